//! Which markets to enter: scores that follow from the verdict of each country, and Europe entered by its core first.

use crate::support;
use serde_json::{Value, json};

const EUROPE: [&str; 10] = ["DE", "FR", "GB", "PL", "NL", "ES", "RO", "NO", "CH", "FI"];

fn shirt() -> Value {
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let mut request = file["base"]["quote"].clone();
    support::merge(
        &mut request,
        &json!({
            "product": {"category": "t-shirt", "hs": "610910", "goods": ["general"], "batteryWh": null, "weightG": 210,
                "sizeMm": [270, 210, 25], "price": {"amount": "29.90", "currency": "EUR"},
                "unitCost": {"amount": "18.00", "currency": "CNY"}},
            "destination": {"country": "DE", "postcode": null},
            "seller": {"schemes": ["ioss", "uk-vat", "voec"]},
        }),
    );
    request
}

fn markets(request: &Value, countries: &[&str]) -> Value {
    let countries: Vec<String> = countries.iter().map(|code| (*code).to_owned()).collect();
    support::json(&support::engine().markets(&support::value(request), &countries))
}

fn row<'a>(answer: &'a Value, country: &str) -> &'a Value {
    answer["rows"].as_array().unwrap().iter().find(|row| row["country"] == country).unwrap()
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect()
}

#[test]
fn europe_is_entered_by_its_core_countries_first() {
    let answer = markets(&shirt(), &EUROPE);
    let entry: Vec<&str> = answer["entry"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(entry.len(), EUROPE.len());
    let mut first: Vec<&str> = entry[..3].to_vec();
    first.sort_unstable();
    assert_eq!(first, ["DE", "FR", "GB"]);
    for country in ["DE", "FR", "GB"] {
        let entry = &row(&answer, country)["entry"];
        assert_eq!((&entry["group"], codes(&entry["reasons"])), (&json!("core"), vec!["R711"]), "{country}");
    }
    // One registration for IOSS, and one warehouse, carry over to the rest of the Union.
    let poland = &row(&answer, "PL")["entry"];
    assert_eq!((&poland["group"], codes(&poland["reasons"])), (&json!("next"), vec!["R712"]));
    // Norway and Switzerland share neither.
    for country in ["NO", "CH"] {
        let entry = &row(&answer, country)["entry"];
        assert_eq!((&entry["group"], codes(&entry["reasons"])), (&json!("later"), vec!["R714"]), "{country}");
    }
    let orders: Vec<u64> =
        EUROPE.iter().map(|code| row(&answer, code)["entry"]["order"].as_u64().unwrap()).collect();
    let mut sorted = orders.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (1..=10).collect::<Vec<_>>());
}

#[test]
fn a_core_country_that_loses_money_waits() {
    let mut cheap = shirt();
    cheap["product"]["price"]["amount"] = json!("6.00");
    let answer = markets(&cheap, &EUROPE);
    let entry = &row(&answer, "DE")["entry"];
    assert_eq!((&entry["group"], codes(&entry["reasons"])), (&json!("later"), vec!["R713"]));
}

#[test]
fn the_total_is_the_weighted_sum_of_its_points() {
    let all = support::destinations();
    let countries: Vec<&str> = all.iter().map(String::as_str).collect();
    let answer = markets(&shirt(), &countries);
    let weight = |key: &str| {
        let key = format!("market.weight-{key}");
        support::pack().assumption(&key).unwrap().value.plain().parse::<f64>().unwrap()
    };
    let keys = [
        ("margin", "margin"),
        ("duty", "duty"),
        ("lastMile", "last-mile"),
        ("returns", "returns"),
        ("reach", "reach"),
    ];
    assert!((keys.iter().map(|(_, key)| weight(key)).sum::<f64>() - 1.0).abs() < 1e-12);
    let mut totals = Vec::new();
    for row in answer["rows"].as_array().unwrap() {
        let score = &row["score"];
        if score.is_null() {
            assert!(row["rank"].is_null() && codes(&row["reasons"]).contains(&"R710"), "{row}");
            continue;
        }
        let sum: f64 = keys.iter().map(|(field, key)| score[field].as_f64().unwrap() * weight(key)).sum();
        assert!((sum - score["total"].as_f64().unwrap()).abs() <= 0.5 + 1e-9, "{row}");
        let rate: f64 = row["marginRate"].as_str().unwrap().parse().unwrap();
        assert!((score["margin"].as_f64().unwrap() - (rate * 200.0).clamp(0.0, 100.0)).abs() < 1.0, "{row}");
        totals.push(score["total"].as_u64().unwrap());
        assert_eq!(row["rank"].as_u64().unwrap(), u64::try_from(totals.len()).unwrap());
    }
    assert!(totals.is_sorted_by(|a, b| a >= b), "{totals:?}");
    assert_eq!(answer["best"].as_array().unwrap().len(), 5);
    assert_eq!(answer["best"][0], answer["rows"][0]["country"]);
    assert_eq!(answer["worst"].as_array().unwrap().len(), 5);
}

#[test]
fn each_country_says_what_speaks_for_it() {
    let request = shirt();
    let answer = markets(&request, &["DE", "PL", "US", "MY", "HK", "NO"]);
    let said = |country: &str| codes(&row(&answer, country)["reasons"]);
    assert!(said("DE").starts_with(&["R701", "R702", "R707"]), "{:?}", said("DE"));
    assert!(said("PL").contains(&"R709"), "Frankfurt reaches Poland: {:?}", said("PL"));
    assert!(said("US").contains(&"R706"), "no scheme at sale: {:?}", said("US"));
    assert!(said("MY").contains(&"R708"), "cash at the door: {:?}", said("MY"));
    assert!(said("HK").contains(&"R703"), "a free port: {:?}", said("HK"));
    let mut dap = shirt();
    support::merge(&mut dap, &json!({"seller": {"incoterm": "dap", "schemes": []}}));
    let answer = markets(&dap, &["DE"]);
    assert!(codes(&row(&answer, "DE")["reasons"]).contains(&"R704"));
    let mut stocked = shirt();
    support::merge(&mut stocked, &json!({"seller": {"stock": {"DE-FRA": 90}}}));
    let answer = markets(&stocked, &["DE"]);
    assert!(codes(&row(&answer, "DE")["reasons"]).contains(&"R705"));
}

#[test]
fn what_cannot_be_answered_is_a_row_of_problems_and_the_others_are_answered() {
    let answer = markets(&shirt(), &["DE", "XX", "DE", "FR"]);
    let rows = answer["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2]["country"], "XX");
    assert_eq!(codes(&rows[2]["problems"]), ["E2101"]);
    let power_bank = {
        let mut request = shirt();
        support::merge(
            &mut request,
            &json!({"product": {"goods": ["battery-standalone"], "batteryWh": "37"}}),
        );
        markets(&request, &["DE", "FR"])
    };
    assert_eq!(codes(&power_bank["rows"][0]["reasons"]), ["R710"]);
    assert_eq!(power_bank["rows"][0]["entry"]["group"], "later");
}
