//! A stream's orders against what carriers take a day, asked as a shell asks it.

mod support;

use serde_json::{Value, json};

fn request(patch: &Value) -> Value {
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let mut request = base["base"]["quote"].clone();
    support::merge(&mut request, patch);
    request
}

#[test]
fn the_products_of_a_stream_are_asked_for_at_one_moment_and_with_one_set_of_carriers() {
    let said = |products: Value| -> Vec<(String, String)> {
        let read = landcast::api::requests(&support::value(&products), support::pack());
        read.err().unwrap_or_default().into_iter().map(|one| (one.code.to_string(), one.path)).collect()
    };
    let one = |code: &str, path: &str| vec![(code.to_owned(), path.to_owned())];
    let quota = |parcels: u32| {
        request(&json!({"seller": {"carriers": {"dailyQuota": {"air-line-battery": parcels}}}}))
    };
    assert_eq!(said(json!({})), one("E1004", ""));
    assert_eq!(said(json!([])), one("E1801", ""));
    assert_eq!(said(json!(vec![quota(5); 201])), one("E1801", ""));
    assert!(said(json!(vec![quota(5); 200])).is_empty());
    let later = request(&json!({"asOf": "2026-11-23T20:00:01+08:00"}));
    assert_eq!(said(json!([quota(5), later])), one("E1802", "[1].asOf"));
    assert_eq!(said(json!([quota(5), quota(6)])), one("E1803", "[1].seller.carriers"));
    assert!(said(json!([quota(5), quota(5), request(&json!({}))])).is_empty(), "the same, or none");
    assert_eq!(
        said(json!([quota(5), request(&json!({"product": {"weightG": 0}}))])),
        one("E1203", "[1].product.weightG")
    );
}

/// The window of an order where a quota makes it wait: shares and days of the queue.
fn capacity(patch: &Value) -> Value {
    let answer = support::json(&support::engine().quote(&support::value(&request(patch))));
    assert!(answer["problems"].is_null(), "{answer}");
    let plans = answer["plans"].as_array().unwrap();
    plans.iter().find(|plan| plan["service"] == "air-line-battery").unwrap()["capacity"].clone()
}

fn quota(parcels: u32, more: &Value) -> Value {
    let mut patch = json!({
        "stream": {"orders": {"low": 300, "likely": 300, "high": 300}, "days": 4},
        "seller": {"carriers": {"dailyQuota": {"air-line-battery": parcels}}}
    });
    support::merge(&mut patch, more);
    patch
}

#[test]
fn a_reserve_shortens_the_queue_of_those_goods_that_it_takes() {
    let alone = capacity(&quota(120, &json!({})));
    assert_eq!(alone["overflow"], "0.9000", "the first 120 leave at once");
    let reserve = |service: &str, terms: Value| {
        let mut reserve = json!({"service": service, "dailyQuota": 180});
        support::merge(&mut reserve, &terms);
        capacity(&quota(120, &json!({"seller": {"carriers": {"reserve": [reserve]}}})))
    };
    assert_eq!(reserve("courier-express", json!({"fromDay": 0}))["overflow"], "0.0000");
    // A general line does not take a battery, so nothing changes.
    assert_eq!(reserve("air-line-general", json!({"fromDay": 0})), alone);
    // Signed it takes parcels from the next day on, unprepared from the fourth.
    let signed = reserve("courier-express", json!({"signed": true}));
    assert_eq!(signed, reserve("courier-express", json!({"fromDay": 1})));
    let unprepared = reserve("courier-express", json!({}));
    assert_eq!(unprepared, reserve("courier-express", json!({"fromDay": 3})));
    let days = |capacity: &Value| capacity["addedDays"].as_str().unwrap().parse::<f64>().unwrap();
    assert!(days(&signed) < days(&unprepared) && days(&unprepared) < days(&alone));
}

#[test]
fn orders_after_the_stream_make_none_of_its_parcels_wait() {
    let with = quota(
        120,
        &json!({"stream": {"after": {"orders": {"low": 90, "likely": 100, "high": 120}, "days": 90}}}),
    );
    assert_eq!(capacity(&with), capacity(&quota(120, &json!({}))));
}

#[test]
fn an_outage_holds_parcels_though_no_quota_does() {
    let outage = |to: &str| json!({"seller": {"carriers": {"outages": [{"service": "air-line-battery", "from": "2026-11-20", "to": to}]}}});
    let answer = |to: &str| {
        let mut patch = outage(to);
        support::merge(&mut patch, &json!({"stream": {"days": 1}}));
        capacity(&patch)
    };
    assert_eq!(answer("2026-11-25"), json!({"overflow": "1.0000", "addedDays": "3.0"}));
    assert_eq!(
        answer("2026-11-22"),
        json!({"overflow": "0.0000", "addedDays": "0.0"}),
        "over before the stream"
    );
}

#[test]
fn the_sellers_own_refunds_replace_the_packs_curve() {
    let late = |refunds: Value| {
        let answer = support::json(
            &support::engine().quote(&support::value(&request(&json!({"seller": {"refunds": refunds}})))),
        );
        let costs = answer["plans"][0]["cost"].as_array().unwrap().clone();
        let line = costs.into_iter().find(|line| line["code"] == "late").unwrap();
        (line["amount"].as_str().unwrap().parse::<f64>().unwrap(), line["source"]["confidence"].clone())
    };
    let pack = late(Value::Null);
    let same = late(json!({"base": "0.05", "days": 3, "share": "0.4"}));
    assert!((pack.0 - same.0).abs() < 0.02, "the pack's curve goes through this pair: {pack:?} {same:?}");
    assert_eq!(same.1, "seller");
    assert!(late(json!({"base": "0.05", "days": 14, "share": "0.4"})).0 < pack.0);
    assert!(late(json!({"base": "0.05", "days": 1, "share": "0.4"})).0 > pack.0);
}
