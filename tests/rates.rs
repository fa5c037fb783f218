//! Rate cards as files: what is written is read back, what is wrong is found, all of it at once.

use crate::support;
use landcast::api::value::Value;
use landcast::api::{Engine, RatesFile, Reply, rates};
use landcast::pack::card::Card;
use landcast::problem::Problem;
use serde_json::{Value as Json, json};
use support::engine;

const EVERY_FIELD: &str = include_str!("rates/every-field.json");

fn every_field() -> Json {
    serde_json::from_str(EVERY_FIELD).unwrap()
}

fn read(file: &Json) -> Result<Vec<Card>, Vec<Problem>> {
    rates(&serde_json::from_value::<Value>(file.clone()).unwrap())
}

fn codes(file: &Json) -> Vec<(String, String)> {
    let problems = read(file).expect_err("the file is broken");
    problems.iter().map(|problem| (problem.code.as_str().to_owned(), problem.path.clone())).collect()
}

#[test]
fn what_is_read_is_written_field_for_field() {
    let cards = read(&every_field()).unwrap();
    assert_eq!(serde_json::to_value(RatesFile::new(&cards)).unwrap(), every_field());
}

#[test]
fn what_may_be_left_out_has_its_default() {
    let file = json!({"format": "landcast-rates", "version": 1, "cards": [{
        "id": "a", "product": "A", "currency": "CNY", "from": "2026-11-01",
        "lanes": [{"countries": ["DE"], "price": {"kind": "tiers", "bands": [{"upToG": 500, "perKg": "60"}]}}],
    }]});
    let written = serde_json::to_value(RatesFile::new(&read(&file).unwrap())).unwrap();
    let card = &written["cards"][0];
    assert_eq!(
        (&card["basis"], &card["role"], &card["to"]),
        (&json!("receipt"), &json!("cost"), &Json::Null)
    );
    let lane = &card["lanes"][0];
    assert_eq!(
        (&lane["roundG"], &lane["fromG"], &lane["perPieceMax"]),
        (&json!(1), &json!(0), &json!(false))
    );
    assert_eq!(
        (&lane["price"]["bands"][0]["perParcel"], &lane["price"]["bands"][0]["upToIncluded"]),
        (&json!("0"), &json!(true))
    );
    assert_eq!(read(&written), read(&file));
}

/// A path into the file, what stands there instead, and what must be said.
#[test]
fn each_broken_file_is_named_by_code_and_path() {
    let one = |pointer: &str, value: Json| {
        let mut file = every_field();
        *file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        file
    };
    for (pointer, value, code, path) in [
        ("/format", json!("landcast-learned"), "E1601", "format"),
        ("/version", json!(2), "E1602", "version"),
        ("/cards/0/lanes/0/price/bands/1/upToG", json!(100), "E1604", "cards[0].lanes[0].price.bands[1]"),
        ("/cards/0/lanes/0/price/bands/1/fromG", json!(100), "E1604", "cards[0].lanes[0].price.bands[1]"),
        ("/cards/0/lanes/2/price/points/1/upToG", json!(50), "E1604", "cards[0].lanes[2].price.points[1]"),
        ("/cards/0/lanes/3/price/steps/0/upToG", json!(30000), "E1604", "cards[0].lanes[3].price.steps[1]"),
        ("/cards/0/lanes", json!([]), "E1605", "cards[0].lanes"),
        ("/cards/0/lanes/0/price/bands", json!([]), "E1605", "cards[0].lanes[0].price.bands"),
        ("/cards/0/lanes/0/countries", json!([]), "E1605", "cards[0].lanes[0].countries"),
        (
            "/cards/0/lanes/2/price/points/0/amount",
            json!("0.00"),
            "E1606",
            "cards[0].lanes[2].price.points[0].amount",
        ),
        (
            "/cards/0/lanes/1/zone/prefixes/0",
            json!("2140-2134"),
            "E1607",
            "cards[0].lanes[1].zone.prefixes[0]",
        ),
        (
            "/cards/0/lanes/1/zone/prefixes/0",
            json!("214-2150"),
            "E1607",
            "cards[0].lanes[1].zone.prefixes[0]",
        ),
        ("/cards/0/id", json!("a:b"), "E1608", "cards[0].id"),
        ("/cards/0/id", json!(""), "E1608", "cards[0].id"),
        ("/cards/0/to", json!("2026-10-11"), "E1243", "cards[0].to"),
        ("/cards/0/fuel/0/to", json!("2026-10-11"), "E1243", "cards[0].fuel[0].to"),
        ("/cards/0/lanes/0/transit/high", json!(5), "E1242", "cards[0].lanes[0].transit.high"),
        ("/cards/0/lanes/0/roundG", json!(0), "E1202", "cards[0].lanes[0].roundG"),
        (
            "/cards/0/lanes/0/price/bands/0/perKg",
            json!("-1"),
            "E1201",
            "cards[0].lanes[0].price.bands[0].perKg",
        ),
        (
            "/cards/0/lanes/0/price/bands/0/perKg",
            json!(91.5),
            "E1004",
            "cards[0].lanes[0].price.bands[0].perKg",
        ),
        (
            "/cards/0/lanes/0/price/bands/0/perKg",
            json!("123456789012.1234567891"),
            "E1006",
            "cards[0].lanes[0].price.bands[0].perKg",
        ),
        ("/cards/0/lanes/0/volumetric/share", json!("1.2"), "E1207", "cards[0].lanes[0].volumetric.share"),
        (
            "/cards/0/lanes/0/volumetric/rule",
            json!("from-volume"),
            "E1009",
            "cards[0].lanes[0].volumetric.rule",
        ),
        ("/cards/0/lanes/0/maxSideMm", json!([600, 400]), "E1206", "cards[0].lanes[0].maxSideMm"),
        ("/cards/0/lanes/0/countries/0", json!("DEU"), "E1101", "cards[0].lanes[0].countries[0]"),
        ("/cards/0/currency", json!("RMB"), "E1102", "cards[0].currency"),
        ("/cards/0/options/cod/remittanceDays", Json::Null, "E1002", "cards[0].options.cod.remittanceDays"),
    ] {
        let found = codes(&one(pointer, value.clone()));
        assert_eq!(found, [(code.to_owned(), path.to_owned())], "{pointer} = {value}");
    }
    // Of a price of no known kind every field is unknown too.
    let unknown = codes(&one("/cards/0/lanes/1/price/kind", json!("per-kg")));
    assert_eq!(unknown[0], ("E1009".to_owned(), "cards[0].lanes[1].price.kind".to_owned()));
    // A range of one postcode is one.
    assert!(read(&one("/cards/0/lanes/1/zone/prefixes/0", json!("2134-2134"))).is_ok());
}

#[test]
fn ten_wrong_fields_give_ten_problems() {
    let mut file = every_field();
    let twin = file["cards"][0].clone();
    file["cards"].as_array_mut().unwrap().push(twin);
    assert_eq!(codes(&file), [("E1603".to_owned(), "cards[1].id".to_owned())]);
    for (pointer, value) in [
        ("/cards/0/currency", json!("RMB")),
        ("/cards/0/lanes/0/price/bands/0/perKg", json!("?")),
        ("/cards/0/lanes/0/price/bands/1/perKg", json!("?")),
        ("/cards/0/lanes/1/price/first", json!(null)),
        ("/cards/0/lanes/1/surcharges", json!({})),
        ("/cards/0/lanes/2/price/points/1/amount", json!("0")),
        ("/cards/0/fuel/1/rate", json!("a fifth")),
        ("/cards/1/from", json!("12.10.2026")),
        ("/cards/1/basis", json!("flight")),
        ("/cards/1/role", json!("list")),
    ] {
        *file.pointer_mut(pointer).unwrap() = value;
    }
    assert_eq!(codes(&file).len(), 10);
}

#[test]
fn a_handle_takes_cards_names_them_by_their_hash_and_lets_them_go() {
    let mut engine = engine();
    let take = |engine: &mut Engine, file: Json| {
        let reply = engine.rates(&serde_json::from_value::<Value>(file).unwrap());
        serde_json::to_value(match reply {
            Reply::Answer(answer) => serde_json::to_value(answer).unwrap(),
            Reply::Problems { problems } => json!({"problems": problems}),
        })
        .unwrap()
    };
    let answer = take(&mut engine, every_field());
    assert_eq!(answer["rates"]["cards"], 1);
    assert_eq!(
        (&answer["rates"]["from"], &answer["rates"]["to"]),
        (&json!("2026-10-12"), &json!("2026-12-31"))
    );
    assert_eq!(answer["alerts"], json!([]));
    let named = answer["rates"]["sha256"].clone();
    let mut other = every_field();
    other["cards"][0]["lanes"][0]["price"]["bands"][0]["perKg"] = json!("91.6");
    assert_ne!(take(&mut engine, other.clone())["rates"]["sha256"], named);
    // What has problems changes nothing; the same cards have the same name.
    let mut broken = every_field();
    broken["cards"][0]["id"] = json!("");
    assert_eq!(take(&mut engine, broken)["problems"][0]["code"], "E1608");
    assert!(engine.pack().cards().is_some_and(|own| own.sha256 != named.as_str().unwrap()));
    assert_eq!(take(&mut engine, every_field())["rates"]["sha256"], named);
    // A card of no service, and one of a service that does not go there, make no plan.
    for service in [Json::Null, json!("no-such-line")] {
        other["cards"][0]["service"] = service;
        assert_eq!(take(&mut engine, other.clone())["alerts"][0]["code"], "A513");
    }
    let before = engine.pack().sha256().to_owned();
    assert_eq!(take(&mut engine, Json::Null)["rates"], Json::Null);
    assert!(engine.pack().cards().is_none());
    assert_eq!(engine.pack().sha256(), before, "the pack itself is untouched");
}
