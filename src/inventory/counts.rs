//! A negative binomial, or at its limit a Poisson, as sums over its units.

use super::demand::Moment;
use libm::{ceil, floor};

/// Beyond this mean, sooner where the tail is long, units are counted in steps: a table stays some forty thousand rows
/// long.
const MOST_ROWS_OF_MEAN: f64 = 1000.0;

/// Share of the mode below which a tail is left out.
const NOTHING: f64 = 1e-18;

/// Sums over the units below each row.
#[derive(Clone, Debug)]
pub(super) struct Counts {
    /// Units of a row.
    step: f64,
    /// The first row that has any probability.
    first: f64,
    /// Before the first row, after it, after the second …: sums of p/k, p and k p, k counted in rows.
    sums: Vec<[f64; 3]>,
}

impl Counts {
    /// A variance of the count below its mean is no negative binomial: it is taken as a Poisson.
    ///
    /// The table starts at the mode, where nothing under- or overflows, goes outward by the ratio of neighbours and is
    /// scaled to a sum of one: more exact than a first term from two logarithms of the gamma function, which cancel.
    pub(super) fn new(mean: f64, variation: f64) -> Self {
        let step = ceil(mean * (variation * variation).max(1.0) / MOST_ROWS_OF_MEAN).max(1.0);
        let m = mean / step;
        // 1/r of the negative binomial; 0 is the Poisson.
        let inverse_r = (variation * variation - 1.0 / m).max(0.0);
        // p(k+1) / p(k) = (k + r) / (k + 1) · m / (r + m), with r = 1 / inverse_r.
        let ratio = |k: f64| (k * inverse_r + 1.0) / (k + 1.0) * m / (1.0 + m * inverse_r);
        let mode = floor((m * (1.0 - inverse_r)).max(0.0));
        let mut down = Vec::new();
        let (mut k, mut p) = (mode, 1.0);
        while k > 0.0 {
            k -= 1.0;
            p /= ratio(k);
            if p < NOTHING {
                break;
            }
            down.push(p);
        }
        let mut rows: Vec<f64> = down.into_iter().rev().collect();
        let first = mode - count(rows.len());
        let (mut k, mut p) = (mode, 1.0);
        while p >= NOTHING {
            rows.push(p);
            p *= ratio(k);
            k += 1.0;
        }
        let whole: f64 = rows.iter().sum();
        let mut sum = [0.0; 3];
        let mut sums = vec![sum];
        let mut k = first;
        for p in rows {
            let [inverse, share, mean] = sum;
            let p = p / whole;
            let over = if k > 0.0 { p / k } else { 0.0 };
            sum = [inverse + over, share + p, mean + k * p];
            sums.push(sum);
            k += 1.0;
        }
        Self { step, first, sums }
    }

    pub(super) fn quantile(&self, q: f64) -> f64 {
        let below = self.sums.partition_point(|[_, share, _]| *share < q);
        let last = self.sums.len().saturating_sub(1);
        (self.first + count(below.min(last).saturating_sub(1))) * self.step
    }

    pub(super) fn part(&self, moment: Moment, from: f64, to: f64) -> f64 {
        let [a, b] = [self.upto(from), self.upto(to)];
        match moment {
            Moment::Inverse => (b[0] - a[0]) / self.step,
            Moment::Share => b[1] - a[1],
            Moment::Mean => (b[2] - a[2]) * self.step,
        }
    }

    /// Sums over the rows up to `units`.
    fn upto(&self, units: f64) -> [f64; 3] {
        // A quantile divided by the step again may fall a hair short of its row.
        let rows = floor(units / self.step + 1e-9) - self.first + 1.0;
        let last = self.sums.len().saturating_sub(1);
        let at = if rows <= 0.0 { 0 } else { index(rows).min(last) };
        self.sums.get(at).copied().unwrap_or_default()
    }
}

const fn count(rows: usize) -> f64 {
    rows as f64
}

const fn index(rows: f64) -> usize {
    rows as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use libm::{exp, lgamma, log};

    /// P(D = k) from logarithms of the gamma function.
    fn pmf(k: f64, mean: f64, r: f64) -> f64 {
        let log_p = lgamma(k + r) - lgamma(r) - lgamma(k + 1.0)
            + r * log(r / (r + mean))
            + k * log(mean / (r + mean));
        exp(log_p)
    }

    #[test]
    fn each_row_is_the_negative_binomial() {
        for (mean, variation) in [(0.4, 2.0), (7.0, 0.9), (1000.0, 0.8), (300.0, 0.1)] {
            let r = 1.0 / (variation * variation - 1.0 / mean);
            let counts = Counts::new(mean, variation);
            for k in [0.0, 1.0, 2.0, 5.0, 20.0, 260.0, 300.0, 781.0, 1500.0] {
                let (got, expected) = (counts.part(Moment::Share, k - 1.0, k), pmf(k, mean, r));
                assert!((got - expected).abs() < 1e-12, "{mean} {variation} at {k}: {got} {expected}");
            }
        }
    }

    #[test]
    fn less_variation_than_chance_has_is_a_poisson() {
        let counts = Counts::new(4.0, 0.1);
        for (k, expected) in [(0.0, exp(-4.0)), (4.0, exp(-4.0) * 256.0 / 24.0)] {
            assert!((counts.part(Moment::Share, k - 1.0, k) - expected).abs() < 1e-15, "{k}");
        }
    }

    #[test]
    fn a_quantile_is_the_least_count_that_reaches_the_share() {
        let counts = Counts::new(4.0, 0.8);
        for q in [0.001, 0.1, 0.5, 0.9, 0.999] {
            let k = counts.quantile(q);
            assert!(counts.part(Moment::Share, -1.0, k) >= q, "{q}");
            assert!(k == 0.0 || counts.part(Moment::Share, -1.0, k - 1.0) < q, "{q}");
        }
        assert_eq!(counts.quantile(0.0), 0.0);
        assert!(counts.quantile(1.0) > 30.0);
    }

    #[test]
    fn large_means_keep_mean_and_shares_on_a_coarser_table() {
        let (fine, coarse) = (Counts::new(1000.0, 0.8), Counts::new(1_000_000.0, 0.8));
        for (a, b) in [(500.0, 500_000.0), (1500.0, 1_500_000.0)] {
            let difference = fine.part(Moment::Share, -1.0, a) - coarse.part(Moment::Share, -1.0, b);
            assert!(difference.abs() < 1e-9, "{difference}");
        }
        assert!(coarse.sums.len() < 40_000, "{}", coarse.sums.len());
    }
}
