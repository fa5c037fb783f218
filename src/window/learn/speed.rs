//! How much faster or slower a lane is than its prior, from the seller's own parcels.
//!
//! A factor on days, normal in ln days, learned at nested levels: all parcels of the seller, the region, the lane.
//! Each level starts from the one above it, so a lane with few parcels follows its region.

use super::learned::LevelSpeed;
use crate::window::pmf::{LAST, Pmf};
use std::collections::BTreeMap;

/// Parcels that weigh as much as the belief in the level above.
const CAUTION: f64 = 3.0;

/// A parcel this old counts half.
const HALF_LIFE_DAYS: f64 = 180.0;

/// Rounds of filling in what parcels under way will take; it has settled after three.
const ROUNDS: usize = 4;

/// Parcels finish within this many days, where the history does not show the unfinished ones.
const UNFINISHED_DAYS: u16 = 45;

/// Factors outside 1/5 to 5 are a slip of the file, not a speed.
const FARTHEST: f64 = 1.609_437_912_434_100_3;

/// A lane with parcels of the seller.
#[derive(Clone, Copy, Debug)]
pub struct OwnLane<'a> {
    /// Levels below the seller, coarse to fine: region, lane.
    pub path: &'a [&'a str],
    /// How far the mean of ln days moves when the ln of the factor moves by one. 1 where the factor stretches the days
    /// themselves; above where it stretches stages, each rounded to whole days.
    pub response: f64,
    /// Standard deviation of ln days under its prior.
    pub sd: f64,
    /// Factor at which parcels under way are filled in at first; 1 where nothing is known.
    pub start: f64,
}

/// Parcels of the seller that went alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnParcel {
    /// Index of their lane.
    pub lane: usize,
    /// Index of what the prior says for the day they were sent.
    pub prior: usize,
    /// Days they took, or have been under way.
    pub days: u16,
    /// Whether they have arrived.
    pub delivered: bool,
    /// Days since they were dispatched.
    pub age: u16,
    /// How many.
    pub count: u32,
}

impl OwnParcel {
    /// How much they count: half for every [`HALF_LIFE_DAYS`] since the dispatch.
    #[must_use]
    pub fn weight(&self) -> f64 {
        f64::from(self.count) * libm::exp2(-f64::from(self.age) / HALF_LIFE_DAYS)
    }
}

/// Speeds of a seller at every level.
#[derive(Clone, Debug, PartialEq)]
pub struct Speeds {
    /// Of all lanes, in their order.
    pub lanes: Vec<LevelSpeed>,
    /// [`OwnLane::response`] of each.
    pub responses: Vec<f64>,
    /// By path of every level above a lane, the seller's own first.
    pub levels: BTreeMap<Vec<String>, LevelSpeed>,
}

/// What is known of a lane while the rounds go on.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    /// Weight of its parcels.
    weight: f64,
    /// Weighted sum of ln days against the prior, on the scale of the factor.
    off: f64,
}

/// Speeds of all lanes. Parcels of unknown lanes or priors are left out.
///
/// A parcel under way for c days counts with the mean of ln days given that it takes more than c, at the speed found so
/// far.
#[must_use]
pub fn learn_speeds(lanes: &[OwnLane<'_>], priors: &[Pmf], parcels: &[OwnParcel]) -> Speeds {
    let means: Vec<f64> = priors.iter().map(|prior| prior.log_moments().0).collect();
    let underway = parcels.iter().any(|parcel| !parcel.delivered);
    let mut off: Vec<f64> = lanes.iter().map(|lane| libm::log(lane.start)).collect();
    let mut sums = Vec::new();
    for _ in 0..if underway { ROUNDS } else { 1 } {
        sums = vec![Sums::default(); lanes.len()];
        let mut stretched: BTreeMap<(usize, usize), Pmf> = BTreeMap::new();
        for parcel in parcels {
            let (Some(lane), Some(sum), Some(mu), Some(prior)) = (
                lanes.get(parcel.lane),
                sums.get_mut(parcel.lane),
                means.get(parcel.prior),
                priors.get(parcel.prior),
            ) else {
                continue;
            };
            let log = if parcel.delivered {
                libm::log(f64::from(parcel.days) + 0.5)
            } else {
                let speed = off.get(parcel.lane).copied().unwrap_or(0.0) * lane.response;
                let pmf = stretched
                    .entry((parcel.lane, parcel.prior))
                    .or_insert_with(|| prior.stretched(libm::exp(speed)));
                log_beyond(pmf, parcel.days)
            };
            let weight = parcel.weight();
            sum.weight += weight;
            sum.off += weight * (log - mu) / lane.response;
        }
        off = lanes.iter().map(|lane| nested(lane.path, lanes, &sums)).collect();
    }
    let mut levels = BTreeMap::new();
    for path in lanes.iter().map(|lane| lane.path) {
        for depth in 0..path.len() {
            let above = path.get(..depth).unwrap_or_default();
            levels.entry(above.iter().map(|name| (*name).to_owned()).collect()).or_insert_with(|| {
                LevelSpeed {
                    factor: libm::exp(nested(above, lanes, &sums)),
                    spread: spread_of(above, lanes, &sums),
                    weight: total(above, lanes, &sums).weight,
                }
            });
        }
    }
    let responses = lanes.iter().map(|lane| lane.response).collect();
    let lanes = lanes.iter().zip(&off).zip(&sums).map(|((lane, off), sum)| LevelSpeed {
        factor: libm::exp(*off),
        spread: lane.sd / lane.response / libm::sqrt(sum.weight + CAUTION),
        weight: sum.weight,
    });
    Speeds { lanes: lanes.collect(), responses, levels }
}

/// Spread of a lane below `path` that has no parcels: that of the lanes there, which weigh by their parcels.
fn spread_of(path: &[&str], lanes: &[OwnLane<'_>], sums: &[Sums]) -> f64 {
    let (mut weight, mut spread) = (0.0, 0.0);
    for (lane, sum) in lanes.iter().zip(sums).filter(|(lane, _)| lane.path.starts_with(path)) {
        weight += sum.weight;
        spread += sum.weight * lane.sd / lane.response;
    }
    if weight > 0.0 { spread / weight / libm::sqrt(CAUTION) } else { 0.0 }
}

/// Sums over the lanes below `path`.
fn total(path: &[&str], lanes: &[OwnLane<'_>], sums: &[Sums]) -> Sums {
    let below = lanes.iter().zip(sums).filter(|(lane, _)| lane.path.starts_with(path));
    below.fold(Sums::default(), |all, (_, one)| Sums {
        weight: all.weight + one.weight,
        off: all.off + one.off,
    })
}

/// Posterior mean of the ln of the factor, level by level from the seller down to `path`.
fn nested(path: &[&str], lanes: &[OwnLane<'_>], sums: &[Sums]) -> f64 {
    let mut belief = 0.0;
    for depth in 0..=path.len() {
        let all = total(path.get(..depth).unwrap_or_default(), lanes, sums);
        belief += (all.off - all.weight * belief) / (all.weight + CAUTION);
    }
    belief.clamp(-FARTHEST, FARTHEST)
}

/// Mean of ln(days + 1/2) of those that take more than `days`.
fn log_beyond(pmf: &Pmf, days: u16) -> f64 {
    let (mut mass, mut sum) = (0.0, 0.0);
    let mut day = 0.0;
    for (at, share) in pmf.cells().iter().enumerate() {
        if at > usize::from(days) {
            mass += share;
            sum += share * libm::log(day + 0.5);
        }
        day += 1.0;
    }
    // Longer than the prior thinks possible: at least a day more.
    if mass > 1e-9 { sum / mass } else { libm::log(f64::from(days) + 1.5) }
}

/// The prior at a learned speed: the mean over what the factor may be, by the three-point Gauss-Hermite rule.
#[must_use]
pub fn at_speed(prior: &Pmf, factor: f64, spread: f64) -> Pmf {
    if !(spread > 0.0) {
        return prior.stretched(factor);
    }
    let off = libm::exp(1.732_050_807_568_877_2 * spread);
    let (fast, slow) = (prior.stretched(factor / off), prior.stretched(factor * off));
    Pmf::mix(&[(1.0 / 6.0, &fast), (4.0 / 6.0, &prior.stretched(factor)), (1.0 / 6.0, &slow)])
}

/// Leaves out what was sent too lately to be judged, where a history shows only parcels that have arrived: of the last
/// weeks it holds the fast ones alone. Gives back how many were left out; none where parcels under way are shown.
pub fn drop_unfinished(parcels: &mut Vec<OwnParcel>, priors: &[Pmf]) -> u32 {
    if parcels.iter().any(|parcel| !parcel.delivered) {
        return 0;
    }
    let mut dropped = 0_u32;
    parcels.retain(|parcel| {
        let p99 = priors.get(parcel.prior).map_or(LAST, |prior| prior.quantile(0.99));
        let days = u16::try_from(p99).unwrap_or(UNFINISHED_DAYS).max(UNFINISHED_DAYS);
        let keep = parcel.age > days;
        dropped = dropped.saturating_add(if keep { 0 } else { parcel.count });
        keep
    });
    dropped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use crate::window::lognormal;

    /// Of [`worked_prior`].
    const SD: f64 = 0.4074;

    fn worked_prior() -> Pmf {
        let variance = libm::log(1.2025);
        lognormal(libm::log(10.0) - variance / 2.0, libm::sqrt(variance))
    }

    fn arrived(lane: usize, days: u16) -> OwnParcel {
        OwnParcel { lane, prior: 0, days, delivered: true, age: 0, count: 1 }
    }

    #[test]
    fn five_parcels_of_fourteen_days_against_a_prior_of_ten() {
        let prior = worked_prior();
        let lanes = [OwnLane { path: &[], response: 1.0, sd: SD, start: 1.0 }];
        let speed = learn_speeds(&lanes, std::slice::from_ref(&prior), &[arrived(0, 14); 5]).lanes[0];
        assert!((speed.factor - 1.2891).abs() < 5e-5, "{}", speed.factor);
        assert!((speed.spread - 0.1440).abs() < 5e-5, "{}", speed.spread);
        let learned = at_speed(&prior, speed.factor, speed.spread);
        assert_eq!([0.1, 0.5, 0.8, 0.9, 0.95].map(|q| learned.quantile(q)), [7, 12, 17, 21, 25]);
        assert!((learned.mean() - 13.03).abs() < 5e-3, "{}", learned.mean());
    }

    #[test]
    fn a_lane_without_parcels_follows_its_region_and_a_region_the_seller() {
        let prior = worked_prior();
        let lane = |path: &'static [&'static str]| OwnLane { path, response: 1.0, sd: SD, start: 1.0 };
        let lanes = [lane(&["EU", "DE"]), lane(&["EU", "FR"]), lane(&["US", "US"])];
        let learned = learn_speeds(&lanes, &[prior], &[arrived(0, 20); 40]);
        let speeds = &learned.lanes;
        assert!(speeds[0].factor > speeds[1].factor);
        assert!(speeds[1].factor > speeds[2].factor && speeds[2].factor > 1.5);
        assert!(speeds[0].spread < speeds[1].spread);
        assert_eq!(speeds[1].spread, speeds[2].spread);
        assert_eq!(speeds[1].weight, 0.0);
        // A lane nobody has sent to is as fast as its region, a region nobody has sent to as the seller.
        let level =
            |path: &[&str]| learned.levels[&path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()];
        assert_eq!((level(&["EU"]).factor, level(&["EU"]).weight), (speeds[1].factor, speeds[0].weight));
        assert_eq!(level(&["US"]).factor, speeds[2].factor);
        assert_eq!((level(&[]).factor, level(&[]).spread), (speeds[2].factor, speeds[1].spread));
    }

    #[test]
    fn no_parcels_leave_the_prior() {
        let speed =
            learn_speeds(&[OwnLane { path: &["EU"], response: 1.0, sd: SD, start: 1.0 }], &[], &[]).lanes[0];
        assert_eq!(speed.factor, 1.0);
        assert!((speed.spread - 0.4074 / libm::sqrt(3.0)).abs() < 1e-4);
    }

    #[test]
    fn old_parcels_count_for_less() {
        let prior = worked_prior();
        let lanes = [OwnLane { path: &[], response: 1.0, sd: SD, start: 1.0 }];
        let old = OwnParcel { age: 180, ..arrived(0, 20) };
        let speed = learn_speeds(&lanes, std::slice::from_ref(&prior), &[old; 8]).lanes[0];
        assert!((speed.weight - 4.0).abs() < 1e-12);
        let fresh = learn_speeds(&lanes, std::slice::from_ref(&prior), &[arrived(0, 20); 4]).lanes[0];
        assert!((speed.factor - fresh.factor).abs() < 1e-12);
    }

    #[test]
    fn parcels_under_way_undo_the_bias_of_the_finished() {
        // Parcels are 30 % slower than the prior; all were sent within 25 days, so slow ones are still under way.
        let prior = worked_prior();
        let truth = prior.stretched(1.3);
        let mut random = Random::seeded(3);
        let mut parcels = Vec::new();
        for sent in 0..25_u16 {
            for _ in 0..40 {
                let q = random.uniform();
                let days = u16::try_from(truth.quantile(q)).unwrap();
                let delivered = days <= sent;
                parcels.push(OwnParcel {
                    lane: 0,
                    prior: 0,
                    count: 1,
                    days: if delivered { days } else { sent },
                    delivered,
                    age: sent,
                });
            }
        }
        let lanes = [OwnLane { path: &[], response: 1.0, sd: SD, start: 1.0 }];
        let with = learn_speeds(&lanes, std::slice::from_ref(&prior), &parcels).lanes[0].factor;
        parcels.retain(|parcel| parcel.delivered);
        let without = learn_speeds(&lanes, std::slice::from_ref(&prior), &parcels).lanes[0].factor;
        assert!((with - 1.3).abs() < 0.05, "{with}");
        assert!(without < 1.1, "{without}");
    }

    #[test]
    fn parcels_that_went_alike_count_together_and_a_steep_response_is_divided_out() {
        let prior = worked_prior();
        let lane = |response| [OwnLane { path: &[], response, sd: SD, start: 1.0 }];
        let one_by_one = learn_speeds(&lane(1.0), std::slice::from_ref(&prior), &[arrived(0, 14); 5]);
        let together = OwnParcel { count: 5, ..arrived(0, 14) };
        assert_eq!(learn_speeds(&lane(1.0), std::slice::from_ref(&prior), &[together]), one_by_one);
        let steep = learn_speeds(&lane(1.25), std::slice::from_ref(&prior), &[together]).lanes[0];
        let plain = one_by_one.lanes[0];
        assert!((libm::log(steep.factor) * 1.25 - libm::log(plain.factor)).abs() < 1e-12);
        assert!((steep.spread * 1.25 - plain.spread).abs() < 1e-12);
        let slip = OwnParcel { count: 900, ..arrived(0, 9000) };
        let factor = learn_speeds(&lane(1.0), &[prior], &[slip]).lanes[0].factor;
        assert!((factor - 5.0).abs() < 1e-9, "{factor}");
    }

    #[test]
    fn a_history_of_arrivals_only_loses_its_last_weeks() {
        let prior = worked_prior();
        let priors = [prior];
        let at = |age| OwnParcel { age, ..arrived(0, 9) };
        let mut parcels = vec![at(10), at(45), at(46), at(100)];
        assert_eq!(drop_unfinished(&mut parcels, &priors), 2);
        assert_eq!(parcels, [at(46), at(100)]);
        let underway = OwnParcel { delivered: false, ..at(10) };
        let mut parcels = vec![at(10), underway];
        assert_eq!(drop_unfinished(&mut parcels, &priors), 0);
    }
}
