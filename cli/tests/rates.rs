//! `landcast rates` and `landcast quote --rates` as a script meets them.

mod support;

use serde_json::json;
use std::process::Output;
use support::{base, file, json_of, landcast, root};

fn cards() -> String {
    root().join("tests/rates/every-field.json").display().to_string()
}

fn price(arguments: &[&str]) -> Output {
    let file = cards();
    let all: Vec<&str> = ["rates", "price", &file].into_iter().chain(arguments.iter().copied()).collect();
    landcast(&all, "")
}

#[test]
fn a_bill_is_printed_line_by_line() {
    let asked = [
        "--country",
        "DE",
        "--weight",
        "620",
        "--size",
        "240x120x90",
        "--date",
        "2026-11-23",
        "--service",
        "QZDX-D",
    ];
    let output = price(&asked);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    // 0.62 × 88 = 54.56; peak 0.62 × 2 = 1.24; fuel 22.5 % of 74.06 = 16.66.
    for line in [
        "billed 620 g",
        "54.56 CNY  freight: 0.62 kg × 88",
        "19.50 CNY  registration: 19.5",
        "旺季附加费: 0.62 kg × 2",
        "16.66 CNY  fuel",
        "91.96 CNY  total",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let json = json_of(&price(&[&asked[..], &["--json"]].concat()));
    assert_eq!((&json["bills"][0]["total"], &json["bills"][0]["billedG"]), (&json!("91.96"), &json!(620)));
    let dear = json_of(&price(
        &[&asked[..], &["--json", "--insure", "1000", "--collect", "100", "--prepaid", "1000"]].concat(),
    ));
    // 7 of insurance, 4 at least for the cash, 20 for paying ahead.
    assert_eq!(dear["bills"][0]["total"], "122.96");
}

#[test]
fn pieces_are_billed_together() {
    let asked = [
        "--country",
        "FR",
        "--piece",
        "20000@400x300x200",
        "--piece",
        "15000@400x300x200",
        "--date",
        "2026-11-23",
        "--json",
    ];
    // 35 kg by the scale, 9.6 by volume: 70 steps of 24.6, and fuel of 22.5 %.
    assert_eq!(json_of(&price(&asked))["bills"][0]["total"], "2109.45");
}

#[test]
fn what_has_no_price_says_why() {
    for (asked, code) in [
        (vec!["--country", "DE", "--weight", "30000", "--date", "2026-11-23"], "E4205"),
        (vec!["--country", "JP", "--weight", "620", "--date", "2026-11-23"], "E4511"),
        (vec!["--country", "DE", "--weight", "620", "--date", "2027-01-01"], "A511"),
        (vec!["--country", "DE", "--weight", "620", "--date", "2026-10-11"], "A512"),
        (vec!["--country", "DEU", "--weight", "620"], "E1101"),
        (vec!["--country", "DE", "--weight", "620", "--date", "23.11.2026"], "E1007"),
        (vec!["--country", "DE", "--weight", "620", "--size", "24"], "E1206"),
        (vec!["--country", "DE", "--weight", "620", "--date", "2026-11-23", "--service", "other"], "E4503"),
    ] {
        let output = price(&asked);
        assert_eq!(output.status.code(), Some(2), "{asked:?}");
        let problems = json_of(&output);
        assert_eq!(problems["problems"][0]["code"], code, "{asked:?} {problems}");
        assert!(!problems["problems"][0]["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn a_file_is_checked() {
    let output = landcast(&["rates", "check", &cards()], "");
    assert_eq!(output.status.code(), Some(0));
    let answer = json_of(&output);
    assert_eq!((&answer["cards"][0]["rows"], &answer["cards"][0]["lanes"]), (&json!(8), &json!(4)));
    assert_eq!(answer["cards"][0]["countries"], json!(["AT", "AU", "DE", "FR", "US"]));
    // 30 kg for 1580, 30.5 kg for 61 × 24.6 = 1500.60.
    let cheaper = answer["cards"][0]["cheaperAbove"].as_array().unwrap();
    assert!(cheaper.iter().any(|edge| edge["fromG"] == 30_001 && edge["after"] == "1500.60"), "{cheaper:?}");
    let broken = file("broken-rates.json", r#"{"format":"landcast-rates","version":1,"cards":[{}]}"#);
    let output = landcast(&["rates", "check", &broken.display().to_string()], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(json_of(&output)["problems"].as_array().unwrap().len() >= 4);
    let output = landcast(&["rates", "check", "no-such-file.json"], "");
    assert_eq!(json_of(&output)["problems"][0]["code"], "E5001");
}

#[test]
fn a_quote_takes_cards_from_a_file() {
    let request = base("quote");
    let answer = json_of(&landcast(&["quote", "--rates", &cards()], &request));
    assert_eq!(answer["rates"]["cards"], 1, "{answer}");
    let board = json_of(&landcast(&["quote", "--destinations", "DE", "--rates", &cards()], &request));
    assert_eq!(board["rates"]["sha256"], answer["rates"]["sha256"]);
}
