//! From a request to a verdict.

use super::answer::{Buyer, DocumentNeed, Milestone, SafePrice, Verdict};
use super::burndown::{Used, settle};
use super::chain::{Chained, priced};
use super::deadlines::{Deadline, alerts_a330_a331, deadlines, is_dispatch};
use super::declare::{Crossing, declare};
use super::economics::Assumed;
use super::ledger::Formulas;
use super::plan::Plan;
use super::policies::policies;
use super::request::{HoldupKind, Promise, Request};
use super::seizure::{Papers, alerts_a470_a477};
use super::surge::fitting;
use super::{alerts, burndown, cod, mixes, rank, reasons, switches};
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::{Amount, Dec, Fx};
use crate::network::{self, Ask, Needed};
use crate::order::sort_by;

use crate::pack::{Channel, MOST_FX_AGE_DAYS, Pack, StageName, StagePrior};
use crate::problem::{Problem, codes};
use crate::window::{Cache, Disruption, LateCost, Policy};

/// What every plan of a request shares.
pub struct Desk<'p, 'r> {
    pub(super) pack: &'p Pack,
    pub(super) request: &'r Request,
    pub(super) fx: Fx<'p>,
    pub(super) assumed: Assumed<'p>,
    /// Orders in line before this one by service, where they are known.
    pub(super) lines: Option<&'r [(String, u32)]>,
    /// What holds parcels up, the slow network included.
    pub(super) disruptions: Vec<Disruption>,
    /// The first stage of each reserve that takes the goods.
    pub(super) reserves: Vec<Option<&'p StagePrior>>,
    /// What the seller lacks.
    pub(super) papers: Papers<'p>,
    /// Whether its plans tell how each cost came about.
    pub(super) formulas: Formulas,
}

impl<'p, 'r> Desk<'p, 'r> {
    /// The pack's exchange rates under those of the request.
    #[must_use]
    pub fn new(pack: &'p Pack, request: &'r Request) -> Self {
        let mut desk = Self {
            pack,
            request,
            fx: Fx::under(&pack.content().fx, &request.fx),
            assumed: Assumed::of(pack),
            lines: None,
            disruptions: disruptions(pack, request),
            reserves: Vec::new(),
            papers: Papers::default(),
            formulas: Formulas::Written,
        };
        desk.papers = Papers::of(&desk);
        if !request.seller.surge.reserve.is_empty() {
            desk.reserves = fitting(&desk);
        }
        desk
    }

    /// The same for the order after `used`, which `request` has been lessened by already.
    pub(super) fn after(pack: &'p Pack, request: &'r Request, used: &'r Used) -> Self {
        Self { lines: used.lines.as_deref(), ..Self::new(pack, request) }
    }

    /// The same without formulas: for plans that are compared and not shown.
    pub(super) fn comparing(self) -> Self {
        Self { formulas: Formulas::Left, ..self }
    }

    /// A number among the pack's assumptions.
    pub(super) fn number(&self, key: &str, otherwise: Dec) -> Dec {
        self.pack.assumption(key).map_or(otherwise, |entry| entry.value)
    }

    /// Exchange rates of the pack under those of the request.
    #[must_use]
    pub const fn fx(&self) -> &Fx<'p> {
        &self.fx
    }

    /// Civil day of the order where parcels start.
    pub(super) fn order_day(&self) -> Day {
        order_day(self.request)
    }

    /// What the network is asked, for goods declared at `price`.
    #[must_use]
    pub fn ask(&self, price: Amount) -> Ask<'_> {
        let request = self.request;
        let product = &request.product;
        Ask {
            country: request.destination.country,
            postcode: request.destination.postcode.as_deref(),
            goods: &product.goods,
            battery_wh: product.battery_wh,
            hazards: &product.hazards,
            hs: product.hs,
            weight_g: product.weight_g,
            size_mm: product.size_mm,
            quantity: request.order.quantity,
            price,
            cod: request.destination.cod,
            ddp: request.seller.incoterm == super::request::Incoterm::Ddp,
            stock: &request.seller.stock,
            allow: request.seller.allow.as_deref(),
            deny: &request.seller.deny,
            ship_from: &request.seller.ship_from,
            departure: network::Origin::of(self.pack, &request.seller.ship_from).days,
            date: self.order_day(),
            minute: self.request.as_of.local(ORIGIN_OFFSET_MIN).1,
            fx: &self.fx,
        }
    }

    /// The price of a unit that would be declared today by express: limits of value are held against it, not against
    /// a price that still contains tax.
    pub(super) fn declared_price(&self) -> Amount {
        let crossing = Crossing {
            ship_from: Country::CN,
            channel: Channel::Express,
            entry: self.order_day(),
            weight_g: self.request.product.weight_g,
            announced: false,
            clearance_in_price: false,
        };
        let price = self.request.product.price;
        declare(self.pack, &self.fx, self.request, crossing, price)
            .map_or(price, |declared| declared.unit_price)
    }

    /// The window's policy for the seller's promise.
    pub(super) fn policy(&self) -> Policy {
        match self.request.seller.promise {
            Promise::Quantile(share) => Policy::Quantile(share.to_f64()),
            Promise::Article => Policy::Article,
            Promise::Buffer(days) => Policy::Buffer { days: usize::try_from(days).unwrap_or(0) },
            Promise::Cost { late, long } => Policy::Cost { late: LateCost::Order(late), long },
        }
    }
}

/// Civil day of the order where parcels start. China keeps one zone without daylight saving.
fn order_day(request: &Request) -> Day {
    request.as_of.local(ORIGIN_OFFSET_MIN).0
}

/// What the request says of hold-ups. A slow network is one too, from the order to the end of the grid.
fn disruptions(pack: &Pack, request: &Request) -> Vec<Disruption> {
    let mut all: Vec<Disruption> = request.holdups.iter().map(|one| one.disruption.clone()).collect();
    if request.slow_network {
        let from = request.as_of.local(ORIGIN_OFFSET_MIN).0;
        all.push(Disruption {
            stages: HoldupKind::SlowNetwork.stages().to_vec(),
            from,
            to: from.plus(GRID_DAYS),
            multiple: slow_network(pack),
        });
    }
    all
}

/// By how much a slow network multiplies the days of its stages, in hundredths: an assumption of the pack.
#[must_use]
pub fn slow_network(pack: &Pack) -> Option<u16> {
    let value = pack.assumption("window.slow-network")?.value * Dec::whole(100);
    u16::try_from(value.trunc_i64()).ok()
}

/// Days that a window looks ahead.
pub(super) const GRID_DAYS: i32 = 120;

/// Minutes east of UTC in China.
pub(super) const ORIGIN_OFFSET_MIN: i32 = 8 * 60;
/// Its IANA zone.
pub(super) const ORIGIN_ZONE: &str = "Asia/Shanghai";

/// How much of a verdict is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    /// The best plan with alerts, what the buyer pays, the safe price: what a row of a board shows. All plans only where
    /// none can be used: then the row says what stops them.
    Row,
    /// The same with all plans.
    Glance,
    /// All that follows from the plans.
    Whole,
    /// What later orders get, too.
    Lasting,
}

/// Answers `request`. The answer does not depend on what `cache` holds.
///
/// # Errors
/// Problems that leave no answer at all: a date the pack has no rules for, a currency without a rate.
pub fn quote<'p>(pack: &'p Pack, request: &Request, cache: &mut Cache) -> Result<Verdict<'p>, Vec<Problem>> {
    answer(pack, request, Depth::Whole, cache)
}

/// Answers `request` for a row among many, as [`glance`] does, with the plans that no hard limit stops and without the
/// formulas of costs. Where none can be used, with all plans.
///
/// # Errors
/// As [`quote()`].
pub fn row<'p>(pack: &'p Pack, request: &Request, cache: &mut Cache) -> Result<Verdict<'p>, Vec<Problem>> {
    answer(pack, request, Depth::Row, cache)
}

/// Answers `request` with what its plans are worth: reasons, switches, documents, milestones, deadlines and policies stay empty,
/// as do the switches of cash on delivery and the marks of plans that none beats.
///
/// # Errors
/// As [`quote()`].
pub fn glance<'p>(pack: &'p Pack, request: &Request, cache: &mut Cache) -> Result<Verdict<'p>, Vec<Problem>> {
    answer(pack, request, Depth::Glance, cache)
}

/// Answers `request`, and says how long the promise lasts: that asks what later orders get.
///
/// # Errors
/// As [`quote`].
pub fn quote_and_burn_down<'p>(
    pack: &'p Pack,
    request: &Request,
    cache: &mut Cache,
) -> Result<Verdict<'p>, Vec<Problem>> {
    answer(pack, request, Depth::Lasting, cache)
}

/// Every plan with its money, best first.
///
/// # Errors
/// Problems of the request that every chain meets.
pub(super) fn ranked<'p>(desk: &Desk<'p, '_>, cache: &mut Cache) -> Result<Vec<Chained<'p>>, Vec<Problem>> {
    ranked_of(desk, &desk.ask(desk.declared_price()), cache)
}

/// The plans that can be used, best first. Where there is none, all plans, as [`ranked`]: a chain that a limit stops is
/// only worth its price to whoever asks what stops it.
///
/// # Errors
/// As [`ranked`].
pub(super) fn usable<'p>(desk: &Desk<'p, '_>, cache: &mut Cache) -> Result<Vec<Chained<'p>>, Vec<Problem>> {
    usable_of(desk, &desk.ask(desk.declared_price()), cache)
}

fn usable_of<'p>(
    desk: &Desk<'p, '_>,
    ask: &Ask<'_>,
    cache: &mut Cache,
) -> Result<Vec<Chained<'p>>, Vec<Problem>> {
    // A plan that only fails to collect cash is compared as one for prepayment.
    let open = |candidate: &network::Candidate<'_>| {
        candidate.rejections.iter().all(|problem| problem.code == codes::E4401)
    };
    let mut chained: Vec<Chained<'p>> = network::candidates(desk.pack, ask)
        .into_iter()
        .filter(open)
        .map(|candidate| priced(desk, candidate, cache))
        .collect();
    if !chained.iter().any(|one| one.plan.feasible()) {
        return ranked_of(desk, ask, cache);
    }
    sort_by(&mut chained, |a, b| rank::order(&a.plan, &b.plan));
    Ok(chained)
}

fn ranked_of<'p>(
    desk: &Desk<'p, '_>,
    ask: &Ask<'_>,
    cache: &mut Cache,
) -> Result<Vec<Chained<'p>>, Vec<Problem>> {
    let mut chained: Vec<Chained<'p>> = network::candidates(desk.pack, ask)
        .into_iter()
        .map(|candidate| priced(desk, candidate, cache))
        .collect();
    // A problem that every chain meets is a problem of the request: no exchange rate, no rule for the day.
    if let Some(problems) = shared_problems(&chained) {
        return Err(problems);
    }
    sort_by(&mut chained, |a, b| rank::order(&a.plan, &b.plan));
    Ok(chained)
}

fn answer<'p>(
    pack: &'p Pack,
    asked: &Request,
    depth: Depth,
    cache: &mut Cache,
) -> Result<Verdict<'p>, Vec<Problem>> {
    check_e2102_date(pack, asked)?;
    let used = settle(pack, asked, cache)?;
    let next = used.request(asked);
    let request = &next;
    let mut desk = Desk::after(pack, request, &used);
    if depth == Depth::Row {
        desk = desk.comparing();
    }
    let ask = desk.ask(desk.declared_price());
    let chained = match depth {
        Depth::Row => usable_of(&desk, &ask, cache)?,
        _ => ranked_of(&desk, &ask, cache)?,
    };
    let safe_price = switches::safe_price(&desk, &chained);
    let best = chained.first().filter(|one| one.plan.feasible());
    let crossing = best.and_then(|one| {
        let crossing = one.basis.as_ref()?.crossing?;
        Some((crossing, one.entries.as_ref()?, desk.order_day()))
    });
    let mut alerts = alerts::alerts(pack, &desk.fx, request, best.map(|one| &one.plan), crossing);
    let deadlines = best.map(|one| deadlines(&desk, &one.plan)).unwrap_or_default();
    alerts.extend(best.iter().flat_map(|one| alerts_a330_a331(&desk, &one.plan, &deadlines)));
    alerts.extend(no_plan_a402(&chained));
    // Without any plan the question stands all the same.
    if best.is_none_or(|one| one.plan.candidate.flies()) {
        alerts.extend(network::open_questions(pack, &ask));
    }
    let crosses = best.filter(|one| one.basis.as_ref().is_some_and(|basis| basis.crossing.is_some()));
    alerts.extend(crosses.and_then(|one| alerts_a470_a477(&desk, &one.plan)));
    alerts.extend(super::own::alerts(&desk, best.map(|one| &one.plan)));
    let buyer = best
        .and_then(|one| one.plan.money.as_ref())
        .map(|money| Buyer { pays: money.buyer_pays, at_door: money.at_door });
    let mut cod = cod::choice(&desk, &chained);
    let cod_told = cod.as_ref().zip(best).map(|(cod, best)| cod.told(&best.plan));
    let (cod_reason, cod_alerts) = cod_told.unwrap_or_default();
    alerts.extend(cod_alerts);
    let mut verdict = Verdict {
        request: asked.clone(),
        alerts,
        buyer,
        safe_price,
        recovery: pack.assumption("cod.recovery-share").map_or(Dec::ZERO, |entry| entry.value),
        plans: Vec::new(),
        reasons: Vec::new(),
        switches: Vec::new(),
        mixes: Vec::new(),
        documents: Vec::new(),
        milestones: Vec::new(),
        deadlines: Vec::new(),
        policies: Vec::new(),
        burn_down: None,
        cod: None,
    };
    if depth >= Depth::Lasting {
        verdict.burn_down = best.and_then(|one| burndown::burn_down(pack, asked, &used, &one.plan, cache));
        verdict.mixes = mixes::mixes(&desk, &chained, cache);
    }
    if depth >= Depth::Whole {
        verdict.switches = switches::switches(&desk, &chained, verdict.safe_price.as_ref());
        verdict.documents = network::documents(pack, &ask)
            .into_iter()
            .map(|Needed { document, has }| DocumentNeed { document, has })
            .collect();
        verdict.milestones = best.map(|one| milestones(&one.plan, &deadlines)).unwrap_or_default();
        verdict.policies = best.map(|one| policies(&desk, &one.plan)).unwrap_or_default();
        verdict.deadlines = deadlines;
        if let Some(cod) = &mut cod {
            cod.switches = cod::refusal_points(&chained, cod.prepaid.value);
        }
    }
    verdict.cod = cod;
    verdict.plans = chained.into_iter().map(|one| one.plan).collect();
    if depth >= Depth::Whole {
        rank::mark_pareto(&mut verdict.plans);
        verdict.reasons = reasons::reasons(request, &verdict.plans);
        verdict.reasons.extend(cod_reason);
    }
    Ok(verdict)
}

/// The order's day lies within what the pack has rules for.
pub(super) fn check_e2102_date(pack: &Pack, request: &Request) -> Result<(), Vec<Problem>> {
    let day = order_day(request);
    let begins = pack.content().begins;
    if day < begins {
        return Err(vec![
            Problem::at(codes::E2102, "asOf").with("key", "all").with("date", day).with("from", begins),
        ]);
    }
    // Two years past the horizon no rule of the pack is worth showing: strictness beats a stale number.
    let until = pack.content().horizon.plus(730);
    if day > until {
        return Err(vec![Problem::at(codes::E2104, "asOf").with("date", day).with("until", until)]);
    }
    if request.strict {
        return check_e2105_e2107_strict(pack, request, day);
    }
    Ok(())
}

/// A strict request has no answer past the horizon, nor from exchange rates that are stale and that it did not replace.
fn check_e2105_e2107_strict(pack: &Pack, request: &Request, day: Day) -> Result<(), Vec<Problem>> {
    let content = pack.content();
    let mut problems = Vec::new();
    if day > content.horizon {
        let late = Problem::at(codes::E2105, "asOf").with("date", day).with("horizon", content.horizon);
        problems.push(late);
    }
    if request.fx.is_empty() && day.since(content.fx_date) > MOST_FX_AGE_DAYS {
        let stale = Problem::at(codes::E2107, "fx").with("date", content.fx_date);
        problems.push(stale.with("days", MOST_FX_AGE_DAYS));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// Problems of request or pack (E1 to E3) when no chain has any money.
fn shared_problems(chained: &[Chained<'_>]) -> Option<Vec<Problem>> {
    if chained.iter().any(|one| one.plan.money.is_some()) {
        return None;
    }
    let mut shared: Vec<Problem> = Vec::new();
    for problem in chained.iter().flat_map(|one| &one.plan.rejections) {
        let of_request = matches!(problem.code.as_str().get(..2), Some("E1" | "E2" | "E3"));
        if of_request && !shared.contains(problem) {
            shared.push(problem.clone());
        }
    }
    (!shared.is_empty()).then_some(shared)
}

/// Nothing can be sent tonight: says so, with the rejection that most plans share.
fn no_plan_a402(chained: &[Chained<'_>]) -> Option<Problem> {
    if chained.iter().any(|one| one.plan.feasible()) {
        return None;
    }
    let mut counts: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for problem in chained.iter().flat_map(|one| &one.plan.rejections) {
        let count = counts.entry(problem.code.as_str()).or_default();
        *count = count.saturating_add(1);
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count).map_or("", |(code, _)| code);
    Some(Problem::new(codes::A402).with("code", most))
}

fn milestones<'p>(plan: &Plan<'p>, deadlines: &[Deadline<'_>]) -> Vec<Milestone<'p>> {
    let Some(window) = &plan.window else { return Vec::new() };
    let last = plan.candidate.stages.len().checked_sub(1);
    let deadline = |dispatch: bool| {
        deadlines.iter().filter(|one| is_dispatch(one.fact.key) == dispatch).map(|one| one.by).min()
    };
    window
        .stages
        .iter()
        .filter(|stage| stage.stage != StageName::Queue)
        .map(|stage| {
            let done_by = stage.prior.and_then(|at| plan.candidate.stages.get(at));
            Milestone {
                stage: stage.stage,
                party: done_by.map_or("", |stage| stage.prior.party.as_str()),
                expected: stage.days.to,
                alarm: stage.days.alarm,
                deadline: match stage.prior {
                    Some(0) => deadline(true),
                    at if at == last => deadline(false),
                    _ => None,
                },
            }
        })
        .collect()
}

impl SafePrice {
    /// The price in the currency of the request.
    pub(super) const fn new(amount: Amount, threshold: String) -> Self {
        Self { amount, threshold }
    }
}

/// A hundredth of a unit of account, the step prices are varied by.
pub(super) fn cent() -> Dec {
    Dec::new(1, 2)
}
