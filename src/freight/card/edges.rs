//! Where more weight is cheaper: at the edge of a band whose rate on the whole weight falls. Carriers bill it so, and whoever
//! packs a parcel may want to know.

use super::rows;
use crate::money::Dec;
use crate::pack::card::{Card, CardLane, CardPrice};

/// A weight from which on a lane is cheaper than just below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge<'c> {
    /// The lane.
    pub lane: &'c CardLane,
    /// First weight that is cheaper.
    pub from_g: u32,
    /// Freight and registration just below it.
    pub before: Dec,
    /// At it.
    pub after: Dec,
    /// Where the cheaper row stands.
    pub cell: Option<&'c str>,
}

/// Every such edge of `card`, in its order.
pub fn edges(card: &Card) -> impl Iterator<Item = Edge<'_>> {
    card.lanes
        .iter()
        .flat_map(move |lane| starts(lane).into_iter().filter_map(move |at| edge(card, lane, at)))
}

/// The next edge of `lane` above `billed_g`.
#[must_use]
pub fn next_edge<'c>(card: &Card, lane: &'c CardLane, billed_g: u32) -> Option<Edge<'c>> {
    let next = starts(lane).into_iter().find(|at| *at > billed_g)?;
    edge(card, lane, next)
}

fn edge<'c>(card: &Card, lane: &'c CardLane, from_g: u32) -> Option<Edge<'c>> {
    let carriage = |grams: u32| {
        let row = rows::row(card, lane, grams).ok()?;
        Some((row.freight.amount(card.currency).value + row.per_parcel, row.cell))
    };
    let (before, _) = carriage(from_g.checked_sub(1)?)?;
    let (after, cell) = carriage(from_g)?;
    (after < before).then_some(Edge { lane, from_g, before, after, cell })
}

/// The first weight of every row but the first.
fn starts(lane: &CardLane) -> Vec<u32> {
    // Where rounding carries a weight into the next row, that row begins earlier too.
    let beyond = |last: u32, step: u32| {
        let carried = (last / step.max(1)).saturating_mul(step.max(1)).saturating_add(1);
        [carried, last.saturating_add(1)]
    };
    let behind = |last: u32| beyond(last, lane.round_g);
    let mut starts: Vec<u32> = match &lane.price {
        CardPrice::Tiers(bands) => bands
            .iter()
            .flat_map(|band| beyond(band.last_g(), band.round_g.unwrap_or(lane.round_g)))
            .collect(),
        CardPrice::FirstStep { .. } => Vec::new(),
        CardPrice::Points(points) => points.iter().flat_map(|point| behind(point.up_to_g)).collect(),
        CardPrice::StepsAbove { points, steps } => {
            let points = points.iter().flat_map(|point| behind(point.up_to_g));
            points.chain(steps.iter().flat_map(|step| beyond(step.up_to_g, step.step_g))).collect()
        }
    };
    starts.sort_unstable();
    starts.dedup();
    starts
}
