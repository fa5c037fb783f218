//! Counts of days as makers write them.

/// Whole days of `9`, `9天`, `9.5 days`, `12d 3h`: what comes after the first number does not matter.
#[must_use]
pub fn days(text: &str) -> Option<u16> {
    let digits: &str = text.get(..text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))?;
    digits.parse().ok().filter(|days| *days <= 9999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_with_all_kinds_of_units() {
        for (text, meant) in
            [("9", Some(9)), ("9天", Some(9)), ("9.5 days", Some(9)), ("12d 3h", Some(12)), ("0", Some(0))]
        {
            assert_eq!(days(text), meant, "{text}");
        }
        for text in ["", "-3", "nine", "123456", "约9天"] {
            assert_eq!(days(text), None, "{text}");
        }
    }
}
