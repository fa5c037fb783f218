//! What hangs on who pays, on the price and on the quantity, over the real pack: identities that hold for any
//! destination, and cases reckoned by hand.

use crate::support;
use serde_json::{Value, json};

fn ask(patch: Value) -> Value {
    let mut request = json!({
        "asOf": "2026-11-23T20:00:00+08:00",
        "product": {
            "name": "T恤", "hs": "610910",
            "unitCost": {"amount": "22.00", "currency": "CNY"},
            "price": {"amount": "18.99", "currency": "EUR"},
            "weightG": 220, "sizeMm": [250, 200, 20], "goods": ["general"]
        },
        "destination": {"country": "DE"},
        "seller": {
            "shipFrom": "CN-SZX", "schemes": ["ioss"], "incoterm": "ddp",
            "fees": {"commission": "0.05", "payment": "0.029"}
        }
    });
    support::merge(&mut request, &patch);
    request
}

fn exposure(patch: Value, plan: Option<&str>, units: u32) -> Value {
    let answer = support::engine().exposure(&support::value(&ask(patch)), plan, units);
    support::json(&answer)
}

fn cents(value: &Value) -> i64 {
    let text = value.as_str().unwrap_or_else(|| panic!("a decimal string, not {value}"));
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    whole.parse::<i64>().unwrap() * 100 + sign * format!("{part:0<2}").parse::<i64>().unwrap()
}

const LINE: &str = "direct:air-line-general:DE";

#[test]
fn both_terms_stand_side_by_side_for_the_same_plan() {
    let answer = exposure(json!({}), Some(LINE), 1);
    let [ddp, dap] = [&answer["terms"][0], &answer["terms"][1]];
    assert_eq!((&ddp["incoterm"], &dap["incoterm"]), (&json!("ddp"), &json!("dap")));
    assert_eq!((&ddp["plan"], &dap["plan"]), (&json!(LINE), &json!(LINE)));
    // Duty paid: the price is all the buyer pays. Duty unpaid: VAT at checkout on top, EUR 3 at the door.
    assert_eq!((&ddp["pays"]["amount"], &ddp["atDoor"]["amount"]), (&json!("18.99"), &json!("0.00")));
    assert_eq!(ddp["door"], json!([]));
    // (18.99 + 3.00) × 19 % = 4.18
    assert_eq!((&dap["pays"]["amount"], &dap["atDoor"]["amount"]), (&json!("23.17"), &json!("3.00")));
    assert_eq!(dap["door"], json!([{"code": "duty", "amount": "3.00", "currency": "EUR"}]));
}

#[test]
fn the_bill_at_the_door_keeps_the_carriers_fee_on_a_line_of_its_own() {
    // Above GBP 135 the carrier takes duty and VAT in at the door, and charges for it.
    let patch = json!({"seller": {"incoterm": "dap"}, "destination": {"country": "GB"},
        "product": {"price": {"amount": "200.00", "currency": "GBP"}}});
    let answer = exposure(patch, Some("direct:registered-packet:GB"), 1);
    let dap = &answer["terms"][1];
    let door = dap["door"].as_array().unwrap();
    let codes: Vec<&str> = door.iter().filter_map(|line| line["code"].as_str()).collect();
    assert_eq!(codes, ["duty", "vat", "carrier-fees"], "{door:?}");
    let sum: i64 = door.iter().map(|line| cents(&line["amount"])).sum();
    assert_eq!(sum, cents(&dap["atDoor"]["amount"]), "lines add up to what is paid: {door:?}");
    assert!(sum > 0);
}

#[test]
fn a_refused_parcel_loses_what_was_spent_less_what_the_goods_still_fetch() {
    let answer = exposure(json!({}), Some(LINE), 1);
    for terms in answer["terms"].as_array().unwrap() {
        let refusal = &terms["refusal"];
        let spent: i64 = refusal["spent"].as_array().unwrap().iter().map(|line| cents(&line["amount"])).sum();
        assert_eq!(
            spent - cents(&refusal["recovered"]["amount"]),
            cents(&refusal["cost"]["amount"]),
            "{terms}"
        );
        // VAT under IOSS goes back to the buyer; the flat duty does not come back.
        assert!(refusal["spent"].as_array().unwrap().iter().all(|line| line["code"] != "tax"));
    }
    let has_duty = |at: usize| {
        answer["terms"][at]["refusal"]["spent"].as_array().unwrap().iter().any(|line| line["code"] == "duty")
    };
    assert!(has_duty(0) && !has_duty(1), "who paid the duty loses it");
}

#[test]
fn at_the_break_even_share_of_refusals_both_terms_earn_the_same() {
    let answer = exposure(json!({}), Some(LINE), 1);
    let money = |at: usize, path: &str| cents(answer["terms"][at].pointer(path).unwrap()) as f64;
    let share: f64 = answer["breakEvenRefusal"].as_str().unwrap().parse().unwrap();
    let unpaid = (1.0 - share) * money(1, "/margin/amount") - share * money(1, "/refusal/cost/amount");
    assert!((unpaid - money(0, "/margin/amount")).abs() < 2.0, "{unpaid} fen");
}

#[test]
fn the_inclusive_price_earns_what_todays_price_earns_with_duty_at_the_door() {
    let answer = exposure(json!({}), Some(LINE), 1);
    let price = answer["inclusivePrice"]["amount"].as_str().unwrap();
    let wanted = cents(&answer["terms"][1]["margin"]["amount"]);
    let there = exposure(json!({"product": {"price": {"amount": price, "currency": "EUR"}}}), Some(LINE), 1);
    let earned = cents(&there["terms"][0]["margin"]["amount"]);
    assert!((earned - wanted).abs() <= 10, "{earned} for {wanted} at {price}");
}

#[test]
fn every_limit_has_its_price_and_its_quantity_and_both_sides_are_what_they_say() {
    let answer = exposure(json!({}), Some(LINE), 1);
    let limit = answer["limits"].as_array().unwrap().iter().find(|one| one["id"] == "eu.low-value").unwrap();
    assert_eq!(limit["within"], true);
    // (150.00 + 3.00) × 1.19
    assert_eq!(limit["price"], json!({"amount": "182.07", "currency": "EUR"}));
    let within = |price: &str, quantity: u64| {
        let patch = json!({"product": {"price": {"amount": price, "currency": "EUR"}}, "order": {"quantity": quantity}});
        let answer = exposure(patch, Some(LINE), 1);
        let limits = answer["limits"].as_array().unwrap().clone();
        limits.iter().find(|one| one["id"] == "eu.low-value").unwrap()["within"] == true
    };
    assert!(within("182.07", 1) && !within("182.08", 1));
    let most = limit["quantity"].as_u64().unwrap();
    assert!(most >= 2 && within("18.99", most) && !within("18.99", most + 1), "{most} units");
}

#[test]
fn a_limit_of_single_items_is_reached_by_price_and_never_by_quantity() {
    let patch = json!({"destination": {"country": "SG"}, "seller": {"schemes": ["sg-ovr"]},
        "product": {"price": {"amount": "39.00", "currency": "SGD"}}});
    let answer = exposure(patch, None, 1);
    let limit = answer["limits"].as_array().unwrap().iter().find(|one| one["id"] == "sg.item").unwrap();
    assert_eq!(limit["quantity"], Value::Null);
    assert_eq!(limit["limit"], "400.00");
}

#[test]
fn the_ladder_climbs_in_one_parcel_and_splits_where_one_parcel_is_dearer_or_not_to_be_had() {
    let answer = exposure(json!({}), Some(LINE), 10);
    let ladder = answer["ladder"].as_array().unwrap();
    assert_eq!(ladder.len(), 10);
    // The flat duty is per item of one kind: the second shirt adds VAT, no duty.
    assert_eq!(ladder[0]["duty"]["amount"], "3.00");
    assert_eq!(ladder[4]["duty"]["amount"], "3.00");
    let each = |at: usize| cents(&ladder[at]["spendPerUnit"]["amount"]);
    assert!(each(1) < each(0) && each(4) < each(1), "a second unit is cheaper than the first");
    // Ten shirts are worth more than EUR 150: this line takes no such parcel, two parcels of five it does.
    let tenth = &ladder[9];
    assert_eq!(tenth["feasible"], false);
    assert_eq!(tenth["split"]["saving"], Value::Null);
    let parts: u64 =
        tenth["split"]["parts"].as_array().unwrap().iter().map(|part| part.as_u64().unwrap()).sum();
    assert_eq!(parts, 10);
    assert_eq!(answer["split"]["rule"], "unconfirmed");
}

#[test]
fn what_customs_does_with_split_orders_is_told_with_its_source() {
    let patch = json!({"destination": {"country": "JP"}, "product": {"price": {"amount": "2900", "currency": "JPY"}}});
    let answer = exposure(patch, None, 2);
    assert_eq!(
        (&answer["split"]["rule"], &answer["split"]["parcels"]),
        (&json!("added"), &json!("one-order"))
    );
    assert!(!answer["split"]["source"]["title"].as_str().unwrap().is_empty());
}

#[test]
fn a_plan_that_is_not_there_and_a_ladder_too_high_are_problems() {
    let code =
        |answer: &Value| (answer["problems"][0]["code"].clone(), answer["problems"][0]["path"].clone());
    assert_eq!(code(&exposure(json!({}), Some("direct:nobody:DE"), 3)), (json!("E1009"), json!("plan")));
    assert_eq!(code(&exposure(json!({}), None, 0)), (json!("E1202"), json!("units")));
    assert_eq!(code(&exposure(json!({}), None, 13)), (json!("E1204"), json!("units")));
    assert_eq!(exposure(json!({}), None, 12)["ladder"].as_array().unwrap().len(), 12);
    // Every problem of the request itself comes through as in a quote.
    let wrong = exposure(json!({"product": {"weightG": 0}}), None, 3);
    assert_eq!(wrong["problems"][0]["code"], "E1203");
}

#[test]
fn every_reviewed_destination_has_an_exposure_whose_ladder_begins_with_the_quote() {
    let engine = support::engine();
    for (product, country, request) in support::run_of_show().into_iter().step_by(7) {
        let value = support::value(&request);
        let quote = support::json(&engine.quote(&value));
        let answer = support::json(&engine.exposure(&value, None, 3));
        let place = format!("{product} {country}");
        assert!(answer["problems"].is_null(), "{place}: {}", answer["problems"]);
        let own = if request["seller"]["incoterm"] == "dap" { 1 } else { 0 };
        let terms = &answer["terms"][own];
        if quote["recommended"].is_null() {
            continue;
        }
        assert_eq!(terms["plan"], quote["recommended"], "{place}");
        assert_eq!(terms["margin"]["amount"], quote["plans"][0]["margin"], "{place}");
        assert_eq!(terms["atDoor"], quote["buyer"]["atDoor"], "{place}");
        if request["order"]["quantity"].as_u64().unwrap_or(1) == 1 {
            assert_eq!(answer["ladder"][0]["margin"]["amount"], quote["plans"][0]["margin"], "{place}");
        }
    }
}

#[test]
fn a_special_line_charges_no_couriers_fee_for_advancing_duty_under_ddp() {
    let patch = json!({"destination": {"country": "US"}, "product": {"price": {"amount": "24.99", "currency": "USD"}}});
    let fee = |plan: &str, incoterm: &str| {
        let mut patch = patch.clone();
        patch["seller"] = json!({"incoterm": incoterm});
        let asked = support::value(&ask(patch));
        let answer = support::json(&support::engine().quote(&asked));
        let plan = answer["plans"].as_array().unwrap().iter().find(|one| one["id"] == plan).unwrap().clone();
        plan["duty"]["carrierFees"].as_str().unwrap().to_owned()
    };
    assert_eq!(fee("direct:air-line-general:US", "ddp"), "0.00", "the line's price pays for it");
    assert_eq!(fee("direct:courier-express:US", "ddp"), "17.00", "a courier charges for advancing");
    assert_eq!(fee("direct:air-line-general:US", "dap"), "17.00", "at the door somebody advances it");
    // The recommended plan's notes say so.
    let asked = support::value(&ask(patch.clone()));
    let verdict = support::json(&support::engine().quote(&asked));
    let notes = verdict["duty"]["notes"].as_array().unwrap();
    assert!(notes.iter().any(|note| note["code"] == "N203"), "{notes:?}");
}
