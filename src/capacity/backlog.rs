//! One stream of orders on carriers that all may take it.

use super::HORIZON;
use super::line::{Line, open_from, together};
use super::run::{Run, run};

/// What a surge does to its parcels.
#[derive(Clone, Debug, PartialEq)]
pub struct Backlog {
    /// Share of parcels that leave 0, 1, 2 … days after their order, first come first served.
    pub delay: Vec<f64>,
    /// Mean days added to what the carrier's calendar makes them wait anyhow.
    pub mean_days: f64,
    /// Share of parcels that wait at least a day longer than that.
    pub overflow: f64,
    /// Largest number of parcels waiting at the end of a day.
    pub peak: u64,
    /// Days after the last order until nothing waits; `None` when that is beyond the horizon.
    pub clear_days: Option<usize>,
}

/// Exact daily backlog of `arrivals` (parcels on each day, then none) on `lines`.
///
/// SOURCE: Lindley's recursion B = max(0, B + A − C); the n-th parcel leaves on the first day whose cumulative
/// capacity reaches n.
#[must_use]
pub fn backlog(arrivals: &[u64], lines: &[Line]) -> Backlog {
    let days = arrivals.len().saturating_add(HORIZON);
    let may = vec![vec![true; lines.len()]];
    let run = run(&[arrivals.to_vec()], lines, &may, days);
    let total: u64 = arrivals.iter().sum();
    let mut delays = vec![0_u64; HORIZON.saturating_add(1)];
    let (mut added, mut late) = (0_u64, 0_u64);
    for parcels in &run.parcels {
        let wait = parcels.left.map_or(HORIZON, |left| left.saturating_sub(parcels.arrived)).min(HORIZON);
        add(&mut delays, wait, parcels.count);
        let extra = wait.saturating_sub(open_from(lines, parcels.arrived).saturating_sub(parcels.arrived));
        added = added.saturating_add(parcels.count.saturating_mul(u64::try_from(extra).unwrap_or(u64::MAX)));
        if extra > 0 {
            late = late.saturating_add(parcels.count);
        }
    }
    let share = |count: u64| if total == 0 { 0.0 } else { count as f64 / total as f64 };
    let last = delays.iter().rposition(|count| *count > 0).unwrap_or(0);
    let delay: Vec<f64> = delays.iter().take(last.saturating_add(1)).map(|count| share(*count)).collect();
    Backlog {
        delay: if total == 0 { vec![1.0] } else { delay },
        mean_days: share(added),
        overflow: share(late),
        peak: peak(&run),
        clear_days: run.clear.map(|day| day.saturating_add(1).saturating_sub(arrivals.len())),
    }
}

/// The most that wait at the end of a day.
fn peak(run: &Run) -> u64 {
    run.days.iter().map(|day| day.waiting).max().unwrap_or(0)
}

/// What one parcel waits with `ahead` parcels in line before it.
#[must_use]
pub fn turn(ahead: u64, lines: &[Line]) -> Backlog {
    let days = room(ahead, lines).map_or(HORIZON, |(day, _)| day);
    let extra = days.saturating_sub(open_from(lines, 0));
    let mut delay = vec![0.0; days];
    delay.push(1.0);
    Backlog {
        delay,
        mean_days: extra as f64,
        overflow: if extra > 0 { 1.0 } else { 0.0 },
        peak: ahead,
        clear_days: (days < HORIZON).then_some(days),
    }
}

/// The day on which the parcel after `ahead` others leaves, and how many from it on leave the same day; `None` beyond the
/// horizon.
#[must_use]
pub fn room(ahead: u64, lines: &[Line]) -> Option<(usize, u64)> {
    let mut taken = 0_u64;
    (0..HORIZON).find_map(|day| {
        taken = taken.saturating_add(together(lines, day));
        (taken > ahead).then(|| (day, taken.saturating_sub(ahead)))
    })
}

fn add(counts: &mut [u64], at: usize, count: u64) {
    if let Some(cell) = counts.get_mut(at) {
        *cell = cell.saturating_add(count);
    }
}
