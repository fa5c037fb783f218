//! What takes parcels in: quota, first day, calendar, outages.

use super::terms::Reserve;
use crate::calendar::{Day, WorkWeek};
use crate::capacity::Line;
use crate::network::{self, Candidate};
use crate::pack::{Mode, Pack, StagePrior};
use crate::verdict::quote::Desk;

/// A season in which the first stage takes at least so many times as long (in hundredths) is one in which it takes fewer
/// parcels in: below it, it only works more slowly.
const CLOSURE: u16 = 200;

/// Parcels a day of a service that no quota limits: more than anybody sells.
const NO_QUOTA: u64 = u32::MAX as u64;

/// The service that takes the parcel in: the one that reaches the buyer, or what brings it to a hub.
pub(in crate::verdict) fn intake<'p>(candidate: &Candidate<'p>) -> &'p str {
    let leg = candidate.bulk.filter(|_| candidate.mode == Mode::Border).unwrap_or(candidate.outbound);
    leg.service.id.as_str()
}

/// Parcels that `service` takes a day: the seller's figure, else the pack's.
pub(in crate::verdict) fn quota(desk: &Desk<'_, '_>, service: &str) -> Option<u32> {
    let own = desk.request.seller.daily_quota.iter().find(|(id, _)| id == service).map(|(_, quota)| *quota);
    own.or_else(|| desk.pack.service(service)?.daily_quota)
}

/// First day of `reserve`, counted from the order: the seller's figure, else what finding or calling a carrier takes.
pub(in crate::verdict) fn first_day(pack: &Pack, reserve: &Reserve) -> usize {
    let key = if reserve.signed { "capacity.switch-days-signed" } else { "capacity.switch-days-unprepared" };
    let assumed = || {
        let days = pack.assumption(key).map_or(0, |entry| {
            let whole = entry.value.trunc_i64();
            // Half a day is over when the next day begins.
            if crate::money::Dec::whole(whole) < entry.value { whole.saturating_add(1) } else { whole }
        });
        u32::try_from(days).unwrap_or(0)
    };
    usize::try_from(reserve.from_day.unwrap_or_else(assumed)).unwrap_or(usize::MAX)
}

/// Each reserve with the first stage of a chain that it can carry the goods on; `None` for one that refuses them. Whom
/// the seller allows does not matter here: a reserve that is named is one the seller uses.
pub(in crate::verdict) fn fitting<'p>(desk: &Desk<'p, '_>) -> Vec<Option<&'p StagePrior>> {
    let mut ask = desk.ask(desk.declared_price());
    ask.allow = None;
    ask.deny = &[];
    let candidates = network::candidates(desk.pack, &ask);
    let fits = |reserve: &Reserve| {
        candidates
            .iter()
            .find(|one| one.feasible() && !one.from_stock && intake(one) == reserve.service)
            .and_then(|one| one.stages.first())
            .map(|stage| stage.prior)
    };
    desk.request.seller.surge.reserve.iter().map(fits).collect()
}

/// Everything that takes in what starts by `candidate`, for `days` days: its own service first, then the reserves that
/// take the goods. Empty where nothing limits it.
pub(in crate::verdict) fn lines(desk: &Desk<'_, '_>, candidate: &Candidate<'_>, days: usize) -> Vec<Line> {
    let service = intake(candidate);
    let Some(first) = candidate.stages.first() else { return Vec::new() };
    let Some(own) = own_line(desk, service, first.prior, days) else { return Vec::new() };
    let reserves = desk.request.seller.surge.reserve.iter().zip(&desk.reserves);
    let others = reserves
        .filter(|(reserve, _)| reserve.service != service)
        .filter_map(|(reserve, stage)| Some(reserve_line(desk, reserve, (*stage)?, days)));
    std::iter::once(own).chain(others).collect()
}

/// The line of `service` itself; `None` where it has neither a quota nor an outage.
pub(in crate::verdict) fn own_line(
    desk: &Desk<'_, '_>,
    service: &str,
    first: &StagePrior,
    days: usize,
) -> Option<Line> {
    let terms = &desk.request.seller.surge;
    if let Some(quota) = quota(desk, service) {
        return Some(on_calendar(desk, Line::steady(u64::from(quota)), (service, first), days));
    }
    if let Some(reserve) = terms.reserve.iter().find(|reserve| reserve.service == service) {
        return Some(reserve_line(desk, reserve, first, days));
    }
    let out = terms.outages.iter().any(|outage| outage.service == service);
    out.then(|| on_calendar(desk, Line::steady(NO_QUOTA), (service, first), days))
}

/// The line of a reserve.
pub(in crate::verdict) fn reserve_line(
    desk: &Desk<'_, '_>,
    reserve: &Reserve,
    first: &StagePrior,
    days: usize,
) -> Line {
    let line = Line::steady(u64::from(reserve.daily_quota)).starting(first_day(desk.pack, reserve));
    on_calendar(desk, line, (reserve.service.as_str(), first), days)
}

/// `line` without the days on which `service` takes nothing.
fn on_calendar(desk: &Desk<'_, '_>, line: Line, (service, first): (&str, &StagePrior), days: usize) -> Line {
    let start = desk.order_day();
    let at = |day: Day| usize::try_from(day.since(start)).ok();
    let mut line = line.working(work(desk, first, start, days));
    let outages = desk.request.seller.surge.outages.iter().filter(|outage| outage.service == service);
    let named = outages.map(|outage| (outage.from, outage.to));
    let standing =
        desk.disruptions.iter().filter(|one| one.multiple.is_none() && one.stages.contains(&first.stage));
    for (from, to) in named.chain(standing.map(|one| (one.from, one.to))) {
        if let Some(last) = at(to) {
            line = line.without(at(from).unwrap_or(0), last);
        }
    }
    line
}

/// The share of its quota that the party of `first` takes on each day, in hundredths. A quota is what it takes on any day
/// it works; on a public holiday, and in a season in which it all but closes, it takes what its crew still does.
fn work(desk: &Desk<'_, '_>, first: &StagePrior, start: Day, days: usize) -> Vec<u16> {
    let Some(party) = desk.pack.party(&first.party) else { return Vec::new() };
    let whole = |weight: u16| if weight == 0 { 0 } else { 100 };
    let week = WorkWeek {
        week: party.week.week.map(whole),
        holiday: party.week.holiday.min(100),
        make_up: whole(party.week.make_up),
    };
    let table = party.calendar.as_deref().and_then(|id| desk.pack.holidays(id));
    let mut work = week.weights(table, start, days);
    let country = desk.request.destination.country;
    for peak in &desk.pack.content().peaks {
        if !peak.destinations.is_empty() && !peak.destinations.contains(&country) {
            continue;
        }
        let slow = peak.stages.iter().find(|(stage, multiple)| *stage == first.stage && *multiple >= CLOSURE);
        let Some((_, multiple)) = slow else { continue };
        let share = 10_000_u32.checked_div(u32::from(*multiple)).and_then(|share| u16::try_from(share).ok());
        for (day, cell) in (0..).zip(&mut work) {
            let date = start.plus(day);
            if peak.from <= date && date <= peak.to {
                *cell = (*cell).min(share.unwrap_or(100));
            }
        }
    }
    work
}
