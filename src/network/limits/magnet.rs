//! Magnets by PI 953: two tests at two distances, one after the other and never combined.

use super::number;
use crate::network::ask::Ask;
use crate::pack::{GoodsClass, Pack};
use crate::problem::{Problem, codes};

fn is_magnet(ask: &Ask<'_>) -> bool {
    ask.classes().contains(&GoodsClass::Magnet)
}

/// Measured at 2.1 m and not restricted: ordinary goods.
pub(super) fn is_weak(pack: &Pack, ask: &Ask<'_>) -> bool {
    let limit = number(pack, "magnet.near");
    is_magnet(ask) && ask.hazards.field_near.zip(limit).is_some_and(|(field, limit)| field <= limit)
}

/// What keeps a magnet from flying: E4116 too strong at 4.6 m, E4117 too strong at 2.1 m and not measured farther off.
pub(super) fn check(pack: &Pack, ask: &Ask<'_>) -> Option<Problem> {
    if !is_magnet(ask) || is_weak(pack, ask) {
        return None;
    }
    let limit = number(pack, "magnet.far")?;
    match (ask.hazards.field_near, ask.hazards.field_far) {
        (_, Some(field)) if field > limit => Some(
            Problem::at(codes::E4116, "product.magneticField.at4600mm")
                .with("field", field)
                .with("limit", limit),
        ),
        (Some(near), None) => Some(
            Problem::at(codes::E4117, "product.magneticField.at4600mm")
                .with("field", near)
                .with("near", number(pack, "magnet.near")?)
                .with("limit", limit),
        ),
        _ => None,
    }
}

/// Nothing was measured.
pub(super) fn open_a475(pack: &Pack, ask: &Ask<'_>) -> Option<Problem> {
    let unknown = ask.hazards.field_near.is_none() && ask.hazards.field_far.is_none();
    if !is_magnet(ask) || !unknown {
        return None;
    }
    let near = number(pack, "magnet.near")?;
    Some(Problem::at(codes::A475, "product.magneticField.at2100mm").with("near", near))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::parse_decimal;
    use crate::network::fixture::Order;
    use crate::network::limits::testing::rules;

    #[test]
    fn the_nearer_test_frees_and_the_farther_one_forbids() {
        let pack = rules();
        for (near, far, weak, refused) in [
            (None, None, false, None),
            (Some("0.159"), None, true, None),
            (Some("0.16"), None, false, Some("E4117")),
            (Some("0.16"), Some("0.418"), false, None),
            (Some("0.16"), Some("0.419"), false, Some("E4116")),
            // Free at 2.1 m is free: the farther test is not made then.
            (Some("0.159"), Some("0.419"), true, None),
            (None, Some("0.419"), false, Some("E4116")),
            (None, Some("0.3"), false, None),
        ] {
            let mut order = Order { goods: vec![GoodsClass::Magnet], ..Order::default() };
            order.hazards.field_near = near.and_then(|text| parse_decimal(text).ok());
            order.hazards.field_far = far.and_then(|text| parse_decimal(text).ok());
            order.with_ask(|ask| {
                let found = check(&pack, ask);
                assert_eq!(found.as_ref().map(|problem| problem.code.as_str()), refused, "{near:?} {far:?}");
                assert_eq!(is_weak(&pack, ask), weak, "{near:?} {far:?}");
                let open = open_a475(&pack, ask).map(|problem| problem.code.as_str());
                assert_eq!(open, (near.is_none() && far.is_none()).then_some("A475"));
            });
        }
    }

    #[test]
    fn what_is_no_magnet_is_not_measured() {
        let mut order = Order::default();
        order.hazards.field_near = parse_decimal("9").ok();
        let pack = rules();
        order.with_ask(|ask| assert!(check(&pack, ask).is_none() && open_a475(&pack, ask).is_none()));
    }
}
