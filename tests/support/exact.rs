//! Fractions of whole numbers: arithmetic that shares nothing with the engine's decimals but their text.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use landcast::money::{Dec, Rounding};

/// A fraction in lowest terms, its divisor above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    over: i128,
    under: i128,
}

impl Exact {
    pub const ZERO: Self = Self { over: 0, under: 1 };

    pub fn new(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over.unsigned_abs(), under.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let common = i128::try_from(a.max(1)).unwrap();
        let sign = if under < 0 { -1 } else { 1 };
        Self { over: sign * over / common, under: sign * under / common }
    }

    /// From the engine's decimal by its digits.
    pub fn of(value: Dec) -> Self {
        let text = value.plain();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits: i128 = format!("{whole}{part}").parse().unwrap();
        Self::new(digits, 10_i128.pow(u32::try_from(part.len()).unwrap()))
    }

    pub fn whole(value: u32) -> Self {
        Self::new(i128::from(value), 1)
    }

    pub fn times(self, by: Self) -> Self {
        // Crosswise first, so that products stay small.
        let (a, b) = (Self::new(self.over, by.under), Self::new(by.over, self.under));
        Self::new(a.over.checked_mul(b.over).unwrap(), a.under.checked_mul(b.under).unwrap())
    }

    pub fn by(self, divisor: Self) -> Self {
        self.times(Self::new(divisor.under, divisor.over))
    }

    pub fn plus(self, other: Self) -> Self {
        let a = self.over.checked_mul(other.under).unwrap();
        let b = other.over.checked_mul(self.under).unwrap();
        Self::new(a + b, self.under.checked_mul(other.under).unwrap())
    }

    pub fn minus(self, other: Self) -> Self {
        self.plus(Self { over: -other.over, ..other })
    }

    pub fn abs(self) -> Self {
        Self { over: self.over.abs(), ..self }
    }

    /// Rounded to whole multiples of `step`; nothing here is below zero.
    pub fn rounded(self, mode: Rounding, step: Self) -> Self {
        let parts = self.by(step);
        let (whole, rest) = (parts.over.div_euclid(parts.under), parts.over.rem_euclid(parts.under));
        let up = match mode {
            Rounding::Down => false,
            Rounding::Up => rest > 0,
            Rounding::HalfUp => 2 * rest >= parts.under,
        };
        Self::new(whole + i128::from(up), 1).times(step)
    }

    pub fn cents(digits: u32) -> Self {
        Self::new(1, 10_i128.pow(digits))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.minus(*other).over.cmp(&0)
    }
}
