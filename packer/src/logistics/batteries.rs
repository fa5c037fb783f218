//! `batteries.toml`: packing instructions of the air rules.

use super::notation::{self, Number, Spot};
use crate::{Faults, Files, SourceTable};
use landcast::money::Dec;
use landcast::pack::{BatteryKind, BatteryRule, ChargeLimit, GoodsClass};

const FILE: &str = "batteries.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    instruction: Vec<WrittenRule>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    id: String,
    un: String,
    kind: String,
    class: String,
    #[serde(default)]
    vehicle: Vec<String>,
    cell_wh: Option<Number>,
    cell_g: Option<Number>,
    battery_g: Option<Number>,
    #[serde(default)]
    charge: Vec<WrittenCharge>,
    source: String,
    confidence: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCharge {
    from: Option<toml::value::Datetime>,
    max: Number,
    above_wh: Option<Number>,
    #[serde(default)]
    advised: bool,
}

pub(super) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> Vec<BatteryRule> {
    let written = files.toml::<Written>(FILE, faults).map(|file| file.instruction).unwrap_or_default();
    let mut found = Vec::new();
    for rule in written {
        let id = rule.id.clone();
        let spot = Spot { file: FILE, at: &id };
        let kind = notation::word(&rule.kind, BatteryKind::parse, spot, faults);
        let class = notation::word(&rule.class, GoodsClass::parse, spot, faults);
        let (Some(kind), Some(class)) = (kind, class) else { continue };
        if !class.has_battery() {
            spot.fault("contradiction", format!("{} has no battery", class.as_str()), faults);
        }
        let (source, confidence) =
            notation::provenance(&rule.source, &rule.confidence, spot, sources, faults);
        let mut grams = |number: Option<Number>| number.map(|number| number.positive(spot, faults));
        let lithium_g = grams(rule.cell_g).zip(grams(rule.battery_g));
        let cell_wh = rule.cell_wh.map(|wh| wh.positive(spot, faults));
        let charge = rule
            .charge
            .into_iter()
            .map(|limit| ChargeLimit {
                from: limit.from.map(|date| notation::day(date, spot, faults)),
                max: limit.max.share(spot, faults),
                above_wh: limit.above_wh.map_or(Dec::ZERO, |wh| wh.positive(spot, faults)),
                advised: limit.advised,
            })
            .collect();
        found.push(BatteryRule {
            un: rule.un,
            kind,
            class,
            vehicle: notation::prefixes(&rule.vehicle, spot, faults),
            cell_wh,
            lithium_g,
            charge,
            source,
            confidence,
            id: rule.id,
        });
    }
    notation::unique(found.iter().map(|rule| (rule.id.as_str(), FILE)), faults);
    found
}
