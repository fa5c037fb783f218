//! Every dated change of every destination in the pack, generated from its data: each value, list and range is read as
//! the data say on its day and as they said the day before, and fixed consignments are assessed on both.

use crate::support;
use landcast::calendar::Day;
use landcast::customs::{self, Changed, Consignee, Consignment, Provenance, SchemeChoice, Setting, assess};
use landcast::measure::HsCode;
use landcast::pack::{Channel, CodeList, Dated, Market, RateBand, Series, Status, SwitchKind, Value};
use std::collections::{BTreeMap, BTreeSet};
use support::customs::{fx, line, pack, parcel};

/// A change as the data state it: what begins, or what ended the day before.
#[derive(Clone, Copy)]
enum Stated {
    Value(&'static Series, &'static Dated),
    List(&'static CodeList),
    Band(&'static RateBand),
}

struct Place {
    market: &'static Market,
    region: Option<&'static str>,
}

fn places() -> Vec<Place> {
    pack()
        .destinations()
        .flat_map(|market| {
            let regions = market.regions.iter().filter(|region| !region.series.is_empty());
            std::iter::once(None)
                .chain(regions.map(|region| Some(region.code.as_str())))
                .map(move |region| Place { market, region })
        })
        .collect()
}

/// What begins or ends at a place, by its first changed day. Values of a key that the place has of its own hide others.
fn stated(place: &Place) -> BTreeMap<Day, Vec<Stated>> {
    let begins = pack().content().begins;
    let parent = place.market.parent.and_then(|code| pack().market(code));
    let region =
        place.region.map(|code| place.market.regions.iter().find(|region| region.code == code).unwrap());
    let homes = [Some(place.market), parent].into_iter().flatten();
    let mut found: BTreeMap<Day, Vec<Stated>> = BTreeMap::new();
    let mut keys = BTreeSet::new();
    let own = region.into_iter().flat_map(|region| &region.series);
    for series in own.chain(homes.clone().flat_map(|market| &market.series)) {
        if !keys.insert(&series.key) {
            continue;
        }
        for value in &series.values {
            found.entry(value.from).or_default().push(Stated::Value(series, value));
            if let Some(to) = value.to {
                found.entry(to.plus(1)).or_default().push(Stated::Value(series, value));
            }
        }
    }
    for list in homes.clone().flat_map(|market| &market.lists) {
        found.entry(list.from).or_default().push(Stated::List(list));
        if let Some(to) = list.to {
            found.entry(to.plus(1)).or_default().push(Stated::List(list));
        }
    }
    for band in homes.flat_map(|market| &market.bands) {
        found.entry(band.from).or_default().push(Stated::Band(band));
    }
    found.retain(|day, _| *day > begins);
    found
}

/// A code of goods under a prefix.
fn under(prefix: &HsCode) -> String {
    let text = prefix.to_string();
    if text.len() < 4 { format!("{text}09") } else { text }
}

/// The fixed consignments, with one for each of `codes` besides.
fn probes(place: &Place, codes: &[String]) -> Vec<Consignment> {
    let rules = pack().rules(place.market.code, place.region, pack().content().begins).unwrap();
    let schemes = place.market.schemes.iter().chain(rules.parent.iter().flat_map(|parent| &parent.schemes));
    let schemes: Vec<SchemeChoice> =
        schemes.map(|scheme| SchemeChoice::Named(scheme.id.clone())).chain([SchemeChoice::None]).collect();
    let mut probes = Vec::new();
    let fixed = ["610910", "85176200"].map(str::to_owned);
    for code in fixed.iter().chain(codes) {
        for price in ["4.00", "90.00", "900.00", "20000.00", "600000.00"] {
            for scheme in &schemes {
                for (channel, consignee) in [
                    (Channel::Express, Consignee::Consumer),
                    (Channel::Post, Consignee::Consumer),
                    (Channel::Sea, Consignee::Business),
                ] {
                    for on in [false, true] {
                        let mut probe = parcel(place.market.code.code(), vec![line("goods", code, 1, price)]);
                        probe.destination.region = place.region.map(str::to_owned);
                        probe.scheme = scheme.clone();
                        (probe.channel, probe.consignee) = (channel, consignee);
                        if on {
                            for switch in rules.switches().filter(|switch| switch.kind == SwitchKind::Flag) {
                                probe.settings.push((switch.key.clone(), Setting::Flag(true)));
                            }
                        }
                        probes.push(probe);
                    }
                }
            }
        }
    }
    probes
}

/// Everything in an answer that a change may move, as text.
fn told(probe: &Consignment, date: Day) -> String {
    let mut probe = probe.clone();
    probe.entry = date;
    let answer = assess(pack(), &probe, &fx())
        .unwrap_or_else(|problems| panic!("{} on {date}: {problems:?}", probe.destination.country));
    for line in &answer.lines {
        if let Provenance::Rule(key, dated) = line.source {
            assert!(
                dated.from <= date && dated.to.is_none_or(|to| date <= to) && dated.status == Status::InForce,
                "{key} on {date}"
            );
        }
    }
    format!(
        "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        answer.regime,
        answer.total,
        answer.range,
        answer.carrier_fees,
        answer.collected_by,
        answer.thresholds.iter().map(|tested| (tested.id.name, tested.limit.value)).collect::<Vec<_>>(),
        answer
            .lines
            .iter()
            .map(|line| (line.code.name, line.amount, line.source.confidence()))
            .collect::<Vec<_>>(),
        answer.alerts.iter().chain(&answer.notes).map(|remark| remark.code.as_str()).collect::<Vec<_>>(),
    )
}

#[derive(Default)]
struct Count {
    values: usize,
    lists: usize,
    bands: usize,
    expected: usize,
    felt: usize,
    unfelt: Vec<String>,
}

/// What is read on both sides of a change is what the data say.
fn read(place: &Place, day: Day, stated: Stated, count: &mut Count) {
    let [before, on] =
        [day.plus(-1), day].map(|date| pack().rules(place.market.code, place.region, date).unwrap());
    match stated {
        Stated::Value(series, value) => {
            let [was, is] = [before, on].map(|rules| rules.dated(&series.key).map(|(_, dated)| dated));
            let applies = value.status == Status::InForce && value.value != Value::Repealed;
            if value.status == Status::Expected {
                count.expected += 1;
                assert_ne!(is, Some(value), "{} {} is only announced", place.market.code, series.key);
                return;
            }
            count.values += 1;
            let what = format!("{} {:?} {} on {day}", place.market.code, place.region, series.key);
            if value.from == day {
                assert_eq!(is, applies.then_some(value), "{what}");
                assert_ne!(was, Some(value), "{what}");
            } else {
                assert_eq!(was, applies.then_some(value), "{what}");
                assert_ne!(is, Some(value), "{what}");
            }
        }
        Stated::List(list) => {
            count.lists += 1;
            let stands =
                |rules: landcast::pack::Rules<'static>| rules.lists().any(|one| std::ptr::eq(one, list));
            assert_eq!(
                [stands(before), stands(on)],
                [list.from != day, list.from == day],
                "{} on {day}",
                list.id
            );
        }
        Stated::Band(band) => {
            count.bands += 1;
            let found = |rules: landcast::pack::Rules<'static>| {
                let codes: Vec<HsCode> =
                    band.prefixes.iter().filter_map(|code| HsCode::parse(&under(code))).collect();
                codes.iter().any(|code| rules.band(*code).is_some_and(|one| std::ptr::eq(one, band)))
            };
            assert!(!found(before), "{} before {day}", band.name.en);
            assert!(found(on) || band.prefixes.is_empty(), "{} on {day}", band.name.en);
        }
    }
}

fn codes_of(stated: &[Stated]) -> Vec<String> {
    let mut codes = Vec::new();
    for one in stated {
        match one {
            Stated::Value(..) => {}
            Stated::List(list) => codes.extend(list.codes.iter().take(3).map(under)),
            Stated::Band(band) => codes.extend(band.prefixes.iter().take(2).map(under)),
        }
    }
    codes.sort();
    codes.dedup();
    codes.truncate(8);
    codes
}

#[test]
fn every_change_of_every_destination_is_read_and_felt_on_its_day() {
    let all = places();
    let halves: Vec<Count> = std::thread::scope(|scope| {
        let running = [0, 1].map(|half| {
            let all = &all;
            scope.spawn(move || {
                let mut count = Count::default();
                for place in all.iter().skip(half).step_by(2) {
                    for (day, stated) in stated(place) {
                        for one in &stated {
                            read(place, day, *one, &mut count);
                        }
                        let in_force = stated.iter().any(
                            |one| !matches!(one, Stated::Value(_, value) if value.status == Status::Expected),
                        );
                        if !in_force {
                            continue;
                        }
                        let probes = probes(place, &codes_of(&stated));
                        if probes.iter().any(|probe| told(probe, day.plus(-1)) != told(probe, day)) {
                            count.felt += 1;
                        } else {
                            let keys = stated.iter().map(|one| match one {
                                Stated::Value(series, _) => series.key.as_str(),
                                Stated::List(list) => list.id.as_str(),
                                Stated::Band(band) => band.name.en.as_str(),
                            });
                            let keys: Vec<&str> = keys.collect();
                            count.unfelt.push(format!(
                                "{} {:?} {day}: {}",
                                place.market.code,
                                place.region,
                                keys.join(", ")
                            ));
                        }
                    }
                }
                count
            })
        });
        running.into_iter().map(|half| half.join().unwrap()).collect()
    });
    let total = |of: fn(&Count) -> usize| halves.iter().map(of).sum::<usize>();
    let unfelt: Vec<&String> = halves.iter().flat_map(|half| &half.unfelt).collect();
    let changes = total(|count| count.values + count.lists + count.bands + count.expected);
    println!(
        "{changes} changes at {} places: {} values, {} lists, {} ranges, {} announced; days felt by a parcel {}, by none {}",
        all.len(),
        total(|count| count.values),
        total(|count| count.lists),
        total(|count| count.bands),
        total(|count| count.expected),
        total(|count| count.felt),
        unfelt.len()
    );
    println!("by none: {unfelt:#?}");
    assert!(changes >= 300, "{changes} changes");
    // Yearly sales for registration, lists of remarks and the like steer nothing that a parcel pays.
    assert!(unfelt.len() * 4 <= total(|count| count.felt), "{unfelt:#?}");
}

#[test]
fn the_listing_of_changes_has_each_of_them_once() {
    let content = pack().content();
    let (after, until) = (content.begins, Day::parse("2099-12-31").unwrap());
    for place in places() {
        let listed = customs::changes(pack(), place.market.code, place.region, after, until).unwrap();
        let mut begins = 0;
        for (day, stated) in stated(&place) {
            for one in stated {
                let found = listed.iter().filter(|change| change.day == day).filter(|change| {
                    match (change.what, one) {
                        (Changed::Value { series, begins, .. }, Stated::Value(other, value)) => {
                            std::ptr::eq(series, other)
                                && begins
                                    .is_none_or(|begins| std::ptr::eq(begins, value) || value.from != day)
                        }
                        (Changed::List { begins, before }, Stated::List(list)) => {
                            [begins, before].into_iter().flatten().any(|one| std::ptr::eq(one, list))
                        }
                        (Changed::Band(band), Stated::Band(other)) => std::ptr::eq(band, other),
                        _ => false,
                    }
                });
                assert_eq!(found.count(), 1, "{} {:?} on {day}", place.market.code, place.region);
                begins += 1;
            }
        }
        assert!(begins >= listed.len(), "{}: {begins} stated, {} listed", place.market.code, listed.len());
    }
}
