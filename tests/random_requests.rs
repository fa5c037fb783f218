//! Random requests, each verdict checked by arithmetic of its own: ten thousand, which is half a minute of two cores, or as many as
//! `LANDCAST_RANDOM` says. The requests are dealt to all cores.

use crate::support;
use crate::support::checker;
use crate::support::limits;
use crate::support::random;
use landcast::api::Engine;
use random::{Random, count};
use serde_json::{Value, json};
use support::{CURRENCIES, GOODS, pack};

const CODES: [&str; 10] =
    ["850940", "610910", "61091000", "640411", "330410", "950300", "910211", "851762", "090111", "330300"];
const DAYS: [&str; 9] = [
    "2023-12-31",
    "2025-05-01",
    "2025-05-02",
    "2026-02-10",
    "2026-06-25",
    "2026-07-20",
    "2026-11-23",
    "2026-12-24",
    "2027-02-05",
];
const CITIES: [&str; 4] = ["CN-SZX", "CN-SZX", "CN-YIW", "CN-URC"];
/// Postcodes that are ordinary, remote or not served somewhere.
const POSTCODES: [(&str, &str); 12] = [
    ("DE", "10115"),
    ("DE", "25849"),
    ("ES", "35001"),
    ("ES", "28001"),
    ("GB", "IV1 1AA"),
    ("GB", "SW1A 1AA"),
    ("US", "10001"),
    ("US", "99501"),
    ("PT", "9000-001"),
    ("TH", "84320"),
    ("MY", "88000"),
    ("ID", "99351"),
];
const NODES: [&str; 8] = ["DE-FRA", "US-LAX", "GB-BHX", "SG-HUB", "MY-HUB", "HK", "CZ-PRG", "CN-PXG"];
const POLICIES: [&str; 4] = [
    r#"{"policy": "quantile", "onTime": "0.9"}"#,
    r#"{"policy": "article"}"#,
    r#"{"policy": "buffer", "days": 3}"#,
    r#"{"policy": "cost", "late": "35", "long": "0.8"}"#,
];

fn pick<'t>(random: &mut Random, list: &[&'t str]) -> &'t str {
    list[random.below(u32::try_from(list.len()).unwrap()) as usize]
}

fn cents(value: u32) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// As many small as large: a number of up to `digits` decimal digits.
fn any_size(random: &mut Random, digits: u32) -> u32 {
    let most = 10_u32.pow(1 + random.below(digits));
    1 + random.below(most)
}

fn request(random: &mut Random, countries: &[String]) -> Value {
    let country = &countries[random.below(u32::try_from(countries.len()).unwrap()) as usize];
    let mut goods = vec![pick(random, &GOODS)];
    if random.below(3) > 0 {
        goods = vec!["general"];
    }
    if random.below(6) == 0 {
        goods.push(pick(random, &GOODS));
        goods.dedup();
    }
    let orders = any_size(random, 4);
    let places: Vec<&str> =
        POSTCODES.iter().filter(|(of, _)| of == country).map(|(_, postcode)| *postcode).collect();
    let mut asked = json!({
        "asOf": format!("{}T{:02}:30:00+08:00", pick(random, &DAYS), random.below(24)),
        "product": {
            "category": "t-shirt",
            "unitCost": {"amount": cents(any_size(random, 5)), "currency": "CNY"},
            "price": {"amount": cents(any_size(random, 6)), "currency": pick(random, &CURRENCIES)},
            "weightG": any_size(random, 4) + 20, "goods": goods,
        },
        "order": {"quantity": 1, "taxIncluded": random.below(4) > 0},
        "destination": {"country": country, "cod": random.below(6) == 0},
        "stream": {"orders": {"low": orders / 2, "likely": orders, "high": orders * 3}},
        "seller": {
            "shipFrom": pick(random, &CITIES), "schemes": [], "incoterm": "ddp",
            "fees": {"commission": "0.05", "payment": "0.029"}, "capitalRate": "0.12",
        },
    });
    if random.below(3) > 0 {
        asked["product"]["hs"] = json!(pick(random, &CODES));
    }
    // A battery without its energy is a problem of the request.
    if random.below(4) > 0 || asked["product"]["goods"].to_string().contains("battery") {
        asked["product"]["batteryWh"] = json!(cents(random.below(16_000)));
    }
    if random.below(4) > 0 {
        asked["product"]["sizeMm"] =
            json!([random.below(900) + 1, random.below(600) + 1, random.below(400) + 1]);
    }
    if random.below(4) == 0 {
        asked["order"]["quantity"] = json!(2 + random.below(8));
    }
    if random.below(2) == 0 && !places.is_empty() {
        asked["destination"]["postcode"] = json!(pick(random, &places));
    }
    if random.below(2) == 0 {
        asked["seller"]["schemes"] = json!(["ioss", "uk-vat", "sg-ovr", "my-lvg", "au-gst"]);
    }
    if random.below(4) == 0 {
        asked["seller"]["incoterm"] = json!("dap");
    }
    if random.below(2) == 0 {
        let stock = NODES.map(|node| (node.to_owned(), json!(random.below(12))));
        asked["seller"]["stock"] = Value::Object(stock.into_iter().collect());
    }
    match random.below(8) {
        0 => asked["seller"]["carriers"] = json!({"deny": ["air-line-general", "air-asia-hub", "e-packet"]}),
        1 => {
            asked["seller"]["carriers"] =
                json!({"allow": ["air-line-general", "courier-express", "sg-hub-line"]})
        }
        2 => asked["seller"]["carriers"] = json!({"dailyQuota": {"air-line-general": 1 + random.below(400)}}),
        _ => {}
    }
    asked["seller"]["promise"] = serde_json::from_str(pick(random, &POLICIES)).unwrap();
    if random.below(8) == 0 {
        asked["stream"]["maxPromiseDays"] = json!(4 + random.below(20));
    }
    asked
}

fn unsound(engine: &Engine, asked: &Value, whole: bool) -> Vec<String> {
    let tree = support::value(asked);
    let request = match landcast::api::request(&tree, engine.pack()) {
        Ok(request) => request,
        Err(problems) => return vec![format!("refused: {problems:?}")],
    };
    let mut wrong = match engine.verdict(&request) {
        Ok(verdict) => checker::check(engine.pack(), asked, &verdict),
        Err(problems) => {
            let strange = |code: &str| !matches!(code.get(..2), Some("E2" | "E3"));
            problems.iter().filter(|one| strange(one.code.as_str())).map(|one| format!("{one:?}")).collect()
        }
    };
    if whole {
        let answer = support::json(&engine.quote(&tree));
        if answer["plans"].is_array() {
            wrong.extend(checker::check_json(&answer));
        }
    }
    wrong
}

#[test]
fn every_verdict_holds_before_a_second_opinion() {
    let countries = support::destinations();
    let all = count(10_000);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let faults: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores)
            .map(|core| {
                let countries = &countries;
                scope.spawn(move || {
                    let engine = support::engine();
                    let mut random = Random::new(0x5eed_0001 + u32::try_from(core).unwrap() * 7919);
                    let mut faults = Vec::new();
                    for at in (core..all).step_by(cores) {
                        let asked = request(&mut random, countries);
                        let wrong = unsound(&engine, &asked, at % 64 == 0);
                        if !wrong.is_empty() {
                            faults.push(format!("{wrong:#?}\n{asked}"));
                        }
                        if faults.len() > 3 {
                            break;
                        }
                    }
                    faults
                })
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no trap")).collect()
    });
    assert!(faults.is_empty(), "{} of them\n{}", faults.len(), faults.join("\n"));
}

/// The checker itself sees what is wrong: a verdict that was tampered with does not pass.
#[test]
fn the_second_opinion_notices_what_was_changed() {
    let engine = support::engine();
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let asked = file["base"]["quote"].clone();
    let request = landcast::api::request(&support::value(&asked), engine.pack()).unwrap();
    let verdict = engine.verdict(&request).unwrap();
    assert_eq!(checker::check(pack(), &asked, &verdict), Vec::<String>::new());
    let spoilt = |spoil: &dyn Fn(&mut landcast::verdict::Verdict<'_>)| {
        let mut verdict = engine.verdict(&request).unwrap();
        spoil(&mut verdict);
        !checker::check(pack(), &asked, &verdict).is_empty()
    };
    use landcast::money::Dec;
    assert!(spoilt(&|verdict| verdict.plans.swap(0, 1)), "the ranking");
    assert!(spoilt(&|verdict| drop(verdict.plans.pop())), "a chain is missing");
    assert!(spoilt(&|verdict| verdict.plans[0].pareto = false), "the mark");
    assert!(
        spoilt(&|verdict| verdict.plans.iter_mut().for_each(|plan| plan.rejections.clear())),
        "the limits"
    );
    assert!(
        spoilt(&|verdict| verdict.plans[0].money.as_mut().unwrap().margin.value += Dec::ONE),
        "the margin"
    );
    assert!(spoilt(&|verdict| drop(verdict.plans[0].money.as_mut().unwrap().costs.pop())), "a cost");
    assert!(spoilt(&|verdict| verdict.plans[0].chargeable_g = Some(1_000)), "the billed weight");
    let late = |verdict: &mut landcast::verdict::Verdict<'_>| {
        let window = verdict.plans[0].window.as_mut().unwrap();
        window.promise.to = window.promise.to.plus(1);
    };
    assert!(spoilt(&late), "the date");
    let mut other = asked.clone();
    other["product"]["goods"] = json!(["aerosol"]);
    assert!(!checker::check(pack(), &other, &verdict).is_empty(), "other goods");
    assert_eq!(limits::ids(pack(), "DE").len(), verdict.plans.len());
}
