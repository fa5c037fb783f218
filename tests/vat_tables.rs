//! Rates of VAT against tables that others publish, each difference with its explanation.

use crate::support;
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::Dec;
use landcast::pack::Rules;
use std::collections::{BTreeMap, BTreeSet};
use support::customs::{country, day, dec, pack};

/// The day of `vat_rates.csv`.
const TABLE_DAY: &str = "2026-09-29";

/// Standard rates that differ on the day of the table: country, the table's percentage, and why ours is right.
const DIFFERENCES: &[(&str, &str, &str)] = &[];

/// Reduced rates of ours that the table does not list: country, our percentage, and why.
const REDUCED_DIFFERENCES: &[(&str, &str, &str)] = &[
    ("CZ", "0", "books are exempt with credit since 2024; the table lists no zero rates"),
    ("GB", "0", "books and children's clothing are zero-rated; the table lists no zero rates"),
    ("IE", "0", "books and children's clothing are zero-rated; the table lists no zero rates"),
];

/// Days of a change that a publisher has otherwise: publisher, country, day on which we differ, and why.
const HISTORY_DIFFERENCES: &[(&str, &str, &str, &str)] = &[(
    "sales-tax",
    "RO",
    "2025-08-01",
    "its instant is a day late: the rate rose on 1 August 2025, as the other publisher and the law have it",
)];

#[derive(serde::Deserialize)]
struct Row {
    country: String,
    standard: String,
    reduced: String,
    super_reduced: String,
    parking: String,
}

#[derive(serde::Deserialize)]
struct Step {
    publisher: String,
    country: String,
    from: String,
    percent: String,
}

fn rows<T: serde::de::DeserializeOwned>(text: &str) -> Vec<T> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn table() -> Vec<Row> {
    rows(include_str!("vat_rates.csv"))
}

/// The rules of a row's place, where the pack has it. `XI` is Northern Ireland.
fn place(code: &str, on: Day) -> Option<Rules<'static>> {
    let (code, region) = if code == "XI" { ("GB", Some("NIR")) } else { (code, None) };
    let market = pack().market(Country::from_code(code)?).filter(|market| market.destination)?;
    pack().rules(market.code, region, on).ok()
}

fn percent(rules: &Rules<'_>) -> Option<Dec> {
    rules.number("vat.standard").map(|rate| rate.value * Dec::whole(100))
}

#[test]
fn standard_rates_are_those_of_the_table_or_the_difference_is_explained() {
    let on = day(TABLE_DAY);
    let (mut compared, mut used) = (BTreeSet::new(), BTreeSet::new());
    for row in table() {
        let Some(ours) = place(&row.country, on).as_ref().and_then(percent) else { continue };
        compared.insert(row.country.clone());
        if ours == dec(&row.standard) {
            continue;
        }
        let explained = DIFFERENCES
            .iter()
            .find(|(country, theirs, _)| *country == row.country && dec(theirs) == dec(&row.standard));
        assert!(explained.is_some(), "{}: ours {ours}, the table's {}", row.country, row.standard);
        used.extend(explained.map(|(country, ..)| *country));
    }
    for member in UNION {
        assert!(compared.contains(*member), "{member} was not compared");
    }
    assert!(compared.contains("GB") && compared.contains("XI"));
    let listed: BTreeSet<&str> = DIFFERENCES.iter().map(|(country, ..)| *country).collect();
    assert_eq!(used, listed, "an explanation without its difference");
}

const UNION: &[&str] = &[
    "AT", "BE", "BG", "HR", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HU", "IE", "IT", "LV",
    "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "SE",
];

#[test]
fn reduced_rates_of_goods_and_places_are_among_those_of_the_table() {
    let on = day(TABLE_DAY);
    let (mut seen, mut used) = (0, BTreeSet::new());
    for row in table() {
        // Others than the members and Britain have lists of their own sources.
        let Some(rules) =
            place(&row.country, on).filter(|_| row.country == "GB" || UNION.contains(&row.country.as_str()))
        else {
            continue;
        };
        let theirs: Vec<Dec> = [&row.reduced, &row.super_reduced, &row.parking]
            .into_iter()
            .flat_map(|cell| cell.split_whitespace())
            .map(dec)
            .collect();
        let of_goods =
            rules.lists().filter(|list| list.id.starts_with("vat.reduced.")).filter_map(|list| list.rate);
        let own = rules
            .market
            .regions
            .iter()
            .filter(|region| region.series.iter().any(|series| series.key == "vat.standard"));
        let of_places = own.filter_map(|region| {
            let rules = pack().rules(rules.market.code, Some(&region.code), on).ok()?;
            rules.number("vat.standard").map(|rate| rate.value)
        });
        for rate in of_goods.chain(of_places) {
            let ours = rate * Dec::whole(100);
            seen += 1;
            if theirs.contains(&ours) {
                continue;
            }
            let explained = REDUCED_DIFFERENCES
                .iter()
                .find(|(country, percent, _)| *country == row.country && dec(percent) == ours);
            assert!(explained.is_some(), "{}: the table does not list {ours}", row.country);
            used.extend(explained.map(|(country, ..)| *country));
        }
    }
    assert!(seen > 25, "{seen}");
    let listed: BTreeSet<&str> = REDUCED_DIFFERENCES.iter().map(|(country, ..)| *country).collect();
    assert_eq!(used, listed, "an explanation without its difference");
}

#[test]
fn every_change_since_the_pack_begins_falls_on_the_day_that_others_have() {
    let begins = pack().content().begins;
    let mut steps: BTreeMap<(String, String), Vec<(Day, Dec)>> = BTreeMap::new();
    for step in rows::<Step>(include_str!("vat_history.csv")) {
        steps.entry((step.publisher, step.country)).or_default().push((day(&step.from), dec(&step.percent)));
    }
    let (mut changes, mut used) = (0, BTreeSet::new());
    for ((publisher, code), steps) in &steps {
        // What the publisher has on a day: the last step that has begun.
        let theirs = |on: Day| steps.iter().rev().find(|(from, _)| *from <= on).map(|(_, rate)| *rate);
        let ours = |on: Day| percent(&pack().rules(country(code), None, on).unwrap()).unwrap();
        // Our own changes too: a change that only we have is a difference.
        let market = pack().market(country(code)).unwrap();
        let own = market.series.iter().find(|series| series.key == "vat.standard").unwrap();
        let days: BTreeSet<Day> = steps
            .iter()
            .map(|(from, _)| *from)
            .chain(own.values.iter().map(|value| value.from))
            .filter(|from| *from > begins)
            .flat_map(|from| [from.plus(-1), from])
            .chain([begins, day(TABLE_DAY)])
            .collect();
        changes += days.len() / 2 - 1;
        for on in days {
            let (ours, theirs) = (ours(on), theirs(on).unwrap());
            let explained = HISTORY_DIFFERENCES
                .iter()
                .position(|(who, country, date, _)| who == publisher && country == code && day(date) == on);
            assert_eq!(
                ours != theirs,
                explained.is_some(),
                "{publisher} {code} on {on}: {ours} and {theirs}"
            );
            used.extend(explained);
        }
    }
    assert!(changes >= 14, "{changes}");
    assert_eq!(used.len(), HISTORY_DIFFERENCES.len());
}
