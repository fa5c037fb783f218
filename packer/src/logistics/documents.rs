//! `documents.toml`: papers, registrations and labels by goods and destination.

use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::money::Dec;
use landcast::pack::{Document, DocumentKind, Names};
use std::collections::BTreeMap;

const FILE: &str = "documents.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    /// By kind, for documents that do not say it themselves.
    without: BTreeMap<String, WrittenNames>,
    document: Vec<WrittenDocument>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDocument {
    id: String,
    kind: String,
    name: WrittenNames,
    why: WrittenNames,
    #[serde(default)]
    goods: Vec<String>,
    #[serde(default)]
    hs: Vec<String>,
    #[serde(default)]
    hs_except: Vec<String>,
    #[serde(default)]
    destinations: Vec<String>,
    from: Option<toml::value::Datetime>,
    without: Option<WrittenNames>,
    seizure: Option<Number>,
    cells: Option<u32>,
    batteries: Option<u32>,
    max_charge: Option<Number>,
    source: String,
    confidence: String,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Document> {
    let Some(written) = files.toml::<Written>(FILE, faults) else { return Vec::new() };
    let spot = Spot { file: FILE, at: "without" };
    let without: BTreeMap<String, Names> =
        written.without.into_iter().map(|(kind, names)| (kind, names.names(spot, faults))).collect();
    let mut found = Vec::new();
    for document in written.document {
        let id = document.id.clone();
        let spot = Spot { file: FILE, at: &id };
        let Some(kind) = notation::word(&document.kind, DocumentKind::parse, spot, faults) else { continue };
        if document.goods.is_empty() && document.hs.is_empty() {
            spot.fault("missing-key", "goods classes or HS prefixes say what needs it", faults);
        }
        let (source, confidence) =
            notation::provenance(&document.source, &document.confidence, spot, sources, faults);
        let own = document.without.map(|names| names.names(spot, faults));
        let Some(without) = own.or_else(|| without.get(kind.as_str()).cloned()) else {
            spot.fault("missing-key", format!("[without] says nothing of {}", kind.as_str()), faults);
            continue;
        };
        found.push(Document {
            without,
            seizure: document.seizure.map_or(Dec::ZERO, |share| share.share(spot, faults)),
            above: document.cells.zip(document.batteries),
            max_charge: document.max_charge.map(|share| share.share(spot, faults)),
            kind,
            name: document.name.names(spot, faults),
            why: document.why.names(spot, faults),
            goods: notation::classes(&document.goods, spot, faults),
            hs: notation::prefixes(&document.hs, spot, faults),
            hs_except: notation::prefixes(&document.hs_except, spot, faults),
            destinations: notation::countries(&document.destinations, spot, faults),
            from: document.from.map(|date| notation::day(date, spot, faults)),
            source,
            confidence,
            id: document.id,
        });
    }
    notation::unique(found.iter().map(|document| (document.id.as_str(), FILE)), faults);
    found
}
