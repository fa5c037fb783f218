//! What lateness costs: how late parcels are, and how refunds grow with it.

use super::pmf::{LAST, Pmf};

/// Share of parcels that are 0 (in time), 1, 2 … days late against a promise of `promised` days.
/// What is lost is in the last cell.
#[must_use]
pub fn late_days(window: &Pmf, promised: usize) -> Pmf {
    let mut late = Pmf::empty();
    for (day, share) in window.cells().iter().enumerate().take(LAST) {
        late.add(day.saturating_sub(promised), *share);
    }
    late.add(LAST, window.lost());
    late
}

/// Chance that the buyer asks for the money back, by days late: R(k) = 1 − (1 − r0) exp(−eta k).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RefundCurve {
    /// Chance for a parcel that is in time.
    pub in_time: f64,
    /// Growth with each late day.
    pub eta: f64,
}

impl RefundCurve {
    /// The curve through one observation: a share `refunded` at `days_late` days, against `in_time` normally.
    /// `None` unless 0 ≤ in_time ≤ refunded < 1 and days_late is at least 1.
    #[must_use]
    pub fn through(in_time: f64, days_late: usize, refunded: f64) -> Option<Self> {
        if !(0.0 <= in_time && in_time <= refunded && refunded < 1.0) || days_late == 0 {
            return None;
        }
        let eta = -libm::log((1.0 - refunded) / (1.0 - in_time)) / days_late as f64;
        Some(Self { in_time, eta })
    }

    /// Chance of a refund at `days_late` days.
    #[must_use]
    pub fn at(&self, days_late: usize) -> f64 {
        1.0 - (1.0 - self.in_time) * libm::exp(-self.eta * days_late as f64)
    }

    /// Share of all parcels that is refunded; a lost parcel always is.
    #[must_use]
    pub fn expected(&self, late: &Pmf) -> f64 {
        let arrived: f64 =
            late.cells().iter().enumerate().take(LAST).map(|(days, share)| share * self.at(days)).sum();
        arrived + late.lost()
    }

    /// Share of all parcels that is refunded because of lateness or loss.
    #[must_use]
    pub fn expected_extra(&self, late: &Pmf) -> f64 {
        (self.expected(late) - self.in_time).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::lognormal_of_mean;

    #[test]
    fn three_days_without_a_carrier_cost_forty_percent() {
        let curve = RefundCurve::through(0.05, 3, 0.40).unwrap();
        assert!((curve.eta - 0.153).abs() < 5e-4);
        for (days, percent) in [(0, 5.0), (1, 18.5), (2, 30.0), (3, 40.0), (7, 67.5)] {
            assert!((100.0 * curve.at(days) - percent).abs() < 0.07, "{days}: {}", curve.at(days));
        }
        assert!((RefundCurve::through(0.05, 14, 0.40).unwrap().eta - 0.033).abs() < 5e-4);
    }

    #[test]
    fn nine_hundred_orders_three_days_late_bring_315_more_refunds() {
        let curve = RefundCurve::through(0.05, 3, 0.40).unwrap();
        let late = late_days(&Pmf::on_day(13), 10);
        assert!((900.0 * curve.expected(&late) - 360.0).abs() < 1e-9);
        assert!((900.0 * curve.expected_extra(&late) - 315.0).abs() < 1e-9);
    }

    #[test]
    fn impossible_observations_give_no_curve() {
        assert!(RefundCurve::through(0.4, 3, 0.05).is_none());
        assert!(RefundCurve::through(0.05, 0, 0.4).is_none());
        assert!(RefundCurve::through(0.05, 3, 1.0).is_none());
        assert!(RefundCurve::through(f64::NAN, 3, 0.5).is_none());
    }

    #[test]
    fn lateness_keeps_the_mass_and_the_share_in_time() {
        let window = lognormal_of_mean(10.0);
        let late = late_days(&window, 12);
        assert!((late.mass() - 1.0).abs() < 1e-12);
        assert!((late.share(0) - window.cdf(12)).abs() < 1e-15);
        assert!((late.share(3) - window.share(15)).abs() < 1e-15);
        assert_eq!(late_days(&Pmf::on_day(LAST), 12).lost(), 1.0);
    }

    #[test]
    fn a_lost_parcel_is_refunded() {
        let curve = RefundCurve { in_time: 0.05, eta: 0.0 };
        assert_eq!(curve.expected(&Pmf::on_day(LAST)), 1.0);
        assert!(curve.expected_extra(&Pmf::on_day(0)).abs() < 1e-15);
    }
}
