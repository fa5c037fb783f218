//! What was typed, brought to one form: widths, case, marks and spaces do not matter.

/// Lower case, full-width forms as plain ones, runs of spaces as one.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        let plain = match character {
            // The full-width forms lie 0xFEE0 above ASCII.
            '\u{ff01}'..='\u{ff5e}' => {
                u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(character)
            }
            '\u{3000}' | '\t' | '\n' => ' ',
            'ü' | 'Ü' => 'v',
            other => other,
        };
        if plain == ' ' && (folded.is_empty() || folded.ends_with(' ')) {
            continue;
        }
        folded.extend(plain.to_lowercase());
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Two to ten digits of a code, however they are grouped; `None` for anything else.
pub(super) fn digits(folded: &str) -> Option<String> {
    let digits: String = folded.chars().filter(|c| !matches!(c, '.' | ' ' | '-')).collect();
    let sound = (2..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    sound.then_some(digits)
}

/// Whether a character is written without spaces between words.
pub(super) const fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Words of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// How many single changes (a letter more, less, other, or two swapped) turn one into the other; `None` above `most`.
pub(super) fn slips(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(i.saturating_add(1));
        for (j, y) in b.iter().enumerate() {
            let get = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX);
            let next = j.saturating_add(1);
            let kept = get(&last, j).saturating_add(usize::from(x != y));
            let mut best = kept.min(get(&last, next).saturating_add(1)).min(get(&row, j).saturating_add(1));
            let swapped = i.checked_sub(1).and_then(|at| a.get(at)) == Some(y)
                && j.checked_sub(1).and_then(|at| b.get(at)) == Some(x);
            if swapped && let Some(at) = j.checked_sub(1) {
                best = best.min(get(&before, at).saturating_add(1));
            }
            row.push(best);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|cost| *cost <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_case_and_spaces_do_not_matter() {
        assert_eq!(fold("  Ｔ恤　Shirt  X "), "t恤 shirt x");
        assert_eq!(fold("LÜ"), "lv");
    }

    #[test]
    fn digits_are_a_code_however_they_are_grouped() {
        assert_eq!(digits("6109.10.00"), Some("61091000".into()));
        assert_eq!(digits("6109 10-00"), Some("61091000".into()));
        assert_eq!((digits("6"), digits("61091000123"), digits("61a")), (None, None, None));
    }

    #[test]
    fn a_swap_is_one_slip_and_too_many_are_none() {
        assert_eq!(slips("blneder", "blender", 2), Some(1));
        assert_eq!(slips("blendr", "blender", 1), Some(1));
        assert_eq!(slips("blender", "slippers", 2), None);
        assert_eq!(slips("", "ab", 2), Some(2));
    }
}
