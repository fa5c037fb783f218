//! Air beside sea: how much to send slowly ahead, and how much fast when it is wanted.

use super::demand::Demand;
use super::newsvendor::newsvendor;
use libm::sqrt;

/// Costs of a unit by either way, in one currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ways {
    /// Cost of a unit landed by sea: goods, freight, duty.
    pub sea: f64,
    /// The same by air.
    pub air: f64,
    /// Holding a leftover until it goes.
    pub holding: f64,
    /// What a leftover fetches.
    pub salvage: f64,
}

/// One season: so many by sea before it begins, the rest of the demand by air.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Season {
    /// Cu / (Cu + Co).
    pub ratio: f64,
    /// Units by sea.
    pub sea_units: f64,
    /// Expected units by air.
    pub air_units: f64,
    /// Expected units left over.
    pub leftover: f64,
    /// Expected cost of a unit asked for.
    pub cost_per_unit: f64,
}

/// Qs* = quantile of Cu / (Cu + Co), where a unit too few costs the dearer way and one too many all but what it fetches.
#[must_use]
pub fn season(demand: &Demand, ways: Ways) -> Season {
    let plan = newsvendor(demand, ways.air - ways.sea, ways.sea + ways.holding - ways.salvage);
    let cost = ways.sea * plan.units + ways.air * plan.unmet + (ways.holding - ways.salvage) * plan.leftover;
    Season {
        ratio: plan.ratio,
        sea_units: plan.units,
        air_units: plan.unmet,
        leftover: plan.leftover,
        cost_per_unit: cost / demand.mean().max(f64::MIN_POSITIVE),
    }
}

/// Weeks that say how much one differs from the next.
const LEAST_WEEKS: usize = 4;

/// Mean and standard deviation of a day, of at least four `weeks` of as many independent days; `None` of fewer, or where
/// nothing sold.
#[must_use]
pub fn day_of(weeks: &[u32]) -> Option<(f64, f64)> {
    if weeks.len() < LEAST_WEEKS {
        return None;
    }
    let count = weeks.len() as f64;
    let mean = weeks.iter().map(|units| f64::from(*units)).sum::<f64>() / count;
    let squares: f64 =
        weeks.iter().map(|units| (f64::from(*units) - mean) * (f64::from(*units) - mean)).sum();
    (mean > 0.0).then(|| (mean / 7.0, sqrt(squares / (count - 1.0) / 7.0)))
}

/// Sea at a constant rate, air up to a target when demand ran ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steady {
    /// Units a day by sea.
    pub sea_per_day: f64,
    /// Units a day by air.
    pub air_per_day: f64,
    /// Mean stock above the target.
    pub extra_stock: f64,
    /// Premium for air and holding of the extra stock, a day.
    pub cost_per_day: f64,
}

/// Tailored base-surge: with x a day left to air, sea running ahead by chance piles up σ²/(2x) units on average, so that
/// x* = σ √(h / 2δ) and the cost √(2 h δ) σ. SOURCE: Allon, Van Mieghem, Management Science 56(1) 2010, for the square root;
/// by diffusion here, so that for daily orders it is some 3 % high.
///
/// `mean` and `deviation` of a day's demand, `holding` of a unit and day, `premium` of air over sea.
#[must_use]
pub fn steady(mean: f64, deviation: f64, holding: f64, premium: f64) -> Steady {
    let by_air = if premium > 0.0 { deviation * sqrt(holding / (2.0 * premium)) } else { mean };
    let air_per_day = by_air.clamp(0.0, mean.max(0.0));
    let extra_stock = if air_per_day > 0.0 { deviation * deviation / (2.0 * air_per_day) } else { 0.0 };
    Steady {
        sea_per_day: mean - air_per_day,
        air_per_day,
        extra_stock,
        cost_per_day: premium.max(0.0) * air_per_day + holding * extra_stock,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_seventh_of_a_week_and_varies_more() {
        let (mean, deviation) = day_of(&[60, 80, 60, 80]).unwrap();
        assert_eq!(mean, 10.0);
        // 10² · 4 / 3 a week, a seventh of it a day.
        assert!((deviation * deviation - 400.0 / 21.0).abs() < 1e-9, "{deviation}");
        assert_eq!((day_of(&[60, 80, 60]), day_of(&[0; 8])), (None, None));
    }
}
