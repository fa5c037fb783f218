//! The section `stock` of a request, as it was understood.

use super::common::Money;
use crate::money::Dec;
use crate::pack::Mode;
use crate::verdict::StockAsk;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct StockAskOf {
    window_days: Option<u32>,
    variation: Option<String>,
    distribution: Option<&'static str>,
    spill: SpillOf,
    salvage_share: Option<String>,
    leftover_days: Option<u32>,
    payout_days: Option<u32>,
    fixed: Option<Money>,
    current: Option<&'static str>,
    weeks: Option<Vec<u32>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SpillOf {
    overseas: Option<String>,
    border: Option<String>,
}

impl StockAskOf {
    /// `None` where nothing was given.
    pub(super) fn new(from: &StockAsk) -> Option<Self> {
        (*from != StockAsk::default()).then(|| Self {
            window_days: from.window_days,
            variation: from.variation.map(Dec::plain),
            distribution: from.shape.map(|shape| shape.as_str()),
            spill: SpillOf {
                overseas: from.spill_overseas.map(Dec::plain),
                border: from.spill_border.map(Dec::plain),
            },
            salvage_share: from.salvage_share.map(Dec::plain),
            leftover_days: from.leftover_days,
            payout_days: from.payout_days,
            fixed: from.fixed.map(Money::from),
            current: from.current.map(Mode::as_str),
            weeks: from.weeks.clone(),
        })
    }
}
