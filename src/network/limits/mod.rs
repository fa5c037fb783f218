//! Hard limits. One file each: what it is about, its code, its check, its table test.

mod carrier;
mod cod;
mod ddp;
mod destination;
mod goods;
mod size;
mod stock;
mod value;
mod weight;

pub use destination::check_e4504_destination;
pub(super) use stock::check_e4302_stock;

use super::ask::Ask;
use super::candidate::Leg;
use crate::pack::ServiceRole;
use crate::problem::Problem;

/// Limits of the leg that carries the parcel to the buyer, goods first: what is refused there matters most.
pub(super) fn parcel(leg: Leg<'_>, ask: &Ask<'_>) -> Vec<Problem> {
    let parcel = ask.parcel();
    let mut found = goods::check(leg, ask);
    found.extend(weight::check_e4201_weight(leg, &parcel));
    found.extend(size::check(leg, &parcel));
    found.extend(value::check_e4301_value(leg, ask));
    found.extend(cod::check_e4401_cod(leg, ask));
    found.extend(destination::check_e4501_area(leg, ask));
    // A parcel from stock inside the destination crosses no border.
    if leg.service.role != ServiceRole::LastMile {
        found.extend(ddp::check_e4502_ddp(leg, ask));
    }
    found.extend(carrier::check_e4503_carrier(leg, ask));
    found
}

/// Limits of the leg that brings stock, or parcels to a hub: the seller's own choice and the goods.
pub(super) fn stock_leg(leg: Leg<'_>, ask: &Ask<'_>) -> Vec<Problem> {
    let mut found = goods::check(leg, ask);
    found.extend(carrier::check_e4503_denied(leg, ask));
    found
}
