//! What a seller says of carriers in reserve, of outages and of refunds.

use crate::calendar::Day;
use crate::money::{Amount, Dec};
use crate::verdict::request::Estimate;
use crate::window::RefundCurve;

/// Orders a day when the stream is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    /// Of one day.
    pub orders: Estimate,
    /// For how many days.
    pub days: u32,
}

/// A carrier in reserve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// Id of the service that takes the parcels in.
    pub service: String,
    /// Parcels a day.
    pub daily_quota: u32,
    /// Days from the order until it takes the first; `None` for the pack's assumption.
    pub from_day: Option<u32>,
    /// There is a contract.
    pub signed: bool,
    /// What switching costs once.
    pub setup: Option<Amount>,
}

/// Days on which a service takes no parcels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outage {
    /// Id of the service.
    pub service: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// Refunds as the seller saw them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefundPair {
    /// Share when nothing is late.
    pub base: Dec,
    /// Late days at which `share` was seen.
    pub days: u32,
    /// Share at that many.
    pub share: Dec,
}

impl RefundPair {
    /// The curve through both; `None` for a pair that no curve goes through.
    #[must_use]
    pub fn curve(&self) -> Option<RefundCurve> {
        let days = usize::try_from(self.days).ok()?;
        RefundCurve::through(self.base.to_f64(), days, self.share.to_f64())
    }
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurgeTerms {
    /// In the order in which they are called on.
    pub reserve: Vec<Reserve>,
    /// Days without a carrier.
    pub outages: Vec<Outage>,
    /// Refunds by lateness; `None` for the pack's curve.
    pub refunds: Option<RefundPair>,
}
