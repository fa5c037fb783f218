//! The moment of an order, with its zone.

use super::Day;
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

/// A moment and the offset it was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00Z.
    pub unix: i64,
    /// Minutes east of UTC it was written with.
    pub offset_min: i32,
}

impl Instant {
    /// Reads RFC 3339 with seconds and an offset: `2026-11-23T20:00:00+08:00`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        Some(Self { unix: moment.unix_timestamp(), offset_min: i32::from(moment.offset().whole_minutes()) })
    }

    /// Civil day and minute of the day at `offset_min` minutes east of UTC.
    #[must_use]
    pub fn local(self, offset_min: i32) -> (Day, u16) {
        let offset = UtcOffset::from_whole_seconds(offset_min.saturating_mul(60)).unwrap_or(UtcOffset::UTC);
        let Ok(utc) = OffsetDateTime::from_unix_timestamp(self.unix) else { return (Day::default(), 0) };
        let Some(local) = utc.checked_to_offset(offset) else { return (Day::default(), 0) };
        let minute = u16::from(local.hour()).saturating_mul(60).saturating_add(u16::from(local.minute()));
        (Day::from_date(local.date()), minute)
    }

    /// The moment at which a clock `offset_min` minutes east of UTC shows `minute` of `day`.
    #[must_use]
    pub fn of(day: Day, minute: u16, offset_min: i32) -> Self {
        let days = Day::from_ymd(1970, 1, 1).map_or(0, |epoch| day.since(epoch));
        let minutes = i64::from(days).saturating_mul(1440).saturating_add(i64::from(minute));
        let unix = minutes.saturating_sub(i64::from(offset_min)).saturating_mul(60);
        Self { unix, offset_min }
    }

    /// RFC 3339 at the offset it was written with.
    #[must_use]
    pub fn text(self) -> String {
        let (day, minute) = self.local(self.offset_min);
        let (sign, offset) = if self.offset_min < 0 {
            ('-', self.offset_min.unsigned_abs())
        } else {
            ('+', self.offset_min.unsigned_abs())
        };
        let second = self.unix.rem_euclid(60);
        let (h, m, oh, om) = (minute / 60, minute % 60, offset / 60, offset % 60);
        format!("{}T{h:02}:{m:02}:{second:02}{sign}{oh:02}:{om:02}", day.iso())
    }
}

/// Minute of the day of a time of day written `HH:MM`.
#[must_use]
pub fn minute_of_day(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let part = |digits: &str, below: u16| {
        let sound = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<u16>().ok().filter(|value| sound && *value < below)
    };
    Some(part(hour, 24)?.saturating_mul(60).saturating_add(part(minute, 60)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_has_two_digits_each() {
        assert_eq!(minute_of_day("16:00"), Some(960));
        assert_eq!(minute_of_day("00:00"), Some(0));
        assert_eq!(minute_of_day("23:59"), Some(1439));
        for text in ["24:00", "16:60", "6:00", "16", "16:0", "+6:00", "16:00:00", ""] {
            assert_eq!(minute_of_day(text), None, "{text}");
        }
    }

    #[test]
    fn the_same_moment_is_another_day_elsewhere() {
        let moment = Instant::parse("2026-11-23T20:00:00-08:00").unwrap();
        let (day, minute) = moment.local(8 * 60);
        assert_eq!((day.iso().as_str(), minute), ("2026-11-24", 12 * 60));
        assert_eq!(moment.text(), "2026-11-23T20:00:00-08:00");
    }

    #[test]
    fn a_zone_is_required() {
        assert_eq!(Instant::parse("2026-11-23T20:00:00"), None);
        assert_eq!(Instant::parse("2026-11-23"), None);
    }
}
