//! `calendars/`: holidays and make-up working days of countries and of their regions.

use crate::{Faults, Files, SourceTable};
use landcast::calendar::{Day, Holidays};
use landcast::pack::Content;
use std::collections::{BTreeMap, BTreeSet};

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

/// One table a country and one a region that departs from its country (`GB-ENG`), sorted by id.
pub(crate) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Holidays> {
    let source = sources.find("holidays", HOLIDAYS, "", faults);
    let mut tables: BTreeMap<String, Holidays> = BTreeMap::new();
    let mut regional = Vec::new();
    for (line, row) in files.csv::<HolidayRow>(HOLIDAYS, faults) {
        let Some(day) = Day::parse(&row.date) else {
            faults.push(HOLIDAYS, format!("line {line}"), "not-a-date", format!("{} is not a day", row.date));
            continue;
        };
        if row.subdivision.is_empty() {
            let table = tables.entry(row.country.clone()).or_insert_with(|| empty(&row.country, source));
            enter(table, line, day, row, faults);
        } else {
            regional.push((line, day, row));
        }
    }
    // What a region keeps or does not keep is written as the difference from its country, which is complete by now.
    for (line, day, row) in regional {
        let id = format!("{}-{}", row.country, row.subdivision);
        if !tables.contains_key(&id) {
            let national = tables.get(&row.country).cloned().unwrap_or_else(|| empty(&row.country, source));
            tables.insert(id.clone(), Holidays { id: id.clone(), ..national });
        }
        if let Some(table) = tables.get_mut(&id) {
            enter(table, line, day, row, faults);
        }
    }
    finish(files, &mut tables, faults);
    tables.into_values().collect()
}

/// Without the regions that nobody follows.
pub(crate) fn followed(tables: Vec<Holidays>, content: &Content) -> Vec<Holidays> {
    let parties = content.parties.iter().filter_map(|party| party.calendar.as_ref());
    let named: BTreeSet<&String> =
        parties.chain(content.markets.iter().map(|market| &market.calendar)).collect();
    tables.into_iter().filter(|table| !table.id.contains('-') || named.contains(&table.id)).collect()
}

fn empty(id: &str, source: u16) -> Holidays {
    Holidays {
        id: id.to_owned(),
        days: Vec::new(),
        make_up: Vec::new(),
        names: Vec::new(),
        from: Day::default(),
        until: Day::default(),
        make_up_known_until: Day::default(),
        source,
    }
}

fn enter(table: &mut Holidays, line: u64, day: Day, row: HolidayRow, faults: &mut Faults) {
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
        "not-observed" => table.days.retain(|(kept, _)| *kept != day),
        other => faults.push(
            HOLIDAYS,
            format!("line {line}"),
            "unknown-word",
            format!("{other} is no kind of day"),
        ),
    }
}

/// Sorts the tables, and says which days they cover and how far they can be relied on.
fn finish(files: &Files, tables: &mut BTreeMap<String, Holidays>, faults: &mut Faults) {
    let known: BTreeMap<String, String> = files
        .csv::<CoverageRow>(COVERAGE, faults)
        .into_iter()
        .map(|(_, row)| (row.calendar, row.known_through))
        .collect();
    for (id, table) in tables {
        table.days.sort_unstable();
        table.make_up.sort_unstable();
        if table.days.windows(2).any(|pair| matches!(pair, [a, b] if a.0 == b.0)) {
            faults.push(HOLIDAYS, id, "duplicate-key", "a day stands twice");
        }
        // Whole years are generated, whatever day of the year the first and the last holiday fall on.
        let year = |day: Day| day.iso().get(..4).and_then(|text| text.parse().ok()).unwrap_or(0);
        let first = table.days.first().map_or(2021, |(day, _)| year(*day));
        let last = table.days.last().map_or(2021, |(day, _)| year(*day));
        table.from = Day::from_ymd(first, 1, 1).unwrap_or_default();
        table.until = Day::from_ymd(last, 12, 31).unwrap_or_default();
        let country = id.split('-').next().unwrap_or(id);
        match known.get(country).and_then(|text| Day::parse(text)) {
            Some(day) => table.make_up_known_until = day,
            None => {
                faults.push(COVERAGE, country, "missing-key", "how far the calendar is known is not said")
            }
        }
    }
}
