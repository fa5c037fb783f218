//! `goods/`: the dictionary of kinds of goods and its groups.

use crate::{Faults, Files};
use landcast::measure::HsCode;
use landcast::pack::{Category, GoodsClass, GoodsGroup, KindWords, Names};
use std::collections::BTreeMap;

const GOODS: &str = "goods/goods.csv";
const QUESTIONS: &str = "goods/questions.csv";
const GROUPS: &str = "goods/groups.toml";

#[derive(serde::Deserialize)]
struct Row {
    id: String,
    name_zh: String,
    name_en: String,
    synonyms_zh: String,
    synonyms_en: String,
    group: String,
    hs6_candidates: String,
    hs_question: String,
    us_hts8_likely: String,
    goods: String,
}

#[derive(serde::Deserialize)]
struct Question {
    zh: String,
    en: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Name {
    zh: String,
    en: String,
}

/// Kinds of goods by id with their words, and their groups by id.
pub(crate) fn load(files: &Files, faults: &mut Faults) -> (Vec<(Category, KindWords)>, Vec<GoodsGroup>) {
    let names = files.toml::<BTreeMap<String, Name>>(GROUPS, faults).unwrap_or_default();
    let groups: Vec<GoodsGroup> =
        names.into_iter().map(|(id, Name { zh, en })| GoodsGroup { id, name: Names { zh, en } }).collect();
    let questions = questions(files, faults);
    let mut categories: Vec<(Category, KindWords)> = Vec::new();
    for (line, row) in files.csv::<Row>(GOODS, faults) {
        let words = words(&row, line, &questions, faults);
        categories.push((category(row, line, &groups, faults), words));
    }
    categories.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    for pair in categories.windows(2) {
        if let [(a, _), (b, _)] = pair
            && a.id == b.id
        {
            faults.push(GOODS, &a.id, "duplicate-key", "this kind of goods stands twice");
        }
    }
    for group in &groups {
        if categories.iter().any(|(category, _)| category.id == group.id) {
            faults.push(GROUPS, &group.id, "duplicate-key", "a kind of goods has this id");
        }
    }
    (categories, groups)
}

/// English by Chinese.
fn questions(files: &Files, faults: &mut Faults) -> BTreeMap<String, String> {
    let mut questions = BTreeMap::new();
    for (line, Question { zh, en }) in files.csv::<Question>(QUESTIONS, faults) {
        if zh.is_empty() || en.is_empty() || questions.insert(zh, en).is_some() {
            faults.push(
                QUESTIONS,
                format!("line {line}"),
                "duplicate-key",
                "a question stands twice or is empty",
            );
        }
    }
    questions
}

fn words(row: &Row, line: u64, questions: &BTreeMap<String, String>, faults: &mut Faults) -> KindWords {
    let list = |text: &str| -> Vec<String> {
        text.split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let en = questions.get(&row.hs_question).cloned().unwrap_or_default();
    if en.is_empty() && !row.hs_question.is_empty() {
        let message = format!("{QUESTIONS} has no English for {:?}", row.hs_question);
        faults.push(GOODS, format!("line {line}"), "missing-key", message);
    }
    KindWords {
        zh: list(&row.synonyms_zh),
        en: list(&row.synonyms_en),
        question: Names { zh: row.hs_question.clone(), en },
    }
}

fn category(row: Row, line: u64, groups: &[GoodsGroup], faults: &mut Faults) -> Category {
    let at = format!("line {line}");
    let code = |text: &str, digits: u8, faults: &mut Faults| {
        let code = HsCode::parse(text).filter(|code| code.digits() == digits);
        if code.is_none() {
            faults.push(GOODS, &at, "not-a-code", format!("{text:?} is no code of {digits} digits"));
        }
        code
    };
    let candidates: Vec<HsCode> =
        row.hs6_candidates.split('|').filter_map(|text| code(text, 6, faults)).collect();
    let us_line = (!row.us_hts8_likely.is_empty()).then(|| code(&row.us_hts8_likely, 8, faults)).flatten();
    if us_line.zip(candidates.first()).is_some_and(|(us, first)| !us.is_under(*first)) {
        faults.push(GOODS, &at, "not-under", "the US line belongs to another code than the first candidate");
    }
    if candidates.len() > 1 && row.hs_question.is_empty() {
        faults.push(GOODS, &at, "missing-key", "several candidates need the question that settles them");
    }
    let group = groups.iter().position(|group| group.id == row.group).unwrap_or_else(|| {
        faults.push(GOODS, &at, "unknown-word", format!("{:?} is no group", row.group));
        0
    });
    let classes: Vec<GoodsClass> = row
        .goods
        .split('|')
        .filter_map(|word| {
            let class = GoodsClass::parse(word);
            if class.is_none() {
                faults.push(GOODS, &at, "unknown-word", format!("{word:?} is no goods class"));
            }
            class
        })
        .collect();
    Category {
        id: row.id,
        name: Names { zh: row.name_zh, en: row.name_en },
        group: u16::try_from(group).unwrap_or(0),
        candidates,
        us_line,
        goods: classes,
    }
}
