//! Break-even over volume and over uncertainty: curves for a chart, and where the best mode changes.

use super::modes::Held;
use crate::inventory::{self, Demand, Shape};
use crate::money::{Amount, Dec};
use crate::pack::Mode;
use crate::verdict::quote::Desk;

/// Points of the curve over volume, from nothing.
const VOLUMES: u32 = 21;
/// Tenths of the mean that the standard deviation is varied over.
const VARIATIONS: std::ops::RangeInclusive<u32> = 1..=15;

/// Profit of the window at a volume.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtVolume {
    /// Orders a day of the stream.
    pub orders: Dec,
    /// By mode, in the seller's currency.
    pub profit: Vec<(Mode, Amount)>,
}

/// Profit of a unit asked for at a variation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtVariation {
    /// Coefficient of variation.
    pub variation: Dec,
    /// By mode, in the seller's currency, rounded to its minor unit.
    pub per_unit: Vec<(Mode, Amount)>,
}

/// What is varied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StockVariable {
    /// Orders a day of the stream.
    Orders,
    /// Coefficient of variation of the demand.
    Variation,
}

impl StockVariable {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Variation => "variation",
        }
    }
}

/// A value from which on another mode earns more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockSwitch {
    /// What is varied.
    pub variable: StockVariable,
    /// From here on.
    pub at: Dec,
    /// The best mode before.
    pub from: Mode,
    /// The best mode after.
    pub to: Mode,
}

pub(super) struct Curves {
    pub(super) by_volume: Vec<AtVolume>,
    pub(super) by_variation: Vec<AtVariation>,
    pub(super) switches: Vec<StockSwitch>,
}

pub(super) fn curves(desk: &Desk<'_, '_>, held: &[Held<'_, '_>], demand: &Demand) -> Curves {
    let currency = desk.request.product.unit_cost.currency;
    let order = Dec::from(desk.request.stream.days) * Dec::from(desk.request.order.quantity);
    let mean = Dec::from_share(demand.mean(), 6);
    let here = mean.over(order).unwrap_or(Dec::ONE);
    let modes: Vec<Mode> = held.iter().map(|one| one.mode).collect();
    let profits = |orders: Dec| -> Vec<(Mode, Amount)> {
        let at = demand.of_mean((orders * order).to_f64());
        held.iter().map(|one| (one.mode, Amount::new(profit(one, &at, demand), currency))).collect()
    };
    // Twice the volume asked about, and far enough to see where stock begins to pay.
    let starts = held.iter().filter_map(|one| {
        let shelved = one.shelved.as_ref()?;
        let direct = one.direct.unwrap_or(Dec::ZERO).max(Dec::ZERO);
        let units = shelved.store.break_even(demand, shelved.fixed.to_f64(), direct.to_f64())?;
        Dec::from_share(units, 6).over(order)
    });
    let near = here * Dec::whole(10);
    let most = starts.filter(|at| *at < near).fold(here, Dec::max) * Dec::whole(2);
    let volumes = inventory::evenly(most.to_f64(), VOLUMES);
    let by_volume = volumes
        .iter()
        .map(|orders| {
            let orders = Dec::from_share(*orders, 2);
            AtVolume { orders, profit: rounded(profits(orders)) }
        })
        .collect();
    let floats = |of: Vec<(Mode, Amount)>| of.into_iter().map(|(_, amount)| amount.value.to_f64()).collect();
    // Where nothing is sent there is no fixed cost either: the first step begins just above nothing.
    let grid: Vec<f64> = volumes.iter().skip(1).copied().collect();
    let first = grid.first().copied().unwrap_or(1.0);
    let grid: Vec<f64> =
        inventory::evenly(first, 11).into_iter().skip(1).chain(grid.into_iter().skip(1)).collect();
    let orders = inventory::crossings(&grid, |orders| floats(profits(Dec::from_share(orders, 6))));

    let per_unit = |variation: f64| -> Vec<(Mode, Amount)> {
        let varied = demand.of_variation(variation);
        let each = |one: &Held<'_, '_>| profit(one, &varied, &varied).over(mean).unwrap_or(Dec::ZERO);
        held.iter().map(|one| (one.mode, Amount::new(each(one), currency))).collect()
    };
    let variations: Vec<Dec> = VARIATIONS.map(|tenths| Dec::new(i64::from(tenths), 1)).collect();
    let by_variation = variations
        .iter()
        .map(|variation| {
            let per_unit = rounded(per_unit(variation.to_f64()));
            AtVariation { variation: *variation, per_unit }
        })
        .collect();
    let grid: Vec<f64> = variations.iter().map(|variation| variation.to_f64()).collect();
    let uncertain = inventory::crossings(&grid, |variation| floats(per_unit(variation)));
    let switch = |variable, digits| {
        let modes = &modes;
        move |one: inventory::Crossing| {
            let (from, to) = (*modes.get(one.from)?, *modes.get(one.to)?);
            Some(StockSwitch { variable, at: Dec::from_share(one.at, digits), from, to })
        }
    };
    let mut switches: Vec<StockSwitch> =
        orders.into_iter().filter_map(switch(StockVariable::Orders, 1)).collect();
    switches.extend(uncertain.into_iter().filter_map(switch(StockVariable::Variation, 2)));
    Curves { by_volume, by_variation, switches }
}

fn rounded(amounts: Vec<(Mode, Amount)>) -> Vec<(Mode, Amount)> {
    amounts.into_iter().map(|(mode, amount)| (mode, amount.rounded())).collect()
}

/// Profit of the window by one mode, its fixed cost included, for `at`, which is `like` but for its mean.
fn profit(held: &Held<'_, '_>, at: &Demand, like: &Demand) -> Dec {
    let mean = Dec::from_share(at.mean(), 6);
    let Some(shelved) = &held.shelved else { return held.direct.unwrap_or(Dec::ZERO) * mean };
    let best = |demand: &Demand| {
        let stocked = shelved.best(demand);
        (shelved.earned(&stocked), stocked.units > 0.0)
    };
    let (earned, sent) = match at.shape() {
        // In proportion to the mean: it need not be searched for anew.
        Shape::Lognormal => {
            let (earned, sent) = best(like);
            let share = mean.over(Dec::from_share(like.mean(), 6)).unwrap_or(Dec::ZERO);
            (earned * share, sent)
        }
        Shape::NegativeBinomial => best(at),
    };
    if sent { earned - shelved.fixed } else { earned }
}
