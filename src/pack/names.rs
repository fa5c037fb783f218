//! Names to search by: of codes, and of kinds of goods as sellers say them. Two tables, needed only while searching.

use super::provenance::Names;
use crate::measure::HsCode;
use serde::{Deserialize, Serialize};

/// What the dictionary of goods knows of a kind beside its codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindWords {
    /// Other words for it in Chinese.
    pub zh: Vec<String>,
    /// Other words for it in English.
    pub en: Vec<String>,
    /// The question that settles between its codes; empty when it has one.
    pub question: Names,
}

/// Words of the dictionary of goods, and how Chinese is typed with a Latin keyboard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsWords {
    /// One for each category of the pack, in its order.
    pub kinds: Vec<KindWords>,
    /// Short names of the codes that a question chooses between, sorted by code.
    pub codes: Vec<(HsCode, Names)>,
    /// Syllables of pinyin without tones, `ü` as `v`.
    pub syllables: Vec<String>,
    /// Characters that occur in names, sorted, each with the places of its readings in `syllables`, the usual one first.
    pub readings: Vec<(char, Vec<u16>)>,
}

impl GoodsWords {
    /// Readings of a character.
    pub fn readings(&self, character: char) -> impl Iterator<Item = &str> {
        let at = self.readings.binary_search_by_key(&character, |(known, _)| *known);
        at.ok()
            .and_then(|at| self.readings.get(at))
            .into_iter()
            .flat_map(|(_, places)| places)
            .filter_map(|place| self.syllables.get(usize::from(*place)).map(String::as_str))
    }

    /// The short name of a code.
    #[must_use]
    pub fn code(&self, code: HsCode) -> Option<&Names> {
        let at = self.codes.binary_search_by_key(&code, |(known, _)| *known).ok()?;
        self.codes.get(at).map(|(_, names)| names)
    }
}

/// Names of headings and subheadings of the Harmonised System, in the order of the codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HsNames {
    /// Distances between codes as numbers of six digits doubled, with one added for a subheading, so that a heading
    /// stands before what lies under it.
    pub steps: Vec<u32>,
    /// English names.
    pub en: Vec<String>,
    /// Chinese names where there are any, by their place.
    pub zh: Vec<(u16, String)>,
}

impl HsNames {
    /// The number by which `code` of four or six digits is kept.
    #[must_use]
    pub fn key(code: HsCode) -> Option<u32> {
        match code.digits() {
            4 => code.prefix(4)?.checked_mul(200),
            6 => code.prefix(6)?.checked_mul(2)?.checked_add(1),
            _ => None,
        }
    }

    /// Codes with their English and Chinese names.
    pub fn iter(&self) -> impl Iterator<Item = (HsCode, &str, Option<&str>)> {
        let mut key = 0_u32;
        let mut zh = self.zh.iter().peekable();
        self.steps.iter().zip(&self.en).enumerate().filter_map(move |(at, (step, en))| {
            key = key.saturating_add(*step);
            let chinese = zh.next_if(|(place, _)| usize::from(*place) == at).map(|(_, name)| name.as_str());
            let six = u64::from(key / 2);
            let code = if key % 2 == 1 { HsCode::of_number(six, 6) } else { HsCode::of_number(six / 100, 4) };
            Some((code?, en.as_str(), chinese))
        })
    }
}
