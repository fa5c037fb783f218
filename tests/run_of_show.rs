//! Every product of the example run-of-show, quoted to every destination: the answers are kept and reviewed.
//!
//! `LANDCAST_BLESS=1 cargo test --test run_of_show` writes them anew; the difference is then read before it is kept.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]

mod support;

use landcast::api::value::Value as Tree;
use serde_json::{Value, json};
use std::fmt::Write as _;

const SNAPSHOT: &str = "tests/golden/run-of-show.csv";
const HEADER: &str = "product,destination,recommended,p50,p90,promise,on_time,duty,vat,fees,total,pays,at_door,margin,safe_price,alerts,stopped_by";

#[derive(serde::Deserialize)]
struct Row {
    id: String,
    name_zh: String,
    category: String,
    hs: String,
    cost_cny: String,
    price: String,
    price_currency: String,
    weight_g: u32,
    length_mm: u32,
    width_mm: u32,
    height_mm: u32,
    goods: String,
    battery_wh: String,
    fragility: String,
    stage: String,
}

fn products() -> Vec<Row> {
    let text = support::text("examples/run-of-show.csv");
    csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.expect("a row of the run-of-show"))
        .collect()
}

fn request(row: &Row, country: &str) -> Value {
    let mut request = json!({
        "asOf": "2026-11-23T20:00:00+08:00",
        "product": {
            "id": row.id, "name": row.name_zh, "category": row.category, "hs": row.hs,
            "unitCost": {"amount": row.cost_cny, "currency": "CNY"},
            "price": {"amount": row.price, "currency": row.price_currency},
            "weightG": row.weight_g, "sizeMm": [row.length_mm, row.width_mm, row.height_mm],
            "goods": row.goods.split('|').collect::<Vec<_>>(),
            "fragility": row.fragility, "stage": row.stage,
        },
        "destination": {"country": country},
        "stream": {"orders": {"low": 80, "likely": 200, "high": 600}},
        "seller": {
            "schemes": ["ioss", "uk-vat", "sg-ovr", "my-lvg", "au-gst"],
            "fees": {"commission": "0.05", "payment": "0.029", "returns": "0.04"},
        },
    });
    if !row.battery_wh.is_empty() {
        request["product"]["batteryWh"] = json!(row.battery_wh);
    }
    request
}

fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}

fn line(row: &Row, country: &str, verdict: &Value) -> String {
    let at = |pointer: &str| verdict.pointer(pointer).map(cell).unwrap_or_else(|| "-".to_owned());
    let joined = |pointer: &str| {
        let list = verdict.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
        let mut codes: Vec<String> = list.iter().map(|item| cell(&item["code"])).collect();
        codes.dedup();
        codes.join(" ")
    };
    // Without a plan: what stops the plan that would come nearest.
    let stopped =
        if verdict["recommended"].is_null() { joined("/plans/0/rejections") } else { String::new() };
    [
        row.id.clone(),
        country.to_owned(),
        at("/recommended"),
        at("/window/p50"),
        at("/window/p90"),
        format!("{}-{}", at("/window/promise/minDays"), at("/window/promise/maxDays")),
        at("/window/promise/onTime"),
        at("/duty/duty"),
        at("/duty/vat"),
        at("/duty/fees"),
        at("/duty/total"),
        at("/buyer/pays/amount"),
        at("/buyer/atDoor/amount"),
        at("/plans/0/margin"),
        at("/safePrice/amount"),
        joined("/alerts"),
        stopped,
    ]
    .join(",")
}

#[test]
fn every_product_is_answered_everywhere_as_reviewed() {
    let engine = support::engine();
    let products = products();
    assert!(products.len() >= 20, "only {} products", products.len());
    let destinations: Vec<String> =
        engine.pack().destinations().map(|market| market.code.code().to_owned()).collect();
    assert!(destinations.len() >= 14);
    let mut found = format!("{HEADER}\n");
    let mut unsound = Vec::new();
    for row in &products {
        for country in &destinations {
            let asked = request(row, country);
            let tree: Tree = support::value(&asked);
            let parsed = landcast::api::request(&tree, engine.pack());
            let parsed = parsed.unwrap_or_else(|problems| panic!("{} {country}: {problems:?}", row.id));
            let verdict = engine.verdict(&parsed);
            let verdict = verdict.unwrap_or_else(|problems| panic!("{} {country}: {problems:?}", row.id));
            unsound.extend(
                landcast::verdict::check(&verdict)
                    .into_iter()
                    .map(|what| format!("{} {country}: {what}", row.id)),
            );
            let answer = support::json(&engine.quote(&tree));
            writeln!(found, "{}", line(row, country, &answer)).unwrap();
        }
    }
    assert!(unsound.is_empty(), "{}", unsound.join("\n"));
    if std::env::var_os("LANDCAST_BLESS").is_some() {
        let path = support::root().join(SNAPSHOT);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &found).unwrap();
        return;
    }
    let kept = support::text(SNAPSHOT);
    let changed: Vec<String> = kept
        .lines()
        .zip(found.lines())
        .filter(|(kept, found)| kept != found)
        .map(|(kept, found)| format!("- {kept}\n+ {found}"))
        .collect();
    assert!(changed.is_empty() && kept.lines().count() == found.lines().count(), "{}", changed.join("\n"));
}
