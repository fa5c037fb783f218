//! Orders that have missed their promise, or will: the share that still makes it, given that it has not come yet.
#![allow(clippy::float_arithmetic, reason = "probabilities and days, never money")]

use crate::options::Fields;
use crate::orders::Order;
use crate::parcels::Book;
use crate::services::Services;
use landcast::api::PackId;
use landcast::api::value::Value;
use landcast::calendar::{Day, DayKind, Holidays, Instant};
use landcast::measure::Country;
use landcast::money::Dec;
use landcast::pack::{LimitUnit, Pack, PlatformKey, Service, ServiceRole, StageName};
use landcast::problem::{Problem, codes};
use landcast::verdict::prior_spread;
use landcast::window::learn::{Level, Overlay};
use landcast::window::{AskStage, Cache, Limits, Pmf, Policy, Speed, WindowAsk, window_with};
use serde::Serialize;
use std::collections::BTreeMap;

/// Rows that are listed; all are counted.
const LISTED: usize = 5000;

/// Minutes east of UTC where parcels start.
const CHINA: i32 = 8 * 60;

/// What the list is asked with.
#[derive(Clone, Copy, Debug)]
pub struct LateOptions {
    /// The day it is made for.
    pub as_of: Day,
    /// Days from the order that were promised, where neither file nor platform says a day.
    pub promise_days: Option<i32>,
    /// An order whose share lies below is listed.
    pub below: f64,
}

impl LateOptions {
    /// `{asOf, promiseDays?, below?}`; `below` is one half without it: what is more likely than not to miss.
    ///
    /// # Errors
    /// E10xx for fields of another shape, E1207 for a share outside 0 to 1.
    pub fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value, &["asOf", "promiseDays", "below"]);
        let as_of = fields.day("asOf");
        let promise_days = fields.count("promiseDays", 365);
        let below = fields.share("below").unwrap_or(0.5);
        match as_of {
            Some(as_of) if fields.problems.is_empty() => Ok(Self { as_of, promise_days, below }),
            _ => Err(fields.problems),
        }
    }
}

/// Why an order is on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The promised day has passed.
    Missed,
    /// It will more likely miss it than the seller bears.
    AtRisk,
    /// It should have been sent by now; the promise of delivery may still hold.
    DispatchOverdue,
    /// It came, after the promised day.
    DeliveredLate,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Nobody has it yet.
    NotDispatched,
    /// On its way.
    UnderWay,
    /// At the buyer's, too late.
    DeliveredLate,
}

/// An order of the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LateOrder {
    /// Its number, or its parcel's where it has none.
    pub order: String,
    number: String,
    country: Option<String>,
    /// The service of the pack it goes by, else the words of the file.
    service: String,
    ordered: Option<String>,
    promised_by: Option<String>,
    dispatch_by: Option<String>,
    dispatched: Option<String>,
    last_seen: Option<String>,
    delivered: Option<String>,
    /// The day by which half of those like it are there.
    expected: Option<String>,
    /// Days from the promised day to the delivery, to today where it has passed, or to the expected day; of an overdue
    /// dispatch the days since it was due.
    pub days_late: i32,
    /// Share of those like it that still come in time; null where no way of the pack goes there.
    pub share: Option<String>,
    /// Why it is listed.
    pub state: State,
    /// Where it is.
    pub why: Why,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Late {
    as_of: String,
    pack: Option<PackId>,
    /// Orders that were read, those called off included.
    pub orders: usize,
    /// Those not delivered and not called off.
    pub open: usize,
    /// Orders found among the tracked parcels.
    pub tracked: usize,
    /// Open orders for which no promise is known.
    pub without_promise: usize,
    /// Open orders to where no service of the pack goes.
    pub without_way: usize,
    /// Listed, by state.
    pub missed: usize,
    /// See `missed`.
    pub at_risk: usize,
    /// See `missed`.
    pub dispatch_overdue: usize,
    /// See `missed`.
    pub delivered_late: usize,
    /// Whether the shares know the seller's own parcels.
    learned: bool,
    /// The worst first; at most five thousand.
    pub late: Vec<LateOrder>,
}

/// What is known of an order when its tracking is added.
struct Joined<'a> {
    order: &'a Order,
    country: Option<Country>,
    words: &'a str,
    service: Option<&'a str>,
    dispatched: Option<Day>,
    delivered: Option<Day>,
    seen: Option<Day>,
    promised: Option<Day>,
    dispatch_by: Option<Day>,
}

/// Makes the list.
#[must_use]
pub(crate) fn late(
    pack: &Pack,
    orders: &[Order],
    book: &Book,
    services: &Services,
    learned: Option<&Overlay>,
    options: &LateOptions,
) -> Late {
    let mut list = Late {
        as_of: options.as_of.iso(),
        pack: Some(PackId::from(pack)),
        orders: orders.len(),
        learned: learned.is_some(),
        ..Late::default()
    };
    let mut ways = Ways { pack, learned, cache: Cache::default(), known: BTreeMap::new() };
    let resolved = services.resolved();
    let meant = |place: u32| usize::try_from(place).ok().and_then(|at| resolved.get(at).copied().flatten());
    for order in orders.iter().filter(|order| !order.cancelled) {
        let told = book.find(&order.number, &order.order);
        list.tracked = list.tracked.saturating_add(usize::from(told.is_some()));
        let country = order.country.or_else(|| told.map(|told| told.country));
        let own = services.label(order.service);
        let joined = Joined {
            order,
            country,
            words: if own.is_empty() { told.map_or("", |told| services.label(told.service)) } else { own },
            service: meant(order.service).or_else(|| meant(told?.service)),
            dispatched: order.dispatched.or_else(|| told.map(|told| told.dispatched)),
            delivered: order.delivered.or_else(|| told?.delivered),
            seen: told.and_then(|told| told.seen),
            promised: order
                .promised
                .or_else(|| allowed(pack, order, country, &[PlatformKey::DeliveryDays]))
                .or_else(|| Some(order.ordered?.plus(options.promise_days?))),
            dispatch_by: order.dispatch_by.or_else(|| {
                allowed(pack, order, country, &[PlatformKey::HandoverHours, PlatformKey::DispatchDays])
            }),
        };
        judge(&joined, options, &mut ways, &mut list);
    }
    list.late.sort_by(|a, b| {
        let key = |one: &LateOrder| (one.state, one.share.clone(), std::cmp::Reverse(one.days_late));
        key(a).cmp(&key(b)).then_with(|| a.order.cmp(&b.order))
    });
    list.late.truncate(LISTED);
    list
}

/// The day that the platform's limit allows, of the first of `keys` that it has one for. Parcels are taken to start in
/// China.
fn allowed(pack: &Pack, order: &Order, country: Option<Country>, keys: &[PlatformKey]) -> Option<Day> {
    let platform = pack.platform(order.platform.as_deref()?)?;
    let (ordered, country) = (order.ordered?, country?);
    let fact = keys.iter().find_map(|key| platform.fact(*key, country, ordered, false))?;
    let number = i32::try_from(fact.value.trunc_i64()).ok()?;
    match fact.unit {
        // A file has the day of the order and not always the hour: the last hour of the day counts.
        LimitUnit::Hours => Some(ordered.plus(number.saturating_add(23) / 24)),
        LimitUnit::Days => Some(ordered.plus(number)),
        LimitUnit::BusinessDays => {
            let calendar = match fact.key {
                PlatformKey::DeliveryDays => {
                    pack.market(country).map_or("CN", |market| market.calendar.as_str())
                }
                _ => "CN",
            };
            Some(after_business_days(pack.holidays(calendar), ordered, number))
        }
    }
}

/// The day `count` business days after `day`: Mondays to Fridays that are no holiday, and make-up working days.
fn after_business_days(table: Option<&Holidays>, day: Day, count: i32) -> Day {
    let works = |day: Day| {
        let kind = table.map_or(DayKind::Weekday(day.weekday()), |table| table.kind(day));
        matches!(kind, DayKind::Weekday(0..=4) | DayKind::MakeUp)
    };
    // No country is off for two months.
    let next = |day: Day| (1..60).map(|ahead| day.plus(ahead)).find(|day| works(*day)).unwrap_or(day);
    (0..count).fold(day, |at, _| next(at))
}

fn judge(one: &Joined<'_>, options: &LateOptions, ways: &mut Ways<'_>, list: &mut Late) {
    let as_of = options.as_of;
    let add = |count: &mut usize| *count = count.saturating_add(1);
    if let Some(delivered) = one.delivered {
        if let Some(promised) = one.promised.filter(|promised| delivered > *promised) {
            add(&mut list.delivered_late);
            let days = delivered.since(promised);
            list.late.push(row(one, State::DeliveredLate, Why::DeliveredLate, days, None, Some(0.0)));
        }
        return;
    }
    add(&mut list.open);
    let why = if one.dispatched.is_some() { Why::UnderWay } else { Why::NotDispatched };
    let start = one.dispatched.unwrap_or(as_of).min(as_of);
    let pmf =
        one.country.and_then(|country| ways.days(one.service, country, start, one.dispatched.is_none()));
    if pmf.is_none() {
        add(&mut list.without_way);
    }
    let age = as_of.since(start);
    let expected = pmf.as_ref().and_then(|pmf| half(pmf, age)).map(|days| start.plus(days));
    if let Some(promised) = one.promised {
        let share = if promised < as_of {
            Some(0.0)
        } else {
            pmf.as_ref().map(|pmf| still(pmf, age, promised.since(start)))
        };
        if promised < as_of {
            add(&mut list.missed);
            list.late.push(row(one, State::Missed, why, as_of.since(promised), expected, share));
            return;
        }
        if share.is_some_and(|share| share < options.below) {
            add(&mut list.at_risk);
            let days = expected.map_or(0, |day| day.since(promised)).max(0);
            list.late.push(row(one, State::AtRisk, why, days, expected, share));
            return;
        }
        overdue(one, options, list, expected, share);
    } else {
        add(&mut list.without_promise);
        overdue(one, options, list, expected, None);
    }
}

/// Lists an order that should have been sent.
fn overdue(
    one: &Joined<'_>,
    options: &LateOptions,
    list: &mut Late,
    expected: Option<Day>,
    share: Option<f64>,
) {
    let due = one.dispatch_by.filter(|day| one.dispatched.is_none() && *day < options.as_of);
    if let Some(due) = due {
        list.dispatch_overdue = list.dispatch_overdue.saturating_add(1);
        let days = options.as_of.since(due);
        list.late.push(row(one, State::DispatchOverdue, Why::NotDispatched, days, expected, share));
    }
}

fn row(
    one: &Joined<'_>,
    state: State,
    why: Why,
    days_late: i32,
    expected: Option<Day>,
    share: Option<f64>,
) -> LateOrder {
    let iso = |day: Option<Day>| day.map(Day::iso);
    let name = if one.order.order.is_empty() { &one.order.number } else { &one.order.order };
    LateOrder {
        order: name.clone(),
        number: one.order.number.clone(),
        country: one.country.map(|country| country.code().to_owned()),
        service: one.service.unwrap_or(one.words).to_owned(),
        ordered: iso(one.order.ordered),
        promised_by: iso(one.promised),
        dispatch_by: iso(one.dispatch_by),
        dispatched: iso(one.dispatched),
        last_seen: iso(one.seen),
        delivered: iso(one.delivered),
        expected: iso(expected),
        days_late,
        share: share.map(|share| Dec::from_share(share, 4).fixed(4)),
        state,
        why,
    }
}

/// Share that takes at most `days` of those that take at least `age`: what had not come by the morning.
fn still(pmf: &Pmf, age: i32, days: i32) -> f64 {
    let before = before(pmf, age);
    let left = 1.0 - before;
    let Ok(days) = usize::try_from(days) else { return 0.0 };
    // The last cell is all that takes longer than the grid, and never counts as in time.
    let until = pmf.cdf(days.min(landcast::window::LAST.saturating_sub(1)));
    if left < 1e-9 { 0.0 } else { ((until - before) / left).clamp(0.0, 1.0) }
}

/// Days that half of those take that take at least `age`; `None` beyond the grid.
fn half(pmf: &Pmf, age: i32) -> Option<i32> {
    let before = before(pmf, age);
    // A hair less than half, so that a sum that was rounded down still reaches it.
    let wanted = before + (1.0 - before) / 2.0 - 1e-9;
    let day = (0..landcast::window::LAST).find(|day| pmf.cdf(*day) >= wanted)?;
    i32::try_from(day).ok()
}

fn before(pmf: &Pmf, age: i32) -> f64 {
    let day = usize::try_from(age.saturating_sub(1)).ok();
    day.map_or(0.0, |day| pmf.cdf(day.min(landcast::window::LAST)))
}

/// Days on the ways of the pack, each worked out once.
struct Ways<'p> {
    pack: &'p Pack,
    learned: Option<&'p Overlay>,
    cache: Cache,
    known: BTreeMap<(Option<String>, Country, Day, bool), Option<Pmf>>,
}

impl<'p> Ways<'p> {
    /// Days from the morning of `start` to the door: of an order that nobody has sent from the seller's packing on, else
    /// from the carrier's hands on. Without a known service the mean over the direct ones that go there.
    fn days(&mut self, service: Option<&str>, country: Country, start: Day, whole: bool) -> Option<Pmf> {
        let key = (service.map(str::to_owned), country, start, whole);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let days = self.work_out(service, country, start, whole);
        self.known.insert(key, days.clone());
        days
    }

    fn work_out(&mut self, service: Option<&str>, country: Country, start: Day, whole: bool) -> Option<Pmf> {
        let goes = |service: &&'p Service| {
            service.role != ServiceRole::Bulk
                && service.lane(country).is_some_and(|lane| !lane.stages.is_empty())
        };
        let named = service.and_then(|id| self.pack.service(id)).filter(goes);
        let services: Vec<&'p Service> = match named {
            Some(service) => vec![service],
            None => {
                let direct = |service: &&'p Service| service.role == ServiceRole::Direct && goes(service);
                self.pack.content().services.iter().filter(direct).collect()
            }
        };
        let days: Vec<Pmf> =
            services.iter().filter_map(|service| self.lane(service, country, start, whole)).collect();
        let share = 1.0 / f64::from(u32::try_from(days.len()).ok()?);
        match days.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            all => Some(Pmf::mix(&all.iter().map(|pmf| (share, pmf)).collect::<Vec<_>>())),
        }
    }

    fn lane(&mut self, service: &'p Service, country: Country, start: Day, whole: bool) -> Option<Pmf> {
        let from_china = service.role == ServiceRole::Direct;
        let lesson = self.learned.and_then(|own| own.lesson(&service.id, country, from_china, start));
        let own_lane = lesson.is_some_and(|lesson| lesson.level == Level::Lane);
        let stages: Vec<AskStage<'p>> = service
            .lane(country)?
            .stages
            .iter()
            .filter(|stage| whole || stage.stage != StageName::Consolidation)
            .map(|stage| {
                let sellers = stage.stage == StageName::Consolidation;
                // What was learned of the lane brings a spread of its own.
                let spread = if own_lane && !sellers {
                    0.0
                } else {
                    prior_spread(self.pack, stage.confidence).to_f64()
                };
                AskStage { spread, ..AskStage::from(stage) }
            })
            .collect();
        let mut speed = lesson.map_or(Speed::PRIOR, |lesson| lesson.speed);
        if !whole {
            // The first stage here is the carrier's, as all that follow.
            (speed.first, speed.preparation) = (speed.factor, speed.network);
        }
        // Midnight in China: the whole day lies ahead.
        let order = Instant::parse(&format!("{start}T00:00:00+08:00"))?;
        let tilt = lesson.map_or(&[][..], |lesson| lesson.tilt);
        let ask = WindowAsk {
            order,
            origin_offset_min: CHINA,
            stages: &stages,
            destination: country,
            queue: None,
            speed,
            tilt: if whole { tilt } else { &[] },
            disruptions: &[],
            policy: Policy::Quantile(0.9),
            limits: Limits::default(),
        };
        let pmf = window_with(self.pack, &ask, &mut self.cache).pmf;
        Some(if whole { pmf } else { tilted(&pmf, tilt) })
    }
}

/// `pmf` with the hazard of each day since dispatch multiplied by its factor; after the last nothing changes.
fn tilted(pmf: &Pmf, tilt: &[f64]) -> Pmf {
    let (mut left, mut before, mut shares) = (1.0, 1.0, Vec::with_capacity(tilt.len()));
    let last = landcast::window::LAST;
    for (day, share) in pmf.cells().iter().take(last).enumerate() {
        let hazard = if before > 0.0 { (share / before).clamp(0.0, 1.0) } else { 0.0 };
        let factor = tilt.get(day).copied().unwrap_or(1.0);
        let leaves = left * (1.0 - libm::pow(1.0 - hazard, factor));
        shares.push(leaves);
        left -= leaves;
        before -= share;
    }
    shares.push(left.max(0.0));
    Pmf::from_shares(&shares).unwrap_or_else(|| pmf.clone())
}

impl Fields<'_> {
    /// A whole number up to `most`.
    fn count(&mut self, name: &str, most: i64) -> Option<i32> {
        let number = self.number(name)?;
        if (0..=most).contains(&number) {
            return i32::try_from(number).ok();
        }
        self.wrong(codes::E5003, name, &number.to_string());
        None
    }

    /// A share as a decimal string.
    pub(crate) fn share(&mut self, name: &str) -> Option<f64> {
        let text = self.text(name)?;
        let share =
            landcast::money::parse_decimal(text).ok().filter(|share| *share > Dec::ZERO && *share < Dec::ONE);
        if share.is_none() {
            self.wrong(codes::E1207, name, text);
        }
        share.map(Dec::to_f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_days_pass_over_weekends() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(after_business_days(None, day("2026-11-20"), 0).iso(), "2026-11-20");
        assert_eq!(after_business_days(None, day("2026-11-20"), 1).iso(), "2026-11-23", "Friday to Monday");
        assert_eq!(after_business_days(None, day("2026-11-20"), 6).iso(), "2026-11-30");
    }

    #[test]
    fn what_has_not_come_yet_is_compared_with_its_like() {
        // A third each on days 2, 4 and 6.
        let mut shares = vec![0.0; 7];
        for day in [2, 4, 6] {
            shares[day] = 1.0 / 3.0;
        }
        let pmf = Pmf::from_shares(&shares).unwrap();
        let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(near(still(&pmf, 0, 4), 2.0 / 3.0));
        assert!(near(still(&pmf, 4, 4), 0.5), "what could come on day 4 still may");
        assert!(near(still(&pmf, 5, 4), 0.0));
        assert!(near(still(&pmf, 5, 6), 1.0));
        assert!(near(still(&pmf, 7, 20), 0.0), "nothing takes that long: it is lost");
        assert!(near(still(&pmf, 0, -1), 0.0));
        assert_eq!((half(&pmf, 0), half(&pmf, 3), half(&pmf, 5)), (Some(4), Some(4), Some(6)));
    }
}
