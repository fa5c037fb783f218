//! What the integration tests share: the pack of the data folder, and consignments written as JSON.
#![allow(dead_code, reason = "each test binary uses its part")]

use landcast::calendar::Day;
use landcast::customs::{Consignee, Consignment, Line, PaidBy, SchemeChoice, Setting};
use landcast::measure::{Country, HsCode};
use landcast::money::{Currency, Dec, Fx, parse_decimal};
use landcast::pack::{Channel, Pack};
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let content = landcast_packer::compile(&data).unwrap_or_else(|faults| {
        panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    let bytes = landcast::pack::write(&content).expect("the content fits the format");
    landcast::pack::read(&bytes).expect("what was written reads back")
});

/// The pack of the data folder, through the file format.
pub(crate) fn pack() -> &'static Pack {
    &PACK
}

/// The pack's exchange rates.
pub(crate) fn fx() -> Fx<'static> {
    Fx::new(&pack().content().fx)
}

pub(crate) fn country(code: &str) -> Country {
    Country::from_code(code).expect("a country code")
}

pub(crate) fn currency(code: &str) -> Currency {
    Currency::from_code(code).expect("a currency")
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

pub(crate) fn dec(text: &str) -> Dec {
    parse_decimal(text).expect("a decimal")
}

pub(crate) fn hs(text: &str) -> HsCode {
    HsCode::parse(text).expect("an HS code")
}

/// One line of one piece of these goods.
pub(crate) fn one(country_code: &str, entry: &str, money: &str, code: &str, price: &str) -> Consignment {
    let line = Line::new("goods", 1, dec(price)).with_hs(hs(code));
    Consignment::new(country(country_code), day(entry), currency(money), vec![line])
}

/// A consignment of the contract's JSON shape, with its exchange rates. Only for tests: the product's own front end is
/// elsewhere.
pub(crate) fn consignment(request: &Value) -> (Consignment, Fx<'static>) {
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let amount = |value: &Value, key: &str| text(value, key).map(|text| dec(&text));
    let lines = request["lines"].as_array().expect("lines").iter().map(|line| Line {
        description: text(line, "description").unwrap_or_default(),
        hs: text(line, "hs").map(|code| hs(&code)),
        category: text(line, "category"),
        quantity: u32::try_from(line["quantity"].as_u64().expect("a quantity")).expect("a small one"),
        unit_price: amount(line, "unitPrice").expect("a price"),
        duty_rate: amount(line, "dutyRate"),
    });
    let place = &request["destination"];
    let mut ask = Consignment::new(
        country(place["country"].as_str().expect("a country")),
        day(request["entryDate"].as_str().expect("a date")),
        currency(request["currency"].as_str().expect("a currency")),
        lines.collect(),
    );
    ask.destination.region = text(place, "region");
    ask.destination.postcode = text(place, "postcode");
    ask.freight = amount(request, "freight").unwrap_or_default();
    ask.insurance = amount(request, "insurance").unwrap_or_default();
    if let Some(origin) = text(request, "origin") {
        ask.origin = country(&origin);
    }
    if let Some(from) = text(request, "shipFrom") {
        ask.ship_from = country(&from);
    }
    ask.scheme = match text(request, "scheme").as_deref() {
        None | Some("auto") => SchemeChoice::Auto,
        Some("none") => SchemeChoice::None,
        Some(name) => SchemeChoice::Named(name.to_owned()),
    };
    if let Some(channel) = text(request, "channel") {
        ask.channel = Channel::parse(&channel).expect("a channel");
    }
    if text(request, "consignee").as_deref() == Some("business") {
        ask.consignee = Consignee::Business;
    }
    if text(request, "paidBy").as_deref() == Some("seller") {
        ask.paid_by = PaidBy::Seller;
    }
    ask.gift = request["gift"].as_bool().unwrap_or(false);
    ask.personal_use = request["personalUse"].as_bool().unwrap_or(true);
    for (key, value) in request["settings"].as_object().into_iter().flatten() {
        let setting = match value {
            Value::Bool(flag) => Setting::Flag(*flag),
            Value::String(word) => {
                parse_decimal(word).map_or_else(|_| Setting::Word(word.clone()), Setting::Rate)
            }
            other => panic!("{other} is no setting"),
        };
        ask.settings.push((key.clone(), setting));
    }
    let mut rates = fx();
    for (pair, rate) in request["fx"].as_object().into_iter().flatten() {
        let (from, to) = pair.split_once('/').expect("a pair");
        rates = rates.with(currency(from), currency(to), dec(rate.as_str().expect("a rate")));
    }
    (ask, rates)
}
