//! Summer time of the places where stock waits. Whole time-zone tables belong to the page; a cut-off only needs to know
//! whether the clock is an hour ahead.

use super::{Day, Instant};
use serde::{Deserialize, Serialize};

/// When clocks are put forward by an hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SummerTime {
    /// Never.
    #[default]
    Never,
    /// The European Union and the United Kingdom: last Sunday of March to last Sunday of October, at 01:00 UTC.
    Europe,
    /// The United States and Canada: second Sunday of March to first Sunday of November, at 02:00 by the clock.
    NorthAmerica,
    /// The south-east of Australia: first Sunday of October to first Sunday of April, at 02:00 standard time.
    Australia,
}

impl SummerTime {
    /// The one of that word of the data files.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "europe" => Self::Europe,
            "north-america" => Self::NorthAmerica,
            "australia" => Self::Australia,
            _ => return None,
        })
    }

    /// Minutes east of UTC at `at`, in a place that is `winter` minutes east without summer time.
    #[must_use]
    pub fn offset_min(self, at: Instant, winter: i32) -> i32 {
        // The clock by which the rule is written, and the minute at which summer begins and ends on it.
        let (clock, begins, ends) = match self {
            Self::Never => return winter,
            Self::Europe => (0, (3, 0, 60), (10, 0, 60)),
            // The end is at 02:00 summer time.
            Self::NorthAmerica => (winter, (3, 2, 120), (11, 1, 60)),
            Self::Australia => (winter, (10, 1, 120), (4, 1, 120)),
        };
        let (day, minute) = at.local(clock);
        let Some((year, ..)) = day.ymd() else { return winter };
        let from = |(month, nth, at): (u8, i32, u16)| {
            sunday(year, month, nth).is_some_and(|change| (day, minute) >= (change, at))
        };
        let (begun, ended) = (from(begins), from(ends));
        // Where summer spans the turn of the year it ends before it begins.
        let summer = if self == Self::Australia { begun || !ended } else { begun && !ended };
        winter.saturating_add(if summer { 60 } else { 0 })
    }
}

/// The `nth` Sunday of a month, the last one for 0.
fn sunday(year: i32, month: u8, nth: i32) -> Option<Day> {
    let late = |day: Day| i32::try_from(day.weekday()).unwrap_or(0);
    if nth == 0 {
        // March and October, the only months asked for, have 31 days.
        let last = Day::from_ymd(year, month, 31)?;
        return Some(last.plus(-(late(last).saturating_add(1) % 7)));
    }
    let first = Day::from_ymd(year, month, 1)?;
    Some(first.plus(6_i32.saturating_sub(late(first))).plus(nth.saturating_sub(1).saturating_mul(7)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offset(rule: &str, winter: i32, at: &str) -> i32 {
        SummerTime::parse(rule).unwrap().offset_min(Instant::parse(at).unwrap(), winter)
    }

    #[test]
    fn both_sides_of_each_change_of_clocks() {
        for (rule, winter, change, before, after) in [
            ("europe", 60, "2026-03-29T01:00:00Z", 60, 120),
            ("europe", 60, "2026-10-25T01:00:00Z", 120, 60),
            ("europe", 0, "2027-03-28T01:00:00Z", 0, 60),
            ("north-america", -300, "2026-03-08T07:00:00Z", -300, -240),
            ("north-america", -300, "2026-11-01T06:00:00Z", -240, -300),
            ("north-america", -480, "2027-11-07T09:00:00Z", -420, -480),
            ("australia", 600, "2026-10-03T16:00:00Z", 600, 660),
            ("australia", 600, "2027-04-03T16:00:00Z", 660, 600),
        ] {
            let at = Instant::parse(change).unwrap();
            let earlier = Instant { unix: at.unix - 60, ..at };
            let rule = SummerTime::parse(rule).unwrap();
            assert_eq!(rule.offset_min(earlier, winter), before, "{change}");
            assert_eq!(rule.offset_min(at, winter), after, "{change}");
        }
    }

    #[test]
    fn winter_and_summer_lie_where_they_should() {
        assert_eq!(offset("europe", 60, "2026-07-01T00:00:00Z"), 120);
        assert_eq!(offset("europe", 60, "2026-12-31T23:59:00Z"), 60);
        assert_eq!(offset("australia", 600, "2026-12-31T23:59:00Z"), 660);
        assert_eq!(offset("australia", 600, "2026-07-01T00:00:00Z"), 600);
        assert_eq!(SummerTime::Never.offset_min(Instant::parse("2026-07-01T00:00:00Z").unwrap(), 480), 480);
        assert_eq!(SummerTime::parse("mars"), None);
    }
}
