//! How well a recommendation stands: each value told is asked for again, just below and just above, and each mix is added
//! up from the plans it is made of.

use crate::support;
use landcast::api::Engine;
use serde_json::{Value, json};

fn base() -> Value {
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    file["base"]["quote"].clone()
}

fn asked(patch: &Value) -> Value {
    let mut request = base();
    support::merge(&mut request, patch);
    request
}

fn quote(engine: &Engine, request: &Value) -> Value {
    support::json(&engine.quote(&support::value(request)))
}

fn robustness(engine: &Engine, request: &Value) -> Value {
    support::json(&engine.robustness(&support::value(request)))
}

/// The plan of that id.
fn plan<'v>(verdict: &'v Value, id: &Value) -> &'v Value {
    let plans = verdict["plans"].as_array().unwrap();
    plans.iter().find(|plan| plan["id"] == *id).expect("a plan of the verdict")
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap_or_else(|| panic!("{value} is no decimal")).parse().unwrap()
}

/// Requests that lie near an edge each: orders, weight, price, stock, cash on delivery, other places.
fn stories() -> Vec<(&'static str, Value)> {
    let juicer = json!({});
    let shirt = json!({
        "product": {"category": "t-shirt", "hs": "610910", "goods": ["general"], "batteryWh": null, "weightG": 210,
            "sizeMm": [270, 210, 25], "price": {"amount": "19.90", "currency": "EUR"},
            "unitCost": {"amount": "18.00", "currency": "CNY"}},
    });
    let mut stocked = shirt.clone();
    support::merge(&mut stocked, &json!({"seller": {"stock": {"DE-FRA": 60}}}));
    let mut quota = shirt.clone();
    let quotas = json!({"air-line-general": 150, "air-line-apparel": 90, "e-packet": 50});
    support::merge(&mut quota, &json!({"seller": {"carriers": {"dailyQuota": quotas}}}));
    let mut britain = shirt.clone();
    support::merge(&mut britain, &json!({"destination": {"country": "GB", "postcode": null}}));
    let mut thailand = shirt.clone();
    support::merge(
        &mut thailand,
        &json!({"destination": {"country": "TH", "postcode": null, "cod": true}, "seller": {"stock": {"SG-HUB": 90}}}),
    );
    vec![
        ("the juicer to Germany", juicer),
        ("a shirt to Germany", shirt),
        ("a shirt to Germany with sixty in Frankfurt", stocked),
        ("a shirt with quotas", quota),
        ("a shirt to Britain", britain),
        ("a shirt to Thailand, paid at the door", thailand),
        ("Singapore", json!({"destination": {"country": "SG", "postcode": null}})),
        ("the United States", json!({"destination": {"country": "US", "postcode": "10001"}})),
    ]
}

/// The request with the variable of a switch point set to `value`.
fn with(request: &Value, variable: &str, value: &str) -> Value {
    let mut changed = request.clone();
    let whole = || value.parse::<u64>().unwrap();
    match variable {
        "price" => changed["product"]["price"]["amount"] = json!(value),
        "weight" => changed["product"]["weightG"] = json!(whole()),
        "refusal" => support::merge(&mut changed, &json!({"seller": {"cod": {"refusal": value}}})),
        "promise" => changed["stream"]["maxPromiseDays"] = json!(whole()),
        "orders" => {
            let orders = &mut changed["stream"]["orders"];
            let likely = orders["likely"].as_u64().unwrap();
            for name in ["low", "high"] {
                orders[name] = json!(orders[name].as_u64().unwrap() * whole() / likely);
            }
            orders["likely"] = json!(whole());
        }
        other => panic!("no such variable: {other}"),
    }
    changed
}

/// What two plans must share to be the same answer: how stock once came to a warehouse does not count.
fn way(answer: &Value) -> Value {
    let id = &answer["recommended"];
    let plan = answer["plans"].as_array().into_iter().flatten().find(|plan| plan["id"] == *id);
    plan.map_or(Value::Null, |plan| json!([plan["mode"], plan["node"], plan["service"]]))
}

#[test]
fn each_switch_point_is_where_asking_again_gives_another_plan() {
    let engine = support::engine();
    let mut told = std::collections::BTreeMap::<String, usize>::new();
    for (name, patch) in stories() {
        let request = asked(&patch);
        let today = quote(&engine, &request);
        let answer = robustness(&engine, &request);
        assert_eq!(answer["recommended"], today["recommended"], "{name}");
        for point in answer["switches"].as_array().unwrap() {
            let (Some(holds), Some(at)) = (point["holds"].as_str(), point["at"].as_str()) else { continue };
            let variable = point["variable"].as_str().unwrap();
            let before = quote(&engine, &with(&request, variable, holds));
            assert_eq!(way(&before), way(&today), "{name}: {variable} {holds}");
            let after = quote(&engine, &with(&request, variable, at));
            assert_eq!(after["recommended"], point["plan"], "{name}: {variable} {at}");
            assert_eq!(after["mode"], point["to"], "{name}: {variable} {at}");
            assert_ne!(way(&after), way(&today), "{name}: {variable} {at}");
            let step = (number(&point["at"]) - number(&point["holds"])).abs();
            let finest = match variable {
                "price" => 0.01,
                "refusal" => 0.001,
                _ => 1.0,
            };
            assert!(step < finest * 1.001, "{name}: {variable} from {holds} to {at}");
            assert_eq!(
                point["side"],
                if number(&point["at"]) < number(&point["holds"]) { "below" } else { "above" }
            );
            *told.entry(variable.to_owned()).or_default() += 1;
        }
    }
    for variable in ["price", "weight", "promise", "orders"] {
        assert!(told.contains_key(variable), "no story tells of {variable}: {told:?}");
    }
}

#[test]
fn regret_is_the_difference_to_the_best_plan_of_the_verdict() {
    let engine = support::engine();
    for (name, patch) in stories() {
        let request = asked(&patch);
        let verdict = quote(&engine, &request);
        let answer = robustness(&engine, &request);
        let open: Vec<&Value> =
            verdict["plans"].as_array().unwrap().iter().filter(|plan| plan["feasible"] == true).collect();
        let regrets = answer["regrets"].as_array().unwrap();
        assert_eq!(regrets.len(), open.len(), "{name}");
        let orders = &request["stream"]["orders"]["likely"];
        for (plan, regret) in open.iter().zip(regrets) {
            assert_eq!(plan["id"], regret["plan"], "{name}");
            assert_eq!(plan["regret"], regret["order"], "{name}");
            let lost = number(&open[0]["margin"]) - number(&plan["margin"]);
            assert!((lost - number(&regret["order"]["amount"])).abs() < 1e-9, "{name}: {regret}");
            if let Some(orders) = orders.as_f64() {
                assert!(
                    (lost * orders - number(&regret["stream"]["amount"])).abs() < 1e-6,
                    "{name}: {regret}"
                );
            }
        }
        let shut = verdict["plans"].as_array().unwrap().iter().filter(|plan| plan["feasible"] == false);
        assert!(shut.into_iter().all(|plan| plan["regret"].is_null()), "{name}");
    }
}

#[test]
fn stability_counts_the_changes_that_keep_the_plan_and_names_the_others() {
    let engine = support::engine();
    let mut flips = 0;
    for (name, patch) in stories() {
        let request = asked(&patch);
        let today = quote(&engine, &request);
        let stability = &robustness(&engine, &request)["stability"];
        let variants = stability["variants"].as_f64().unwrap();
        assert!(variants >= 20.0, "{name}: {variants}");
        let named = stability["flips"].as_array().unwrap();
        let share = 1.0 - f64::from(u32::try_from(named.len()).unwrap()) / variants;
        assert!((share - number(&stability["share"])).abs() < 1e-4, "{name}: {stability}");
        for flip in named {
            let scaled =
                |value: f64| value * (1.0 + flip["change"].as_str().unwrap().parse::<f64>().unwrap());
            let changed = match flip["variable"].as_str().unwrap() {
                "price" => {
                    let price = scaled(number(&request["product"]["price"]["amount"]));
                    with(&request, "price", &format!("{price:.2}"))
                }
                "weight" => {
                    let weight = scaled(request["product"]["weightG"].as_f64().unwrap());
                    with(&request, "weight", &format!("{weight:.0}"))
                }
                _ => continue,
            };
            let then = quote(&engine, &changed);
            assert_eq!(then["recommended"], flip["to"], "{name}: {flip}");
            assert_ne!(way(&then), way(&today), "{name}: {flip}");
            flips += 1;
        }
    }
    assert!(flips > 0, "no story flips by a small change");
    // The nearest of them is among the reasons of the grade.
    for (name, patch) in stories() {
        let found = robustness(&engine, &asked(&patch));
        let reasons = found["confidence"]["reasons"].as_array().unwrap().clone();
        let near = reasons.iter().find(|one| one["code"] == "R604");
        let first = &found["stability"]["flips"][0];
        assert_eq!(near.map_or(&Value::Null, |one| &one["params"]["variable"]), &first["variable"], "{name}");
    }
}

#[test]
fn confidence_says_what_it_rests_on() {
    let engine = support::engine();
    let found = robustness(&engine, &base());
    let reasons: Vec<&str> = found["confidence"]["reasons"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(
        reasons.contains(&"R601") && reasons.contains(&"R603") && reasons.contains(&"R605"),
        "{reasons:?}"
    );
    let alone = asked(&json!({"seller": {"carriers": {"allow": ["courier-express"]}}}));
    let found = robustness(&engine, &alone);
    assert_eq!(found["confidence"]["gap"], Value::Null);
    assert_eq!(found["confidence"]["reasons"][0]["code"], "R602");
    assert_eq!(found["stability"]["share"], "1.0000");
    let power_bank = asked(&json!({"product": {"goods": ["battery-standalone"], "batteryWh": "37"}}));
    let nothing = robustness(&engine, &power_bank);
    assert_eq!((&nothing["recommended"], &nothing["confidence"]), (&Value::Null, &Value::Null));
    assert_eq!(nothing["mode"], "none");
}

#[test]
fn a_mix_adds_up_from_its_parts_and_no_plan_alone_is_as_good() {
    let engine = support::engine();
    let (_, patch) = stories().into_iter().find(|(name, _)| name.contains("sixty")).unwrap();
    let request = asked(&patch);
    let verdict = quote(&engine, &request);
    let mixes = verdict["mixes"].as_array().unwrap();
    let first = mixes.iter().find(|mix| mix["kind"] == "stock-then-direct").expect("sixty of two hundred");
    let parts = first["parts"].as_array().unwrap();
    assert_eq!(parts[0]["node"], "DE-FRA");
    assert_eq!(parts[0]["orders"], "60");
    assert_eq!(parts[1]["orders"], "140");
    let mut margin = 0.0;
    let mut late = 0.0;
    for part in parts {
        let plan = plan(&verdict, &part["plan"]);
        assert_eq!(plan["margin"], part["margin"]);
        margin += number(&part["orders"]) * number(&part["margin"]);
        late += number(&part["orders"]) / 200.0 * number(&plan["risk"]["late"]);
    }
    assert!((margin - number(&first["margin"]["amount"])).abs() < 0.005, "{first}");
    assert!((late - number(&first["late"])).abs() < 1e-4, "{first}");
    let best =
        verdict["plans"].as_array().unwrap().iter().filter(|plan| plan["feasible"] == true).map(|plan| {
            let served = if plan["mode"] == "overseas" { 60.0 } else { 200.0 };
            served * number(&plan["margin"])
        });
    let best = best.fold(f64::MIN, f64::max);
    assert!((margin - best - number(&first["gain"]["amount"])).abs() < 0.005, "{first}");
    assert!(number(&first["gain"]["amount"]) > 0.0, "{first}");
    // Between the days of its parts.
    let p90 = |at: usize| plan(&verdict, &parts[at]["plan"])["window"]["p90"].as_u64().unwrap();
    let mixed = first["p90"].as_u64().unwrap();
    assert!(p90(0) <= mixed && mixed <= p90(1), "{mixed} between {} and {}", p90(0), p90(1));
}

#[test]
fn without_stock_or_expected_orders_there_is_no_mix_of_stock() {
    let engine = support::engine();
    let kinds = |patch: &Value| {
        let verdict = quote(&engine, &asked(patch));
        let mixes = verdict["mixes"].as_array().unwrap().clone();
        mixes.iter().map(|mix| mix["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(!kinds(&json!({})).contains(&"stock-then-direct".to_owned()));
    assert!(kinds(&json!({"stream": {"orders": null}, "seller": {"stock": {"DE-FRA": 60}}})).is_empty());
    // Stock for all orders is a plan, not a mix.
    let plenty = json!({"seller": {"stock": {"DE-FRA": 900}}});
    assert!(!kinds(&plenty).contains(&"stock-then-direct".to_owned()));
}

#[test]
fn a_warehouse_is_filled_by_air_at_once_and_by_sea_afterwards_where_that_earns_more_than_either() {
    let engine = support::engine();
    let mut seen = 0;
    for country in ["US", "GB", "DE", "AU", "JP", "MY", "CA"] {
        for cost in ["18.00", "60.00"] {
            let request = asked(&json!({
                "product": {"category": "t-shirt", "hs": "610910", "goods": ["general"], "batteryWh": null,
                    "weightG": 450, "sizeMm": [270, 210, 60], "price": {"amount": "49.00", "currency": "EUR"},
                    "unitCost": {"amount": cost, "currency": "CNY"}},
                "destination": {"country": country, "region": null, "postcode": null},
                "stream": {"orders": {"low": 700, "likely": 1000, "high": 1400}},
            }));
            let verdict = quote(&engine, &request);
            for mix in verdict["mixes"].as_array().unwrap().iter().filter(|mix| mix["kind"] == "air-then-sea")
            {
                seen += 1;
                let parts = mix["parts"].as_array().unwrap();
                let (air, sea) = (plan(&verdict, &parts[0]["plan"]), plan(&verdict, &parts[1]["plan"]));
                assert_eq!(air["node"], sea["node"]);
                assert!(air["bulk"].as_str().unwrap().contains("air"), "{}", air["bulk"]);
                assert!(
                    number(&sea["margin"]) > number(&air["margin"]),
                    "sea is cheaper, or it is not worth it"
                );
                let share: f64 = parts.iter().map(|part| number(&part["share"])).sum();
                assert!((share - 1.0).abs() < 2e-4);
                let orders: f64 = parts.iter().map(|part| number(&part["orders"])).sum();
                // The mean of a lognormal of those percentiles: 1000 × exp(σ²/2), σ = ln 2 / 2.5631.
                assert!((orders - 1037.25).abs() < 0.5, "{orders}");
                // What is left over and two shipments cost: less than its orders alone would earn.
                let gross: f64 =
                    parts.iter().map(|part| number(&part["orders"]) * number(&part["margin"])).sum();
                assert!(number(&mix["margin"]["amount"]) < gross, "{mix}");
                assert!(number(&mix["margin"]["amount"]) > orders * number(&air["margin"]) - 350.0, "{mix}");
            }
        }
    }
    assert!(seen > 0, "no market where both pay");
}
