//! Names of codes, short names of those a question chooses between, and the pinyin of every character that occurs.

use crate::{Faults, Files};
use landcast::measure::HsCode;
use landcast::pack::{Category, GoodsWords, HsNames, KindWords, Names};
use pinyin::{ToPinyin, ToPinyinMulti};
use std::collections::{BTreeMap, BTreeSet};

const ENGLISH: &str = "tariffs/hs_names_en.csv";
const CHINESE: &str = "tariffs/hs_names_zh.csv";
const CODES: &str = "goods/codes.csv";

/// Readings kept of a character: the usual one and others that are heard.
const READINGS: usize = 3;

#[derive(serde::Deserialize)]
struct Named {
    hscode: String,
    name: String,
}

#[derive(serde::Deserialize)]
struct Short {
    hs6: String,
    zh: String,
}

/// Names of headings and subheadings. Chapters are too wide to be sold.
pub(crate) fn hs(files: &Files, faults: &mut Faults) -> HsNames {
    let read = |file: &str, faults: &mut Faults| -> BTreeMap<u32, String> {
        let mut names = BTreeMap::new();
        for (line, row) in files.csv::<Named>(file, faults) {
            if row.hscode.len() == 2 {
                continue;
            }
            match HsCode::parse(&row.hscode).and_then(HsNames::key) {
                Some(key) if names.insert(key, row.name).is_none() => {}
                _ => faults.push(file, format!("line {line}"), "not-a-code", "no code, or it stands twice"),
            }
        }
        names
    };
    let english = read(ENGLISH, faults);
    let chinese = read(CHINESE, faults);
    for key in chinese.keys().filter(|key| !english.contains_key(key)) {
        faults.push(CHINESE, key.to_string(), "not-a-code", "the English names do not have this code");
    }
    let mut names = HsNames::default();
    let mut before = 0;
    for (at, (key, en)) in english.into_iter().enumerate() {
        names.steps.push(key - before);
        before = key;
        names.en.push(en);
        if let Some(zh) = chinese.get(&key) {
            names.zh.push((u16::try_from(at).unwrap_or(u16::MAX), zh.clone()));
        }
    }
    names
}

/// Words of the dictionary, with the readings of all Chinese that can be searched.
pub(crate) fn words(
    files: &Files,
    kinds: Vec<KindWords>,
    categories: &[Category],
    names: &HsNames,
    faults: &mut Faults,
) -> GoodsWords {
    let english: BTreeMap<HsCode, String> = names.iter().map(|(code, en, _)| (code, en.to_owned())).collect();
    let mut codes = BTreeMap::new();
    for (line, row) in files.csv::<Short>(CODES, faults) {
        let at = format!("line {line}");
        match HsCode::parse(&row.hs6).and_then(|code| Some((code, english.get(&code)?))) {
            Some((code, en)) if !row.zh.is_empty() => {
                codes.insert(code, Names { zh: row.zh, en: en.clone() });
            }
            _ => faults.push(CODES, at, "not-a-code", format!("{:?} has no name", row.hs6)),
        }
    }
    for category in categories.iter().filter(|category| category.candidates.len() > 1) {
        for code in category.candidates.iter().filter(|code| !codes.contains_key(code)) {
            faults.push(CODES, code.to_string(), "missing-key", format!("{} may fall under it", category.id));
        }
    }
    let mut characters: BTreeSet<char> = BTreeSet::new();
    characters.extend(categories.iter().flat_map(|category| category.name.zh.chars()));
    characters.extend(kinds.iter().flat_map(|kind| kind.zh.iter().flat_map(|word| word.chars())));
    characters.extend(names.zh.iter().flat_map(|(_, name)| name.chars()));
    characters.extend(codes.values().flat_map(|names| names.zh.chars()));
    let spoken: BTreeMap<char, Vec<String>> = characters
        .into_iter()
        .map(|character| (character, readings(character)))
        .filter(|(_, readings)| !readings.is_empty())
        .collect();
    let syllables: Vec<String> =
        spoken.values().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let place = |syllable: &String| {
        syllables.binary_search(syllable).ok().and_then(|at| u16::try_from(at).ok()).unwrap_or(u16::MAX)
    };
    let readings =
        spoken.iter().map(|(character, spoken)| (*character, spoken.iter().map(place).collect())).collect();
    GoodsWords { kinds, codes: codes.into_iter().collect(), syllables, readings }
}

/// Without tones, the usual one first.
fn readings(character: char) -> Vec<String> {
    let usual = character.to_pinyin().map(|reading| reading.plain().replace('ü', "v"));
    let mut found: Vec<String> = usual.into_iter().collect();
    if let Some(all) = character.to_pinyin_multi() {
        for reading in all {
            let plain = reading.plain().replace('ü', "v");
            if found.len() < READINGS && !found.contains(&plain) {
                found.push(plain);
            }
        }
    }
    found
}
