//! Answers to stories told in words, those of planners and those that sellers tell each other: each case says what is asked and
//! what the engine must say.

use crate::support;
use serde_json::Value;

fn codes(list: Option<&Value>) -> Vec<&str> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| item["code"].as_str()).collect()
}

/// The lists of `case` under `name`: JSON pointer, what is found there, what is listed.
fn lists<'c>(
    case: &'c Value,
    name: &str,
    answer: &'c Value,
) -> impl Iterator<Item = (&'c str, Vec<&'c str>, &'c [Value])> {
    case[name].as_object().into_iter().flatten().map(|(pointer, listed)| {
        (pointer.as_str(), codes(answer.pointer(pointer)), listed.as_array().unwrap().as_slice())
    })
}

/// What of `case` does not hold for `answer`.
fn differences(case: &Value, answer: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (pointer, expected) in case["fields"].as_object().into_iter().flatten() {
        let found = answer.pointer(pointer);
        if found != Some(expected) {
            wrong.push(format!("{pointer}: expected {expected}, found {found:?}"));
        }
    }
    for (pointer, found, expected) in lists(case, "codes", answer) {
        for code in expected.iter().filter(|code| !found.iter().any(|found| *code == found)) {
            wrong.push(format!("{pointer}: {code} is missing among {found:?}"));
        }
    }
    for (pointer, found, unwanted) in lists(case, "silent", answer) {
        for code in unwanted.iter().filter(|code| found.iter().any(|found| *code == found)) {
            wrong.push(format!("{pointer}: {code} is said and should not be"));
        }
    }
    for (id, code) in case["rejected"].as_object().into_iter().flatten() {
        let plan = answer["plans"].as_array().into_iter().flatten().find(|plan| plan["id"] == id.as_str());
        let found = codes(plan.map(|plan| &plan["rejections"]));
        if plan.is_none_or(|plan| plan["feasible"] != false) || !found.iter().any(|found| code == found) {
            wrong.push(format!("{id}: expected {code}, found {found:?}"));
        }
    }
    wrong
}

#[test]
fn each_story_ends_as_told() {
    let engine = support::engine();
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let mut wrong = Vec::new();
    for file in ["tests/scenarios.json", "tests/stories.json"] {
        let file: Value = serde_json::from_str(&support::text(file)).unwrap();
        for case in file["cases"].as_array().unwrap() {
            assert!(
                ["fields", "codes", "silent", "rejected"].iter().any(|name| case[name].is_object()),
                "{case}"
            );
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
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A row is worked out with less than a verdict, and shows the same.
#[test]
fn a_row_of_a_board_shows_what_the_verdict_of_its_country_shows() {
    let engine = support::engine();
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let file: Value = serde_json::from_str(&support::text("tests/scenarios.json")).unwrap();
    for case in file["cases"].as_array().unwrap() {
        let mut request = base["base"]["quote"].clone();
        support::merge(&mut request, &case["patch"]);
        let country = request["destination"]["country"].as_str().unwrap().to_owned();
        let asked = support::value(&request);
        let whole = support::json(&engine.quote(&asked));
        let board = support::json(&engine.board(&asked, &[country]));
        let row = &board["rows"][0];
        for name in ["recommended", "mode", "buyer", "safePrice", "alerts"] {
            assert_eq!(row[name], whole[name], "{}: {name}", case["name"]);
        }
        let best = if whole["recommended"].is_null() { &Value::Null } else { &whole["plans"][0] };
        for name in ["service", "margin", "marginRate", "costPerUnit"] {
            assert_eq!(row[name], best[name], "{}: {name}", case["name"]);
        }
        for pointer in ["/duty/total", "/duty/regime", "/window/p50", "/window/promise"] {
            assert_eq!(row.pointer(pointer), whole.pointer(pointer), "{}: {pointer}", case["name"]);
        }
    }
}

#[test]
fn a_normalised_request_gives_the_same_verdict() {
    let engine = support::engine();
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let first = support::json(&engine.quote(&support::value(&base["base"]["quote"])));
    let second = support::json(&engine.quote(&support::value(&first["normalized"])));
    assert_eq!(first, second);
}

#[test]
fn the_memory_of_windows_changes_no_byte() {
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let request = support::value(&base["base"]["quote"]);
    let warm = support::engine();
    let first = serde_json::to_string(&warm.quote(&request)).unwrap();
    let again = serde_json::to_string(&warm.quote(&request)).unwrap();
    let cold = serde_json::to_string(&support::engine().quote(&request)).unwrap();
    assert_eq!(first, again);
    assert_eq!(first, cold);
}
