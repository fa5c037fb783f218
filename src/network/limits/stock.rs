//! Stock: what is not in the warehouse cannot leave it tonight.

use super::air::Air;
use crate::network::ask::Ask;
use crate::network::replenish::{self, Refill};
use crate::pack::{Node, Pack};
use crate::problem::{Problem, codes};

/// The node holds fewer units than the order needs. E4302 says when more could be there, by the fastest and by the
/// cheapest bulk service that takes the goods (mean days before any calendar); E4303 that none does.
pub(in crate::network) fn check_e4302_stock(
    pack: &Pack,
    node: &Node,
    ask: &Ask<'_>,
    air: &Air,
) -> Option<Problem> {
    let on_hand = ask.on_hand(&node.id);
    if on_hand >= ask.quantity {
        return None;
    }
    let refills = replenish::refills_by(pack, node, ask, air);
    let found = replenish::fastest(&refills).zip(replenish::cheapest(&refills));
    let code = if found.is_some() { codes::E4302 } else { codes::E4303 };
    let problem = Problem::at(code, "seller.stock")
        .with("node", &node.id)
        .with("onHand", on_hand)
        .with("needed", ask.quantity);
    let Some((fastest, cheapest)) = found else { return Some(problem) };
    let date = |refill: &Refill<'_>| ask.date.plus(i32::try_from(refill.days).unwrap_or(i32::MAX));
    Some(
        problem
            .with("fastest", &fastest.leg.service.id)
            .with("fastestDays", fastest.days)
            .with("fastestDate", date(fastest))
            .with("cheapest", &cheapest.leg.service.id)
            .with("cheapestDays", cheapest.days)
            .with("cheapestDate", date(cheapest)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Dec;
    use crate::network::fixture::{self, Order};
    use crate::pack::{Content, GoodsClass, Price, PriceStep, Service, ServiceRole, StageName};

    fn bulk(id: &str, per_kg: i64, tenths: u16) -> Service {
        let mut service = fixture::service(id, ServiceRole::Bulk);
        let step = PriceStep { up_to_g: 2_000_000, per_kg: Dec::whole(per_kg), per_parcel: Dec::ZERO };
        service.lanes[0].price = Price::Tiers(vec![step]);
        service.lanes[0].stages = vec![fixture::stage(StageName::LineHaul, tenths)];
        service
    }

    fn found(order: &Order) -> Option<Problem> {
        let services = vec![bulk("air", 45, 51), bulk("rail", 16, 260), bulk("sea", 13, 440)];
        let node = fixture::node("DE-FRA", &["rail", "sea", "air"]);
        let pack = Pack::new(Content { services, ..Content::default() }, String::new());
        order.with_ask(|ask| check_e4302_stock(&pack, &node, ask, &Air::default()))
    }

    #[test]
    fn stock_of_the_order_is_enough_and_one_unit_less_is_not() {
        for (units, refused) in [(3, false), (2, true), (0, true)] {
            let order = Order { quantity: 3, stock: vec![("DE-FRA".into(), units)], ..Order::default() };
            assert_eq!(found(&order).is_some(), refused, "{units} of 3");
        }
        let elsewhere = Order { stock: vec![("GB-BHX".into(), 9)], ..Order::default() };
        assert!(found(&elsewhere).is_some());
    }

    #[test]
    fn it_says_when_the_fastest_and_the_cheapest_refill_would_come() {
        let problem = found(&Order::default()).unwrap();
        assert_eq!(problem.code, codes::E4302);
        let expected = [
            ("node", "DE-FRA"),
            ("onHand", "0"),
            ("needed", "1"),
            ("fastest", "air"),
            ("fastestDays", "6"),
            ("fastestDate", "2026-11-29"),
            ("cheapest", "sea"),
            ("cheapestDays", "44"),
            ("cheapestDate", "2027-01-06"),
        ];
        assert_eq!(problem.params, expected.map(|(name, value)| (name, value.to_owned())));
    }

    #[test]
    fn a_denied_refill_is_not_offered_and_refused_goods_have_none() {
        let denied = found(&Order { deny: vec!["air".into(), "sea".into()], ..Order::default() }).unwrap();
        assert_eq!(denied.params.iter().find(|(name, _)| *name == "fastest").unwrap().1, "rail");
        let refused = found(&Order { goods: vec![GoodsClass::Aerosol], ..Order::default() }).unwrap();
        assert_eq!(refused.code, codes::E4303);
    }
}
