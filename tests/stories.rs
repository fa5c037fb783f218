//! The stories that sellers tell each other, as golden scenarios: each with its sentence, how the figures were worked out, and
//! what the engine must say.

mod support;

use serde_json::Value;

fn codes(list: Option<&Value>) -> Vec<&str> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| item["code"].as_str()).collect()
}

/// What of `case` does not hold for `answer`.
fn differences(case: &Value, answer: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (pointer, expected) in case["fields"].as_object().unwrap() {
        let found = answer.pointer(pointer);
        if found != Some(expected) {
            wrong.push(format!("{pointer}: expected {expected}, found {found:?}"));
        }
    }
    for (pointer, expected) in case["codes"].as_object().unwrap() {
        let found = codes(answer.pointer(pointer));
        for code in expected.as_array().unwrap() {
            if !found.iter().any(|found| code == found) {
                wrong.push(format!("{pointer}: {code} is missing among {found:?}"));
            }
        }
    }
    for (id, code) in case["rejected"].as_object().into_iter().flatten() {
        let plan = answer["plans"].as_array().into_iter().flatten().find(|plan| plan["id"] == id.as_str());
        let found = codes(plan.map(|plan| &plan["rejections"]));
        if !found.iter().any(|found| code == found) {
            wrong.push(format!("{id}: expected {code}, found {found:?}"));
        }
    }
    wrong
}

#[test]
fn each_story_of_the_sellers_ends_as_told() {
    let engine = support::engine();
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let file: Value = serde_json::from_str(&support::text("tests/stories.json")).unwrap();
    let mut wrong = Vec::new();
    for case in file["cases"].as_array().unwrap() {
        let mut request = base["base"]["quote"].clone();
        support::merge(&mut request, &case["patch"]);
        let answer = match case["verb"].as_str().unwrap() {
            "quote" => support::json(&engine.quote(&support::value(&request))),
            "stock" => support::json(&engine.stock(&support::value(&request))),
            "surge" => support::json(&engine.surge(&support::value(&Value::Array(vec![request])))),
            verb => panic!("{verb} is no verb of the stories"),
        };
        assert!(answer["problems"].is_null(), "{}: {}", case["name"], answer["problems"]);
        let found = differences(case, &answer);
        wrong.extend(found.into_iter().map(|difference| format!("{}: {difference}", case["name"])));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
