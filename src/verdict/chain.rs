//! From a candidate chain to a plan: its days, and the costs that do not depend on the price.

use super::deadlines::most_days;
use super::declare::Crossing;
use super::economics::{Basis, outcome};
use super::ledger::Ledger;
use super::local::{Bulk, LocalSale, bulk_entry};
use super::own::own_bill;
use super::packing::packing;
use super::plan::{Capacity, Cutoff, Origin, OwnBill, Plan, Risk};
use super::quote::{Desk, ORIGIN_OFFSET_MIN, ORIGIN_ZONE};
use super::stock::{Shelf, shelf};
use super::{cod, seizure, surge};
use crate::calendar::{Day, Instant};
use crate::capacity::{Backlog, HORIZON, backlog, turn};
use crate::freight;
use crate::measure::{Country, Parcel};
use crate::money::{Amount, Currency, Dec};
use crate::network::{Candidate, Origin as Departure};
use crate::pack::{Confidence, Mode, Node, Pack, ServiceRole, StageName};
use crate::problem::{Problem, codes};
use crate::window::learn::Level;
use crate::window::{AskStage, Cache, Limits, Pmf, RefundCurve, Window, WindowAsk, late_days, window_with};

/// A plan with what is needed to price it again.
#[derive(Clone, Debug)]
pub(super) struct Chained<'p> {
    pub(super) plan: Plan<'p>,
    /// What does not depend on the price; `None` where a leg cannot be priced.
    pub(super) basis: Option<Basis<'p>>,
    /// Days from the order until import clearance begins.
    pub(super) entries: Option<Pmf>,
    /// What stock of it depends on, for a plan from stock.
    pub(super) stock: Option<Shelf>,
}

impl Chained<'_> {
    /// Whether `problem` only says that the stock is not there tonight.
    pub(super) fn is_stock(&self, problem: &Problem) -> bool {
        problem.code == codes::E4302
    }
}

/// The plan of a candidate, priced but for what depends on the price of the goods.
pub(super) fn chain<'p>(desk: &Desk<'p, '_>, candidate: Candidate<'p>, cache: &mut Cache) -> Chained<'p> {
    let queue = waiting(desk, &candidate);
    let window = days(desk, &candidate, queue.as_ref(), cache);
    let entries = window.entry.clone();
    let mut rejections = candidate.rejections.clone();
    rejections.extend(check_e4505_promise(desk, &window));
    let priced = price(desk, &candidate, &window);
    let (basis, stock, chargeable_g, bill) = match priced {
        Ok(priced) => (Some(priced.basis), priced.stock, Some(priced.chargeable_g), priced.bill),
        Err(problems) => {
            for problem in problems {
                if !rejections.contains(&problem) {
                    rejections.push(problem);
                }
            }
            (None, None, None, None)
        }
    };
    if basis.as_ref().is_some_and(|basis| basis.crossing.is_some()) {
        rejections.extend(seizure::check_e4601_papers(desk));
    }
    let late = (Dec::ONE - Dec::from_share(window.promise.on_time, 4)).max(Dec::ZERO);
    let stock_units = candidate.node.map(|_| candidate.on_hand);
    let cutoff = cutoff(&candidate, &window);
    let plan = Plan {
        capacity: queue.map(|queue| Capacity {
            overflow: Dec::from_share(queue.overflow, 4),
            added_days: Dec::from_share(queue.mean_days, 1),
        }),
        rejections,
        window: Some(window),
        money: None,
        chargeable_g,
        cutoff,
        risk: Risk { late, ..Risk::default() },
        pareto: false,
        stock: stock_units,
        bill,
        candidate,
    };
    Chained { plan, basis, entries, stock }
}

/// The plan of a candidate with its money at the request's price.
pub(super) fn priced<'p>(desk: &Desk<'p, '_>, candidate: Candidate<'p>, cache: &mut Cache) -> Chained<'p> {
    let mut one = chain(desk, candidate, cache);
    if let Some(basis) = &one.basis {
        let price = desk.request.product.price;
        match outcome(desk.pack, &desk.fx, desk.request, basis, desk.assumed, price, desk.formulas) {
            Ok(money) => {
                let late = money.costs.iter().find(|cost| cost.code == "late");
                one.plan.risk.refund_cost = late.map_or(Dec::ZERO, |cost| cost.amount.value);
                one.plan.money = Some(money);
                seizure::note(desk, &mut one.plan, basis.seizure);
            }
            Err(problems) => one.plan.rejections.extend(problems),
        }
    }
    one
}

/// The cut-off of the first stage on the day on which it next takes orders.
fn cutoff<'p>(candidate: &Candidate<'p>, window: &Window) -> Option<Cutoff<'p>> {
    let minute = candidate.stages.first()?.prior.cutoff_min?;
    let node = candidate.node.filter(|_| candidate.from_stock);
    let winter = node.map_or(ORIGIN_OFFSET_MIN, |node| i32::from(node.utc_offset_min));
    let day = window.begins?;
    // Clocks change at night: an hour off, the moment is still on the same side of it.
    let about = Instant::of(day, minute, winter);
    let offset = node.map_or(winter, |node| node.offset_min(about));
    let zone = node.map_or(ORIGIN_ZONE, |node| node.zone.as_str());
    Some(Cutoff { minute, zone, next: Instant::of(day, minute, offset) })
}

/// The promise is not longer than the seller is ready to make.
fn check_e4505_promise(desk: &Desk<'_, '_>, window: &Window) -> Option<Problem> {
    let limit = desk.request.stream.max_promise_days?;
    let days = window.promise.max_days;
    (days > usize::try_from(limit).unwrap_or(usize::MAX))
        .then(|| Problem::at(codes::E4505, "stream.maxPromiseDays").with("days", days).with("limit", limit))
}

/// Orders against what the service that takes them in China takes a day, with the reserves behind it: those ahead of this
/// one where they are known, else those of the whole stream. First come first served, so what comes in after the stream
/// makes none of its orders wait. Stock abroad does not queue.
fn waiting(desk: &Desk<'_, '_>, candidate: &Candidate<'_>) -> Option<Backlog> {
    if candidate.from_stock {
        return None;
    }
    if desk.lines.is_none() && desk.request.stream.orders.is_none() {
        return None;
    }
    let days = usize::try_from(desk.request.stream.days).unwrap_or(0);
    let taking = surge::lines(desk, candidate, days.saturating_add(HORIZON));
    if taking.is_empty() {
        return None;
    }
    if let Some(lines) = desk.lines {
        let service = surge::intake(candidate);
        let ahead = lines.iter().find(|(id, _)| id == service).map_or(0, |(_, count)| *count);
        return Some(turn(u64::from(ahead), &taking));
    }
    let orders = desk.request.stream.orders?;
    Some(backlog(&vec![u64::from(orders.likely); days], &taking))
}

/// How unsure days of that grade are as a whole: standard deviation of their factor in ln days, an assumption of the
/// pack. Without it they are taken as sure.
#[must_use]
pub fn prior_spread(pack: &Pack, grade: Confidence) -> Dec {
    let key = match grade {
        Confidence::High => "window.spread-high",
        Confidence::Medium => "window.spread-medium",
        Confidence::Low => "window.spread-low",
        Confidence::Assumption => "window.spread-assumption",
    };
    pack.assumption(key).map_or(Dec::ZERO, |entry| entry.value)
}

fn days<'p>(
    desk: &Desk<'p, '_>,
    candidate: &Candidate<'p>,
    queue: Option<&Backlog>,
    cache: &mut Cache,
) -> Window {
    let stages: Vec<_> = candidate
        .stages
        .iter()
        .map(|stage| AskStage {
            prior: stage.prior,
            days: stage.days,
            spread: prior_spread(desk.pack, stage.grade()).to_f64(),
        })
        .collect();
    let queue = queue.filter(|queue| queue.overflow > 0.0).and_then(|queue| Pmf::from_shares(&queue.delay));
    let offset = candidate
        .node
        .filter(|_| candidate.from_stock)
        .map_or(ORIGIN_OFFSET_MIN, |node| node.offset_min(desk.request.as_of));
    let target = match desk.request.seller.promise {
        super::request::Promise::Quantile(share) => share.to_f64(),
        _ => Limits::default().target,
    };
    let (order_day, _) = desk.request.as_of.local(offset);
    let ask = WindowAsk {
        queue: queue.as_ref(),
        disruptions: &desk.disruptions,
        policy: desk.policy(),
        limits: Limits { target, max_days: most_days(desk, candidate, order_day) },
        ..WindowAsk::plain(desk.request.as_of, offset, &stages, desk.request.destination.country)
    };
    let before = window_with(desk.pack, &ask, cache);
    let own = desk.request.learned.as_deref();
    let service = &candidate.outbound.service.id;
    let lesson = own.and_then(|own| {
        let lesson = own.lesson(service, ask.destination, !candidate.from_stock, before.order_day)?;
        Some((lesson, own.learned.span))
    });
    let Some((lesson, span)) = lesson else { return before };
    // What was learned of the lane brings a spread of its own; the stage before the dispatch keeps the pack's. It was learned
    // against the pack's days, so those of a card give way.
    let pack_lane = candidate.outbound.own.and_then(|_| candidate.outbound.service.lane(ask.destination));
    let sure = |(at, stage): (usize, &AskStage<'p>)| {
        let spread = if lesson.level == Level::Lane && at > 0 { 0.0 } else { stage.spread };
        let prior = pack_lane.and_then(|lane| lane.stages.iter().find(|one| one.stage == stage.prior.stage));
        let days = prior.map_or(stage.days, |prior| prior.days);
        AskStage { spread, days, ..*stage }
    };
    let learned: Vec<_> = stages.iter().enumerate().map(sure).collect();
    let ask = WindowAsk { stages: &learned, speed: lesson.speed, tilt: lesson.tilt, ..ask };
    let mut window = window_with(desk.pack, &ask, cache);
    window.taught = Some(lesson.taught(span, before));
    window
}

/// What pricing a chain gives.
struct PricedChain<'p> {
    basis: Basis<'p>,
    stock: Option<Shelf>,
    chargeable_g: u32,
    bill: Option<OwnBill<'p>>,
}

fn price<'p>(
    desk: &Desk<'p, '_>,
    candidate: &Candidate<'p>,
    window: &Window,
) -> Result<PricedChain<'p>, Vec<Problem>> {
    let request = desk.request;
    let own = request.product.unit_cost.currency;
    let mut ledger = Ledger::new(&desk.fx, own, desk.formulas);
    let unit = Parcel::stack(request.product.weight_g, request.product.size_mm.unwrap_or_default(), 1);
    let contents = Parcel::stack(
        request.product.weight_g,
        request.product.size_mm.unwrap_or_default(),
        request.order.quantity,
    );
    let packing = packing(desk, candidate, &contents)?;
    let packed = packing.packed.parcel;
    let service = candidate.outbound.service;
    let by_card = candidate.outbound.own;
    let bill = own_bill(&candidate.outbound, request.destination.postcode.as_deref(), &packed)?;
    for charge in packing.fare.priced.charges.iter().chain(&packing.fare.season) {
        let origin = match (&by_card, &bill) {
            (Some(own), Some(OwnBill { bill, .. })) => Origin::Card { card: own.card, cell: bill.cell },
            _ => price_of(&service.id, charge),
        };
        add_from(&mut ledger, charge, 1, origin)?;
    }
    let order_day = desk.order_day();
    add_charge(&mut ledger, &packing.packed.packaging.id, &packing.material, 1)?;
    let damage = packing.packed.damage;
    ledger
        .add(
            "damage",
            packing.damage_cost,
            || format!("{} % × {}", (damage * Dec::whole(100)).fixed(2), packing.loss.fixed(2)),
            Origin::Price {
                key: &packing.packed.packaging.id,
                date: packing.packed.packaging.price_date,
                source: packing.packed.packaging.source,
                confidence: packing.packed.packaging.confidence,
            },
        )
        .map_err(one)?;
    let origin = Departure::of(desk.pack, &request.seller.ship_from);
    if let Some(entry) = origin.per_kg.filter(|_| !candidate.from_stock) {
        let kilograms = Dec::new(i64::from(packed.weight_g), 3);
        let amount = Amount::new(entry.value * kilograms, Currency::CNY);
        let text = || format!("{} kg × {}", kilograms.plain(), entry.value.plain());
        ledger.add("collection", amount, text, Origin::Assumption(entry)).map_err(one)?;
    }
    let mut local = None;
    let mut stock = None;
    if let (Some(node), Some(bulk)) = (candidate.node, candidate.bulk) {
        let times = request.order.quantity;
        let per_unit = freight::bulk_unit(bulk.lane, &unit, consignment_g(desk));
        add_charge(&mut ledger, &bulk.service.id, &per_unit, times)?;
        add_charge(&mut ledger, &node.id, &freight::inbound(node, &contents), 1)?;
        if let Some(charge) = &packing.fare.pick_pack {
            add_charge(&mut ledger, &node.id, charge, 1)?;
        }
        let entry = if is_local(candidate, node, request.destination.country) {
            let units = batch(desk);
            let arrival = if candidate.on_hand >= request.order.quantity {
                order_day
            } else {
                order_day.plus(bulk_days(candidate))
            };
            let entry = bulk_entry(
                desk.pack,
                &desk.fx,
                request,
                Bulk {
                    country: node.country,
                    channel: bulk.service.channel,
                    entry: arrival,
                    units,
                    freight_per_unit: per_unit.amount,
                },
            )?;
            for (code, amount) in [("bulk-duty", entry.duty), ("bulk-fees", entry.fees)] {
                let total = Amount::new(amount.value * Dec::from(times), amount.currency);
                let text = || format!("{} × {} ({})", times, amount.value.fixed(4), entry.assessment.entry);
                ledger.add(code, total, text, Origin::Derived("bulk")).map_err(one)?;
            }
            Some(entry)
        } else {
            None
        };
        if candidate.from_stock {
            // With steady sales a unit waits half the window on average.
            let window = desk.request.stock.window(desk.pack, desk.request.stream.days).value;
            let days = u32::try_from(window.trunc_i64()).unwrap_or(0).div_ceil(2);
            add_charge(&mut ledger, &node.id, &freight::storage(node, &unit, days), times)?;
            let lead = u32::try_from(bulk_days(candidate)).unwrap_or(0);
            stock = Some(shelf(desk, node, &unit, lead).map_err(one)?);
        }
        local = entry.map(|bulk| LocalSale { day: order_day, bulk, units: batch(desk) });
    }
    let crossing = match local {
        Some(_) => None,
        None => Some(Crossing {
            ship_from: candidate.node.map_or(Country::CN, |node| node.country),
            channel: candidate.outbound.service.channel,
            entry: entry_day(window),
            weight_g: packed.weight_g,
            announced: false,
            clearance_in_price: candidate.outbound.service.clearance_in_price,
        }),
    };
    let cash_days = Dec::from_share(window.pmf.mean(), 1);
    let basis = Basis {
        costs: ledger.into_costs(),
        crossing,
        local,
        late_refunds: late_refunds(desk, window),
        refusals: refusals(desk, window),
        cash_days,
        seizure: crossing.and_then(|_| seizure::seizure(desk, candidate)),
        own: by_card.map(|own| own.card),
    };
    Ok(PricedChain { basis, stock, chargeable_g: packing.fare.priced.billed.billed_g, bill })
}

fn one(problem: Problem) -> Vec<Problem> {
    vec![problem]
}

/// A whole number among the assumptions; zero without one.
fn whole_of(desk: &Desk<'_, '_>, key: &str) -> u32 {
    let days = desk.pack.assumption(key).map_or(0, |entry| entry.value.trunc_i64());
    u32::try_from(days).unwrap_or(0)
}

/// Grams of one replenishment, which pick the tier of its price.
pub(super) fn consignment_g(desk: &Desk<'_, '_>) -> u32 {
    whole_of(desk, "bulk.consignment-kg").saturating_mul(1000)
}

/// A sale inside the country or customs area of the warehouse.
fn is_local(candidate: &Candidate<'_>, node: &Node, destination: Country) -> bool {
    candidate.mode == Mode::Overseas
        || (node.country == destination && candidate.outbound.service.role == ServiceRole::LastMile)
}

/// Units sent ahead in one batch: what the stream is expected to sell.
pub(super) fn batch(desk: &Desk<'_, '_>) -> u32 {
    let orders = desk.request.stream.orders.map_or(1, |orders| orders.likely);
    orders.saturating_mul(desk.request.stream.days).saturating_mul(desk.request.order.quantity).max(1)
}

/// Mean days of the bulk leg, before any calendar.
fn bulk_days(candidate: &Candidate<'_>) -> i32 {
    let hundredths: u32 = candidate
        .bulk
        .map(|bulk| {
            bulk.lane.stages.iter().fold(0_u32, |sum, stage| sum.saturating_add(stage.mean_hundredths()))
        })
        .unwrap_or(0);
    i32::try_from(hundredths.div_ceil(100)).unwrap_or(0)
}

/// The day the parcel is most likely to come before customs.
fn entry_day(window: &Window) -> Day {
    let stage = window.stages.iter().find(|stage| stage.stage == StageName::ImportClearance);
    stage.map_or_else(|| window.date(window.pmf.quantile(0.5)), |stage| stage.days.from)
}

/// Share of orders refunded because of lateness or loss, by the seller's own curve or the pack's.
fn late_refunds(desk: &Desk<'_, '_>, window: &Window) -> Dec {
    let Some(curve) = refund_curve(desk) else { return Dec::ZERO };
    Dec::from_share(curve.expected_extra(&late_days(&window.pmf, window.promise.max_days)), 6)
}

/// How refunds grow with late days: through the seller's own pair, else by the pack's growth on the usual share.
pub(super) fn refund_curve(desk: &Desk<'_, '_>) -> Option<RefundCurve> {
    let seller = &desk.request.seller;
    if let Some(pair) = seller.surge.refunds {
        return pair.curve();
    }
    let base = seller.returns.or(desk.assumed.returns.map(|entry| entry.value)).unwrap_or(Dec::ZERO);
    let growth = desk.assumed.refund_growth?.value;
    Some(RefundCurve { in_time: base.to_f64(), eta: growth.to_f64() })
}

/// How many refuse a parcel that is paid at the door, its late days counted.
fn refusals(desk: &Desk<'_, '_>, window: &Window) -> Option<cod::Refusals> {
    if !desk.request.destination.cod {
        return None;
    }
    cod::refusals(desk.pack, desk.request, &late_days(&window.pmf, window.promise.max_days))
}

/// Adds one charge of a rate card or fee table, `times` over.
fn add_charge<'p>(
    ledger: &mut Ledger<'p, '_>,
    key: &'p str,
    charge: &freight::Charge,
    times: u32,
) -> Result<(), Vec<Problem>> {
    add_from(ledger, charge, times, price_of(key, charge))
}

/// A price of the pack.
const fn price_of<'p>(key: &'p str, charge: &freight::Charge) -> Origin<'p> {
    Origin::Price { key, date: charge.date, source: charge.source, confidence: charge.confidence }
}

/// The same with where it comes from.
fn add_from<'p>(
    ledger: &mut Ledger<'p, '_>,
    charge: &freight::Charge,
    times: u32,
    origin: Origin<'p>,
) -> Result<(), Vec<Problem>> {
    let amount = Amount::new(charge.amount.value * Dec::from(times), charge.amount.currency);
    let text = || match times {
        1 => charge.formula.to_string(),
        times => format!("{times} × ({})", charge.formula),
    };
    ledger.add(charge.code, amount, text, origin).map_err(one)
}
