//! Batteries by packing instruction: state of charge by date, energy of a cell, lithium in grams, the mark by number.

use crate::money::Dec;
use crate::network::ask::Ask;
use crate::network::candidate::Leg;
use crate::pack::{BatteryKind, BatteryRule, ChargeLimit, GoodsRule, Pack};
use crate::problem::{Problem, codes};

/// Single cells, and batteries, in one parcel up to which PI 967 asks for no mark.
// SOURCE: IATA DGR, PI 967 Section II: no more than four cells or two batteries installed in equipment.
const UNMARKED: (u32, u32) = (4, 2);

/// The packing instruction of each class of battery in the order.
fn instructions<'p>(pack: &'p Pack, ask: &Ask<'_>) -> Vec<&'p BatteryRule> {
    let kind = ask.hazards.kind();
    let fits = |rule: &&BatteryRule| rule.kind == kind && ask.classes().contains(&rule.class);
    let vehicle =
        |rule: &BatteryRule| ask.hs.is_some_and(|hs| rule.vehicle.iter().any(|prefix| hs.is_under(*prefix)));
    let rules = || pack.content().batteries.iter().filter(fits);
    let vehicles: Vec<_> = rules().filter(|rule| vehicle(rule)).collect();
    if vehicles.is_empty() { rules().filter(|rule| rule.vehicle.is_empty()).collect() } else { vehicles }
}

/// The strictest limit of the state of charge in force: `advised` ones or demanded ones.
fn charge_limit<'p>(rule: &'p BatteryRule, ask: &Ask<'_>, advised: bool) -> Option<&'p ChargeLimit> {
    rule.charge
        .iter()
        .filter(|limit| limit.advised == advised && limit.from.is_none_or(|from| from <= ask.date))
        .filter(|limit| limit.above_wh.is_zero() || ask.battery_wh.is_some_and(|wh| wh > limit.above_wh))
        .min_by_key(|limit| limit.max)
}

/// Everything that keeps the batteries from flying.
pub(super) fn check(pack: &Pack, ask: &Ask<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for rule in instructions(pack, ask) {
        found.extend(check_e4108_charge(rule, ask));
        found.extend(check_e4109_cell(rule, ask));
        found.extend(check_e4110_e4111_lithium(rule, ask));
    }
    found
}

/// Charged higher than the instruction allows on the day.
fn check_e4108_charge(rule: &BatteryRule, ask: &Ask<'_>) -> Option<Problem> {
    let charge = ask.hazards.charge?;
    let limit = charge_limit(rule, ask, false).filter(|limit| charge > limit.max)?;
    Some(
        Problem::at(codes::E4108, "product.stateOfCharge")
            .with("instruction", &rule.id)
            .with("charge", percent(charge))
            .with("max", percent(limit.max))
            .with("from", limit.from.map_or(String::new(), |from| from.iso())),
    )
}

/// A cell that is used singly holds more energy than Section II allows.
fn check_e4109_cell(rule: &BatteryRule, ask: &Ask<'_>) -> Option<Problem> {
    let single = ask.hazards.battery_cells.is_some_and(|cells| cells > 0)
        && ask.hazards.batteries.is_none_or(|batteries| batteries == 0);
    let (max, wh) = (rule.cell_wh?, ask.battery_wh?);
    (single && wh > max).then(|| {
        Problem::at(codes::E4109, "product.batteryWh")
            .with("instruction", &rule.id)
            .with("wh", wh)
            .with("maxWh", max)
    })
}

/// E4110 more lithium metal than Section II allows, E4111 when its grams are not known.
fn check_e4110_e4111_lithium(rule: &BatteryRule, ask: &Ask<'_>) -> Option<Problem> {
    let (cell, battery) = rule.lithium_g?;
    let single = ask.hazards.batteries.is_none_or(|batteries| batteries == 0);
    let max = if single { cell } else { battery };
    let Some(grams) = ask.hazards.lithium_g else {
        let ask_for = Problem::at(codes::E4111, "product.lithiumG").with("instruction", &rule.id);
        return Some(ask_for.with("maxG", max));
    };
    (grams > max).then(|| {
        Problem::at(codes::E4110, "product.lithiumG")
            .with("instruction", &rule.id)
            .with("grams", grams)
            .with("maxG", max)
    })
}

/// Whether the parcel holds more than so many single cells or batteries; `None` where neither number is known.
pub(in crate::network) fn is_above(ask: &Ask<'_>, (cells, batteries): (u32, u32)) -> Option<bool> {
    let hazards = ask.hazards;
    if hazards.battery_cells.is_none() && hazards.batteries.is_none() {
        return None;
    }
    let more = |each: Option<u32>, most| each.unwrap_or(0).saturating_mul(ask.quantity) > most;
    Some(more(hazards.battery_cells, cells) || more(hazards.batteries, batteries))
}

/// The service takes only parcels without a battery mark to that country.
pub(super) fn check_e4112_mark(leg: Leg<'_>, rule: &GoodsRule, ask: &Ask<'_>) -> Option<Problem> {
    let marked = rule.unmarked.contains(&leg.lane.to) && is_above(ask, UNMARKED) == Some(true);
    marked.then(|| {
        let number = |each: Option<u32>| each.unwrap_or(0).saturating_mul(ask.quantity);
        Problem::at(codes::E4112, "product.batteryCells")
            .with("service", &leg.service.id)
            .with("cells", number(ask.hazards.battery_cells))
            .with("batteries", number(ask.hazards.batteries))
            .with("country", leg.lane.to)
    })
}

/// A471 the state of charge where a limit holds and it is not known, A472 where a recommendation is not met, A473 the
/// number of cells where a mark hangs on it, A476 for chemistries of which services say nothing.
pub(super) fn open_questions(pack: &Pack, ask: &Ask<'_>) -> Vec<Problem> {
    let mut open = Vec::new();
    for rule in instructions(pack, ask) {
        match (ask.hazards.charge, charge_limit(rule, ask, false), charge_limit(rule, ask, true)) {
            (None, Some(limit), _) => open.push(
                Problem::at(codes::A471, "product.stateOfCharge")
                    .with("instruction", &rule.id)
                    .with("max", percent(limit.max)),
            ),
            (Some(charge), _, Some(limit)) if charge > limit.max => open.push(
                Problem::at(codes::A472, "product.stateOfCharge")
                    .with("instruction", &rule.id)
                    .with("charge", percent(charge))
                    .with("max", percent(limit.max)),
            ),
            _ => {}
        }
    }
    let several = ask.quantity > UNMARKED.1;
    if several && has_battery(ask) && is_above(ask, UNMARKED).is_none() {
        let (cells, batteries) = UNMARKED;
        let alert = Problem::at(codes::A473, "product.batteryCells").with("cells", cells);
        open.push(alert.with("batteries", batteries));
    }
    if ask.hazards.kind() != BatteryKind::LithiumIon && has_battery(ask) {
        let alert = Problem::at(codes::A476, "product.batteryKind");
        open.push(alert.with("kind", ask.hazards.kind().as_str()));
    }
    open
}

fn has_battery(ask: &Ask<'_>) -> bool {
    ask.classes().iter().any(|class| class.has_battery())
}

fn percent(share: Dec) -> String {
    (share * Dec::whole(100)).plain()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::parse_decimal;
    use crate::network::fixture::{Order, codes_of, country, service};
    use crate::network::limits::testing::rules;
    use crate::pack::{GoodsClass, ServiceRole};

    fn order(class: GoodsClass, wh: &'static str, charge: Option<&str>, date: &'static str) -> Order {
        let mut order = Order { goods: vec![class], battery_wh: Some(wh), date, ..Order::default() };
        order.hazards.charge = charge.and_then(|text| parse_decimal(text).ok());
        order
    }

    fn codes_found(order: &Order, find: impl Fn(&Pack, &Ask<'_>) -> Vec<Problem>) -> Vec<&'static str> {
        let pack = rules();
        order.with_ask(|ask| find(&pack, ask).iter().map(|problem| problem.code.as_str()).collect())
    }

    #[test]
    fn a_battery_beside_the_device_is_charged_to_30_percent_from_2026_above_2_7_watt_hours() {
        use GoodsClass::BatteryPackedWith as Beside;
        for (wh, charge, date, refused) in [
            ("10", Some("0.3"), "2026-01-01", false),
            ("10", Some("0.31"), "2025-12-31", false),
            ("10", Some("0.31"), "2026-01-01", true),
            ("2.7", Some("0.31"), "2026-01-01", false),
            ("2.71", Some("0.31"), "2026-01-01", true),
            ("10", None, "2026-01-01", false),
        ] {
            let found = codes_found(&order(Beside, wh, charge, date), check);
            assert_eq!(found, if refused { vec!["E4108"] } else { vec![] }, "{wh} Wh, {charge:?}, {date}");
        }
    }

    #[test]
    fn a_charge_that_is_not_known_is_asked_for_where_it_is_limited() {
        use GoodsClass::{BatteryBuiltIn as Inside, BatteryPackedWith as Beside};
        for (class, wh, charge, date, expected) in [
            (Beside, "10", None, "2026-01-01", vec!["A471"]),
            (Beside, "10", None, "2025-12-31", vec![]),
            (Beside, "2.7", None, "2026-01-01", vec![]),
            (Beside, "2.7", Some("0.31"), "2026-01-01", vec!["A472"]),
            (Beside, "2.7", Some("0.31"), "2025-12-31", vec![]),
            (Inside, "10", Some("0.31"), "2026-01-01", vec!["A472"]),
            (Inside, "10", Some("0.3"), "2026-01-01", vec![]),
            (Inside, "10", None, "2026-01-01", vec![]),
        ] {
            let found = codes_found(&order(class, wh, charge, date), open_questions);
            assert_eq!(found, expected, "{class:?} {wh} {charge:?} {date}");
        }
    }

    #[test]
    fn batteries_alone_were_always_limited() {
        use GoodsClass::BatteryStandalone as Alone;
        assert!(codes_found(&order(Alone, "1", Some("0.3"), "2024-01-01"), check).is_empty());
        assert_eq!(codes_found(&order(Alone, "1", Some("0.31"), "2024-01-01"), check), ["E4108"]);
    }

    #[test]
    fn vehicles_are_limited_above_100_watt_hours_from_2026() {
        for (wh, date, refused) in
            [("100", "2026-01-01", false), ("101", "2026-01-01", true), ("101", "2025-12-31", false)]
        {
            let scooter =
                Order { hs: Some("871160"), ..order(GoodsClass::BatteryBuiltIn, wh, Some("0.31"), date) };
            assert_eq!(!codes_found(&scooter, check).is_empty(), refused, "{wh} Wh on {date}");
        }
    }

    #[test]
    fn a_single_cell_has_20_watt_hours_and_a_battery_of_cells_is_the_services_matter() {
        for (wh, cells, batteries, refused) in [
            ("20", Some(1), None, false),
            ("20.1", Some(1), None, true),
            ("20.1", Some(1), Some(1), false),
            ("20.1", None, Some(1), false),
            ("20.1", None, None, false),
        ] {
            let mut device = order(GoodsClass::BatteryBuiltIn, wh, None, "2026-11-23");
            device.hazards.battery_cells = cells;
            device.hazards.batteries = batteries;
            let found = codes_found(&device, check);
            assert_eq!(found, if refused { vec!["E4109"] } else { vec![] }, "{wh} {cells:?} {batteries:?}");
        }
    }

    #[test]
    fn lithium_metal_is_told_by_its_grams_and_asked_of_the_carrier() {
        for (grams, batteries, expected) in [
            (Some("1"), None, vec![]),
            (Some("1.01"), None, vec!["E4110"]),
            (Some("1.01"), Some(1), vec![]),
            (Some("2.01"), Some(1), vec!["E4110"]),
            (None, None, vec!["E4111"]),
        ] {
            let mut watch = order(GoodsClass::BatteryBuiltIn, "1", None, "2026-11-23");
            watch.battery_wh = None;
            watch.hazards.battery_kind = Some(BatteryKind::LithiumMetal);
            watch.hazards.lithium_g = grams.and_then(|text| parse_decimal(text).ok());
            watch.hazards.batteries = batteries;
            assert_eq!(codes_found(&watch, check), expected, "{grams:?} {batteries:?}");
            assert_eq!(codes_found(&watch, open_questions), ["A476"]);
        }
    }

    #[test]
    fn sodium_follows_lithium() {
        let mut lamp = order(GoodsClass::BatteryPackedWith, "10", Some("0.31"), "2026-01-01");
        lamp.hazards.battery_kind = Some(BatteryKind::SodiumIon);
        assert_eq!(codes_found(&lamp, check), ["E4108"]);
    }

    #[test]
    fn more_than_four_cells_or_two_batteries_need_a_mark_that_some_lanes_refuse() {
        let mut line = service("line", ServiceRole::Direct);
        let mut inside = crate::network::fixture::rule(GoodsClass::BatteryBuiltIn);
        inside.unmarked = vec![country("DE")];
        line.goods.push(inside);
        for (cells, batteries, quantity, refused) in [
            (Some(4), None, 1, false),
            (Some(5), None, 1, true),
            (Some(2), None, 3, true),
            (None, Some(2), 1, false),
            (None, Some(1), 3, true),
            (None, None, 9, false),
        ] {
            let mut device = order(GoodsClass::BatteryBuiltIn, "5", None, "2026-11-23");
            device.hazards.battery_cells = cells;
            device.hazards.batteries = batteries;
            device.quantity = quantity;
            let found = codes_of(&line, &device, |leg, ask| {
                check_e4112_mark(leg, leg.service.goods.last().unwrap(), ask).into_iter().collect()
            });
            assert_eq!(
                found,
                if refused { vec!["E4112"] } else { vec![] },
                "{cells:?} {batteries:?} × {quantity}"
            );
        }
    }

    #[test]
    fn the_number_of_cells_is_asked_for_where_several_units_share_a_parcel() {
        for (quantity, asked) in [(2, false), (3, true)] {
            let mut device = order(GoodsClass::BatteryBuiltIn, "5", None, "2026-11-23");
            device.quantity = quantity;
            assert_eq!(codes_found(&device, open_questions).contains(&"A473"), asked, "{quantity}");
        }
    }
}
