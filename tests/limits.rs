//! Goods that must not travel, papers that are missing and what a seizure costs, over the real pack: the brief's juicer.

use crate::support;
use serde_json::{Value, json};

fn ask(patch: Value) -> Value {
    let mut request = json!({
        "asOf": "2026-11-16T20:00:00+08:00",
        "product": {
            "name": "便携榨汁机", "hs": "850940", "goods": ["battery-built-in"], "batteryWh": "7.4",
            "unitCost": {"amount": "46.00", "currency": "CNY"}, "price": {"amount": "24.99", "currency": "EUR"},
            "weightG": 620, "sizeMm": [120, 90, 240]
        },
        "destination": {"country": "DE", "postcode": "10115"},
        "seller": {"schemes": ["ioss"], "fees": {"commission": "0.05", "payment": "0.029"}}
    });
    support::merge(&mut request, &patch);
    request
}

fn quote(patch: Value) -> Value {
    support::json(&support::engine().quote(&support::value(&ask(patch))))
}

fn cents(value: &Value) -> i64 {
    value
        .as_str()
        .unwrap_or_else(|| panic!("a decimal string, not {value}"))
        .replace('.', "")
        .parse()
        .unwrap()
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

fn plan<'v>(verdict: &'v Value, id: &str) -> &'v Value {
    let plans = verdict["plans"].as_array().unwrap();
    plans.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id}"))
}

fn cost<'v>(plan: &'v Value, code: &str) -> Option<&'v Value> {
    plan["cost"].as_array().unwrap().iter().find(|one| one["code"] == code)
}

const BATTERY: &str = "direct:air-line-battery:DE";
const ALL: [&str; 4] = ["UN38.3", "MSDS", "transport-report", "ce-electrical"];

#[test]
fn papers_nobody_named_are_asked_for_and_cost_nothing_yet() {
    let verdict = quote(json!({}));
    let best = plan(&verdict, BATTERY);
    assert_eq!((&best["risk"]["seizure"], &best["risk"]["seizureLoss"]), (&json!("0.0000"), &Value::Null));
    assert!(cost(best, "seizure").is_none());
    let alerts = verdict["alerts"].as_array().unwrap();
    let open = alerts.iter().find(|one| one["code"] == "A470").unwrap();
    assert_eq!(open["params"]["papers"], ALL.join(", "));
    assert_eq!(open["params"]["days"], "30");
    assert!(verdict["documents"].as_array().unwrap().iter().all(|one| one["state"] == "unknown"));
}

#[test]
fn with_all_papers_there_is_no_chance_and_no_alert() {
    let verdict = quote(json!({"product": {"papers": ALL}}));
    let best = plan(&verdict, BATTERY);
    assert_eq!(best["risk"]["seizure"], "0.0000");
    for code in ["A470", "A477"] {
        assert!(!codes(&verdict["alerts"]).contains(&code));
    }
    let documents = verdict["documents"].as_array().unwrap();
    let state = |code: &str| &documents.iter().find(|one| one["code"] == code).unwrap()["state"];
    assert_eq!((state("UN38.3"), state("eu-responsible-person")), (&json!("have"), &json!("missing")));
    assert!(documents.iter().all(|one| one["without"]["zh"] != "" && one["without"]["en"] != ""));
}

#[test]
fn a_missing_paper_raises_the_chance_and_the_expected_cost() {
    let with = quote(json!({"product": {"papers": ALL}}));
    let verdict = quote(json!({"product": {"papers": ["un38.3"]}}));
    let best = plan(&verdict, BATTERY);
    // Without data sheet, report and CE: 1 − 0.9 × 0.85 × 0.97 = 0.25795.
    assert_eq!(best["risk"]["seizure"], "0.2580");
    let line = cost(best, "seizure").unwrap();
    let refunds = cost(best, "refunds").unwrap()["formula"].as_str().unwrap();
    let lost = refunds.split(" × ").nth(1).unwrap();
    assert_eq!(line["formula"].as_str().unwrap(), format!("25.8 % × ({lost} + 50.00)"));
    let expected = 0.25795 * (lost.parse::<f64>().unwrap() + 50.0) * 100.0;
    assert!((cents(&line["amount"]) as f64 - expected).abs() <= 1.0, "{line} {expected}");
    // The margin falls by the line and nothing else.
    let fell = cents(&plan(&with, BATTERY)["margin"]) - cents(&best["margin"]);
    assert_eq!(fell, cents(&line["amount"]));
    // What is gone when it happens: goods, the way, 50 for destroying it, 7 of work.
    let way = ["goods", "freight", "registration", "packaging", "peak"];
    let spent: i64 = way.iter().filter_map(|code| cost(best, code)).map(|line| cents(&line["amount"])).sum();
    assert_eq!(cents(&best["risk"]["seizureLoss"]["amount"]), spent + 5700);
    assert_eq!(line["source"]["confidence"], "assumption");
    let told = verdict["alerts"].as_array().unwrap().iter().find(|one| one["code"] == "A477").unwrap();
    assert_eq!(told["params"]["share"], "25.8");
    assert_eq!(told["params"]["papers"], "MSDS, transport-report, ce-electrical");
}

#[test]
fn what_would_surely_be_seized_is_rejected_and_still_priced() {
    let verdict = quote(json!({"product": {"papers": []}}));
    assert_eq!(verdict["mode"], "none");
    let juicer = plan(&verdict, BATTERY);
    assert!(codes(&juicer["rejections"]).contains(&"E4601"), "{}", juicer["rejections"]);
    assert_eq!(juicer["risk"]["seizure"], "1.0000");
    assert!(cost(juicer, "seizure").is_some());
}

#[test]
fn the_article_juicer_on_a_general_line_loses_every_second_parcel() {
    let verdict = quote(json!({"product": {"papers": ALL}}));
    let hidden = plan(&verdict, "direct:air-line-general:DE");
    assert!(codes(&hidden["rejections"]).contains(&"E4101"));
    assert_eq!(hidden["risk"]["seizure"], "0.5000");
    let better = plan(&verdict, BATTERY);
    assert!(cents(&hidden["margin"]) < cents(&better["margin"]), "cheaper freight does not pay for it");
}

#[test]
fn a_t_shirt_has_no_papers_to_lose_and_stock_is_through_customs() {
    let shirt = json!({"product": {
        "name": "T恤", "hs": "610910", "goods": ["general"], "batteryWh": null, "papers": []
    }});
    let verdict = quote(shirt);
    for one in verdict["plans"].as_array().unwrap() {
        assert!(!codes(&one["rejections"]).contains(&"E4601"));
        let unfit = codes(&one["rejections"]).iter().any(|code| code.starts_with("E41") && *code != "E4106");
        assert_eq!(one["risk"]["seizure"] == "0.0000", !unfit || one["mode"] == "overseas", "{}", one["id"]);
    }
    assert!(!codes(&verdict["alerts"]).contains(&"A470") && !codes(&verdict["alerts"]).contains(&"A477"));
    let stocked = quote(json!({"product": {"papers": []}, "seller": {"stock": {"DE-FRA": 40}}}));
    let local = plan(&stocked, "overseas:DE-FRA:sea-standard:DE");
    assert_eq!((&local["feasible"], &local["risk"]["seizure"]), (&json!(true), &json!("0.0000")));
    assert_eq!(stocked["mode"], "overseas");
}

#[test]
fn the_state_of_charge_decides_what_flies_and_not_what_goes_by_road() {
    let spare = |charge: &str| {
        quote(json!({"product": {
            "goods": ["battery-packed-with"], "batteryWh": "11.1", "stateOfCharge": charge, "papers": ALL
        }}))
    };
    let (low, high) = (spare("0.30"), spare("0.31"));
    assert_eq!(low["recommended"], BATTERY);
    assert!(codes(&plan(&high, BATTERY)["rejections"]).contains(&"E4108"));
    let state = |verdict: &Value| {
        let documents = verdict["documents"].as_array().unwrap();
        documents.iter().find(|one| one["code"] == "battery-soc-30").unwrap()["state"].clone()
    };
    assert_eq!((state(&low), state(&high)), (json!("have"), json!("missing")));
    let unknown = quote(json!({"product": {"goods": ["battery-packed-with"], "batteryWh": "11.1"}}));
    assert!(codes(&unknown["alerts"]).contains(&"A471"));
    // The last mile from stock in Germany goes by road.
    let patch = json!({"product": {"goods": ["battery-packed-with"], "batteryWh": "11.1", "stateOfCharge": "0.9"},
        "seller": {"stock": {"DE-FRA": 40}}});
    assert_eq!(quote(patch)["mode"], "overseas");
}

#[test]
fn the_us_line_takes_no_marked_parcels_and_phones_stay_out_of_some_countries() {
    let to = |country: &str, product: Value| {
        quote(json!({"destination": {"country": country, "postcode": null}, "product": product}))
    };
    for (cells, refused) in [(4, false), (5, true)] {
        let verdict = to("US", json!({"batteryCells": cells}));
        let found = codes(&plan(&verdict, "direct:air-line-battery:US")["rejections"]).contains(&"E4112");
        assert_eq!(found, refused, "{cells} cells");
    }
    for (country, refused) in [("MY", true), ("TH", true), ("SG", false)] {
        let verdict = to(country, json!({"hs": "851713"}));
        let line = plan(&verdict, &format!("direct:air-line-battery:{country}")).clone();
        assert_eq!(codes(&line["rejections"]).contains(&"E4107"), refused, "{country}");
    }
}

#[test]
fn saudi_arabia_takes_parcels_from_five_dollars_on() {
    for (price, refused) in [("4.90", true), ("5.00", false)] {
        let verdict = quote(json!({
            "destination": {"country": "SA", "postcode": null},
            "order": {"taxIncluded": false}, "seller": {"incoterm": "dap"},
            "product": {"price": {"amount": price, "currency": "USD"}}
        }));
        let line = plan(&verdict, "direct:air-line-battery:SA");
        assert_eq!(codes(&line["rejections"]).contains(&"E4304"), refused, "{price}");
    }
}

#[test]
fn every_class_that_is_refused_says_its_own_way_out() {
    for (class, code) in [
        ("powder", "E4121"),
        ("aerosol", "E4122"),
        ("food", "E4123"),
        ("medicine", "E4124"),
        ("blade", "E4125"),
        ("magnet", "E4126"),
    ] {
        let verdict = quote(json!({"product": {"goods": [class], "hs": "392690", "batteryWh": null}}));
        let line = plan(&verdict, "direct:air-line-general:DE");
        let rejection = line["rejections"].as_array().unwrap().iter().find(|one| one["code"] == code);
        assert_ne!(rejection.unwrap_or_else(|| panic!("{class}: {}", line["rejections"]))["remedy"], "");
    }
    // Measured and weak, a magnet is ordinary goods.
    let weak =
        json!({"goods": ["magnet"], "hs": "850511", "batteryWh": null, "magneticField": {"at2100mm": "0.1"}});
    let verdict = quote(json!({"product": weak}));
    assert!(!codes(&plan(&verdict, "direct:air-line-general:DE")["rejections"]).contains(&"E4126"));
}
