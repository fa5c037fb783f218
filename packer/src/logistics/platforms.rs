//! `platforms.toml`: what selling platforms demand and charge.

use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::pack::{LimitUnit, Platform, PlatformFact, PlatformKey, Shipped};
use std::collections::BTreeMap;

const FILE: &str = "platforms.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPlatform {
    name: WrittenNames,
    fact: Vec<WrittenFact>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFact {
    key: String,
    #[serde(default)]
    countries: Vec<String>,
    /// `local` or `abroad`, where a fact is not about all parcels.
    shipped: Option<String>,
    value: Number,
    /// Of a cap on orders: the share of late parcels from which on it holds.
    above: Option<Number>,
    /// How a limit of time counts; hours and days by their key where it is not said.
    unit: Option<String>,
    from: toml::value::Datetime,
    to: Option<toml::value::Datetime>,
    note: Option<WrittenNames>,
    source: String,
    confidence: String,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Platform> {
    let written = files.toml::<BTreeMap<String, WrittenPlatform>>(FILE, faults).unwrap_or_default();
    written
        .into_iter()
        .map(|(id, platform)| {
            let spot = Spot { file: FILE, at: &id };
            let name = platform.name.names(spot, faults);
            let facts = platform
                .fact
                .into_iter()
                .filter_map(|fact| self::fact(fact, sources, spot, faults))
                .collect();
            Platform { name, facts, id }
        })
        .collect()
}

fn fact(
    written: WrittenFact,
    sources: &SourceTable,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> Option<PlatformFact> {
    let key = notation::word(&written.key, PlatformKey::parse, spot, faults)?;
    let (source, confidence) =
        notation::provenance(&written.source, &written.confidence, spot, sources, faults);
    let from = notation::day(written.from, spot, faults);
    let to = written.to.map(|date| notation::day(date, spot, faults));
    if to.is_some_and(|to| to < from) {
        spot.fault("dates-out-of-order", "a fact ends before it begins", faults);
    }
    let shipped = written.shipped.as_deref().map(|word| notation::word(word, Shipped::parse, spot, faults));
    let unit = written.unit.as_deref().map(|word| notation::word(word, LimitUnit::parse, spot, faults));
    let usual = if key == PlatformKey::HandoverHours { LimitUnit::Hours } else { LimitUnit::Days };
    Some(PlatformFact {
        key,
        shipped: shipped.flatten(),
        unit: unit.flatten().unwrap_or(usual),
        countries: notation::countries(&written.countries, spot, faults),
        value: written.value.positive(spot, faults),
        above: written.above.map(|share| share.share(spot, faults)),
        from,
        to,
        note: written.note.map(|note| note.names(spot, faults)),
        source,
        confidence,
    })
}
