//! The seller's own rate cards in a verdict: what one bills for a plan, and what to know of them.

use super::plan::{OwnBill, Plan};
use super::quote::Desk;
use crate::freight::card::{Bill, Extras, Shipment, bill, next_edge};
use crate::measure::Parcel;
use crate::money::{Amount, Dec, Rounding};
use crate::network::{self, Leg};
use crate::problem::{Problem, codes};

/// The bill of `parcel` on `leg` by its own card; `None` where the pack prices it.
///
/// # Errors
/// As [`bill`].
pub(super) fn own_bill<'p>(
    leg: &Leg<'p>,
    postcode: Option<&str>,
    parcel: &Parcel,
) -> Result<Option<OwnBill<'p>>, Vec<Problem>> {
    let Some(own) = leg.own else { return Ok(None) };
    let pieces = std::slice::from_ref(parcel);
    let extras = Extras::default();
    let shipment = Shipment { country: leg.lane.to, postcode, pieces, day: own.day, extras };
    let billed = bill(own.card, &shipment)?;
    let listed = || {
        let list = own.list?;
        Some(Amount::new(bill(list, &shipment).ok()?.total, list.currency))
    };
    let quoted = billed.quoted.map(|quoted| Amount::new(quoted, own.card.currency)).or_else(listed);
    Ok(Some(OwnBill { bill: billed, quoted }))
}

/// Cards that do not hold on the day, and what the bill of the best plan hangs on.
pub(super) fn alerts(desk: &Desk<'_, '_>, best: Option<&Plan<'_>>) -> Vec<Problem> {
    let ask = desk.ask(desk.request.product.price);
    let mut alerts = network::idle_a511_a512(desk.pack, desk.request.destination.country, &ask);
    let Some(OwnBill { bill, .. }) = best.and_then(|plan| plan.bill.as_ref()) else { return alerts };
    if let Some(zone) = bill.assumed_zone {
        let alert = Problem::new(codes::A514).with("card", &bill.card.id).with("zone", &zone.name);
        alerts.push(alert.with("country", desk.request.destination.country));
    }
    alerts.extend(lighter_a515(bill));
    if bill.lane.lacks_divisor() {
        alerts.push(Problem::new(codes::A516).with("card", &bill.card.id));
    }
    alerts
}

/// A parcel that would cost less if it weighed more: worth a word where the edge is near.
fn lighter_a515(bill: &Bill<'_>) -> Option<Problem> {
    let edge = next_edge(bill.card, bill.lane, bill.billed.billed_g)?;
    let now: Dec = bill
        .lines
        .iter()
        .filter(|line| matches!(line.code, "freight" | "registration"))
        .map(|line| line.amount)
        .sum();
    let saves = now - edge.after;
    if saves.is_negative() || saves.is_zero() {
        return None;
    }
    let saves = Rounding::HalfUp.to_minor(saves, bill.card.currency);
    let alert = Problem::new(codes::A515).with("card", &bill.card.id).with("fromG", edge.from_g);
    let alert = alert.with("billedG", bill.billed.billed_g).with("saves", saves);
    Some(alert.with("currency", bill.card.currency))
}
