//! Mixes and robustness as JSON.

use super::common::{LearnedId, Money, PackId, Said};
use super::normalized::RequestOf;
use super::verdict::{SwitchOf, switch};
use crate::pack::{Mode, Pack};
use crate::verdict::{Flip, Mix, Part, Regret, Robustness, Standing};
use serde::Serialize;

/// The orders one plan of a mix serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PartOf {
    plan: String,
    mode: &'static str,
    node: Option<String>,
    orders: String,
    share: String,
    margin: String,
}

/// Several plans together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MixOf {
    id: String,
    kind: &'static str,
    parts: Vec<PartOf>,
    margin: Money,
    gain: Money,
    cost_per_unit: String,
    p90: usize,
    late: String,
}

impl MixOf {
    pub(super) fn new(from: &Mix) -> Self {
        let digits = from.margin.currency.exponent();
        let part = |part: &Part| PartOf {
            plan: part.plan.clone(),
            mode: part.mode.as_str(),
            node: part.node.clone(),
            orders: part.orders.plain(),
            share: part.share.fixed(4),
            margin: part.margin.fixed(digits),
        };
        let plans: Vec<&str> = from.parts.iter().map(|part| part.plan.as_str()).collect();
        Self {
            id: format!("{}:{}", from.kind.as_str(), plans.join("+")),
            kind: from.kind.as_str(),
            parts: from.parts.iter().map(part).collect(),
            margin: from.margin.into(),
            gain: from.gain.into(),
            cost_per_unit: from.cost_per_unit.fixed(digits),
            p90: from.p90,
            late: from.late.fixed(4),
        }
    }
}

/// What choosing a plan costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RegretOf {
    plan: String,
    mode: &'static str,
    order: Money,
    stream: Option<Money>,
}

/// A small change with which another plan is best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct FlipOf {
    variable: &'static str,
    change: String,
    stage: Option<&'static str>,
    to: Option<String>,
    mode: &'static str,
    regret: Option<Money>,
}

/// What small changes do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct StabilityOf {
    variants: u32,
    share: String,
    flips: Vec<FlipOf>,
}

/// How far to lean on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct StandingOf {
    grade: &'static str,
    gap: Option<String>,
    data: &'static str,
    stability: String,
    reasons: Vec<Said>,
}

/// How well an answer stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RobustnessOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    normalized: RequestOf,
    recommended: Option<String>,
    mode: &'static str,
    regrets: Vec<RegretOf>,
    switches: Vec<SwitchOf>,
    stability: StabilityOf,
    confidence: Option<StandingOf>,
}

impl RobustnessOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, from: &Robustness) -> Self {
        let share = from.stability.share.fixed(4);
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: from.request.learned.as_deref().map(LearnedId::from),
            normalized: RequestOf::new(&from.request),
            recommended: from.recommended.as_ref().map(|(plan, _)| plan.clone()),
            mode: mode(from.recommended.as_ref()),
            regrets: from.regrets.iter().map(regret).collect(),
            switches: from.switches.iter().map(|point| switch(point, &from.request)).collect(),
            confidence: from.standing.as_ref().map(|standing| confidence(standing, &share)),
            stability: StabilityOf {
                variants: from.stability.variants,
                share,
                flips: from.stability.flips.iter().map(flip).collect(),
            },
        }
    }
}

fn mode(plan: Option<&(String, Mode)>) -> &'static str {
    plan.map_or("none", |(_, mode)| mode.as_str())
}

fn regret(from: &Regret) -> RegretOf {
    RegretOf {
        plan: from.plan.clone(),
        mode: from.mode.as_str(),
        order: from.order.into(),
        stream: from.stream.map(Money::from),
    }
}

fn flip(from: &Flip) -> FlipOf {
    FlipOf {
        variable: from.change.variable(),
        change: from.change.amount(),
        stage: from.change.stage().map(|stage| stage.as_str()),
        to: from.to.as_ref().map(|(plan, _)| plan.clone()),
        mode: mode(from.to.as_ref()),
        regret: from.regret.map(Money::from),
    }
}

fn confidence(from: &Standing, stability: &str) -> StandingOf {
    StandingOf {
        grade: from.grade,
        gap: from.gap.map(|gap| gap.fixed(4)),
        data: from.data.as_str(),
        stability: stability.to_owned(),
        reasons: from.reasons.iter().cloned().map(Said).collect(),
    }
}
