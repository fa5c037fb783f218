//! What a selling platform does to a seller whose parcels are handed over late: it lets in fewer orders.

use super::goods::Stream;
use super::scenario::{asked, whole};
use crate::calendar::{Day, Instant};
use crate::capacity::Run;
use crate::money::Dec;
use crate::pack::{PlatformFact, PlatformKey};
use crate::verdict::deadlines::last_day;
use crate::verdict::quote::Desk;
use crate::verdict::request::{Estimate, Request};

/// Days of the mean that a cap is a share of.
const MEAN_DAYS: usize = 28;

/// A cap on orders.
#[derive(Clone, Debug, PartialEq)]
pub struct Cap<'p> {
    /// The fact of the strictest tier that is reached.
    pub fact: &'p PlatformFact,
    /// The highest share of late parcels, and the day of the run on which it is reached.
    pub late: Dec,
    /// That day.
    pub day: usize,
    /// Orders a day that are let in at the strictest.
    pub orders: u64,
    /// First day of the cap, and the first without one; `None` beyond the run.
    pub from: usize,
    /// The first day without one.
    pub until: Option<usize>,
    /// Orders that come while it lasts and are not let in.
    pub lost: u64,
    /// Their margin, in the currency of the answer.
    pub margin: Dec,
}

/// The cap that the run brings about: the share of parcels handed over late, of those that fell due in as many days as the
/// platform counts, decides the tier; it ends when that share is low again. Orders of the run come in as if nobody capped
/// them. Parcels count as handed over on the day the carrier takes them.
pub(super) fn cap<'p>(
    desk: &Desk<'p, '_>,
    requests: &[Request],
    stream: &Stream<'p>,
    run: &Run,
    pick: fn(&Estimate) -> u32,
) -> Option<Cap<'p>> {
    let (first, goods) = asked(requests, stream).zip(&stream.goods).next()?;
    let platform = desk.pack.platform(first.seller.platform.as_deref()?)?;
    let country = first.destination.country;
    let start = desk.order_day();
    let fact = |key: PlatformKey| platform.fact(key, country, start, false);
    let lowest = platform.order_cap(country, start, false, Dec::ONE)?;
    let limit = fact(PlatformKey::HandoverHours).or_else(|| fact(PlatformKey::DispatchDays))?;
    let span =
        fact(PlatformKey::LateRateDays).and_then(|fact| usize::try_from(fact.value.trunc_i64()).ok())?;
    let recovered = fact(PlatformKey::LateRateRecovered).map_or(lowest.value, |fact| fact.value);
    // Parcels of the shop in that country.
    let same: Vec<bool> = asked(requests, stream)
        .map(|one| one.seller.platform == first.seller.platform && one.destination.country == country)
        .collect();
    let days = run.days.len();
    let (mut due, mut late) = (vec![0_u64; days], vec![0_u64; days]);
    for parcels in run.parcels.iter().filter(|one| same.get(one.product).copied().unwrap_or(false)) {
        let by = due_day(desk, &goods.plan.candidate, limit, (start, parcels.arrived));
        // What falls due after the run is over does not show in it.
        if let Some(cell) = due.get_mut(by) {
            *cell = cell.saturating_add(parcels.count);
        }
        if let Some(cell) = late.get_mut(by).filter(|_| parcels.left.is_none_or(|left| left > by)) {
            *cell = cell.saturating_add(parcels.count);
        }
    }
    let rate = |day: usize| {
        let from = day.saturating_add(1).saturating_sub(span);
        let sum = |of: &[u64]| of.iter().take(day.saturating_add(1)).skip(from).sum::<u64>();
        whole(sum(&late)).over(whole(sum(&due))).unwrap_or(Dec::ZERO)
    };
    let tier = |share: Dec| platform.order_cap(country, start, false, share);
    let reached = (0..days).find(|day| tier(rate(*day)).is_some())?;
    let (top, day) = (0..days).map(|day| (rate(day), std::cmp::Reverse(day))).max()?;
    let worst = tier(top)?;
    let from = reached.saturating_add(1);
    let until = (from..days).find(|day| rate(*day) < recovered).map(|day| day.saturating_add(1));
    let arrivals = all_orders(requests, stream, &same, pick);
    let usual: u64 = asked(requests, stream)
        .zip(&same)
        .filter(|(_, same)| **same)
        .filter_map(|(one, _)| one.stream.after.map(|after| u64::from(pick(&after.orders))))
        .sum();
    let known = asked(requests, stream).any(|one| one.stream.after.is_some());
    let mut orders = u64::MAX;
    let (mut lost, mut held) = (0_u64, worst);
    for day in from..until.unwrap_or(days) {
        held = tier(rate(day.saturating_sub(1))).unwrap_or(held);
        let let_in = floor(held.value * mean(&arrivals, day, known.then_some(usual)));
        orders = orders.min(let_in);
        let came = arrivals.get(day).copied().unwrap_or(0);
        lost = lost.saturating_add(came.saturating_sub(let_in));
    }
    if orders == u64::MAX {
        orders = floor(worst.value * mean(&arrivals, from, known.then_some(usual)));
    }
    let (mut margin, mut weight) = (Dec::ZERO, Dec::ZERO);
    for ((one, goods), _) in asked(requests, stream).zip(&stream.goods).zip(&same).filter(|(_, same)| **same)
    {
        let share = whole(one.stream.orders.map_or(1, |orders| u64::from(pick(&orders))));
        margin += goods.margin * share;
        weight += share;
    }
    let margin = whole(lost) * margin.over(weight).unwrap_or(Dec::ZERO);
    Some(Cap { fact: worst, late: top, day: day.0, orders, from, until, lost, margin })
}

fn floor(value: Dec) -> u64 {
    u64::try_from(value.trunc_i64()).unwrap_or(0)
}

/// Day of the run on which an order of day `arrived` falls due.
fn due_day(
    desk: &Desk<'_, '_>,
    candidate: &crate::network::Candidate<'_>,
    limit: &PlatformFact,
    (start, arrived): (Day, usize),
) -> usize {
    let ahead = i32::try_from(arrived).unwrap_or(i32::MAX);
    let as_of = desk.request.as_of;
    let seconds = i64::from(ahead).saturating_mul(86_400);
    let order = Instant { unix: as_of.unix.saturating_add(seconds), ..as_of };
    let by = last_day(desk, candidate, limit, (order, start.plus(ahead)));
    usize::try_from(by.since(start)).unwrap_or(arrived).max(arrived)
}

/// Orders of each day, those from stock with them.
fn all_orders(
    requests: &[Request],
    stream: &Stream<'_>,
    same: &[bool],
    pick: fn(&Estimate) -> u32,
) -> Vec<u64> {
    let mut all: Vec<u64> = Vec::new();
    for ((one, goods), _) in asked(requests, stream).zip(&stream.goods).zip(same).filter(|(_, same)| **same) {
        let (days, _) = goods.arrivals(one, pick);
        if all.len() < days.len() {
            all.resize(days.len(), 0);
        }
        for (sum, count) in all.iter_mut().zip(days) {
            *sum = sum.saturating_add(count);
        }
    }
    all
}

/// Mean orders of the 28 days before `day`; before the run they were the usual ones, where those are known.
fn mean(arrivals: &[u64], day: usize, usual: Option<u64>) -> Dec {
    let from = day.saturating_sub(MEAN_DAYS);
    let seen = day.saturating_sub(from);
    let sum: u64 = (from..day).map(|at| arrivals.get(at).copied().unwrap_or(0)).sum();
    let before = MEAN_DAYS.saturating_sub(seen);
    let (sum, count) = match usual {
        Some(usual) => {
            let earlier = usual.saturating_mul(u64::try_from(before).unwrap_or(0));
            (sum.saturating_add(earlier), MEAN_DAYS)
        }
        None => (sum, seen),
    };
    whole(sum).over(whole(u64::try_from(count).unwrap_or(0))).unwrap_or(Dec::ZERO)
}
