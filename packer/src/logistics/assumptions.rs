//! `assumptions.toml`: numbers that belong to no market.

use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::pack::Assumption;
use std::collections::BTreeMap;

const FILE: &str = "assumptions.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAssumption {
    value: Number,
    note: WrittenNames,
    source: String,
    confidence: String,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Assumption> {
    let written = files.toml::<BTreeMap<String, WrittenAssumption>>(FILE, faults).unwrap_or_default();
    written
        .into_iter()
        .map(|(key, assumption)| {
            let spot = Spot { file: FILE, at: &key };
            let (source, confidence) =
                notation::provenance(&assumption.source, &assumption.confidence, spot, sources, faults);
            let value = assumption.value.dec(spot, faults);
            Assumption { value, note: assumption.note.names(spot, faults), source, confidence, key }
        })
        .collect()
}
