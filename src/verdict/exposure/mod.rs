//! What hangs on who pays, on the price and on how much goes into one parcel: the exposure behind a verdict.
//!
//! A verdict answers at every keystroke; this is asked for when somebody opens the view. It re-prices one plan under
//! both terms of delivery, finds how far each limit is in price and in quantity, climbs the ladder of the second,
//! third … unit in the parcel, and turns a price with duty at the door into one with duty included.

mod inclusive;
mod ladder;
mod limits;
mod terms;

pub(super) use ladder::FREIGHT;
pub use ladder::{Ladder, Rung, Split, SplitRule};
pub use limits::Distance;
pub(super) use terms::door;
pub use terms::{DoorLine, Refusal, Terms};

use super::chain::Chained;
use super::economics::outcome;
use super::quote::{Desk, glance};
use super::request::{Incoterm, Request};
use crate::money::{Amount, Dec};
use crate::network;
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::window::Cache;

/// Most units a ladder may be asked for: the square of it is priced.
pub const MAX_UNITS: u32 = 12;

/// The answer.
#[derive(Clone, Debug)]
pub struct Exposure<'p> {
    /// The question, defaults filled in.
    pub request: Request,
    /// Duties paid by the seller.
    pub ddp: Terms<'p>,
    /// Duties paid by the buyer at the door.
    pub dap: Terms<'p>,
    /// Share of refused parcels from which on letting the buyer pay earns less than paying for them; `None` where it
    /// earns less anyway, or where one of the two is not to be had.
    pub break_even_refusal: Option<Dec>,
    /// Every limit the plan's parcel was measured against.
    pub limits: Vec<Distance<'p>>,
    /// One unit in the parcel, two, three …
    pub ladder: Ladder<'p>,
    /// Price with everything included at which the seller earns what today's price earns with duty at the door.
    pub inclusive_price: Option<Amount>,
}

/// Works out the exposure of `request` for the plan `id`, or for the recommended one, with a ladder of `units` rungs.
///
/// # Errors
/// What [`glance`] says of the request; E1009 at `plan` for a plan the request does not have, E1202 and E1204 at `units`
/// for a ladder of none or of more than [`MAX_UNITS`].
pub fn exposure<'p>(
    pack: &'p Pack,
    request: &Request,
    id: Option<&str>,
    units: u32,
    cache: &mut Cache,
) -> Result<Exposure<'p>, Vec<Problem>> {
    if units == 0 {
        return Err(vec![Problem::at(codes::E1202, "units")]);
    }
    if units > MAX_UNITS {
        return Err(vec![Problem::at(codes::E1204, "units").with("got", units).with("max", MAX_UNITS)]);
    }
    let verdict = glance(pack, request, cache)?;
    let id = match id {
        Some(id) if verdict.plans.iter().any(|plan| plan.candidate.id == id) => id.to_owned(),
        Some(id) => {
            let known: Vec<&str> = verdict.plans.iter().map(|plan| plan.candidate.id.as_str()).collect();
            return Err(vec![
                Problem::at(codes::E1009, "plan").with("known", known.join(", ")).with("got", id),
            ]);
        }
        // Without any plan for tonight the first one still tells what would be due.
        None => verdict.plans.first().map(|plan| plan.candidate.id.clone()).unwrap_or_default(),
    };
    let other = flipped(request);
    let other_verdict = glance(pack, &other, cache)?;
    let own = terms::terms(&verdict, &id);
    let turned = terms::terms(&other_verdict, &id);
    let (ddp, dap) = match request.seller.incoterm {
        Incoterm::Ddp => (own, turned),
        Incoterm::Dap => (turned, own),
    };
    let desk = Desk::new(pack, request);
    Ok(Exposure {
        break_even_refusal: terms::break_even(&ddp, &dap),
        inclusive_price: inclusive::price(pack, request, &ddp, &dap, cache),
        limits: limits::distances(&desk, &id, cache),
        ladder: ladder::climb(pack, request, &id, units, cache),
        request: request.clone(),
        ddp,
        dap,
    })
}

/// The same question under the other terms. A price under DDP contains the tax, one under DAP does not: those are the
/// defaults of a request, too.
fn flipped(request: &Request) -> Request {
    let mut other = request.clone();
    other.seller.incoterm = match request.seller.incoterm {
        Incoterm::Ddp => Incoterm::Dap,
        Incoterm::Dap => Incoterm::Ddp,
    };
    other.order.tax_included = other.seller.incoterm == Incoterm::Ddp;
    other
}

/// One plan of a request, priced.
fn plan_of<'p>(desk: &Desk<'p, '_>, id: &str, cache: &mut Cache) -> Option<Chained<'p>> {
    let ask = desk.ask(desk.declared_price());
    let candidate = network::candidates(desk.pack, &ask).into_iter().find(|candidate| candidate.id == id)?;
    let mut chained = super::chain::chain(desk, candidate, cache);
    if let Some(basis) = &chained.basis {
        let price = desk.request.product.price;
        match outcome(desk.pack, &desk.fx, desk.request, basis, desk.assumed, price, desk.formulas) {
            Ok(money) => chained.plan.money = Some(money),
            Err(problems) => chained.plan.rejections.extend(problems),
        }
    }
    Some(chained)
}
