//! Verdicts of stories told in words, each re-checked by separate arithmetic.

mod support;

use serde_json::Value;

fn codes(list: &Value) -> Vec<String> {
    let items = list.as_array().cloned().unwrap_or_default();
    items.iter().filter_map(|item| item["code"].as_str().map(str::to_owned)).collect()
}

/// What of `case` does not hold for `verdict`.
fn differences(case: &Value, verdict: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut need = |what: &str, expected: &Value, found: &Value| {
        if expected != found {
            wrong.push(format!("{what}: expected {expected}, found {found}"));
        }
    };
    for name in ["recommended", "mode"] {
        if let Some(expected) = case.get(name) {
            need(name, expected, &verdict[name]);
        }
    }
    for (pointer, expected) in case["fields"].as_object().into_iter().flatten() {
        need(pointer, expected, verdict.pointer(pointer).unwrap_or(&Value::String("no such field".into())));
    }
    for (name, list) in [("alerts", &verdict["alerts"]), ("reasons", &verdict["reasons"])] {
        let found = codes(list);
        for code in case[name].as_array().into_iter().flatten() {
            if !found.iter().any(|found| found == code) {
                wrong.push(format!("{name}: {code} is missing among {found:?}"));
            }
        }
    }
    let alerts = codes(&verdict["alerts"]);
    for code in case["silent"].as_array().into_iter().flatten() {
        if alerts.iter().any(|found| found == code) {
            wrong.push(format!("{code} is said and should not be"));
        }
    }
    for (id, code) in case["rejected"].as_object().into_iter().flatten() {
        let plan = verdict["plans"].as_array().into_iter().flatten().find(|plan| plan["id"] == id.as_str());
        match plan {
            None => wrong.push(format!("no plan {id}")),
            Some(plan) => {
                let found = codes(&plan["rejections"]);
                if plan["feasible"] != false || !found.iter().any(|found| found == code) {
                    wrong.push(format!("{id}: expected {code}, found {found:?}"));
                }
            }
        }
    }
    wrong
}

#[test]
fn each_story_ends_as_told() {
    let engine = support::engine();
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let file: Value = serde_json::from_str(&support::text("tests/scenarios.json")).unwrap();
    let mut wrong = Vec::new();
    for case in file["cases"].as_array().unwrap() {
        let mut request = base["base"]["quote"].clone();
        support::merge(&mut request, &case["patch"]);
        let verdict = support::json(&engine.quote(&support::value(&request)));
        for difference in differences(case, &verdict) {
            wrong.push(format!("{}: {difference}", case["name"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
