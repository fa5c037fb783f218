//! Goods: transport classes, and the dictionary of kinds of goods with the codes they may fall under.

use super::provenance::Names;
use crate::measure::HsCode;
use serde::{Deserialize, Serialize};

macro_rules! classes {
    ($($variant:ident $word:literal $doc:literal;)*) => {
        /// Transport class of goods: what carriers ask about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum GoodsClass {
            $(#[doc = $doc] $variant,)*
        }

        impl GoodsClass {
            /// All classes, in the order of the contract.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word used in JSON and data files.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

classes! {
    General "general" "Nothing special.";
    BatteryBuiltIn "battery-built-in" "Battery contained in equipment (PI 967).";
    BatteryPackedWith "battery-packed-with" "Battery packed with equipment (PI 966).";
    BatteryStandalone "battery-standalone" "Battery alone, power banks (PI 965).";
    Liquid "liquid" "Liquids and pastes.";
    Powder "powder" "Powders.";
    Aerosol "aerosol" "Aerosols and gas.";
    Magnet "magnet" "Magnets that are not neutralised.";
    Cosmetics "cosmetics" "Cosmetics.";
    Food "food" "Food.";
    Supplement "supplement" "Food supplements.";
    Medicine "medicine" "Medicine and medical devices.";
    Blade "blade" "Blades.";
    Brand "brand" "Branded goods that need an authorisation.";
}

impl GoodsClass {
    /// The class of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|class| class.as_str() == word)
    }

    /// Whether a lithium battery is involved.
    #[must_use]
    pub const fn has_battery(self) -> bool {
        matches!(self, Self::BatteryBuiltIn | Self::BatteryPackedWith | Self::BatteryStandalone)
    }
}

/// A kind of goods of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// `portable-blender`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// Index into [`super::Content::groups`].
    pub group: u16,
    /// HS codes it may fall under, most likely first.
    pub candidates: Vec<HsCode>,
    /// The US eight-digit line of the first candidate, where sure.
    pub us_line: Option<HsCode>,
    /// Transport classes.
    pub goods: Vec<GoodsClass>,
}

/// A group of kinds of goods; it serves as a coarse category over all candidates of its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsGroup {
    /// `small-appliance`.
    pub id: String,
    /// Its name.
    pub name: Names,
}
