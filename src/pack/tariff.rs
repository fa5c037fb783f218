//! Tariff tables by HS code, column-wise and dictionary-coded: five thousand codes share a few hundred rates.

use super::provenance::{Checked, Confidence};
use crate::calendar::Day;
use crate::measure::{Country, HsCode};
use crate::money::Dec;
use serde::{Deserialize, Serialize};

/// What a rate cell says about the lines under a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RateKind {
    /// Every line has an ad valorem rate and nothing else.
    AdValorem,
    /// Some line has a specific part too: the percentage alone may be too low.
    Mixed,
    /// No line has an ad valorem rate.
    Specific,
}

/// Rates under one code, in thousandths of a percent (19 % is 19,000).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RateCell {
    /// Lowest over the national lines.
    pub min: u32,
    /// Simple average over the national lines.
    pub typical: u32,
    /// Highest over the national lines.
    pub max: u32,
    /// Whether percentages say it all.
    pub kind: RateKind,
}

impl RateCell {
    /// Lowest, likely and highest as fractions.
    #[must_use]
    pub fn fractions(&self) -> (Dec, Dec, Dec) {
        let fraction = |value: u32| Dec::new(i64::from(value), 5);
        (fraction(self.min), fraction(self.typical), fraction(self.max))
    }
}

/// Codes and rates of a table: the part that has a file of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TariffRows {
    /// First code, then the distance to each next one.
    pub steps: Vec<u32>,
    /// Index into `cells` for each code.
    pub cell: Vec<u16>,
    /// The distinct rates.
    pub cells: Vec<RateCell>,
}

/// One table. Codes are sorted and all have `digits` digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tariff {
    /// `EU`, `GB`, `JP`, `US`, `US-301`.
    pub id: String,
    /// Digits of its codes, 6 or 8.
    pub digits: u8,
    /// Digits of a national line of this tariff: how long a code must be to settle the rate.
    pub line_digits: u8,
    /// Its rows; none until its file is loaded.
    #[serde(skip)]
    pub rows: TariffRows,
    /// Destinations that use it beside the tariff they name as theirs.
    pub also: Vec<Country>,
    /// The switch that must be on for it to be used.
    pub switch: Option<String>,
    /// Day the rates were read.
    pub data_date: Day,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// When it was last compared with the source.
    pub checked: Checked,
}

impl Tariff {
    /// The codes, expanded. Done once at load.
    #[must_use]
    pub fn codes(&self) -> Vec<u32> {
        self.rows
            .steps
            .iter()
            .scan(0_u32, |code, step| {
                *code = code.saturating_add(*step);
                Some(*code)
            })
            .collect()
    }
}

/// A table with its codes expanded for search.
#[derive(Clone, Debug)]
pub(crate) struct TariffIndex {
    pub(crate) codes: Vec<u32>,
}

impl TariffIndex {
    /// Rates for `code`: its own row, or the range over all rows under it when it is shorter than the table's codes.
    /// A longer code is cut to the table's digits.
    pub(crate) fn find(&self, table: &Tariff, code: HsCode) -> Option<RateCell> {
        let cells = table.rows.cell.get(self.rows(table, code)?)?;
        let mut found: Option<RateCell> = None;
        let mut sum = 0_u64;
        let mut counted = 0_u64;
        for at in cells {
            let cell = table.rows.cells.get(usize::from(*at))?;
            if cell.kind != RateKind::Specific {
                sum = sum.saturating_add(u64::from(cell.typical));
                counted = counted.saturating_add(1);
            }
            found = Some(found.map_or(*cell, |so_far| merge(so_far, *cell)));
        }
        let mut found = found?;
        if let Some(mean) = sum.checked_div(counted) {
            found.typical = u32::try_from(mean).unwrap_or(found.max);
        }
        Some(found)
    }

    /// Positions of the rows under `code`.
    pub(crate) fn rows(&self, table: &Tariff, code: HsCode) -> Option<std::ops::Range<usize>> {
        let (low, high) = if code.digits() >= table.digits {
            let own = code.prefix(table.digits)?;
            (own, own)
        } else {
            let missing = table.digits.checked_sub(code.digits())?;
            let scale = 10_u32.checked_pow(u32::from(missing))?;
            let low = code.prefix(code.digits())?.checked_mul(scale)?;
            (low, low.checked_add(scale.checked_sub(1)?)?)
        };
        let start = self.codes.partition_point(|entry| *entry < low);
        let end = self.codes.partition_point(|entry| *entry <= high);
        Some(start..end)
    }
}

fn merge(a: RateCell, b: RateCell) -> RateCell {
    match (a.kind, b.kind) {
        (RateKind::Specific, RateKind::Specific) => a,
        (RateKind::Specific, _) => RateCell { kind: RateKind::Mixed, ..b },
        (_, RateKind::Specific) => RateCell { kind: RateKind::Mixed, ..a },
        _ => RateCell {
            min: a.min.min(b.min),
            typical: a.typical,
            max: a.max.max(b.max),
            kind: if a.kind == b.kind { a.kind } else { RateKind::Mixed },
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> (Tariff, TariffIndex) {
        let cell = |min, typical, max| RateCell { min, typical, max, kind: RateKind::AdValorem };
        let table = Tariff {
            id: "T".into(),
            digits: 8,
            line_digits: 8,
            rows: TariffRows {
                steps: vec![61_091_000, 8_000, 10, 100_000],
                cell: vec![0, 1, 0, 1],
                cells: vec![cell(16_500, 16_500, 16_500), cell(32_000, 32_000, 32_000)],
            },
            also: Vec::new(),
            switch: None,
            data_date: Day::default(),
            source: 0,
            confidence: Confidence::High,
            checked: Day::default(),
        };
        let index = TariffIndex { codes: table.codes() };
        (table, index)
    }

    #[test]
    fn a_full_code_finds_its_row_and_a_longer_one_the_same() {
        let (table, index) = table();
        for code in ["61091000", "6109100012"] {
            assert_eq!(index.find(&table, HsCode::parse(code).unwrap()).unwrap().typical, 16_500);
        }
        assert_eq!(index.find(&table, HsCode::parse("61091001").unwrap()), None);
    }

    #[test]
    fn a_short_code_gives_the_range_under_it() {
        let (table, index) = table();
        let found = index.find(&table, HsCode::parse("6109").unwrap()).unwrap();
        assert_eq!((found.min, found.typical, found.max), (16_500, 21_666, 32_000));
    }
}
