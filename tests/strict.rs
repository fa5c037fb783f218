//! Past the pack's horizon an answer widens to a range and says so; a strict question is refused instead, and so is one
//! that a rule too old would answer.

use crate::support;
use landcast::customs::assess;
use landcast::money::{Dec, Fx};
use landcast::pack::{MOST_AGE_DAYS, Pack};
use serde_json::json;
use support::customs::{Vary, answer, fx, line, pack, parcel, problems, shirt};

fn horizon() -> landcast::calendar::Day {
    pack().content().horizon
}

#[test]
fn the_last_day_of_the_horizon_has_one_number_and_the_day_after_a_range_everywhere() {
    for market in pack().destinations() {
        let mut ask = shirt(market.code.code(), "300.00");
        ask.lines[0].duty_rate = Some(Dec::new(12, 2));
        ask.entry = horizon();
        let last = answer(&ask);
        assert!(last.alerts.iter().all(|alert| alert.code.as_str() != "A501"), "{}", market.code);
        ask.entry = horizon().plus(1);
        let past = answer(&ask);
        assert!(past.alerts.iter().any(|alert| alert.code.as_str() == "A501"), "{}", market.code);
        let (Some(low), Some(likely)) = (past.range.low, past.range.likely) else { continue };
        assert!(
            low <= likely && past.range.high.is_none_or(|high| high > likely),
            "{} {:?}",
            market.code,
            past.range
        );
        if let (Some(was_low), Some(was_high)) = (last.range.low, last.range.high) {
            let width = past.range.high.map(|high| high - low);
            assert!(width.is_none_or(|width| width > was_high - was_low), "{}", market.code);
        }
    }
}

#[test]
fn each_begun_year_widens_it_and_what_stood_before_may_come_back() {
    let on = |days: i32| {
        let mut ask = shirt("US", "100.00").freight("0");
        ask.lines[0].hs = Some(support::customs::hs("61091000"));
        ask.entry = horizon().plus(days);
        answer(&ask).range
    };
    let (one, two) = (on(1), on(366));
    assert_eq!(on(365), one);
    // Five per cent of 100 dollars a year, on either side.
    assert_eq!(two.high.unwrap() - one.high.unwrap(), Dec::whole(5));
    // Within two years before the horizon the same shirt met other layers: the range reaches them.
    assert!(one.low.unwrap() + Dec::whole(5) < one.likely.unwrap(), "{one:?}");
}

#[test]
fn an_announced_change_counts_in_the_range_past_the_horizon() {
    // The flat duty of the European Union is to end for the ordinary tariff.
    let ask = shirt("DE", "100.00").under("ioss").vary(|ask| ask.entry = horizon().plus(900));
    let range = answer(&ask).range;
    let mut known = ask.clone();
    known.announced = true;
    let announced = answer(&known);
    assert!(announced.lines.iter().all(|line| line.rate().is_some()), "the flat duty is over");
    assert!(range.high >= announced.range.likely, "{range:?}");
}

#[test]
fn a_strict_question_past_the_horizon_is_e2105_with_both_days() {
    let mut ask = shirt("DE", "100.00");
    ask.strict = true;
    ask.entry = horizon();
    answer(&ask);
    ask.entry = horizon().plus(1);
    let said = problems(&ask);
    assert_eq!(said[0].code.as_str(), "E2105");
    assert!(said[0].params.contains(&("horizon", horizon().iso())), "{said:?}");
}

#[test]
fn a_strict_question_that_an_old_rule_would_answer_is_e2106_with_the_day_it_was_compared() {
    let mut content = pack().content().clone();
    let entry = support::customs::day("2026-11-20");
    for age in [MOST_AGE_DAYS, MOST_AGE_DAYS + 1] {
        for market in &mut content.markets {
            for series in market.series.iter_mut().filter(|series| series.key == "vat.standard") {
                for value in &mut series.values {
                    value.checked = entry.plus(-age);
                }
            }
        }
        let aged = Pack::new(content.clone(), String::new());
        let mut ask = parcel("JP", vec![line("mug", "691200", 1, "30000")]);
        ask.destination.country = support::customs::country("GB");
        ask.currency = support::customs::currency("GBP");
        ask.strict = true;
        let result = assess(&aged, &ask, &Fx::new(&content.fx));
        if age > MOST_AGE_DAYS {
            let said = result.unwrap_err();
            assert_eq!(said[0].code.as_str(), "E2106");
            assert!(said[0].params.contains(&("checked", entry.plus(-age).iso())), "{said:?}");
            assert!(said[0].params.contains(&("key", "vat.standard".to_owned())), "{said:?}");
        } else {
            result.unwrap();
        }
        ask.strict = false;
        assess(&aged, &ask, &Fx::new(&content.fx)).unwrap();
    }
    assert!(fx().rate(landcast::money::Currency::EUR, landcast::money::Currency::USD).is_ok());
}

#[test]
fn a_strict_quote_is_refused_past_the_horizon_and_on_stale_exchange_rates() {
    let file: serde_json::Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let ask = |as_of: &str, strict: bool, fx: serde_json::Value| {
        let mut request = file["base"]["quote"].clone();
        support::merge(&mut request, &json!({"asOf": as_of, "strict": strict, "fx": fx}));
        support::json(&support::engine().quote(&support::value(&request)))
    };
    let codes = |answer: &serde_json::Value| {
        let said = answer["problems"].as_array().cloned().unwrap_or_default();
        said.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let none = json!({});
    let today = "2026-11-23T20:00:00+08:00";
    assert_eq!(codes(&ask(today, true, none.clone())), Vec::<String>::new());
    assert_eq!(ask(today, true, none.clone())["normalized"]["strict"], true);
    assert!(ask(today, false, none.clone())["normalized"].get("strict").is_none());
    let stale = format!("{}T20:00:00+08:00", pack().content().fx_date.plus(46).iso());
    assert_eq!(codes(&ask(&stale, true, none.clone())), ["E2107"]);
    assert!(
        codes(&ask(&stale, true, json!({"EUR/CNY": "8", "EUR/USD": "1.1"})))
            .iter()
            .all(|code| code != "E2107")
    );
    let late = format!("{}T20:00:00+08:00", horizon().plus(1).iso());
    assert_eq!(codes(&ask(&late, true, none.clone())), ["E2105", "E2107"]);
    assert_eq!(codes(&ask(&late, false, none)), Vec::<String>::new());
}
