//! A pack that does not hold together is named for what is wrong with it, one fault at a time.

use crate::support;
use landcast::api::Engine;
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::{Amount, Currency, Dec, Fx};
use landcast::pack::{Content, Pack, Value, check, read, write, write_files};

fn content() -> Content {
    support::pack().content().clone()
}

/// Codes said of the pack after `change`.
fn said(change: impl FnOnce(&mut Content)) -> Vec<String> {
    let mut content = content();
    change(&mut content);
    let mut codes: Vec<String> =
        check(&Pack::new(content, String::new())).iter().map(|problem| problem.code.to_string()).collect();
    codes.dedup();
    codes
}

#[test]
fn the_pack_of_the_project_is_sound() {
    assert_eq!(said(|_| {}), Vec::<String>::new());
}

#[test]
fn a_value_without_a_source_is_e2201() {
    assert_eq!(said(|content| content.assumptions[0].source = u16::MAX), ["E2201"]);
    assert_eq!(said(|content| content.sources[0].title.clear()), ["E2201"]);
}

#[test]
fn lists_that_are_searched_must_be_in_order_e2202() {
    assert_eq!(said(|content| content.assumptions.reverse()), ["E2202"]);
    assert_eq!(said(|content| content.assumptions.swap(0, 1)), ["E2202"]);
    let twice = said(|content| {
        let first = content.assumptions[0].clone();
        content.assumptions.insert(0, first);
    });
    assert_eq!(twice, ["E2202"]);
}

#[test]
fn values_follow_each_other_in_time_e2203() {
    let backwards = said(|content| {
        let market = content
            .markets
            .iter_mut()
            .find(|market| market.series.iter().any(|s| s.values.len() > 1))
            .unwrap();
        market.series.iter_mut().find(|series| series.values.len() > 1).unwrap().values.reverse();
    });
    assert_eq!(backwards, ["E2203"]);
    let ends_before_it_begins = said(|content| {
        let value = &mut content.markets[0].series[0].values[0];
        value.to = Some(value.from.plus(-1));
    });
    assert_eq!(ends_before_it_begins, ["E2203"]);
}

#[test]
fn what_is_named_must_exist_e2204() {
    assert_eq!(said(|content| content.nodes[0].handling.party = "nobody".into()), ["E2204"]);
    assert_eq!(said(|content| content.nodes[0].outbound = vec!["no-such-line".into()]), ["E2204"]);
    assert_eq!(said(|content| content.markets.last_mut().unwrap().tariff = Some("none".into())), ["E2204"]);
}

#[test]
fn a_pack_without_its_tables_is_incomplete_e2205() {
    let files = write_files(&content()).unwrap();
    let mut pack = read(&files.core).unwrap();
    let named = |pack: &Pack| -> Vec<String> {
        check(pack).iter().map(|problem| format!("{} {}", problem.code, problem.params[0].1)).collect()
    };
    assert_eq!(
        named(&pack),
        [
            "E2205 EU",
            "E2205 GB",
            "E2205 JP",
            "E2205 JP-RCEP",
            "E2205 US",
            "E2205 US-301",
            "E2205 GOODS",
            "E2205 HS"
        ]
    );
    for (_, bytes) in &files.tables {
        landcast::pack::add(&mut pack, bytes).unwrap();
    }
    assert_eq!(named(&pack), Vec::<String>::new());
    assert_eq!(*pack.content(), content());
}

#[test]
fn a_table_of_another_build_is_refused_e2003() {
    let mut other = content();
    other.version = "2020.1.1".into();
    let mut changed = content();
    changed.tariffs[0].rows.cells[0].max += 1;
    for foreign in [&other, &changed] {
        let mut engine = Engine::new(&write_files(&content()).unwrap().core).unwrap();
        let problem = engine.add(&write_files(foreign).unwrap().tables[0].1).unwrap_err();
        assert_eq!(problem.code.as_str(), "E2003");
        assert_eq!(problem.params[0], ("table", "EU".to_owned()));
        assert_eq!(problem.params[1].1, foreign.version);
        assert_eq!(engine.awaited().count(), 8);
    }
}

#[test]
fn what_is_no_table_or_was_cut_is_e2001() {
    let files = write_files(&content()).unwrap();
    let mut engine = Engine::new(&files.core).unwrap();
    let table = &files.tables[0].1;
    let trailing = [table.as_slice(), b"x"].concat();
    for bytes in [files.core.as_slice(), &table[..table.len() - 1], trailing.as_slice(), b""] {
        assert_eq!(engine.add(bytes).unwrap_err().code.as_str(), "E2001");
    }
}

/// The rate is neither guessed from the heading nor taken as nothing: the table is named, and once it is there the
/// answer is that of a pack that was whole from the start.
#[test]
fn an_answer_that_needs_a_table_names_it() {
    let files = write_files(&content()).unwrap();
    let ask = |country: &str, line: serde_json::Value, settings: serde_json::Value| {
        support::value(&serde_json::json!({
            "destination": {"country": country}, "entryDate": "2026-11-20", "currency": "EUR", "lines": [line],
            "settings": settings, "freight": "10",
        }))
    };
    let code =
        |hs: &str| serde_json::json!({"description": "x", "hs": hs, "quantity": 1, "unitPrice": "900"});
    let kind =
        serde_json::json!({"description": "x", "category": "t-shirt", "quantity": 1, "unitPrice": "900"});
    let none = || serde_json::json!({});
    let cases = [
        ("DE", "EU", code("610910"), none()),
        ("DE", "EU", kind.clone(), none()),
        ("GB", "GB", code("610910"), none()),
        ("US", "US", code("61091000"), none()),
        ("US", "US", code("6109"), none()),
        ("US", "US", kind, none()),
        ("JP", "JP", code("850940"), none()),
        ("JP", "JP-RCEP", code("850940"), serde_json::json!({"jp.rcep": true})),
    ];
    for (country, table, line, settings) in cases {
        let question = ask(country, line, settings);
        let mut engine = Engine::new(&files.core).unwrap();
        let answer = support::json(&engine.duty(&question));
        assert_eq!(answer["duty"], serde_json::Value::Null, "{country} {table}");
        let missing = &answer["missing"][0];
        assert_eq!((missing["what"].as_str(), missing["name"].as_str()), (Some("table"), Some(table)));
        for (_, bytes) in &files.tables {
            engine.add(bytes).unwrap();
        }
        let whole = Engine::new(&write(&content()).unwrap()).unwrap();
        assert_eq!(support::json(&engine.duty(&question)), support::json(&whole.duty(&question)));
        assert_ne!(support::json(&engine.duty(&question))["missing"][0]["what"], "table");
    }
}

#[test]
fn what_needs_no_table_is_answered_without_one() {
    let engine = Engine::new(&write_files(&content()).unwrap().core).unwrap();
    let question = |country: &str, price: &str| {
        support::value(&serde_json::json!({
            "destination": {"country": country}, "entryDate": "2026-11-20", "currency": "EUR", "schemes": ["ioss"],
            "lines": [{"description": "x", "hs": "610910", "quantity": 1, "unitPrice": price}],
        }))
    };
    // Flat duty of the Union up to 150 euro, exempt in the United Kingdom, free in Singapore.
    for (country, price) in [("DE", "24.99"), ("DE", "150"), ("GB", "24.99"), ("SG", "900")] {
        let answer = support::json(&engine.duty(&question(country, price)));
        assert!(answer["duty"].is_string(), "{country} {price}: {answer}");
    }
    assert_eq!(support::json(&engine.duty(&question("DE", "150.01")))["missing"][0]["name"], "EU");
}

#[test]
fn a_pack_of_another_format_is_e2002() {
    let mut bytes = write(&content()).unwrap();
    bytes[4] = bytes[4].wrapping_add(1);
    assert_eq!(read(&bytes).unwrap_err().code.as_str(), "E2002");
}

/// The flat duty of the Union, repealed on a day with nothing after it: no answer, rather than a zero.
#[test]
fn a_rule_repealed_without_successor_is_e2103() {
    let mut content = content();
    let gb = content.markets.iter_mut().find(|market| market.code.code() == "GB").unwrap();
    let vat = gb.series.iter_mut().find(|series| series.key == "vat.standard").unwrap();
    let mut repeal = vat.values.last().unwrap().clone();
    repeal.from = Day::parse("2026-01-01").unwrap();
    repeal.value = Value::Repealed;
    vat.values.push(repeal);
    let pack = Pack::new(content, String::new());
    let require = |date: &str| {
        let rules = pack.rules(Country::from_code("GB").unwrap(), None, Day::parse(date).unwrap()).unwrap();
        rules.require("vat.standard").map(|rate| rate.value)
    };
    assert_eq!(require("2025-12-31"), Ok(Dec::new(20, 2)));
    assert_eq!(require("2026-01-01").unwrap_err().code.as_str(), "E2103");
}

#[test]
fn a_rate_too_small_to_invert_is_e3002_and_not_a_panic() {
    let fx = Fx::new(&[]).with(Currency::EUR, Currency::USD, Dec::ZERO);
    let problem = fx.convert(Amount::new(Dec::ONE, Currency::USD), Currency::EUR).unwrap_err();
    assert_eq!(problem.code.as_str(), "E3002");
}
