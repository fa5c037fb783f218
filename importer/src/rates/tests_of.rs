//! Prices of a few weights, to be held against the sheet by eye.

use super::cards::Made;
use landcast::money::Dec;
use landcast::pack::card::{CardLane, CardPrice};
use serde::Serialize;

/// Lanes whose weights are priced.
const LANES: usize = 200;

/// The price of a weight, fuel and surcharges left out.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Tested {
    card: String,
    country: String,
    zone: Option<String>,
    weight_g: u32,
    amount: Option<String>,
    currency: String,
    cell: Option<String>,
}

pub(crate) fn tests(made: &[Made], weights: &[u32]) -> Vec<Tested> {
    let lanes = made.iter().flat_map(|made| made.card.lanes.iter().map(move |lane| (&made.card, lane)));
    lanes
        .take(LANES)
        .flat_map(|(card, lane)| {
            weights.iter().map(move |weight| {
                let priced = amount(lane, *weight);
                Tested {
                    card: card.id.clone(),
                    country: lane
                        .countries
                        .first()
                        .map(|country| country.code().to_owned())
                        .unwrap_or_default(),
                    zone: lane.zone.as_ref().map(|zone| zone.name.clone()),
                    weight_g: *weight,
                    amount: priced.as_ref().map(|(amount, _)| amount.fixed(card.currency.exponent())),
                    currency: card.currency.code().to_owned(),
                    cell: priced.and_then(|(_, cell)| cell),
                }
            })
        })
        .collect()
}

/// The freight of a weight and the cell it comes from; `None` where the lane has no price for it.
pub(crate) fn amount(lane: &CardLane, weight_g: u32) -> Option<(Dec, Option<String>)> {
    let up = |g: u32, step: u32| g.div_ceil(step.max(1)).saturating_mul(step.max(1));
    if lane.max_g.is_some_and(|most| weight_g > most) {
        return None;
    }
    let billed = up(weight_g.max(lane.min_g), lane.round_g);
    if billed < lane.from_g {
        return None;
    }
    let kg = |g: u32| Dec::new(i64::from(g), 3);
    match &lane.price {
        CardPrice::Tiers(bands) => {
            // Minimum and rounding may be the band's own: the band is that of the weight billed by its own rules.
            let billed_in = |band: &landcast::pack::card::Band| {
                up(weight_g.max(band.min_g.unwrap_or(lane.min_g)), band.round_g.unwrap_or(lane.round_g))
            };
            let band = bands
                .iter()
                .find(|band| billed_in(band) <= band.last_g())
                .filter(|band| band.from_g.is_none_or(|from| billed_in(band) >= from))?;
            Some((band.per_kg * kg(billed_in(band)) + band.per_parcel, band.cell.clone()))
        }
        CardPrice::FirstStep { first_g, first, step_g, step, per_parcel, up_to_g, .. } => {
            if up_to_g.is_some_and(|most| billed > most) {
                return None;
            }
            let steps = billed.saturating_sub(*first_g).div_ceil((*step_g).max(1));
            Some((*first + *step * Dec::from(steps) + *per_parcel, lane.cell.clone()))
        }
        CardPrice::Points(points) => points
            .iter()
            .find(|point| billed <= point.up_to_g)
            .map(|point| (point.amount, point.cell.clone())),
        CardPrice::StepsAbove { points, steps } => {
            if let Some(point) = points.iter().find(|point| billed <= point.up_to_g) {
                return Some((point.amount, point.cell.clone()));
            }
            let band = steps.iter().find(|step| billed <= step.up_to_g)?;
            Some((band.amount * Dec::from(billed.div_ceil(band.step_g.max(1))), band.cell.clone()))
        }
    }
}
