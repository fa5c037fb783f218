//! What integration tests share: an engine and a pack on the committed data, and consignments written as JSON.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]
#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test file uses its own part")]

pub mod checker;
pub mod customs;
/// The engine's own draws.
#[path = "../../src/random.rs"]
pub mod draws;
pub mod exact;
pub mod limits;
mod merge;
pub mod money;
pub mod parcels;
pub mod random;

use landcast::api::Engine;
use landcast::api::value::Value;
use landcast::pack::{GoodsClass, Pack};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

pub use merge::merge;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let content = landcast_packer::compile(&root().join("data")).unwrap_or_else(|faults| {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    landcast::pack::write(&content).expect("the content fits the format")
});

static PACK: LazyLock<Pack> =
    LazyLock::new(|| landcast::pack::read(&BYTES).expect("what was written reads back"));

/// Words of all classes of goods.
pub static GOODS: LazyLock<Vec<&str>> =
    LazyLock::new(|| GoodsClass::ALL.iter().map(|class| class.as_str()).collect());

/// Currencies that sellers price in, some without a minor unit, some of small units.
pub const CURRENCIES: [&str; 7] = ["EUR", "USD", "GBP", "JPY", "CNY", "MYR", "THB"];

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Bytes of the pack compiled from `data/`.
pub fn pack_bytes() -> &'static [u8] {
    &BYTES
}

/// The pack of the data folder, through the file format.
pub fn pack() -> &'static Pack {
    &PACK
}

/// An engine on it.
pub fn engine() -> Engine {
    Engine::new(pack_bytes()).expect("a sound pack can be read")
}

/// Text of a file below the project.
pub fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// JSON as the engine takes it.
pub fn value(json: &serde_json::Value) -> Value {
    serde_json::from_value(json.clone()).expect("any JSON is a value")
}

/// JSON of an answer.
pub fn json<T: serde::Serialize>(answer: &T) -> serde_json::Value {
    serde_json::to_value(answer).expect("an answer is JSON")
}

/// Codes of the destinations of the pack.
pub fn destinations() -> Vec<String> {
    pack().destinations().map(|market| market.code.code().to_owned()).collect()
}

/// Destinations whose answers are kept and were read line by line; a new one joins when it has been.
pub const REVIEWED: [&str; 14] =
    ["AU", "CA", "DE", "ES", "FR", "GB", "IT", "JP", "MY", "NL", "PL", "SG", "TH", "US"];

/// Every product of the example run-of-show to every reviewed destination: id, country, request.
pub fn run_of_show() -> Vec<(String, String, serde_json::Value)> {
    let mut asked = Vec::new();
    for row in products() {
        for country in REVIEWED {
            asked.push((row.id.clone(), country.to_owned(), request(&row, country)));
        }
    }
    asked
}

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
    let text = text("examples/run-of-show.csv");
    csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(text.as_bytes())
        .deserialize()
        .map(|row| row.expect("a row of the run-of-show"))
        .collect()
}

fn request(row: &Row, country: &str) -> serde_json::Value {
    let mut request = serde_json::json!({
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
        request["product"]["batteryWh"] = serde_json::json!(row.battery_wh);
    }
    request
}
