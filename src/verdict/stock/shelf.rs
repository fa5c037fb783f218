//! What a unit on the shelf of a plan's warehouse costs, and what it brings.

use crate::freight;
use crate::inventory::{Demand, Stocked, Store};
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec};
use crate::pack::Node;
use crate::problem::Problem;
use crate::verdict::chain::Chained;
use crate::verdict::quote::Desk;

/// Lines of a plan that are paid for every unit sent, sold or not.
pub(super) const LANDED: [&str; 5] = ["goods", "bulk-freight", "bulk-duty", "bulk-fees", "inbound"];

/// What stock at a node depends on besides the lines of the plan, in the seller's currency.
#[derive(Clone, Debug)]
pub(in crate::verdict) struct Shelf {
    /// First day of each tier of age and its price of a unit and day.
    pub(super) storage: Vec<(u32, Dec)>,
    /// Days until stock sent today can be sold.
    pub(super) lead_days: u32,
    /// What a leftover fetches.
    pub(super) salvage: Dec,
    /// Share of demand beyond the stock that still buys.
    pub(super) spill: Dec,
    /// Fixed cost of a replenishment.
    pub(super) fixed: Dec,
}

/// The shelf of a plan at `node`, reached in `lead_days`, for one `unit`.
///
/// # Errors
/// E3001 for a currency without a rate.
pub(in crate::verdict) fn shelf(
    desk: &Desk<'_, '_>,
    node: &Node,
    unit: &Parcel,
    lead_days: u32,
) -> Result<Shelf, Problem> {
    let request = desk.request;
    let cost = request.product.unit_cost;
    let own = |value: Dec, currency: Currency| {
        desk.fx.convert(Amount::new(value, currency), cost.currency).map(|amount| amount.value)
    };
    let tiers = freight::storage_of_unit(node, unit);
    let storage = tiers
        .map(|(from, rate)| Ok((from, own(rate, node.currency)?)))
        .collect::<Result<Vec<_>, Problem>>()?;
    let (fixed, currency) = request.stock.fixed(desk.pack);
    Ok(Shelf {
        storage,
        lead_days,
        salvage: cost.value * request.stock.salvage(desk.pack).value,
        spill: request.stock.spill(desk.pack, node.mode).value,
        fixed: own(fixed.value, currency)?,
    })
}

/// The economics of a stocked plan by the unit: exact for what is told, in floats for what is searched for.
#[derive(Clone, Debug)]
pub(in crate::verdict) struct Shelved {
    /// For quantities.
    pub(in crate::verdict) store: Store,
    /// What a sale brings before the goods, storage and interest on them.
    sale: Dec,
    /// Cost of a unit there.
    pub(super) landed: Dec,
    /// Interest on it, a day.
    pub(super) interest: Dec,
    /// Interest on what a sale costs besides, until its money is in.
    pub(super) sale_interest: Dec,
    pub(super) rates: Vec<Dec>,
    pub(super) salvage: Dec,
    /// Share of demand beyond the stock that still buys.
    pub(in crate::verdict) spill: Dec,
    /// Of a unit sent from China to a buyer who waits.
    pub(super) spilled: Dec,
    /// What a buyer who does not wait would have earned.
    pub(super) lost: Dec,
    pub(in crate::verdict) fixed: Dec,
}

impl Shelved {
    /// Of a plan with money and a shelf, beside direct mail at `direct` a unit.
    pub(in crate::verdict) fn new(
        desk: &Desk<'_, '_>,
        chained: &Chained<'_>,
        direct: Option<Dec>,
    ) -> Option<Self> {
        let request = desk.request;
        let (money, shelf) = (chained.plan.money.as_ref()?, chained.stock.as_ref()?);
        let units = Dec::from(request.order.quantity);
        let line = |wanted: &dyn Fn(&str) -> bool| -> Dec {
            money.costs.iter().filter(|cost| wanted(cost.code)).map(|cost| cost.amount.value).sum()
        };
        let landed = line(&|code| LANDED.contains(&code));
        let (storage, capital) = (line(&|code| code == "storage"), line(&|code| code == "capital"));
        let delivered = money.delivered.value;
        // The plan's interest is on all it delivers; that on the shelf is counted by the days each unit really waits.
        let at_sale = (delivered - landed - storage).over(delivered).unwrap_or(Dec::ZERO);
        let sale_interest = capital * at_sale;
        let per_unit = |value: Dec| value.over(units).unwrap_or(Dec::ZERO);
        let sale = per_unit(money.margin.value + landed + storage + capital - sale_interest);
        let landed = per_unit(landed);
        // Nobody sends a parcel that loses: those who would wait are told it is sold out.
        let direct = direct.unwrap_or(Dec::ZERO).max(Dec::ZERO);
        let per_day = request.seller.capital_rate.over(Dec::whole(365)).unwrap_or(Dec::ZERO);
        let window = request.stock.window(desk.pack, request.stream.days).value;
        let store = Store {
            sale: sale.to_f64(),
            landed: landed.to_f64(),
            salvage: shelf.salvage.to_f64(),
            direct_margin: direct.to_f64(),
            spill: shelf.spill.to_f64(),
            window_days: window.to_f64(),
            leftover_days: request.stock.leftover(desk.pack).value.max(window).to_f64(),
            lead_days: f64::from(shelf.lead_days),
            payout_days: (chained.basis.as_ref()?.cash_days + request.stock.payout(desk.pack).value).to_f64(),
            capital_per_day: per_day.to_f64(),
            storage: shelf.storage.iter().map(|(from, rate)| (f64::from(*from), rate.to_f64())).collect(),
        };
        Some(Self {
            store,
            sale,
            landed,
            interest: landed * per_day,
            sale_interest: per_unit(sale_interest),
            rates: shelf.storage.iter().map(|(_, rate)| *rate).collect(),
            salvage: shelf.salvage,
            spill: shelf.spill,
            spilled: direct * shelf.spill,
            lost: direct * (Dec::ONE - shelf.spill),
            fixed: shelf.fixed,
        })
    }

    /// Storage of a stock over its window.
    pub(super) fn storage(&self, stocked: &Stocked) -> Dec {
        self.rates.iter().zip(&stocked.tier_days).map(|(rate, days)| *rate * units(*days)).sum()
    }

    /// Storage of a unit for so many days.
    fn stored(&self, days: f64) -> Dec {
        let last = units(days);
        let ends = self.store.storage.iter().skip(1).map(|(from, _)| units(*from).min(last)).chain([last]);
        let tiers = self.store.storage.iter().zip(ends).zip(&self.rates);
        tiers.map(|(((from, _), to), rate)| *rate * (to - units(*from)).max(Dec::ZERO)).sum()
    }

    /// Storage of a leftover until it goes, and the interest on it.
    pub(super) fn waits(&self) -> Dec {
        let days = self.store.leftover_days;
        self.stored(days) + self.interest * (units(self.store.lead_days) + units(days))
    }

    /// Storage and interest of a unit and day, on average over the window.
    pub(super) fn holding_per_day(&self) -> Dec {
        let days = self.store.window_days;
        self.stored(days).over(units(days)).unwrap_or(Dec::ZERO) + self.interest
    }

    /// What all leftovers cost while they wait.
    pub(super) fn leftovers_wait(&self, stocked: &Stocked) -> Dec {
        self.waits() * units(stocked.leftover)
    }

    /// Loss on a unit that is left over (Co).
    pub(in crate::verdict) fn leftover_loss(&self) -> Dec {
        self.landed + self.waits() - self.salvage
    }

    /// Profit of a stock over its window before the fixed cost, not rounded.
    pub(super) fn earned(&self, stocked: &Stocked) -> Dec {
        self.sale * units(stocked.sold)
            + self.salvage * units(stocked.leftover)
            + self.spilled * units(stocked.unmet)
            - self.landed * units(stocked.units)
            - self.interest * units(stocked.capital_days)
            - self.storage(stocked)
    }

    /// The best stock for `demand`.
    pub(super) fn best(&self, demand: &Demand) -> Stocked {
        self.store.stocked(demand, self.store.best(demand))
    }
}

/// A count of units, or of unit-days, for exact money.
pub(super) fn units(count: f64) -> Dec {
    Dec::from_share(count, 6)
}
