//! What own parcels taught, as the file that is kept and as the answers that use it.

use crate::support;
use crate::support::parcels;
use landcast::api::{Engine, LearnedOf};
use landcast::window::learn::{LaneShape, Learned, Overlay};
use parcels::{World, country};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// A seller whose general line to Germany is a third slower, and to the United States as the pack says.
static LEARNED: LazyLock<Learned> = LazyLock::new(|| {
    let mut world = World::new(41);
    world.send("air-line-general", "DE", "2026-08-03", 60, 4, 1.35);
    world.send("air-line-general", "US", "2026-08-03", 60, 1, 1.0);
    for parcel in &mut world.parcels {
        parcel.ordered = Some(parcel.dispatched.plus(-1));
        parcel.promised = Some(parcel.dispatched.plus(14));
    }
    world.learn("2026-11-20")
});

fn file() -> Value {
    support::json(&LearnedOf::from(&*LEARNED))
}

fn learn(engine: &mut Engine, overlay: &Value) -> Value {
    support::json(&engine.learn(&support::value(overlay)))
}

fn request(to: &str) -> Value {
    let mut request: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    let mut request = request["base"]["quote"].take();
    request["destination"] = json!({"country": to});
    request
}

fn quote(engine: &Engine, to: &str) -> Value {
    support::json(&engine.quote(&support::value(&request(to))))
}

/// Codes and paths of an answer's problems.
fn problems(answer: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = answer["problems"].as_array().cloned().unwrap_or_default();
    all.iter().map(|one| (text(&one["code"]), text(&one["path"]))).collect()
}

fn plan<'v>(verdict: &'v Value, service: &str, mode: &str) -> &'v Value {
    let plans = verdict["plans"].as_array().unwrap();
    plans.iter().find(|plan| plan["service"] == service && plan["mode"] == mode).unwrap()
}

#[test]
fn the_file_is_read_as_it_was_written() {
    let written = file();
    assert!(LEARNED.lanes[0].shape.is_some() && LEARNED.lanes[1].shape.is_none());
    assert!(LEARNED.coverage.is_some());
    let read = landcast::api::overlay(&support::value(&written)).unwrap();
    let mut again = support::json(&LearnedOf::from(&read));
    // What was told of the parcels is for the reader of the file alone.
    again["alerts"] = written["alerts"].clone();
    assert_eq!(again, written);
    assert_eq!(
        written["lanes"][0].as_object().unwrap().keys().map(String::as_str).collect::<Vec<_>>(),
        ["country", "delivered", "factor", "parcels", "service", "shape", "spread", "tilt", "weight"]
    );
    // The order of the fields says nothing.
    let turned: Value = written
        .as_object()
        .unwrap()
        .iter()
        .rev()
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let hash = |file: &Value| Overlay::new(landcast::api::overlay(&support::value(file)).unwrap()).sha256;
    assert_eq!(hash(&turned), hash(&written));
}

#[test]
fn every_problem_of_a_file_is_found() {
    let mut engine = support::engine();
    let mut found = |patch: Value| {
        let mut file = file();
        support::merge(&mut file, &patch);
        problems(&learn(&mut engine, &file))
    };
    let pair = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    assert_eq!(found(json!({"format": "something"})), [pair("E5201", "format")]);
    assert_eq!(found(json!({"format": null})), [pair("E5201", "format")]);
    assert_eq!(found(json!({"version": 2})), [pair("E5202", "version")]);
    assert_eq!(
        found(json!({
            "asOf": "2026-02-30",
            "seller": {"factor": "10.001", "spread": "-0.1"},
            "network": {"factor": "0.0009"},
            "preparation": {"factor": 1.5, "observed": "many"},
            "coverage": {"low": "1.1"},
            "mood": "good",
        })),
        [
            pair("E1007", "asOf"),
            pair("E5203", "seller.factor"),
            pair("E5203", "seller.spread"),
            pair("E5203", "network.factor"),
            pair("E1004", "preparation.factor"),
            pair("E1005", "preparation.observed"),
            pair("E5203", "coverage.low"),
            pair("E1003", "mood"),
        ]
    );
    let lane = |patch: Value| {
        let mut lane = file()["lanes"][0].clone();
        support::merge(&mut lane, &patch);
        json!({"lanes": [lane]})
    };
    assert_eq!(
        found(lane(json!({"country": "Germany", "parcels": -1, "weight": null, "tilt": ["1", "-1"]}))),
        [
            pair("E1101", "lanes[0].country"),
            pair("E1201", "lanes[0].parcels"),
            pair("E1002", "lanes[0].weight"),
            pair("E5203", "lanes[0].tilt[1]"),
        ]
    );
    assert_eq!(found(lane(json!({"tilt": vec!["1"; 122]}))), [pair("E1204", "lanes[0].tilt")]);
    // The bounds themselves are sound.
    assert_eq!(found(json!({"seller": {"factor": "10", "spread": "0"}, "network": {"factor": "0.001"}})), []);
    assert_eq!(found(lane(json!({"tilt": vec!["1"; 121]}))), []);
    assert_eq!(problems(&learn(&mut engine, &json!([]))), [pair("E1004", "")]);
}

#[test]
fn a_file_with_problems_leaves_what_was_learned_before() {
    let mut engine = support::engine();
    learn(&mut engine, &file());
    let before = quote(&engine, "DE");
    assert!(!problems(&learn(&mut engine, &json!({"format": "x"}))).is_empty());
    assert_eq!(quote(&engine, "DE"), before);
}

#[test]
fn a_file_of_another_pack_is_taken_with_a_warning() {
    let mut engine = support::engine();
    assert_eq!(learn(&mut engine, &file())["alerts"], json!([]));
    let mut other = file();
    other["pack"] = json!({"version": "2025.1.1", "sha256": "00"});
    let answer = learn(&mut engine, &other);
    assert_eq!(answer["alerts"][0]["code"], "A324");
    assert_eq!(answer["alerts"][0]["params"]["got"], "2025.1.1");
    assert_eq!(quote(&engine, "DE")["window"]["basis"], "learned");
}

#[test]
fn own_parcels_move_the_window_and_letting_them_go_brings_it_back() {
    let mut engine = support::engine();
    let plain = quote(&engine, "DE");
    assert_eq!((&plain["learned"], &plain["window"]["basis"]), (&Value::Null, &json!("prior")));
    assert_eq!(plain["window"]["learned"], Value::Null);
    let told = learn(&mut engine, &file());
    let own = quote(&engine, "DE");
    assert_eq!(own["learned"], told["learned"]);
    assert_eq!(own["learned"]["asOf"], "2026-11-20");
    for (before, after) in plain["plans"].as_array().unwrap().iter().zip([&own]) {
        let id = &before["id"];
        let after = after["plans"].as_array().unwrap().iter().find(|plan| plan["id"] == *id).unwrap();
        if after["window"].is_null() {
            continue;
        }
        if after["window"]["basis"] == "prior" {
            assert_eq!(after["window"], before["window"], "{id}");
            assert_ne!(after["mode"], "direct", "{id}");
        } else {
            let kept = &after["window"]["learned"]["before"];
            for figure in ["p10", "p50", "p80", "p90", "p95", "mean"] {
                assert_eq!(kept[figure], before["window"][figure], "{id}: {figure}");
            }
            for figure in ["minDays", "maxDays", "onTime"] {
                assert_eq!(kept["promise"][figure], before["window"]["promise"][figure], "{id}: {figure}");
            }
        }
    }
    learn(&mut engine, &Value::Null);
    assert_eq!(quote(&engine, "DE"), plain);
}

#[test]
fn a_lane_is_slower_by_what_its_parcels_showed() {
    let mut engine = support::engine();
    learn(&mut engine, &file());
    let germany = quote(&engine, "DE");
    let lane = &plan(&germany, "air-line-general", "direct")["window"];
    let learned = &lane["learned"];
    assert_eq!(
        (&learned["level"], &learned["parcels"], &learned["shape"]),
        (&json!("lane"), &json!(240), &json!(true))
    );
    assert_eq!((&learned["from"], &learned["to"]), (&json!("2026-08-03"), &json!("2026-10-01")));
    let factor: f64 = learned["factor"].as_str().unwrap().parse().unwrap();
    assert!((factor - 1.35).abs() < 0.06, "{factor}");
    assert!(lane["p90"].as_u64() > learned["before"]["p90"].as_u64(), "{lane}");
    // Nobody sent by the fast line: Europe speaks for it, and the seller for Japan.
    assert_eq!(plan(&germany, "air-line-fast", "direct")["window"]["learned"]["level"], "region");
    let japan = quote(&engine, "JP");
    assert_eq!(plan(&japan, "air-line-general", "direct")["window"]["learned"]["level"], "seller");
}

#[test]
fn verdicts_with_own_parcels_are_sound_and_carry_the_hash_everywhere() {
    let mut engine = support::engine();
    let told = learn(&mut engine, &file());
    let hash = &told["learned"]["sha256"];
    assert_eq!(hash.as_str().unwrap().len(), 64);
    let own = std::sync::Arc::new(Overlay::new(landcast::api::overlay(&support::value(&file())).unwrap()));
    assert_eq!(own.sha256, hash.as_str().unwrap());
    for to in ["DE", "FR", "US", "JP", "GB", "MY"] {
        let asked = landcast::api::request(&support::value(&request(to)), engine.pack()).unwrap();
        for learned in [None, Some(own.clone())] {
            let asked = landcast::verdict::Request { learned, ..asked.clone() };
            let verdict = engine.verdict(&asked).unwrap();
            assert_eq!(landcast::verdict::check(&verdict), Vec::<String>::new(), "{to}");
        }
    }
    let tree = support::value(&request("DE"));
    let board = support::json(&engine.board(&tree, &["DE".to_owned(), "US".to_owned()]));
    assert_eq!(&board["learned"]["sha256"], hash);
    assert_eq!(board["rows"][0]["window"]["basis"], quote(&engine, "DE")["window"]["basis"]);
    let exposure = support::json(&engine.exposure(&tree, None, 2));
    assert_eq!(&exposure["learned"]["sha256"], hash);
    // The same parcels, pack and request give the same bytes, from whatever handle.
    let mut other = support::engine();
    learn(&mut other, &file());
    assert_eq!(quote(&other, "DE").to_string(), quote(&engine, "DE").to_string());
}

#[test]
fn a_learned_shape_shows_in_the_window() {
    let mut one = LEARNED.clone();
    let mut engine = support::engine();
    let lane = one.lanes.iter_mut().find(|lane| lane.country == country("DE")).unwrap();
    let mut mean = |shape: Option<LaneShape>| -> f64 {
        lane.shape = shape;
        let mut file = file();
        let lanes =
            support::json(&LearnedOf::from(&Learned { lanes: vec![lane.clone()], ..LEARNED.clone() }));
        file["lanes"] = lanes["lanes"].clone();
        learn(&mut engine, &file);
        let verdict = quote(&engine, "DE");
        plan(&verdict, "air-line-general", "direct")["window"]["mean"].as_str().unwrap().parse().unwrap()
    };
    let shape = |tilt: f64| Some(LaneShape { days: vec![1.0], tilt: vec![tilt; 60] });
    let (without, plain, quick, slow) = (mean(None), mean(shape(1.0)), mean(shape(2.0)), mean(shape(0.5)));
    assert_eq!(without, plain);
    assert!(quick < plain - 1.0 && slow > plain + 1.0, "{quick} {plain} {slow}");
}
