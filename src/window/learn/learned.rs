//! What a seller's own parcels teach: small enough for a file, and all that a window needs of them.

use super::coverage::Coverage;
use crate::calendar::Day;
use crate::measure::Country;
use crate::problem::Problem;

/// Days over which deliveries are counted for the state of the network.
pub const NETWORK_DAYS: i32 = 14;

/// Days in which promises fell due that the monitor looks at.
pub const COVERAGE_DAYS: i32 = 60;

/// What was learned from the parcels of one seller up to one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// Version of the pack whose priors were learned against.
    pub pack_version: String,
    /// Its SHA-256.
    pub pack_sha256: String,
    /// The day whose knowledge this is; nothing that happened later was used.
    pub as_of: Day,
    /// First and last dispatch that were learned from; `None` without any parcel.
    pub span: Option<(Day, Day)>,
    /// Parcels learned from.
    pub parcels: u32,
    /// Those that had arrived.
    pub delivered: u32,
    /// Those that had not.
    pub under_way: u32,
    /// Speed over all parcels of the seller.
    pub seller: LevelSpeed,
    /// Speed of each region with parcels, by name.
    pub regions: Vec<RegionSpeed>,
    /// Each service and country with parcels, in their order.
    pub lanes: Vec<LaneLearned>,
    /// State of the network: deliveries of the last [`NETWORK_DAYS`] days against what the lanes let expect.
    pub network: Rate,
    /// How fast the seller gets parcels out, against the stage before the carrier has them.
    pub preparation: Rate,
    /// Promises that fell due in the last [`COVERAGE_DAYS`] days; `None` where no row names a promise.
    pub coverage: Option<Monitor>,
    /// A3xx: what a reader must know of how this came about.
    pub alerts: Vec<Problem>,
}

/// Speed of a level against the priors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LevelSpeed {
    /// Factor on days; 1 is the prior.
    pub factor: f64,
    /// Standard deviation of the factor in ln days, for a lane of the level without parcels of its own.
    pub spread: f64,
    /// Parcels, old ones counted for less.
    pub weight: f64,
}

/// Speed to a group of countries.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionSpeed {
    /// `europe`, `north-america` …
    pub region: String,
    /// Countries of the pack that belong to it.
    pub countries: Vec<Country>,
    /// Its speed.
    pub speed: LevelSpeed,
    /// Parcels.
    pub parcels: u32,
}

/// A service to a country.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLearned {
    /// Id of the service.
    pub service: String,
    /// Destination.
    pub country: Country,
    /// Parcels.
    pub parcels: u32,
    /// Those that had arrived.
    pub delivered: u32,
    /// Its speed.
    pub speed: LevelSpeed,
    /// Its own shape, where there are enough parcels.
    pub shape: Option<LaneShape>,
}

/// The shape of a lane's days.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneShape {
    /// Share of parcels by days from dispatch to door, of the parcels learned from.
    pub days: Vec<f64>,
    /// Factor on the daily hazard of the lane at its speed, by days since dispatch; 1 after the last.
    pub tilt: Vec<f64>,
}

/// Events counted against events expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Factor on daily hazards; 1 is as expected.
    pub factor: f64,
    /// Events seen.
    pub observed: f64,
    /// Events expected.
    pub expected: f64,
}

impl Rate {
    /// Nothing was seen.
    pub const NONE: Self = Self { factor: 1.0, observed: 0.0, expected: 0.0 };
}

/// Kept promises against a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Monitor {
    /// Kept among due.
    pub coverage: Coverage,
    /// The share that was aimed at.
    pub target: f64,
}
