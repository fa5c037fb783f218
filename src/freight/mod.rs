//! What carrying costs: billed weight, rate cards, surcharges, packing, and the fees of warehouses.
//!
//! Everything is a pure function of pack data and a parcel, in the currency of the rate card, exact. A price says its
//! parts: each [`Charge`] has a formula, the day of the rate, its source and how far it can be trusted.

mod bulk;
mod charge;
mod chargeable;
mod cod;
#[cfg(test)]
mod fixture;
mod packing;
mod peak;
mod price;
mod warehouse;

pub use bulk::bulk_unit;
pub use charge::{Charge, Formula};
pub use chargeable::{Billed, chargeable};
pub use cod::cod_fee;
pub use packing::{Packed, Packing, choose, packings};
pub use peak::peak_charge;
pub use price::{Priced, price_lane};
pub use warehouse::{inbound, pick_pack, storage};
