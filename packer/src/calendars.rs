//! `calendars/`: national holidays and make-up working days.

use crate::{Faults, Files, SourceTable};
use landcast::calendar::{Day, Holidays};
use std::collections::BTreeMap;

const HOLIDAYS: &str = "calendars/holidays.csv";
const COVERAGE: &str = "calendars/coverage.csv";

#[derive(serde::Deserialize)]
struct HolidayRow {
    country: String,
    subdivision: String,
    date: String,
    name_en: String,
    name_zh: String,
    kind: String,
}

#[derive(serde::Deserialize)]
struct CoverageRow {
    calendar: String,
    known_through: String,
}

/// One table a country, sorted by its code. Rows of a region of a country are left to a table of their own.
pub(crate) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Holidays> {
    let source = sources.find("holidays", HOLIDAYS, "", faults);
    let mut tables: BTreeMap<String, Holidays> = BTreeMap::new();
    for (line, row) in files.csv::<HolidayRow>(HOLIDAYS, faults) {
        if !row.subdivision.is_empty() {
            continue;
        }
        let Some(day) = Day::parse(&row.date) else {
            faults.push(HOLIDAYS, format!("line {line}"), "not-a-date", format!("{} is not a day", row.date));
            continue;
        };
        let table = tables.entry(row.country.clone()).or_insert_with(|| Holidays {
            id: row.country.clone(),
            days: Vec::new(),
            make_up: Vec::new(),
            names: Vec::new(),
            from: day,
            until: day,
            make_up_known_until: Day::default(),
            source,
        });
        match row.kind.as_str() {
            "holiday" => {
                let name = (row.name_zh, row.name_en);
                let at = table.names.iter().position(|known| *known == name).unwrap_or_else(|| {
                    table.names.push(name);
                    table.names.len() - 1
                });
                table.days.push((day, u16::try_from(at).unwrap_or(u16::MAX)));
            }
            "make-up-workday" => table.make_up.push(day),
            "not-observed" => {}
            other => faults.push(
                HOLIDAYS,
                format!("line {line}"),
                "unknown-word",
                format!("{other} is no kind of day"),
            ),
        }
    }
    let known: BTreeMap<String, String> = files
        .csv::<CoverageRow>(COVERAGE, faults)
        .into_iter()
        .map(|(_, row)| (row.calendar, row.known_through))
        .collect();
    for (country, table) in &mut tables {
        table.days.sort_unstable();
        table.make_up.sort_unstable();
        if table.days.windows(2).any(|pair| matches!(pair, [a, b] if a.0 == b.0)) {
            faults.push(HOLIDAYS, country, "duplicate-key", "a day stands twice");
        }
        // Whole years are generated, whatever day of the year the first and the last holiday fall on.
        let year = |day: Day| day.iso().get(..4).and_then(|text| text.parse().ok()).unwrap_or(0);
        let first = table.days.first().map_or(2021, |(day, _)| year(*day));
        let last = table.days.last().map_or(2021, |(day, _)| year(*day));
        table.from = Day::from_ymd(first, 1, 1).unwrap_or_default();
        table.until = Day::from_ymd(last, 12, 31).unwrap_or_default();
        match known.get(country).and_then(|text| Day::parse(text)) {
            Some(day) => table.make_up_known_until = day,
            None => {
                faults.push(COVERAGE, country, "missing-key", "how far the calendar is known is not said")
            }
        }
    }
    tables.into_values().collect()
}
