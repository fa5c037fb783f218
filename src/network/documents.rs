//! Papers, registrations and labels an order needs.

use super::ask::Ask;
use super::limits;
use crate::pack::{Document, Pack};

/// A document the goods need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed<'p> {
    /// What.
    pub document: &'p Document,
    /// Whether the seller has it; `None` where the seller has not said.
    pub has: Option<bool>,
}

/// Documents that the goods need on the way to, or in, the order's country on its day, in the order of the pack.
#[must_use]
pub fn documents<'p>(pack: &'p Pack, ask: &Ask<'_>) -> Vec<Needed<'p>> {
    let needed = pack.content().documents.iter().filter(|document| is_needed(document, ask));
    needed.map(|document| Needed { document, has: has(document, ask) }).collect()
}

/// By the seller's papers; what a document says of the charge shows in the charge itself.
fn has(document: &Document, ask: &Ask<'_>) -> Option<bool> {
    let charged = document.max_charge.zip(ask.hazards.charge).map(|(max, charge)| charge <= max);
    charged.or_else(|| ask.hazards.has(&document.id))
}

fn is_needed(document: &Document, ask: &Ask<'_>) -> bool {
    let here = document.destinations.is_empty() || document.destinations.contains(&ask.country);
    let begun = document.from.is_none_or(|from| from <= ask.date);
    let class = ask.classes().iter().any(|class| document.goods.contains(class));
    let under = |prefixes: &[crate::measure::HsCode]| {
        ask.hs.is_some_and(|hs| prefixes.iter().any(|prefix| hs.is_under(*prefix)))
    };
    let many = document.above.is_none_or(|most| limits::is_above(ask, most) == Some(true));
    here && begun && many && (class || under(&document.hs)) && !under(&document.hs_except)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::measure::{Country, HsCode};
    use crate::money::Dec;
    use crate::network::fixture::Order;
    use crate::pack::{Confidence, DocumentKind, GoodsClass, Names};

    fn document() -> Document {
        Document {
            id: "paper".into(),
            kind: DocumentKind::Transport,
            name: Names::default(),
            why: Names::default(),
            goods: vec![GoodsClass::Cosmetics],
            hs: vec![HsCode::parse_prefix("9503").unwrap()],
            hs_except: vec![HsCode::parse_prefix("950390").unwrap()],
            destinations: vec![Country::from_code("US").unwrap()],
            from: Some(Day::parse("2026-07-08").unwrap()),
            without: Names::default(),
            seizure: Dec::new(1, 1),
            above: None,
            max_charge: None,
            source: 0,
            confidence: Confidence::Assumption,
        }
    }

    #[test]
    fn a_class_or_a_code_asks_for_it_where_and_when_it_holds() {
        let us = Order { country: "US", goods: vec![GoodsClass::Cosmetics], ..Order::default() };
        let toy = Order { country: "US", hs: Some("950300"), ..Order::default() };
        for (order, needed, why) in [
            (us.clone(), true, "by class"),
            (toy.clone(), true, "by code"),
            (Order { hs: Some("950390"), ..toy.clone() }, false, "the code is excepted"),
            (Order { hs: Some("950490"), ..toy.clone() }, false, "another code"),
            (Order { country: "DE", ..us.clone() }, false, "another country"),
            (Order { date: "2026-07-07", ..us.clone() }, false, "the day before"),
            (Order { date: "2026-07-08", ..us }, true, "the first day"),
        ] {
            order.with_ask(|ask| assert_eq!(is_needed(&document(), ask), needed, "{why}"));
        }
    }

    #[test]
    fn a_paper_is_there_missing_or_not_asked_about() {
        let mut order = Order { country: "US", goods: vec![GoodsClass::Cosmetics], ..Order::default() };
        for (papers, expected) in [
            (None, None),
            (Some(Vec::new()), Some(false)),
            (Some(vec!["other".to_owned()]), Some(false)),
            (Some(vec!["paper".to_owned()]), Some(true)),
        ] {
            order.hazards.papers = papers;
            order.with_ask(|ask| assert_eq!(has(&document(), ask), expected));
        }
        // What says how far batteries are charged shows in their charge.
        let charge = Document { max_charge: Some(Dec::new(3, 1)), ..document() };
        for (share, expected) in [(Dec::new(3, 1), true), (Dec::new(31, 2), false)] {
            order.hazards.charge = Some(share);
            order.with_ask(|ask| assert_eq!(has(&charge, ask), Some(expected)));
        }
    }

    #[test]
    fn a_mark_is_asked_for_above_a_number_of_cells_only() {
        let mark = Document { above: Some((4, 2)), ..document() };
        let mut order = Order { country: "US", goods: vec![GoodsClass::Cosmetics], ..Order::default() };
        for (cells, batteries, needed) in
            [(None, None, false), (Some(4), None, false), (Some(5), None, true), (None, Some(3), true)]
        {
            order.hazards.battery_cells = cells;
            order.hazards.batteries = batteries;
            order.with_ask(|ask| assert_eq!(is_needed(&mark, ask), needed, "{cells:?} {batteries:?}"));
        }
    }
}
