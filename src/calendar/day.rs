//! A civil day as a day number, so that windows add and compare whole numbers; `time` does the calendar.

use time::format_description::well_known::Iso8601;
use time::{Date, Month};

/// A day of the proleptic Gregorian calendar, kept as its Julian day number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// 2021-01-01. The pack counts days from here, so that most of them fit two bytes.
const PACK_EPOCH: i32 = 2_459_216;

impl Day {
    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let sound = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !sound {
            return None;
        }
        Date::parse(text, &Iso8601::DATE).ok().map(Self::from_date)
    }

    /// Year, month 1 to 12, day of the month; `None` when there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok().map(Self::from_date)
    }

    pub(super) const fn from_date(date: Date) -> Self {
        Self(date.to_julian_day())
    }

    /// The day `days` later, or earlier if negative.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Days from `earlier` to this one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub const fn weekday(self) -> usize {
        // Julian day 0 was a Monday.
        self.0.rem_euclid(7).unsigned_abs() as usize
    }

    /// Year, month 1 to 12 and day of the month.
    #[must_use]
    pub fn ymd(self) -> Option<(i32, u8, u8)> {
        let date = Date::from_julian_day(self.0).ok()?;
        Some((date.year(), u8::from(date.month()), date.day()))
    }

    /// `YYYY-MM-DD`.
    #[must_use]
    pub fn iso(self) -> String {
        Date::from_julian_day(self.0).map_or_else(
            |_| String::new(),
            |date| format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day()),
        )
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.iso())
    }
}

impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.wrapping_sub(PACK_EPOCH).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i32::deserialize(deserializer).map(|days| Self(days.wrapping_add(PACK_EPOCH)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_writes_and_counts() {
        let day = Day::parse("2026-11-23").unwrap();
        assert_eq!(day.iso(), "2026-11-23");
        assert_eq!(day.weekday(), 0, "a Monday");
        assert_eq!(day.plus(38).iso(), "2026-12-31");
        assert_eq!(Day::parse("2028-03-01").unwrap().since(Day::parse("2028-02-28").unwrap()), 2);
        assert_eq!(Day::from_ymd(2026, 2, 29), None);
        assert_eq!(day.ymd(), Some((2026, 11, 23)));
    }

    #[test]
    fn a_day_of_these_years_takes_two_bytes_in_the_pack() {
        let day = Day::parse("2028-12-31").unwrap();
        let bytes = postcard::to_allocvec(&day).unwrap();
        assert_eq!(bytes.len(), 2);
        assert_eq!(postcard::from_bytes::<Day>(&bytes).unwrap(), day);
        assert_eq!(Day::parse("2021-01-01"), Some(Day(PACK_EPOCH)));
    }

    #[test]
    fn refuses_other_forms() {
        for text in ["2026-13-01", "2026-02-30", "26-11-23", "2026/11/23", "2026-11-23T00:00", "20261123", ""]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }
}
