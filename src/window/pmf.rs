//! A distribution of whole days on a fixed grid.

/// The last cell: "120 days or later", which means late beyond reckoning, or lost.
pub const LAST: usize = 120;

/// Number of cells, days 0 to [`LAST`].
pub const CELLS: usize = 121;

/// Shares that miss 1 by more than this are refused; what is left is spread away.
const SUM_TOLERANCE: f64 = 1e-6;

/// Quantiles forgive rounding of this size, so that a cumulated 0.9 counts as 0.9.
const QUANTILE_TOLERANCE: f64 = 1e-12;

/// Share of parcels that take 0, 1, … 119 days, and in the last cell 120 or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Pmf {
    cells: [f64; CELLS],
}

impl Pmf {
    pub(crate) const fn empty() -> Self {
        Self { cells: [0.0; CELLS] }
    }

    /// All on one day; a day beyond the grid is late.
    #[must_use]
    pub fn on_day(day: usize) -> Self {
        let mut pmf = Self::empty();
        pmf.add(day, 1.0);
        pmf
    }

    /// Shares of day 0, 1, 2 …; `None` unless they are at least 0 and sum to 1 within a millionth.
    /// Days past the grid are collected in the last cell.
    #[must_use]
    pub fn from_shares(shares: &[f64]) -> Option<Self> {
        if !shares.iter().all(|share| share.is_finite() && *share >= 0.0) {
            return None;
        }
        let sum: f64 = shares.iter().sum();
        if (sum - 1.0).abs() > SUM_TOLERANCE {
            return None;
        }
        let mut pmf = Self::empty();
        for (day, share) in shares.iter().enumerate() {
            pmf.add(day, share / sum);
        }
        Some(pmf)
    }

    /// The distribution whose cumulated share up to and including day k is `cdf(k)`, for k below [`LAST`].
    pub(crate) fn from_cdf(mut cdf: impl FnMut(usize) -> f64) -> Self {
        let mut pmf = Self::empty();
        let mut before = 0.0_f64;
        for (day, cell) in pmf.cells.iter_mut().enumerate() {
            let until = if day == LAST { 1.0 } else { cdf(day).clamp(before, 1.0) };
            *cell = until - before;
            before = until;
            if before >= 1.0 {
                break;
            }
        }
        pmf
    }

    /// Adds `share` to `day`; days past the grid go to the last cell.
    pub(crate) fn add(&mut self, day: usize, share: f64) {
        if let Some(cell) = self.cells.get_mut(day.min(LAST)) {
            *cell += share;
        }
    }

    /// Shares by day.
    #[must_use]
    pub const fn cells(&self) -> &[f64; CELLS] {
        &self.cells
    }

    pub(crate) const fn cells_mut(&mut self) -> &mut [f64; CELLS] {
        &mut self.cells
    }

    /// Share that takes exactly `day` days; past the grid 0.
    #[must_use]
    pub fn share(&self, day: usize) -> f64 {
        self.cells.get(day).copied().unwrap_or(0.0)
    }

    /// Share that takes at most `day` days. The last cell never counts as arrived, whatever the day.
    #[must_use]
    pub fn cdf(&self, day: usize) -> f64 {
        self.cells.iter().take(day.saturating_add(1).min(LAST)).sum()
    }

    /// Share of the last cell: later than the grid, or lost.
    #[must_use]
    pub fn lost(&self) -> f64 {
        self.share(LAST)
    }

    /// Sum of all cells; 1 but for rounding.
    #[must_use]
    pub fn mass(&self) -> f64 {
        self.cells.iter().sum()
    }

    /// Mean days, the last cell counted as 120.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.expect(|day| day)
    }

    /// Variance in days², the last cell counted as 120.
    #[must_use]
    pub fn variance(&self) -> f64 {
        let mean = self.mean();
        self.expect(|day| (day - mean) * (day - mean))
    }

    /// Mean and standard deviation of ln(days + 1/2): the scale on which speed is learned.
    #[must_use]
    pub fn log_moments(&self) -> (f64, f64) {
        let mean = self.expect(|day| libm::log(day + 0.5));
        let variance = self.expect(|day| {
            let off = libm::log(day + 0.5) - mean;
            off * off
        });
        (mean, libm::sqrt(variance))
    }

    /// Number of cells up to the last one that holds anything.
    pub(super) fn support(&self) -> usize {
        self.cells.iter().rposition(|share| *share > 0.0).map_or(0, |at| at.saturating_add(1))
    }

    fn expect(&self, value: impl Fn(f64) -> f64) -> f64 {
        let mut sum = 0.0;
        let mut day = 0.0;
        for share in &self.cells {
            if *share > 0.0 {
                sum += share * value(day);
            }
            day += 1.0;
        }
        sum
    }

    /// First day by which at least the share `q` has arrived; [`LAST`] when that share arrives later or never.
    #[must_use]
    pub fn quantile(&self, q: f64) -> usize {
        let mut sum = 0.0;
        for (day, share) in self.cells.iter().enumerate().take(LAST) {
            sum += share;
            if sum >= q - QUANTILE_TOLERANCE {
                return day;
            }
        }
        LAST
    }

    /// Distribution of the sum of two independent durations.
    #[must_use]
    pub fn convolve(&self, other: &Self) -> Self {
        let mut sum = Self::empty();
        let parts = other.cells.get(..other.support()).unwrap_or_default();
        for (day, share) in self.cells.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            for (more, part) in parts.iter().enumerate() {
                sum.add(day.saturating_add(more), share * part);
            }
        }
        sum
    }

    /// Weighted sum of distributions; the weights should add to 1.
    #[must_use]
    pub fn mix(parts: &[(f64, &Self)]) -> Self {
        let mut sum = Self::empty();
        for (weight, part) in parts {
            for (cell, share) in sum.cells.iter_mut().zip(part.cells) {
                *cell += weight * share;
            }
        }
        sum
    }

    /// A share `inspected` takes `added` days more.
    #[must_use]
    pub fn with_inspection(&self, inspected: f64, added: &Self) -> Self {
        let slow = self.convolve(added);
        Self::mix(&[(1.0 - inspected, self), (inspected, &slow)])
    }

    /// The distribution with all durations multiplied by `factor`: cumulated shares are read at
    /// (k + 1/2) / factor − 1/2, straight between days. What is lost stays lost.
    #[must_use]
    pub fn stretched(&self, factor: f64) -> Self {
        // Exactly itself, not itself but for rounding: a factor nobody has learned must leave no trace.
        if factor.to_bits() == 1.0_f64.to_bits() || !(factor > 0.0) {
            return self.clone();
        }
        let mut sums = [0.0; LAST];
        let mut sum = 0.0;
        for (cell, share) in sums.iter_mut().zip(self.cells) {
            sum += share;
            *cell = sum;
        }
        let arrived = sum;
        let read = |at: usize| sums.get(at).copied().unwrap_or(arrived);
        let mut day = 0.0;
        Self::from_cdf(|_| {
            // Position among the cumulated shares, moved up by one so that it is never negative.
            let at = (day + 0.5) / factor + 0.5;
            day += 1.0;
            let whole = libm::floor(at);
            let index = if whole >= 120.0 { LAST } else { whole as usize };
            let low = index.checked_sub(1).map_or(0.0, &read);
            let high = read(index);
            low + (high - low) * (at - whole)
        })
    }
}

/// A distribution without the empty cells at its ends: what the cache keeps by the thousand.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    first: usize,
    cells: Box<[f64]>,
    lost: f64,
}

impl Packed {
    /// `pmf`, every cell that holds anything.
    pub(super) fn of(pmf: &Pmf) -> Self {
        let days = pmf.cells.get(..LAST).unwrap_or_default();
        let first = days.iter().position(|share| *share > 0.0).unwrap_or(0);
        let end = days.iter().rposition(|share| *share > 0.0).map_or(first, |at| at.saturating_add(1));
        Self { first, cells: days.get(first..end).unwrap_or_default().into(), lost: pmf.lost() }
    }

    /// As it was, to the last bit.
    pub(super) fn open(&self) -> Pmf {
        let mut pmf = Pmf::empty();
        for (cell, share) in pmf.cells.iter_mut().skip(self.first).zip(&self.cells) {
            *cell = *share;
        }
        pmf.add(LAST, self.lost);
        pmf
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::lognormal;

    #[test]
    fn packing_keeps_every_bit() {
        let gap = Pmf::mix(&[(0.3, &Pmf::on_day(4)), (0.6, &Pmf::on_day(90)), (0.1, &Pmf::on_day(LAST))]);
        for pmf in
            [gap, lognormal(2.0, 0.4), Pmf::on_day(0), Pmf::on_day(119), Pmf::on_day(LAST), Pmf::empty()]
        {
            assert_eq!(Packed::of(&pmf).open(), pmf);
        }
    }

    #[test]
    fn shares_must_be_sound() {
        assert!(Pmf::from_shares(&[0.5, 0.6]).is_none());
        assert!(Pmf::from_shares(&[-0.1, 1.1]).is_none());
        assert!(Pmf::from_shares(&[f64::NAN]).is_none());
        assert!(Pmf::from_shares(&[]).is_none());
        let late = Pmf::from_shares(&[vec![0.0; 130], vec![1.0]].concat()).unwrap();
        assert_eq!(late.lost(), 1.0);
    }

    #[test]
    fn a_quantile_is_the_first_day_that_reaches_the_share() {
        let pmf = Pmf::from_shares(&[0.1, 0.6, 0.2, 0.1]).unwrap();
        assert_eq!([0.1, 0.11, 0.7, 0.9, 0.91, 1.0].map(|q| pmf.quantile(q)), [0, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn the_last_cell_never_arrives() {
        let pmf = Pmf::from_shares(&[vec![0.0; 120], vec![1.0]].concat()).unwrap();
        assert_eq!((pmf.quantile(0.5), pmf.cdf(LAST), pmf.cdf(500)), (LAST, 0.0, 0.0));
    }

    #[test]
    fn convolution_adds_days_and_collects_what_runs_over() {
        let two = Pmf::from_shares(&[0.5, 0.5]).unwrap();
        assert_eq!(two.convolve(&two).cells()[..3], [0.25, 0.5, 0.25]);
        let sum = Pmf::on_day(70).convolve(&Pmf::on_day(60));
        assert_eq!((sum.lost(), sum.mass()), (1.0, 1.0));
    }

    #[test]
    fn inspection_adds_its_days_to_its_share() {
        let pmf = Pmf::on_day(1).with_inspection(0.06, &Pmf::on_day(4));
        assert!((pmf.mean() - 1.24).abs() < 1e-12);
        assert!((pmf.share(5) - 0.06).abs() < 1e-15);
    }

    #[test]
    fn stretching_moves_the_mean_and_keeps_the_mass() {
        let base = lognormal(2.0, 0.4);
        for factor in [0.5, 0.8, 1.0, 1.25, 2.0] {
            let pmf = base.stretched(factor);
            assert!((pmf.mass() - 1.0).abs() < 1e-12, "{factor}");
            assert!((pmf.mean() / base.mean() / factor - 1.0).abs() < 0.01, "{factor}: {}", pmf.mean());
        }
        assert_eq!(base.stretched(1.0), base);
    }

    #[test]
    fn stretching_neither_finds_nor_hides_the_lost() {
        let base = Pmf::mix(&[(0.9, &Pmf::on_day(100)), (0.1, &Pmf::on_day(LAST))]);
        assert!((base.stretched(0.5).lost() - 0.1).abs() < 1e-12);
        assert!((base.stretched(2.0).lost() - 1.0).abs() < 1e-12);
    }
}
