//! What is said of a price sheet: how its sheets, tables and columns were taken, its cards, prices as they stand and as they
//! were taken, problems, rules, three weights priced.

use super::cards::{Made, bands};
use super::changes::Changes;
use super::found::{Finding, Sentence};
use super::line::Rate;
use super::sheet::{Counts, SheetRead};
use super::tests_of::{Tested, tests};
use crate::book::{Place, column_name};
use landcast::api::{RatesFile, Said};
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::Dec;
use serde::Serialize;
use std::collections::BTreeMap;

/// Prices that are shown.
const SHOWN: usize = 500;

/// Problems that are listed; all are counted.
const LISTED: usize = 1000;

/// Rules that are listed.
const RULES: usize = 1000;

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ColumnOf {
    column: String,
    header: String,
    field: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct CountsOf {
    read: usize,
    taken: usize,
    refused: usize,
}

impl From<Counts> for CountsOf {
    fn from(counts: Counts) -> Self {
        Self { read: counts.read, taken: counts.taken, refused: counts.refused }
    }
}

#[derive(Clone, Debug, Serialize)]
struct TableOf {
    fingerprint: String,
    header: u32,
    from: u32,
    to: u32,
    layout: &'static str,
    columns: Vec<ColumnOf>,
    mapped: bool,
    rows: CountsOf,
}

#[derive(Clone, Debug, Serialize)]
struct SheetOf {
    name: String,
    taken: &'static str,
    why: &'static str,
    rows: usize,
    tables: Vec<TableOf>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct CardTaken {
    id: String,
    carrier: Option<String>,
    product: String,
    code: Option<String>,
    service: Option<String>,
    sheet: Option<String>,
    currency: String,
    from: String,
    from_source: &'static str,
    to: Option<String>,
    goods: Vec<&'static str>,
    countries: Vec<String>,
    lanes: usize,
    bands: usize,
    fingerprint: String,
}

/// Grams: the lower end left out, the upper one in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BandOf {
    pub(crate) over_g: u32,
    pub(crate) up_to_g: u32,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PriceShown {
    sheet: String,
    row: u32,
    cell: Option<String>,
    card: String,
    text: String,
    country: String,
    zone: Option<String>,
    band: BandOf,
    per_kg: Option<String>,
    per_parcel: Option<String>,
    rule: &'static str,
}

/// A problem with its place.
#[derive(Clone, Debug, Serialize)]
pub struct SheetProblem {
    /// Name of the sheet, empty in a file of text.
    pub sheet: String,
    /// From 1; 0 where the whole sheet is meant.
    pub row: u32,
    /// As `B7`.
    pub cell: Option<String>,
    /// What it is.
    #[serde(flatten)]
    pub said: Said,
    /// What was read.
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
struct CodeCount {
    code: &'static str,
    rows: usize,
}

#[derive(Clone, Debug, Serialize)]
struct RuleOf {
    rule: &'static str,
    value: String,
    countries: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct RuleRead {
    sheet: String,
    row: u32,
    cell: Option<String>,
    text: String,
    understood: Vec<RuleOf>,
}

#[derive(Clone, Debug, Serialize)]
struct TableMapping {
    columns: BTreeMap<String, &'static str>,
}

/// What became of a price sheet.
#[derive(Clone, Debug, Serialize)]
pub struct SheetReport {
    file: String,
    container: &'static str,
    sheets: Vec<SheetOf>,
    cards: Vec<CardTaken>,
    mapping: BTreeMap<String, TableMapping>,
    preview: Vec<PriceShown>,
    /// The first thousand.
    pub problems: Vec<SheetProblem>,
    codes: Vec<CodeCount>,
    rules: Vec<RuleRead>,
    rows: CountsOf,
    tests: Vec<Tested>,
    diff: Option<Changes>,
}

/// What a report is made of.
pub(crate) struct Parts<'p> {
    pub(crate) file: &'p str,
    pub(crate) container: &'static str,
    pub(crate) sheets: &'p [SheetRead],
    pub(crate) made: &'p [Made],
    pub(crate) findings: Vec<Finding>,
    /// Rows that lost their price when they were put together.
    pub(crate) taken_back: usize,
    pub(crate) weights: &'p [u32],
    pub(crate) diff: Option<Changes>,
}

impl SheetReport {
    pub(crate) fn new(parts: Parts<'_>) -> Self {
        let mut counts = Counts::default();
        for table in parts.sheets.iter().flat_map(|sheet| &sheet.tables) {
            counts.read = counts.read.saturating_add(table.counts.read);
            counts.taken = counts.taken.saturating_add(table.counts.taken);
            counts.refused = counts.refused.saturating_add(table.counts.refused);
        }
        let back = parts.taken_back.min(counts.taken);
        counts.taken = counts.taken.saturating_sub(back);
        counts.refused = counts.refused.saturating_add(back);
        let mut by_code: BTreeMap<&'static str, usize> = BTreeMap::new();
        for finding in &parts.findings {
            let count = by_code.entry(finding.problem.code.as_str()).or_default();
            *count = count.saturating_add(1);
        }
        let problem = |Finding { sheet, row, cell, problem, text }: Finding| SheetProblem {
            sheet,
            row,
            cell,
            said: Said(problem),
            text,
        };
        Self {
            file: parts.file.to_owned(),
            container: parts.container,
            sheets: parts.sheets.iter().map(sheet_of).collect(),
            cards: parts.made.iter().map(card_of).collect(),
            mapping: mapping_of(parts.sheets),
            preview: parts.made.iter().flat_map(shown).take(SHOWN).collect(),
            problems: parts.findings.into_iter().take(LISTED).map(problem).collect(),
            codes: by_code.into_iter().map(|(code, rows)| CodeCount { code, rows }).collect(),
            rules: parts.sheets.iter().flat_map(|sheet| &sheet.sentences).take(RULES).map(rule_of).collect(),
            rows: counts.into(),
            tests: tests(parts.made, parts.weights),
            diff: parts.diff,
        }
    }

    /// Rows of prices: all, those that gave one, those that gave none.
    #[must_use]
    pub const fn rows(&self) -> (usize, usize, usize) {
        (self.rows.read, self.rows.taken, self.rows.refused)
    }
}

fn sheet_of(sheet: &SheetRead) -> SheetOf {
    let tables = sheet.tables.iter().map(|read| TableOf {
        fingerprint: read.table.fingerprint.clone(),
        header: read.header,
        from: read.from,
        to: read.to,
        layout: read.layout,
        columns: read
            .table
            .columns
            .iter()
            .map(|column| ColumnOf {
                column: column_name(column.at),
                header: column.header.clone(),
                field: column.head.field.map(super::head::Field::as_str),
            })
            .collect(),
        mapped: read.table.mapped,
        rows: read.counts.into(),
    });
    SheetOf {
        name: sheet.name.clone(),
        taken: sheet.taken.as_str(),
        why: sheet.why,
        rows: sheet.rows,
        tables: tables.collect(),
    }
}

fn card_of(made: &Made) -> CardTaken {
    let card = &made.card;
    let mut countries: Vec<String> =
        card.lanes.iter().flat_map(|lane| &lane.countries).map(|country| country.code().to_owned()).collect();
    countries.sort();
    countries.dedup();
    CardTaken {
        id: card.id.clone(),
        carrier: card.carrier.clone(),
        product: card.product.clone(),
        code: card.code.clone(),
        service: card.service.clone(),
        sheet: card.sheet.clone(),
        currency: card.currency.code().to_owned(),
        from: card.from.iso(),
        from_source: made.found.as_str(),
        to: card.to.map(Day::iso),
        goods: made.goods.clone(),
        countries,
        lanes: card.lanes.len(),
        bands: bands(card),
        fingerprint: made.fingerprint.clone(),
    }
}

fn mapping_of(sheets: &[SheetRead]) -> BTreeMap<String, TableMapping> {
    let tables = sheets.iter().flat_map(|sheet| &sheet.tables).map(|read| {
        let columns = read
            .table
            .columns
            .iter()
            .filter_map(|column| Some((column.header.clone(), column.head.field?.as_str())));
        (read.table.fingerprint.clone(), TableMapping { columns: columns.collect() })
    });
    tables.collect()
}

fn shown(made: &Made) -> impl Iterator<Item = PriceShown> + '_ {
    made.lines.iter().map(|line| {
        let Place { row, .. } = line.place;
        let (per_kg, per_parcel, rule) = match line.rate {
            Rate::Tier { per_kg, per_parcel } if per_kg.is_zero() => (None, Some(per_parcel), "total"),
            Rate::Tier { per_kg, per_parcel } => (Some(per_kg), Some(per_parcel), "per-kg"),
            Rate::FirstStep { first, step, .. } => (Some(step), Some(first), "first-step"),
            Rate::Steps { step, .. } => (Some(step), None, "per-step"),
        };
        PriceShown {
            sheet: made.card.sheet.clone().unwrap_or_default(),
            row: row.saturating_add(1),
            cell: Some(line.place.name()),
            card: made.card.id.clone(),
            text: line.text.clone(),
            country: line.countries.iter().map(Country::code).collect::<Vec<_>>().join(" "),
            zone: line.zone.clone(),
            band: BandOf { over_g: line.band.over_g(), up_to_g: line.band.to_g.unwrap_or(1_000_000) },
            per_kg: per_kg.map(Dec::plain),
            per_parcel: per_parcel.map(Dec::plain),
            rule,
        }
    })
}

fn rule_of(sentence: &Sentence) -> RuleRead {
    RuleRead {
        sheet: sentence.sheet.clone(),
        row: sentence.place.row.saturating_add(1),
        cell: Some(sentence.place.name()),
        text: crate::read::clipped(&sentence.text, 200),
        understood: sentence
            .said
            .iter()
            .map(|said| RuleOf {
                rule: said.rule.name(),
                value: said.rule.value(),
                countries: said.countries.iter().map(|country| country.code().to_owned()).collect(),
            })
            .collect(),
    }
}

/// What became of the bytes of a price sheet.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum SheetOutcome {
    /// It was read.
    Read(Box<SheetReport>),
    /// It was not.
    Unreadable {
        /// Why.
        problems: Vec<Said>,
    },
}

/// The cards, as the file the engine takes.
pub(crate) fn file(cards: &[landcast::pack::card::Card]) -> RatesFile {
    RatesFile::new(cards)
}
