//! `markets/`: one folder a destination, one file a subject. What every file may hold:
//!
//! - `[market]` once a folder: code, name, currency, kind of regime, tariff table, zone;
//! - `["vat.standard"]` and the like: a parameter with its unit and dated values;
//! - `[[switch]]`, `[[scheme]]`, `[[region]]` (with parameters of its own), `[[band]]`, `[[list]]`.

mod check;
mod parts;
mod series;

use crate::{Faults, Files, SourceTable, read};
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::Currency;
use landcast::pack::{Market, Names, RegimeKind, Tariff};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};

/// What the rest of the pack knows, for checks.
pub(crate) struct Known<'a> {
    pub(crate) files: &'a Files,
    pub(crate) sources: &'a SourceTable,
    pub(crate) calendars: &'a BTreeSet<String>,
    pub(crate) tariffs: &'a [Tariff],
    pub(crate) begins: Day,
    pub(crate) built: Day,
}

/// A market while its files are read, with the file each key came from.
struct Folder {
    market: Market,
    files: BTreeMap<String, String>,
    described: bool,
}

/// Where something stands.
#[derive(Clone, Copy)]
struct Spot<'a> {
    file: &'a str,
    at: &'a str,
}

impl Spot<'_> {
    fn fault(self, kind: &'static str, message: impl Into<String>, faults: &mut Faults) {
        faults.push(self.file, self.at, kind, message);
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Description {
    code: String,
    name: Name,
    #[serde(default = "yes")]
    destination: bool,
    parent: Option<String>,
    currency: String,
    regime: RegimeKind,
    tariff: Option<String>,
    zone: String,
    calendar: Option<String>,
}

const fn yes() -> bool {
    true
}

#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    zh: String,
    en: String,
}

impl Name {
    fn names(self, spot: Spot<'_>, faults: &mut Faults) -> Names {
        if self.zh.trim().is_empty() || self.en.trim().is_empty() {
            spot.fault("missing-name", "a text stands in both languages", faults);
        }
        Names { zh: self.zh, en: self.en }
    }
}

/// All markets, sorted by code.
pub(crate) fn load(known: &Known<'_>, faults: &mut Faults) -> Vec<Market> {
    let files = known.files;
    let mut folders: BTreeMap<String, Folder> = BTreeMap::new();
    for file in files.list("markets", "toml") {
        let Some((code, _)) = file.trim_start_matches("markets/").split_once('/') else {
            faults.push(&file, "", "misplaced", "a market has a folder of its own");
            continue;
        };
        let folder = folders.entry(code.to_owned()).or_insert_with(|| empty(code));
        let Some(table) = files.toml::<toml::Table>(&file, faults) else { continue };
        for (key, value) in table {
            folder.read(&file, &key, value, known, faults);
        }
    }
    for (code, folder) in &mut folders {
        folder.close(code, faults);
    }
    let folders: Vec<Folder> = folders.into_values().collect();
    for folder in &folders {
        check::market(folder, &folders, known, faults);
    }
    let mut markets: Vec<Market> = folders.into_iter().map(|folder| folder.market).collect();
    markets.sort_by_key(|market| market.code);
    markets
}

fn empty(code: &str) -> Folder {
    let market = Market {
        code: Country::from_code(code).unwrap_or(Country::CN),
        name: Names::default(),
        destination: true,
        parent: None,
        currency: Currency::EUR,
        regime: RegimeKind::DeMinimis,
        tariff: None,
        zone: String::new(),
        calendar: code.to_owned(),
        series: Vec::new(),
        switches: Vec::new(),
        schemes: Vec::new(),
        regions: Vec::new(),
        bands: Vec::new(),
        lists: Vec::new(),
    };
    Folder { market, files: BTreeMap::new(), described: false }
}

impl Folder {
    fn read(&mut self, file: &str, key: &str, value: toml::Value, known: &Known<'_>, faults: &mut Faults) {
        let spot = Spot { file, at: key };
        match key {
            "market" => self.describe(spot, value, faults),
            "switch" => {
                for written in list(spot, value, faults) {
                    let switch = parts::switch(spot, written, known, faults);
                    self.own(file, &switch.key, faults);
                    self.market.switches.push(switch);
                }
            }
            "scheme" => {
                for written in list(spot, value, faults) {
                    self.market.schemes.push(parts::scheme(spot, written, faults));
                }
            }
            "region" => {
                for written in entries(spot, value, faults) {
                    self.market.regions.extend(parts::region(spot, written, known, faults));
                }
            }
            "band" => {
                for written in list(spot, value, faults) {
                    self.market.bands.push(parts::band(spot, written, known, faults));
                }
            }
            "list" => {
                for written in list(spot, value, faults) {
                    self.market.lists.push(parts::list(spot, written, known, faults));
                }
            }
            _ => {
                self.own(file, key, faults);
                if let Some(series) = series::read(spot, key, value, known, faults) {
                    self.market.series.push(series);
                }
            }
        }
    }

    /// Notes the file of a key, which must stand once.
    fn own(&mut self, file: &str, key: &str, faults: &mut Faults) {
        if let Some(other) = self.files.insert(key.to_owned(), file.to_owned()) {
            faults.push(file, key, "duplicate-key", format!("stands in {other} already"));
        }
    }

    fn describe(&mut self, spot: Spot<'_>, value: toml::Value, faults: &mut Faults) {
        let Some(written) = convert::<Description>(spot, value, faults) else { return };
        if self.described {
            spot.fault("duplicate-key", "the market is described twice", faults);
        }
        self.described = true;
        let country = |code: &str, faults: &mut Faults| {
            let country = Country::from_code(code);
            if country.is_none() {
                spot.fault("unknown-country", format!("{code:?} is no country code"), faults);
            }
            country
        };
        if let Some(code) = country(&written.code, faults)
            && code != self.market.code
        {
            spot.fault("misplaced", format!("{code} is described in another market's folder"), faults);
        }
        let market = &mut self.market;
        market.name = written.name.names(spot, faults);
        market.destination = written.destination;
        market.parent = written.parent.as_deref().and_then(|code| country(code, faults));
        market.currency = Currency::from_code(&written.currency).unwrap_or_else(|| {
            spot.fault("unknown-currency", format!("{:?} is no known currency", written.currency), faults);
            Currency::EUR
        });
        market.regime = written.regime;
        market.tariff = written.tariff;
        market.zone = written.zone;
        if let Some(calendar) = written.calendar {
            market.calendar = calendar;
        }
    }

    fn close(&mut self, code: &str, faults: &mut Faults) {
        let folder = format!("markets/{code}");
        if Country::from_code(code).is_none() {
            faults.push(&folder, "", "unknown-country", "a market's folder is named by its country code");
        }
        if !self.described {
            faults.push(&folder, "market", "missing-key", "no file of the folder has [market]");
        }
        let market = &mut self.market;
        market.series.sort_by(|a, b| a.key.cmp(&b.key));
        market.switches.sort_by(|a, b| a.key.cmp(&b.key));
        market.regions.sort_by(|a, b| a.code.cmp(&b.code));
        for region in &mut market.regions {
            region.series.sort_by(|a, b| a.key.cmp(&b.key));
        }
    }
}

/// An array of tables of the shape `T`; each that does not fit is a fault.
fn list<T: DeserializeOwned>(spot: Spot<'_>, value: toml::Value, faults: &mut Faults) -> Vec<T> {
    entries(spot, value, faults).into_iter().filter_map(|entry| convert(spot, entry, faults)).collect()
}

fn entries(spot: Spot<'_>, value: toml::Value, faults: &mut Faults) -> Vec<toml::Value> {
    match value {
        toml::Value::Array(entries) => entries,
        _ => {
            spot.fault("malformed", format!("write [[{}]]", spot.at), faults);
            Vec::new()
        }
    }
}

fn convert<T: DeserializeOwned>(spot: Spot<'_>, value: toml::Value, faults: &mut Faults) -> Option<T> {
    match value.try_into() {
        Ok(converted) => Some(converted),
        Err(error) => {
            let message = error.to_string().trim().replace('\n', " ");
            let kind = if message.contains("missing field `checked`") {
                "missing-checked"
            } else if message.contains("missing field `note`") {
                "missing-note"
            } else if message.contains("missing field `source`") {
                "missing-source"
            } else {
                "malformed"
            };
            spot.fault(kind, message, faults);
            None
        }
    }
}

/// Source, confidence and day of check that every fact has.
fn origin(
    spot: Spot<'_>,
    source: &str,
    confidence: &str,
    checked: toml::value::Datetime,
    known: &Known<'_>,
    faults: &mut Faults,
) -> (u16, landcast::pack::Confidence, Day) {
    let checked = read::day(checked, spot.file, spot.at, faults);
    if checked > known.built {
        spot.fault(
            "checked-in-the-future",
            format!("checked on {checked}, after the pack was built"),
            faults,
        );
    }
    (
        known.sources.find(source, spot.file, spot.at, faults),
        read::confidence(confidence, spot.file, spot.at, faults),
        checked,
    )
}
