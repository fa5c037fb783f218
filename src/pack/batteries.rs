//! Batteries in transport.

use super::words::words;
use serde::{Deserialize, Serialize};

words! {
    /// Chemistry of a battery, as the packing instructions tell them apart.
    BatteryKind {
        LithiumIon "lithium-ion" "Rechargeable: PI 965 to 967.";
        LithiumMetal "lithium-metal" "Button cells and other primary cells: PI 968 to 970.";
        SodiumIon "sodium-ion" "PI 976 to 978.";
    }
}
