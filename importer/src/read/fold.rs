//! One form for what is written in many: widths, marks, case, spaces; and cells without what spreadsheets wrap them in.

use std::borrow::Cow;

/// What files write where there is nothing.
const EMPTY: [&str; 14] = [
    "-",
    "--",
    "---",
    "—",
    "——",
    "/",
    "n/a",
    "null",
    "none",
    "nan",
    "\\n",
    "#n/a",
    "0000-00-00",
    "0000-00-00 00:00:00",
];

/// For comparing names: compatible forms as one, accents off, lower case, letters and digits only. `（ Ｔａｇ ）` is `tag`,
/// `Türkiye` is `turkiye`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.extend(
            text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return folded;
    }
    let apart = if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(normal(text, Form::Nfkd)) };
    for character in apart.chars().filter(|c| c.is_alphanumeric()) {
        folded.extend(character.to_lowercase());
    }
    folded
}

/// The forms of Unicode that are needed.
#[derive(Clone, Copy)]
enum Form {
    /// Compatible characters as one.
    Nfkc,
    /// The same with accents apart, which are then no letters.
    Nfkd,
}

/// Whether a text is its own normal form for sure: ASCII and Chinese characters.
fn is_plain(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fff}'))
}

#[cfg(not(target_arch = "wasm32"))]
fn normal(text: &str, form: Form) -> String {
    use unicode_normalization::UnicodeNormalization;
    match form {
        Form::Nfkc => text.nfkc().collect(),
        Form::Nfkd => text.nfkd().collect(),
    }
}

/// The browser has the tables, which are half as large as all the rest of this crate.
#[cfg(target_arch = "wasm32")]
fn normal(text: &str, form: Form) -> String {
    let form = match form {
        Form::Nfkc => "NFKC",
        Form::Nfkd => "NFKD",
    };
    js_sys::JsString::from(text).normalize(form).into()
}

/// Compatible characters as one: `㎏` is `kg`.
pub(crate) fn nfkc(text: &str) -> String {
    normal(text, Form::Nfkc)
}

/// A cell as it was meant: trimmed, out of `="…"`, a leading apostrophe off, full-width forms as plain ones. Empty where
/// the file says in some way that there is nothing.
#[must_use]
pub fn cell(text: &str) -> Cow<'_, str> {
    let bare = bare(text);
    if bare.is_ascii() {
        return if is_nothing(bare) { Cow::Borrowed("") } else { Cow::Borrowed(bare) };
    }
    if is_plain(bare) {
        return if is_nothing(bare) { Cow::Borrowed("") } else { Cow::Borrowed(bare) };
    }
    let plain: String = normal(bare, Form::Nfkc)
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        .collect();
    let trimmed = plain.trim();
    if is_nothing(trimmed) {
        return Cow::Borrowed("");
    }
    if trimmed == bare { Cow::Borrowed(bare) } else { Cow::Owned(trimmed.to_owned()) }
}

fn bare(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    text.strip_prefix('\'').unwrap_or(text).trim()
}

fn is_nothing(text: &str) -> bool {
    text.is_empty()
        || (text.len() <= 19 && EMPTY.iter().any(|word| text.eq_ignore_ascii_case(word)))
        || text == "无"
}

/// The first `most` characters, for showing what was read.
#[must_use]
pub fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_compare_without_width_case_marks_and_accents() {
        assert_eq!(fold("  Ｔｒａｃｋｉｎｇ　Number* "), "trackingnumber");
        assert_eq!(fold("shipment_delivery_date"), "shipmentdeliverydate");
        assert_eq!(fold("时效（天）"), "时效天");
        assert_eq!(fold("Türkiye"), "turkiye");
        assert_eq!(fold("Côte d’Ivoire"), "cotedivoire");
        assert_eq!(fold("—"), "");
    }

    #[test]
    fn a_cell_comes_out_of_what_spreadsheets_wrap_it_in() {
        assert_eq!(cell("=\"577000000000000001\""), "577000000000000001");
        assert_eq!(cell("'02134"), "02134");
        assert_eq!(cell(" SYN0001\t"), "SYN0001");
        assert_eq!(cell("２０２６－０９－０２"), "2026-09-02");
        assert_eq!(cell("\u{feff}德国\u{200b}"), "德国");
    }

    #[test]
    fn nothing_is_written_in_many_ways() {
        for text in ["", "  ", "--", "-", "——", "N/A", "null", "\t", "无", "0000-00-00 00:00:00", "/"] {
            assert_eq!(cell(text), "", "{text:?}");
        }
        for text in ["0", "-1", "DE", "无锡"] {
            assert_eq!(cell(text), text);
        }
    }

    #[test]
    fn long_texts_are_clipped_between_characters() {
        assert_eq!(clipped("成功签收", 4), "成功签收");
        assert_eq!(clipped("成功签收了", 4), "成功签收…");
    }
}
