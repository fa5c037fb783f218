//! What each way of promising would promise today, and what it keeps.

use super::plan::Plan;
use super::quote::Desk;
use super::request;
use crate::money::Dec;
use crate::window::{LateCost, Policy, Promise, promise_by};

/// A promise by one policy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offer {
    /// How it is chosen.
    pub policy: Policy,
    /// What it is.
    pub promise: Promise,
    /// Whether it is the seller's policy; the figures of the others are assumptions of the pack.
    pub current: bool,
}

/// All four policies on `plan`: the seller's with the seller's figures, the others with those the pack assumes. The
/// policy of costs is left out where an order earns nothing, for then no longer promise costs anything.
pub(super) fn policies(desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Vec<Offer> {
    let Some(window) = &plan.window else { return Vec::new() };
    let party = plan.candidate.stages.last().map_or("", |stage| stage.prior.party.as_str());
    let own = desk.policy();
    let number = |key: &str| desk.pack.assumption(key).map(|entry| entry.value);
    let offer = |policy: Policy, current: bool| Offer {
        policy,
        promise: promise_by(desk.pack, window, party, policy),
        current,
    };
    let usual = [
        number("promise.quantile").map(|share| Policy::Quantile(share.to_f64())),
        Some(Policy::Article),
        number("promise.buffer-days")
            .and_then(|days| usize::try_from(days.trunc_i64()).ok())
            .map(|days| Policy::Buffer { days }),
        costs(desk, plan).map(|(late, long)| Policy::Cost { late: LateCost::Order(late), long }),
    ];
    let asked = match desk.request.seller.promise {
        request::Promise::Quantile(_) => 0,
        request::Promise::Article => 1,
        request::Promise::Buffer(_) => 2,
        request::Promise::Cost { .. } => 3,
    };
    usual
        .into_iter()
        .enumerate()
        .filter_map(
            |(at, policy)| if at == asked { Some(offer(own, true)) } else { Some(offer(policy?, false)) },
        )
        .collect()
}

/// What a late order and a further promised day cost, by the money of the plan.
fn costs(desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Option<(Dec, Dec)> {
    let money = plan.money.as_ref()?;
    let number = |key: &str| desk.pack.assumption(key).map(|entry| entry.value);
    let goods = desk.request.product.unit_cost.value * Dec::from(desk.request.order.quantity);
    let recovered = goods * (Dec::ONE - number("refund.goods-loss-share")?);
    let loss = money.delivered.value - recovered + number("refund.handling")?;
    late_and_long(
        (loss, number("promise.late-refunds")?),
        (money.margin.value, number("promise.long-share")?),
    )
}

/// Late: the refunds that lateness adds, times what one loses. Long: the share of the margin that a further promised
/// day costs in sales.
fn late_and_long((loss, refunds): (Dec, Dec), (margin, share): (Dec, Dec)) -> Option<(Dec, Dec)> {
    let (late, long) = (loss * refunds, margin * share);
    (late > Dec::ZERO && long > Dec::ZERO).then_some((late, long))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refund_of_95_and_a_margin_of_30_cost_33_25_late_and_81_cents_long() {
        let of =
            |margin| late_and_long((Dec::whole(95), Dec::new(35, 2)), (Dec::whole(margin), Dec::new(27, 3)));
        assert_eq!(of(30), Some((Dec::new(3325, 2), Dec::new(81, 2))));
        assert_eq!(of(0), None);
        assert_eq!(of(-3), None);
    }
}
