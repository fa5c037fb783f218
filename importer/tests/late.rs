//! The list of late orders: who is on it, on both sides of every day, and the share that still comes in time.

mod support;

use serde_json::{Value, json};
use support::{asked, file, importer, json as to_json, value};

fn list(orders: &str, tracking: &str, more: Value) -> Value {
    let mut importer = importer();
    let read = to_json(&importer.orders(orders, &asked()));
    assert!(read.get("rows").is_some(), "{read}");
    if !tracking.is_empty() {
        let read = to_json(&importer.parcels(tracking, &asked()));
        assert!(read.get("rows").is_some(), "{read}");
    }
    let mut options = json!({"asOf": support::AS_OF});
    options.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    to_json(&importer.late(&value(&options)))
}

fn share(one: &Value) -> f64 {
    one["share"].as_str().unwrap().parse().unwrap()
}

const HEAD: &str = "order id,tracking number,country,service,ordered,promised,dispatched,delivered\n";

fn single(cells: &str, more: Value) -> Value {
    list(&format!("{HEAD}{cells}\n"), "", more)
}

#[test]
fn a_promise_is_missed_on_the_day_after_it() {
    let on_the_day =
        single("A,,DE,air-line-fast,2026-11-01,2026-11-23,2026-11-02,", json!({"below": "0.0001"}));
    assert_eq!(on_the_day["missed"], 0, "{on_the_day}");
    let after = single("A,,DE,air-line-fast,2026-11-01,2026-11-22,2026-11-02,", json!({}));
    assert_eq!(after["missed"], 1);
    let one = &after["late"][0];
    assert_eq!(
        (&one["state"], &one["why"], &one["daysLate"], &one["share"]),
        (&json!("missed"), &json!("under-way"), &json!(1), &json!("0.0000"))
    );
    let unsent = single("A,,DE,air-line-fast,2026-11-01,2026-11-22,,", json!({}));
    assert_eq!(unsent["late"][0]["why"], "not-dispatched");
}

#[test]
fn a_delivery_counts_as_late_from_the_day_after_the_promise() {
    assert_eq!(single("A,,DE,,2026-11-01,2026-11-20,2026-11-02,2026-11-20", json!({}))["late"], json!([]));
    let late = single("A,,DE,,2026-11-01,2026-11-20,2026-11-02,2026-11-22", json!({}));
    assert_eq!((&late["deliveredLate"], &late["late"][0]["daysLate"]), (&json!(1), &json!(2)));
    assert_eq!(late["late"][0]["why"], "delivered-late");
    assert_eq!(late["open"], 0);
}

#[test]
fn the_share_falls_as_the_promise_nears_and_knows_that_the_parcel_has_not_come() {
    let all = json!({"below": "0.9999"});
    let of = |promised: &str, dispatched: &str| {
        let cells = format!("A,,DE,air-line-fast,2026-11-01,{promised},{dispatched},");
        let answer = single(&cells, all.clone());
        answer["late"].get(0).map_or(1.0, share)
    };
    let shares = ["2026-11-24", "2026-11-26", "2026-11-29", "2026-12-03"].map(|day| of(day, "2026-11-19"));
    assert!(shares.windows(2).all(|pair| pair[0] < pair[1]), "{shares:?}");
    assert!(shares[0] < 0.5 && shares[3] > 0.5, "{shares:?}");
    // The older parcel is closer to the door, and likelier to be there by the same day.
    assert!(of("2026-11-29", "2026-11-12") > of("2026-11-29", "2026-11-22"));
    // Not sent at all is worse than sent today.
    assert!(of("2026-12-03", "") < of("2026-12-03", "2026-11-23"));
    let risk = single("A,,DE,air-line-fast,2026-11-01,2026-11-24,2026-11-19,", json!({}));
    let one = &risk["late"][0];
    assert_eq!((&risk["atRisk"], &one["state"]), (&json!(1), &json!("at-risk")));
    assert!(one["expected"].as_str().unwrap() > "2026-11-24", "{one}");
    assert!(one["daysLate"].as_i64().unwrap() >= 1);
}

#[test]
fn tracking_tells_what_the_orders_do_not() {
    let orders = "order id,tracking number,ordered,promised\nA,SYN1,2026-11-01,2026-11-20\nB,,2026-11-01,2026-11-20\nC,SYN3,2026-11-01,2026-11-20\n";
    let tracking = "number,last mile number,order id,country,dispatched,delivered,updated\nX9,syn 1,,DE,2026-11-03,2026-11-19,\nSYN2,,B,DE,2026-11-03,,2026-11-15\n";
    let answer = list(orders, tracking, json!({}));
    assert_eq!((&answer["orders"], &answer["tracked"], &answer["missed"]), (&json!(3), &json!(2), &json!(2)));
    assert_eq!(answer["learned"], true);
    let found: Vec<_> =
        answer["late"].as_array().unwrap().iter().map(|one| one["order"].as_str().unwrap()).collect();
    assert_eq!(found, ["B", "C"], "A came in time");
    let b = &answer["late"][0];
    assert_eq!(
        (&b["country"], &b["dispatched"], &b["lastSeen"]),
        (&json!("DE"), &json!("2026-11-03"), &json!("2026-11-15"))
    );
    let c = &answer["late"][1];
    assert_eq!((&c["country"], &c["why"]), (&Value::Null, &json!("not-dispatched")));
    assert_eq!(answer["withoutWay"], 1, "nobody knows where C goes");
}

#[test]
fn a_dispatch_is_overdue_on_the_day_after_its_limit() {
    let temu = list(&file("temu.csv"), "", json!({}));
    let states: Vec<_> = temu["late"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["order"].as_str().unwrap(), one["state"].as_str().unwrap()))
        .collect();
    assert!(states.contains(&("PO-045-90000003", "missed")), "{states:?}");
    let unsent =
        temu["late"].as_array().unwrap().iter().find(|one| one["order"] == "PO-045-90000002").unwrap();
    assert_eq!(unsent["dispatchBy"], "2026-11-17");
    assert!(!states.iter().any(|(order, _)| order.ends_with("04")), "called off");

    let head = "order id,country,ordered,ship by,promised\n";
    let due = |day: &str| list(&format!("{head}A,DE,2026-11-20,{day},2027-03-01\n"), "", json!({}));
    assert_eq!(due("2026-11-23")["dispatchOverdue"], 0);
    let answer = due("2026-11-22");
    assert_eq!((&answer["dispatchOverdue"], &answer["late"][0]["daysLate"]), (&json!(1), &json!(1)));
}

#[test]
fn limits_of_the_platform_stand_in_for_what_the_file_leaves_open() {
    // TikTok Shop wants parcels from China to Thailand sent within three days.
    let head = "order id,country,ordered\n";
    let of = |ordered: &str| {
        let mut importer = importer();
        let options = json!({"asOf": support::AS_OF, "platform": "tiktok-shop"});
        importer.orders(&format!("{head}A,TH,{ordered}\n"), &value(&options));
        to_json(&importer.late(&asked()))
    };
    assert_eq!(of("2026-11-20")["dispatchOverdue"], 0);
    let answer = of("2026-11-19");
    assert_eq!(
        (&answer["dispatchOverdue"], &answer["late"][0]["dispatchBy"]),
        (&json!(1), &json!("2026-11-22"))
    );
    assert_eq!(answer["withoutPromise"], 1);
    let mut importer = importer();
    let options = json!({"asOf": support::AS_OF, "platform": "no-such-shop"});
    let report = to_json(&importer.orders(&format!("{head}A,TH,2026-11-19\n"), &value(&options)));
    assert_eq!(
        (&report["problems"][0]["code"], &report["problems"][0]["path"]),
        (&json!("E1009"), &json!("platform"))
    );
}

#[test]
fn days_that_were_promised_for_all_orders_count_from_the_order() {
    let text = "order id,country,ordered\nA,DE,2026-11-11\nB,DE,2026-11-10\n";
    let answer = list(text, "", json!({"promiseDays": 12}));
    let missed: Vec<_> =
        answer["late"].as_array().unwrap().iter().filter(|one| one["state"] == "missed").collect();
    assert_eq!(missed.len(), 1, "{answer}");
    assert_eq!((&missed[0]["order"], &missed[0]["promisedBy"]), (&json!("B"), &json!("2026-11-22")));
}

#[test]
fn rows_of_items_make_one_order() {
    let report = to_json(&importer().orders(&file("shopify.csv"), &asked()));
    let rows = &report["rows"];
    assert_eq!(
        ["read", "understood", "underWay", "unsent", "cancelled", "duplicates", "refused"]
            .map(|name| rows[name].as_u64().unwrap()),
        [4, 3, 1, 1, 1, 1, 0]
    );
    assert_eq!(report["sample"][0]["dispatched"], "2026-10-05");
}

#[test]
fn wrong_questions_are_answered_with_all_their_problems() {
    let options = json!({"asOf": "soon", "below": "1", "promiseDays": 400, "when": 1});
    let answer = to_json(&importer().late(&value(&options)));
    let codes: Vec<_> =
        answer["problems"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["E1003", "E1007", "E5003", "E1207"]);
}
