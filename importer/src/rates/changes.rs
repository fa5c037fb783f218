//! What changed since the seller's earlier cards of the same products: by carrier, code, country, zone and band.

use super::cards::Made;
use super::report::BandOf;
use landcast::measure::Country;
use landcast::money::Dec;
use landcast::pack::card::{Card, CardPrice};
use serde::Serialize;
use std::collections::BTreeMap;

/// Changes that are listed of each kind.
const LISTED: usize = 2000;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Figures {
    per_kg: Option<String>,
    per_parcel: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Changed {
    carrier: Option<String>,
    product: String,
    country: String,
    zone: Option<String>,
    band: BandOf,
    before: Option<Figures>,
    after: Option<Figures>,
}

/// Prices that came, went and changed.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Changes {
    added: Vec<Changed>,
    removed: Vec<Changed>,
    changed: Vec<Changed>,
    same: usize,
}

type Key = (Country, Option<String>, u32, u32);

/// The newest of the earlier cards of each product, held against the new one.
pub(crate) fn changes(made: &[Made], previous: &[Card]) -> Changes {
    let mut found = Changes::default();
    for new in made.iter().map(|made| &made.card) {
        let goods = |old: &&Card| {
            let named = match (&new.code, &old.code) {
                (Some(own), Some(other)) => own == other && new.product == old.product,
                (None, None) => new.product == old.product,
                _ => false,
            };
            named && new.carrier == old.carrier && new.role == old.role
        };
        let Some(old) = previous.iter().filter(goods).max_by_key(|old| old.from) else { continue };
        let (before, after) = (rows(old), rows(new));
        let change = |key: &Key, before: Option<&Figures>, after: Option<&Figures>| Changed {
            carrier: new.carrier.clone(),
            product: new.product.clone(),
            country: key.0.code().to_owned(),
            zone: key.1.clone(),
            band: BandOf { over_g: key.2, up_to_g: key.3 },
            before: before.cloned(),
            after: after.cloned(),
        };
        for (key, now) in &after {
            match before.get(key) {
                None => found.added.push(change(key, None, Some(now))),
                Some(was) if was != now => found.changed.push(change(key, Some(was), Some(now))),
                Some(_) => found.same = found.same.saturating_add(1),
            }
        }
        found.removed.extend(
            before
                .iter()
                .filter(|(key, _)| !after.contains_key(key))
                .map(|(key, was)| change(key, Some(was), None)),
        );
    }
    for list in [&mut found.added, &mut found.removed, &mut found.changed] {
        list.truncate(LISTED);
    }
    found
}

fn rows(card: &Card) -> BTreeMap<Key, Figures> {
    let mut found = BTreeMap::new();
    for lane in &card.lanes {
        let zone = lane.zone.as_ref().map(|zone| zone.name.clone());
        for country in &lane.countries {
            for (over, up_to, per_kg, per_parcel) in figures(lane.from_g, &lane.price) {
                let figures =
                    Figures { per_kg: per_kg.map(Dec::plain), per_parcel: per_parcel.map(Dec::plain) };
                found.insert((*country, zone.clone(), over, up_to), figures);
            }
        }
    }
    found
}

type Row = (u32, u32, Option<Dec>, Option<Dec>);

/// Ends of each band with its figures.
pub(crate) fn figures(from_g: u32, price: &CardPrice) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::new();
    let mut over = from_g.saturating_sub(1);
    match price {
        CardPrice::Tiers(bands) => {
            for band in bands {
                let begin = band.from_g.map_or(over, |from| from.saturating_sub(1));
                found.push((begin, band.last_g(), Some(band.per_kg), Some(band.per_parcel)));
                over = band.last_g();
            }
        }
        CardPrice::FirstStep { first_g, first, step, up_to_g, .. } => {
            found.push((over, *first_g, None, Some(*first)));
            found.push((*first_g, up_to_g.unwrap_or(1_000_000), Some(*step), None));
        }
        CardPrice::Points(points) => {
            for point in points {
                found.push((over, point.up_to_g, None, Some(point.amount)));
                over = point.up_to_g;
            }
        }
        CardPrice::StepsAbove { points, steps } => {
            for point in points {
                found.push((over, point.up_to_g, None, Some(point.amount)));
                over = point.up_to_g;
            }
            for step in steps {
                found.push((over, step.up_to_g, Some(step.amount), None));
                over = step.up_to_g;
            }
        }
    }
    found
}
