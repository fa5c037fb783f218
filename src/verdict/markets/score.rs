//! Points of a market: five figures from 0 to 100, and their weighted sum.

use crate::customs::Assessment;
use crate::measure::Country;
use crate::money::{Dec, Rounding};
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::verdict::answer::Verdict;
use crate::verdict::plan::{Outcome, Plan};

/// Points from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// Contribution: half the revenue is full marks, none or a loss is nothing.
    pub margin: u32,
    /// How simple duty and tax are.
    pub duty: u32,
    /// How long and how spread the last mile is.
    pub last_mile: u32,
    /// Parcels refused at the door where buyers pay there.
    pub returns: u32,
    /// Share of the other countries asked that one warehouse serves too.
    pub reach: u32,
    /// Weighted sum.
    pub total: u32,
}

/// The keys of the weights in the pack, in the order of the fields.
const WEIGHTS: [&str; 5] = [
    "market.weight-margin",
    "market.weight-duty",
    "market.weight-last-mile",
    "market.weight-returns",
    "market.weight-reach",
];

/// The points of a verdict; `None` without a plan. Says in `reasons` what they come from.
pub(super) fn score(
    pack: &Pack,
    country: Country,
    verdict: &Verdict<'_>,
    reach: Option<u32>,
    reasons: &mut Vec<Problem>,
) -> Option<Score> {
    let plan = verdict.recommended()?;
    let money = plan.money.as_ref()?;
    let margin = clamped((money.margin_rate * Dec::whole(200)).trunc_i64());
    let earned = Problem::new(codes::R701).with("rate", money.margin_rate.fixed(4));
    reasons.push(earned.with("margin", money.margin.text()).with("currency", money.margin.currency));
    let duty = duty(country, money, reasons);
    let last_mile = last_mile(plan, reasons);
    let returns = returns(pack, country, reasons);
    let reach = reach.unwrap_or(0).min(100);
    let points = [margin, duty, last_mile, returns, reach];
    let total: Dec = WEIGHTS
        .iter()
        .zip(points)
        .map(|(key, points)| pack.assumption(key).map_or(Dec::ZERO, |entry| entry.value) * Dec::from(points))
        .sum();
    let total = clamped(Rounding::HalfUp.to_step(total, Dec::ONE).trunc_i64());
    Some(Score { margin, duty, last_mile, returns, reach, total })
}

fn clamped(points: i64) -> u32 {
    u32::try_from(points.clamp(0, 100)).unwrap_or(0)
}

/// A scheme at sale is simplest, a bill at the door what buyers complain about most; in between stand a registration in the
/// country and a seller who pays at the border. How much is due is in the margin already. A choice of the project.
fn duty(country: Country, money: &Outcome<'_>, reasons: &mut Vec<Problem>) -> u32 {
    let duty: &Assessment<'_> = &money.duty;
    // What stock paid on its way in counts too.
    let in_bulk = money.costs.iter().any(|cost| cost.code == "bulk-duty");
    let nothing_due = duty.total.is_some_and(Dec::is_zero) && !in_bulk;
    let (points, reason) = if money.at_door.value > Dec::ZERO {
        let bill = Problem::new(codes::R704).with("amount", money.at_door.text());
        (30_u32, bill.with("currency", money.at_door.currency))
    } else if nothing_due {
        (90, Problem::new(codes::R703))
    } else if duty.scheme == Some("local-sale") && duty.vat.is_some_and(|vat| !vat.is_zero()) {
        (60, Problem::new(codes::R705).with("country", country))
    } else if let Some(scheme) = duty.scheme.filter(|scheme| *scheme != "local-sale") {
        (100, Problem::new(codes::R702).with("scheme", scheme))
    } else {
        (50, Problem::new(codes::R706))
    };
    reasons.push(reason);
    if duty.carrier_fees.is_zero() { points } else { points.saturating_sub(15) }
}

/// Ten points off for each day nine in ten need, and five more for each day they lie apart from the median.
fn last_mile(plan: &Plan<'_>, reasons: &mut Vec<Problem>) -> u32 {
    let Some(days) = plan.window.as_ref().and_then(|window| window.stages.last()).map(|stage| stage.days)
    else {
        return 0;
    };
    reasons.push(Problem::new(codes::R707).with("p50", days.p50).with("p90", days.p90));
    let spread = days.p90.saturating_sub(days.p50);
    let off = days.p90.saturating_mul(10).saturating_add(spread.saturating_mul(5));
    clamped(i64::try_from(off).map_or(0, |off| 100_i64.saturating_sub(off)))
}

/// Three points off for each percent refused where cash on delivery is the custom.
fn returns(pack: &Pack, country: Country, reasons: &mut Vec<Problem>) -> u32 {
    let Some(terms) = pack.cod(country) else { return 100 };
    let [_, likely, _] = terms.refusal;
    reasons.push(Problem::new(codes::R708).with("share", likely.fixed(2)));
    clamped(100_i64.saturating_sub((likely * Dec::whole(300)).trunc_i64()))
}
