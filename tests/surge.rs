//! A stream's orders against what carriers take a day, asked as a shell asks it.

use crate::support;
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

/// The answer for `products`, each a patch of the base request.
fn surge(products: &[Value]) -> Value {
    let asked: Vec<Value> = products.iter().map(request).collect();
    let answer = support::json(&support::engine().surge(&support::value(&Value::Array(asked))));
    assert!(answer["problems"].is_null(), "{answer}");
    answer
}

/// The tripled stream of the models: 300 orders on each of ten days, then 100 a day, 120 taken a day. In a summer without any
/// public holiday in China.
fn tripled(more: &Value) -> Value {
    let days = |orders: u32| json!({"low": orders, "likely": orders, "high": orders});
    let mut patch = json!({
        "asOf": "2026-06-22T12:00:00+08:00",
        "stream": {"orders": days(300), "days": 10, "after": {"orders": days(100), "days": 60}},
        "seller": {"carriers": {"dailyQuota": {"air-line-battery": 120}}}
    });
    support::merge(&mut patch, more);
    patch
}

fn codes(answer: &Value, list: &str) -> Vec<String> {
    answer[list].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

fn has(answer: &Value, list: &str, code: &str) -> bool {
    codes(answer, list).contains(&code.to_owned())
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap_or_else(|| panic!("{value}")).parse().unwrap()
}

#[test]
fn a_tripled_stream_is_told_day_by_day_with_its_reserve_and_its_limit() {
    let answer = surge(&[tripled(&json!({}))]);
    let likely = &answer["scenarios"]["likely"];
    assert_eq!((&likely["peak"], &likely["maxDelayDays"]), (&json!(1800), &json!(15)));
    assert_eq!(likely["peakDay"], "2026-07-01");
    assert_eq!(answer["primary"]["service"], "air-line-battery");
    assert_eq!(answer["primary"]["source"]["confidence"], "seller");
    let days = likely["days"].as_array().unwrap();
    assert_eq!(days[0]["date"], "2026-06-22");
    let waited: u64 = days.iter().map(|day| day["waiting"].as_u64().unwrap()).sum();
    assert_eq!(likely["parcelDays"], waited, "each evening that a parcel waits is a day");
    let mean = waited as f64 / likely["affected"].as_u64().unwrap() as f64;
    assert!((number(&likely["meanDelayDays"]) - mean).abs() < 0.051);
    for (at, day) in days.iter().enumerate() {
        let sent: u64 =
            day["sent"].as_array().unwrap().iter().map(|one| one["count"].as_u64().unwrap()).sum();
        let before = if at == 0 { 0 } else { days[at - 1]["waiting"].as_u64().unwrap() };
        assert_eq!(
            before + day["arrivals"].as_u64().unwrap() - sent,
            day["waiting"].as_u64().unwrap(),
            "day {at}"
        );
    }
    // Three days is the limit without a platform: found by an unprepared seller from the fourth day on.
    let backup = &answer["backup"];
    assert_eq!((&backup["fromDay"], &backup["maxDelayDays"]), (&json!(3), &json!(3)));
    let quota = backup["quota"].as_u64().unwrap();
    // By the formula 144: (3000 − 3 × 120) / (10 − 3 + 3) − 120; waits are counted in whole days.
    assert!(
        backup["service"].is_string() && backup["bound"] == 144 && (100..=145).contains(&quota),
        "{backup}"
    );
    assert_eq!(answer["sellUpTo"], json!({"orders": 156, "maxDelayDays": 3}));
    assert!(has(&answer, "alerts", "A411") && has(&answer, "plan", "R412") && has(&answer, "plan", "R403"));
    // That reserve does it, one parcel a day less does not.
    let with = |parcels: u64| {
        let reserve = json!([{"service": "courier-express", "dailyQuota": parcels, "fromDay": 3}]);
        surge(&[tripled(&json!({"seller": {"carriers": {"reserve": reserve}}}))])
    };
    let enough = with(quota);
    assert_eq!(enough["scenarios"]["likely"]["maxDelayDays"], 3);
    assert!(!has(&enough, "alerts", "A411") && !has(&enough, "alerts", "A416"));
    assert_eq!(enough["alone"], *likely);
    let short = with(quota - 1);
    assert_eq!(short["scenarios"]["likely"]["maxDelayDays"], 4);
    assert!(has(&short, "alerts", "A411") && has(&short, "alerts", "A416"));
    let switch = &enough["switch"];
    assert_eq!(
        (&switch["day"], &switch["callBy"], &switch["service"]),
        (&json!(3), &json!("2026-06-22"), &json!("courier-express"))
    );
    let sent: u64 = enough["scenarios"]["likely"]["days"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|day| day["sent"].as_array().unwrap())
        .filter(|one| one["service"] == "courier-express")
        .map(|one| one["count"].as_u64().unwrap())
        .sum();
    assert_eq!(switch["parcels"], sent);
    assert!(
        has(&enough, "plan", "R404")
            && has(&enough, "plan", "R406")
            && has(&enough, "plan", "R408")
            && has(&enough, "plan", "R410")
    );
    let dates: Vec<&str> =
        enough["plan"].as_array().unwrap().iter().filter_map(|step| step["date"].as_str()).collect();
    assert!(dates.is_sorted(), "{dates:?}");
}

#[test]
fn three_days_without_a_carrier_refund_forty_percent_of_900_orders() {
    let refunds = json!({"base": "0.05", "days": 3, "share": "0.4"});
    let days = |orders: u32| json!({"low": orders, "likely": orders, "high": orders});
    let outage = |to: &str| json!([{"service": "air-line-battery", "from": "2026-11-23", "to": to}]);
    // 900 orders on one day, nothing taken for three days: each waits three.
    let all = surge(&[json!({
        "stream": {"orders": days(900), "days": 1},
        "seller": {"refunds": refunds, "carriers": {"outages": outage("2026-11-25")}}
    })]);
    let likely = &all["scenarios"]["likely"];
    assert_eq!((&likely["affected"], &likely["maxDelayDays"]), (&json!(900), &json!(3)));
    assert_eq!(
        (&likely["refunds"]["expected"], &likely["refunds"]["extra"]),
        (&json!("360.0"), &json!("315.0"))
    );
    // 315 times what a refund loses, the margin apart: the same share of both.
    let verdict = support::json(&support::engine().quote(&support::value(&request(&json!({})))));
    let plan = verdict["plans"]
        .as_array()
        .unwrap()
        .iter()
        .find(|plan| plan["service"] == "air-line-battery")
        .unwrap()
        .clone();
    let cost = |code: &str| {
        plan["cost"]
            .as_array()
            .unwrap()
            .iter()
            .find(|line| line["code"] == code)
            .map_or(0.0, |line| number(&line["amount"]))
    };
    let spent = number(&plan["deliveredCost"]["amount"]) - cost("tax");
    let loss = spent - 0.3 * cost("goods") + 7.0;
    assert!(
        (number(&likely["refunds"]["cost"]["amount"]) - 315.0 * loss).abs() < 5.0,
        "{loss} {}",
        likely["refunds"]
    );
    let net = number(&plan["revenue"]["amount"]) - cost("commission") - cost("payment-fee") - cost("tax");
    let margin = (net - spent).max(0.0);
    assert!((number(&likely["refunds"]["margin"]["amount"]) - 315.0 * margin).abs() < 5.0);
    assert!(has(&all, "plan", "R411") && has(&all, "plan", "R413"));
    // The outage that builds a backlog: 300 a day, then 120 a day against 100.
    let built = surge(&[json!({
        "asOf": "2026-06-22T12:00:00+08:00",
        "stream": {"orders": days(300), "days": 3, "after": {"orders": days(100), "days": 60}},
        "seller": {"refunds": refunds, "carriers": {"dailyQuota": {"air-line-battery": 120}, "outages": [{"service": "air-line-battery", "from": "2026-06-22", "to": "2026-06-24"}]}}
    })]);
    let likely = &built["scenarios"]["likely"];
    assert_eq!(likely["maxDelayDays"], 8);
    let affected = likely["affected"].as_u64().unwrap();
    assert!((5_000..=5_200).contains(&affected), "{affected}");
    let share = number(&likely["refunds"]["extra"]) / affected as f64;
    assert!((share - 0.43).abs() < 0.01, "43 % extra refunds: {share}");
}

#[test]
fn goods_that_cannot_switch_keep_the_first_carriers_room() {
    let battery = tripled(
        &json!({"product": {"name": "榨汁机"}, "seller": {"carriers": {"reserve": [{"service": "air-line-general", "dailyQuota": 300, "fromDay": 0, "signed": true}]}}}),
    );
    let alone = surge(std::slice::from_ref(&battery));
    assert_eq!(alone["stuck"][0]["code"], "E4101");
    assert!(has(&alone, "alerts", "A414") && has(&alone, "plan", "R407"));
    assert_eq!(alone["scenarios"]["likely"]["peak"], 1800, "the reserve is of no use to it");
    assert!(alone["switch"].is_null());
    let nowhere = surge(&[tripled(
        &json!({"seller": {"carriers": {"reserve": [{"service": "air-line-general", "dailyQuota": 5}, {"service": "gulf-cod-line", "dailyQuota": 5}]}}}),
    )]);
    let stuck: Vec<_> = nowhere["stuck"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert_eq!(stuck, ["E4101", "E1807"], "a line to the Gulf");
}

#[test]
fn a_quiet_stream_says_so_and_a_loud_one_is_told_of_apart() {
    let quiet = surge(&[json!({"seller": {"carriers": {"dailyQuota": {"air-line-battery": 600}}}})]);
    assert!(has(&quiet, "plan", "R402") && codes(&quiet, "alerts").is_empty(), "{}", quiet["alerts"]);
    let loud = surge(&[
        json!({"stream": {"days": 4}, "seller": {"carriers": {"dailyQuota": {"air-line-battery": 200}}}}),
    ]);
    assert!(has(&loud, "alerts", "A412") && !has(&loud, "alerts", "A411"));
    let unknown = surge(&[json!({})]);
    assert!(has(&unknown, "alerts", "A410"));
    assert_eq!(unknown["primary"]["quota"], Value::Null);
    let endless = surge(&[json!({"seller": {"carriers": {"dailyQuota": {"air-line-battery": 0}}}})]);
    assert!(has(&endless, "alerts", "A415") && endless["scenarios"]["likely"]["clearDay"].is_null());
    let other = surge(&[json!({"seller": {"carriers": {"dailyQuota": {"courier-express": 50}}}})]);
    assert!(has(&other, "alerts", "A417"));
    assert_eq!(other["primary"]["service"], "courier-express");
    let none = surge(&[json!({}), json!({"product": {"goods": ["battery-standalone"], "batteryWh": "37"}})]);
    assert!(has(&none, "alerts", "A418"));
    let stocked = surge(&[
        json!({"seller": {"stock": {"DE-FRA": 150}, "carriers": {"dailyQuota": {"air-line-battery": 20}}}}),
    ]);
    assert_eq!(stocked["scenarios"]["likely"]["fromStock"], 150);
    assert_eq!(
        stocked["scenarios"]["likely"]["days"][0]["arrivals"], 50,
        "the first 150 are sent from Frankfurt"
    );
}

#[test]
fn a_signed_reserve_is_told_and_not_signed() {
    let reserve = json!([{"service": "courier-express", "dailyQuota": 200, "signed": true, "setup": {"amount": "500", "currency": "CNY"}}]);
    let answer = surge(&[tripled(&json!({"seller": {"carriers": {"reserve": reserve}}}))]);
    assert!(has(&answer, "plan", "R405") && !has(&answer, "plan", "R404") && has(&answer, "plan", "R401"));
    assert_eq!(answer["reserves"][0]["source"]["key"], "capacity.switch-days-signed");
    let without = surge(&[tripled(
        &json!({"seller": {"carriers": {"reserve": [{"service": "courier-express", "dailyQuota": 200, "signed": true}]}}}),
    )]);
    let cost = |answer: &Value| number(&answer["switch"]["cost"]["amount"]);
    assert!((cost(&answer) - cost(&without) - 500.0).abs() < 0.01);
    assert_eq!(answer["switch"]["saves"], without["switch"]["saves"]);
}

#[test]
fn a_public_holiday_takes_what_its_crew_still_does_and_a_platform_caps_late_sellers() {
    // Golden Week begins on 2026-10-01: the forwarder's crew is down to three tenths.
    let answer = surge(&[json!({
        "asOf": "2026-10-01T12:00:00+08:00",
        "stream": {"orders": {"low": 100, "likely": 100, "high": 100}, "days": 1},
        "seller": {"carriers": {"dailyQuota": {"air-line-battery": 100}}}
    })]);
    let first = &answer["scenarios"]["likely"]["days"][0];
    assert_eq!((&first["sent"][0]["count"], &first["waiting"]), (&json!(30), &json!(70)));
    // The United States: the platform gives two days. What is handed over on the third day is late.
    let capped = |quota: u32| {
        let days = json!({"low": 300, "likely": 300, "high": 300});
        surge(&[json!({
            "destination": {"country": "US", "postcode": "10001"},
            "stream": {"orders": days, "days": 10, "after": {"orders": {"low": 100, "likely": 100, "high": 100}, "days": 60}},
            "seller": {"platform": "tiktok-shop", "carriers": {"dailyQuota": {"air-line-battery": quota}}}
        })])
    };
    let late = capped(200);
    let cap = &late["scenarios"]["likely"]["cap"];
    assert!(has(&late, "alerts", "A413") && has(&late, "plan", "R409"));
    let share = number(&cap["lateShare"]);
    let tier = [(0.6, "0.1000"), (0.4, "0.2000"), (0.2, "0.3000"), (0.1, "0.5000")];
    let expected = tier.iter().find(|(above, _)| share >= *above).unwrap().1;
    assert_eq!(cap["share"], expected, "{share}");
    assert!(cap["lost"].as_u64().unwrap() > 0 && cap["source"]["confidence"] == "low");
    assert!(capped(300)["scenarios"]["likely"]["cap"].is_null());
}
