//! `landcast rates`: what a rate card bills, line by line, and what is wrong with a file of cards.

use crate::packs::AsOf;
use crate::{print_json, print_problems, sheets};
use clap::{Args, Subcommand};
use landcast::api::value::Value;
use landcast::api::{Engine, Reply, Said, not_json};
use landcast::calendar::Day;
use landcast::freight::card::{Bill, Extras, Shipment, bill, edges};
use landcast::measure::{Country, Parcel};
use landcast::money::{Dec, parse_decimal};
use landcast::pack::card::{Card, Cards};
use landcast::problem::{Problem, codes};
use serde_json::{Value as Json, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum RatesCommand {
    /// What the cards of a file bill for a shipment, line by line.
    Price(Box<Price>),
    /// Reads carriers' price sheets (XLSX, XLS, CSV) and says what was understood; `--out` takes the cards.
    Read(Box<sheets::Sheets>),
    /// Writes cards as a table, a band a row: a workbook where the name ends in .xlsx, else CSV.
    Export {
        /// Rate cards, in the form landcast-rates.
        #[arg(value_name = "CARDS")]
        cards: PathBuf,
        /// Where the table is written.
        #[arg(value_name = "OUT")]
        out: PathBuf,
    },
    /// What is wrong with a file of cards, what it holds, and where more weight costs less.
    Check {
        /// Rate cards, in the form landcast-rates.
        file: PathBuf,
    },
}

#[derive(Args)]
pub(crate) struct Price {
    /// Rate cards, in the form landcast-rates.
    file: PathBuf,
    /// Only cards of this service of the pack, of this product, code or id.
    #[arg(long, value_name = "air-line-battery")]
    service: Option<String>,
    /// Where it goes.
    #[arg(long, value_name = "DE")]
    country: String,
    /// Postcode there.
    #[arg(long)]
    postcode: Option<String>,
    /// Weight in grams; with --piece, that of one piece more.
    #[arg(long, value_name = "GRAMS", required_unless_present = "piece")]
    weight: Option<u32>,
    /// Its sides in millimetres.
    #[arg(long, value_name = "LxWxH", requires = "weight")]
    size: Option<String>,
    /// A piece of the shipment: grams, and sides in millimetres.
    #[arg(long, value_name = "GRAMS@LxWxH")]
    piece: Vec<String>,
    /// The day that the cards' dates are held against; without it, today.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Value to insure, in the card's currency.
    #[arg(long, value_name = "AMOUNT")]
    insure: Option<String>,
    /// Cash to collect, in the card's currency.
    #[arg(long, value_name = "AMOUNT")]
    collect: Option<String>,
    /// Duty and tax the carrier pays for the seller, in the card's currency.
    #[arg(long, value_name = "AMOUNT")]
    prepaid: Option<String>,
    /// As JSON instead of words.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(engine: &mut Engine, command: RatesCommand) -> Result<ExitCode, String> {
    let answer = match &command {
        RatesCommand::Read(asked) => sheets::run(engine.pack(), asked).map(Told::Json).map_err(said),
        RatesCommand::Export { cards, out } => {
            sheets::export(cards, out).map(|cards| Told::Json(json!({"cards": cards}))).map_err(said)
        }
        RatesCommand::Price(price) => take(engine, &price.file).and_then(|_| {
            let bills = price.bills(engine.pack().cards()).map_err(said)?;
            let told = if price.json { Told::Json(json_of(&bills)) } else { Told::Words(words_of(&bills)) };
            Ok(told)
        }),
        RatesCommand::Check { file } => take(engine, file).map(|answer| {
            let own = engine.pack().cards().map(checked).unwrap_or_default();
            let mut answer = answer;
            answer["cards"] = own;
            Told::Json(answer)
        }),
    };
    match answer {
        Ok(Told::Json(answer)) => print_json(&answer).map(|()| ExitCode::SUCCESS),
        Ok(Told::Words(text)) => {
            print!("{text}");
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => print_problems(&problems),
    }
}

enum Told {
    Json(Json),
    Words(String),
}

fn said(problems: Vec<Problem>) -> Vec<Said> {
    problems.into_iter().map(Said).collect()
}

/// Hands the cards of a file to the engine; what it says of them.
///
/// # Errors
/// What is wrong with the file, each with its path.
pub(crate) fn take(engine: &mut Engine, path: &Path) -> Result<Json, Vec<Said>> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| vec![Said(Problem::at(codes::E5001, name.as_str()).with("reason", error))])?;
    let value: Value = serde_json::from_str(&text).map_err(|error| vec![not_json(&error.to_string())])?;
    match engine.rates(&value) {
        Reply::Answer(answer) => Ok(serde_json::to_value(answer).unwrap_or_default()),
        Reply::Problems { problems } => Err(problems),
    }
}

/// A card that was asked, and its bill, or why it has none.
type Billed<'c> = (&'c Card, Result<Bill<'c>, Vec<Problem>>);

impl Price {
    /// Bills of every card of the service that is in force.
    ///
    /// # Errors
    /// What is wrong with the question; that no card holds, where none does; what the cards say, where none has a price.
    fn bills<'c>(&self, cards: Option<&'c Cards>) -> Result<Vec<Billed<'c>>, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut kept = |read: Result<Option<Dec>, Problem>| {
            read.map_err(|problem| problems.push(problem)).ok().flatten()
        };
        let extras = Extras {
            insured: kept(amount("--insure", self.insure.as_deref())),
            collected: kept(amount("--collect", self.collect.as_deref())),
            prepaid: kept(amount("--prepaid", self.prepaid.as_deref())),
        };
        let country = Country::from_code(&self.country);
        if country.is_none() {
            problems.push(Problem::at(codes::E1101, "--country").with("got", &self.country));
        }
        let day = AsOf::named(self.date.as_deref(), "--date").map_err(|problem| problems.push(problem)).ok();
        let pieces = self.pieces().map_err(|problem| problems.push(problem)).ok();
        let (Some(country), Some(day), Some(pieces), true) = (country, day, pieces, problems.is_empty())
        else {
            return Err(problems);
        };
        let shipment = Shipment { country, postcode: self.postcode.as_deref(), pieces: &pieces, day, extras };
        let all = cards.map(|own| own.cards.as_slice()).unwrap_or_default();
        let asked: Vec<&Card> = all.iter().filter(|card| self.means(card)).collect();
        let bills: Vec<Billed<'c>> = asked
            .iter()
            .filter(|card| card.in_force(day))
            .map(|card| (*card, bill(card, &shipment)))
            .collect();
        if bills.iter().any(|(_, bill)| bill.is_ok()) {
            return Ok(bills);
        }
        let mut problems: Vec<Problem> =
            bills.into_iter().filter_map(|(_, bill)| bill.err()).flatten().collect();
        problems.extend(asked.iter().filter_map(|card| idle(card, day)));
        if problems.is_empty() {
            let wanted = self.service.as_deref().unwrap_or("-");
            problems.push(Problem::at(codes::E4503, "--service").with("service", wanted));
        }
        Err(problems)
    }

    fn means(&self, card: &Card) -> bool {
        let Some(wanted) = self.service.as_deref() else { return true };
        [Some(&card.id), Some(&card.product), card.service.as_ref(), card.code.as_ref()]
            .into_iter()
            .flatten()
            .any(|name| name == wanted)
    }

    fn pieces(&self) -> Result<Vec<Parcel>, Problem> {
        let sides = |text: &str, path: &str| {
            let sides: Vec<u32> =
                text.split(['x', 'X', '*', '×']).filter_map(|side| side.trim().parse().ok()).collect();
            <[u32; 3]>::try_from(sides).map_err(|_| Problem::at(codes::E1206, path))
        };
        let mut pieces = Vec::new();
        if let Some(weight_g) = self.weight {
            let size = self.size.as_deref().map(|size| sides(size, "--size")).transpose()?;
            pieces.push(Parcel::stack(weight_g, size.unwrap_or_default(), 1));
        }
        for piece in &self.piece {
            let (grams, size) = piece.split_once('@').map_or((piece.as_str(), None), |(a, b)| (a, Some(b)));
            let grams: u32 = grams.trim().parse().map_err(|_| Problem::at(codes::E1203, "--piece"))?;
            let size = size.map(|size| sides(size, "--piece")).transpose()?;
            pieces.push(Parcel::stack(grams, size.unwrap_or_default(), 1));
        }
        if pieces.iter().any(|piece| piece.weight_g == 0) {
            return Err(Problem::at(codes::E1203, "--weight"));
        }
        Ok(pieces)
    }
}

fn amount(path: &'static str, text: Option<&str>) -> Result<Option<Dec>, Problem> {
    let read = |text: &str| parse_decimal(text).map_err(|code| Problem::at(code, path).with("got", text));
    text.map(read).transpose()
}

/// Why a card that was asked for is not used on the day.
fn idle(card: &Card, day: Day) -> Option<Problem> {
    let ended = card.to.filter(|to| *to < day);
    let code = match ended {
        Some(_) => codes::A511,
        None if card.from > day => codes::A512,
        None => return None,
    };
    let problem = Problem::at(code, "--date").with("card", &card.id).with("product", &card.product);
    Some(problem.with("from", card.from).with("to", ended.map(Day::iso).unwrap_or_default()))
}

fn money(card: &Card, amount: Dec) -> String {
    amount.fixed(card.currency.exponent())
}

fn json_of(bills: &[Billed<'_>]) -> Json {
    let told = bills.iter().map(|(card, billed)| match billed {
        Err(problems) => {
            let problems: Vec<Said> = problems.iter().cloned().map(Said).collect();
            json!({"card": card.id, "problems": problems})
        }
        Ok(bill) => json!({
            "card": card.id, "carrier": card.carrier, "product": card.product, "service": card.service,
            "currency": card.currency.code(), "from": card.from.iso(), "to": card.to.map(Day::iso),
            "zone": bill.lane.zone.as_ref().map(|zone| &zone.name), "zoneAssumed": bill.assumed_zone.is_some(),
            "cell": bill.cell, "pieces": bill.billed.pieces, "actualG": bill.billed.actual_g,
            "volumetricG": bill.billed.volumetric_g, "divisorUnknown": bill.lane.lacks_divisor(), "byVolume": bill.billed.by_volume, "billedG": bill.billed.billed_g,
            "lines": bill.lines.iter().map(|line| json!({
                "code": line.code, "name": line.name, "amount": money(card, line.amount), "formula": line.formula.to_string(),
            })).collect::<Vec<_>>(),
            "total": money(card, bill.total), "quoted": bill.quoted.map(|quoted| money(card, quoted)),
        }),
    });
    json!({"bills": told.collect::<Vec<_>>()})
}

/// The bill as a clerk would write it.
fn words_of(bills: &[Billed<'_>]) -> String {
    let mut text = String::new();
    for (card, billed) in bills {
        let until = card.to.map_or_else(|| "until further notice".to_owned(), |to| format!("to {to}"));
        let who = card.carrier.as_deref().map(|carrier| format!("{carrier} ")).unwrap_or_default();
        let _ = writeln!(text, "{}: {who}{}, from {} {until}", card.id, card.product, card.from);
        match billed {
            Err(problems) => {
                for problem in crate::messages::texts(problems) {
                    let _ = writeln!(text, "  no price: {problem}");
                }
            }
            Ok(bill) => bill_in_words(&mut text, bill),
        }
    }
    text
}

fn bill_in_words(text: &mut String, bill: &Bill<'_>) {
    let card = bill.card;
    let volume = match bill.billed.volumetric_g {
        Some(grams) => format!(", {grams} g by volume"),
        None if bill.lane.lacks_divisor() => ", volume counts by a divisor nobody told".to_owned(),
        None => String::new(),
    };
    let place = bill.cell.map(|cell| format!(" ({cell})")).unwrap_or_default();
    let zone = bill.lane.zone.as_ref().map(|zone| format!(", zone {}", zone.name)).unwrap_or_default();
    let guess = if bill.assumed_zone.is_some() { ", the dearest: the postcode tells none" } else { "" };
    let _ = writeln!(
        text,
        "  {} g by the scale{volume}: billed {} g{zone}{guess}{place}",
        bill.billed.actual_g, bill.billed.billed_g
    );
    for line in &bill.lines {
        let what = line.name.filter(|name| !name.is_empty()).unwrap_or(line.code);
        let _ =
            writeln!(text, "  {:>12} {}  {what}: {}", money(card, line.amount), card.currency, line.formula);
    }
    let _ = writeln!(text, "  {:>12} {}  total", money(card, bill.total), card.currency);
    if let Some(quoted) = bill.quoted {
        let _ = writeln!(text, "  {:>12} {}  by the price list", money(card, quoted), card.currency);
    }
}

/// What each card holds, and where more weight costs less.
fn checked(own: &Cards) -> Json {
    let told = own.cards.iter().map(|card| {
        let mut countries: Vec<Country> = card.lanes.iter().flat_map(|lane| lane.countries.clone()).collect();
        countries.sort_unstable();
        countries.dedup();
        let cheaper: Vec<Json> = edges(card)
            .map(|edge| {
                json!({
                    "countries": edge.lane.countries.iter().map(Country::code).collect::<Vec<_>>(),
                    "zone": edge.lane.zone.as_ref().map(|zone| &zone.name), "fromG": edge.from_g,
                    "before": money(card, edge.before), "after": money(card, edge.after), "cell": edge.cell,
                })
            })
            .collect();
        json!({
            "id": card.id, "product": card.product, "service": card.service, "role": card.role.as_str(),
            "currency": card.currency.code(), "from": card.from.iso(), "to": card.to.map(Day::iso),
            "countries": countries.iter().map(Country::code).collect::<Vec<_>>(), "lanes": card.lanes.len(),
            "rows": card.lanes.iter().map(|lane| lane.price.rows()).sum::<usize>(), "cheaperAbove": cheaper,
        })
    });
    Json::Array(told.collect())
}
