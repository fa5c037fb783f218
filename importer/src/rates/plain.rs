//! One form for what sheets write in many: widths, dashes, comparisons, spaces, case. And a scanner over it.

use landcast::money::{Dec, parse_decimal};

/// A text for comparing and reading: compatible characters as one, no spaces or line breaks, Latin letters small, one form
/// of dashes, brackets and comparisons. What the text says in words stays.
pub(crate) fn plain(text: &str) -> String {
    let mut found = String::with_capacity(text.len());
    let mut odd = false;
    for character in text.chars() {
        match character {
            '\u{ff01}'..='\u{ff5e}' => {
                let narrow = u32::from(character).checked_sub(0xfee0).and_then(char::from_u32);
                push(&mut found, narrow.unwrap_or(character));
            }
            other => {
                odd |= !known(other);
                push(&mut found, other);
            }
        }
    }
    if !odd {
        return found;
    }
    let mut again = String::with_capacity(found.len());
    for character in crate::read::nfkc(&found).chars() {
        push(&mut again, character);
    }
    again
}

/// Characters that have no other form.
const fn known(character: char) -> bool {
    matches!(character, '\0'..='\u{7f}' | '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{301f}' | '\u{2010}'..='\u{201f}'
        | '\u{200b}'..='\u{200f}' | '≤' | '≥' | '×' | '·' | '÷' | '¥' | '€' | '£' | '\u{a0}' | '\u{feff}' | '−' | '☓')
}

fn push(found: &mut String, character: char) {
    match character {
        '≤' | '≦' | '⩽' => found.push_str("<="),
        '≥' | '≧' | '⩾' => found.push_str(">="),
        '〈' | '＜' => found.push('<'),
        '〉' | '＞' => found.push('>'),
        '-' | '－' | '—' | '–' | '−' | '‐' | '‑' | '―' | '~' | '～' | '〜' => {
            if !found.ends_with('-') {
                found.push('-');
            }
        }
        '×' | '✕' | '☓' | '✖' => found.push('*'),
        '÷' => found.push('/'),
        '【' | '〔' | '[' => found.push('('),
        '】' | '〕' | ']' => found.push(')'),
        '、' => found.push(','),
        '￥' => found.push('¥'),
        c if c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{0}'..='\u{1f}') => {}
        c => found.extend(c.to_lowercase()),
    }
}

/// Reads a plain text from its beginning.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scan<'t> {
    pub(crate) rest: &'t str,
}

impl<'t> Scan<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { rest: text }
    }

    pub(crate) const fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Passes over a word, where it is next.
    pub(crate) fn eat(&mut self, word: &str) -> bool {
        match self.rest.strip_prefix(word) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Passes over the first of the words that is next.
    pub(crate) fn eat_any<'w>(&mut self, words: &[&'w str]) -> Option<&'w str> {
        words.iter().find(|word| self.eat(word)).copied()
    }

    /// Digits with their points and commas, as written.
    pub(crate) fn figures(&mut self) -> Option<&'t str> {
        let end = self
            .rest
            .char_indices()
            .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
            .map_or(self.rest.len(), |(at, _)| at);
        let figures = self.rest.get(..end)?.trim_end_matches(['.', ',']);
        if !figures.starts_with(|c: char| c.is_ascii_digit() || c == '.')
            || !figures.bytes().any(|b| b.is_ascii_digit())
        {
            return None;
        }
        self.rest = self.rest.get(figures.len()..)?;
        Some(figures)
    }

    /// A number with a point, thousands parted by commas or not.
    pub(crate) fn number(&mut self) -> Option<Dec> {
        let before = self.rest;
        let number = self.figures().and_then(number);
        if number.is_none() {
            self.rest = before;
        }
        number
    }

    /// Goes to just behind the next of the words, the one that stands first; `false` where none follows.
    pub(crate) fn behind(&mut self, words: &[&str]) -> bool {
        let found = words
            .iter()
            .filter_map(|word| Some((self.rest.find(word)?, word.len())))
            .min_by_key(|(at, len)| (*at, usize::MAX.saturating_sub(*len)));
        match found.and_then(|(at, len)| self.rest.get(at.saturating_add(len)..)) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

/// A number as sheets write it: `.5` too.
pub(crate) fn number(figures: &str) -> Option<Dec> {
    if figures.starts_with('.') {
        parse_decimal(&format!("0{figures}")).ok()
    } else {
        parse_decimal(figures).ok()
    }
}

/// A number without anything behind its point.
pub(crate) fn whole(value: Dec) -> Option<i64> {
    let (mantissa, scale) = value.parts()?;
    let one = 10_i64.checked_pow(scale)?;
    (mantissa.checked_rem(one)? == 0).then(|| mantissa.checked_div(one)).flatten()
}

/// Whether a text has any of the words.
pub(crate) fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Grams of a number of units, each of `unit_g` milligrams; `None` where they are none that a scale shows, or absurd.
pub(crate) fn grams(value: Dec, unit_mg: i64) -> Option<u32> {
    let (mantissa, scale) = (value * Dec::whole(unit_mg)).parts()?;
    let whole = 10_i64.checked_pow(scale)?.checked_mul(1000)?;
    // To the next gram below a thousandth of slack: ounces and pounds are no whole grams.
    let grams = mantissa.checked_div(whole)?;
    let rest = mantissa.checked_rem(whole)?;
    let exact = rest == 0 || !matches!(unit_mg, 1_000_000 | 1_000);
    u32::try_from(grams).ok().filter(|grams| exact && *grams <= 200_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_one_form() {
        for (text, form) in [
            ("０＜Ｗ≤０．１ＫＧ", "0<w<=0.1kg"),
            ("运费\nRMB/KG", "运费rmb/kg"),
            ("国家 / 地区", "国家/地区"),
            ("（内电）", "(内电)"),
            ("8—15 天", "8-15天"),
            ("8－－15", "8-15"),
            ("8～15", "8-15"),
            ("55×40×35㎝", "55*40*35cm"),
            ("长*宽*高（cm）÷8000", "长*宽*高(cm)/8000"),
            ("1〈W≦2㎏", "1<w<=2kg"),
        ] {
            assert_eq!(plain(text), form, "{text}");
        }
    }

    #[test]
    fn numbers_are_taken_with_their_points_and_commas() {
        let mut scan = Scan::new("1,234.50元");
        assert_eq!(scan.number().unwrap().plain(), "1234.5");
        assert_eq!(scan.rest, "元");
        let mut scan = Scan::new("0.5.");
        assert_eq!(scan.number().unwrap().plain(), "0.5");
        assert_eq!(Scan::new("元5").number(), None);
        assert_eq!(Scan::new("1.2.3").number(), None);
        let mut scan = Scan::new("最低计费重0.03kg");
        assert!(scan.behind(&["计费重", "最低计费重"]));
        assert_eq!(scan.rest, "0.03kg");
    }

    #[test]
    fn weights_become_whole_grams_or_nothing() {
        assert_eq!(grams(Dec::new(45, 2), 1_000_000), Some(450));
        assert_eq!(grams(Dec::new(45, 5), 1_000_000), None, "0.45 g");
        assert_eq!(grams(Dec::whole(2), 453_592), Some(907));
        assert_eq!(grams(Dec::whole(500_000), 1_000_000), None);
    }
}
