//! Writes files with the native answers to `target/parity/importer.json`; `tests/parity/importer.test.mjs` asks the wasm
//! module the same and compares byte by byte.
#![allow(clippy::disallowed_methods, reason = "tests write files; the importer does not")]

mod support;

use serde_json::json;
use std::path::Path;
use support::{AS_OF, asked, file, importer, value};

const PARCELS: [&str; 12] = [
    "17track-zh.csv",
    "17track-en.csv",
    "aftership-api.csv",
    "aftership-export.csv",
    "trackingmore.csv",
    "carrier-zh.csv",
    "own-en.csv",
    "own-zh.csv",
    "temu.csv",
    "tiktok.csv",
    "lazada.csv",
    "shopify.csv",
];
const ORDERS: [&str; 3] = ["temu.csv", "shopify.csv", "shopee.csv"];

#[test]
fn native_answers_are_written_for_the_wasm_module_to_match() {
    let mut importer = importer();
    let mut steps = Vec::new();
    let mut step =
        |verb: &str, text: &str, options: &serde_json::Value, answer: Result<String, serde_json::Error>| {
            steps.push(json!({"verb": verb, "text": text, "options": options, "answer": answer.unwrap()}));
        };
    let options = json!({"asOf": AS_OF});
    for name in PARCELS {
        let text = file(name);
        let answer = serde_json::to_string(&importer.parcels(&text, &asked()));
        step("parcels", &text, &options, answer);
    }
    for name in ORDERS {
        let text = file(name);
        let answer = serde_json::to_string(&importer.orders(&text, &asked()));
        step("orders", &text, &options, answer);
    }
    let learn = json!({"asOf": AS_OF, "target": "0.92"});
    step("learn", "", &learn, serde_json::to_string(&importer.learn(&value(&learn))));
    let late = json!({"asOf": AS_OF, "promiseDays": 14, "below": "0.95"});
    step("late", "", &late, serde_json::to_string(&importer.late(&value(&late))));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/parity");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("importer.json"), serde_json::to_string(&steps).unwrap()).unwrap();
    assert_eq!(steps.len(), PARCELS.len() + ORDERS.len() + 2);
}
