//! Delivery windows: how many days a parcel takes, as a distribution over calendar days.
//!
//! A chain of stages, each with its base days, the working days of the party that does it, and the seasons that slow
//! it, is carried exactly from the moment of the order to the door. All numbers here are probabilities and days,
//! never money; exponentials and logarithms come from `libm`, so that native and wasm agree to the last bit.
#![allow(clippy::float_arithmetic, reason = "probabilities and days, never money")]
#![allow(
    clippy::neg_cmp_op_on_partial_ord,
    reason = "what is no number must fall on the safe side of a bound"
)]

mod ask;
mod cache;
mod chain;
mod days;
#[cfg(test)]
mod fixture;
mod hazard;
mod late;
pub mod learn;
mod peak;
mod plain;
mod pmf;
mod promise;
mod recall;
mod shape;
mod stage;
#[cfg(test)]
mod tests;

pub use ask::{AskStage, Disruption, Speed, StageWindow, Window, WindowAsk, promise_by, window, window_with};
pub use cache::Cache;
pub use chain::{PassageFigures, StageDays, blend, describe};
pub use days::{DayChange, SpecialDay, special_days};
pub use hazard::Hazards;
pub use late::{RefundCurve, late_days};
pub use peak::{multiple_of, slowdown};
pub use plain::{PlainChain, PlainDays, PlainStage, PlainWindow, Start, plain_window};
pub use pmf::{CELLS, LAST, Pmf};
pub use promise::{LateCost, Limits, Policy, Promise, check_promise, promise, promised_days};
pub use shape::{lognormal, lognormal_of_mean, lognormal_of_range, pert};
pub use stage::{Clock, Passage, Spell, Stage, Timetable};
