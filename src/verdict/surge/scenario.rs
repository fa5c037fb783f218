//! What a number of orders does: backlog day by day, refunds, what the platform does about it.

use super::cap::{Cap, cap};
use super::goods::{Goods, Stream};
use crate::capacity::{Line, Parcels, Run, run};
use crate::money::Dec;
use crate::verdict::quote::Desk;
use crate::verdict::request::{Estimate, Request};

/// Days a run is followed after the last order.
pub(super) const FOLLOW: usize = 400;

/// Refunds of a run, in the currency of the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refunds {
    /// Orders refunded.
    pub expected: Dec,
    /// Beyond the usual share.
    pub extra: Dec,
    /// Goods, freight and work lost with those.
    pub cost: Dec,
    /// The margin they would have earned.
    pub margin: Dec,
}

/// One number of orders.
#[derive(Clone, Debug)]
pub struct Scenario<'p> {
    /// All orders.
    pub orders: u64,
    /// Of these, served from local stock.
    pub from_stock: u64,
    /// Day by day.
    pub run: Run,
    /// Days the last parcel of each day's orders waits, beyond what the calendar makes it wait.
    pub waits: Vec<usize>,
    /// The longest of them.
    pub most_days: usize,
    /// Parcels that wait, and the days they do in all.
    pub affected: u64,
    /// Sum of the days that parcels wait.
    pub parcel_days: u64,
    /// Refunds.
    pub refunds: Refunds,
    /// What the platform does to late parcels.
    pub cap: Option<Cap<'p>>,
}

impl Scenario<'_> {
    /// The most that wait at the end of a day, and that day.
    #[must_use]
    pub fn peak(&self) -> Option<(usize, u64)> {
        let days = self.run.days.iter().map(|day| day.waiting).enumerate();
        days.max_by_key(|(day, waiting)| (*waiting, std::cmp::Reverse(*day)))
            .filter(|(_, waiting)| *waiting > 0)
    }

    /// Mean days of those that wait.
    #[must_use]
    pub fn mean_days(&self) -> Dec {
        whole(self.parcel_days).over(whole(self.affected)).unwrap_or(Dec::ZERO)
    }

    /// What the delay costs: refunds, their margin, and orders the platform does not let in.
    pub(super) fn cost(&self) -> Dec {
        self.refunds.cost + self.refunds.margin + self.cap.as_ref().map_or(Dec::ZERO, |cap| cap.margin)
    }
}

pub(super) fn whole(count: u64) -> Dec {
    Dec::whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Days that `parcels` wait for capacity: those on which the first carrier's calendar is closed do not count. What never
/// leaves waits as long as it was followed.
fn wait(line: Option<&Line>, parcels: &Parcels, followed: usize) -> usize {
    let left = parcels.left.unwrap_or(followed);
    let open = (parcels.arrived..left).find(|day| line.is_none_or(|line| !line.rests(*day)));
    left.saturating_sub(open.unwrap_or(left))
}

/// The run of `pick` of the estimates, with the reserves or without.
pub(super) fn scenario<'p>(
    desk: &Desk<'p, '_>,
    requests: &[Request],
    stream: &Stream<'p>,
    (pick, reserves): (fn(&Estimate) -> u32, bool),
) -> Scenario<'p> {
    let lines: Vec<Line> = stream.carriers.iter().map(|carrier| carrier.line.clone()).collect();
    let mut arrivals = Vec::with_capacity(stream.goods.len());
    let mut from_stock = 0_u64;
    for (goods, request) in stream.goods.iter().zip(asked(requests, stream)) {
        let (days, stocked) = goods.arrivals(request, pick);
        from_stock = from_stock.saturating_add(stocked);
        arrivals.push(days);
    }
    let may: Vec<Vec<bool>> =
        stream.goods.iter().map(|goods| goods.may(&stream.carriers, reserves)).collect();
    let last = arrivals.iter().map(Vec::len).max().unwrap_or(0);
    let followed = last.saturating_add(FOLLOW);
    let run = run(&arrivals, &lines, &may, followed);
    let mut waits = vec![0; last];
    let (mut affected, mut parcel_days, mut orders) = (0_u64, 0_u64, from_stock);
    let mut refunds = Refunds::default();
    for parcels in &run.parcels {
        let Some(goods) = stream.goods.get(parcels.product) else { continue };
        let days = wait(lines.get(goods.primary), parcels, followed);
        orders = orders.saturating_add(parcels.count);
        if days > 0 {
            affected = affected.saturating_add(parcels.count);
            let all = parcels.count.saturating_mul(u64::try_from(days).unwrap_or(u64::MAX));
            parcel_days = parcel_days.saturating_add(all);
        }
        if let Some(cell) = waits.get_mut(parcels.arrived) {
            *cell = days.max(*cell);
        }
        add_refunds(&mut refunds, goods, parcels.count, days);
    }
    let cap = cap(desk, requests, stream, &run, pick);
    Scenario {
        orders,
        from_stock,
        most_days: waits.iter().copied().max().unwrap_or(0),
        waits,
        affected,
        parcel_days,
        refunds,
        cap,
        run,
    }
}

/// The requests of the goods, in their order.
pub(super) fn asked<'a>(
    requests: &'a [Request],
    stream: &'a Stream<'_>,
) -> impl Iterator<Item = &'a Request> {
    stream.asked.iter().filter_map(|at| requests.get(*at))
}

/// A day in the queue counts as a day late: what a promise keeps in hand is for the journey.
fn add_refunds(refunds: &mut Refunds, goods: &Goods<'_>, count: u64, days: usize) {
    let Some(curve) = goods.curve else { return };
    let share = |days: usize| Dec::from_share(curve.at(days), 9);
    let (at, usual) = (share(days), share(0));
    let count = whole(count);
    let extra = count * (at - usual).max(Dec::ZERO);
    refunds.expected += count * at;
    refunds.extra += extra;
    refunds.cost += extra * goods.loss;
    refunds.margin += extra * goods.margin;
}
