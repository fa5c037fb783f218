//! Parcels that were sent, and what was known of them on a day.

use crate::calendar::{Day, DayKind, Holidays};
use std::collections::BTreeMap;

/// A parcel of a history. Days count from its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// Levels coarse to fine, joined by `/`: `BR/SP/MG`. The first is a country where a calendar is to be found.
    pub lane: String,
    /// Day of the order.
    pub start: Day,
    /// Days until delivery; `None` while under way.
    pub days: Option<u16>,
    /// Days until the carrier had it, where known.
    pub handover: Option<u16>,
    /// Who prepared it, where known.
    pub seller: Option<String>,
}

/// Lanes of a history as a tree: the root, then each level below its parent.
#[derive(Clone, Debug, Default)]
pub(super) struct Lanes {
    ids: BTreeMap<String, usize>,
    /// Parent of each node; the root is node 0 and its own parent.
    pub(super) parents: Vec<usize>,
}

impl Lanes {
    /// Nodes from the root down to `lane`.
    pub(super) fn path(&mut self, lane: &str) -> Vec<usize> {
        if self.parents.is_empty() {
            self.parents.push(0);
        }
        let mut path = vec![0];
        let mut above = 0;
        let mut name = String::new();
        for level in lane.split('/') {
            name.push('/');
            name.push_str(level);
            let known = self.ids.get(&name).copied();
            above = known.unwrap_or_else(|| {
                let id = self.parents.len();
                self.parents.push(above);
                self.ids.insert(name.clone(), id);
                id
            });
            path.push(above);
        }
        path
    }
}

/// Kinds of day that differ in how much is delivered: Monday to Sunday, and holidays.
pub(super) const KINDS: usize = 8;

/// The kind of each day of a span, for each country.
#[derive(Clone, Debug)]
pub(super) struct Almanac {
    first: Day,
    kinds: Vec<Vec<u8>>,
}

impl Almanac {
    /// Kinds of the days from `first` to `last` for the countries whose holidays are `tables`. Outside its years a
    /// table counts with the holidays that fall on the same date every year.
    pub(super) fn new(first: Day, last: Day, tables: &[Option<&Holidays>]) -> Self {
        let kinds = tables
            .iter()
            .map(|table| {
                let fixed = table.map(Holidays::fixed_dates).unwrap_or_default();
                (0..=last.since(first))
                    .map(|at| {
                        let day = first.plus(at);
                        let holiday = table.is_some_and(|table| {
                            if table.from <= day && day <= table.until {
                                table.kind(day) == DayKind::Holiday
                            } else {
                                day.ymd().is_some_and(|(_, m, d)| fixed.binary_search(&(m, d)).is_ok())
                            }
                        });
                        if holiday { 7 } else { u8::try_from(day.weekday()).unwrap_or(0) }
                    })
                    .collect()
            })
            .collect();
        Self { first, kinds }
    }

    /// Kind of `day` in the country of that index; past the span the bare weekday.
    pub(super) fn kind(&self, country: usize, day: Day) -> usize {
        let at = usize::try_from(day.since(self.first)).ok();
        let known = at.and_then(|at| self.kinds.get(country)?.get(at));
        known.map_or_else(|| day.weekday(), |kind| usize::from(*kind))
    }
}

/// A parcel as the learner follows it.
#[derive(Clone, Debug)]
pub(super) struct Parcel {
    /// Nodes of its lane, root first.
    pub(super) path: Vec<usize>,
    pub(super) country: usize,
    pub(super) seller: Option<usize>,
    pub(super) start: Day,
    /// Day the carrier got it.
    pub(super) handover: Option<Day>,
    /// Day it arrived.
    pub(super) end: Option<Day>,
}

impl Parcel {
    /// The last node of its path.
    pub(super) fn leaf(&self) -> usize {
        self.path.last().copied().unwrap_or(0)
    }
}

/// A history made ready.
#[derive(Clone, Debug)]
pub(super) struct History {
    pub(super) lanes: Lanes,
    pub(super) almanac: Almanac,
    /// In order of their start.
    pub(super) parcels: Vec<Parcel>,
    /// Whether the hand-over to the carrier is known, so that preparation is a stage of its own.
    pub(super) two_legs: bool,
}

impl History {
    /// Makes `rows` ready. `calendar` finds the holidays of a country. The second value is the place in
    /// `History::parcels` of each row.
    pub(super) fn new<'a>(
        rows: &[&HistoryRow],
        calendar: &dyn Fn(&str) -> Option<&'a Holidays>,
    ) -> (Self, Vec<usize>) {
        let with_handover = rows.iter().filter(|row| row.handover.is_some()).count();
        // A file that knows a few hand-overs only would learn preparation from a chosen few.
        let two_legs = with_handover.saturating_mul(10) >= rows.len().saturating_mul(9) && with_handover > 0;
        let mut lanes = Lanes::default();
        let mut countries: BTreeMap<&str, usize> = BTreeMap::new();
        let mut tables: Vec<Option<&Holidays>> = Vec::new();
        let mut sellers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|at| rows.get(*at).map(|row| row.start));
        let mut places = vec![0; rows.len()];
        let mut parcels = Vec::with_capacity(rows.len());
        let mut last = Day::default();
        for at in order {
            let Some(row) = rows.get(at) else { continue };
            let top = row.lane.split('/').next().unwrap_or_default();
            let country = *countries.entry(top).or_insert_with(|| {
                tables.push(calendar(top));
                tables.len().saturating_sub(1)
            });
            let count = sellers.len();
            let seller = row.seller.as_deref().map(|name| *sellers.entry(name).or_insert(count));
            let handover = if two_legs {
                row.handover.map(|days| row.start.plus(i32::from(days)))
            } else {
                Some(row.start)
            };
            let end = row.days.map(|days| row.start.plus(i32::from(days)));
            last = last.max(row.start).max(end.unwrap_or(row.start));
            if let Some(place) = places.get_mut(at) {
                *place = parcels.len();
            }
            // A parcel cannot arrive before the carrier has it; such a hand-over is a slip of the file.
            let handover = handover.map(|day| end.map_or(day, |end| day.min(end)));
            parcels.push(Parcel {
                path: lanes.path(&row.lane),
                country,
                seller,
                start: row.start,
                handover,
                end,
            });
        }
        let first = parcels.first().map_or(last, |parcel| parcel.start);
        let almanac = Almanac::new(first, last.plus(130), &tables);
        (Self { lanes, almanac, parcels, two_legs }, places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(lane: &str, start: &str, days: Option<u16>, handover: Option<u16>) -> HistoryRow {
        HistoryRow { lane: lane.into(), start: Day::parse(start).unwrap(), days, handover, seller: None }
    }

    #[test]
    fn lanes_share_their_levels() {
        let mut lanes = Lanes::default();
        assert_eq!(lanes.path("BR/SP/MG"), [0, 1, 2, 3]);
        assert_eq!(lanes.path("BR/SP/RJ"), [0, 1, 2, 4]);
        assert_eq!(lanes.path("MG"), [0, 5], "the same word elsewhere is another lane");
        assert_eq!(lanes.parents, [0, 0, 1, 2, 2, 0]);
    }

    #[test]
    fn rows_are_followed_in_the_order_of_their_start() {
        let rows = [row("A", "2026-03-02", Some(4), Some(9)), row("A", "2026-03-01", None, Some(1))];
        let (history, places) = History::new(&rows.iter().collect::<Vec<_>>(), &|_| None);
        assert_eq!(places, [1, 0]);
        assert!(history.two_legs);
        let late = &history.parcels[1];
        assert_eq!(
            (late.handover, late.end),
            (late.end, Day::parse("2026-03-06")),
            "handed over on arrival at the latest"
        );
        assert_eq!(history.parcels[0].end, None);
    }

    #[test]
    fn a_few_handovers_do_not_make_a_stage() {
        let rows: Vec<HistoryRow> =
            (0..10).map(|at| row("A", "2026-03-01", Some(5), (at < 8).then_some(1))).collect();
        let (history, _) = History::new(&rows.iter().collect::<Vec<_>>(), &|_| None);
        assert!(!history.two_legs);
        assert!(history.parcels.iter().all(|parcel| parcel.handover == Some(parcel.start)));
    }

    #[test]
    fn years_without_a_table_keep_the_fixed_dates() {
        let day = |text| Day::parse(text).unwrap();
        let table = Holidays {
            id: "BR".into(),
            days: ["2021-04-02", "2021-12-25", "2022-04-15", "2022-12-25"].map(|text| (day(text), 0)).into(),
            make_up: Vec::new(),
            names: vec![(String::new(), String::new())],
            from: day("2021-01-01"),
            until: day("2022-12-31"),
            make_up_known_until: day("2022-12-31"),
            source: 0,
        };
        let almanac = Almanac::new(day("2017-12-01"), day("2022-12-31"), &[Some(&table), None]);
        assert_eq!(almanac.kind(0, day("2017-12-25")), 7);
        assert_eq!(almanac.kind(0, day("2018-04-02")), 0, "Good Friday moves");
        assert_eq!(almanac.kind(0, day("2021-04-02")), 7);
        assert_eq!(almanac.kind(1, day("2017-12-25")), 0, "a Monday");
        assert_eq!(almanac.kind(0, day("2030-12-25")), 2, "past the span");
    }
}
