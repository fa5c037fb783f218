//! The network of the real pack: what the search finds in it is what the verdict marks, every service is reached, cities lie
//! where they lie, and South-East Asia is served through its hubs in the days the trade speaks of.

use crate::support;
use landcast::money::{Amount, Currency, Dec};
use landcast::network::{Criteria, Network, Place, Way};
use landcast::verdict::{Desk, Plan, Verdict};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn base() -> Value {
    let file: Value = serde_json::from_str(&support::text("tests/bad-requests.json")).unwrap();
    file["base"]["quote"].clone()
}

/// A shirt, which most services take, to `country`.
fn shirt(country: &str) -> Value {
    let mut request = base();
    support::merge(
        &mut request,
        &json!({
            "product": {"category": "t-shirt", "hs": "610910", "goods": ["general"], "batteryWh": null, "weightG": 300,
                "sizeMm": [270, 210, 30], "price": {"amount": "19.90", "currency": "EUR"}},
            "destination": {"country": country, "region": null, "postcode": null},
        }),
    );
    request
}

/// As the verdict compares: money forgone against the most any plan takes in, days in tenths, share that goes wrong.
fn criteria(plan: &Plan<'_>, most: Dec, desk: &Desk<'_, '_>) -> Option<Criteria> {
    let margin = plan.margin().filter(|_| plan.feasible())?;
    let own = plan.money.as_ref()?.margin.currency;
    let cost = desk.fx().convert(Amount::new(most - margin, own), Currency::EUR).ok()?.value;
    let days = u32::try_from(plan.p90()).unwrap() * 10;
    Some(Criteria { cost, days, risk: plan.wrong_share() })
}

#[test]
fn the_search_finds_the_plans_that_nothing_dominates() {
    let engine = support::engine();
    let mut told = 0;
    for country in support::destinations() {
        for stock in [json!({}), json!({"DE-FRA": 40, "US-LAX": 40, "SG-HUB": 40, "HK": 40})] {
            let mut asked = shirt(&country);
            asked["seller"]["stock"] = stock;
            let request = landcast::api::request(&support::value(&asked), engine.pack()).unwrap();
            let Ok(verdict): Result<Verdict<'_>, _> = engine.verdict(&request) else { continue };
            let desk = Desk::new(engine.pack(), &request);
            let most = verdict.plans.iter().filter_map(|plan| Some(plan.money.as_ref()?.revenue.value)).max();
            let Some(most) = most else { continue };
            let network = Network::new(engine.pack(), &desk.ask(request.product.price));
            let found = network
                .best(|id| criteria(verdict.plans.iter().find(|plan| plan.candidate.id == id)?, most, &desk));
            let found: BTreeSet<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
            let marked: BTreeSet<&str> = verdict
                .plans
                .iter()
                .filter(|plan| plan.pareto)
                .map(|plan| plan.candidate.id.as_str())
                .collect();
            assert_eq!(found, marked, "{country}");
            told += marked.len();
        }
    }
    assert!(told > 100, "{told}");
}

#[test]
fn every_service_of_the_pack_lies_on_a_way_to_some_door() {
    let engine = support::engine();
    let mut reached = BTreeSet::new();
    let mut doors = 0;
    for country in support::destinations() {
        let request = landcast::api::request(&support::value(&shirt(&country)), engine.pack()).unwrap();
        let desk = Desk::new(engine.pack(), &request);
        let network = Network::new(engine.pack(), &desk.ask(request.product.price));
        assert!(matches!(network.places.first(), Some(Place::City(city)) if city == "CN-SZX"));
        let ways = network.ways.iter().filter_map(|way| match way {
            Way::Service(leg) => Some(leg.service.id.as_str()),
            Way::Domestic => None,
        });
        let before = reached.len();
        reached.extend(ways.map(str::to_owned));
        doors += usize::from(network.ways.len() > 1);
        assert!(network.ways.len() > 1, "{country} cannot be reached ({before})");
    }
    let all: BTreeSet<String> = engine.pack().content().services.iter().map(|one| one.id.clone()).collect();
    assert_eq!(all.difference(&reached).collect::<Vec<_>>(), Vec::<&String>::new());
    assert!(reached.len() >= 60 && doors >= 57, "{} services, {doors} doors", reached.len());
}

fn quote(request: &Value) -> Value {
    support::json(&support::engine().quote(&support::value(request)))
}

fn plan<'a>(verdict: &'a Value, id: &str) -> &'a Value {
    let plans = verdict["plans"].as_array().unwrap();
    plans.iter().find(|plan| plan["id"] == id).unwrap_or_else(|| panic!("no plan {id}"))
}

#[test]
fn a_seller_in_yiwu_is_a_day_and_a_yuan_a_kilogram_from_the_gateway() {
    let of = |city: &str| {
        let mut request = shirt("DE");
        request["seller"]["shipFrom"] = json!(city);
        quote(&request)
    };
    let (shenzhen, yiwu) = (of("CN-SZX"), of("CN-YIW"));
    let id = "direct:air-line-general:DE";
    let mean =
        |verdict: &Value| plan(verdict, id)["stages"][0]["mean"].as_str().unwrap().parse::<f64>().unwrap();
    // 0.35, 0.7 and 1.4 days: a mean of 0.76.
    let more = mean(&yiwu) - mean(&shenzhen);
    assert!((0.5..1.1).contains(&more), "{more}");
    let line = |verdict: &Value| {
        let costs = plan(verdict, id)["cost"].as_array().unwrap().clone();
        costs.iter().find(|cost| cost["code"] == "collection").map(|cost| cost["amount"].clone())
    };
    assert_eq!(line(&shenzhen), None);
    // 300 g and the mailer at one yuan a kilogram.
    let paid: f64 = line(&yiwu).unwrap().as_str().unwrap().parse().unwrap();
    assert!((0.30..0.40).contains(&paid), "{paid}");
    let stocked = plan(&yiwu, "overseas:DE-FRA:sea-standard:DE")["cost"].as_array().unwrap().clone();
    assert!(
        stocked.iter().all(|cost| cost["code"] != "collection"),
        "what lies in Frankfurt does not leave Yiwu"
    );
    let codes = |verdict: &Value| verdict["alerts"].to_string();
    assert!(!codes(&yiwu).contains("A491"));
    let unknown = of("CN-URC");
    assert!(codes(&unknown).contains("A491"));
    assert_eq!(plan(&unknown, id)["margin"], plan(&shenzhen, id)["margin"]);
}

/// Most orders of the main markets within seven to ten days: through the hub where it stands, from stock there beyond.
#[test]
fn south_east_asia_through_a_hub_takes_seven_to_ten_days() {
    let mut told = Vec::new();
    for (country, id) in [
        ("SG", "border:SG-HUB:sg-hub-line:SG"),
        ("MY", "border:MY-HUB:my-hub-line:MY"),
        ("TH", "border:SG-HUB:sg-hub-line:TH"),
        ("VN", "border:SG-HUB:sg-hub-line:VN"),
        ("PH", "border:SG-HUB:sg-hub-line:PH"),
        ("ID", "border:SG-HUB:sg-hub-line:ID"),
    ] {
        let mut request = shirt(country);
        request["asOf"] = json!("2026-09-07T10:00:00+08:00");
        let verdict = quote(&request);
        let through = plan(&verdict, id);
        assert_eq!(through["bulk"], "air-asia-hub");
        let mut stocked = request.clone();
        stocked["seller"]["stock"] = json!({"SG-HUB": 50, "MY-HUB": 50});
        let from_stock = quote(&stocked);
        let near = plan(&from_stock, id);
        let days = |plan: &Value, name: &str| plan["window"][name].as_u64().unwrap();
        told.push((
            country,
            days(through, "p50"),
            days(through, "p90"),
            days(near, "p50"),
            days(near, "p90"),
        ));
    }
    // Median and nine in ten, through the hub and from stock there, in an ordinary week.
    let expected = |country: &str| told.iter().find(|one| one.0 == country).unwrap();
    for country in ["SG", "MY"] {
        let (_, through, _, _, from_stock) = expected(country);
        assert!((7..=10).contains(through) && *from_stock <= 10, "{country}: {told:?}");
    }
    // Beyond the hub's own market the second clearance takes the days that stock at the hub has to save.
    assert!(expected("TH").4 <= 10, "{told:?}");
    for country in ["VN", "PH"] {
        assert!((7..=10).contains(&expected(country).3), "{country}: {told:?}");
    }
    // Indonesian customs (1 / 3 / 10 days) and its islands (2 / 3.5 / 7) leave no room for ten.
    assert!((11..=12).contains(&expected("ID").3), "{told:?}");
}

#[test]
fn a_parcel_under_way_takes_the_quickest_way_to_the_hub_and_the_next_where_that_is_denied() {
    let mut denied = shirt("SG");
    denied["seller"]["carriers"] = json!({"deny": ["air-asia-hub"]});
    let verdict = quote(&denied);
    let by_sea = plan(&verdict, "border:SG-HUB:sg-hub-line:SG");
    assert_eq!((&by_sea["bulk"], &by_sea["feasible"]), (&json!("sea-asia-hub"), &json!(true)));
    denied["seller"]["carriers"] = json!({"deny": ["air-asia-hub", "sea-asia-hub"]});
    let verdict = quote(&denied);
    let none = plan(&verdict, "border:SG-HUB:sg-hub-line:SG");
    assert_eq!(none["rejections"][0]["code"], "E4503");
}
