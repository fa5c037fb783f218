//! Goods: transport classes, battery energy, and HS codes that a service takes or refuses.

use super::air::Air;
use super::battery;
use crate::measure::HsCode;
use crate::money::Dec;
use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::pack::{BatteryKind, GoodsClass, GoodsRule};
use crate::problem::{Code, Problem, codes};

/// Everything about goods. One problem for each class: five codes may mean five ways out.
pub(super) fn check(leg: Leg<'_>, ask: &Ask<'_>, air: &Air) -> Vec<Problem> {
    // A magnet that was measured and found weak is ordinary goods.
    let counts = |class: &GoodsClass| !(air.weak_magnet && *class == GoodsClass::Magnet);
    let mut found: Vec<Problem> = ask
        .classes()
        .iter()
        .filter(|class| counts(class))
        .flat_map(|class| check_class(leg, *class, ask))
        .collect();
    // A class that is refused anyway needs no further reasons.
    if found.is_empty() {
        found.extend(air.refusals(leg));
    }
    found.extend(check_e4106_hs_only(leg, ask));
    found.extend(check_e4107_hs_refused(leg, ask));
    found
}

/// A brand is a matter of papers, not of carriage: see the documents.
fn check_class(leg: Leg<'_>, class: GoodsClass, ask: &Ask<'_>) -> Vec<Problem> {
    if class == GoodsClass::Brand {
        return Vec::new();
    }
    let country = leg.lane.to;
    let rule = leg.service.goods.iter().find(|rule| {
        rule.class == class
            && !rule.except.contains(&country)
            && (rule.only.is_empty() || rule.only.contains(&country))
    });
    match (rule, class) {
        (None, GoodsClass::BatteryStandalone) => vec![check_e4103_battery_alone(leg)],
        (None, GoodsClass::BatteryPackedWith) => vec![check_e4104_battery_beside(leg)],
        (None, _) => vec![check_e4101_goods_class(leg, class)],
        (Some(rule), _) => {
            let energy = check_e4102_battery_energy(leg, rule, ask);
            energy.into_iter().chain(battery::check_e4112_mark(leg, rule, ask)).collect()
        }
    }
}

/// The code of a class that is refused. Those for which other ways lead on have codes of their own.
const fn refused(class: GoodsClass) -> Code {
    match class {
        GoodsClass::Powder => codes::E4121,
        GoodsClass::Aerosol => codes::E4122,
        GoodsClass::Food | GoodsClass::Supplement => codes::E4123,
        GoodsClass::Medicine => codes::E4124,
        GoodsClass::Blade => codes::E4125,
        GoodsClass::Magnet => codes::E4126,
        _ => codes::E4101,
    }
}

/// The service does not take the class to that country.
fn check_e4101_goods_class(leg: Leg<'_>, class: GoodsClass) -> Problem {
    Problem::at(refused(class), "product.goods")
        .with("service", &leg.service.id)
        .with("class", class.as_str())
        .with("country", leg.lane.to)
}

/// Batteries alone: no parcel service, whatever the destination.
fn check_e4103_battery_alone(leg: Leg<'_>) -> Problem {
    Problem::at(codes::E4103, "product.goods").with("service", &leg.service.id)
}

/// Batteries packed beside the device.
fn check_e4104_battery_beside(leg: Leg<'_>) -> Problem {
    Problem::at(codes::E4104, "product.goods").with("service", &leg.service.id).with("country", leg.lane.to)
}

/// E4102 above the service's largest energy, E4105 when the energy is not known.
fn check_e4102_battery_energy(leg: Leg<'_>, rule: &GoodsRule, ask: &Ask<'_>) -> Option<Problem> {
    // Lithium metal is told by its grams.
    if ask.hazards.kind() == BatteryKind::LithiumMetal {
        return None;
    }
    let max = Dec::new(i64::from(rule.max_wh10?), 1);
    let Some(wh) = ask.battery_wh else {
        return Some(
            Problem::at(codes::E4105, "product.batteryWh")
                .with("service", &leg.service.id)
                .with("maxWh", max),
        );
    };
    (wh > max).then(|| {
        Problem::at(codes::E4102, "product.batteryWh")
            .with("service", &leg.service.id)
            .with("wh", wh)
            .with("maxWh", max)
    })
}

/// A service for certain goods only. Goods without a code cannot be shown to be among them.
fn check_e4106_hs_only(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    let only = &leg.service.hs_only;
    let fits = only.is_empty() || ask.hs.is_some_and(|hs| only.iter().any(|prefix| hs.is_under(*prefix)));
    (!fits).then(|| {
        let known: Vec<String> = only.iter().map(HsCode::to_string).collect();
        Problem::at(codes::E4106, "product.hs")
            .with("service", &leg.service.id)
            .with("known", known.join(", "))
            .with("got", ask.hs.map_or_else(String::new, |hs| hs.to_string()))
    })
}

/// Goods a service refuses by their code, such as perfume, whatever class they were given.
fn check_e4107_hs_refused(leg: Leg<'_>, ask: &Ask<'_>) -> Option<Problem> {
    let hs = ask.hs?;
    let here = leg.service.bans.iter().filter(|(_, to)| to.contains(&leg.lane.to));
    let mut refused = leg.service.hs_except.iter().chain(here.flat_map(|(prefixes, _)| prefixes));
    let prefix = refused.find(|prefix| hs.is_under(**prefix))?;
    Some(
        Problem::at(codes::E4107, "product.hs")
            .with("service", &leg.service.id)
            .with("prefix", prefix)
            .with("got", hs),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, country, rule, service};
    use crate::pack::{Service, ServiceRole};

    fn on_the_ground(leg: Leg<'_>, ask: &Ask<'_>) -> Vec<Problem> {
        check(leg, ask, &Air::default())
    }

    #[test]
    fn a_weak_magnet_is_ordinary_goods_and_phones_are_refused_where_they_are_named() {
        let order = Order { goods: vec![GoodsClass::Magnet], ..Order::default() };
        let line = service("line", ServiceRole::Direct);
        for (weak_magnet, expected) in [(true, vec![]), (false, vec!["E4126"])] {
            let air = Air { weak_magnet, ..Air::default() };
            assert_eq!(codes_of(&line, &order, |leg, ask| check(leg, ask, &air)), expected);
        }
        let mut line = line;
        line.bans = vec![(vec![HsCode::parse_prefix("851713").unwrap()], vec![country("DE")])];
        let phone = Order { hs: Some("851713"), ..Order::default() };
        assert_eq!(codes_of(&line, &phone, on_the_ground), ["E4107"]);
        line.lanes[0].to = country("FR");
        assert!(codes_of(&line, &phone, on_the_ground).is_empty());
    }

    fn battery_line() -> Service {
        let mut line = service("battery", ServiceRole::Direct);
        let beside = GoodsRule { except: vec![country("US")], ..rule(GoodsClass::BatteryPackedWith) };
        line.goods.extend([rule(GoodsClass::BatteryBuiltIn), beside]);
        line
    }

    #[test]
    fn a_class_that_is_not_listed_is_refused_with_its_own_code() {
        use GoodsClass::*;
        for (class, expected) in [
            (General, None),
            (BatteryBuiltIn, None),
            (BatteryPackedWith, None),
            (BatteryStandalone, Some("E4103")),
            (Liquid, Some("E4101")),
            (Powder, Some("E4121")),
            (Aerosol, Some("E4122")),
            (Magnet, Some("E4126")),
            (Cosmetics, Some("E4101")),
            (Food, Some("E4123")),
            (Supplement, Some("E4123")),
            (Medicine, Some("E4124")),
            (Blade, Some("E4125")),
            (Brand, None),
        ] {
            let order = Order { goods: vec![class], battery_wh: Some("7.4"), ..Order::default() };
            let found = codes_of(&battery_line(), &order, on_the_ground);
            assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{class:?}");
        }
    }

    #[test]
    fn two_refused_classes_are_two_problems() {
        let order = Order { goods: vec![GoodsClass::Cosmetics, GoodsClass::Liquid], ..Order::default() };
        assert_eq!(
            codes_of(&service("line", ServiceRole::Direct), &order, on_the_ground),
            ["E4101", "E4101"]
        );
    }

    #[test]
    fn goods_without_a_class_are_general() {
        let order = Order { goods: Vec::new(), ..Order::default() };
        assert!(codes_of(&service("line", ServiceRole::Direct), &order, on_the_ground).is_empty());
    }

    #[test]
    fn a_battery_beside_the_device_goes_only_where_the_rule_lets_it() {
        let order =
            Order { goods: vec![GoodsClass::BatteryPackedWith], battery_wh: Some("5"), ..Order::default() };
        let mut line = battery_line();
        assert!(codes_of(&line, &order, on_the_ground).is_empty());
        line.lanes[0].to = country("US");
        assert_eq!(codes_of(&line, &order, on_the_ground), ["E4104"], "except");
        line.goods[2] = GoodsRule { only: vec![country("DE")], except: Vec::new(), ..line.goods[2].clone() };
        assert_eq!(codes_of(&line, &order, on_the_ground), ["E4104"], "only");
        line.lanes[0].to = country("DE");
        assert!(codes_of(&line, &order, on_the_ground).is_empty());
    }

    #[test]
    fn battery_energy_is_taken_up_to_the_limit_and_must_be_known() {
        for (wh, expected) in
            [(Some("100"), None), (Some("100.1"), Some("E4102")), (Some("0.1"), None), (None, Some("E4105"))]
        {
            let order = Order { goods: vec![GoodsClass::BatteryBuiltIn], battery_wh: wh, ..Order::default() };
            assert_eq!(
                codes_of(&battery_line(), &order, on_the_ground),
                expected.into_iter().collect::<Vec<_>>(),
                "{wh:?}"
            );
        }
    }

    #[test]
    fn an_apparel_line_takes_apparel_and_nothing_unknown() {
        let mut line = service("apparel", ServiceRole::Direct);
        line.hs_only = vec![HsCode::parse_prefix("61").unwrap(), HsCode::parse_prefix("6505").unwrap()];
        for (hs, expected) in [
            (Some("610910"), None),
            (Some("650500"), None),
            (Some("650400"), Some("E4106")),
            (Some("850940"), Some("E4106")),
            (None, Some("E4106")),
        ] {
            let order = Order { hs, ..Order::default() };
            assert_eq!(
                codes_of(&line, &order, on_the_ground),
                expected.into_iter().collect::<Vec<_>>(),
                "{hs:?}"
            );
        }
    }

    #[test]
    fn perfume_is_refused_by_its_code_and_face_cream_is_not() {
        let mut line = service("cosmetics", ServiceRole::Direct);
        line.hs_except = vec![HsCode::parse_prefix("3303").unwrap()];
        for (hs, expected) in [(Some("330300"), Some("E4107")), (Some("330499"), None), (None, None)] {
            let order = Order { hs, ..Order::default() };
            assert_eq!(
                codes_of(&line, &order, on_the_ground),
                expected.into_iter().collect::<Vec<_>>(),
                "{hs:?}"
            );
        }
    }
}
