//! The second, third … unit in one parcel: what tax, freight and days do, and where two parcels are cheaper.

use super::super::plan::Plan;
use super::super::quote::Desk;
use super::super::request::Request;
use super::plan_of;
use crate::money::{Amount, Dec};
use crate::pack::{Dated, Pack, Series};
use crate::problem::Problem;
use crate::window::Cache;

/// Costs of moving the parcel.
pub(in crate::verdict) const FREIGHT: &[&str] = &[
    "freight",
    "peak",
    "fuel",
    "registration",
    "remote",
    "surcharge",
    "packaging",
    "bulk-freight",
    "inbound",
    "storage",
    "pick-pack",
];

/// All rungs.
#[derive(Clone, Debug)]
pub struct Ladder<'p> {
    /// From one unit on.
    pub rungs: Vec<Rung<'p>>,
    /// What customs there does with an order sent in several parcels.
    pub rule: SplitRule<'p>,
}

/// So many units in one parcel.
#[derive(Clone, Debug)]
pub struct Rung<'p> {
    /// How many.
    pub quantity: u32,
    /// The same plan with that many; `None` where it has no price for it.
    pub plan: Option<Plan<'p>>,
    /// Why the plan cannot take that many.
    pub rejections: Vec<Problem>,
    /// Freight and packing, in the seller's currency.
    pub freight: Option<Amount>,
    /// What the order costs seller and buyer together beside the goods: freight, duty, tax, fees, at the door or before.
    pub spend: Option<Amount>,
    /// The cheapest way to send these units in several parcels, where that costs less than one, or one cannot be sent.
    pub split: Option<Split>,
}

/// Several parcels instead of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// Units in each, most first.
    pub parts: Vec<u32>,
    /// What they cost together, as [`Rung::spend`].
    pub spend: Amount,
    /// What is saved; `None` where the units cannot go in one parcel.
    pub saving: Option<Amount>,
}

/// Whether parcels of one order count together.
#[derive(Clone, Copy, Debug)]
pub enum SplitRule<'p> {
    /// Such parcels are added together, by the rule `aggregation` of the destination: splitting saves no tax.
    Added(&'p Series, &'p Dated),
    /// No source says.
    Unconfirmed,
}

impl SplitRule<'_> {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added(..) => "added",
            Self::Unconfirmed => "unconfirmed",
        }
    }
}

/// Prices one to `units` units of the plan `id`.
pub(super) fn climb<'p>(
    pack: &'p Pack,
    request: &Request,
    id: &str,
    units: u32,
    cache: &mut Cache,
) -> Ladder<'p> {
    let mut rungs = Vec::new();
    for quantity in 1..=units {
        let mut asked = request.clone();
        asked.order.quantity = quantity;
        let desk = Desk::new(pack, &asked);
        let chained = plan_of(&desk, id, cache);
        let rejections = chained.as_ref().map(|one| one.plan.rejections.clone()).unwrap_or_default();
        let plan = chained.map(|one| one.plan).filter(|plan| plan.money.is_some());
        let freight = plan.as_ref().and_then(freight);
        let spend = plan.as_ref().and_then(|plan| spend(&desk, plan));
        rungs.push(Rung { quantity, plan, rejections, freight, spend, split: None });
    }
    split(&mut rungs);
    Ladder { rungs, rule: rule(pack, request) }
}

fn freight(plan: &Plan<'_>) -> Option<Amount> {
    let money = plan.money.as_ref()?;
    let moved = money.costs.iter().filter(|cost| FREIGHT.contains(&cost.code));
    Some(Amount::new(moved.map(|cost| cost.amount.value).sum(), money.margin.currency))
}

/// Beside the goods: everything the seller spends until the buyer holds them, and what the buyer pays at the door.
fn spend(desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Option<Amount> {
    let money = plan.money.as_ref()?;
    let own = money.margin.currency;
    let goods: Dec =
        money.costs.iter().filter(|cost| cost.code == "goods").map(|cost| cost.amount.value).sum();
    let door = desk.fx.convert(money.at_door, own).ok()?.rounded();
    Some(Amount::new(money.delivered.value - goods + door.value, own))
}

/// For each rung the cheapest partition into smaller ones. The best of `n` is one parcel of `k` beside the best of
/// `n - k`, so each rung needs only those below it.
fn split(rungs: &mut [Rung<'_>]) {
    let usable = |rung: &Rung<'_>| rung.spend.filter(|_| rung.rejections.is_empty());
    let single: Vec<Option<Amount>> = rungs.iter().map(usable).collect();
    // Cheapest known way for 1, 2, … units: its cost and its parcels.
    let mut best: Vec<Option<(Dec, Vec<u32>)>> = Vec::with_capacity(single.len());
    for (at, rung) in rungs.iter_mut().enumerate() {
        let mut cheapest: Option<(Dec, Vec<u32>)> = None;
        for (below, rest) in best.iter().enumerate() {
            // `below + 1` units are sent the best way, the other `at - below` in a parcel of their own.
            let Some(Some(parcel)) = at.checked_sub(below + 1).and_then(|other| single.get(other)) else {
                continue;
            };
            let Some((cost, parts)) = rest else { continue };
            let sum = *cost + parcel.value;
            if cheapest.as_ref().is_none_or(|(so_far, _)| sum < *so_far) {
                let mut parts = parts.clone();
                parts.push(rung.quantity.saturating_sub(parts.iter().sum()));
                parts.sort_unstable_by(|a, b| b.cmp(a));
                cheapest = Some((sum, parts));
            }
        }
        let whole = single.get(at).copied().flatten();
        let currency = single.iter().flatten().next().map(|amount| amount.currency);
        if let (Some((cost, parts)), Some(currency)) = (&cheapest, currency)
            && whole.is_none_or(|one| *cost < one.value)
        {
            rung.split = Some(Split {
                parts: parts.clone(),
                spend: Amount::new(*cost, currency),
                saving: whole.map(|one| Amount::new(one.value - *cost, currency)),
            });
        }
        let alone = whole.map(|one| (one.value, vec![rung.quantity]));
        best.push(match (alone, cheapest) {
            (Some(alone), Some(several)) => Some(if several.0 < alone.0 { several } else { alone }),
            (alone, several) => alone.or(several),
        });
    }
}

fn rule<'p>(pack: &'p Pack, request: &Request) -> SplitRule<'p> {
    let day = request.as_of.local(super::super::quote::ORIGIN_OFFSET_MIN).0;
    let rules = pack.rules(request.destination.country, request.destination.region.as_deref(), day).ok();
    match rules.and_then(|rules| rules.dated("aggregation")) {
        Some((series, dated)) => SplitRule::Added(series, dated),
        None => SplitRule::Unconfirmed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn rung(quantity: u32, spend: Option<i64>) -> Rung<'static> {
        Rung {
            quantity,
            plan: None,
            rejections: Vec::new(),
            freight: None,
            spend: spend.map(|value| Amount::new(Dec::whole(value), Currency::CNY)),
            split: None,
        }
    }

    fn parts(spends: &[Option<i64>]) -> Vec<Option<Vec<u32>>> {
        let mut rungs: Vec<_> = (1..).zip(spends).map(|(quantity, spend)| rung(quantity, *spend)).collect();
        split(&mut rungs);
        rungs.into_iter().map(|rung| rung.split.map(|split| split.parts)).collect()
    }

    #[test]
    fn a_parcel_that_grows_dearer_past_a_limit_is_split_the_cheapest_way() {
        // A limit after three units: 4 is best as 3 + 1 (40) or 2 + 2 (44), 5 as 3 + 2 (46), 6 as 3 + 3 (48).
        let found = parts(&[Some(16), Some(22), Some(24), Some(90), Some(95), Some(99)]);
        assert_eq!(found[..3], [None, None, None]);
        assert_eq!(found[3], Some(vec![3, 1]));
        assert_eq!(found[4], Some(vec![3, 2]));
        assert_eq!(found[5], Some(vec![3, 3]));
    }

    #[test]
    fn one_parcel_stays_one_where_it_is_cheapest_or_equal() {
        assert_eq!(parts(&[Some(10), Some(20), Some(25)]), [None, None, None]);
    }

    #[test]
    fn a_rung_the_plan_cannot_take_is_no_part_of_a_split() {
        let found = parts(&[Some(10), None, Some(50)]);
        assert_eq!(found, [None, Some(vec![1, 1]), Some(vec![1, 1, 1])]);
    }
}
