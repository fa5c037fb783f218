//! Which lanes of a card an address falls into.

use super::Shipment;
use crate::pack::card::{Card, CardLane, plain_postcode, postcode_in};

/// The lanes for the country and postcode of `shipment`, and whether the postcode told them apart: those of the closest zone
/// that holds it, else those of the whole country, else every zone it might lie in.
pub(super) fn lanes<'c>(card: &'c Card, shipment: &Shipment<'_>) -> (Vec<&'c CardLane>, bool) {
    let mut there: Vec<&'c CardLane> =
        card.lanes.iter().filter(|lane| lane.countries.contains(&shipment.country)).collect();
    if there.iter().all(|lane| lane.zone.is_none()) {
        return (there, true);
    }
    let postcode = shipment.postcode.map(plain_postcode);
    let closeness = |lane: &CardLane| {
        let areas = lane.zone.iter().flat_map(|zone| &zone.prefixes);
        areas.filter_map(|area| postcode_in(shipment.country, postcode.as_deref()?, area)).max()
    };
    let closest = there.iter().filter_map(|lane| closeness(lane)).max();
    if closest.is_some() {
        there.retain(|lane| closeness(lane) == closest);
        return (there, true);
    }
    if there.iter().any(|lane| lane.zone.is_none()) {
        there.retain(|lane| lane.zone.is_none());
        return (there, true);
    }
    if postcode.is_some() {
        // A zone whose postcodes the card does not give may hold any.
        there.retain(|lane| lane.zone.as_ref().is_some_and(|zone| zone.prefixes.is_empty()));
    }
    (there, false)
}
