//! Demand over a selling window as a lognormal.

use libm::{erf, exp, log, sqrt};

/// Normal quantile of 0.9: low and high estimates of a seller are read as the tenth and ninetieth percentile.
const Z90: f64 = 1.281_551_565_544_6;

/// Lognormal demand of mean `mean` and log standard deviation `sigma`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand {
    /// Expected units.
    pub mean: f64,
    /// Standard deviation of the logarithm; 0 when the demand is sure.
    pub sigma: f64,
}

impl Demand {
    /// From mean and coefficient of variation. SOURCE: s² = ln(1 + c²), models of limited expected value
    /// (Klugman, Panjer, Willmot, Loss Models).
    #[must_use]
    pub fn from_cv(mean: f64, cv: f64) -> Self {
        Self { mean, sigma: sqrt(log(1.0 + cv * cv)) }
    }

    /// From a seller's low, likely and high estimate, read as P10, median and P90.
    #[must_use]
    pub fn from_estimates(low: f64, likely: f64, high: f64) -> Self {
        let low = low.max(0.5);
        let sigma = if high > low { log(high / low) / (2.0 * Z90) } else { 0.0 };
        Self { mean: likely * exp(sigma * sigma / 2.0), sigma }
    }

    /// ln of the median.
    fn mu(&self) -> f64 {
        log(self.mean) - self.sigma * self.sigma / 2.0
    }

    /// The demand that is not exceeded with probability `q`.
    #[must_use]
    pub fn quantile(&self, q: f64) -> f64 {
        if self.sigma <= 0.0 {
            return self.mean;
        }
        exp(self.mu() + self.sigma * normal_quantile(q))
    }

    /// E[min(D, Q)]: what is sold from a stock of `stock`.
    #[must_use]
    pub fn sold(&self, stock: f64) -> f64 {
        if stock <= 0.0 || self.mean <= 0.0 {
            return 0.0;
        }
        if self.sigma <= 0.0 {
            return self.mean.min(stock);
        }
        let z = (log(stock) - self.mu()) / self.sigma;
        self.mean * normal_cdf(z - self.sigma) + stock * (1.0 - normal_cdf(z))
    }
}

/// Φ
pub(crate) fn normal_cdf(z: f64) -> f64 {
    0.5 * (1.0 + erf(z / core::f64::consts::SQRT_2))
}

/// Φ⁻¹ by bisection on Φ: exact to the last bits, and fast enough for the handful of calls a verdict makes.
pub(crate) fn normal_quantile(q: f64) -> f64 {
    let (mut low, mut high) = (-9.0, 9.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if normal_cdf(middle) < q {
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
    fn limited_expected_value_of_the_worked_example() {
        let demand = Demand::from_cv(1000.0, 0.8);
        assert!((demand.sold(1000.0) - 725.08).abs() < 0.005, "{}", demand.sold(1000.0));
        for (q, units) in [(0.5, 781.0), (0.7, 1129.0), (0.9, 1923.0)] {
            assert!((demand.quantile(q) - units).abs() < 0.6, "{q}: {}", demand.quantile(q));
        }
    }

    #[test]
    fn estimates_are_read_as_percentiles() {
        let demand = Demand::from_estimates(80.0, 200.0, 600.0);
        assert!((demand.quantile(0.5) - 200.0).abs() < 1e-6);
        let ratio = demand.quantile(0.9) / demand.quantile(0.1);
        assert!((ratio - 7.5).abs() < 1e-6, "{ratio}");
    }

    #[test]
    fn sure_demand_sells_what_there_is() {
        let demand = Demand::from_estimates(100.0, 100.0, 100.0);
        assert_eq!((demand.sold(40.0), demand.sold(400.0)), (40.0, 100.0));
    }
}
