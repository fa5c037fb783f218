//! How large a reserve must be, and how many orders a carrier bears, by the exact count.

use super::line::{Line, open_from};
use super::run::run;

/// Parcels, in days, and the longest wait asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The longest wait, in days beyond what the calendar makes them wait.
    pub most_days: usize,
    /// Days followed after the last arrival.
    pub follow: usize,
}

/// The longest wait of `arrivals` on `lines`; parcels that never leave wait `limit.follow` days.
fn longest(arrivals: &[Vec<u64>], lines: &[Line], may: &[Vec<bool>], limit: Limit) -> usize {
    let days = arrivals.iter().map(Vec::len).max().unwrap_or(0).saturating_add(limit.follow);
    run(arrivals, lines, may, days)
        .parcels
        .iter()
        .map(|parcels| match parcels.left {
            Some(left) => left.saturating_sub(open_from(lines, parcels.arrived).max(parcels.arrived)),
            None => limit.follow,
        })
        .max()
        .unwrap_or(0)
}

/// The smallest daily quota of one more line from `from_day` on, open to the products of `fits`, that keeps every wait
/// within the limit, or, where none does because parcels wait before it begins or may not use it, within the shortest
/// wait that can be had; with that wait.
#[must_use]
pub fn smallest_reserve(
    arrivals: &[Vec<u64>],
    lines: &[Line],
    may: &[Vec<bool>],
    (fits, from_day): (&[bool], usize),
    limit: Limit,
) -> (u64, usize) {
    let may: Vec<Vec<bool>> = may
        .iter()
        .zip(fits)
        .map(|(own, fits)| own.iter().copied().chain(std::iter::once(*fits)).collect())
        .collect();
    let wait = |quota: u64| {
        let mut lines = lines.to_vec();
        lines.push(Line::steady(quota).starting(from_day));
        longest(arrivals, &lines, &may, limit)
    };
    let all: u64 = arrivals.iter().flatten().sum();
    let within = limit.most_days.max(wait(all));
    (search(all, |quota| wait(quota) <= within), within)
}

/// The most orders on each of `days` days that `line` takes without any waiting longer than `most_days`.
#[must_use]
pub fn most_orders(days: usize, line: &Line, limit: Limit) -> u64 {
    let may = vec![vec![true]];
    let lines = std::slice::from_ref(line);
    let too_long = |orders: u64| longest(&[vec![orders; days]], lines, &may, limit) > limit.most_days;
    let capacity: u64 = (0..days.saturating_add(limit.most_days)).map(|day| line.takes(day)).sum();
    // Whatever the days, no more than all of that can leave in time.
    search(capacity.saturating_add(1), too_long).saturating_sub(1)
}

/// The smallest number for which `holds` is true, at most `most`: it holds there and never ceases to.
fn search(most: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low.midpoint(high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle.saturating_add(1);
        }
    }
    high
}
