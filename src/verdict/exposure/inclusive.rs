//! The price with duty included: what to write on the screen so that the buyer meets nobody at the door and the seller
//! earns as before.

use super::super::economics::outcome;
use super::super::ledger::Formulas;
use super::super::plan::Plan;
use super::super::quote::Desk;
use super::super::request::{Incoterm, Request};
use super::super::switches::price_that_earns;
use super::{Terms, flipped, plan_of};
use crate::money::Amount;
use crate::pack::Pack;
use crate::window::Cache;

/// The inclusive price of a unit, in the currency of today's price; `None` where one of the terms is not to be had, or
/// where a limit lies between, so that no single price earns the same.
pub(super) fn price(
    pack: &Pack,
    request: &Request,
    ddp: &Terms<'_>,
    dap: &Terms<'_>,
    cache: &mut Cache,
) -> Option<Amount> {
    let feasible = |terms: &Terms<'_>| terms.plan.as_ref().is_some_and(Plan::feasible);
    if !feasible(ddp) || !feasible(dap) {
        return None;
    }
    let wanted = dap.money()?.margin.value;
    let included = match request.seller.incoterm {
        Incoterm::Ddp => request.clone(),
        Incoterm::Dap => flipped(request),
    };
    let desk = Desk::new(pack, &included);
    let chained = plan_of(&desk, &ddp.plan.as_ref()?.candidate.id, cache)?;
    let basis = chained.basis.as_ref()?;
    let start = included.product.price;
    let earns = |value| {
        let price = Amount::new(value, start.currency);
        let money = outcome(pack, &desk.fx, &included, basis, desk.assumed, price, Formulas::Left).ok()?;
        Some(money.margin.value)
    };
    let value = price_that_earns(start, wanted, earns)?;
    Some(Amount::new(value, start.currency))
}
