//! Demand over a selling window: a lognormal, or a negative binomial where units are few and counted.

use super::counts::Counts;
use libm::{erf, exp, log, sqrt};

/// Normal quantile of 0.9: low and high estimates of a seller are read as the tenth and ninetieth percentile.
const Z90: f64 = 1.281_551_565_544_6;

/// Beyond this spread an estimate says nothing: one in ten below a ninth, one in ten above seven times the median.
pub const MOST_VARIATION: f64 = 3.0;

/// The family of a demand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Any amount, with a long tail.
    #[default]
    Lognormal,
    /// Whole units; a Poisson where the variation asked for is less than that of chance alone.
    NegativeBinomial,
}

impl Shape {
    /// The words used in JSON.
    pub const WORDS: [&str; 2] = ["lognormal", "negative-binomial"];

    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        let [lognormal, counted] = Self::WORDS;
        match self {
            Self::Lognormal => lognormal,
            Self::NegativeBinomial => counted,
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Lognormal, Self::NegativeBinomial].into_iter().find(|shape| shape.as_str() == word)
    }
}

/// Mean and coefficient of variation of a seller's low, likely and high estimate, read as P10, median and P90 of a
/// lognormal. A variation beyond [`MOST_VARIATION`] is taken as that.
#[must_use]
pub fn spread(low: f64, likely: f64, high: f64) -> (f64, f64) {
    let low = low.max(0.5);
    let most = log_deviation(MOST_VARIATION);
    let sigma = if high > low { (log(high / low) / (2.0 * Z90)).min(most) } else { 0.0 };
    (likely * exp(sigma * sigma / 2.0), sqrt((exp(sigma * sigma) - 1.0).max(0.0)))
}

/// Weeks that [`of_weeks`] goes back.
const RECENT_WEEKS: usize = 8;

/// Units of `days` at the rate of the last eight of `weeks`; `None` where nothing sold.
#[must_use]
pub fn of_weeks(weeks: &[u32], days: f64) -> Option<f64> {
    let recent = weeks.len().min(RECENT_WEEKS);
    let sum: u64 = weeks.iter().rev().take(recent).map(|units| u64::from(*units)).sum();
    (sum > 0).then(|| sum as f64 / recent as f64 / 7.0 * days)
}

/// s of a lognormal: s² = ln(1 + c²).
fn log_deviation(variation: f64) -> f64 {
    sqrt(log(1.0 + variation * variation))
}

/// Units asked for over a window.
#[derive(Clone, Debug)]
pub struct Demand {
    mean: f64,
    variation: f64,
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    /// Exactly the mean.
    Sure,
    /// By the standard deviation of its logarithm.
    Lognormal(f64),
    Counted(Counts),
}

/// Which moment of a part of the demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// E[1/D]; a demand of nothing is left out.
    Inverse,
    /// The probability.
    Share,
    /// E[D]
    Mean,
}

impl Demand {
    /// From mean and coefficient of variation. SOURCE: s² = ln(1 + c²), u = ln m − s²/2 for the lognormal; r = 1 / (c² − 1/m)
    /// for the negative binomial (Klugman, Panjer, Willmot, Loss Models).
    #[must_use]
    pub fn new(shape: Shape, mean: f64, variation: f64) -> Self {
        let sure = mean <= 0.0 || (variation <= 0.0 && shape == Shape::Lognormal);
        let form = match shape {
            _ if sure => Form::Sure,
            Shape::Lognormal => Form::Lognormal(log_deviation(variation)),
            Shape::NegativeBinomial => Form::Counted(Counts::new(mean, variation)),
        };
        Self { mean, variation, form }
    }

    /// A lognormal from a seller's low, likely and high estimate, as [`spread`] reads them.
    #[must_use]
    pub fn from_estimates(low: f64, likely: f64, high: f64) -> Self {
        let (mean, variation) = spread(low, likely, high);
        Self::new(Shape::Lognormal, mean, variation)
    }

    /// Expected units.
    #[must_use]
    pub const fn mean(&self) -> f64 {
        self.mean
    }

    /// Coefficient of variation that was asked for.
    #[must_use]
    pub const fn variation(&self) -> f64 {
        self.variation
    }

    /// The family.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        match self.form {
            Form::Counted(_) => Shape::NegativeBinomial,
            _ => Shape::Lognormal,
        }
    }

    /// The same with another mean.
    #[must_use]
    pub fn of_mean(&self, mean: f64) -> Self {
        Self::new(self.shape(), mean, self.variation)
    }

    /// The same with another coefficient of variation.
    #[must_use]
    pub fn of_variation(&self, variation: f64) -> Self {
        Self::new(self.shape(), self.mean, variation)
    }

    /// The least demand that is not exceeded with probability `q`.
    #[must_use]
    pub fn quantile(&self, q: f64) -> f64 {
        match &self.form {
            Form::Sure => self.mean.max(0.0),
            Form::Lognormal(sigma) => exp(self.mu(*sigma) + sigma * normal_quantile(q)),
            Form::Counted(counts) => counts.quantile(q),
        }
    }

    /// E[min(D, Q)]: what is sold from a stock of `stock`.
    #[must_use]
    pub fn sold(&self, stock: f64) -> f64 {
        if stock <= 0.0 || self.mean <= 0.0 {
            return 0.0;
        }
        let over = 1.0 - self.part(Moment::Share, -1.0, stock);
        self.part(Moment::Mean, 0.0, stock) + stock * over.max(0.0)
    }

    /// A moment of the demand above `from` and up to `to`; the two may be 0 and infinite. A demand of nothing counts above
    /// any negative `from`.
    pub(super) fn part(&self, moment: Moment, from: f64, to: f64) -> f64 {
        if to <= from {
            return 0.0;
        }
        match &self.form {
            Form::Sure if self.mean > from && self.mean <= to => match moment {
                Moment::Inverse => 1.0 / self.mean,
                Moment::Share => 1.0,
                Moment::Mean => self.mean,
            },
            Form::Sure => 0.0,
            Form::Lognormal(sigma) => {
                let mu = self.mu(*sigma);
                // E[D^k; D < d] = E[D^k] Φ((ln d − u − k s²) / s)
                let (shift, whole) = match moment {
                    Moment::Inverse => (-sigma, exp(sigma * sigma / 2.0 - mu)),
                    Moment::Share => (0.0, 1.0),
                    Moment::Mean => (*sigma, self.mean),
                };
                let below = |at: f64| {
                    if at <= 0.0 {
                        0.0
                    } else if at == f64::INFINITY {
                        1.0
                    } else {
                        normal_cdf((log(at) - mu) / sigma - shift)
                    }
                };
                whole * (below(to) - below(from))
            }
            Form::Counted(counts) => counts.part(moment, from, to),
        }
    }

    /// ln of the median.
    fn mu(&self, sigma: f64) -> f64 {
        log(self.mean) - sigma * sigma / 2.0
    }
}

/// Φ
fn normal_cdf(z: f64) -> f64 {
    0.5 * (1.0 + erf(z / core::f64::consts::SQRT_2))
}

/// Φ⁻¹ by bisection on Φ: exact to the last bits, and fast enough for the handful of calls a verdict makes.
fn normal_quantile(q: f64) -> f64 {
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

    const SHAPES: [Shape; 2] = [Shape::Lognormal, Shape::NegativeBinomial];

    #[test]
    fn limited_expected_value_of_the_worked_example() {
        let expected = [(725.08, 0.005, [781.0, 1129.0, 1923.0]), (697.2, 0.05, [797.0, 1222.0, 2063.0])];
        for (shape, (sold, within, units)) in SHAPES.into_iter().zip(expected) {
            let demand = Demand::new(shape, 1000.0, 0.8);
            assert!((demand.sold(1000.0) - sold).abs() < within, "{shape:?}: {}", demand.sold(1000.0));
            for (q, units) in [0.5, 0.7, 0.9].into_iter().zip(units) {
                assert!((demand.quantile(q) - units).abs() < 0.6, "{shape:?} {q}: {}", demand.quantile(q));
            }
        }
    }

    #[test]
    fn estimates_are_read_as_percentiles() {
        let demand = Demand::from_estimates(80.0, 200.0, 600.0);
        assert!((demand.quantile(0.5) - 200.0).abs() < 1e-6);
        let ratio = demand.quantile(0.9) / demand.quantile(0.1);
        assert!((ratio - 7.5).abs() < 1e-6, "{ratio}");
        let (mean, variation) = spread(0.0, 10.0, 1_000_000.0);
        assert!((variation - MOST_VARIATION).abs() < 1e-9 && mean < 32.0, "{mean} {variation}");
    }

    #[test]
    fn sure_demand_sells_what_there_is() {
        let demand = Demand::from_estimates(100.0, 100.0, 100.0);
        assert_eq!((demand.sold(40.0), demand.sold(400.0)), (40.0, 100.0));
        let nothing = Demand::new(Shape::NegativeBinomial, 0.0, 0.8);
        assert_eq!((nothing.sold(40.0), nothing.quantile(0.9)), (0.0, 0.0));
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        for shape in SHAPES {
            for (mean, variation) in [(3.0, 0.8), (40.0, 0.3), (1000.0, 0.8), (250_000.0, 1.4)] {
                let demand = Demand::new(shape, mean, variation);
                for moment in [Moment::Inverse, Moment::Share, Moment::Mean] {
                    let cut = mean * 0.7;
                    let (low, high) =
                        (demand.part(moment, -1.0, cut), demand.part(moment, cut, f64::INFINITY));
                    let whole = demand.part(moment, -1.0, f64::INFINITY);
                    assert!((low + high - whole).abs() < 1e-9 * whole, "{shape:?} {mean} {moment:?}");
                }
                let got = demand.part(Moment::Mean, 0.0, f64::INFINITY);
                assert!((got - mean).abs() < 1e-9 * mean, "{shape:?} {mean}: {got}");
                assert!((demand.part(Moment::Share, -1.0, f64::INFINITY) - 1.0).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn recent_weeks_give_a_rate() {
        assert_eq!(of_weeks(&[70, 140], 30.0), Some(450.0));
        assert_eq!(of_weeks(&[9000, 7, 7, 7, 7, 7, 7, 7, 7], 7.0), Some(7.0));
        assert_eq!((of_weeks(&[], 30.0), of_weeks(&[0, 0], 30.0)), (None, None));
    }

    #[test]
    fn words_name_the_shapes() {
        for shape in SHAPES {
            assert_eq!(Shape::parse(shape.as_str()), Some(shape));
        }
        assert_eq!(Shape::parse("normal"), None);
    }
}
