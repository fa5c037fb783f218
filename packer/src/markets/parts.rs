//! Switches, schemes, regions, rate ranges and code lists of a market.

use super::{Known, Name, Spot, convert, origin, series};
use crate::{Faults, read};
use landcast::measure::HsCode;
use landcast::money::{Dec, parse_decimal};
use landcast::pack::{CodeList, RateBand, Region, Scheme, Switch, SwitchKind};
use toml::value::Datetime;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenSwitch {
    key: String,
    kind: String,
    choices: Option<Vec<String>>,
    default: String,
    from: Option<Datetime>,
    source: String,
    checked: Datetime,
    note: Name,
}

pub(super) fn switch(
    spot: Spot<'_>,
    written: WrittenSwitch,
    known: &Known<'_>,
    faults: &mut Faults,
) -> Switch {
    let spot = Spot { at: &written.key, ..spot };
    let kind = match (written.kind.as_str(), written.choices) {
        ("flag", None) => SwitchKind::Flag,
        ("rate", None) => SwitchKind::Rate,
        ("choice", Some(words)) if words.len() > 1 => SwitchKind::Choice(words),
        (other, _) => {
            spot.fault("unknown-word", format!("{other:?} is no kind of switch, or has no choices"), faults);
            // So that its default is not a fault of its own.
            SwitchKind::Choice(vec![written.default.clone()])
        }
    };
    let sound = match &kind {
        SwitchKind::Flag => ["true", "false"].contains(&written.default.as_str()),
        SwitchKind::Rate => parse_decimal(&written.default).is_ok_and(|rate| !rate.is_negative()),
        SwitchKind::Choice(words) => words.contains(&written.default),
    };
    if !sound {
        spot.fault("bad-default", format!("{:?} is no value of this switch", written.default), faults);
    }
    let (source, _, checked) = origin(spot, &written.source, "low", written.checked, known, faults);
    Switch {
        kind,
        default: written.default,
        note: written.note.names(spot, faults),
        from: written.from.map(|from| read::day(from, spot.file, spot.at, faults)),
        source,
        checked,
        key: written.key,
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenScheme {
    id: String,
    name: Name,
}

pub(super) fn scheme(spot: Spot<'_>, written: WrittenScheme, faults: &mut Faults) -> Scheme {
    Scheme { name: written.name.names(spot, faults), id: written.id }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRegion {
    code: String,
    name: Name,
    #[serde(default)]
    postcodes: Vec<String>,
}

/// A region: its description, and every other key a parameter of its own.
pub(super) fn region(
    spot: Spot<'_>,
    value: toml::Value,
    known: &Known<'_>,
    faults: &mut Faults,
) -> Option<Region> {
    let toml::Value::Table(table) = value else {
        spot.fault("malformed", "write [[region]]", faults);
        return None;
    };
    let keys = ["code", "name", "postcodes"];
    let (described, series): (toml::Table, toml::Table) =
        table.into_iter().partition(|(key, _)| keys.contains(&key.as_str()));
    let written: WrittenRegion = convert(spot, toml::Value::Table(described), faults)?;
    let mut own = Vec::new();
    for (key, value) in series {
        let at = format!("region {}: {key}", written.code);
        own.extend(series::read(Spot { file: spot.file, at: &at }, &key, value, known, faults));
    }
    for postcode in &written.postcodes {
        if postcode.is_empty() || postcode.contains(' ') || *postcode != postcode.to_uppercase() {
            spot.fault("bad-postcode", format!("{postcode:?}: upper case without spaces"), faults);
        }
    }
    Some(Region {
        name: written.name.names(spot, faults),
        code: written.code,
        postcodes: written.postcodes,
        series: own,
    })
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenBand {
    name: Name,
    prefixes: Vec<String>,
    low: String,
    likely: String,
    high: String,
    from: Datetime,
    source: String,
    confidence: String,
    checked: Datetime,
}

pub(super) fn band(spot: Spot<'_>, written: WrittenBand, known: &Known<'_>, faults: &mut Faults) -> RateBand {
    let at = format!("band {}", written.name.en);
    let spot = Spot { at: &at, ..spot };
    let mut number = |text: &str| read::decimal(text, spot.file, spot.at, faults);
    let (low, likely, high) = (number(&written.low), number(&written.likely), number(&written.high));
    if !(Dec::ZERO <= low && low <= likely && likely <= high && high <= Dec::whole(10)) {
        spot.fault("rates-out-of-order", "lowest, likely and highest rate must not fall", faults);
    }
    let (source, confidence, checked) =
        origin(spot, &written.source, &written.confidence, written.checked, known, faults);
    RateBand {
        prefixes: codes(spot, written.prefixes, faults),
        low,
        likely,
        high,
        from: read::day(written.from, spot.file, spot.at, faults),
        source,
        confidence,
        checked,
        name: written.name.names(spot, faults),
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenList {
    id: String,
    #[serde(default)]
    codes: Vec<String>,
    table: Option<FromTable>,
    rate: Option<String>,
    from: Datetime,
    to: Option<Datetime>,
    source: String,
    confidence: String,
    checked: Datetime,
}

/// US lines whose Chapter 99 heading is one of some, out of a tariff file: a long list is not copied by hand.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct FromTable {
    file: String,
    headings: Vec<String>,
}

#[derive(serde::Deserialize)]
struct HeadingRow {
    hts8: String,
    ch99_code: String,
}

pub(super) fn list(spot: Spot<'_>, written: WrittenList, known: &Known<'_>, faults: &mut Faults) -> CodeList {
    let at = format!("list {}", written.id);
    let spot = Spot { at: &at, ..spot };
    let mut all = codes(spot, written.codes, faults);
    if let Some(table) = &written.table {
        for (line, row) in known.files.csv::<HeadingRow>(&table.file, faults) {
            if row.ch99_code.split('+').any(|heading| table.headings.iter().any(|wanted| wanted == heading)) {
                let code = HsCode::parse(&row.hts8);
                if code.is_none() {
                    spot.fault("not-a-code", format!("{} line {line}", table.file), faults);
                }
                all.extend(code);
            }
        }
    }
    if all.is_empty() {
        spot.fault("empty-list", "a list names at least one code", faults);
    }
    all.sort_by_key(|code| code.span());
    for pair in all.windows(2) {
        if let [a, b] = pair
            && b.span().0 < a.span().1
        {
            spot.fault("nested-code", format!("{b} lies under {a}"), faults);
        }
    }
    let (source, confidence, checked) =
        origin(spot, &written.source, &written.confidence, written.checked, known, faults);
    let from = read::day(written.from, spot.file, spot.at, faults);
    let to = written.to.map(|to| read::day(to, spot.file, spot.at, faults));
    if to.is_some_and(|to| to < from) {
        spot.fault("dates-out-of-order", "the list ends before it begins", faults);
    }
    CodeList {
        id: written.id,
        codes: all,
        rate: written.rate.map(|rate| read::decimal(&rate, spot.file, spot.at, faults)),
        from,
        to,
        source,
        confidence,
        checked,
    }
}

fn codes(spot: Spot<'_>, texts: Vec<String>, faults: &mut Faults) -> Vec<HsCode> {
    texts
        .iter()
        .filter_map(|text| {
            let code = HsCode::parse_prefix(text);
            if code.is_none() {
                spot.fault("not-a-code", format!("{text:?} is no code or prefix of 2 to 10 digits"), faults);
            }
            code
        })
        .collect()
}
