//! What was understood of batteries, liquids, magnets, papers and the seller's own packing.

use super::common::Money;
use crate::money::Dec;
use crate::network::Hazards;
use crate::verdict::PackingWish;
use serde::Serialize;

/// Fields of the product; what was not said is left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HazardsOf {
    #[serde(skip_serializing_if = "Option::is_none")]
    battery_kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    batteries: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    battery_cells: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lithium_g: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state_of_charge: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    liquid_ml: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flash_point_c: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    magnetic_field: Option<FieldOf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    papers: Option<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FieldOf {
    at2100mm: Option<String>,
    at4600mm: Option<String>,
}

impl From<&Hazards> for HazardsOf {
    fn from(from: &Hazards) -> Self {
        let field = from.field_near.is_some() || from.field_far.is_some();
        Self {
            battery_kind: from.battery_kind.map(|kind| kind.as_str()),
            batteries: from.batteries,
            battery_cells: from.battery_cells,
            lithium_g: from.lithium_g.map(Dec::plain),
            state_of_charge: from.charge.map(Dec::plain),
            liquid_ml: from.liquid_ml,
            flash_point_c: from.flash_point_c.map(Dec::plain),
            magnetic_field: field.then(|| FieldOf {
                at2100mm: from.field_near.map(Dec::plain),
                at4600mm: from.field_far.map(Dec::plain),
            }),
            papers: from.papers.clone(),
        }
    }
}

/// What the seller packs in.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PackingWishOf {
    now: Option<String>,
    now_mm: Option<[u32; 3]>,
    now_weight_g: Option<u32>,
    now_price: Option<Money>,
    margin_mm: u32,
}

impl PackingWishOf {
    /// Nothing where the request said nothing.
    pub(crate) fn new(from: &PackingWish) -> Option<Self> {
        (*from != PackingWish::default()).then(|| Self {
            now: from.now.clone(),
            now_mm: from.now_mm,
            now_weight_g: from.now_g,
            now_price: from.now_price.map(Money::from),
            margin_mm: from.margin_mm,
        })
    }
}
