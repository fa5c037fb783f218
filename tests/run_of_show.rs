//! Every product of the example run-of-show, quoted to every destination: the answers are kept and reviewed.
//!
//! `LANDCAST_BLESS=1 cargo test --test engine run_of_show::` writes them anew; the difference is then read before it is kept.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]

use crate::support;
use serde_json::Value;
use std::fmt::Write as _;

const SNAPSHOT: &str = "tests/golden/run-of-show.csv";
const HEADER: &str = "product,destination,recommended,p50,p90,promise,on_time,duty,vat,fees,total,pays,at_door,margin,safe_price,alerts,stopped_by";

fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "-".to_owned(),
        other => other.to_string(),
    }
}

fn line(product: &str, country: &str, verdict: &Value) -> String {
    let at = |pointer: &str| verdict.pointer(pointer).map(cell).unwrap_or_else(|| "-".to_owned());
    let joined = |pointer: &str| {
        let list = verdict.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default();
        let mut codes: Vec<String> = list.iter().map(|item| cell(&item["code"])).collect();
        codes.dedup();
        codes.join(" ")
    };
    // Without a plan: what stops the plan that would come nearest.
    let stopped =
        if verdict["recommended"].is_null() { joined("/plans/0/rejections") } else { String::new() };
    [
        product.to_owned(),
        country.to_owned(),
        at("/recommended"),
        at("/window/p50"),
        at("/window/p90"),
        format!("{}-{}", at("/window/promise/minDays"), at("/window/promise/maxDays")),
        at("/window/promise/onTime"),
        at("/duty/duty"),
        at("/duty/vat"),
        at("/duty/fees"),
        at("/duty/total"),
        at("/buyer/pays/amount"),
        at("/buyer/atDoor/amount"),
        at("/plans/0/margin"),
        at("/safePrice/amount"),
        joined("/alerts"),
        stopped,
    ]
    .join(",")
}

#[test]
fn every_product_is_answered_everywhere_as_reviewed() {
    let engine = support::engine();
    let asked = support::run_of_show();
    let products: std::collections::BTreeSet<&str> =
        asked.iter().map(|(product, _, _)| product.as_str()).collect();
    assert!(products.len() >= 20, "only {} products", products.len());
    let mut found = format!("{HEADER}\n");
    let mut unsound = Vec::new();
    for (product, country, request) in &asked {
        let tree = support::value(request);
        let parsed = landcast::api::request(&tree, engine.pack());
        let parsed = parsed.unwrap_or_else(|problems| panic!("{product} {country}: {problems:?}"));
        let verdict = engine.verdict(&parsed);
        let verdict = verdict.unwrap_or_else(|problems| panic!("{product} {country}: {problems:?}"));
        unsound.extend(
            landcast::verdict::check(&verdict).into_iter().map(|what| format!("{product} {country}: {what}")),
        );
        let answer = support::json(&engine.quote(&tree));
        writeln!(found, "{}", line(product, country, &answer)).unwrap();
    }
    assert!(unsound.is_empty(), "{}", unsound.join("\n"));
    if std::env::var_os("LANDCAST_BLESS").is_some() {
        let path = support::root().join(SNAPSHOT);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &found).unwrap();
        return;
    }
    let kept = support::text(SNAPSHOT);
    let changed: Vec<String> = kept
        .lines()
        .zip(found.lines())
        .filter(|(kept, found)| kept != found)
        .map(|(kept, found)| format!("- {kept}\n+ {found}"))
        .collect();
    assert!(changed.is_empty() && kept.lines().count() == found.lines().count(), "{}", changed.join("\n"));
}
