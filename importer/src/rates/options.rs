//! What the seller says beside a price sheet.

use super::head::Field;
use super::table::Mapping;
use crate::options::Fields;
use landcast::api::value::Value;
use landcast::calendar::Day;
use landcast::money::Currency;
use landcast::pack::card::{Card, CardRole};
use landcast::problem::{Problem, codes};
use std::collections::BTreeMap;

/// Weights whose prices are shown where none are asked for.
const WEIGHTS: [u32; 3] = [100, 500, 2000];

/// What a price sheet is read with.
#[derive(Clone, Debug)]
pub struct SheetOptions {
    /// Day of the import.
    pub as_of: Day,
    /// Fields by header, by the fingerprint of a table.
    pub(crate) mapping: Mapping,
    /// Services of the pack by product, code or id of a card.
    pub services: Vec<(String, String)>,
    /// Countries by words that are not known.
    pub countries: Vec<(String, String)>,
    /// Carrier, where the sheet does not say it.
    pub carrier: Option<String>,
    /// Of prices whose sheet names none.
    pub currency: Currency,
    /// First day of all prices.
    pub from: Option<Day>,
    /// What the prices are to the seller.
    pub role: CardRole,
    /// Cards the seller has, to say what changed.
    pub previous: Option<Vec<Card>>,
    /// Weights whose prices are shown, in grams.
    pub weights: Vec<u32>,
}

impl SheetOptions {
    /// On a day, with nothing else said.
    #[must_use]
    pub fn on(as_of: Day) -> Self {
        Self {
            as_of,
            mapping: BTreeMap::new(),
            services: Vec::new(),
            countries: Vec::new(),
            carrier: None,
            currency: Currency::CNY,
            from: None,
            role: CardRole::Cost,
            previous: None,
            weights: WEIGHTS.to_vec(),
        }
    }

    /// Reads an object with the fields of `pkg/sheets.d.ts`.
    ///
    /// # Errors
    /// E10xx for fields of another shape, E16xx for previous cards that are none.
    pub fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        let known = [
            "asOf",
            "mapping",
            "services",
            "countries",
            "carrier",
            "currency",
            "from",
            "role",
            "previous",
            "weights",
        ];
        let mut fields = Fields::of(value, &known);
        let mut options = Self::on(fields.day("asOf").unwrap_or_default());
        options.mapping = mapping(&mut fields);
        options.services = fields.texts("services");
        options.countries = fields.texts("countries");
        options.carrier = fields.text("carrier").map(str::to_owned).filter(|carrier| !carrier.is_empty());
        if let Some(code) = fields.text("currency") {
            match Currency::from_code(code) {
                Some(currency) => options.currency = currency,
                None => fields.wrong(codes::E1102, "currency", code),
            }
        }
        if fields.get("from").is_some() {
            options.from = fields.day("from");
        }
        if let Some(word) = fields.text("role") {
            match CardRole::parse(word) {
                Some(role) => options.role = role,
                None => fields
                    .problems
                    .push(Problem::at(codes::E1009, "role").with("known", "cost quoted").with("got", word)),
            }
        }
        if let Some(previous) = fields.get("previous") {
            match landcast::api::rates(previous) {
                Ok(cards) => options.previous = Some(cards),
                Err(problems) => {
                    fields.problems.extend(problems.into_iter().map(|problem| problem.under("previous")))
                }
            }
        }
        match fields.get("weights") {
            None => {}
            Some(Value::List(weights)) => {
                options.weights.clear();
                for weight in weights {
                    match weight {
                        Value::Int(g) if (1..=1_000_000).contains(g) => {
                            options.weights.extend(u32::try_from(*g))
                        }
                        other => fields.mistyped("weights", "whole grams", other),
                    }
                }
            }
            Some(other) => fields.mistyped("weights", "array", other),
        }
        if fields.problems.is_empty() { Ok(options) } else { Err(fields.problems) }
    }

    /// Takes a saved mapping, as a report gave it.
    ///
    /// # Errors
    /// E10xx for something else.
    pub fn map(&mut self, value: &Value) -> Result<(), Vec<Problem>> {
        let wrapped = Value::Object(vec![("mapping".to_owned(), value.clone())]);
        let mut fields = Fields::of(&wrapped, &["mapping"]);
        self.mapping = mapping(&mut fields);
        if fields.problems.is_empty() { Ok(()) } else { Err(fields.problems) }
    }
}

/// `{fingerprint: {columns: {header: field}}}`; a field that is null or empty leaves the column out.
fn mapping(fields: &mut Fields<'_>) -> Mapping {
    let mut found = Mapping::new();
    let tables = match fields.get("mapping") {
        None => return found,
        Some(Value::Object(tables)) => tables,
        Some(other) => {
            fields.mistyped("mapping", "object", other);
            return found;
        }
    };
    for (fingerprint, table) in tables {
        let path = format!("mapping.{fingerprint}.columns");
        let mut own = BTreeMap::new();
        let columns = match table {
            Value::Object(table) => {
                table.iter().find(|(name, _)| name == "columns").map(|(_, columns)| columns)
            }
            _ => None,
        };
        let Some(Value::Object(columns)) = columns else {
            fields
                .problems
                .push(Problem::at(codes::E1004, path).with("expected", "object").with("got", table.kind()));
            continue;
        };
        for (header, field) in columns {
            let field = match field {
                Value::Null => Some(Field::Ignore),
                Value::Text(word) if word.is_empty() => Some(Field::Ignore),
                Value::Text(word) => Field::parse(word),
                _ => None,
            };
            match field {
                Some(field) => {
                    own.insert(header.clone(), field);
                }
                None => fields.problems.push(Problem::at(codes::E1003, format!("{path}.{header}")).with("known", "country countryCode zone product code carrier origin band bandFrom bandTo perKg netPerKg discount perParcel price first firstPrice step stepPrice minimum rounding limit transit note option ignore")),
            }
        }
        found.insert(fingerprint.clone(), own);
    }
    found
}
