//! Packings compared, as JSON.

use super::common::{BothNames, Money, PackId, Said};
use super::normalized::RequestOf;
use crate::pack::Pack;
use crate::verdict::{Choice, Packagings, Shorter};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CostOf {
    material: Money,
    freight: Money,
    damage: Money,
    total: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ChoiceOf {
    packaging: String,
    name: BothNames,
    inner_mm: Option<[u32; 3]>,
    outer_mm: [u32; 3],
    weight_g: u32,
    volumetric_g: Option<u32>,
    billed_g: u32,
    by_volume: bool,
    fitted: bool,
    cost: CostOf,
    damage_share: String,
    safe: bool,
    warnings: Vec<Said>,
}

impl From<&Choice<'_>> for ChoiceOf {
    fn from(from: &Choice<'_>) -> Self {
        let packed = &from.packing.packed;
        let billed = from.packing.fare.priced.billed;
        Self {
            packaging: packed.packaging.id.clone(),
            name: BothNames::from(&packed.packaging.name),
            inner_mm: from.inner_mm,
            outer_mm: packed.parcel.size_mm,
            weight_g: packed.parcel.weight_g,
            volumetric_g: billed.volumetric_g,
            billed_g: billed.billed_g,
            by_volume: billed.by_volume,
            fitted: from.fitted,
            cost: CostOf {
                material: from.material.into(),
                freight: from.freight.into(),
                damage: from.damage.into(),
                total: from.total.into(),
            },
            damage_share: packed.damage.fixed(4),
            safe: from.packing.safe,
            warnings: from.warnings.iter().cloned().map(Said).collect(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ShorterOf {
    side_mm: u32,
    new_mm: u32,
    billed_g: u32,
    saves: Money,
}

impl From<&Shorter> for ShorterOf {
    fn from(from: &Shorter) -> Self {
        let Shorter { side_mm, new_mm, billed_g, saves } = *from;
        Self { side_mm, new_mm, billed_g, saves: saves.into() }
    }
}

/// The answer on packings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PackagingsOf {
    engine: &'static str,
    pack: PackId,
    normalized: RequestOf,
    plan: Option<String>,
    choices: Vec<ChoiceOf>,
    best: Option<String>,
    now: Option<ChoiceOf>,
    saves: Option<Money>,
    shorter: Vec<ShorterOf>,
    loss: Option<Money>,
    reasons: Vec<Said>,
    alerts: Vec<Said>,
}

impl PackagingsOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, from: &Packagings<'_>) -> Self {
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            normalized: RequestOf::new(&from.request),
            plan: from.plan.clone(),
            choices: from.choices.iter().map(ChoiceOf::from).collect(),
            best: from.best().map(|choice| choice.packing.packed.packaging.id.clone()),
            now: from.now.as_ref().map(ChoiceOf::from),
            saves: from.saves.map(Money::from),
            shorter: from.shorter.iter().map(ShorterOf::from).collect(),
            loss: from.loss.map(Money::from),
            reasons: from.reasons.iter().cloned().map(Said).collect(),
            alerts: from.alerts.iter().cloned().map(Said).collect(),
        }
    }
}
