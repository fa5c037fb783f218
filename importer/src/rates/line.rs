//! A row of a table as prices: what is in its cells, and what is wrong with them.

use super::band::{Band, Unit};
use super::found::Finding;
use super::group::Group;
use super::head::Field;
use super::place::{Atlas, Places, zone};
use super::plain::{grams, has, plain};
use super::price::Priced;
use super::rules::{Rule, Said};
use super::table::Table;
use super::transit::{self, Transit};
use crate::book::{Cell, Place, Row};
use landcast::measure::Country;
use landcast::money::{Currency, Dec};
use landcast::problem::codes;
use std::collections::BTreeMap;

/// What a band costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rate {
    /// For each kilogram and for each parcel.
    Tier { per_kg: Dec, per_parcel: Dec },
    /// The first weight, then begun steps.
    FirstStep { first_g: u32, first: Dec, step_g: u32, step: Dec, per_parcel: Dec },
    /// Begun steps from nothing on.
    Steps { step_g: u32, step: Dec },
}

/// A price with everything its row says.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) product: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) carrier: Option<String>,
    pub(crate) origin: Option<String>,
    pub(crate) label: String,
    pub(crate) currency: Option<Currency>,
    pub(crate) countries: Vec<Country>,
    pub(crate) zone: Option<String>,
    pub(crate) prefixes: Vec<String>,
    pub(crate) band: Band,
    pub(crate) rate: Rate,
    pub(crate) rules: Vec<Said>,
    pub(crate) transit: Option<Transit>,
    pub(crate) place: Place,
    pub(crate) text: String,
}

/// What the rows of a table share.
pub(crate) struct Rows<'r, 'c> {
    pub(crate) sheet: &'r str,
    pub(crate) table: &'r Table,
    pub(crate) groups: &'r [Group],
    pub(crate) atlas: &'r mut Atlas<'c>,
    /// Countries by zone, where another table lists them.
    pub(crate) zones: &'r BTreeMap<String, Vec<Country>>,
    /// Countries of the whole sheet, by its title.
    pub(crate) title: &'r [Country],
    /// The country that holds for the rows below.
    pub(crate) carried: Places,
    pub(crate) findings: &'r mut Vec<Finding>,
    pub(crate) lines: &'r mut Vec<Line>,
    /// Rules by the text of a note.
    pub(crate) notes: BTreeMap<String, Vec<Said>>,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Became {
    /// Prices.
    Taken,
    /// Prices that were refused, all of them.
    Refused,
    /// No row of prices.
    Other,
}

impl Rows<'_, '_> {
    fn cell<'g>(&self, row: &'g Row, field: Field) -> Option<(usize, &'g Cell)> {
        let at = self.table.column(field)?.at;
        Some((at, row.get(at)?))
    }

    fn words(&self, row: &Row, field: Field) -> Option<String> {
        let (_, cell) = self.cell(row, field)?;
        let text = cell.text().trim().to_owned();
        (!text.is_empty() && !matches!(text.as_str(), "/" | "-" | "--")).then_some(text)
    }

    pub(super) fn say(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Whether the row has a country of its own, a band and a price: it is of the table, though a gap or a note stands above.
    pub(crate) fn stands_alone(&mut self, row: &Row) -> bool {
        let own = self
            .cell(row, Field::Country)
            .is_some_and(|(at, cell)| !row.is_filled(at) && cell.words().is_some());
        let text = self.words(row, Field::Country).unwrap_or_default();
        let known = own && !self.atlas.read(&text).countries.is_empty();
        known && self.weighed(row).is_some_and(|band| band.is_ok()) && self.priced(row)
    }

    fn priced(&self, row: &Row) -> bool {
        let mut columns = self.groups.iter().flat_map(Group::prices);
        columns.any(|at| matches!(Priced::read(row.get(at)), Priced::Money(_)))
    }

    /// The band of the row: `None` where the table has no column for it, `Err` with the place of what is none.
    fn weighed(&self, row: &Row) -> Option<Result<Option<Band>, (usize, String)>> {
        let unit = |field| self.table.column(field).and_then(|column| column.head.unit).unwrap_or_default();
        if let Some(column) = self.table.column(Field::BandFrom) {
            let from = weight(row.get(column.at), unit(Field::BandFrom));
            let to = self
                .table
                .column(Field::BandTo)
                .map(|to| (to.at, weight(row.get(to.at), unit(Field::BandTo))));
            return Some(match (from, to) {
                (None, None | Some((_, None))) => Ok(None),
                (Some(Ok(from)), Some((at, Some(Ok(to))))) => {
                    // 0.101 begins on its gram; 0.1 is where the band before ends.
                    let grid = from.checked_rem(10) == Some(1);
                    Band::of(from, Some(to), grid).map(Some).ok_or_else(|| (at, shown(row, at)))
                }
                (Some(Ok(from)), None | Some((_, None))) => {
                    Band::of(from, None, false).map(Some).ok_or((column.at, String::new()))
                }
                (None, Some((_, Some(Ok(to))))) => {
                    Band::of(0, Some(to), false).map(Some).ok_or((column.at, String::new()))
                }
                (Some(Err(())), _) => Err((column.at, shown(row, column.at))),
                (_, Some((at, Some(Err(()))))) => Err((at, shown(row, at))),
            });
        }
        let column = self.table.column(Field::Band)?;
        Some(match row.get(column.at) {
            None => Ok(None),
            // A band that the spreadsheet took for a day: 9-7 is no weight any more.
            Some(Cell::Day(day)) => Err((column.at, day.iso())),
            Some(cell) => {
                let text = cell.text();
                let found = Band::read(&text, unit(Field::Band))
                    .or_else(|| Band::with_zone(&text, unit(Field::Band)).map(|(_, band)| band));
                found.map(Some).ok_or((column.at, text))
            }
        })
    }

    /// Reads a row.
    pub(crate) fn read(&mut self, row: &Row) -> Became {
        let place = |column: usize| Place { row: row.number, column };
        let prices = self
            .groups
            .iter()
            .flat_map(Group::prices)
            .any(|at| !matches!(Priced::read(row.get(at)), Priced::Empty | Priced::Wrong(_)));
        let weighed = self.weighed(row);
        let banded = matches!(weighed, Some(Ok(Some(_))));
        if !prices && !banded {
            return Became::Other;
        }
        let in_head = self.groups.iter().all(|group| group.band.is_some());
        let band = match weighed {
            Some(Ok(Some(band))) => Some(band),
            Some(Err((at, text))) if !in_head => {
                if !self.priced(row) {
                    return Became::Other;
                }
                self.say(Finding::at(self.sheet, place(at), codes::E5415, &text).with("got", &text));
                return Became::Refused;
            }
            // The table has a column of weights, and this row says nothing in it.
            Some(Ok(None)) if !in_head => {
                if !self.priced(row) {
                    return Became::Other;
                }
                let at = self
                    .table
                    .column(Field::Band)
                    .or_else(|| self.table.column(Field::BandFrom))
                    .map_or(0, |column| column.at);
                self.say(Finding::at(self.sheet, place(at), codes::E5415, "").with("got", ""));
                return Became::Refused;
            }
            _ => None,
        };
        let Some(places) = self.places(row, band.is_some() || in_head) else { return Became::Refused };
        let rules = self.rules(row);
        let transit = self
            .table
            .column(Field::Transit)
            .and_then(|column| transit::read(&row.get(column.at)?.text(), &column.header));
        let mut taken = 0_usize;
        let (groups, before) = (self.groups, self.findings.len());
        for group in groups {
            let Some((rate, at, currency)) = self.rate(row, group) else { continue };
            let limit =
                rules.iter().find_map(|said| if let Rule::Limit(g) = said.rule { Some(g) } else { None });
            let open = Band::of(0, limit, false);
            let Some(band) = group.band.or(band).or(open) else { continue };
            let countries =
                if group.countries.is_empty() { places.countries.clone() } else { group.countries.clone() };
            let zone = group.zone.clone().or_else(|| places.zone.clone());
            let by_zone = countries.is_empty();
            let countries = if by_zone { self.of_zone(zone.as_deref()) } else { countries };
            if countries.is_empty() {
                let text = zone.unwrap_or_default();
                self.say(Finding::at(self.sheet, place(at), codes::E5417, &text));
                continue;
            }
            // A zone that was a list of countries is none within them.
            let zone = zone.filter(|_| !by_zone);
            taken = taken.saturating_add(1);
            let line = Line {
                product: self.words(row, Field::Product),
                code: self.words(row, Field::Code),
                carrier: self.words(row, Field::Carrier),
                origin: self.words(row, Field::Origin),
                label: group.label.clone(),
                currency,
                countries,
                zone,
                prefixes: places.prefixes.clone(),
                band,
                rate,
                rules: rules.clone(),
                transit,
                place: place(at),
                text: self.text(row, at),
            };
            self.lines.push(line);
        }
        match (taken, self.findings.len() > before) {
            (0, false) if !prices => {
                self.say(
                    Finding::row(self.sheet, row.number.saturating_add(1), codes::E5411, "").with("word", ""),
                );
                Became::Refused
            }
            (0, _) => Became::Refused,
            _ => Became::Taken,
        }
    }

    fn of_zone(&self, zone_name: Option<&str>) -> Vec<Country> {
        let key = zone_name.map(|name| zone(name).unwrap_or_else(|| plain(name)));
        key.and_then(|key| self.zones.get(&key).cloned()).unwrap_or_default()
    }

    /// Words of the row, for showing: country, band and price as they stand there.
    fn text(&self, row: &Row, at: usize) -> String {
        let fields = [Field::Country, Field::Zone, Field::Band, Field::BandFrom, Field::BandTo];
        let mut words: Vec<String> = fields.iter().filter_map(|field| self.words(row, *field)).collect();
        words.extend(row.get(at).map(Cell::text));
        crate::read::clipped(&words.join(" | ").replace(['\n', '\r'], " "), 120)
    }

    /// Where the row's prices hold; `None` once it is said why that is nowhere.
    fn places(&mut self, row: &Row, banded: bool) -> Option<Places> {
        let place = |column: usize| Place { row: row.number, column };
        let mut found = Places::default();
        if let Some((at, text)) = self
            .table
            .column(Field::Country)
            .map(|column| (column.at, row.get(column.at).map(Cell::text).unwrap_or_default()))
        {
            if text.trim().is_empty() {
                if banded && !self.carried.is_empty() {
                    found = self.carried.clone();
                }
            } else {
                found = self.atlas.read(&text);
                if found.warehouses && found.countries.is_empty() {
                    self.say(Finding::at(self.sheet, place(at), codes::E5424, &text));
                    return None;
                }
                for word in found.unknown.clone() {
                    self.say(Finding::at(self.sheet, place(at), codes::E5416, &text).with("got", word));
                }
                if found.countries.is_empty() && !found.unknown.is_empty() {
                    self.carried = Places::default();
                    return None;
                }
                if found.countries.is_empty() && found.zone.is_some() {
                    found.countries.clone_from(&self.carried.countries);
                }
                self.carried = found.clone();
            }
        }
        if let Some((at, cell)) = self.cell(row, Field::CountryCode) {
            let text = cell.text();
            let more = self.atlas.read(&text);
            if found.countries.is_empty() {
                found.countries.clone_from(&more.countries);
                if !more.unknown.is_empty()
                    && more.countries.is_empty()
                    && self.table.column(Field::Country).is_none()
                {
                    self.say(Finding::at(self.sheet, place(at), codes::E5416, &text).with("got", &text));
                    return None;
                }
                if self.table.column(Field::Country).is_none() {
                    self.carried = more.clone();
                }
            }
            found.zone = more.zone.or(found.zone);
        } else if self.table.column(Field::Country).is_none()
            && self.table.column(Field::CountryCode).is_some()
            && banded
        {
            found = self.carried.clone();
        }
        if let Some(text) = self.words(row, Field::Zone) {
            let more = self.atlas.read(&text);
            if found.countries.is_empty() && !more.countries.is_empty() {
                found.countries = more.countries;
            } else {
                found.zone = Some(text.replace(['\n', '\r'], " "));
                found.prefixes.extend(more.prefixes);
            }
        }
        if let Some((zone, _)) =
            self.words(row, Field::Band).and_then(|text| Band::with_zone(&text, Unit::Kilogram))
        {
            found.zone = Some(zone);
        }
        // The zone may stand in a note only: 50G起重\n1区报价.
        if found.zone.is_none()
            && let Some(note) = self.words(row, Field::Note)
        {
            found.zone = note
                .lines()
                .find(|line| zone(line).is_some())
                .map(|line| line.trim().trim_end_matches("报价").to_owned());
        }
        if found.countries.is_empty() {
            found.countries =
                if self.table.corner.is_empty() { self.title.to_vec() } else { self.table.corner.clone() };
            // Zones of a list are countries themselves.
            if !self.of_zone(found.zone.as_deref()).is_empty() {
                found.countries = Vec::new();
            }
        }
        let across = self.groups.iter().any(|group| group.zone.is_some() || !group.countries.is_empty());
        if found.countries.is_empty() && found.zone.is_none() && !across {
            let at = self.table.column(Field::Country).map_or(0, |column| column.at);
            let text = row.get(at).map(Cell::text).unwrap_or_default();
            self.say(Finding::at(self.sheet, place(at), codes::E5417, &text));
            return None;
        }
        Some(found)
    }

    /// Rules of the row's own columns.
    fn rules(&mut self, row: &Row) -> Vec<Said> {
        let mut found = Vec::new();
        type Weighed = (Field, fn(u32) -> Rule);
        let fields: [Weighed; 3] =
            [(Field::Minimum, Rule::Minimum), (Field::Rounding, Rule::Rounding), (Field::Limit, Rule::Limit)];
        for (field, rule) in fields {
            let Some(column) = self.table.column(field) else { continue };
            if let Some(Ok(g)) = weight(row.get(column.at), column.head.unit.unwrap_or_default())
                && g > 0
            {
                found.push(Said { rule: rule(g), countries: Vec::new() });
            }
        }
        let notes: Vec<usize> = self
            .table
            .columns
            .iter()
            .filter(|column| column.head.field == Some(Field::Note))
            .map(|column| column.at)
            .collect();
        for at in notes {
            let Some(text) = row.get(at).and_then(Cell::words) else { continue };
            let said = match self.notes.get(text) {
                Some(known) => known.clone(),
                None => {
                    let said: Vec<Said> = super::rules::sentences(text)
                        .flat_map(|sentence| super::rules::understood(sentence, self.atlas))
                        .collect();
                    self.notes.insert(text.to_owned(), said.clone());
                    said
                }
            };
            found.extend(said);
        }
        found
    }
}

pub(super) fn shown(row: &Row, at: usize) -> String {
    row.get(at).map(Cell::text).unwrap_or_default().trim().to_owned()
}

/// A weight in a cell of its own: `None` where there is nothing, `Err` for what is none.
pub(super) fn weight(cell: Option<&Cell>, unit: Unit) -> Option<Result<u32, ()>> {
    let text = match cell? {
        Cell::Day(_) => return Some(Err(())),
        cell => plain(&cell.text()),
    };
    if text.is_empty() || matches!(text.as_str(), "/" | "-") {
        return None;
    }
    let mut scan = super::plain::Scan::new(&text);
    let value = scan.number();
    let unit = Unit::eat(&mut scan).unwrap_or(unit);
    let open = scan.is_done() || has(scan.rest, &["以上", "+"]);
    Some(value.filter(|_| open).and_then(|value| grams(value, unit.milligrams())).ok_or(()))
}
