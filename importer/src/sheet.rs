//! A file opened: its table, who wrote it, which column is what, and its cells as days, countries and states.

use crate::columns::{Field, Mapping, Words};
use crate::countries::Countries;
use crate::format::Format;
use crate::options::Options;
use crate::read::{self, Dated, Layout, NoTable, Order, Row, Stamp, cell, clipped, date, evidence, fold};
use crate::status::{Status, Statuses};
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::problem::{Problem, codes};
use std::collections::BTreeMap;

/// Characters of a cell that are shown.
pub(crate) const SHOWN: usize = 120;

/// Columns that hold days.
const DAYS: [Field; 15] = [
    Field::Ordered,
    Field::Dispatched,
    Field::Received,
    Field::Outbound,
    Field::Scanned,
    Field::Departed,
    Field::Arrived,
    Field::Cleared,
    Field::Handed,
    Field::Delivered,
    Field::Updated,
    Field::Promised,
    Field::DispatchBy,
    Field::Cancelled,
    Field::Event,
];

/// Where a parcel's journey may begin, the first that a row has.
pub(crate) const STARTS: [Field; 4] = [Field::Dispatched, Field::Received, Field::Outbound, Field::Scanned];

/// Words that all files share, read once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictionary {
    words: Words,
    countries: Countries,
    statuses: Statuses,
}

impl Dictionary {
    pub(crate) const fn countries(&self) -> &Countries {
        &self.countries
    }
}

/// Why a file was not read; what was found of it helps to map its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// E50xx and E10xx.
    pub problems: Vec<Problem>,
    /// Headers, or the cells of the first row.
    pub headers: Vec<String>,
    /// Columns that were understood.
    pub(crate) mapping: Box<Mapping>,
}

impl From<Vec<Problem>> for Refusal {
    fn from(problems: Vec<Problem>) -> Self {
        Self { problems, headers: Vec::new(), mapping: Box::default() }
    }
}

/// A cell that says something else than its column should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) problem: Problem,
    /// What was read.
    pub(crate) text: String,
}

/// An opened file.
#[derive(Debug)]
pub(crate) struct Sheet<'t> {
    text: &'t str,
    dictionary: &'t Dictionary,
    pub(crate) layout: Layout,
    pub(crate) format: Format,
    pub(crate) mapping: Mapping,
    pub(crate) as_of: Day,
    country: Option<Country>,
    service: Option<String>,
    order: Option<Order>,
    /// Whether the order of day and month was looked for.
    searched: bool,
    countries: BTreeMap<String, Option<Country>>,
    statuses: BTreeMap<String, Option<Status>>,
}

impl<'t> Sheet<'t> {
    /// Opens a text.
    ///
    /// # Errors
    /// E5001 for an empty one, E5005 for a workbook, E5004 without headers, and what is wrong with the mapping.
    pub(crate) fn open(
        text: &'t str,
        dictionary: &'t Dictionary,
        options: &Options,
    ) -> Result<Self, Refusal> {
        let named: Vec<String> = options.mapping.iter().map(|(_, column)| fold(column)).collect();
        let known = |name: &str| dictionary.words.know(name) || named.iter().any(|one| one == name);
        let layout = match read::layout(text, &known) {
            Ok(layout) => layout,
            Err(why) => return Err(no_table(text, why)),
        };
        let format = Format::of(&layout.headers);
        let mut mapping = Mapping::of(&layout.headers, &dictionary.words);
        format.correct(&mut mapping);
        let mut problems = Vec::new();
        for (name, column) in &options.mapping {
            let path = format!("mapping.{name}");
            let Some(field) = Field::parse(name) else {
                let known: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
                problems.push(Problem::at(codes::E1003, path).with("known", known.join(" ")));
                continue;
            };
            let same = |header: &&String| header.as_str() == column || fold(header) == fold(column);
            match layout.headers.iter().position(|header| same(&header)) {
                _ if column.is_empty() => mapping.unset(field),
                Some(at) => mapping.set(field, at),
                None => problems.push(missing(&path, column, &layout.headers)),
            }
        }
        if !problems.is_empty() {
            return Err(Refusal { problems, headers: layout.headers, mapping: Box::new(mapping) });
        }
        Ok(Self {
            text,
            dictionary,
            layout,
            format,
            mapping,
            as_of: options.as_of,
            country: options.country,
            service: options.service.clone(),
            order: options.dates,
            searched: options.dates.is_some(),
            countries: BTreeMap::new(),
            statuses: BTreeMap::new(),
        })
    }

    /// Refuses the file for want of a column.
    pub(crate) fn lacks(&self, field: Field) -> Refusal {
        let problem = missing(field.as_str(), field.as_str(), &self.layout.headers);
        Refusal {
            problems: vec![problem],
            headers: self.layout.headers.clone(),
            mapping: Box::new(self.mapping.clone()),
        }
    }

    pub(crate) fn has(&self, field: Field) -> bool {
        self.mapping.column(field).is_some()
    }

    /// Whether days are counted from the order, for want of any column that tells when a parcel was sent: Lazada's files.
    pub(crate) fn starts_at_order(&self) -> bool {
        let others = [Field::Events, Field::Days];
        self.has(Field::Ordered) && !STARTS.iter().chain(&others).any(|field| self.has(*field))
    }

    pub(crate) fn has_country(&self) -> bool {
        self.has(Field::Country) || self.country.is_some()
    }

    /// The rows that say something; a row of explanations right below the headers is none.
    pub(crate) fn rows(&mut self, each: &mut dyn FnMut(&mut Self, &Row<'_>)) {
        let (text, layout) = (self.text, self.layout.clone());
        let mut first = true;
        read::rows(text, &layout, &mut |row| {
            let explains = std::mem::take(&mut first) && self.explains(row);
            if !explains && !row.is_blank() {
                each(self, row);
            }
            true
        });
    }

    /// TikTok's second row says what its columns hold.
    fn explains(&self, row: &Row<'_>) -> bool {
        let digits = |field: &Field| self.raw(row, *field).bytes().any(|byte| byte.is_ascii_digit());
        let keys = [Field::Order, Field::Number];
        let named = keys.iter().any(|field| cell(self.raw(row, *field)).contains(' '));
        named && !keys.iter().chain(&DAYS).any(digits)
    }

    fn raw<'r>(&self, row: &Row<'r>, field: Field) -> &'r str {
        let Some(column) = self.mapping.column(field) else { return "" };
        row.cells.get(column).unwrap_or_default()
    }

    /// A cell as text; empty where there is none.
    pub(crate) fn cell<'r>(&self, row: &Row<'r>, field: Field) -> std::borrow::Cow<'r, str> {
        cell(self.raw(row, field))
    }

    /// The header of a field's column, which is the path of what is wrong there.
    pub(crate) fn path(&self, field: Field) -> String {
        let header = self.mapping.column(field).and_then(|at| self.layout.headers.get(at));
        header.cloned().unwrap_or_else(|| field.as_str().to_owned())
    }

    /// A cell that no spreadsheet could hold.
    pub(crate) fn runaway(&self, row: &Row<'_>) -> Option<Wrong> {
        let column = row.runaway()?;
        let path = self.layout.headers.get(column).cloned().unwrap_or_default();
        Some(Wrong { problem: Problem::at(codes::E5110, path), text: clipped(row.get(Some(column)), SHOWN) })
    }

    /// The destination of a row.
    pub(crate) fn country_of(&mut self, row: &Row<'_>) -> Result<Country, Wrong> {
        let raw = self.raw(row, Field::Country);
        let known = match self.countries.get(raw) {
            Some(known) => *known,
            None => {
                let found = self.dictionary.countries.find(raw);
                self.countries.insert(raw.to_owned(), found);
                found
            }
        };
        let fallback = self.country.filter(|_| cell(raw).is_empty());
        known.or(fallback).ok_or_else(|| self.wrong(codes::E5106, Field::Country, raw))
    }

    /// The state of a row; the finer one where it says the parcel arrived or will not.
    pub(crate) fn status_of(&mut self, row: &Row<'_>) -> Option<Status> {
        let coarse = self.status_in(row, Field::Status);
        match self.status_in(row, Field::Detail) {
            Some(fine @ (Status::Delivered | Status::Cancelled)) => Some(fine),
            fine => coarse.or(fine),
        }
    }

    fn status_in(&mut self, row: &Row<'_>, field: Field) -> Option<Status> {
        let raw = self.raw(row, field);
        if let Some(known) = self.statuses.get(raw) {
            return *known;
        }
        let found = self.dictionary.statuses.find(raw);
        self.statuses.insert(raw.to_owned(), found);
        found
    }

    /// What a row's service is called: by its column, by the file as a whole, by the carrier.
    pub(crate) fn service_of<'r>(&self, row: &Row<'r>) -> std::borrow::Cow<'r, str> {
        let own = self.cell(row, Field::Service);
        if !own.is_empty() {
            return own;
        }
        match &self.service {
            Some(service) => service.clone().into(),
            None => self.cell(row, Field::Carrier),
        }
    }

    /// The day in a cell; `None` where it is empty.
    pub(crate) fn day(&mut self, row: &Row<'_>, field: Field) -> Result<Option<Day>, Wrong> {
        let raw = self.raw(row, field);
        let text = cell(raw);
        if text.is_empty() {
            return Ok(None);
        }
        let found = date(&text);
        if let Dated::Either(..) = found {
            if !self.searched {
                self.order = self.find_order();
                self.searched = true;
            }
            if self.order.is_none() {
                return Err(self.wrong(codes::E5108, field, raw));
            }
        }
        match found.stamp(self.order) {
            Some(Stamp { day, .. }) => Ok(Some(day)),
            None => Err(self.wrong(codes::E5101, field, raw)),
        }
    }

    /// As [`Sheet::day`], refused where it lies after the day of the export.
    pub(crate) fn past_day(&mut self, row: &Row<'_>, field: Field) -> Result<Option<Day>, Wrong> {
        let day = self.day(row, field)?;
        match day {
            Some(day) if day > self.as_of => {
                let mut wrong = self.wrong(codes::E5105, field, self.raw(row, field));
                wrong.problem = wrong.problem.with("limit", self.as_of);
                Err(wrong)
            }
            day => Ok(day),
        }
    }

    /// First and last day of a cell of events, one a line, whichever comes first.
    pub(crate) fn events(&mut self, row: &Row<'_>) -> Option<(Day, Day)> {
        let days = self
            .raw(row, Field::Events)
            .split(['\n', '|'])
            .filter_map(|line| date(&cell(line)).stamp(self.order));
        days.map(|stamp| (stamp.day, stamp.day)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// Whether the newest event tells of the delivery.
    pub(crate) fn told_delivered(&self, row: &Row<'_>) -> bool {
        self.dictionary.statuses.tells_delivery(self.raw(row, Field::Event))
    }

    pub(crate) fn wrong(&self, code: landcast::problem::Code, field: Field, raw: &str) -> Wrong {
        let text = clipped(raw.trim(), SHOWN);
        Wrong { problem: Problem::at(code, self.path(field)).with("got", &text), text }
    }

    /// The order of day and month that the file was read with, where it mattered.
    pub(crate) const fn order(&self) -> Option<Order> {
        self.order
    }

    /// Goes through the whole file for the order of day and month: numbers above twelve decide; else the order by which
    /// no parcel arrives before it was sent or after the day of the export.
    fn find_order(&self) -> Option<Order> {
        let (mut by_day, mut by_month, mut half) = (0_usize, 0_usize, false);
        let (mut wrong_by_day, mut wrong_by_month) = (0_usize, 0_usize);
        let columns: Vec<(Field, usize)> =
            self.mapping.iter().filter(|(field, _)| DAYS.contains(field) && *field != Field::Event).collect();
        read::rows(self.text, &self.layout, &mut |row| {
            for (_, column) in &columns {
                match evidence(&cell(row.get(Some(*column)))) {
                    Some((Order::DayFirst, _)) => by_day = by_day.saturating_add(1),
                    Some((Order::MonthFirst, true)) => by_month = by_month.saturating_add(1),
                    Some((Order::MonthFirst, false)) => half = true,
                    None => {}
                }
            }
            let odd = |order: Order| usize::from(self.odd(row, order));
            wrong_by_day = wrong_by_day.saturating_add(odd(Order::DayFirst));
            wrong_by_month = wrong_by_month.saturating_add(odd(Order::MonthFirst));
            true
        });
        match (by_day, by_month) {
            (1.., 0) => Some(Order::DayFirst),
            (0, 1..) => Some(Order::MonthFirst),
            (1.., 1..) => None,
            (0, 0) if half => Some(Order::MonthFirst),
            (0, 0) => match (wrong_by_day, wrong_by_month) {
                (0, 1..) => Some(Order::DayFirst),
                (1.., 0) => Some(Order::MonthFirst),
                _ => None,
            },
        }
    }

    fn odd(&self, row: &Row<'_>, order: Order) -> bool {
        let day = |field: Field| date(&cell(self.raw(row, field))).stamp(Some(order)).map(|stamp| stamp.day);
        let sent = STARTS.iter().find_map(|field| day(*field)).or_else(|| day(Field::Ordered));
        let came = day(Field::Delivered);
        let late = |at: Option<Day>| at.is_some_and(|at| at > self.as_of);
        late(sent) || late(came) || sent.zip(came).is_some_and(|(sent, came)| came < sent)
    }
}

fn missing(path: &str, column: &str, headers: &[String]) -> Problem {
    Problem::at(codes::E5002, path).with("column", column).with("got", clipped(&headers.join(" · "), 400))
}

fn no_table(text: &str, why: NoTable) -> Refusal {
    let problem = match why {
        NoTable::Empty => Problem::new(codes::E5006),
        NoTable::Binary => Problem::new(codes::E5005),
        NoTable::Headers => Problem::new(codes::E5004),
    };
    // The first row is shown, so that its columns can be named.
    let first =
        text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter =
        [',', ';', '\t', '|'].into_iter().max_by_key(|one| first.matches(*one).count()).unwrap_or(',');
    let headers = match why {
        NoTable::Headers => {
            first.split(delimiter).take(200).map(|name| clipped(&cell(name), SHOWN)).collect()
        }
        NoTable::Empty | NoTable::Binary => Vec::new(),
    };
    Refusal { problems: vec![problem], headers, mapping: Box::default() }
}
