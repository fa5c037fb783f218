//! Mailers and boxes: what they cost, weigh, add to the outside, and how well they protect.

use super::provenance::{Confidence, Names};
use super::words::words;
use crate::calendar::Day;
use crate::money::Dec;
use serde::{Deserialize, Serialize};

words! {
    /// How easily a product breaks.
    Fragility {
        Low "low" "Soft goods.";
        Normal "normal" "Most goods.";
        Electronics "electronics" "Devices.";
        High "high" "Glass and ceramics.";
    }
}

/// Share of parcels that arrive damaged after ten handlings, in hundredths of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DamageShares {
    /// Soft goods.
    pub low: u16,
    /// Most goods.
    pub normal: u16,
    /// Devices.
    pub electronics: u16,
    /// Glass and ceramics.
    pub high: u16,
}

impl DamageShares {
    /// The share for one kind of goods, in hundredths of a percent.
    #[must_use]
    pub const fn of(self, fragility: Fragility) -> u16 {
        match fragility {
            Fragility::Low => self.low,
            Fragility::Normal => self.normal,
            Fragility::Electronics => self.electronics,
            Fragility::High => self.high,
        }
    }
}

/// A size a packing is sold in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackSize {
    /// Inside, longest side first. A flat bag has a last side of zero.
    pub inner_mm: [u32; 3],
    /// Its own weight, padding included.
    pub weight_g: u32,
    /// Material and padding, in CNY.
    pub price: Dec,
}

/// A kind of packing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packaging {
    /// `bubble-mailer`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// What padding and wall add to every side of the goods.
    pub add_mm: u32,
    /// How often goods arrive damaged.
    pub damage: DamageShares,
    /// Cheapest first.
    pub sizes: Vec<PackSize>,
    /// Day of the prices.
    pub price_date: Day,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}
