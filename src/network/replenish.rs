//! When stock could be at a node, and by what.

use super::ask::Ask;
use super::candidate::{Leg, legs};
use super::graph;
use super::limits::{self, Air};
use super::search::{Criteria, Edge, search};
use crate::money::Dec;
use crate::pack::{Node, Pack, Price};
use std::cmp::Reverse;

/// A bulk service that could bring the goods to a node.
#[derive(Clone, Copy, Debug)]
pub struct Refill<'p> {
    /// The service and its lane.
    pub leg: Leg<'p>,
    /// Mean days until the stock can be sold, rounded up, before any calendar.
    pub days: u32,
    /// Its lowest price for a kilogram, in the lane's currency.
    pub per_kg: Dec,
}

/// Bulk services to `node` that take the goods, in the order the node names them.
#[must_use]
pub fn refills<'p>(pack: &'p Pack, node: &'p Node, ask: &Ask<'_>) -> Vec<Refill<'p>> {
    refills_by(pack, node, ask, &Air::of(pack, ask))
}

/// [`refills`], the air rules being known.
pub(super) fn refills_by<'p>(pack: &'p Pack, node: &'p Node, ask: &Ask<'_>, air: &Air) -> Vec<Refill<'p>> {
    legs(pack, &node.bulk, node.country)
        .filter(|leg| limits::stock_leg(*leg, ask, air).is_empty())
        .map(|leg| {
            let hundredths =
                leg.lane.stages.iter().fold(0_u32, |sum, stage| sum.saturating_add(stage.mean_hundredths()));
            let per_kg = match &leg.lane.price {
                Price::Tiers(tiers) => tiers.iter().map(|tier| tier.per_kg).min().unwrap_or(Dec::ZERO),
                Price::FirstAndStep { step, .. } => *step,
            };
            Refill { leg, days: hundredths.div_ceil(100), per_kg }
        })
        .collect()
}

/// The earliest of them; of two as early the cheaper.
pub(super) fn fastest<'r, 'p>(refills: &'r [Refill<'p>]) -> Option<&'r Refill<'p>> {
    refills.iter().min_by_key(|refill| (refill.days, refill.per_kg))
}

/// The cheapest of them; of two as cheap the earlier. Bulk prices of a node are in one currency.
pub(super) fn cheapest<'r, 'p>(refills: &'r [Refill<'p>]) -> Option<&'r Refill<'p>> {
    refills.iter().max_by_key(|refill| (Reverse(refill.per_kg), Reverse(refill.days)))
}

/// What carries a sold parcel to a hub: of the bulk services that take the goods and that no other beats in price, days and
/// inspections, the quickest, since a buyer waits for it; what is slower is for stock. Without one the first, so that the
/// refusal names it.
pub(super) fn feeder<'p>(pack: &'p Pack, node: &'p Node, ask: &Ask<'_>, air: &Air) -> Option<Leg<'p>> {
    let all: Vec<Leg<'p>> = legs(pack, &node.bulk, node.country).collect();
    let edges: Vec<Edge> =
        all.iter().map(|leg| Edge { from: 0, to: 1, bound: graph::bound(leg.lane, ask, true) }).collect();
    let exact = |path: &[usize]| {
        let leg = all.get(*path.first()?)?;
        let bound = edges.get(*path.first()?)?.bound;
        let days =
            leg.lane.stages.iter().fold(0_u32, |sum, stage| sum.saturating_add(stage.mean_hundredths()));
        let inspections = leg.lane.stages.iter().filter_map(|stage| stage.inspection.as_ref());
        let risk = inspections.map(|one| Dec::new(i64::from(one.share), 3)).sum();
        limits::stock_leg(*leg, ask, air).is_empty().then_some(Criteria { days, risk, ..bound })
    };
    let found = search(&edges, 0, 1, exact);
    let quickest = found.iter().min_by_key(|chain| chain.exact.days).and_then(|chain| chain.edges.first());
    quickest.and_then(|at| all.get(*at)).or(all.first()).copied()
}
