//! What carrying costs: billed weight, rate cards, surcharges, packing, and the fees of warehouses.
//!
//! Everything is a pure function of pack data and a parcel, in the currency of the rate card, exact. A price says its
//! parts: each [`Charge`] has a formula, the day of the rate, its source and how far it can be trusted.

mod bulk;
pub mod card;
mod carriage;
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
pub use carriage::{Carriage, Fare};
pub use charge::{Charge, Formula};
pub use chargeable::{Billed, chargeable};
pub use cod::cod_fee;
pub use packing::{Goods, Loss, Packed, Packing, break_even, choose, damage_share, packings, weigh};
pub use peak::{Season, season};
pub use price::{Priced, price_lane};
pub use warehouse::{inbound, pick_pack, storage, storage_of_unit};
