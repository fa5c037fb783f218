//! A window from the pack: which services and parties, for which order.

use super::cache::{Cache, Conditions, Pace, Place};
use super::chain::{PassageFigures, StageDays, describe};
use super::hazard::OVER;
use super::learn::Taught;
use super::pmf::{LAST, Pmf};
use super::promise::{Limits, Policy, Promise, check_promise, promise};
use super::stage::Timetable;
use crate::calendar::{Day, Instant};
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::{DayRange, Pack, Party, StageName, StagePrior};
use crate::problem::{Problem, codes};

/// How far the speed of a lane is off its prior: the spread in ln days of both ends of a three-point rule.
const THREE_POINT: f64 = 1.732_050_807_568_877_2;

/// Speed of the chain against its prior.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed {
    /// Factor on the days of every stage but the first; 1 is the prior, 1.2 a fifth slower.
    pub factor: f64,
    /// The same for the first stage, which is the seller's and its warehouse's: parcels are timed from the dispatch.
    pub first: f64,
    /// How unsure the factor is: its standard deviation in ln days, on top of what each stage says of itself. The
    /// window is then the mean of three, at the factor and at both ends, so that stages are slow together.
    pub spread: f64,
    /// Factor on the daily hazards of all stages but the first: the state of the network, 1 is normal.
    pub network: f64,
    /// The same for the first stage: how fast the seller gets parcels out.
    pub preparation: f64,
}

impl Speed {
    /// The prior as it stands.
    pub const PRIOR: Self = Self { factor: 1.0, first: 1.0, spread: 0.0, network: 1.0, preparation: 1.0 };
}

impl Default for Speed {
    fn default() -> Self {
        Self::PRIOR
    }
}

/// Something that holds parcels up and is not in the pack: a typhoon, a strike, a slow network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disruption {
    /// Stages it meets.
    pub stages: Vec<StageName>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Multiple of the stage's mean days in hundredths; `None` when it stands still.
    pub multiple: Option<u16>,
}

/// A stage of a chain, with its days for this order.
#[derive(Clone, Copy, Debug)]
pub struct AskStage<'a> {
    /// Stage, party, inspection and cut-off.
    pub prior: &'a StagePrior,
    /// Its days, those of a remote area added.
    pub days: DayRange,
    /// How unsure its days are as a whole: standard deviation of their factor in ln days. Zero where the speed was
    /// learned, which brings a spread of its own.
    pub spread: f64,
}

impl<'a> From<&'a StagePrior> for AskStage<'a> {
    /// The stage with the days it has, taken as sure.
    fn from(prior: &'a StagePrior) -> Self {
        Self { prior, days: prior.days, spread: 0.0 }
    }
}

/// An order, and the chain it goes through.
#[derive(Clone, Copy, Debug)]
pub struct WindowAsk<'a> {
    /// Moment of the order.
    pub order: Instant,
    /// Minutes east of UTC where the first stage works; its civil day is day 0.
    pub origin_offset_min: i32,
    /// Stages in order; their parties are looked up in the pack.
    pub stages: &'a [AskStage<'a>],
    /// Where the parcel goes: decides which seasons meet it.
    pub destination: Country,
    /// Days an order waits for a carrier's capacity before the first stage.
    pub queue: Option<&'a Pmf>,
    /// Speed against the prior.
    pub speed: Speed,
    /// Factors on the daily hazard by days since the first stage was passed, where parcels showed a shape; empty
    /// otherwise.
    pub tilt: &'a [f64],
    /// What holds parcels up.
    pub disruptions: &'a [Disruption],
    /// How the promise is chosen.
    pub policy: Policy,
    /// What the promise is held against.
    pub limits: Limits,
}

impl<'a> WindowAsk<'a> {
    /// An order that waits for no capacity and that nothing holds up, at the speed of the prior, promised as nine in ten come.
    #[must_use]
    pub fn plain(
        order: Instant,
        origin_offset_min: i32,
        stages: &'a [AskStage<'a>],
        destination: Country,
    ) -> Self {
        Self {
            order,
            origin_offset_min,
            stages,
            destination,
            queue: None,
            speed: Speed::PRIOR,
            tilt: &[],
            disruptions: &[],
            policy: Policy::Quantile(0.9),
            limits: Limits::default(),
        }
    }
}

/// A stage of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageWindow {
    /// Which one.
    pub stage: StageName,
    /// Where it stands among the stages that were asked for; `None` for the queue.
    pub prior: Option<usize>,
    /// Its days.
    pub days: StageDays,
}

/// How long an order takes, and what may be promised.
#[derive(Clone, Debug, PartialEq)]
pub struct Window {
    /// Day 0.
    pub order_day: Day,
    /// Calendar days from day 0 to the door.
    pub pmf: Pmf,
    /// Calendar days from day 0 to the customs of the destination, where the chain has that stage.
    pub entry: Option<Pmf>,
    /// Calendar days from day 0 to the end of the first stage, when the parcel is on its way; the queue is before it.
    pub dispatch: Option<Pmf>,
    /// The next day on which the first stage takes orders up to its cut-off; `None` beyond the grid.
    pub begins: Option<Day>,
    /// Stages in order, with the queue first where there is one.
    pub stages: Vec<StageWindow>,
    /// What may be promised.
    pub promise: Promise,
    /// A3xx.
    pub alerts: Vec<Problem>,
    /// What own parcels changed, where they did.
    pub taught: Option<Box<Taught>>,
}

/// The window of `ask`, worked out from nothing.
#[must_use]
pub fn window(pack: &Pack, ask: &WindowAsk<'_>) -> Window {
    window_with(pack, ask, &mut Cache::default())
}

/// The window of `ask`, reusing what `cache` has of it. The answer is the same to the last bit.
#[must_use]
pub fn window_with(pack: &Pack, ask: &WindowAsk<'_>, cache: &mut Cache) -> Window {
    cache.open(pack);
    let conditions = cache.conditions(pack, ask.destination, ask.disruptions);
    let sought = cache.sought(ask, conditions);
    if let Some(known) = sought.as_ref().and_then(|sought| cache.recall(sought)) {
        return known.clone();
    }
    let window = work_out(pack, ask, cache, conditions);
    if let Some(sought) = sought {
        cache.remember(sought, &window);
    }
    window
}

fn work_out(pack: &Pack, ask: &WindowAsk<'_>, cache: &mut Cache, conditions: Conditions) -> Window {
    let (order_day, minute) = ask.order.local(ask.origin_offset_min);
    let mut alerts = Vec::new();

    let cutoff = ask.stages.first().and_then(|first| first.prior.cutoff_min);
    let waits =
        start_of_work(pack, ask, order_day, cutoff.is_some_and(|cutoff| minute > cutoff), cache, conditions);
    if let Some(days) = waits.filter(|days| *days > 0) {
        alerts.push(
            Problem::new(codes::A307)
                .with("days", days)
                .with("date", order_day.plus(i32::try_from(days).unwrap_or(0))),
        );
    }
    let start = waits.map_or_else(|| Pmf::on_day(LAST), Pmf::on_day);

    let places = pass_all(pack, ask, order_day, &start, cache, conditions);
    let pmf = places.last().map_or_else(|| start.clone(), |place| cache.reach(*place));
    let entry =
        ask.stages.iter().position(|stage| stage.prior.stage == StageName::ImportClearance).map(|at| {
            // What comes before the stage is the queue or the start where it is the first.
            let before = at.saturating_add(usize::from(ask.queue.is_some())).checked_sub(1);
            before.and_then(|at| places.get(at)).map_or_else(|| start.clone(), |place| cache.reach(*place))
        });
    let dispatch = places.get(usize::from(ask.queue.is_some())).map(|place| cache.reach(*place));
    let begins = waits.map(|days| order_day.plus(i32::try_from(days).unwrap_or(0)));
    let pmf = if ask.tilt.is_empty() {
        pmf
    } else {
        let first = places.get(usize::from(ask.queue.is_some())).map(|place| cache.figures(*place).reach_p50);
        tilted(&pmf, ask.tilt, first.unwrap_or(0))
    };
    let figures: Vec<PassageFigures> = places.iter().map(|place| cache.figures(*place)).collect();
    let names = ask
        .queue
        .map(|_| (StageName::Queue, None))
        .into_iter()
        .chain(ask.stages.iter().enumerate().map(|(at, stage)| (stage.prior.stage, Some(at))));
    let stages: Vec<StageWindow> = names
        .zip(describe(&figures, order_day))
        .map(|((stage, prior), days)| StageWindow { stage, prior, days })
        .collect();

    let doors = ask.stages.last().map_or(Timetable::PLAIN, |stage| timetable(pack, &stage.prior.party));
    let promise = promise(&pmf, ask.policy, order_day, &doors);
    let target = match ask.policy {
        Policy::Quantile(share) => share,
        _ => ask.limits.target,
    };
    alerts.extend(check_promise(&pmf, promise.max_days, Limits { target, ..ask.limits }));
    alerts.extend(met(pack, ask, order_day, &figures));
    Window { order_day, pmf, entry, dispatch, begins, stages, promise, alerts, taught: None }
}

/// What `policy` promises of a window whose last stage `party` does.
#[must_use]
pub fn promise_by(pack: &Pack, window: &Window, party: &str, policy: Policy) -> Promise {
    promise(&window.pmf, policy, window.order_day, &timetable(pack, party))
}

/// Days from the order to the first day on which the first stage works on it; `None` when that is beyond the grid.
fn start_of_work(
    pack: &Pack,
    ask: &WindowAsk<'_>,
    order_day: Day,
    after_cutoff: bool,
    cache: &Cache,
    conditions: Conditions,
) -> Option<usize> {
    let skipped = usize::from(after_cutoff);
    let Some(first) = ask.stages.first() else { return Some(0) };
    let spells = cache.standstills(conditions, first.prior.stage);
    Timetable { spells: &spells, ..timetable(pack, &first.prior.party) }
        .first_working(order_day.plus(i32::from(after_cutoff)))
        .map(|(_, days)| days.saturating_add(skipped))
}

/// Which of the three points.
#[derive(Clone, Copy)]
enum Towards {
    Fast,
    Middle,
    Slow,
}

/// Passages of the queue and all stages, blended over the spread of the speed.
fn pass_all(
    pack: &Pack,
    ask: &WindowAsk<'_>,
    order_day: Day,
    start: &Pmf,
    cache: &mut Cache,
    conditions: Conditions,
) -> Vec<Place> {
    // SOURCE: three-point Gauss-Hermite rule for factors that are normal in ln days.
    let off: Vec<f64> = ask
        .stages
        .iter()
        .map(|stage| ask.speed.spread * ask.speed.spread + stage.spread * stage.spread)
        .map(|variance| libm::exp(THREE_POINT * libm::sqrt(variance)))
        .collect();
    let at_speed = |towards: Towards, cache: &mut Cache| {
        let mut here = cache.root(order_day, start, ask.queue);
        let mut places: Vec<Place> = ask.queue.map(|_| here).into_iter().collect();
        for (at, (stage, off)) in ask.stages.iter().zip(&off).enumerate() {
            let (own, days) = match at {
                0 => (ask.speed.first, ask.speed.preparation),
                _ => (ask.speed.factor, ask.speed.network),
            };
            let factor = match towards {
                Towards::Middle => own,
                Towards::Fast => own / off,
                Towards::Slow => own * off,
            };
            let pace = Pace { factor, days };
            let timetable = timetable(pack, &stage.prior.party);
            here = cache.pass(here, order_day, stage, timetable, pace, conditions);
            places.push(here);
        }
        places
    };
    let middle = at_speed(Towards::Middle, cache);
    if !off.iter().any(|off| *off > 1.0) {
        return middle;
    }
    let fast = at_speed(Towards::Fast, cache);
    let slow = at_speed(Towards::Slow, cache);
    fast.into_iter()
        .zip(middle)
        .zip(slow)
        .map(|((fast, middle), slow)| cache.blend(fast, middle, slow))
        .collect()
}

/// `pmf` with the hazard of each day multiplied by its factor; days count from `first` on, and after the last factor
/// nothing changes.
fn tilted(pmf: &Pmf, tilt: &[f64], first: usize) -> Pmf {
    let mut out = Pmf::empty();
    let (mut before, mut survival) = (1.0, 1.0);
    for (day, share) in pmf.cells().iter().enumerate().take(LAST) {
        let factor = day.checked_sub(first).and_then(|at| tilt.get(at)).copied().unwrap_or(1.0);
        let stay = 1.0 - share / before;
        // Whoever must arrive that day does, whatever the factor.
        let stay = if stay > OVER { libm::exp(factor * libm::log(stay)) } else { 0.0 };
        out.add(day, survival * (1.0 - stay));
        survival *= stay;
        before -= share;
        if !(survival > 0.0) || !(before > OVER) {
            break;
        }
    }
    out.add(LAST, survival);
    out
}

/// Calendar days from the morning of `day` through `stages`, at `factor` times the days of each.
pub(super) fn passed(
    pack: &Pack,
    stages: &[AskStage<'_>],
    destination: Country,
    day: Day,
    factor: f64,
    cache: &mut Cache,
) -> Pmf {
    cache.open(pack);
    let conditions = cache.conditions(pack, destination, &[]);
    let pace = Pace { factor, days: 1.0 };
    let here = stages.iter().fold(cache.root(day, &Pmf::on_day(0), None), |here, stage| {
        cache.pass(here, day, stage, timetable(pack, &stage.prior.party), pace, conditions)
    });
    cache.reach(here)
}

/// Timetable of a party of the pack; one the pack does not have works every day.
fn timetable<'a>(pack: &'a Pack, party: &str) -> Timetable<'a> {
    let Some(party) = pack.party(party) else { return Timetable::PLAIN };
    Timetable { week: party.week, holidays: calendar_of(pack, party), ..Timetable::PLAIN }
}

fn calendar_of<'a>(pack: &'a Pack, party: &Party) -> Option<&'a crate::calendar::Holidays> {
    party.calendar.as_deref().and_then(|id| pack.holidays(id))
}

/// What the parcel meets on its way: missing parties, calendars that end, seasons, standstills.
fn met(pack: &Pack, ask: &WindowAsk<'_>, order_day: Day, passages: &[PassageFigures]) -> Vec<Problem> {
    let on = |days: usize| order_day.plus(i32::try_from(days).unwrap_or(0));
    let mut alerts: Vec<Problem> = Vec::new();
    let mut say = |alert: Problem| {
        if !alerts.contains(&alert) {
            alerts.push(alert);
        }
    };
    let mut spans: Vec<(StageName, Day, Day)> = Vec::new();
    // The queue, where there is one, is no stage of a party.
    let before = passages.len().saturating_sub(ask.stages.len());
    let mut begins = before.checked_sub(1).and_then(|at| passages.get(at)).map_or(0, |queue| queue.reach_p05);
    for (AskStage { prior, .. }, passage) in ask.stages.iter().zip(passages.iter().skip(before)) {
        let (from, to) = (on(begins), on(passage.reach_p95));
        begins = passage.reach_p05;
        spans.push((prior.stage, from, to));
        let Some(party) = pack.party(&prior.party) else {
            say(Problem::new(codes::A308).with("missing", &prior.party));
            continue;
        };
        let Some(id) = party.calendar.as_deref() else { continue };
        let Some(table) = pack.holidays(id) else {
            say(Problem::new(codes::A308).with("missing", id));
            continue;
        };
        if !table.knows(to) || !table.knows(from) {
            let known = table.until.min(table.make_up_known_until);
            let unknown = if from < table.from { from } else { known.plus(1) };
            say(Problem::new(codes::A306).with("calendar", id).with("date", unknown));
        }
    }
    let meets = |from: Day, to: Day, stage: StageName| {
        spans.iter().any(|(name, begin, end)| *name == stage && from <= *end && *begin <= to)
    };
    let listed =
        |stages: &[StageName]| stages.iter().map(|stage| stage.as_str()).collect::<Vec<_>>().join(" ");
    for peak in &pack.content().peaks {
        if !peak.destinations.is_empty() && !peak.destinations.contains(&ask.destination) {
            continue;
        }
        let stages: Vec<StageName> = peak
            .stages
            .iter()
            .map(|(stage, _)| *stage)
            .filter(|stage| meets(peak.from, peak.to, *stage))
            .collect();
        if !stages.is_empty() {
            say(Problem::new(codes::A305).with("peak", &peak.id).with("stages", listed(&stages)));
        }
    }
    for stop in ask.disruptions {
        let stages: Vec<StageName> =
            stop.stages.iter().copied().filter(|stage| meets(stop.from, stop.to, *stage)).collect();
        if stages.is_empty() {
            continue;
        }
        let alert = match stop.multiple {
            None => Problem::new(codes::A309),
            Some(multiple) => {
                Problem::new(codes::A310).with("multiple", Dec::new(i64::from(multiple), 2).plain())
            }
        };
        say(alert.with("stages", listed(&stages)).with("from", stop.from).with("to", stop.to));
    }
    alerts
}

impl Window {
    /// The civil day of `days` after the order.
    #[must_use]
    pub fn date(&self, days: usize) -> Day {
        self.order_day.plus(i32::try_from(days).unwrap_or(i32::MAX))
    }

    /// Calendar days from day 0 until the parcel is handed over: the first stage, shortened to `share` of its days. What
    /// waits for capacity is handed over only when the stage is done.
    #[must_use]
    pub fn handed_over(&self, share: f64) -> Option<Pmf> {
        let reach = self.dispatch.as_ref()?;
        let queued = self.stages.first().is_some_and(|stage| stage.prior.is_none());
        let begins = self.begins.and_then(|day| usize::try_from(day.since(self.order_day)).ok());
        let Some(begins) = begins.filter(|_| !queued && share < 1.0) else { return Some(reach.clone()) };
        let mut over = Pmf::empty();
        for (day, mass) in reach.cells().iter().enumerate().take(LAST) {
            let own = libm::ceil(day.saturating_sub(begins) as f64 * share - 1e-9);
            over.add(if day > begins { begins.saturating_add(own as usize) } else { day }, *mass);
        }
        over.add(LAST, reach.lost());
        Some(over)
    }

    /// Share of parcels that come to the customs of the destination on `date` or later: those that meet the rules of
    /// that date. `None` for a chain without import.
    #[must_use]
    pub fn share_entering_from(&self, date: Day) -> Option<f64> {
        let entry = self.entry.as_ref()?;
        let days = date.since(self.order_day);
        let before = usize::try_from(days.saturating_sub(1)).map_or(0.0, |last| entry.cdf(last));
        Some(1.0 - before)
    }

    /// Shares by day as decimals of `digits` places, for the answer. The last is what comes later or never.
    #[must_use]
    pub fn shares(&self, digits: u32) -> Vec<Dec> {
        self.pmf.cells().iter().map(|share| Dec::from_share(*share, digits)).collect()
    }
}
