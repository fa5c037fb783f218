//! Replenishment of a warehouse: the cheapest bulk service for what is sure to sell, the fastest for what sells better.

use super::modes::Held;
use super::shelf::{Shelved, units};
use crate::freight;
use crate::inventory::{self, Demand, Ways};
use crate::measure::Parcel;
use crate::money::{Amount, Dec};
use crate::network;
use crate::order::sort_by;
use crate::pack::{Names, Node};
use crate::verdict::chain::{batch, consignment_g};
use crate::verdict::local::{Bulk, bulk_entry};
use crate::verdict::quote::Desk;
use crate::verdict::request::Request;

/// One of the two ways.
#[derive(Clone, Copy, Debug)]
pub struct RefillLeg<'p> {
    /// Id and name of the service.
    pub service: (&'p str, &'p Names),
    /// Mean days until the stock can be sold, before any calendar.
    pub days: u32,
    /// Freight of a unit.
    pub freight: Amount,
    /// Cost of a unit there.
    pub landed: Amount,
}

/// One season: so many by sea now, what is wanting by air.
#[derive(Clone, Copy, Debug)]
pub struct SeasonSplit {
    /// Units by sea.
    pub sea_units: u32,
    /// Expected units by air.
    pub air_units: Dec,
    /// Their share of the demand.
    pub air_share: Dec,
    /// Expected units left over.
    pub leftover: Dec,
    /// Expected cost of a unit asked for.
    pub cost_per_unit: Amount,
    /// The same, everything by air.
    pub all_air: Amount,
    /// Cu / (Cu + Co).
    pub ratio: Dec,
}

/// Always on: sea at a constant rate, air when demand ran ahead.
#[derive(Clone, Copy, Debug)]
pub struct SteadySplit {
    /// Units a day by sea.
    pub sea_per_day: Dec,
    /// Units a day by air.
    pub air_per_day: Dec,
    /// Share of sea.
    pub sea_share: Dec,
    /// Mean stock that sea piles up by chance.
    pub extra_stock: Dec,
    /// Premium of air and holding of that stock, a day.
    pub cost_per_day: Amount,
    /// Units sold a day.
    pub mean: Dec,
    /// Their standard deviation.
    pub deviation: Dec,
}

/// Both ways to one warehouse.
#[derive(Clone, Debug)]
pub struct Refill<'p> {
    /// The warehouse.
    pub node: &'p Node,
    /// The cheapest way.
    pub sea: RefillLeg<'p>,
    /// The fastest way.
    pub air: RefillLeg<'p>,
    /// `None` where a unit by air earns less than a parcel from China to those who wait.
    pub season: Option<SeasonSplit>,
    /// `None` without weeks of sales that differ.
    pub steady: Option<SteadySplit>,
}

/// `None` for a warehouse with fewer than two ways in.
pub(super) fn refill<'p>(desk: &Desk<'p, '_>, held: &Held<'_, 'p>, demand: &Demand) -> Option<Refill<'p>> {
    let (node, shelved) = (held.chained.plan.candidate.node?, held.shelved.as_ref()?);
    let mut legs = legs(desk, held, node, shelved)?;
    sort_by(&mut legs, |a, b| a.landed.value.cmp(&b.landed.value).then(a.days.cmp(&b.days)));
    let sea = *legs.first()?;
    let air = legs
        .into_iter()
        .filter(|leg| leg.days < sea.days)
        .reduce(|a, b| if b.days < a.days { b } else { a })?;
    Some(Refill {
        season: season(shelved, demand, sea, air),
        steady: steady(shelved, desk.request, sea, air),
        node,
        sea,
        air,
    })
}

/// Every bulk service that takes the goods there, with what a unit costs by it: freight, and the duty and fees of a shipment
/// that arrives by it, in place of the plan's own; everything else is the same.
fn legs<'p>(
    desk: &Desk<'p, '_>,
    held: &Held<'_, 'p>,
    node: &'p Node,
    shelved: &Shelved,
) -> Option<Vec<RefillLeg<'p>>> {
    let request = desk.request;
    let currency = request.product.unit_cost.currency;
    let unit = Parcel::stack(request.product.weight_g, request.product.size_mm.unwrap_or_default(), 1);
    let ask = desk.ask(request.product.price);
    let own = |amount: Amount| desk.fx.convert(amount, currency).ok().map(|amount| amount.value);
    let on_the_way = |code: &str| matches!(code, "bulk-freight" | "bulk-duty" | "bulk-fees");
    let costs = &held.chained.plan.money.as_ref()?.costs;
    let now: Dec = costs.iter().filter(|cost| on_the_way(cost.code)).map(|cost| cost.amount.value).sum();
    let there = shelved.landed - now.over(Dec::from(request.order.quantity))?;
    let enters = held.chained.basis.as_ref()?.local.is_some();
    let leg = |refill: network::Refill<'p>| {
        let service = refill.leg.service;
        let freight = freight::bulk_unit(refill.leg.lane, &unit, consignment_g(desk)).amount;
        let mut landed = there + own(freight)?;
        if enters {
            let bulk = Bulk {
                country: node.country,
                channel: service.channel,
                entry: desk.order_day().plus(i32::try_from(refill.days).ok()?),
                units: batch(desk),
                freight_per_unit: freight,
            };
            let entry = bulk_entry(desk.pack, &desk.fx, request, bulk).ok()?;
            landed += own(entry.duty)? + own(entry.fees)?;
        }
        Some(RefillLeg {
            service: (&service.id, &service.name),
            days: refill.days,
            freight: Amount::new(own(freight)?, currency).rounded(),
            landed: Amount::new(landed, currency).rounded(),
        })
    };
    Some(network::refills(desk.pack, node, &ask).into_iter().filter_map(leg).collect())
}

fn season(shelved: &Shelved, demand: &Demand, sea: RefillLeg<'_>, air: RefillLeg<'_>) -> Option<SeasonSplit> {
    // What a unit by air still earns, against a parcel from China to those who wait.
    let dearer = air.landed.value - sea.landed.value;
    let by_air = Dec::from_share(shelved.store.margin(), 6) - (air.landed.value - shelved.landed);
    if by_air <= shelved.spilled || dearer <= Dec::ZERO {
        return None;
    }
    let ways = Ways {
        sea: sea.landed.value.to_f64(),
        air: air.landed.value.to_f64(),
        holding: shelved.waits().to_f64(),
        salvage: shelved.salvage.to_f64(),
    };
    let split = inventory::season(demand, ways);
    let sea_units = Dec::from_share(split.sea_units, 0);
    let sold = units(demand.sold(sea_units.to_f64()));
    let mean = units(demand.mean());
    let (air_units, leftover) = (mean - sold, sea_units - sold);
    let cost = sea.landed.value * sea_units
        + air.landed.value * air_units
        + (shelved.waits() - shelved.salvage) * leftover;
    Some(SeasonSplit {
        sea_units: u32::try_from(sea_units.trunc_i64()).unwrap_or(u32::MAX),
        air_units,
        air_share: air_units.over(mean)?,
        leftover,
        cost_per_unit: Amount::new(cost.over(mean)?, sea.landed.currency).rounded(),
        all_air: air.landed,
        ratio: Dec::from_share(split.ratio, 6),
    })
}

/// What sells week after week; an estimate of one stream says nothing of the days after it.
fn steady(
    shelved: &Shelved,
    request: &Request,
    sea: RefillLeg<'_>,
    air: RefillLeg<'_>,
) -> Option<SteadySplit> {
    let premium = air.landed.value - sea.landed.value;
    let holding = shelved.holding_per_day();
    let day = inventory::day_of(request.stock.weeks.as_deref()?)?;
    if day.1 <= 0.0 || premium <= Dec::ZERO {
        return None;
    }
    let split = inventory::steady(day.0, day.1, holding.to_f64(), premium.to_f64());
    let (by_air, extra) = (units(split.air_per_day), units(split.extra_stock));
    let mean = units(day.0);
    Some(SteadySplit {
        sea_per_day: units(split.sea_per_day),
        air_per_day: by_air,
        sea_share: units(split.sea_per_day).over(mean)?,
        extra_stock: extra,
        cost_per_day: Amount::new(premium * by_air + holding * extra, sea.landed.currency).rounded(),
        mean,
        deviation: units(day.1),
    })
}
