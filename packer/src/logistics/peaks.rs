//! `peaks.toml`: seasons in which stages take longer and freight costs more.

use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::money::Dec;
use landcast::pack::{Peak, ServiceRole, StageName};
use std::collections::BTreeMap;

const FILE: &str = "peaks.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPeak {
    name: WrittenNames,
    from: toml::value::Datetime,
    to: toml::value::Datetime,
    /// Stage to the multiple of its mean days.
    stages: BTreeMap<String, Number>,
    /// Role of services to the multiple of their freight.
    #[serde(default)]
    freight: BTreeMap<String, Number>,
    #[serde(default)]
    destinations: Vec<String>,
    source: String,
    confidence: String,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Peak> {
    let written = files.toml::<BTreeMap<String, WrittenPeak>>(FILE, faults).unwrap_or_default();
    let mut peaks: Vec<Peak> =
        written.into_iter().map(|(id, peak)| self::peak(id, peak, sources, faults)).collect();
    peaks.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    for (at, peak) in peaks.iter().enumerate() {
        let clash = peaks.iter().skip(at + 1).find(|other| {
            other.from <= peak.to
                && peak.stages.iter().any(|(stage, _)| other.stages.iter().any(|(name, _)| name == stage))
                && (peak.destinations.is_empty()
                    || other.destinations.is_empty()
                    || peak.destinations.iter().any(|country| other.destinations.contains(country)))
        });
        if let Some(other) = clash {
            faults.push(
                FILE,
                &other.id,
                "overlap",
                format!("{} slows the same stage on the same days", peak.id),
            );
        }
    }
    peaks
}

fn peak(id: String, written: WrittenPeak, sources: &SourceTable, faults: &mut Faults) -> Peak {
    let spot = Spot { file: FILE, at: &id };
    let (source, confidence) =
        notation::provenance(&written.source, &written.confidence, spot, sources, faults);
    let (from, to) = (notation::day(written.from, spot, faults), notation::day(written.to, spot, faults));
    if to < from {
        spot.fault("dates-out-of-order", "it ends before it begins", faults);
    }
    let mut multiple = |number: &Number| {
        let hundredths = number.positive(spot, faults) * Dec::whole(100);
        u16::try_from(hundredths.trunc_i64()).ok().filter(|value| *value >= 100).unwrap_or_else(|| {
            spot.fault(
                "not-a-multiple",
                format!("{} hundredths: a season slows and costs more", hundredths.plain()),
                faults,
            );
            100
        })
    };
    let stages: Vec<(String, u16)> =
        written.stages.iter().map(|(word, number)| (word.clone(), multiple(number))).collect();
    let freight: Vec<(String, u16)> =
        written.freight.iter().map(|(word, number)| (word.clone(), multiple(number))).collect();
    Peak {
        name: written.name.names(spot, faults),
        from,
        to,
        stages: stages
            .into_iter()
            .filter_map(|(word, value)| Some((notation::word(&word, StageName::parse, spot, faults)?, value)))
            .collect(),
        freight: freight
            .into_iter()
            .filter_map(|(word, value)| {
                Some((notation::word(&word, ServiceRole::parse, spot, faults)?, value))
            })
            .collect(),
        destinations: notation::countries(&written.destinations, spot, faults),
        source,
        confidence,
        id,
    }
}
