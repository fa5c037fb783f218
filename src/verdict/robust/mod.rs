//! How well the recommended plan stands: what a wrong choice costs, where another plan becomes best, and how many small
//! changes it survives. It asks the engine some hundred times, so it is a question of its own and no part of a quote.

mod asking;
mod flips;
mod stability;
mod standing;

pub use stability::{Change, Flip, Stability};
pub use standing::Standing;

use super::answer::SwitchPoint;
use super::burndown::settle;
use super::quote::{Desk, check_e2102_date, ranked};
use super::request::Request;
use super::switches;
use crate::money::{Amount, Dec};
use crate::pack::{Mode, Pack};
use crate::problem::Problem;
use crate::window::Cache;
use asking::Asking;

/// What is known of how well an answer stands.
#[derive(Clone, Debug)]
pub struct Robustness {
    /// The question, defaults filled in.
    pub request: Request,
    /// Id and mode of the recommended plan; `None` without one, and then all else is empty.
    pub recommended: Option<(String, Mode)>,
    /// Of each plan that can be used tonight, the best one first.
    pub regrets: Vec<Regret>,
    /// Where another plan becomes best: those of a quote, then those found by asking again.
    pub switches: Vec<SwitchPoint>,
    /// What small changes do.
    pub stability: Stability,
    /// How far the recommendation can be leant on.
    pub standing: Option<Standing>,
}

/// What choosing a plan instead of the recommended one costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regret {
    /// Id of the plan.
    pub plan: String,
    /// Its mode.
    pub mode: Mode,
    /// Per order, in the seller's currency.
    pub order: Amount,
    /// Over the expected orders of the stream, where there are any.
    pub stream: Option<Amount>,
}

/// Asks how well the answer to `request` stands.
///
/// # Errors
/// As [`super::quote()`].
pub fn robustness(pack: &Pack, request: &Request, cache: &mut Cache) -> Result<Robustness, Vec<Problem>> {
    check_e2102_date(pack, request)?;
    let used = settle(pack, request, cache)?;
    let next = used.request(request);
    let desk = Desk::after(pack, &next, &used);
    let chained = ranked(&desk, cache)?;
    let mut found = Robustness {
        request: request.clone(),
        recommended: None,
        regrets: Vec::new(),
        switches: Vec::new(),
        stability: Stability::default(),
        standing: None,
    };
    let Some(best) = chained.first().filter(|one| one.plan.feasible()) else { return Ok(found) };
    found.recommended = Some((best.plan.candidate.id.clone(), best.plan.candidate.mode));
    found.regrets = regrets(request, chained.iter().map(|one| &one.plan));
    let safe_price = switches::safe_price(&desk, &chained);
    found.switches = switches::switches(&desk, &chained, safe_price.as_ref());
    let mut asking = Asking::new(pack, &best.plan, cache);
    found.stability = stability::stability(request, &best.plan, &mut asking);
    found.switches.extend(flips::flips(pack, request, &best.plan, &mut asking));
    found.standing = Some(standing::standing(&chained, &found.stability));
    Ok(found)
}

/// What each plan that can be used costs against the first.
fn regrets<'a, 'p: 'a>(request: &Request, plans: impl Iterator<Item = &'a super::Plan<'p>>) -> Vec<Regret> {
    let own = request.product.unit_cost.currency;
    let orders = request.stream.orders.map(|orders| orders.likely.saturating_mul(request.stream.days));
    let open: Vec<_> = plans.filter(|plan| plan.feasible()).collect();
    let best = open.first().and_then(|plan| plan.margin()).unwrap_or_default();
    open.iter()
        .map(|plan| {
            let order = best - plan.margin().unwrap_or_default();
            Regret {
                plan: plan.candidate.id.clone(),
                mode: plan.candidate.mode,
                order: Amount::new(order, own),
                stream: orders.map(|orders| Amount::new(order * Dec::from(orders), own)),
            }
        })
        .collect()
}
