//! Reading one object field by field. Each reader notes what is wrong with code and path and goes on.

use crate::api::value::Value;
use crate::calendar::{Day, Instant};
use crate::measure::{Country, HsCode};
use crate::money::{Amount, Currency, Dec, KNOWN_CURRENCIES, parse_decimal};
use crate::problem::{Code, Problem, codes};

/// Largest count, weight in grams or length in millimetres a request may hold: enough for a lorry, far from overflow.
pub(crate) const MAX_COUNT: i64 = 10_000_000;

/// Problems found so far.
pub(crate) type Problems = Vec<Problem>;

/// An object being read.
pub(crate) struct Fields<'v> {
    path: String,
    entries: &'v [(String, Value)],
    known: Vec<&'static str>,
}

impl<'v> Fields<'v> {
    /// `value` as an object at `path`; anything else is E1001.
    pub(crate) fn open(value: &'v Value, path: &str, problems: &mut Problems) -> Option<Self> {
        match value {
            Value::Object(entries) => Some(Self { path: path.to_owned(), entries, known: Vec::new() }),
            other => {
                problems.push(
                    Problem::at(codes::E1004, path).with("expected", "object").with("got", other.kind()),
                );
                None
            }
        }
    }

    /// Path of the field `name`.
    pub(crate) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// The field, unless it is absent or null.
    pub(crate) fn get(&mut self, name: &'static str) -> Option<&'v Value> {
        if !self.known.contains(&name) {
            self.known.push(name);
        }
        let found = self.entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        found.filter(|value| **value != Value::Null)
    }

    /// The field; its absence is E1002.
    pub(crate) fn need(&mut self, name: &'static str, problems: &mut Problems) -> Option<&'v Value> {
        let found = self.get(name);
        if found.is_none() {
            problems.push(Problem::at(codes::E1002, self.at(name)));
        }
        found
    }

    /// Notes every field that nobody asked for (E1003).
    pub(crate) fn close(self, problems: &mut Problems) {
        for (key, _) in self.entries {
            if !self.known.contains(&key.as_str()) {
                problems.push(Problem::at(codes::E1003, self.at(key)).with("known", self.known.join(", ")));
            }
        }
    }

    /// A string.
    pub(crate) fn text(&mut self, name: &'static str, problems: &mut Problems) -> Option<&'v str> {
        let value = self.get(name)?;
        text(value, &self.at(name), problems)
    }

    /// `true` or `false`.
    pub(crate) fn flag(&mut self, name: &'static str, problems: &mut Problems) -> Option<bool> {
        match self.get(name)? {
            Value::Bool(flag) => Some(*flag),
            other => {
                problems.push(wrong_type(&self.at(name), "boolean", other));
                None
            }
        }
    }

    /// A whole number of at least `least` (E1201, E1202 or `below`), at most [`MAX_COUNT`] (E1204).
    pub(crate) fn count(
        &mut self,
        name: &'static str,
        (least, below): (i64, Code),
        problems: &mut Problems,
    ) -> Option<u32> {
        let value = self.get(name)?;
        count(value, &self.at(name), (least, below), problems)
    }

    /// A decimal string.
    pub(crate) fn decimal(&mut self, name: &'static str, problems: &mut Problems) -> Option<Dec> {
        let value = self.get(name)?;
        decimal(value, &self.at(name), problems)
    }

    /// A decimal string that is not negative (E1201).
    pub(crate) fn decimal_e1201_not_negative(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<Dec> {
        let value = self.decimal(name, problems)?;
        not_negative_e1201(value, &self.at(name), problems)
    }

    /// A fraction between 0 and 1 (E1207).
    pub(crate) fn share_e1207(&mut self, name: &'static str, problems: &mut Problems) -> Option<Dec> {
        let value = self.decimal(name, problems)?;
        if value.is_negative() || value > Dec::ONE {
            problems.push(Problem::at(codes::E1207, self.at(name)).with("got", value));
            return None;
        }
        Some(value)
    }

    /// `{"amount": "24.99", "currency": "EUR"}`, not negative.
    pub(crate) fn amount(&mut self, name: &'static str, problems: &mut Problems) -> Option<Amount> {
        let value = self.get(name)?;
        let mut fields = Fields::open(value, &self.at(name), problems)?;
        let amount = fields.need("amount", problems).and_then(|value| {
            let path = fields.at("amount");
            decimal(value, &path, problems).and_then(|value| not_negative_e1201(value, &path, problems))
        });
        let currency = fields
            .need("currency", problems)
            .and_then(|value| currency(value, &fields.at("currency"), problems));
        fields.close(problems);
        Some(Amount::new(amount?, currency?))
    }

    /// A currency code.
    pub(crate) fn currency(&mut self, name: &'static str, problems: &mut Problems) -> Option<Currency> {
        let value = self.get(name)?;
        currency(value, &self.at(name), problems)
    }

    /// A country code.
    pub(crate) fn country(&mut self, name: &'static str, problems: &mut Problems) -> Option<Country> {
        let value = self.get(name)?;
        country(value, &self.at(name), problems)
    }

    /// An HS code.
    pub(crate) fn hs(&mut self, name: &'static str, problems: &mut Problems) -> Option<HsCode> {
        let path = self.at(name);
        let text = self.text(name, problems).filter(|text| !text.trim().is_empty())?;
        let code = HsCode::parse(text);
        if code.is_none() {
            problems.push(Problem::at(codes::E1103, path).with("got", text));
        }
        code
    }

    /// A day.
    pub(crate) fn day(&mut self, name: &'static str, problems: &mut Problems) -> Option<Day> {
        let path = self.at(name);
        let text = self.text(name, problems)?;
        let day = Day::parse(text);
        if day.is_none() {
            problems.push(Problem::at(codes::E1007, path).with("got", text));
        }
        day
    }

    /// An instant with its zone.
    pub(crate) fn instant(&mut self, name: &'static str, problems: &mut Problems) -> Option<Instant> {
        let path = self.at(name);
        let text = self.text(name, problems)?;
        let instant = Instant::parse(text);
        if instant.is_none() {
            problems.push(Problem::at(codes::E1008, path).with("got", text));
        }
        instant
    }

    /// One of a few words (E1009, or `code` where the field has one of its own).
    pub(crate) fn word<T>(
        &mut self,
        name: &'static str,
        known: &[&str],
        parse: impl FnOnce(&str) -> Option<T>,
        problems: &mut Problems,
    ) -> Option<T> {
        let path = self.at(name);
        let text = self.text(name, problems)?;
        let found = parse(text);
        if found.is_none() {
            problems.push(Problem::at(codes::E1009, path).with("got", text).with("known", known.join(", ")));
        }
        found
    }

    /// An array, each item with its path.
    pub(crate) fn list(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<Vec<(String, &'v Value)>> {
        let path = self.at(name);
        match self.get(name)? {
            Value::List(items) => {
                Some(items.iter().enumerate().map(|(at, item)| (format!("{path}[{at}]"), item)).collect())
            }
            other => {
                problems.push(wrong_type(&path, "array", other));
                None
            }
        }
    }

    /// The entries of an object whose keys are free, each with its path.
    pub(crate) fn entries(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Option<Vec<(String, &'v str, &'v Value)>> {
        let path = self.at(name);
        match self.get(name)? {
            Value::Object(entries) => {
                let mut seen: Vec<&str> = Vec::new();
                for (key, _) in entries {
                    if seen.contains(&key.as_str()) {
                        problems.push(Problem::at(codes::E1211, format!("{path}.{key}")).with("got", key));
                    }
                    seen.push(key);
                }
                Some(
                    entries
                        .iter()
                        .map(|(key, value)| (format!("{path}.{key}"), key.as_str(), value))
                        .collect(),
                )
            }
            other => {
                problems.push(wrong_type(&path, "object", other));
                None
            }
        }
    }
}

pub(crate) fn wrong_type(path: &str, expected: &str, got: &Value) -> Problem {
    Problem::at(codes::E1004, path).with("expected", expected).with("got", got.kind())
}

pub(crate) fn text<'v>(value: &'v Value, path: &str, problems: &mut Problems) -> Option<&'v str> {
    match value {
        Value::Text(text) => Some(text),
        other => {
            problems.push(wrong_type(path, "string", other));
            None
        }
    }
}

/// Money, rates and exchange rates are strings: a JavaScript number has lost digits before it arrives.
pub(crate) fn decimal(value: &Value, path: &str, problems: &mut Problems) -> Option<Dec> {
    let Value::Text(text) = value else {
        problems.push(wrong_type(path, "decimal string", value));
        return None;
    };
    parse_decimal(text).map_err(|code| problems.push(Problem::at(code, path).with("got", text))).ok()
}

pub(crate) fn not_negative_e1201(value: Dec, path: &str, problems: &mut Problems) -> Option<Dec> {
    if value.is_negative() {
        problems.push(Problem::at(codes::E1201, path).with("got", value));
        return None;
    }
    Some(value)
}

pub(crate) fn count(
    value: &Value,
    path: &str,
    (least, below): (i64, Code),
    problems: &mut Problems,
) -> Option<u32> {
    let Value::Int(number) = value else {
        problems.push(wrong_type(path, "whole number", value));
        return None;
    };
    if *number < least {
        problems.push(Problem::at(below, path).with("got", number));
        return None;
    }
    if *number > MAX_COUNT {
        problems.push(Problem::at(codes::E1204, path).with("got", number).with("max", MAX_COUNT));
        return None;
    }
    u32::try_from(*number).ok()
}

pub(crate) fn currency(value: &Value, path: &str, problems: &mut Problems) -> Option<Currency> {
    let code = text(value, path, problems)?;
    let found = Currency::from_code(code);
    if found.is_none() {
        let known: Vec<_> = KNOWN_CURRENCIES.iter().map(|(code, _)| *code).collect();
        problems.push(Problem::at(codes::E1102, path).with("got", code).with("known", known.join(", ")));
    }
    found
}

pub(crate) fn country(value: &Value, path: &str, problems: &mut Problems) -> Option<Country> {
    let code = text(value, path, problems)?;
    let found = Country::from_code(code);
    if found.is_none() {
        problems.push(Problem::at(codes::E1101, path).with("got", code));
    }
    found
}
