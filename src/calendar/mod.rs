//! Civil days, instants with their zone, and working days of a party.

mod day;
mod instant;
mod summer;
mod working;

pub use day::Day;
pub use instant::{Instant, minute_of_day};
pub use summer::SummerTime;
pub use working::{DayKind, Holidays, WorkWeek};
