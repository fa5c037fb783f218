//! Order quantity for one selling window, in closed form.

use super::demand::Demand;

/// Most of the demand that is ever stocked for: where a leftover costs nothing, there is no other end.
pub(super) const MOST_RATIO: f64 = 0.99;

/// Units to have, and what becomes of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Newsvendor {
    /// Cu / (Cu + Co): the share of windows whose demand the stock covers.
    pub ratio: f64,
    /// Units to have: the least that cover that share.
    pub units: f64,
    /// Expected units sold from stock.
    pub sold: f64,
    /// Expected units left over.
    pub leftover: f64,
    /// Expected units asked for in vain.
    pub unmet: f64,
}

impl Newsvendor {
    /// Expected cost of being wrong either way.
    #[must_use]
    pub fn cost(&self, under: f64, over: f64) -> f64 {
        under * self.unmet + over * self.leftover
    }
}

/// The best stock where a unit too few loses `under` and a unit too many `over`: Q* = quantile of Cu / (Cu + Co), nothing
/// where a unit too few loses nothing. SOURCE: Arrow, Harris, Marschak 1951.
#[must_use]
pub fn newsvendor(demand: &Demand, under: f64, over: f64) -> Newsvendor {
    let ratio = if under <= 0.0 || demand.mean() <= 0.0 {
        0.0
    } else if over <= 0.0 {
        MOST_RATIO
    } else {
        under / (under + over)
    };
    let units = if ratio > 0.0 { demand.quantile(ratio) } else { 0.0 };
    let sold = demand.sold(units);
    Newsvendor { ratio, units, sold, leftover: units - sold, unmet: demand.mean() - sold }
}

/// Money per unit of a stocked plan beside the plan that serves what stock cannot, all in one currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Economics {
    /// Margin of a unit sold from stock (mW).
    pub stock_margin: f64,
    /// Margin of a unit of the other plan (mD).
    pub direct_margin: f64,
    /// Share of demand beyond the stock that still buys (phi).
    pub spill: f64,
    /// Loss on a unit that is left over (Co).
    pub leftover_loss: f64,
}

impl Economics {
    /// Loss on a unit too few (Cu).
    #[must_use]
    pub fn under(&self) -> f64 {
        self.stock_margin - self.spill * self.direct_margin
    }

    /// The best stock and the profit of the window, mW E[min] − Co (Q − E[min]) + phi mD (m − E[min]).
    #[must_use]
    pub fn best(&self, demand: &Demand) -> (Newsvendor, f64) {
        let plan = newsvendor(demand, self.under(), self.leftover_loss);
        let profit = self.stock_margin * plan.sold - self.leftover_loss * plan.leftover
            + self.spill * self.direct_margin * plan.unmet;
        (plan, profit)
    }
}
