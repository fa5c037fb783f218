//! Each mode at its best: plan, quantity, money and ages.

use super::shelf::{Shelved, units};
use super::usable;
use crate::inventory::{Demand, Stocked};
use crate::money::{Amount, Dec};
use crate::network;
use crate::order::sort_by;
use crate::pack::{Mode, Names, Node};
use crate::verdict::chain::Chained;
use crate::verdict::quote::Desk;
use crate::verdict::request::Request;
use crate::verdict::switches::best_of;

/// Plans of a mode whose stock is searched for exactly; the closed form, within some 2 %, picks them.
const SHORT_LIST: usize = 3;

/// Ages a planner asks for, besides those at which a warehouse changes its price.
const AGES: [u32; 4] = [30, 60, 90, 180];

/// A mode with its best plan.
#[derive(Clone, Debug)]
pub(super) struct Held<'c, 'p> {
    pub(super) mode: Mode,
    pub(super) chained: &'c Chained<'p>,
    /// Margin of a unit by direct mail; for a stocked mode of the direct plan beside it.
    pub(super) direct: Option<Dec>,
    /// Its shelf, but for direct mail.
    pub(super) shelved: Option<Shelved>,
}

/// A cost of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockCost {
    /// `goods`, `freight` … as in a plan, then `storage`, `capital`, `overstock`, `lost-margin` and `fixed`.
    pub code: &'static str,
    /// Of a unit sold.
    pub each: Amount,
    /// Over the window.
    pub total: Amount,
}

impl StockCost {
    /// What a buyer would have brought who does not wait is told, and is no cost of the books.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        self.code != LOST_MARGIN
    }
}

const LOST_MARGIN: &str = "lost-margin";

/// Units by the age at which they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeBand {
    /// First day.
    pub from: u32,
    /// First day of the next band.
    pub to: Option<u32>,
    /// Share that leaves within it.
    pub share: Dec,
    /// Share still there at its beginning.
    pub held: Dec,
    /// Storage charged within it.
    pub cost: Amount,
}

/// A mode at its best.
#[derive(Clone, Debug)]
pub struct ModeStock<'p> {
    /// Which.
    pub mode: Mode,
    /// Id of its plan.
    pub plan: String,
    /// Its warehouse or hub.
    pub node: Option<&'p Node>,
    /// The service to the buyer.
    pub service: (&'p str, &'p Names),
    /// The service that brings the stock.
    pub bulk: Option<(&'p str, &'p Names)>,
    /// Days until stock sent now can be sold.
    pub arrival_days: Option<u32>,
    /// Units to have, those on hand.
    pub units: u32,
    /// Units on hand.
    pub on_hand: u32,
    /// Expected units sold, sent from China to those who wait, left over.
    pub sold: Dec,
    /// Expected units sent from China when the stock is gone.
    pub spilled: Dec,
    /// Expected units left over.
    pub leftover: Dec,
    /// Share of the demand that the mode serves by itself.
    pub fill: Dec,
    /// Cu / (Cu + Co).
    pub ratio: Option<Dec>,
    /// Expected margin of a unit sold, its storage and interest included.
    pub unit_margin: Amount,
    /// Cost of a unit there.
    pub landed: Option<Amount>,
    /// Loss on a unit left over.
    pub leftover_loss: Option<Amount>,
    /// What the buyers of the stock pay in all.
    pub revenue: Amount,
    /// What those who wait bring besides.
    pub spill_margin: Amount,
    /// Revenue and the margin of those who wait, less every cost that is paid.
    pub profit: Amount,
    /// Of a unit asked for.
    pub per_unit: Amount,
    /// Item by item.
    pub costs: Vec<StockCost>,
    /// Money laid out at the worst moment.
    pub cash: Amount,
    /// Mean days until it is back.
    pub cash_days: Dec,
    /// By age.
    pub ageing: Vec<AgeBand>,
    /// Orders a day of the stream from which on it earns more than direct mail.
    pub break_even: Option<Dec>,
}

impl ModeStock<'_> {
    /// Whether there is anything to it: direct mail, or stock that is worth sending.
    fn is_used(&self) -> bool {
        self.mode == Mode::Direct || self.units > 0
    }

    /// Whether it is used and loses nothing.
    pub(super) fn earns(&self) -> bool {
        self.is_used() && !self.profit.value.is_negative()
    }
}

/// The best plan of each mode that has any, direct mail first.
pub(super) fn held<'c, 'p>(
    desk: &Desk<'p, '_>,
    chained: &'c [Chained<'p>],
    demand: &Demand,
) -> Vec<Held<'c, 'p>> {
    let quantity = Dec::from(desk.request.order.quantity);
    let direct = best_of(chained, Mode::Direct);
    let margin = direct.and_then(|one| one.plan.margin()?.over(quantity));
    let mut held = Vec::new();
    held.extend(direct.map(|chained| Held { mode: Mode::Direct, chained, direct: margin, shelved: None }));
    for mode in [Mode::Overseas, Mode::Border] {
        let plans =
            chained.iter().filter(|one| one.plan.candidate.mode == mode && usable(one) && reached(desk, one));
        let mut found: Vec<(f64, &Chained<'p>, Shelved)> = plans
            .filter_map(|one| {
                let shelved = Shelved::new(desk, one, margin)?;
                Some((shelved.store.closed_form().best(demand).1, one, shelved))
            })
            .collect();
        sort_by(&mut found, |a, b| {
            b.0.total_cmp(&a.0).then_with(|| a.1.plan.candidate.id.cmp(&b.1.plan.candidate.id))
        });
        found.truncate(SHORT_LIST);
        let exact = |shelved: &Shelved| shelved.store.profit(demand, shelved.store.best(demand));
        let best = found
            .into_iter()
            .map(|(_, one, shelved)| (exact(&shelved), one, shelved))
            .reduce(|a, b| if b.0 > a.0 { b } else { a });
        held.extend(best.map(|(_, chained, shelved)| Held {
            mode,
            chained,
            direct: margin,
            shelved: Some(shelved),
        }));
    }
    held
}

/// Whether the plan's bulk service takes the goods: a hub that is taken as stocked was not asked.
fn reached(desk: &Desk<'_, '_>, chained: &Chained<'_>) -> bool {
    let candidate = &chained.plan.candidate;
    let (Some(node), Some(bulk)) = (candidate.node, candidate.bulk) else { return false };
    let ask = desk.ask(desk.request.product.price);
    network::refills(desk.pack, node, &ask).iter().any(|refill| refill.leg.service.id == bulk.service.id)
}

/// The mode that earns most; of two alike the one that binds less cash.
pub(super) fn best(modes: &[ModeStock<'_>]) -> Option<Mode> {
    let used = modes.iter().filter(|one| one.is_used());
    used.reduce(|best, one| if one.profit.value > best.profit.value { one } else { best }).map(|one| one.mode)
}

/// A mode with its money, for `asked` as it came in.
pub(super) fn told<'p>(
    desk: &Desk<'p, '_>,
    held: &Held<'_, 'p>,
    demand: &Demand,
    asked: &Request,
) -> ModeStock<'p> {
    let candidate = &held.chained.plan.candidate;
    let on_hand = candidate.node.map_or(0, |node| {
        asked.seller.stock.iter().find(|(id, _)| *id == node.id).map_or(0, |(_, units)| *units)
    });
    let empty = Stocked::none(demand);
    let stocked = held
        .shelved
        .as_ref()
        .map_or(empty, |shelved| shelved.store.stocked(demand, shelved.store.best_whole(demand)));
    let books = Books::new(desk, held, &stocked, demand);
    let break_even = held.shelved.as_ref().and_then(|shelved| {
        let direct = held.direct.unwrap_or(Dec::ZERO).max(Dec::ZERO);
        let units = shelved.store.break_even(demand, shelved.fixed.to_f64(), direct.to_f64())?;
        let order = Dec::from(desk.request.stream.days) * Dec::from(desk.request.order.quantity);
        Dec::from_share(units, 6).over(order)
    });
    ModeStock {
        mode: held.mode,
        plan: candidate.id.clone(),
        node: candidate.node,
        service: (&candidate.outbound.service.id, &candidate.outbound.service.name),
        bulk: candidate.bulk.map(|leg| (leg.service.id.as_str(), &leg.service.name)),
        arrival_days: held.chained.stock.as_ref().map(|shelf| shelf.lead_days),
        units: whole(stocked.units),
        on_hand,
        sold: books.sold,
        spilled: books.spilled,
        leftover: units(stocked.leftover),
        fill: books.sold.over(Dec::from_share(demand.mean(), 6)).unwrap_or(Dec::ZERO),
        ratio: held
            .shelved
            .as_ref()
            .map(|shelved| Dec::from_share(shelved.store.closed_form().best(demand).0.ratio, 6)),
        unit_margin: books.unit_margin,
        landed: held.shelved.as_ref().map(|shelved| books.amount(shelved.landed)),
        leftover_loss: held.shelved.as_ref().map(|shelved| books.amount(shelved.leftover_loss())),
        revenue: books.revenue,
        spill_margin: books.spill_margin,
        profit: books.profit,
        per_unit: books
            .amount(books.profit.value.over(Dec::from_share(demand.mean(), 6)).unwrap_or(Dec::ZERO)),
        costs: books.costs,
        cash: books.cash,
        cash_days: books.cash_days,
        ageing: ageing(held, &stocked, demand, books.profit),
        break_even,
    }
}

fn whole(count: f64) -> u32 {
    u32::try_from(Dec::from_share(count, 0).trunc_i64()).unwrap_or(u32::MAX)
}

/// The money of a mode over its window: every line rounded once, the profit their sum.
struct Books {
    sold: Dec,
    spilled: Dec,
    revenue: Amount,
    spill_margin: Amount,
    costs: Vec<StockCost>,
    profit: Amount,
    unit_margin: Amount,
    cash: Amount,
    cash_days: Dec,
}

impl Books {
    fn new(desk: &Desk<'_, '_>, held: &Held<'_, '_>, stocked: &Stocked, demand: &Demand) -> Self {
        let currency = desk.request.product.unit_cost.currency;
        let amount = |value: Dec| Amount::new(value, currency).rounded();
        let per_order = Dec::from(desk.request.order.quantity);
        let mean = Dec::from_share(demand.mean(), 6);
        let sold = if held.shelved.is_some() { units(stocked.sold) } else { mean };
        let Some(money) = held.chained.plan.money.as_ref() else {
            return Self::nothing(amount(Dec::ZERO));
        };
        let mut costs: Vec<StockCost> = Vec::new();
        let mut add = |code: &'static str, total: Dec| {
            let total = amount(total);
            if !total.value.is_zero() {
                let each = amount(total.value.over(sold).unwrap_or(Dec::ZERO));
                costs.push(StockCost { code, each, total });
            }
        };
        for cost in &money.costs {
            let waits = held.shelved.is_some() && matches!(cost.code, "storage" | "capital");
            if !waits {
                add(cost.code, cost.amount.value.over(per_order).unwrap_or(Dec::ZERO) * sold);
            }
        }
        let mut spilled = Dec::ZERO;
        let mut spill_margin = Dec::ZERO;
        let mut cash = money.delivered.value.over(per_order).unwrap_or(Dec::ZERO) * mean;
        let mut cash_days = held.chained.basis.as_ref().map_or(Dec::ZERO, |basis| basis.cash_days)
            + desk.request.stock.payout(desk.pack).value;
        let mut selling = Dec::ZERO;
        if let Some(shelved) = &held.shelved {
            let (sent, leftover, unmet) =
                (units(stocked.units), units(stocked.leftover), units(stocked.unmet));
            add("storage", shelved.storage(stocked));
            add("capital", shelved.interest * units(stocked.capital_days) + shelved.sale_interest * sold);
            add("overstock", (shelved.landed - shelved.salvage) * leftover);
            add(LOST_MARGIN, shelved.lost * unmet);
            if !sent.is_zero() {
                add("fixed", shelved.fixed);
                cash = shelved.landed * sent + shelved.fixed;
                cash_days = units(stocked.capital_days).over(sent).unwrap_or(Dec::ZERO);
            } else {
                (cash, cash_days) = (Dec::ZERO, Dec::ZERO);
            }
            spilled = shelved.spill * unmet;
            spill_margin = shelved.spilled * unmet;
            selling = shelved.leftovers_wait(stocked);
        }
        let revenue = amount(money.revenue.value.over(per_order).unwrap_or(Dec::ZERO) * sold);
        let spill_margin = amount(spill_margin);
        let paid = |counted: &dyn Fn(&StockCost) -> bool| -> Dec {
            costs.iter().filter(|cost| cost.is_paid() && counted(cost)).map(|cost| cost.total.value).sum()
        };
        let profit = Amount::new(revenue.value + spill_margin.value - paid(&|_| true), currency);
        let of_sold = paid(&|cost| cost.code != "overstock" && cost.code != "fixed");
        let each = (revenue.value - of_sold + selling).over(sold).unwrap_or(Dec::ZERO);
        Self {
            sold,
            spilled,
            revenue,
            spill_margin,
            costs,
            profit,
            unit_margin: amount(each),
            cash: amount(cash),
            cash_days,
        }
    }

    fn nothing(zero: Amount) -> Self {
        Self {
            sold: Dec::ZERO,
            spilled: Dec::ZERO,
            revenue: zero,
            spill_margin: zero,
            costs: Vec::new(),
            profit: zero,
            unit_margin: zero,
            cash: zero,
            cash_days: Dec::ZERO,
        }
    }

    fn amount(&self, value: Dec) -> Amount {
        Amount::new(value, self.profit.currency).rounded()
    }
}

/// Where the shelf's price changes and where planners look, up to the day on which leftovers go.
fn ageing(held: &Held<'_, '_>, stocked: &Stocked, demand: &Demand, like: Amount) -> Vec<AgeBand> {
    let (Some(shelved), Some(shelf)) = (&held.shelved, &held.chained.stock) else { return Vec::new() };
    if stocked.units <= 0.0 {
        return Vec::new();
    }
    let end = whole(shelved.store.leftover_days);
    let mut days: Vec<u32> = shelf.storage.iter().map(|(from, _)| *from).collect();
    // A warehouse that changes its price on day 31 has its own word for a month.
    let near = |day: u32| shelf.storage.iter().any(|(from, _)| from.abs_diff(day) <= 2);
    days.extend(AGES.into_iter().filter(|day| !near(*day)));
    days.push(0);
    days.retain(|day| *day < end);
    days.sort_unstable();
    days.dedup();
    let sent = units(stocked.units);
    let held_at = |day: u32| {
        units(shelved.store.held(demand, stocked.units, f64::from(day))).over(sent).unwrap_or(Dec::ZERO)
    };
    let ends = days.iter().skip(1).map(|day| Some(*day)).chain([None]);
    days.iter()
        .zip(ends)
        .map(|(from, to)| {
            let share = held_at(*from) - to.map_or(Dec::ZERO, held_at);
            let rate = shelf
                .storage
                .iter()
                .rev()
                .find(|(first, _)| first <= from)
                .map_or(Dec::ZERO, |(_, rate)| *rate);
            let waited =
                shelved.store.days_between(demand, stocked.units, f64::from(*from), to.map(f64::from));
            AgeBand {
                from: *from,
                to,
                share,
                held: held_at(*from),
                cost: Amount::new(rate * units(waited), like.currency).rounded(),
            }
        })
        .collect()
}
