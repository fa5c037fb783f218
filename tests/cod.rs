//! Cash on delivery, asked as a shell asks it.

use crate::support;
use serde_json::{Value, json};

/// The example of the models: price 160, cost 60, fees 8 %, sold where cash costs 3 %, the way back 34, half resold.
fn verdict(engine: &landcast::api::Engine, patch: &Value) -> Value {
    let base: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let mut request = base["base"]["quote"].clone();
    support::merge(
        &mut request,
        &json!({
            "product": {"goods": ["general"], "unitCost": {"amount": "60", "currency": "CNY"}, "price": {"amount": "160", "currency": "CNY"}},
            "order": {"quantity": 1, "shippingCharged": {"amount": "0", "currency": "CNY"}},
            "destination": {"country": "TH", "postcode": null, "cod": true},
            "seller": {"incoterm": "dap", "schemes": [], "capitalRate": "0", "stock": {}, "fees": {"commission": "0.08", "payment": "0", "returns": "0"},
                "cod": {"refusal": "0.19", "refusalPerLateDay": "0", "returnCost": {"amount": "34", "currency": "CNY"}, "recovery": "0.5", "prepaidShare": "0.2"}}
        }),
    );
    support::merge(&mut request, patch);
    let answer = support::json(&engine.quote(&support::value(&request)));
    assert!(answer["problems"].is_null(), "{answer}");
    answer
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap_or_else(|| panic!("{value}")).parse().unwrap()
}

fn cost(plan: &Value, code: &str) -> f64 {
    let lines = plan["cost"].as_array().unwrap();
    lines.iter().find(|line| line["code"] == code).map_or(0.0, |line| number(&line["amount"]))
}

fn refused(share: &str) -> Value {
    json!({"seller": {"cod": {"refusal": share}}})
}

fn codes(answer: &Value, list: &str) -> Vec<String> {
    answer[list].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn eleven_points_of_refusals_cost_16_10_as_in_the_worked_example() {
    let engine = support::engine();
    let [low, mid, high] = ["0.08", "0.19", "0.25"].map(|share| verdict(&engine, &refused(share)));
    let margin = |answer: &Value| number(&answer["plans"][0]["margin"]);
    // A few parcels are lost on the way and count as refused: the differences shrink by as much.
    let kept = |answer: &Value| {
        let cod = &answer["plans"][0]["cod"]["refusal"];
        (1.0 - number(&cod["delayed"])) / (1.0 - number(&cod["likely"]))
    };
    assert!(kept(&mid) > 0.99 && kept(&mid) <= 1.0);
    assert!((margin(&low) - margin(&mid) - (24.69 - 8.58) * kept(&mid)).abs() < 0.05);
    assert!((margin(&mid) - margin(&high) - (8.58 + 0.20) * kept(&mid)).abs() < 0.05);
    let plan = &mid["plans"][0];
    assert!((cost(plan, "cod-fee") - 4.8).abs() < 0.02);
    let delayed = number(&plan["cod"]["refusal"]["delayed"]);
    assert!((cost(plan, "cod-refusal") - delayed * (147.2 - 4.8 - 30.0)).abs() < 0.02);
    assert!((cost(plan, "cod-return") - delayed * 34.0).abs() < 0.02);
    assert!((number(&plan["cod"]["lossPerRefusal"]["amount"]) - 146.4).abs() < 0.02);
    assert_eq!(plan["cod"]["reverseCost"]["amount"], "34.00");
    assert_eq!(cost(plan, "late"), 0.0, "who pays at the door refuses instead");
}

#[test]
fn at_the_break_even_refusal_an_order_earns_nothing() {
    let engine = support::engine();
    let plan = |share: &str| verdict(&engine, &refused(share))["plans"][0].clone();
    let today = plan("0.01");
    let at = number(&today["cod"]["breakEvenRefusal"]);
    // The share told is that of refused parcels, the lost among them.
    let lost = 1.0 - (1.0 - number(&today["cod"]["refusal"]["delayed"])) / 0.99;
    let asked = 1.0 - (1.0 - at) / (1.0 - lost);
    let there = plan(&format!("{asked:.4}"));
    assert!(number(&there["margin"]).abs() < 0.05, "{}: {}", there["margin"], at);
    assert!(number(&plan(&format!("{:.4}", asked - 0.01))["margin"]) > 1.0);
    assert!(number(&plan(&format!("{:.4}", asked + 0.01))["margin"]) < -1.0);
}

#[test]
fn late_days_raise_refusals_and_the_slope_is_the_sellers_to_say() {
    let engine = support::engine();
    let delayed = |growth: &str| {
        let answer = verdict(&engine, &json!({"seller": {"cod": {"refusalPerLateDay": growth}}}));
        number(&answer["plans"][0]["cod"]["refusal"]["delayed"])
    };
    let (flat, usual, steep) = (delayed("0"), delayed("0.02"), delayed("0.2"));
    assert!(flat < usual && usual < steep, "{flat} {usual} {steep}");
    let assumed = verdict(&engine, &json!({"seller": {"cod": {"refusalPerLateDay": null}}}));
    assert_eq!(
        number(&assumed["plans"][0]["cod"]["refusal"]["delayed"]),
        usual,
        "the pack's assumption is 0.02"
    );
}

#[test]
fn prepayment_wins_from_the_share_of_buyers_on_that_makes_it_earn_more() {
    let engine = support::engine();
    let asked = |share: &str| verdict(&engine, &json!({"seller": {"cod": {"prepaidShare": share}}}));
    let cash = asked("0.05");
    assert_eq!(cash["cod"]["best"], "cod");
    assert!(codes(&cash, "reasons").contains(&"R301".to_owned()));
    assert!(!codes(&cash, "alerts").contains(&"A460".to_owned()));
    let all = asked("1");
    assert_eq!(all["cod"]["best"], "prepaid");
    assert!(codes(&all, "alerts").contains(&"A460".to_owned()));
    // Where both earn the same lies between.
    let even = number(&cash["cod"]["margin"]["amount"]) / number(&all["cod"]["prepaid"]["amount"]);
    for (share, best) in [(even - 0.01, "cod"), (even + 0.01, "prepaid")] {
        assert_eq!(asked(&format!("{share:.4}"))["cod"]["best"], best, "{share}");
    }
}

#[test]
fn the_answer_turns_at_the_refusal_rate_that_is_told() {
    let engine = support::engine();
    let answer = verdict(&engine, &refused("0.05"));
    let turn = answer["cod"]["switches"].as_array().unwrap().last().unwrap().clone();
    let at = number(&turn["at"]);
    assert!(at > 0.05, "{turn}");
    let side = |share: f64| {
        let answer = verdict(&engine, &refused(&format!("{share:.4}")));
        let best = answer["cod"]["best"].as_str().unwrap().to_owned();
        (best, answer["plans"][0]["id"].clone())
    };
    let (before, after) = (side(at - 0.005), side(at + 0.005));
    assert_eq!(before.0, "cod");
    assert_ne!(before, after, "{turn}");
}

#[test]
fn more_refusals_than_an_order_bears_are_told() {
    let engine = support::engine();
    let at = number(&verdict(&engine, &json!({}))["plans"][0]["cod"]["breakEvenRefusal"]);
    for (share, told) in [(at - 0.02, false), (at + 0.01, true)] {
        let answer = verdict(&engine, &refused(&format!("{share:.4}")));
        assert_eq!(codes(&answer, "alerts").contains(&"A461".to_owned()), told, "{share}");
    }
}

#[test]
fn cash_comes_with_the_carriers_remittance_and_not_with_the_platforms_payout() {
    let engine = support::engine();
    let capital = json!({"seller": {"capitalRate": "0.12"}});
    let cash = verdict(&engine, &capital);
    let mut prepaid = capital;
    support::merge(&mut prepaid, &json!({"destination": {"cod": false}}));
    let prepaid = verdict(&engine, &prepaid);
    assert!(prepaid["cod"].is_null() && prepaid["plans"][0]["cod"].is_null());
    let plan = &cash["plans"][0];
    let same = prepaid["plans"].as_array().unwrap().iter().find(|one| one["id"] == plan["id"]).unwrap();
    let days = |plan: &Value| {
        let line = plan["cost"].as_array().unwrap().iter().find(|line| line["code"] == "capital").unwrap();
        let formula = line["formula"].as_str().unwrap();
        formula.split(" × ").nth(2).unwrap().split(' ').next().unwrap().parse::<f64>().unwrap()
    };
    assert!((days(same) - days(plan) - (14.0 - 3.0)).abs() < 1e-9, "14 days against 3 in Thailand");
    assert_eq!(plan["cod"]["remittanceDays"], 3);
}
