//! A decimal number whose arithmetic cannot panic.

use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// An exact decimal of up to 28 digits. `+`, `-`, `*` saturate; division is [`Dec::over`] and may answer `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dec(Decimal);

impl Dec {
    /// 0
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// 1
    pub const ONE: Self = Self(Decimal::ONE);
    /// The largest value; what saturated arithmetic ends at.
    pub const MAX: Self = Self(Decimal::MAX);

    /// `mantissa` × 10^-`scale`; a scale above 28 is taken as 28.
    #[must_use]
    pub fn new(mantissa: i64, scale: u32) -> Self {
        Self(Decimal::new(mantissa, if scale > 28 { 28 } else { scale }))
    }

    /// A whole number.
    #[must_use]
    pub fn whole(value: i64) -> Self {
        Self(Decimal::new(value, 0))
    }

    /// Mantissa and scale, where the mantissa fits 64 bits.
    #[must_use]
    pub fn parts(self) -> Option<(i64, u32)> {
        i64::try_from(self.0.mantissa()).ok().map(|mantissa| (mantissa, self.0.scale()))
    }

    /// Wraps a `Decimal` that was parsed elsewhere.
    #[must_use]
    pub const fn from_decimal(value: Decimal) -> Self {
        Self(value)
    }

    /// The wrapped value, for formatting and serialising.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// `self / by`, to 28 digits; `None` when `by` is zero or the result does not fit.
    #[must_use]
    pub fn over(self, by: Self) -> Option<Self> {
        self.0.checked_div(by.0).map(Self)
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < Decimal::ZERO
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The absolute value.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// The smaller of two.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        if other.cmp(&self) == Ordering::Less { other } else { self }
    }

    /// The larger of two.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        if other.cmp(&self) == Ordering::Greater { other } else { self }
    }

    /// Plain text without trailing zeros: `0.065`, `150`.
    #[must_use]
    pub fn plain(self) -> String {
        self.0.normalize().to_string()
    }

    /// Plain text with exactly `digits` after the point, rounded half away from zero if it has more.
    #[must_use]
    pub fn fixed(self, digits: u32) -> String {
        let mut value =
            self.0.round_dp_with_strategy(digits, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        value.rescale(digits);
        if value.is_zero() {
            value.set_sign_positive(true);
        }
        value.to_string()
    }

    /// A probability from `f64`, rounded to `digits`: the one bridge from the window's floats to the answer's strings.
    /// Not for money. A value that is no number becomes zero.
    #[must_use]
    pub fn from_share(share: f64, digits: u32) -> Self {
        let value = Decimal::from_f64_retain(share).unwrap_or_default();
        Self(value.round_dp_with_strategy(digits, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
    }

    /// As a float, for probabilities and quantities in window, capacity and inventory. Not for money.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        rust_decimal::prelude::ToPrimitive::to_f64(&self.0).unwrap_or(0.0)
    }

    /// The whole part as `i64`, cut toward zero; saturated.
    #[must_use]
    pub fn trunc_i64(self) -> i64 {
        use rust_decimal::prelude::ToPrimitive;
        self.0.trunc().to_i64().unwrap_or(if self.is_negative() { i64::MIN } else { i64::MAX })
    }
}

impl From<u32> for Dec {
    fn from(value: u32) -> Self {
        Self(Decimal::from(value))
    }
}

impl Add for Dec {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Dec {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Dec {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl SubAssign for Dec {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Mul for Dec {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0.saturating_mul(other.0))
    }
}

impl Neg for Dec {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Dec {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |sum, value| sum + value)
    }
}

impl std::fmt::Display for Dec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

/// In the pack a decimal is its mantissa and scale, both variable-length integers: three bytes for most rates.
impl serde::Serialize for Dec {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = Self(self.0.normalize())
            .parts()
            .ok_or_else(|| serde::ser::Error::custom("a decimal of the pack has at most 18 digits"))?;
        (parts.0, parts.1 as u8).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Dec {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (mantissa, scale) = <(i64, u8)>::deserialize(deserializer)?;
        Ok(Self::new(mantissa, u32::from(scale)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_saturates_instead_of_panicking() {
        assert_eq!(Dec::MAX + Dec::MAX, Dec::MAX);
        assert_eq!(Dec::MAX * Dec::whole(-2), -Dec::MAX);
        assert_eq!(Dec::ONE.over(Dec::ZERO), None);
    }

    #[test]
    fn fixed_text_has_the_digits_asked_for_and_no_negative_zero() {
        assert_eq!(Dec::new(24995, 3).fixed(2), "25.00");
        assert_eq!(Dec::new(-1, 3).fixed(2), "0.00");
        assert_eq!(Dec::new(57004, 1).fixed(0), "5700");
    }
}
