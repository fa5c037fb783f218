//! One exact parser for numbers that people and programs write.

use super::Dec;
use crate::problem::{Code, codes};
use rust_decimal::Decimal;

/// Digits kept before and after the point. Both are far below what a `Decimal` holds, so that products stay exact.
const MAX_WHOLE: usize = 12;
const MAX_FRACTION: usize = 10;

/// Reads a decimal number exactly: ASCII or full-width digits, one point, an optional sign, and commas (or their
/// full-width form) as thousands separators where they stand before groups of three.
///
/// `Decimal::from_str` is not used: it takes `1e5` and `1_000`, and turns 1e-29 into zero without a word.
///
/// # Errors
/// [`codes::E1005`] for anything else, [`codes::E1006`] for more than 12 digits before or 10 after the point.
pub fn parse_decimal(text: &str) -> Result<Dec, Code> {
    let plain: String = text.trim().chars().map(narrow).collect();
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = join_thousands(whole).ok_or(codes::E1005)?;
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(&whole) || !all_digits(fraction) || digits.ends_with('.') {
        return Err(codes::E1005);
    }
    let whole = whole.trim_start_matches('0');
    let fraction = fraction.trim_end_matches('0');
    if whole.len() > MAX_WHOLE || fraction.len() > MAX_FRACTION {
        return Err(codes::E1006);
    }
    let mantissa: i128 = format!("0{whole}{fraction}").parse().map_err(|_| codes::E1005)?;
    let scale = u32::try_from(fraction.len()).unwrap_or(0);
    Ok(Dec::from_decimal(Decimal::from_i128_with_scale(if negative { -mantissa } else { mantissa }, scale)))
}

/// Full-width forms become their ASCII twins; everything else stays.
fn narrow(character: char) -> char {
    match character {
        '０'..='９' | '．' | '，' | '－' | '＋' => {
            u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32).unwrap_or(character)
        }
        '。' => '.',
        other => other,
    }
}

/// `1,234,567` without its commas; `None` when a comma stands where no thousand ends.
fn join_thousands(whole: &str) -> Option<String> {
    if !whole.contains(',') {
        return Some(whole.to_owned());
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let sound = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    sound.then(|| whole.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_people_write() {
        for (text, plain) in [
            ("24.99", "24.99"),
            ("1,234.50", "1234.5"),
            ("２４．９９", "24.99"),
            (" 007 ", "7"),
            ("-0.5", "-0.5"),
            ("1，000", "1000"),
            ("999999999999.0000000001", "999999999999.0000000001"),
            ("0", "0"),
        ] {
            assert_eq!(parse_decimal(text).map(Dec::plain), Ok(plain.to_owned()), "{text}");
        }
    }

    #[test]
    fn refuses_what_a_lenient_parser_would_guess() {
        for text in ["", "1e5", "1_000", "12,34", ",123", "1.", ".5.", "€5", "1.2.3", "NaN", "--1", "1,2345"]
        {
            assert_eq!(parse_decimal(text), Err(codes::E1005), "{text}");
        }
        for text in ["1234567890123", "0.12345678901", "0.00000000000000000000000000001"] {
            assert_eq!(parse_decimal(text), Err(codes::E1006), "{text}");
        }
    }
}
