//! How long a promise lasts: orders use up local stock, and fill the day's quota of a carrier.
//!
//! Orders are taken in turn, each by the plan that is best for it: from stock while there is any, else in the line of the
//! service that takes the parcel in. Between two changes of the best plan's stock or waiting days nothing changes, so the
//! walk goes from change to change and not from order to order.

use super::chain::Chained;
use super::plan::Plan;
use super::quote::{Desk, usable};
use super::request::Request;
use super::surge::{intake, lines};
use crate::capacity::{self, HORIZON};
use crate::pack::{Mode, Pack};
use crate::problem::Problem;
use crate::window::{Cache, Promise};

/// What runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Units at a warehouse or hub.
    Stock,
    /// Parcels a day that a service takes.
    Quota,
}

impl Cause {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stock => "stock",
            Self::Quota => "quota",
        }
    }
}

/// How many more orders get the promise of today, and what the next one gets.
#[derive(Clone, Debug, PartialEq)]
pub struct BurnDown {
    /// What runs out.
    pub cause: Cause,
    /// Orders from now on, the present one included, that are promised no later day than now.
    pub orders: u32,
    /// What the one after them is promised; `None` where nothing can be sent then.
    pub then: Option<Turn>,
}

/// The answer to an order after the promise has turned.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Its promise.
    pub promise: Promise,
    /// How it is sent.
    pub mode: Mode,
    /// Id of the service that reaches the buyer.
    pub service: String,
}

/// What the orders before one have used up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Used {
    /// Units left by node.
    pub(super) stock: Vec<(String, u32)>,
    /// Orders ahead by service; `None` while the whole stream is answered for at once, by its forecast.
    pub(super) lines: Option<Vec<(String, u32)>>,
}

/// Changes that are followed at most: a quota that many times too small is no promise anyhow.
const MOST_CHANGES: usize = 24;

impl Used {
    /// Nothing yet.
    fn of(request: &Request) -> Self {
        Self { stock: request.seller.stock.clone(), lines: None }
    }

    /// The request as the next order meets it.
    pub(super) fn request(&self, request: &Request) -> Request {
        let mut next = request.clone();
        next.seller.stock.clone_from(&self.stock);
        next
    }

    /// What the best plan draws on, and how many orders until that changes; `None` where it has no end.
    fn room(&self, desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Option<(Cause, u32)> {
        let candidate = &plan.candidate;
        if candidate.from_stock {
            let node = candidate.node?;
            let left = self.stock.iter().find(|(id, _)| *id == node.id).map_or(0, |(_, units)| *units);
            return Some((Cause::Stock, left.checked_div(desk.request.order.quantity)?));
        }
        let ahead = u64::from(self.ahead(intake(candidate)));
        let (_, room) = capacity::room(ahead, &lines(desk, candidate, HORIZON))?;
        Some((Cause::Quota, u32::try_from(room).unwrap_or(u32::MAX)))
    }

    fn ahead(&self, service: &str) -> u32 {
        let lines = self.lines.as_deref().unwrap_or_default();
        lines.iter().find(|(id, _)| id == service).map_or(0, |(_, count)| *count)
    }

    /// After `orders` orders by `plan`.
    fn take(&mut self, request: &Request, plan: &Plan<'_>, orders: u32) {
        let candidate = &plan.candidate;
        if let Some(node) = candidate.node.filter(|_| candidate.from_stock) {
            let units = orders.saturating_mul(request.order.quantity);
            if let Some((_, left)) = self.stock.iter_mut().find(|(id, _)| *id == node.id) {
                *left = left.saturating_sub(units);
            }
            return;
        }
        let service = intake(candidate);
        let lines = self.lines.get_or_insert_default();
        match lines.iter_mut().find(|(id, _)| id == service) {
            Some((_, ahead)) => *ahead = ahead.saturating_add(orders),
            None => lines.push((service.to_owned(), orders)),
        }
    }
}

/// Plans for the next order after `used`, the best one first: only that one counts.
fn plans<'p>(
    pack: &'p Pack,
    request: &Request,
    used: &Used,
    cache: &mut Cache,
) -> Result<Vec<Chained<'p>>, Vec<Problem>> {
    let next = used.request(request);
    let desk = Desk::after(pack, &next, used).comparing();
    usable(&desk, cache)
}

fn best<'c, 'p>(chained: &'c [Chained<'p>]) -> Option<&'c Plan<'p>> {
    chained.first().map(|one| &one.plan).filter(|plan| plan.feasible())
}

/// What the orders that came before have used up.
///
/// # Errors
/// Problems that leave no answer at all.
pub(super) fn settle(pack: &Pack, request: &Request, cache: &mut Cache) -> Result<Used, Vec<Problem>> {
    let mut used = Used::of(request);
    let Some(mut left) = request.stream.orders_so_far else { return Ok(used) };
    used.lines = Some(Vec::new());
    let desk = Desk::new(pack, request);
    for change in 0..MOST_CHANGES {
        if left == 0 {
            break;
        }
        let chained = plans(pack, request, &used, cache)?;
        let Some(plan) = best(&chained) else { break };
        let Some((_, room)) = used.room(&desk, plan) else { break };
        // Far beyond any quota the rest waits in the same line.
        let last = change == MOST_CHANGES.saturating_sub(1);
        let orders = if last { left } else { left.min(room) };
        used.take(request, plan, orders);
        left = left.saturating_sub(orders);
    }
    Ok(used)
}

/// How long the promise of `plan`, the best one after `used`, lasts; `None` where nothing runs out.
pub(super) fn burn_down(
    pack: &Pack,
    request: &Request,
    used: &Used,
    plan: &Plan<'_>,
    cache: &mut Cache,
) -> Option<BurnDown> {
    let now = plan.window.as_ref()?.promise.max_days;
    let mut next = used.clone();
    let desk = Desk::new(pack, request);
    let mut found = match next.lines {
        Some(_) => used.room(&desk, plan).map(|(cause, room)| {
            next.take(request, plan, room);
            (cause, room)
        })?,
        None => {
            // The promise is one for the whole stream. Its orders are now taken in turn, from the first on.
            used.room(&desk, plan)?;
            next.lines = Some(Vec::new());
            (Cause::Quota, 0)
        }
    };
    for _ in 0..MOST_CHANGES {
        let chained = plans(pack, request, &next, cache).ok()?;
        let (cause, orders) = found;
        let plan = best(&chained);
        let promise = plan.and_then(|plan| plan.window.as_ref()).map(|window| window.promise);
        let then = plan.zip(promise).map(|(plan, promise)| Turn {
            promise,
            mode: plan.candidate.mode,
            service: plan.candidate.outbound.service.id.clone(),
        });
        if promise.is_none_or(|promise| promise.max_days > now) {
            return (orders > 0).then_some(BurnDown { cause, orders, then });
        }
        let (cause, room) = next.room(&desk, plan?)?;
        next.take(request, plan?, room);
        found = (cause, orders.saturating_add(room));
    }
    None
}
