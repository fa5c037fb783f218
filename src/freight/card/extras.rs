//! What comes on top of freight and registration.

use super::Shipment;
use crate::freight::charge::Formula;
use crate::freight::price::kilograms;
use crate::measure::Parcel;
use crate::money::Dec;
use crate::pack::card::{CardLane, CardSurcharge, ChargePer, plain_postcode, postcode_in};

/// A surcharge that applies.
pub(super) struct OnTop<'c> {
    pub(super) surcharge: &'c CardSurcharge,
    /// Pieces that meet its conditions.
    pieces: u32,
}

impl OnTop<'_> {
    /// What it comes to on that freight and registration.
    pub(super) fn formula(&self, carriage: Dec, billed_g: u32) -> Formula {
        let CardSurcharge { amount, min, .. } = *self.surcharge;
        let formula = match self.surcharge.per {
            ChargePer::Parcel => Formula::Fixed(amount),
            ChargePer::Piece => Formula::PerUnit { units: self.pieces, fee: amount },
            ChargePer::Kg => Formula::PerKg { kg: kilograms(billed_g), rate: amount },
            ChargePer::Share => Formula::Share { share: amount, of: carriage },
        };
        if value(&formula) < min { Formula::Fixed(min) } else { formula }
    }
}

/// What a formula of this file comes to, unrounded.
fn value(formula: &Formula) -> Dec {
    match formula {
        Formula::PerUnit { units, fee } => Dec::from(*units) * *fee,
        Formula::PerKg { kg, rate } => *kg * *rate,
        Formula::Share { share, of } => *share * *of,
        Formula::Fixed(amount) => *amount,
        _ => Dec::ZERO,
    }
}

/// The surcharges of `lane` that apply, of each group the dearest only.
pub(super) fn surcharges<'c>(
    lane: &'c CardLane,
    shipment: &Shipment<'_>,
    (carriage, billed_g): (Dec, u32),
) -> Vec<OnTop<'c>> {
    let mut found: Vec<OnTop<'c>> = Vec::new();
    if lane.surcharges.is_empty() {
        return found;
    }
    let postcode = shipment.postcode.map(plain_postcode);
    for surcharge in &lane.surcharges {
        let in_time = surcharge.from.is_none_or(|from| from <= shipment.day)
            && surcharge.to.is_none_or(|to| shipment.day <= to);
        // Without a postcode nobody can say that an address is off the network.
        let there = surcharge.prefixes.as_ref().is_none_or(|areas| {
            let held = |area: &String| postcode_in(shipment.country, postcode.as_deref()?, area);
            areas.iter().any(|area| held(area).is_some())
        });
        let pieces = shipment.pieces.iter().filter(|piece| meets(surcharge, piece)).count();
        if !in_time || !there || pieces == 0 {
            continue;
        }
        let one = OnTop { surcharge, pieces: u32::try_from(pieces).unwrap_or(u32::MAX) };
        let rival = surcharge
            .group
            .as_ref()
            .and_then(|group| found.iter().position(|other| other.surcharge.group.as_ref() == Some(group)));
        match rival.and_then(|at| found.get_mut(at)) {
            Some(rival) => {
                let worth = |one: &OnTop<'_>| value(&one.formula(carriage, billed_g));
                if worth(rival) < worth(&one) {
                    *rival = one;
                }
            }
            None => found.push(one),
        }
    }
    found
}

/// Whether all conditions that look at a piece hold for it.
fn meets(surcharge: &CardSurcharge, piece: &Parcel) -> bool {
    let [long, ..] = piece.size_mm;
    surcharge.from_side_mm.is_none_or(|from| long >= from)
        && surcharge.from_sum_mm.is_none_or(|from| piece.sum_mm() >= from)
        && surcharge.from_girth_mm.is_none_or(|from| piece.girth_mm() >= from)
        && surcharge.from_g.is_none_or(|from| piece.weight_g >= from)
        && surcharge.up_to_g.is_none_or(|to| piece.weight_g <= to)
}
