//! Random consignments that two languages can make alike: a generator of 32 bits and a fixed order of draws, so that a
//! hundred thousand questions need no file. `tests/parity/random.mjs` is the same in JavaScript; what is changed here is
//! changed there.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use landcast::calendar::Day;
use landcast::pack::{Pack, SwitchKind};
use serde_json::{Value, json};

/// Marsaglia's xorshift of 32 bits.
pub struct Random(u32);

impl Random {
    pub const fn new(seed: u32) -> Self {
        Self(seed)
    }

    pub const fn next(&mut self) -> u32 {
        let mut x = self.0;
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        self.0 = x;
        x
    }

    pub const fn below(&mut self, end: u32) -> u32 {
        self.next() % end
    }

    fn of<'t>(&mut self, list: &'t [Value]) -> &'t Value {
        &list[self.below(u32::try_from(list.len()).unwrap()) as usize]
    }
}

/// What is drawn from: every destination with its regions, schemes and switches, and goods.
pub fn tables(pack: &Pack) -> Value {
    let begins = pack.content().begins;
    let destinations: Vec<Value> = pack
        .destinations()
        .map(|market| {
            let rules = pack.rules(market.code, None, begins).unwrap();
            let schemes = market.schemes.iter().chain(rules.parent.iter().flat_map(|parent| &parent.schemes));
            let switches: Vec<Value> = rules
                .switches()
                .map(|switch| {
                    let values = match &switch.kind {
                        SwitchKind::Flag => json!([true, false]),
                        SwitchKind::Choice(words) => json!(words),
                        SwitchKind::Rate => json!(["0.17", "0.2"]),
                    };
                    json!({"key": switch.key, "values": values})
                })
                .collect();
            json!({
                "country": market.code.code(),
                "currency": market.currency.code(),
                "regions": market.regions.iter().map(|region| &region.code).collect::<Vec<_>>(),
                "schemes": schemes.map(|scheme| &scheme.id).collect::<Vec<_>>(),
                "switches": switches,
            })
        })
        .collect();
    json!({
        "destinations": destinations,
        "codes": [
            "610910", "61091000", "620443", "6404", "640399", "420222", "330499", "850760", "851762", "85444290",
            "732393", "940320", "950300", "711319", "090210", "220421", "490199", "210690", "910211", "960810",
            "620211", "392690", "7616", "851830", "850940",
        ],
        "categories": ["bags", "apparel", "electronics", "tea"],
        "currencies": ["EUR", "USD", "CNY"],
        "channels": ["express", "post", "air", "sea", "road", "rail"],
        "payers": ["auto", "seller", "buyer"],
        "origins": ["CN", "CN", "CN", "HK", "VN"],
        "starts": ["CN", "CN", "US", "SG"],
        "prices": [2_000, 300_000, 90_000_000],
        "begins": begins.iso(),
        "days": 2_700,
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn cents(value: u32) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// One consignment, as JSON of the contract.
pub fn consignment(random: &mut Random, tables: &Value) -> Value {
    let place = random.of(list(&tables["destinations"]));
    let mut destination = json!({"country": place["country"]});
    if random.below(2) == 1 && !list(&place["regions"]).is_empty() {
        destination["region"] = random.of(list(&place["regions"])).clone();
    }
    let days = random.below(u32::try_from(tables["days"].as_u64().unwrap()).unwrap());
    let begins = Day::parse(tables["begins"].as_str().unwrap()).unwrap();
    let entry = begins.plus(i32::try_from(days).unwrap()).iso();
    let currency = match random.below(5) {
        0 | 1 => place["currency"].clone(),
        other => tables["currencies"][other as usize - 2].clone(),
    };
    let lines: Vec<Value> = (0..=random.below(3)).map(|_| line(random, tables)).collect();
    let mut ask = json!({
        "destination": destination,
        "entryDate": entry,
        "currency": currency,
        "lines": lines,
        "freight": cents(random.below(30_000)),
        "insurance": cents(random.below(500)),
        "scheme": "none",
    });
    let schemes = list(&place["schemes"]);
    match random.below(4) {
        0 if !schemes.is_empty() => ask["scheme"] = random.of(schemes).clone(),
        1 => {
            ask["scheme"] = json!("auto");
            ask["schemes"] = place["schemes"].clone();
        }
        _ => {}
    }
    ask["channel"] = random.of(list(&tables["channels"])).clone();
    if random.below(4) == 0 {
        ask["consignee"] = json!("business");
    }
    ask["gift"] = json!(random.below(6) == 0);
    ask["personalUse"] = json!(random.below(4) != 0);
    ask["paidBy"] = random.of(list(&tables["payers"])).clone();
    ask["origin"] = random.of(list(&tables["origins"])).clone();
    ask["shipFrom"] = random.of(list(&tables["starts"])).clone();
    let mut settings = serde_json::Map::new();
    for switch in list(&place["switches"]) {
        if random.below(3) == 0 {
            let value = random.of(list(&switch["values"])).clone();
            settings.insert(switch["key"].as_str().unwrap().to_owned(), value);
        }
    }
    ask["settings"] = Value::Object(settings);
    ask
}

fn line(random: &mut Random, tables: &Value) -> Value {
    let mut line = json!({});
    match random.below(10) {
        0 => {}
        1 => line["category"] = random.of(list(&tables["categories"])).clone(),
        _ => line["hs"] = random.of(list(&tables["codes"])).clone(),
    }
    line["quantity"] = json!(1 + random.below(4));
    let most = random.of(list(&tables["prices"])).as_u64().unwrap();
    line["unitPrice"] = json!(cents(random.below(u32::try_from(most).unwrap())));
    if random.below(3) == 0 {
        line["dutyRate"] = json!(format!("0.{:03}", random.below(400)));
    }
    line["description"] = json!(format!("goods {}", random.below(3)));
    line
}

/// How many: as the environment says, else `usual`.
#[allow(
    clippy::disallowed_methods,
    reason = "a test may be told to do more; the engine reads no environment"
)]
pub fn count(usual: usize) -> usize {
    std::env::var("LANDCAST_RANDOM").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
