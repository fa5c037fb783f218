//! Orders against a carrier's daily quota: backlog, and the days it adds.
#![allow(clippy::float_arithmetic, reason = "parcels and days, never money")]

/// Days a backlog is followed for; what is still waiting then counts as waiting this long.
const HORIZON: usize = 120;

/// What a surge does to one carrier.
#[derive(Clone, Debug, PartialEq)]
pub struct Backlog {
    /// Share of parcels that wait 0, 1, 2 … days, first come first served.
    pub delay: Vec<f64>,
    /// Mean days added.
    pub mean_days: f64,
    /// Share of parcels that wait at least a day.
    pub overflow: f64,
    /// Largest number of parcels waiting at the end of a day.
    pub peak: u64,
    /// Days after the last order until nothing waits; `None` when the quota is zero.
    pub clear_days: Option<usize>,
}

/// Exact daily backlog of `arrivals` (parcels on each day, then none) against `quota` parcels a day.
///
/// SOURCE: Lindley's recursion B = max(0, B + A − C); the n-th parcel leaves on the first day whose cumulative
/// capacity reaches n.
#[must_use]
pub fn backlog(arrivals: &[u64], quota: u64) -> Backlog {
    let total: u64 = arrivals.iter().sum();
    let mut waiting_by_delay = vec![0_u64; HORIZON.saturating_add(1)];
    // Parcels still waiting, oldest first, with their day of arrival.
    let mut queue: std::collections::VecDeque<(usize, u64)> = std::collections::VecDeque::new();
    let mut peak = 0;
    let mut clear_days = None;
    for day in 0..arrivals.len().saturating_add(HORIZON) {
        if let Some(count) = arrivals.get(day).filter(|count| **count > 0) {
            queue.push_back((day, *count));
        }
        let mut room = quota;
        while room > 0 {
            let Some((arrived, count)) = queue.front_mut() else { break };
            let sent = room.min(*count);
            add(&mut waiting_by_delay, day.saturating_sub(*arrived), sent);
            room = room.saturating_sub(sent);
            *count = count.saturating_sub(sent);
            if *count == 0 {
                queue.pop_front();
            }
        }
        peak = peak.max(queue.iter().map(|(_, count)| *count).sum());
        if queue.is_empty() && day.saturating_add(1) >= arrivals.len() {
            clear_days = Some(day.saturating_add(1).saturating_sub(arrivals.len()));
            break;
        }
    }
    for (_, count) in queue {
        add(&mut waiting_by_delay, HORIZON, count);
    }
    let share = |count: u64| if total == 0 { 0.0 } else { count as f64 / total as f64 };
    let last = waiting_by_delay.iter().rposition(|count| *count > 0).unwrap_or(0);
    let delay: Vec<f64> =
        waiting_by_delay.iter().take(last.saturating_add(1)).map(|count| share(*count)).collect();
    let mean_days = delay.iter().enumerate().map(|(days, share)| days as f64 * share).sum();
    let overflow = delay.iter().skip(1).sum();
    let delay = if total == 0 { vec![1.0] } else { delay };
    Backlog { delay, mean_days, overflow, peak, clear_days }
}

/// What one parcel waits with `ahead` parcels in line before it, against `quota` parcels a day.
#[must_use]
pub fn behind(ahead: u64, quota: u64) -> Backlog {
    let days =
        ahead.checked_div(quota).and_then(|days| usize::try_from(days).ok()).unwrap_or(HORIZON).min(HORIZON);
    let mut delay = vec![0.0; days];
    delay.push(1.0);
    Backlog {
        delay,
        mean_days: days as f64,
        overflow: if days > 0 { 1.0 } else { 0.0 },
        peak: ahead,
        clear_days: (quota > 0).then_some(days),
    }
}

fn add(counts: &mut [u64], at: usize, count: u64) {
    let last = counts.len().saturating_sub(1);
    if let Some(cell) = counts.get_mut(at.min(last)) {
        *cell = cell.saturating_add(count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked example: base 100 a day, quota 120, three times the orders for ten days.
    #[test]
    fn a_tripled_stream_backs_up_1800_parcels_and_clears_after_90_days() {
        let arrivals: Vec<u64> = std::iter::repeat_n(300, 10).chain(std::iter::repeat_n(100, 95)).collect();
        let result = backlog(&arrivals, 120);
        assert_eq!(result.peak, 1800);
        assert_eq!(result.delay.len() - 1, 15, "the longest wait");
        let surge_and_tail = 300.0 * 10.0 + 100.0 * 95.0;
        let waited = result.mean_days * surge_and_tail;
        assert!((waited - 90_000.0).abs() < 1_500.0, "parcel-days, fluid figure 90,000: {waited}");
    }

    #[test]
    fn orders_within_the_quota_do_not_wait() {
        let result = backlog(&[120], 120);
        assert_eq!((result.overflow, result.mean_days, result.clear_days), (0.0, 0.0, Some(0)));
        let result = backlog(&[121], 120);
        assert!((result.overflow - 1.0 / 121.0).abs() < 1e-12);
        assert_eq!(result.clear_days, Some(1));
    }

    #[test]
    fn the_first_parcel_beyond_the_quota_waits_a_day() {
        let days = |ahead, quota| {
            let wait = behind(ahead, quota);
            assert_eq!(wait.delay.iter().rposition(|share| *share > 0.0), Some(wait.mean_days as usize));
            wait.mean_days as usize
        };
        assert_eq!(
            [days(0, 120), days(119, 120), days(120, 120), days(239, 120), days(240, 120)],
            [0, 0, 1, 1, 2]
        );
        assert_eq!((days(0, 0), days(u64::MAX, 1)), (HORIZON, HORIZON));
        // In turn they are what a day of so many orders is as a whole.
        let whole = backlog(&[300], 120);
        let one_by_one = (0..300).map(|ahead| behind(ahead, 120).mean_days).sum::<f64>() / 300.0;
        assert!((whole.mean_days - one_by_one).abs() < 1e-12);
    }

    #[test]
    fn without_capacity_nothing_is_lost_from_sight() {
        let result = backlog(&[10], 0);
        assert_eq!(result.clear_days, None);
        assert!((result.delay.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}
