//! A lane: layers of written fields, merged and turned into what the engine reads.

use super::notation::{self, Number, Spot, WrittenNames};
use super::stages::{self, WrittenStage};
use crate::{Faults, Files, SourceTable};
use landcast::measure::Country;
use landcast::money::Currency;
use landcast::pack::{
    Confidence, DayUnit, Lane, Names, Price, PriceStep, PublishedRange, Remote, StageName, Surcharge,
    Volumetric, VolumetricRule,
};
use std::collections::{BTreeMap, BTreeSet};

/// Fields of a lane as written; every one may come from an earlier layer.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WrittenLane {
    /// In a route family: another country of the family, whose fields stand under this one's.
    pub(super) like: Option<String>,
    currency: Option<String>,
    /// Up to these grams, for each kilogram, for each parcel.
    tiers: Option<Vec<(u32, Number, Number)>>,
    /// First grams, their price, step in grams, its price.
    first_and_step: Option<(u32, Number, u32, Number)>,
    round_g: Option<u32>,
    min_g: Option<u32>,
    /// Cubic centimetres for a kilogram; 0 where volume never counts.
    divisor: Option<u32>,
    volume_from_ratio: Option<Number>,
    volume_from_side_mm: Option<u16>,
    max_g: Option<u32>,
    max_mm: Option<[u32; 3]>,
    max_sum_mm: Option<u32>,
    max_girth_mm: Option<u32>,
    value_cap: Option<String>,
    value_floor: Option<String>,
    ddp: Option<bool>,
    cod: Option<bool>,
    fuel: Option<Number>,
    surcharges: Option<Vec<WrittenSurcharge>>,
    remote: Option<Vec<WrittenRemote>>,
    price_date: Option<toml::value::Datetime>,
    source: Option<String>,
    confidence: Option<String>,
    stage: BTreeMap<String, WrittenStage>,
    stage_source: Option<String>,
    stage_confidence: Option<String>,
    published: Option<WrittenPublished>,
}

/// `{ range = "6-12", unit = "working-days", source = "…", confidence = "medium" }`
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPublished {
    range: String,
    unit: String,
    source: String,
    confidence: String,
}

#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSurcharge {
    name: WrittenNames,
    per_parcel: Number,
    from_side_mm: Option<u32>,
    from_girth_mm: Option<u32>,
    from_g: Option<u32>,
}

#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRemote {
    /// Id in `areas.toml`.
    area: String,
    /// Missing where the area is not served.
    per_parcel: Option<Number>,
    /// Instead of the area's own days.
    add: Option<String>,
}

impl WrittenLane {
    /// This layer over `under`, field by field; stages are merged in the same way.
    pub(super) fn over(self, under: &Self) -> Self {
        let mut stage = under.stage.clone();
        for (name, written) in self.stage {
            let merged = match stage.get(&name) {
                Some(below) => written.over(below),
                None => written,
            };
            stage.insert(name, merged);
        }
        // A lane has one kind of price: a layer that gives one replaces the other kind too.
        let priced = self.tiers.is_some() || self.first_and_step.is_some();
        let under_tiers = if priced { None } else { under.tiers.clone() };
        let under_step = if priced { None } else { under.first_and_step.clone() };
        Self {
            like: self.like.or_else(|| under.like.clone()),
            currency: self.currency.or_else(|| under.currency.clone()),
            tiers: self.tiers.or(under_tiers),
            first_and_step: self.first_and_step.or(under_step),
            round_g: self.round_g.or(under.round_g),
            min_g: self.min_g.or(under.min_g),
            divisor: self.divisor.or(under.divisor),
            volume_from_ratio: self.volume_from_ratio.or_else(|| under.volume_from_ratio.clone()),
            volume_from_side_mm: self.volume_from_side_mm.or(under.volume_from_side_mm),
            max_g: self.max_g.or(under.max_g),
            max_mm: self.max_mm.or(under.max_mm),
            max_sum_mm: self.max_sum_mm.or(under.max_sum_mm),
            max_girth_mm: self.max_girth_mm.or(under.max_girth_mm),
            value_cap: self.value_cap.or_else(|| under.value_cap.clone()),
            value_floor: self.value_floor.or_else(|| under.value_floor.clone()),
            ddp: self.ddp.or(under.ddp),
            cod: self.cod.or(under.cod),
            fuel: self.fuel.or_else(|| under.fuel.clone()),
            surcharges: self.surcharges.or_else(|| under.surcharges.clone()),
            remote: self.remote.or_else(|| under.remote.clone()),
            price_date: self.price_date.or(under.price_date),
            source: self.source.or_else(|| under.source.clone()),
            confidence: self.confidence.or_else(|| under.confidence.clone()),
            stage,
            stage_source: self.stage_source.or_else(|| under.stage_source.clone()),
            stage_confidence: self.stage_confidence.or_else(|| under.stage_confidence.clone()),
            published: self.published.or_else(|| under.published.clone()),
        }
    }
}

/// An area of postcodes.
#[derive(Clone, Debug)]
pub(super) struct Area {
    country: Country,
    name: Names,
    prefixes: Vec<String>,
    add: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenArea {
    country: String,
    name: WrittenNames,
    prefixes: Vec<String>,
    add: String,
}

/// `areas.toml`: postcodes that lanes name as remote, or as zones.
pub(super) fn areas(files: &Files, faults: &mut Faults) -> BTreeMap<String, Area> {
    const FILE: &str = "areas.toml";
    let written = files.toml::<BTreeMap<String, WrittenArea>>(FILE, faults).unwrap_or_default();
    written
        .into_iter()
        .map(|(id, area)| {
            let spot = Spot { file: FILE, at: &id };
            let area = Area {
                country: notation::country(&area.country, spot, faults),
                name: area.name.names(spot, faults),
                prefixes: notation::postcodes(&area.prefixes, spot, faults),
                add: area.add,
            };
            (id, area)
        })
        .collect()
}

/// What lanes of all services need to be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    pub(super) sources: &'a SourceTable,
    pub(super) parties: &'a BTreeSet<&'a str>,
    pub(super) areas: &'a BTreeMap<String, Area>,
}

/// The lane to `to`, from its merged layers.
pub(super) fn lane(
    to: Country,
    written: WrittenLane,
    names: &[StageName],
    known: Known<'_>,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> Lane {
    let mut need = |name: &'static str, present: bool| {
        if !present {
            spot.fault("missing-key", format!("{name} is given in no layer"), faults);
        }
    };
    need("max_g", written.max_g.is_some());
    need("divisor", written.divisor.is_some());
    need("currency", written.currency.is_some());
    need("price_date", written.price_date.is_some());
    need("source", written.source.is_some());
    need("confidence", written.confidence.is_some());
    need("ddp", written.ddp.is_some());
    let max_g = written.max_g.unwrap_or(1);
    let mut provenance = |source: Option<&str>, confidence: Option<&str>| match source {
        // A missing source was reported above.
        None => (0, Confidence::Assumption),
        Some(source) => {
            notation::provenance(source, confidence.unwrap_or("assumption"), spot, known.sources, faults)
        }
    };
    let (source, confidence) = provenance(written.source.as_deref(), written.confidence.as_deref());
    let stage_provenance = provenance(
        written.stage_source.as_deref().or(written.source.as_deref()),
        written.stage_confidence.as_deref().or(written.confidence.as_deref()),
    );
    Lane {
        to,
        currency: written
            .currency
            .as_deref()
            .map_or(Currency::CNY, |code| notation::currency(code, spot, faults)),
        price: price(&written, max_g, spot, faults),
        round_g: written.round_g.unwrap_or(1).max(1),
        min_g: written.min_g.unwrap_or(1),
        volumetric: volumetric(&written, spot, faults),
        max_g,
        max_side_mm: written.max_mm.map(|mut sides| {
            sides.sort_unstable_by(|a, b| b.cmp(a));
            sides
        }),
        max_sum_mm: written.max_sum_mm,
        max_girth_mm: written.max_girth_mm,
        fuel: written.fuel.as_ref().map(|fuel| fuel.share(spot, faults)),
        surcharges: written
            .surcharges
            .unwrap_or_default()
            .into_iter()
            .map(|s| surcharge(s, spot, faults))
            .collect(),
        value_cap: written.value_cap.as_deref().and_then(|text| notation::money(text, spot, faults)),
        value_floor: written.value_floor.as_deref().and_then(|text| notation::money(text, spot, faults)),
        ddp: written.ddp.unwrap_or(false),
        cod: written.cod.unwrap_or(false),
        stages: stages::chain(to, &written.stage, names, stage_provenance, known.parties, spot, faults),
        remote: written
            .remote
            .unwrap_or_default()
            .into_iter()
            .filter_map(|remote| self::remote(to, remote, known.areas, spot, faults))
            .collect(),
        published: written.published.map(|range| published(&range, known.sources, spot, faults)),
        price_date: written.price_date.map(|date| notation::day(date, spot, faults)).unwrap_or_default(),
        source,
        confidence,
    }
}

fn published(
    written: &WrittenPublished,
    sources: &SourceTable,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> PublishedRange {
    let bounds = written
        .range
        .split_once('-')
        .and_then(|(from, to)| Some((from.parse::<u8>().ok()?, to.parse::<u8>().ok()?)))
        .filter(|(from, to)| *from > 0 && from <= to);
    if bounds.is_none() {
        spot.fault("not-a-range", format!("{:?} is no range of days such as 6-12", written.range), faults);
    }
    let (from, to) = bounds.unwrap_or((1, 1));
    let (source, confidence) =
        notation::provenance(&written.source, &written.confidence, spot, sources, faults);
    let unit = notation::word(&written.unit, DayUnit::parse, spot, faults).unwrap_or(DayUnit::Days);
    PublishedRange { from, to, unit, source, confidence }
}

fn price(written: &WrittenLane, max_g: u32, spot: Spot<'_>, faults: &mut Faults) -> Price {
    if let Some((first_g, first, step_g, step)) = &written.first_and_step {
        if *first_g == 0 || *step_g == 0 {
            spot.fault("not-positive", "first weight and step are above zero", faults);
        }
        return Price::FirstAndStep {
            first_g: *first_g,
            first: first.positive(spot, faults),
            step_g: *step_g,
            step: step.positive(spot, faults),
        };
    }
    let Some(tiers) = &written.tiers else {
        spot.fault("missing-key", "neither tiers nor first_and_step is given", faults);
        return Price::Tiers(Vec::new());
    };
    let steps: Vec<PriceStep> = tiers
        .iter()
        .map(|(up_to_g, per_kg, per_parcel)| PriceStep {
            up_to_g: *up_to_g,
            per_kg: per_kg.positive(spot, faults),
            per_parcel: per_parcel.positive(spot, faults),
        })
        .collect();
    if steps.windows(2).any(|pair| matches!(pair, [a, b] if a.up_to_g >= b.up_to_g)) {
        spot.fault("tiers-out-of-order", "weights of tiers must rise", faults);
    }
    if steps.last().is_none_or(|last| last.up_to_g < max_g) {
        spot.fault("tiers-end-early", format!("the last tier must reach {max_g} g"), faults);
    }
    Price::Tiers(steps)
}

fn volumetric(written: &WrittenLane, spot: Spot<'_>, faults: &mut Faults) -> Option<Volumetric> {
    let divisor = written.divisor.filter(|divisor| *divisor > 0)?;
    let rule = match (&written.volume_from_ratio, written.volume_from_side_mm) {
        (None, None) => VolumetricRule::Always,
        (None, Some(side)) => VolumetricRule::FromSide(side),
        (Some(ratio), None) => {
            let hundredths = ratio.positive(spot, faults) * landcast::money::Dec::whole(100);
            VolumetricRule::FromRatio(u16::try_from(hundredths.trunc_i64()).unwrap_or(u16::MAX))
        }
        (Some(_), Some(_)) => {
            spot.fault("contradiction", "volume counts from a ratio or from a side, not both", faults);
            VolumetricRule::Always
        }
    };
    Some(Volumetric { divisor, rule })
}

fn surcharge(written: WrittenSurcharge, spot: Spot<'_>, faults: &mut Faults) -> Surcharge {
    if written.from_side_mm.is_none() && written.from_girth_mm.is_none() && written.from_g.is_none() {
        spot.fault("missing-key", "a surcharge needs a condition", faults);
    }
    Surcharge {
        from_side_mm: written.from_side_mm,
        from_girth_mm: written.from_girth_mm,
        from_g: written.from_g,
        per_parcel: written.per_parcel.positive(spot, faults),
        name: written.name.names(spot, faults),
    }
}

fn remote(
    to: Country,
    written: WrittenRemote,
    areas: &BTreeMap<String, Area>,
    spot: Spot<'_>,
    faults: &mut Faults,
) -> Option<Remote> {
    let Some(area) = areas.get(&written.area).filter(|area| area.country == to) else {
        spot.fault("unknown-area", format!("areas.toml has no {} in {to}", written.area), faults);
        return None;
    };
    let add = notation::tenths(written.add.as_deref().unwrap_or(&area.add), spot, faults);
    Some(Remote {
        prefixes: area.prefixes.clone(),
        per_parcel: written.per_parcel.as_ref().map(|price| price.positive(spot, faults)),
        add_days: notation::range(add, spot, faults),
        name: area.name.clone(),
    })
}
