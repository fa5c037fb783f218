//! What a seller knows of a product's stock, and what the pack assumes where they do not.

use crate::inventory::{self, Demand, Shape};
use crate::money::{Amount, Currency, Dec};
use crate::pack::{Assumption, Mode, Pack};
use crate::verdict::request::Request;

/// The section `stock` of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StockAsk {
    /// Days over which one replenishment is sold.
    pub window_days: Option<u32>,
    /// Coefficient of variation of the demand of that window.
    pub variation: Option<Dec>,
    /// Its family.
    pub shape: Option<Shape>,
    /// Share of buyers who still buy when the overseas warehouse is sold out.
    pub spill_overseas: Option<Dec>,
    /// Share of buyers who still buy when the border hub is sold out.
    pub spill_border: Option<Dec>,
    /// What a leftover fetches, as a share of its cost.
    pub salvage_share: Option<Dec>,
    /// Days until leftovers are gone.
    pub leftover_days: Option<u32>,
    /// Days from delivery until the platform pays out.
    pub payout_days: Option<u32>,
    /// Fixed cost of a replenishment.
    pub fixed: Option<Amount>,
    /// How the product is fulfilled today.
    pub current: Option<Mode>,
    /// Units sold in each whole week, the oldest first.
    pub weeks: Option<Vec<u32>>,
}

/// A number the economics rest on, and whose it is.
#[derive(Clone, Copy, Debug)]
pub struct Given<'p> {
    /// Field of the request, or key of the assumption.
    pub key: &'static str,
    /// The number.
    pub value: Dec,
    /// The pack's entry; `None` for the seller's own.
    pub assumed: Option<&'p Assumption>,
}

/// The seller's own figure for `field`, else the pack's for `key`, else nothing.
fn given<'p>(pack: &'p Pack, own: Option<Dec>, field: &'static str, key: &'static str) -> Given<'p> {
    let assumed = pack.assumption(key);
    match own {
        Some(value) => Given { key: field, value, assumed: None },
        None => Given { key, value: assumed.map_or(Dec::ZERO, |entry| entry.value), assumed },
    }
}

impl StockAsk {
    /// Days over which a replenishment is sold: not fewer than the stream runs.
    pub(in crate::verdict) fn window<'p>(&self, pack: &'p Pack, stream_days: u32) -> Given<'p> {
        let found = given(pack, self.window_days.map(Dec::from), "stock.windowDays", "stock.window-days");
        Given { value: found.value.max(Dec::from(stream_days)).max(Dec::ONE), ..found }
    }

    /// Days until leftovers are gone.
    pub(in crate::verdict) fn leftover<'p>(&self, pack: &'p Pack) -> Given<'p> {
        given(pack, self.leftover_days.map(Dec::from), "stock.leftoverDays", "stock.leftover-days")
    }

    /// What a leftover fetches, as a share of its cost.
    pub(in crate::verdict) fn salvage<'p>(&self, pack: &'p Pack) -> Given<'p> {
        given(pack, self.salvage_share, "stock.salvageShare", "stock.salvage-share")
    }

    /// Days from delivery until the platform pays out.
    pub(in crate::verdict) fn payout<'p>(&self, pack: &'p Pack) -> Given<'p> {
        given(pack, self.payout_days.map(Dec::from), "stock.payoutDays", "payout.days")
    }

    /// Share of buyers who still buy, and wait for a parcel from China, when the stock of `mode` is gone.
    pub(in crate::verdict) fn spill<'p>(&self, pack: &'p Pack, mode: Mode) -> Given<'p> {
        match mode {
            Mode::Border => given(pack, self.spill_border, "stock.spill.border", "stock.spill-share-border"),
            _ => given(pack, self.spill_overseas, "stock.spill.overseas", "stock.spill-share-overseas"),
        }
    }

    /// Fixed cost of a replenishment, in its own currency; the pack's is in CNY.
    pub(in crate::verdict) fn fixed<'p>(&self, pack: &'p Pack) -> (Given<'p>, Currency) {
        let own = self.fixed.map(|amount| amount.value);
        let currency = self.fixed.map_or(Currency::CNY, |amount| amount.currency);
        (given(pack, own, "stock.fixed", "stock.fixed-per-shipment"), currency)
    }
}

/// Units asked for over the window.
#[derive(Clone, Debug)]
pub(in crate::verdict) struct Asked<'p> {
    /// As a distribution.
    pub(in crate::verdict) demand: Demand,
    /// Its mean comes from the weeks, not from the stream's estimate.
    pub(in crate::verdict) from_weeks: bool,
    /// The variation, where it is not the estimate's own spread.
    pub(in crate::verdict) variation: Option<Given<'p>>,
}

/// The demand of a window: the stream's estimate with its own spread; without one the recent weeks, scaled to the window.
/// The variation the seller gave wins over a spread, and the pack's stands in for one that is missing. `None` where nothing
/// is expected.
pub(in crate::verdict) fn demand<'p>(pack: &'p Pack, request: &Request, shape: Shape) -> Option<Asked<'p>> {
    let ask = &request.stock;
    let stream = &request.stream;
    let estimate = stream.orders.filter(|orders| orders.likely > 0).map(|orders| {
        let units = |orders: u32| {
            f64::from(orders.saturating_mul(stream.days).saturating_mul(request.order.quantity))
        };
        inventory::spread(units(orders.low), units(orders.likely), units(orders.high))
    });
    let (mean, spread) = match (estimate, ask.weeks.as_deref()) {
        (Some(found), _) => found,
        (None, Some(weeks)) => {
            (inventory::of_weeks(weeks, ask.window(pack, stream.days).value.to_f64())?, 0.0)
        }
        (None, None) => return None,
    };
    let variation = (ask.variation.is_some() || spread <= 0.0)
        .then(|| given(pack, ask.variation, "stock.variation", "demand.variation"));
    let value = variation.map_or(spread, |given| given.value.to_f64());
    Some(Asked { demand: Demand::new(shape, mean, value), from_weeks: estimate.is_none(), variation })
}
