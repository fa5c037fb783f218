//! A pack that does not hold together is named for what is wrong with it, one fault at a time.

mod support;

use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::{Amount, Currency, Dec, Fx};
use landcast::pack::{Content, Pack, Value, check, read, write};

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
