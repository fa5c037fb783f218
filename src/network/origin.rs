//! Where the seller's parcels start: a city and its way to the gateway in South China where carriers take them in.

use super::candidate::ChainStage;
use crate::money::Dec;
use crate::pack::{Assumption, DayRange, Pack};

/// The way from a city to the gateway, on top of what collection takes in South China.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'p> {
    /// Days it adds to collection.
    pub days: DayRange,
    /// Price of a kilogram in CNY, where it costs anything.
    pub per_kg: Option<&'p Assumption>,
    /// Whether the pack knows the city; one it does not know counts as South China.
    pub known: bool,
}

impl<'p> Origin<'p> {
    /// The way from `city`, `CN-YIW`.
    #[must_use]
    pub fn of(pack: &'p Pack, city: &str) -> Self {
        let days = pack.assumption(&format!("origin.days-{city}"));
        // As spread as the rest of collection: half as long at best, twice as long at worst.
        let tenths = days
            .and_then(|entry| u16::try_from((entry.value * Dec::whole(10)).trunc_i64()).ok())
            .unwrap_or(0);
        let days_range = DayRange { min: tenths / 2, mode: tenths, max: tenths.saturating_mul(2) };
        let per_kg = pack.assumption(&format!("origin.per-kg-{city}")).filter(|entry| !entry.value.is_zero());
        Self { days: days_range, per_kg, known: days.is_some() }
    }
}

/// Adds the way to the gateway to the first stage of a chain that starts at the seller's.
pub(super) fn depart(stages: &mut [ChainStage<'_>], days: DayRange) {
    if let Some(first) = stages.first_mut() {
        first.days = first.days.plus(days);
    }
}
