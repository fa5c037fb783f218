//! Cash on delivery as JSON.

use super::common::{Money, SourceOf};
use super::verdict::{origin, plain};
use crate::money::Dec;
use crate::pack::Pack;
use crate::verdict::{CodChoice, CodMoney};
use serde::Serialize;

/// What paying at the door makes of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlanCodOf {
    fee: Money,
    refusal: RefusalOf,
    break_even_refusal: Option<String>,
    loss_per_refusal: Money,
    reverse_cost: Money,
    recovery: String,
    remittance_days: u16,
    /// Of the first plan only, as of all its figures.
    source: Option<SourceOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RefusalOf {
    low: String,
    likely: String,
    high: String,
    delayed: String,
}

fn share(value: Dec) -> String {
    value.fixed(4)
}

impl PlanCodOf {
    pub(super) fn new(pack: &Pack, from: &CodMoney<'_>, with_source: bool) -> Self {
        let [low, likely, high] = from.refusals.shares.map(share);
        let terms = from.terms;
        Self {
            fee: from.fee.into(),
            refusal: RefusalOf { low, likely, high, delayed: share(from.refusals.delayed) },
            break_even_refusal: from.break_even.map(share),
            loss_per_refusal: from.loss.rounded().into(),
            reverse_cost: from.reverse.into(),
            recovery: from.recovery.plain(),
            remittance_days: from.remittance_days,
            source: with_source.then(|| plain(pack, "cod", terms.source, terms.confidence, None)),
        }
    }
}

/// Paid at the door, or at once.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CodChoiceOf {
    best: &'static str,
    margin: Money,
    prepaid: Money,
    prepaid_share: String,
    switches: Vec<TurnOf>,
    source: Option<SourceOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct TurnOf {
    at: String,
    to: &'static str,
    plan: Option<String>,
}

impl CodChoiceOf {
    pub(super) fn new(pack: &Pack, from: &CodChoice<'_>) -> Self {
        let turn = |point: &crate::verdict::RefusalPoint| TurnOf {
            at: share(point.at),
            to: point.to.as_str(),
            plan: point.plan.clone(),
        };
        Self {
            best: if from.prepaid_wins() { "prepaid" } else { "cod" },
            margin: from.margin.into(),
            prepaid: from.prepaid.into(),
            prepaid_share: from.prepaid_share.plain(),
            switches: from.switches.iter().map(turn).collect(),
            source: from.origin.as_ref().and_then(|from| origin(pack, from)),
        }
    }
}
