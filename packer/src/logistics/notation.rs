//! How logistics files write numbers, days, money, words and postcodes.

use crate::{Faults, SourceTable, read};
use landcast::calendar::Day;
use landcast::measure::{Country, HsCode};
use landcast::money::{Currency, Dec};
use landcast::pack::{Confidence, DayRange, GoodsClass, Names};
use std::collections::BTreeMap;

/// Where in which file something stands, to collect faults at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot<'a> {
    pub(super) file: &'a str,
    pub(super) at: &'a str,
}

impl Spot<'_> {
    pub(super) fn fault(self, kind: &'static str, message: impl Into<String>, faults: &mut Faults) {
        faults.push(self.file, self.at, kind, message);
    }
}

/// A number: a whole one as it is, any other as text, since TOML's floats are binary.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(untagged)]
pub(super) enum Number {
    Whole(i64),
    Text(String),
}

impl Number {
    pub(super) fn dec(&self, spot: Spot<'_>, faults: &mut Faults) -> Dec {
        match self {
            Self::Whole(value) => Dec::whole(*value),
            Self::Text(text) => read::decimal(text, spot.file, spot.at, faults),
        }
    }

    /// A number that is not below zero.
    pub(super) fn positive(&self, spot: Spot<'_>, faults: &mut Faults) -> Dec {
        let value = self.dec(spot, faults);
        if value.is_negative() {
            spot.fault("negative", format!("{value} is below zero"), faults);
        }
        value
    }

    /// A share between 0 and 1.
    pub(super) fn share(&self, spot: Spot<'_>, faults: &mut Faults) -> Dec {
        let value = self.positive(spot, faults);
        if value > Dec::ONE {
            spot.fault("not-a-share", format!("{value} is more than 1"), faults);
        }
        value
    }

    /// A share in whole parts of `parts`, such as thousandths.
    pub(super) fn parts(&self, parts: i64, spot: Spot<'_>, faults: &mut Faults) -> u16 {
        whole(self.share(spot, faults) * Dec::whole(parts), spot, faults)
    }
}

/// A name in both languages.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenNames {
    zh: String,
    en: String,
}

impl WrittenNames {
    pub(super) fn names(self, spot: Spot<'_>, faults: &mut Faults) -> Names {
        if self.zh.trim().is_empty() || self.en.trim().is_empty() {
            spot.fault("missing-name", "a name is needed in Chinese and English", faults);
        }
        Names { zh: self.zh, en: self.en }
    }
}

fn whole(value: Dec, spot: Spot<'_>, faults: &mut Faults) -> u16 {
    let whole = u16::try_from(value.trunc_i64()).ok().filter(|whole| Dec::from(u32::from(*whole)) == value);
    whole.unwrap_or_else(|| {
        spot.fault("too-fine", format!("{value} is not a whole number of the steps kept"), faults);
        0
    })
}

/// `0.5 / 1.5 / 4`: shortest, most likely and longest days, in tenths. They may be negative where they are added.
pub(super) fn tenths(text: &str, spot: Spot<'_>, faults: &mut Faults) -> [i32; 3] {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    let [min, mode, max] = parts[..] else {
        spot.fault("not-days", format!("{text:?} is not of the form 0.5 / 1.5 / 4"), faults);
        return [0; 3];
    };
    [min, mode, max].map(|part| {
        let value = read::decimal(part, spot.file, spot.at, faults) * Dec::whole(10);
        if Dec::whole(value.trunc_i64()) != value {
            spot.fault("too-fine", format!("{part} days: tenths of a day are kept"), faults);
        }
        i32::try_from(value.trunc_i64()).unwrap_or(0)
    })
}

/// A range of days whose three numbers do not fall.
pub(super) fn range(tenths: [i32; 3], spot: Spot<'_>, faults: &mut Faults) -> DayRange {
    let [min, mode, max] = tenths.map(|value| u16::try_from(value).ok());
    match (min, mode, max) {
        (Some(min), Some(mode), Some(max)) if min <= mode && mode <= max && max > 0 => {
            DayRange { min, mode, max }
        }
        _ => {
            let [min, mode, max] = tenths;
            spot.fault(
                "days-out-of-order",
                format!("{min} / {mode} / {max} tenths of a day fall or are negative"),
                faults,
            );
            DayRange { min: 0, mode: 0, max: 1 }
        }
    }
}

/// `60 USD`.
pub(super) fn money(text: &str, spot: Spot<'_>, faults: &mut Faults) -> Option<(Dec, Currency)> {
    let Some((value, code)) = text.split_once(' ') else {
        spot.fault("not-money", format!("{text:?} is not of the form 60 USD"), faults);
        return None;
    };
    Some((read::decimal(value, spot.file, spot.at, faults), currency(code, spot, faults)))
}

pub(super) fn currency(code: &str, spot: Spot<'_>, faults: &mut Faults) -> Currency {
    Currency::from_code(code).unwrap_or_else(|| {
        spot.fault("unknown-currency", format!("{code} is no currency the engine knows"), faults);
        Currency::CNY
    })
}

pub(super) fn country(code: &str, spot: Spot<'_>, faults: &mut Faults) -> Country {
    Country::from_code(code).filter(|country| country.code() == code).unwrap_or_else(|| {
        spot.fault("unknown-country", format!("{code} is not two capital letters"), faults);
        Country::CN
    })
}

/// The member states, which lists of countries name together as `EU`.
const MEMBER_STATES: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Countries in order, each once; `EU` stands for its member states.
pub(super) fn countries(codes: &[String], spot: Spot<'_>, faults: &mut Faults) -> Vec<Country> {
    let mut found = Vec::new();
    for code in codes {
        if code == "EU" {
            found.extend(MEMBER_STATES.iter().filter_map(|code| Country::from_code(code)));
        } else {
            found.push(country(code, spot, faults));
        }
    }
    found.sort_unstable();
    let named = found.len();
    found.dedup();
    if found.len() != named {
        spot.fault("duplicate-key", "a country is named twice", faults);
    }
    found
}

/// Two-digit chapters and longer prefixes.
pub(super) fn prefixes(codes: &[String], spot: Spot<'_>, faults: &mut Faults) -> Vec<HsCode> {
    let mut found = Vec::new();
    for code in codes {
        match HsCode::parse_prefix(code) {
            Some(prefix) => found.push(prefix),
            None => spot.fault("not-an-hs-code", format!("{code} is not 2 to 10 digits"), faults),
        }
    }
    found
}

pub(super) fn classes(words: &[String], spot: Spot<'_>, faults: &mut Faults) -> Vec<GoodsClass> {
    let mut found = Vec::new();
    for text in words {
        found.extend(word(text, GoodsClass::parse, spot, faults));
    }
    found
}

/// The enumeration value that `text` names; an unknown word is a fault.
pub(super) fn word<T>(
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> Option<T> {
    let found = parse(text);
    if found.is_none() {
        spot.fault("unknown-word", format!("{text:?} is not known here"), faults);
    }
    found
}

/// Minute of the day of `17:30`.
pub(super) fn minute(text: &str, spot: Spot<'_>, faults: &mut Faults) -> u16 {
    let minute = text.split_once(':').and_then(|(hour, minute)| {
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 24 && minute < 60).then_some(hour * 60 + minute)
    });
    minute.unwrap_or_else(|| {
        spot.fault("not-a-time", format!("{text} is not a time such as 17:30"), faults);
        0
    })
}

/// Prefixes of postcodes; `25849-25869` stands for a range and becomes the fewest prefixes that cover it.
pub(super) fn postcodes(written: &[String], spot: Spot<'_>, faults: &mut Faults) -> Vec<String> {
    let mut found = Vec::new();
    for text in written {
        match text.split_once('-') {
            None => found.push(text.clone()),
            Some((low, high)) => {
                let digits = low.len();
                match (low.parse::<u32>(), high.parse::<u32>()) {
                    (Ok(from), Ok(to)) if digits == high.len() && digits <= 6 && from <= to => {
                        cover(from, to, digits, &mut found)
                    }
                    _ => spot.fault("not-a-range", format!("{text} is no range of postcodes"), faults),
                }
            }
        }
    }
    let sound = |text: &String| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    if let Some(odd) = found.iter().find(|text| !sound(text)) {
        spot.fault("not-a-postcode", format!("{odd:?}: capital letters and digits, without spaces"), faults);
    }
    found.sort();
    found
}

fn cover(from: u32, to: u32, digits: usize, found: &mut Vec<String>) {
    let mut at = from;
    while at <= to {
        let mut zeros = 0;
        let mut block = 1;
        while zeros + 1 < digits && at.is_multiple_of(block * 10) && at + block * 10 - 1 <= to {
            block *= 10;
            zeros += 1;
        }
        found.push(format!("{:0width$}", at / block, width = digits - zeros));
        at += block;
    }
}

/// Source and confidence, as every entry names them.
pub(super) fn provenance(
    source: &str,
    confidence: &str,
    spot: Spot<'_>,
    sources: &SourceTable,
    faults: &mut Faults,
) -> (u16, Confidence) {
    let parse = |text: &str| {
        [Confidence::Assumption, Confidence::Low, Confidence::Medium, Confidence::High]
            .into_iter()
            .find(|one| one.as_str() == text)
    };
    let found = sources.find(source, spot.file, spot.at, faults);
    (found, word(confidence, parse, spot, faults).unwrap_or(Confidence::Assumption))
}

pub(super) fn day(date: toml::value::Datetime, spot: Spot<'_>, faults: &mut Faults) -> Day {
    read::day(date, spot.file, spot.at, faults)
}

/// Faults for ids that stand twice.
pub(super) fn unique<'a>(ids: impl IntoIterator<Item = (&'a str, &'a str)>, faults: &mut Faults) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (id, file) in ids {
        if let Some(first) = seen.insert(id, file) {
            faults.push(file, id, "duplicate-key", format!("{id} stands in {first} already"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Spot<'_> = Spot { file: "f", at: "a" };

    #[test]
    fn a_range_of_postcodes_becomes_its_fewest_prefixes() {
        let mut faults = Faults::default();
        let found = postcodes(&["25849-25869".into(), "IV".into()], HERE, &mut faults);
        assert_eq!(found, ["25849", "2585", "2586", "IV"]);
        assert_eq!(postcodes(&["00600-00999".into()], HERE, &mut faults), ["006", "007", "008", "009"]);
        assert!(faults.into_result(()).is_ok());
    }

    #[test]
    fn days_are_kept_in_tenths_and_refused_when_finer_or_falling() {
        let mut faults = Faults::default();
        let days = tenths("0.5 / 1.5 / 4", HERE, &mut faults);
        assert_eq!(range(days, HERE, &mut faults), DayRange { min: 5, mode: 15, max: 40 });
        assert!(faults.into_result(()).is_ok());
        for wrong in ["0.55 / 1 / 2", "2 / 1 / 3", "1 / 2", "a / b / c", "-1 / 0 / 1"] {
            let mut faults = Faults::default();
            let days = tenths(wrong, HERE, &mut faults);
            range(days, HERE, &mut faults);
            assert!(faults.into_result(()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_union_stands_for_its_member_states_and_nobody_is_named_twice() {
        let mut faults = Faults::default();
        let found = countries(&["NO".into(), "EU".into()], HERE, &mut faults);
        assert_eq!(found.len(), 28);
        assert!(found.is_sorted() && found.contains(&Country::from_code("SI").unwrap()));
        assert!(faults.into_result(()).is_ok());
        let mut faults = Faults::default();
        countries(&["EU".into(), "DE".into()], HERE, &mut faults);
        assert_eq!(faults.into_result(()).unwrap_err().len(), 1);
    }

    #[test]
    fn times_of_day_are_minutes() {
        let mut faults = Faults::default();
        assert_eq!(minute("17:30", HERE, &mut faults), 1050);
        minute("24:00", HERE, &mut faults);
        assert_eq!(faults.into_result(()).unwrap_err().len(), 1);
    }
}
