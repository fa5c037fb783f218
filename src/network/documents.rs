//! Papers, registrations and labels an order needs.

use super::ask::Ask;
use crate::pack::{Document, Pack};

/// Documents that the goods need on the way to, or in, the order's country on its day, in the order of the pack.
#[must_use]
pub fn documents<'p>(pack: &'p Pack, ask: &Ask<'_>) -> Vec<&'p Document> {
    pack.content().documents.iter().filter(|document| is_needed(document, ask)).collect()
}

fn is_needed(document: &Document, ask: &Ask<'_>) -> bool {
    let here = document.destinations.is_empty() || document.destinations.contains(&ask.country);
    let begun = document.from.is_none_or(|from| from <= ask.date);
    let class = ask.classes().iter().any(|class| document.goods.contains(class));
    let under = |prefixes: &[crate::measure::HsCode]| {
        ask.hs.is_some_and(|hs| prefixes.iter().any(|prefix| hs.is_under(*prefix)))
    };
    here && begun && (class || under(&document.hs)) && !under(&document.hs_except)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::measure::{Country, HsCode};
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
}
