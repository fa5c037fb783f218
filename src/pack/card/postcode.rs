//! Whether a postcode lies in an area that a card names.

use crate::measure::Country;
use crate::pack::network::in_british_district;

/// `postcode` in capitals, without the spaces and hyphens people write.
#[must_use]
pub fn plain_postcode(postcode: &str) -> String {
    postcode.chars().filter(|c| !matches!(c, ' ' | '-')).map(|c| c.to_ascii_uppercase()).collect()
}

/// How closely `area`, a prefix or a range of equal length, holds the plain postcode: its length, or `None` where the
/// postcode lies elsewhere. British areas and districts are told apart as the post does: `PA2` does not hold `PA20`.
#[must_use]
pub fn postcode_in(country: Country, plain: &str, area: &str) -> Option<usize> {
    let british = country.code() == "GB";
    let inside = |prefix: &str| {
        if british { in_british_district(plain, prefix) } else { plain.starts_with(prefix) }
    };
    let Some((from, to)) = area.split_once('-') else {
        return inside(area).then_some(area.len());
    };
    let held = if british {
        let letters = from.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = |end: &str| end.strip_prefix(letters).and_then(|digits| digits.parse::<u16>().ok());
        let (low, high) = (number(from)?, number(to)?);
        (low..=high).any(|district| inside(&format!("{letters}{district}")))
    } else {
        // Of equal length, letters and digits compare as numbers do.
        plain.get(..from.len()).is_some_and(|head| from <= head && head <= to)
    };
    held.then_some(from.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_and_ranges_hold_from_their_first_to_their_last_postcode() {
        let au = Country::from_code("AU").unwrap();
        for (postcode, area, length) in [
            ("2133", "2134-2140", None),
            ("2134", "2134-2140", Some(4)),
            ("2140", "2134-2140", Some(4)),
            ("2141", "2134-2140", None),
            ("213", "2134-2140", None),
            ("2000", "20", Some(2)),
            ("0200", "200", None),
        ] {
            assert_eq!(postcode_in(au, postcode, area), length, "{postcode} in {area}");
        }
        assert_eq!(plain_postcode("iv27 5ab"), "IV275AB");
    }

    #[test]
    fn british_districts_are_whole_numbers() {
        let gb = Country::from_code("GB").unwrap();
        for (postcode, area, inside) in [
            ("PA20AB", "PA20-PA49", false),
            ("PA200AB", "PA20-PA49", true),
            ("PA490AB", "PA20-PA49", true),
            ("PA500AB", "PA20-PA49", false),
            ("IV275AB", "IV", true),
            ("IV275AB", "IV1-IV9", false),
        ] {
            assert_eq!(postcode_in(gb, postcode, area).is_some(), inside, "{postcode} in {area}");
        }
    }
}
