//! What the seller's platform demands: until when a parcel must be handed over or delivered, and how many keep it.

use super::plan::Plan;
use super::quote::{Desk, ORIGIN_OFFSET_MIN};
use crate::calendar::{Day, DayKind, Holidays, Instant};
use crate::money::Dec;
use crate::network::Candidate;
use crate::pack::{LimitUnit, Pack, PlatformFact, PlatformKey};
use crate::problem::{Problem, codes};
use crate::window::Pmf;

/// A limit of the platform on this plan.
#[derive(Clone, Copy, Debug)]
pub struct Deadline<'p> {
    /// What the platform demands.
    pub fact: &'p PlatformFact,
    /// The last day that keeps it.
    pub by: Day,
    /// Share of parcels that do.
    pub kept: Dec,
}

/// End of a day's work where a stage names no cut-off: hours that end earlier do not give that day.
const CLOSING_MIN: u16 = 18 * 60;

/// Who starts a parcel of `candidate`, seen from the clock and the calendar.
fn offset_min(candidate: &Candidate<'_>, at: Instant) -> i32 {
    candidate.node.filter(|_| candidate.from_stock).map_or(ORIGIN_OFFSET_MIN, |node| node.offset_min(at))
}

/// The last day that keeps `fact` for an order at `order`, on `order_day` where parcels start.
pub(super) fn last_day(
    desk: &Desk<'_, '_>,
    candidate: &Candidate<'_>,
    fact: &PlatformFact,
    (order, order_day): (Instant, Day),
) -> Day {
    let count = i32::try_from(fact.value.trunc_i64()).unwrap_or(i32::MAX);
    match fact.unit {
        LimitUnit::Hours => {
            let seconds = i64::from(count).saturating_mul(3600);
            let end = Instant { unix: order.unix.saturating_add(seconds), ..order };
            let (day, minute) = end.local(offset_min(candidate, end));
            let closing = candidate.stages.first().and_then(|stage| stage.prior.cutoff_min);
            if minute < closing.unwrap_or(CLOSING_MIN) { day.plus(-1) } else { day }
        }
        LimitUnit::Days => order_day.plus(count),
        LimitUnit::BusinessDays => {
            let table = calendar(desk.pack, desk, candidate, fact.key);
            (0..count).fold(order_day, |day, _| next_business_day(table, day))
        }
    }
}

/// Business days of a delivery are those of the destination, those of dispatch those of the place it starts from.
fn calendar<'p>(
    pack: &'p Pack,
    desk: &Desk<'_, '_>,
    candidate: &Candidate<'_>,
    key: PlatformKey,
) -> Option<&'p Holidays> {
    let country = match key {
        PlatformKey::DeliveryDays => Some(desk.request.destination.country),
        _ => candidate.node.filter(|_| candidate.from_stock).map(|node| node.country),
    };
    match country {
        Some(country) => {
            pack.holidays(pack.market(country).map_or(country.code(), |market| market.calendar.as_str()))
        }
        None => pack.holidays("CN"),
    }
}

/// The first Monday to Friday after `day` that is no holiday, or a make-up working day before it.
fn next_business_day(table: Option<&Holidays>, day: Day) -> Day {
    let works = |day: Day| {
        matches!(
            table.map_or(DayKind::Weekday(day.weekday()), |table| table.kind(day)),
            DayKind::Weekday(0..=4) | DayKind::MakeUp
        )
    };
    // No country is off for two months.
    (1..60).map(|ahead| day.plus(ahead)).find(|day| works(*day)).unwrap_or(day)
}

/// The fact of `key` that holds for `candidate` today.
fn fact<'p>(desk: &Desk<'p, '_>, candidate: &Candidate<'_>, key: PlatformKey) -> Option<&'p PlatformFact> {
    let platform = desk.pack.platform(desk.request.seller.platform.as_deref()?)?;
    platform.fact(key, desk.request.destination.country, desk.order_day(), candidate.from_stock)
}

/// The cap on orders at a share `late` of late parcels.
fn order_cap<'p>(desk: &Desk<'p, '_>, candidate: &Candidate<'_>, late: Dec) -> Option<&'p PlatformFact> {
    let platform = desk.pack.platform(desk.request.seller.platform.as_deref()?)?;
    platform.order_cap(desk.request.destination.country, desk.order_day(), candidate.from_stock, late)
}

/// Most days the platform allows from order to delivery, where the pack knows a limit.
pub(super) fn most_days(desk: &Desk<'_, '_>, candidate: &Candidate<'_>, order_day: Day) -> Option<usize> {
    let fact = fact(desk, candidate, PlatformKey::DeliveryDays)?;
    usize::try_from(last_day(desk, candidate, fact, (desk.request.as_of, order_day)).since(order_day)).ok()
}

/// Every limit of the platform on `plan`.
pub(super) fn deadlines<'p>(desk: &Desk<'p, '_>, plan: &Plan<'p>) -> Vec<Deadline<'p>> {
    let Some(window) = &plan.window else { return Vec::new() };
    let handed_over = handed_over(desk, plan);
    [PlatformKey::HandoverHours, PlatformKey::DispatchDays, PlatformKey::DeliveryDays]
        .into_iter()
        .filter_map(|key| {
            let fact = fact(desk, &plan.candidate, key)?;
            let by = last_day(desk, &plan.candidate, fact, (desk.request.as_of, window.order_day));
            let reached = if is_dispatch(key) { handed_over.as_ref()? } else { &window.pmf };
            let kept = usize::try_from(by.since(window.order_day)).map_or(0.0, |days| reached.cdf(days));
            Some(Deadline { fact, by, kept: Dec::from_share(kept, 4) })
        })
        .collect()
}

/// Whether a limit ends with the first stage and not at the door.
pub(super) fn is_dispatch(key: PlatformKey) -> bool {
    matches!(key, PlatformKey::HandoverHours | PlatformKey::DispatchDays)
}

/// Dispatch that is expected after the platform's last day (A330), and so many late parcels that the platform caps
/// orders (A331). A promise beyond the limit of delivery is told with the window.
pub(super) fn alerts_a330_a331(
    desk: &Desk<'_, '_>,
    plan: &Plan<'_>,
    deadlines: &[Deadline<'_>],
) -> Vec<Problem> {
    let mut alerts = Vec::new();
    let Some(window) = &plan.window else { return alerts };
    let Some(expected) = handed_over(desk, plan).map(|days| window.date(days.quantile(0.5))) else {
        return alerts;
    };
    for Deadline { fact, by, kept } in deadlines.iter().filter(|one| is_dispatch(one.fact.key)) {
        if expected > *by {
            alerts.push(
                Problem::new(codes::A330)
                    .with("expected", expected)
                    .with("by", by)
                    .with("limit", fact.value.plain())
                    .with("unit", fact.unit.as_str())
                    .with("kept", kept.fixed(2)),
            );
        }
        let late = Dec::ONE - *kept;
        let most = self::fact(desk, &plan.candidate, PlatformKey::LateRateLimit).map(|fact| fact.value);
        let cap = order_cap(desk, &plan.candidate, late).map(|fact| fact.value);
        if let Some((most, cap)) = most.zip(cap).filter(|(most, _)| late >= *most) {
            alerts.push(
                Problem::new(codes::A331)
                    .with("share", late.fixed(2))
                    .with("target", most.fixed(2))
                    .with("rate", cap.fixed(2)),
            );
        }
    }
    alerts
}

/// Days until the carrier has the parcel. A warehouse's handling ends with that; consolidation in China begins with the
/// way to the carrier's warehouse, and that is the pack's share of it.
fn handed_over(desk: &Desk<'_, '_>, plan: &Plan<'_>) -> Option<Pmf> {
    let share = desk.pack.assumption("dispatch.handover-share").filter(|_| !plan.candidate.from_stock);
    plan.window.as_ref()?.handed_over(share.map_or(1.0, |entry| entry.value.to_f64()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn business_days_skip_holidays_and_count_make_up_days() {
        let golden_week = Holidays {
            id: "CN".into(),
            days: (1..=7).map(|d| (Day::from_ymd(2026, 10, d).unwrap(), 0)).collect(),
            make_up: vec![day("2026-09-20"), day("2026-10-10")],
            names: vec![("国庆节".into(), "National Day".into())],
            from: day("2026-01-01"),
            until: day("2026-12-31"),
            make_up_known_until: day("2026-12-31"),
            source: 0,
        };
        let after = |from, count: usize| {
            (0..count).fold(day(from), |at, _| next_business_day(Some(&golden_week), at)).iso()
        };
        assert_eq!(after("2026-09-30", 1), "2026-10-08");
        assert_eq!(after("2026-09-30", 2), "2026-10-09");
        assert_eq!(after("2026-09-30", 3), "2026-10-10", "a Saturday that is worked");
        assert_eq!(after("2026-09-30", 4), "2026-10-12");
        assert_eq!(after("2026-09-18", 1), "2026-09-20", "a Sunday that is worked");
        assert_eq!(next_business_day(None, day("2026-11-27")).iso(), "2026-11-30", "Friday to Monday");
    }
}
