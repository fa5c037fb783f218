//! What holds of every card: more weight is never cheaper but where the card says so, a card that was written and read again
//! bills the same, and no card, parcel or day is a trap.

use crate::support;
use crate::support::random;
use landcast::api::{RatesFile, rates};
use landcast::calendar::Day;
use landcast::freight::card::{Bill, Extras, Shipment, bill, edges};
use landcast::measure::{Country, Parcel};
use landcast::money::Dec;
use landcast::pack::card::Card;
use landcast::problem::Problem;
use random::Random;
use serde_json::{Value as Json, json};

const WEIGHTS: &[u32] = &[1, 29, 30, 99, 100, 101, 450, 499, 500, 501, 999, 1000, 2000, 2001, 30_000, 70_000];

fn choose<T: Copy>(random: &mut Random, of: &[T]) -> T {
    of[random.below(u32::try_from(of.len()).unwrap()) as usize]
}

fn price(random: &mut Random) -> String {
    format!("{}.{}", random.below(150), random.below(100))
}

fn row(random: &mut Random, last: u32) -> Json {
    json!({"upToG": last, "amount": format!("{}.5", 1 + random.below(900))})
}

fn prices(random: &mut Random) -> Json {
    let mut last = 0;
    let mut ends: Vec<u32> = (0..1 + random.below(6))
        .map(|_| {
            last += 1 + choose(random, WEIGHTS);
            last
        })
        .collect();
    match random.below(4) {
        0 => {
            json!({"kind": "first-step", "firstG": choose(random, WEIGHTS), "first": price(random), "stepG": choose(random, WEIGHTS),
            "step": price(random), "perParcel": "1"})
        }
        1 => {
            json!({"kind": "points", "points": ends.iter().map(|end| row(random, *end)).collect::<Vec<_>>()})
        }
        2 => {
            let above = ends.pop().unwrap() + 70_000;
            ends.push(last);
            let mut step = row(random, above);
            step["stepG"] = json!(500);
            json!({"kind": "steps-above", "points": ends.iter().map(|end| row(random, *end)).collect::<Vec<_>>(), "steps": [step]})
        }
        _ => {
            let bands = ends.iter().map(|end| {
                let mut band = json!({"upToG": end, "upToIncluded": random.below(4) > 0 || *end < 3, "perKg": price(random), "perParcel": "3"});
                if random.below(4) == 0 {
                    band["roundG"] = json!(choose(random, &[1, 10, 100, 500]));
                }
                band
            });
            json!({"kind": "tiers", "bands": bands.collect::<Vec<_>>()})
        }
    }
}

fn lane(random: &mut Random, country: &str) -> Json {
    let mut lane = json!({"countries": [country], "price": prices(random), "roundG": choose(random, &[1, 1, 10, 100, 500]),
        "minG": choose(random, &[0, 0, 30, 50, 500]), "minPieceG": choose(random, &[0, 0, 0, 200]), "perPieceMax": random.below(2) == 0});
    if random.below(2) == 0 {
        let rule = choose(random, &["always", "from-ratio", "above-ratio", "from-side"]);
        let value = match rule {
            "always" => Json::Null,
            "from-side" => json!(400),
            _ => json!("1.5"),
        };
        let share = choose(random, &["1", "0.6"]);
        lane["volumetric"] = json!({"divisor": choose(random, &[5000, 6000, 8000]), "rule": rule, "value": value, "share": share});
    }
    if random.below(2) == 0 {
        let per = choose(random, &["parcel", "piece", "kg", "share"]);
        lane["surcharges"] = json!([{"code": "peak", "name": "旺季", "per": per, "amount": "0.3", "min": "2", "withFuel": random.below(2) == 0,
            "from": "2026-11-15", "to": "2027-01-15"}]);
    }
    if random.below(3) == 0 {
        lane["zone"] = json!({"name": "1区", "prefixes": ["2000-2249", "3"]});
    }
    lane
}

fn card(random: &mut Random) -> Card {
    let lanes: Vec<Json> =
        ["DE", "DE", "AU"].iter().take(1 + random.below(3) as usize).map(|to| lane(random, to)).collect();
    let mut one = json!({"id": "it", "product": "A", "currency": "CNY", "from": "2026-01-01", "lanes": lanes,
        "options": {"insurance": {"rate": "0.007", "min": "5"}}});
    if random.below(2) == 0 {
        one["fuel"] = json!([{"from": "2026-11-01", "to": "2026-11-30", "rate": "0.2"}]);
    }
    let file = json!({"format": "landcast-rates", "version": 1, "cards": [one]});
    rates(&support::value(&file)).unwrap_or_else(|problems| panic!("{file}: {problems:?}")).remove(0)
}

fn billed<'c>(card: &'c Card, grams: u32, random: &mut Random) -> Result<Bill<'c>, Vec<Problem>> {
    let sides = [100, 250, 400, 900].map(|side: u32| side + random.below(50));
    let mut pieces = vec![Parcel::stack(grams, [sides[0], sides[1], sides[2]], 1)];
    if random.below(3) == 0 {
        pieces.push(Parcel::stack(1 + grams / 2, [sides[3], sides[0], sides[1]], 1));
    }
    let days = ["2026-10-31", "2026-11-01", "2026-11-23", "2026-12-01"];
    bill(
        card,
        &Shipment {
            country: Country::from_code(choose(random, &["DE", "AU"])).unwrap(),
            postcode: choose(random, &[None, Some("2000"), Some("0872"), Some("")]),
            pieces: &pieces,
            day: Day::parse(choose(random, &days)).unwrap(),
            extras: Extras { insured: (random.below(2) == 0).then(|| Dec::whole(900)), ..Extras::default() },
        },
    )
}

#[test]
fn random_cards_bill_sums_that_add_up_and_the_same_after_being_written() {
    let mut random = Random::new(20_261_123);
    let mut priced = 0;
    for _ in 0..400 {
        let card = card(&mut random);
        let written = support::json(&RatesFile::new([&card]));
        let again = rates(&support::value(&written)).unwrap().remove(0);
        assert_eq!(card, again);
        for _ in 0..50 {
            let seed = 1 + random.below(1 << 30);
            let grams = choose(&mut random, WEIGHTS);
            let first = billed(&card, grams, &mut Random::new(seed));
            assert_eq!(first, billed(&again, grams, &mut Random::new(seed)));
            match first {
                Ok(bill) => {
                    priced += 1;
                    assert_eq!(bill.lines.iter().map(|line| line.amount).sum::<Dec>(), bill.total);
                    assert!(
                        bill.total > Dec::ZERO && !bill.lines.iter().any(|line| line.amount.is_negative())
                    );
                }
                Err(problems) => assert!(!problems.is_empty()),
            }
        }
    }
    assert!(priced > 5000, "{priced} shipments had a price");
}

#[test]
fn more_weight_is_cheaper_only_where_the_card_says_so() {
    let mut random = Random::new(7);
    let mut falls = 0;
    for _ in 0..300 {
        let mut card = card(&mut random);
        // One lane and no volume: then the scale alone moves the freight.
        card.lanes.truncate(1);
        card.lanes[0].volumetric = None;
        card.lanes[0].zone = None;
        let known: Vec<u32> = edges(&card).map(|edge| edge.from_g).collect();
        let freight = |grams: u32| {
            let pieces = [Parcel::stack(grams, [100, 100, 100], 1)];
            let country = card.lanes[0].countries[0];
            let day = Day::parse("2026-11-23").unwrap();
            let shipment =
                Shipment { country, postcode: None, pieces: &pieces, day, extras: Extras::default() };
            let bill = bill(&card, &shipment).ok()?;
            Some(
                bill.lines
                    .iter()
                    .filter(|line| matches!(line.code, "freight" | "registration"))
                    .map(|line| line.amount)
                    .sum::<Dec>(),
            )
        };
        let mut before: Option<Dec> = None;
        for grams in 1..6000 {
            let now = freight(grams);
            if let (Some(before), Some(now)) = (before, now)
                && now < before
            {
                falls += 1;
                assert!(
                    known.contains(&grams),
                    "{grams} g: {now} after {before}, known {known:?}\n{:#?}",
                    card.lanes
                );
            }
            before = now;
        }
    }
    assert!(falls > 50, "{falls} edges fell");
}

#[test]
fn any_values_of_the_fields_are_read_or_refused_and_never_a_trap() {
    let mut random = Random::new(99);
    let base: Json = serde_json::from_str(include_str!("rates/every-field.json")).unwrap();
    let mut leaves = Vec::new();
    walk(&base, String::new(), &mut leaves);
    let odd = [
        json!(null),
        json!(-1),
        json!(0),
        json!(1.5),
        json!("0"),
        json!("x"),
        json!(""),
        json!([]),
        json!({}),
        json!(true),
        json!(4_000_000_000_u64),
        json!(10_000_000),
        json!("999999999999.9999999999"),
        json!("2026-02-30"),
        json!("1-2"),
    ];
    let mut sound = 0;
    for _ in 0..3000 {
        let mut file = base.clone();
        for _ in 0..1 + random.below(3) {
            let at = &leaves[random.below(u32::try_from(leaves.len()).unwrap()) as usize];
            // An earlier change may have taken the branch away.
            if let Some(leaf) = file.pointer_mut(at) {
                *leaf = odd[random.below(u32::try_from(odd.len()).unwrap()) as usize].clone();
            }
        }
        if let Ok(cards) = rates(&support::value(&file)) {
            sound += 1;
            for card in &cards {
                let _ = edges(card).count();
                let seed = 1 + random.below(1 << 30);
                let grams = choose(&mut random, WEIGHTS);
                let _ = billed(card, grams, &mut Random::new(seed));
                let _ = billed(card, u32::MAX, &mut Random::new(seed));
            }
        }
    }
    assert!(sound > 100, "{sound} of them were still cards");
}

fn walk(value: &Json, at: String, leaves: &mut Vec<String>) {
    match value {
        Json::Object(fields) => {
            fields.iter().for_each(|(name, value)| walk(value, format!("{at}/{name}"), leaves))
        }
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| walk(value, format!("{at}/{index}"), leaves))
        }
        _ => leaves.push(at),
    }
}
