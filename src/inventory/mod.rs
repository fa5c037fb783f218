//! Stock for a stream: how much to send, by which way, and what holding it is worth against sending each parcel from China.
//!
//! Quantities and probabilities are `f64` here and nowhere near a bill: what leaves this module are unit counts, unit-days
//! and shares, which the verdict multiplies with exact money.
#![allow(clippy::float_arithmetic, reason = "probabilities and quantities, never money on a bill")]

mod allocate;
mod counts;
mod curve;
mod demand;
mod life;
mod newsvendor;
mod refill;
mod store;

pub use allocate::{Allocated, Choice, allocate};
pub use curve::{Crossing, crossings, evenly, largest};
pub use demand::{Demand, MOST_VARIATION, Shape, of_weeks, spread};
pub use life::{Band, Life, Sign};
pub use newsvendor::{Economics, Newsvendor, newsvendor};
pub use refill::{Season, Steady, Ways, day_of, season, steady};
pub use store::{Stocked, Store};
