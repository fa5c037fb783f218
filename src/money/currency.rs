//! ISO 4217 codes and their minor units.

/// Codes, sorted, with the digits after the point, by ISO 4217. IDR is booked in whole rupiah: customs rounds to 1,000 and no
/// coin below 50 circulates, so two digits would pretend a precision that no bill has.
pub static KNOWN: &[(&str, u32)] = &[
    ("AED", 2),
    ("ARS", 2),
    ("AUD", 2),
    ("BGN", 2),
    ("BHD", 3),
    ("BRL", 2),
    ("CAD", 2),
    ("CHF", 2),
    ("CLP", 0),
    ("CNY", 2),
    ("CZK", 2),
    ("DKK", 2),
    ("EGP", 2),
    ("EUR", 2),
    ("GBP", 2),
    ("HKD", 2),
    ("HUF", 2),
    ("IDR", 0),
    ("ILS", 2),
    ("INR", 2),
    ("ISK", 0),
    ("JPY", 0),
    ("KES", 2),
    ("KRW", 0),
    ("KWD", 3),
    ("KZT", 2),
    ("MXN", 2),
    ("MYR", 2),
    ("NGN", 2),
    ("NOK", 2),
    ("NZD", 2),
    ("PHP", 2),
    ("PLN", 2),
    ("QAR", 2),
    ("RON", 2),
    ("RUB", 2),
    ("SAR", 2),
    ("SEK", 2),
    ("SGD", 2),
    ("THB", 2),
    ("TRY", 2),
    ("TWD", 0),
    ("UAH", 2),
    ("USD", 2),
    ("VND", 0),
    ("ZAR", 2),
];

/// A known currency. Three ASCII letters, compared and copied as bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Chinese yuan, in which the seller's costs are kept.
    pub const CNY: Self = Self(*b"CNY");
    /// Euro, the base of the exchange table.
    pub const EUR: Self = Self(*b"EUR");
    /// US dollar.
    pub const USD: Self = Self(*b"USD");

    /// The currency of that ISO 4217 code, letters of either case; `None` when it is not known here.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        let upper = bytes.map(|byte| byte.to_ascii_uppercase());
        KNOWN.iter().any(|(known, _)| known.as_bytes() == upper).then_some(Self(upper))
    }

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the point of its minor unit.
    #[must_use]
    pub fn exponent(self) -> u32 {
        // Asked at every rounding: a search of the table was a thirteenth of a verdict.
        match &self.0 {
            b"CLP" | b"IDR" | b"ISK" | b"JPY" | b"KRW" | b"TWD" | b"VND" => 0,
            b"BHD" | b"KWD" => 3,
            _ => 2,
        }
    }
}

impl std::fmt::Debug for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_currency_has_its_digits() {
        assert!(KNOWN.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (code, digits) in KNOWN {
            assert_eq!(Currency::from_code(code).map(Currency::exponent), Some(*digits), "{code}");
        }
    }

    #[test]
    fn the_yen_has_no_minor_unit_and_the_dinar_three() {
        assert_eq!(Currency::from_code("jpy").map(Currency::exponent), Some(0));
        assert_eq!(Currency::from_code("KWD").map(Currency::exponent), Some(3));
        assert_eq!(Currency::from_code("XYZ"), None);
        assert_eq!(Currency::from_code("EURO"), None);
    }
}
