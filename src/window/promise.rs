//! What to promise, given how many days parcels really take.

use super::pmf::{LAST, Pmf};
use super::stage::Timetable;
use crate::calendar::Day;
use crate::money::Dec;
use crate::problem::{Problem, codes};

/// What lateness is charged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LateCost {
    /// By the late order.
    Order(Dec),
    /// By the late day.
    Day(Dec),
}

/// How the promise is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Policy {
    /// The day by which this share has arrived.
    Quantile(f64),
    /// 1.2 to 1.5 times the mean: "expected ten, promise twelve to fifteen". A rule of thumb; what it keeps is told.
    Article,
    /// The median and this many days more.
    Buffer {
        /// Days on top.
        days: usize,
    },
    /// The day at which a longer promise costs more than it saves.
    Cost {
        /// What a late order, or a late day, costs.
        late: LateCost,
        /// What each further promised day costs in sales, an order.
        long: Dec,
    },
}

impl Policy {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Quantile(_) => "quantile",
            Self::Article => "article",
            Self::Buffer { .. } => "buffer",
            Self::Cost { .. } => "cost",
        }
    }
}

/// What the promise is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Share that should be kept, where the policy does not say it itself.
    pub target: f64,
    /// Most days the platform or the seller allows.
    pub max_days: Option<usize>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { target: 0.9, max_days: None }
    }
}

/// A promised window. The parcel is in time when it arrives by the last day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Promise {
    /// First day named, in days since the order.
    pub min_days: usize,
    /// Last day named.
    pub max_days: usize,
    /// First date.
    pub from: Day,
    /// Last date.
    pub to: Day,
    /// Share that arrives by the last day.
    pub on_time: f64,
}

/// First and last day of the promise, before dates are looked at.
///
/// The first day is the median, or 1.2 times the mean for [`Policy::Article`]; the last is what the policy says.
#[must_use]
pub fn promised_days(window: &Pmf, policy: Policy) -> (usize, usize) {
    let median = window.quantile(0.5);
    let (from, to) = match policy {
        Policy::Quantile(share) => (median, window.quantile(share)),
        Policy::Article => (times_mean(window, 1.2), times_mean(window, 1.5)),
        Policy::Buffer { days } => (median, median.saturating_add(days)),
        Policy::Cost { late: LateCost::Order(late), long } => (median, cheapest(window, late, long)),
        // SOURCE: the newsvendor's fractile, 1 − long / late.
        Policy::Cost { late: LateCost::Day(late), long } => {
            (median, window.quantile(1.0 - long.over(late).map_or(1.0, Dec::to_f64)))
        }
    };
    let to = to.max(median).min(LAST);
    (from.min(to), to)
}

/// Whole days, never fewer than `factor` times the mean.
fn times_mean(window: &Pmf, factor: f64) -> usize {
    // A mean of 10 must give 12, not 13 because 1.2 × 10 came out a rounding above 12.
    libm::ceil(factor * window.mean() - 1e-9).clamp(0.0, LAST as f64) as usize
}

/// The promise T of least cost late × P(Y > T) + long × T, from the median on: a promise that most parcels miss is
/// none. Extending day by day while late × P(Y = T + 1) > long finds the same day on a distribution of one hump; a
/// distribution with weekends has many.
fn cheapest(window: &Pmf, late: Dec, long: Dec) -> usize {
    let Some(ratio) = long.over(late).map(Dec::to_f64) else { return window.quantile(0.5) };
    let median = window.quantile(0.5);
    let mut best = median;
    let mut gain = 0.0;
    let mut best_gain = 0.0;
    for (day, share) in window.cells().iter().enumerate().take(LAST).skip(median.saturating_add(1)) {
        gain += share - ratio;
        if gain > best_gain {
            best_gain = gain;
            best = day;
        }
    }
    best
}

/// The promise by `policy` for an order of `order_day`, with dates on which the last mile delivers.
///
/// Both days are moved forward to the next day whose last-mile weight is above a tenth, so that no date is named on
/// which hardly anybody gets a parcel.
#[must_use]
pub fn promise(window: &Pmf, policy: Policy, order_day: Day, doors: &Timetable<'_>) -> Promise {
    let (from, to) = promised_days(window, policy);
    let date = |days: usize| {
        let day = doors.next_delivery(order_day.plus(i32::try_from(days).unwrap_or(0)));
        (day, usize::try_from(day.since(order_day)).unwrap_or(0))
    };
    let (from, min_days) = date(from);
    let (to, max_days) = date(to);
    Promise { min_days, max_days, from, to, on_time: window.cdf(max_days) }
}

/// What is wrong with a promise of `days` days, whoever chose it: kept too rarely ([`codes::A301`]), longer than it
/// need be ([`codes::A302`]: less than a quarter of the tolerated lateness, and at least two days to spare), beyond
/// what is allowed ([`codes::A303`]), and how many parcels never seem to arrive ([`codes::A304`]).
#[must_use]
pub fn check_promise(window: &Pmf, days: usize, limits: Limits) -> Vec<Problem> {
    let share = |value: f64| Dec::from_share(value, 4).plain();
    let mut alerts = Vec::new();
    let kept = window.cdf(days);
    let needed = window.quantile(limits.target);
    if needed > days {
        alerts.push(
            Problem::new(codes::A301)
                .with("days", days)
                .with("kept", share(kept))
                .with("target", share(limits.target))
                .with("needed", needed),
        );
    } else if days >= needed.saturating_add(2) && 1.0 - kept < (1.0 - limits.target) / 4.0 {
        alerts.push(
            Problem::new(codes::A302)
                .with("days", days)
                .with("kept", share(kept))
                .with("target", share(limits.target))
                .with("enough", needed),
        );
    }
    if let Some(limit) = limits.max_days.filter(|limit| days > *limit) {
        alerts.push(
            Problem::new(codes::A303)
                .with("days", days)
                .with("limit", limit)
                .with("kept", share(window.cdf(limit))),
        );
    }
    if window.lost() > LOST_WORTH_SAYING {
        alerts.push(Problem::new(codes::A304).with("share", share(window.lost())));
    }
    alerts
}

/// Share of lost parcels from which on it is said.
const LOST_WORTH_SAYING: f64 = 0.005;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::WorkWeek;
    use crate::window::{lognormal, lognormal_of_mean};

    /// Lognormal by mean and coefficient of variation.
    fn of_cv(mean: f64, cv: f64) -> Pmf {
        let variance = libm::log(1.0 + cv * cv);
        lognormal(libm::log(mean) - variance / 2.0, libm::sqrt(variance))
    }

    fn money(text: &str) -> Dec {
        let (whole, part) = text.split_once('.').unwrap();
        Dec::new(format!("{whole}{part}").parse().unwrap(), u32::try_from(part.len()).unwrap())
    }

    #[test]
    fn the_rule_of_thumb_keeps_what_its_table_says() {
        for (cv, twelve, fifteen) in
            [(0.3, 0.82, 0.95), (0.45, 0.77, 0.89), (0.6, 0.75, 0.86), (0.75, 0.75, 0.84)]
        {
            let window = of_cv(10.0, cv);
            assert!((window.cdf(12) - twelve).abs() < 0.006, "{cv}: {}", window.cdf(12));
            assert!((window.cdf(15) - fifteen).abs() < 0.006, "{cv}: {}", window.cdf(15));
        }
    }

    #[test]
    fn expected_ten_is_promised_as_twelve_to_fifteen() {
        assert_eq!(promised_days(&Pmf::on_day(10), Policy::Article), (12, 15));
        assert_eq!(promised_days(&lognormal(2.0, 0.0), Policy::Article), (9, 11), "seven days: 8.4 to 10.5");
    }

    #[test]
    fn a_late_order_of_33_against_081_a_day_is_promised_in_sixteen_days() {
        let window = of_cv(10.0, 0.45);
        let (long, late) = (money("0.81"), money("33.25"));
        let (_, days) = promised_days(&window, Policy::Cost { late: LateCost::Order(late), long });
        assert_eq!(days, 16);
        assert!((window.cdf(days) - 0.916).abs() < 5e-4, "{}", window.cdf(days));
        // The day-by-day rule of the source: worth it up to 16, not to 17.
        assert!(33.25 * window.share(16) > 0.81 && 33.25 * window.share(17) < 0.81);
    }

    #[test]
    fn a_late_day_of_11_against_081_is_promised_in_seventeen_days() {
        let window = of_cv(10.0, 0.45);
        let policy = Policy::Cost { late: LateCost::Day(money("11.08")), long: money("0.81") };
        assert_eq!(promised_days(&window, policy).1, 17);
        assert!((1.0_f64 - 0.81 / 11.08 - 0.927).abs() < 5e-4);
    }

    #[test]
    fn a_distribution_with_a_gap_is_not_cut_at_the_gap() {
        // Nothing arrives on days 6 and 7; the day-by-day rule would stop at 5.
        let window = Pmf::from_shares(&[0.0, 0.0, 0.0, 0.0, 0.3, 0.3, 0.0, 0.0, 0.35, 0.05]).unwrap();
        let policy = Policy::Cost { late: LateCost::Order(Dec::whole(10)), long: Dec::ONE };
        assert_eq!(promised_days(&window, policy), (5, 8));
    }

    #[test]
    fn lateness_that_costs_nothing_is_promised_at_the_median() {
        let window = lognormal_of_mean(10.0);
        let median = window.quantile(0.5);
        for late in [LateCost::Order(Dec::ZERO), LateCost::Day(Dec::ZERO), LateCost::Order(Dec::ONE)] {
            let policy = Policy::Cost { late, long: Dec::whole(3) };
            assert_eq!(promised_days(&window, policy), (median, median));
        }
    }

    #[test]
    fn quantile_and_buffer_start_at_the_median() {
        let window = lognormal_of_mean(10.0);
        let median = window.quantile(0.5);
        assert_eq!(promised_days(&window, Policy::Quantile(0.9)), (median, window.quantile(0.9)));
        assert_eq!(promised_days(&window, Policy::Quantile(0.2)), (median, median));
        assert_eq!(promised_days(&window, Policy::Buffer { days: 4 }), (median, median + 4));
    }

    #[test]
    fn a_date_nobody_delivers_on_is_moved_to_the_next() {
        let order = Day::parse("2026-11-23").unwrap();
        let doors = |saturday| Timetable {
            week: WorkWeek { week: [100, 100, 100, 100, 100, saturday, 0], holiday: 0, make_up: 100 },
            ..Timetable::PLAIN
        };
        let window = Pmf::on_day(5);
        let at = |saturday| promise(&window, Policy::Buffer { days: 1 }, order, &doors(saturday));
        // Day 5 is Saturday 28, day 6 Sunday 29.
        assert_eq!((at(11).from.iso(), at(11).to.iso()), ("2026-11-28".into(), "2026-11-30".into()));
        assert_eq!((at(10).from.iso(), at(10).min_days, at(10).max_days), ("2026-11-30".into(), 7, 7));
        assert_eq!(at(10).on_time, 1.0);
    }

    fn named(alerts: &[Problem]) -> Vec<&str> {
        alerts.iter().map(|alert| alert.code.as_str()).collect()
    }

    #[test]
    fn promises_too_short_too_long_and_beyond_the_limit_are_told() {
        let window = lognormal_of_mean(10.0);
        let p90 = window.quantile(0.9);
        let limits = |max_days| Limits { target: 0.9, max_days };
        assert_eq!(named(&check_promise(&window, p90, limits(None))), Vec::<&str>::new());
        assert_eq!(named(&check_promise(&window, p90 - 1, limits(None))), ["A301"]);
        assert_eq!(named(&check_promise(&window, p90 + 9, limits(None))), ["A302"]);
        assert_eq!(named(&check_promise(&window, p90, limits(Some(p90)))), Vec::<&str>::new());
        assert_eq!(named(&check_promise(&window, p90, limits(Some(p90 - 1)))), ["A303"]);
        let params = &check_promise(&window, 12, limits(None))[0].params;
        assert_eq!(params[0], ("days", "12".to_string()));
        assert_eq!(params[3], ("needed", p90.to_string()));
    }

    #[test]
    fn a_day_to_spare_is_not_padding() {
        let window = Pmf::on_day(6);
        assert!(check_promise(&window, 7, Limits::default()).is_empty());
        assert_eq!(named(&check_promise(&window, 8, Limits::default())), ["A302"]);
    }

    #[test]
    fn lost_parcels_are_told_from_half_a_percent_on() {
        let lost = |share| Pmf::mix(&[(1.0 - share, &Pmf::on_day(6)), (share, &Pmf::on_day(LAST))]);
        assert!(check_promise(&lost(0.004), 6, Limits::default()).is_empty());
        assert_eq!(named(&check_promise(&lost(0.006), 6, Limits::default())), ["A304"]);
        assert_eq!(named(&check_promise(&lost(0.2), 6, Limits::default())), ["A301", "A304"]);
    }
}
