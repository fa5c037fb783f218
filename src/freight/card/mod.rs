//! Billing by the seller's own rate cards.
//!
//! Nothing is guessed: a weight between two bands, a day without a fuel rate, a postcode in no zone have no price and say so.

mod billed;
mod edges;
mod extras;
mod rows;
mod zones;

pub use billed::{CardBilled, billed};
pub use edges::{Edge, edges, next_edge};

use super::charge::{Charge, Formula};
use super::chargeable::Billed;
use super::price::Priced;
use crate::calendar::Day;
use crate::measure::{Country, Parcel};
use crate::money::{Amount, Dec};
use crate::pack::Confidence;
use crate::pack::card::{Card, CardLane, ShareFee, Zone};
use crate::problem::{Problem, codes};

/// What is handed to a carrier as one shipment.
#[derive(Clone, Copy, Debug)]
pub struct Shipment<'a> {
    /// Where it goes.
    pub country: Country,
    /// Postcode there, where it is known.
    pub postcode: Option<&'a str>,
    /// Its pieces; an order is one.
    pub pieces: &'a [Parcel],
    /// The day that the card's [basis](Card::basis) asks for.
    pub day: Day,
    /// Services on demand, each with the amount it is a share of, in the card's currency.
    pub extras: Extras,
}

/// Services on demand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// Value to insure.
    pub insured: Option<Dec>,
    /// Cash to collect.
    pub collected: Option<Dec>,
    /// Duty and tax that the carrier pays for the seller.
    pub prepaid: Option<Dec>,
}

/// What a shipment costs by a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill<'c> {
    /// The card.
    pub card: &'c Card,
    /// The lane of it that bills.
    pub lane: &'c CardLane,
    /// Where the row that bills stands, as far as the card says.
    pub cell: Option<&'c str>,
    /// What it is billed by.
    pub billed: CardBilled,
    /// Items of the bill, in the card's currency, each rounded to its minor unit.
    pub lines: Vec<BillLine<'c>>,
    /// Their sum.
    pub total: Dec,
    /// The same by the card's list prices, where it has both.
    pub quoted: Option<Dec>,
    /// The zone, where the postcode did not tell it: the dearest one is billed.
    pub assumed_zone: Option<&'c Zone>,
}

/// An item of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillLine<'c> {
    /// `freight`, `registration`, `fuel`, a surcharge's word, `insurance`, `cod-fee`, `ddp-prepay`.
    pub code: &'static str,
    /// The sheet's word for it.
    pub name: Option<&'c str>,
    /// How much.
    pub amount: Dec,
    /// How it came about.
    pub formula: Formula,
}

/// What `shipment` costs by `card`. Of the lanes that fit, the dearest bills.
///
/// # Errors
/// [`codes::E4511`] where no lane goes there, [`codes::E4205`] beyond the last band and [`codes::E4207`] where no band holds
/// the weight, [`codes::E4510`] for a day without a fuel rate, [`codes::E4201`] to [`codes::E4204`] for a piece beyond the
/// card's limits. The card's days are not checked here.
pub fn bill<'c>(card: &'c Card, shipment: &Shipment<'_>) -> Result<Bill<'c>, Vec<Problem>> {
    let (lanes, known) = zones::lanes(card, shipment);
    if lanes.is_empty() {
        let gone = Problem::at(codes::E4511, "destination").with("card", &card.id);
        let gone = gone.with("country", shipment.country);
        return Err(vec![gone.with("postcode", shipment.postcode.unwrap_or("-"))]);
    }
    let Some(fuel) = card.fuel_on(shipment.day) else {
        let dry = Problem::at(codes::E4510, "asOf").with("card", &card.id).with("date", shipment.day);
        return Err(vec![dry]);
    };
    let mut dearest: Option<Bill<'c>> = None;
    let mut problems = Vec::new();
    for lane in lanes {
        match bill_lane(card, lane, shipment, fuel) {
            Ok(found) => {
                if dearest.as_ref().is_none_or(|bill| bill.total < found.total) {
                    dearest = Some(found);
                }
            }
            // What the first lane says is enough: the others are further bands or zones of the same.
            Err(found) if problems.is_empty() => problems = found,
            Err(_) => {}
        }
    }
    let mut bill = dearest.ok_or(problems)?;
    bill.assumed_zone = bill.lane.zone.as_ref().filter(|_| !known);
    Ok(bill)
}

/// Freight and registration of `pieces` by `lane` of `card`, nothing on top: no surcharge, no fuel, no service on demand. The
/// list price is told where the row has one.
///
/// # Errors
/// As [`bill`], of what hangs on the lane.
pub fn carriage<'c>(card: &'c Card, lane: &'c CardLane, pieces: &[Parcel]) -> Result<Bill<'c>, Vec<Problem>> {
    let wrong: Vec<Problem> =
        pieces.iter().flat_map(|piece| billed::check_limits(card, lane, piece)).collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut billed = billed(lane, pieces);
    let row = rows::row(card, lane, billed.before_g).map_err(|problem| vec![problem])?;
    billed.billed_g = row.billed_g;
    let mut bill = Bill {
        card,
        lane,
        cell: row.cell.or(lane.cell.as_deref()),
        billed,
        lines: Vec::with_capacity(4),
        total: Dec::ZERO,
        quoted: None,
        assumed_zone: None,
    };
    bill.add("freight", None, row.freight);
    if !row.per_parcel.is_zero() {
        bill.add("registration", None, Formula::Fixed(row.per_parcel));
    }
    bill.quoted = row.quoted.map(|(freight, fee)| {
        freight.amount(card.currency).value + Formula::Fixed(fee).amount(card.currency).value
    });
    Ok(bill)
}

fn bill_lane<'c>(
    card: &'c Card,
    lane: &'c CardLane,
    shipment: &Shipment<'_>,
    fuel: Dec,
) -> Result<Bill<'c>, Vec<Problem>> {
    let mut bill = carriage(card, lane, shipment.pieces)?;
    let (billed, carriage, list) = (bill.billed, bill.total, bill.quoted);
    let on_top = extras::surcharges(lane, shipment, (carriage, billed.billed_g));
    let sum = |carriage: Dec, bill: &mut Bill<'c>, told: bool| {
        let mut total = carriage;
        let mut fuelled = carriage;
        for one in &on_top {
            let formula = one.formula(carriage, billed.billed_g);
            let amount = formula.amount(card.currency).value;
            total += amount;
            if one.surcharge.with_fuel {
                fuelled += amount;
            }
            if told {
                bill.add(one.surcharge.code.as_str(), Some(&one.surcharge.name), formula);
            }
        }
        if !fuel.is_zero() {
            let formula = Formula::Share { share: fuel, of: fuelled };
            total += formula.amount(card.currency).value;
            if told {
                bill.add("fuel", None, formula);
            }
        }
        total
    };
    sum(carriage, &mut bill, true);
    bill.quoted = list.map(|list| sum(list, &mut bill, false));
    let options = &card.options;
    for (code, asked, fee) in [
        ("insurance", shipment.extras.insured, options.insurance),
        (
            "cod-fee",
            shipment.extras.collected,
            options.cod.map(|cod| ShareFee { rate: cod.rate, min: cod.min }),
        ),
        ("ddp-prepay", shipment.extras.prepaid, options.ddp_prepay),
    ] {
        if let Some((of, fee)) = asked.zip(fee) {
            let before = bill.total;
            bill.add(code, None, share_fee(fee, of));
            let added = bill.total - before;
            bill.quoted = bill.quoted.map(|quoted| quoted + added);
        }
    }
    Ok(bill)
}

/// A share of `of`, not less than the least fee.
#[must_use]
pub fn share_fee(fee: ShareFee, of: Dec) -> Formula {
    if fee.rate * of < fee.min { Formula::Fixed(fee.min) } else { Formula::Share { share: fee.rate, of } }
}

impl BillLine<'_> {
    /// The word for it among the costs of an order, which know fewer kinds of surcharge.
    #[must_use]
    pub fn cost_code(&self) -> &'static str {
        match self.code {
            "freight" | "registration" | "fuel" | "remote" | "peak" | "cod-fee" => self.code,
            "ddp-prepay" => "carrier-fees",
            _ => "surcharge",
        }
    }
}

impl<'c> Bill<'c> {
    /// Adds an item, rounded, so that the bill adds up as printed. Nothing is added for zero.
    fn add(&mut self, code: &'static str, name: Option<&'c str>, formula: Formula) {
        let amount = formula.amount(self.card.currency).value;
        if !amount.is_zero() {
            self.total += amount;
            self.lines.push(BillLine { code, name, amount, formula });
        }
    }

    /// The same in the form in which lanes of the pack are priced. Source and confidence are the card's, which the pack has no
    /// words for.
    #[must_use]
    pub fn priced(&self) -> Priced<'static> {
        let currency = self.card.currency;
        let charge = |line: &BillLine<'c>| Charge {
            code: line.cost_code(),
            amount: Amount::new(line.amount, currency),
            formula: line.formula.clone(),
            date: self.card.from,
            source: u16::MAX,
            confidence: Confidence::High,
        };
        Priced {
            billed: Billed {
                actual_g: self.billed.actual_g,
                volumetric_g: self.billed.volumetric_g,
                by_volume: self.billed.by_volume,
                billed_g: self.billed.billed_g,
            },
            charges: self.lines.iter().map(charge).collect(),
            total: Amount::new(self.total, currency),
            remote: None,
        }
    }
}
