//! Whom the seller works with.

use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::pack::ServiceRole;
use crate::problem::{Problem, codes};

/// The seller denies the service, or has a list of services to which it does not belong. The list is about those that
/// take the seller's parcels; what a warehouse ships by is the warehouse's choice.
pub(super) fn check_e4503_carrier(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    let listed = |ids: &[String]| ids.contains(&leg.service.id);
    let unlisted = leg.service.role != ServiceRole::LastMile && ask.allow.is_some_and(|allow| !listed(allow));
    (unlisted || listed(ask.deny)).then(|| problem(leg))
}

/// The seller denies the service.
pub(super) fn check_e4503_denied(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    ask.deny.contains(&leg.service.id).then(|| problem(leg))
}

fn problem(leg: Leg<'_>) -> Problem {
    Problem::at(codes::E4503, "seller.carriers").with("service", &leg.service.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, service};

    #[test]
    fn denied_and_unlisted_services_are_out() {
        let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        for (role, allow, deny, refused) in [
            (ServiceRole::Direct, None, list(&[]), false),
            (ServiceRole::Direct, None, list(&["line"]), true),
            (ServiceRole::Direct, Some(list(&["line"])), list(&[]), false),
            (ServiceRole::Direct, Some(list(&["other"])), list(&[]), true),
            (ServiceRole::Direct, Some(list(&["line"])), list(&["line"]), true),
            (ServiceRole::LastMile, Some(list(&["other"])), list(&[]), false),
            (ServiceRole::LastMile, None, list(&["line"]), true),
        ] {
            let order = Order { allow: allow.clone(), deny: deny.clone(), ..Order::default() };
            let found = codes_of(&service("line", role), &order, |leg, ask| {
                check_e4503_carrier(leg, ask).into_iter().collect()
            });
            assert_eq!(found.is_empty(), !refused, "{role:?} {allow:?} {deny:?}");
        }
    }

    #[test]
    fn bulk_legs_are_denied_but_need_no_listing() {
        let bulk = service("sea", ServiceRole::Bulk);
        let denied = |order: &Order| {
            codes_of(&bulk, order, |leg, ask| check_e4503_denied(leg, ask).into_iter().collect())
        };
        assert!(denied(&Order { allow: Some(vec!["line".into()]), ..Order::default() }).is_empty());
        assert_eq!(denied(&Order { deny: vec!["sea".into()], ..Order::default() }), ["E4503"]);
    }
}
