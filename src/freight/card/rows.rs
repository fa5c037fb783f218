//! The row of a lane that a weight falls into: found by halves, since a card may have fifty thousand.

use crate::freight::charge::Formula;
use crate::freight::price::kilograms;
use crate::money::Dec;
use crate::pack::card::{Band, Card, CardLane, CardPrice, Point, QuotedStep, StepBand};
use crate::problem::{Problem, codes};

/// Freight by one row.
pub(super) struct Row<'c> {
    /// Minimum and rounding applied.
    pub(super) billed_g: u32,
    /// Freight.
    pub(super) freight: Formula,
    /// Registration, handling; zero for none.
    pub(super) per_parcel: Dec,
    /// Both by the price list, where the row has it.
    pub(super) quoted: Option<(Formula, Dec)>,
    /// Where the row stands.
    pub(super) cell: Option<&'c str>,
}

/// The row of `lane` for a shipment of `before_g`, which has neither minimum nor rounding of the lane yet.
///
/// A row is that of the weight as rounded: where rounding carries a weight over the end of its band, the next band bills.
/// Rounding alone never carries a weight off the card.
pub(super) fn row<'c>(card: &Card, lane: &'c CardLane, before_g: u32) -> Result<Row<'c>, Problem> {
    let least = before_g.max(lane.min_g);
    if least < lane.from_g {
        return Err(none_e4207(card, before_g, lane.from_g));
    }
    match &lane.price {
        CardPrice::Tiers(bands) => {
            let (band, billed_g) = band(card, lane, bands, least)?;
            let freight = |rate: Dec| {
                if rate.is_zero() {
                    Formula::Fixed(Dec::ZERO)
                } else {
                    Formula::PerKg { kg: kilograms(billed_g), rate }
                }
            };
            let listed = band.quoted_per_kg.is_some() || band.quoted_per_parcel.is_some();
            let quoted = listed.then(|| {
                let fee = band.quoted_per_parcel.unwrap_or(band.per_parcel);
                (freight(band.quoted_per_kg.unwrap_or(band.per_kg)), fee)
            });
            // A price by parcel alone is the freight itself.
            if band.per_kg.is_zero() {
                let quoted = quoted.map(|(_, fee)| (Formula::Fixed(fee), Dec::ZERO));
                let freight = Formula::Fixed(band.per_parcel);
                return Ok(Row {
                    billed_g,
                    freight,
                    per_parcel: Dec::ZERO,
                    quoted,
                    cell: band.cell.as_deref(),
                });
            }
            let (freight, per_parcel) = (freight(band.per_kg), band.per_parcel);
            Ok(Row { billed_g, freight, per_parcel, quoted, cell: band.cell.as_deref() })
        }
        CardPrice::FirstStep { first_g, first, step_g, step, per_parcel, up_to_g, quoted } => {
            if let Some(max) = up_to_g.filter(|max| least > *max) {
                return Err(beyond_e4205(least, max));
            }
            let billed_g = rounded(least, lane.round_g);
            let steps = billed_g.saturating_sub(*first_g).div_ceil((*step_g).max(1));
            let freight = |first, step| Formula::FirstAndStep { first, steps, step };
            let quoted =
                quoted.map(|QuotedStep { first, step, per_parcel }| (freight(first, step), per_parcel));
            Ok(Row { billed_g, freight: freight(*first, *step), per_parcel: *per_parcel, quoted, cell: None })
        }
        CardPrice::Points(points) => {
            let max = points.last().map_or(0, |point| point.up_to_g);
            if least > max {
                return Err(beyond_e4205(least, max));
            }
            let billed_g = rounded(least, lane.round_g);
            Ok(total(point(points, billed_g).ok_or_else(|| beyond_e4205(billed_g, max))?, billed_g))
        }
        CardPrice::StepsAbove { points, steps } => {
            let billed_g = rounded(least, lane.round_g);
            if points.last().is_some_and(|last| least <= last.up_to_g) {
                return Ok(total(
                    point(points, billed_g).ok_or_else(|| beyond_e4205(billed_g, 0))?,
                    billed_g,
                ));
            }
            let at = steps.partition_point(|row| row.up_to_g < least);
            let max = steps.last().map_or(0, |row| row.up_to_g);
            let StepBand { step_g, amount, quoted, cell, .. } =
                steps.get(at).ok_or_else(|| beyond_e4205(least, max))?;
            let units = billed_g.div_ceil((*step_g).max(1));
            let freight = |fee: Dec| Formula::PerUnit { units, fee };
            Ok(Row {
                billed_g: units.saturating_mul(*step_g),
                freight: freight(*amount),
                per_parcel: Dec::ZERO,
                quoted: quoted.map(|fee| (freight(fee), Dec::ZERO)),
                cell: cell.as_deref(),
            })
        }
    }
}

fn rounded(grams: u32, step: u32) -> u32 {
    let step = step.max(1);
    grams.div_ceil(step).saturating_mul(step)
}

/// The band of `least` as rounded, and that weight.
fn band<'c>(card: &Card, lane: &CardLane, bands: &'c [Band], least: u32) -> Result<(&'c Band, u32), Problem> {
    let max = bands.last().map_or(0, Band::last_g);
    if least > max {
        return Err(beyond_e4205(least, max));
    }
    let mut grams = least;
    // Each turn ends in a later band.
    for _ in bands {
        let at = bands.partition_point(|band| band.last_g() < grams.min(max));
        let Some(band) = bands.get(at) else { break };
        if let Some(from) = band.from_g.filter(|from| grams < *from) {
            return Err(none_e4207(card, grams, from));
        }
        let raised = rounded(grams.max(band.min_g.unwrap_or(0)), band.round_g.unwrap_or(lane.round_g));
        if raised <= band.last_g() || at.saturating_add(1) == bands.len() {
            return Ok((band, raised));
        }
        grams = raised;
    }
    Err(beyond_e4205(grams, max))
}

/// The point of `billed_g`; the last one for what rounding alone carried beyond it.
fn point(points: &[Point], billed_g: u32) -> Option<&Point> {
    let at = points.partition_point(|point| point.up_to_g < billed_g);
    points.get(at).or(points.last())
}

fn total(point: &Point, billed_g: u32) -> Row<'_> {
    Row {
        billed_g,
        freight: Formula::Fixed(point.amount),
        per_parcel: Dec::ZERO,
        quoted: point.quoted.map(|amount| (Formula::Fixed(amount), Dec::ZERO)),
        cell: point.cell.as_deref(),
    }
}

/// Beyond the last row.
fn beyond_e4205(billed_g: u32, max_g: u32) -> Problem {
    Problem::at(codes::E4205, "product.sizeMm").with("billedG", billed_g).with("maxG", max_g)
}

/// Between two rows, or below the first.
fn none_e4207(card: &Card, billed_g: u32, from_g: u32) -> Problem {
    let none = Problem::at(codes::E4207, "product.weightG").with("card", &card.id);
    none.with("billedG", billed_g).with("fromG", from_g)
}
