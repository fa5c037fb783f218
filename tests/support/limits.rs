//! Hard limits of a chain, worked out anew from the pack and the words of the request: nothing here calls what it checks.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use landcast::network::Candidate;
use landcast::pack::{Lane, Mode, Node, Pack, Service, ServiceRole};
use serde_json::Value;
use std::collections::BTreeSet;

/// Codes that are worked out here; others, such as caps on a declared value, are not.
const KNOWN: &[&str] = &[
    "E4101", "E4102", "E4103", "E4104", "E4105", "E4106", "E4107", "E4201", "E4202", "E4203", "E4204",
    "E4302", "E4303", "E4401", "E4501", "E4502", "E4503", "E4121", "E4122", "E4123", "E4124", "E4125",
    "E4126",
];

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Ids of every chain to the country, from the tables of the pack.
pub fn ids(pack: &Pack, country: &str) -> BTreeSet<String> {
    let content = pack.content();
    let reaches = |id: &String, to: &str| {
        let service = content.services.iter().find(|service| service.id == *id);
        service.is_some_and(|service| service.lanes.iter().any(|lane| lane.to.code() == to))
    };
    let mut all = BTreeSet::new();
    for service in content.services.iter().filter(|service| service.role == ServiceRole::Direct) {
        if reaches(&service.id, country) {
            all.insert(format!("direct:{}:{country}", service.id));
        }
    }
    for node in content.nodes.iter().filter(|node| node.serves.iter().any(|to| to.code() == country)) {
        for out in node.outbound.iter().filter(|id| reaches(id, country)) {
            match node.mode {
                Mode::Border => {
                    all.insert(format!("border:{}:{out}:{country}", node.id));
                }
                _ => all.extend(
                    node.bulk
                        .iter()
                        .filter(|id| reaches(id, node.country.code()))
                        .map(|bulk| format!("overseas:{}:{bulk}:{country}", node.id)),
                ),
            }
        }
    }
    all
}

fn goods(service: &Service, lane: &Lane, asked: &Value, broken: &mut BTreeSet<&'static str>) {
    let product = &asked["product"];
    let mut classes = texts(&product["goods"]);
    if classes.is_empty() {
        classes.push("general");
    }
    let energy = product["batteryWh"].as_str().map(|text| text.parse::<f64>().unwrap());
    for class in classes.into_iter().filter(|class| *class != "brand") {
        let rule = service.goods.iter().find(|rule| {
            let listed =
                |list: &[landcast::measure::Country]| list.iter().any(|to| to.code() == lane.to.code());
            rule.class.as_str() == class
                && !listed(&rule.except)
                && (rule.only.is_empty() || listed(&rule.only))
        });
        match (rule.map(|rule| rule.max_wh10), energy) {
            (None, _) => {
                broken.insert(match class {
                    "battery-standalone" => "E4103",
                    "battery-packed-with" => "E4104",
                    "powder" => "E4121",
                    "aerosol" => "E4122",
                    "food" | "supplement" => "E4123",
                    "medicine" => "E4124",
                    "blade" => "E4125",
                    "magnet" => "E4126",
                    _ => "E4101",
                });
            }
            (Some(Some(_)), None) => {
                broken.insert("E4105");
            }
            (Some(Some(most)), Some(energy)) if energy * 10.0 > f64::from(most) + 1e-9 => {
                broken.insert("E4102");
            }
            _ => {}
        }
    }
    let code = product["hs"].as_str();
    let under = |prefixes: &[landcast::measure::HsCode]| {
        code.is_some_and(|code| prefixes.iter().any(|prefix| code.starts_with(&prefix.to_string())))
    };
    if !service.hs_only.is_empty() && !under(&service.hs_only) {
        broken.insert("E4106");
    }
    if under(&service.hs_except) {
        broken.insert("E4107");
    }
}

fn is_denied(service: &Service, asked: &Value) -> bool {
    texts(&asked["seller"]["carriers"]["deny"]).contains(&service.id.as_str())
}

fn parcel(service: &Service, lane: &Lane, asked: &Value, broken: &mut BTreeSet<&'static str>) {
    goods(service, lane, asked, broken);
    let quantity = asked["order"]["quantity"].as_u64().unwrap_or(1);
    if asked["product"]["weightG"].as_u64().unwrap() * quantity > u64::from(lane.max_g) {
        broken.insert("E4201");
    }
    let sides: Vec<u32> = asked["product"]["sizeMm"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|side| u32::try_from(side.as_u64().unwrap()).unwrap())
        .collect();
    if let ([_, _, _], 1) = (sides.as_slice(), quantity) {
        let sorted = |mut sides: Vec<u32>| {
            sides.sort_unstable_by(|a, b| b.cmp(a));
            sides
        };
        let sides = sorted(sides);
        let too_long =
            |most: [u32; 3]| sides.iter().zip(sorted(most.to_vec())).any(|(side, most)| *side > most);
        if lane.max_side_mm.is_some_and(too_long) {
            broken.insert("E4202");
        }
        if lane.max_sum_mm.is_some_and(|most| sides.iter().sum::<u32>() > most) {
            broken.insert("E4203");
        }
        if lane.max_girth_mm.is_some_and(|most| sides[0] + 2 * (sides[1] + sides[2]) > most) {
            broken.insert("E4204");
        }
    }
    if asked["destination"]["cod"] == true && !lane.cod {
        broken.insert("E4401");
    }
    if let Some(postcode) = asked["destination"]["postcode"].as_str() {
        let bare: String =
            postcode.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
        let matches = lane.remote.iter().filter_map(|area| {
            let longest =
                area.prefixes.iter().filter(|prefix| bare.starts_with(prefix.as_str())).map(String::len);
            Some((longest.max()?, area.per_parcel.is_some()))
        });
        if matches.max_by_key(|(length, _)| *length).is_some_and(|(_, served)| !served) {
            broken.insert("E4501");
        }
    }
    let ddp = asked["seller"]["incoterm"] != "dap";
    let last_mile = service.role == ServiceRole::LastMile;
    if ddp && !lane.ddp && !last_mile {
        broken.insert("E4502");
    }
    let allow = asked["seller"]["carriers"]["allow"].as_array();
    let unlisted =
        allow.is_some() && !texts(&asked["seller"]["carriers"]["allow"]).contains(&service.id.as_str());
    if is_denied(service, asked) || (unlisted && !last_mile) {
        broken.insert("E4503");
    }
}

fn bulk(service: &Service, lane: &Lane, asked: &Value, broken: &mut BTreeSet<&'static str>) {
    goods(service, lane, asked, broken);
    if is_denied(service, asked) {
        broken.insert("E4503");
    }
}

fn lane<'p>(pack: &'p Pack, id: &str, to: &str) -> Option<(&'p Service, &'p Lane)> {
    let service = pack.content().services.iter().find(|service| service.id == id)?;
    Some((service, service.lanes.iter().find(|lane| lane.to.code() == to)?))
}

fn on_hand(asked: &Value, node: &Node) -> u64 {
    asked["seller"]["stock"][&node.id].as_u64().unwrap_or(0)
}

/// Which limits the chain breaks, held against those it was told to break.
pub fn check(
    pack: &Pack,
    asked: &Value,
    candidate: &Candidate<'_>,
    told: &[String],
    wrong: &mut Vec<String>,
) {
    let country = asked["destination"]["country"].as_str().unwrap();
    let mut broken = BTreeSet::new();
    let Some((service, out)) = lane(pack, &candidate.outbound.service.id, country) else {
        wrong.push(format!("{}: no such lane", candidate.id));
        return;
    };
    parcel(service, out, asked, &mut broken);
    let quantity = asked["order"]["quantity"].as_u64().unwrap_or(1);
    if let Some(node) = candidate.node {
        let short = on_hand(asked, node) < quantity;
        let through = node.mode == Mode::Border && node.flow_through;
        let feeder = candidate.bulk.and_then(|leg| lane(pack, &leg.service.id, node.country.code()));
        let mut refused = BTreeSet::new();
        if let Some((service, lane)) = feeder {
            bulk(service, lane, asked, &mut refused);
        }
        let any =
            node.bulk.iter().filter_map(|id| lane(pack, id, node.country.code())).any(|(service, lane)| {
                let mut broken = BTreeSet::new();
                bulk(service, lane, asked, &mut broken);
                broken.is_empty()
            });
        if short && !(through && feeder.is_some()) {
            broken.insert(if any { "E4302" } else { "E4303" });
        }
        if short {
            broken.extend(refused.iter().copied());
        }
        // A sold parcel goes by a service that takes it wherever there is one.
        if short && through && any && !refused.is_empty() {
            wrong.push(format!("{}: fed by what refuses the goods", candidate.id));
        }
        if candidate.from_stock == short && node.mode == Mode::Border && through {
            wrong.push(format!("{}: from stock is {}", candidate.id, candidate.from_stock));
        }
    }
    let told: BTreeSet<&str> = told.iter().map(String::as_str).filter(|code| KNOWN.contains(code)).collect();
    let stacked = quantity > 1;
    let of_size = |code: &&&str| stacked && matches!(**code, "E4202" | "E4203" | "E4204");
    let told: BTreeSet<&str> = told.iter().filter(|code| !of_size(code)).copied().collect();
    if told != broken {
        wrong.push(format!("{}: told {told:?}, worked out {broken:?}", candidate.id));
    }
}
