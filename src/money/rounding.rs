//! How an authority or a carrier rounds.

use super::{Currency, Dec};

/// A direction; the step is given where it is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Rounding {
    /// To the nearest, halves away from zero: what a bill does unless its law says otherwise.
    HalfUp,
    /// Toward zero.
    Down,
    /// Away from zero.
    Up,
}

impl Rounding {
    /// The multiple of `step` this direction leads to. A step of zero or less leaves the value as it is.
    #[must_use]
    pub fn to_step(self, value: Dec, step: Dec) -> Dec {
        if step <= Dec::ZERO {
            return value;
        }
        let Some(quotient) = value.over(step) else { return value };
        let strategy = match self {
            Self::HalfUp => rust_decimal::RoundingStrategy::MidpointAwayFromZero,
            Self::Down => rust_decimal::RoundingStrategy::ToZero,
            Self::Up => rust_decimal::RoundingStrategy::AwayFromZero,
        };
        Dec::from_decimal(quotient.decimal().round_dp_with_strategy(0, strategy)) * step
    }

    /// Rounded to the minor unit of `currency`.
    #[must_use]
    pub fn to_minor(self, value: Dec, currency: Currency) -> Dec {
        self.to_digits(value, currency.exponent())
    }

    /// Rounded to `digits` after the point.
    #[must_use]
    pub fn to_digits(self, value: Dec, digits: u32) -> Dec {
        let strategy = match self {
            Self::HalfUp => rust_decimal::RoundingStrategy::MidpointAwayFromZero,
            Self::Down => rust_decimal::RoundingStrategy::ToZero,
            Self::Up => rust_decimal::RoundingStrategy::AwayFromZero,
        };
        Dec::from_decimal(value.decimal().round_dp_with_strategy(digits, strategy))
    }

    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HalfUp => "half-up",
            Self::Down => "down",
            Self::Up => "up",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_direction_goes_its_way() {
        let value = Dec::new(1404, 0);
        let hundred = Dec::whole(100);
        assert_eq!(Rounding::Down.to_step(value, hundred), Dec::whole(1400));
        assert_eq!(Rounding::Up.to_step(value, hundred), Dec::whole(1500));
        assert_eq!(Rounding::HalfUp.to_step(Dec::whole(1450), hundred), Dec::whole(1500));
        assert_eq!(Rounding::HalfUp.to_minor(Dec::new(5945, 3), Currency::EUR), Dec::new(595, 2));
    }
}
