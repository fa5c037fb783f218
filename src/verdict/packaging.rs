//! What the seller packs in today, and how much room beyond the padding is kept.

use crate::money::Amount;

/// The seller's own packing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackingWish {
    /// Id of the packing used now.
    pub now: Option<String>,
    /// Outer sides of the parcel as it is packed now; without them the packing is taken in the size that fits.
    pub now_mm: Option<[u32; 3]>,
    /// Own weight of that packing.
    pub now_g: Option<u32>,
    /// What it costs.
    pub now_price: Option<Amount>,
    /// Room to keep around the goods on every side, on top of the padding each packing brings.
    pub margin_mm: u32,
}
