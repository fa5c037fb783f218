//! Days and times as files write them. A date without a zone is the local day of whoever wrote it, and so is one with a
//! zone: what counts is the day on the calendar of the place.

use landcast::calendar::Day;

/// First and last year that a parcel may have: what lies outside is a slip or another number.
const YEARS: std::ops::RangeInclusive<i32> = 2010..=2099;

/// Excel counts days from here.
const EXCEL: (i32, u8, u8) = (1899, 12, 30);

/// Which comes first in `04/10/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
}

impl Order {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::DayFirst, Self::MonthFirst].into_iter().find(|one| one.as_str() == word)
    }
}

/// A day, with the time of day where the file has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The day.
    pub day: Day,
    /// Minute of the day.
    pub minute: Option<u16>,
}

/// What a cell turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// A day.
    At(Stamp),
    /// A day and a month, in an order the cell does not tell: first number, second number, year, and whether a time
    /// with AM or PM follows.
    Either(u8, u8, i32, bool),
    /// No date.
    Not,
}

impl Dated {
    /// The day, where the order of day and month is known.
    #[must_use]
    pub fn stamp(self, order: Option<Order>) -> Option<Stamp> {
        match self {
            Self::At(stamp) => Some(stamp),
            Self::Either(first, second, year, _) => {
                let (day, month) = match order? {
                    Order::DayFirst => (first, second),
                    Order::MonthFirst => (second, first),
                };
                Some(Stamp { day: day_of(year, month, day)?, minute: None })
            }
            Self::Not => None,
        }
    }
}

/// Reads a cell that [`super::cell`] has cleaned. What follows the date and its time does not matter.
#[must_use]
pub fn date(text: &str) -> Dated {
    if text.is_ascii() {
        return ascii(text);
    }
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '年' | '月' => plain.push('-'),
            '日' | '号' => plain.push(' '),
            '时' | '点' | '時' => plain.push(':'),
            '上' | '午' => {}
            '下' => plain.push('P'),
            other if other.is_ascii() => plain.push(other),
            _ => plain.push(' '),
        }
    }
    ascii(plain.trim())
}

fn ascii(text: &str) -> Dated {
    let mut scan = Scan { rest: text.as_bytes() };
    // `Mon, 04 Oct 2026`: the weekday says nothing more.
    if scan.rest.first().is_some_and(u8::is_ascii_alphabetic) {
        let before = scan.rest;
        let word = scan.letters();
        if month(word).is_some() {
            scan.rest = before;
        } else if WEEKDAYS.iter().any(|day| starts(word, day)) {
            scan.skip();
        } else {
            return Dated::Not;
        }
    }
    let Some(found) = scan.day() else { return Dated::Not };
    match found {
        Dated::At(stamp) if stamp.minute.is_none() => Dated::At(Stamp { minute: scan.time().0, ..stamp }),
        Dated::Either(first, second, year, _) => {
            let (minute, half) = scan.time();
            match (first > 12, second > 12) {
                (true, true) => Dated::Not,
                (true, false) => at(year, second, first, minute),
                (false, true) => at(year, first, second, minute),
                (false, false) if first == second => at(year, first, second, minute),
                (false, false) => Dated::Either(first, second, year, half),
            }
        }
        other => other,
    }
}

/// What a cell tells of the order of day and month in its file: `13/10/2026` is by day, `10/13/2026` by month; a clock of
/// twelve hours goes with months first, which is less sure.
#[must_use]
pub fn evidence(text: &str) -> Option<(Order, bool)> {
    let mut scan = Scan { rest: text.as_bytes() };
    let first = scan.small()?;
    let separator = scan.separator().filter(|byte| matches!(byte, b'/' | b'-'))?;
    let second = scan.small()?;
    let same = scan.separator()? == separator;
    let year = scan.year();
    match (first > 12, second > 12) {
        _ if !same || year.is_none() => None,
        (true, false) => Some((Order::DayFirst, true)),
        (false, true) => Some((Order::MonthFirst, true)),
        (false, false) if scan.time().1 => Some((Order::MonthFirst, false)),
        _ => None,
    }
}

fn day_of(year: i32, month: u8, day: u8) -> Option<Day> {
    Day::from_ymd(year, month, day).filter(|_| YEARS.contains(&year))
}

fn at(year: i32, month: u8, day: u8, minute: Option<u16>) -> Dated {
    day_of(year, month, day).map_or(Dated::Not, |day| Dated::At(Stamp { day, minute }))
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn starts(word: &[u8], with: &str) -> bool {
    word.get(..3).is_some_and(|begin| begin.eq_ignore_ascii_case(with.as_bytes()))
}

fn month(word: &[u8]) -> Option<u8> {
    let at = MONTHS.iter().position(|name| starts(word, name))?;
    u8::try_from(at).ok()?.checked_add(1)
}

/// The rest of a text, taken from the front.
struct Scan<'t> {
    rest: &'t [u8],
}

impl<'t> Scan<'t> {
    fn while_(&mut self, of: impl Fn(&u8) -> bool) -> &'t [u8] {
        let end = self.rest.iter().position(|byte| !of(byte)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, &[]));
        self.rest = rest;
        taken
    }

    fn letters(&mut self) -> &'t [u8] {
        self.while_(u8::is_ascii_alphabetic)
    }

    fn skip(&mut self) {
        self.while_(|byte| matches!(byte, b' ' | b',' | b'\t'));
    }

    /// A run of digits: its value and its length; `None` without one or with more than nine.
    fn number(&mut self) -> Option<(u32, usize)> {
        let digits = self.while_(u8::is_ascii_digit);
        if digits.is_empty() || digits.len() > 9 {
            return None;
        }
        let value = digits.iter().try_fold(0_u32, |sum, digit| {
            sum.checked_mul(10)?.checked_add(u32::from(digit.checked_sub(b'0')?))
        })?;
        Some((value, digits.len()))
    }

    fn byte(&mut self, one: u8) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if *first == one => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn separator(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        matches!(first, b'-' | b'/' | b'.' | b' ').then(|| {
            self.rest = rest;
            *first
        })
    }

    fn small(&mut self) -> Option<u8> {
        let (value, length) = self.number()?;
        (length <= 2).then(|| u8::try_from(value).ok()).flatten()
    }

    fn year(&mut self) -> Option<i32> {
        let (value, length) = self.number()?;
        let year = i32::try_from(value).ok()?;
        match length {
            4 => Some(year),
            2 => year.checked_add(2000),
            _ => None,
        }
    }

    fn day(&mut self) -> Option<Dated> {
        if self.rest.first().is_some_and(u8::is_ascii_alphabetic) {
            // Oct 4, 2026
            let month = month(self.letters())?;
            self.while_(|byte| matches!(byte, b' ' | b'.' | b'-'));
            let day = self.small()?;
            self.while_(|byte| matches!(byte, b' ' | b',' | b'-'));
            return Some(at(self.year()?, month, day, None));
        }
        let digits = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 14 {
            // 20261004201509
            let day = self.rest.get(..8).map(|part| Scan { rest: part });
            let (date, _) = day?.number()?;
            let (time, _) = Scan { rest: self.rest.get(8..12)? }.number()?;
            self.rest = &[];
            return Some(compact(date, minute_of(time / 100, time % 100)));
        }
        let (first, length) = self.number()?;
        match length {
            8 => return Some(compact(first, None)),
            5 => return Some(self.serial(first)),
            4 => {
                self.separator().filter(|byte| *byte != b' ')?;
                let month = self.small()?;
                self.separator()?;
                let day = self.small()?;
                return Some(at(i32::try_from(first).ok()?, month, day, None));
            }
            1 | 2 => {}
            _ => return None,
        }
        let first = u8::try_from(first).ok()?;
        let separator = self.separator()?;
        if self.rest.first().is_some_and(u8::is_ascii_alphabetic) {
            // 04 Oct 2026, 04-Oct-26
            let month = month(self.letters())?;
            self.while_(|byte| matches!(byte, b' ' | b'-' | b',' | b'.'));
            return Some(at(self.year()?, month, first, None));
        }
        let second = self.small()?;
        if self.separator()? != separator || separator == b' ' {
            return None;
        }
        let year = self.year()?;
        // With points the day comes first everywhere.
        Some(if separator == b'.' {
            at(year, second, first, None)
        } else {
            Dated::Either(first, second, year, false)
        })
    }

    /// A day as Excel counts, with the time as a fraction.
    fn serial(&mut self, days: u32) -> Dated {
        let minute = if self.byte(b'.') {
            let digits = self.while_(u8::is_ascii_digit);
            let six = digits.iter().chain(std::iter::repeat(&b'0')).take(6);
            let millionths = six.fold(0_u64, |sum, digit| {
                sum.saturating_mul(10).saturating_add(u64::from(digit.saturating_sub(b'0')))
            });
            u16::try_from(millionths.saturating_mul(1440).saturating_add(500) / 1_000_000)
                .ok()
                .map(|at| at.min(1439))
        } else {
            None
        };
        let (year, month, day) = EXCEL;
        let stamp = Day::from_ymd(year, month, day)
            .zip(i32::try_from(days).ok())
            .map(|(first, days)| first.plus(days))
            .filter(|day| self.rest.is_empty() && day.ymd().is_some_and(|(year, ..)| YEARS.contains(&year)));
        stamp.map_or(Dated::Not, |day| Dated::At(Stamp { day, minute: Some(minute.unwrap_or(0)) }))
    }

    /// A time of day, and whether it was one of twelve hours.
    fn time(&mut self) -> (Option<u16>, bool) {
        self.while_(|byte| matches!(byte, b' ' | b',' | b'T' | b't' | b'\t'));
        let after_noon = self.byte(b'P');
        let Some((hour, _)) = self.number() else { return (None, false) };
        if !self.byte(b':') {
            return (None, false);
        }
        let minute = self.number().map_or(0, |(minute, _)| minute);
        if self.byte(b':') {
            self.while_(|byte| byte.is_ascii_digit() || *byte == b'.');
        }
        self.while_(|byte| *byte == b' ');
        let word = self.letters();
        let (am, pm) = (word.eq_ignore_ascii_case(b"am"), word.eq_ignore_ascii_case(b"pm") || after_noon);
        let hour = match (am, pm) {
            (true, _) if hour == 12 => 0,
            (_, true) if hour < 12 => hour.saturating_add(12),
            _ => hour,
        };
        (minute_of(hour, minute), am || pm)
    }
}

fn minute_of(hour: u32, minute: u32) -> Option<u16> {
    (hour < 24 && minute < 60)
        .then(|| u16::try_from(hour.saturating_mul(60).saturating_add(minute)).ok())
        .flatten()
}

/// 20261004
fn compact(digits: u32, minute: Option<u16>) -> Dated {
    let part = |value: u32| u8::try_from(value % 100).unwrap_or(0);
    let year = i32::try_from(digits / 10_000).unwrap_or(0);
    at(year, part(digits / 100), part(digits), minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match date(text) {
            Dated::At(Stamp { day, minute }) => {
                minute.map_or_else(|| day.iso(), |at| format!("{} {:02}:{:02}", day.iso(), at / 60, at % 60))
            }
            Dated::Either(first, second, year, half) => format!("{first} or {second} {year} {half}"),
            Dated::Not => "-".to_owned(),
        }
    }

    #[test]
    fn days_are_read_in_the_forms_of_the_files() {
        for (text, meant) in [
            ("2026-10-04", "2026-10-04"),
            ("2026-10-04 20:15:09", "2026-10-04 20:15"),
            ("2026-10-05T08:47:10+00:00", "2026-10-05 08:47"),
            ("2026-10-03 14:05:11 +0800", "2026-10-03 14:05"),
            ("2026/8/30", "2026-08-30"),
            ("2026.8.30 9:05", "2026-08-30 09:05"),
            ("20261004", "2026-10-04"),
            ("20261004201509", "2026-10-04 20:15"),
            ("2026年10月4日 20时15分", "2026-10-04 20:15"),
            ("2026年1月6日下午3:20", "2026-01-06 15:20"),
            ("04 Oct 2026 11:46", "2026-10-04 11:46"),
            ("4-Oct-26", "2026-10-04"),
            ("Oct 4, 2026 12:05 AM", "2026-10-04 00:05"),
            ("Mon, 05 Oct 2026 12:05 PM", "2026-10-05 12:05"),
            ("04.10.2026 20:15", "2026-10-04 20:15"),
            ("13/10/2026 20:15:09", "2026-10-13 20:15"),
            ("10/13/2026 8:15:09 PM", "2026-10-13 20:15"),
            ("10/10/2026", "2026-10-10"),
            ("04/10/2026", "4 or 10 2026 false"),
            ("4/10/26 8:15 AM", "4 or 10 2026 true"),
            ("45384.35", "2024-04-02 08:24"),
            ("46299", "2026-10-04 00:00"),
            ("2026-09-11 14:22, DENVER, Delivered", "2026-09-11 14:22"),
            ("2026-09-18, Returned to sender", "2026-09-18"),
        ] {
            assert_eq!(read(text), meant, "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "tomorrow",
            "2026-13-01",
            "2026-02-30",
            "31/31/2026",
            "12:30",
            "9",
            "1999-01-01",
            "26/10/4",
            "2026",
            "10-04 20:15",
            "99999",
            "12345678901234567890",
            "2026-9",
            "1 2 2026",
            "Platform unique order ID.",
            "May",
            "Oct 2026",
        ] {
            assert_eq!(read(text), "-", "{text}");
        }
    }

    #[test]
    fn a_number_above_twelve_tells_the_order_and_a_short_clock_hints_at_it() {
        assert_eq!(evidence("13/10/2026 20:15"), Some((Order::DayFirst, true)));
        assert_eq!(evidence("12/13/2026"), Some((Order::MonthFirst, true)));
        assert_eq!(evidence("4/10/2026 8:15:09 AM"), Some((Order::MonthFirst, false)));
        for text in ["12/10/2026", "2026-10-13", "13.10.2026", "31/31/2026", "13/10", ""] {
            assert_eq!(evidence(text), None, "{text}");
        }
    }

    #[test]
    fn the_order_settles_what_the_cell_leaves_open() {
        let both = date("04/10/2026");
        assert_eq!(both.stamp(Some(Order::DayFirst)).unwrap().day.iso(), "2026-10-04");
        assert_eq!(both.stamp(Some(Order::MonthFirst)).unwrap().day.iso(), "2026-04-10");
        assert_eq!(both.stamp(None), None);
        assert_eq!(Order::parse("mdy"), Some(Order::MonthFirst));
        assert_eq!(Order::parse("ymd"), None);
    }
}
