//! What a request says of a surge and of cash on delivery, as it was understood.

use super::common::Money;
use crate::money::Dec;
use crate::verdict::{After, Estimate, Outage, OwnCod, RefundPair, Reserve};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct EstimateOf {
    low: u32,
    likely: u32,
    high: u32,
}

impl From<Estimate> for EstimateOf {
    fn from(from: Estimate) -> Self {
        Self { low: from.low, likely: from.likely, high: from.high }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct AfterOf {
    orders: EstimateOf,
    days: u32,
}

impl AfterOf {
    pub(super) fn new(from: After) -> Self {
        Self { orders: from.orders.into(), days: from.days }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReserveOf {
    service: String,
    daily_quota: u32,
    from_day: Option<u32>,
    signed: bool,
    setup: Option<Money>,
}

impl ReserveOf {
    pub(super) fn new(from: &Reserve) -> Self {
        Self {
            service: from.service.clone(),
            daily_quota: from.daily_quota,
            from_day: from.from_day,
            signed: from.signed,
            setup: from.setup.map(Money::from),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct OutageOf {
    service: String,
    from: String,
    to: String,
}

impl OutageOf {
    pub(super) fn new(from: &Outage) -> Self {
        Self { service: from.service.clone(), from: from.from.iso(), to: from.to.iso() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct RefundsOf {
    base: String,
    days: u32,
    share: String,
}

impl RefundsOf {
    pub(super) fn new(from: &RefundPair) -> Self {
        Self { base: from.base.plain(), days: from.days, share: from.share.plain() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OwnCodOf {
    refusal: Option<String>,
    refusal_per_late_day: Option<String>,
    return_cost: Option<Money>,
    recovery: Option<String>,
    prepaid_share: Option<String>,
}

impl OwnCodOf {
    /// `None` where the seller said nothing.
    pub(super) fn new(from: &OwnCod) -> Option<Self> {
        let text = |share: Option<Dec>| share.map(Dec::plain);
        (*from != OwnCod::default()).then(|| Self {
            refusal: text(from.refusal),
            refusal_per_late_day: text(from.growth),
            return_cost: from.return_cost.map(Money::from),
            recovery: text(from.recovery),
            prepaid_share: text(from.prepaid_share),
        })
    }
}
