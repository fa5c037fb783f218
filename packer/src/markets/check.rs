//! What a market must be as a whole: everything its kind of regime needs, and nothing it does not know.

use super::{Folder, Known};
use crate::Faults;
use landcast::customs::{COMMON, COMMON_LISTS, Key, KeyUnit, Schema, schema};
use landcast::pack::{Market, Series, Status, Unit, Value};
use std::collections::BTreeSet;

pub(super) fn market(folder: &Folder, all: &[Folder], known: &Known<'_>, faults: &mut Faults) {
    if !folder.described {
        return;
    }
    let market = &folder.market;
    let home = format!("markets/{}", market.code);
    let parent = market.parent.and_then(|code| all.iter().find(|other| other.market.code == code));
    if let (Some(code), None) = (market.parent, parent) {
        faults.push(&home, "market", "unknown-parent", format!("there is no market {code}"));
    }
    if parent.is_some_and(|parent| parent.market.regime != market.regime) {
        faults.push(&home, "market", "unknown-parent", "a market and what it shares are of the same regime");
    }
    if let Some(id) = &market.tariff
        && !known.tariffs.iter().any(|table| table.id == *id)
    {
        faults.push(&home, "market", "unknown-tariff", format!("there is no table {id:?}"));
    }
    if market.destination && !known.calendars.contains(&market.calendar) {
        faults.push(&home, "market", "unknown-calendar", format!("no holidays of {:?}", market.calendar));
    }
    let schema = schema(market.regime);
    let view = View { folder, parent, home: &home };
    for series in &market.series {
        view.series(series, schema, faults);
    }
    for region in &market.regions {
        for series in &region.series {
            view.series(series, schema, faults);
        }
    }
    duplicates(market, &home, faults);
    view.lists(schema, faults);
    view.switches(schema, faults);
    if market.destination {
        view.required(schema, known, faults);
    }
}

struct View<'a> {
    folder: &'a Folder,
    parent: Option<&'a Folder>,
    home: &'a str,
}

impl View<'_> {
    fn file(&self, key: &str) -> &str {
        self.folder.files.get(key).map_or(self.home, String::as_str)
    }

    fn find(&self, key: &str) -> Option<&Series> {
        let of = |folder: &'_ Folder| folder.market.series.iter().position(|series| series.key == key);
        of(self.folder)
            .map(|at| &self.folder.market.series[at])
            .or_else(|| self.parent.and_then(|parent| of(parent).map(|at| &parent.market.series[at])))
    }

    fn has_switch(&self, key: &str) -> bool {
        let has = |folder: &Folder| folder.market.switches.iter().any(|switch| switch.key == key);
        has(self.folder) || self.parent.is_some_and(has)
    }

    fn series(&self, series: &Series, schema: &Schema, faults: &mut Faults) {
        let file = self.file(&series.key);
        let Some(key) = schema.keys.iter().chain(COMMON).find(|key| key.name == series.key) else {
            faults.push(file, &series.key, "unknown-key", "no regime of this kind reads it");
            return;
        };
        if !fits(key, series.unit) {
            let message = format!("its unit is {:?}, the regime reads {:?}", series.unit, key.unit);
            faults.push(file, &series.key, "wrong-unit", message);
        }
        for value in &series.values {
            let Value::Word(word) = &value.value else { continue };
            let known = match key.unit {
                KeyUnit::Word(words) => words.contains(&word.as_str()),
                KeyUnit::SwitchKey => self.has_switch(word),
                KeyUnit::RegionCode => self.folder.market.regions.iter().any(|region| region.code == *word),
                _ => true,
            };
            if !known {
                faults.push(file, &series.key, "unknown-word", format!("{word:?} means nothing here"));
            }
        }
    }

    fn lists(&self, schema: &Schema, faults: &mut Faults) {
        for list in &self.folder.market.lists {
            let known = schema.lists.iter().chain(COMMON_LISTS).any(|entry| entry.names(&list.id));
            if !known {
                faults.push(
                    self.home,
                    format!("list {}", list.id),
                    "unknown-key",
                    "no regime of this kind reads it",
                );
            }
        }
    }

    fn switches(&self, schema: &Schema, faults: &mut Faults) {
        for switch in &self.folder.market.switches {
            let by_code = schema.switches.iter().any(|entry| entry.names(&switch.key));
            let by_data = self
                .folder
                .market
                .series
                .iter()
                .flat_map(|series| &series.values)
                .any(|value| matches!(&value.value, Value::Word(word) if *word == switch.key));
            if !by_code && !by_data {
                let message = "nothing reads this switch";
                faults.push(self.file(&switch.key), &switch.key, "unknown-key", message);
            }
        }
    }

    fn required(&self, schema: &Schema, known: &Known<'_>, faults: &mut Faults) {
        for key in schema.keys.iter().filter(|key| key.required) {
            let Some(series) = self.find(key.name) else {
                faults.push(self.home, key.name, "missing-key", format!("the regime needs it: {}", key.doc));
                continue;
            };
            // A series without values has been named for that already.
            if series.values.is_empty() {
                continue;
            }
            let first = series.values.first().filter(|value| value.status == Status::InForce);
            if first.is_none_or(|first| first.from > known.begins) {
                let message = format!("its first value begins after the pack does, {}", known.begins);
                faults.push(self.file(key.name), key.name, "begins-late", message);
            }
        }
    }
}

fn fits(key: &Key, unit: Unit) -> bool {
    matches!(
        (key.unit, unit),
        (KeyUnit::Rate, Unit::Rate)
            | (KeyUnit::Money, Unit::Money(_))
            | (KeyUnit::Count, Unit::Count)
            | (KeyUnit::Flag, Unit::Flag)
            | (KeyUnit::Word(_) | KeyUnit::SwitchKey | KeyUnit::RegionCode, Unit::Word)
    )
}

fn duplicates(market: &Market, home: &str, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    let regions = market.regions.iter().map(|region| format!("region {}", region.code));
    let schemes = market.schemes.iter().map(|scheme| format!("scheme {}", scheme.id));
    let postcodes =
        market.regions.iter().flat_map(|region| &region.postcodes).map(|code| format!("postcode {code}"));
    for name in regions.chain(schemes).chain(postcodes) {
        if !seen.insert(name.clone()) {
            faults.push(home, name, "duplicate-key", "stands twice");
        }
    }
    for (at, list) in market.lists.iter().enumerate() {
        let overlaps = market.lists.iter().take(at).any(|other| {
            other.id == list.id
                && other.to.is_none_or(|to| list.from <= to)
                && list.to.is_none_or(|to| other.from <= to)
        });
        if overlaps {
            faults.push(
                home,
                format!("list {}", list.id),
                "overlap",
                "two lists of this id hold on the same day",
            );
        }
    }
}
