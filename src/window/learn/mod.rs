//! Learning from parcels that were sent: how fast a lane really is, and how often its promises were kept.

mod backtest;
mod coverage;
mod factor;
mod fit;
mod history;
mod learned;
mod learner;
mod overlay;
mod own;
mod parcel;
mod region;
mod routes;
mod shape;
mod speed;

pub use backtest::{BacktestScore, backtest};
pub use coverage::{Coverage, coverage};
pub use factor::hazard_factor;
pub use history::HistoryRow;
pub use learned::{
    COVERAGE_DAYS, LaneLearned, LaneShape, Learned, LevelSpeed, Monitor, NETWORK_DAYS, Rate, RegionSpeed,
};
pub use overlay::{Lesson, Level, Overlay, Taught};
pub use own::learn;
pub use parcel::Parcel;
pub use shape::{MIN_PARCELS_FOR_SHAPE, learned_shape};
pub use speed::{OwnLane, OwnParcel, Speeds, at_speed, drop_unfinished, learn_speeds};
