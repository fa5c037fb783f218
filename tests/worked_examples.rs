//! Worked examples of authorities, carriers and the press, each with its source in `worked_examples.json`.

mod support;

use landcast::customs::{Assessment, assess};
use landcast::money::Dec;
use serde_json::Value;

fn field(answer: &Assessment<'_>, path: &str) -> Option<Dec> {
    match path {
        "duty" => answer.duty,
        "vat" => answer.vat,
        "fees" => Some(answer.fees),
        "total" => answer.total,
        "customsValue" => Some(answer.customs_value),
        "threshold.measured" => answer.threshold.map(|tested| tested.measured),
        "threshold.headroom" => answer.threshold.map(|tested| tested.headroom()),
        other => panic!("no test of {other} yet"),
    }
}

#[test]
fn every_worked_example_comes_out_as_published() {
    let book: Value = serde_json::from_str(include_str!("worked_examples.json")).unwrap();
    let cases = book["cases"].as_array().unwrap();
    assert!(cases.len() >= 18, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let (ask, fx) = support::consignment(&case["request"]);
        let answer = match assess(support::pack(), &ask, &fx) {
            Ok(answer) => answer,
            Err(problems) => {
                wrong.push(format!("{id}: {problems:?}"));
                continue;
            }
        };
        for (path, expected) in case["expect"].as_object().unwrap() {
            let expected = support::dec(expected.as_str().unwrap());
            let found = field(&answer, path);
            if found != Some(expected) {
                let lines: Vec<String> = answer
                    .lines
                    .iter()
                    .map(|line| {
                        format!("{} {} = {}", line.code, line.formula_text(answer.currency), line.amount)
                    })
                    .collect();
                wrong.push(format!("{id}: {path} is {found:?}, published {expected}: {lines:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
