//! Declared value: special lines enter parcels by simplified procedures that end at a value; some begin at one.

use crate::money::{Amount, Currency, Dec};
use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::problem::{Problem, codes};

/// The goods are worth more (E4301) or less (E4304) than the lane takes. A price without an exchange rate is that problem
/// instead.
pub(super) fn check_e4301_e4304_value(leg: Leg<'_>, ask: &Ask<'_>) -> Vec<Problem> {
    let value = Amount::new(ask.price.value * ask.quantity.into(), ask.price.currency);
    let beyond = |(limit, currency): (Dec, Currency), above: bool| match ask.fx.convert(value, currency) {
        Err(problem) => Some(problem),
        Ok(declared) => {
            let declared = declared.rounded();
            let broken = if above { declared.value > limit } else { declared.value < limit };
            let limit = Amount::new(limit, currency).text();
            broken.then(|| {
                let problem = Problem::at(if above { codes::E4301 } else { codes::E4304 }, "product.price")
                    .with("service", &leg.service.id)
                    .with("value", declared.text())
                    .with("currency", currency);
                if above {
                    problem.with("cap", limit).with("capCurrency", currency)
                } else {
                    problem.with("floor", limit)
                }
            })
        }
    };
    let above = leg.lane.value_cap.and_then(|cap| beyond(cap, true));
    above.into_iter().chain(leg.lane.value_floor.and_then(|floor| beyond(floor, false))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, service};
    use crate::pack::ServiceRole;

    #[test]
    fn the_cap_itself_is_taken_in_any_currency() {
        let mut line = service("line", ServiceRole::Direct);
        line.lanes[0].value_cap = Some((Dec::whole(150), Currency::EUR));
        for (price, quantity, expected) in [
            (("150", "EUR"), 1, None),
            (("150.01", "EUR"), 1, Some("E4301")),
            (("75", "EUR"), 2, None),
            (("75.01", "EUR"), 2, Some("E4301")),
            (("187.50", "USD"), 1, None),
            (("187.52", "USD"), 1, Some("E4301")),
            (("1", "GBP"), 1, Some("E3001")),
        ] {
            let order = Order { price, quantity, ..Order::default() };
            let found = codes_of(&line, &order, check_e4301_e4304_value);
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{quantity} × {price:?}");
        }
    }

    #[test]
    fn the_floor_itself_is_taken_and_less_is_not() {
        let mut line = service("line", ServiceRole::Direct);
        line.lanes[0].value_floor = Some((Dec::whole(5), Currency::USD));
        // One euro is 1.25 dollars.
        for (price, quantity, expected) in
            [("4.00", 1, None), ("3.99", 1, Some("E4304")), ("2.00", 2, None), ("1.99", 2, Some("E4304"))]
        {
            let order = Order { price: (price, "EUR"), quantity, ..Order::default() };
            let found = codes_of(&line, &order, check_e4301_e4304_value);
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{quantity} × {price}");
        }
    }

    #[test]
    fn a_lane_without_a_cap_takes_any_value() {
        let order = Order { price: ("99999", "EUR"), ..Order::default() };
        let line = service("line", ServiceRole::Direct);
        assert!(codes_of(&line, &order, check_e4301_e4304_value).is_empty());
    }
}
