//! The values of a single quantity at which another plan becomes best: found by asking at widening steps, then halved to
//! the last gram, minor unit, order or day, so that asking at the two values told gives the two answers told.

use super::asking::{Asking, Other};
use crate::money::{Amount, Dec};
use crate::pack::Pack;
use crate::verdict::answer::{Side, SwitchPoint, Variable};
use crate::verdict::plan::Plan;
use crate::verdict::request::{Estimate, Request};

/// Steps away from today's value, in thousandths of it. A flip that lies between two of them is found; one that is taken
/// back before the next is not.
const ABOVE: [i64; 9] = [1050, 1100, 1200, 1350, 1600, 2000, 2600, 3500, 5000];
const BELOW: [i64; 9] = [950, 900, 820, 730, 620, 500, 380, 270, 180];

/// A quantity that is varied in whole steps.
struct Axis<'a> {
    variable: Variable,
    /// Today's value in steps.
    now: i64,
    /// The lowest and the highest value that is asked.
    bounds: (i64, i64),
    /// A step in the unit of the answer.
    step: Dec,
    /// The request at a value.
    at: &'a dyn Fn(i64) -> Request,
}

/// Most days a promise is varied to.
const MOST_DAYS: u32 = 60;
/// Heaviest unit that is asked, in grams.
const MOST_GRAMS: i64 = 70_000;

/// All of them, in the order of the variables.
pub(super) fn flips(
    pack: &Pack,
    request: &Request,
    plan: &Plan<'_>,
    asking: &mut Asking<'_, '_>,
) -> Vec<SwitchPoint> {
    let mut found = Vec::new();
    let price = request.product.price;
    let digits = price.currency.exponent();
    let minor = Dec::new(1, digits);
    if let Some(now) = price.value.over(minor).map(Dec::trunc_i64) {
        let at = |value: i64| {
            let mut changed = request.clone();
            changed.product.price = Amount::new(Dec::whole(value) * minor, price.currency);
            changed
        };
        let axis = Axis { variable: Variable::Price, now, bounds: (1, i64::MAX), step: minor, at: &at };
        found.extend(both(&axis, request, asking));
    }
    let at = |value: i64| {
        let mut changed = request.clone();
        changed.product.weight_g = u32::try_from(value).unwrap_or(u32::MAX);
        changed
    };
    let now = i64::from(request.product.weight_g);
    let axis = Axis { variable: Variable::Weight, now, bounds: (1, MOST_GRAMS), step: Dec::ONE, at: &at };
    found.extend(both(&axis, request, asking));
    if let Some(orders) = request.stream.orders.filter(|orders| orders.likely > 0) {
        let at = |value: i64| {
            let mut changed = request.clone();
            changed.stream.orders = Some(scaled(orders, value));
            changed
        };
        let now = i64::from(orders.likely);
        let axis = Axis { variable: Variable::Orders, now, bounds: (1, 100_000), step: Dec::ONE, at: &at };
        found.extend(both(&axis, request, asking));
    }
    if let Some(now) = refusal(pack, request) {
        let at = |value: i64| {
            let mut changed = request.clone();
            changed.seller.cod.refusal = Some(Dec::new(value, 3));
            changed
        };
        let axis =
            Axis { variable: Variable::Refusal, now, bounds: (0, 1000), step: Dec::new(1, 3), at: &at };
        found.extend(both(&axis, request, asking));
    }
    let promised = plan.window.as_ref().and_then(|window| u32::try_from(window.promise.max_days).ok());
    let now = request.stream.max_promise_days.or(promised);
    if let Some(now) = now.map(i64::from) {
        let at = |value: i64| {
            let mut changed = request.clone();
            changed.stream.max_promise_days = u32::try_from(value).ok();
            changed
        };
        let bounds = (1, i64::from(MOST_DAYS));
        let axis = Axis { variable: Variable::Promise, now, bounds, step: Dec::ONE, at: &at };
        found.extend(both(&axis, request, asking));
    }
    found
}

/// Refusals expected where the buyer pays at the door, in thousandths.
fn refusal(pack: &Pack, request: &Request) -> Option<i64> {
    let [_, likely, _] = pack.cod(request.destination.country).filter(|_| request.destination.cod)?.refusal;
    Some((request.seller.cod.refusal.unwrap_or(likely) * Dec::whole(1000)).trunc_i64())
}

/// Low and high stay in proportion to the likely figure.
fn scaled(orders: Estimate, likely: i64) -> Estimate {
    let to = u32::try_from(likely).unwrap_or(u32::MAX);
    let of = |count: u32| {
        let scaled = u64::from(count).saturating_mul(u64::from(to)).checked_div(u64::from(orders.likely));
        scaled.and_then(|count| u32::try_from(count).ok()).unwrap_or(u32::MAX)
    };
    Estimate { low: of(orders.low), likely: to, high: of(orders.high) }
}

/// The nearest flip on either side, the one below first.
fn both(axis: &Axis<'_>, request: &Request, asking: &mut Asking<'_, '_>) -> Vec<SwitchPoint> {
    [(Side::Below, BELOW), (Side::Above, ABOVE)]
        .into_iter()
        .filter_map(|(side, steps)| nearest(axis, side, steps, request, asking))
        .collect()
}

fn nearest(
    axis: &Axis<'_>,
    side: Side,
    steps: [i64; 9],
    request: &Request,
    asking: &mut Asking<'_, '_>,
) -> Option<SwitchPoint> {
    let (lowest, highest) = axis.bounds;
    let mut holds = axis.now;
    let mut flip: Option<(i64, Other)> = None;
    let mut stops: Vec<i64> = Vec::with_capacity(10);
    stops.extend(
        steps.iter().map(|step| axis.now.saturating_mul(*step).checked_div(1000).unwrap_or(axis.now)),
    );
    // A promise is asked down to one day, whatever it is today.
    if axis.variable == Variable::Promise {
        stops.push(if side == Side::Below { lowest } else { highest });
    }
    for stop in stops {
        let stop = stop.clamp(lowest, highest);
        let beyond = if side == Side::Below { stop < holds } else { stop > holds };
        if !beyond {
            continue;
        }
        match asking.other(&(axis.at)(stop)) {
            Some(other) => {
                flip = Some((stop, other));
                break;
            }
            None => holds = stop,
        }
    }
    let (mut at, mut other) = flip?;
    while at.abs_diff(holds) > 1 {
        let middle = i64::midpoint(at, holds);
        match asking.other(&(axis.at)(middle)) {
            Some(found) => (at, other) = (middle, found),
            None => holds = middle,
        }
    }
    let own = request.product.unit_cost.currency;
    Some(SwitchPoint {
        variable: axis.variable,
        at: Dec::whole(at) * axis.step,
        holds: Some(Dec::whole(holds) * axis.step),
        side: Some(side),
        to: other.best.as_ref().map(|(_, mode)| *mode),
        plan: other.best.map(|(plan, _)| plan),
        regret: other.regret.map(|value| Amount::new(value, own)),
    })
}
