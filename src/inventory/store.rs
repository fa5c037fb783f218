//! What a stock earns over a window: storage by age and capital by the days each unit really waits.

use super::demand::{Demand, Moment};
use super::newsvendor::{Economics, MOST_RATIO};
use libm::{ceil, floor};

/// A warehouse or hub for one product and one window. Money is per unit, in one currency, time in days.
///
/// Sales are steady: a stock of Q units against a demand of D over T days lasts T min(1, Q/D) days, and what is left
/// then leaves on the day Td for what it still fetches.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    /// What a sale brings before the goods: price less fees, tax, last mile, refunds.
    pub sale: f64,
    /// Cost of a unit there: goods, bulk freight, duty, taking in (cQ).
    pub landed: f64,
    /// What a leftover fetches.
    pub salvage: f64,
    /// Margin of a unit sent from China instead (mD); not below zero.
    pub direct_margin: f64,
    /// Share of demand beyond the stock that still buys and is sent from China (phi).
    pub spill: f64,
    /// Days over which it is sold (T).
    pub window_days: f64,
    /// Days until leftovers go (Td), not less than the window.
    pub leftover_days: f64,
    /// Days to get it there (Lin).
    pub lead_days: f64,
    /// Days from a sale until its money is in.
    pub payout_days: f64,
    /// Interest of a day.
    pub capital_per_day: f64,
    /// First day of each tier of age, ascending from 0, and its price of a unit and day.
    pub storage: Vec<(f64, f64)>,
}

/// A stock and what is expected of it: counts of units and of unit-days, to be multiplied with exact money.
#[derive(Clone, Debug, PartialEq)]
pub struct Stocked {
    /// Units sent.
    pub units: f64,
    /// Units sold from stock.
    pub sold: f64,
    /// Units left over.
    pub leftover: f64,
    /// Units asked for when the stock was gone.
    pub unmet: f64,
    /// Unit-days on the shelf within each tier of storage.
    pub tier_days: Vec<f64>,
    /// Unit-days for which the landed cost is out of the seller's hands.
    pub capital_days: f64,
    /// Profit of the window, parcels from China to those who wait included.
    pub profit: f64,
}

impl Stocked {
    /// No stock at all.
    #[must_use]
    pub const fn none(demand: &Demand) -> Self {
        let unmet = demand.mean();
        Self {
            units: 0.0,
            sold: 0.0,
            leftover: 0.0,
            unmet,
            tier_days: Vec::new(),
            capital_days: 0.0,
            profit: 0.0,
        }
    }
}

impl Store {
    /// What storing one unit for `days` costs: S(t).
    fn stored(&self, days: f64) -> f64 {
        self.tiers().map(|(from, to, rate)| rate * (days.min(to) - from).max(0.0)).sum()
    }

    /// First day, day after the last and price of each tier.
    fn tiers(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        let ends = self.storage.iter().skip(1).map(|(from, _)| *from).chain([f64::INFINITY]);
        self.storage.iter().zip(ends).map(|((from, rate), to)| (*from, to, *rate))
    }

    /// Interest on a landed unit for `days`.
    fn interest(&self, days: f64) -> f64 {
        self.landed * self.capital_per_day * days
    }

    /// Margin of a unit sold from stock when each waits half the window (mW).
    #[must_use]
    pub fn margin(&self) -> f64 {
        let half = self.window_days / 2.0;
        self.sale - self.landed - self.interest(self.lead_days + self.payout_days + half) - self.stored(half)
    }

    /// Loss on a unit that is left over (Co).
    #[must_use]
    pub fn leftover_loss(&self) -> f64 {
        self.landed + self.stored(self.leftover_days) + self.interest(self.lead_days + self.leftover_days)
            - self.salvage
    }

    /// Every unit sold waits half the window: within some 2 % of the truth, low because a stock that sells out is gone sooner.
    #[must_use]
    pub fn closed_form(&self) -> Economics {
        Economics {
            stock_margin: self.margin(),
            direct_margin: self.direct_margin,
            spill: self.spill,
            leftover_loss: self.leftover_loss(),
        }
    }

    /// Expected unit-days beyond the age of `day`: E[D/T ∫ (t − a)⁺ dt] over the days a stock lasts, and the leftovers'.
    fn days_beyond(&self, demand: &Demand, units: f64, day: f64) -> f64 {
        let window = self.window_days;
        let mut days = (units - demand.sold(units)).max(0.0) * (self.leftover_days - day).max(0.0);
        if day < window {
            let rest = window - day;
            days += demand.part(Moment::Mean, 0.0, units) * rest * rest / (2.0 * window);
            // Where demand is above the stock it lasts x = T Q / D days: D/T (x − a)² / 2.
            let to = if day > 0.0 { units * window / day } else { f64::INFINITY };
            let part = |moment| demand.part(moment, units, to);
            days += (window * units * units * part(Moment::Inverse)
                - 2.0 * day * units * part(Moment::Share)
                + day * day / window * part(Moment::Mean))
                / 2.0;
        }
        days.max(0.0)
    }

    /// Expected unit-days between two ages; without a `to`, up to the end.
    #[must_use]
    pub fn days_between(&self, demand: &Demand, units: f64, from: f64, to: Option<f64>) -> f64 {
        let beyond = to.map_or(0.0, |to| self.days_beyond(demand, units, to));
        (self.days_beyond(demand, units, from) - beyond).max(0.0)
    }

    /// Expected units still there at the age of `day`.
    #[must_use]
    pub fn held(&self, demand: &Demand, units: f64, day: f64) -> f64 {
        if units <= 0.0 || day >= self.leftover_days {
            return 0.0;
        }
        // Q − D a/T is left of it, as long as that is more than nothing.
        let passed = (day / self.window_days).min(1.0);
        let most = if passed > 0.0 { units / passed } else { f64::INFINITY };
        let left =
            units * demand.part(Moment::Share, -1.0, most) - passed * demand.part(Moment::Mean, 0.0, most);
        left.clamp(0.0, units)
    }

    /// Expected profit of a stock of `units`.
    #[must_use]
    pub fn profit(&self, demand: &Demand, units: f64) -> f64 {
        let sold = demand.sold(units);
        let mut beyond = self.days_beyond(demand, units, 0.0);
        let capital = self.capital_days(sold, units - sold, beyond);
        let mut storage = 0.0;
        let mut tiers = self.storage.iter().peekable();
        while let Some((_, rate)) = tiers.next() {
            let next = tiers.peek().map_or(0.0, |(from, _)| self.days_beyond(demand, units, *from));
            storage += rate * (beyond - next);
            beyond = next;
        }
        self.sale * sold
            + self.salvage * (units - sold)
            + self.spill * self.direct_margin * (demand.mean() - sold)
            - self.landed * units
            - self.interest(capital)
            - storage
    }

    fn capital_days(&self, sold: f64, leftover: f64, on_shelf: f64) -> f64 {
        (self.lead_days + self.payout_days) * sold + self.lead_days * leftover + on_shelf
    }

    /// What is expected of a stock of `units`.
    #[must_use]
    pub fn stocked(&self, demand: &Demand, units: f64) -> Stocked {
        let sold = demand.sold(units);
        let on_shelf = self.days_beyond(demand, units, 0.0);
        Stocked {
            units,
            sold,
            leftover: units - sold,
            unmet: demand.mean() - sold,
            tier_days: self
                .tiers()
                .map(|(from, to, _)| self.days_between(demand, units, from, to.is_finite().then_some(to)))
                .collect(),
            capital_days: self.capital_days(sold, units - sold, on_shelf),
            profit: self.profit(demand, units),
        }
    }

    /// The stock that earns most, not rounded; nothing where the first unit already loses.
    ///
    /// Profit is concave in the stock as long as a sale brings more than a leftover fetches, so that thirds of the way
    /// close in on its top.
    #[must_use]
    pub fn best(&self, demand: &Demand) -> f64 {
        if demand.mean() <= 0.0 || self.sale <= self.salvage {
            return 0.0;
        }
        const GOLDEN: f64 = 0.618_033_988_749_894_9;
        const NO_UNIT: f64 = 1e-3;
        let (mut low, mut high) = (0.0, demand.quantile(MOST_RATIO));
        let at = |units: f64| self.profit(demand, units);
        let (mut left, mut right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        let (mut at_left, mut at_right) = (at(left), at(right));
        // Where nothing is worth sending the top is at zero, which thirds of the way never reach.
        while high - low > 1e-5 * high && high > NO_UNIT {
            if at_left < at_right {
                (low, left, at_left) = (left, right, at_right);
                right = low + GOLDEN * (high - low);
                at_right = at(right);
            } else {
                (high, right, at_right) = (right, left, at_left);
                left = high - GOLDEN * (high - low);
                at_left = at(left);
            }
        }
        let best = (low + high) / 2.0;
        if at(best) > at(0.0) { best } else { 0.0 }
    }

    /// The best stock in whole units.
    #[must_use]
    pub fn best_whole(&self, demand: &Demand) -> f64 {
        let best = self.best(demand);
        let (below, above) = (floor(best), ceil(best));
        if self.profit(demand, above) > self.profit(demand, below) { above } else { below }
    }

    /// Expected units in a window from which this stock, with `fixed` for each replenishment, earns more than direct mail
    /// at `direct_margin` a unit. `None` where it never does.
    ///
    /// A lognormal of the same variation grows with its mean, and so does the profit: n* = F / (gain of a unit). Counted
    /// units vary relatively more the fewer they are, and the mean is searched for.
    #[must_use]
    pub fn break_even(&self, demand: &Demand, fixed: f64, direct_margin: f64) -> Option<f64> {
        let gain = |demand: &Demand| self.profit(demand, self.best(demand)) - direct_margin * demand.mean();
        if demand.mean() <= 0.0 {
            return None;
        }
        let here = gain(demand);
        let straight = demand.mean() * fixed / here;
        if demand.shape() == super::Shape::Lognormal {
            return (here > 0.0).then_some(straight);
        }
        let mut high = if here > 0.0 { straight.max(1.0) } else { demand.mean() };
        let mut doubled = 0;
        while gain(&demand.of_mean(high)) < fixed {
            doubled += 1;
            if doubled > 12 {
                return None;
            }
            high *= 2.0;
        }
        let mut low = 0.0;
        for _ in 0..24 {
            let middle = (low + high) / 2.0;
            if gain(&demand.of_mean(middle)) < fixed { low = middle } else { high = middle }
        }
        Some(high)
    }
}
