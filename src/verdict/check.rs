//! A second opinion: re-checks a finished verdict by separate arithmetic. Tests and property tests call it on every
//! answer; it knows nothing of how the answer was made.

use super::answer::Verdict;
use super::plan::Plan;
use crate::customs::LineKind;
use crate::money::Dec;
use crate::window::learn::Level;

/// What does not hold, in words for a developer; empty for a sound verdict.
#[must_use]
pub fn check(verdict: &Verdict<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    for plan in &verdict.plans {
        let id = &plan.candidate.id;
        money_adds_up(plan, &mut |what| wrong.push(format!("{id}: {what}")));
        days_are_in_order(plan, &mut |what| wrong.push(format!("{id}: {what}")));
        taught_by_its_own_parcels(verdict, plan, &mut |what| wrong.push(format!("{id}: {what}")));
    }
    if let Some((best, rest)) = verdict.plans.split_first() {
        for other in rest {
            if other.feasible() && (!best.feasible() || other.margin() > best.margin()) {
                wrong.push(format!("{} is better than the first plan", other.candidate.id));
            }
        }
    }
    wrong
}

fn money_adds_up(plan: &Plan<'_>, wrong: &mut impl FnMut(String)) {
    let Some(money) = &plan.money else { return };
    let currency = money.revenue.currency;
    if money.costs.iter().any(|cost| cost.amount.currency != currency) {
        wrong("costs in different currencies".to_owned());
    }
    let sum = money.costs.iter().fold(Dec::ZERO, |sum, cost| sum + cost.amount.value);
    if sum != money.total.value {
        wrong(format!("costs add up to {sum}, the total says {}", money.total.value));
    }
    if money.revenue.value - sum != money.margin.value {
        wrong(format!("margin {} is not revenue less costs", money.margin.value));
    }
    if money.costs.iter().any(|cost| cost.amount.value.is_negative()) {
        wrong("a negative cost".to_owned());
    }
    if money.costs.iter().any(|cost| cost.formula.is_empty()) {
        wrong("a cost without a formula".to_owned());
    }
    let seized = money.costs.iter().any(|cost| cost.code == "seizure");
    if seized == plan.risk.seizure.is_zero() || seized != plan.risk.seizure_loss.is_some() {
        wrong(format!(
            "a chance of seizure of {} without its cost, or the other way round",
            plan.risk.seizure
        ));
    }
    let duty = &money.duty;
    for (kind, stated) in [
        (LineKind::Duty, duty.duty),
        (LineKind::Vat, duty.vat),
        (LineKind::Fee, Some(duty.fees)),
        (LineKind::CarrierFee, Some(duty.carrier_fees)),
    ] {
        let lines =
            duty.lines.iter().filter(|line| line.kind == kind).fold(Dec::ZERO, |sum, line| sum + line.amount);
        if let Some(stated) = stated.filter(|stated| *stated != lines) {
            wrong(format!("{} lines add up to {lines}, stated is {stated}", kind.as_str()));
        }
    }
    let parts = duty.duty.zip(duty.vat).map(|(duty_sum, vat)| duty_sum + vat + duty.fees);
    if parts.zip(duty.total).is_some_and(|(parts, total)| parts != total) {
        wrong("duty, tax and fees do not add up to their total".to_owned());
    }
}

fn days_are_in_order(plan: &Plan<'_>, wrong: &mut impl FnMut(String)) {
    let Some(window) = &plan.window else { return };
    let quantiles: Vec<usize> = [0.1, 0.5, 0.8, 0.9, 0.95].map(|q| window.pmf.quantile(q)).to_vec();
    if !quantiles.is_sorted() {
        wrong(format!("quantiles fall: {quantiles:?}"));
    }
    let promise = window.promise;
    if promise.min_days > promise.max_days || promise.from > promise.to {
        wrong("the promise ends before it begins".to_owned());
    }
    if !(0.0..=1.000_000_001).contains(&promise.on_time) {
        wrong(format!("on-time share {}", promise.on_time));
    }
    if window.stages.windows(2).any(|pair| matches!(pair, [a, b] if b.days.to < a.days.to)) {
        wrong("a stage ends before the one before it".to_owned());
    }
}

/// The window follows from own parcels where there are any for it, and only then; slower parcels make it no shorter.
fn taught_by_its_own_parcels(verdict: &Verdict<'_>, plan: &Plan<'_>, wrong: &mut impl FnMut(String)) {
    let Some(window) = &plan.window else { return };
    let own = verdict.request.learned.as_deref().map(|overlay| &overlay.learned);
    let service = plan.candidate.outbound.service.id.as_str();
    let country = verdict.request.destination.country;
    let lane = own
        .into_iter()
        .flat_map(|own| &own.lanes)
        .find(|lane| lane.service == service && lane.country == country);
    let due = lane.is_some() || (own.is_some_and(|own| own.parcels > 0) && !plan.candidate.from_stock);
    let Some(taught) = &window.taught else {
        if due {
            wrong("own parcels were left out".to_owned());
        }
        return;
    };
    if !due {
        wrong("learned from no parcels of its own".to_owned());
    }
    if (taught.level == Level::Lane) != lane.is_some() {
        wrong(format!("learned from the {}, though there is {lane:?}", taught.level.as_str()));
    }
    if lane.is_some_and(|lane| lane.speed.factor.to_bits() != taught.speed.factor.to_bits()) {
        wrong(format!("a factor of {} is not that of {lane:?}", taught.speed.factor));
    }
    let slower = taught.speed.factor > 1.1 && taught.speed.network <= 1.0 && taught.speed.preparation <= 1.0;
    if slower && !taught.shape && window.pmf.mean() < taught.before.pmf.mean() {
        wrong(format!("{} days from {}, learned slower", window.pmf.mean(), taught.before.pmf.mean()));
    }
}
