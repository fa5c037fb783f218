//! Overseas warehouses and border hubs.

use super::network::{Mode, PriceStep};
use super::provenance::{Confidence, Names};
use super::stage::StagePrior;
use crate::calendar::{Day, Instant, SummerTime};
use crate::measure::Country;
use crate::money::{Currency, Dec};
use serde::{Deserialize, Serialize};

/// A tier of storage by age.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storage {
    /// First day of the tier, counted from arrival.
    pub from_day: u16,
    /// For each cubic metre and day.
    pub per_m3_day: Dec,
}

/// A warehouse or hub that can hold stock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// `DE-FRA`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// Where it stands.
    pub country: Country,
    /// Overseas or border.
    pub mode: Mode,
    /// Parcels may pass through without having been stocked there.
    pub flow_through: bool,
    /// Destinations it serves.
    pub serves: Vec<Country>,
    /// Services that bring stock, best known first.
    pub bulk: Vec<String>,
    /// Services that take a parcel on.
    pub outbound: Vec<String>,
    /// Handling of an order there.
    pub handling: StagePrior,
    /// Currency of its fees.
    pub currency: Currency,
    /// Taking in one unit.
    pub inbound_per_unit: Dec,
    /// Pick and pack of an order by its weight.
    pub pick_pack: Vec<PriceStep>,
    /// Each further unit of the same order.
    pub pick_extra: Dec,
    /// Storage by age.
    pub storage: Vec<Storage>,
    /// Minutes east of UTC of its clock in winter, for its cut-off.
    pub utc_offset_min: i16,
    /// When that clock is put forward.
    pub summer: SummerTime,
    /// IANA zone of its clock, to be shown.
    pub zone: String,
    /// Day of the fees.
    pub price_date: Day,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far the fees can be trusted.
    pub confidence: Confidence,
}

impl Node {
    /// Minutes east of UTC of its clock at `at`.
    #[must_use]
    pub fn offset_min(&self, at: Instant) -> i32 {
        self.summer.offset_min(at, i32::from(self.utc_offset_min))
    }
}
