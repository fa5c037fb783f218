//! Every destination, through the committed services: which modes exist there, what travels, and why the rest does not.

mod support;

use landcast::calendar::Day;
use landcast::measure::HsCode;
use landcast::money::{Amount, Currency, Fx, parse_decimal};
use landcast::network::{Ask, Candidate, Hazards, candidates, check_e4504_destination};
use landcast::pack::{DayRange, GoodsClass, Mode, ServiceRole};
use std::path::Path;
use support::{
    ALL_MODES, DIRECT_ONLY, PACK, Product, all, ask, content, country, destinations, feasible, juicer,
    power_bank, t_shirt,
};

/// Where no service takes cosmetics or liquids: no line does, and no stock can wait there.
const NO_COSMETICS: [&str; 11] = ["BR", "CL", "CH", "NO", "TR", "IN", "KZ", "RU", "ZA", "NG", "KE"];

#[test]
fn every_destination_of_the_pack_is_among_the_57() {
    assert_eq!(destinations().collect::<std::collections::BTreeSet<_>>().len(), 57);
    for market in PACK.destinations() {
        assert!(destinations().any(|code| code == market.code.code()), "{} has no lanes", market.code);
    }
}

#[test]
fn a_t_shirt_reaches_every_destination_in_each_mode_that_exists_there() {
    for to in destinations() {
        let found = all(&t_shirt(), to, true);
        for (mode, exists) in [
            (Mode::Direct, true),
            (Mode::Overseas, ALL_MODES.contains(&to)),
            (Mode::Border, !DIRECT_ONLY.contains(&to)),
        ] {
            assert_eq!(!feasible(&found, mode).is_empty(), exists, "{to} {mode:?}");
        }
    }
}

#[test]
fn the_juicer_reaches_every_destination_and_only_by_services_that_take_batteries() {
    for to in destinations() {
        let found = all(&juicer(), to, true);
        for (mode, exists) in [
            (Mode::Direct, true),
            (Mode::Overseas, ALL_MODES.contains(&to)),
            (Mode::Border, !DIRECT_ONLY.contains(&to)),
        ] {
            assert_eq!(!feasible(&found, mode).is_empty(), exists, "{to} {mode:?}");
        }
        for one in found.iter().filter(|one| one.feasible()) {
            let takes =
                one.outbound.service.goods.iter().any(|rule| rule.class == GoodsClass::BatteryBuiltIn);
            assert!(takes, "{}", one.id);
        }
        let general = found.iter().filter(|one| one.id == format!("direct:air-line-general:{to}"));
        for line in general {
            assert!(line.rejections.iter().any(|problem| problem.code.as_str() == "E4101"), "{to}");
        }
    }
}

#[test]
fn every_destination_has_post_express_and_lines_for_general_goods_and_for_batteries() {
    use landcast::pack::Channel;
    for to in destinations() {
        let direct = || {
            content()
                .services
                .iter()
                .filter(move |one| one.role == ServiceRole::Direct && one.lane(country(to)).is_some())
        };
        let line = |class| {
            direct().any(|one| {
                one.channel != Channel::Post
                    && one.id != "courier-express"
                    && one.goods.iter().any(|rule| {
                        rule.class == class
                            && (rule.only.is_empty() || rule.only.contains(&country(to)))
                            && !rule.except.contains(&country(to))
                    })
            })
        };
        assert!(direct().any(|one| one.channel == Channel::Post), "{to}: post");
        assert!(direct().any(|one| one.id.ends_with("express")), "{to}: express");
        assert!(line(GoodsClass::General), "{to}: a line for general goods");
        assert!(line(GoodsClass::BatteryBuiltIn), "{to}: a line for batteries");
    }
}

#[test]
fn a_power_bank_travels_on_nothing_and_every_chain_says_why() {
    for to in destinations() {
        for one in all(&power_bank(), to, true) {
            assert!(!one.feasible(), "{}", one.id);
            assert!(one.rejections.iter().any(|problem| problem.code.as_str() == "E4103"), "{}", one.id);
        }
    }
}

#[test]
fn perfume_and_aerosols_and_power_banks_have_no_way_and_face_cream_has() {
    let cream = Product {
        goods: vec![GoodsClass::Cosmetics, GoodsClass::Liquid],
        wh: None,
        hs: "330499",
        ..t_shirt()
    };
    let perfume = Product { hs: "330300", ..cream.clone() };
    let spray =
        Product { goods: vec![GoodsClass::Cosmetics, GoodsClass::Aerosol], hs: "330530", ..cream.clone() };
    for to in destinations() {
        let goes = all(&cream, to, true).iter().any(Candidate::feasible);
        assert_eq!(goes, !NO_COSMETICS.contains(&to), "cream to {to}");
        assert!(all(&perfume, to, true).iter().all(|one| !one.feasible()), "perfume to {to}");
        assert!(all(&spray, to, true).iter().all(|one| !one.feasible()), "hair spray to {to}");
    }
}

#[test]
fn overseas_plans_need_stock_and_hubs_let_parcels_through() {
    for to in destinations() {
        let found = all(&t_shirt(), to, false);
        let overseas: Vec<_> = found.iter().filter(|one| one.mode == Mode::Overseas).collect();
        for one in &overseas {
            let codes: Vec<_> = one.rejections.iter().map(|problem| problem.code.as_str()).collect();
            assert_eq!(codes, ["E4302"], "{}", one.id);
        }
        assert_eq!(overseas.is_empty(), !ALL_MODES.contains(&to), "{to}");
        if DIRECT_ONLY.contains(&to) {
            continue;
        }
        let hub = found.iter().find(|one| one.mode == Mode::Border && one.feasible()).unwrap();
        assert!(!hub.from_stock && hub.bulk.is_some(), "{}", hub.id);
        let stocked = all(&t_shirt(), to, true);
        let hub_stocked = stocked.iter().find(|one| one.id == hub.id).unwrap();
        assert!(hub_stocked.from_stock);
        assert!(hub_stocked.stages.len() < hub.stages.len(), "{}", hub.id);
    }
}

#[test]
fn cash_on_delivery_exists_where_buyers_are_used_to_it_and_is_refused_elsewhere() {
    let fx = Fx::new(&content().fx);
    const COD: [&str; 10] = ["AE", "ID", "MY", "PH", "PL", "RO", "SA", "SG", "TH", "VN"];
    for to in destinations() {
        let offered = COD.contains(&to);
        let found =
            ask(&t_shirt(), to, None, true, |ask| candidates(&PACK, &Ask { cod: true, fx: &fx, ..*ask }));
        assert_eq!(found.iter().any(Candidate::feasible), offered, "{to}");
        assert_eq!(PACK.cod(country(to)).is_some(), offered, "{to}: terms");
    }
}

#[test]
fn a_country_without_any_service_is_named() {
    assert_eq!(check_e4504_destination(&PACK, country("IS")).unwrap().code.as_str(), "E4504");
    assert!(all(&t_shirt(), "IS", true).is_empty());
    assert!(check_e4504_destination(&PACK, country("DE")).is_none());
}

#[derive(serde::Deserialize)]
struct Row {
    id: String,
    name_en: String,
    hs: String,
    price: String,
    price_currency: String,
    weight_g: u32,
    length_mm: u32,
    width_mm: u32,
    height_mm: u32,
    goods: String,
    battery_wh: String,
}

/// Products of the example that nothing in the pack may carry, by what stops them.
const NO_WAY: [(&str, &str); 3] = [("sku-2", "power bank"), ("sku-6", "perfume"), ("sku-30", "hair spray")];

#[test]
fn the_run_of_show_finds_a_way_with_stock_or_a_reason_for_each_product_and_destination() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/run-of-show.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).unwrap();
    let rows: Vec<Row> = reader.deserialize().map(Result::unwrap).collect();
    assert!(rows.len() >= 24);
    let fx = Fx::new(&content().fx);
    let stock: Vec<(String, u32)> = content().nodes.iter().map(|node| (node.id.clone(), 100)).collect();
    for row in &rows {
        let goods: Vec<GoodsClass> =
            row.goods.split('|').map(|word| GoodsClass::parse(word).unwrap()).collect();
        for to in destinations() {
            let found = candidates(
                &PACK,
                &Ask {
                    country: country(to),
                    postcode: None,
                    goods: &goods,
                    battery_wh: parse_decimal(&row.battery_wh).ok(),
                    hazards: &Hazards::default(),
                    hs: HsCode::parse(&row.hs),
                    weight_g: row.weight_g,
                    size_mm: Some([row.length_mm, row.width_mm, row.height_mm]),
                    quantity: 1,
                    price: Amount::new(
                        parse_decimal(&row.price).unwrap(),
                        Currency::from_code(&row.price_currency).unwrap(),
                    ),
                    cod: false,
                    ddp: true,
                    stock: &stock,
                    allow: None,
                    deny: &[],
                    ship_from: "CN-SZX",
                    departure: DayRange::default(),
                    date: Day::parse("2026-11-23").unwrap(),
                    minute: 20 * 60,
                    fx: &fx,
                },
            );
            let ways = found.iter().filter(|one| one.feasible()).count();
            if NO_WAY.iter().any(|(id, _)| *id == row.id) {
                assert_eq!(ways, 0, "{} to {to}", row.name_en);
            } else if ALL_MODES.contains(&to) {
                assert!(ways > 0, "{} to {to}", row.name_en);
            }
            assert!(!found.is_empty(), "{} to {to}", row.name_en);
            assert!(found.iter().all(
                |one| one.feasible() || one.rejections.iter().all(|p| p.code.as_str().starts_with("E4"))
            ));
        }
    }
}
