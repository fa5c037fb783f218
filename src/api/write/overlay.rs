//! What was learned as JSON: the file that `landcast calibrate` writes, the page keeps and the engine takes.

use super::common::{PackId, Said};
use crate::api::read::{OVERLAY_FORMAT, OVERLAY_VERSION};
use crate::calendar::Day;
use crate::money::Dec;
use crate::window::learn::{
    COVERAGE_DAYS, LaneLearned, Learned, LevelSpeed, Monitor, NETWORK_DAYS, Rate, RegionSpeed,
};
use serde::Serialize;

/// Places of factors, shares and weights: finer than any of them is known.
const DIGITS: u32 = 6;

/// What was learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LearnedOf {
    format: &'static str,
    version: u32,
    engine: &'static str,
    pack: PackId,
    as_of: String,
    from: Option<String>,
    to: Option<String>,
    parcels: u32,
    delivered: u32,
    under_way: u32,
    seller: LevelOf,
    regions: Vec<RegionOf>,
    lanes: Vec<LaneOf>,
    network: NetworkOf,
    preparation: RateOf,
    coverage: Option<CoverageOf>,
    alerts: Vec<Said>,
}

/// Speed of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct LevelOf {
    factor: String,
    spread: String,
    weight: String,
}

/// Speed to a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RegionOf {
    region: String,
    countries: Vec<String>,
    #[serde(flatten)]
    speed: LevelOf,
    parcels: u32,
}

/// A service to a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct LaneOf {
    service: String,
    country: String,
    parcels: u32,
    delivered: u32,
    #[serde(flatten)]
    speed: LevelOf,
    /// Share by days from dispatch to door, as the parcels showed it.
    shape: Option<Vec<String>>,
    /// Factors on the daily hazard by days since dispatch: what the engine makes of it.
    tilt: Option<Vec<String>>,
}

/// Events against what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RateOf {
    factor: String,
    observed: String,
    expected: String,
}

/// The state of the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct NetworkOf {
    #[serde(flatten)]
    rate: RateOf,
    days: i32,
}

/// Promises kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CoverageOf {
    due: u32,
    kept: u32,
    share: Option<String>,
    low: String,
    high: String,
    target: String,
    days: i32,
}

fn decimal(value: f64) -> String {
    Dec::from_share(value, DIGITS).plain()
}

fn decimals(values: &[f64]) -> Vec<String> {
    values.iter().map(|value| decimal(*value)).collect()
}

impl From<&LevelSpeed> for LevelOf {
    fn from(speed: &LevelSpeed) -> Self {
        Self { factor: decimal(speed.factor), spread: decimal(speed.spread), weight: decimal(speed.weight) }
    }
}

impl From<&RegionSpeed> for RegionOf {
    fn from(region: &RegionSpeed) -> Self {
        Self {
            region: region.region.clone(),
            countries: region.countries.iter().map(|country| country.code().to_owned()).collect(),
            speed: LevelOf::from(&region.speed),
            parcels: region.parcels,
        }
    }
}

impl From<&LaneLearned> for LaneOf {
    fn from(lane: &LaneLearned) -> Self {
        Self {
            service: lane.service.clone(),
            country: lane.country.code().to_owned(),
            parcels: lane.parcels,
            delivered: lane.delivered,
            speed: LevelOf::from(&lane.speed),
            shape: lane.shape.as_ref().map(|shape| decimals(&shape.days)),
            tilt: lane.shape.as_ref().map(|shape| decimals(&shape.tilt)),
        }
    }
}

impl From<&Rate> for RateOf {
    fn from(rate: &Rate) -> Self {
        Self {
            factor: decimal(rate.factor),
            observed: decimal(rate.observed),
            expected: decimal(rate.expected),
        }
    }
}

impl From<&Monitor> for CoverageOf {
    fn from(monitor: &Monitor) -> Self {
        let Monitor { coverage, target } = monitor;
        Self {
            due: coverage.due,
            kept: coverage.kept,
            share: coverage.share().map(|share| Dec::from_share(share, 4).plain()),
            low: Dec::from_share(coverage.low, 4).plain(),
            high: Dec::from_share(coverage.high, 4).plain(),
            target: decimal(*target),
            days: COVERAGE_DAYS,
        }
    }
}

impl From<&Learned> for LearnedOf {
    fn from(learned: &Learned) -> Self {
        let iso = |day: Day| day.iso();
        Self {
            format: OVERLAY_FORMAT,
            version: OVERLAY_VERSION,
            engine: crate::api::ENGINE,
            pack: PackId { version: learned.pack_version.clone(), sha256: learned.pack_sha256.clone() },
            as_of: learned.as_of.iso(),
            from: learned.span.map(|(from, _)| iso(from)),
            to: learned.span.map(|(_, to)| iso(to)),
            parcels: learned.parcels,
            delivered: learned.delivered,
            under_way: learned.under_way,
            seller: LevelOf::from(&learned.seller),
            regions: learned.regions.iter().map(RegionOf::from).collect(),
            lanes: learned.lanes.iter().map(LaneOf::from).collect(),
            network: NetworkOf { rate: RateOf::from(&learned.network), days: NETWORK_DAYS },
            preparation: RateOf::from(&learned.preparation),
            coverage: learned.coverage.as_ref().map(CoverageOf::from),
            alerts: learned.alerts.iter().cloned().map(Said).collect(),
        }
    }
}
