//! Why the recommended plan is the recommended one, as codes.

use super::plan::Plan;
use super::request::{Request, Stage};
use crate::money::Dec;
use crate::pack::Mode;
use crate::problem::{Problem, codes};

/// Reasons, the weightiest first.
pub(super) fn reasons(request: &Request, plans: &[Plan<'_>]) -> Vec<Problem> {
    let Some((best, others)) = plans.split_first().filter(|(best, _)| best.feasible()) else {
        return Vec::new();
    };
    let mut reasons = Vec::new();
    let feasible: Vec<&Plan<'_>> = others.iter().filter(|plan| plan.feasible()).collect();
    match feasible.first() {
        None => reasons.push(Problem::new(codes::R102)),
        Some(next) => {
            let gain = best.margin().unwrap_or_default() - next.margin().unwrap_or_default();
            let currency = request.product.unit_cost.currency;
            reasons.push(
                Problem::new(codes::R101)
                    .with("gain", gain.fixed(currency.exponent()))
                    .with("currency", currency)
                    .with("mode", next.candidate.mode.as_str())
                    .with("plan", &next.candidate.id),
            );
        }
    }
    if !feasible.is_empty() && feasible.iter().all(|plan| plan.p90() > best.p90()) {
        reasons.push(Problem::new(codes::R103).with("p90", best.p90()));
    }
    if let Some(goods) = refused_elsewhere(others) {
        reasons.push(Problem::new(codes::R104).with("count", goods));
    }
    if request.product.stage == Stage::Test && best.candidate.mode == Mode::Direct {
        reasons.push(Problem::new(codes::R105));
    }
    if best.candidate.mode != Mode::Direct && best.stock.is_some_and(|units| units >= request.order.quantity)
    {
        reasons.push(Problem::new(codes::R106).with("units", best.stock.unwrap_or(0)));
    }
    if best.money.as_ref().is_some_and(|money| money.at_door.value == Dec::ZERO) {
        reasons.push(Problem::new(codes::R107));
    }
    reasons
}

/// How many other services refuse the goods.
fn refused_elsewhere(others: &[Plan<'_>]) -> Option<usize> {
    let refused =
        |plan: &&Plan<'_>| plan.rejections.iter().any(|problem| problem.code.as_str().starts_with("E41"));
    Some(others.iter().filter(refused).count()).filter(|count| *count > 0)
}
