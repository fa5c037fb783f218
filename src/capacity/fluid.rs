//! The formulas of a surge that is a rectangle, as a check on the exact count, and the mean backlog of random days.

/// A surge of `multiple` times the usual orders for `days` days, in flows instead of parcels.
///
/// SOURCE: Newell, Applications of Queueing Theory (fluid approximation).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surge {
    /// Usual orders a day.
    pub base: f64,
    /// Parcels taken a day.
    pub capacity: f64,
    /// How many times the usual orders come in.
    pub multiple: f64,
    /// For how many days.
    pub days: f64,
}

impl Surge {
    /// Backlog on its last day.
    #[must_use]
    pub fn peak(&self) -> f64 {
        ((self.multiple * self.base - self.capacity) * self.days).max(0.0)
    }

    /// The longest wait.
    #[must_use]
    pub fn most_days(&self) -> f64 {
        self.peak() / self.capacity
    }

    /// Days from its end until nothing waits; `None` where the usual orders alone are too many.
    #[must_use]
    pub fn clear_days(&self) -> Option<f64> {
        (self.capacity > self.base).then(|| self.peak() / (self.capacity - self.base))
    }

    /// Sum of the days all parcels wait.
    #[must_use]
    pub fn parcel_days(&self) -> Option<f64> {
        Some(self.peak() / 2.0 * (self.days + self.clear_days()?))
    }

    /// Parcels that wait.
    #[must_use]
    pub fn affected(&self) -> Option<f64> {
        Some(self.multiple * self.base * self.days + self.base * self.clear_days()?)
    }
}

/// The surge of `[base, orders a day, capacity, days]`; a base of nothing is one parcel a day, which no multiple changes.
#[must_use]
pub fn surge_of([base, orders, capacity, days]: [f64; 4]) -> Surge {
    let base = base.max(1.0);
    Surge { base, capacity, multiple: orders / base, days }
}

/// The stationary backlog of days whose orders are `[P10, median, P90]`.
#[must_use]
pub fn stationary_of([low, likely, high]: [f64; 3], capacity: f64) -> Option<(f64, f64)> {
    // P10 and P90 of a normal lie 1.2816 standard deviations from its middle.
    stationary(likely, (high - low) / 2.5631, capacity)
}

/// Days of a surge that delay parcels by `most_days`.
#[must_use]
pub fn tripled_days(base: f64, capacity: f64, multiple: f64, most_days: f64) -> Option<f64> {
    let over = multiple * base - capacity;
    (over > 0.0).then(|| most_days * capacity / over)
}

/// Lower bound on the reserve a day, from day `from_day` on, that keeps the wait within `most_days`: parcels that wait
/// before it begins may wait longer all the same, so the exact count decides.
#[must_use]
pub fn reserve_bound(surge: Surge, from_day: f64, most_days: f64) -> Option<f64> {
    let span = surge.days - from_day + most_days;
    let left = surge.multiple * surge.base * surge.days - surge.capacity * from_day;
    (span > 0.0).then(|| (left / span - surge.capacity).max(0.0))
}

/// Mean backlog of days on which `mean` orders come in with standard deviation `deviation`, against `capacity` a day.
/// `None` where the formula is not valid: below a load of 0.8 unless orders vary by more than half their mean, and from
/// a load of 1 on.
///
/// SOURCE: heavy traffic, Var/(2(C−λ)) − (C−λ)/2; Kingman's bound is its first term.
#[must_use]
pub fn stationary(mean: f64, deviation: f64, capacity: f64) -> Option<(f64, f64)> {
    let spare = capacity - mean;
    let valid = mean / capacity > 0.8 || deviation / mean > 0.5;
    let bound = deviation * deviation / (2.0 * spare);
    let backlog = bound - spare / 2.0;
    (valid && spare > 0.0 && mean > 0.0 && backlog > 0.0).then_some((backlog, bound))
}
