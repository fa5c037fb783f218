//! Cash on delivery, country by country.

use super::provenance::Confidence;
use crate::measure::Country;
use crate::money::{Currency, Dec};
use serde::{Deserialize, Serialize};

/// What cash on delivery costs in a country and how often it is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodTerms {
    /// Where.
    pub country: Country,
    /// Fee as a share of what is collected.
    pub fee_rate: Dec,
    /// Smallest fee.
    pub fee_min: Dec,
    /// Currency of `fee_min`.
    pub currency: Currency,
    /// Days from delivery until the money is with the seller.
    pub remittance_days: u16,
    /// Share refused at the door: low, likely, high.
    pub refusal: [Dec; 3],
    /// What bringing a refused parcel back costs with the work on it, in the same currency, where the source tells.
    pub return_cost: Option<Dec>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}
