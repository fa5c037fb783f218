//! Price sheets of carriers, as cards the engine bills by.

mod band;
mod cards;
mod changes;
mod effective;
pub mod export;
mod found;
mod goods;
mod group;
mod head;
mod heading;
mod lanes;
mod line;
mod options;
mod place;
mod plain;
mod price;
mod rate;
mod report;
mod rules;
mod sheet;
mod table;
mod tests_of;
mod transit;

pub use options::SheetOptions;
pub use report::{SheetOutcome, SheetProblem, SheetReport};

use crate::book::{Book, Container};
use crate::countries::Countries;
use landcast::pack::card::Card;
use landcast::problem::{Problem, codes};
use place::Atlas;
use std::collections::{BTreeMap, BTreeSet};

/// Reads a price sheet: the report, and its cards.
///
/// # Errors
/// E5006, E5401 and E5403 for bytes that are no table, E5402 for a file without a price.
pub(crate) fn read(
    bytes: &[u8],
    name: &str,
    options: &SheetOptions,
    countries: &Countries,
) -> Result<(SheetReport, Vec<Card>), Vec<Problem>> {
    let book = Book::read(bytes).map_err(|problem| vec![problem])?;
    let mut words = head::Words::new();
    let mut atlas = Atlas::new(countries, &options.countries);
    let stem = stem(name);
    let mut zones = BTreeMap::new();
    let mut catalogue = Vec::new();
    for grid in book.sheets.iter().filter(|grid| !grid.hidden) {
        if goods::catalogue(&grid.name) {
            catalogue.extend(sheet::catalogue(grid, options.as_of));
        } else if book.container != Container::Text && grid.rows.len() < 3000 {
            let tables = table::find(grid, &mut words, &mut atlas, &options.mapping);
            for (zone, countries) in sheet::zones(grid, &tables, &mut atlas) {
                zones.entry(zone).or_insert(countries);
            }
        }
    }
    let mut reading = sheet::Reading {
        words: &mut words,
        atlas: &mut atlas,
        mapping: &options.mapping,
        as_of: options.as_of,
        currency: options.currency,
        carrier: options.carrier.clone(),
        from: options.from,
        stem,
        file_days: effective::days(stem, options.as_of),
        catalogue,
        zones,
    };
    let sheets: Vec<sheet::SheetRead> = book.sheets.iter().map(|grid| reading.sheet(grid)).collect();
    let file = cards::File { name, as_of: options.as_of, role: options.role, services: &options.services };
    let mut made = Vec::new();
    let mut findings = Vec::new();
    let mut refused = BTreeSet::new();
    for sheet in &sheets {
        findings.extend(sheet.findings.iter().cloned());
        for product in &sheet.products {
            made.extend(cards::make(
                &product.lines,
                &product.heading,
                &file,
                &sheet.name,
                &sheet.rules,
                &mut findings,
                &mut refused,
            ));
        }
    }
    if made.is_empty() {
        let headers: Vec<String> = sheets
            .iter()
            .flat_map(|sheet| &sheet.tables)
            .flat_map(|read| &read.table.columns)
            .map(|column| column.header.clone())
            .take(40)
            .collect();
        let mut problems = vec![Problem::new(codes::E5402).with("got", headers.join(" | "))];
        let mut seen = BTreeSet::new();
        let others = findings.iter().filter(|finding| seen.insert(finding.problem.code.as_str()));
        problems.extend(others.map(|finding| {
            finding.problem.clone().under(&format!(
                "{}!{}",
                finding.sheet,
                finding.cell.clone().unwrap_or_else(|| finding.row.to_string())
            ))
        }));
        return Err(problems);
    }
    cards::told_apart(&mut made);
    let diff = options.previous.as_ref().map(|previous| changes::changes(&made, previous));
    let cards = made.iter().map(|made| made.card.clone()).collect();
    let parts = report::Parts {
        file: name,
        container: book.container.as_str(),
        sheets: &sheets,
        made: &made,
        findings,
        taken_back: refused.len(),
        weights: &options.weights,
        diff,
    };
    Ok((SheetReport::new(parts), cards))
}

/// The name of a file without folders and endings: `report.xlsx.xlsx` is `report`.
fn stem(name: &str) -> &str {
    let mut stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    for ending in [".xlsx", ".xls", ".csv", ".tsv", ".txt", ".xlsm"] {
        while let Some(shorter) = stem.len().checked_sub(ending.len()).filter(|at| stem.is_char_boundary(*at))
        {
            let (head, tail) = stem.split_at(shorter);
            if !tail.eq_ignore_ascii_case(ending) {
                break;
            }
            stem = head;
        }
    }
    stem
}

/// Cards read so far: a newer reading of the same card takes the place of the older one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    cards: Vec<Card>,
}

impl Kept {
    pub(crate) fn take(&mut self, cards: Vec<Card>) {
        for card in cards {
            match self.cards.iter_mut().find(|known| known.id == card.id) {
                Some(known) => *known = card,
                None => self.cards.push(card),
            }
        }
    }

    pub(crate) fn cards(&self) -> &[Card] {
        &self.cards
    }

    pub(crate) fn file(&self) -> landcast::api::RatesFile {
        report::file(&self.cards)
    }
}
