//! Declared value: special lines enter parcels by simplified procedures that end at a value.

use crate::money::Amount;
use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::problem::{Problem, codes};

/// The goods are worth more than the lane takes. A price without an exchange rate is that problem instead.
pub(super) fn check_e4301_value(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    let (cap, currency) = leg.lane.value_cap?;
    let value = Amount::new(ask.price.value * ask.quantity.into(), ask.price.currency);
    match ask.fx.convert(value, currency) {
        Err(problem) => Some(problem),
        Ok(declared) => (declared.rounded().value > cap).then(|| {
            Problem::at(codes::E4301, "product.price")
                .with("service", &leg.service.id)
                .with("value", declared.text())
                .with("currency", currency)
                .with("cap", Amount::new(cap, currency).text())
                .with("capCurrency", currency)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::{Currency, Dec};
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
            let found = codes_of(&line, &order, |leg, ask| check_e4301_value(leg, ask).into_iter().collect());
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{quantity} × {price:?}");
        }
    }

    #[test]
    fn a_lane_without_a_cap_takes_any_value() {
        let order = Order { price: ("99999", "EUR"), ..Order::default() };
        let line = service("line", ServiceRole::Direct);
        assert!(
            codes_of(&line, &order, |leg, ask| check_e4301_value(leg, ask).into_iter().collect()).is_empty()
        );
    }
}
