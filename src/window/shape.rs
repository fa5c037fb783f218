//! Distributions from what is usually known about a stage: a range, two percentiles, or a mean.
//!
//! Convention: a duration of x days is counted as the whole day nearest to it, so day k holds k − 1/2 < x ≤ k + 1/2.
//! It keeps the mean of the continuous shape, and reproduces published percentiles.

use super::pmf::Pmf;

/// z of the 90th percentile of the normal distribution.
const Z90: f64 = 1.281_551_565_544_600_5;

/// Spread of ln days where only a mean is known. An assumption: no carrier publishes its spread.
const USUAL_LOG_SD: f64 = 0.45;

/// PERT: a beta distribution on `min..max` days with mode `mode` and mean (min + 4 mode + max) / 6.
/// Bounds out of order are put in order.
#[must_use]
pub fn pert(min: f64, mode: f64, max: f64) -> Pmf {
    let low = min.max(0.0);
    let high = max.max(low);
    let mode = mode.clamp(low, high);
    let width = high - low;
    if !(width > 1e-9) {
        return Pmf::from_cdf(|day| if to_upper_edge(day) >= low { 1.0 } else { 0.0 });
    }
    let alpha = 1.0 + 4.0 * (mode - low) / width;
    let beta = 1.0 + 4.0 * (high - mode) / width;
    let scale = beta_scale(alpha, beta);
    Pmf::from_cdf(|day| beta_cdf((to_upper_edge(day) - low) / width, alpha, beta, scale))
}

/// Lognormal with mean `mu` and standard deviation `sd` of ln days.
#[must_use]
pub fn lognormal(mu: f64, sd: f64) -> Pmf {
    if !(sd > 1e-9) {
        let days = libm::exp(mu);
        return Pmf::from_cdf(|day| if to_upper_edge(day) >= days { 1.0 } else { 0.0 });
    }
    Pmf::from_cdf(|day| normal_cdf((libm::log(to_upper_edge(day)) - mu) / sd))
}

/// Lognormal whose 10th and 90th percentile are `p10` and `p90` days: how "5 to 8 working days" is read.
#[must_use]
pub fn lognormal_of_range(p10: f64, p90: f64) -> Pmf {
    // A range that begins on the day itself has no logarithm; a tenth of a day is as good as none.
    let low = libm::log(p10.max(0.1));
    let high = libm::log(p90.max(0.1)).max(low);
    lognormal((low + high) / 2.0, (high - low) / (2.0 * Z90))
}

/// Lognormal of a mean in days, with the usual spread.
#[must_use]
pub fn lognormal_of_mean(mean: f64) -> Pmf {
    lognormal(libm::log(mean.max(0.1)) - USUAL_LOG_SD * USUAL_LOG_SD / 2.0, USUAL_LOG_SD)
}

fn to_upper_edge(day: usize) -> f64 {
    // Days fit the grid, so the conversion is exact.
    day as f64 + 0.5
}

/// Share of the standard normal distribution below `z`.
pub(crate) fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z / std::f64::consts::SQRT_2)
}

/// 1 / B(alpha, beta).
fn beta_scale(alpha: f64, beta: f64) -> f64 {
    libm::tgamma(alpha + beta) / (libm::tgamma(alpha) * libm::tgamma(beta))
}

/// Share of a beta distribution below `x`, for counts of any size.
pub(crate) fn incomplete_beta(x: f64, alpha: f64, beta: f64) -> f64 {
    let log_scale = libm::lgamma(alpha + beta) - libm::lgamma(alpha) - libm::lgamma(beta);
    beta_cdf_of(x, alpha, beta, |x| libm::exp(log_scale + alpha * libm::log(x) + beta * libm::log1p(-x)))
}

/// Regularised incomplete beta function, for the moderate alpha and beta (1 to 5) of a PERT shape.
///
/// SOURCE: continued fraction DLMF 8.17.22, evaluated by Lentz's method; on the far side of the mode by symmetry,
/// where it converges fast.
fn beta_cdf(x: f64, alpha: f64, beta: f64, scale: f64) -> f64 {
    beta_cdf_of(x, alpha, beta, |x| scale * libm::exp(alpha * libm::log(x) + beta * libm::log1p(-x)))
}

fn beta_cdf_of(x: f64, alpha: f64, beta: f64, density: impl Fn(f64) -> f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = density(x);
    if x < (alpha + 1.0) / (alpha + beta + 2.0) {
        front * beta_fraction(x, alpha, beta) / alpha
    } else {
        1.0 - front * beta_fraction(1.0 - x, beta, alpha) / beta
    }
}

fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    /// Keeps a denominator from vanishing.
    const TINY: f64 = 1e-300;
    const ENOUGH: f64 = 1e-15;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    let mut m = 1.0;
    while m < 200.0 {
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / guard(1.0 + even * d);
        c = guard(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / guard(1.0 + odd * d);
        c = guard(1.0 + odd / c);
        let step = d * c;
        value *= step;
        if (step - 1.0).abs() < ENOUGH {
            break;
        }
        m += 1.0;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn close(got: f64, expected: f64, within: f64) {
        assert!((got - expected).abs() <= within, "{got} is not {expected} within {within}");
    }

    #[test]
    fn the_incomplete_beta_meets_its_closed_forms() {
        for x in [0.01, 0.2, 0.5, 0.77, 0.99] {
            // B(1, b) and B(a, 1) are powers, B(2, 4) a polynomial.
            close(beta_cdf(x, 1.0, 5.0, beta_scale(1.0, 5.0)), 1.0 - (1.0 - x).powi(5), 1e-14);
            close(beta_cdf(x, 5.0, 1.0, beta_scale(5.0, 1.0)), x.powi(5), 1e-14);
            let polynomial = 10.0 * x.powi(2) - 20.0 * x.powi(3) + 15.0 * x.powi(4) - 4.0 * x.powi(5);
            close(beta_cdf(x, 2.0, 4.0, beta_scale(2.0, 4.0)), polynomial, 1e-14);
            let (a, b) = (2.6, 3.4);
            let mirrored = 1.0 - beta_cdf(1.0 - x, b, a, beta_scale(b, a));
            close(beta_cdf(x, a, b, beta_scale(a, b)), mirrored, 1e-14);
        }
    }

    #[test]
    fn a_range_keeps_its_mean_and_its_bounds() {
        for (min, mode, max) in [(0.2, 0.5, 2.0), (1.0, 2.0, 5.0), (5.0, 10.0, 20.0), (1.5, 3.0, 7.0)] {
            let pmf = pert(min, mode, max);
            close(pmf.mass(), 1.0, 1e-12);
            // Counting whole days moves the mean of a narrow range by a few hundredths.
            close(pmf.mean(), (min + 4.0 * mode + max) / 6.0, 0.03);
            assert_eq!(pmf.cdf((max + 0.5) as usize), 1.0);
            assert!(min < 1.0 || pmf.cdf((min - 0.51) as usize) == 0.0);
        }
    }

    #[test]
    fn a_range_of_one_day_is_that_day() {
        assert_eq!(pert(3.0, 3.0, 3.0).share(3), 1.0);
        assert_eq!(pert(2.5, 2.5, 2.5).share(2), 1.0, "the upper edge belongs to the day");
        assert_eq!(pert(0.0, 0.0, 0.0).share(0), 1.0);
    }

    #[test]
    fn a_range_agrees_with_a_million_draws() {
        let mut random = Random::seeded(1);
        let (min, mode, max) = (0.5, 1.5, 6.0);
        let pmf = pert(min, mode, max);
        let draws = 1_000_000;
        let mut counts = [0_u32; 8];
        for _ in 0..draws {
            let x = random.pert(min, mode, max);
            counts[(x + 0.5 - 1e-12) as usize] += 1;
        }
        for (day, count) in counts.iter().enumerate() {
            let share = pmf.share(day);
            // Four standard errors.
            close(
                f64::from(*count) / f64::from(draws),
                share,
                4.0 * libm::sqrt(share / f64::from(draws)) + 1e-9,
            );
        }
    }

    #[test]
    fn the_worked_prior_of_mean_ten_and_variation_045() {
        // ln days of a lognormal with mean 10 and coefficient of variation .45.
        let sd = libm::sqrt(libm::log(1.2025));
        let pmf = lognormal(libm::log(10.0) - sd * sd / 2.0, sd);
        let (mu, spread) = pmf.log_moments();
        close(mu, 2.2678, 5e-5);
        close(spread, 0.4074, 5e-5);
        assert_eq!([0.1, 0.5, 0.8, 0.9, 0.95].map(|q| pmf.quantile(q)), [5, 9, 13, 16, 18]);
    }

    #[test]
    fn two_percentiles_are_met() {
        let pmf = lognormal_of_range(5.0, 8.0);
        assert_eq!((pmf.quantile(0.1), pmf.quantile(0.9)), (5, 8));
        assert_eq!(lognormal_of_range(4.0, 4.0).share(4), 1.0);
        assert!(lognormal_of_range(0.0, 2.0).mass() > 0.999_999);
    }

    #[test]
    fn a_mean_is_met() {
        for mean in [2.0, 8.0, 20.0] {
            close(lognormal_of_mean(mean).mean(), mean, 0.01);
        }
    }
}
