//! What changed: between two packs, and in a destination from day to day; what a maintainer should look at.

use super::common::{BothNames, PackId};
use crate::customs::{Change, Changed};
use crate::pack::{Difference, Fact, Finding, Names, Series, Unit, Value};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// Something a pack says: `{"unit": "money", "value": "3.00", "currency": "EUR"}`. Units: `rate`, `rates` (three values
/// joined by `/`), `money`, `number`, `flag`, `word`, `name`, `day`, `repealed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactOf(pub Fact);

impl Serialize for FactOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut put = |unit: &str, value: String| {
            map.serialize_entry("unit", unit)?;
            map.serialize_entry("value", &value)
        };
        match &self.0 {
            Fact::Rate(rate) => put("rate", rate.plain())?,
            Fact::Rates(rates) => put("rates", rates.map(|rate| rate.plain()).join("/"))?,
            Fact::Money(value, currency) => {
                put("money", value.fixed(currency.exponent().max(value.decimal().normalize().scale())))?;
                map.serialize_entry("currency", currency.code())?;
            }
            Fact::Number(number) => put("number", number.plain())?,
            Fact::Flag(on) => put("flag", on.to_string())?,
            Fact::Word(word) => put("word", word.clone())?,
            Fact::Named(names) => put("name", names.en.clone())?,
            Fact::Day(day) => put("day", day.iso())?,
            Fact::Repealed => put("repealed", String::new())?,
        }
        map.end()
    }
}

/// One difference between two packs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferenceOf {
    /// The destination, or the market whose values destinations share; null for what concerns all.
    pub country: Option<String>,
    /// The part of it.
    pub region: Option<String>,
    /// First day it holds.
    pub date: Option<String>,
    /// `value`, `list`, `lane` …
    pub subject: &'static str,
    /// Key or id.
    pub id: String,
    /// Its name, where data give one.
    pub name: Option<BothNames>,
    /// Which part of it.
    pub part: Option<&'static str>,
    /// Which of several alike.
    pub at: Option<String>,
    /// `added`, `removed`, `changed`, `rechecked`.
    pub happened: &'static str,
    /// What stood there.
    pub before: Option<FactOf>,
    /// What stands there.
    pub after: Option<FactOf>,
    /// Only announced.
    pub expected: bool,
}

impl From<&Difference> for DifferenceOf {
    fn from(one: &Difference) -> Self {
        Self {
            country: one.country.map(|country| country.code().to_owned()),
            region: one.region.clone(),
            date: one.date.map(crate::calendar::Day::iso),
            subject: one.subject.as_str(),
            id: one.id.clone(),
            name: one.name.as_ref().map(BothNames::from),
            part: one.part,
            at: one.at.clone(),
            happened: one.happened.as_str(),
            before: one.before.clone().map(FactOf),
            after: one.after.clone().map(FactOf),
            expected: one.expected,
        }
    }
}

/// Two packs side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DiffOf {
    pub(crate) engine: &'static str,
    pub(crate) before: PackId,
    pub(crate) after: PackId,
    /// By destination, then by day.
    pub changes: Vec<DifferenceOf>,
}

/// One dated change of a destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeOf {
    /// Its first day.
    pub date: String,
    /// The part of the destination; null for all of it.
    pub region: Option<String>,
    /// `value`, `list`, `band`.
    pub subject: &'static str,
    /// Key of the parameter, id of the list; `rate-band` for a range.
    pub key: String,
    /// What applied the day before.
    pub before: Option<FactOf>,
    /// What begins; null where something ends.
    pub after: Option<FactOf>,
    /// How many HS codes a list names.
    pub codes: Option<usize>,
    /// Only announced: shown, never applied.
    pub expected: bool,
    /// What a reader should know.
    pub note: Option<BothNames>,
}

fn fact(series: &Series, value: &Value) -> FactOf {
    FactOf(match (value, series.unit) {
        (Value::Number(number), Unit::Rate) => Fact::Rate(*number),
        (Value::Number(number), Unit::Money(currency)) => Fact::Money(*number, currency),
        (Value::Number(number), _) => Fact::Number(*number),
        (Value::Flag(on), _) => Fact::Flag(*on),
        (Value::Word(word), _) => Fact::Word(word.clone()),
        (Value::Repealed, _) => Fact::Repealed,
    })
}

impl ChangeOf {
    /// Of `region` where it is a part's own.
    #[must_use]
    pub fn new(change: &Change<'_>, region: Option<&str>) -> Self {
        let note = |note: &Names| BothNames::from(note);
        let (subject, before, after, codes, said) = match change.what {
            Changed::Value { series, begins, before } => {
                let of = |dated: Option<&crate::pack::Dated>| dated.map(|dated| fact(series, &dated.value));
                let said = begins.and_then(|dated| dated.note.as_ref()).map(note);
                ("value", of(before), of(begins), None, said)
            }
            Changed::List { begins, before } => {
                let rate = |list: Option<&crate::pack::CodeList>| {
                    list.map(|list| FactOf(list.rate.map_or_else(|| Fact::Flag(true), Fact::Rate)))
                };
                ("list", rate(before), rate(begins), begins.or(before).map(|list| list.codes.len()), None)
            }
            Changed::Band(band) => {
                let rates = FactOf(Fact::Rates([band.low, band.likely, band.high]));
                ("band", None, Some(rates), Some(band.prefixes.len()), Some(note(&band.name)))
            }
        };
        Self {
            date: change.day.iso(),
            region: region.map(str::to_owned),
            subject,
            key: change.key().to_owned(),
            before,
            after,
            codes,
            expected: change.is_expected(),
            note: said,
        }
    }
}

/// Dated changes of a destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangesOf {
    pub(crate) engine: &'static str,
    pub(crate) pack: PackId,
    pub(crate) country: String,
    pub(crate) from: String,
    pub(crate) to: String,
    /// In the order of their days.
    pub changes: Vec<ChangeOf>,
}

/// Something a maintainer should look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingOf {
    /// `frozen`, `gap`, `overlap` …
    pub lint: &'static str,
    /// `error`, `warning`, `info`.
    pub severity: &'static str,
    /// The market.
    pub country: Option<String>,
    /// The part of it.
    pub region: Option<String>,
    /// What it is about.
    pub key: String,
    /// The day it is about.
    pub date: Option<String>,
    /// The span of a range.
    pub span: Option<[String; 2]>,
}

impl From<&Finding> for FindingOf {
    fn from(one: &Finding) -> Self {
        Self {
            lint: one.lint.as_str(),
            severity: one.lint.severity().as_str(),
            country: one.country.map(|country| country.code().to_owned()),
            region: one.region.clone(),
            key: one.key.clone(),
            date: one.date.map(crate::calendar::Day::iso),
            span: one.span.map(|(low, high)| [low.plain(), high.plain()]),
        }
    }
}
