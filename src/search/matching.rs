//! How well one name fits what was typed.

use super::By;
use super::text::{fold, is_han, slips, words};
use crate::pack::GoodsWords;

/// What was typed, prepared once for all names.
pub(super) struct Matcher<'q, 'p> {
    folded: &'q str,
    tokens: Vec<&'q str>,
    /// Letters alone, when nothing else was typed: it may be pinyin.
    letters: Option<String>,
    han: bool,
    /// Whether a slip of the finger is forgiven: only worth its time where nothing fits as typed.
    forgiving: bool,
    words: &'p GoodsWords,
}

type Fit = Option<(u16, By)>;

impl<'q, 'p> Matcher<'q, 'p> {
    pub(super) fn new(folded: &'q str, words: &'p GoodsWords, forgiving: bool) -> Self {
        let letters: String = folded.chars().filter(|c| !matches!(c, ' ' | '\'')).collect();
        let latin = letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_lowercase());
        Self {
            folded,
            tokens: self::words(folded).collect(),
            letters: latin.then_some(letters),
            han: folded.chars().any(is_han),
            forgiving,
            words,
        }
    }

    /// How well a short name fits: of a kind of goods, another word for it, a Chinese name of a code.
    pub(super) fn whole(&self, name: &str, by: By) -> Fit {
        let folded = fold(name);
        let spoken = self.pinyin(&folded);
        let written = self.written(&folded).map(|score| (score, by));
        let best = written.into_iter().chain(spoken).max_by_key(|(score, _)| *score);
        best.or_else(|| if self.forgiving { self.nearly(&folded) } else { None })
    }

    fn written(&self, name: &str) -> Option<u16> {
        let typed = self.folded;
        let surplus = |a: &str, b: &str| {
            u16::try_from(a.chars().count().saturating_sub(b.chars().count())).unwrap_or(u16::MAX)
        };
        if name == typed {
            return Some(1000);
        }
        if name.starts_with(typed) {
            return Some(920_u16.saturating_sub(surplus(name, typed).min(20).saturating_mul(3)));
        }
        if self.han {
            let length = name.chars().count();
            return if name.contains(typed) {
                Some(800_u16.saturating_sub(surplus(name, typed).min(20).saturating_mul(3)))
            } else if length > 1 && typed.contains(name) {
                // A title of live selling holds the name among other words: the longer the name, the surer.
                Some(u16::try_from(length.min(10)).unwrap_or(0).saturating_mul(15).saturating_add(640))
            } else {
                self.all_parts(name)
            };
        }
        self.all_tokens(name, false).then_some(760)
    }

    /// Every character of a short Chinese question stands in the name, in that order: 电烤炉 for 电热烧烤炉.
    fn all_parts(&self, name: &str) -> Option<u16> {
        let mut rest = name.chars();
        let typed = self.folded.chars().filter(|c| *c != ' ');
        let found = self.folded.chars().count() > 1 && typed.clone().all(|c| rest.any(|other| other == c));
        found.then_some(600)
    }

    /// Whether every typed word begins a word of `name`.
    fn all_tokens(&self, name: &str, fold_case: bool) -> bool {
        let begins = |word: &str, token: &str| {
            let head = word.get(..token.len());
            if fold_case {
                head.is_some_and(|head| head.eq_ignore_ascii_case(token))
            } else {
                head == Some(token)
            }
        };
        !self.tokens.is_empty()
            && self.tokens.iter().all(|token| {
                // The plural of what was typed, and the other way round.
                let stem = token.strip_suffix('s').filter(|stem| stem.len() > 2);
                words(name).any(|word| begins(word, token) || stem.is_some_and(|stem| begins(word, stem)))
            })
    }

    /// How well a long English name of a code fits: all typed words stand in it.
    pub(super) fn among(&self, name: &str) -> Fit {
        if self.han || self.folded.len() < 3 || !self.all_tokens(name, true) {
            return None;
        }
        let long = u16::try_from(words(name).count().min(40)).unwrap_or(40).saturating_mul(4);
        Some((780_u16.saturating_sub(long), By::Name))
    }

    /// A slip of the finger: one in four letters, two in eight, one in three Chinese characters.
    fn nearly(&self, name: &str) -> Fit {
        let typed = self.folded.chars().count();
        let most = match (self.han, typed) {
            (true, 3..) | (false, 4..=7) => 1,
            (false, 8..) => 2,
            _ => return None,
        };
        if let Some(cost) = slips(self.folded, name, most) {
            return Some((
                620_u16.saturating_sub(u16::try_from(cost).unwrap_or(9).saturating_mul(40)),
                By::Typo,
            ));
        }
        if self.han {
            return None;
        }
        let close = |token: &str| {
            words(name).any(|word| {
                let most = usize::from(token.len() > 3).saturating_add(usize::from(token.len() > 7));
                word.starts_with(token) || slips(token, word, most).is_some()
            })
        };
        let all = !self.tokens.is_empty() && self.tokens.iter().all(|token| close(token));
        all.then_some((540, By::Typo))
    }

    /// Pinyin in full, by initials, or both mixed, from the beginning of the name or within it.
    fn pinyin(&self, name: &str) -> Fit {
        let letters = self.letters.as_deref()?;
        if !name.chars().any(is_han) {
            return None;
        }
        let characters: Vec<char> = name.chars().filter(|c| c.is_alphanumeric()).collect();
        let mut within = None;
        for start in 0..characters.len() {
            let Some(rest) = characters.get(start..) else { break };
            if let Some(eaten) = self.spell(letters, rest) {
                let whole = start == 0 && eaten == characters.len();
                if start == 0 {
                    // Initials alone say less than syllables.
                    let full = letters.len() > eaten.saturating_add(eaten / 2);
                    let left = u16::try_from(characters.len().saturating_sub(eaten).min(20)).unwrap_or(20);
                    let base: u16 = if whole { 900 } else { 800 };
                    let less = if full { 0 } else { 20 };
                    return Some((
                        base.saturating_sub(less).saturating_sub(left.saturating_mul(5)),
                        By::Pinyin,
                    ));
                }
                if letters.len() > 2 && within.is_none() {
                    within = Some((650, By::Pinyin));
                }
            }
        }
        within
    }

    /// How many characters the letters spell, all letters used up; a syllable may be cut to its initial or short.
    fn spell(&self, letters: &str, characters: &[char]) -> Option<usize> {
        if letters.is_empty() {
            return Some(0);
        }
        let (first, rest) = characters.split_first()?;
        let mut best = None;
        let mut take = |length: usize| {
            if let Some(after) = letters.get(length..)
                && let Some(eaten) = self.spell(after, rest)
            {
                best = best.max(Some(eaten.saturating_add(1)));
            }
        };
        if first.is_ascii_alphanumeric() {
            if letters.starts_with(*first) {
                take(1);
            }
            return best;
        }
        for syllable in self.words.readings(*first) {
            let same = letters.bytes().zip(syllable.bytes()).take_while(|(a, b)| a == b).count();
            if same == syllable.len() || same == letters.len() {
                take(same);
            }
            let initial = if syllable.as_bytes().get(1) == Some(&b'h') { 2 } else { 1 };
            for length in [initial, 1] {
                if same >= length {
                    take(length);
                }
            }
        }
        best
    }
}
