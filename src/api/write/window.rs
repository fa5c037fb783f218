//! Windows and stages as JSON. Shares are decimal strings, like every number that is no count.

use super::common::{BothNames, SourceOf};
use super::promise::{BurnDownOf, LimitOf, OfferOf};
use crate::measure::Country;
use crate::money::Dec;
use crate::network::{Candidate, ChainStage};
use crate::pack::{DayUnit, Pack, PublishedRange};
use crate::verdict::{Promise, Request, Verdict, prior_spread};
use crate::window::learn::Taught;
use crate::window::{SpecialDay, StageWindow, Window, special_days};
use serde::Serialize;

/// What is promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PromiseOf {
    min_days: usize,
    max_days: usize,
    from: String,
    to: String,
    on_time: String,
    policy: &'static str,
}

/// Days from order to door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WindowOf {
    p10: usize,
    p50: usize,
    p80: usize,
    p90: usize,
    p95: usize,
    mean: String,
    /// Share that arrives on each day since the order, up to the day by which 99.9 % have.
    pmf: Vec<String>,
    lost_share: String,
    promise: PromiseOf,
    /// Of the recommended plan alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    policies: Option<Vec<OfferOf>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limits: Option<Vec<LimitOf>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    burn_down: Option<Option<BurnDownOf>>,
    /// Days on which the party of a stage works differently; told of the recommended plan only.
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar: Option<Vec<DayOf>>,
    /// `learned` where own parcels changed it.
    basis: &'static str,
    learned: Option<Box<TaughtOf>>,
}

/// What own parcels changed, and the window without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct TaughtOf {
    level: &'static str,
    parcels: u32,
    weight: String,
    factor: String,
    spread: String,
    shape: bool,
    network: String,
    preparation: String,
    from: Option<String>,
    to: Option<String>,
    before: BeforeOf,
}

/// The window without own parcels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct BeforeOf {
    p10: usize,
    p50: usize,
    p80: usize,
    p90: usize,
    p95: usize,
    mean: String,
    promise: BeforePromiseOf,
}

/// What would have been promised without them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BeforePromiseOf {
    min_days: usize,
    max_days: usize,
    on_time: String,
}

fn taught(from: &Taught) -> Box<TaughtOf> {
    let decimal = |value: f64| Dec::from_share(value, 4).fixed(4);
    let pmf = &from.before.pmf;
    let promise = from.before.promise;
    Box::new(TaughtOf {
        level: from.level.as_str(),
        parcels: from.parcels,
        weight: decimal(from.weight),
        factor: decimal(from.speed.factor),
        spread: decimal(from.speed.spread),
        shape: from.shape,
        network: decimal(from.speed.network),
        preparation: decimal(from.speed.preparation),
        from: from.span.map(|(from, _)| from.iso()),
        to: from.span.map(|(_, to)| to.iso()),
        before: BeforeOf {
            p10: pmf.quantile(0.1),
            p50: pmf.quantile(0.5),
            p80: pmf.quantile(0.8),
            p90: pmf.quantile(0.9),
            p95: pmf.quantile(0.95),
            mean: Dec::from_share(pmf.mean(), 1).fixed(1),
            promise: BeforePromiseOf {
                min_days: promise.min_days,
                max_days: promise.max_days,
                on_time: Dec::from_share(promise.on_time, 2).fixed(2),
            },
        },
    })
}

/// A day on which stages go differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct DayOf {
    date: String,
    stages: Vec<&'static str>,
    kind: &'static str,
    name: Option<BothNames>,
}

impl WindowOf {
    /// With the days that differ, of the plan the window belongs to.
    #[must_use]
    pub(crate) fn with_calendar(
        self,
        pack: &Pack,
        candidate: &Candidate<'_>,
        from: &Window,
        to: Country,
    ) -> Self {
        let party = |at: usize| candidate.stages.get(at).map(|stage| stage.prior.party.as_str());
        let day = |day: SpecialDay<'_>| DayOf {
            date: day.date.iso(),
            stages: day.stages.iter().map(|stage| stage.as_str()).collect(),
            kind: day.change.as_str(),
            name: day.name.map(|(zh, en)| BothNames { zh: zh.to_owned(), en: en.to_owned() }),
        };
        let calendar = special_days(pack, from, to, party).into_iter().map(day).collect();
        Self { calendar: Some(calendar), ..self }
    }

    /// From the engine's, with the share of each day.
    #[must_use]
    pub fn new(from: &Window, request: &Request) -> Self {
        let pmf = &from.pmf;
        let share = |day: usize| Dec::from_share(pmf.share(day), 4).fixed(4);
        Self { pmf: (0..=pmf.quantile(0.999)).map(share).collect(), ..Self::brief(from, request) }
    }

    /// With what each policy would promise, and what the platform demands.
    #[must_use]
    pub(super) fn promised(self, pack: &Pack, verdict: &Verdict<'_>) -> Self {
        let currency = verdict.request.product.unit_cost.currency;
        let offers = verdict.policies.iter().map(|offer| OfferOf::new(offer, currency)).collect();
        let limits = verdict.deadlines.iter().map(|deadline| LimitOf::new(pack, deadline)).collect();
        let burn_down = verdict.burn_down.as_ref().map(BurnDownOf::new);
        Self { policies: Some(offers), limits: Some(limits), burn_down: Some(burn_down), ..self }
    }

    /// Percentiles and promise alone: for rows of a board, and for plans beside the recommended one.
    #[must_use]
    pub fn brief(from: &Window, request: &Request) -> Self {
        let pmf = &from.pmf;
        let share = |value: f64| Dec::from_share(value, 4).fixed(4);
        Self {
            p10: pmf.quantile(0.1),
            p50: pmf.quantile(0.5),
            p80: pmf.quantile(0.8),
            p90: pmf.quantile(0.9),
            p95: pmf.quantile(0.95),
            mean: Dec::from_share(pmf.mean(), 1).fixed(1),
            pmf: Vec::new(),
            lost_share: share(pmf.lost()),
            promise: PromiseOf {
                min_days: from.promise.min_days,
                max_days: from.promise.max_days,
                from: from.promise.from.iso(),
                to: from.promise.to.iso(),
                on_time: Dec::from_share(from.promise.on_time, 2).fixed(2),
                policy: match request.seller.promise {
                    Promise::Quantile(_) => "quantile",
                    Promise::Article => "article",
                    Promise::Buffer(_) => "buffer",
                    Promise::Cost { .. } => "cost",
                },
            },
            policies: None,
            limits: None,
            burn_down: None,
            calendar: None,
            basis: if from.taught.is_some() { "learned" } else { "prior" },
            learned: from.taught.as_deref().map(taught),
        }
    }
}

/// The days a stage is taken to need, before any calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PriorOf {
    low: String,
    mode: String,
    high: String,
    unit: &'static str,
    grade: &'static str,
    /// The share that is inspected, and the days that adds to it.
    inspection: Option<InspectionOf>,
    source: Option<SourceOf>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct InspectionOf {
    share: String,
    low: String,
    mode: String,
    high: String,
}

/// What is published of a way as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PublishedOf {
    from: u8,
    to: u8,
    unit: &'static str,
    grade: &'static str,
    source: Option<SourceOf>,
}

impl PublishedOf {
    /// The range of the leg to the buyer.
    #[must_use]
    pub(crate) fn new(pack: &Pack, from: &PublishedRange, with_source: bool) -> Self {
        Self {
            from: from.from,
            to: from.to,
            unit: from.unit.as_str(),
            grade: from.confidence.as_str(),
            source: with_source.then(|| SourceOf::document(pack, "published", from.source, from.confidence)),
        }
    }
}

fn prior_of(pack: &Pack, stage: &ChainStage<'_>, with_source: bool) -> PriorOf {
    let tenths = |value: u16| Dec::new(i64::from(value), 1).plain();
    let prior = stage.prior;
    PriorOf {
        low: tenths(stage.days.min),
        mode: tenths(stage.days.mode),
        high: tenths(stage.days.max),
        unit: DayUnit::Days.as_str(),
        grade: stage.grade().as_str(),
        inspection: prior.inspection.map(|one| InspectionOf {
            share: Dec::new(i64::from(one.share), 3).plain(),
            low: tenths(one.days.min),
            mode: tenths(one.days.mode),
            high: tenths(one.days.max),
        }),
        source: with_source
            .then(|| SourceOf::document(pack, prior.stage.as_str(), prior.source, prior.confidence)),
    }
}

/// One stage of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StageOf {
    stage: &'static str,
    party: String,
    party_name: Option<BothNames>,
    calendar: Option<String>,
    p50: usize,
    p90: usize,
    mean: String,
    /// Freight is billed door to door: a stage has no price of its own.
    cost: Option<String>,
    late_share: String,
    from: String,
    to: String,
    /// Hour of the party's own clock after which an order counts for its next working day. Only the first stage has one.
    cutoff: Option<String>,
    /// What its days were taken from; `null` for a queue, which follows from orders and quota.
    prior: Option<PriorOf>,
    /// How unsure the prior is as a whole, in ln days.
    spread: Option<String>,
}

impl StageOf {
    /// All stages of a chain; sources only where asked for.
    #[must_use]
    pub fn all(pack: &Pack, candidate: &Candidate<'_>, window: &Window, with_source: bool) -> Vec<Self> {
        let chained = |stage: &StageWindow| candidate.stages.get(stage.prior?);
        let party = |stage: &StageWindow| {
            let id = candidate.stages.get(stage.prior?)?.prior.party.as_str();
            pack.party(id)
        };
        window
            .stages
            .iter()
            .map(|stage| Self {
                stage: stage.stage.as_str(),
                party: party(stage).map(|party| party.id.clone()).unwrap_or_default(),
                party_name: party(stage).map(|party| BothNames::from(&party.name)),
                calendar: party(stage).and_then(|party| party.calendar.clone()),
                p50: stage.days.p50,
                p90: stage.days.p90,
                mean: Dec::from_share(stage.days.mean, 1).fixed(1),
                cost: None,
                late_share: Dec::from_share(stage.days.late_share, 2).fixed(2),
                from: stage.days.from.iso(),
                to: stage.days.to.iso(),
                cutoff: candidate
                    .stages
                    .first()
                    .filter(|_| stage.prior == Some(0))
                    .and_then(|first| first.prior.cutoff_min)
                    .map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)),
                prior: chained(stage).map(|stage| prior_of(pack, stage, with_source)),
                spread: chained(stage).map(|stage| prior_spread(pack, stage.grade()).plain()),
            })
            .collect()
    }
}
