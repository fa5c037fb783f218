//! Stock for a stream: how much to send, and what holding it is worth against sending each parcel from China.
//!
//! Quantities and probabilities are `f64` here and nowhere near a bill: what leaves this module are unit counts and
//! shares, which the verdict multiplies with exact money.
#![allow(clippy::float_arithmetic, reason = "probabilities and quantities, never money on a bill")]

mod demand;
mod newsvendor;

pub use demand::Demand;
pub use newsvendor::{Economics, StockPlan, break_even_units, stock_plan};
