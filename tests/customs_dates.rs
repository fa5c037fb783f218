//! Both sides of every dated change. Nothing here names a date: all are taken from the pack.

use crate::support;
use landcast::calendar::Day;
use landcast::customs::{Assessment, Consignee, Consignment, Provenance, SchemeChoice, Setting, assess};
use landcast::measure::Country;
use landcast::pack::{Channel, Dated, Market, Rules, Series, Status, SwitchKind, Unit, Value};
use std::collections::BTreeSet;
use support::customs::{country, dec, fx, line, pack, parcel};

/// Every destination with each of its regions and none.
fn places() -> Vec<(&'static Market, Option<&'static str>)> {
    pack()
        .destinations()
        .flat_map(|market| {
            let regions = market.regions.iter().map(|region| Some(region.code.as_str()));
            std::iter::once(None).chain(regions).map(move |region| (market, region))
        })
        .collect()
}

fn rules(market: &Market, region: Option<&str>, date: Day) -> Rules<'static> {
    pack().rules(market.code, region, date).unwrap()
}

/// What a look-up of `key` should find on `date`, found by reading the values from the front.
fn expected(series: &Series, date: Day) -> Option<&Dated> {
    let mut found = None;
    for value in series.values.iter().filter(|value| value.status == Status::InForce) {
        if value.from <= date {
            found = Some(value);
        }
    }
    found.filter(|value| value.to.is_none_or(|to| date <= to)).filter(|value| value.value != Value::Repealed)
}

/// Days on which something begins, or ends by its own words.
fn edges(series: &Series) -> impl Iterator<Item = Day> {
    series.values.iter().flat_map(|value| [Some(value.from), value.to.map(|to| to.plus(1))]).flatten()
}

#[test]
fn the_day_before_each_change_has_the_old_value_and_the_day_itself_the_new_one() {
    let mut sides = 0;
    for (market, region) in places() {
        let all: Vec<&Series> = rules(market, region, pack().content().begins).all_series().collect();
        for series in &all {
            for edge in edges(series) {
                for date in [edge.plus(-1), edge] {
                    let rules = rules(market, region, date);
                    // A region's own parameter hides the market's, and that the parent's.
                    let seen = rules.series(&series.key).unwrap();
                    let found = rules.dated(&series.key).map(|(_, dated)| dated);
                    assert_eq!(found, expected(seen, date), "{} {} on {date}", market.code, series.key);
                    sides += 1;
                }
            }
        }
    }
    assert!(sides > 600, "only {sides} sides were looked at");
}

#[test]
fn what_is_only_expected_is_never_applied() {
    let mut expectations = 0;
    for (market, region) in places() {
        let start = rules(market, region, pack().content().begins);
        for series in start.all_series() {
            for value in series.values.iter().filter(|value| value.status == Status::Expected) {
                let rules = rules(market, region, value.from);
                assert_ne!(rules.dated(&series.key).map(|(_, dated)| dated), Some(value), "{}", series.key);
                expectations += 1;
            }
        }
    }
    assert!(expectations > 10, "{expectations}");
}

/// Parcels that between them touch every rule of a destination: values around every limit, all channels, schemes,
/// consignees and switches.
fn probes(market: &Market, region: Option<&str>, entry: Day) -> Vec<Consignment> {
    let rules = rules(market, region, entry);
    let schemes = market.schemes.iter().chain(rules.parent.iter().flat_map(|parent| &parent.schemes));
    let names: Vec<Option<String>> = schemes.map(|scheme| Some(scheme.id.clone())).chain([None]).collect();
    let mut probes = Vec::new();
    for price in [
        "0.50",
        "4.00",
        "30.00",
        "90.00",
        "700.00",
        "900.00",
        "1500.00",
        "20000.00",
        "600000.00",
        "1500000.00",
    ] {
        for code in ["610910", "61091000", "62044340", "85176200", "73239300"] {
            for scheme in &names {
                for (channel, consignee, gift) in [
                    (Channel::Express, Consignee::Consumer, false),
                    (Channel::Post, Consignee::Consumer, false),
                    (Channel::Sea, Consignee::Business, false),
                    (Channel::Express, Consignee::Consumer, true),
                ] {
                    let mut probe = parcel(market.code.code(), vec![line("goods", code, 1, price)]);
                    probe.entry = entry;
                    probe.destination.region = region.map(str::to_owned);
                    probe.channel = channel;
                    probe.weight_g = Some(620);
                    probe.consignee = consignee;
                    probe.gift = gift;
                    probe.scheme = scheme.clone().map_or(SchemeChoice::None, SchemeChoice::Named);
                    probes.push(probe);
                }
            }
        }
    }
    let mut varied = Vec::new();
    for probe in &probes {
        // All flags on; every other word of a choice; Hong Kong and a neighbour as origin.
        let mut on = probe.clone();
        let mut turned = probe.clone();
        for switch in rules.switches() {
            match &switch.kind {
                SwitchKind::Flag => {
                    // The handling fee puts an end to the national ones: those are probed without it.
                    let ends_others = switch.key == "eu.handlingFee";
                    on.settings.push((switch.key.clone(), Setting::Flag(true)));
                    turned.settings.push((switch.key.clone(), Setting::Flag(!ends_others)));
                }
                SwitchKind::Choice(words) => {
                    let last = words.last().unwrap().clone();
                    turned.settings.push((switch.key.clone(), Setting::Word(last)));
                }
                SwitchKind::Rate => {}
            }
        }
        let mut from_hk = turned.clone();
        from_hk.origin = Country::HK;
        let mut from_us = probe.clone();
        from_us.origin = country("VN");
        from_us.ship_from = country("US");
        // Goods of a neighbour of the one destination, sent from near the other.
        let mut near = probe.clone();
        near.origin = country("US");
        near.ship_from = country("DE");
        // The seller's own rate: everything that depends on the duty is known.
        let mut own_rate = turned.clone();
        own_rate.lines[0].duty_rate = Some(dec("0.10"));
        varied.extend([on, turned, from_hk, from_us, near, own_rate]);
    }
    probes.extend(varied);
    probes
}

/// The rules an answer shows beside its numbers.
fn shown<'p>(answer: &Assessment<'p>) -> Vec<(&'p str, &'p Dated)> {
    let lines = answer.lines.iter().map(|line| line.source);
    let limits = answer.thresholds.iter().map(|tested| tested.source);
    lines
        .chain(limits)
        .filter_map(|source| match source {
            Provenance::Rule(key, dated) => Some((key, dated)),
            _ => None,
        })
        .collect()
}

/// Parameters that steer an answer without standing beside a number of it.
const SILENT: &[&str] = &[
    // Bounds of a fee whose rate is shown.
    "fee.mpf-min",
    "fee.mpf-max",
    "carrier-fee.express.min",
    "carrier-fee.express.from",
    "fee.processing-high-from",
    "fee.parcel-tax.below",
    // Said in words: alerts, notes and ranges.
    "scheme.registration",
    "card-tax.rate",
    "carrier-fee.express.dearest",
    "entered-value.step",
    "valuation.retail-factor",
    "vat.low",
    "collect.minimum",
    "postal.limit",
    "duty.base-step",
    "duty.step",
    "tax.local-denominator",
    // How often, and how many pieces: said in alerts.
    "cap.clothing",
    "cap.textile",
    "cap.bags",
    "cap.footwear",
    "cap.cosmetics",
    "cap.electronics",
    "cap.phones",
    "price-floor",
    "levy.service.min",
    "levy.service.max",
    "levy.service.max-free",
    "e-commerce.per-kg",
    "cap.count",
    "cap.months",
    // Only bounds a range.
    "income-tax.special-low",
    "income-tax.special-high",
    "duty.section232-primary",
];

#[test]
fn every_changed_number_shows_on_its_day_and_its_predecessor_the_day_before() {
    let begins = pack().content().begins;
    for market in pack().destinations() {
        let regions: Vec<Option<&str>> = std::iter::once(None)
            .chain(market.regions.iter().filter(|r| !r.series.is_empty()).map(|r| Some(r.code.as_str())))
            .collect();
        for region in regions {
            let start = rules(market, region, begins);
            let numbers: Vec<&Series> = start
                .all_series()
                .filter(|series| matches!(series.unit, Unit::Rate | Unit::Money(_) | Unit::Count))
                .filter(|series| !SILENT.contains(&series.key.as_str()))
                .collect();
            let days: BTreeSet<Day> = numbers
                .iter()
                .flat_map(|series| series.values.iter())
                .filter(|value| value.status == Status::InForce && value.from > begins)
                .flat_map(|value| [value.from.plus(-1), value.from])
                .collect();
            for date in days {
                check_day(market, region, date, &numbers);
            }
        }
    }
}

/// Whatever is shown on `date` is in force on it, and every number that begins or ends about then is shown.
fn check_day(market: &Market, region: Option<&str>, date: Day, numbers: &[&Series]) {
    let rules = rules(market, region, date);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for probe in probes(market, region, date) {
        let answer = assess(pack(), &probe, &fx())
            .unwrap_or_else(|problems| panic!("{} on {date}: {problems:?}", market.code));
        for (key, dated) in shown(&answer) {
            // Without a region the range and the likely rate come from the regions' own series.
            if region.is_some() || key != "vat.standard" {
                let in_force = rules.dated(key).map(|(_, dated)| dated);
                assert_eq!(in_force, Some(dated), "{} {key} on {date}", market.code);
            }
            seen.insert(key.to_owned());
        }
    }
    for series in numbers {
        let touches = edges(series).any(|edge| date == edge || date == edge.plus(-1));
        let series = rules.series(&series.key).unwrap();
        if touches && expected(series, date).is_some() {
            assert!(seen.contains(&series.key), "{} {} on {date} is shown nowhere", market.code, series.key);
        }
        if expected(series, date).is_none() {
            assert!(!seen.contains(&series.key), "{} {} on {date} is over", market.code, series.key);
        }
    }
}

#[test]
fn before_its_first_day_a_destination_gives_a_problem_and_never_a_zero() {
    for market in pack().destinations() {
        let mut probe = parcel(market.code.code(), vec![line("goods", "610910", 1, "20.00")]);
        for date in ["2019-06-01", "2020-01-01"] {
            probe.entry = support::customs::day(date);
            let problems = support::customs::problems(&probe);
            assert_eq!(problems.len(), 1, "{}", market.code);
            assert_eq!(problems[0].code.as_str(), "E2102", "{} on {date}: {problems:?}", market.code);
        }
        probe.entry = pack().content().begins;
        support::customs::answer(&probe);
    }
}
