//! `hours.csv`: when each party can be called. Checked against markets and nodes; the page reads the file itself, no answer
//! depends on it.

use crate::{Faults, Files, SourceTable, read};
use landcast::pack::Content;
use std::collections::BTreeSet;

const FILE: &str = "hours.csv";

/// Whom every destination has.
const THERE: [&str; 4] = ["customs", "broker", "last-mile", "buyer"];
/// Who is in China.
const HERE: [&str; 4] = ["seller", "factory", "forwarder", "export-customs"];
/// At a node.
const WAREHOUSE: &str = "warehouse";

#[derive(serde::Deserialize)]
struct Row {
    role: String,
    place: String,
    country: String,
    zone: String,
    zh: String,
    en: String,
    days: String,
    opens: String,
    closes: String,
    source: String,
    confidence: String,
}

/// Faults of single rows, and of parties that have none.
pub(crate) fn check(files: &Files, sources: &SourceTable, content: &Content, faults: &mut Faults) {
    let mut known: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut clocks: BTreeSet<(String, String, String, String)> = BTreeSet::new();
    for (line, row) in files.csv::<Row>(FILE, faults) {
        let at = format!("line {line}");
        row_faults(&row, &at, content, faults);
        sources.find(&row.source, FILE, &at, faults);
        read::confidence(&row.confidence, FILE, &at, faults);
        let first = known.insert((row.role.clone(), row.place.clone(), row.country.clone()));
        let market = content.markets.iter().find(|market| market.code.code() == row.country);
        if let Some(market) = market.filter(|market| first && row.role == "buyer" && market.zone != row.zone)
        {
            faults.push(FILE, &at, "another-zone", format!("the first clock of buyers is {}", market.zone));
        }
        if !clocks.insert((row.role, row.place, row.country, row.zone)) {
            faults.push(FILE, &at, "duplicate-key", "this clock stands twice");
        }
    }
    let mut miss = |role: &str, place: &str, country: &str| {
        if !known.contains(&(role.to_owned(), place.to_owned(), country.to_owned())) {
            faults.push(
                FILE,
                format!("{role} {country} {place}").trim_end(),
                "missing-key",
                "nobody says when to call",
            );
        }
    };
    HERE.iter().for_each(|role| miss(role, "", "CN"));
    for market in content.markets.iter().filter(|market| !market.zone.is_empty()) {
        let members = content.markets.iter().any(|member| member.parent == Some(market.code));
        THERE.iter().filter(|_| !members).for_each(|role| miss(role, "", market.code.code()));
    }
    content.nodes.iter().for_each(|node| miss(WAREHOUSE, &node.id, node.country.code()));
}

fn row_faults(row: &Row, at: &str, content: &Content, faults: &mut Faults) {
    let role = row.role.as_str();
    if !(THERE.contains(&role) || HERE.contains(&role) || role == WAREHOUSE) {
        faults.push(FILE, at, "unknown-word", format!("{role:?} is no party that has hours"));
    }
    if role == WAREHOUSE && !content.nodes.iter().any(|node| node.id == row.place) {
        faults.push(FILE, at, "unknown-node", format!("no node {:?}", row.place));
    }
    if row.zh.is_empty() || row.en.is_empty() || !row.zone.contains('/') {
        faults.push(FILE, at, "missing-name", "a name in Chinese and English and an IANA zone are needed");
    }
    let week = row.days.len() == 7 && row.days.bytes().all(|day| matches!(day, b'0' | b'1'));
    if !week || !row.days.contains('1') {
        faults.push(FILE, at, "not-a-week", "seven ones and zeros from Monday on, and some day is worked");
    }
    match (minute(&row.opens), minute(&row.closes)) {
        (Some(opens), Some(closes)) if opens < closes => {}
        _ => faults.push(FILE, at, "not-hours", format!("{} to {}", row.opens, row.closes)),
    }
}

/// `09:00` as minutes of the day.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':').filter(|_| text.len() == 5)?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
