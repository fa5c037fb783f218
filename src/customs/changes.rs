//! Dated changes of a destination between two days: what a parcel under way may meet, and what was announced.

use crate::calendar::Day;
use crate::measure::Country;
use crate::order::sort_by;
use crate::pack::{CodeList, Dated, Pack, RateBand, Rules, Series, Status};
use crate::problem::Problem;

/// What changes.
#[derive(Clone, Copy, Debug)]
pub enum Changed<'p> {
    /// A parameter: the entry that begins, or the one that ended the day before without a successor.
    Value {
        /// The parameter.
        series: &'p Series,
        /// What begins; `None` where a value ends.
        begins: Option<&'p Dated>,
        /// What applied the day before.
        before: Option<&'p Dated>,
    },
    /// A list of goods, with the one of the same id that stood the day before.
    List {
        /// What begins; `None` where a list ends.
        begins: Option<&'p CodeList>,
        /// What ended the day before.
        before: Option<&'p CodeList>,
    },
    /// A range of duty rates that begins.
    Band(&'p RateBand),
}

/// One change.
#[derive(Clone, Copy, Debug)]
pub struct Change<'p> {
    /// Its first day.
    pub day: Day,
    /// What it is.
    pub what: Changed<'p>,
}

impl<'p> Change<'p> {
    /// Whether it is only announced.
    #[must_use]
    pub fn is_expected(&self) -> bool {
        matches!(self.what, Changed::Value { begins: Some(value), .. } if value.status == Status::Expected)
    }

    /// Key of the parameter, id of the list; `rate-band` for a range.
    #[must_use]
    pub fn key(&self) -> &'p str {
        match self.what {
            Changed::Value { series, .. } => &series.key,
            Changed::List { begins, before } => begins.or(before).map_or("", |list| &list.id),
            Changed::Band(_) => "rate-band",
        }
    }
}

/// Changes of `country` and its `region` that come after `after` and not after `until`, in the order of their days.
///
/// # Errors
/// As [`Pack::rules`].
pub fn changes<'p>(
    pack: &'p Pack,
    country: Country,
    region: Option<&str>,
    after: Day,
    until: Day,
) -> Result<Vec<Change<'p>>, Problem> {
    let rules = pack.rules(country, region, after)?;
    let mut found = Vec::new();
    for series in rules.all_series() {
        // A region's own parameter hides the market's of the same key, and that the shared one.
        if rules.series(&series.key).is_some_and(|seen| std::ptr::eq(seen, series)) {
            of_series(series, &mut found);
        }
    }
    lists(&rules, &mut found);
    let first = pack.content().begins;
    let bands = rules.all_bands().filter(|band| band.from > first);
    found.extend(bands.map(|band| Change { day: band.from, what: Changed::Band(band) }));
    found.retain(|change| after < change.day && change.day <= until);
    sort_by(&mut found, |a, b| (a.day, a.key()).cmp(&(b.day, b.key())));
    Ok(found)
}

fn of_series<'p>(series: &'p Series, found: &mut Vec<Change<'p>>) {
    for value in &series.values {
        let before = series.on(value.from.plus(-1));
        let what = Changed::Value { series, begins: Some(value), before };
        found.push(Change { day: value.from, what });
        let Some(end) = value.to.map(|to| to.plus(1)).filter(|_| value.status == Status::InForce) else {
            continue;
        };
        let follows =
            |next: &Dated| next.status == Status::InForce && next.from > value.from && next.from <= end;
        if !series.values.iter().any(follows) {
            let what = Changed::Value { series, begins: None, before: Some(value) };
            found.push(Change { day: end, what });
        }
    }
}

fn lists<'p>(rules: &Rules<'p>, found: &mut Vec<Change<'p>>) {
    for list in rules.all_lists() {
        let same = || rules.all_lists().filter(|other| other.id == list.id);
        let before = same().find(|other| other.to.is_some_and(|to| to.plus(1) == list.from));
        found.push(Change { day: list.from, what: Changed::List { begins: Some(list), before } });
        if let Some(end) = list.to.map(|to| to.plus(1))
            && !same().any(|other| other.from == end)
        {
            found.push(Change { day: end, what: Changed::List { begins: None, before: Some(list) } });
        }
    }
}
