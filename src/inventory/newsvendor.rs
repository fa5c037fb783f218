//! Order quantity and expected profit of stock for one selling window.

use super::demand::Demand;

/// Money per unit of a stocked plan beside the direct plan that serves what stock cannot, all in one currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Economics {
    /// Margin of a unit sold from stock (mW).
    pub stock_margin: f64,
    /// Margin of a unit sent from China (mD).
    pub direct_margin: f64,
    /// Share of demand beyond the stock that still buys and is sent from China (phi).
    pub spill: f64,
    /// Loss on a unit that is left over (Co): landed cost, storage and capital until it goes, less what it fetches.
    pub leftover_loss: f64,
}

/// The best stock and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StockPlan {
    /// Units to send.
    pub units: f64,
    /// Expected units sold from stock.
    pub sold: f64,
    /// Expected units left over.
    pub leftover: f64,
    /// Expected profit over the window, unmet demand served from China included.
    pub profit: f64,
}

/// Newsvendor: Q* = quantile of Cu / (Cu + Co), 0 where a unit in stock earns no more than one sent from China.
/// SOURCE: Arrow, Harris, Marschak 1951; profit in closed form as mW·E[min] − Co·(Q − E[min]) + phi·mD·(m − E[min]).
#[must_use]
pub fn stock_plan(demand: Demand, money: Economics) -> StockPlan {
    let under = money.stock_margin - money.spill * money.direct_margin;
    let units = if under <= 0.0 || demand.mean <= 0.0 {
        0.0
    } else if money.leftover_loss <= 0.0 {
        demand.quantile(0.99)
    } else {
        demand.quantile(under / (under + money.leftover_loss))
    };
    let sold = demand.sold(units);
    let leftover = units - sold;
    let profit = money.stock_margin * sold - money.leftover_loss * leftover
        + money.spill * money.direct_margin * (demand.mean - sold);
    StockPlan { units, sold, leftover, profit }
}

/// Units of expected demand in a window from which stock beats direct mail: a fixed cost per replenishment over the
/// gain per demanded unit. `None` where there is no gain at any volume.
#[must_use]
pub fn break_even_units(fixed: f64, demand: Demand, money: Economics) -> Option<f64> {
    if demand.mean <= 0.0 {
        return None;
    }
    let gain = stock_plan(demand, money).profit / demand.mean - money.direct_margin;
    (gain > 0.0).then(|| fixed / gain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overseas() -> Economics {
        Economics { stock_margin: 43.015, direct_margin: 31.69, spill: 0.5, leftover_loss: 94.85 }
    }

    fn border() -> Economics {
        Economics { stock_margin: 36.892, direct_margin: 31.69, spill: 0.8, leftover_loss: 14.33 }
    }

    /// Worked example: mean 1000, cv 0.8. Cu 27.17 and 11.54 are margins over the spilled direct sale.
    #[test]
    fn worked_example_of_overseas_and_border_stock() {
        let demand = Demand::from_cv(1000.0, 0.8);
        let plan = stock_plan(demand, overseas());
        assert!((plan.units - 457.0).abs() < 1.0, "{plan:?}");
        assert!((plan.profit - 24_540.0).abs() < 30.0, "{plan:?}");
        let plan = stock_plan(demand, border());
        assert!((plan.units - 710.0).abs() < 2.0, "{plan:?}");
        assert!((plan.profit - 30_550.0).abs() < 30.0, "{plan:?}");
    }

    #[test]
    fn uncertainty_decides_between_the_modes() {
        let per_unit = |cv, money| stock_plan(Demand::from_cv(1000.0, cv), money).profit / 1000.0;
        assert!(per_unit(0.2, overseas()) > 31.69, "steady demand belongs in a warehouse");
        assert!(per_unit(0.8, overseas()) < 31.69, "volatile demand goes by direct mail");
        assert!(per_unit(0.4, border()) > per_unit(0.4, overseas()), "between them the border hub wins");
    }

    #[test]
    fn stock_that_earns_no_more_than_direct_is_not_sent() {
        let money = Economics { stock_margin: 10.0, direct_margin: 31.69, spill: 1.0, leftover_loss: 5.0 };
        assert_eq!(stock_plan(Demand::from_cv(1000.0, 0.8), money).units, 0.0);
        assert_eq!(break_even_units(350.0, Demand::from_cv(1000.0, 0.8), money), None);
    }

    #[test]
    fn a_fixed_cost_is_earned_back_by_volume() {
        let demand = Demand::from_cv(1000.0, 0.2);
        let units = break_even_units(500.0, demand, overseas()).unwrap();
        let gain = stock_plan(demand, overseas()).profit / 1000.0 - 31.69;
        assert!((units * gain - 500.0).abs() < 1e-9);
    }
}
