//! Which plan is best: hard limits first, then contribution, then speed, then the id.

use super::plan::Plan;
use std::cmp::Ordering;

/// Best plan first; rejected ones after all others, in the same order among themselves.
pub(super) fn order(a: &Plan<'_>, b: &Plan<'_>) -> Ordering {
    b.feasible()
        .cmp(&a.feasible())
        .then_with(|| b.margin().cmp(&a.margin()))
        .then_with(|| a.p90().cmp(&b.p90()))
        .then_with(|| a.candidate.id.cmp(&b.candidate.id))
}

/// Marks the feasible plans that no other feasible plan beats in both money and speed.
pub(super) fn mark_pareto(plans: &mut [Plan<'_>]) {
    let points: Vec<_> = plans.iter().map(|plan| (plan.feasible(), plan.margin(), plan.p90())).collect();
    for (plan, own) in plans.iter_mut().zip(&points) {
        plan.pareto = own.0
            && !points.iter().any(|other| {
                other.0 && other.1 >= own.1 && other.2 <= own.2 && (other.1 > own.1 || other.2 < own.2)
            });
    }
}
