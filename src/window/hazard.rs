//! A duration as daily hazards, so that weekdays, holidays and seasons can slow single days.

use super::pmf::{LAST, Pmf};

/// Survival below this is rounding: the stage is over.
pub(super) const OVER: f64 = 1e-13;

/// Base daily hazards of a stage on its logarithmic scale, L\[k\] = −ln(1 − h\[k\]).
///
/// On a day of weight w the hazard is 1 − exp(−L w). A range has a longest day, after which L is infinite: then the
/// stage ends on the first day of weight 1 or more, and a lighter day ends it with L = w / (1 − w), which is the same
/// at full weight and lets a peak or a thin Saturday stretch even a fixed number of days.
#[derive(Clone, Debug, PartialEq)]
pub struct Hazards {
    log: Vec<f64>,
    plain: Vec<f64>,
    bounded: bool,
}

impl Hazards {
    /// The hazards of `base`.
    #[must_use]
    pub fn of(base: &Pmf) -> Self {
        let mut survival = 1.0;
        let mut log = Vec::new();
        let mut plain = Vec::new();
        let mut bounded = false;
        for share in base.cells().iter().take(LAST) {
            let left = survival - share;
            if left <= OVER {
                bounded = true;
                break;
            }
            let hazard = share / survival;
            log.push(-libm::log1p(-hazard));
            plain.push(hazard);
            survival = left;
        }
        Self { log, plain, bounded }
    }

    /// Hazards that are known on their logarithmic scale, day by day; after the last one nothing arrives.
    #[must_use]
    pub(crate) fn of_logs(log: &[f64]) -> Self {
        let log: Vec<f64> = log.iter().copied().take(LAST).collect();
        let plain = log.iter().map(|log| 1.0 - libm::exp(-log)).collect();
        Self { log, plain, bounded: false }
    }

    /// Days before the stage is over at the latest, or the whole grid.
    #[must_use]
    pub fn len(&self) -> usize {
        self.log.len()
    }

    /// Whether the stage is over on day 0.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.log.is_empty()
    }

    /// Hazards of days 0, 1 … at weight `weight`, then the one of every later day.
    pub(crate) fn at_weight(&self, weight: f64) -> (Vec<f64>, f64) {
        if !(weight > 0.0) {
            return (vec![0.0; self.log.len()], 0.0);
        }
        let table = if weight.to_bits() == 1.0_f64.to_bits() {
            self.plain.clone()
        } else {
            self.log.iter().map(|log| 1.0 - libm::exp(-log * weight)).collect()
        };
        (table, self.after(weight))
    }

    /// Hazard of each day after the last of the base.
    fn after(&self, weight: f64) -> f64 {
        if !self.bounded {
            // The base itself leaves a share beyond the grid; nothing is known about its days.
            0.0
        } else if weight >= 1.0 {
            1.0
        } else {
            1.0 - libm::exp(-weight / (1.0 - weight))
        }
    }

    /// The distribution when every day has weight `weight`.
    #[must_use]
    pub fn pmf_at(&self, weight: f64) -> Pmf {
        let (table, after) = self.at_weight(weight);
        let mut pmf = Pmf::empty();
        let mut survival = 1.0;
        for (day, hazard) in table.iter().copied().chain(std::iter::repeat(after)).take(LAST).enumerate() {
            let share = survival * hazard;
            pmf.add(day, share);
            survival -= share;
            if survival <= OVER {
                break;
            }
        }
        pmf.add(LAST, survival.max(0.0));
        pmf
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::{lognormal_of_mean, pert};

    #[test]
    fn weight_one_gives_the_base_back() {
        for base in [pert(1.0, 2.0, 5.0), lognormal_of_mean(9.0), Pmf::on_day(0), Pmf::on_day(7)] {
            let back = Hazards::of(&base).pmf_at(1.0);
            for (got, expected) in back.cells().iter().zip(base.cells()) {
                assert!((got - expected).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn less_weight_takes_longer_and_no_weight_takes_for_ever() {
        for base in [pert(1.0, 2.0, 5.0), lognormal_of_mean(9.0), Pmf::on_day(3)] {
            let hazards = Hazards::of(&base);
            let mut before = 0.0;
            for weight in [2.0, 1.0, 0.999, 0.7, 0.3, 0.05] {
                let pmf = hazards.pmf_at(weight);
                assert!((pmf.mass() - 1.0).abs() < 1e-12);
                assert!(pmf.mean() >= before, "{weight}");
                before = pmf.mean();
            }
            assert_eq!(hazards.pmf_at(0.0).lost(), 1.0);
        }
    }

    #[test]
    fn a_fixed_duration_stretches_without_a_jump() {
        let hazards = Hazards::of(&Pmf::on_day(2));
        assert_eq!(hazards.pmf_at(1.0).mean(), 2.0);
        assert!((hazards.pmf_at(0.999).mean() - 2.0).abs() < 1e-6);
        assert!(hazards.pmf_at(0.5).mean() > 2.4);
    }

    #[test]
    fn what_the_base_lost_stays_lost() {
        let base = Pmf::mix(&[(0.8, &Pmf::on_day(4)), (0.2, &Pmf::on_day(LAST))]);
        let lost = Hazards::of(&base).pmf_at(1.0).lost();
        assert!((lost - 0.2).abs() < 1e-12, "{lost}");
    }
}
