//! A parameter and its dated values.

use super::{Known, Name, Spot, convert, origin};
use crate::{Faults, read};
use landcast::calendar::Day;
use landcast::money::{Currency, Dec};
use landcast::pack::{Confidence, Dated, Series, Status, Unit, Value};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenValue {
    from: toml::value::Datetime,
    to: Option<toml::value::Datetime>,
    value: Option<Content>,
    #[serde(default)]
    repealed: bool,
    status: Option<String>,
    source: String,
    confidence: String,
    checked: toml::value::Datetime,
    note: Option<Name>,
}

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Content {
    Flag(bool),
    Text(String),
}

/// The series under `key`.
pub(super) fn read(
    spot: Spot<'_>,
    key: &str,
    value: toml::Value,
    known: &Known<'_>,
    faults: &mut Faults,
) -> Option<Series> {
    // Taken apart by hand: a date inside a `toml::Value` becomes text when serde carries it.
    let (unit_text, written) = match value {
        toml::Value::Table(mut table) => {
            match (table.remove("unit"), table.remove("values"), table.is_empty()) {
                (Some(toml::Value::String(unit)), Some(toml::Value::Array(values)), true) => (unit, values),
                _ => {
                    spot.fault("malformed", "a parameter has a unit, values, and nothing else", faults);
                    return None;
                }
            }
        }
        _ => {
            spot.fault("unknown-key", "is neither a part of a market nor a parameter", faults);
            return None;
        }
    };
    let unit = unit(spot, &unit_text, faults)?;
    let count = written.len();
    let values: Vec<Dated> =
        written.into_iter().filter_map(|value| dated(spot, unit, value, known, faults)).collect();
    if count == 0 {
        spot.fault("no-values", "a parameter has at least one value", faults);
    }
    order(spot, &values, faults);
    Some(Series { key: key.to_owned(), unit, values })
}

fn unit(spot: Spot<'_>, text: &str, faults: &mut Faults) -> Option<Unit> {
    let unit = match text {
        "rate" => Some(Unit::Rate),
        "count" => Some(Unit::Count),
        "flag" => Some(Unit::Flag),
        "word" => Some(Unit::Word),
        _ => text.strip_prefix("money ").and_then(Currency::from_code).map(Unit::Money),
    };
    if unit.is_none() {
        spot.fault(
            "unknown-unit",
            format!("{text:?} is none of rate, count, flag, word, money <currency>"),
            faults,
        );
    }
    unit
}

fn dated(
    spot: Spot<'_>,
    unit: Unit,
    value: toml::Value,
    known: &Known<'_>,
    faults: &mut Faults,
) -> Option<Dated> {
    let written: WrittenValue = convert(spot, value, faults)?;
    let from = read::day(written.from, spot.file, spot.at, faults);
    let to = written.to.map(|to| read::day(to, spot.file, spot.at, faults));
    let (source, confidence, checked) =
        origin(spot, &written.source, &written.confidence, written.checked, known, faults);
    let status = match written.status.as_deref() {
        None => Status::InForce,
        Some("expected") => Status::Expected,
        Some(other) => {
            spot.fault("unknown-status", format!("{other:?}: only \"expected\" may be said"), faults);
            Status::Expected
        }
    };
    if status == Status::Expected && from <= known.built {
        spot.fault(
            "stale-expectation",
            format!("what was expected on {from} has come or not by now: say which"),
            faults,
        );
    }
    if confidence <= Confidence::Low && written.note.is_none() {
        spot.fault("missing-note", format!("the value of {from} is weak and must say why"), faults);
    }
    let note = written.note.map(|note| note.names(spot, faults));
    let value = match (written.value, written.repealed) {
        (None, true) => Value::Repealed,
        (Some(value), false) => content(spot, unit, value, faults)?,
        _ => {
            spot.fault(
                "missing-value",
                format!("the entry of {from} has either a value or a repeal"),
                faults,
            );
            return None;
        }
    };
    Some(Dated { from, to, value, status, source, confidence, checked, note })
}

fn content(spot: Spot<'_>, unit: Unit, value: Content, faults: &mut Faults) -> Option<Value> {
    match (unit, value) {
        (Unit::Flag, Content::Flag(flag)) => Some(Value::Flag(flag)),
        (Unit::Word, Content::Text(word)) => Some(Value::Word(word)),
        (Unit::Rate | Unit::Count | Unit::Money(_), Content::Text(text)) => {
            let number = read::decimal(&text, spot.file, spot.at, faults);
            if number.is_negative() {
                spot.fault("negative", format!("{text} is below zero"), faults);
            }
            if unit == Unit::Rate && number > Dec::whole(10) {
                spot.fault(
                    "rate-out-of-range",
                    format!("{text}: a rate is a fraction, 0.19 for 19 %"),
                    faults,
                );
            }
            Some(Value::Number(number))
        }
        _ => {
            spot.fault("wrong-kind-of-value", "the value does not suit the unit", faults);
            None
        }
    }
}

/// Dates rise; a value that names its last day is followed without gap or overlap, or by nothing at all.
fn order(spot: Spot<'_>, values: &[Dated], faults: &mut Faults) {
    for value in values {
        if value.to.is_some_and(|to| to < value.from) {
            spot.fault(
                "dates-out-of-order",
                format!("the value of {} ends before it begins", value.from),
                faults,
            );
        }
    }
    for pair in values.windows(2) {
        let [a, b] = pair else { continue };
        if b.from <= a.from {
            spot.fault("dates-out-of-order", format!("{} does not come after {}", b.from, a.from), faults);
        }
        let Some(to) = a.to else { continue };
        let next: Day = to.plus(1);
        if b.from < next {
            spot.fault("overlap", format!("the value of {} reaches into that of {}", a.from, b.from), faults);
        } else if b.from > next && b.status == Status::InForce && a.status == Status::InForce {
            spot.fault(
                "gap",
                format!("nothing holds from {next} until {}: say it is repealed", b.from),
                faults,
            );
        }
        if a.status == Status::Expected && b.status == Status::InForce {
            spot.fault(
                "dates-out-of-order",
                format!("{} is expected, {} after it is not", a.from, b.from),
                faults,
            );
        }
    }
}
