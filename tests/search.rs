//! What a seller types is found: code, Chinese, English, words of live selling, pinyin, with a slip of the finger; and the
//! question that settles a classification comes with what each answer costs.

use crate::support;
use landcast::api::Engine;
use landcast::pack::write_files;
use landcast::search::{By, Found, search};
use serde_json::{Value, json};

/// The first results, as `id` or code.
fn found(text: &str) -> Vec<(String, By)> {
    let name = |found: &Found<'_>| match found {
        Found::Kind(kind) => kind.id.clone(),
        Found::Code { hs, .. } => hs.to_string(),
    };
    search(support::pack(), text, 12).iter().map(|hit| (name(&hit.found), hit.by)).collect()
}

fn first(text: &str) -> (String, By) {
    found(text).into_iter().next().unwrap_or_else(|| panic!("nothing found for {text:?}"))
}

#[test]
fn a_code_is_found_however_it_is_written() {
    for text in ["610910", "6109.10", "6109 10", "６１０９１０"] {
        assert_eq!(first(text), ("610910".into(), By::Code), "{text}");
    }
    assert_eq!(first("6109"), ("6109".into(), By::Code));
    let below: Vec<String> = found("6109").into_iter().map(|(name, _)| name).collect();
    assert!(below.contains(&"610910".into()) && below.contains(&"t-shirt".into()), "{below:?}");
    // National digits are kept, by the name of what they lie under.
    assert_eq!(first("61091000"), ("61091000".into(), By::Code));
    assert_eq!(first("6109100012"), ("6109100012".into(), By::Code));
    assert!(found("61091000123").iter().all(|(_, by)| *by != By::Code), "eleven digits are no code");
}

#[test]
fn names_and_other_words_find_the_kind_of_goods_in_both_languages() {
    let cases = [
        ("T恤", "t-shirt", By::Name),
        ("便携榨汁机", "portable-blender", By::Name),
        ("短袖", "t-shirt", By::Synonym),
        ("hoodie / sweatshirt", "hoodie", By::Name),
        ("tee", "t-shirt", By::Synonym),
        ("Cashmere Sweater", "cashmere-sweater", By::Name),
        ("打火机", "lighter", By::Name),
    ];
    for (text, id, by) in cases {
        assert_eq!(first(text), (id.into(), by), "{text}");
    }
}

#[test]
fn pinyin_in_full_by_initials_and_mixed() {
    for text in ["bianxiezhazhiji", "bxzzj", "bianxie zhazhiji", "bianxzzj"] {
        assert_eq!(first(text), ("portable-blender".into(), By::Pinyin), "{text}");
    }
    // The umlaut is typed as v, and the end may be missing.
    assert!(found("yurongf").iter().any(|(id, _)| id == "puffer-jacket"), "{:?}", found("yurongf"));
    // A character with two readings is found by the one that is said.
    assert!(found("chongdianbao").iter().any(|(id, _)| id == "power-bank"), "{:?}", found("chongdianbao"));
}

#[test]
fn a_slip_of_the_finger_is_forgiven_and_two_in_a_short_word_are_not() {
    assert_eq!(first("cashmere sweatr").0, "cashmere-sweater");
    assert_eq!(first("cashmere sweatr").1, By::Typo);
    assert!(found("hodoie").iter().any(|(id, by)| id == "hoodie" && *by == By::Typo));
    assert!(!found("hdoe").iter().any(|(id, _)| id == "hoodie"));
}

#[test]
fn a_title_of_live_selling_finds_the_goods_in_it() {
    assert!(found("夏季新款纯棉卫衣宽松").iter().any(|(id, _)| id == "hoodie"));
}

#[test]
fn a_subheading_is_found_by_words_of_its_name() {
    assert!(found("seat belts").iter().any(|(code, _)| code == "870821"), "{:?}", found("seat belts"));
    assert!(found("zzzzqqqq").is_empty());
    assert!(found("   ").is_empty());
}

#[test]
fn better_fits_come_first_and_no_more_than_asked_for() {
    let hits = search(support::pack(), "shirt", 5);
    assert_eq!(hits.len(), 5);
    assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
    assert!(hits.iter().all(|hit| hit.score <= 1000));
}

fn ask(engine: &Engine, request: Value) -> Value {
    support::json(&engine.search(&support::value(&request)))
}

#[test]
fn the_united_states_list_their_lines_under_a_code_with_rates() {
    let engine = support::engine();
    let answer = ask(&engine, json!({"text": "620462", "country": "US"}));
    let lines = answer["results"][0]["lines"].as_array().unwrap();
    assert!(lines.len() > 5 && lines.iter().all(|line| line["hs"].as_str().unwrap().starts_with("620462")));
    let rates: std::collections::BTreeSet<&str> =
        lines.iter().filter_map(|line| line["rate"]["likely"].as_str()).collect();
    assert!(rates.len() > 1, "lines differ, that is why they are asked for: {rates:?}");
    assert_eq!(ask(&engine, json!({"text": "620462", "country": "DE"}))["results"][0]["lines"], json!([]));
    assert_eq!(ask(&engine, json!({"text": "620462"}))["results"][0]["rate"], Value::Null);
    assert_eq!(
        ask(&engine, json!({"text": "610910", "country": "DE"}))["results"][0]["rate"]["likely"],
        "0.12"
    );
}

#[test]
fn a_wrong_question_is_told_field_by_field() {
    let engine = support::engine();
    let problems = |request: Value| -> Vec<String> {
        let answer = ask(&engine, request);
        let list = answer["problems"].as_array().cloned().unwrap_or_default();
        list.iter()
            .map(|one| format!("{} {}", one["code"].as_str().unwrap(), one["path"].as_str().unwrap()))
            .collect()
    };
    assert_eq!(problems(json!({})), ["E1002 text"]);
    assert_eq!(
        problems(json!({"text": "a", "limit": 0, "country": "??", "x": 1})),
        ["E1202 limit", "E1101 country", "E1003 x"]
    );
    assert_eq!(
        problems(json!({"text": "a", "country": "AQ", "date": "soon"})),
        ["E1007 date", "E2101 country"]
    );
    assert_eq!(problems(json!({"text": ""})), Vec::<String>::new());
}

#[test]
fn without_its_tables_the_search_says_what_is_missing_and_still_finds_names() {
    let files = write_files(support::pack().content()).unwrap();
    let mut engine = Engine::new(&files.core).unwrap();
    let answer = ask(&engine, json!({"text": "便携榨汁机"}));
    assert_eq!(answer["missing"], json!(["GOODS", "HS"]));
    assert_eq!(answer["results"][0]["id"], "portable-blender");
    assert_eq!(ask(&engine, json!({"text": "bxzzj"}))["results"], json!([]));
    for (_, bytes) in &files.tables {
        engine.add(bytes).unwrap();
    }
    assert_eq!(ask(&engine, json!({"text": "bxzzj"}))["results"][0]["id"], "portable-blender");
    assert_eq!(ask(&engine, json!({"text": "bxzzj"}))["missing"], json!([]));
}

/// One parcel of a kind of goods above every low-value limit.
fn parcel(country: &str, category: &str) -> Value {
    json!({
        "destination": {"country": country}, "entryDate": "2026-11-20", "currency": "EUR", "freight": "10",
        "lines": [{"description": "x", "category": category, "quantity": 1, "unitPrice": "900"}],
    })
}

#[test]
fn a_category_comes_with_the_question_that_settles_it_and_what_each_answer_costs() {
    let engine = support::engine();
    let mut asked = 0;
    for (country, kind) in ["US", "DE"]
        .into_iter()
        .flat_map(|country| support::pack().content().categories.iter().map(move |kind| (country, kind)))
    {
        let answer = support::json(&engine.duty(&support::value(&parcel(country, &kind.id))));
        let all = answer["missing"].as_array().unwrap();
        let Some(missing) = all.iter().find(|one| one["what"] == "classification") else { continue };
        asked += 1;
        assert!(!missing["question"]["zh"].as_str().unwrap().is_empty(), "{}", kind.id);
        assert!(!missing["question"]["en"].as_str().unwrap().is_empty(), "{}", kind.id);
        let candidates = missing["candidates"].as_array().unwrap();
        assert_eq!(candidates.len(), kind.candidates.len());
        for candidate in candidates {
            assert!(!candidate["zh"].as_str().unwrap().is_empty(), "{candidate}");
            assert!(!candidate["en"].as_str().unwrap().is_empty(), "{candidate}");
            // The answer settles it: the same parcel with that code misses no classification.
            let mut settled = parcel(country, &kind.id);
            settled["lines"][0]["hs"] = candidate["hs"].clone();
            let settled = support::json(&engine.duty(&support::value(&settled)));
            let still = settled["missing"].as_array().unwrap();
            assert!(still.iter().all(|one| one["what"] != "classification"), "{country} {candidate}");
        }
    }
    assert!(asked > 300, "{asked} categories leave something to ask");
}

#[test]
fn the_rate_of_a_candidate_is_the_rate_its_code_meets() {
    let engine = support::engine();
    let answer = support::json(&engine.duty(&support::value(&parcel("DE", "hoodie"))));
    let all = answer["missing"].as_array().unwrap();
    // Jerseys of cotton and of man-made fibres meet the same rate in the Union: nothing is to be asked.
    assert!(all.iter().all(|one| one["what"] != "classification"), "{all:?}");
    let answer = support::json(&engine.duty(&support::value(&parcel("US", "hoodie"))));
    let missing =
        answer["missing"].as_array().unwrap().iter().find(|one| one["what"] == "classification").unwrap();
    let rate = |at: usize| missing["candidates"][at]["rate"]["low"].as_str().unwrap().parse::<f64>().unwrap();
    assert!(rate(0) != rate(1), "cotton and man-made fibres differ in the United States: {missing}");
    // The seller's own rate settles all of it, and is marked as the seller's.
    let mut own = parcel("DE", "hoodie");
    own["lines"][0]["dutyRate"] = json!("0.05");
    let own = support::json(&engine.duty(&support::value(&own)));
    assert_eq!(own["missing"], json!([]));
    assert!(own["lines"].as_array().unwrap().iter().any(|line| line["source"]["confidence"] == "seller"));
}
