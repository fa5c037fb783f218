//! What a plan's parcel is packed in, and by which prices: plans and the comparison of packings ask the same.

use super::quote::Desk;
use crate::freight::{self, Carriage, Goods, Loss};
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec};
use crate::network::{Candidate, Leg};
use crate::problem::Problem;

/// The cheapest safe packing for the leg to the buyer, with the carriage of the parcel in it.
pub(super) fn packing<'p>(
    desk: &Desk<'p, '_>,
    candidate: &Candidate<'p>,
    contents: &Parcel,
) -> Result<freight::Packing<'p>, Vec<Problem>> {
    let options = freight::packings(&desk.pack.content().packaging, &goods(desk, candidate, contents));
    freight::choose(
        &options,
        &carriage(desk, candidate),
        loss(desk).map_err(|problem| vec![problem])?,
        &desk.fx,
    )
}

/// `contents` as goods to be packed for the chain, with the room the seller keeps around them.
pub(super) fn goods<'a>(desk: &'a Desk<'_, '_>, candidate: &Candidate<'_>, contents: &Parcel) -> Goods<'a> {
    let product = &desk.request.product;
    Goods {
        parcel: contents.packed(0, desk.request.packaging.margin_mm.saturating_mul(2)),
        fragility: product.fragility,
        classes: &product.goods,
        touches: candidate.touches,
        cap: desk.number("packaging.damage-cap", Dec::ONE),
    }
}

/// What the leg to the buyer charges for a parcel, whatever it is packed in.
pub(super) fn carriage<'p, 'a>(desk: &'a Desk<'p, '_>, candidate: &Candidate<'p>) -> Carriage<'p, 'a> {
    let Leg { service, lane, own } = candidate.outbound;
    let country = desk.request.destination.country;
    Carriage {
        lane,
        postcode: desk.request.destination.postcode.as_deref(),
        own: own.map(|own| (own.card, own.day)),
        // A card of the seller's has the surcharges of the season on it, or none.
        season: freight::season(desk.pack, service.role, country, desk.order_day()).filter(|_| own.is_none()),
        node: candidate.node.filter(|_| candidate.bulk.is_some()),
    }
}

/// What an order that arrives broken costs: the goods, the carriage once more, the work on the complaint.
///
/// # Errors
/// A currency without a rate.
pub(super) fn loss(desk: &Desk<'_, '_>) -> Result<Loss, Problem> {
    let goods = desk.request.product.unit_cost;
    let goods = Amount::new(goods.value * Dec::from(desk.request.order.quantity), goods.currency);
    let work = desk.assumed.refund_handling.map_or(Dec::ZERO, |entry| entry.value);
    Ok(Loss {
        fixed: desk.fx.convert(goods, Currency::CNY)?.value + work,
        again: true,
        safe: desk.number("packaging.safe-share", Dec::ONE),
    })
}
