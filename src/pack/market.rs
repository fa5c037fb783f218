//! A destination market: its dated parameters, switches, schemes, regions and rate bands.

use super::provenance::{Checked, Confidence, Names};
use crate::calendar::Day;
use crate::measure::{Country, HsCode};
use crate::money::{Currency, Dec};
use serde::{Deserialize, Serialize};

/// Kinds of import regime. Each is one file under `customs/regime/`; its values are parameters of the market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegimeKind {
    /// European Union: IOSS, flat duty per item, handling and parcel fees.
    EuLowValue,
    /// United Kingdom: tax at the point of sale up to a consignment value.
    PointOfSale,
    /// United States: layers of duty on each line, no threshold for goods of China.
    LayeredDuty,
    /// Goods below a value enter free, above it everything is taxed; tax may be collected by registered sellers.
    DeMinimis,
    /// Japan: personal-use valuation and truncating arithmetic.
    Japan,
    /// Tax collected at sale by registered sellers up to a limit (Singapore, Malaysia, Australia, New Zealand, Norway, Chile).
    SellerCollected,
    /// Indonesia: a flat duty on consignment notes, rates for special goods, income tax at import.
    ConsignmentNote,
    /// Hong Kong: nothing but a charge on the declaration and excise on a few goods.
    FreePort,
    /// One rate in place of duty and tax for small consignments (Mexico, Turkey).
    FlatCourier,
    /// A state tax that belongs to its own base, and a deduction from a flat duty (Brazil).
    GrossUp,
    /// Tax of which a small sum is not levied (Switzerland).
    SmallTax,
    /// Levies stacked on the duty, each with its own base (Saudi Arabia, Nigeria, Kenya).
    Levies,
    /// One rate of duty for small or personal parcels instead of the tariff (India, South Africa).
    SingleRate,
    /// Value and weight that a person receives free, a duty on the excess (Kazakhstan, Russia).
    PersonalAllowance,
}

/// What a parameter measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// A fraction: 0.19 is 19 %.
    Rate,
    /// An amount of a currency.
    Money(Currency),
    /// A pure number.
    Count,
    /// True or false.
    Flag,
    /// One of a few words, which the regime documents.
    Word,
}

/// A value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Rate, money or count.
    Number(Dec),
    /// Flag.
    Flag(bool),
    /// Word.
    Word(String),
    /// Repealed: from this day there is no value.
    Repealed,
}

/// Whether a dated value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Applied from its date on.
    InForce,
    /// Announced: shown, never applied.
    Expected,
}

/// One value with the days it holds and where it is from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// First day.
    pub from: Day,
    /// Last day, where the rule itself names one.
    pub to: Option<Day>,
    /// The value.
    pub value: Value,
    /// Applied, or only announced.
    pub status: Status,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// When it was last compared with the source.
    pub checked: Checked,
    /// What a reader should know, as Chinese and English.
    pub note: Option<Names>,
}

/// All values a parameter has had and is announced to have, in the order of their dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// `vat.standard`, `threshold.duty` … the regime that reads it documents it.
    pub key: String,
    /// What it measures.
    pub unit: Unit,
    /// Sorted by `from`.
    pub values: Vec<Dated>,
}

impl Series {
    /// The value that applies on `date`: the latest one in force that has begun and has not ended.
    #[must_use]
    pub fn on(&self, date: Day) -> Option<&Dated> {
        self.at(date, false)
    }

    /// As [`Series::on`]; with `announced`, what would apply if announced values came.
    #[must_use]
    pub fn at(&self, date: Day, announced: bool) -> Option<&Dated> {
        self.values
            .iter()
            .rev()
            .find(|value| (announced || value.status == Status::InForce) && value.from <= date)
            .filter(|value| value.to.is_none_or(|to| date <= to))
    }
}

/// A rule that is not confirmed, as a choice with a default and a visible note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// `eu.handlingFee`.
    pub key: String,
    /// What it takes.
    pub kind: SwitchKind,
    /// Its default, as text.
    pub default: String,
    /// Why it is a switch.
    pub note: Names,
    /// From which day it matters.
    pub from: Option<Day>,
    /// Index into the pack's sources.
    pub source: u16,
    /// When it was last looked into.
    pub checked: Checked,
}

/// What a switch takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SwitchKind {
    /// True or false.
    Flag,
    /// A fraction as a decimal string.
    Rate,
    /// One of these words.
    Choice(Vec<String>),
}

/// A scheme under which tax is collected at sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// `ioss`, `uk-vat`, `sg-ovr`, `my-lvg`, `au-gst` …
    pub id: String,
    /// Its name.
    pub name: Names,
}

/// A part of a market with rates of its own: a province, or a territory outside the tax area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// ISO 3166-2 suffix, `ON`.
    pub code: String,
    /// Its name.
    pub name: Names,
    /// Beginnings of its postcodes, upper case without spaces.
    pub postcodes: Vec<String>,
    /// Parameters that differ here, by the same keys.
    pub series: Vec<Series>,
}

/// A range of duty rates for goods under some HS prefixes, where there is no table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateBand {
    /// What it covers, for people.
    pub name: Names,
    /// HS prefixes of 2 to 10 digits; none for all goods that no other range names.
    pub prefixes: Vec<HsCode>,
    /// Lowest, likely and highest fraction.
    pub low: Dec,
    /// See `low`.
    pub likely: Dec,
    /// See `low`.
    pub high: Dec,
    /// First day it stands for.
    pub from: Day,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// When it was last compared with the source.
    pub checked: Checked,
}

impl RateBand {
    /// Digits of its longest prefix that covers `code`, 0 for a range over all goods; `None` when it does not apply.
    #[must_use]
    pub fn reach(&self, code: HsCode) -> Option<u8> {
        if self.prefixes.is_empty() {
            return Some(0);
        }
        let (first, beyond) = code.span();
        let covers = |prefix: &&HsCode| {
            let (low, high) = prefix.span();
            low <= first && beyond <= high
        };
        self.prefixes.iter().filter(covers).map(|prefix| prefix.digits()).max()
    }
}

/// HS codes that an additional duty, an exclusion or a ban names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeList {
    /// `us.flip301-excluded`.
    pub id: String,
    /// Codes or prefixes, in the order of their spans; none lies under another.
    pub codes: Vec<HsCode>,
    /// The rate that goes with it, where it has one.
    pub rate: Option<Dec>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// When it was last compared with the source.
    pub checked: Checked,
}

/// How much of what lies under a code a list names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coverage {
    /// Nothing.
    #[default]
    None,
    /// Some longer codes under it.
    Part,
    /// All of it.
    All,
}

impl CodeList {
    /// Whether it stands on `date`.
    #[must_use]
    pub fn stands(&self, date: Day) -> bool {
        self.from <= date && self.to.is_none_or(|to| date <= to)
    }

    /// How much of `code` it names.
    #[must_use]
    pub fn coverage(&self, code: HsCode) -> Coverage {
        let (first, beyond) = code.span();
        let after = self.codes.partition_point(|entry| entry.span().0 <= first);
        let before = after.checked_sub(1).and_then(|at| self.codes.get(at));
        if before.is_some_and(|entry| entry.span().1 >= beyond) {
            return Coverage::All;
        }
        let inside = before.is_some_and(|entry| entry.span().0 == first)
            || self.codes.get(after).is_some_and(|entry| entry.span().0 < beyond);
        if inside { Coverage::Part } else { Coverage::None }
    }

    /// Whether it names all of `code`.
    #[must_use]
    pub fn covers(&self, code: HsCode) -> bool {
        self.coverage(code) == Coverage::All
    }
}

/// A destination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Market {
    /// ISO 3166-1; `EU` holds what the member states share and is no destination itself.
    pub code: Country,
    /// Its name.
    pub name: Names,
    /// Whether goods can be sent there (false for `EU`).
    pub destination: bool,
    /// A market whose parameters it shares, `EU` for a member state.
    pub parent: Option<Country>,
    /// Currency of its customs.
    pub currency: Currency,
    /// Which kind of regime reads its parameters.
    pub regime: RegimeKind,
    /// Id of its tariff table, where there is one.
    pub tariff: Option<String>,
    /// IANA zone, for clocks.
    pub zone: String,
    /// Id of its holiday table.
    pub calendar: String,
    /// Parameters, sorted by key.
    pub series: Vec<Series>,
    /// Unconfirmed rules.
    pub switches: Vec<Switch>,
    /// Schemes it offers.
    pub schemes: Vec<Scheme>,
    /// Regions with rates of their own.
    pub regions: Vec<Region>,
    /// Duty ranges, most specific prefix wins.
    pub bands: Vec<RateBand>,
    /// Code lists.
    pub lists: Vec<CodeList>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> HsCode {
        HsCode::parse_prefix(text).unwrap()
    }

    #[test]
    fn a_list_covers_what_lies_under_its_codes_and_part_of_what_lies_above() {
        let list = CodeList {
            id: "x".into(),
            codes: ["61", "85171300", "851762"].map(code).to_vec(),
            rate: None,
            from: Day::default(),
            to: None,
            source: 0,
            confidence: Confidence::High,
            checked: Day::default(),
        };
        for (text, coverage) in [
            ("61", Coverage::All),
            ("61091000", Coverage::All),
            ("62", Coverage::None),
            ("8517", Coverage::Part),
            ("851713", Coverage::Part),
            ("8517130000", Coverage::All),
            ("85176200", Coverage::All),
            ("85176300", Coverage::None),
            ("60", Coverage::None),
        ] {
            assert_eq!(list.coverage(code(text)), coverage, "{text}");
        }
    }

    #[test]
    fn a_range_reaches_by_its_longest_prefix_and_without_one_reaches_all() {
        let mut band = RateBand {
            name: Names::default(),
            prefixes: ["61", "6109"].map(code).to_vec(),
            low: Dec::ZERO,
            likely: Dec::ZERO,
            high: Dec::ZERO,
            from: Day::default(),
            source: 0,
            confidence: Confidence::Low,
            checked: Day::default(),
        };
        assert_eq!(band.reach(code("610910")), Some(4));
        assert_eq!(band.reach(code("6110")), Some(2));
        assert_eq!(band.reach(code("6201")), None);
        band.prefixes.clear();
        assert_eq!(band.reach(code("6201")), Some(0));
    }
}
