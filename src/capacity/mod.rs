//! Orders against what carriers take a day: backlog, the days it adds, the reserve that is needed.
#![allow(clippy::float_arithmetic, reason = "parcels and days, never money")]

mod backlog;
mod fluid;
mod line;
mod run;
mod size;

pub use backlog::{Backlog, backlog, room, turn};
pub use fluid::{Surge, reserve_bound, stationary, stationary_of, surge_of, tripled_days};
pub use line::Line;
pub use run::{DayLoad, Parcels, Run, run};
pub use size::{Limit, most_orders, smallest_reserve};

/// Days a backlog is followed for; what is still waiting then counts as waiting this long.
pub const HORIZON: usize = 120;

#[cfg(test)]
mod tests;
