//! The ways through a network that nothing beats in cost, days and risk.
//!
//! What a chain costs and how long it takes is known only for the chain as a whole: a price is charged on the packed weight,
//! a stage waits for a day of work. What is known of each leg alone is a lower bound, and bounds add up. So labels grow from
//! the start by their bounds, the most promising first; a label is given up when its bound and the least that is still to
//! come are already beaten by a whole chain that was priced exactly. Two unfinished labels at one place do not beat each
//! other: the exact price may turn them round. SOURCE: the multi-objective A* of Mandow and Pérez de la Cruz (NAMOA*),
//! with exact costs at the goal.

use crate::money::Dec;
use std::cmp::Ordering;

/// What is minimised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// Money of one order, in any one currency.
    pub cost: Dec,
    /// Days, in any one unit.
    pub days: u32,
    /// Share of orders that go wrong.
    pub risk: Dec,
}

impl Criteria {
    /// No more in all three, and less in one.
    #[must_use]
    pub fn dominates(&self, other: &Self) -> bool {
        self.cost <= other.cost && self.days <= other.days && self.risk <= other.risk && self != other
    }

    fn plus(&self, other: &Self) -> Self {
        Self {
            cost: self.cost + other.cost,
            days: self.days.saturating_add(other.days),
            risk: self.risk + other.risk,
        }
    }

    /// The smaller of each.
    fn least(&self, other: &Self) -> Self {
        Self {
            cost: self.cost.min(other.cost),
            days: self.days.min(other.days),
            risk: self.risk.min(other.risk),
        }
    }

    fn order(&self, other: &Self) -> Ordering {
        self.cost
            .cmp(&other.cost)
            .then_with(|| self.days.cmp(&other.days))
            .then_with(|| self.risk.cmp(&other.risk))
    }
}

/// A leg between two places, with the least it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Where it starts.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// No chain with it costs less for it.
    pub bound: Criteria,
}

/// A chain that no other dominates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Its edges, in order.
    pub edges: Vec<usize>,
    /// What it is exactly.
    pub exact: Criteria,
}

struct Label {
    at: usize,
    edges: Vec<usize>,
    bound: Criteria,
    /// With the least still to come.
    hope: Criteria,
}

/// All chains from `start` to `goal` through no place twice that no other dominates, cheapest first. `exact` prices a whole
/// chain, never below the sum of its bounds; `None` for a chain that may not be used.
pub fn search(
    edges: &[Edge],
    start: usize,
    goal: usize,
    mut exact: impl FnMut(&[usize]) -> Option<Criteria>,
) -> Vec<Chain> {
    let rest = least_to_go(edges, goal);
    let to_go = |place: usize| rest.iter().find(|(at, _)| *at == place).map(|(_, least)| *least);
    let mut found: Vec<Chain> = Vec::new();
    let Some(hope) = to_go(start) else { return found };
    let mut open = vec![Label { at: start, edges: Vec::new(), bound: Criteria::default(), hope }];
    while let Some(label) = pop(&mut open) {
        if found.iter().any(|chain| chain.exact.dominates(&label.hope)) {
            continue;
        }
        if label.at == goal {
            let Some(whole) = exact(&label.edges) else { continue };
            if !found.iter().any(|chain| chain.exact.dominates(&whole)) {
                found.retain(|chain| !whole.dominates(&chain.exact));
                found.push(Chain { edges: label.edges, exact: whole });
            }
            continue;
        }
        for (at, edge) in edges.iter().enumerate().filter(|(_, edge)| edge.from == label.at) {
            let been = |place: usize| {
                place == start
                    || label.edges.iter().any(|taken| edges.get(*taken).is_some_and(|one| one.to == place))
            };
            if been(edge.to) {
                continue;
            }
            let Some(still) = to_go(edge.to) else { continue };
            let bound = label.bound.plus(&edge.bound);
            let mut taken = label.edges.clone();
            taken.push(at);
            open.push(Label { at: edge.to, edges: taken, bound, hope: bound.plus(&still) });
        }
    }
    crate::order::sort_by(&mut found, |a, b| a.exact.order(&b.exact).then_with(|| a.edges.cmp(&b.edges)));
    found
}

/// The most promising label; of two alike the one whose edges come first, so that every machine walks alike.
fn pop(open: &mut Vec<Label>) -> Option<Label> {
    let first = open
        .iter()
        .enumerate()
        .min_by(|(_, a), (_, b)| a.hope.order(&b.hope).then_with(|| a.edges.cmp(&b.edges)));
    let at = first.map(|(at, _)| at)?;
    Some(open.swap_remove(at))
}

/// The least of each criterion from every place that reaches `goal`; each may be that of another way.
fn least_to_go(edges: &[Edge], goal: usize) -> Vec<(usize, Criteria)> {
    let mut rest = vec![(goal, Criteria::default())];
    loop {
        let mut changed = false;
        for edge in edges {
            let Some((_, still)) = rest.iter().find(|(place, _)| *place == edge.to) else { continue };
            let through = edge.bound.plus(still);
            match rest.iter_mut().find(|(place, _)| *place == edge.from) {
                Some((_, known)) => {
                    let least = known.least(&through);
                    changed |= least != *known;
                    *known = least;
                }
                None => {
                    rest.push((edge.from, through));
                    changed = true;
                }
            }
        }
        if !changed {
            return rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn criteria(cost: i64, days: u32, risk: i64) -> Criteria {
        Criteria { cost: Dec::whole(cost), days, risk: Dec::new(risk, 2) }
    }

    /// Every way from start to goal through no place twice, by walking all of them.
    fn walk(
        edges: &[Edge],
        at: usize,
        goal: usize,
        been: &mut Vec<usize>,
        path: &mut Vec<usize>,
        all: &mut Vec<Vec<usize>>,
    ) {
        if at == goal {
            all.push(path.clone());
            return;
        }
        for (index, edge) in edges.iter().enumerate() {
            if edge.from == at && !been.contains(&edge.to) {
                been.push(edge.to);
                path.push(index);
                walk(edges, edge.to, goal, been, path, all);
                path.pop();
                been.pop();
            }
        }
    }

    /// A whole chain costs its bounds and something on top that no leg shows; some chains may not be used.
    fn exact(edges: &[Edge], salt: u64, path: &[usize]) -> Option<Criteria> {
        let mut mixed = salt;
        for edge in path {
            mixed = (mixed ^ (*edge as u64 + 1)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23);
        }
        if mixed.is_multiple_of(7) {
            return None;
        }
        let bound = path.iter().fold(Criteria::default(), |sum, edge| sum.plus(&edges[*edge].bound));
        let on_top = criteria(
            i64::try_from(mixed >> 8 & 15).unwrap(),
            u32::try_from(mixed >> 16 & 7).unwrap(),
            i64::try_from(mixed >> 24 & 3).unwrap(),
        );
        Some(bound.plus(&on_top))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_finds_what_walking_every_way_finds(
            legs in proptest::collection::vec((0_usize..6, 0_usize..6, 0_i64..12, 0_u32..8, 0_i64..5), 1..16),
            salt in any::<u64>(),
        ) {
            let edges: Vec<Edge> = legs
                .iter()
                .map(|(from, to, cost, days, risk)| Edge { from: *from, to: *to, bound: criteria(*cost, *days, *risk) })
                .collect();
            let mut asked = 0_usize;
            let found = search(&edges, 0, 5, |path| {
                asked += 1;
                exact(&edges, salt, path)
            });
            let mut all = Vec::new();
            walk(&edges, 0, 5, &mut vec![0], &mut Vec::new(), &mut all);
            let priced: Vec<(Vec<usize>, Criteria)> =
                all.iter().filter_map(|path| Some((path.clone(), exact(&edges, salt, path)?))).collect();
            let mut best: Vec<Vec<usize>> = priced
                .iter()
                .filter(|(_, own)| !priced.iter().any(|(_, other)| other.dominates(own)))
                .map(|(path, _)| path.clone())
                .collect();
            let mut told: Vec<Vec<usize>> = found.iter().map(|chain| chain.edges.clone()).collect();
            best.sort();
            told.sort();
            prop_assert_eq!(told, best);
            prop_assert!(asked <= all.len(), "{} priced of {} ways", asked, all.len());
            prop_assert!(found.is_sorted_by(|a, b| a.exact.order(&b.exact) != Ordering::Greater));
        }
    }

    #[test]
    fn a_chain_that_is_beaten_before_it_ends_is_not_priced() {
        let edge = |from, to, cost, days| Edge { from, to, bound: criteria(cost, days, 0) };
        let edges =
            [edge(0, 3, 10, 5), edge(0, 1, 20, 9), edge(1, 3, 1, 1), edge(0, 2, 30, 1), edge(2, 3, 1, 1)];
        let mut priced = Vec::new();
        let found = search(&edges, 0, 3, |path| {
            priced.push(path.to_vec());
            Some(path.iter().fold(Criteria::default(), |sum, at| sum.plus(&edges[*at].bound)))
        });
        assert_eq!(priced, [vec![0], vec![3, 4]], "the way over 1 is dearer and slower than the first");
        assert_eq!(found.iter().map(|chain| chain.edges.as_slice()).collect::<Vec<_>>(), [&[0][..], &[3, 4]]);
    }

    #[test]
    fn equal_chains_are_all_told_and_an_unreachable_goal_gives_none() {
        let edge = |from, to| Edge { from, to, bound: criteria(1, 1, 0) };
        let same = |path: &[usize]| Some(criteria(i64::try_from(path.len()).unwrap(), 1, 0));
        assert_eq!(search(&[edge(0, 1), edge(0, 1)], 0, 1, same).len(), 2);
        assert!(search(&[edge(1, 0), edge(2, 1)], 0, 2, same).is_empty());
    }
}
