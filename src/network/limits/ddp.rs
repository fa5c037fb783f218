//! Duty and tax prepaid by the seller.

use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::problem::{Problem, codes};

/// The seller promises taxes included, the lane cannot clear that way.
pub(super) fn check_e4502_ddp(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    (ask.ddp && !leg.lane.ddp).then(|| {
        Problem::at(codes::E4502, "seller.incoterm")
            .with("service", &leg.service.id)
            .with("country", leg.lane.to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, service};
    use crate::network::limits;
    use crate::pack::ServiceRole;

    #[test]
    fn prepaid_duty_is_refused_only_where_it_is_asked_and_not_offered() {
        for (asked, offered, refused) in
            [(false, false, false), (false, true, false), (true, true, false), (true, false, true)]
        {
            let mut line = service("line", ServiceRole::Direct);
            line.lanes[0].ddp = offered;
            let order = Order { ddp: asked, ..Order::default() };
            let found = codes_of(&line, &order, |leg, ask| check_e4502_ddp(leg, ask).into_iter().collect());
            assert_eq!(
                found,
                if refused { vec!["E4502"] } else { Vec::new() },
                "asked {asked}, offered {offered}"
            );
        }
    }

    #[test]
    fn a_parcel_from_stock_inside_the_destination_is_not_asked() {
        for (role, expected) in [(ServiceRole::LastMile, Vec::new()), (ServiceRole::SecondLeg, vec!["E4502"])]
        {
            let mut line = service("line", role);
            line.lanes[0].ddp = false;
            assert_eq!(
                codes_of(&line, &Order::default(), |leg, ask| limits::parcel(
                    leg,
                    ask,
                    &limits::Air::default()
                )),
                expected,
                "{role:?}"
            );
        }
    }
}
