//! How far each limit is: as a price of one unit, and as units in one parcel.

use super::super::declare::{Crossing, declare};
use super::super::quote::Desk;
use super::super::switches::highest_price;
use super::plan_of;
use crate::customs::{Basis, Tested};
use crate::money::Amount;
use crate::order::sort_by;
use crate::window::Cache;

/// Units a parcel is searched up to.
const MOST_UNITS: u32 = 200;

/// A limit and the way to it.
#[derive(Clone, Debug)]
pub struct Distance<'p> {
    /// As it was measured for this parcel.
    pub tested: Tested<'p>,
    /// The highest price of a unit, to the cent, that keeps it; `None` where no price does, or none could be found.
    pub price: Option<Amount>,
    /// The most units in one parcel that keep it at today's price; `None` for a limit of single items, which no
    /// quantity reaches, and beyond 200 units.
    pub quantity: Option<u32>,
}

/// Every limit of the plan `id`, the deciding one first.
pub(super) fn distances<'p>(desk: &Desk<'p, '_>, id: &str, cache: &mut Cache) -> Vec<Distance<'p>> {
    let Some(chained) = plan_of(desk, id, cache) else { return Vec::new() };
    let Some(crossing) = chained.basis.as_ref().and_then(|basis| basis.crossing) else { return Vec::new() };
    let Some(money) = &chained.plan.money else { return Vec::new() };
    let deciding = money.duty.threshold.map(|tested| tested.id);
    let mut all: Vec<Tested<'p>> = money.duty.thresholds.clone();
    sort_by(&mut all, |a, b| (Some(a.id) != deciding).cmp(&(Some(b.id) != deciding)));
    all.into_iter()
        .map(|tested| Distance {
            price: highest_price(desk, crossing, &tested),
            quantity: most_units(desk, crossing, &tested),
            tested,
        })
        .collect()
}

/// Searches by halves: what is measured grows with the quantity.
fn most_units(desk: &Desk<'_, '_>, crossing: Crossing, limit: &Tested<'_>) -> Option<u32> {
    if matches!(limit.basis, Basis::Item | Basis::ItemCif) {
        return None;
    }
    let quantity = desk.request.order.quantity.max(1);
    let keeps = |units: u32| {
        let mut request = desk.request.clone();
        request.order.quantity = units;
        let weight_g = (crossing.weight_g / quantity).saturating_mul(units);
        let crossing = Crossing { weight_g, ..crossing };
        let declared = declare(desk.pack, &desk.fx, &request, crossing, request.product.price).ok()?;
        let tested = declared.duty.thresholds.iter().find(|tested| tested.id == limit.id)?;
        Some(tested.is_within())
    };
    if !keeps(1)? {
        return Some(0);
    }
    if keeps(MOST_UNITS)? {
        return None;
    }
    let (mut within, mut beyond) = (1, MOST_UNITS);
    while beyond - within > 1 {
        let middle = within.midpoint(beyond);
        if keeps(middle)? { within = middle } else { beyond = middle }
    }
    Some(within)
}
