//! Any consignment to any destination on any day: sums add up, nothing is negative, and each line follows from its base
//! and formula when another hand works it out.

use crate::support;
use landcast::calendar::Day;
use landcast::customs::{
    Assessment, Consignee, Consignment, Formula, Line, LineKind, PaidBy, SchemeChoice, Setting, TaxLine,
    assess,
};
use landcast::measure::{Country, HsCode};
use landcast::money::{Currency, Dec, Rounding};
use landcast::pack::{Channel, SwitchKind};
use proptest::prelude::*;
use support::customs::{day, fx, pack};

const CODES: &[&str] = &[
    "610910", "61091000", "620443", "6404", "640399", "420222", "330499", "850760", "851762", "85444290",
    "732393", "940320", "950300", "711319", "090210", "220421", "490199", "210690", "910211", "960810",
    "620211", "392690", "7616",
];
const CATEGORIES: &[&str] = &["bags", "apparel", "electronics", "tea"];

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let goods = prop_oneof![
        8 => prop::sample::select(CODES).prop_map(|code| (HsCode::parse(code), None)),
        1 => prop::sample::select(CATEGORIES).prop_map(|id| (None, Some(id.to_owned()))),
        1 => Just((None, None)),
    ];
    let rate = prop::option::weighted(0.3, (0_i64..400).prop_map(|mille| Dec::new(mille, 3)));
    let price = prop_oneof![0_i64..20_000, 0_i64..3_000_000, 0_i64..900_000_000];
    let one =
        (goods, 1_u32..5, price, rate, 0_u8..3).prop_map(|((hs, category), quantity, cents, rate, name)| {
            let mut line = Line::new(&format!("goods {name}"), quantity, Dec::new(cents, 2));
            line.hs = hs;
            line.category = category;
            line.duty_rate = rate;
            line
        });
    prop::collection::vec(one, 1..4)
}

prop_compose! {
    fn consignment()(
        lines in lines(),
        place in 0_usize..1_000,
        region in prop::option::of(0_usize..20),
        days in 0_i32..2_700,
        money in prop::sample::select(&["EUR", "USD", "CNY", "JPY"][..]),
        local in any::<bool>(),
        freight in 0_i64..30_000,
        insurance in 0_i64..500,
        channel in prop::sample::select(Channel::ALL),
        scheme in 0_u8..3,
        (business, gift, personal, seller) in any::<(bool, bool, bool, bool)>(),
        origin in prop::sample::select(&["CN", "CN", "CN", "HK", "VN"][..]),
        from in prop::sample::select(&["CN", "CN", "US", "SG"][..]),
        switches in any::<u32>(),
    ) -> Consignment {
        let markets: Vec<_> = pack().destinations().collect();
        let market = markets[place % markets.len()];
        let currency = if local { market.currency } else { Currency::from_code(money).unwrap() };
        let mut ask = Consignment::new(market.code, day("2021-07-01").plus(days), currency, lines);
        if let Some(at) = region.filter(|_| !market.regions.is_empty()) {
            ask.destination.region = Some(market.regions[at % market.regions.len()].code.clone());
        }
        ask.freight = Dec::new(freight, 2);
        ask.insurance = Dec::new(insurance, 2);
        ask.channel = channel;
        ask.consignee = if business { Consignee::Business } else { Consignee::Consumer };
        ask.gift = gift;
        ask.personal_use = personal;
        ask.paid_by = if seller { PaidBy::Seller } else { PaidBy::Auto };
        ask.origin = Country::from_code(origin).unwrap();
        ask.ship_from = Country::from_code(from).unwrap();
        let rules = pack().rules(market.code, None, ask.entry).unwrap();
        let own = market.schemes.iter().chain(rules.parent.iter().flat_map(|parent| &parent.schemes)).next();
        ask.scheme = match (scheme, own) {
            (0, Some(own)) => SchemeChoice::Named(own.id.clone()),
            (1, Some(own)) => {
                ask.schemes.push(own.id.clone());
                SchemeChoice::Auto
            }
            _ => SchemeChoice::None,
        };
        for (at, switch) in rules.switches().enumerate() {
            let on = switches >> at & 1 == 1;
            match &switch.kind {
                SwitchKind::Flag => ask.settings.push((switch.key.clone(), Setting::Flag(on))),
                SwitchKind::Choice(words) if on => {
                    ask.settings.push((switch.key.clone(), Setting::Word(words.last().unwrap().clone())));
                }
                _ => {}
            }
        }
        ask
    }
}

fn sum(answer: &Assessment<'_>, kind: LineKind) -> Dec {
    answer.lines.iter().filter(|line| line.kind == kind).map(|line| line.amount).sum()
}

/// The amount by another road: straight from the formula, without the engine's helpers.
fn recomputed(line: &TaxLine<'_>, currency: Currency) -> Dec {
    let exact = match line.formula {
        Formula::Rate(rate) => line.base * rate,
        Formula::Each { count, amount } => {
            let total = amount.value * Dec::from(count);
            let converted = fx().convert(landcast::money::Amount::new(total, amount.currency), currency);
            converted.unwrap().value
        }
        Formula::Bounded { rate, least, most } => {
            let share = Rounding::HalfUp.to_minor(line.base * rate, currency).max(least);
            most.map_or(share, |most| share.min(most))
        }
        Formula::Less { rate, less } => (line.base * rate - less).max(Dec::ZERO),
        Formula::Ratio(over, under) => (line.base * over).over(under).unwrap(),
    };
    if line.rounding.step.is_zero() {
        line.rounding.direction.to_minor(exact, currency)
    } else {
        line.rounding.direction.to_step(exact, line.rounding.step)
    }
}

fn check(answer: &Assessment<'_>) -> Result<(), TestCaseError> {
    let currency = answer.currency;
    for line in &answer.lines {
        prop_assert!(!line.amount.is_negative() && !line.base.is_negative(), "{} {}", line.code, line.amount);
        let again = recomputed(line, currency);
        // In Japan the sum of duties is cut, and what is cut is taken from the last lines.
        let cut = answer.country == support::customs::country("JP") && line.kind == LineKind::Duty;
        if cut {
            prop_assert!(line.amount <= line.base * line.rate().unwrap(), "{}", line.code);
        } else {
            prop_assert_eq!(line.amount, again, "{} {}", line.code, line.formula_text(currency));
        }
    }
    if let Some(duty) = answer.duty {
        prop_assert_eq!(duty, sum(answer, LineKind::Duty));
    }
    if let Some(vat) = answer.vat {
        prop_assert_eq!(vat, sum(answer, LineKind::Vat));
    }
    prop_assert_eq!(answer.fees, sum(answer, LineKind::Fee));
    prop_assert_eq!(answer.carrier_fees, sum(answer, LineKind::CarrierFee));
    let all = answer.duty.zip(answer.vat).map(|(duty, vat)| duty + vat + answer.fees);
    prop_assert_eq!(answer.total, all);
    range(answer)?;
    for tested in answer.thresholds.iter().chain(&answer.threshold) {
        prop_assert_eq!(tested.headroom(), tested.limit.value - tested.measured);
        prop_assert_eq!(tested.is_within(), !tested.headroom().is_negative());
    }
    // Nothing that is open is open in silence.
    prop_assert!(answer.total.is_some() || !answer.missing.is_empty());
    prop_assert!(answer.missing.iter().all(|missing| missing.line.is_none_or(|at| at < 3)));
    Ok(())
}

fn range(answer: &Assessment<'_>) -> Result<(), TestCaseError> {
    let range = answer.range;
    if let Some(total) = answer.total {
        prop_assert_eq!(range.likely, Some(total));
    }
    if let (Some(low), Some(likely)) = (range.low, range.likely) {
        prop_assert!(!low.is_negative() && low <= likely, "{low} to {likely}");
    }
    if let (Some(likely), Some(high)) = (range.likely, range.high) {
        prop_assert!(likely <= high, "{likely} to {high}");
    }
    prop_assert_eq!(range.low.is_some(), range.likely.is_some());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_holds_together(ask in consignment()) {
        match assess(pack(), &ask, &fx()) {
            Ok(answer) => {
                check(&answer)?;
                prop_assert_eq!(answer.entry, ask.entry);
            }
            Err(problems) => prop_assert!(false, "{problems:?}"),
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(ask in consignment()) {
        let text = || format!("{:?}", assess(pack(), &ask, &fx()));
        prop_assert_eq!(text(), text());
    }

    /// Another code for the same price never makes the known part of the tax negative, and a dearer parcel of the same
    /// goods never pays less unless the regime, or who collects, changed.
    #[test]
    fn more_value_is_never_less_tax_within_a_regime(ask in consignment(), more in 1_i64..100_000) {
        let mut dearer = ask.clone();
        for line in &mut dearer.lines {
            line.unit_price += Dec::new(more, 2);
        }
        let (low, high) = (assess(pack(), &ask, &fx()).unwrap(), assess(pack(), &dearer, &fx()).unwrap());
        // Freight is shared out by value, and goods at different rates may shift it: only one line compares.
        if ask.lines.len() == 1 && low.regime == high.regime
            && let (Some(less), Some(more)) = (low.total, high.total) {
                prop_assert!(less <= more, "{less} at the lower price, {more} at the higher");
            }
    }
}

#[test]
fn ten_wrong_fields_give_ten_problems() {
    let mut ask = Consignment::new(
        Country::from_code("DE").unwrap(),
        day("2026-11-20"),
        Currency::EUR,
        vec![Line::new("a", 0, Dec::whole(-1)), Line::new("b", 0, Dec::whole(2_000_000_000_000))],
    );
    ask.lines[0].duty_rate = Some(Dec::whole(-1));
    ask.lines[1].category = Some("no-such-thing".into());
    ask.freight = Dec::whole(-1);
    ask.insurance = Dec::whole(2_000_000_000_000);
    ask.scheme = SchemeChoice::Named("sg-ovr".into());
    ask.schemes = vec!["no-such-scheme".into()];
    ask.settings =
        vec![("jp.rcep".into(), Setting::Flag(true)), ("eu.handlingFee".into(), Setting::Word("on".into()))];
    let found = support::customs::problems(&ask);
    let mut said: Vec<_> = found.iter().map(|problem| format!("{} {}", problem.code, problem.path)).collect();
    said.sort();
    assert_eq!(
        said,
        [
            "E1104 lines[1].category",
            "E1107 settings.jp.rcep",
            "E1108 settings.eu.handlingFee",
            "E1109 schemes[0]",
            "E1111 scheme",
            "E1201 freight",
            "E1201 lines[0].dutyRate",
            "E1201 lines[0].unitPrice",
            "E1202 lines[0].quantity",
            "E1202 lines[1].quantity",
            "E1204 insurance",
            "E1204 lines[1].unitPrice",
        ]
    );
}

#[test]
fn destinations_regions_and_currencies_that_are_not_known_are_named() {
    let ask = |code: &str| support::customs::shirt("CA", "20.00").clone_to(code);
    let codes = |ask: &Consignment| {
        support::customs::problems(ask).iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&ask("AQ")), ["E2101"]);
    assert_eq!(codes(&ask("EU")), ["E2101"], "the Union itself is no destination");
    let mut nowhere = ask("CA");
    nowhere.destination.region = Some("ZZ".into());
    assert_eq!(codes(&nowhere), ["E1105"]);
    let mut empty = ask("CA");
    empty.lines.clear();
    assert_eq!(codes(&empty), ["E1205"]);
    let rates: Vec<_> =
        pack().content().fx.iter().filter(|rate| rate.currency != Currency::USD).cloned().collect();
    let mut dollars = ask("CA");
    dollars.currency = Currency::USD;
    let problems = assess(pack(), &dollars, &landcast::money::Fx::new(&rates)).unwrap_err();
    assert_eq!(problems[0].code.as_str(), "E3001");
}

trait CloneTo {
    fn clone_to(&self, code: &str) -> Self;
}

impl CloneTo for Consignment {
    fn clone_to(&self, code: &str) -> Self {
        let mut other = self.clone();
        other.destination.country = Country::from_code(code).unwrap();
        other
    }
}

#[test]
fn the_days_of_the_property_tests_span_the_pack() {
    let last: Day = day("2021-07-01").plus(2_700);
    assert!(last > pack().content().horizon);
}
