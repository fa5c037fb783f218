//! `tariffs/`: tables of duty rates, turned to columns with a dictionary of cells.

use crate::{Faults, Files, SourceTable, read};
use landcast::measure::{Country, HsCode};
use landcast::money::{Dec, parse_decimal};
use landcast::pack::{RateCell, RateKind, Tariff, TariffRows};
use std::collections::BTreeMap;

const TABLES: &str = "tariffs/tables.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    table: Vec<Entry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Entry {
    id: String,
    file: String,
    layout: String,
    line_digits: u8,
    data_date: toml::value::Datetime,
    source: String,
    confidence: String,
    checked: toml::value::Datetime,
    #[serde(default)]
    also: Vec<String>,
    switch: Option<String>,
}

#[derive(serde::Deserialize)]
struct Hs6Row {
    hs6: String,
    rate_min: String,
    rate_max: String,
    rate_typical: String,
    unit_note: String,
}

#[derive(serde::Deserialize)]
struct UsRow {
    hts8: String,
    av_pct: String,
    kind: String,
}

#[derive(serde::Deserialize)]
struct Us301Row {
    hts8: String,
    add_rate: String,
    note: String,
}

/// Tables in the order of their ids.
pub(crate) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Tariff> {
    let Some(written) = files.toml::<Written>(TABLES, faults) else { return Vec::new() };
    let mut tables: Vec<Tariff> = Vec::new();
    for entry in written.table {
        if tables.iter().any(|table| table.id == entry.id) {
            faults.push(TABLES, &entry.id, "duplicate-key", "a table of this id exists already");
        }
        tables.push(table(files, sources, &entry, faults));
    }
    tables.sort_by(|a, b| a.id.cmp(&b.id));
    tables
}

fn table(files: &Files, sources: &SourceTable, entry: &Entry, faults: &mut Faults) -> Tariff {
    let file = format!("tariffs/{}", entry.file);
    let digits = if entry.layout == "hs6" { 6 } else { 8 };
    let mut rows: BTreeMap<u32, RateCell> = BTreeMap::new();
    let mut add = |line: u64, code: &str, cell: RateCell, faults: &mut Faults| {
        let at = || format!("line {line}");
        let number =
            HsCode::parse(code).filter(|code| code.digits() == digits).and_then(|c| c.prefix(digits));
        let Some(number) = number else {
            faults.push(&file, at(), "not-a-code", format!("{code:?} is no code of {digits} digits"));
            return;
        };
        if !(cell.min <= cell.typical && cell.typical <= cell.max) {
            faults.push(&file, at(), "rates-out-of-order", "lowest, typical and highest rate must not fall");
        }
        if rows.insert(number, cell).is_some() {
            faults.push(&file, at(), "duplicate-key", format!("{code} stands twice"));
        }
    };
    match entry.layout.as_str() {
        "hs6" => {
            for (line, row) in files.csv::<Hs6Row>(&file, faults) {
                let cell = hs6_cell(&row, &file, line, faults);
                add(line, &row.hs6, cell, faults);
            }
        }
        "us-hts8" => {
            for (line, row) in files.csv::<UsRow>(&file, faults) {
                let cell = us_cell(&row, &file, line, faults);
                add(line, &row.hts8, cell, faults);
            }
        }
        "us-301" => {
            for (line, row) in files.csv::<Us301Row>(&file, faults) {
                let cell = us_301_cell(&row, &file, line, faults);
                add(line, &row.hts8, cell, faults);
            }
        }
        other => faults.push(TABLES, &entry.id, "unknown-word", format!("{other:?} is no layout of a table")),
    }
    if rows.is_empty() {
        faults.push(&file, "", "empty-table", "the table has no rows");
    }
    let mut cells: Vec<RateCell> = rows.values().copied().collect();
    cells.sort_unstable();
    cells.dedup();
    let mut steps = Vec::with_capacity(rows.len());
    let mut cell = Vec::with_capacity(rows.len());
    let mut before = 0;
    for (code, rate) in &rows {
        steps.push(code - before);
        before = *code;
        let at = cells.binary_search(rate).unwrap_or(0);
        cell.push(u16::try_from(at).unwrap_or(u16::MAX));
    }
    if cells.len() > usize::from(u16::MAX) {
        faults.push(&file, "", "too-many-rates", "a table holds at most 65,535 distinct rates");
    }
    Tariff {
        id: entry.id.clone(),
        digits,
        line_digits: entry.line_digits,
        rows: TariffRows { steps, cell, cells },
        also: entry
            .also
            .iter()
            .filter_map(|code| {
                let country = Country::from_code(code);
                if country.is_none() {
                    faults.push(TABLES, &entry.id, "unknown-word", format!("{code:?} is no country"));
                }
                country
            })
            .collect(),
        switch: entry.switch.clone(),
        data_date: read::day(entry.data_date, TABLES, &entry.id, faults),
        source: sources.find(&entry.source, TABLES, &entry.id, faults),
        confidence: read::confidence(&entry.confidence, TABLES, &entry.id, faults),
        checked: read::day(entry.checked, TABLES, &entry.id, faults),
    }
}

/// Percent as written to thousandths of a percent.
fn thousandths(text: &str, file: &str, line: u64, faults: &mut Faults) -> u32 {
    // Forty thousand rows: a place is only written for one that is at fault.
    let scaled = parse_decimal(text).map(|percent| percent * Dec::whole(1000));
    let whole = scaled.ok().and_then(|scaled| {
        let whole = u32::try_from(scaled.trunc_i64()).ok()?;
        (Dec::from(whole) == scaled).then_some(whole)
    });
    whole.unwrap_or_else(|| {
        let message = format!("{text:?} is no percentage with three digits at most");
        faults.push(file, format!("line {line}"), "rate-out-of-range", message);
        0
    })
}

const SPECIFIC: RateCell = RateCell { min: 0, typical: 0, max: 0, kind: RateKind::Specific };

fn hs6_cell(row: &Hs6Row, file: &str, line: u64, faults: &mut Faults) -> RateCell {
    if row.rate_min.is_empty() {
        return SPECIFIC;
    }
    // A seasonal line changes with the month, and some of the code's lines have a part by weight or piece: the
    // percentage alone may be too low.
    let partial = ["specific", "mixed", "seasonal"].iter().any(|word| row.unit_note.contains(word));
    RateCell {
        min: thousandths(&row.rate_min, file, line, faults),
        typical: thousandths(&row.rate_typical, file, line, faults),
        max: thousandths(&row.rate_max, file, line, faults),
        kind: if partial { RateKind::Mixed } else { RateKind::AdValorem },
    }
}

fn us_cell(row: &UsRow, file: &str, line: u64, faults: &mut Faults) -> RateCell {
    let rate = if row.av_pct.is_empty() { 0 } else { thousandths(&row.av_pct, file, line, faults) };
    let kind = match row.kind.as_str() {
        "av" => RateKind::AdValorem,
        "mixed" => RateKind::Mixed,
        "spec" => return SPECIFIC,
        other => {
            faults.push(
                file,
                format!("line {line}"),
                "unknown-word",
                format!("{other:?} is no kind of rate"),
            );
            RateKind::Specific
        }
    };
    RateCell { min: rate, typical: rate, max: rate, kind }
}

/// Where the rate differs by ten-digit line the note lists the rates. The lowest is the likely one: the goods of parcels
/// fall under the later lists, the industrial ones under the earlier.
fn us_301_cell(row: &Us301Row, file: &str, line: u64, faults: &mut Faults) -> RateCell {
    const VARIES: &str = "varies by 10-digit/description: ";
    let rate = thousandths(&row.add_rate, file, line, faults);
    let listed = row.note.split("; ").find_map(|part| part.strip_prefix(VARIES));
    let rates: Vec<u32> = match listed {
        Some(text) => text.split('/').map(|part| thousandths(part, file, line, faults)).collect(),
        None => vec![rate],
    };
    let min = rates.iter().copied().min().unwrap_or(rate);
    RateCell {
        min,
        typical: min,
        max: rates.iter().copied().max().unwrap_or(rate),
        kind: RateKind::AdValorem,
    }
}
