//! Learning from a seller's own parcels against the priors of the pack.

use super::coverage::coverage;
use super::factor::hazard_factor;
use super::learned::{
    COVERAGE_DAYS, LaneLearned, LaneShape, Learned, LevelSpeed, Monitor, NETWORK_DAYS, Rate, RegionSpeed,
};
use super::parcel::Parcel;
use super::routes::Route;
use super::shape::{MIN_PARCELS_FOR_SHAPE, learned_shape, tilt};
use super::speed::{OwnLane, OwnParcel, Speeds, drop_unfinished, learn_speeds};
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::window::cache::Cache;
use crate::window::pmf::{LAST, Pmf};
use std::collections::{BTreeMap, BTreeSet};

/// Deliveries, and dispatches, that weigh as much as the belief in the usual pace.
const NETWORK_CAUTION: f64 = 50.0;
const PREPARATION_CAUTION: f64 = 5.0;

/// A parcel that is slower than all but this share of its lane is taken for lost, not for slow.
const LOST_SHARE: f64 = 0.005;

/// An order that waited longer than this was a pre-order, or a slip of the file.
const LONGEST_PREPARATION: i32 = 30;

/// Parcels that went alike, and where their prior stands.
#[derive(Clone, Copy, Debug)]
struct Sent {
    own: OwnParcel,
    dispatched: Day,
}

/// The ways the parcels went, and what the pack says of each on the days they were sent.
struct Known<'p> {
    routes: Vec<Route<'p>>,
    priors: Vec<Pmf>,
    sent: Vec<Sent>,
}

/// Learns from `parcels` what was known on the evening before `as_of`: parcels dispatched by then, and arrived if they
/// arrived before. `target` is the on-time share the seller aims at; the coverage of the promises is held against it,
/// and never moves anything by itself.
#[must_use]
pub fn learn(pack: &Pack, parcels: &[Parcel], as_of: Day, target: f64) -> Learned {
    let mut alerts = Vec::new();
    let mut cache = Cache::default();
    let mut known = gather(pack, parcels, as_of, &mut cache, &mut alerts);

    let mut own: Vec<OwnParcel> = known.sent.iter().map(|sent| sent.own).collect();
    let dropped = drop_unfinished(&mut own, &known.priors);
    let arrivals_only = own.iter().all(|parcel| parcel.delivered);
    if dropped > 0 {
        known.sent.retain(|sent| own.binary_search_by(|one| order(one).cmp(&order(&sent.own))).is_ok());
        alerts.push(Problem::new(codes::A321).with("parcels", dropped));
    }

    let speeds = speeds(pack, &known, &own, &mut cache);
    let at_speed: Vec<Pmf> = known.at_speed(&speeds);
    let network = if arrivals_only { Rate::NONE } else { network(&known, &at_speed, as_of) };
    let preparation = preparation(pack, parcels, as_of, &mut cache);
    let coverage = monitor(parcels, as_of, target);
    alerts.extend(coverage.and_then(check_a322_coverage));
    let count = |parcels: &mut dyn Iterator<Item = &OwnParcel>| -> u32 {
        parcels.fold(0, |sum, one| sum.saturating_add(one.count))
    };
    let all = count(&mut own.iter());
    let delivered = count(&mut own.iter().filter(|one| one.delivered));
    let days = || known.sent.iter().map(|sent| sent.dispatched);
    Learned {
        pack_version: pack.content().version.clone(),
        pack_sha256: pack.sha256().to_owned(),
        as_of,
        span: days().min().zip(days().max()),
        parcels: all,
        delivered,
        under_way: all.saturating_sub(delivered),
        seller: level(&speeds, &[]),
        regions: regions(pack, &known, &speeds),
        lanes: lanes(&known, &speeds, &at_speed),
        network,
        preparation,
        coverage,
        alerts,
    }
}

/// What makes parcels alike, for finding them again.
fn order(parcel: &OwnParcel) -> (usize, usize, u16, bool) {
    (parcel.lane, parcel.prior, parcel.days, parcel.delivered)
}

/// Sorts `parcels` by way, day and outcome, counts those that went alike, and works out the prior of each way and day.
fn gather<'p>(
    pack: &'p Pack,
    parcels: &[Parcel],
    as_of: Day,
    cache: &mut Cache,
    alerts: &mut Vec<Problem>,
) -> Known<'p> {
    let mut routes: Vec<Route<'p>> = Vec::new();
    let mut names: BTreeMap<(Option<&str>, Country), Option<usize>> = BTreeMap::new();
    let mut unserved: BTreeSet<Country> = BTreeSet::new();
    let mut lost = 0_u32;
    let mut rows: Vec<(usize, Day, bool, u16)> = Vec::with_capacity(parcels.len());
    for parcel in parcels.iter().filter(|parcel| parcel.dispatched < as_of) {
        let name = (parcel.service.as_deref(), parcel.country);
        let route = *names.entry(name).or_insert_with(|| {
            let route = Route::find(pack, name.0, name.1)?;
            // A service the pack does not have is no lane of its own.
            let same = |one: &Route<'_>| {
                one.country == route.country
                    && one.service.map(|service| &service.id) == route.service.map(|service| &service.id)
            };
            Some(routes.iter().position(same).unwrap_or_else(|| {
                routes.push(route.clone());
                routes.len().saturating_sub(1)
            }))
        });
        let Some(route) = route else {
            unserved.insert(parcel.country);
            lost = lost.saturating_add(1);
            continue;
        };
        let arrived = parcel.delivered.filter(|day| *day < as_of);
        let until = arrived.unwrap_or_else(|| as_of.plus(-1));
        let Ok(days) = u16::try_from(until.since(parcel.dispatched)) else { continue };
        // Under way for longer than the grid: lost, which says nothing of speed.
        if arrived.is_some() || usize::from(days) < LAST {
            rows.push((route, parcel.dispatched, arrived.is_some(), days));
        }
    }
    if lost > 0 {
        let countries: Vec<&str> = unserved.iter().map(Country::code).collect();
        alerts.push(Problem::new(codes::A323).with("parcels", lost).with("countries", countries.join(" ")));
    }
    rows.sort_unstable();
    let mut priors: Vec<Pmf> = Vec::new();
    let mut sent: Vec<Sent> = Vec::new();
    let mut before: Option<(usize, Day)> = None;
    for (lane, dispatched, delivered, days) in rows {
        if before != Some((lane, dispatched)) {
            before = Some((lane, dispatched));
            let pmf = routes.get(lane).map(|route| route.days(pack, dispatched, 1.0, cache));
            priors.push(pmf.unwrap_or_else(Pmf::empty));
        }
        let prior = priors.len().saturating_sub(1);
        let age = u16::try_from(as_of.since(dispatched)).unwrap_or(u16::MAX);
        let own = OwnParcel { lane, prior, days, delivered, age, count: 1 };
        match sent.last_mut() {
            Some(last) if order(&last.own) == order(&own) => {
                last.own.count = last.own.count.saturating_add(1);
            }
            _ => sent.push(Sent { own, dispatched }),
        }
    }
    sent.sort_unstable_by_key(|sent| order(&sent.own));
    Known { routes, priors, sent }
}

fn speeds(pack: &Pack, known: &Known<'_>, own: &[OwnParcel], cache: &mut Cache) -> Speeds {
    let keys: Vec<[String; 2]> = known
        .routes
        .iter()
        .map(|route| {
            let service = route.service.map_or("", |service| service.id.as_str());
            [route.region.clone(), format!("{service}:{}", route.country)]
        })
        .collect();
    let paths: Vec<[&str; 2]> = keys.iter().map(|[region, lane]| [region.as_str(), lane.as_str()]).collect();
    let mut lanes: Vec<OwnLane<'_>> = Vec::new();
    let mut weeks: Vec<Vec<Day>> = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        let mut days: Vec<(Day, usize)> = known
            .sent
            .iter()
            .filter(|sent| sent.own.lane == at)
            .map(|sent| (sent.dispatched, sent.own.prior))
            .collect();
        days.dedup();
        // A week shows how the lane responds; the middle one is the least likely to be a season's.
        let week = days.get(days.len().saturating_sub(7) / 2..).unwrap_or_default();
        let week = week.get(..week.len().min(7)).unwrap_or_default();
        let prior = week.first().and_then(|(_, prior)| known.priors.get(*prior));
        let sd = prior.map_or(0.0, |prior| prior.log_moments().1);
        lanes.push(OwnLane { path, response: 1.0, sd, start: 1.0 });
        weeks.push(week.iter().map(|(day, _)| *day).collect());
    }
    // A stage takes whole days, so the way responds to the factor a little more far from 1 than close to it: the first
    // round finds about where the factor is, the others how it responds there.
    let mut speeds = learn_speeds(&lanes, &known.priors, own);
    for _ in 0..2 {
        let factors: Vec<f64> = speeds.lanes.iter().map(|speed| speed.factor).collect();
        for (((lane, route), week), factor) in lanes.iter_mut().zip(&known.routes).zip(&weeks).zip(&factors) {
            lane.response = route.response(pack, week, *factor, cache);
            lane.start = *factor;
        }
        speeds = learn_speeds(&lanes, &known.priors, own);
    }
    speeds
}

impl Known<'_> {
    /// The priors at the speed of their lanes.
    fn at_speed(&self, speeds: &Speeds) -> Vec<Pmf> {
        let mut lanes = vec![None; self.priors.len()];
        for sent in &self.sent {
            if let Some(lane) = lanes.get_mut(sent.own.prior) {
                *lane = Some(sent.own.lane);
            }
        }
        let stretched = |(prior, lane): (&Pmf, &Option<usize>)| {
            let speed = lane.and_then(|lane| Some((speeds.lanes.get(lane)?, speeds.responses.get(lane)?)));
            speed.map_or_else(
                || prior.clone(),
                |(speed, response)| prior.stretched(libm::pow(speed.factor, *response)),
            )
        };
        self.priors.iter().zip(&lanes).map(stretched).collect()
    }
}

fn level(speeds: &Speeds, path: &[&str]) -> LevelSpeed {
    let path: Vec<String> = path.iter().map(|name| (*name).to_owned()).collect();
    speeds.levels.get(&path).copied().unwrap_or(LevelSpeed { factor: 1.0, spread: 0.0, weight: 0.0 })
}

fn regions(pack: &Pack, known: &Known<'_>, speeds: &Speeds) -> Vec<RegionSpeed> {
    let names: BTreeSet<&str> = known.sent.iter().filter_map(|sent| known.route(sent)).map(region).collect();
    let parcels = |name: &str| {
        let inside = known.sent.iter().filter(|sent| known.route(sent).is_some_and(|one| one.region == name));
        inside.fold(0_u32, |sum, sent| sum.saturating_add(sent.own.count))
    };
    names
        .into_iter()
        .map(|name| RegionSpeed {
            region: name.to_owned(),
            countries: pack
                .destinations()
                .map(|market| market.code)
                .filter(|code| super::region::region_of(*code) == name)
                .collect(),
            speed: level(speeds, &[name]),
            parcels: parcels(name),
        })
        .collect()
}

fn region<'r>(route: &'r Route<'_>) -> &'r str {
    &route.region
}

impl<'p> Known<'p> {
    fn route(&self, sent: &Sent) -> Option<&Route<'p>> {
        self.routes.get(sent.own.lane)
    }
}

/// Lanes of named services with parcels, by service and country.
fn lanes(known: &Known<'_>, speeds: &Speeds, at_speed: &[Pmf]) -> Vec<LaneLearned> {
    let mut lanes: Vec<LaneLearned> = known
        .routes
        .iter()
        .zip(&speeds.lanes)
        .enumerate()
        .filter_map(|(at, (route, speed))| {
            let own: Vec<OwnParcel> =
                known.sent.iter().map(|sent| sent.own).filter(|one| one.lane == at).collect();
            let count = |delivered_only: bool| {
                let counted = own.iter().filter(|one| one.delivered || !delivered_only);
                counted.fold(0_u32, |sum, one| sum.saturating_add(one.count))
            };
            (count(false) > 0).then_some(())?;
            Some(LaneLearned {
                service: route.service?.id.clone(),
                country: route.country,
                parcels: count(false),
                delivered: count(true),
                speed: *speed,
                shape: shape(&own, at_speed),
            })
        })
        .collect();
    lanes.sort_by(|a, b| (&a.service, a.country).cmp(&(&b.service, b.country)));
    lanes
}

/// The shape of a lane, from [`MIN_PARCELS_FOR_SHAPE`] parcels on.
fn shape(own: &[OwnParcel], at_speed: &[Pmf]) -> Option<LaneShape> {
    let weighed: Vec<(OwnParcel, f64)> = own.iter().map(|one| (*one, one.weight())).collect();
    let weight: f64 = weighed.iter().map(|(_, weight)| weight).sum();
    if weight < MIN_PARCELS_FOR_SHAPE {
        return None;
    }
    let parts: Vec<(f64, &Pmf)> =
        weighed.iter().filter_map(|(one, own)| Some((own / weight, at_speed.get(one.prior)?))).collect();
    let days = learned_shape(&Pmf::mix(&parts), &weighed);
    let shares = days.cells().get(..=days.quantile(0.999)).unwrap_or_default().to_vec();
    Some(LaneShape { days: shares, tilt: tilt(at_speed, &weighed) })
}

/// Deliveries of the last [`NETWORK_DAYS`] days against those the lanes let expect, on the same days.
fn network(known: &Known<'_>, at_speed: &[Pmf], as_of: Day) -> Rate {
    let from = as_of.plus(-NETWORK_DAYS);
    let (mut observed, mut expected) = (0.0, 0.0);
    for sent in &known.sent {
        let Some(pmf) = at_speed.get(sent.own.prior) else { continue };
        let last = usize::from(sent.own.days);
        // The first day of the parcel that lies in the fortnight.
        let first = usize::try_from(from.since(sent.dispatched)).unwrap_or(0);
        let count = f64::from(sent.own.count);
        for (day, hazard) in hazards(pmf).enumerate().take(last.saturating_add(1)).skip(first) {
            expected += count * hazard;
            if sent.own.delivered && day == last {
                observed += count;
            }
        }
    }
    Rate { factor: hazard_factor(observed, expected, NETWORK_CAUTION), observed, expected }
}

/// Share of those still under way that arrive on each day, as long as not all but the lost have.
fn hazards(pmf: &Pmf) -> impl Iterator<Item = f64> + '_ {
    let mut survival = 1.0;
    pmf.cells().iter().take(LAST).map_while(move |share| {
        let hazard = (survival > LOST_SHARE).then(|| (share / survival).min(1.0));
        survival -= share;
        hazard
    })
}

/// Dispatches against those expected of the stage before the carrier has the parcel, over all history.
fn preparation(pack: &Pack, parcels: &[Parcel], as_of: Day, cache: &mut Cache) -> Rate {
    let mut counted: BTreeMap<(Option<&str>, Country, Day), BTreeMap<usize, u32>> = BTreeMap::new();
    for parcel in parcels.iter().filter(|parcel| parcel.dispatched < as_of) {
        let Some(ordered) = parcel.ordered else { continue };
        let days = parcel.dispatched.since(ordered);
        if !(0..=LONGEST_PREPARATION).contains(&days) {
            continue;
        }
        let key = (parcel.service.as_deref(), parcel.country, ordered);
        let waited = counted.entry(key).or_default().entry(usize::try_from(days).unwrap_or(0)).or_default();
        *waited = waited.saturating_add(1);
    }
    let mut routes: BTreeMap<(Option<&str>, Country), Option<Route<'_>>> = BTreeMap::new();
    let (mut observed, mut expected) = (0.0, 0.0);
    for ((service, country, ordered), waited) in counted {
        let route = routes.entry((service, country)).or_insert_with(|| Route::find(pack, service, country));
        let Some(pmf) = route.as_ref().and_then(|route| route.preparation(pack, ordered, cache)) else {
            continue;
        };
        let mut sums = Vec::new();
        let mut sum = 0.0;
        let mut survival = 1.0;
        for share in pmf.cells() {
            // After the longest day everybody should have left.
            sum += if survival > 1e-9 { (share / survival).min(1.0) } else { 1.0 };
            survival -= share;
            sums.push(sum);
        }
        for (days, count) in waited {
            observed += f64::from(count);
            expected += f64::from(count) * sums.get(days).copied().unwrap_or(sum);
        }
    }
    Rate { factor: hazard_factor(observed, expected, PREPARATION_CAUTION), observed, expected }
}

/// Promises that fell due in the last [`COVERAGE_DAYS`] days before `as_of`, and how many were kept.
fn monitor(parcels: &[Parcel], as_of: Day, target: f64) -> Option<Monitor> {
    let promised = || parcels.iter().filter_map(|parcel| Some((parcel, parcel.promised?)));
    promised().next()?;
    let (mut due, mut kept) = (0_u32, 0_u32);
    for (parcel, day) in promised() {
        if (1..=COVERAGE_DAYS).contains(&as_of.since(day)) {
            due = due.saturating_add(1);
            kept = kept.saturating_add(u32::from(parcel.delivered.is_some_and(|arrived| arrived <= day)));
        }
    }
    Some(Monitor { coverage: coverage(kept, due), target })
}

/// The share that was aimed at lies where the promises kept put it.
fn check_a322_coverage(monitor: Monitor) -> Option<Problem> {
    let Monitor { coverage, target } = monitor;
    let share = |value: f64| Dec::from_share(value, 3).plain();
    (coverage.due > 0 && !coverage.meets(target)).then(|| {
        Problem::new(codes::A322)
            .with("kept", coverage.kept)
            .with("due", coverage.due)
            .with("low", share(coverage.low))
            .with("high", share(coverage.high))
            .with("target", share(target))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn promised(until: &str, delivered: Option<&str>) -> Parcel {
        Parcel {
            service: None,
            carrier: None,
            country: Country::from_code("DE").unwrap(),
            ordered: None,
            dispatched: day("2026-08-01"),
            delivered: delivered.map(day),
            promised: Some(day(until)),
        }
    }

    #[test]
    fn promises_count_from_the_day_after_they_fell_due_for_sixty_days() {
        let as_of = day("2026-11-20");
        let count = |until: &str, delivered: Option<&str>| {
            let monitor = monitor(&[promised(until, delivered)], as_of, 0.9).unwrap();
            (monitor.coverage.due, monitor.coverage.kept)
        };
        assert_eq!(count("2026-11-20", None), (0, 0), "the day is not over");
        assert_eq!(count("2026-11-19", None), (1, 0));
        assert_eq!(count("2026-09-21", Some("2026-09-21")), (1, 1), "sixty days ago, on the last day");
        assert_eq!(count("2026-09-21", Some("2026-09-22")), (1, 0));
        assert_eq!(count("2026-09-20", Some("2026-09-01")), (0, 0));
        assert!(monitor(&[Parcel { promised: None, ..promised("2026-11-01", None) }], as_of, 0.9).is_none());
    }

    #[test]
    fn a_target_outside_the_interval_is_told() {
        let of = |kept, due| {
            check_a322_coverage(Monitor { coverage: coverage(kept, due), target: 0.9 }).map(|one| one.code)
        };
        assert_eq!(of(0, 0), None);
        assert_eq!(of(90, 100), None);
        assert_eq!(of(70, 100), Some(codes::A322), "kept too rarely");
        assert_eq!(of(200, 200), Some(codes::A322), "longer than it needs to be");
    }

    /// One lane of a geometric prior: a tenth of those under way arrive each day.
    fn one_lane(sent: Vec<(&str, u16, bool, u32)>, as_of: &str) -> (Known<'static>, Vec<Pmf>) {
        let mut left = 1.0;
        let pmf = Pmf::from_cdf(|_| {
            left *= 0.9;
            1.0 - left
        });
        let sent = sent
            .into_iter()
            .map(|(from, days, delivered, count)| Sent {
                own: OwnParcel {
                    lane: 0,
                    prior: 0,
                    days,
                    delivered,
                    age: u16::try_from(day(as_of).since(day(from))).unwrap(),
                    count,
                },
                dispatched: day(from),
            })
            .collect();
        (Known { routes: Vec::new(), priors: vec![pmf.clone()], sent }, vec![pmf])
    }

    #[test]
    fn the_network_is_what_arrived_in_the_last_fourteen_days_and_not_a_day_before() {
        let rate = |from: &str, days, delivered| {
            let (known, at_speed) = one_lane(vec![(from, days, delivered, 10)], "2026-11-20");
            let rate = network(&known, &at_speed, day("2026-11-20"));
            (rate.observed, (rate.expected * 10.0).round() / 10.0)
        };
        // Fourteen days before the 20th is the 6th; the 19th is the last day known.
        assert_eq!(rate("2026-11-01", 5, true), (10.0, 1.0), "arrived on the 6th, at risk that day alone");
        assert_eq!(rate("2026-11-01", 4, true), (0.0, 0.0), "arrived on the 5th");
        assert_eq!(rate("2026-11-01", 18, false), (0.0, 14.0), "under way on all fourteen days");
        assert_eq!(rate("2026-11-18", 1, false), (0.0, 2.0), "sent on the 18th: two days");
        let (known, at_speed) = one_lane(vec![("2026-11-01", 18, false, 10)], "2026-11-20");
        let factor = network(&known, &at_speed, day("2026-11-20")).factor;
        assert!((factor - 50.0 / 64.0).abs() < 1e-9, "{factor}");
    }

    #[test]
    fn a_parcel_slower_than_nearly_all_is_lost_and_slows_nothing() {
        // 0.9^50 is 0.5 %: after the fiftieth day nothing is expected any more.
        let rate = |days| {
            let from = day("2026-11-19").plus(-i32::from(days));
            let (known, at_speed) = one_lane(vec![(&from.iso(), days, false, 1)], "2026-11-20");
            network(&known, &at_speed, day("2026-11-20")).expected
        };
        assert!((rate(45) - 1.4).abs() < 1e-9);
        assert_eq!(rate(70), 0.0);
    }
}
