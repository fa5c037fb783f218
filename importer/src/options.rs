//! What the seller says beside a file.

use crate::read::Order;
use landcast::api::value::Value;
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::problem::{Code, Problem, codes};

/// What a file is read with.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Day of the export: what lies after it is refused.
    pub as_of: Day,
    /// Columns by field, as `("dispatched", "Ship Time")`; an empty column leaves the field out.
    pub mapping: Vec<(String, String)>,
    /// Services of the pack by the words of the file.
    pub services: Vec<(String, String)>,
    /// Which comes first in `04/10/2026`, where the file does not tell.
    pub dates: Option<Order>,
    /// Destination of all rows of a file without such a column.
    pub country: Option<Country>,
    /// Service of all rows of a file without such a column, in the seller's words or as an id of the pack.
    pub service: Option<String>,
    /// Selling platform of an order file, for its limits.
    pub platform: Option<String>,
}

/// Reads fields of an object; what is wrong is kept.
pub(crate) struct Fields<'v> {
    fields: &'v [(String, Value)],
    pub(crate) problems: Vec<Problem>,
}

impl<'v> Fields<'v> {
    /// Of an object with no fields but `known`.
    pub(crate) fn of(value: &'v Value, known: &[&str]) -> Self {
        let (fields, wrong): (&[(String, Value)], _) = match value {
            Value::Object(fields) => (fields, None),
            Value::Null => (&[], None),
            _ => (&[], Some(Problem::new(codes::E1001).with("expected", "an object"))),
        };
        let unknown = fields
            .iter()
            .filter(|(name, _)| !known.contains(&name.as_str()))
            .map(|(name, _)| Problem::at(codes::E1003, name.as_str()).with("known", known.join(" ")));
        Self { fields, problems: wrong.into_iter().chain(unknown).collect() }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&'v Value> {
        self.fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value)
            .filter(|value| **value != Value::Null)
    }

    pub(crate) fn wrong(&mut self, code: Code, name: &str, got: &str) {
        self.problems.push(Problem::at(code, name).with("got", got));
    }

    pub(crate) fn mistyped(&mut self, name: &str, expected: &str, value: &Value) {
        let problem = Problem::at(codes::E1004, name).with("expected", expected).with("got", value.kind());
        self.problems.push(problem);
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<&'v str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            other => {
                self.mistyped(name, "string", other);
                None
            }
        }
    }

    pub(crate) fn number(&mut self, name: &str) -> Option<i64> {
        match self.get(name)? {
            Value::Int(number) => Some(*number),
            other => {
                self.mistyped(name, "number", other);
                None
            }
        }
    }

    /// A day that must be there.
    pub(crate) fn day(&mut self, name: &str) -> Option<Day> {
        if self.get(name).is_none() {
            self.problems.push(Problem::at(codes::E1002, name));
            return None;
        }
        let text = self.text(name)?;
        let day = Day::parse(text);
        if day.is_none() {
            self.wrong(codes::E1007, name, text);
        }
        day
    }

    /// Texts by name.
    pub(crate) fn texts(&mut self, name: &str) -> Vec<(String, String)> {
        let mut found = Vec::new();
        match self.get(name) {
            None => {}
            Some(Value::Object(fields)) => {
                for (key, value) in fields {
                    match value {
                        Value::Text(text) => found.push((key.clone(), text.clone())),
                        Value::Null => found.push((key.clone(), String::new())),
                        other => self.mistyped(&format!("{name}.{key}"), "string", other),
                    }
                }
            }
            Some(other) => self.mistyped(name, "object", other),
        }
        found
    }
}

impl Options {
    /// `{asOf, mapping?, services?, dates?, country?, service?, platform?}`.
    ///
    /// # Errors
    /// E10xx for fields of another shape, E1101 for a country that is none.
    pub fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        let known = ["asOf", "mapping", "services", "dates", "country", "service", "platform"];
        let mut fields = Fields::of(value, &known);
        let as_of = fields.day("asOf");
        let mapping = fields.texts("mapping");
        let services = fields.texts("services");
        let dates = fields.text("dates").and_then(|word| {
            let order = Order::parse(word);
            if order.is_none() {
                fields
                    .problems
                    .push(Problem::at(codes::E1009, "dates").with("known", "dmy mdy").with("got", word));
            }
            order
        });
        let country = fields.text("country").and_then(|code| {
            let country = Country::from_code(code);
            if country.is_none() {
                fields.wrong(codes::E1101, "country", code);
            }
            country
        });
        let service = fields.text("service").map(str::to_owned);
        let platform = fields.text("platform").map(str::to_owned);
        match as_of {
            Some(as_of) if fields.problems.is_empty() => {
                Ok(Self { as_of, mapping, services, dates, country, service, platform })
            }
            _ => Err(fields.problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(fields: &[(&str, Value)]) -> Value {
        Value::Object(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn all_wrong_fields_are_named() {
        let value = object(&[
            ("asOf", text("23.11.2026")),
            ("mapping", object(&[("number", Value::Int(3))])),
            ("dates", text("ymd")),
            ("country", text("Germany")),
            ("when", Value::Null),
            ("service", Value::Bool(true)),
        ]);
        let problems = Options::read(&value).unwrap_err();
        let found: Vec<(&str, &str)> =
            problems.iter().map(|problem| (problem.code.as_str(), problem.path.as_str())).collect();
        assert_eq!(
            found,
            [
                ("E1003", "when"),
                ("E1007", "asOf"),
                ("E1004", "mapping.number"),
                ("E1009", "dates"),
                ("E1101", "country"),
                ("E1004", "service"),
            ]
        );
        assert_eq!(Options::read(&text("x")).unwrap_err()[0].code.as_str(), "E1001");
        assert_eq!(Options::read(&Value::Null).unwrap_err()[0].code.as_str(), "E1002", "the day is needed");
    }

    #[test]
    fn only_the_day_is_needed() {
        let options = Options::read(&object(&[("asOf", text("2026-11-23"))])).unwrap();
        assert_eq!(options.as_of.iso(), "2026-11-23");
        assert!(options.mapping.is_empty() && options.dates.is_none());
    }
}
