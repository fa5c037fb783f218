//! The days prices hold from and to: on the sheet, in the catalogue, in the name of the file.

use super::plain::{Scan, has, plain};
use landcast::calendar::Day;

/// Where a day was found. A nearer place wins over a farther one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Found {
    Given,
    Sheet,
    Catalogue,
    File,
    Assumed,
}

impl Found {
    /// The word used in JSON.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Sheet => "sheet",
            Self::Catalogue => "catalogue",
            Self::File => "file",
            Self::Assumed => "assumed",
        }
    }
}

/// Days of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effective {
    pub(crate) from: Day,
    pub(crate) to: Option<Day>,
    /// The year is not written: the one nearest to the day of the import.
    pub(crate) year_assumed: bool,
    /// How sure the words make it: effective before carried out before updated.
    pub(crate) rank: u8,
}

/// Words before a day prices hold from, the surest first.
const LABELS: [&[&str]; 3] = [
    &["生效", "effective", "validfrom", "启用日期"],
    &["执行", "适用日期", "适用时间", "有效期", "执行时间", "valid"],
    &["更新", "updated", "日期", "date"],
];

/// How sure a label makes a day; `None` where the text has no label.
pub(crate) fn label(text: &str) -> Option<u8> {
    let form = plain(text);
    LABELS.iter().position(|words| has(&form, words)).and_then(|at| u8::try_from(at).ok())
}

/// Days of a text with a label: `生效日期：2026.08.10`, `2026年1月26日至2月1日入仓生效`.
pub(crate) fn labelled(text: &str, as_of: Day) -> Option<Effective> {
    // A long text is a rule that mentions a day, as of a surcharge.
    let rank = if text.chars().count() <= 60 { label(text) } else { None }?;
    Some(Effective { rank, ..days(text, as_of)? })
}

/// Days of a text: the first, and where another follows behind a dash, the last.
pub(crate) fn days(text: &str, as_of: Day) -> Option<Effective> {
    // A space keeps the time of the day off the day.
    let spaced: String = text.chars().map(|c| if c.is_whitespace() { '_' } else { c }).collect();
    let form = plain(&spaced).replace(['至', '到'], "-").replace("_-", "-").replace("-_", "-");
    let mut scan = Scan::new(&form);
    while !scan.is_done() {
        if scan.rest.starts_with(|c: char| c.is_ascii_digit()) {
            let mut at = scan;
            if let Some((from, year_assumed)) = day(&mut at, None, as_of) {
                let to =
                    at.eat("-").then(|| day(&mut at, from.ymd().map(|(year, ..)| year), as_of)).flatten();
                let to = to.map(|(day, _)| day).filter(|to| *to >= from);
                return Some(Effective { from, to, year_assumed, rank: 3 });
            }
            while scan.rest.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
                skip(&mut scan);
            }
        } else {
            skip(&mut scan);
        }
    }
    None
}

fn skip(scan: &mut Scan<'_>) {
    let mut rest = scan.rest.chars();
    rest.next();
    scan.rest = rest.as_str();
}

fn digits<'t>(scan: &mut Scan<'t>) -> &'t str {
    let end = scan.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(scan.rest.len());
    let (digits, rest) = scan.rest.split_at(end);
    scan.rest = rest;
    digits
}

/// A day; `year` where the text before has said it. Tells whether the year was guessed.
fn day(scan: &mut Scan<'_>, year: Option<i32>, as_of: Day) -> Option<(Day, bool)> {
    let first = digits(scan);
    match first.len() {
        // 20260810
        8 => {
            let number: u32 = first.parse().ok()?;
            let part = |by: u32, of: u32| number.checked_div(by)?.checked_rem(of);
            let day = dated(i32::try_from(part(10_000, 10_000)?).ok()?, part(100, 100)?, part(1, 100)?)?;
            Some((day, false))
        }
        4 => {
            let year: i32 = first.parse().ok().filter(|year| (2015..=2099).contains(year))?;
            scan.eat_any(&["年", "-", ".", "/"])?;
            let month: u32 = digits(scan).parse().ok()?;
            scan.eat_any(&["月", "-", ".", "/"])?;
            let date: u32 = digits(scan).parse().ok()?;
            let found = dated(year, month, date)?;
            scan.eat_any(&["日", "号"]);
            Some((found, false))
        }
        1 | 2 => {
            let month: u32 = first.parse().ok()?;
            let sign = scan.eat_any(&["月", ".", "/", "-"])?;
            let date: u32 = digits(scan).parse().ok()?;
            let ended = scan.eat_any(&["日", "号"]).is_some();
            // 8.27 in the name of a file, and 6月29日; 1-2 alone is anything.
            if !(sign == "月" || ended || sign == ".")
                || scan.rest.starts_with('.')
                    && scan.rest.get(1..2).is_some_and(|c| c.bytes().all(|b| b.is_ascii_digit()))
            {
                return None;
            }
            match year {
                Some(year) => Some((dated(year, month, date)?, false)),
                None => {
                    let (this, ..) = as_of.ymd()?;
                    let years = [this.saturating_sub(1), this, this.saturating_add(1)];
                    let near = years.into_iter().filter_map(|year| dated(year, month, date));
                    Some((near.min_by_key(|day| day.since(as_of).abs())?, true))
                }
            }
        }
        _ => None,
    }
}

fn dated(year: i32, month: u32, date: u32) -> Option<Day> {
    Day::from_ymd(year, u8::try_from(month).ok()?, u8::try_from(date).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(found: Option<Effective>) -> String {
        found.map_or_else(
            || "none".to_owned(),
            |days| {
                let to = days.to.map_or(String::new(), |to| format!(" to {}", to.iso()));
                format!("{}{to}{}", days.from.iso(), if days.year_assumed { " year?" } else { "" })
            },
        )
    }

    #[test]
    fn days_are_found_in_every_way_they_are_written() {
        let as_of = Day::parse("2026-11-23").unwrap();
        for (text, meant) in [
            ("生效日期：2026.08.10", "2026-08-10"),
            ("2026年1月26日至2月1日入仓生效", "2026-01-26 to 2026-02-01"),
            ("生效时间 2026-04-16 09:00", "2026-04-16"),
            ("生效时间：2026-10-12 00:00", "2026-10-12"),
            ("更新日期：2027-01-01", "2027-01-01"),
            ("6月29日18点生效", "2026-06-29 year?"),
            ("1月5日起生效", "2027-01-05 year?"),
            ("Effective 2026/9/7", "2026-09-07"),
            ("生效日期 2026.09.28-2026.12.31", "2026-09-28 to 2026-12-31"),
            ("生效日期：２０２６．０８．１０", "2026-08-10"),
            ("执行时间14：00", "none"),
            ("产品代码：2026-9-7", "none"),
            ("生效日期：2026.13.10", "none"),
        ] {
            assert_eq!(shown(labelled(text, as_of)), meant, "{text}");
        }
    }

    #[test]
    fn names_of_files_have_days_too() {
        let as_of = Day::parse("2026-11-23").unwrap();
        for (text, meant) in [
            ("示例报价2026.6.29.xlsx", "2026-06-29"),
            ("8.27示例价格.xlsx", "2026-08-27 year?"),
            ("rates_20261001.csv", "2026-10-01"),
            ("报价WK27.xlsx", "none"),
            ("v1.2.3.xlsx", "none"),
        ] {
            assert_eq!(shown(days(text, as_of)), meant, "{text}");
        }
    }

    #[test]
    fn the_surer_word_has_the_lower_rank() {
        assert_eq!(label("生效日期"), Some(0));
        assert_eq!(label("执行时间"), Some(1));
        assert_eq!(label("更新日期"), Some(2));
        assert_eq!(label("国家"), None);
    }
}
