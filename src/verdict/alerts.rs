//! What to act on: thresholds near, rules that change on the way, promises and stock, the age of the data.

use super::declare::{Crossing, declare};
use super::plan::Plan;
use super::request::{Incoterm, Request};
use crate::calendar::Day;
use crate::customs;
use crate::money::{Amount, Dec, Fx};
use crate::pack::{MOST_FX_AGE_DAYS, Pack};
use crate::problem::{Problem, codes};
use crate::window::Pmf;

/// Alerts of the recommended plan and of the request as a whole.
pub(super) fn alerts<'p>(
    pack: &'p Pack,
    fx: &Fx<'p>,
    request: &Request,
    best: Option<&Plan<'p>>,
    crossing: Option<(Crossing, &Pmf, Day)>,
) -> Vec<Problem> {
    let mut alerts = Vec::new();
    if let Some(plan) = best {
        if let Some(money) = &plan.money {
            alerts.extend(money.duty.alerts.iter().map(|remark| {
                remark
                    .params()
                    .fold(Problem::new(remark.code), |alert, (name, value)| alert.with(name, value))
            }));
            alerts.extend(estimate_a209(&money.duty));
            if money.margin.value.is_negative() {
                alerts.push(
                    Problem::new(codes::A207)
                        .with("margin", money.margin.text())
                        .with("currency", money.margin.currency),
                );
            } else if let Some(target) =
                request.seller.target_margin.filter(|target| money.margin_rate < *target)
            {
                alerts.push(
                    Problem::new(codes::A208)
                        .with("rate", money.margin_rate.fixed(4))
                        .with("target", target.fixed(4)),
                );
            }
            if request.seller.incoterm == Incoterm::Dap && money.at_door.value > Dec::ZERO {
                alerts.push(
                    Problem::new(codes::A206)
                        .with("amount", money.at_door.text())
                        .with("currency", money.at_door.currency),
                );
            }
        }
        if let Some(window) = &plan.window {
            alerts.extend(window.alerts.iter().cloned());
        }
        if let Some(capacity) = plan.capacity.filter(|capacity| capacity.overflow > Dec::ZERO) {
            alerts.push(
                Problem::new(codes::A401)
                    .with("share", capacity.overflow.fixed(2))
                    .with("days", capacity.added_days.fixed(1)),
            );
        }
    }
    if let Some((crossing, entries, order_day)) = crossing {
        alerts.extend(rule_changes_a204_a205(pack, fx, request, crossing, entries, order_day));
    }
    if request.product.size_mm.is_none() {
        alerts.push(Problem::at(codes::A503, "product.sizeMm"));
    }
    let city = &request.seller.ship_from;
    if !crate::network::Origin::of(pack, city).known {
        alerts.push(Problem::at(codes::A491, "seller.shipFrom").with("city", city));
    }
    alerts.extend(age(pack, request));
    alerts
}

/// Duty that is only known as a span: the margin counts the likely end, or nothing where there is none.
fn estimate_a209(duty: &customs::Assessment<'_>) -> Option<Problem> {
    if duty.total.is_some() {
        return None;
    }
    let shown = |end: Option<Dec>| end.map_or("?".to_owned(), |end| end.fixed(duty.currency.exponent()));
    Some(
        Problem::new(codes::A209)
            .with("low", shown(duty.range.low))
            .with("likely", shown(duty.range.likely))
            .with("high", shown(duty.range.high))
            .with("currency", duty.currency),
    )
}

/// Rules that begin or end between the earliest and the latest entry day: the share of parcels on the far side, and
/// what they cost more there.
fn rule_changes_a204_a205<'p>(
    pack: &'p Pack,
    fx: &Fx<'p>,
    request: &Request,
    crossing: Crossing,
    entries: &Pmf,
    order_day: Day,
) -> Vec<Problem> {
    let on = |days: usize| order_day.plus(i32::try_from(days).unwrap_or(i32::MAX));
    let (first, last) = (on(entries.quantile(0.005)), on(entries.quantile(0.995)));
    let destination = &request.destination;
    let Ok(changes) = customs::changes(pack, destination.country, destination.region.as_deref(), first, last)
    else {
        return Vec::new();
    };
    // One alert a day: a reform moves several values at once, and the stake is that of all of them.
    let mut days: Vec<(Day, bool, Vec<&str>)> = Vec::new();
    for change in &changes {
        let (day, expected, key) = (change.day, change.is_expected(), change.key());
        match days.iter_mut().find(|(at, announced, _)| *at == day && *announced == expected) {
            Some((_, _, keys)) if keys.contains(&key) => {}
            Some((_, _, keys)) => keys.push(key),
            None => days.push((day, expected, vec![key])),
        }
    }
    let at = |entry: Day, announced: bool| {
        let crossing = Crossing { entry, announced, ..crossing };
        declare(pack, fx, request, crossing, request.product.price).ok().map(|declared| declared.duty)
    };
    days.into_iter()
        .filter_map(|(day, expected, keys)| {
            let before = at(day.plus(-1), false)?;
            let after = at(day, expected)?;
            // Where a rate is only known as a span, its likely end tells the difference; where one side is not known at
            // all, the change is told without it.
            let stake = match (before.range.likely, after.range.likely) {
                (Some(before), Some(after)) => Some(after - before),
                (None, None) => Some(Dec::ZERO),
                _ => None,
            };
            // A change that costs this product nothing is not worth a line, unless it is not certain yet.
            if stake.is_some_and(Dec::is_zero) && !expected {
                return None;
            }
            let stake = stake.map_or("?".to_owned(), |stake| Amount::new(stake, after.currency).text());
            let early = usize::try_from(day.since(order_day)).ok()?.checked_sub(1)?;
            let share = Dec::ONE - Dec::from_share(entries.cdf(early), 4);
            let alert = Problem::new(if expected { codes::A205 } else { codes::A204 })
                .with("date", day)
                .with("key", keys.join(", "))
                .with("share", share.fixed(2));
            Some(alert.with("stake", stake).with("currency", after.currency))
        })
        .collect()
}

/// Data past its time.
fn age(pack: &Pack, request: &Request) -> Vec<Problem> {
    let content = pack.content();
    let (today, _) = request.as_of.local(request.as_of.offset_min);
    let mut alerts = Vec::new();
    if today.since(content.fx_date) > MOST_FX_AGE_DAYS {
        alerts.push(Problem::new(codes::A502).with("date", content.fx_date));
    }
    alerts
}
