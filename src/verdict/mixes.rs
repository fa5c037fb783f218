//! Several plans for the expected orders of one stream: the first orders from what is on hand and the rest from China, or a
//! warehouse that air fills at once and sea afterwards. Told only where no plan alone, and no other mix, does as well.

use super::chain::{Chained, priced};
use super::quote::Desk;
use super::request::{Estimate, Request};
use super::stock::Shelved;
use crate::inventory::{Demand, Economics};
use crate::money::{Amount, Dec, Rounding};
use crate::pack::{Channel, Mode};
use crate::window::{Cache, Pmf};

/// How the parts of a mix follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blend {
    /// The first orders from what is on hand, the rest from China.
    StockThenDirect,
    /// A warehouse that air fills at once and sea afterwards.
    AirThenSea,
}

impl Blend {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StockThenDirect => "stock-then-direct",
            Self::AirThenSea => "air-then-sea",
        }
    }
}

/// The orders that one plan of a mix serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Id of the plan.
    pub plan: String,
    /// Its mode.
    pub mode: Mode,
    /// Its warehouse or hub.
    pub node: Option<String>,
    /// Expected orders of the stream that go this way.
    pub orders: Dec,
    /// The same as a share of all.
    pub share: Dec,
    /// What one of them earns, in the seller's currency.
    pub margin: Dec,
}

/// Several plans together, over the expected orders of the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix {
    /// How the parts follow each other.
    pub kind: Blend,
    /// At least two.
    pub parts: Vec<Part>,
    /// What all orders earn.
    pub margin: Amount,
    /// Less what the best single plan earns with them.
    pub gain: Amount,
    /// What a unit costs on average, losses on what is left over included.
    pub cost_per_unit: Dec,
    /// Days within which nine in ten parcels of all parts arrive.
    pub p90: usize,
    /// Share of parcels that come after the promise of their part.
    pub late: Dec,
}

/// What is compared: money over the stream, days, lateness.
#[derive(Clone, Copy)]
struct Point {
    margin: Dec,
    p90: usize,
    late: Dec,
}

impl Point {
    /// No worse in all three, and better in one.
    fn dominates(self, other: Self) -> bool {
        self.margin >= other.margin
            && self.p90 <= other.p90
            && self.late <= other.late
            && (self.margin > other.margin || self.p90 < other.p90 || self.late < other.late)
    }
}

/// All mixes worth telling, the one that earns most first.
pub(super) fn mixes<'p>(desk: &Desk<'p, '_>, chained: &[Chained<'p>], cache: &mut Cache) -> Vec<Mix> {
    let Some(orders) = desk.request.stream.orders.filter(|orders| orders.likely > 0) else {
        return Vec::new();
    };
    let total = orders.likely.saturating_mul(desk.request.stream.days);
    let pure: Vec<Point> = chained.iter().filter_map(|one| alone(desk.request, one, total)).collect();
    let mut found = stock_then_direct(desk, chained, total, &pure, cache);
    found.extend(air_then_sea(desk, chained, orders));
    let points: Vec<Point> = found.iter().map(point).collect();
    let mut kept: Vec<Mix> = found
        .into_iter()
        .zip(&points)
        .filter(|(mix, own)| {
            let sales = mix.kind == Blend::AirThenSea;
            // What air and sea fill is compared with single plans when it is made: it counts uncertain demand.
            (sales || !pure.iter().any(|other| other.dominates(**own)))
                && !points.iter().any(|other| other.dominates(**own))
        })
        .map(|(mix, _)| mix)
        .collect();
    crate::order::sort_by(&mut kept, |a, b| b.margin.value.cmp(&a.margin.value));
    kept
}

const fn point(mix: &Mix) -> Point {
    Point { margin: mix.margin.value, p90: mix.p90, late: mix.late }
}

/// One plan for `total` orders; from stock it serves as many as there are units for.
fn alone(request: &Request, one: &Chained<'_>, total: u32) -> Option<Point> {
    let margin = one.plan.margin().filter(|_| one.plan.feasible())?;
    let served = in_stock(request, one).map_or(total, |orders| orders.min(total));
    Some(Point { margin: margin * Dec::from(served), p90: one.plan.p90(), late: one.plan.risk.late })
}

/// Orders that stock on hand serves; `None` for a plan that needs none.
fn in_stock(request: &Request, one: &Chained<'_>) -> Option<u32> {
    let candidate = &one.plan.candidate;
    candidate.from_stock.then(|| candidate.on_hand.checked_div(request.order.quantity).unwrap_or(0))
}

fn stock_then_direct<'p>(
    desk: &Desk<'p, '_>,
    chained: &[Chained<'p>],
    total: u32,
    pure: &[Point],
    cache: &mut Cache,
) -> Vec<Mix> {
    let request = desk.request;
    let open = || chained.iter().filter(|one| one.plan.feasible());
    let rest = open().find(|one| !one.plan.candidate.from_stock);
    // The best plan of each node; what once brought the stock there is spent.
    let mut stocked: Vec<&Chained<'p>> = Vec::new();
    for one in open().filter(|one| one.plan.candidate.from_stock) {
        let node = |one: &Chained<'p>| one.plan.candidate.node.map(|node| node.id.as_str());
        if !stocked.iter().any(|known| node(known) == node(one)) {
            stocked.push(one);
        }
    }
    let earning: Vec<&Chained<'p>> = stocked
        .iter()
        .copied()
        .filter(|one| rest.is_none_or(|rest| one.plan.margin() > rest.plan.margin()))
        .collect();
    let mut lists = vec![earning];
    if lists.first().is_some_and(|list| list.len() < stocked.len()) {
        // Stock that earns less may still come sooner.
        lists.push(stocked);
    }
    let best = pure.iter().map(|one| one.margin).max().unwrap_or_default();
    lists
        .into_iter()
        .filter_map(|list| {
            let mut left = total;
            let mut parts: Vec<(Chained<'p>, u32)> = Vec::new();
            for one in list {
                let served = in_stock(request, one).unwrap_or(0).min(left);
                left = left.saturating_sub(served);
                if served > 0 {
                    parts.push((one.clone(), served));
                }
            }
            if let (Some(rest), true) = (rest, left > 0) {
                parts.push((with_fewer(desk, rest, left, cache), left));
            }
            let served = parts.iter().fold(0_u32, |sum, (_, orders)| sum.saturating_add(*orders));
            let parts: Vec<_> = parts.iter().map(|(one, orders)| (one, Dec::from(*orders))).collect();
            let margin =
                parts.iter().map(|(one, orders)| one.plan.margin().unwrap_or_default() * *orders).sum();
            (parts.len() > 1)
                .then(|| mix(desk, Blend::StockThenDirect, &parts, Dec::from(served), margin, best))
                .flatten()
        })
        .collect()
}

/// The plan as it is when only `left` orders of the stream queue for it.
fn with_fewer<'p>(desk: &Desk<'p, '_>, one: &Chained<'p>, left: u32, cache: &mut Cache) -> Chained<'p> {
    let waits = one.plan.capacity.is_some_and(|capacity| capacity.overflow > Dec::ZERO);
    let Some(orders) = desk.request.stream.orders.filter(|_| waits && desk.lines.is_none()) else {
        return one.clone();
    };
    let likely = left.div_ceil(desk.request.stream.days.max(1));
    let mut request = desk.request.clone();
    request.stream.orders =
        Some(Estimate { low: orders.low.min(likely), likely, high: orders.high.max(likely) });
    priced(&Desk::new(desk.pack, &request), one.plan.candidate.clone(), cache)
}

/// Air at once and sea afterwards, for each warehouse that holds nothing yet and is served by both.
fn air_then_sea<'p>(desk: &Desk<'p, '_>, chained: &[Chained<'p>], orders: Estimate) -> Vec<Mix> {
    let request = desk.request;
    let days = |count: u32| f64::from(count.saturating_mul(request.stream.days));
    let demand = Demand::from_estimates(days(orders.low), days(orders.likely), days(orders.high));
    let mean = Dec::from_share(demand.mean(), 2);
    let direct = chained.iter().find(|one| one.plan.feasible() && !one.plan.candidate.from_stock);
    let waits = |one: &&Chained<'p>| {
        let rejections = &one.plan.rejections;
        one.plan.candidate.mode == Mode::Overseas
            && one.plan.money.is_some()
            && !rejections.is_empty()
            && rejections.iter().all(|problem| one.is_stock(problem))
    };
    let by = |one: &Chained<'p>, air: bool| {
        one.plan.candidate.bulk.is_some_and(|bulk| (bulk.service.channel == Channel::Air) == air)
    };
    let mut found: Vec<Mix> = Vec::new();
    for air in chained.iter().filter(waits).filter(|one| by(one, true)) {
        let at = |one: &Chained<'p>| {
            (
                one.plan.candidate.node.map(|node| node.id.as_str()),
                one.plan.candidate.outbound.service.id.as_str(),
            )
        };
        let sea = chained.iter().filter(waits).find(|one| by(one, false) && at(one) == at(air));
        let Some((sea, stock)) = sea.and_then(|sea| Some((sea, Shelved::new(desk, sea, None)?))) else {
            continue;
        };
        let (Some(by_sea), Some(by_air)) = (sea.plan.margin(), air.plan.margin()) else { continue };
        let per_order = Dec::from(request.order.quantity);
        let leftover_loss = (stock.leftover_loss() * per_order).to_f64();
        let season = |direct: Dec, spill: f64| {
            let money = Economics {
                stock_margin: by_sea.to_f64(),
                direct_margin: direct.to_f64(),
                spill,
                leftover_loss,
            };
            money.best(&demand)
        };
        // Every order that sea has not covered goes by air: all of the demand is served.
        let (plan, profit) = season(by_air, 1.0);
        let sold = Dec::from_share(plan.sold, 2);
        if sold <= Dec::ZERO || sold >= mean {
            continue;
        }
        let own = request.product.unit_cost.currency;
        let money = |value: f64| Rounding::HalfUp.to_minor(Dec::from_share(value, 4), own);
        let margin = money(profit) - stock.fixed - stock.fixed;
        let mut alone = vec![Point {
            margin: by_air * mean - stock.fixed,
            p90: air.plan.p90(),
            late: air.plan.risk.late,
        }];
        if let Some((direct, per_order)) = direct.and_then(|one| Some((one, one.plan.margin()?))) {
            alone.push(Point {
                margin: per_order * mean,
                p90: direct.plan.p90(),
                late: direct.plan.risk.late,
            });
            alone.push(Point {
                margin: money(season(per_order, stock.spill.to_f64()).1) - stock.fixed,
                p90: sea.plan.p90(),
                late: sea.plan.risk.late,
            });
        }
        let best = alone.iter().map(|one| one.margin).max().unwrap_or_default();
        let parts = [(air, mean - sold), (sea, sold)];
        let Some(mix) = mix(desk, Blend::AirThenSea, &parts, mean, margin, best) else { continue };
        if !margin.is_negative() && !alone.iter().any(|one| one.dominates(point(&mix))) {
            found.push(mix);
        }
    }
    found
}

/// Puts the parts together: shares, days and lateness of all parcels.
fn mix(
    desk: &Desk<'_, '_>,
    kind: Blend,
    parts: &[(&Chained<'_>, Dec)],
    total: Dec,
    margin: Dec,
    best: Dec,
) -> Option<Mix> {
    let own = desk.request.product.unit_cost.currency;
    let minor = |value: Dec| Rounding::HalfUp.to_minor(value, own);
    let mut told = Vec::with_capacity(parts.len());
    let mut windows: Vec<(f64, &Pmf)> = Vec::with_capacity(parts.len());
    let (mut late, mut revenue) = (Dec::ZERO, Dec::ZERO);
    for (one, orders) in parts {
        let (window, money) = (one.plan.window.as_ref()?, one.plan.money.as_ref()?);
        let share = orders.over(total)?;
        windows.push((share.to_f64(), &window.pmf));
        late += share * one.plan.risk.late;
        revenue += money.revenue.value * *orders;
        told.push(Part {
            plan: one.plan.candidate.id.clone(),
            mode: one.plan.candidate.mode,
            node: one.plan.candidate.node.map(|node| node.id.clone()),
            orders: *orders,
            share: Rounding::HalfUp.to_digits(share, 4),
            margin: money.margin.value,
        });
    }
    let units = total * Dec::from(desk.request.order.quantity);
    Some(Mix {
        kind,
        parts: told,
        margin: Amount::new(minor(margin), own),
        gain: Amount::new(minor(margin - best), own),
        cost_per_unit: minor((revenue - margin).over(units)?),
        p90: Pmf::mix(&windows).quantile(0.9),
        late: Rounding::HalfUp.to_digits(late, 4),
    })
}
