//! Cash on delivery.

use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::problem::{Problem, codes};

/// The buyer wants to pay at the door, the lane does not collect.
pub(super) fn check_e4401_cod(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    (ask.cod && !leg.lane.cod).then(|| {
        Problem::at(codes::E4401, "destination.cod")
            .with("service", &leg.service.id)
            .with("country", leg.lane.to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, service};
    use crate::pack::ServiceRole;

    #[test]
    fn cash_is_refused_only_where_it_is_asked_and_not_offered() {
        for (asked, offered, refused) in
            [(false, false, false), (false, true, false), (true, true, false), (true, false, true)]
        {
            let mut line = service("line", ServiceRole::Direct);
            line.lanes[0].cod = offered;
            let order = Order { cod: asked, ..Order::default() };
            let found = codes_of(&line, &order, |leg, ask| check_e4401_cod(leg, ask).into_iter().collect());
            assert_eq!(
                found,
                if refused { vec!["E4401"] } else { Vec::new() },
                "asked {asked}, offered {offered}"
            );
        }
    }
}
