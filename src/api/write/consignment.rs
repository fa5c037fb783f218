//! A consignment as it was understood.

use super::by_name::ByName;
use crate::api::read::Asked;
use crate::customs::{Consignee, Line, PaidBy, SchemeChoice, Setting};
use crate::money::Dec;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlaceOf {
    country: String,
    region: Option<String>,
    postcode: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct LineOf {
    description: String,
    hs: Option<String>,
    category: Option<String>,
    quantity: u32,
    unit_price: String,
    duty_rate: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum SettingOf {
    Flag(bool),
    Text(String),
}

/// A normalised consignment: sent again it gives the same answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ConsignmentOf {
    destination: PlaceOf,
    origin: String,
    ship_from: String,
    entry_date: String,
    currency: String,
    lines: Vec<LineOf>,
    freight: String,
    insurance: String,
    scheme: String,
    schemes: Vec<String>,
    channel: &'static str,
    consignee: &'static str,
    gift: bool,
    personal_use: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    prior_imports: Option<u32>,
    weight_g: Option<u32>,
    paid_by: &'static str,
    fx: ByName<String, String>,
    settings: ByName<String, SettingOf>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    strict: bool,
}

impl ConsignmentOf {
    /// From what was read.
    #[must_use]
    pub fn new(asked: &Asked) -> Self {
        let from = &asked.consignment;
        Self {
            destination: PlaceOf {
                country: from.destination.country.code().to_owned(),
                region: from.destination.region.clone(),
                postcode: from.destination.postcode.clone(),
            },
            origin: from.origin.code().to_owned(),
            ship_from: from.ship_from.code().to_owned(),
            entry_date: from.entry.iso(),
            currency: from.currency.code().to_owned(),
            lines: from.lines.iter().map(line).collect(),
            freight: from.freight.plain(),
            insurance: from.insurance.plain(),
            scheme: match &from.scheme {
                SchemeChoice::Auto => "auto".to_owned(),
                SchemeChoice::None => "none".to_owned(),
                SchemeChoice::Named(id) => id.clone(),
            },
            schemes: from.schemes.clone(),
            channel: from.channel.as_str(),
            consignee: match from.consignee {
                Consignee::Consumer => "consumer",
                Consignee::Business => "business",
            },
            gift: from.gift,
            personal_use: from.personal_use,
            prior_imports: from.prior_imports,
            weight_g: from.weight_g,
            paid_by: match from.paid_by {
                PaidBy::Auto => "auto",
                PaidBy::Seller => "seller",
                PaidBy::Buyer => "buyer",
            },
            fx: asked.fx.iter().map(|(a, b, rate)| (format!("{a}/{b}"), rate.plain())).collect(),
            settings: from.settings.iter().map(|(key, value)| (key.clone(), setting(value))).collect(),
            strict: from.strict,
        }
    }
}

fn line(from: &Line) -> LineOf {
    LineOf {
        description: from.description.clone(),
        hs: from.hs.map(|code| code.to_string()),
        category: from.category.clone(),
        quantity: from.quantity,
        unit_price: from.unit_price.plain(),
        duty_rate: from.duty_rate.map(Dec::plain),
    }
}

fn setting(from: &Setting) -> SettingOf {
    match from {
        Setting::Flag(flag) => SettingOf::Flag(*flag),
        Setting::Rate(rate) => SettingOf::Text(rate.plain()),
        Setting::Word(word) => SettingOf::Text(word.clone()),
    }
}
