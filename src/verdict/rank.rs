//! Which plan is best: hard limits first, then contribution, then speed, then the id.

use super::plan::Plan;
use crate::money::Dec;
use crate::network::Criteria;
use std::cmp::Ordering;

/// Best plan first; rejected ones after all others, in the same order among themselves.
pub(super) fn order(a: &Plan<'_>, b: &Plan<'_>) -> Ordering {
    b.feasible()
        .cmp(&a.feasible())
        .then_with(|| b.margin().cmp(&a.margin()))
        .then_with(|| a.p90().cmp(&b.p90()))
        .then_with(|| a.candidate.id.cmp(&b.candidate.id))
}

/// Marks the feasible plans that no other feasible plan dominates in money, speed and risk.
pub(super) fn mark_pareto(plans: &mut [Plan<'_>]) {
    let points: Vec<Option<Criteria>> = plans.iter().map(criteria).collect();
    for (plan, own) in plans.iter_mut().zip(&points) {
        let dominated = |own: &Criteria| points.iter().flatten().any(|other| other.dominates(own));
        plan.pareto = own.is_some_and(|own| !dominated(&own));
    }
}

/// What of a plan is compared: a margin forgone is a cost. `None` for one that cannot be used.
fn criteria(plan: &Plan<'_>) -> Option<Criteria> {
    let margin = plan.margin().filter(|_| plan.feasible())?;
    let days = u32::try_from(plan.p90()).unwrap_or(u32::MAX);
    Some(Criteria { cost: Dec::ZERO - margin, days, risk: plan.wrong_share() })
}
