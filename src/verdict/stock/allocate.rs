//! A budget over a run-of-show: which products get stock where, by what it gains over direct mail for its cash.

use super::modes::{self, Held};
use super::{expected_e1701, restocked};
use crate::inventory::{self, Choice, Demand};
use crate::money::{Amount, Dec};
use crate::pack::{Mode, Node, Pack};
use crate::problem::{Problem, codes};
use crate::verdict::quote::{Desk, check_e2102_date, ranked};
use crate::verdict::request::{Request, Stage};
use crate::window::Cache;

/// Points of a product's curve of gain over cash: single units for small stocks.
const POINTS: u32 = 100;

/// What one product gets.
#[derive(Clone, Debug)]
pub struct Line<'p> {
    /// The seller's id of the product.
    pub product: Option<String>,
    /// Direct where it gets no stock.
    pub mode: Mode,
    /// The warehouse.
    pub node: Option<&'p Node>,
    /// Id of the plan.
    pub plan: Option<String>,
    /// Units to send.
    pub units: u32,
    /// Cash laid out, in the budget's currency.
    pub cash: Amount,
    /// Expected profit of the window.
    pub profit: Amount,
    /// How much of it is more than by direct mail alone.
    pub gain: Amount,
    /// `gain` over `cash`.
    pub per_cash: Option<Dec>,
    /// Units and cash without a limit.
    pub wanted: (u32, Amount),
}

/// The answer.
#[derive(Clone, Debug)]
pub struct Allocation<'p> {
    /// The budget.
    pub budget: Amount,
    /// One for each request, in their order; problems where one cannot be answered.
    pub lines: Vec<Result<Line<'p>, Vec<Problem>>>,
    /// Cash laid out.
    pub cash: Amount,
    /// Expected profit of all.
    pub profit: Amount,
    /// Expected profit more than by direct mail alone.
    pub gain: Amount,
    /// No allocation of the budget gains more.
    pub at_most: Amount,
    /// What to act on.
    pub alerts: Vec<Problem>,
}

/// A product with every way to stock it.
struct Shown<'p> {
    product: Option<String>,
    direct: Dec,
    ways: Vec<Way<'p>>,
}

/// A mode and a quantity.
#[derive(Clone)]
struct Way<'p> {
    mode: Mode,
    node: Option<&'p Node>,
    plan: String,
    units: u32,
    cash: Dec,
    profit: Dec,
}

/// Spreads `budget` over the stock of `requests`.
///
/// # Errors
/// Nothing of its own: a request that cannot be answered is a line of problems.
#[must_use]
pub fn allocate<'p>(
    pack: &'p Pack,
    requests: Vec<Result<Request, Vec<Problem>>>,
    budget: Amount,
    cache: &mut Cache,
) -> Allocation<'p> {
    let shown: Vec<Result<Shown<'p>, Vec<Problem>>> =
        requests.into_iter().map(|request| show(pack, &request?, budget, cache)).collect();
    let choices: Vec<Vec<Choice>> = shown
        .iter()
        .map(|shown| {
            let Ok(shown) = shown else { return Vec::new() };
            shown
                .ways
                .iter()
                .map(|way| Choice { cash: way.cash.to_f64(), gain: (way.profit - shown.direct).to_f64() })
                .collect()
        })
        .collect();
    let allocated = inventory::allocate(&choices, budget.value.to_f64());
    let money = |value: Dec| Amount::new(value, budget.currency).rounded();
    let lines: Vec<Result<Line<'p>, Vec<Problem>>> = shown
        .into_iter()
        .zip(allocated.chosen)
        .map(|(shown, chosen)| {
            let shown = shown?;
            let way = chosen.and_then(|at| shown.ways.get(at));
            let most = shown.ways.iter().max_by_key(|way| way.profit).filter(|way| way.profit > shown.direct);
            let profit = way.map_or(shown.direct, |way| way.profit);
            let (cash, gain) = (money(way.map_or(Dec::ZERO, |way| way.cash)), money(profit - shown.direct));
            Ok(Line {
                product: shown.product,
                mode: way.map_or(Mode::Direct, |way| way.mode),
                node: way.and_then(|way| way.node),
                plan: way.map(|way| way.plan.clone()),
                units: way.map_or(0, |way| way.units),
                cash,
                profit: money(profit),
                gain,
                per_cash: gain.value.over(cash.value),
                wanted: most.map_or((0, money(Dec::ZERO)), |way| (way.units, money(way.cash))),
            })
        })
        .collect();
    let sum = |of: &dyn Fn(&Line<'_>) -> Amount| -> Amount {
        money(lines.iter().flatten().map(|line| of(line).value).sum())
    };
    let (cash, profit, gain) = (sum(&|line| line.cash), sum(&|line| line.profit), sum(&|line| line.gain));
    let wanted = sum(&|line| line.wanted.1);
    let mut alerts = Vec::new();
    if wanted.value > budget.value {
        let short = Problem::new(codes::A454).with("budget", budget.text()).with("wanted", wanted.text());
        alerts.push(short.with("currency", budget.currency));
    }
    let at_most = money(Dec::from_share(allocated.at_most, 6)).value.max(gain.value);
    Allocation { budget, at_most: Amount::new(at_most, budget.currency), lines, cash, profit, gain, alerts }
}

/// A product's ways in the budget's currency. What runs out is sold off, not refilled.
fn show<'p>(
    pack: &'p Pack,
    request: &Request,
    budget: Amount,
    cache: &mut Cache,
) -> Result<Shown<'p>, Vec<Problem>> {
    let asked = expected_e1701(pack, request)?;
    let stocked = restocked(pack, request);
    let desk = Desk::new(pack, &stocked);
    check_e2102_date(pack, &stocked)?;
    let chained = ranked(&desk, cache)?;
    let held = modes::held(&desk, &chained, &asked.demand);
    let one = Amount::new(Dec::ONE, request.product.unit_cost.currency);
    let rate = desk.fx.convert(one, budget.currency).map_err(|problem| vec![problem])?.value;
    let mean = Dec::from_share(asked.demand.mean(), 6);
    let margin = held.iter().find_map(|one| one.direct).unwrap_or(Dec::ZERO).max(Dec::ZERO);
    let ways = if request.product.stage == Stage::Tail {
        Vec::new()
    } else {
        held.iter().flat_map(|one| ways(one, &asked.demand, rate)).collect()
    };
    Ok(Shown { product: request.product.id.clone(), direct: margin * mean * rate, ways })
}

/// Quantities up to the best one.
fn ways<'p>(held: &Held<'_, 'p>, demand: &Demand, rate: Dec) -> Vec<Way<'p>> {
    let Some(shelved) = &held.shelved else { return Vec::new() };
    let candidate = &held.chained.plan.candidate;
    let best = Dec::from_share(shelved.store.best_whole(demand), 0).trunc_i64();
    let best = u32::try_from(best).unwrap_or(u32::MAX);
    let points = best.min(POINTS);
    (1..=points)
        .map(|at| {
            let units = u64::from(best) * u64::from(at) / u64::from(points.max(1));
            let units = u32::try_from(units).unwrap_or(u32::MAX);
            let stocked = shelved.store.stocked(demand, f64::from(units));
            let cents = |value: Dec| crate::money::Rounding::HalfUp.to_step(value * rate, Dec::new(1, 2));
            Way {
                mode: held.mode,
                node: candidate.node,
                plan: candidate.id.clone(),
                units,
                cash: cents(shelved.landed * Dec::from(units) + shelved.fixed),
                profit: (shelved.earned(&stocked) - shelved.fixed) * rate,
            }
        })
        .collect()
}
