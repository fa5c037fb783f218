//! Storms, strikes and slow networks of a request: what they do to a window, and what is told.

use crate::support;
use serde_json::{Value, json};
use support::engine;

fn request() -> Value {
    json!({
        "asOf": "2026-09-14T10:00:00+08:00",
        "product": {
            "name": "T-shirt", "hs": "610910", "unitCost": {"amount": "20.00", "currency": "CNY"},
            "price": {"amount": "19.90", "currency": "EUR"}, "weightG": 220, "sizeMm": [250, 200, 20],
            "goods": ["general"]
        },
        "destination": {"country": "DE"},
        "seller": {"schemes": ["ioss"], "carriers": {"allow": ["air-line-general"]}}
    })
}

fn ask(request: &Value) -> Value {
    let asked = serde_json::from_value(request.clone()).expect("a value");
    serde_json::to_value(engine().quote(&asked)).expect("an answer")
}

fn with(holdup: &Value) -> Value {
    let mut request = request();
    request["disruptions"] = json!([holdup]);
    ask(&request)
}

fn mean(verdict: &Value) -> f64 {
    verdict["window"]["mean"].as_str().expect("a mean").parse().expect("a number")
}

fn alert<'a>(verdict: &'a Value, code: &str) -> Option<&'a Value> {
    verdict["alerts"].as_array()?.iter().find(|alert| alert["code"] == code)
}

#[test]
fn what_stands_still_makes_the_window_longer_and_is_told() {
    let calm = ask(&request());
    assert!(alert(&calm, "A309").is_none() && alert(&calm, "A310").is_none());
    // What waits for the storm to end in the warehouse does not meet it again further on.
    for (kind, told_of, stages) in [
        ("typhoon", "consolidation", "consolidation export-clearance line-haul"),
        ("customs-strike", "import-clearance", "import-clearance"),
        ("carrier-strike", "last-mile", "last-mile"),
    ] {
        let held = with(&json!({"kind": kind, "from": "2026-09-14", "to": "2026-10-10"}));
        assert!(mean(&held) > mean(&calm) + 2.0, "{kind}");
        let told = alert(&held, "A309").unwrap_or_else(|| panic!("{kind} is not told"));
        assert_eq!(told["params"]["stages"], told_of);
        assert_eq!(told["params"]["to"], "2026-10-10");
        assert_eq!(
            held["normalized"]["disruptions"][0]["stages"],
            json!(stages.split(' ').collect::<Vec<_>>())
        );
    }
}

#[test]
fn a_holdup_counts_on_its_own_days_and_stages_only() {
    let calm = ask(&request());
    let typhoon = |from: &str, to: &str| json!({"kind": "typhoon", "stages": ["consolidation"], "from": from, "to": to});
    // The order is of the 14th: a storm of the day before is over, one of that day is not.
    assert_eq!(with(&typhoon("2026-09-10", "2026-09-13"))["window"], calm["window"]);
    let begun = with(&typhoon("2026-09-10", "2026-09-14"));
    assert_ne!(begun["window"]["pmf"], calm["window"]["pmf"]);
    let waits = alert(&begun, "A307").expect("work begins later");
    assert_eq!(waits["params"]["date"], "2026-09-15");
    assert_eq!(with(&typhoon("2027-01-01", "2027-01-05"))["window"], calm["window"]);
}

#[test]
fn a_slow_network_is_a_switch_and_a_kind() {
    let calm = ask(&request());
    let mut switched = request();
    switched["slowNetwork"] = json!(true);
    let slow = ask(&switched);
    assert!(mean(&slow) > 1.15 * mean(&calm), "{} {}", mean(&slow), mean(&calm));
    assert_eq!(alert(&slow, "A310").expect("told")["params"]["multiple"], "1.4");
    assert_eq!(slow["normalized"]["slowNetwork"], true);
    let same = with(&json!({"kind": "slow-network", "from": "2026-09-14", "to": "2027-01-12"}));
    assert_eq!(same["window"], slow["window"], "the pack's multiple, from the order on");
    let worse =
        with(&json!({"kind": "slow-network", "from": "2026-09-14", "to": "2027-01-12", "multiple": "2"}));
    assert!(mean(&worse) > mean(&slow) + 1.0);
    let none =
        with(&json!({"kind": "slow-network", "from": "2026-09-14", "to": "2027-01-12", "multiple": "1"}));
    assert_eq!(none["window"], calm["window"]);
}

#[test]
fn the_request_as_understood_gives_the_same_answer() {
    let mut first = request();
    first["slowNetwork"] = json!(true);
    first["disruptions"] = json!([
        {"kind": "customs-strike", "from": "2026-09-20", "to": "2026-09-23"},
        {"kind": "slow-network", "stages": ["last-mile", "last-mile"], "from": "2026-09-14", "to": "2026-09-30"}
    ]);
    let answer = ask(&first);
    assert_eq!(answer["normalized"]["disruptions"][1]["stages"], json!(["last-mile"]));
    assert_eq!(ask(&answer["normalized"])["window"], answer["window"]);
}

#[test]
fn each_stage_says_what_it_was_taken_from() {
    let verdict = ask(&request());
    let plan = &verdict["plans"][0];
    assert_eq!(plan["published"]["from"], 6);
    assert_eq!(plan["published"]["unit"], "working-days");
    for stage in plan["stages"].as_array().expect("stages") {
        let prior = &stage["prior"];
        let days = |name: &str| prior[name].as_str().expect("days").parse::<f64>().expect("a number");
        assert!(days("low") <= days("mode") && days("mode") <= days("high"), "{stage}");
        assert!(prior["source"]["title"].as_str().is_some_and(|title| !title.is_empty()));
        assert_eq!(prior["grade"], "low");
        assert_eq!(stage["spread"], "0.18");
        let inspected = stage["stage"].as_str().is_some_and(|name| name.ends_with("-clearance"));
        assert_eq!(prior["inspection"].is_object(), inspected, "{stage}");
    }
    assert_eq!(plan["stages"][3]["prior"]["inspection"]["share"], "0.06");
}

#[test]
fn the_days_that_differ_are_named_with_their_stages() {
    let mut golden = request();
    golden["asOf"] = json!("2026-09-29T18:30:00+08:00");
    let verdict = ask(&golden);
    let days = verdict["window"]["calendar"].as_array().expect("days");
    let of = |kind: &str| -> Vec<&Value> { days.iter().filter(|day| day["kind"] == kind).collect() };
    let national = of("holiday").into_iter().find(|day| day["date"] == "2026-10-01").expect("National Day");
    assert_eq!(national["name"]["en"], "National Day");
    assert!(of("weekend").iter().any(|day| day["date"] == "2026-10-17"), "an ordinary Saturday");
    assert!(
        of("peak").iter().any(|day| day["name"]["en"].as_str().is_some_and(|name| name.contains("Golden")))
    );
    let dates: Vec<&str> = days.iter().filter_map(|day| day["date"].as_str()).collect();
    assert!(dates.is_sorted() && !dates.is_empty());
    let known = ["holiday", "weekend", "make-up-day", "peak"];
    for day in days {
        assert!(known.contains(&day["kind"].as_str().expect("a kind")));
        assert!(day["stages"].as_array().is_some_and(|stages| !stages.is_empty()));
    }
    // The Saturday of 10 October is worked, and the one after it is not.
    let mut october = request();
    october["asOf"] = json!("2026-10-09T10:00:00+08:00");
    let verdict = ask(&october);
    let days = verdict["window"]["calendar"].as_array().expect("days");
    assert!(days.iter().any(|day| day["date"] == "2026-10-10" && day["kind"] == "make-up-day"));
    assert!(!days.iter().any(|day| day["date"] == "2026-10-17" && day["kind"] == "make-up-day"));
    // Plans beside the recommended one do not repeat it.
    assert_eq!(verdict["plans"][0]["window"].get("calendar"), None);
}
