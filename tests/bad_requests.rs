//! Each wrong request gives all its problems, with code and path, and nothing else.

use crate::support;
use serde_json::Value;
use std::collections::BTreeSet;

/// Code and path of a problem.
type Said = BTreeSet<(String, String)>;

/// Name, verb, request and everything that must be said of it.
fn cases() -> Vec<(String, String, Value, Said)> {
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    file["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| {
            let verb = case["verb"].as_str().unwrap().to_owned();
            let request = match case.get("whole") {
                Some(whole) => whole.clone(),
                None => {
                    let mut request = file["base"][&verb].clone();
                    support::merge(&mut request, &case["patch"]);
                    request
                }
            };
            let expected = case["expect"]
                .as_array()
                .unwrap()
                .iter()
                .map(|pair| (pair[0].as_str().unwrap().to_owned(), pair[1].as_str().unwrap().to_owned()))
                .collect();
            (case["name"].as_str().unwrap().to_owned(), verb, request, expected)
        })
        .collect()
}

fn answer(engine: &landcast::api::Engine, verb: &str, request: &Value) -> Value {
    let request = support::value(request);
    match verb {
        "quote" => support::json(&engine.quote(&request)),
        "duty" => support::json(&engine.duty(&request)),
        "window" => support::json(&engine.window(&request)),
        other => panic!("no verb {other}"),
    }
}

#[test]
fn each_wrong_request_gives_all_its_problems() {
    let engine = support::engine();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 40);
    for (name, verb, request, expected) in cases {
        let answer = answer(&engine, &verb, &request);
        let problems = answer["problems"].as_array().cloned().unwrap_or_default();
        let found: Said = problems
            .iter()
            .map(|problem| {
                let text = |name: &str| problem[name].as_str().unwrap_or("").to_owned();
                (text("code"), text("path"))
            })
            .collect();
        if found != expected || problems.len() != expected.len() {
            wrong.push(format!("{name}: expected {expected:?}, found {problems:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_fields_that_are_known_are_named_once() {
    let engine = support::engine();
    for verb in ["quote", "window"] {
        let said = answer(&engine, verb, &serde_json::json!({"colour": "red"}));
        let problems = said["problems"].as_array().expect("problems");
        let unknown = problems.iter().find(|problem| problem["code"] == "E1003").expect("an unknown field");
        let mut known: Vec<&str> = unknown["params"]["known"].as_str().expect("a list").split(", ").collect();
        let named = known.len();
        known.sort_unstable();
        known.dedup();
        assert!(named > 1 && known.len() == named, "{unknown}");
    }
}

#[test]
fn the_base_requests_are_sound() {
    let engine = support::engine();
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    for verb in ["quote", "duty", "window"] {
        let answer = answer(&engine, verb, &file["base"][verb]);
        assert!(answer.get("problems").is_none(), "{verb}: {answer}");
    }
}
