//! How far a recommendation can be leant on: its lead, what its figures rest on, and how many small changes it survives.

use super::stability::Stability;
use crate::money::{Dec, Rounding};
use crate::pack::Confidence;
use crate::problem::{Problem, codes};
use crate::verdict::chain::Chained;

/// How far a recommendation can be leant on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// `high`, `medium` or `low`.
    pub grade: &'static str,
    /// Lead over the next plan, as a share of the revenue; `None` without another plan.
    pub gap: Option<Dec>,
    /// The weakest grade among price, days and duty.
    pub data: Confidence,
    /// What the grade rests on.
    pub reasons: Vec<Problem>,
}

/// Two points each for lead, stability and data: five of the six are high, three medium. A choice of the project, like
/// the bounds: five and one percent of the revenue, nineteen and sixteen changes of twenty.
pub(super) fn standing(chained: &[Chained<'_>], stability: &Stability) -> Standing {
    let mut open = chained.iter().filter(|one| one.plan.feasible());
    let best = open.next();
    let next = open.next();
    let mut reasons = Vec::new();
    let money = best.and_then(|one| one.plan.money.as_ref());
    let gap = next.and_then(|next| {
        let lead = best?.plan.margin()? - next.plan.margin()?;
        Some(Rounding::HalfUp.to_digits(lead.over(money?.revenue.value)?, 4))
    });
    let points = |value: Dec, high: Dec, medium: Dec| {
        if value >= high { 2_u8 } else { u8::from(value >= medium) }
    };
    let by_gap = gap.map_or(2, |gap| points(gap, Dec::new(5, 2), Dec::new(1, 2)));
    match (gap, next) {
        (Some(gap), Some(next)) => reasons
            .push(Problem::new(codes::R601).with("gap", gap.fixed(4)).with("plan", &next.plan.candidate.id)),
        _ => reasons.push(Problem::new(codes::R602)),
    }
    let by_changes = points(stability.share, Dec::new(95, 2), Dec::new(8, 1));
    let changes = Problem::new(codes::R603).with("share", stability.share.fixed(4));
    reasons.push(changes.with("variants", stability.variants));
    if let Some(flip) = stability.flips.first() {
        let near = Problem::new(codes::R604).with("variable", flip.change.variable());
        let to = flip.to.as_ref().map_or("none", |(plan, _)| plan.as_str());
        reasons.push(near.with("change", flip.change.amount()).with("plan", to));
    }
    let graded = best.map(|one| {
        let candidate = &one.plan.candidate;
        let days = candidate.stages.iter().map(|stage| stage.grade()).min().unwrap_or(Confidence::Assumption);
        let price = candidate.outbound.lane.confidence;
        let duty = money.map_or(Confidence::Assumption, |money| money.duty.confidence);
        [(price, "price"), (days, "days"), (duty, "duty")]
    });
    let weakest = graded.and_then(|all| all.into_iter().min_by_key(|(grade, _)| *grade));
    let (data, what) = weakest.unwrap_or((Confidence::Assumption, "price"));
    let by_data = match data {
        Confidence::High | Confidence::Medium => 2_u8,
        Confidence::Low => 1,
        Confidence::Assumption => 0,
    };
    reasons.push(Problem::new(codes::R605).with("grade", data.as_str()).with("what", what));
    let grade = match by_gap.saturating_add(by_changes).saturating_add(by_data) {
        5.. => "high",
        3..=4 => "medium",
        _ => "low",
    };
    Standing { grade, gap, data, reasons }
}
