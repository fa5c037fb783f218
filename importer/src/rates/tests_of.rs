//! Prices of a few weights, to be held against the sheet by eye.

use super::cards::Made;
use landcast::freight::card::carriage;
use landcast::measure::Parcel;
use landcast::money::Dec;
use landcast::pack::card::{Card, CardLane};
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
                let priced = amount(card, lane, *weight);
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

/// Carriage of a parcel of that weight and no size, as the engine bills it; `None` where the lane has no price for it.
fn amount(card: &Card, lane: &CardLane, weight_g: u32) -> Option<(Dec, Option<String>)> {
    let parcel = Parcel { weight_g, size_mm: [0; 3], quantity: 1 };
    let bill = carriage(card, lane, &[parcel]).ok()?;
    Some((bill.total, bill.cell.map(str::to_owned)))
}
