//! Files in the layouts of trackers, carriers, platforms and sellers, clean and dirty rows together: what is understood,
//! what is refused and where. Numbers and names in the files are invented.

mod support;

use serde_json::{Value, json};
use support::{asked, file, importer, json as to_json, value};

/// read, delivered, under way, duplicates
type Counts = [u64; 4];

fn parcels(name: &str) -> Value {
    to_json(&importer().parcels(&file(name), &asked()))
}

fn check(name: &str, format: &str, counts: Counts, refused: &[(u64, &str, &str)]) -> Value {
    let report = parcels(name);
    assert_eq!(report["format"], format, "{name}: {report}");
    let rows = &report["rows"];
    let number = |field: &str| rows[field].as_u64().unwrap();
    let found = ["read", "delivered", "underWay", "duplicates"].map(number);
    assert_eq!(found, counts, "{name}: {rows} {}", report["refused"]);
    assert_eq!(number("read"), number("understood") + number("duplicates") + number("refused"), "{name}");
    let list: Vec<(u64, &str, &str)> = report["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (one["row"].as_u64().unwrap(), one["code"].as_str().unwrap(), one["path"].as_str().unwrap())
        })
        .collect();
    assert_eq!(list, refused, "{name}");
    assert_eq!(number("refused"), u64::try_from(refused.len()).unwrap(), "{name}");
    report
}

/// Country, dispatch and delivery of a parcel of the sample.
fn told(report: &Value, at: usize) -> [&str; 3] {
    let one = &report["sample"][at];
    [&one["country"], &one["dispatched"], &one["delivered"]].map(|cell| cell.as_str().unwrap_or("-"))
}

#[test]
fn seventeen_track_in_chinese() {
    let report = check(
        "17track-zh.csv",
        "17track",
        [8, 3, 1, 1],
        &[(5, "E5103", "签收时间"), (7, "E5104", "签收时间"), (8, "E5106", "目的国")],
    );
    assert_eq!(told(&report, 0), ["US", "2026-09-02", "2026-09-11"]);
    assert_eq!(told(&report, 1), ["US", "2026-09-20", "2026-10-02"], "the newer of two rows");
    assert_eq!(told(&report, 2), ["US", "2026-09-05", "-"]);
    assert_eq!(
        told(&report, 3),
        ["DE", "2026-09-08", "2026-09-17"],
        "the day of an event that tells of the delivery"
    );
    assert_eq!(report["refused"][2]["text"], "火星");
    assert_eq!(report["mapping"]["scanned"], "上网时间");
    assert_eq!(report["services"], json!([{"text": "示例专线", "service": null, "parcels": 4}]));
    assert_eq!(
        report["countries"],
        json!([{"country": "US", "parcels": 3}, {"country": "DE", "parcels": 1}])
    );
}

#[test]
fn seventeen_track_in_english_by_its_events() {
    let report = check("17track-en.csv", "17track", [4, 2, 1, 0], &[(4, "E5102", "dispatched")]);
    assert_eq!(report["delimiter"], "\t");
    assert_eq!(told(&report, 0), ["GB", "2026-10-02", "2026-10-13"]);
    assert_eq!(told(&report, 1), ["DE", "2026-10-25", "-"]);
    assert_eq!(
        told(&report, 2),
        ["CA", "2026-10-06", "2026-10-20"],
        "by the maker's count of days, for want of better"
    );
    assert_eq!(report["countedByDays"], 1);
}

#[test]
fn aftership_by_its_interface_and_by_its_export() {
    let wrong = [(5, "E5107", "tag"), (6, "E5105", "shipment_delivery_date")];
    let report = check("aftership-api.csv", "aftership", [5, 1, 2, 0], &wrong);
    assert_eq!(told(&report, 0), ["US", "2026-10-05", "2026-10-15"]);
    assert_eq!(
        report["sample"][0]["ordered"],
        Value::Null,
        "the day of the tracking is not the day of the order"
    );
    let report = check("aftership-export.csv", "aftership", [3, 1, 1, 0], &[(4, "E5106", "Destination")]);
    assert_eq!(report["delimiter"], ";");
    assert_eq!(told(&report, 1), ["PL", "2026-10-04", "-"], "delivered to an agent is not delivered");
    assert_eq!(report["sample"][0]["promised"], Value::Null, "what the carrier expects was not promised");
    assert_eq!(report["sample"][0]["service"], "Economy");
}

#[test]
fn trackingmore_with_the_times_of_its_stages() {
    let report = check("trackingmore.csv", "trackingmore", [4, 1, 1, 1], &[(4, "E5102", "ItemReceived")]);
    assert_eq!(told(&report, 0), ["BR", "2026-10-04", "2026-10-25"]);
    assert_eq!(report["sample"][0]["ordered"], "2026-10-02");
    assert_eq!(report["sample"][1]["lastSeen"], "2026-11-10");
}

#[test]
fn a_carriers_own_list_joined_by_both_numbers() {
    let report = check(
        "carrier-zh.csv",
        "carrier",
        [7, 1, 2, 1],
        &[(7, "E5106", "目的国"), (8, "E5102", "收货时间"), (9, "E5106", "目的国")],
    );
    assert_eq!(report["preamble"], 1);
    assert_eq!(told(&report, 0), ["GB", "2026-10-04", "2026-10-14"]);
    assert_eq!(told(&report, 1), ["AU", "2026-10-04", "-"]);
    assert_eq!(told(&report, 2), ["US", "2026-10-07", "-"], "the first scan where nobody took it in");
}

#[test]
fn the_sellers_own_list_in_both_languages() {
    let report =
        check("own-en.csv", "own", [5, 2, 1, 0], &[(5, "E5106", "destination"), (6, "E5101", "dispatch")]);
    assert_eq!(told(&report, 0), ["DE", "2026-09-01", "2026-09-12"]);
    assert_eq!(report["sample"][0]["promised"], "2026-09-14");
    assert_eq!(report["unread"], json!([{"path": "promised", "code": "E5101", "cells": 1, "text": "soon"}]));
    assert_eq!(report["services"][0]["service"], "air-line-fast", "an id or a name of the pack");
    assert_eq!(report["services"][1]["service"], "air-line-fast");
    assert_eq!(report["services"][2]["service"], Value::Null);
    let report = check("own-zh.csv", "own", [4, 2, 1, 0], &[(4, "E5105", "签收日期")]);
    assert_eq!(told(&report, 2), ["JP", "2025-09-30", "2025-10-11"], "as Excel counts days");
    assert_eq!(
        report["services"],
        json!([{"text": "空运专线·快线", "service": "air-line-fast", "parcels": 3}])
    );
}

#[test]
fn order_exports_that_carry_both_dates() {
    let report =
        check("temu.csv", "temu", [5, 1, 1, 1], &[(3, "E5107", "订单状态"), (6, "E5107", "订单状态")]);
    assert_eq!(told(&report, 0), ["CA", "2026-10-05", "2026-10-14"]);
    assert_eq!(report["sample"][0]["promised"], "2026-10-16");
    let unsent = [(5, "E5107", "Order Status"), (7, "E5107", "Order Status")];
    let report = check("tiktok.csv", "tiktok", [5, 1, 1, 1], &unsent);
    assert_eq!(report["dates"], "dmy");
    assert_eq!(told(&report, 0), ["GB", "2026-10-05", "2026-10-12"]);
    assert_eq!(report["sample"][0]["order"], "577000000000000001", "the tab is off and no digit is lost");
    let report = check("lazada.csv", "lazada", [3, 1, 0, 1], &[(4, "E5107", "status")]);
    assert_eq!(report["startsAtOrder"], true);
    assert_eq!(told(&report, 0), ["MY", "2026-10-04", "2026-10-10"]);
    let report = check("shopee.csv", "shopee", [3, 1, 1, 0], &[(4, "E5107", "Order Status")]);
    assert_eq!(report["preamble"], 1);
    assert_eq!(told(&report, 0), ["SG", "2026-10-05", "2026-10-11"]);
}

#[test]
fn orders_without_any_delivery_teach_nothing() {
    let report = parcels("shopify.csv");
    assert_eq!(report["problems"][0]["code"], "E5002");
    assert_eq!(report["problems"][0]["path"], "delivered");
    assert_eq!(report["mapping"]["order"], "Name", "what is known helps to map the rest");
    assert_eq!(report["headers"][0], "Name");
}

#[test]
fn a_file_again_adds_nothing_and_a_second_kind_of_file_fills_up_the_first() {
    let mut importer = importer();
    importer.parcels(&file("temu.csv"), &asked());
    let again = to_json(&importer.parcels(&file("temu.csv"), &asked()));
    assert_eq!((&again["rows"]["understood"], &again["rows"]["duplicates"]), (&json!(0), &json!(3)));
    let tracking = "number,country,dispatch,delivered\nSYN6003,US,2026-11-06,2026-11-20\n";
    importer.parcels(tracking, &asked());
    let history = importer.history();
    let one = history.iter().find(|one| one.country.code() == "US").unwrap();
    assert_eq!(one.delivered.unwrap().iso(), "2026-11-20");
    assert_eq!(one.promised.unwrap().iso(), "2026-11-20", "which only the orders tell");
    importer.clear();
    assert!(importer.history().is_empty());
}

#[test]
fn columns_and_services_can_be_given() {
    let text =
        "Kennung;Wohin;Weg;Von;Bis\nA1;DE;mein Weg;2026-10-01;2026-10-09\nA2;DE;mein Weg;2026-10-02;\n";
    let report = to_json(&importer().parcels(text, &asked()));
    assert_eq!(report["problems"][0]["code"], "E5004");
    assert_eq!(report["headers"], json!(["Kennung", "Wohin", "Weg", "Von", "Bis"]));
    let mapping = json!({"number": "Kennung", "country": "Wohin", "service": "Weg", "dispatched": "Von", "delivered": "Bis"});
    let options =
        json!({"asOf": support::AS_OF, "mapping": mapping, "services": {"Mein Weg": "air-line-fast"}});
    let mut importer = importer();
    let report = to_json(&importer.parcels(text, &value(&options)));
    assert_eq!(
        (&report["rows"]["delivered"], &report["rows"]["underWay"]),
        (&json!(1), &json!(1)),
        "{report}"
    );
    assert_eq!(report["mapping"], mapping);
    assert_eq!(report["services"], json!([{"text": "mein Weg", "service": "air-line-fast", "parcels": 2}]));
    assert_eq!(importer.history()[0].service.as_deref(), Some("air-line-fast"));
}

#[test]
fn wrong_mappings_are_named_all_at_once() {
    let options = json!({"asOf": support::AS_OF, "mapping": {"weight": "x", "delivered": "no such column"}});
    let report = to_json(&importer().parcels(&file("own-en.csv"), &value(&options)));
    let found: Vec<_> =
        report["problems"].as_array().unwrap().iter().map(|one| (&one["code"], &one["path"])).collect();
    assert_eq!(
        found,
        [(&json!("E5002"), &json!("mapping.delivered")), (&json!("E1003"), &json!("mapping.weight"))]
    );
    let options = json!({"asOf": support::AS_OF, "services": {"x": "no-such-service"}});
    let report = to_json(&importer().parcels(&file("own-en.csv"), &value(&options)));
    assert_eq!(
        (&report["problems"][0]["code"], &report["problems"][0]["path"]),
        (&json!("E1009"), &json!("services.x"))
    );
}

#[test]
fn a_file_of_one_destination_needs_no_column_for_it() {
    let text = "dispatched,delivered\n2026-10-01,2026-10-09\n";
    let report = to_json(&importer().parcels(text, &asked()));
    assert_eq!(report["problems"][0]["path"], "country");
    let options = json!({"asOf": support::AS_OF, "country": "JP", "service": "post-express"});
    let report = to_json(&importer().parcels(text, &value(&options)));
    assert_eq!(told(&report, 0), ["JP", "2026-10-01", "2026-10-09"]);
    assert_eq!(report["services"][0]["service"], "post-express");
}

#[test]
fn no_table_says_why() {
    for (text, code) in [("", "E5006"), ("PK\u{3}\u{4}...", "E5005"), ("a,b\n1,2\n", "E5004")] {
        let report = to_json(&importer().parcels(text, &asked()));
        assert_eq!(report["problems"][0]["code"], code, "{text:?}");
    }
}

#[test]
fn every_other_way_to_be_refused_has_its_code() {
    let row = |cells: &str| format!("number,country,dispatched,delivered\n{cells}\n");
    for (text, code) in [
        (row("A,DE,2024-10-01,2026-10-09"), "E5109"),
        (row("A,DE,04/10/2026,"), "E5108"),
        (row(&format!("A,DE,\"2026-10-01,{}", "x".repeat(40_000))), "E5110"),
    ] {
        let report = to_json(&importer().parcels(&text, &asked()));
        assert_eq!(report["codes"], json!([{"code": code, "rows": 1}]));
    }
    let edge = to_json(&importer().parcels(&row("A,DE,2025-09-01,2026-10-06"), &asked()));
    assert_eq!(edge["rows"]["delivered"], 1, "four hundred days are still believed");
    let orders = to_json(&importer().orders("order id,ordered,country\nA,,DE\n", &asked()));
    assert_eq!(orders["codes"], json!([{"code": "E5111", "rows": 1}]));
}

#[test]
fn the_order_of_day_and_month_is_settled_by_the_file_or_asked_for() {
    let read = |rows: &str, more: Value| {
        let mut options = json!({"asOf": support::AS_OF});
        options.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let text = format!("number,country,dispatched,delivered\n{rows}");
        to_json(&importer().parcels(&text, &value(&options)))
    };
    let open = "A,DE,04/10/2026,05/10/2026\n";
    let report = read(open, json!({}));
    assert_eq!((&report["dates"], &report["codes"][0]["code"]), (&Value::Null, &json!("E5108")));
    assert_eq!(read(open, json!({"dates": "dmy"}))["sample"][0]["dispatched"], "2026-10-04");
    assert_eq!(read(open, json!({"dates": "mdy"}))["sample"][0]["dispatched"], "2026-04-10");
    let later = format!("{open}B,DE,04/10/2026,13/10/2026\n");
    assert_eq!(read(&later, json!({}))["sample"][0]["dispatched"], "2026-10-04", "by a row further down");
    let future = format!("{open}B,DE,01/12/2026,\n");
    let report = read(&future, json!({}));
    assert_eq!(report["sample"][0]["dispatched"], "2026-04-10", "by day a row would lie in the future");
    let backwards = format!("{open}B,DE,02/10/2026,01/11/2026\n");
    let report = read(&backwards, json!({}));
    assert_eq!(
        report["sample"][0]["dispatched"], "2026-10-04",
        "by month a parcel would come before it was sent"
    );
    let both = format!("{open}B,DE,13/10/2026,10/13/2026\n");
    assert_eq!(
        read(&both, json!({}))["rows"]["refused"],
        1,
        "rows that contradict each other settle nothing"
    );
}

#[test]
fn what_was_read_is_learned_from() {
    let mut importer = importer();
    let mut rows = String::from("number,country,service,dispatched,delivered\n");
    for at in 0..40 {
        let day = 1 + at % 28;
        rows.push_str(&format!("A{at},DE,air-line-fast,2026-09-{day:02},2026-10-{day:02}\n"));
    }
    importer.parcels(&rows, &asked());
    importer.parcels("number,country,service,dispatched,delivered\nB1,DE,mine,2026-11-01,\n", &asked());
    let learned = to_json(&importer.learn(&asked()));
    assert_eq!(
        (&learned["format"], &learned["parcels"], &learned["delivered"]),
        (&json!("landcast-learned"), &json!(41), &json!(40))
    );
    let factor: f64 = learned["seller"]["factor"].as_str().unwrap().parse().unwrap();
    assert!(factor > 1.5, "thirty days are slow: {factor}");
    let wrong = to_json(&importer.learn(&value(&json!({"target": "1"}))));
    let codes: Vec<_> =
        wrong["problems"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["E1002", "E1207"]);
}
