//! The committed reference services, warehouses and packing, through the engine: what can travel and what cannot.

use landcast::calendar::Day;
use landcast::freight::{bulk_unit, chargeable, packings, peak_charge, price_lane};
use landcast::measure::{Country, HsCode, Parcel};
use landcast::money::{Amount, Currency, Dec, Fx, parse_decimal};
use landcast::network::{Ask, Candidate, candidates, check_e4504_destination, documents, refills};
use landcast::pack::{Content, Fragility, GoodsClass, Mode, Pack, ServiceRole};
use std::path::Path;
use std::sync::LazyLock;

const DESTINATIONS: [&str; 14] =
    ["DE", "FR", "IT", "ES", "NL", "PL", "GB", "US", "CA", "SG", "MY", "TH", "JP", "AU"];

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    Pack::new(landcast_packer::compile(&root).unwrap(), String::new())
});

fn content() -> &'static Content {
    PACK.content()
}

fn country(code: &str) -> Country {
    Country::from_code(code).unwrap()
}

#[derive(Clone)]
struct Product {
    goods: Vec<GoodsClass>,
    wh: Option<&'static str>,
    hs: &'static str,
    weight_g: u32,
    size_mm: [u32; 3],
    price: &'static str,
}

fn t_shirt() -> Product {
    Product {
        goods: vec![GoodsClass::General],
        wh: None,
        hs: "610910",
        weight_g: 210,
        size_mm: [270, 210, 25],
        price: "14.90",
    }
}

fn juicer() -> Product {
    Product {
        goods: vec![GoodsClass::BatteryBuiltIn],
        wh: Some("7.4"),
        hs: "850940",
        weight_g: 620,
        size_mm: [120, 90, 240],
        price: "24.99",
    }
}

fn power_bank() -> Product {
    Product {
        goods: vec![GoodsClass::BatteryStandalone],
        wh: Some("37"),
        hs: "850760",
        weight_g: 230,
        size_mm: [150, 70, 25],
        price: "27.99",
    }
}

/// Runs `f` with an order of `product` to `to`, with stock everywhere or nowhere.
fn ask<T>(
    product: &Product,
    to: &str,
    postcode: Option<&str>,
    stocked: bool,
    f: impl FnOnce(&Ask<'_>) -> T,
) -> T {
    let fx = Fx::new(&content().fx);
    let stock: Vec<(String, u32)> =
        content().nodes.iter().filter(|_| stocked).map(|node| (node.id.clone(), 100)).collect();
    f(&Ask {
        country: country(to),
        postcode,
        goods: &product.goods,
        battery_wh: product.wh.map(|wh| parse_decimal(wh).unwrap()),
        hs: HsCode::parse(product.hs),
        weight_g: product.weight_g,
        size_mm: Some(product.size_mm),
        quantity: 1,
        price: Amount::new(parse_decimal(product.price).unwrap(), Currency::EUR),
        cod: false,
        ddp: true,
        stock: &stock,
        allow: None,
        deny: &[],
        date: Day::parse("2026-11-23").unwrap(),
        fx: &fx,
    })
}

fn all(product: &Product, to: &str, stocked: bool) -> Vec<Candidate<'static>> {
    ask(product, to, None, stocked, |ask| candidates(&PACK, ask))
}

fn feasible(found: &[Candidate<'_>], mode: Mode) -> Vec<String> {
    found.iter().filter(|one| one.mode == mode && one.feasible()).map(|one| one.id.clone()).collect()
}

#[test]
fn a_t_shirt_reaches_every_destination_in_all_three_modes() {
    for to in DESTINATIONS {
        let found = all(&t_shirt(), to, true);
        for mode in [Mode::Direct, Mode::Overseas, Mode::Border] {
            assert!(!feasible(&found, mode).is_empty(), "{to} {mode:?}");
        }
    }
}

#[test]
fn the_juicer_reaches_every_destination_in_all_three_modes_and_only_by_services_that_take_batteries() {
    for to in DESTINATIONS {
        let found = all(&juicer(), to, true);
        for mode in [Mode::Direct, Mode::Overseas, Mode::Border] {
            assert!(!feasible(&found, mode).is_empty(), "{to} {mode:?}");
        }
        for one in found.iter().filter(|one| one.feasible()) {
            let takes =
                one.outbound.service.goods.iter().any(|rule| rule.class == GoodsClass::BatteryBuiltIn);
            assert!(takes, "{}", one.id);
        }
        let general = found.iter().find(|one| one.id == format!("direct:air-line-general:{to}")).unwrap();
        assert!(general.rejections.iter().any(|problem| problem.code.as_str() == "E4101"), "{to}");
    }
}

#[test]
fn a_power_bank_travels_on_nothing_and_every_chain_says_why() {
    for to in DESTINATIONS {
        for one in all(&power_bank(), to, true) {
            assert!(!one.feasible(), "{}", one.id);
            assert!(one.rejections.iter().any(|problem| problem.code.as_str() == "E4103"), "{}", one.id);
        }
    }
}

#[test]
fn a_battery_beside_the_device_does_not_go_to_the_us_or_britain_by_air() {
    let product = Product { goods: vec![GoodsClass::BatteryPackedWith], wh: Some("11.1"), ..juicer() };
    for (to, expected) in [("US", false), ("GB", false), ("DE", true), ("TH", true)] {
        let found = all(&product, to, false);
        let line = found.iter().find(|one| one.id == format!("direct:air-line-battery:{to}")).unwrap();
        assert_eq!(line.feasible(), expected, "{to}: {:?}", line.rejections);
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
    for to in DESTINATIONS {
        assert!(all(&cream, to, true).iter().any(Candidate::feasible), "cream to {to}");
        assert!(all(&perfume, to, true).iter().all(|one| !one.feasible()), "perfume to {to}");
        assert!(all(&spray, to, true).iter().all(|one| !one.feasible()), "hair spray to {to}");
    }
}

#[test]
fn overseas_plans_need_stock_and_hubs_let_parcels_through() {
    for to in DESTINATIONS {
        let found = all(&t_shirt(), to, false);
        let overseas: Vec<_> = found.iter().filter(|one| one.mode == Mode::Overseas).collect();
        for one in &overseas {
            let codes: Vec<_> = one.rejections.iter().map(|problem| problem.code.as_str()).collect();
            assert_eq!(codes, ["E4302"], "{}", one.id);
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
fn ids_are_unique_readable_and_the_same_each_time() {
    for to in DESTINATIONS {
        let ids: Vec<_> = all(&t_shirt(), to, true).iter().map(|one| one.id.clone()).collect();
        let mut unique = ids.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "{to}");
        let again: Vec<_> = all(&t_shirt(), to, true).into_iter().map(|one| one.id).collect();
        assert_eq!(again, ids);
    }
    let germany: Vec<_> = all(&juicer(), "DE", true).into_iter().map(|one| one.id).collect();
    for id in
        ["direct:air-line-battery:DE", "overseas:DE-FRA:sea-standard:DE", "border:HK:hk-line-battery:DE"]
    {
        assert!(germany.iter().any(|found| found == id), "{id}");
    }
}

#[test]
fn every_chain_ends_at_the_door_and_every_stage_has_a_party() {
    for to in DESTINATIONS {
        for stocked in [true, false] {
            for one in all(&t_shirt(), to, stocked) {
                let last = one.stages.last().unwrap();
                assert_eq!(last.prior.stage.as_str(), "last-mile", "{}", one.id);
                assert!(
                    one.stages.iter().all(|stage| PACK.party(&stage.prior.party).is_some()),
                    "{}",
                    one.id
                );
                assert!(one.touches > 0, "{}", one.id);
            }
        }
    }
}

/// Mean days of a chain before any calendar lie in the published windows, with room for the days before a carrier
/// has the parcel.
#[test]
fn typical_days_lie_in_the_published_windows() {
    for (id, from, to) in [
        ("direct:air-line-general:US", 9, 19),
        ("direct:air-line-battery:US", 12, 24),
        ("direct:air-line-fast:US", 8, 14),
        ("direct:air-line-battery:DE", 8, 15),
        ("direct:air-line-fast:GB", 5, 10),
        ("direct:air-line-general:SG", 7, 13),
        ("direct:courier-express:DE", 3, 8),
        ("direct:e-packet:US", 10, 22),
        ("direct:registered-packet:DE", 15, 40),
        ("direct:truck-parcel-thailand:TH", 10, 21),
        ("border:SG-HUB:sg-hub-line:MY", 7, 12),
        ("border:SG-HUB:sg-hub-line:TH", 7, 12),
        ("overseas:DE-FRA:sea-standard:DE", 2, 4),
        ("overseas:US-LAX:sea-standard:US", 3, 5),
    ] {
        let code = id.rsplit(':').next().unwrap();
        let stocked = id.starts_with("overseas");
        let one = all(&t_shirt(), code, stocked).into_iter().find(|one| one.id == id).unwrap();
        let days = one.stages.iter().map(|stage| stage.prior.mean_hundredths()).sum::<u32>().div_ceil(100);
        assert!((from..=to).contains(&days), "{id}: {days} days");
    }
}

#[test]
fn replenishment_takes_what_the_trade_says() {
    let expected = [
        ("DE-FRA", "air-freight", 6, 13),
        ("DE-FRA", "truck-europe", 20, 30),
        ("DE-FRA", "rail-europe", 24, 34),
        ("DE-FRA", "sea-standard", 42, 58),
        ("US-LAX", "sea-fast-us", 17, 25),
        ("US-LAX", "sea-standard", 24, 38),
        ("TH-BKK", "truck-asia", 8, 15),
    ];
    for (node, service, from, to) in expected {
        ask(&t_shirt(), "DE", None, false, |ask| {
            let refills = refills(&PACK, PACK.node(node).unwrap(), ask);
            let found = refills.iter().find(|refill| refill.leg.service.id == service).unwrap();
            assert!((from..=to).contains(&found.days), "{service} to {node}: {} days", found.days);
        });
    }
}

#[test]
fn prices_meet_the_illustrated_totals() {
    // Totals of docs' bands at 1 kg, in CNY.
    for (service, to, grams, expected) in [
        ("air-line-general", "US", 1000, "116.00"),
        ("air-line-general", "DE", 1000, "70.00"),
        ("air-line-general", "JP", 1000, "39.00"),
        ("air-line-battery", "DE", 1000, "94.00"),
        ("air-line-battery", "DE", 620, "67.40"),
        ("air-line-fast", "GB", 500, "46.50"),
        ("air-line-general", "TH", 2000, "114.00"),
        ("courier-express", "DE", 1000, "281.25"),
    ] {
        let lane = PACK.service(service).unwrap().lane(country(to)).unwrap();
        let priced = price_lane(lane, &Parcel::stack(grams, [100, 100, 50], 1), None).unwrap();
        assert_eq!(priced.total.text(), expected, "{service} {to} {grams} g");
        assert!(priced.charges.iter().all(|charge| charge.date == lane.price_date));
        let sum: Dec = priced.charges.iter().map(|charge| charge.amount.value).sum();
        assert_eq!(sum, priced.total.value);
    }
}

#[test]
fn more_weight_is_cheaper_only_at_the_edges_of_tiers_and_smaller_is_never_dearer() {
    use landcast::pack::Price;
    for service in content().services.iter().filter(|service| service.role != ServiceRole::Bulk) {
        for lane in &service.lanes {
            let edges: Vec<u32> = match &lane.price {
                Price::Tiers(tiers) => tiers.iter().map(|tier| tier.up_to_g).collect(),
                Price::FirstAndStep { .. } => Vec::new(),
            };
            let price = |grams| price_lane(lane, &Parcel::stack(grams, [100, 100, 10], 1), None).unwrap();
            let mut before = price(1);
            for grams in (10..=lane.max_g.min(6000)).step_by(10) {
                let now = price(grams);
                if now.total.value < before.total.value {
                    let passed = edges
                        .iter()
                        .any(|edge| before.billed.billed_g <= *edge && *edge < now.billed.billed_g);
                    assert!(passed, "{} {} falls before {grams} g", service.id, lane.to);
                }
                before = now;
            }
        }
    }
}

#[test]
fn volume_counts_as_each_country_bills_it() {
    // 30 × 20 × 20 cm of 1 kg is 12,000 cm³.
    let parcel = Parcel::stack(1000, [300, 200, 200], 1);
    for (service, to, billed) in [
        ("air-line-general", "DE", 1500),
        ("air-line-general", "SG", 2400),
        ("air-line-general", "JP", 1334),
        ("air-line-general", "CA", 1000),
        ("air-line-apparel", "DE", 1000),
        ("air-line-bulky", "DE", 1000),
        ("courier-express", "DE", 2500),
        ("e-packet", "DE", 1000),
        ("post-express", "DE", 1000),
    ] {
        let lane = PACK.service(service).unwrap().lane(country(to)).unwrap();
        assert_eq!(chargeable(lane, &parcel).billed_g, billed, "{service} {to}");
    }
    let canada = PACK.service("air-line-general").unwrap().lane(country("CA")).unwrap();
    assert_eq!(chargeable(canada, &Parcel::stack(750, [300, 200, 200], 1)).billed_g, 1500, "exactly twice");
    assert_eq!(chargeable(canada, &Parcel::stack(751, [300, 200, 200], 1)).billed_g, 751, "a little less");
}

#[test]
fn remote_postcodes_cost_more_or_are_not_served() {
    let lane = |service: &str, to: &str| PACK.service(service).unwrap().lane(country(to)).unwrap();
    let parcel = Parcel::stack(500, [200, 100, 50], 1);
    for (service, to, postcode, extra) in [
        ("air-line-general", "US", "99501", Some("40.00")),
        ("air-line-general", "US", "90001", None),
        ("air-line-general", "US", "09012", Some("40.00")),
        ("air-line-general", "GB", "IV27 5AB", Some("9.00")),
        ("air-line-general", "GB", "PA2 0AB", None),
        ("air-line-general", "GB", "PA20 0AB", Some("9.00")),
        ("air-line-general", "DE", "25859", Some("10.00")),
        ("air-line-general", "DE", "25870", None),
        ("air-line-general", "CA", "A0A 1B0", Some("20.00")),
        ("air-line-general", "CA", "M5V 2T6", None),
        ("us-domestic-west", "US", "10001", Some("1.50")),
        ("us-domestic-west", "US", "90001", None),
    ] {
        let priced = price_lane(lane(service, to), &parcel, Some(postcode)).unwrap();
        let found =
            priced.charges.iter().find(|charge| charge.code == "remote").map(|charge| charge.amount.text());
        assert_eq!(found.as_deref(), extra, "{service} {to} {postcode}");
    }
    assert!(price_lane(lane("air-line-general", "ES"), &parcel, Some("35001")).is_err(), "Canary Islands");
    let found = ask(&t_shirt(), "ES", Some("35001"), true, |ask| candidates(&PACK, ask));
    let line = found.iter().find(|one| one.id == "direct:air-line-general:ES").unwrap();
    assert!(line.rejections.iter().any(|problem| problem.code.as_str() == "E4501"));
    let courier = found.iter().find(|one| one.id == "direct:courier-express:ES").unwrap();
    assert!(courier.feasible(), "{:?}", courier.rejections);
}

#[test]
fn value_caps_turn_on_the_price() {
    for (price, refused) in [("150", false), ("150.01", true)] {
        let product = Product { price, ..t_shirt() };
        let found = all(&product, "DE", false);
        let line = found.iter().find(|one| one.id == "direct:air-line-general:DE").unwrap();
        assert_eq!(
            line.rejections.iter().any(|problem| problem.code.as_str() == "E4301"),
            refused,
            "{price}"
        );
        let courier = found.iter().find(|one| one.id == "direct:courier-express:DE").unwrap();
        assert!(courier.feasible());
    }
}

#[test]
fn cash_on_delivery_exists_in_south_east_asia_and_is_refused_elsewhere() {
    let fx = Fx::new(&content().fx);
    for (to, offered) in [("TH", true), ("MY", true), ("SG", true), ("DE", false), ("US", false)] {
        let found =
            ask(&t_shirt(), to, None, true, |ask| candidates(&PACK, &Ask { cod: true, fx: &fx, ..*ask }));
        assert_eq!(found.iter().any(Candidate::feasible), offered, "{to}");
        assert_eq!(PACK.cod(country(to)).is_some(), offered, "{to}: terms");
    }
}

#[test]
fn black_friday_costs_more_than_summer() {
    let day = |text| Day::parse(text).unwrap();
    let freight = Amount::new(Dec::whole(100), Currency::CNY);
    let extra = |date| {
        peak_charge(&PACK, ServiceRole::Direct, country("DE"), day(date), freight).map(|c| c.amount.text())
    };
    assert_eq!(extra("2026-11-27").as_deref(), Some("15.00"));
    assert_eq!(extra("2026-07-15"), None);
}

#[test]
fn every_product_of_the_run_of_show_has_a_packing_and_the_suitcase_keeps_its_box() {
    for (size, weight_g, expected) in [
        ([120, 90, 240], 620, true),
        ([560, 370, 240], 3100, true),
        ([615, 125, 120], 1150, true),
        ([175, 95, 18], 55, true),
    ] {
        let goods = Parcel::stack(weight_g, size, 1);
        let found = packings(&content().packaging, &goods, Fragility::Normal, &[], 12, Dec::new(15, 2));
        assert_eq!(!found.is_empty(), expected, "{size:?}");
        assert!(found.iter().any(|packed| packed.packaging.id == "own-box"));
    }
}

#[test]
fn the_juicer_needs_its_battery_papers_and_a_t_shirt_does_not() {
    let ids = |product: &Product, to| -> Vec<&str> {
        ask(product, to, None, false, |ask| documents(&PACK, ask)).iter().map(|one| one.id.as_str()).collect()
    };
    let juicer = ids(&juicer(), "DE");
    for id in ["UN38.3", "MSDS", "eu-responsible-person", "ce-electrical", "eu-food-contact"] {
        assert!(juicer.contains(&id), "{id} in {juicer:?}");
    }
    let shirt = ids(&t_shirt(), "DE");
    assert!(shirt.contains(&"eu-textile-label") && !shirt.contains(&"UN38.3"), "{shirt:?}");
    assert!(ids(&t_shirt(), "CA").contains(&"ca-bilingual"));
    assert!(!ids(&t_shirt(), "US").contains(&"ca-bilingual"));
}

#[test]
fn a_country_without_any_service_is_named() {
    assert_eq!(check_e4504_destination(&PACK, country("IS")).unwrap().code.as_str(), "E4504");
    assert!(all(&t_shirt(), "IS", true).is_empty());
    assert!(check_e4504_destination(&PACK, country("DE")).is_none());
}

#[test]
fn bulk_freight_is_far_below_the_parcel_price() {
    let unit = Parcel::stack(620, [120, 90, 240], 1);
    let sea = PACK.service("sea-standard").unwrap().lane(country("DE")).unwrap();
    assert_eq!(bulk_unit(sea, &unit, 200_000).amount.text(), "8.06", "0.62 kg × 13");
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
        for to in DESTINATIONS {
            let found = candidates(
                &PACK,
                &Ask {
                    country: country(to),
                    postcode: None,
                    goods: &goods,
                    battery_wh: parse_decimal(&row.battery_wh).ok(),
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
                    date: Day::parse("2026-11-23").unwrap(),
                    fx: &fx,
                },
            );
            let ways = found.iter().filter(|one| one.feasible()).count();
            let expected = NO_WAY.iter().all(|(id, _)| *id != row.id);
            assert_eq!(ways > 0, expected, "{} to {to}: {ways} ways", row.name_en);
            assert!(found.iter().all(
                |one| one.feasible() || one.rejections.iter().all(|p| p.code.as_str().starts_with("E4"))
            ));
        }
    }
}

/// Mean calendar days of a direct line for an order at noon in China.
fn mean_days(service: &str, to: &str, date: &str) -> f64 {
    use landcast::window::{AskStage, Limits, Policy, Speed, WindowAsk, window};
    let lane = PACK.service(service).unwrap().lane(country(to)).unwrap();
    let stages: Vec<AskStage<'_>> = lane.stages.iter().map(AskStage::from).collect();
    let ask = WindowAsk {
        order: landcast::calendar::Instant::parse(&format!("{date}T12:00:00+08:00")).unwrap(),
        origin_offset_min: 480,
        stages: &stages,
        destination: country(to),
        queue: None,
        speed: Speed::PRIOR,
        disruptions: &[],
        policy: Policy::Quantile(0.9),
        limits: Limits::default(),
    };
    window(&PACK, &ask).pmf.mean()
}

#[test]
fn the_worst_weeks_take_about_as_much_longer_as_was_measured() {
    for to in ["DE", "US", "GB", "SG"] {
        let summer = mean_days("air-line-general", to, "2026-07-13");
        let peak = mean_days("air-line-general", to, "2026-11-23");
        assert!((1.2..=1.55).contains(&(peak / summer)), "{to}: {peak:.1} against {summer:.1} days");
        let closed = mean_days("air-line-general", to, "2027-02-03");
        assert!(
            (1.5..=3.0).contains(&(closed / summer)),
            "{to} at New Year: {closed:.1} against {summer:.1} days"
        );
    }
}
