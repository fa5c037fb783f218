//! Looking up the rule of a day, and saying clearly when there is none.

use super::content::Pack;
use super::lookup::SeriesIndex;
use super::market::{CodeList, Dated, Market, RateBand, Region, Series, Switch, Unit, Value};
use crate::calendar::Day;
use crate::measure::HsCode;
use crate::money::{Amount, Dec};
use crate::problem::{Problem, codes};

/// A value with the rule it was read from.
#[derive(Clone, Copy, Debug)]
pub struct Ruled<'p, T> {
    /// The value.
    pub value: T,
    /// Key of the parameter.
    pub key: &'p str,
    /// Its dated entry: from, to, source, confidence.
    pub dated: &'p Dated,
}

impl<'p, T> Ruled<'p, T> {
    /// The same rule with another value, for one derived from it.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Ruled<'p, U> {
        Ruled { value: f(self.value), key: self.key, dated: self.dated }
    }
}

/// The rules of one destination on one day: region first, then the market, then what it shares.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'p> {
    /// The loaded pack.
    pub pack: &'p Pack,
    /// The destination.
    pub market: &'p Market,
    /// What it shares with others.
    pub parent: Option<&'p Market>,
    /// The part of the destination, where one is given.
    pub region: Option<&'p Region>,
    /// The day of entry.
    pub date: Day,
    /// Announced values are applied too: what would be, if they came.
    pub announced: bool,
    pub(super) index: &'p SeriesIndex,
}

impl<'p> Rules<'p> {
    /// The same rules, with announced values applied where `announced`.
    #[must_use]
    pub const fn supposing(self, announced: bool) -> Self {
        Self { announced, ..self }
    }

    /// The parameter `key`, whatever its values.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn series(&self, key: &str) -> Option<&'p Series> {
        self.region
            .and_then(|region| region.series.iter().find(|series| series.key == key))
            .or_else(|| self.index.find(self.market, self.parent, key))
    }

    /// The entry of `key` in force today; `None` when there is none, it has not begun, has ended or was repealed.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn dated(&self, key: &str) -> Option<(&'p Series, &'p Dated)> {
        let series = self.series(key)?;
        let dated = series.at(self.date, self.announced).filter(|dated| dated.value != Value::Repealed)?;
        Some((series, dated))
    }

    /// A number in force today, or `None`: for rules that need not exist.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn number(&self, key: &str) -> Option<Ruled<'p, Dec>> {
        let (series, dated) = self.dated(key)?;
        match dated.value {
            Value::Number(value) => Some(Ruled { value, key: &series.key, dated }),
            _ => None,
        }
    }

    /// A money value in force today, or `None`.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn money(&self, key: &str) -> Option<Ruled<'p, Amount>> {
        let (series, dated) = self.dated(key)?;
        match (&series.unit, &dated.value) {
            (Unit::Money(currency), Value::Number(value)) => {
                Some(Ruled { value: Amount::new(*value, *currency), key: &series.key, dated })
            }
            _ => None,
        }
    }

    /// A flag in force today; false when there is none.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn flag(&self, key: &str) -> bool {
        matches!(self.dated(key), Some((_, Dated { value: Value::Flag(true), .. })))
    }

    /// A word in force today.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn word(&self, key: &str) -> Option<&'p str> {
        match self.dated(key)? {
            (_, Dated { value: Value::Word(word), .. }) => Some(word),
            _ => None,
        }
    }

    /// A number that the regime cannot do without.
    ///
    /// # Errors
    /// [`codes::E2102`] before the first dated value, [`codes::E2103`] after a repeal or an end without successor.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn require(&self, key: &'static str) -> Result<Ruled<'p, Dec>, Problem> {
        self.number(key).ok_or_else(|| self.missing(key))
    }

    /// A money value that the regime cannot do without.
    ///
    /// # Errors
    /// As [`Rules::require`].
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn require_money(&self, key: &'static str) -> Result<Ruled<'p, Amount>, Problem> {
        self.money(key).ok_or_else(|| self.missing(key))
    }

    fn missing(&self, key: &'static str) -> Problem {
        let first = self.series(key).and_then(|series| series.values.first());
        match first {
            Some(first) if first.from <= self.date => {
                Problem::at(codes::E2103, "entryDate").with("key", key).with("date", self.date)
            }
            first => Problem::at(codes::E2102, "entryDate").with("key", key).with("date", self.date).with(
                "from",
                first.map_or_else(|| self.pack.content().begins.iso(), |value| value.from.iso()),
            ),
        }
    }

    /// The switch `key` of this destination.
    #[must_use]
    pub fn switch(&self, key: &str) -> Option<&'p Switch> {
        self.switches().find(|switch| switch.key == key)
    }

    /// All switches of this destination.
    pub fn switches(&self) -> impl Iterator<Item = &'p Switch> {
        self.market.switches.iter().chain(self.parent.into_iter().flat_map(|parent| &parent.switches))
    }

    /// The code list `id` that stands today, of the destination or of what it shares.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn list(&self, id: &str) -> Option<&'p CodeList> {
        let of =
            |market: &'p Market| market.lists.iter().find(|list| list.id == id && list.stands(self.date));
        of(self.market).or_else(|| of(self.parent?))
    }

    /// All code lists that stand today.
    pub fn lists(&self) -> impl Iterator<Item = &'p CodeList> {
        let date = self.date;
        self.all_lists().filter(move |list| list.stands(date))
    }

    /// All code lists of any day.
    pub fn all_lists(&self) -> impl Iterator<Item = &'p CodeList> {
        self.market.lists.iter().chain(self.parent.into_iter().flat_map(|parent| &parent.lists))
    }

    /// All duty ranges of any day.
    pub fn all_bands(&self) -> impl Iterator<Item = &'p RateBand> {
        self.market.bands.iter().chain(self.parent.into_iter().flat_map(|parent| &parent.bands))
    }

    /// The duty range with the longest prefix that covers `code` and has begun.
    #[must_use]
    pub fn band(&self, code: HsCode) -> Option<&'p RateBand> {
        self.all_bands()
            .filter(|band| band.from <= self.date)
            .filter_map(|band| Some((band.reach(code)?, band.from, band)))
            .max_by_key(|(digits, from, _)| (*digits, *from))
            .map(|(_, _, band)| band)
    }

    /// Every value of every parameter here, with its dates: for announced changes and boundary tests.
    pub fn all_series(&self) -> impl Iterator<Item = &'p Series> {
        self.region
            .into_iter()
            .flat_map(|region| &region.series)
            .chain(&self.market.series)
            .chain(self.parent.into_iter().flat_map(|parent| &parent.series))
    }
}
