//! Which plan is best: hard limits first, then contribution, then speed, then the id.

use super::plan::Plan;
use std::cmp::{Ordering, Reverse};

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
    let points: Vec<_> = plans
        .iter()
        .map(|plan| (plan.feasible(), (plan.margin(), Reverse(plan.p90()), Reverse(plan.wrong_share()))))
        .collect();
    for (plan, (open, own)) in plans.iter_mut().zip(&points) {
        let dominated = |(open, other): &(bool, (_, _, _))| {
            *open && other.0 >= own.0 && other.1 >= own.1 && other.2 >= own.2 && other != own
        };
        plan.pareto = *open && !points.iter().any(dominated);
    }
}
