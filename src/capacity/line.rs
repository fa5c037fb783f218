//! What one carrier takes, day by day.

/// A carrier's intake from the day of the first order on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Parcels it takes on a day it works.
    quota: u64,
    /// First day on which it takes any.
    from_day: usize,
    /// Share of a day's work, in hundredths, for as many days as are told; full days after them.
    work: Vec<u16>,
    /// First and last day of each time it takes none, through no calendar.
    outages: Vec<(usize, usize)>,
}

impl Line {
    /// One that takes `quota` parcels every day.
    #[must_use]
    pub const fn steady(quota: u64) -> Self {
        Self { quota, from_day: 0, work: Vec::new(), outages: Vec::new() }
    }

    /// The same, from `day` on.
    #[must_use]
    pub fn starting(self, day: usize) -> Self {
        Self { from_day: day, ..self }
    }

    /// The same on a calendar: the share of a day's work that it does, in hundredths.
    #[must_use]
    pub fn working(self, work: Vec<u16>) -> Self {
        Self { work, ..self }
    }

    /// The same without the days from `first` to `last`.
    #[must_use]
    pub fn without(mut self, first: usize, last: usize) -> Self {
        self.outages.push((first, last));
        self
    }

    /// Parcels it takes on `day`.
    #[must_use]
    pub fn takes(&self, day: usize) -> u64 {
        let out = self.outages.iter().any(|(first, last)| *first <= day && day <= *last);
        if day < self.from_day || out {
            return 0;
        }
        match self.work.get(day) {
            Some(share) if *share < 100 => self.quota.saturating_mul(u64::from(*share)) / 100,
            _ => self.quota,
        }
    }

    /// Whether its calendar closes it on `day`: who waits for that does not wait for capacity.
    #[must_use]
    pub fn rests(&self, day: usize) -> bool {
        self.work.get(day).is_some_and(|share| *share == 0)
    }

    /// First day on which it takes any.
    #[must_use]
    pub const fn from_day(&self) -> usize {
        self.from_day
    }
}

/// What all of `lines` take on `day`.
pub(super) fn together(lines: &[Line], day: usize) -> u64 {
    lines.iter().fold(0, |sum, line| sum.saturating_add(line.takes(day)))
}

/// The first day from `day` on that no calendar closes: that of the first line counts.
pub(super) fn open_from(lines: &[Line], day: usize) -> usize {
    let Some(first) = lines.first() else { return day };
    // No calendar closes for a year.
    (day..day.saturating_add(366)).find(|at| !first.rests(*at)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_parcels_from_its_day_on_the_days_it_works() {
        let line = Line::steady(120).starting(2).working(vec![100, 100, 0, 30, 100]).without(4, 5);
        let taken: Vec<u64> = (0..8).map(|day| line.takes(day)).collect();
        assert_eq!(taken, [0, 0, 0, 36, 0, 0, 120, 120]);
        assert_eq!((line.rests(2), line.rests(3), line.rests(4)), (true, false, false));
        assert_eq!((open_from(&[line], 2), open_from(&[], 2)), (3, 2));
    }
}
