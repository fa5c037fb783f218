//! `cod.toml`: terms of cash on delivery.

use super::notation::{self, Number, Spot};
use crate::{Faults, Files, SourceTable};
use landcast::pack::CodTerms;
use std::collections::BTreeMap;

const FILE: &str = "cod.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerms {
    fee_rate: Number,
    /// `4 MYR`.
    fee_min: String,
    remittance_days: u16,
    /// Low, likely, high.
    refusal: [Number; 3],
    /// In the currency of `fee_min`.
    return_cost: Option<Number>,
    source: String,
    confidence: String,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<CodTerms> {
    let written = files.toml::<BTreeMap<String, WrittenTerms>>(FILE, faults).unwrap_or_default();
    let mut found = Vec::new();
    for (code, terms) in written {
        let spot = Spot { file: FILE, at: &code };
        let (source, confidence) =
            notation::provenance(&terms.source, &terms.confidence, spot, sources, faults);
        let refusal = [0, 1, 2].map(|at: usize| terms.refusal[at].share(spot, faults));
        if refusal[0] > refusal[1] || refusal[1] > refusal[2] {
            spot.fault("out-of-order", "low, likely and high must not fall", faults);
        }
        let Some((fee_min, currency)) = notation::money(&terms.fee_min, spot, faults) else { continue };
        found.push(CodTerms {
            country: notation::country(&code, spot, faults),
            fee_rate: terms.fee_rate.share(spot, faults),
            fee_min,
            currency,
            remittance_days: terms.remittance_days,
            refusal,
            return_cost: terms.return_cost.map(|cost| cost.positive(spot, faults)),
            source,
            confidence,
        });
    }
    found.sort_by_key(|terms| terms.country);
    found
}
