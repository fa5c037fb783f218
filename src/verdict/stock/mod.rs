//! Stock: which mode earns most over a selling window, how much to send, and when to change.
//!
//! A verdict says how an order is fulfilled tonight; this is asked for by whoever plans the next replenishment. The unit
//! margins are those of the quote's own cost lines; the quantities come from the model of `inventory`.

mod advice;
mod allocate;
mod ask;
mod curves;
mod modes;
mod refill;
mod shelf;

pub use advice::LifeCycle;
pub use allocate::{Allocation, Line, allocate};
pub(super) use ask::demand;
pub use ask::{Given, StockAsk};
pub use curves::{AtVariation, AtVolume, StockSwitch, StockVariable};
pub use modes::{AgeBand, ModeStock, StockCost};
pub use refill::{Refill, RefillLeg, SeasonSplit, SteadySplit};
pub(super) use shelf::{Shelf, Shelved, shelf};

use super::chain::Chained;
use super::quote::{Desk, ranked};
use super::request::Request;
use crate::inventory::{Demand, Shape};
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::{Mode, Pack};
use crate::problem::{Problem, codes};
use crate::window::Cache;
use ask::Asked;

/// The answer.
#[derive(Clone, Debug)]
pub struct Stock<'p> {
    /// The question, defaults filled in.
    pub request: Request,
    /// Units asked for over the window.
    pub demand: Demand,
    /// Days of the window.
    pub days: u32,
    /// The mean comes from the observed weeks.
    pub from_weeks: bool,
    /// Direct, overseas, border, each at its best; one without any plan is absent.
    pub modes: Vec<ModeStock<'p>>,
    /// The mode that earns most.
    pub best: Option<Mode>,
    /// What to do now, by the life cycle and the mode of today.
    pub advised: Option<Mode>,
    /// Why.
    pub reasons: Vec<Problem>,
    /// Profit of each mode by orders a day.
    pub by_volume: Vec<AtVolume>,
    /// Profit of a unit by each mode, by the variation of demand.
    pub by_variation: Vec<AtVariation>,
    /// Where the best mode changes.
    pub switches: Vec<StockSwitch>,
    /// Test, proven, tail.
    pub life: LifeCycle,
    /// Air beside sea for the advised warehouse.
    pub refill: Option<Refill<'p>>,
    /// What all of it rests on.
    pub assumptions: Vec<Given<'p>>,
    /// What to act on.
    pub alerts: Vec<Problem>,
}

/// Works out the stock of `request`.
///
/// # Errors
/// What a quote says of the request; E1701 without anything to expect.
pub fn stock<'p>(pack: &'p Pack, request: &Request, cache: &mut Cache) -> Result<Stock<'p>, Vec<Problem>> {
    let asked = expected_e1701(pack, request)?;
    let stocked = restocked(pack, request);
    let desk = Desk::new(pack, &stocked);
    super::quote::check_e2102_date(pack, &stocked)?;
    let chained = ranked(&desk, cache)?;
    let held = modes::held(&desk, &chained, &asked.demand);
    let modes: Vec<ModeStock<'p>> =
        held.iter().map(|one| modes::told(&desk, one, &asked.demand, request)).collect();
    let best = modes::best(&modes);
    let advice = advice::advise(pack, request, &modes, best);
    let curves = curves::curves(&desk, &held, &asked.demand);
    // The warehouse advised, or else the one that would be: a planner asks before deciding.
    let refill = held
        .iter()
        .filter(|one| one.mode != Mode::Direct)
        .max_by_key(|one| (Some(one.mode) == advice.mode, Some(one.mode) == best))
        .and_then(|one| refill::refill(&desk, one, &asked.demand));
    Ok(Stock {
        request: request.clone(),
        days: window_days(pack, request),
        from_weeks: asked.from_weeks,
        alerts: alerts(&desk, &modes, &asked),
        assumptions: assumptions(pack, request, &asked, &modes),
        demand: asked.demand,
        modes,
        best,
        advised: advice.mode,
        reasons: advice.reasons,
        by_volume: curves.by_volume,
        by_variation: curves.by_variation,
        switches: curves.switches,
        life: advice.life,
        refill,
    })
}

fn expected_e1701<'p>(pack: &'p Pack, request: &Request) -> Result<Asked<'p>, Vec<Problem>> {
    let shape = request.stock.shape.unwrap_or(Shape::Lognormal);
    demand(pack, request, shape).ok_or_else(|| vec![Problem::at(codes::E1701, "stream.orders")])
}

fn window_days(pack: &Pack, request: &Request) -> u32 {
    let days = request.stock.window(pack, request.stream.days).value.trunc_i64();
    u32::try_from(days).unwrap_or(1)
}

/// The request as the planner means it: a hub has what an order needs, so that its chain starts from the shelf; an overseas
/// warehouse is empty, so that its stock enters when a shipment of today would arrive.
fn restocked(pack: &Pack, request: &Request) -> Request {
    let mut asked = request.clone();
    let serves = |country: Country| move |node: &&crate::pack::Node| node.serves.contains(&country);
    asked.seller.stock = pack
        .content()
        .nodes
        .iter()
        .filter(serves(request.destination.country))
        .filter(|node| node.mode == Mode::Border)
        .map(|node| (node.id.clone(), request.order.quantity))
        .collect();
    asked
}

fn alerts(desk: &Desk<'_, '_>, modes: &[ModeStock<'_>], asked: &Asked<'_>) -> Vec<Problem> {
    let mut alerts = Vec::new();
    if modes.iter().all(|mode| mode.mode == Mode::Direct) {
        alerts.push(Problem::new(codes::A451));
    }
    if !modes.is_empty() && !modes.iter().any(ModeStock::earns) {
        alerts.push(Problem::at(codes::A455, "product.price"));
    }
    if desk.request.seller.capital_rate.is_zero() {
        alerts.push(Problem::at(codes::A452, "seller.capitalRate"));
    }
    if let Some(given) = asked.variation.filter(|given| given.assumed.is_some()) {
        alerts.push(Problem::at(codes::A453, "stream.orders").with("variation", given.value.plain()));
    }
    if desk.request.product.size_mm.is_none() {
        alerts.push(Problem::at(codes::A503, "product.sizeMm"));
    }
    alerts
}

/// Every number that is not a price of the pack, the seller's own or assumed.
fn assumptions<'p>(
    pack: &'p Pack,
    request: &Request,
    asked: &Asked<'p>,
    modes: &[ModeStock<'p>],
) -> Vec<Given<'p>> {
    let ask = &request.stock;
    let stocked = |mode| modes.iter().any(|one| one.mode == mode);
    let mut all = vec![ask.window(pack, request.stream.days), ask.leftover(pack), ask.salvage(pack)];
    all.extend(
        [Mode::Overseas, Mode::Border]
            .into_iter()
            .filter(|mode| stocked(*mode))
            .map(|mode| ask.spill(pack, mode)),
    );
    all.extend([ask.payout(pack), ask.fixed(pack).0]);
    all.extend(asked.variation);
    all.extend(advice::KEYS.iter().filter_map(|key| {
        let entry = pack.assumption(key)?;
        Some(Given { key, value: entry.value, assumed: Some(entry) })
    }));
    all
}

/// A plan that could be used were its stock there.
fn usable(chained: &Chained<'_>) -> bool {
    chained.plan.money.is_some() && chained.plan.rejections.iter().all(|problem| chained.is_stock(problem))
}

/// A number the pack assumes; zero without it.
fn assumed(pack: &Pack, key: &str) -> Dec {
    pack.assumption(key).map_or(Dec::ZERO, |entry| entry.value)
}
