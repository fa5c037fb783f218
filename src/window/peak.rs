//! The weight of a day in a season that multiplies a stage's mean days.

use super::hazard::Hazards;
use super::pmf::LAST;

/// Weights are looked for in this range; the mean of a stage reacts to nothing outside it.
const SLOWEST: f64 = 1e-6;
const FASTEST: f64 = 64.0;

/// Weight of a day at which a stage that lies wholly inside the season has `multiple` times its normal mean.
///
/// Found by bisection, as the mean falls when the weight grows. A multiple the grid cannot show gives the nearest
/// weight it can.
#[must_use]
pub fn slowdown(hazards: &Hazards, multiple: f64) -> f64 {
    let normal = hazards.pmf_at(1.0).mean();
    if !(normal > 0.0) || !(multiple > 0.0) || multiple.to_bits() == 1.0_f64.to_bits() {
        return 1.0;
    }
    // Later than the grid is no mean any more: stay a tenth below it.
    let wanted = (normal * multiple).min(LAST as f64 * 0.9);
    let (mut slow, mut fast) = if multiple > 1.0 { (SLOWEST, 1.0) } else { (1.0, FASTEST) };
    for _ in 0..40 {
        let middle = (slow + fast) / 2.0;
        if hazards.pmf_at(middle).mean() > wanted {
            slow = middle;
        } else {
            fast = middle;
        }
    }
    (slow + fast) / 2.0
}

/// Multiple of the normal mean that a day weight of `weight` gives: the inverse of [`slowdown`].
#[must_use]
pub fn multiple_of(hazards: &Hazards, weight: f64) -> f64 {
    let normal = hazards.pmf_at(1.0).mean();
    if normal > 0.0 { hazards.pmf_at(weight).mean() / normal } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::{Pmf, lognormal_of_mean, pert};

    #[test]
    fn the_worked_weights_of_a_usual_spread() {
        let hazards = Hazards::of(&lognormal_of_mean(10.0));
        for (multiple, weight) in [(1.4, 0.53), (2.0, 0.32)] {
            let found = slowdown(&hazards, multiple);
            assert!((found - weight).abs() < 0.01, "{multiple}: {found}");
        }
    }

    #[test]
    fn the_mean_is_multiplied_for_every_shape() {
        for base in [pert(1.0, 2.0, 5.0), pert(0.2, 0.5, 2.0), lognormal_of_mean(6.0), Pmf::on_day(3)] {
            let hazards = Hazards::of(&base);
            for multiple in [0.8, 1.0, 1.02, 1.4, 2.0, 3.0] {
                let weight = slowdown(&hazards, multiple);
                let got = multiple_of(&hazards, weight);
                // A fixed number of days can be made longer, not shorter.
                let wanted = if base.variance() < 1e-9 { f64::max(multiple, 1.0) } else { multiple };
                assert!((got - wanted).abs() < 1e-6, "{multiple}: {got}");
            }
        }
    }

    #[test]
    fn nothing_to_slow_gives_weight_one() {
        assert_eq!(slowdown(&Hazards::of(&Pmf::on_day(0)), 2.0), 1.0);
        assert_eq!(slowdown(&Hazards::of(&Pmf::on_day(5)), 0.0), 1.0);
    }

    #[test]
    fn an_endless_season_stays_on_the_grid() {
        let hazards = Hazards::of(&lognormal_of_mean(30.0));
        let mean = hazards.pmf_at(slowdown(&hazards, 50.0)).mean();
        assert!((mean - 108.0).abs() < 0.01, "{mean}");
    }
}
