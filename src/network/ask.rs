//! What the network is asked: an order of goods to a place, and whom the seller works with.

use super::hazards::Hazards;
use crate::calendar::Day;
use crate::measure::{Country, HsCode, Parcel};
use crate::money::{Amount, Dec, Fx};
use crate::pack::{DayRange, GoodsClass};

/// One order.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Where it goes.
    pub country: Country,
    /// Postcode there.
    pub postcode: Option<&'a str>,
    /// Transport classes of the product; empty counts as general.
    pub goods: &'a [GoodsClass],
    /// Energy of its battery, in watt-hours.
    pub battery_wh: Option<Dec>,
    /// What else decides by which rules it travels.
    pub hazards: &'a Hazards,
    /// HS code.
    pub hs: Option<HsCode>,
    /// Weight of one unit in its own box.
    pub weight_g: u32,
    /// Sides of one unit; without them limits of size are not checked.
    pub size_mm: Option<[u32; 3]>,
    /// Units in the order.
    pub quantity: u32,
    /// Price of one unit, which is what is declared.
    pub price: Amount,
    /// The buyer pays on delivery.
    pub cod: bool,
    /// The seller pays duty and tax.
    pub ddp: bool,
    /// Units on hand by warehouse or hub.
    pub stock: &'a [(String, u32)],
    /// Only these services may carry parcels, where given. Bulk legs and services of a warehouse are not asked.
    pub allow: Option<&'a [String]>,
    /// No leg may use these services.
    pub deny: &'a [String],
    /// Where the seller's parcels start, `CN-YIW`.
    pub ship_from: &'a str,
    /// Days that way adds to collection.
    pub departure: DayRange,
    /// Day of the order.
    pub date: Day,
    /// Minute of that day, by the clock where parcels start.
    pub minute: u16,
    /// Exchange rates, for value caps.
    pub fx: &'a Fx<'a>,
}

impl Ask<'_> {
    /// The order as one parcel in the product's own boxes: packing only adds to it.
    #[must_use]
    pub fn parcel(&self) -> Parcel {
        Parcel::stack(self.weight_g, self.size_mm.unwrap_or_default(), self.quantity)
    }

    /// Units on hand at the node of that id.
    #[must_use]
    pub fn on_hand(&self, node: &str) -> u32 {
        self.stock.iter().find(|(id, _)| id == node).map_or(0, |(_, units)| *units)
    }

    /// Transport classes, `general` where none is given.
    pub(super) fn classes(&self) -> &[GoodsClass] {
        if self.goods.is_empty() { &[GoodsClass::General] } else { self.goods }
    }
}
