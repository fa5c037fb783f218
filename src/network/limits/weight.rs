//! Actual weight of the parcel. Billed weight beyond a rate card is freight's to say.

use crate::measure::Parcel;
use crate::network::candidate::Leg;
use crate::problem::{Problem, codes};

/// The parcel is heavier than the lane takes.
pub(super) fn check_e4201_weight(leg: Leg<'_>, parcel: &Parcel) -> Option<Problem> {
    (!leg.lane.takes_weight(parcel)).then(|| {
        Problem::at(codes::E4201, "product.weightG")
            .with("service", &leg.service.id)
            .with("weightG", parcel.weight_g)
            .with("maxG", leg.lane.max_g)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, service};
    use crate::pack::ServiceRole;

    #[test]
    fn the_limit_itself_is_taken_and_a_gram_more_is_not() {
        let line = service("line", ServiceRole::Direct);
        for (weight_g, quantity, refused) in
            [(30_000, 1, false), (30_001, 1, true), (10_000, 3, false), (10_001, 3, true), (1, 1, false)]
        {
            let order = Order { weight_g, quantity, ..Order::default() };
            let found = codes_of(&line, &order, |leg, ask| {
                check_e4201_weight(leg, &ask.parcel()).into_iter().collect()
            });
            assert_eq!(found, if refused { vec!["E4201"] } else { Vec::new() }, "{quantity} × {weight_g} g");
        }
    }
}
