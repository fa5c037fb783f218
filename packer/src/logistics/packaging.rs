//! `packaging.toml`: mailers and boxes.

use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::pack::{DamageShares, PackSize, Packaging};
use std::collections::BTreeMap;

const FILE: &str = "packaging.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPackaging {
    name: WrittenNames,
    /// What padding and wall add to every side.
    add_mm: u32,
    damage: WrittenDamage,
    /// Inner sides in mm, own weight in g, price in CNY.
    sizes: Vec<([u32; 3], u32, Number)>,
    price_date: toml::value::Datetime,
    source: String,
    confidence: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDamage {
    low: Number,
    normal: Number,
    electronics: Number,
    high: Number,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<Packaging> {
    let written = files.toml::<BTreeMap<String, WrittenPackaging>>(FILE, faults).unwrap_or_default();
    written.into_iter().map(|(id, packing)| packaging(id, packing, sources, faults)).collect()
}

fn packaging(id: String, written: WrittenPackaging, sources: &SourceTable, faults: &mut Faults) -> Packaging {
    let spot = Spot { file: FILE, at: &id };
    let (source, confidence) =
        notation::provenance(&written.source, &written.confidence, spot, sources, faults);
    let mut sizes: Vec<PackSize> = written
        .sizes
        .into_iter()
        .map(|(mut inner_mm, weight_g, price)| {
            inner_mm.sort_unstable_by(|a, b| b.cmp(a));
            PackSize { inner_mm, weight_g, price: price.positive(spot, faults) }
        })
        .collect();
    sizes.sort_by_key(|size| (size.price, size.inner_mm));
    if sizes.is_empty() {
        spot.fault("missing-key", "a packing needs a size", faults);
    }
    Packaging {
        name: written.name.names(spot, faults),
        add_mm: written.add_mm,
        damage: DamageShares {
            low: written.damage.low.parts(10_000, spot, faults),
            normal: written.damage.normal.parts(10_000, spot, faults),
            electronics: written.damage.electronics.parts(10_000, spot, faults),
            high: written.damage.high.parts(10_000, spot, faults),
        },
        sizes,
        price_date: notation::day(written.price_date, spot, faults),
        source,
        confidence,
        id,
    }
}
