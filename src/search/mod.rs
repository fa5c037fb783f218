//! Finding what is sold: a kind of goods or a code of the Harmonised System, by code, by name in Chinese and English, by
//! the words of live selling, by pinyin in full or by initials, with a slip of the finger forgiven.
//!
//! Scores are whole thousandths: 1000 is the very name or code, 500 a guess.

mod matching;
mod text;

use crate::measure::HsCode;
use crate::order::sort_by;
use crate::pack::{Category, Pack};
use matching::Matcher;

/// Longest question that is looked at, in characters.
const LONGEST: usize = 80;

/// From here on something was found as it was typed.
const SURE: u16 = 700;

/// How a result was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Its code, or the first digits of it.
    Code,
    /// Its name.
    Name,
    /// Another word for it.
    Synonym,
    /// Its Chinese name typed in Latin letters.
    Pinyin,
    /// A word that is nearly the one typed.
    Typo,
}

impl By {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Synonym => "synonym",
            Self::Pinyin => "pinyin",
            Self::Typo => "typo",
        }
    }
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found<'p> {
    /// A kind of goods of the dictionary.
    Kind(&'p Category),
    /// A code with its names.
    Code {
        /// 4 to 10 digits.
        hs: HsCode,
        /// In English.
        en: &'p str,
        /// In Chinese, where there is one.
        zh: Option<&'p str>,
    },
}

/// A result with its rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'p> {
    /// What it is.
    pub found: Found<'p>,
    /// How well it fits, in thousandths.
    pub score: u16,
    /// How it was found.
    pub by: By,
}

/// The best `limit` results for `text`, best first. Without the tables of names only what the core of the pack knows is
/// searched.
#[must_use]
pub fn search<'p>(pack: &'p Pack, text: &str, limit: usize) -> Vec<Hit<'p>> {
    let short: String = text.chars().take(LONGEST).collect();
    let folded = text::fold(&short);
    if folded.is_empty() {
        return Vec::new();
    }
    let mut hits = match text::digits(&folded) {
        Some(digits) => by_code(pack, &digits),
        None => {
            let plain = by_words(pack, &folded, false);
            if plain.iter().any(|hit| hit.score >= SURE) { plain } else { by_words(pack, &folded, true) }
        }
    };
    sort_by(&mut hits, |a, b| b.score.cmp(&a.score).then_with(|| order(&a.found).cmp(&order(&b.found))));
    hits.truncate(limit);
    hits
}

/// Kinds of goods before codes, each in a fixed order.
fn order<'p>(found: &Found<'p>) -> (bool, &'p str, Option<HsCode>) {
    match found {
        Found::Kind(kind) => (false, kind.id.as_str(), None),
        Found::Code { hs, .. } => (true, "", Some(*hs)),
    }
}

/// Names of a code, the short one of the dictionary first in Chinese.
fn code_hit<'p>(pack: &'p Pack, hs: HsCode, en: &'p str, zh: Option<&'p str>, score: u16, by: By) -> Hit<'p> {
    let own = pack.words().code(hs).map(|names| names.zh.as_str());
    Hit { found: Found::Code { hs, en, zh: own.or(zh) }, score, by }
}

fn by_code<'p>(pack: &'p Pack, digits: &str) -> Vec<Hit<'p>> {
    let mut hits = Vec::new();
    let six = digits.get(..6).unwrap_or(digits);
    for (code, en, zh) in pack.names().iter() {
        let text = code.to_string();
        let hs = if text == six {
            // More digits than the names have: the code as it was typed, by the name of what it lies under.
            HsCode::parse(digits).unwrap_or(code)
        } else if text.starts_with(six) {
            code
        } else {
            continue;
        };
        let score = if text == six { 1000 } else { 940_u16.saturating_sub(u16::from(code.digits())) };
        hits.push(code_hit(pack, hs, en, zh, score, By::Code));
    }
    for kind in &pack.content().categories {
        let place = kind.candidates.iter().position(|code| code.to_string().starts_with(six));
        if let Some(place) = place {
            let later = u16::try_from(place).unwrap_or(9).saturating_mul(40);
            let whole = if six.len() == 6 { 990 } else { 900 };
            hits.push(Hit {
                found: Found::Kind(kind),
                score: u16::saturating_sub(whole, later),
                by: By::Code,
            });
        }
    }
    hits
}

fn by_words<'p>(pack: &'p Pack, folded: &str, forgiving: bool) -> Vec<Hit<'p>> {
    let words = pack.words();
    let matcher = Matcher::new(folded, words, forgiving);
    let mut hits = Vec::new();
    for (at, kind) in pack.content().categories.iter().enumerate() {
        let names = [kind.name.zh.as_str(), kind.name.en.as_str()].into_iter();
        let own = names.filter_map(|name| matcher.whole(name, By::Name)).max_by_key(|(score, _)| *score);
        let others = words.kinds.get(at).into_iter().flat_map(|kind| kind.zh.iter().chain(&kind.en));
        let other = others
            .filter_map(|word| matcher.whole(word, By::Synonym))
            .max_by_key(|(score, _)| *score)
            .map(|(score, by)| (score.saturating_sub(30), by));
        if let Some((score, by)) = own.into_iter().chain(other).max_by_key(|(score, _)| *score) {
            hits.push(Hit { found: Found::Kind(kind), score, by });
        }
    }
    for (code, en, zh) in pack.names().iter() {
        let short = words.code(code).map(|names| names.zh.as_str());
        let chinese = [short, zh].into_iter().flatten().filter_map(|name| matcher.whole(name, By::Name));
        let best = chinese.chain(matcher.among(en)).max_by_key(|(score, _)| *score);
        if let Some((score, by)) = best {
            hits.push(code_hit(pack, code, en, zh, score.saturating_sub(60), by));
        }
    }
    hits
}
