//! What decides by which rules goods travel, beyond their class: the battery, the liquid, the field of a magnet, and the
//! papers the seller has. All of it may be unknown; what is not known is asked for, never guessed.

use crate::money::Dec;
use crate::pack::BatteryKind;

/// Hazards of one unit of a product.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hazards {
    /// Chemistry of its batteries; lithium-ion where goods have one and nothing is said.
    pub battery_kind: Option<BatteryKind>,
    /// Batteries of several cells in one unit, spare ones included.
    pub batteries: Option<u32>,
    /// Cells in one unit that are used singly.
    pub battery_cells: Option<u32>,
    /// Grams of lithium in one cell or battery of lithium metal.
    pub lithium_g: Option<Dec>,
    /// State of charge when handed over, as a share.
    pub charge: Option<Dec>,
    /// Millilitres in the largest inner container of one unit.
    pub liquid_ml: Option<u32>,
    /// Flash point in degrees Celsius.
    pub flash_point_c: Option<Dec>,
    /// Strength of the magnetic field at 2.1 m, in A/m.
    pub field_near: Option<Dec>,
    /// The same at 4.6 m.
    pub field_far: Option<Dec>,
    /// Ids of the documents the seller has; `None` where the seller has not said.
    pub papers: Option<Vec<String>>,
}

impl Hazards {
    /// Chemistry of the batteries.
    #[must_use]
    pub fn kind(&self) -> BatteryKind {
        self.battery_kind.unwrap_or(BatteryKind::LithiumIon)
    }

    /// Whether the seller has the paper of that id; `None` where the seller has not said.
    #[must_use]
    pub fn has(&self, paper: &str) -> Option<bool> {
        Some(self.papers.as_ref()?.iter().any(|id| id == paper))
    }
}
