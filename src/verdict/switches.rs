//! What would change the answer: orders a day from which stock pays, and prices at which duty or mode flips.

use super::answer::{SafePrice, SwitchPoint, Variable};
use super::chain::Chained;
use super::declare::{Crossing, declare};
use super::economics::outcome;
use super::ledger::Formulas;
use super::quote::{Desk, cent};
use super::stock::{Shelved, demand};
use crate::customs::Tested;
use crate::inventory::Shape;
use crate::money::{Amount, Dec, Rounding};
use crate::network;
use crate::pack::Mode;

/// All switch points, orders first, where `safe` is the safe price.
pub(super) fn switches(
    desk: &Desk<'_, '_>,
    chained: &[Chained<'_>],
    safe: Option<&SafePrice>,
) -> Vec<SwitchPoint> {
    let mut points: Vec<SwitchPoint> =
        [Mode::Overseas, Mode::Border].into_iter().filter_map(|mode| orders(desk, chained, mode)).collect();
    points.extend(price_floor(desk, chained));
    points.extend(safe.and_then(|safe| price_threshold(desk, chained, safe)));
    points
}

/// The best plan of `mode` with money, whether or not its stock is there tonight.
pub(super) fn best_of<'c, 'p>(chained: &'c [Chained<'p>], mode: Mode) -> Option<&'c Chained<'p>> {
    chained
        .iter()
        .filter(|one| one.plan.candidate.mode == mode && one.plan.money.is_some())
        .filter(|one| one.plan.rejections.iter().all(|problem| one.is_stock(problem)))
        .max_by_key(|one| (one.plan.margin(), std::cmp::Reverse(one.plan.p90())))
}

/// Orders a day from which sending stock ahead earns more than sending each parcel from China.
///
/// Of the same model as `Engine.stock`, but always a lognormal: its break-even is a division, while that of counted units is
/// searched for, and a verdict is asked for at every keystroke.
fn orders(desk: &Desk<'_, '_>, chained: &[Chained<'_>], mode: Mode) -> Option<SwitchPoint> {
    desk.request.stream.orders.filter(|orders| orders.likely > 0)?;
    let direct = best_of(chained, Mode::Direct)?;
    let stocked = best_of(chained, mode)?;
    let per_order = Dec::from(desk.request.order.quantity);
    let direct_margin = direct.plan.margin()?.over(per_order)?;
    let shelved = Shelved::new(desk, stocked, Some(direct_margin))?;
    let demand = demand(desk.pack, desk.request, Shape::Lognormal)?.demand;
    let units = shelved.store.break_even(&demand, shelved.fixed.to_f64(), direct_margin.to_f64())?;
    let per_day = Dec::from(desk.request.stream.days) * per_order;
    let at = Rounding::Up.to_step(Dec::from_share(units, 6), per_day).over(per_day)?.max(Dec::ONE);
    // Where stock too loses on every sale it only looks better for making fewer of them.
    if stocked.plan.margin()? <= Dec::ZERO {
        return None;
    }
    let gain = stocked.plan.margin()? - direct.plan.margin()?;
    Some(SwitchPoint {
        variable: Variable::Orders,
        at,
        holds: None,
        side: None,
        to: Some(mode),
        plan: Some(stocked.plan.candidate.id.clone()),
        regret: (gain > Dec::ZERO).then(|| Amount::new(gain, desk.request.product.unit_cost.currency)),
    })
}

/// Price below which the recommended plan earns nothing.
fn price_floor(desk: &Desk<'_, '_>, chained: &[Chained<'_>]) -> Option<SwitchPoint> {
    let best = chained.first().filter(|one| one.plan.feasible())?;
    let basis = best.basis.as_ref()?;
    let price = desk.request.product.price;
    let margin_at = |value: Dec| {
        let price = Amount::new(value, price.currency);
        let money =
            outcome(desk.pack, &desk.fx, desk.request, basis, desk.assumed, price, Formulas::Left).ok()?;
        Some(money.margin.value)
    };
    let at = price_that_earns(price, Dec::ZERO, margin_at)?;
    (at > Dec::ZERO).then_some(SwitchPoint {
        variable: Variable::Price,
        at,
        holds: None,
        side: None,
        to: None,
        plan: None,
        regret: None,
    })
}

/// The price of a unit at which `margin_at` is `wanted`, to the cent, from `start` on; `None` where the steps do not
/// settle within a hundredth of that price.
///
/// The margin is affine in the price between thresholds; three secant steps land within a cent, or the answer is left
/// out rather than guessed.
pub(super) fn price_that_earns(
    start: Amount,
    wanted: Dec,
    margin_at: impl Fn(Dec) -> Option<Dec>,
) -> Option<Dec> {
    let gap_at = |value: Dec| Some(margin_at(value)? - wanted);
    let (mut a, mut at_a) = (start.value, gap_at(start.value)?);
    let mut b = round(a * Dec::new(8, 1), start);
    let mut at_b = gap_at(b)?;
    let mut slope = Dec::ZERO;
    for _ in 0..3 {
        slope = (at_a - at_b).over(a - b).filter(|slope| *slope > Dec::ZERO)?;
        let next = Rounding::Up.to_minor((b - at_b.over(slope)?).max(Dec::ZERO), start.currency);
        if (next - b).abs() <= cent() {
            b = next;
            break;
        }
        (a, at_a) = (b, at_b);
        b = next;
        at_b = gap_at(b)?;
    }
    (gap_at(b)?.abs() <= b * slope * Dec::new(1, 2)).then_some(b)
}

/// The price just above the `safe` one, where another plan wins there: lines have value caps too, so limits are asked
/// again.
fn price_threshold(desk: &Desk<'_, '_>, chained: &[Chained<'_>], safe: &SafePrice) -> Option<SwitchPoint> {
    let best = chained.first().filter(|one| one.plan.feasible())?;
    let above = Amount::new(safe.amount.value + cent(), safe.amount.currency);
    let margin = |one: &Chained<'_>| {
        let money = outcome(
            desk.pack,
            &desk.fx,
            desk.request,
            one.basis.as_ref()?,
            desk.assumed,
            above,
            Formulas::Left,
        )
        .ok()?;
        Some(money.margin)
    };
    let stopped: Vec<String> = network::candidates(desk.pack, &desk.ask(above))
        .into_iter()
        .filter(|candidate| !candidate.feasible())
        .map(|candidate| candidate.id)
        .collect();
    let open = |one: &&Chained<'_>| one.plan.feasible() && !stopped.contains(&one.plan.candidate.id);
    let winner = chained.iter().filter(open).filter_map(|one| Some((margin(one)?, one))).max_by(
        |(a, one), (b, other)| {
            a.value.cmp(&b.value).then_with(|| other.plan.candidate.id.cmp(&one.plan.candidate.id))
        },
    );
    let Some((gained, winner)) = winner else {
        return Some(SwitchPoint {
            variable: Variable::Price,
            at: safe.amount.value,
            holds: None,
            side: None,
            to: None,
            plan: None,
            regret: None,
        });
    };
    if winner.plan.candidate.id == best.plan.candidate.id {
        return None;
    }
    // A plan that a value cap stops there cannot be stayed with: its regret has no figure.
    let stay = Some(best).filter(open).and_then(margin);
    let regret = stay.map(|stay| Amount::new(gained.value - stay.value, stay.currency));
    Some(SwitchPoint {
        variable: Variable::Price,
        at: safe.amount.value,
        holds: None,
        side: None,
        to: Some(winner.plan.candidate.mode),
        plan: Some(winner.plan.candidate.id.clone()),
        regret,
    })
}

/// The highest price, to the cent, at which the limit that decides the best plan's duty is still kept.
pub(super) fn safe_price(desk: &Desk<'_, '_>, chained: &[Chained<'_>]) -> Option<SafePrice> {
    let best = chained.first().filter(|one| one.plan.feasible())?;
    let crossing = best.basis.as_ref()?.crossing?;
    let limit = best.plan.money.as_ref()?.duty.threshold?;
    let amount = highest_price(desk, crossing, &limit)?;
    let basis = best.basis.as_ref()?;
    let money =
        outcome(desk.pack, &desk.fx, desk.request, basis, desk.assumed, amount, Formulas::Left).ok()?;
    // A price that keeps the limit and earns nothing is no advice.
    let earns = !money.margin.value.is_negative();
    earns.then(|| SafePrice::new(amount, limit.id.to_string()))
}

/// The highest price of a unit, to the cent, that keeps `limit` on this crossing, in the currency of the price.
///
/// What is measured is affine in the price below the limit, so two prices below it give the answer; a third assessment
/// confirms it.
pub(super) fn highest_price(desk: &Desk<'_, '_>, crossing: Crossing, limit: &Tested<'_>) -> Option<Amount> {
    let price = desk.request.product.price;
    let measured = |value: Dec| {
        let declared =
            declare(desk.pack, &desk.fx, desk.request, crossing, Amount::new(value, price.currency)).ok()?;
        let tested = declared.duty.thresholds.into_iter().find(|tested| tested.id == limit.id)?;
        Some(tested.measured)
    };
    let in_price_currency = desk.fx.convert(limit.limit, price.currency).ok()?.value;
    let per_unit = in_price_currency.over(Dec::from(desk.request.order.quantity))?;
    let (a, b) = (round(per_unit * Dec::new(3, 1), price), round(per_unit * Dec::new(6, 1), price));
    let (at_a, at_b) = (measured(a)?, measured(b)?);
    let slope = (at_b - at_a).over(b - a).filter(|slope| *slope > Dec::ZERO)?;
    let mut value = Rounding::Down.to_minor(a + (limit.limit.value - at_a).over(slope)?, price.currency);
    let step = Dec::new(1, price.currency.exponent());
    value += step + step;
    for _ in 0..5 {
        if value <= Dec::ZERO {
            return None;
        }
        if measured(value).is_some_and(|measured| measured <= limit.limit.value) {
            return Some(Amount::new(value, price.currency));
        }
        value -= step;
    }
    None
}

fn round(value: Dec, like: Amount) -> Dec {
    Rounding::HalfUp.to_minor(value, like.currency)
}
