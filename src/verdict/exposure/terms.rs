//! Delivered duty paid against delivered at place: what the buyer pays and where, what the seller keeps, and what a
//! parcel costs that is refused at the door.

use super::super::answer::Verdict;
use super::super::declare::collected_at_sale;
use super::super::economics::DELIVERED;
use super::super::plan::{Cost, Outcome, Plan};
use super::super::request::Incoterm;
use crate::customs::{Assessment, Payer};
use crate::money::{Amount, Dec};
use crate::problem::Problem;

/// One of the two terms.
#[derive(Clone, Debug)]
pub struct Terms<'p> {
    /// Which.
    pub incoterm: Incoterm,
    /// Id of the plan: the one asked for where it can be used under these terms, else the best that can.
    pub plan: Option<Plan<'p>>,
    /// Why the plan asked for cannot be used under these terms; empty where it can.
    pub rejections: Vec<Problem>,
    /// What is paid at the door, line by line.
    pub door: Vec<DoorLine>,
    /// What a refused parcel loses.
    pub refusal: Option<Refusal<'p>>,
}

impl Terms<'_> {
    /// The money of the plan.
    #[must_use]
    pub fn money(&self) -> Option<&Outcome<'_>> {
        self.plan.as_ref()?.money.as_ref()
    }
}

/// A line of the bill at the door, in the destination's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoorLine {
    /// `duty`, `vat`, `fees`, `carrier-fees`; `estimate` where duty and tax are only a likely sum.
    pub code: &'static str,
    /// How much.
    pub amount: Amount,
}

/// A parcel refused at the door, in the seller's currency.
#[derive(Clone, Debug)]
pub struct Refusal<'p> {
    /// What was spent on it and does not come back, line by line.
    pub spent: Vec<Cost<'p>>,
    /// What the goods still fetch, by the pack's assumption.
    pub recovered: Amount,
    /// The one less the other.
    pub cost: Amount,
}

/// The terms of `verdict` for the plan `id`.
pub(super) fn terms<'p>(verdict: &Verdict<'p>, id: &str) -> Terms<'p> {
    let asked = verdict.plans.iter().find(|plan| plan.candidate.id == id);
    let rejections = asked.map(|plan| plan.rejections.clone()).unwrap_or_default();
    // A plan whose stock is not there tonight still has its money; only a verdict without any plan falls back on it.
    let plan = asked.filter(|plan| plan.feasible()).or_else(|| verdict.recommended()).or(asked).cloned();
    let money = plan.as_ref().and_then(|plan| plan.money.as_ref());
    Terms {
        incoterm: verdict.request.seller.incoterm,
        door: money.map(|money| door(&money.duty)).unwrap_or_default(),
        refusal: money.map(|money| refusal(money, verdict.recovery)),
        rejections,
        plan,
    }
}

/// What the buyer pays when the parcel comes. Lines of nothing are left out.
pub(in super::super) fn door(duty: &Assessment<'_>) -> Vec<DoorLine> {
    if duty.payer == Payer::Seller {
        return Vec::new();
    }
    let at_sale = collected_at_sale(duty);
    let vat = duty.vat.unwrap_or(Dec::ZERO);
    let mut lines = match (duty.duty, duty.total) {
        (Some(due), Some(_)) => {
            vec![("duty", due), ("vat", if at_sale { Dec::ZERO } else { vat }), ("fees", duty.fees)]
        }
        // Fees are part of the likely sum already.
        _ => {
            let likely = duty.range.likely.unwrap_or(Dec::ZERO);
            vec![("estimate", if at_sale { likely - vat } else { likely }.max(Dec::ZERO))]
        }
    };
    lines.push(("carrier-fees", duty.carrier_fees));
    lines
        .into_iter()
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(code, amount)| DoorLine { code, amount: Amount::new(amount, duty.currency) })
        .collect()
}

/// What a refused parcel loses: all that was spent until it reached the door, less what the goods still fetch. Tax
/// collected at sale goes back to the buyer and out of the seller's next return, so it is not lost; duty and tax paid
/// at the border are counted as lost, since a refund is slow and often refused.
fn refusal<'p>(money: &Outcome<'p>, recovery: Dec) -> Refusal<'p> {
    let returned = collected_at_sale(&money.duty);
    let spent: Vec<Cost<'p>> = money
        .costs
        .iter()
        .filter(|cost| DELIVERED.contains(&cost.code) && !(returned && cost.code == "tax"))
        .cloned()
        .collect();
    let currency = money.margin.currency;
    let of = |code: Option<&str>| -> Dec {
        spent
            .iter()
            .filter(|cost| code.is_none_or(|code| cost.code == code))
            .map(|cost| cost.amount.value)
            .sum()
    };
    let recovered = Amount::new(of(Some("goods")) * recovery, currency).rounded();
    Refusal { recovered, cost: Amount::new(of(None) - recovered.value, currency), spent }
}

/// Share of refusals at which both terms earn the same, taking nobody to refuse a parcel that is paid for.
pub(super) fn break_even(ddp: &Terms<'_>, dap: &Terms<'_>) -> Option<Dec> {
    let feasible = |terms: &Terms<'_>| terms.plan.as_ref().is_some_and(Plan::feasible);
    if !feasible(ddp) || !feasible(dap) {
        return None;
    }
    let (paid, unpaid) = (ddp.money()?.margin.value, dap.money()?.margin.value);
    let lost = dap.refusal.as_ref()?.cost.value;
    let share = (unpaid - paid).over(unpaid + lost)?;
    (share > Dec::ZERO && share < Dec::ONE).then_some(share)
}
