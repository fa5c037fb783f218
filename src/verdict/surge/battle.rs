//! The battle plan: one page of steps, in the order of their days.

use super::goods::Carrier;
use super::{Scenario, Surge};
use crate::calendar::Day;
use crate::problem::{Problem, codes};

/// Something to do, or to know, on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day; `None` for what holds throughout.
    pub date: Option<Day>,
    /// What.
    pub what: Problem,
}

/// All steps: what holds throughout first, then day by day.
pub(super) fn plan(surge: &Surge<'_>) -> Vec<Step> {
    let [_, likely, high] = &surge.scenarios;
    let Some(primary) = surge.carriers.first() else { return Vec::new() };
    let mut steps = Vec::new();
    let mut on = |date: Option<Day>, what: Problem| steps.push(Step { date, what });
    let day = |day: usize| Some(surge.date(day));
    let orders = |scenario: &Scenario<'_>| scenario.run.days.first().map_or(0, |day| day.arrivals);
    on(
        day(0),
        Problem::new(codes::R401)
            .with("service", &primary.service.id)
            .with("orders", orders(likely))
            .with("high", orders(high)),
    );
    if likely.most_days == 0 && high.most_days == 0 {
        on(None, Problem::new(codes::R402).with("service", &primary.service.id));
    }
    if let Some((count, _)) = surge.sell_up_to.zip((high.most_days > surge.most_days).then_some(())) {
        on(
            None,
            Problem::new(codes::R403)
                .with("orders", count)
                .with("days", surge.most_days)
                .with("service", &primary.service.id),
        );
    }
    reserves(surge, &mut on);
    for stuck in &surge.stuck {
        let product = stuck.product.clone().unwrap_or_else(|| format!("#{}", stuck.index.saturating_add(1)));
        on(
            None,
            Problem::new(codes::R407)
                .with("product", product)
                .with("service", &stuck.service)
                .with("primary", &primary.service.id),
        );
    }
    if let Some(backup) = &surge.backup {
        on(
            day(0),
            Problem::new(codes::R412)
                .with("quota", backup.quota)
                .with("date", surge.date(backup.from_day))
                .with("days", backup.most_days)
                .with("service", backup.service.map_or("?", |service| service.id.as_str())),
        );
    }
    for (date, count) in closed(surge, primary) {
        on(Some(date), Problem::new(codes::R411).with("service", &primary.service.id).with("count", count));
    }
    course(surge, likely, &mut on);
    steps.sort_by_key(|step| step.date);
    steps
}

/// Telling the reserve, and the day it takes over.
fn reserves(surge: &Surge<'_>, on: &mut impl FnMut(Option<Day>, Problem)) {
    let Some(switch) = &surge.switch else { return };
    let Some(carrier) = surge.carriers.get(switch.carrier) else { return };
    let Some(reserve) = &carrier.reserve else { return };
    let [_, likely, _] = &surge.scenarios;
    let told = if reserve.signed { codes::R405 } else { codes::R404 };
    on(
        Some(surge.date(switch.call_by)),
        Problem::new(told)
            .with("service", &carrier.service.id)
            .with("quota", reserve.daily_quota)
            .with("date", surge.date(switch.day)),
    );
    let first = likely.run.days.get(switch.day);
    let count = first.and_then(|load| load.sent.get(switch.carrier)).copied().unwrap_or(0);
    on(
        Some(surge.date(switch.day)),
        Problem::new(codes::R406)
            .with("service", &carrier.service.id)
            .with("count", count)
            .with("cost", switch.cost.text())
            .with("saves", switch.saves.text())
            .with("currency", surge.currency),
    );
}

/// Each run of days on which the first carrier takes nothing while the likely case lasts: its first day, how many.
fn closed(surge: &Surge<'_>, primary: &Carrier<'_>) -> Vec<(Day, usize)> {
    let [_, likely, _] = &surge.scenarios;
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for day in (0..likely.run.days.len()).filter(|day| primary.line.takes(*day) == 0) {
        match runs.last_mut() {
            Some((first, count)) if first.saturating_add(*count) == day => *count = count.saturating_add(1),
            _ => runs.push((day, 1)),
        }
    }
    runs.into_iter().map(|(first, count)| (surge.date(first), count)).collect()
}

/// What the likely case comes to: the backlog's peak, the platform's limit, refunds, the day it is over.
fn course(surge: &Surge<'_>, likely: &Scenario<'_>, on: &mut impl FnMut(Option<Day>, Problem)) {
    if let Some((day, waiting)) = likely.peak() {
        on(
            Some(surge.date(day)),
            Problem::new(codes::R408)
                .with("waiting", waiting)
                .with("days", likely.most_days)
                .with("count", likely.affected),
        );
    }
    if let Some(cap) = &likely.cap {
        on(
            Some(surge.date(cap.from)),
            Problem::new(codes::R409)
                .with("share", cap.late.fixed(2))
                .with("orders", cap.orders)
                .with("lost", cap.lost)
                .with("until", cap.until.map_or("?".to_owned(), |day| surge.date(day).iso())),
        );
    }
    if likely.refunds.extra > crate::money::Dec::ZERO {
        on(
            None,
            Problem::new(codes::R413)
                .with("count", likely.refunds.extra.fixed(0))
                .with("amount", surge.money(likely.refunds.cost + likely.refunds.margin).text())
                .with("currency", surge.currency),
        );
    }
    if let Some(day) = likely.run.clear.filter(|_| likely.affected > 0) {
        on(Some(surge.date(day)), Problem::new(codes::R410));
    }
}
