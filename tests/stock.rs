//! Stock of a request: modes, life cycle, refill, and a budget over many products, through the engine's own verbs.

use crate::support;
use crate::support::draws::Random;
use serde_json::{Value, json};
use support::{engine, json as told, merge, value};

/// A steady seller to Germany at a price that earns by every way.
fn request(patch: Value) -> Value {
    let mut request = json!({
        "asOf": "2026-11-23T20:00:00+08:00",
        "product": {
            "id": "juicer", "hs": "850940", "unitCost": {"amount": "46.00", "currency": "CNY"},
            "price": {"amount": "34.99", "currency": "EUR"}, "weightG": 620, "sizeMm": [120, 90, 240],
            "goods": ["battery-built-in"], "batteryWh": "7.4", "stage": "proven"
        },
        "destination": {"country": "DE", "postcode": "10115"},
        "stream": {"orders": {"low": 80, "likely": 200, "high": 600}},
        "seller": {"schemes": ["ioss"], "capitalRate": "0.12", "fees": {"commission": "0.05", "payment": "0.029"}}
    });
    merge(&mut request, &patch);
    request
}

fn stock(patch: Value) -> Value {
    told(&engine().stock(&value(&request(patch))))
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap_or_else(|| panic!("{value} is no decimal")).parse().unwrap()
}

fn mode<'a>(answer: &'a Value, name: &str) -> &'a Value {
    answer["modes"].as_array().unwrap().iter().find(|mode| mode["mode"] == name).unwrap()
}

fn codes(said: &Value) -> Vec<String> {
    said.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

/// What must hold of any answer, by arithmetic of its own.
fn check(answer: &Value) {
    let modes = answer["modes"].as_array().unwrap();
    let mean = number(&answer["demand"]["mean"]);
    for mode in modes {
        let paid: f64 = mode["costs"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|cost| cost["code"] != "lost-margin")
            .map(|cost| number(&cost["total"]))
            .sum();
        let earned = number(&mode["revenue"]["amount"]) + number(&mode["spillMargin"]["amount"]);
        let profit = number(&mode["profit"]["amount"]);
        assert!((earned - paid - profit).abs() < 0.005, "the books do not balance: {mode}");
        let per_unit = number(&mode["perUnit"]["amount"]);
        // The mean is told to a tenth.
        assert!((profit / mean - per_unit).abs() < 0.02 + per_unit.abs() * 0.06 / mean, "{mode}");
        let (sold, units) = (number(&mode["sold"]), mode["units"].as_f64().unwrap());
        if mode["mode"] == "direct" {
            assert_eq!((mode["fill"].as_str(), mode["units"].as_u64()), (Some("1.0000"), Some(0)));
            continue;
        }
        assert!((sold + number(&mode["leftover"]) - units).abs() < 0.15, "{mode}");
        assert!((sold / mean - number(&mode["fill"])).abs() < 0.001, "{mode}");
        let bands = mode["ageing"].as_array().unwrap();
        let shares: f64 = bands.iter().map(|band| number(&band["share"])).sum();
        assert!(bands.is_empty() || (shares - 1.0).abs() < 0.001, "{bands:?}");
        let storage: f64 = bands.iter().map(|band| number(&band["cost"]["amount"])).sum();
        let line = mode["costs"].as_array().unwrap().iter().find(|cost| cost["code"] == "storage");
        assert!((line.map_or(0.0, |line| number(&line["total"])) - storage).abs() < 0.05, "{mode}");
    }
    let best =
        modes.iter().max_by(|a, b| number(&a["profit"]["amount"]).total_cmp(&number(&b["profit"]["amount"])));
    if let Some(best) = best.filter(|best| best["mode"] == "direct" || best["units"] != 0) {
        assert_eq!(best["mode"], answer["best"]);
    }
}

#[test]
fn each_mode_is_told_with_books_that_balance() {
    let answer = stock(json!({}));
    check(&answer);
    assert_eq!(answer["demand"]["p50"], 200);
    assert_eq!(answer["demand"]["basis"], "stream");
    assert_eq!((answer["best"].as_str(), answer["advised"].as_str()), (Some("overseas"), Some("overseas")));
    assert_eq!(codes(&answer["reasons"]), ["R201"]);
    let overseas = mode(&answer, "overseas");
    assert_eq!(overseas["node"], "DE-FRA");
    assert_eq!(overseas["bulk"], "sea-standard");
    assert!(number(&overseas["breakEven"]["orders"]) < 60.0);
    assert_eq!(answer["byVolume"].as_array().unwrap().len(), 21);
    assert_eq!(answer["byVariation"].as_array().unwrap().len(), 15);
    for given in answer["assumptions"].as_array().unwrap() {
        assert_eq!(given["source"]["confidence"], "assumption", "{given}");
        assert!(!given["source"]["note"]["zh"].as_str().unwrap().is_empty());
    }
}

#[test]
fn the_sellers_own_figures_win_over_the_packs() {
    let own = json!({"stock": {
        "windowDays": 20, "variation": "0.3", "distribution": "negative-binomial", "spill": {"overseas": "0.2"},
        "salvageShare": "0.5", "leftoverDays": 45, "payoutDays": 7, "fixed": {"amount": "60.00", "currency": "EUR"}
    }});
    let answer = stock(own);
    check(&answer);
    let given = |key: &str| {
        let found = answer["assumptions"].as_array().unwrap().iter().find(|one| one["key"] == key);
        found.map(|one| {
            (
                one["value"].as_str().unwrap().to_owned(),
                one["source"]["confidence"].as_str().unwrap().to_owned(),
            )
        })
    };
    for (key, expected) in [
        ("stock.windowDays", "20"),
        ("stock.leftoverDays", "45"),
        ("stock.salvageShare", "0.5"),
        ("stock.spill.overseas", "0.2"),
        ("stock.payoutDays", "7"),
        ("stock.fixed", "60"),
        ("stock.variation", "0.3"),
    ] {
        assert_eq!(given(key), Some((expected.to_owned(), "seller".to_owned())), "{key}");
    }
    assert_eq!(given("stock.spill-share-border").unwrap().1, "assumption");
    assert_eq!(answer["demand"]["distribution"], "negative-binomial");
    assert_eq!(answer["normalized"]["stock"]["fixed"]["amount"], "60.00");
    let again = told(&engine().stock(&value(&answer["normalized"])));
    assert_eq!(again, answer, "what was understood gives the same answer");
}

#[test]
fn steadier_demand_is_stocked_deeper_and_uncertain_demand_is_not() {
    let at = |variation: &str| stock(json!({"stock": {"variation": variation}}));
    let (steady, wild) = (at("0.2"), at("1.6"));
    assert!(number(&mode(&steady, "overseas")["fill"]) > 0.85);
    assert!(number(&mode(&wild, "overseas")["fill"]) < 0.7);
    let per_unit = |answer: &Value| number(&mode(answer, "overseas")["perUnit"]["amount"]);
    assert!(per_unit(&steady) > per_unit(&wild) + 10.0);
    let curve: Vec<f64> = steady["byVariation"]
        .as_array()
        .unwrap()
        .iter()
        .map(|at| number(&at["perUnit"]["overseas"]))
        .collect();
    assert!(curve.windows(2).all(|pair| pair[1] < pair[0]), "{curve:?}");
}

#[test]
fn the_switch_over_orders_is_where_the_profits_are_alike() {
    let answer = stock(json!({}));
    let switch =
        answer["switches"].as_array().unwrap().iter().find(|one| one["variable"] == "orders").unwrap();
    assert_eq!((switch["from"].as_str(), switch["to"].as_str()), (Some("direct"), Some("overseas")));
    let at = number(&switch["at"]);
    assert!((at - number(&mode(&answer, "overseas")["breakEven"]["orders"])).abs() < 0.2);
    for point in answer["byVolume"].as_array().unwrap() {
        let (orders, profit) = (number(&point["orders"]), &point["profit"]);
        if (orders - at).abs() > 0.5 {
            let ahead = number(&profit["overseas"]) > number(&profit["direct"]);
            assert_eq!(ahead, orders > at, "{point}");
        }
    }
    // The verdict's own switch comes from the same model, rounded up to whole orders.
    let verdict = told(&engine().quote(&value(&request(json!({})))));
    let told = verdict["switches"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["to"] == "overseas" && one["variable"] == "orders")
        .unwrap();
    assert_eq!(number(&told["at"]), at.ceil());
}

#[test]
fn a_test_goes_by_direct_mail_until_it_sells() {
    let life =
        |stage: &str, weeks: Value| stock(json!({"product": {"stage": stage}, "stock": {"weeks": weeks}}));
    let first = life("test", Value::Null);
    assert_eq!((first["advised"].as_str(), first["best"].as_str()), (Some("direct"), Some("overseas")));
    assert_eq!(codes(&first["lifeCycle"]["reasons"]), ["R203", "R210"]);
    let (up, down) = (number(&first["lifeCycle"]["up"]), number(&first["lifeCycle"]["down"]));
    let even = number(&first["lifeCycle"]["breakEven"]);
    assert!((up - 1.25 * even).abs() < 0.2 && (down - 0.8 * even).abs() < 0.2);
    let (enough, few) = ((up + 0.2).ceil(), (down - 0.2).floor());
    for (stage, weeks, advised, reasons) in [
        ("test", json!([enough, enough]), "proven", vec!["R204"]),
        ("test", json!([enough - 2.0, enough]), "test", vec!["R203"]),
        ("proven", json!([few, few]), "tail", vec!["R205"]),
        ("proven", json!([few + 2.0, few]), "proven", vec!["R206"]),
        ("tail", json!([few, few]), "tail", vec!["R209"]),
        ("tail", json!([enough, enough]), "proven", vec!["R204"]),
    ] {
        let weeks = Value::Array(
            weeks.as_array().unwrap().iter().map(|units| json!(units.as_f64().unwrap() as u32)).collect(),
        );
        let answer = life(stage, weeks);
        assert_eq!(answer["lifeCycle"]["advised"], advised, "{stage}");
        assert_eq!(codes(&answer["lifeCycle"]["reasons"]), reasons, "{stage}");
        let stocked = advised == "proven";
        assert_eq!(answer["advised"], if stocked { "overseas" } else { "direct" }, "{stage}");
    }
}

/// Weeks and the price wander by a few per cent around the threshold; the advice is followed every week.
#[test]
fn small_changes_around_the_threshold_flip_the_advice_once_at_most() {
    let up = number(&stock(json!({}))["lifeCycle"]["up"]);
    let engine = engine();
    for start in ["test", "proven", "tail"] {
        for seed in 0..4 {
            let mut random = Random::seeded(seed);
            let mut wander = |by: f64| 1.0 + by * (2.0 * random.uniform() - 1.0);
            let (mut stage, mut flips, mut weeks) = (start.to_owned(), 0, Vec::new());
            for _ in 0..12 {
                weeks.push((up * wander(0.08)).round() as u32);
                let price = format!("{:.2}", 34.99 * wander(0.01));
                let asked = request(json!({
                    "product": {"stage": stage, "price": {"amount": price}}, "stock": {"weeks": weeks}
                }));
                let answer = told(&engine.stock(&value(&asked)));
                let next = answer["lifeCycle"]["advised"].as_str().unwrap().to_owned();
                flips += u32::from(next != stage);
                stage = next;
            }
            assert!(flips <= 1, "{start} with seed {seed}: {flips} flips");
        }
    }
}

#[test]
fn a_change_must_be_worth_it() {
    // Where direct mail and stock earn nearly the same, each stays what it is.
    let answer = stock(json!({}));
    let at = number(&answer["switches"][0]["at"]);
    let near = |current: &str, share: f64| {
        let orders = (at * share / 1.362).round() as u32;
        let estimate = json!({"low": orders * 2 / 5, "likely": orders, "high": orders * 3});
        stock(json!({"stream": {"orders": estimate}, "stock": {"current": current, "variation": "0.9248"}}))
    };
    let stays = near("direct", 1.08);
    assert_eq!((stays["best"].as_str(), stays["advised"].as_str()), (Some("overseas"), Some("direct")));
    assert!(codes(&stays["reasons"]).contains(&"R207".to_owned()));
    let goes = near("direct", 5.0);
    assert_eq!(goes["advised"], "overseas");
    let kept = near("overseas", 0.97);
    assert_eq!((kept["best"].as_str(), kept["advised"].as_str()), (Some("direct"), Some("overseas")));
    assert!(codes(&kept["reasons"]).contains(&"R202".to_owned()));
}

#[test]
fn weeks_stand_in_for_an_estimate_and_give_a_steady_refill() {
    let weeks = json!([70, 85, 60, 90, 75, 64]);
    let answer = stock(json!({"stream": {"orders": null}, "stock": {"weeks": weeks}}));
    check(&answer);
    assert_eq!(answer["demand"]["basis"], "weeks");
    assert_eq!(answer["demand"]["variation"], "0.8");
    assert_eq!(codes(&answer["alerts"]), ["A453"]);
    assert!((number(&answer["demand"]["mean"]) - 444.0 / 6.0 / 7.0 * 30.0).abs() < 0.1);
    let refill = &answer["refill"];
    assert_eq!(
        (refill["sea"]["service"].as_str(), refill["air"]["service"].as_str()),
        (Some("sea-standard"), Some("air-freight"))
    );
    assert!(refill["sea"]["days"].as_u64() > refill["air"]["days"].as_u64());
    let steady = &refill["steady"];
    assert!(
        (number(&steady["seaPerDay"]) + number(&steady["airPerDay"]) - number(&steady["meanPerDay"])).abs()
            < 0.02
    );
    let season = &refill["season"];
    let cost = number(&season["costPerUnit"]["amount"]);
    assert!(cost < number(&season["allAir"]["amount"]), "{season}");
    assert!(stock(json!({}))["refill"]["steady"].is_null(), "an estimate says nothing of the weeks after it");
}

#[test]
fn what_nobody_waits_for_and_what_cannot_be_stocked() {
    let none = stock(json!({"stream": {"orders": null}}));
    assert_eq!(none["problems"][0]["code"], "E1701");
    // Aerosols go into no warehouse; the answer is direct mail, or nothing.
    let alone = stock(json!({"destination": {"country": "KE", "postcode": null}, "seller": {"schemes": []}}));
    check(&alone);
    assert!(codes(&alone["alerts"]).contains(&"A451".to_owned()), "{}", alone["alerts"]);
    assert_eq!(codes(&alone["lifeCycle"]["reasons"])[0], "R208");
    let cheap = stock(json!({"product": {"price": {"amount": "12.00"}}, "seller": {"capitalRate": "0"}}));
    check(&cheap);
    assert!(cheap["advised"].is_null());
    assert_eq!(codes(&cheap["alerts"]), ["A455", "A452"]);
}

#[test]
fn stock_on_hand_is_sent_no_second_time() {
    let answer = stock(json!({"seller": {"stock": {"DE-FRA": 100}}}));
    let overseas = mode(&answer, "overseas");
    assert_eq!(overseas["onHand"], 100);
    assert_eq!(overseas["send"].as_u64().unwrap() + 100, overseas["units"].as_u64().unwrap());
    let plenty = stock(json!({"seller": {"stock": {"DE-FRA": 9000}}}));
    assert_eq!(mode(&plenty, "overseas")["send"], 0);
}

#[test]
fn every_product_of_the_run_of_show_has_books_that_balance() {
    let engine = engine();
    let mut answered = 0;
    for (at, (product, country, request)) in support::run_of_show().into_iter().enumerate() {
        if at % 5 != 0 {
            continue;
        }
        let answer = told(&engine.stock(&value(&request)));
        if answer.get("problems").is_some() {
            continue;
        }
        answered += 1;
        assert!(answer["modes"].is_array(), "{product} to {country}");
        check(&answer);
    }
    assert!(answered > 50, "{answered}");
}

fn allocated(requests: &[Value], budget: &str) -> Value {
    let list = value(&json!(requests));
    told(&engine().allocate(&list, &value(&json!({"amount": budget, "currency": "CNY"}))))
}

#[test]
fn a_budget_goes_where_it_gains_most() {
    let product = |id: &str, price: &str, likely: u32| {
        request(json!({
            "product": {"id": id, "price": {"amount": price}},
            "stream": {"orders": {"low": likely / 2, "likely": likely, "high": likely * 2}}
        }))
    };
    let products = [product("a", "34.99", 300), product("b", "44.99", 60), product("c", "29.99", 120)];
    let (mut before, mut last) = (0.0, Value::Null);
    for budget in ["0", "4000", "9000", "20000", "1000000"] {
        let answer = allocated(&products, budget);
        let (cash, gain) = (number(&answer["cash"]["amount"]), number(&answer["gain"]["amount"]));
        assert!(cash <= number(&answer["budget"]["amount"]), "{answer}");
        assert!(
            (number(&answer["left"]["amount"]) - (number(&answer["budget"]["amount"]) - cash)).abs() < 0.005
        );
        assert!(gain >= before - 0.01, "more money gains no less");
        assert!(number(&answer["atMost"]["amount"]) >= gain);
        let lines: f64 =
            answer["lines"].as_array().unwrap().iter().map(|line| number(&line["gain"]["amount"])).sum();
        assert!((lines - gain).abs() < 0.02);
        assert_eq!(codes(&answer["alerts"]).contains(&"A454".to_owned()), budget != "1000000");
        (before, last) = (gain, answer);
    }
    for line in last["lines"].as_array().unwrap() {
        assert_eq!(line["units"], line["wanted"]["units"], "money enough for everything");
        assert_eq!(line["mode"], "overseas");
    }
    // The same stock as each product's own answer.
    let own = told(&engine().stock(&value(&products[0])));
    assert_eq!(last["lines"][0]["units"], mode(&own, "overseas")["units"]);
    let gain = number(&mode(&own, "overseas")["profit"]["amount"])
        - number(&mode(&own, "direct")["profit"]["amount"]);
    assert!((number(&last["lines"][0]["gain"]["amount"]) - gain).abs() < 0.05);
}

/// Every split of a small budget over two products of a handful of units each.
#[test]
fn no_split_of_a_small_budget_gains_a_step_more() {
    let product = |id: &str, price: &str, likely: u32| {
        request(json!({
            "product": {"id": id, "price": {"amount": price}},
            "stream": {"orders": {"low": likely - 1, "likely": likely, "high": likely + 2}},
            "stock": {"fixed": {"amount": "0", "currency": "CNY"}, "spill": {"overseas": "1"}}
        }))
    };
    let products = [product("a", "34.99", 7), product("b", "39.99", 5)];
    // What a product gains with exactly that much money, alone.
    let alone = |at: usize, budget: u32| {
        let answer = allocated(&products[at..=at], &budget.to_string());
        number(&answer["gain"]["amount"])
    };
    for budget in [50_u32, 60, 115, 230, 300, 400] {
        let got = allocated(&products, &budget.to_string());
        let best = (0..=budget)
            .step_by(5)
            .map(|first| alone(0, first) + alone(1, budget - first))
            .fold(0.0, f64::max);
        let gain = number(&got["gain"]["amount"]);
        assert!(best <= number(&got["atMost"]["amount"]) + 0.02, "{budget}: {best} {got}");
        // A unit costs some 56 and gains less than its price brings.
        assert!(gain >= best - 60.0, "{budget}: {gain} {best}");
    }
}

#[test]
fn what_cannot_be_answered_is_a_line_of_its_own() {
    let mut wrong = request(json!({}));
    wrong["product"]["weightG"] = json!(0);
    let tail = request(json!({"product": {"stage": "tail"}}));
    let answer = allocated(&[wrong, tail, request(json!({"stream": {"orders": null}}))], "100000");
    assert_eq!(answer["lines"][0]["problems"][0]["code"], "E1203");
    assert_eq!(
        (answer["lines"][1]["mode"].as_str(), answer["lines"][1]["units"].as_u64()),
        (Some("direct"), Some(0))
    );
    assert_eq!(answer["lines"][2]["problems"][0]["code"], "E1701");
    let list = told(&engine().allocate(&value(&json!({})), &value(&json!({"amount": 5, "currency": "CNY"}))));
    assert_eq!(codes(&list["problems"]), ["E1004", "E1004"]);
}
