//! Dated changes of a destination between two days: what a parcel under way may meet, and what was announced.

use crate::calendar::Day;
use crate::measure::Country;
use crate::pack::{Dated, Pack, Series, Status};
use crate::problem::Problem;

/// One change.
#[derive(Clone, Copy, Debug)]
pub struct Change<'p> {
    /// The parameter.
    pub series: &'p Series,
    /// The value that begins.
    pub value: &'p Dated,
}

impl Change<'_> {
    /// Whether it is only announced.
    #[must_use]
    pub fn is_expected(&self) -> bool {
        self.value.status == Status::Expected
    }
}

/// Changes of `country` and its `region` that begin after `after` and not after `until`, in the order of their dates.
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
    let mut found: Vec<Change<'p>> = rules
        .all_series()
        .flat_map(|series| series.values.iter().map(move |value| Change { series, value }))
        .filter(|change| after < change.value.from && change.value.from <= until)
        .collect();
    found.sort_by(|a, b| (a.value.from, &a.series.key).cmp(&(b.value.from, &b.series.key)));
    Ok(found)
}
