//! A surge as JSON.

use super::common::{BothNames, LearnedId, Money, PackId, Said, SourceOf};
use super::normalized::RequestOf;
use super::verdict::plain;
use crate::money::Dec;
use crate::pack::{Assumption, Pack};
use crate::verdict::{Cap, Carrier, Scenario, Surge};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct CarrierOf {
    service: String,
    name: BothNames,
    quota: Option<u32>,
    from_day: usize,
    from: String,
    signed: bool,
    closed: Vec<String>,
    source: SourceOf,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SentOf {
    service: String,
    count: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DayOf {
    date: String,
    arrivals: u64,
    sent: Vec<SentOf>,
    waiting: u64,
    wait: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RefundCostOf {
    expected: String,
    extra: String,
    cost: Money,
    margin: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct CapOf {
    late_share: String,
    date: String,
    share: String,
    orders: u64,
    from: String,
    until: Option<String>,
    lost: u64,
    margin: Money,
    source: SourceOf,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ScenarioOf {
    orders: u64,
    from_stock: u64,
    peak: u64,
    peak_day: Option<String>,
    max_delay_days: usize,
    mean_delay_days: String,
    affected: u64,
    parcel_days: u64,
    clear_day: Option<String>,
    days: Vec<DayOf>,
    refunds: RefundCostOf,
    cap: Option<CapOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ScenariosOf {
    low: ScenarioOf,
    likely: ScenarioOf,
    high: ScenarioOf,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SwitchDayOf {
    day: usize,
    date: String,
    call_by: String,
    service: String,
    parcels: u64,
    cost: Money,
    saves: Money,
    worth: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct BackupOf {
    quota: u64,
    from_day: usize,
    from: String,
    max_delay_days: usize,
    service: Option<String>,
    name: Option<BothNames>,
    bound: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SellUpToOf {
    orders: u64,
    max_delay_days: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct UsualOf {
    backlog: String,
    bound: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct StuckOf {
    product: Option<String>,
    index: usize,
    service: String,
    #[serde(flatten)]
    why: Said,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct StepOf {
    date: Option<String>,
    #[serde(flatten)]
    what: Said,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct AssumedOf {
    key: String,
    value: String,
    source: Option<SourceOf>,
}

/// The answer to a stream's orders against its carriers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SurgeOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    normalized: Vec<RequestOf>,
    primary: Option<CarrierOf>,
    starts: Vec<CarrierOf>,
    reserves: Vec<CarrierOf>,
    scenarios: ScenariosOf,
    alone: Option<ScenarioOf>,
    switch: Option<SwitchDayOf>,
    backup: Option<BackupOf>,
    sell_up_to: Option<SellUpToOf>,
    usual: Option<UsualOf>,
    stuck: Vec<StuckOf>,
    plan: Vec<StepOf>,
    alerts: Vec<Said>,
    assumptions: Vec<AssumedOf>,
}

impl SurgeOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, from: &Surge<'_>) -> Self {
        let [low, likely, high] = &from.scenarios;
        let of = |scenario: &Scenario<'_>| self::scenario(pack, from, scenario);
        let carriers = |reserve: bool| -> Vec<CarrierOf> {
            let same = from.carriers.iter().filter(|one| one.reserve.is_some() == reserve);
            same.map(|one| carrier(pack, from, one)).collect()
        };
        let starts = carriers(false);
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: from.requests.first().and_then(|one| one.learned.as_deref()).map(LearnedId::from),
            normalized: from.requests.iter().map(RequestOf::new).collect(),
            primary: starts.first().cloned(),
            starts,
            reserves: carriers(true),
            scenarios: ScenariosOf { low: of(low), likely: of(likely), high: of(high) },
            alone: from.alone.as_ref().map(of),
            switch: from.switch.as_ref().map(|switch| SwitchDayOf {
                day: switch.day,
                date: from.date(switch.day).iso(),
                call_by: from.date(switch.call_by).iso(),
                service: service(from, switch.carrier),
                parcels: switch.parcels,
                cost: switch.cost.into(),
                saves: switch.saves.into(),
                worth: switch.worth(),
            }),
            backup: from.backup.as_ref().map(|backup| BackupOf {
                quota: backup.quota,
                from_day: backup.from_day,
                from: from.date(backup.from_day).iso(),
                max_delay_days: backup.most_days,
                service: backup.service.map(|service| service.id.clone()),
                name: backup.service.map(|service| BothNames::from(&service.name)),
                bound: backup.bound,
            }),
            sell_up_to: from.sell_up_to.map(|orders| SellUpToOf { orders, max_delay_days: from.most_days }),
            usual: from
                .usual
                .map(|(backlog, bound)| UsualOf { backlog: backlog.fixed(1), bound: bound.fixed(1) }),
            stuck: from
                .stuck
                .iter()
                .map(|one| StuckOf {
                    product: one.product.clone(),
                    index: one.index,
                    service: one.service.clone(),
                    why: Said(one.why.clone()),
                })
                .collect(),
            plan: from
                .plan
                .iter()
                .map(|step| StepOf { date: step.date.map(|day| day.iso()), what: Said(step.what.clone()) })
                .collect(),
            alerts: from.alerts.iter().cloned().map(Said).collect(),
            assumptions: from.assumed.iter().map(|entry| assumed(pack, entry)).collect(),
        }
    }
}

fn service(from: &Surge<'_>, carrier: usize) -> String {
    from.carriers.get(carrier).map(|one| one.service.id.clone()).unwrap_or_default()
}

fn assumed(pack: &Pack, entry: &Assumption) -> AssumedOf {
    AssumedOf { key: entry.key.clone(), value: entry.value.plain(), source: Some(noted(pack, entry)) }
}

fn noted(pack: &Pack, entry: &Assumption) -> SourceOf {
    let note = Some(BothNames::from(&entry.note));
    SourceOf { note, ..plain(pack, &entry.key, entry.source, entry.confidence, None) }
}

fn carrier(pack: &Pack, surge: &Surge<'_>, from: &Carrier<'_>) -> CarrierOf {
    let [_, likely, _] = &surge.scenarios;
    let first = from.line.from_day();
    let closed = (first..likely.run.days.len()).filter(|day| from.line.takes(*day) == 0);
    let source = match &from.reserve {
        Some(reserve) if reserve.from_day.is_none() => {
            let key = if reserve.signed {
                "capacity.switch-days-signed"
            } else {
                "capacity.switch-days-unprepared"
            };
            pack.assumption(key).map(|entry| noted(pack, entry))
        }
        Some(_) => Some(SourceOf::seller("seller.carriers.reserve")),
        None if from.own => Some(SourceOf::seller("seller.carriers.dailyQuota")),
        None => None,
    };
    let own_price = || {
        let lane = from.service.lanes.first()?;
        Some(plain(pack, &from.service.id, lane.source, lane.confidence, None))
    };
    CarrierOf {
        service: from.service.id.clone(),
        name: BothNames::from(&from.service.name),
        quota: from.quota,
        from_day: first,
        from: surge.date(first).iso(),
        signed: from.reserve.as_ref().is_none_or(|reserve| reserve.signed),
        closed: closed.map(|day| surge.date(day).iso()).collect(),
        source: source.or_else(own_price).unwrap_or_else(|| SourceOf::seller("seller.carriers")),
    }
}

fn scenario(pack: &Pack, surge: &Surge<'_>, from: &Scenario<'_>) -> ScenarioOf {
    let peak = from.peak();
    let days = from.run.days.iter().enumerate().map(|(at, load)| DayOf {
        date: surge.date(at).iso(),
        arrivals: load.arrivals,
        sent: load
            .sent
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(|(line, count)| SentOf { service: service(surge, line), count: *count })
            .collect(),
        waiting: load.waiting,
        wait: from.waits.get(at).copied().unwrap_or(0),
    });
    let share = |value: Dec| value.fixed(4);
    ScenarioOf {
        orders: from.orders,
        from_stock: from.from_stock,
        peak: peak.map_or(0, |(_, waiting)| waiting),
        peak_day: peak.map(|(day, _)| surge.date(day).iso()),
        max_delay_days: from.most_days,
        mean_delay_days: from.mean_days().fixed(1),
        affected: from.affected,
        parcel_days: from.parcel_days,
        clear_day: from.run.clear.map(|day| surge.date(day).iso()),
        days: days.collect(),
        refunds: RefundCostOf {
            expected: from.refunds.expected.fixed(1),
            extra: from.refunds.extra.fixed(1),
            cost: surge.money(from.refunds.cost).into(),
            margin: surge.money(from.refunds.margin).into(),
        },
        cap: from.cap.as_ref().map(|cap: &Cap<'_>| CapOf {
            late_share: share(cap.late),
            date: surge.date(cap.day).iso(),
            share: share(cap.fact.value),
            orders: cap.orders,
            from: surge.date(cap.from).iso(),
            until: cap.until.map(|day| surge.date(day).iso()),
            lost: cap.lost,
            margin: surge.money(cap.margin).into(),
            source: SourceOf {
                note: cap.fact.note.as_ref().map(BothNames::from),
                ..plain(
                    pack,
                    cap.fact.key.as_str(),
                    cap.fact.source,
                    cap.fact.confidence,
                    Some(cap.fact.from.iso()),
                )
            },
        }),
    }
}
