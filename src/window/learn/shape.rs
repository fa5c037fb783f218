//! The shape of a lane's days, once there are enough parcels to show one.

use super::speed::OwnParcel;
use crate::window::hazard::OVER;
use crate::window::pmf::{LAST, Pmf};
use std::collections::BTreeMap;

/// Below this weight of parcels the shape of the prior, at the learned speed, is the better guess.
pub const MIN_PARCELS_FOR_SHAPE: f64 = 100.0;

/// Parcels at risk that weigh as much as the prior on each day.
const CAUTION: f64 = 100.0;

/// A day that the prior calls all but impossible, or all but certain, is not turned further than this.
const LEAST_TILT: f64 = 0.02;
const MOST_TILT: f64 = 50.0;

/// Days of a lane from `prior` (at the learned speed) and its parcels, each with its weight: on each day the share that
/// arrives of those still under way, drawn towards the prior's.
///
/// SOURCE: Kaplan and Meier's estimator with a prior of 100 parcels at risk; parcels under way count until today.
#[must_use]
pub fn learned_shape(prior: &Pmf, parcels: &[(OwnParcel, f64)]) -> Pmf {
    let weight: f64 = parcels.iter().map(|(_, weight)| weight).sum();
    if weight < MIN_PARCELS_FOR_SHAPE {
        return prior.clone();
    }
    let mut arrived = Pmf::empty();
    // Parcels seen on a day: those that took at least as long, or were under way the whole of that day.
    let mut leaves = Pmf::empty();
    for (parcel, weight) in parcels {
        let day = usize::from(parcel.days);
        if parcel.delivered {
            arrived.add(day, *weight);
        }
        leaves.add(day, *weight);
    }
    let mut at_risk = weight;
    let mut survival = 1.0;
    let mut prior_survival = 1.0;
    let mut shape = Pmf::empty();
    for day in 0..LAST {
        let hazard = if prior_survival > OVER { (prior.share(day) / prior_survival).min(1.0) } else { 1.0 };
        prior_survival -= prior.share(day);
        let share = survival * (arrived.share(day) + CAUTION * hazard) / (at_risk + CAUTION);
        shape.add(day, share);
        survival -= share;
        at_risk = (at_risk - leaves.share(day)).max(0.0);
    }
    shape.add(LAST, survival.max(0.0));
    shape
}

/// Factor on the hazard of each day since dispatch, for parcels that each have a prior of their own: departures seen
/// over departures expected, drawn towards 1 by 100 parcels at risk. Where all priors are one it is [`learned_shape`]
/// over that prior. Days after the last have factor 1.
///
/// `priors` are those of the parcels, at the learned speed.
pub(super) fn tilt(priors: &[Pmf], parcels: &[(OwnParcel, f64)]) -> Vec<f64> {
    let mut at_risk: BTreeMap<usize, Vec<(f64, f64)>> = BTreeMap::new();
    for (parcel, weight) in parcels {
        let days = at_risk.entry(parcel.prior).or_insert_with(|| vec![(0.0, 0.0); LAST]);
        for (day, (risk, arrived)) in
            days.iter_mut().enumerate().take(usize::from(parcel.days).saturating_add(1))
        {
            *risk += weight;
            if parcel.delivered && day == usize::from(parcel.days) {
                *arrived += weight;
            }
        }
    }
    // At risk, expected and seen by day.
    let mut sums = vec![(0.0, 0.0, 0.0); LAST];
    for (prior, days) in &at_risk {
        let Some(prior) = priors.get(*prior) else { continue };
        let mut survival = 1.0;
        for ((sum, share), (risk, arrived)) in sums.iter_mut().zip(prior.cells()).zip(days) {
            let hazard = if survival > OVER { (share / survival).min(1.0) } else { 1.0 };
            survival -= share;
            sum.0 += risk;
            sum.1 += risk * hazard;
            sum.2 += arrived;
        }
    }
    let mut tilt: Vec<f64> = sums
        .into_iter()
        .map(|(risk, expected, seen)| {
            let belief = if risk > 0.0 { CAUTION * expected / risk } else { 0.0 };
            if belief > 0.0 {
                ((seen + belief) / (expected + belief)).clamp(LEAST_TILT, MOST_TILT)
            } else {
                1.0
            }
        })
        .collect();
    let used =
        tilt.iter().rposition(|factor| (factor - 1.0).abs() > 5e-5).map_or(0, |last| last.saturating_add(1));
    tilt.truncate(used);
    tilt
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::{lognormal_of_mean, pert};

    fn parcels(counts: &[(u16, usize)], delivered: bool) -> Vec<(OwnParcel, f64)> {
        counts
            .iter()
            .flat_map(|(days, count)| {
                std::iter::repeat_n(
                    (OwnParcel { lane: 0, prior: 0, days: *days, delivered, age: 0, count: 1 }, 1.0),
                    *count,
                )
            })
            .collect()
    }

    #[test]
    fn few_parcels_leave_the_prior() {
        let prior = lognormal_of_mean(10.0);
        assert_eq!(learned_shape(&prior, &parcels(&[(5, 99)], true)), prior);
        assert_ne!(learned_shape(&prior, &parcels(&[(5, 100)], true)), prior);
    }

    #[test]
    fn many_parcels_show_their_two_humps() {
        let prior = pert(4.0, 8.0, 14.0);
        let shape = learned_shape(&prior, &parcels(&[(6, 30_000), (12, 20_000)], true));
        assert!((shape.mass() - 1.0).abs() < 1e-12);
        assert!((shape.share(6) - 0.6).abs() < 0.01 && (shape.share(12) - 0.4).abs() < 0.01);
        assert!(shape.share(9) < 0.01);
    }

    #[test]
    fn parcels_as_the_prior_expects_change_nothing() {
        let prior = pert(1.0, 3.0, 8.0);
        let draws: Vec<(u16, usize)> =
            (0..10_u16).map(|day| (day, (prior.share(usize::from(day)) * 1e6).round() as usize)).collect();
        let shape = learned_shape(&prior, &parcels(&draws, true));
        for (got, expected) in shape.cells().iter().zip(prior.cells()) {
            assert!((got - expected).abs() < 1e-5);
        }
    }

    #[test]
    fn parcels_under_way_count_until_today() {
        let prior = lognormal_of_mean(8.0);
        let mut known = parcels(&[(5, 500)], true);
        known.extend(parcels(&[(5, 500)], false));
        let shape = learned_shape(&prior, &known);
        // Half arrived on day 5 and half did not; what comes after is the prior's.
        assert!((shape.cdf(5) - 0.5).abs() < 0.05, "{}", shape.cdf(5));
        assert!(shape.share(6) > 0.0);
    }
}
