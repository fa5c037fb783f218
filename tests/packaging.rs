//! Mailers and boxes over the real pack: the comparison says what plans are priced with, the choice is the cheapest safe
//! one, and a shorter side saves what it says.

use crate::support;
use crate::support::random;
use landcast::freight::{Carriage, Goods, Loss, chargeable, choose, packings, weigh};
use landcast::measure::Parcel;
use landcast::money::{Dec, Fx};
use landcast::pack::{Fragility, GoodsClass};
use random::Random;
use serde_json::{Value, json};

fn ask(patch: Value) -> Value {
    let mut request = json!({
        "asOf": "2026-11-16T20:00:00+08:00",
        "product": {
            "name": "玻璃杯", "hs": "701337", "fragility": "high",
            "unitCost": {"amount": "18.00", "currency": "CNY"},
            "price": {"amount": "18.99", "currency": "EUR"},
            "weightG": 420, "sizeMm": [130, 110, 105], "goods": ["general"]
        },
        "destination": {"country": "DE", "postcode": "10115"},
        "seller": {"schemes": ["ioss"], "fees": {"commission": "0.05", "payment": "0.029"}}
    });
    support::merge(&mut request, &patch);
    request
}

fn packaging(patch: Value, plan: Option<&str>) -> Value {
    support::json(&support::engine().packaging(&support::value(&ask(patch)), plan))
}

fn cents(value: &Value) -> i64 {
    let text = value.as_str().unwrap_or_else(|| panic!("a decimal string, not {value}"));
    text.replace('.', "").parse().unwrap()
}

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

const LINE: &str = "direct:air-line-general:DE";

#[test]
fn the_first_choice_is_what_the_plan_is_priced_with() {
    let engine = support::engine();
    for (patch, plan) in [
        (json!({}), LINE),
        (json!({"packaging": {"marginMm": 15}}), LINE),
        // In the season, from stock with a fee for packing, and three in a parcel.
        (json!({"asOf": "2026-11-23T20:00:00+08:00", "order": {"quantity": 3}}), LINE),
        (json!({"seller": {"stock": {"DE-FRA": 50}}}), "overseas:DE-FRA:sea-standard:DE"),
    ] {
        let request = ask(patch.clone());
        let verdict = support::json(&engine.quote(&support::value(&request)));
        let plans = verdict["plans"].as_array().unwrap();
        let costs = plans.iter().find(|one| one["id"] == plan).unwrap_or_else(|| panic!("no {plan}"));
        let sum = |codes: &[&str]| -> i64 {
            let lines = costs["cost"].as_array().unwrap();
            let counts = |line: &&Value| codes.contains(&line["code"].as_str().unwrap());
            lines.iter().filter(counts).map(|line| cents(&line["amount"])).sum()
        };
        let answer = packaging(patch.clone(), Some(plan));
        assert_eq!(answer["plan"], plan);
        let first = &answer["choices"][0];
        assert_eq!((&first["packaging"], &first["fitted"]), (&answer["best"], &json!(true)), "{patch}");
        assert_eq!(first["billedG"], costs["chargeableG"], "{patch}");
        let amount = |part: &str| cents(&first["cost"][part]["amount"]);
        assert_eq!(amount("material"), sum(&["packaging"]), "{patch}");
        assert_eq!(amount("damage"), sum(&["damage"]), "{patch}");
        let way = ["freight", "registration", "fuel", "remote", "surcharge", "peak", "pick-pack"];
        // Each line of the bill is rounded on its own.
        assert!((amount("freight") - sum(&way)).abs() <= 3, "{patch}: {} {}", amount("freight"), sum(&way));
    }
}

#[test]
fn choices_are_ordered_and_say_what_speaks_against_them() {
    let answer = packaging(json!({}), Some(LINE));
    let choices = answer["choices"].as_array().unwrap();
    let safe: Vec<bool> = choices.iter().map(|one| one["safe"].as_bool().unwrap()).collect();
    assert!(safe.is_sorted_by(|a, b| a >= b) && safe[0] && !safe[safe.len() - 1], "{safe:?}");
    let totals: Vec<i64> = choices
        .iter()
        .filter(|one| one["safe"] == true)
        .map(|one| cents(&one["cost"]["total"]["amount"]))
        .collect();
    assert!(totals.is_sorted(), "{totals:?}");
    let of = |id: &str| choices.iter().find(|one| one["packaging"] == id).unwrap();
    assert!(codes(&of("own-box")["warnings"]).contains(&"A482"), "12 % of glasses break in their own box");
    let strong = of("tested-pack");
    if answer["best"] != "tested-pack" {
        assert!(codes(&strong["warnings"]).contains(&"A480"), "{strong}");
    }
    for choice in choices {
        let by_volume = choice["byVolume"] == true;
        assert_eq!(codes(&choice["warnings"]).contains(&"A481"), by_volume, "{choice}");
        let parts: i64 =
            ["material", "freight", "damage"].iter().map(|part| cents(&choice["cost"][part]["amount"])).sum();
        assert_eq!(parts, cents(&choice["cost"]["total"]["amount"]));
    }
    assert!(["R501", "R504"].contains(&codes(&answer["reasons"])[0]), "{}", answer["reasons"]);
}

#[test]
fn a_soft_cheap_product_stays_in_its_bag_and_says_from_what_loss_a_better_one_pays() {
    let shirt = json!({"product": {
        "name": "T恤", "hs": "610910", "fragility": "low", "weightG": 220, "sizeMm": [250, 200, 20]
    }});
    let answer = packaging(shirt, Some(LINE));
    assert_eq!(answer["best"], "poly-bag");
    let reasons = answer["reasons"].as_array().unwrap();
    let other = reasons.iter().find(|one| one["code"] == "R502").unwrap();
    let loss = cents(&other["params"]["loss"]);
    assert!(loss > cents(&answer["loss"]["amount"]), "{other}");
    // Everything holds a shirt safely: nothing weaker was passed over.
    assert!(!codes(&answer["reasons"]).contains(&"R503"));
}

#[test]
fn a_cheaper_packing_that_breaks_too_much_is_named() {
    let patch = json!({"product": {"unitCost": {"amount": "2.00", "currency": "CNY"}}});
    let answer = packaging(patch, Some(LINE));
    let reasons = answer["reasons"].as_array().unwrap();
    assert!(codes(&answer["reasons"]).contains(&"R503"), "{reasons:?}");
    // Where nothing is safe, the safest is shown and no best.
    let rough = packaging(json!({"product": {"sizeMm": [900, 700, 600]}}), None);
    assert_eq!(rough["best"], Value::Null, "only its own box holds it");
    assert!(codes(&rough["alerts"]).contains(&"A483"), "{}", rough["alerts"]);
}

#[test]
fn the_only_safe_packing_is_named_as_that() {
    // Handled so often that only the tested packing keeps glass within three in a hundred.
    let patch = json!({"product": {"sizeMm": [180, 120, 80], "fragility": "high"}});
    let found: Vec<Value> = ["DE", "US", "KE", "NG", "RU", "BR"]
        .iter()
        .map(|country| {
            let mut patch = patch.clone();
            patch["destination"] = json!({"country": country, "postcode": null});
            packaging(patch, None)
        })
        .collect();
    for answer in &found {
        let safe = answer["choices"].as_array().unwrap().iter().filter(|one| one["safe"] == true).count();
        assert_eq!(codes(&answer["reasons"]).contains(&"R504"), safe == 1, "{answer}");
    }
}

#[test]
fn what_is_packed_now_is_priced_as_it_is_sold_or_as_it_was_measured() {
    let sold = packaging(json!({"packaging": {"now": "carton"}}), Some(LINE));
    let now = &sold["now"];
    // 130 + 6 by 110 + 6 by 105 + 6: the carton of 20 × 14 × 10 cm is too low, the next is 30 × 30 × 18. Its wall is 6.
    assert_eq!((&now["innerMm"], &now["fitted"]), (&json!([300, 300, 180]), &json!(false)));
    assert_eq!(now["outerMm"], json!([306, 306, 186]));
    assert!(cents(&sold["saves"]["amount"]) >= 0);
    let measured = packaging(
        json!({"packaging": {
            "now": "carton", "nowMm": [350, 250, 200], "nowWeightG": 300,
            "nowPrice": {"amount": "4.20", "currency": "CNY"}
        }}),
        Some(LINE),
    );
    let now = &measured["now"];
    assert_eq!((&now["outerMm"], &now["innerMm"]), (&json!([350, 250, 200]), &Value::Null));
    assert_eq!(now["weightG"], 720);
    // 35 × 25 × 20 cm by 8000: 2188 g.
    assert_eq!((&now["volumetricG"], &now["byVolume"]), (&json!(2188), &json!(true)));
    assert_eq!(now["cost"]["material"]["amount"], "4.20");
    assert!(codes(&measured["alerts"]).contains(&"A485"), "{}", measured["alerts"]);
    let saves =
        cents(&now["cost"]["total"]["amount"]) - cents(&measured["choices"][0]["cost"]["total"]["amount"]);
    assert_eq!(cents(&measured["saves"]["amount"]), saves);
    let small = packaging(
        json!({"packaging": {"now": "bubble-mailer"}, "product": {"sizeMm": [600, 400, 90]}}),
        None,
    );
    assert!(codes(&small["alerts"]).contains(&"A484"), "{}", small["alerts"]);
    assert_eq!(small["now"], Value::Null);
}

#[test]
fn a_shorter_side_saves_what_it_says_and_a_millimetre_longer_saves_nothing() {
    let pillow = |size: [u64; 3]| {
        json!({"product": {
            "name": "抱枕", "hs": "940490", "fragility": "low", "weightG": 600, "sizeMm": size
        }})
    };
    let answer = packaging(pillow([420, 330, 160]), Some(LINE));
    let before = cents(&answer["choices"][0]["cost"]["total"]["amount"]);
    let shorter = answer["shorter"].as_array().unwrap();
    assert!(!shorter.is_empty(), "a pillow is billed by volume");
    for one in shorter {
        let [side, new] = ["sideMm", "newMm"].map(|name| one[name].as_u64().unwrap());
        let with = |length: u64| {
            let size = [420, 330, 160].map(|each| if each == side { length } else { each });
            cents(&packaging(pillow(size), Some(LINE))["choices"][0]["cost"]["total"]["amount"])
        };
        let saves = cents(&one["saves"]["amount"]);
        assert!((before - with(new) - saves).abs() <= 2, "{one}");
        assert!(before - with(new + 1) <= 2, "{one}: a millimetre more would do");
    }
    let gives: Vec<u64> =
        shorter.iter().map(|one| one["sideMm"].as_u64().unwrap() - one["newMm"].as_u64().unwrap()).collect();
    assert!(gives.is_sorted(), "{gives:?}");
}

#[test]
fn an_unknown_plan_and_an_unknown_size_are_said() {
    let answer = packaging(json!({}), Some("direct:none:DE"));
    assert_eq!(answer["problems"][0]["code"], "E1009");
    let answer = packaging(json!({"product": {"sizeMm": null}}), None);
    assert!(codes(&answer["alerts"]).contains(&"A503"));
    assert_eq!(answer["shorter"], json!([]));
}

#[test]
fn the_chosen_packing_is_never_dearer_than_another_safe_one() {
    let pack = support::pack();
    let fx = Fx::new(&pack.content().fx);
    let mut random = Random::new(20_261_123);
    let lanes: Vec<_> = pack.content().services.iter().flat_map(|service| &service.lanes).collect();
    let mut compared = 0;
    for _ in 0..4000 {
        let side = |random: &mut Random| 10 + random.below(500);
        let sides = [side(&mut random), side(&mut random), side(&mut random)];
        let fragility = Fragility::ALL[random.below(4) as usize];
        let classes = [GoodsClass::ALL[random.below(14) as usize]];
        let goods = Goods {
            parcel: Parcel::stack(20 + random.below(6000), sides, 1 + random.below(3)),
            fragility,
            classes: &classes,
            touches: u16::try_from(2 + random.below(16)).unwrap(),
            cap: Dec::new(15, 2),
        };
        let lane = lanes[random.below(u32::try_from(lanes.len()).unwrap()) as usize];
        let carriage = Carriage { lane, postcode: None, own: None, season: None, node: None };
        let fixed = Dec::from(1 + random.below(900));
        let loss = Loss { fixed, again: random.below(2) == 1, safe: Dec::new(3, 2) };
        let options = packings(&pack.content().packaging, &goods);
        let Ok(chosen) = choose(&options, &carriage, loss, &fx) else { continue };
        for packed in options {
            if !lane.takes(&packed.parcel) {
                continue;
            }
            let Ok(other) = weigh(packed, &carriage, loss, &fx) else { continue };
            compared += 1;
            if other.safe {
                assert!(chosen.safe, "{}", other.packed.packaging.id);
                assert!(chosen.expected.value <= other.expected.value, "{}", other.packed.packaging.id);
            } else if !chosen.safe {
                assert!(chosen.packed.damage <= other.packed.damage, "{}", other.packed.packaging.id);
            }
        }
    }
    assert!(compared > 5000, "{compared}");
}

#[test]
fn billed_weight_never_grows_when_a_side_shrinks() {
    let pack = support::pack();
    let mut random = Random::new(7);
    for lane in pack.content().services.iter().flat_map(|service| &service.lanes) {
        for _ in 0..20 {
            let sides = [1 + random.below(1200), 1 + random.below(900), 1 + random.below(700)];
            let weight_g = 1 + random.below(20_000);
            let at = random.below(3) as usize;
            let mut less = sides;
            less[at] -= random.below(sides[at]);
            let billed = |sides| chargeable(lane, &Parcel::stack(weight_g, sides, 1)).billed_g;
            assert!(billed(less) <= billed(sides), "{} g, {sides:?} to {less:?}", weight_g);
        }
    }
}
