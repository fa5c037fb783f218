//! Who works when, and when everybody is slower.

use super::provenance::{Confidence, Names};
use crate::calendar::{Day, WorkWeek};
use crate::measure::Country;
use serde::{Deserialize, Serialize};

/// A party of the chain with its working days: the consolidation warehouse, a customs office, a last-mile carrier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// `cn-forwarder`, `de-customs`, `de-last-mile` …
    pub id: String,
    /// Its name.
    pub name: Names,
    /// Id of the holiday table it follows; `None` for a party that knows no holidays.
    pub calendar: Option<String>,
    /// How much it works on each kind of day.
    pub week: WorkWeek,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// A season in which a stage takes longer: its mean days are multiplied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peak {
    /// `black-friday-2026`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Stages it slows, with the multiple of their mean in hundredths (140 is 1.4 times).
    pub stages: Vec<(super::StageName, u16)>,
    /// Kinds of service that cost more, with the multiple of their freight in hundredths (115 is 15 % more).
    pub freight: Vec<(super::ServiceRole, u16)>,
    /// Destinations it concerns; empty for all.
    pub destinations: Vec<Country>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}
