//! Batteries in transport: chemistries, and the packing instructions of the air rules.

use super::goods::GoodsClass;
use super::provenance::Confidence;
use super::words::words;
use crate::calendar::Day;
use crate::measure::HsCode;
use crate::money::Dec;
use serde::{Deserialize, Serialize};

words! {
    /// Chemistry of a battery, as the packing instructions tell them apart.
    BatteryKind {
        LithiumIon "lithium-ion" "Rechargeable: PI 965 to 967.";
        LithiumMetal "lithium-metal" "Button cells and other primary cells: PI 968 to 970.";
        SodiumIon "sodium-ion" "PI 976 to 978.";
    }
}

/// How full batteries may be when they are handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargeLimit {
    /// First day; `None` where it always was.
    pub from: Option<Day>,
    /// The highest share.
    pub max: Dec,
    /// It is about batteries of more than these watt-hours.
    pub above_wh: Dec,
    /// Recommended, not demanded.
    pub advised: bool,
}

/// A packing instruction: what a class and chemistry travels under by air.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatteryRule {
    /// `PI 966`.
    pub id: String,
    /// `UN 3481`.
    pub un: String,
    /// Chemistry.
    pub kind: BatteryKind,
    /// How the battery travels.
    pub class: GoodsClass,
    /// Only goods under these HS prefixes, where any is named.
    pub vehicle: Vec<HsCode>,
    /// Most energy of a cell that is used singly.
    pub cell_wh: Option<Dec>,
    /// Most lithium in a cell, and in a battery, in grams.
    pub lithium_g: Option<(Dec, Dec)>,
    /// Limits of the state of charge.
    pub charge: Vec<ChargeLimit>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}
