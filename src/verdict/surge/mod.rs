//! A stream's orders against what carriers take a day: backlog, reserve, refunds at risk, and what to do on which day.

mod battle;
mod cap;
mod goods;
mod lines;
mod scenario;
mod terms;

pub use battle::Step;
pub use cap::Cap;
pub use goods::{Carrier, Stuck};
pub(super) use lines::{fitting, intake, lines};
pub use scenario::{Refunds, Scenario};
pub use terms::{After, Outage, RefundPair, Reserve, SurgeTerms};

use super::deadlines::last_day;
use super::quote::{Desk, check_e2102_date};
use super::request::{Estimate, Request};
use crate::calendar::Day;
use crate::capacity::{self, Limit, Line};
use crate::money::{Amount, Currency, Dec};
use crate::pack::{Assumption, Pack, PlatformKey, Service};
use crate::problem::{Problem, codes};
use crate::window::Cache;
use goods::{Stream, stream};
use scenario::{FOLLOW, scenario};

/// What a stream does to its carriers.
#[derive(Clone, Debug)]
pub struct Surge<'p> {
    /// The products, defaults filled in.
    pub requests: Vec<Request>,
    /// Day of the order where parcels start: day 0 of every run.
    pub start: Day,
    /// Currency of all money.
    pub currency: Currency,
    /// Those that parcels start with, the one of most orders first, then the reserves.
    pub carriers: Vec<Carrier<'p>>,
    /// With the reserves: low, likely, high.
    pub scenarios: [Scenario<'p>; 3],
    /// The likely one without them; `None` where there are none.
    pub alone: Option<Scenario<'p>>,
    /// When the reserve steps in.
    pub switch: Option<Switch>,
    /// How large a reserve must be.
    pub backup: Option<Backup<'p>>,
    /// Most orders a day without a reserve that keep within the limit.
    pub sell_up_to: Option<u64>,
    /// The longest wait that is still in time: the platform's limit, else an assumption.
    pub most_days: usize,
    /// Mean backlog of the days after the stream, and Kingman's bound on it, where the formula is valid.
    pub usual: Option<(Dec, Dec)>,
    /// Goods that a reserve refuses.
    pub stuck: Vec<Stuck>,
    /// One page.
    pub plan: Vec<Step>,
    /// What to act on.
    pub alerts: Vec<Problem>,
    /// What of the pack it rests on.
    pub assumed: Vec<&'p Assumption>,
}

/// When the reserve takes the first parcels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// Day of the run.
    pub day: usize,
    /// Day of the run on which the reserve must have been told.
    pub call_by: usize,
    /// Index of the carrier.
    pub carrier: usize,
    /// Parcels that reserves take.
    pub parcels: u64,
    /// Setup, and what those parcels cost more.
    pub cost: Amount,
    /// Refunds, margins and capped orders less than without.
    pub saves: Amount,
}

/// A reserve that keeps the wait within the limit.
#[derive(Clone, Debug)]
pub struct Backup<'p> {
    /// Parcels a day.
    pub quota: u64,
    /// First day.
    pub from_day: usize,
    /// The longest wait with it: the limit, or the shortest to be had where that cannot be kept.
    pub most_days: usize,
    /// By the fluid formula, as a check.
    pub bound: u64,
    /// Who could be it.
    pub service: Option<&'p Service>,
}

const PICKS: [fn(&Estimate) -> u32; 3] = [|orders| orders.low, |orders| orders.likely, |orders| orders.high];

/// What the stream of `requests`, one a product, does to its carriers.
///
/// # Errors
/// Problems of a request with its place; E1002 for one without orders.
pub fn surge<'p>(pack: &'p Pack, requests: &[Request], cache: &mut Cache) -> Result<Surge<'p>, Vec<Problem>> {
    let Some(first) = requests.first() else {
        return Err(vec![Problem::new(codes::E1801).with("got", 0).with("max", 200)]);
    };
    let missing = requests.iter().enumerate().filter(|(_, one)| one.stream.orders.is_none());
    let missing: Vec<Problem> =
        missing.map(|(at, _)| Problem::at(codes::E1002, format!("[{at}].stream.orders"))).collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let desk = Desk::new(pack, first);
    check_e2102_date(pack, first)?;
    let days = requests
        .iter()
        .map(|one| one.stream.days.saturating_add(one.stream.after.map_or(0, |after| after.days)))
        .max()
        .and_then(|days| usize::try_from(days).ok())
        .unwrap_or(0);
    let stream = stream(pack, requests, days.saturating_add(FOLLOW), cache)?;
    let run = |pick, reserves| scenario(&desk, requests, &stream, (pick, reserves));
    let [low, likely, high] = PICKS;
    let scenarios = [run(low, true), run(likely, true), run(high, true)];
    let reserved = stream.carriers.iter().any(|carrier| carrier.reserve.is_some());
    let alone = reserved.then(|| run(likely, false));
    let most_days = most_days(&desk, &stream);
    let [_, usually, _] = &scenarios;
    let unaided = alone.as_ref().unwrap_or(usually);
    let mut answer = Surge {
        requests: requests.to_vec(),
        start: desk.order_day(),
        currency: stream.currency,
        switch: alone.as_ref().map(|alone| switch(&desk, &stream, usually, alone)).transpose()?.flatten(),
        backup: (unaided.most_days > most_days)
            .then(|| backup(&desk, requests, &stream, most_days))
            .flatten(),
        sell_up_to: sell_up_to(first, &stream, most_days),
        usual: usual(requests, &stream),
        assumed: assumed(&desk, &stream),
        alerts: Vec::new(),
        plan: Vec::new(),
        carriers: Vec::new(),
        stuck: Vec::new(),
        scenarios,
        alone,
        most_days,
    };
    answer.alerts = stream.alerts;
    answer.carriers = stream.carriers;
    answer.stuck = stream.stuck;
    answer.alerts.extend(alerts(&answer));
    answer.plan = battle::plan(&answer);
    Ok(answer)
}

/// The platform's days until a parcel must be handed over, for an order of today; without a platform an assumption.
fn most_days(desk: &Desk<'_, '_>, stream: &Stream<'_>) -> usize {
    let limit =
        desk.request.seller.platform.as_deref().and_then(|id| desk.pack.platform(id)).and_then(|platform| {
            let country = desk.request.destination.country;
            let start = desk.order_day();
            let fact = |key| platform.fact(key, country, start, false);
            let fact = fact(PlatformKey::HandoverHours).or_else(|| fact(PlatformKey::DispatchDays))?;
            let candidate = &stream.goods.first()?.plan.candidate;
            let by = last_day(desk, candidate, fact, (desk.request.as_of, start));
            usize::try_from(by.since(start)).ok()
        });
    let assumed =
        || desk.pack.assumption("capacity.most-delay-days").map_or(0, |entry| entry.value.trunc_i64());
    limit.unwrap_or_else(|| usize::try_from(assumed()).unwrap_or(0))
}

/// When the reserve takes the first parcels in the likely case, what that costs, and what it saves against `alone`.
fn switch(
    desk: &Desk<'_, '_>,
    stream: &Stream<'_>,
    with: &Scenario<'_>,
    alone: &Scenario<'_>,
) -> Result<Option<Switch>, Vec<Problem>> {
    let called = |line: usize| stream.carriers.get(line).is_some_and(|carrier| carrier.reserve.is_some());
    let first = with.run.days.iter().enumerate().find_map(|(day, load)| {
        let line = load.sent.iter().enumerate().position(|(line, sent)| *sent > 0 && called(line))?;
        Some((day, line))
    });
    let Some((day, carrier)) = first else { return Ok(None) };
    let mut cost = Dec::ZERO;
    let mut parcels = 0_u64;
    for (at, one) in stream.carriers.iter().enumerate() {
        let Some(reserve) = &one.reserve else { continue };
        let mut taken = 0_u64;
        for (goods, sent) in stream.goods.iter().zip(&with.run.by_line) {
            let count = sent.get(at).copied().unwrap_or(0);
            taken = taken.saturating_add(count);
            let dearer = goods.dearer.get(at).copied().flatten().unwrap_or(Dec::ZERO);
            cost += scenario::whole(count) * dearer;
        }
        parcels = parcels.saturating_add(taken);
        if let Some(setup) = reserve.setup.filter(|_| taken > 0) {
            cost += desk.fx.convert(setup, stream.currency).map_err(|problem| vec![problem])?.value;
        }
    }
    let lead = stream.carriers.get(carrier).map_or(0, |one| one.line.from_day());
    Ok(Some(Switch {
        day,
        call_by: day.saturating_sub(lead),
        carrier,
        parcels,
        cost: Amount::new(cost, stream.currency).rounded(),
        saves: Amount::new(alone.cost() - with.cost(), stream.currency).rounded(),
    }))
}

impl Switch {
    /// Whether it saves more than it costs.
    #[must_use]
    pub fn worth(&self) -> bool {
        self.saves.value > self.cost.value
    }
}

/// The smallest reserve that keeps the likely case within `most_days`: from the day of the first one named, or from when an
/// unprepared seller finds one.
fn backup<'p>(
    desk: &Desk<'p, '_>,
    requests: &[Request],
    stream: &Stream<'p>,
    most_days: usize,
) -> Option<Backup<'p>> {
    let named = stream.carriers.iter().position(|carrier| carrier.reserve.is_some());
    let unprepared =
        Reserve { service: String::new(), daily_quota: 0, from_day: None, signed: false, setup: None };
    let from_day = match named.and_then(|at| stream.carriers.get(at)) {
        Some(carrier) => carrier.line.from_day(),
        None => lines::first_day(desk.pack, &unprepared),
    };
    let starts: Vec<&Carrier<'_>> = stream.carriers.iter().filter(|one| one.reserve.is_none()).collect();
    let lines: Vec<Line> = starts.iter().map(|one| one.line.clone()).collect();
    let may: Vec<Vec<bool>> = stream
        .goods
        .iter()
        .map(|goods| goods.may(&stream.carriers, false).into_iter().take(lines.len()).collect())
        .collect();
    // Any other carrier may take all goods; the one named takes what it takes.
    let fits: Vec<bool> = stream
        .goods
        .iter()
        .map(|goods| named.is_none_or(|at| goods.dearer.get(at).is_some_and(Option::is_some)))
        .collect();
    let arrivals: Vec<Vec<u64>> = stream
        .goods
        .iter()
        .zip(scenario::asked(requests, stream))
        .map(|(goods, request)| goods.arrivals(request, |orders| orders.likely).0)
        .collect();
    let limit = Limit { most_days, follow: FOLLOW };
    let (quota, most_days) = capacity::smallest_reserve(&arrivals, &lines, &may, (&fits, from_day), limit);
    let [base, peak, days] = sums(requests, stream);
    let quotas: u32 = starts.iter().filter_map(|one| one.quota).fold(0, u32::saturating_add);
    let fluid = capacity::surge_of([base, peak, f64::from(quotas), days]);
    let bound = capacity::reserve_bound(fluid, days_of(from_day), days_of(most_days)).unwrap_or(0.0);
    let service = match named {
        Some(at) => stream.carriers.get(at).map(|one| one.service),
        None => stream.goods.first().and_then(|goods| other_service(desk, goods)),
    };
    let bound = u64::try_from(Dec::from_share(bound, 0).trunc_i64()).unwrap_or(0);
    Some(Backup { quota, from_day, most_days, bound, service })
}

/// Usual orders a day, those of the stream, and its days, as flows.
fn sums(requests: &[Request], stream: &Stream<'_>) -> [f64; 3] {
    let all = |pick: fn(&Request) -> u32| {
        f64::from(scenario::asked(requests, stream).map(pick).fold(0, u32::saturating_add))
    };
    let base = all(|one| one.stream.after.map_or(0, |after| after.orders.likely));
    let peak = all(|one| one.stream.orders.map_or(0, |orders| orders.likely));
    let days = scenario::asked(requests, stream).map(|one| one.stream.days).max().unwrap_or(0);
    [base, peak, f64::from(days)]
}

fn days_of(days: usize) -> f64 {
    f64::from(u32::try_from(days).unwrap_or(u32::MAX))
}

/// The best plan of the goods that starts with another service than theirs.
fn other_service<'p>(desk: &Desk<'p, '_>, goods: &goods::Goods<'p>) -> Option<&'p Service> {
    let own = intake(&goods.plan.candidate);
    desk.pack.service(goods.others.iter().find(|id| id.as_str() != own)?)
}

/// Most orders a day of the stream that the first carrier takes within `most_days`.
fn sell_up_to(first: &Request, stream: &Stream<'_>, most_days: usize) -> Option<u64> {
    let carrier = stream.carriers.first().filter(|one| one.reserve.is_none() && one.quota.is_some())?;
    let days = usize::try_from(first.stream.days).ok()?;
    Some(capacity::most_orders(days, &carrier.line, Limit { most_days, follow: FOLLOW }))
}

/// The mean backlog of random days after the stream: their spread is taken from the low and the high estimate.
fn usual(requests: &[Request], stream: &Stream<'_>) -> Option<(Dec, Dec)> {
    let quota = stream.carriers.first().filter(|one| one.reserve.is_none())?.quota?;
    let after = |pick: fn(&Estimate) -> u32| {
        let each = scenario::asked(requests, stream).filter_map(|one| Some(pick(&one.stream.after?.orders)));
        each.fold(0, u32::saturating_add)
    };
    let [low, likely, high] = PICKS.map(after);
    let (backlog, bound) = capacity::stationary_of([low, likely, high].map(f64::from), f64::from(quota))?;
    Some((Dec::from_share(backlog, 1), Dec::from_share(bound, 1)))
}

/// Assumptions of the pack behind the figures.
fn assumed<'p>(desk: &Desk<'p, '_>, stream: &Stream<'p>) -> Vec<&'p Assumption> {
    let silent = |signed: bool| {
        let asked = |one: &Carrier<'_>| {
            one.reserve.as_ref().is_some_and(|reserve| reserve.signed == signed && reserve.from_day.is_none())
        };
        stream.carriers.iter().any(asked)
    };
    let own = desk.request.seller.surge.refunds.is_some();
    [
        (
            "capacity.switch-days-unprepared",
            silent(false) || stream.carriers.iter().all(|one| one.reserve.is_none()),
        ),
        ("capacity.switch-days-signed", silent(true)),
        ("capacity.most-delay-days", desk.request.seller.platform.is_none()),
        ("refund.growth-per-late-day", !own),
        ("refund.goods-loss-share", true),
        ("refund.handling", true),
    ]
    .into_iter()
    .filter(|(_, used)| *used)
    .filter_map(|(key, _)| desk.pack.assumption(key))
    .collect()
}

/// What to act on.
fn alerts(surge: &Surge<'_>) -> Vec<Problem> {
    let [_, likely, high] = &surge.scenarios;
    let mut alerts = Vec::new();
    let told = |code, scenario: &Scenario<'_>| {
        Problem::new(code)
            .with("days", scenario.most_days)
            .with("count", scenario.affected)
            .with("limit", surge.most_days)
    };
    if likely.most_days > surge.most_days {
        alerts.push(told(codes::A411, likely));
    } else if high.most_days > surge.most_days {
        alerts.push(told(codes::A412, high));
    }
    let capped = |scenario: &Scenario<'_>| {
        scenario.cap.as_ref().map(|cap| {
            Problem::new(codes::A413)
                .with("share", cap.late.fixed(2))
                .with("rate", cap.fact.value.fixed(2))
                .with("orders", cap.orders)
                .with("date", surge.date(cap.from))
        })
    };
    alerts.extend(capped(likely).or_else(|| capped(high)));
    if likely.run.clear.is_none() {
        alerts.push(Problem::new(codes::A415));
    }
    // A reserve is there, and the wait is too long all the same.
    if surge.alone.is_some() && likely.most_days > surge.most_days {
        let needed = surge.backup.as_ref().map_or(0, |backup| backup.quota);
        alerts.push(Problem::new(codes::A416).with("days", likely.most_days).with("quota", needed));
    }
    alerts
}

impl Surge<'_> {
    /// The date of a day of the run.
    #[must_use]
    pub fn date(&self, day: usize) -> Day {
        self.start.plus(i32::try_from(day).unwrap_or(i32::MAX))
    }

    /// Money of the answer.
    #[must_use]
    pub fn money(&self, value: Dec) -> Amount {
        Amount::new(value, self.currency).rounded()
    }
}
