//! The seller's own cards in a verdict: which plans they make, what they cost and where each figure stands.

use crate::support;
use landcast::api::Engine;
use serde_json::{Value as Json, json};
use support::{engine, merge};

const SERVICE: &str = "air-line-battery";

/// A card of 88 a kilogram and 19.5 a parcel to Germany, in force since October.
fn card(patch: Json) -> Json {
    let mut card = json!({
        "id": "qzdx-d", "carrier": "某某国际", "product": "带电专线", "code": "QZDX-D", "service": SERVICE, "sheet": "特惠带电",
        "currency": "CNY", "from": "2026-10-12",
        "lanes": [{"countries": ["DE"], "cell": "特惠带电!A5",
            "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": "88", "perParcel": "19.5", "cell": "特惠带电!G6"}]}}],
    });
    merge(&mut card, &patch);
    card
}

fn merged(mut card: Json, patch: Json) -> Json {
    merge(&mut card, &patch);
    card
}

/// An engine that was handed `cards`, and what it said to them.
fn taken(cards: &[Json]) -> (Engine, Json) {
    let mut engine = engine();
    let file = json!({"format": "landcast-rates", "version": 1, "cards": cards});
    let reply = support::json(&engine.rates(&support::value(&file)));
    (engine, reply)
}

fn with(cards: &[Json]) -> Engine {
    let (engine, reply) = taken(cards);
    assert!(reply["problems"].is_null(), "{reply}");
    engine
}

fn request() -> Json {
    json!({
        "asOf": "2026-11-23T10:00:00+08:00",
        "product": {"name": "便携榨汁机", "hs": "850940", "unitCost": {"amount": "46.00", "currency": "CNY"},
            "price": {"amount": "24.99", "currency": "EUR"}, "weightG": 620, "sizeMm": [240, 120, 90],
            "goods": ["battery-built-in"], "batteryWh": "7.4"},
        "destination": {"country": "DE", "postcode": "10115"},
        "stream": {"orders": {"low": 80, "likely": 200, "high": 600}},
        "seller": {"schemes": ["ioss"]},
    })
}

fn quote(engine: &Engine, patch: Json) -> Json {
    let mut request = request();
    merge(&mut request, &patch);
    let verdict = support::json(&engine.quote(&support::value(&request)));
    assert!(verdict["problems"].is_null(), "{verdict}");
    verdict
}

fn plans<'v>(verdict: &'v Json, service: &str) -> Vec<&'v Json> {
    let all = verdict["plans"].as_array().unwrap();
    all.iter().filter(|plan| plan["service"] == service && plan["mode"] == "direct").collect()
}

fn ids(verdict: &Json) -> Vec<&str> {
    plans(verdict, SERVICE).iter().map(|plan| plan["id"].as_str().unwrap()).collect()
}

fn cost(plan: &Json, code: &str) -> Option<String> {
    let lines = plan["cost"].as_array().unwrap();
    lines.iter().find(|line| line["code"] == code).map(|line| line["amount"].as_str().unwrap().to_owned())
}

fn codes(list: &Json) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn a_card_in_force_takes_the_place_of_the_packs_price() {
    let verdict = quote(&with(&[card(json!({}))]), json!({}));
    assert_eq!(ids(&verdict), ["direct:air-line-battery@qzdx-d:DE"]);
    assert_eq!(verdict["rates"]["cards"], 1);
    assert_eq!(verdict["rates"]["sha256"].as_str().map(str::len), Some(64));
    let plan = plans(&verdict, SERVICE)[0];
    assert_eq!(plan["feasible"], true, "{}", plan["rejections"]);
    // The card has no volume rule: goods and packing by the scale.
    let grams = plan["chargeableG"].as_i64().unwrap();
    assert!((620..1000).contains(&grams), "{grams}");
    let freight = format!("{}.{:02}", (grams * 88 + 5) / 1000, (grams * 88 + 5) / 10 % 100);
    assert_eq!(cost(plan, "freight").as_deref(), Some(freight.as_str()), "{grams} g × 88");
    assert_eq!(cost(plan, "registration").as_deref(), Some("19.50"));
    assert_eq!(cost(plan, "peak"), None, "the pack's season is not laid on the seller's price");
    assert_eq!((&plan["priceDate"], &plan["priceConfidence"]), (&json!("2026-10-12"), &json!("own")));
    assert_eq!(plan["card"]["cell"], "特惠带电!G6");
    // Another service keeps the pack's price and its season.
    let other = plans(&verdict, "air-line-general")[0];
    assert_eq!(other["card"], Json::Null);
}

#[test]
fn each_line_of_a_card_says_which_card_row_and_days_it_is_from() {
    let mut engine = with(&[card(json!({"to": "2026-12-31"}))]);
    // Dear enough that every other direct service is out of the way.
    let verdict = quote(&engine, json!({"seller": {"carriers": {"allow": [SERVICE]}}}));
    let best = &verdict["plans"][0];
    assert_eq!(best["id"], "direct:air-line-battery@qzdx-d:DE");
    let lines = best["cost"].as_array().unwrap();
    let source = &lines.iter().find(|line| line["code"] == "freight").unwrap()["source"];
    assert_eq!(source["key"], "card:qzdx-d");
    assert_eq!(source["title"], "某某国际 · 带电专线 · 特惠带电!G6");
    assert_eq!((&source["from"], &source["to"]), (&json!("2026-10-12"), &json!("2026-12-31")));
    assert_eq!(source["confidence"], "own");
    // Off again, the pack's price is back and nothing names the card.
    engine.rates(&support::value(&Json::Null));
    let plain = quote(&engine, json!({}));
    assert_eq!(ids(&plain), ["direct:air-line-battery:DE"]);
    assert_eq!(plain["rates"], Json::Null);
}

#[test]
fn several_cards_on_a_service_are_plans_of_their_own() {
    let cheap = card(json!({"id": "other", "carrier": "别家", "lanes": [{"countries": ["DE", "FR"],
        "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": "60", "perParcel": "19.5"}]}}]}));
    let engine = with(&[card(json!({})), cheap]);
    let verdict = quote(&engine, json!({}));
    let mut found = ids(&verdict);
    assert_eq!(found[0], "direct:air-line-battery@other:DE", "the cheaper one first");
    found.sort_unstable();
    assert_eq!(found, ["direct:air-line-battery@other:DE", "direct:air-line-battery@qzdx-d:DE"]);
    // Where only one of them goes, only that one is a plan; where none does, the pack prices.
    assert_eq!(
        ids(&quote(&engine, json!({"destination": {"country": "FR", "postcode": null}}))),
        ["direct:air-line-battery@other:FR"]
    );
    assert_eq!(
        ids(&quote(&engine, json!({"destination": {"country": "US", "postcode": null}}))),
        ["direct:air-line-battery:US"]
    );
}

#[test]
fn of_two_versions_the_one_in_force_bills_on_the_day_of_receipt() {
    let old = card(json!({"id": "old", "to": "2026-11-23"}));
    let new = card(json!({"id": "new", "from": "2026-11-24"}));
    let engine = with(&[old, new]);
    let on = |moment: &str| {
        let verdict = quote(&engine, json!({"asOf": moment}));
        (
            ids(&verdict).iter().map(|id| (*id).to_owned()).collect::<Vec<_>>(),
            codes(&verdict["alerts"]).contains(&"A512"),
        )
    };
    let plan = |id: &str| vec![format!("direct:air-line-battery@{id}:DE")];
    assert_eq!(on("2026-11-23T10:00:00+08:00"), (plan("old"), false));
    // After the cut-off the carrier takes it in on the next day, by the new card.
    assert_eq!(on("2026-11-23T23:30:00+08:00"), (plan("new"), false));
    assert_eq!(on("2026-11-24T10:00:00+08:00"), (plan("new"), false));
}

#[test]
fn the_day_of_dispatch_is_later_than_that_of_receipt() {
    let by_dispatch = |from: &str| {
        let engine = with(&[card(json!({"basis": "dispatch", "from": from}))]);
        ids(&quote(&engine, json!({})))[0].contains('@')
    };
    assert!(by_dispatch("2026-11-24"), "received on the 23rd, it leaves later");
    assert!(!by_dispatch("2026-12-23"));
    let by_receipt = with(&[card(json!({"from": "2026-11-24"}))]);
    assert_eq!(ids(&quote(&by_receipt, json!({}))), ["direct:air-line-battery:DE"]);
}

#[test]
fn a_card_that_ended_or_has_not_begun_is_told() {
    let ended = quote(&with(&[card(json!({"to": "2026-11-22"}))]), json!({}));
    assert_eq!(ids(&ended), ["direct:air-line-battery:DE"]);
    assert!(codes(&ended["alerts"]).contains(&"A511"), "{}", ended["alerts"]);
    let ahead = quote(&with(&[card(json!({"from": "2026-12-01"}))]), json!({}));
    assert!(codes(&ahead["alerts"]).contains(&"A512"), "{}", ahead["alerts"]);
    // On its last day it still holds.
    let last = quote(&with(&[card(json!({"to": "2026-11-23"}))]), json!({}));
    assert_eq!(ids(&last), ["direct:air-line-battery@qzdx-d:DE"]);
    assert!(!codes(&last["alerts"]).contains(&"A511"));
}

#[test]
fn without_a_number_there_is_no_quote() {
    let short = json!({"lanes": [{"countries": ["DE"], "price": {"kind": "tiers", "bands": [{"upToG": 500, "perKg": "88"}]}}]});
    let verdict = quote(&with(&[card(short)]), json!({}));
    let plan = plans(&verdict, SERVICE)[0];
    assert_eq!(plan["feasible"], false);
    assert_eq!(codes(&plan["rejections"]), ["E4205"]);
    assert!(!plan["rejections"][0]["remedy"].as_str().unwrap().is_empty());
    let dry = quote(
        &with(&[card(json!({"fuel": [{"from": "2026-10-12", "to": "2026-11-22", "rate": "0.2"}]}))]),
        json!({}),
    );
    assert_eq!(codes(&plans(&dry, SERVICE)[0]["rejections"]), ["E4510"]);
}

#[test]
fn a_price_list_bills_only_where_no_settled_card_does() {
    let list = card(json!({"id": "list", "role": "quoted", "lanes": [{"countries": ["DE"],
        "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": "100", "perParcel": "25"}]}}]}));
    let alone = quote(&with(std::slice::from_ref(&list)), json!({}));
    assert_eq!(ids(&alone), ["direct:air-line-battery@list:DE"]);
    let both = quote(&with(&[list, card(json!({}))]), json!({}));
    assert_eq!(ids(&both), ["direct:air-line-battery@qzdx-d:DE"]);
    let plan = plans(&both, SERVICE)[0];
    let grams = plan["chargeableG"].as_i64().unwrap();
    let listed = format!("{}.{:02}", (grams * 100 + 25_000) / 1000, (grams * 100 + 25_000) / 10 % 100);
    assert_eq!(plan["card"]["quoted"]["amount"], listed.as_str());
}

#[test]
fn the_cards_own_limits_and_days_win_over_the_services() {
    let limited = json!({"lanes": [{"countries": ["DE"], "maxG": 600, "transit": {"low": 20, "high": 30, "unit": "days"},
        "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": "88"}]}}]});
    let mut heavy = limited.clone();
    let heavy = quote(&with(&[card(std::mem::take(&mut heavy))]), json!({}));
    assert!(codes(&plans(&heavy, SERVICE)[0]["rejections"]).contains(&"E4201"));
    let mut slow = limited;
    slow["lanes"][0]["maxG"] = json!(30_000);
    // In August no season slows the stages.
    let august = json!({"asOf": "2026-08-18T10:00:00+08:00"});
    let slow = quote(&with(&[merged(card(slow), json!({"from": "2026-08-01"}))]), august.clone());
    let plain = quote(&engine(), august);
    let p50 = |verdict: &Json| plans(verdict, SERVICE)[0]["window"]["p50"].as_i64().unwrap();
    assert!((18..=32).contains(&p50(&slow)), "{} days, the card says 20 to 30", p50(&slow));
    assert!(p50(&plain) < 18);
    assert_eq!(plans(&slow, SERVICE)[0]["published"]["to"], 30);
}

#[test]
fn zones_without_a_postcode_bill_the_dearest_and_say_so() {
    let lane = |name: &str, prefix: &str, rate: &str| {
        json!({"countries": ["AU"], "zone": {"name": name, "prefixes": [prefix]},
            "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": rate}]}})
    };
    let engine = with(&[card(json!({"lanes": [lane("1区", "2", "35"), lane("4区", "0872", "55")]}))]);
    let to = |postcode: Json| {
        let allow = json!({"carriers": {"allow": [SERVICE]}});
        quote(&engine, json!({"destination": {"country": "AU", "postcode": postcode}, "seller": allow}))
    };
    let zone = |verdict: &Json| plans(verdict, SERVICE)[0]["card"]["zone"].clone();
    let unknown = to(Json::Null);
    assert_eq!(zone(&unknown), "4区");
    assert!(codes(&unknown["alerts"]).contains(&"A514"), "{}", unknown["alerts"]);
    let known = to(json!("2000"));
    assert_eq!(zone(&known), "1区");
    assert!(!codes(&known["alerts"]).contains(&"A514"));
}

#[test]
fn volume_that_counts_by_a_divisor_nobody_told_is_billed_by_the_scale_and_told() {
    let bulky = json!({"product": {"sizeMm": [400, 300, 200]}, "seller": {"carriers": {"allow": [SERVICE]}}});
    let asked = |rules: Json| {
        let lane = json!({"countries": ["DE"], "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": "80"}]}});
        let (engine, reply) = taken(&[card(json!({"lanes": [merged(lane, rules)]}))]);
        let verdict = quote(&engine, bulky.clone());
        let told = [&reply, &verdict].map(|answer| codes(&answer["alerts"]).contains(&"A516"));
        (told, plans(&verdict, SERVICE)[0]["chargeableG"].as_u64().unwrap())
    };
    let (told, by_scale) = asked(json!({"divisorUnknown": true}));
    assert_eq!(told, [true, true]);
    // 24,000 cm³ / 8000 = 3 kg at least, of whose excess half is billed: the divisor ends the warning.
    let (told, by_half) =
        asked(json!({"divisorUnknown": true, "volumetric": {"divisor": 8000, "share": "0.5"}}));
    assert_eq!(told, [false, false]);
    assert!(2 * by_half >= by_scale + 3_000, "{by_half} g, {by_scale} g by the scale");
    assert_eq!(asked(json!({})), ([false, false], by_scale));
    // A share of volume without its divisor is no rule that could be billed.
    let lane =
        json!({"countries": ["DE"], "volumetric": {"share": "0.5"}, "price": {"kind": "tiers", "bands": []}});
    let (_, refused) = taken(&[card(json!({"lanes": [lane]}))]);
    let paths: Vec<&Json> = refused["problems"].as_array().unwrap().iter().map(|one| &one["path"]).collect();
    assert!(paths.iter().any(|path| *path == "cards[0].lanes[0].volumetric.divisor"), "{refused}");
}

#[test]
fn a_parcel_that_would_cost_less_if_it_weighed_more_is_told() {
    let falls = json!({"lanes": [{"countries": ["DE"], "price": {"kind": "tiers", "bands": [
        {"upToG": 900, "perKg": "80", "perParcel": "15"}, {"upToG": 30000, "perKg": "50", "perParcel": "5"}]}}]});
    let verdict = quote(&with(&[card(falls)]), json!({"seller": {"carriers": {"allow": [SERVICE]}}}));
    let alert = verdict["alerts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|alert| alert["code"] == "A515")
        .expect("A515")
        .clone();
    assert_eq!(alert["params"]["fromG"], "901");
}

#[test]
fn a_carrier_that_prices_prepaying_and_cash_takes_that_fee() {
    let fees = json!({"options": {"ddpPrepay": {"rate": "0.02", "min": "15"}, "cod": {"rate": "0.03", "min": "4", "remittanceDays": 14}}});
    let engine = with(&[merged(
        card(fees),
        json!({"lanes": [{"countries": ["DE", "MY"],
        "price": {"kind": "tiers", "bands": [{"upToG": 30000, "perKg": "60"}]}}]}),
    )]);
    let verdict = quote(&engine, json!({"seller": {"schemes": []}}));
    // 2 % of the duty and tax of one parcel is below the least fee.
    assert_eq!(cost(plans(&verdict, SERVICE)[0], "carrier-fees").as_deref(), Some("15.00"));
    let cash = json!({"destination": {"country": "MY", "postcode": null, "cod": true},
        "product": {"price": {"amount": "99.00", "currency": "MYR"}}});
    let verdict = quote(&engine, cash);
    let plan = plans(&verdict, SERVICE)[0];
    let revenue: f64 = plan["revenue"]["amount"].as_str().unwrap().parse().unwrap();
    let fee: f64 = cost(plan, "cod-fee").unwrap().parse().unwrap();
    assert!((fee - revenue * 0.03).abs() < 0.01, "{fee} of {revenue}");
}

#[test]
fn answers_are_sound_and_the_same_again_with_cards() {
    let engine = with(&[
        card(json!({})),
        card(json!({"id": "b", "carrier": "别家", "fuel": [{"from": "2026-01-01", "rate": "0.1"}]})),
    ]);
    let asked = landcast::api::request(&support::value(&request()), engine.pack()).unwrap();
    let verdict = engine.verdict(&asked).unwrap();
    assert_eq!(landcast::verdict::check(&verdict), Vec::<String>::new());
    assert_eq!(quote(&engine, json!({})), quote(&engine, json!({})));
}
