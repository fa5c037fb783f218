//! What is promised, by which policy, within which limits, and how long it lasts.

use super::common::{BothNames, SourceOf};
use super::verdict::plain;
use crate::money::{Currency, Dec};
use crate::pack::Pack;
use crate::verdict::{BurnDown, Cutoff, Deadline, Milestone, Offer};
use crate::window::{LateCost, Policy};
use serde::Serialize;

/// A promise by one policy, with the figures it was made with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OfferOf {
    policy: &'static str,
    min_days: usize,
    max_days: usize,
    from: String,
    to: String,
    on_time: String,
    current: bool,
    rule_of_thumb: bool,
    /// Share to be kept, of `quantile`.
    target: Option<String>,
    /// Days on top of the median, of `buffer`.
    days: Option<usize>,
    /// What a late order costs, of `cost`.
    late: Option<String>,
    /// What a further promised day costs, of `cost`.
    long: Option<String>,
}

impl OfferOf {
    /// From the engine's; costs are in `currency`.
    #[must_use]
    pub(crate) fn new(from: &Offer, currency: Currency) -> Self {
        let promise = &from.promise;
        let money = |value: Dec| Some(value.fixed(currency.exponent()));
        let mut offer = Self {
            policy: from.policy.as_str(),
            min_days: promise.min_days,
            max_days: promise.max_days,
            from: promise.from.iso(),
            to: promise.to.iso(),
            on_time: Dec::from_share(promise.on_time, 4).fixed(4),
            current: from.current,
            ..Self::default()
        };
        match from.policy {
            Policy::Quantile(share) => offer.target = Some(Dec::from_share(share, 4).plain()),
            Policy::Article => offer.rule_of_thumb = true,
            Policy::Buffer { days } => offer.days = Some(days),
            Policy::Cost { late: LateCost::Order(late) | LateCost::Day(late), long } => {
                offer.late = money(late);
                offer.long = money(long);
            }
        }
        offer
    }
}

/// A limit of the selling platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct LimitOf {
    key: &'static str,
    limit: String,
    unit: &'static str,
    by: String,
    kept: String,
    source: SourceOf,
}

impl LimitOf {
    /// From the engine's.
    #[must_use]
    pub(crate) fn new(pack: &Pack, from: &Deadline<'_>) -> Self {
        let fact = from.fact;
        let source = plain(pack, fact.key.as_str(), fact.source, fact.confidence, Some(fact.from.iso()));
        Self {
            key: fact.key.as_str(),
            limit: fact.value.plain(),
            unit: fact.unit.as_str(),
            by: from.by.iso(),
            kept: from.kept.fixed(4),
            source: SourceOf {
                to: fact.to.map(|day| day.iso()),
                note: fact.note.as_ref().map(BothNames::from),
                ..source
            },
        }
    }
}

/// When a stage should be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct MilestoneOf {
    stage: &'static str,
    party: String,
    expected: String,
    alarm: String,
    deadline: Option<String>,
}

impl MilestoneOf {
    /// From the engine's.
    #[must_use]
    pub(crate) fn new(from: &Milestone<'_>) -> Self {
        Self {
            stage: from.stage.as_str(),
            party: from.party.to_owned(),
            expected: from.expected.iso(),
            alarm: from.alarm.iso(),
            deadline: from.deadline.map(|day| day.iso()),
        }
    }
}

/// Until when an order counts for the next day of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CutoffOf {
    time: String,
    zone: String,
    next: String,
}

impl CutoffOf {
    /// From the engine's.
    #[must_use]
    pub(crate) fn new(from: &Cutoff<'_>) -> Self {
        let (hour, minute) = (from.minute / 60, from.minute % 60);
        Self { time: format!("{hour:02}:{minute:02}"), zone: from.zone.to_owned(), next: from.next.text() }
    }
}

/// How long a promise lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct BurnDownOf {
    cause: &'static str,
    orders: u32,
    then: Option<TurnOf>,
}

/// What the order after it gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct TurnOf {
    min_days: usize,
    max_days: usize,
    from: String,
    to: String,
    on_time: String,
    mode: &'static str,
    service: String,
}

impl BurnDownOf {
    /// From the engine's.
    #[must_use]
    pub(crate) fn new(from: &BurnDown) -> Self {
        Self {
            cause: from.cause.as_str(),
            orders: from.orders,
            then: from.then.as_ref().map(|turn| TurnOf {
                min_days: turn.promise.min_days,
                max_days: turn.promise.max_days,
                from: turn.promise.from.iso(),
                to: turn.promise.to.iso(),
                on_time: Dec::from_share(turn.promise.on_time, 4).fixed(4),
                mode: turn.mode.as_str(),
                service: turn.service.clone(),
            }),
        }
    }
}
