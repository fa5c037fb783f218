//! Daily hazards of lanes, and weights of the days of the week, from counts of parcels at risk and parcels that left.

use super::history::KINDS;
use crate::window::pmf::CELLS;

/// Fewer parcels at risk than this say little about one day; its neighbours are asked too.
const ENOUGH_AT_RISK: f64 = 300.0;

/// Neighbours on each side that are asked at most.
const FARTHEST: usize = 20;

/// Departures that weigh as much as the belief that all days are alike.
const KIND_CAUTION: f64 = 20.0;

/// Parcels at risk that weigh as much as the lane above.
const LANE_CAUTION: f64 = 10.0;

/// A day on which (nearly) everybody leaves.
const STEEPEST: f64 = 8.0;

/// How much a kind of day is worth: weights with mean 1 over Monday to Sunday, holidays last.
pub(super) type KindWeights = [f64; KINDS];

/// Parcels at risk and those that left, by days since the stage began and kind of day.
#[derive(Clone, Debug)]
pub(super) struct Counts {
    ages: Vec<[Cell; KINDS]>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    at_risk: f64,
    left: f64,
}

impl Default for Counts {
    fn default() -> Self {
        Self { ages: vec![[Cell::default(); KINDS]; CELLS] }
    }
}

impl Counts {
    /// Counts a parcel that was in the stage on a day: `weight` parcels, exposed to `pace` times the usual hazard.
    pub(super) fn add(&mut self, age: usize, kind: usize, weight: f64, pace: f64, left: bool) {
        let cell = self.ages.get_mut(age.min(CELLS - 1)).and_then(|kinds| kinds.get_mut(kind));
        if let Some(cell) = cell {
            cell.at_risk += weight * pace;
            if left {
                cell.left += weight;
            }
        }
    }

    /// Parcels at risk in all, in units of `scale`.
    #[cfg(test)]
    fn total(&self, scale: f64) -> f64 {
        self.ages.iter().flatten().map(|cell| cell.at_risk * scale).sum()
    }
}

/// Hazards of the whole history, and what the kinds of day are worth: each is what makes departures expected equal
/// departures seen, given the other. `scale` turns the counts into parcels of today's weight.
pub(super) fn fit_root(counts: &Counts, scale: f64) -> (Vec<f64>, KindWeights) {
    let mut weights = [1.0; KINDS];
    let mut logs = vec![0.0; CELLS];
    // Hazards and weights settle to four digits in a dozen rounds.
    for _ in 0..12 {
        for (age, log) in logs.iter_mut().enumerate() {
            *log = fit_age(counts, age, scale, &weights);
        }
        for kind in 0..KINDS {
            let sunday = weights.get(6).copied().unwrap_or(1.0);
            // Few holidays are seen; until they are, they are like Sundays.
            let (belief, caution) =
                if kind == 7 { (sunday, KIND_CAUTION * 0.3) } else { (1.0, KIND_CAUTION) };
            if let Some(weight) = weights.get_mut(kind) {
                *weight = fit_kind(counts, kind, scale, &logs, *weight, belief, caution);
            }
        }
        let mean = weights.iter().take(7).sum::<f64>() / 7.0;
        if mean > 0.0 {
            weights = weights.map(|weight| weight / mean);
        }
    }
    (logs, weights)
}

/// The hazard of an age at which as many leave as left.
fn fit_age(counts: &Counts, age: usize, scale: f64, weights: &KindWeights) -> f64 {
    let mut reach = 0;
    let near = loop {
        let low = age.saturating_sub(reach);
        let high = age.saturating_add(reach).min(CELLS - 1);
        let near = counts.ages.get(low..=high).unwrap_or_default();
        let at_risk: f64 = near.iter().flatten().map(|cell| cell.at_risk * scale).sum();
        if at_risk >= ENOUGH_AT_RISK || reach >= FARTHEST {
            break near;
        }
        reach = reach.saturating_add(1);
    };
    let left: f64 = near.iter().flatten().map(|cell| cell.left).sum();
    let exposed: f64 = near
        .iter()
        .flat_map(|kinds| kinds.iter().zip(weights))
        .map(|(cell, weight)| cell.at_risk * weight)
        .sum();
    if !(left > 0.0) || !(exposed > 0.0) {
        return 0.0;
    }
    let mut log = (left / exposed).min(STEEPEST);
    // Newton's steps on a concave curve, from below.
    for _ in 0..8 {
        let (mut expected, mut slope) = (0.0, 0.0);
        for (cell, weight) in near.iter().flat_map(|kinds| kinds.iter().zip(weights)) {
            let stay = libm::exp(-log * weight);
            expected += cell.at_risk * (1.0 - stay);
            slope += cell.at_risk * weight * stay;
        }
        if !(slope > 0.0) {
            break;
        }
        log = (log - (expected - left) / slope).clamp(0.0, STEEPEST);
    }
    log
}

/// The weight of a kind of day at which as many leave on it as left, drawn towards `belief`.
fn fit_kind(
    counts: &Counts,
    kind: usize,
    scale: f64,
    logs: &[f64],
    from: f64,
    belief: f64,
    caution: f64,
) -> f64 {
    let cells = || counts.ages.iter().zip(logs).filter_map(|(kinds, log)| Some((kinds.get(kind)?, *log)));
    let left: f64 = cells().map(|(cell, _)| cell.left * scale).sum();
    let mut weight = from;
    for _ in 0..8 {
        let (mut expected, mut slope) = (0.0, 0.0);
        for (cell, log) in cells() {
            let stay = libm::exp(-log * weight);
            expected += cell.at_risk * scale * (1.0 - stay);
            slope += cell.at_risk * scale * log * stay;
        }
        let off = expected + caution * weight - left - caution * belief;
        weight = (weight - off / (slope + caution)).clamp(0.001, 20.0);
    }
    weight
}

/// Hazards of a lane: those of the lane above, times departures seen over departures expected from them, each age on
/// its own and with caution.
pub(super) fn fit_lane(above: &[f64], counts: &Counts, scale: f64, weights: &KindWeights) -> Vec<f64> {
    above
        .iter()
        .zip(&counts.ages)
        .map(|(log, kinds)| {
            let (mut left, mut expected) = (0.0, 0.0);
            for (cell, weight) in kinds.iter().zip(weights) {
                if cell.at_risk > 0.0 {
                    left += cell.left * scale;
                    expected += cell.at_risk * scale * (1.0 - libm::exp(-log * weight));
                }
            }
            let belief = LANE_CAUTION * (1.0 - libm::exp(-log));
            if belief > 0.0 { (log * (left + belief) / (expected + belief)).min(STEEPEST) } else { 0.0 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// Parcels with known hazards and day weights.
    fn simulate(logs: &[f64], weights: &KindWeights, parcels: usize) -> Counts {
        let mut random = Random::seeded(11);
        let mut counts = Counts::default();
        for parcel in 0..parcels {
            for (age, log) in logs.iter().enumerate() {
                let kind = (parcel + age) % 7;
                let left = random.uniform() < 1.0 - libm::exp(-log * weights[kind]);
                counts.add(age, kind, 1.0, 1.0, left);
                if left {
                    break;
                }
            }
        }
        counts
    }

    #[test]
    fn hazards_and_weekdays_are_found_together() {
        let logs: Vec<f64> = (0..40).map(|age| 0.02 * f64::from(age.min(15))).collect();
        let weights = [1.4, 1.3, 1.2, 1.3, 1.25, 0.45, 0.1, 1.0];
        let counts = simulate(&logs, &weights, 60_000);
        let (found, kinds) = fit_root(&counts, 1.0);
        for age in 2..20 {
            assert!((found[age] / logs[age] - 1.0).abs() < 0.08, "{age}: {} {}", found[age], logs[age]);
        }
        for kind in 0..7 {
            assert!((kinds[kind] - weights[kind]).abs() < 0.03, "{kind}: {}", kinds[kind]);
        }
        assert!((kinds[7] - kinds[6]).abs() < 1e-6, "no holiday was seen: like a Sunday");
        assert!((kinds.iter().take(7).sum::<f64>() / 7.0 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_scale_of_the_counts_changes_the_caution_only() {
        let counts = simulate(&[0.1; 60], &[1.0; KINDS], 30_000);
        let (one, _) = fit_root(&counts, 1.0);
        let (half, _) = fit_root(&counts, 0.5);
        assert!((one[3] - half[3]).abs() < 1e-3);
        assert!((counts.total(0.5) * 2.0 - counts.total(1.0)).abs() < 1e-6);
    }

    #[test]
    fn a_lane_follows_its_parent_until_it_has_parcels() {
        let above = vec![0.1; CELLS];
        let weights = [1.0; KINDS];
        assert_eq!(fit_lane(&above, &Counts::default(), 1.0, &weights), above);
        let slow = simulate(&[0.05; 100], &weights, 20_000);
        let lane = fit_lane(&above, &slow, 1.0, &weights);
        assert!((lane[5] - 0.05).abs() < 0.005, "{}", lane[5]);
        let few = simulate(&[0.05; 100], &weights, 5);
        let lane = fit_lane(&above, &few, 1.0, &weights);
        assert!((lane[2] - 0.1).abs() < 0.06, "{}", lane[2]);
    }

    #[test]
    fn what_never_leaves_has_no_hazard() {
        let mut counts = Counts::default();
        for age in 0..30 {
            counts.add(age, age % 7, 1000.0, 1.0, false);
        }
        let (logs, _) = fit_root(&counts, 1.0);
        assert!(logs.iter().all(|log| *log == 0.0));
        assert_eq!(fit_lane(&logs, &counts, 1.0, &[1.0; KINDS])[3], 0.0);
    }
}
