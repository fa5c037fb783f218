//! Stock and its allocation as JSON.

use super::common::{BothNames, LearnedId, Money, PackId, Said, SourceOf};
use super::normalized::{RequestOf, stage};
use super::verdict::plain;
use crate::money::{Amount, Dec};
use crate::pack::{Mode, Names, Pack};
use crate::verdict::{
    AgeBand, Allocation, Given, LifeCycle, Line, ModeStock, Refill, RefillLeg, Stock, StockCost,
};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// Amounts by mode.
#[derive(Clone, Debug, PartialEq)]
struct ByMode(Vec<(Mode, String)>);

impl Serialize for ByMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (mode, amount) in &self.0 {
            map.serialize_entry(mode.as_str(), amount)?;
        }
        map.end()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DemandOf {
    mean: String,
    variation: String,
    distribution: &'static str,
    days: u32,
    basis: &'static str,
    p10: u64,
    p50: u64,
    p90: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CostOf {
    code: &'static str,
    amount: String,
    total: String,
    currency: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CashOf {
    amount: String,
    currency: String,
    days: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct AgeBandOf {
    from_day: u32,
    to_day: Option<u32>,
    share: String,
    held: String,
    cost: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct BreakEvenOf {
    orders: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ModeOf {
    mode: &'static str,
    plan: String,
    node: Option<String>,
    node_name: Option<BothNames>,
    service: String,
    service_name: BothNames,
    bulk: Option<String>,
    bulk_name: Option<BothNames>,
    arrival_days: Option<u32>,
    units: u32,
    on_hand: u32,
    send: u32,
    sold: String,
    spilled: String,
    leftover: String,
    fill: String,
    critical_ratio: Option<String>,
    unit_margin: Money,
    landed: Option<Money>,
    leftover_loss: Option<Money>,
    revenue: Money,
    spill_margin: Money,
    profit: Money,
    per_unit: Money,
    costs: Vec<CostOf>,
    cash: CashOf,
    ageing: Vec<AgeBandOf>,
    break_even: Option<BreakEvenOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct AtVolumeOf {
    orders: String,
    profit: ByMode,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct AtVariationOf {
    variation: String,
    per_unit: ByMode,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SwitchOf {
    variable: &'static str,
    at: String,
    from: &'static str,
    to: &'static str,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct LifeCycleOf {
    stage: &'static str,
    advised: &'static str,
    reasons: Vec<Said>,
    break_even: Option<String>,
    up: Option<String>,
    down: Option<String>,
    weeks: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct LegOf {
    service: String,
    service_name: BothNames,
    days: u32,
    freight: Money,
    landed: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SeasonOf {
    sea_units: u32,
    air_units: String,
    air_share: String,
    leftover: String,
    cost_per_unit: Money,
    all_air: Money,
    critical_ratio: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SteadyOf {
    sea_per_day: String,
    air_per_day: String,
    sea_share: String,
    extra_stock: String,
    cost_per_day: Money,
    mean_per_day: String,
    deviation_per_day: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RefillOf {
    node: String,
    sea: LegOf,
    air: LegOf,
    season: Option<SeasonOf>,
    steady: Option<SteadyOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct GivenOf {
    key: &'static str,
    value: String,
    source: Option<SourceOf>,
}

/// The answer on stock.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StockOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    normalized: RequestOf,
    demand: DemandOf,
    modes: Vec<ModeOf>,
    best: Option<&'static str>,
    advised: Option<&'static str>,
    reasons: Vec<Said>,
    by_volume: Vec<AtVolumeOf>,
    by_variation: Vec<AtVariationOf>,
    switches: Vec<SwitchOf>,
    life_cycle: LifeCycleOf,
    refill: Option<RefillOf>,
    assumptions: Vec<GivenOf>,
    currency: String,
    alerts: Vec<Said>,
}

impl StockOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, from: &Stock<'_>) -> Self {
        let currency = from.request.product.unit_cost.currency;
        let by_mode = |amounts: &[(Mode, Amount)]| {
            ByMode(amounts.iter().map(|(mode, amount)| (*mode, amount.text())).collect())
        };
        let at = |q: f64| u64::try_from(Dec::from_share(from.demand.quantile(q), 0).trunc_i64()).unwrap_or(0);
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: from.request.learned.as_deref().map(LearnedId::from),
            normalized: RequestOf::new(&from.request),
            demand: DemandOf {
                mean: Dec::from_share(from.demand.mean(), 1).plain(),
                variation: Dec::from_share(from.demand.variation(), 4).plain(),
                distribution: from.demand.shape().as_str(),
                days: from.days,
                basis: if from.from_weeks { "weeks" } else { "stream" },
                p10: at(0.1),
                p50: at(0.5),
                p90: at(0.9),
            },
            modes: from.modes.iter().map(mode).collect(),
            best: from.best.map(Mode::as_str),
            advised: from.advised.map(Mode::as_str),
            reasons: from.reasons.iter().cloned().map(Said).collect(),
            by_volume: from
                .by_volume
                .iter()
                .map(|at| AtVolumeOf { orders: at.orders.plain(), profit: by_mode(&at.profit) })
                .collect(),
            by_variation: from
                .by_variation
                .iter()
                .map(|at| AtVariationOf { variation: at.variation.plain(), per_unit: by_mode(&at.per_unit) })
                .collect(),
            switches: from
                .switches
                .iter()
                .map(|one| SwitchOf {
                    variable: one.variable.as_str(),
                    at: one.at.plain(),
                    from: one.from.as_str(),
                    to: one.to.as_str(),
                })
                .collect(),
            life_cycle: life_cycle(&from.life),
            refill: from.refill.as_ref().map(refill),
            assumptions: from.assumptions.iter().map(|one| given(pack, one)).collect(),
            currency: currency.code().to_owned(),
            alerts: from.alerts.iter().cloned().map(Said).collect(),
        }
    }
}

fn named((id, name): (&str, &Names)) -> (String, BothNames) {
    (id.to_owned(), BothNames::from(name))
}

fn mode(from: &ModeStock<'_>) -> ModeOf {
    let (service, service_name) = named(from.service);
    let (bulk, bulk_name) = from.bulk.map(named).unzip();
    ModeOf {
        mode: from.mode.as_str(),
        plan: from.plan.clone(),
        node: from.node.map(|node| node.id.clone()),
        node_name: from.node.map(|node| BothNames::from(&node.name)),
        service,
        service_name,
        bulk,
        bulk_name,
        arrival_days: from.arrival_days,
        units: from.units,
        on_hand: from.on_hand,
        send: from.units.saturating_sub(from.on_hand),
        sold: from.sold.fixed(1),
        spilled: from.spilled.fixed(1),
        leftover: from.leftover.fixed(1),
        fill: from.fill.fixed(4),
        critical_ratio: from.ratio.map(|ratio| ratio.fixed(4)),
        unit_margin: from.unit_margin.into(),
        landed: from.landed.map(Money::from),
        leftover_loss: from.leftover_loss.map(Money::from),
        revenue: from.revenue.into(),
        spill_margin: from.spill_margin.into(),
        profit: from.profit.into(),
        per_unit: from.per_unit.into(),
        costs: from
            .costs
            .iter()
            .map(|StockCost { code, each, total }| CostOf {
                code,
                amount: each.text(),
                total: total.text(),
                currency: total.currency.code().to_owned(),
            })
            .collect(),
        cash: CashOf {
            amount: from.cash.text(),
            currency: from.cash.currency.code().to_owned(),
            days: from.cash_days.fixed(1),
        },
        ageing: from
            .ageing
            .iter()
            .map(|AgeBand { from, to, share, held, cost }| AgeBandOf {
                from_day: *from,
                to_day: *to,
                share: share.fixed(4),
                held: held.fixed(4),
                cost: (*cost).into(),
            })
            .collect(),
        break_even: from.break_even.map(|orders| BreakEvenOf { orders: orders.fixed(1) }),
    }
}

fn life_cycle(from: &LifeCycle) -> LifeCycleOf {
    let units = |units: Option<Dec>| units.map(|units| units.fixed(1));
    LifeCycleOf {
        stage: stage(from.stage),
        advised: stage(from.advised),
        reasons: from.reasons.iter().cloned().map(Said).collect(),
        break_even: units(from.break_even),
        up: units(from.up),
        down: units(from.down),
        weeks: from.weeks,
    }
}

fn leg(from: &RefillLeg<'_>) -> LegOf {
    let (service, service_name) = named(from.service);
    LegOf { service, service_name, days: from.days, freight: from.freight.into(), landed: from.landed.into() }
}

fn refill(from: &Refill<'_>) -> RefillOf {
    RefillOf {
        node: from.node.id.clone(),
        sea: leg(&from.sea),
        air: leg(&from.air),
        season: from.season.map(|season| SeasonOf {
            sea_units: season.sea_units,
            air_units: season.air_units.fixed(1),
            air_share: season.air_share.fixed(4),
            leftover: season.leftover.fixed(1),
            cost_per_unit: season.cost_per_unit.into(),
            all_air: season.all_air.into(),
            critical_ratio: season.ratio.fixed(4),
        }),
        steady: from.steady.map(|steady| SteadyOf {
            sea_per_day: steady.sea_per_day.fixed(2),
            air_per_day: steady.air_per_day.fixed(2),
            sea_share: steady.sea_share.fixed(4),
            extra_stock: steady.extra_stock.fixed(1),
            cost_per_day: steady.cost_per_day.into(),
            mean_per_day: steady.mean.fixed(2),
            deviation_per_day: steady.deviation.fixed(2),
        }),
    }
}

fn given(pack: &Pack, from: &Given<'_>) -> GivenOf {
    let source = match from.assumed {
        Some(entry) => Some(SourceOf {
            note: Some(BothNames::from(&entry.note)),
            ..plain(pack, &entry.key, entry.source, entry.confidence, None)
        }),
        None => Some(SourceOf::seller(from.key)),
    };
    GivenOf { key: from.key, value: from.value.plain(), source }
}

/// A line of an allocation, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum LineOf {
    Told(Box<ToldOf>),
    Refused { index: usize, problems: Vec<Said> },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldOf {
    index: usize,
    product: Option<String>,
    mode: &'static str,
    node: Option<String>,
    plan: Option<String>,
    units: u32,
    cash: Money,
    profit: Money,
    gain: Money,
    per_cash: Option<String>,
    wanted: WantedOf,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WantedOf {
    units: u32,
    cash: Money,
}

/// A budget spread over products.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AllocationOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    budget: Money,
    lines: Vec<LineOf>,
    cash: Money,
    profit: Money,
    gain: Money,
    at_most: Money,
    left: Money,
    alerts: Vec<Said>,
}

impl AllocationOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, learned: Option<LearnedId>, from: &Allocation<'_>) -> Self {
        let left = Amount::new(from.budget.value - from.cash.value, from.budget.currency);
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned,
            budget: from.budget.into(),
            lines: from.lines.iter().enumerate().map(|(index, line)| line_of(index, line)).collect(),
            cash: from.cash.into(),
            profit: from.profit.into(),
            gain: from.gain.into(),
            at_most: from.at_most.into(),
            left: left.into(),
            alerts: from.alerts.iter().cloned().map(Said).collect(),
        }
    }
}

fn line_of(index: usize, from: &Result<Line<'_>, Vec<crate::problem::Problem>>) -> LineOf {
    match from {
        Ok(line) => LineOf::Told(Box::new(ToldOf {
            index,
            product: line.product.clone(),
            mode: line.mode.as_str(),
            node: line.node.map(|node| node.id.clone()),
            plan: line.plan.clone(),
            units: line.units,
            cash: line.cash.into(),
            profit: line.profit.into(),
            gain: line.gain.into(),
            per_cash: line.per_cash.map(|share| share.fixed(4)),
            wanted: WantedOf { units: line.wanted.0, cash: line.wanted.1.into() },
        })),
        Err(problems) => LineOf::Refused { index, problems: problems.iter().cloned().map(Said).collect() },
    }
}
