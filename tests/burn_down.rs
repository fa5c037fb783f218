//! How long a promise lasts: the number told is checked by asking the public quote for the last order that keeps the
//! promise and for the one after it.

use crate::support;
use serde_json::{Value, json};

fn request(case: &Value, so_far: Option<u64>) -> landcast::api::value::Value {
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let mut request = base["base"]["quote"].clone();
    support::merge(&mut request, case);
    if let Some(so_far) = so_far {
        support::merge(&mut request, &json!({"stream": {"ordersSoFar": so_far}}));
    }
    support::value(&request)
}

fn quote(engine: &landcast::api::Engine, case: &Value, so_far: Option<u64>) -> Value {
    let verdict = support::json(&engine.quote(&request(case, so_far)));
    assert!(verdict["problems"].is_null(), "{verdict}");
    verdict
}

fn max_days(verdict: &Value) -> Option<u64> {
    verdict["window"]["promise"]["maxDays"].as_u64()
}

/// The orders told for `case` after `so_far`, with the mode and the cause, once recomputed.
fn recomputed(case: &Value, so_far: Option<u64>) -> Option<(u64, String, Value)> {
    let engine = support::engine();
    let verdict = quote(&engine, case, so_far);
    let burn_down = &verdict["window"]["burnDown"];
    let now = max_days(&verdict).unwrap();
    if burn_down.is_null() {
        return None;
    }
    let orders = burn_down["orders"].as_u64().unwrap();
    assert!(orders > 0, "{burn_down}");
    let begun = so_far.unwrap_or(0);
    for before in [0, orders / 3, orders / 2, orders - 1] {
        let kept = quote(&engine, case, Some(begun + before));
        assert!(
            max_days(&kept).unwrap() <= now,
            "{case}: after {before} of {orders}: {}",
            kept["window"]["promise"]
        );
    }
    let turned = quote(&engine, case, Some(begun + orders));
    let then = &burn_down["then"];
    if then.is_null() {
        assert_eq!(turned["mode"], "none", "{case}");
    } else {
        let promise = &turned["window"]["promise"];
        for key in ["minDays", "maxDays", "from", "to"] {
            assert_eq!(promise[key], then[key], "{case}: {key}");
        }
        assert!(max_days(&turned).unwrap() > now, "{case}: the promise still holds: {promise}");
        assert_eq!((&turned["mode"], &turned["plans"][0]["service"]), (&then["mode"], &then["service"]));
    }
    Some((orders, burn_down["cause"].as_str().unwrap().to_owned(), then["mode"].clone()))
}

fn told(orders: u64, cause: &str, mode: &str) -> Option<(u64, String, Value)> {
    Some((orders, cause.to_owned(), json!(mode)))
}

#[test]
fn stock_carries_as_many_orders_as_it_holds() {
    let stock = |units: u32, quantity: u32| json!({"order": {"quantity": quantity}, "seller": {"stock": {"DE-FRA": units}}});
    assert_eq!(recomputed(&stock(50, 1), None), told(50, "stock", "direct"));
    // Seventeen orders of three need 51 units.
    assert_eq!(recomputed(&stock(50, 3), None), told(16, "stock", "direct"));
    assert_eq!(recomputed(&stock(51, 3), None), told(17, "stock", "direct"));
    assert_eq!(recomputed(&stock(1, 1), None), told(1, "stock", "direct"));
}

#[test]
fn orders_that_come_in_are_counted_off() {
    let case = json!({"seller": {"stock": {"DE-FRA": 50}}});
    for (so_far, left) in [(0, 50), (1, 49), (20, 30), (49, 1)] {
        assert_eq!(recomputed(&case, Some(so_far)), told(left, "stock", "direct"), "after {so_far} orders");
    }
    // With the stock gone, no quota ends what is left.
    let engine = support::engine();
    let after = quote(&engine, &case, Some(50));
    assert_eq!(after["mode"], "direct");
    assert!(after["window"]["burnDown"].is_null());
    assert_eq!(after["normalized"]["stream"]["ordersSoFar"], 50);
    assert_eq!(after["normalized"]["seller"]["stock"]["DE-FRA"], 50, "the request is told as it was asked");
}

#[test]
fn a_second_warehouse_goes_on_with_the_promise_where_it_is_as_near() {
    let to = |country: &str, stock: Value| {
        recomputed(
            &json!({"destination": {"country": country, "postcode": null}, "seller": {"stock": stock}}),
            None,
        )
    };
    assert_eq!(to("NL", json!({"NL-RTM": 10})), told(10, "stock", "direct"));
    // Parcels from Frankfurt to the Netherlands take longer.
    assert_eq!(to("NL", json!({"NL-RTM": 10, "DE-FRA": 7})), told(10, "stock", "overseas"));
    assert_eq!(to("US", json!({"US-LAX": 10, "US-NJ": 7})), told(17, "stock", "direct"));
}

#[test]
fn a_quota_carries_whole_days_of_orders() {
    let quota = |parcels: u32| {
        json!({
            "stream": {"orders": null},
            "seller": {"carriers": {"allow": ["air-line-battery"], "dailyQuota": {"air-line-battery": parcels}}}
        })
    };
    let (orders, cause, mode) = recomputed(&quota(20), None).unwrap();
    assert_eq!((cause.as_str(), &mode), ("quota", &json!("direct")));
    assert_eq!(orders % 20, 0, "a promise turns where a day's parcels are full");
    // Five orders are in line already.
    assert_eq!(recomputed(&quota(20), Some(5)).unwrap().0, orders - 5);
    assert_eq!(recomputed(&quota(30), None).unwrap().0, orders / 20 * 30);
}

#[test]
fn a_forecast_above_the_quota_is_promised_as_a_whole_and_taken_in_turn() {
    let case = json!({
        "stream": {"orders": {"low": 80, "likely": 200, "high": 600}},
        "seller": {"carriers": {"allow": ["air-line-battery"], "dailyQuota": {"air-line-battery": 60}}}
    });
    let (orders, cause, _) = recomputed(&case, None).unwrap();
    assert_eq!(cause, "quota");
    let engine = support::engine();
    let whole = quote(&engine, &case, None);
    let first = quote(&engine, &case, Some(0));
    assert!(max_days(&first) <= max_days(&whole));
    assert!(whole["plans"][0]["capacity"]["addedDays"] != "0.0");
    assert_eq!(first["plans"][0]["capacity"]["addedDays"], "0.0");
    assert_eq!(quote(&engine, &case, Some(59))["plans"][0]["capacity"]["addedDays"], "0.0");
    assert_eq!(quote(&engine, &case, Some(60))["plans"][0]["capacity"]["addedDays"], "1.0");
    assert!(orders >= 60, "{orders}");
}

#[test]
fn stock_first_and_then_the_line_of_the_service() {
    let case = json!({
        "seller": {"stock": {"DE-FRA": 7}, "carriers": {"allow": ["air-line-battery"], "dailyQuota": {"air-line-battery": 20}}}
    });
    assert_eq!(recomputed(&case, None), told(7, "stock", "direct"));
    let (orders, cause, _) = recomputed(&case, Some(7)).unwrap();
    assert_eq!((orders % 20, cause.as_str()), (0, "quota"), "the seven from stock are in nobody's line");
    assert_eq!(recomputed(&case, Some(10)).unwrap().0, orders - 3);
}

#[test]
fn where_nothing_can_follow_that_is_told() {
    let case = json!({"stream": {"maxPromiseDays": 8}, "seller": {"stock": {"DE-FRA": 4}}});
    let engine = support::engine();
    let verdict = quote(&engine, &case, None);
    assert_eq!(verdict["window"]["burnDown"], json!({"cause": "stock", "orders": 4, "then": null}));
    assert_eq!(recomputed(&case, None), Some((4, "stock".to_owned(), Value::Null)));
}

#[test]
fn without_stock_and_quota_nothing_burns_down() {
    assert_eq!(recomputed(&json!({}), None), None);
    assert_eq!(recomputed(&json!({}), Some(100_000)), None);
}

#[test]
fn a_quota_far_below_the_orders_is_answered_all_the_same() {
    let case = json!({"seller": {"carriers": {"allow": ["air-line-battery"], "dailyQuota": {"air-line-battery": 1}}}});
    let engine = support::engine();
    let verdict = quote(&engine, &case, Some(1_000_000));
    assert_eq!(verdict["plans"][0]["capacity"]["addedDays"], "120.0");
}

#[test]
fn everywhere_the_number_told_is_the_number_found() {
    let engine = support::engine();
    let services: serde_json::Map<String, Value> = support::json(&engine.info())["services"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
        .map(|(at, service)| (service["id"].as_str().unwrap().to_owned(), json!(15 + 7 * (at % 5))))
        .collect();
    let info = support::json(&engine.info());
    let (mut stocked, mut queued, mut open) = (0, 0, 0);
    for (at, destination) in info["destinations"].as_array().unwrap().iter().enumerate() {
        let stock: serde_json::Map<String, Value> = destination["nodes"]
            .as_array()
            .unwrap()
            .iter()
            .enumerate()
            .map(|(nth, node)| (node.as_str().unwrap().to_owned(), json!((at * 5 + nth * 3) % 12)))
            .collect();
        let case = json!({
            "destination": {"country": destination["country"], "postcode": null},
            "order": {"quantity": 1 + at % 3},
            "seller": {"stock": stock, "carriers": {"dailyQuota": services}},
        });
        if quote(&engine, &case, Some(3))["mode"] == "none" {
            continue;
        }
        match recomputed(&case, Some(3)) {
            Some((_, cause, _)) if cause == "stock" => stocked += 1,
            Some(_) => queued += 1,
            None => open += 1,
        }
    }
    assert!(stocked >= 10 && queued >= 10, "{stocked} by stock, {queued} by quota, {open} never");
}
