//! The command line as a script meets it: JSON in, JSON out, exit status.

mod support;

use serde_json::{Value, json};
use std::path::Path;
use support::{PACK, base, file, json_file, json_of, landcast, landcast_with, merge};

/// Decimal strings compare as numbers: "57.0" and "57" are the same amount.
fn number(value: &Value) -> String {
    let text = value.as_str().unwrap_or("null");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text.to_owned()
    }
}

#[test]
fn every_worked_example_passes_through_duty() {
    let file = json_file("tests/worked_examples.json");
    let mut wrong = Vec::new();
    let cases = file["cases"].as_array().unwrap();
    assert!(cases.len() >= 17);
    for case in cases {
        let output = landcast(&["duty"], &case["request"].to_string());
        let answer = json_of(&output);
        let expect = case["expect"].as_object().unwrap();
        if let Some(begin) = expect.get("problem").and_then(Value::as_str) {
            let code = answer["problems"][0]["code"].as_str().unwrap_or_default();
            if !code.starts_with(begin) || output.status.code() != Some(2) {
                wrong.push(format!("{}: expected {begin}…, found {answer}", case["id"]));
            }
            continue;
        }
        for (path, expected) in expect {
            let found = answer.pointer(&format!("/{}", path.replace('.', "/"))).unwrap_or(&Value::Null);
            if number(found) != number(expected) {
                wrong.push(format!("{} {path}: expected {expected}, found {found}", case["id"]));
            }
        }
        if output.status.code() != Some(0) {
            wrong.push(format!("{}: exit {:?}", case["id"], output.status.code()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answer_ends_with_0_problems_with_2_misuse_with_64_an_error_with_70() {
    assert_eq!(landcast(&["quote"], &base("quote")).status.code(), Some(0));
    let output = landcast(&["quote"], "{}");
    assert_eq!(output.status.code(), Some(2));
    let problems = json_of(&output)["problems"].clone();
    assert_eq!(problems.as_array().unwrap().len(), 3);
    assert!(problems[0]["message"].as_str().unwrap().contains("required field"), "{problems}");
    assert_eq!(landcast(&["quoth"], "").status.code(), Some(64));
    assert_eq!(landcast(&["--help"], "").status.code(), Some(0));
    assert_eq!(landcast_with(Path::new("no-such.pack"), &["duty"], "{}").status.code(), Some(70));
}

#[test]
fn each_wrong_request_ends_with_2_and_all_its_problems() {
    let file = json_file("tests/bad-requests.json");
    for case in file["cases"].as_array().unwrap() {
        let verb = case["verb"].as_str().unwrap();
        let request = match case.get("whole") {
            Some(whole) => whole.clone(),
            None => {
                let mut request = file["base"][verb].clone();
                merge(&mut request, &case["patch"]);
                request
            }
        };
        let output = landcast(&[verb], &request.to_string());
        assert_eq!(output.status.code(), Some(2), "{}", case["name"]);
        let found = json_of(&output)["problems"].as_array().unwrap().len();
        assert_eq!(found, case["expect"].as_array().unwrap().len(), "{}", case["name"]);
    }
}

#[test]
fn text_that_is_no_json_is_a_problem_and_not_a_crash() {
    let output = landcast(&["duty"], "{\"destination\": ");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(json_of(&output)["problems"][0]["code"], "E1001");
}

#[test]
fn a_switch_given_twice_is_named() {
    let request =
        base("duty").replacen('{', r#"{"settings": {"eu.handlingFee": true, "eu.handlingFee": false}, "#, 1);
    let request = request.replace(r#""country":"CA","region":"ON""#, r#""country":"DE""#);
    let problems = json_of(&landcast(&["duty"], &request))["problems"].clone();
    assert_eq!(problems[0]["code"], "E1211", "{problems}");
}

#[test]
fn a_board_answers_each_destination_and_says_which_it_cannot() {
    let output = landcast(&["quote", "--destinations", "DE,US,AQ,x"], &base("quote"));
    assert_eq!(output.status.code(), Some(0));
    let rows = json_of(&output)["rows"].clone();
    assert_eq!(rows[0]["country"], "DE");
    assert_eq!(rows[0]["mode"], "direct");
    assert_eq!(rows[1]["duty"]["currency"], "USD");
    assert_eq!(rows[2]["problems"][0]["code"], "E2101");
    assert_eq!(rows[3]["problems"][0]["code"], "E1101");
}

#[test]
fn a_make_up_saturday_is_worked_and_an_ordinary_one_is_not() {
    let dates = |calendar: &str| {
        let days = json!({"pmf": ["0", "1"]});
        let stage = json!({"name": "x", "days": days, "calendar": calendar});
        let chain = json!({"start": "2026-10-09", "stages": [stage], "quantiles": ["0.5"]});
        json_of(&landcast(&["window"], &chain.to_string()))["dates"]["p50"].clone()
    };
    assert_eq!(dates("every-day"), "2026-10-10");
    assert_eq!(dates("CN"), "2026-10-10", "a Saturday made up for Golden Week");
    assert_eq!(dates("DE"), "2026-10-12", "an ordinary weekend");
}

#[test]
fn a_sound_pack_is_summed_up_and_a_cut_one_refused() {
    let summary = json_of(&landcast(&["pack", "check"], ""));
    assert!(summary["destinations"].as_u64().unwrap() >= 14);
    let info = json_of(&landcast(&["pack", "info"], ""));
    assert!(info["services"].as_array().unwrap().len() >= 20);
    let bytes = std::fs::read(&*PACK).unwrap();
    let cut = file("cut.pack", &bytes[..bytes.len() / 2]);
    let output = landcast_with(&cut, &["pack", "check"], "");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(json_of(&output)["problems"][0]["code"], "E2001");
}

/// Parcels of two lanes, one twice as slow, with nothing on Sundays.
fn parcels(first_day: u32, days: u32) -> String {
    let mut text = String::from("# made up\nlane,start,days,handover\n");
    for day in first_day..first_day + days {
        // 2025-01-01 was a Wednesday.
        let (month, date) = if day < 31 {
            (1, day + 1)
        } else if day < 59 {
            (2, day - 30)
        } else {
            (3, day - 58)
        };
        for parcel in 0..20 {
            let (lane, mut took) =
                if parcel % 2 == 0 { ("XX/A", 4 + parcel % 5) } else { ("XX/B", 9 + parcel % 7) };
            if (day + took) % 7 == 4 {
                took += 1;
            }
            text += &format!("{lane},2025-{month:02}-{date:02},{took},1\n");
        }
    }
    text
}

#[test]
fn a_backtest_says_how_often_promises_were_kept() {
    let (train, test) = (file("train.csv", parcels(0, 60)), file("test.csv", parcels(60, 20)));
    let run = |quantile: &str| {
        let files = ["--train", train.to_str().unwrap(), "--test", test.to_str().unwrap()];
        landcast(&[&["backtest", "--quantile", quantile], &files[..]].concat(), "")
    };
    let answer = json_of(&run("0.9"));
    let value = |answer: &Value, key: &str| answer[key].as_str().unwrap().parse::<f64>().unwrap();
    assert_eq!(answer["n"], 400);
    assert!((0.87..=1.0).contains(&value(&answer, "coverage")), "{answer}");
    assert!((8.0..14.0).contains(&value(&answer, "meanPromise")), "{answer}");
    for key in ["meanWidth", "pinball", "pinballMean", "crps", "logScore"] {
        assert!(value(&answer, key) > 0.0, "{key}");
    }
    assert!(value(&json_of(&run("0.5")), "meanPromise") < value(&answer, "meanPromise"));

    let refused = run("1.5");
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(json_of(&refused)["problems"][0]["code"], "E1207");
    let missing = landcast(&["backtest", "--train", "nowhere.csv", "--test", "nowhere.csv"], "");
    assert_eq!(missing.status.code(), Some(2));
    assert_eq!(json_of(&missing)["problems"].as_array().unwrap().len(), 2);
}

#[test]
fn a_backtest_names_files_and_rows_it_cannot_read() {
    let file = |name: &str, text: &str| file(name, text).to_string_lossy().into_owned();
    let train = file("short-train.csv", "lane,start,days\nBR/SP,2017-01-02,9\n");
    let codes = |test: &str| {
        let output = landcast(&["backtest", "--train", &train, "--test", test, "--quantile", "0.9"], "");
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
        let problems = json_of(&output)["problems"].as_array().unwrap().clone();
        problems.iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes("no-such-file.csv"), ["E5001"]);
    assert_eq!(codes(&file("columns.csv", "lane,begin\nBR/SP,2017-02-01\n"))[0], "E5002");
    assert_eq!(codes(&file("rows.csv", "lane,start,days\nBR/SP,2017-02-01,nine\n"))[0], "E5003");
}

#[test]
fn stock_is_told_and_a_budget_spread_over_an_array_or_over_lines() {
    let quote = base("quote");
    let stock = landcast(&["stock"], &quote);
    assert_eq!(stock.status.code(), Some(0));
    assert!(json_of(&stock)["modes"].as_array().unwrap().len() > 1);
    let budget = ["allocate", "--budget", "3000", "--currency", "CNY"];
    let array = landcast(&budget, &format!("[{quote}, {quote}]"));
    let lines = landcast(&budget, &format!("{quote}\n{quote}\n"));
    assert_eq!(json_of(&array)["lines"].as_array().unwrap().len(), 2);
    assert_eq!(array.stdout, lines.stdout);
    assert_eq!(landcast(&budget, "{").status.code(), Some(2));
    let wrong = landcast(&["allocate", "--budget", "much"], &format!("[{quote}]"));
    assert_eq!(json_of(&wrong)["problems"][0]["path"], "budget.amount");
}
