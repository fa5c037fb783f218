//! How often promises were kept, and whether that is what was aimed at.

/// Promises that have fallen due.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Promises that fell due.
    pub due: u32,
    /// Those that were kept.
    pub kept: u32,
    /// Lower end of the 90 % interval of the share kept.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Coverage {
    /// Share that was kept; `None` while nothing fell due.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.due > 0).then(|| f64::from(self.kept) / f64::from(self.due))
    }

    /// Whether `target` lies in the interval. A miss is to be told; it never moves the promise by itself.
    #[must_use]
    pub fn meets(&self, target: f64) -> bool {
        self.low <= target && target <= self.high
    }
}

/// Kept among due, with the 90 % interval of a Beta(1, 1) prior.
#[must_use]
pub fn coverage(kept: u32, due: u32) -> Coverage {
    let kept = kept.min(due);
    let (a, b) = (f64::from(kept) + 1.0, f64::from(due - kept) + 1.0);
    Coverage { due, kept, low: beta_quantile(0.05, a, b), high: beta_quantile(0.95, a, b) }
}

/// Quantile of a beta distribution, by bisection on its cumulated share.
fn beta_quantile(q: f64, a: f64, b: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if super::super::shape::incomplete_beta(middle, a, b) < q {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_promises_anything_is_possible() {
        let none = coverage(0, 0);
        assert!((none.low - 0.05).abs() < 1e-9 && (none.high - 0.95).abs() < 1e-9);
        assert!(none.meets(0.9) && none.share().is_none());
        assert_eq!(coverage(3, 4).share(), Some(0.75));
    }

    #[test]
    fn the_interval_closes_in_on_the_share() {
        // Quantiles of Beta(91, 11) and Beta(901, 101), from the closed binomial sum.
        for (kept, due) in [(90_u32, 100_u32), (900, 1000)] {
            let got = coverage(kept, due);
            for (end, tail) in [(got.low, 0.05), (got.high, 0.95)] {
                assert!(
                    (binomial_tail(end, f64::from(kept) + 1.0, f64::from(due) + 1.0) - tail).abs() < 1e-9
                );
            }
            assert!(got.low < 0.9 && 0.9 < got.high);
        }
        assert!(coverage(900, 1000).meets(0.9));
        assert!(!coverage(867, 1000).meets(0.9));
        assert!(!coverage(930, 1000).meets(0.9));
        assert!(coverage(8, 10).meets(0.9));
    }

    /// P(Beta(k, n + 1 - k) < x) as the chance of at least k successes in n draws.
    fn binomial_tail(x: f64, k: f64, n: f64) -> f64 {
        let mut sum = 0.0;
        let mut j = k;
        while j <= n {
            let choose = libm::lgamma(n + 1.0) - libm::lgamma(j + 1.0) - libm::lgamma(n - j + 1.0);
            sum += libm::exp(choose + j * libm::log(x) + (n - j) * libm::log1p(-x));
            j += 1.0;
        }
        sum
    }
}
