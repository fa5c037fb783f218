//! The committed reference services, warehouses and packing, through the engine: days, prices, limits and documents.

mod support;

use landcast::calendar::Day;
use landcast::freight::{Goods, bulk_unit, chargeable, packings, price_lane, season};
use landcast::measure::Parcel;
use landcast::money::{Amount, Currency, Dec};
use landcast::network::{candidates, documents, refills};
use landcast::pack::{Fragility, GoodsClass, ServiceRole};
use support::{PACK, Product, all, ask, content, country, destinations, juicer, t_shirt};

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
fn ids_are_unique_readable_and_the_same_each_time() {
    for to in destinations() {
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
    for to in destinations() {
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
        ("direct:air-line-general:MX", 12, 18),
        ("direct:air-line-general:BR", 21, 36),
        ("direct:air-line-general:KR", 7, 12),
        ("direct:air-line-general:NZ", 8, 15),
        ("direct:air-line-general:AE", 8, 15),
        ("direct:air-line-general:SA", 11, 18),
        ("direct:air-line-general:GR", 10, 17),
        ("direct:truck-parcel-vietnam:VN", 8, 15),
        ("direct:truck-parcel-hong-kong:HK", 3, 7),
        ("border:SG-HUB:sg-hub-line:ID", 9, 16),
        ("border:CN-PXG:pingxiang-line:VN", 5, 11),
        ("overseas:PL-WAW:sea-standard:PL", 2, 4),
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
        ("MX-MEX", "sea-standard", 30, 48),
        ("ES-MAD", "sea-standard", 42, 58),
        ("PL-WAW", "rail-europe", 20, 30),
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
        ("air-line-general", "MX", 1000, "88.00"),
        ("air-line-general", "NZ", 1000, "106.00"),
        ("air-line-general", "KR", 1000, "38.00"),
        ("air-line-general", "PH", 2000, "122.00"),
        ("air-line-battery", "ID", 1000, "145.00"),
        ("air-line-general", "AE", 1000, "92.00"),
        ("air-line-general", "SA", 500, "78.50"),
        ("air-line-general", "BR", 1000, "152.00"),
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
        ("air-line-general", "BE", 1500),
        ("air-line-general", "MX", 2000),
        ("air-line-general", "PH", 1000),
        ("air-line-general", "NZ", 2000),
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
        ("air-line-battery", "ID", "10110", None),
        ("air-line-battery", "ID", "80361", Some("25.00")),
        ("air-line-general", "PT", "9500-321", Some("10.00")),
        ("air-line-general", "PT", "1000-001", None),
    ] {
        let priced = price_lane(lane(service, to), &parcel, Some(postcode)).unwrap();
        let found =
            priced.charges.iter().find(|charge| charge.code == "remote").map(|charge| charge.amount.text());
        assert_eq!(found.as_deref(), extra, "{service} {to} {postcode}");
    }
    assert!(price_lane(lane("air-line-general", "ES"), &parcel, Some("35001")).is_err(), "Canary Islands");
    assert!(price_lane(lane("air-line-battery", "ID"), &parcel, Some("99111")).is_err(), "Papua");
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
fn black_friday_costs_more_than_summer() {
    let day = |text| Day::parse(text).unwrap();
    let freight = Amount::new(Dec::whole(100), Currency::CNY);
    let extra = |date| {
        season(&PACK, ServiceRole::Direct, country("DE"), day(date))
            .map(|found| found.charge(freight).amount.text())
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
        let parcel = Parcel::stack(weight_g, size, 1);
        let cap = Dec::new(15, 2);
        let goods = Goods { parcel, fragility: Fragility::Normal, classes: &[], touches: 12, cap };
        let found = packings(&content().packaging, &goods);
        assert_eq!(!found.is_empty(), expected, "{size:?}");
        assert!(found.iter().any(|packed| packed.packaging.id == "own-box"));
    }
}

#[test]
fn the_juicer_needs_its_battery_papers_and_a_t_shirt_does_not() {
    let ids = |product: &Product, to| -> Vec<&str> {
        ask(product, to, None, false, |ask| documents(&PACK, ask))
            .iter()
            .map(|one| one.document.id.as_str())
            .collect()
    };
    let german = ids(&juicer(), "DE");
    for id in ["UN38.3", "MSDS", "eu-responsible-person", "ce-electrical", "eu-food-contact"] {
        assert!(german.contains(&id), "{id} in {german:?}");
    }
    let shirt = ids(&t_shirt(), "DE");
    assert!(shirt.contains(&"eu-textile-label") && !shirt.contains(&"UN38.3"), "{shirt:?}");
    assert!(ids(&t_shirt(), "CA").contains(&"ca-bilingual"));
    assert!(!ids(&t_shirt(), "US").contains(&"ca-bilingual"));
    let juicer = juicer();
    let cream = Product { goods: vec![GoodsClass::Cosmetics], wh: None, hs: "330499", ..t_shirt() };
    let toy = Product { hs: "950300", ..t_shirt() };
    for (product, to, id) in [
        (&juicer, "SI", "ce-electrical"),
        (&juicer, "KR", "kr-kc"),
        (&juicer, "SA", "sa-saber"),
        (&juicer, "RU", "eac"),
        (&juicer, "NG", "ng-soncap"),
        (&t_shirt(), "KR", "kr-pccc"),
        (&t_shirt(), "BR", "br-cpf"),
        (&t_shirt(), "TR", "tr-declaration"),
        (&toy, "IN", "in-bis"),
        (&toy, "MT", "eu-toy"),
        (&cream, "ID", "id-bpom"),
        (&cream, "VN", "asean-cosmetics"),
        (&cream, "GR", "eu-cpnp"),
    ] {
        assert!(ids(product, to).contains(&id), "{id} to {to}");
        assert!(!ids(product, "US").contains(&id), "{id} to the US");
    }
}

#[test]
fn bulk_freight_is_far_below_the_parcel_price() {
    let unit = Parcel::stack(620, [120, 90, 240], 1);
    let sea = PACK.service("sea-standard").unwrap().lane(country("DE")).unwrap();
    assert_eq!(bulk_unit(sea, &unit, 200_000).amount.text(), "8.06", "0.62 kg × 13");
}

/// Mean calendar days of a direct line for an order at noon in China.
fn mean_days(service: &str, to: &str, date: &str) -> f64 {
    use landcast::window::{AskStage, WindowAsk, window};
    let lane = PACK.service(service).unwrap().lane(country(to)).unwrap();
    let stages: Vec<AskStage<'_>> = lane.stages.iter().map(AskStage::from).collect();
    let ask = WindowAsk::plain(
        landcast::calendar::Instant::parse(&format!("{date}T12:00:00+08:00")).unwrap(),
        480,
        &stages,
        country(to),
    );
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
