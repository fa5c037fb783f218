//! What changed between two packs, value by value, as data: shells put words to it.
//!
//! Everything is told with the day from which it holds and with what stood there before, so that a seller reads "flat
//! duty per item 3.00 EUR from 2026-07-01 (was: none)" and not the difference of two files.

mod general;
mod logistics;
mod rules;

use super::content::Content;
use super::provenance::Names;
use super::words::words;
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::{Currency, Dec};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// What a difference is about.
    Subject {
        Pack "pack" "The pack itself: its days.";
        Market "market" "A destination, or what several share.";
        Value "value" "A dated parameter.";
        Switch "switch" "A rule that is not confirmed.";
        Scheme "scheme" "A scheme under which tax is collected at sale.";
        Region "region" "A part of a destination.";
        List "list" "HS codes that a rule names.";
        Band "band" "A range of duty rates.";
        Tariff "tariff" "A tariff table.";
        Category "category" "A kind of goods.";
        Fx "fx" "An exchange rate.";
        Calendar "calendar" "Holidays and make-up working days.";
        Party "party" "Who works when.";
        Peak "peak" "A season.";
        Service "service" "A carrier's service.";
        Lane "lane" "A service to one country.";
        Node "node" "A warehouse or hub.";
        Packaging "packaging" "Mailers and boxes.";
        Cod "cod" "Cash on delivery.";
        Platform "platform" "What a selling platform demands.";
        Document "document" "A document or label.";
        Assumption "assumption" "A number that belongs to no market.";
        Source "source" "A document that values name.";
    }
}

words! {
    /// What happened to it.
    Happened {
        Added "added" "It is new.";
        Removed "removed" "It is gone.";
        Changed "changed" "It says something else.";
        Rechecked "rechecked" "It says the same; source, confidence, note or day of checking differ.";
    }
}

/// Something a pack says, small enough to stand in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A fraction.
    Rate(Dec),
    /// Lowest, likely and highest fraction.
    Rates([Dec; 3]),
    /// An amount.
    Money(Dec, Currency),
    /// A pure number.
    Number(Dec),
    /// Yes or no.
    Flag(bool),
    /// A word, an id, an address.
    Word(String),
    /// A name that is data.
    Named(Names),
    /// A day.
    Day(Day),
    /// A repeal: from its day on there is no value.
    Repealed,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The destination, or the market whose values destinations share; `None` for what concerns all.
    pub country: Option<Country>,
    /// The part of it.
    pub region: Option<String>,
    /// First day it holds, where it has one.
    pub date: Option<Day>,
    /// What it is about.
    pub subject: Subject,
    /// Key or id, as in the data files.
    pub id: String,
    /// Its name, where data give one.
    pub name: Option<Names>,
    /// Which part of it, where not the whole: `to`, `codes`, `per-kg` …
    pub part: Option<&'static str>,
    /// Which of several alike: a code of a table, the weight of a tier, a holiday.
    pub at: Option<String>,
    /// What happened.
    pub happened: Happened,
    /// What stood there in the first pack. For a value that is new: what that pack applied on its first day.
    pub before: Option<Fact>,
    /// What stands there in the second.
    pub after: Option<Fact>,
    /// It is only announced, not applied.
    pub expected: bool,
}

/// Everything that differs from `before` to `after`: by destination (what concerns all comes last), then by day.
#[must_use]
pub fn diff(before: &Content, after: &Content) -> Vec<Difference> {
    let mut found = Found { before, after, list: Vec::new() };
    rules::markets(&mut found);
    general::all(&mut found);
    logistics::all(&mut found);
    let mut list = found.list;
    list.sort_by(|a, b| order(a).cmp(&order(b)));
    list
}

type Order<'d> =
    (bool, Option<Country>, &'d Option<String>, Subject, Option<Day>, &'d str, &'d Option<String>);

const fn order(one: &Difference) -> Order<'_> {
    let late = one.country.is_none();
    // Rules of a destination stand in the order of their days; lanes and the like follow.
    let subject = match one.subject {
        Subject::Value | Subject::List | Subject::Band | Subject::Switch | Subject::Scheme => Subject::Value,
        other => other,
    };
    (late, one.country, &one.region, subject, one.date, one.id.as_str(), &one.at)
}

/// Differences so far.
struct Found<'c> {
    before: &'c Content,
    after: &'c Content,
    list: Vec<Difference>,
}

/// Where a difference is: everything but what happened.
#[derive(Clone)]
struct Spot {
    country: Option<Country>,
    region: Option<String>,
    date: Option<Day>,
    subject: Subject,
    id: String,
    name: Option<Names>,
    expected: bool,
}

impl Spot {
    fn new(subject: Subject, id: impl Into<String>) -> Self {
        Self { country: None, region: None, date: None, subject, id: id.into(), name: None, expected: false }
    }

    fn of(self, country: Country) -> Self {
        Self { country: Some(country), ..self }
    }

    fn on(self, date: Day) -> Self {
        Self { date: Some(date), ..self }
    }

    fn named(self, name: &Names) -> Self {
        Self { name: Some(name.clone()), ..self }
    }

    fn say(
        &self,
        part: Option<&'static str>,
        at: Option<String>,
        happened: Happened,
        before: Option<Fact>,
        after: Option<Fact>,
    ) -> Difference {
        Difference {
            country: self.country,
            region: self.region.clone(),
            date: self.date,
            subject: self.subject,
            id: self.id.clone(),
            name: self.name.clone(),
            part,
            at,
            happened,
            before,
            after,
            expected: self.expected,
        }
    }
}

impl Found<'_> {
    /// The whole is new or gone.
    fn whole(&mut self, spot: &Spot, happened: Happened) {
        self.list.push(spot.say(None, None, happened, None, None));
    }

    /// A part that differs; says nothing where it is the same.
    fn part(&mut self, spot: &Spot, part: &'static str, before: Option<Fact>, after: Option<Fact>) -> bool {
        self.part_at(spot, part, None, before, after)
    }

    fn part_at(
        &mut self,
        spot: &Spot,
        part: &'static str,
        at: Option<String>,
        before: Option<Fact>,
        after: Option<Fact>,
    ) -> bool {
        if before == after {
            return false;
        }
        let happened = match (&before, &after) {
            (None, _) => Happened::Added,
            (_, None) => Happened::Removed,
            _ => Happened::Changed,
        };
        self.list.push(spot.say(Some(part), at, happened, before, after));
        true
    }

    /// A part too large for a sentence that differs.
    fn other<T: PartialEq>(&mut self, spot: &Spot, part: &'static str, before: &T, after: &T) -> bool {
        let differs = before != after;
        if differs {
            self.list.push(spot.say(Some(part), None, Happened::Changed, None, None));
        }
        differs
    }

    /// It says the same, but where that is from, how sure it is or when it was compared differs.
    fn rechecked<T: PartialEq>(&mut self, spot: &Spot, before: &T, after: &T, checked: Option<(Day, Day)>) {
        if before != after {
            let (was, is) =
                checked.map_or((None, None), |(was, is)| (Some(Fact::Day(was)), Some(Fact::Day(is))));
            self.list.push(spot.say(None, None, Happened::Rechecked, was, is));
        }
    }

    fn source_before(&self, index: u16) -> &str {
        key(self.before, index)
    }

    fn source_after(&self, index: u16) -> &str {
        key(self.after, index)
    }
}

/// A source's index differs between packs, its key does not.
fn key(content: &Content, index: u16) -> &str {
    content.sources.get(usize::from(index)).map_or("", |source| &source.key)
}

/// Of two lists what bears the same name, side by side.
fn pairs<'c, T, K: Ord>(
    before: &'c [T],
    after: &'c [T],
    key: impl Fn(&'c T) -> K,
) -> BTreeMap<K, (Option<&'c T>, Option<&'c T>)> {
    let mut found: BTreeMap<K, (Option<&T>, Option<&T>)> = BTreeMap::new();
    for one in before {
        found.entry(key(one)).or_default().0 = Some(one);
    }
    for one in after {
        found.entry(key(one)).or_default().1 = Some(one);
    }
    found
}

fn word(text: &str) -> Option<Fact> {
    Some(Fact::Word(text.to_owned()))
}
