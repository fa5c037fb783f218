//! Harmonised System codes: six digits are the same everywhere, further ones are national.

/// 4 to 10 digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct HsCode {
    value: u64,
    digits: u8,
}

impl HsCode {
    /// Reads 4 to 10 ASCII digits; dots and spaces, as printed in tariffs, are skipped.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let sound = (4..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let value = digits.parse().ok()?;
        sound.then_some(Self { value, digits: u8::try_from(digits.len()).ok()? })
    }

    /// Reads a chapter, heading or longer prefix of 2 to 10 digits, as data files write them.
    #[must_use]
    pub fn parse_prefix(text: &str) -> Option<Self> {
        let sound = (2..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let value = text.parse().ok()?;
        sound.then_some(Self { value, digits: u8::try_from(text.len()).ok()? })
    }

    /// The code of `digits` digits whose number is `value`, as a tariff table keeps it.
    #[must_use]
    pub fn of_number(value: u64, digits: u8) -> Option<Self> {
        let fits = 10_u64.checked_pow(u32::from(digits)).is_some_and(|limit| value < limit);
        ((2..=10).contains(&digits) && fits).then_some(Self { value, digits })
    }

    /// How many digits it has.
    #[must_use]
    pub const fn digits(self) -> u8 {
        self.digits
    }

    /// The first `digits` digits as a number; `None` when the code is shorter.
    #[must_use]
    pub fn prefix(self, digits: u8) -> Option<u32> {
        let drop = self.digits.checked_sub(digits)?;
        u32::try_from(self.value.checked_div(10_u64.checked_pow(u32::from(drop))?)?).ok()
    }

    /// Its first `digits` digits as a code of their own; itself when it is not longer.
    #[must_use]
    pub fn cut(self, digits: u8) -> Self {
        match self.digits.checked_sub(digits).and_then(|drop| 10_u64.checked_pow(u32::from(drop))) {
            Some(by) => Self { value: self.value / by.max(1), digits },
            None => self,
        }
    }

    /// Whether it lies under `other`, as 61091000 lies under 6109.
    #[must_use]
    pub fn is_under(self, other: Self) -> bool {
        let Some(drop) = self.digits.checked_sub(other.digits) else { return false };
        10_u64.checked_pow(u32::from(drop)).and_then(|by| self.value.checked_div(by)) == Some(other.value)
    }

    /// The first ten-digit code under it and the first one beyond, so that codes of any length compare as intervals.
    #[must_use]
    pub fn span(self) -> (u64, u64) {
        const TENS: [u64; 11] = [
            10_000_000_000,
            1_000_000_000,
            100_000_000,
            10_000_000,
            1_000_000,
            100_000,
            10_000,
            1_000,
            100,
            10,
            1,
        ];
        let width = TENS.get(usize::from(self.digits)).copied().unwrap_or(1);
        let first = self.value.saturating_mul(width);
        (first, first.saturating_add(width))
    }

    /// The first two digits.
    #[must_use]
    pub fn chapter(self) -> u32 {
        self.prefix(2).unwrap_or(0)
    }
}

impl std::fmt::Display for HsCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:0width$}", self.value, width = usize::from(self.digits))
    }
}

impl std::fmt::Debug for HsCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_and_printed_dots_survive() {
        let code = HsCode::parse("0101.29").unwrap();
        assert_eq!(code.to_string(), "010129");
        assert_eq!(code.chapter(), 1);
        assert_eq!(code.prefix(4), Some(101));
        assert_eq!(code.cut(4).to_string(), "0101");
        assert_eq!(code.cut(8), code);
    }

    #[test]
    fn a_code_lies_under_its_heading_and_not_beside_it() {
        let line = HsCode::parse("61091000").unwrap();
        assert!(line.is_under(HsCode::parse("6109").unwrap()));
        assert!(!line.is_under(HsCode::parse("6110").unwrap()));
        assert!(!HsCode::parse("6109").unwrap().is_under(line));
    }

    #[test]
    fn a_span_holds_the_codes_under_it_and_no_other() {
        let (first, beyond) = HsCode::parse("6109").unwrap().span();
        assert_eq!((first, beyond), (6_109_000_000, 6_110_000_000));
        let line = HsCode::parse("61091000").unwrap().span();
        assert!(first <= line.0 && line.1 <= beyond);
    }

    #[test]
    fn refuses_other_lengths() {
        for text in ["", "610", "61091000001", "61a9", "-6109"] {
            assert_eq!(HsCode::parse(text), None, "{text}");
        }
    }
}
