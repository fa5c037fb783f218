//! `documents.toml`: papers, registrations and labels by goods and destination.

use super::notation::{self, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::pack::{Document, DocumentKind};

const FILE: &str = "documents.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
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
    source: String,
    confidence: String,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Document> {
    let written = files.toml::<Written>(FILE, faults).map(|file| file.document).unwrap_or_default();
    let mut found = Vec::new();
    for document in written {
        let id = document.id.clone();
        let spot = Spot { file: FILE, at: &id };
        let Some(kind) = notation::word(&document.kind, DocumentKind::parse, spot, faults) else { continue };
        if document.goods.is_empty() && document.hs.is_empty() {
            spot.fault("missing-key", "goods classes or HS prefixes say what needs it", faults);
        }
        let (source, confidence) =
            notation::provenance(&document.source, &document.confidence, spot, sources, faults);
        found.push(Document {
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
