//! The stages of a chain and how long each takes before any calendar.

use super::provenance::Confidence;
use super::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// Part of a chain.
    StageName {
        Queue "queue" "Waiting for a carrier's capacity.";
        Consolidation "consolidation" "Seller's packing and the carrier's collection in China.";
        ExportClearance "export-clearance" "Chinese export customs.";
        LineHaul "line-haul" "The long leg, waiting for uplift included.";
        Hub "hub" "Handling in a border hub.";
        SecondLeg "second-leg" "From the hub across the border.";
        ImportClearance "import-clearance" "Customs of the destination.";
        Warehouse "warehouse" "Pick and pack in an overseas warehouse.";
        LastMile "last-mile" "Delivery to the buyer.";
    }
}

/// A PERT range of days in tenths of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DayRange {
    /// Shortest.
    pub min: u16,
    /// Most likely.
    pub mode: u16,
    /// Longest.
    pub max: u16,
}

impl DayRange {
    /// Mean of the PERT range, in hundredths of a day, rounded down.
    #[must_use]
    pub fn mean_hundredths(self) -> u32 {
        let sum = u32::from(self.min)
            .saturating_add(u32::from(self.mode).saturating_mul(4))
            .saturating_add(u32::from(self.max));
        sum.saturating_mul(10) / 6
    }

    /// Both ranges one after the other.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            min: self.min.saturating_add(other.min),
            mode: self.mode.saturating_add(other.mode),
            max: self.max.saturating_add(other.max),
        }
    }
}

words! {
    /// How a published range counts its days.
    DayUnit {
        Days "days" "Days of the calendar.";
        WorkingDays "working-days" "Mondays to Fridays.";
    }
}

/// How long a carrier, forwarder or shop says a lane takes, from its warehouse in China to the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PublishedRange {
    /// Fewest days.
    pub from: u8,
    /// Most days.
    pub to: u8,
    /// Which days it counts.
    pub unit: DayUnit,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A share of parcels that is inspected and takes longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Inspection {
    /// Share in thousandths.
    pub share: u16,
    /// Days it adds.
    pub days: DayRange,
}

/// How long a stage takes, before any calendar.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StagePrior {
    /// Which stage.
    pub stage: StageName,
    /// Id of the party that does it.
    pub party: String,
    /// Its days.
    pub days: DayRange,
    /// Inspection, for clearance.
    pub inspection: Option<Inspection>,
    /// Minute of the local day after which an order counts for the next one.
    pub cutoff_min: Option<u16>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

impl StagePrior {
    /// Mean days with inspections, in hundredths, before any calendar.
    #[must_use]
    pub fn mean_hundredths(&self) -> u32 {
        let inspected = self.inspection.map_or(0, |inspection| {
            inspection.days.mean_hundredths().saturating_mul(u32::from(inspection.share)) / 1000
        });
        self.days.mean_hundredths().saturating_add(inspected)
    }
}
