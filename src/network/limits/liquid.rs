//! Liquids on the services that take them: the largest inner container, all of them in a parcel, the flash point.

use super::number;
use crate::money::Dec;
use crate::network::ask::Ask;
use crate::pack::{GoodsClass, Pack};
use crate::problem::{Problem, codes};

fn is_liquid(ask: &Ask<'_>) -> bool {
    ask.classes().contains(&GoodsClass::Liquid)
}

/// Everything that keeps liquids from flying.
pub(super) fn check(pack: &Pack, ask: &Ask<'_>) -> Vec<Problem> {
    if !is_liquid(ask) {
        return Vec::new();
    }
    [check_e4113_container(pack, ask), check_e4114_parcel(pack, ask), check_e4115_flash(pack, ask)]
        .into_iter()
        .flatten()
        .collect()
}

/// An inner container is larger than is taken.
fn check_e4113_container(pack: &Pack, ask: &Ask<'_>) -> Option<Problem> {
    let max = number(pack, "liquid.inner-ml")?;
    let ml = ask.hazards.liquid_ml?;
    (Dec::from(ml) > max)
        .then(|| Problem::at(codes::E4113, "product.liquidMl").with("ml", ml).with("max", max))
}

/// All units together hold more than a parcel may.
fn check_e4114_parcel(pack: &Pack, ask: &Ask<'_>) -> Option<Problem> {
    let max = number(pack, "liquid.parcel-ml")?;
    let ml = ask.hazards.liquid_ml?.saturating_mul(ask.quantity);
    (Dec::from(ml) > max).then(|| Problem::at(codes::E4114, "order.quantity").with("ml", ml).with("max", max))
}

/// It burns too easily for anything but dangerous goods.
fn check_e4115_flash(pack: &Pack, ask: &Ask<'_>) -> Option<Problem> {
    let limit = number(pack, "liquid.flash-point")?;
    let point = ask.hazards.flash_point_c?;
    (point <= limit)
        .then(|| Problem::at(codes::E4115, "product.flashPointC").with("point", point).with("limit", limit))
}

/// What of it is not known.
pub(super) fn open_a474(pack: &Pack, ask: &Ask<'_>) -> Option<Problem> {
    if !is_liquid(ask) || (ask.hazards.liquid_ml.is_some() && ask.hazards.flash_point_c.is_some()) {
        return None;
    }
    let at = if ask.hazards.liquid_ml.is_none() { "product.liquidMl" } else { "product.flashPointC" };
    Some(
        Problem::at(codes::A474, at)
            .with("ml", number(pack, "liquid.inner-ml")?)
            .with("parcelMl", number(pack, "liquid.parcel-ml")?)
            .with("point", number(pack, "liquid.flash-point")?),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::parse_decimal;
    use crate::network::fixture::Order;
    use crate::network::limits::testing::rules;

    fn order(class: GoodsClass, ml: Option<u32>, point: Option<&str>, quantity: u32) -> Order {
        let mut order = Order { goods: vec![class], quantity, ..Order::default() };
        order.hazards.liquid_ml = ml;
        order.hazards.flash_point_c = point.and_then(|text| parse_decimal(text).ok());
        order
    }

    #[test]
    fn both_sides_of_each_limit_of_a_liquid() {
        let pack = rules();
        for (ml, point, quantity, expected) in [
            (Some(500), Some("61"), 4, vec![]),
            (Some(501), Some("61"), 1, vec!["E4113"]),
            (Some(401), Some("61"), 5, vec!["E4114"]),
            (Some(400), Some("61"), 5, vec![]),
            (Some(100), Some("60"), 1, vec!["E4115"]),
            (Some(100), Some("60.5"), 1, vec![]),
            (None, None, 9, vec![]),
        ] {
            order(GoodsClass::Liquid, ml, point, quantity).with_ask(|ask| {
                let found: Vec<_> = check(&pack, ask).iter().map(|problem| problem.code.as_str()).collect();
                assert_eq!(found, expected, "{ml:?} {point:?} × {quantity}");
            });
            order(GoodsClass::Cosmetics, ml, point, quantity).with_ask(|ask| {
                assert!(check(&pack, ask).is_empty() && open_a474(&pack, ask).is_none());
            });
        }
    }

    #[test]
    fn millilitres_and_flash_point_are_asked_for_where_they_are_not_known() {
        let pack = rules();
        for (ml, point, at) in [
            (None, None, Some("product.liquidMl")),
            (None, Some("70"), Some("product.liquidMl")),
            (Some(100), None, Some("product.flashPointC")),
            (Some(100), Some("70"), None),
        ] {
            order(GoodsClass::Liquid, ml, point, 1).with_ask(|ask| {
                let found = open_a474(&pack, ask);
                assert_eq!(found.as_ref().map(|problem| problem.path.as_str()), at);
                assert!(found.is_none_or(|problem| problem.code.as_str() == "A474"));
            });
        }
    }
}
