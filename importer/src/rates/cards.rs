//! Cards from the prices of a sheet: one for each product, its lanes by country and zone, equal ones together.

use super::effective::{Effective, Found};
use super::found::Finding;
use super::goods;
use super::lanes::Making;
use super::line::Line;
use super::rules::{Rule, Said};
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::Currency;
use landcast::pack::card::{Card, CardLane, CardOptions, CardPrice, CardRole, DayBasis, FuelRate};
use landcast::problem::codes;
use std::collections::{BTreeMap, BTreeSet};

/// What the sheet says of all its products.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) product: String,
    pub(crate) code: Option<String>,
    pub(crate) carrier: Option<String>,
    pub(crate) currency: Currency,
    pub(crate) dates: Option<(Effective, Found)>,
    pub(crate) fingerprint: String,
    pub(crate) options: CardOptions,
}

/// What all sheets of a file share.
#[derive(Clone, Debug)]
pub(crate) struct File<'f> {
    pub(crate) name: &'f str,
    pub(crate) as_of: Day,
    pub(crate) role: CardRole,
    pub(crate) services: &'f [(String, String)],
}

/// A card with what the report says of it.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub(crate) card: Card,
    pub(crate) found: Found,
    pub(crate) goods: Vec<&'static str>,
    pub(crate) fingerprint: String,
    /// Kilograms and parcels as they stand on the sheet, for showing.
    pub(crate) lines: Vec<Line>,
}

type Key = (Option<String>, Option<String>, Option<String>, Option<String>, String, Currency);

/// The cards of the lines of a table, or of several that go on with each other.
pub(crate) fn make(
    lines: &[Line],
    heading: &Heading,
    file: &File<'_>,
    sheet: &str,
    rules: &[Said],
    findings: &mut Vec<Finding>,
    refused: &mut BTreeSet<(String, u32)>,
) -> Vec<Made> {
    let mut products: BTreeMap<Key, Vec<&Line>> = BTreeMap::new();
    let mut order: Vec<Key> = Vec::new();
    for line in lines {
        let key = (
            line.product.clone(),
            line.code.clone(),
            line.carrier.clone(),
            line.origin.clone(),
            line.label.clone(),
            line.currency.unwrap_or(heading.currency),
        );
        let known = products.entry(key.clone()).or_default();
        if known.is_empty() {
            order.push(key);
        }
        known.push(line);
    }
    let mut made = Vec::new();
    for key in order {
        let Some(lines) = products.get(&key) else { continue };
        let (product, code, carrier, origin, label, currency) = key;
        let mut taken_back = Vec::new();
        let mut making = Making { sheet, rules, findings, refused: &mut taken_back };
        let lanes = lanes(lines, &mut making);
        refused.extend(taken_back.into_iter().map(|row| (sheet.to_owned(), row)));
        if lanes.is_empty() {
            continue;
        }
        let mut name = product.unwrap_or_else(|| heading.product.clone());
        for part in [label, origin.unwrap_or_default()].iter().filter(|part| !part.is_empty()) {
            name = format!("{name} · {}", part.trim());
        }
        let (from, to, found) = match &heading.dates {
            Some((days, found)) => (days.from, days.to, *found),
            None => (file.as_of, None, Found::Assumed),
        };
        if found == Found::Assumed {
            findings.push(Finding::row(sheet, 0, codes::E5436, &name).with("date", from.iso()));
        }
        if lanes.iter().any(CardLane::lacks_divisor) {
            findings.push(Finding::row(sheet, 0, codes::E5440, &name));
        }
        let code = code.or_else(|| heading.code.clone());
        let mut card = Card {
            id: String::new(),
            carrier: carrier.or_else(|| heading.carrier.clone()),
            product: name,
            code,
            file: Some(file.name.to_owned()),
            sheet: (!sheet.is_empty()).then(|| sheet.trim().to_owned()),
            service: None,
            currency,
            from,
            to,
            basis: DayBasis::Receipt,
            role: file.role,
            note: None,
            lanes,
            fuel: fuel(rules, from),
            options: heading.options,
        };
        card.id = id(&card);
        card.service = service(&card, file.services);
        // The channel says it more closely than the title over all of them.
        let near =
            card.product.split_once('·').map(|(_, channel)| goods::classes(channel)).unwrap_or_default();
        let goods = if near.is_empty() { goods::classes(&format!("{} {sheet}", card.product)) } else { near };
        let lines = lines.iter().map(|line| (*line).clone()).collect();
        made.push(Made { card, found, goods, fingerprint: heading.fingerprint.clone(), lines });
    }
    made
}

fn lanes(lines: &[&Line], making: &mut Making<'_>) -> Vec<CardLane> {
    type Place<'l> = (Country, Option<&'l str>, &'l [String]);
    let mut places: BTreeMap<Place<'_>, Vec<&Line>> = BTreeMap::new();
    let mut order: Vec<Place<'_>> = Vec::new();
    for line in lines {
        for country in &line.countries {
            let place = (*country, line.zone.as_deref(), line.prefixes.as_slice());
            let known = places.entry(place).or_default();
            if known.is_empty() {
                order.push(place);
            }
            known.push(line);
        }
    }
    let mut found: Vec<CardLane> = Vec::new();
    // Lanes of countries that share their rows are one.
    let mut by_cell: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    let before = making.findings.len();
    for place in order {
        let Some(lines) = places.get(&place) else { continue };
        for lane in making.lanes(place.0, lines) {
            let same = by_cell.get(&lane.cell).into_iter().flatten().copied().find(|at| {
                found.get(*at).is_some_and(|known| {
                    CardLane { countries: Vec::new(), ..known.clone() }
                        == CardLane { countries: Vec::new(), ..lane.clone() }
                })
            });
            match same.and_then(|at| found.get_mut(at)) {
                Some(known) => known.countries.extend(lane.countries),
                None => {
                    by_cell.entry(lane.cell.clone()).or_default().push(found.len());
                    found.push(lane);
                }
            }
        }
    }
    // What is said of a row for each of its countries is said once.
    let mut seen = BTreeSet::new();
    let tail = making.findings.split_off(before.min(making.findings.len()));
    making.findings.extend(tail.into_iter().filter(|finding| {
        seen.insert((
            finding.row,
            finding.cell.clone(),
            finding.problem.code.as_str(),
            finding.problem.params.iter().map(|(_, value)| value.clone()).collect::<Vec<_>>(),
        ))
    }));
    found
}

fn fuel(rules: &[Said], from: Day) -> Vec<FuelRate> {
    let rate = rules.iter().find_map(|said| match said.rule {
        Rule::Fuel(rate) if said.countries.is_empty() => Some(rate),
        _ => None,
    });
    rate.map(|rate| FuelRate { from, to: None, rate }).into_iter().collect()
}

/// Letters and digits of code or product, and the first day: the same when the sheet is read again.
fn id(card: &Card) -> String {
    let mut name = String::new();
    let product = card.product.as_str();
    let words = card.code.as_deref().map_or_else(
        || product.to_owned(),
        |code| {
            if product.contains('·') {
                format!("{code}-{}", product.split_once('·').map_or("", |(_, rest)| rest))
            } else {
                code.to_owned()
            }
        },
    );
    for character in words.chars().take(48) {
        let fit = character.is_alphanumeric() || matches!(character, '_' | '.');
        if fit {
            name.push(character);
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    format!("{}-{}", name.trim_end_matches('-'), card.from.iso())
}

/// The service of the pack that the seller has named for the product, its code or its id.
fn service(card: &Card, services: &[(String, String)]) -> Option<String> {
    let names = [Some(card.id.as_str()), card.code.as_deref(), Some(card.product.as_str())];
    let found = services.iter().find(|(words, _)| {
        names.iter().flatten().any(|name| crate::read::fold(name) == crate::read::fold(words))
    });
    found.map(|(_, service)| service.clone()).filter(|service| !service.is_empty())
}

/// Gives each card an id of its own.
pub(crate) fn told_apart(made: &mut [Made]) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for one in made {
        let times = seen.entry(one.card.id.clone()).or_insert(0);
        *times = times.saturating_add(1);
        if *times > 1 {
            one.card.id = format!("{}-{times}", one.card.id);
        }
    }
}

/// Bands of a card, points and steps.
pub(crate) fn bands(card: &Card) -> usize {
    card.lanes.iter().fold(0, |sum, lane| sum.saturating_add(CardPrice::rows(&lane.price)))
}
