//! Reading a consignment.

use super::fields::{Fields, Problems};
use super::request::{category_e1104, check_e2101_e1105_destination, fx, schemes_e1109, settings};
use crate::api::value::Value;
use crate::customs::{Consignee, Consignment, Line, PaidBy, Place, SchemeChoice};
use crate::measure::Country;
use crate::money::{Currency, Dec};
use crate::pack::{Channel, Pack};
use crate::problem::{Problem, codes};

/// A consignment with the exchange rates that came with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What is assessed.
    pub consignment: Consignment,
    /// Units of the second currency for one of the first; they win over the pack's.
    pub fx: Vec<(Currency, Currency, Dec)>,
}

/// Reads a consignment.
///
/// # Errors
/// Every problem of every field.
pub fn consignment(value: &Value, pack: &Pack) -> Result<Asked, Problems> {
    let mut problems = Problems::new();
    match read(value, pack, &mut problems) {
        Some(asked) if problems.is_empty() => Ok(asked),
        _ => Err(problems),
    }
}

fn read(value: &Value, pack: &Pack, problems: &mut Problems) -> Option<Asked> {
    let mut fields = Fields::open(value, "", problems)?;
    let destination = fields.need("destination", problems).and_then(|value| place(value, pack, problems));
    let origin = fields.country("origin", problems).unwrap_or(Country::CN);
    let ship_from = fields.country("shipFrom", problems).unwrap_or(Country::CN);
    fields.need("entryDate", problems);
    let entry = fields.day("entryDate", problems);
    fields.need("currency", problems);
    let currency = fields.currency("currency", problems);
    fields.need("lines", problems);
    let lines = lines_e1205(&mut fields, pack, problems);
    let freight = fields.decimal_e1201_not_negative("freight", problems).unwrap_or(Dec::ZERO);
    let insurance = fields.decimal_e1201_not_negative("insurance", problems).unwrap_or(Dec::ZERO);
    let country = destination.as_ref().map(|place| place.country);
    let scheme = scheme_e1111(&mut fields, country, pack, problems);
    let schemes = schemes_e1109(&mut fields, pack, problems);
    let channels: Vec<_> = Channel::ALL.iter().map(|channel| channel.as_str()).collect();
    let channel = fields.word("channel", &channels, Channel::parse, problems).unwrap_or(Channel::Express);
    let consignee = fields
        .word(
            "consignee",
            &["consumer", "business"],
            |word| match word {
                "consumer" => Some(Consignee::Consumer),
                "business" => Some(Consignee::Business),
                _ => None,
            },
            problems,
        )
        .unwrap_or_default();
    let gift = fields.flag("gift", problems).unwrap_or(false);
    let personal_use = fields.flag("personalUse", problems).unwrap_or(consignee == Consignee::Consumer);
    let prior_imports = fields.count("priorImports", (0, codes::E1201), problems);
    let weight_g = fields.count("weightG", (1, codes::E1203), problems);
    let paid_by = fields
        .word(
            "paidBy",
            &["auto", "seller", "buyer"],
            |word| match word {
                "auto" => Some(PaidBy::Auto),
                "seller" => Some(PaidBy::Seller),
                "buyer" => Some(PaidBy::Buyer),
                _ => None,
            },
            problems,
        )
        .unwrap_or_default();
    let fx = fx(&mut fields, problems);
    let settings = settings(&mut fields, problems);
    let settings = super::switches::check_e1107_e1108_switches(country, settings, pack, problems);
    let strict = fields.flag("strict", problems).unwrap_or(false);
    fields.close(problems);
    let consignment = Consignment {
        destination: destination?,
        origin,
        ship_from,
        entry: entry?,
        currency: currency?,
        lines: lines?,
        freight,
        insurance,
        scheme,
        schemes,
        channel,
        consignee,
        gift,
        personal_use,
        prior_imports,
        weight_g,
        paid_by,
        settings,
        strict,
        announced: false,
    };
    Some(Asked { consignment, fx })
}

fn place(value: &Value, pack: &Pack, problems: &mut Problems) -> Option<Place> {
    let mut fields = Fields::open(value, "destination", problems)?;
    fields.need("country", problems);
    let country = fields.country("country", problems);
    let region = fields.text("region", problems).filter(|text| !text.is_empty()).map(str::to_owned);
    let postcode =
        fields.text("postcode", problems).filter(|text| !text.trim().is_empty()).map(str::to_owned);
    fields.close(problems);
    if let Some(country) = country {
        check_e2101_e1105_destination(country, region.as_deref(), pack, problems);
    }
    Some(Place { country: country?, region, postcode })
}

fn lines_e1205(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> Option<Vec<Line>> {
    let path = fields.at("lines");
    let items = fields.list("lines", problems)?;
    if items.is_empty() {
        problems.push(Problem::at(codes::E1205, path));
    }
    let lines: Vec<Line> =
        items.iter().filter_map(|(path, value)| line(value, path, pack, problems)).collect();
    (lines.len() == items.len()).then_some(lines)
}

fn line(value: &Value, path: &str, pack: &Pack, problems: &mut Problems) -> Option<Line> {
    let mut fields = Fields::open(value, path, problems)?;
    let description = fields.text("description", problems).unwrap_or("").to_owned();
    let hs = fields.hs("hs", problems);
    let category = category_e1104(&mut fields, pack, problems);
    fields.need("quantity", problems);
    let quantity = fields.count("quantity", (1, codes::E1202), problems);
    fields.need("unitPrice", problems);
    let unit_price = fields.decimal_e1201_not_negative("unitPrice", problems);
    let duty_rate = fields.decimal_e1201_not_negative("dutyRate", problems);
    fields.close(problems);
    Some(Line { description, hs, category, quantity: quantity?, unit_price: unit_price?, duty_rate })
}

/// `auto`, `none`, or a scheme this destination offers.
fn scheme_e1111(
    fields: &mut Fields<'_>,
    country: Option<Country>,
    pack: &Pack,
    problems: &mut Problems,
) -> SchemeChoice {
    let path = fields.at("scheme");
    match fields.text("scheme", problems) {
        None | Some("auto") => SchemeChoice::Auto,
        Some("none") => SchemeChoice::None,
        Some(id) => {
            if let Some(country) = country {
                let known = super::switches::schemes_of(country, pack);
                if !known.contains(&id) {
                    problems.push(
                        Problem::at(codes::E1111, path).with("got", id).with("country", country).with(
                            "known",
                            ["auto", "none"].into_iter().chain(known).collect::<Vec<_>>().join(", "),
                        ),
                    );
                }
            }
            SchemeChoice::Named(id.to_owned())
        }
    }
}
