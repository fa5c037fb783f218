//! From a sale to the consignment that customs sees: what is declared when the price already contains the tax.

use super::request::{Incoterm, Request};
use super::settings::settings_of;
use crate::calendar::Day;
use crate::customs::{
    self, Assessment, Collector, Consignee, Consignment, Line, PaidBy, Place, Remark, SchemeChoice,
};
use crate::measure::Country;
use crate::money::{Amount, Currency, Dec, Fx};
use crate::pack::{Channel, Pack};
use crate::problem::{Problem, codes};

/// How a plan brings one order over the border.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crossing {
    /// Where the parcel starts.
    pub(super) ship_from: Country,
    /// How it is declared.
    pub(super) channel: Channel,
    /// Day of entry.
    pub(super) entry: Day,
    /// Gross weight.
    pub(super) weight_g: u32,
    /// Announced changes are taken to come.
    pub(super) announced: bool,
    /// Under DDP the service's price pays for clearance.
    pub(super) clearance_in_price: bool,
}

/// A sale as customs sees it.
#[derive(Clone, Debug)]
pub(super) struct Declared<'p> {
    /// What is due.
    pub(super) duty: Assessment<'p>,
    /// Price of a unit that is declared, in the destination's currency.
    pub(super) unit_price: Amount,
}

/// Assesses an order sold at `price` a unit.
///
/// Where tax is collected at sale and the price contains it, the goods are declared at the price without it: the
/// price is what the buyer pays, and goods, shipping, tax and a flat duty add up to it. Elsewhere the goods are
/// declared at the full price.
/// DIFFERENCE: some brokers deduct duty from a DDP price before declaring it; the full price is the safe side.
///
/// # Errors
/// Problems of the assessment.
pub(super) fn declare<'p>(
    pack: &'p Pack,
    fx: &Fx<'p>,
    request: &Request,
    crossing: Crossing,
    price: Amount,
) -> Result<Declared<'p>, Vec<Problem>> {
    let currency = pack.market(request.destination.country).map_or(price.currency, |market| market.currency);
    let price = fx.convert(price, currency).map_err(|problem| vec![problem])?;
    let shipping = fx.convert(request.order.shipping_charged, currency).map_err(|problem| vec![problem])?;
    let mut consignment = consignment(pack, request, crossing, currency, shipping.value);
    let in_price = crossing.clearance_in_price && request.seller.incoterm == Incoterm::Ddp;
    let mut assess = |unit: Dec| {
        if let Some(line) = consignment.lines.first_mut() {
            line.unit_price = unit;
        }
        let mut assessment = customs::assess(pack, &consignment, fx)?;
        if in_price && !assessment.carrier_fees.is_zero() {
            clearance_paid(&mut assessment);
        }
        Ok(assessment)
    };
    let full = assess(price.value)?;
    let at_full = |duty| Declared { duty, unit_price: price };
    if !request.order.tax_included {
        return Ok(at_full(full));
    }
    let quantity = Dec::from(request.order.quantity);
    let gross = price.value * quantity + shipping.value;
    // The tax is affine in the price as long as the scheme applies. A price a little above its limit may fall below
    // it once the tax is out, so the start is low enough for that; whether the scheme still applies is seen at the end.
    let (low, at) = if collected_at_sale(&full) {
        (full.clone(), price.value)
    } else {
        let start = round(price.value * Dec::new(75, 2), currency);
        (assess(start)?, start)
    };
    if !collected_at_sale(&low) {
        return Ok(at_full(full));
    }
    let rate = effective_rate(&low, &mut assess, at, quantity)?;
    let fixed = at_sale(&low) - rate * at * quantity;
    let goods = (gross - shipping.value - fixed).over(Dec::ONE + rate).unwrap_or(Dec::ZERO).max(Dec::ZERO);
    let unit = round(goods.over(quantity).unwrap_or(Dec::ZERO), currency);
    let net = assess(unit)?;
    Ok(if collected_at_sale(&net) {
        Declared { duty: net, unit_price: Amount::new(unit, currency) }
    } else {
        at_full(full)
    })
}

/// A special line clears its parcels in one go and its price under DDP pays for that; the fee of a courier or of the
/// post for advancing duty and tax does not come on top.
fn clearance_paid(assessment: &mut Assessment<'_>) {
    assessment.carrier_fees = Dec::ZERO;
    assessment.lines.retain(|line| line.kind != customs::LineKind::CarrierFee);
    assessment.notes.push(Remark::new(codes::N203));
}

/// Growth of what is collected at sale with the value of the goods, from a second assessment at half the price.
fn effective_rate<'p>(
    first: &Assessment<'p>,
    assess: &mut impl FnMut(Dec) -> Result<Assessment<'p>, Vec<Problem>>,
    at: Dec,
    quantity: Dec,
) -> Result<Dec, Vec<Problem>> {
    let half = round(at * Dec::new(5, 1), first.currency);
    let second = assess(half)?;
    let growth = (unrounded_at_sale(first) - unrounded_at_sale(&second)).over((at - half) * quantity);
    Ok(growth.unwrap_or(Dec::ZERO).max(Dec::ZERO))
}

fn round(value: Dec, currency: Currency) -> Dec {
    crate::money::Rounding::HalfUp.to_minor(value, currency)
}

/// Whether tax is taken in at sale rather than at the border.
pub(super) fn collected_at_sale(assessment: &Assessment<'_>) -> bool {
    assessment.scheme.is_some() && assessment.collected_by == Collector::Seller
}

/// What of it the buyer has paid at checkout when the price is all-inclusive.
fn at_sale(assessment: &Assessment<'_>) -> Dec {
    if !collected_at_sale(assessment) {
        return Dec::ZERO;
    }
    assessment.vat.unwrap_or(Dec::ZERO) + assessment.duty.unwrap_or(Dec::ZERO)
}

/// As [`at_sale`], from bases and rates, so that a cent of rounding does not tilt the rate.
fn unrounded_at_sale(assessment: &Assessment<'_>) -> Dec {
    assessment
        .lines
        .iter()
        .filter(|line| matches!(line.kind, customs::LineKind::Duty | customs::LineKind::Vat))
        .map(|line| line.rate().map_or(line.amount, |rate| line.base * rate))
        .sum()
}

/// The consignment of one order; its price is filled in by the caller.
pub(super) fn consignment(
    pack: &Pack,
    request: &Request,
    crossing: Crossing,
    currency: Currency,
    freight: Dec,
) -> Consignment {
    let product = &request.product;
    let destination = &request.destination;
    let paid_by = match request.seller.incoterm {
        Incoterm::Ddp => PaidBy::Seller,
        Incoterm::Dap => PaidBy::Buyer,
    };
    Consignment {
        destination: Place {
            country: destination.country,
            region: destination.region.clone(),
            postcode: destination.postcode.clone(),
        },
        origin: product.origin,
        ship_from: crossing.ship_from,
        entry: crossing.entry,
        currency,
        lines: vec![Line {
            description: product.name.clone().unwrap_or_default(),
            hs: product.hs,
            category: product.category.clone(),
            quantity: request.order.quantity,
            unit_price: Dec::ZERO,
            duty_rate: product.duty_rate,
        }],
        freight,
        insurance: Dec::ZERO,
        scheme: SchemeChoice::Auto,
        schemes: request.seller.schemes.clone(),
        channel: crossing.channel,
        consignee: Consignee::Consumer,
        gift: false,
        personal_use: true,
        prior_imports: None,
        weight_g: Some(crossing.weight_g),
        paid_by,
        settings: settings_of(pack, destination.country, &request.settings),
        strict: request.strict,
        announced: crossing.announced,
    }
}
