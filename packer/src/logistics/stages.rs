//! The stages of a lane.

use super::notation::{self, Number, Spot};
use crate::{Faults, SourceTable};
use landcast::measure::Country;
use landcast::pack::{Confidence, Inspection, StageName, StagePrior};
use std::collections::{BTreeMap, BTreeSet};

/// A stage as written; every field may come from an earlier layer.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenStage {
    days: Option<String>,
    /// Added to `days`; may be negative. Kept apart so that a service can be faster or slower than its route family.
    add: Option<String>,
    /// `{to}` stands for the destination in small letters.
    party: Option<String>,
    inspection: Option<WrittenInspection>,
    cutoff: Option<String>,
}

#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenInspection {
    share: Number,
    days: String,
}

impl WrittenStage {
    pub(super) fn over(self, under: &Self) -> Self {
        Self {
            days: self.days.or_else(|| under.days.clone()),
            add: self.add.or_else(|| under.add.clone()),
            party: self.party.or_else(|| under.party.clone()),
            inspection: self.inspection.or_else(|| under.inspection.clone()),
            cutoff: self.cutoff.or_else(|| under.cutoff.clone()),
        }
    }
}

/// The stages `names` of a lane to `to`, in that order.
pub(super) fn chain(
    to: Country,
    written: &BTreeMap<String, WrittenStage>,
    names: &[StageName],
    provenance: (u16, Confidence),
    parties: &BTreeSet<&str>,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> Vec<StagePrior> {
    if let Some(odd) = written.keys().find(|key| names.iter().all(|name| name.as_str() != key.as_str())) {
        spot.fault("unknown-stage", format!("{odd} is no stage of this service"), faults);
    }
    let mut chain = Vec::new();
    for name in names {
        match written.get(name.as_str()) {
            Some(stage) => chain.push(prior(*name, to, stage, provenance, parties, spot, faults)),
            None => spot.fault("missing-stage", format!("the days of {} are missing", name.as_str()), faults),
        }
    }
    chain
}

fn prior(
    stage: StageName,
    to: Country,
    written: &WrittenStage,
    (source, confidence): (u16, Confidence),
    parties: &BTreeSet<&str>,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> StagePrior {
    let days = notation::tenths(written.days.as_deref().unwrap_or_default(), spot, faults);
    let add = written.add.as_deref().map_or([0; 3], |add| notation::tenths(add, spot, faults));
    let [(min, a), (mode, b), (max, c)] = [(days[0], add[0]), (days[1], add[1]), (days[2], add[2])];
    let party = written.party.as_deref().unwrap_or_default().replace("{to}", &to.code().to_lowercase());
    if !parties.contains(party.as_str()) {
        spot.fault(
            "unknown-party",
            format!("{}: no party {party:?} in parties.toml", stage.as_str()),
            faults,
        );
    }
    StagePrior {
        stage,
        party,
        days: notation::range([min + a, mode + b, max + c], spot, faults),
        inspection: written.inspection.as_ref().map(|inspection| Inspection {
            share: inspection.share.parts(1000, spot, faults),
            days: notation::range(notation::tenths(&inspection.days, spot, faults), spot, faults),
        }),
        cutoff_min: written.cutoff.as_deref().map(|text| notation::minute(text, spot, faults)),
        source,
        confidence,
    }
}

/// A single stage outside a lane: handling in a warehouse or hub.
pub(super) fn handling(
    stage: StageName,
    country: Country,
    written: &WrittenStage,
    (source, confidence): (&str, &str),
    known: (&SourceTable, &BTreeSet<&str>),
    spot: Spot<'_>,
    faults: &mut Faults,
) -> StagePrior {
    let (sources, parties) = known;
    let provenance = notation::provenance(source, confidence, spot, sources, faults);
    prior(stage, country, written, provenance, parties, spot, faults)
}
