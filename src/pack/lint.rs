//! What a maintainer should look at in a pack that is sound: values nobody compared for long, gaps, overlaps, old
//! sources, ranges too wide to help, markets that cannot answer.
//!
//! [`super::check`] says whether a pack can be used at all; this says how well it is kept.

use super::content::Content;
use super::market::{CodeList, Market, Series, Status, Value};
use super::words::words;
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::Dec;
use crate::problem::Severity;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// What is to be looked at.
    Lint {
        Frozen "frozen" "A value in force was last compared with its source longer ago than asked for.";
        Repeats "repeats" "A value says the same as the one before it.";
        Gap "gap" "Between two values, or two lists of one id, nothing stands.";
        Overlap "overlap" "Two values, lists or ranges stand for the same goods on the same day.";
        OldSource "old-source" "Nothing that names a source was compared with it within a year.";
        OldPrice "old-price" "A price is older than a year.";
        WideBand "wide-band" "A range of duty rates is too wide to help.";
        MissingKey "missing-key" "A market lacks a parameter that its kind of regime needs.";
        NoRates "no-rates" "A destination has neither table nor ranges nor one rate: its duty is never known.";
        PastHorizon "past-horizon" "The day lies after the one to which the pack was checked.";
        Unused "unused" "Nothing names a source.";
    }
}

impl Lint {
    /// How much it weighs: an error makes answers wrong or impossible, a warning makes them doubtful.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Overlap | Self::MissingKey => Severity::Error,
            Self::Frozen | Self::Gap | Self::OldSource | Self::NoRates | Self::PastHorizon => {
                Severity::Warning
            }
            Self::Repeats | Self::OldPrice | Self::WideBand | Self::Unused => Severity::Info,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub lint: Lint,
    /// The market; `None` for what concerns all.
    pub country: Option<Country>,
    /// The part of it.
    pub region: Option<String>,
    /// Key of the parameter, id of the list, name of the range, key of the source, id of the service.
    pub key: String,
    /// The day it is about: when it was last compared, where the gap begins, which day is covered twice.
    pub date: Option<Day>,
    /// The span of rates of a range.
    pub span: Option<(Dec, Dec)>,
}

/// What to hold a pack against.
#[derive(Clone, Copy, Debug)]
pub struct Demands {
    /// The day to judge from.
    pub as_of: Day,
    /// A value in force that was not compared for so many days is frozen.
    pub frozen_after: i32,
    /// A range of duty rates wider than this is too wide.
    pub widest: Dec,
}

impl Demands {
    /// Half a year for a value, and a range of 20 percentage points.
    #[must_use]
    pub fn on(as_of: Day) -> Self {
        Self { as_of, frozen_after: 183, widest: Dec::new(20, 2) }
    }
}

/// Days of a year, after which a source or a price is old.
const YEAR: i32 = 365;

/// Everything worth a look, worst first. `needs` names the parameters a market's kind of regime cannot do without.
#[must_use]
pub fn lint(
    content: &Content,
    demands: Demands,
    needs: impl Fn(&Market) -> Vec<&'static str>,
) -> Vec<Finding> {
    let mut look = Look { content, demands, compared: BTreeMap::new(), found: Vec::new() };
    if demands.as_of > content.horizon {
        look.say(Lint::PastHorizon, None, "pack", Some(content.horizon));
    }
    for market in &content.markets {
        look.market(market);
        if market.destination {
            look.complete(market, &needs(market));
        }
    }
    look.rest();
    look.sources();
    let mut found = look.found;
    found.sort_by_key(|finding| (std::cmp::Reverse(finding.lint.severity()), finding.lint, finding.country));
    found
}

struct Look<'c> {
    content: &'c Content,
    demands: Demands,
    /// By source, the latest day something that names it was compared.
    compared: BTreeMap<u16, Day>,
    found: Vec<Finding>,
}

impl Look<'_> {
    fn say(&mut self, lint: Lint, country: Option<Country>, key: &str, date: Option<Day>) {
        self.found.push(Finding { lint, country, region: None, key: key.to_owned(), date, span: None });
    }

    fn compared(&mut self, source: u16, day: Day) {
        let latest = self.compared.entry(source).or_insert(day);
        *latest = (*latest).max(day);
    }

    fn age(&self, day: Day) -> i32 {
        self.demands.as_of.since(day)
    }

    fn market(&mut self, market: &Market) {
        for series in &market.series {
            self.series(market.code, None, series);
        }
        for region in &market.regions {
            for series in &region.series {
                self.series(market.code, Some(&region.code), series);
            }
        }
        for list in &market.lists {
            self.compared(list.source, list.checked);
            if list.stands(self.demands.as_of) && self.age(list.checked) > self.demands.frozen_after {
                self.say(Lint::Frozen, Some(market.code), &list.id, Some(list.checked));
            }
        }
        self.lists(market);
        for (at, band) in market.bands.iter().enumerate() {
            self.compared(band.source, band.checked);
            if self.age(band.checked) > self.demands.frozen_after {
                self.say(Lint::Frozen, Some(market.code), &band.name.en, Some(band.checked));
            }
            if band.high - band.low > self.demands.widest {
                self.say(Lint::WideBand, Some(market.code), &band.name.en, Some(band.from));
                if let Some(finding) = self.found.last_mut() {
                    finding.span = Some((band.low, band.high));
                }
            }
            let again = market.bands.iter().skip(at.saturating_add(1)).any(|other| {
                other.from == band.from
                    && (other.prefixes.iter().any(|code| band.prefixes.contains(code))
                        || (other.prefixes.is_empty() && band.prefixes.is_empty()))
            });
            if again {
                self.say(Lint::Overlap, Some(market.code), &band.name.en, Some(band.from));
            }
        }
        for switch in &market.switches {
            self.compared(switch.source, switch.checked);
        }
    }

    fn series(&mut self, code: Country, region: Option<&str>, series: &Series) {
        let first = self.found.len();
        for value in &series.values {
            self.compared(value.source, value.checked);
        }
        let current = series.on(self.demands.as_of).filter(|value| value.value != Value::Repealed);
        let announced = series.values.iter().filter(|value| value.status == Status::Expected);
        for value in current.into_iter().chain(announced) {
            if self.age(value.checked) > self.demands.frozen_after {
                self.say(Lint::Frozen, Some(code), &series.key, Some(value.checked));
            }
        }
        let in_force: Vec<_> = series.values.iter().filter(|value| value.status == Status::InForce).collect();
        for pair in in_force.windows(2) {
            let [before, after] = pair else { continue };
            let end = before.to.unwrap_or_else(|| after.from.plus(-1));
            if after.from <= before.from || end >= after.from {
                self.say(Lint::Overlap, Some(code), &series.key, Some(after.from));
            } else if end.plus(1) < after.from {
                self.say(Lint::Gap, Some(code), &series.key, Some(end.plus(1)));
            } else if before.value == after.value {
                self.say(Lint::Repeats, Some(code), &series.key, Some(after.from));
            }
        }
        for finding in self.found.iter_mut().skip(first) {
            finding.region = region.map(str::to_owned);
        }
    }

    fn lists(&mut self, market: &Market) {
        let mut by_id: BTreeMap<&str, Vec<&CodeList>> = BTreeMap::new();
        for list in &market.lists {
            by_id.entry(&list.id).or_default().push(list);
        }
        for (id, mut lists) in by_id {
            lists.sort_by_key(|list| list.from);
            for pair in lists.windows(2) {
                let [before, after] = pair else { continue };
                match before.to {
                    Some(to) if to.plus(1) < after.from => {
                        self.say(Lint::Gap, Some(market.code), id, Some(to.plus(1)));
                    }
                    Some(to) if to < after.from => {}
                    _ => self.say(Lint::Overlap, Some(market.code), id, Some(after.from)),
                }
            }
        }
    }

    fn complete(&mut self, market: &Market, needs: &[&str]) {
        let parent =
            market.parent.and_then(|code| self.content.markets.iter().find(|other| other.code == code));
        let all = || std::iter::once(market).chain(parent);
        for key in needs {
            if !all().any(|market| market.series.iter().any(|series| series.key == *key)) {
                self.say(Lint::MissingKey, Some(market.code), key, None);
            }
        }
        let rates = all().any(|market| {
            market.tariff.is_some()
                || !market.bands.is_empty()
                || market.series.iter().any(|series| series.key.starts_with("duty."))
        });
        if !rates {
            self.say(Lint::NoRates, Some(market.code), "duty", None);
        }
    }

    fn rest(&mut self) {
        for table in &self.content.tariffs {
            self.compared(table.source, table.checked);
            if self.age(table.checked) > self.demands.frozen_after {
                self.say(Lint::Frozen, None, &table.id, Some(table.checked));
            }
        }
        for rate in &self.content.fx {
            self.compared(rate.source, self.content.fx_date);
        }
        for service in &self.content.services {
            for lane in &service.lanes {
                self.compared(lane.source, lane.price_date);
                for stage in &lane.stages {
                    self.compared(stage.source, self.content.built);
                }
                if self.age(lane.price_date) > YEAR {
                    self.say(Lint::OldPrice, Some(lane.to), &service.id, Some(lane.price_date));
                }
            }
        }
        for node in &self.content.nodes {
            self.compared(node.source, node.price_date);
            self.compared(node.handling.source, self.content.built);
            if self.age(node.price_date) > YEAR {
                self.say(Lint::OldPrice, Some(node.country), &node.id, Some(node.price_date));
            }
        }
        for packing in &self.content.packaging {
            self.compared(packing.source, packing.price_date);
        }
        // What carries no day of its own was gone through when the pack was built.
        let content = self.content;
        let undated = (content.holidays.iter().map(|table| table.source))
            .chain(content.parties.iter().map(|party| party.source))
            .chain(content.peaks.iter().map(|peak| peak.source))
            .chain(content.cod.iter().map(|terms| terms.source))
            .chain(content.platforms.iter().flat_map(|platform| &platform.facts).map(|fact| fact.source))
            .chain(content.documents.iter().map(|document| document.source))
            .chain(content.batteries.iter().map(|rule| rule.source))
            .chain(content.assumptions.iter().map(|entry| entry.source));
        for source in undated {
            self.compared(source, content.built);
        }
    }

    fn sources(&mut self) {
        for (at, source) in self.content.sources.iter().enumerate() {
            let latest = u16::try_from(at).ok().and_then(|at| self.compared.get(&at)).copied();
            match latest {
                None => self.say(Lint::Unused, None, &source.key, None),
                Some(day) if self.age(day) > YEAR => self.say(Lint::OldSource, None, &source.key, Some(day)),
                Some(_) => {}
            }
        }
    }
}
