//! `platforms.toml`: what selling platforms demand and charge.

use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::pack::{Platform, PlatformFact, PlatformKey};
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
    value: Number,
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
    Some(PlatformFact {
        key,
        countries: notation::countries(&written.countries, spot, faults),
        value: written.value.positive(spot, faults),
        from,
        to,
        note: written.note.map(|note| note.names(spot, faults)),
        source,
        confidence,
    })
}
