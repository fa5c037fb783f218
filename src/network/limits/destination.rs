//! Places: countries nobody goes to, postcodes a lane does not serve.

use crate::measure::Country;
use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::pack::{Pack, ServiceRole};
use crate::problem::{Problem, codes};

/// The postcode lies in an area the lane does not serve. Without a postcode nothing is known, and nothing refused.
pub(super) fn check_e4501_area(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    let postcode = ask.postcode?;
    let area = leg.lane.remote_area(postcode).filter(|area| area.per_parcel.is_none())?;
    Some(
        Problem::at(codes::E4501, "destination.postcode")
            .with("postcode", postcode)
            .with("area", &area.name.en)
            .with("areaZh", &area.name.zh),
    )
}

/// No service of the pack reaches the buyer there, from China or from any warehouse.
#[must_use]
pub fn check_e4504_destination(pack: &Pack, country: Country) -> Option<Problem> {
    let reached = pack
        .content()
        .services
        .iter()
        .any(|service| service.role != ServiceRole::Bulk && service.lane(country).is_some());
    (!reached).then(|| Problem::at(codes::E4504, "destination.country").with("country", country))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Dec;
    use crate::network::fixture::{Order, codes_of, country, service};
    use crate::pack::{Content, DayRange, Names, Remote};

    fn area(prefix: &str, per_parcel: Option<i64>) -> Remote {
        Remote {
            prefixes: vec![prefix.into()],
            per_parcel: per_parcel.map(Dec::whole),
            add_days: DayRange { min: 10, mode: 20, max: 30 },
            name: Names { zh: "岛".into(), en: "Island".into() },
        }
    }

    #[test]
    fn an_area_without_a_price_is_not_served_and_the_longest_prefix_decides() {
        let mut line = service("line", ServiceRole::Direct);
        line.lanes[0].remote = vec![area("35", None), area("355", Some(9)), area("07", Some(5))];
        for (postcode, refused) in [
            (Some("35001"), true),
            (Some("35 501"), false),
            (Some("07001"), false),
            (Some("28001"), false),
            (None, false),
        ] {
            let order = Order { postcode, ..Order::default() };
            let found = codes_of(&line, &order, |leg, ask| check_e4501_area(leg, ask).into_iter().collect());
            assert_eq!(found, if refused { vec!["E4501"] } else { Vec::new() }, "{postcode:?}");
        }
    }

    #[test]
    fn a_country_with_bulk_freight_only_is_not_reached() {
        let pack = |role| {
            Pack::new(Content { services: vec![service("line", role)], ..Content::default() }, String::new())
        };
        assert!(check_e4504_destination(&pack(ServiceRole::Direct), country("DE")).is_none());
        assert!(check_e4504_destination(&pack(ServiceRole::Bulk), country("DE")).is_some());
        assert!(check_e4504_destination(&pack(ServiceRole::Direct), country("FR")).is_some());
    }
}
