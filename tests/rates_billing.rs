//! One fixture for each rule by which carriers bill, each with its sum worked out by hand in `rates/billing.json`.

use crate::support;
use landcast::calendar::Day;
use landcast::freight::card::{Bill, Extras, Shipment, bill};
use landcast::measure::{Country, Parcel};
use landcast::money::{Dec, parse_decimal};
use landcast::pack::card::Card;
use landcast::problem::Problem;
use serde_json::{Value as Json, json};
use support::merge;

/// A file of one card that takes the fixture's lane or lanes, to Germany unless they say otherwise.
fn card(fixture: &Json) -> Card {
    let mut file = json!({"id": "it", "product": "A", "currency": "CNY", "from": "2026-01-01"});
    if !fixture["card"].is_null() {
        merge(&mut file, &fixture["card"]);
    }
    let mut lanes = fixture["lanes"].as_array().cloned().unwrap_or_else(|| vec![fixture["lane"].clone()]);
    for lane in &mut lanes {
        if lane["countries"].is_null() {
            lane["countries"] = json!(["DE"]);
        }
    }
    file["lanes"] = Json::Array(lanes);
    let file = json!({"format": "landcast-rates", "version": 1, "cards": [file]});
    let mut cards =
        landcast::api::rates(&support::value(&file)).unwrap_or_else(|problems| panic!("{problems:?}"));
    cards.remove(0)
}

fn pieces(asked: &Json) -> Vec<Parcel> {
    let one = |piece: &Json| {
        let number = |at: usize| u32::try_from(piece[at].as_u64().unwrap_or(0)).unwrap();
        Parcel::stack(number(0), [number(1), number(2), number(3)], 1)
    };
    asked["pieces"].as_array().unwrap().iter().map(one).collect()
}

fn billed<'c>(card: &'c Card, asked: &Json) -> Result<Bill<'c>, Vec<Problem>> {
    let amount = |name: &str| asked[name].as_str().map(|text| parse_decimal(text).unwrap());
    bill(
        card,
        &Shipment {
            country: Country::from_code(asked["country"].as_str().unwrap_or("DE")).unwrap(),
            postcode: asked["postcode"].as_str(),
            pieces: &pieces(asked),
            day: Day::parse(asked["day"].as_str().unwrap_or("2026-11-23")).unwrap(),
            extras: Extras {
                insured: amount("insured"),
                collected: amount("collected"),
                prepaid: amount("prepaid"),
            },
        },
    )
}

fn fixtures() -> Vec<Json> {
    serde_json::from_str(include_str!("rates/billing.json")).unwrap()
}

#[test]
fn every_rule_bills_as_worked_out_by_hand() {
    for fixture in fixtures() {
        let card = card(&fixture);
        for asked in fixture["bills"].as_array().unwrap() {
            let told = format!("{}: {asked}", fixture["rule"]);
            match (billed(&card, asked), asked["problem"].as_str()) {
                (Err(problems), Some(code)) => assert_eq!(problems[0].code.as_str(), code, "{told}"),
                (Ok(bill), None) => holds(&bill, asked, &told),
                (found, _) => panic!("{told}: {found:?}"),
            }
        }
    }
}

fn holds(bill: &Bill<'_>, asked: &Json, told: &str) {
    assert!(asked["sum"].as_str().is_some_and(|sum| !sum.is_empty()), "{told}: no sum");
    assert_eq!(bill.total.fixed(2), asked["total"].as_str().unwrap(), "{told}: {:?}", bill.lines);
    assert_eq!(bill.lines.iter().map(|line| line.amount).sum::<Dec>(), bill.total, "{told}");
    for code in ["freight", "registration", "fuel", "remote"] {
        if let Some(amount) = asked[code].as_str() {
            let found: Dec = bill.lines.iter().filter(|line| line.code == code).map(|line| line.amount).sum();
            assert_eq!(found.fixed(2), amount, "{told}: {code}");
        }
    }
    if let Some(grams) = asked["billedG"].as_u64() {
        assert_eq!(u64::from(bill.billed.billed_g), grams, "{told}");
    }
    if let Some(quoted) = asked["quoted"].as_str() {
        assert_eq!(bill.quoted.unwrap().fixed(2), quoted, "{told}");
    }
    assert_eq!(bill.assumed_zone.map(|zone| zone.name.as_str()), asked["assumed"].as_str(), "{told}");
}

#[test]
fn a_card_holds_from_its_first_to_its_last_day() {
    let card = Card { to: Day::parse("2026-12-31"), ..card(&fixtures()[0]) };
    for (day, holds) in
        [("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false)]
    {
        assert_eq!(card.in_force(Day::parse(day).unwrap()), holds, "{day}");
    }
    assert!(Card { to: None, ..card }.in_force(Day::parse("2099-01-01").unwrap()));
}

#[test]
fn a_bill_says_what_was_billed_how_and_where_it_stands() {
    let mut fixture = fixtures()[0].clone();
    fixture["lane"]["price"]["bands"][1]["cell"] = json!("特惠!G6");
    fixture["lane"]["cell"] = json!("特惠!A5");
    let card = card(&fixture);
    let second = billed(&card, &json!({"pieces": [[300]]})).unwrap();
    assert_eq!((second.cell, second.billed.actual_g, second.billed.by_volume), (Some("特惠!G6"), 300, false));
    let texts: Vec<String> = second.lines.iter().map(|line| line.formula.to_string()).collect();
    assert_eq!(texts, ["0.3 kg × 88", "19.5"]);
    assert_eq!(billed(&card, &json!({"pieces": [[100]]})).unwrap().cell, Some("特惠!A5"), "the lane's");
}
