//! Writes the questions of the parity test and the native answers to `target/parity/native.ndjson`: every product of the
//! run-of-show in every destination, every worked example, every wrong request, and a board. `tests/parity/parity.test.mjs`
//! then asks the wasm module the same and compares byte by byte.

#![allow(clippy::disallowed_methods, reason = "tests write files; the engine does not")]

use crate::support;
use crate::support::money;
use crate::support::parcels;
use crate::support::random;
use serde_json::{Value, json};
use std::fmt::Write as _;

fn questions() -> Vec<(String, String, Value)> {
    let mut questions = Vec::new();
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let verb = case["verb"].as_str().unwrap();
        let mut request = file["base"][verb].clone();
        match case.get("whole") {
            Some(whole) => request = whole.clone(),
            None => support::merge(&mut request, &case["patch"]),
        }
        questions.push((case["name"].as_str().unwrap().to_owned(), verb.to_owned(), request));
    }
    let stories: Value = serde_json::from_str(&support::text("tests/scenarios.json")).unwrap();
    for case in stories["cases"].as_array().unwrap() {
        let mut request = file["base"]["quote"].clone();
        support::merge(&mut request, &case["patch"]);
        questions.push((case["name"].as_str().unwrap().to_owned(), "quote".to_owned(), request));
    }
    let examples: Value = serde_json::from_str(&support::text("tests/worked_examples.json")).unwrap();
    for case in examples["cases"].as_array().unwrap() {
        questions.push((case["id"].as_str().unwrap().to_owned(), "duty".to_owned(), case["request"].clone()));
    }
    for (at, (product, country, request)) in support::run_of_show().into_iter().enumerate() {
        if at % 12 == 0 {
            let name = format!("{product} to {country} in all its exposure");
            questions.push((name, "exposure".to_owned(), request.clone()));
        }
        if at % 12 == 6 {
            let mut stocked = request.clone();
            let shape = ["lognormal", "negative-binomial"][at / 12 % 2];
            stocked["stock"] = json!({"distribution": shape, "weeks": [70, 85, 60, 90, 75]});
            questions.push((format!("{product} to {country} in stock"), "stock".to_owned(), stocked));
        }
        questions.push((format!("{product} to {country}"), "quote".to_owned(), request));
    }
    let products: Vec<Value> =
        support::run_of_show().into_iter().step_by(40).map(|(_, _, request)| request).collect();
    questions.push(("a budget".to_owned(), "allocate".to_owned(), json!(products)));
    let window = file["base"]["window"].clone();
    questions.push(("a chain".to_owned(), "window".to_owned(), window));
    for text in ["bxzzj", "cashmere sweatr", "T恤", "620462", "夏季新款纯棉卫衣宽松"] {
        let asked = json!({"text": text, "limit": 9, "country": "US"});
        questions.push((format!("search {text}"), "search".to_owned(), asked));
    }
    questions.push(("everywhere".to_owned(), "board".to_owned(), file["base"]["quote"].clone()));
    questions.push(("the pack".to_owned(), "info".to_owned(), json!({})));
    // From here on with own parcels, until they are let go.
    let mut world = parcels::World::new(SEED);
    world.send("air-line-general", "DE", "2026-09-01", 50, 4, 1.3);
    world.send("air-line-general", "US", "2026-10-20", 30, 2, 0.9);
    let own = support::json(&landcast::api::LearnedOf::from(&world.learn("2026-11-20")));
    let mut wrong = own.clone();
    wrong["seller"] = json!({"factor": "11", "spread": 1, "mood": "0"});
    questions.push(("own parcels".to_owned(), "learn".to_owned(), own));
    questions.push(("own parcels that went wrong".to_owned(), "learn".to_owned(), wrong));
    for (at, (product, country, request)) in support::run_of_show().into_iter().enumerate() {
        let verb = ["quote", "exposure"][at % 2];
        if ["DE", "US", "FR", "JP"].contains(&country.as_str()) && at % 5 == 0 {
            questions.push((format!("{product} to {country} with own parcels"), verb.to_owned(), request));
        }
    }
    questions.push((
        "everywhere with own parcels".to_owned(),
        "board".to_owned(),
        file["base"]["quote"].clone(),
    ));
    questions.push(("no own parcels".to_owned(), "learn".to_owned(), Value::Null));
    questions
}

#[test]
fn native_answers_are_written_for_the_wasm_module_to_match() {
    let mut engine = support::engine();
    let everywhere = support::destinations();
    let mut lines = String::new();
    let budget = json!({"amount": "60000", "currency": "CNY"});
    for (name, verb, request) in questions() {
        let tree = support::value(&request);
        let answer = match verb.as_str() {
            "quote" => serde_json::to_string(&engine.quote(&tree)),
            "exposure" => serde_json::to_string(&engine.exposure(&tree, None, 4)),
            "stock" => serde_json::to_string(&engine.stock(&tree)),
            "allocate" => serde_json::to_string(&engine.allocate(&tree, &support::value(&budget))),
            "learn" => serde_json::to_string(&engine.learn(&tree)),
            "duty" => serde_json::to_string(&engine.duty(&tree)),
            "window" => serde_json::to_string(&engine.window(&tree)),
            "board" => serde_json::to_string(&engine.board(&tree, &everywhere)),
            "search" => serde_json::to_string(&engine.search(&tree)),
            "info" => serde_json::to_string(&engine.info()),
            other => panic!("no verb {other}"),
        };
        let line = json!({"name": name, "verb": verb, "request": request, "destinations": everywhere, "answer": answer.unwrap()});
        writeln!(lines, "{line}").unwrap();
    }
    let folder = support::root().join("target/parity");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("native.ndjson"), &lines).unwrap();
    std::fs::write(folder.join("landcast.pack"), support::pack_bytes()).unwrap();
    assert!(lines.lines().count() > 500);
}

/// Answers are compared by the hash of so many, so that no answer need be written.
const BLOCK: usize = 1_000;
const SEED: u32 = 20_261_123;

#[test]
fn random_consignments_are_hashed_for_the_wasm_module_to_match() {
    use sha2::{Digest, Sha256};
    let count = random::count(2_000);
    let tables = random::tables(support::pack());
    let engine = support::engine();
    let mut draw = random::Random::new(SEED);
    let (mut hash, mut hashes, mut refused) = (Sha256::new(), Vec::new(), 0);
    for at in 1..=count {
        let ask = random::consignment(&mut draw, &tables);
        let answer = engine.duty(&support::value(&ask));
        refused += usize::from(!answer.is_answer());
        hash.update(serde_json::to_string(&answer).unwrap());
        if at % BLOCK == 0 || at == count {
            let bytes = std::mem::take(&mut hash).finalize();
            hashes.push(bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        }
    }
    assert_eq!(refused, 0, "every random consignment has an answer");
    let text = json!({"seed": SEED, "count": count, "block": BLOCK, "tables": tables, "hashes": hashes});
    let folder = support::root().join("target/parity");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("random.json"), text.to_string()).unwrap();
}

#[test]
fn landed_cost_formulas_are_written_for_decimals_of_other_languages_to_match() {
    let count = random::count(2_000);
    let mut draw = random::Random::new(SEED);
    let table = money::table(count, &mut |end| draw.below(end));
    assert_eq!(table.lines().count(), count + 1, "each formula has a result");
    let folder = support::root().join("target/parity");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("money.csv"), table).unwrap();
}
