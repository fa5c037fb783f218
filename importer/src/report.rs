//! What is said of a file: how its columns were taken, how its rows fared, what of them was refused and why.

use crate::columns::Mapping;
use crate::services::Services;
use crate::sheet::{Refusal, Sheet, Wrong};
use landcast::api::Said;
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::problem::Problem;
use serde::Serialize;
use serde::ser::SerializeMap;
use std::collections::BTreeMap;

/// Refused rows that are listed; all are counted.
const LISTED: usize = 1000;

/// Counts of a file while it is read.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    read: usize,
    duplicates: usize,
    counted: usize,
    refused: Vec<(usize, Wrong)>,
    codes: BTreeMap<&'static str, usize>,
    unread: BTreeMap<(String, &'static str), Unread>,
    services: BTreeMap<u32, usize>,
    countries: BTreeMap<Country, usize>,
    first: Option<Day>,
    last: Option<Day>,
}

impl Tally {
    pub(crate) fn read(&mut self) {
        self.read = self.read.saturating_add(1);
    }

    pub(crate) fn again(&mut self) {
        self.duplicates = self.duplicates.saturating_add(1);
    }

    pub(crate) fn counted(&mut self, by_days: bool) {
        self.counted = self.counted.saturating_add(usize::from(by_days));
    }

    pub(crate) fn refuse(&mut self, row: usize, wrong: Wrong) {
        self.read();
        let count = self.codes.entry(wrong.problem.code.as_str()).or_default();
        *count = count.saturating_add(1);
        if self.refused.len() < LISTED {
            self.refused.push((row, wrong));
        }
    }

    /// A cell that is left out because it says nothing sensible.
    pub(crate) fn aside(&mut self, Wrong { problem, text }: Wrong) {
        let code = problem.code.as_str();
        let path = problem.path;
        let fresh = || Unread { path: path.clone(), code, cells: 0, text };
        let entry = self.unread.entry((path.clone(), code)).or_insert_with(fresh);
        entry.cells = entry.cells.saturating_add(1);
    }

    pub(crate) fn take(&mut self, service: u32, country: Option<Country>, day: Day) {
        let add = |count: &mut usize| *count = count.saturating_add(1);
        add(self.services.entry(service).or_default());
        if let Some(country) = country {
            add(self.countries.entry(country).or_default());
        }
        self.first = Some(self.first.map_or(day, |first| first.min(day)));
        self.last = self.last.max(Some(day));
    }
}

/// How the rows fared: `read` is `understood`, `duplicates` and `refused` together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rows {
    /// Rows below the headers that say anything.
    pub read: usize,
    /// Parcels or orders that are new by them.
    pub understood: usize,
    /// Of those, how many arrived.
    pub delivered: usize,
    /// How many are on their way.
    pub under_way: usize,
    /// Orders that were not sent yet.
    pub unsent: usize,
    /// Orders that were called off.
    pub cancelled: usize,
    /// Rows of a parcel or an order that another row told of.
    pub duplicates: usize,
    /// Rows that are none.
    pub refused: usize,
}

/// A row that was refused.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refused {
    /// Its number in the spreadsheet.
    pub row: usize,
    #[serde(flatten)]
    said: Said,
    /// What was read.
    pub text: String,
}

impl Refused {
    /// Why.
    #[must_use]
    pub const fn problem(&self) -> &Problem {
        &self.said.0
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CodeCount {
    code: &'static str,
    rows: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ServiceCount {
    text: String,
    service: Option<String>,
    parcels: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CountryCount {
    country: String,
    parcels: usize,
}

/// Cells that were left out because they say nothing sensible, by their column.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Unread {
    path: String,
    code: &'static str,
    cells: usize,
    /// The first of them.
    text: String,
}

/// Fields with the headers of their columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Columns(Vec<(&'static str, String)>);

impl Columns {
    fn of(mapping: &Mapping, headers: &[String]) -> Self {
        let header = |at: usize| headers.get(at).cloned().unwrap_or_default();
        Self(mapping.iter().map(|(field, at)| (field.as_str(), header(at))).collect())
    }
}

impl Serialize for Columns {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, header) in &self.0 {
            map.serialize_entry(field, header)?;
        }
        map.end()
    }
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report<T> {
    format: &'static str,
    /// What parts the cells.
    delimiter: char,
    /// Lines above the headers.
    preamble: usize,
    headers: Vec<String>,
    mapping: Columns,
    /// Which comes first in `04/10/2026`: `dmy`, `mdy`, or null where it did not matter.
    dates: Option<&'static str>,
    /// How its rows fared.
    pub rows: Rows,
    /// Whether the days of parcels were counted from the order, as the file does not tell when they were sent.
    starts_at_order: bool,
    /// Parcels of which a day was worked out from the maker's count of days.
    counted_by_days: usize,
    /// Refused rows, the first thousand.
    pub refused: Vec<Refused>,
    codes: Vec<CodeCount>,
    unread: Vec<Unread>,
    services: Vec<ServiceCount>,
    countries: Vec<CountryCount>,
    from: Option<String>,
    to: Option<String>,
    sample: Vec<T>,
}

impl<T> Report<T> {
    pub(crate) fn new(
        sheet: &Sheet<'_>,
        services: &Services,
        tally: Tally,
        [delivered, under_way, unsent, cancelled]: [usize; 4],
        sample: Vec<T>,
    ) -> Self {
        let refused = tally.codes.values().fold(0_usize, |sum, rows| sum.saturating_add(*rows));
        let rows = Rows {
            read: tally.read,
            understood: delivered.saturating_add(under_way).saturating_add(unsent).saturating_add(cancelled),
            delivered,
            under_way,
            unsent,
            cancelled,
            duplicates: tally.duplicates,
            refused,
        };
        let mut by_service: Vec<ServiceCount> = tally
            .services
            .iter()
            .map(|(place, parcels)| {
                let text = services.label(*place);
                let service = services.resolve(text).map(str::to_owned);
                ServiceCount { text: text.to_owned(), service, parcels: *parcels }
            })
            .collect();
        by_service.sort_by(|a, b| b.parcels.cmp(&a.parcels).then_with(|| a.text.cmp(&b.text)));
        let mut by_country: Vec<CountryCount> = tally
            .countries
            .iter()
            .map(|(country, parcels)| CountryCount { country: country.code().to_owned(), parcels: *parcels })
            .collect();
        by_country.sort_by(|a, b| b.parcels.cmp(&a.parcels).then_with(|| a.country.cmp(&b.country)));
        Self {
            format: sheet.format.as_str(),
            delimiter: char::from(sheet.layout.delimiter),
            preamble: sheet.layout.preamble,
            headers: sheet.layout.headers.clone(),
            mapping: Columns::of(&sheet.mapping, &sheet.layout.headers),
            dates: sheet.order().map(crate::read::Order::as_str),
            rows,
            starts_at_order: sheet.starts_at_order(),
            counted_by_days: tally.counted,
            refused: tally
                .refused
                .into_iter()
                .map(|(row, Wrong { problem, text })| Refused { row, said: Said(problem), text })
                .collect(),
            codes: tally.codes.into_iter().map(|(code, rows)| CodeCount { code, rows }).collect(),
            unread: tally.unread.into_values().collect(),
            services: by_service,
            countries: by_country,
            from: tally.first.map(Day::iso),
            to: tally.last.map(Day::iso),
            sample,
        }
    }
}

/// A file that was not read, with what is known of its columns.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unreadable {
    /// Why.
    pub problems: Vec<Said>,
    headers: Vec<String>,
    mapping: Columns,
}

impl From<Refusal> for Unreadable {
    fn from(refusal: Refusal) -> Self {
        let mapping = Columns::of(&refusal.mapping, &refusal.headers);
        Self { problems: refusal.problems.into_iter().map(Said).collect(), headers: refusal.headers, mapping }
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Outcome<T> {
    /// It was read.
    Read(Box<Report<T>>),
    /// It was not.
    Unreadable(Unreadable),
}

impl<T> From<Result<Report<T>, Refusal>> for Outcome<T> {
    fn from(result: Result<Report<T>, Refusal>) -> Self {
        match result {
            Ok(report) => Self::Read(Box::new(report)),
            Err(refusal) => Self::Unreadable(refusal.into()),
        }
    }
}
