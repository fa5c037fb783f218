//! Worked examples of authorities, carriers and the press, each with its source in `worked_examples.json`, asked as a
//! shell asks them.

use crate::support;
use serde_json::Value;

/// A dotted path of the answer.
fn at<'a>(answer: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(answer, |value, key| &value[key])
}

#[test]
fn every_worked_example_comes_out_as_published() {
    let book: Value = serde_json::from_str(include_str!("worked_examples.json")).unwrap();
    let cases = book["cases"].as_array().unwrap();
    assert!(cases.len() >= 18, "{} cases", cases.len());
    let engine = support::engine();
    let mut wrong = Vec::new();
    for case in cases {
        let answer = support::json(&engine.duty(&support::value(&case["request"])));
        for (path, expected) in case["expect"].as_object().unwrap() {
            if path == "problem" {
                let code = answer["problems"][0]["code"].as_str().unwrap_or_default();
                if !code.starts_with(expected.as_str().unwrap()) {
                    wrong.push(format!("{}: {code:?} is no problem {expected}", case["id"]));
                }
                continue;
            }
            let number = |value: &Value| value.as_str().map(support::customs::dec);
            let found = at(&answer, path);
            if number(found).is_none() || number(found) != number(expected) {
                wrong.push(format!(
                    "{}: {path} is {found}, published {expected}: {} {}",
                    case["id"], answer["lines"], answer["problems"]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
