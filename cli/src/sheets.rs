//! `landcast rates read` and `landcast rates export`: carriers' price sheets, read as the page reads them.

use crate::packs::AsOf;
use landcast::api::value::Value;
use landcast::pack::card::CardRole;
use landcast::pack::{Pack, card::Card};
use landcast::problem::{Problem, codes};
use landcast_importer::rates::export::{HEADERS, rows};
use landcast_importer::{Importer, SheetOptions, SheetOutcome};
use std::path::{Path, PathBuf};

/// What price sheets are read with, as the command line gives it.
#[derive(clap::Args)]
struct Reading {
    /// Columns that were confirmed before: the `mapping` of an earlier report, as JSON.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// A service of the pack: --service-is QZDX-D=air-line-battery, by code, product or id of a card.
    #[arg(long = "service-is", value_name = "PRODUCT=ID", value_parser = pair)]
    services: Vec<(String, String)>,
    /// A country that the sheet spells in its own way: --country-is 某地=PT.
    #[arg(long = "country-is", value_name = "WORDS=XX", value_parser = pair)]
    countries: Vec<(String, String)>,
    /// Carrier, where the sheet does not say it.
    #[arg(long)]
    carrier: Option<String>,
    /// First day of all prices, where the sheets say none, or another.
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// The sheets are price lists, and not what the seller pays.
    #[arg(long)]
    quoted: bool,
    /// Cards the seller has: the report then says what changed.
    #[arg(long, value_name = "FILE")]
    previous: Option<PathBuf>,
    #[command(flatten)]
    day: AsOf,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a name, = and a value")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

impl Reading {
    fn options(&self) -> Result<SheetOptions, Vec<Problem>> {
        let mut options = SheetOptions::on(self.day.day().map_err(|problem| vec![problem])?);
        options.services.clone_from(&self.services);
        options.countries.clone_from(&self.countries);
        options.carrier.clone_from(&self.carrier);
        if self.quoted {
            options.role = CardRole::Quoted;
        }
        if let Some(text) = &self.from {
            let day = landcast::calendar::Day::parse(text);
            options.from =
                Some(day.ok_or_else(|| vec![Problem::at(codes::E1007, "--from").with("got", text)])?);
        }
        if let Some(path) = &self.mapping {
            options.map(&json(path)?)?;
        }
        if let Some(path) = &self.previous {
            options.previous = Some(landcast::api::rates(&json(path)?)?);
        }
        Ok(options)
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Vec<Problem>> {
    let unread = |error| Problem::at(codes::E5001, path.display().to_string()).with("reason", error);
    std::fs::read(path).map_err(|error: std::io::Error| vec![unread(error)])
}

fn json(path: &Path) -> Result<Value, Vec<Problem>> {
    let found = serde_json::from_slice(&bytes(path)?);
    found.map_err(|error| {
        vec![landcast::api::not_json(&error.to_string()).0.under(&path.display().to_string())]
    })
}

/// What `landcast rates read` is asked.
#[derive(clap::Args)]
pub(crate) struct Sheets {
    /// Price sheets. Cards of the same id in several files become one.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// Where the cards are written: the file that the engine takes.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Reads price sheets; a report of each.
///
/// # Errors
/// What keeps one of the files from being read, or the cards from being written.
pub(crate) fn run(pack: &Pack, asked: &Sheets) -> Result<serde_json::Value, Vec<Problem>> {
    let options = asked.reading.options()?;
    let mut importer = Importer::with(pack.clone());
    let mut reports = Vec::new();
    for path in &asked.files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match importer.read_rates(&bytes(path)?, &name, &options) {
            SheetOutcome::Read(report) => reports.push(serde_json::to_value(&report).unwrap_or_default()),
            SheetOutcome::Unreadable { problems } => {
                let name = path.display().to_string();
                return Err(problems.into_iter().map(|said| said.0.under(&name)).collect());
            }
        }
    }
    if let Some(out) = &asked.out {
        let text = serde_json::to_string_pretty(&importer.cards()).unwrap_or_default();
        let unwritten = |error| Problem::at(codes::E5001, out.display().to_string()).with("reason", error);
        std::fs::write(out, text).map_err(|error: std::io::Error| vec![unwritten(error)])?;
    }
    Ok(serde_json::json!({"files": reports}))
}

/// Writes the cards of a file as a table, a band a row: a workbook where the name ends so, else text.
///
/// # Errors
/// E5001 where a file cannot be read or written, E16xx for what is no file of cards.
pub(crate) fn export(cards: &Path, out: &Path) -> Result<usize, Vec<Problem>> {
    let cards = landcast::api::rates(&json(cards)?)?;
    let is_book = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let unwritten =
        |error: String| vec![Problem::at(codes::E5001, out.display().to_string()).with("reason", error)];
    let bytes = if is_book {
        workbook(&cards).map_err(|error| unwritten(error.to_string()))?
    } else {
        landcast_importer::rates::export::csv(&cards)
    };
    std::fs::write(out, bytes).map_err(|error| unwritten(error.to_string()))?;
    Ok(cards.len())
}

/// Money and weights stay text: a workbook's numbers are binary, and a price must come back as it was.
fn workbook(cards: &[Card]) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let all = std::iter::once(HEADERS.map(str::to_owned).to_vec()).chain(rows(cards));
    for (row, cells) in all.enumerate() {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(row, u16::try_from(column).unwrap_or(u16::MAX), cell)?;
        }
    }
    book.save_to_buffer()
}
