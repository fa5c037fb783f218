//! How much faster or slower a lane is than its prior, from the seller's own parcels.
//!
//! A factor on days, normal in ln days, learned at nested levels: all parcels of the seller, the region, the lane.
//! Each level starts from the one above it, so a lane with few parcels follows its region.

use crate::window::pmf::{LAST, Pmf};

/// Parcels that weigh as much as the belief in the level above.
const CAUTION: f64 = 3.0;

/// A parcel this old counts half.
const HALF_LIFE_DAYS: f64 = 180.0;

/// Rounds of filling in what parcels under way will take; it has settled after three.
const ROUNDS: usize = 4;

/// Parcels finish within this many days, where the history does not show the unfinished ones.
const UNFINISHED_DAYS: u16 = 45;

/// A lane with parcels of the seller.
#[derive(Clone, Copy, Debug)]
pub struct OwnLane<'a> {
    /// Levels below the seller, coarse to fine: region, lane.
    pub path: &'a [&'a str],
    /// Days the prior says.
    pub prior: &'a Pmf,
}

/// A parcel of the seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnParcel {
    /// Index of its lane.
    pub lane: usize,
    /// Days it took, or has been under way.
    pub days: u16,
    /// Whether it has arrived.
    pub delivered: bool,
    /// Days since it was dispatched.
    pub age: u16,
}

/// What was learned about a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneSpeed {
    /// Factor on its days.
    pub factor: f64,
    /// Standard deviation of the factor in ln days.
    pub spread: f64,
    /// Parcels of the lane, old ones counted for less.
    pub weight: f64,
}

/// Speeds of all lanes, in their order. Parcels of unknown lanes are left out.
///
/// A parcel under way for c days counts with the mean of ln days given that it takes more than c, at the speed found so
/// far.
#[must_use]
pub fn learn_speeds(lanes: &[OwnLane<'_>], parcels: &[OwnParcel]) -> Vec<LaneSpeed> {
    let moments: Vec<(f64, f64)> = lanes.iter().map(|lane| lane.prior.log_moments()).collect();
    let known: Vec<(&OwnParcel, &OwnLane<'_>, f64, f64)> = parcels
        .iter()
        .filter_map(|parcel| {
            let weight = libm::exp2(-f64::from(parcel.age) / HALF_LIFE_DAYS);
            Some((parcel, lanes.get(parcel.lane)?, moments.get(parcel.lane)?.0, weight))
        })
        .collect();
    let mut off = vec![0.0; lanes.len()];
    let underway = known.iter().any(|(parcel, ..)| !parcel.delivered);
    for _ in 0..if underway { ROUNDS } else { 1 } {
        let stretched: Vec<Pmf> =
            lanes.iter().zip(&off).map(|(lane, off)| lane.prior.stretched(libm::exp(*off))).collect();
        let seen: Vec<Seen<'_>> = known
            .iter()
            .map(|(parcel, lane, mu, weight)| {
                let log = if parcel.delivered {
                    libm::log(f64::from(parcel.days) + 0.5)
                } else {
                    stretched.get(parcel.lane).map_or(*mu, |pmf| log_beyond(pmf, parcel.days))
                };
                Seen { path: lane.path, off: log - mu, weight: *weight }
            })
            .collect();
        off = lanes.iter().map(|lane| nested(lane.path, &seen)).collect();
    }
    lanes
        .iter()
        .enumerate()
        .zip(off.iter().zip(&moments))
        .map(|((at, _), (off, (_, sd)))| {
            let weight: f64 =
                known.iter().filter(|(parcel, ..)| parcel.lane == at).map(|(.., weight)| weight).sum();
            LaneSpeed { factor: libm::exp(*off), spread: sd / libm::sqrt(weight + CAUTION), weight }
        })
        .collect()
}

struct Seen<'a> {
    path: &'a [&'a str],
    off: f64,
    weight: f64,
}

/// Posterior mean of ln days against the prior, level by level.
fn nested(path: &[&str], seen: &[Seen<'_>]) -> f64 {
    let mut belief = 0.0;
    for depth in 0..=path.len() {
        let level = path.get(..depth).unwrap_or_default();
        let (mut sum, mut weight) = (0.0, CAUTION);
        for one in seen.iter().filter(|one| one.path.get(..depth) == Some(level)) {
            sum += one.weight * (one.off - belief);
            weight += one.weight;
        }
        belief += sum / weight;
    }
    belief
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
pub fn drop_unfinished(parcels: &mut Vec<OwnParcel>, lanes: &[OwnLane<'_>]) -> usize {
    if parcels.iter().any(|parcel| !parcel.delivered) {
        return 0;
    }
    let before = parcels.len();
    parcels.retain(|parcel| {
        let p99 = lanes.get(parcel.lane).map_or(LAST, |lane| lane.prior.quantile(0.99));
        let days = u16::try_from(p99).unwrap_or(UNFINISHED_DAYS).max(UNFINISHED_DAYS);
        parcel.age > days
    });
    before.saturating_sub(parcels.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::lognormal;
    use crate::window::random::Random;

    fn worked_prior() -> Pmf {
        let variance = libm::log(1.2025);
        lognormal(libm::log(10.0) - variance / 2.0, libm::sqrt(variance))
    }

    fn arrived(lane: usize, days: u16) -> OwnParcel {
        OwnParcel { lane, days, delivered: true, age: 0 }
    }

    #[test]
    fn five_parcels_of_fourteen_days_against_a_prior_of_ten() {
        let prior = worked_prior();
        let lanes = [OwnLane { path: &[], prior: &prior }];
        let speed = learn_speeds(&lanes, &[arrived(0, 14); 5])[0];
        assert!((speed.factor - 1.2891).abs() < 5e-5, "{}", speed.factor);
        assert!((speed.spread - 0.1440).abs() < 5e-5, "{}", speed.spread);
        let learned = at_speed(&prior, speed.factor, speed.spread);
        assert_eq!([0.1, 0.5, 0.8, 0.9, 0.95].map(|q| learned.quantile(q)), [7, 12, 17, 21, 25]);
        assert!((learned.mean() - 13.03).abs() < 5e-3, "{}", learned.mean());
    }

    #[test]
    fn a_lane_without_parcels_follows_its_region_and_a_region_the_seller() {
        let prior = worked_prior();
        let lane = |path: &'static [&'static str]| OwnLane { path, prior: &prior };
        let lanes = [lane(&["EU", "DE"]), lane(&["EU", "FR"]), lane(&["US", "US"])];
        let speeds = learn_speeds(&lanes, &[arrived(0, 20); 40]);
        assert!(speeds[0].factor > speeds[1].factor);
        assert!(speeds[1].factor > speeds[2].factor && speeds[2].factor > 1.5);
        assert!(speeds[0].spread < speeds[1].spread);
        assert_eq!(speeds[1].spread, speeds[2].spread);
        assert_eq!(speeds[1].weight, 0.0);
    }

    #[test]
    fn no_parcels_leave_the_prior() {
        let prior = worked_prior();
        let speed = learn_speeds(&[OwnLane { path: &["EU"], prior: &prior }], &[])[0];
        assert_eq!(speed.factor, 1.0);
        assert!((speed.spread - 0.4074 / libm::sqrt(3.0)).abs() < 1e-4);
    }

    #[test]
    fn old_parcels_count_for_less() {
        let prior = worked_prior();
        let lanes = [OwnLane { path: &[], prior: &prior }];
        let old = OwnParcel { age: 180, ..arrived(0, 20) };
        let speed = learn_speeds(&lanes, &[old; 8])[0];
        assert!((speed.weight - 4.0).abs() < 1e-12);
        let fresh = learn_speeds(&lanes, &[arrived(0, 20); 4])[0];
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
                    days: if delivered { days } else { sent },
                    delivered,
                    age: sent,
                });
            }
        }
        let lanes = [OwnLane { path: &[], prior: &prior }];
        let with = learn_speeds(&lanes, &parcels)[0].factor;
        parcels.retain(|parcel| parcel.delivered);
        let without = learn_speeds(&lanes, &parcels)[0].factor;
        assert!((with - 1.3).abs() < 0.05, "{with}");
        assert!(without < 1.1, "{without}");
    }

    #[test]
    fn a_history_of_arrivals_only_loses_its_last_weeks() {
        let prior = worked_prior();
        let lanes = [OwnLane { path: &[], prior: &prior }];
        let at = |age| OwnParcel { age, ..arrived(0, 9) };
        let mut parcels = vec![at(10), at(45), at(46), at(100)];
        assert_eq!(drop_unfinished(&mut parcels, &lanes), 2);
        assert_eq!(parcels, [at(46), at(100)]);
        let underway = OwnParcel { delivered: false, ..at(10) };
        let mut parcels = vec![at(10), underway];
        assert_eq!(drop_unfinished(&mut parcels, &lanes), 0);
    }
}
