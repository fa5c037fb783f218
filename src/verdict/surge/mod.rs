//! A stream's orders against what carriers take a day.

mod lines;
mod terms;

pub(super) use lines::{fitting, intake, lines};
pub use terms::{After, Outage, RefundPair, Reserve, SurgeTerms};
