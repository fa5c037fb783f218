//! Exact money: decimals that cannot panic, currencies with their minor units, exchange, rounding, allocation.
//!
//! This is the only module that does arithmetic on `rust_decimal::Decimal`. Everyone else works with [`Dec`], whose
//! operators saturate instead of panicking. Requests are bounded on entry (E1006, E1204), far below saturation, and a
//! property test holds that no bounded request reaches it.

#![allow(clippy::disallowed_types, reason = "the one place that works on Decimal itself")]

mod allocate;
mod currency;
mod dec;
mod fx;
mod parse;
mod rounding;

pub use allocate::Shares;
pub use currency::{Currency, KNOWN as KNOWN_CURRENCIES};
pub use dec::Dec;
pub use fx::{Fx, FxRate};
pub use parse::parse_decimal;
pub use rounding::Rounding;

/// An amount of one currency. Sums of different currencies are refused by [`Amount::plus`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// How much.
    pub value: Dec,
    /// Of what.
    pub currency: Currency,
}

impl Amount {
    /// `value` of `currency`.
    #[must_use]
    pub const fn new(value: Dec, currency: Currency) -> Self {
        Self { value, currency }
    }

    /// Nothing of `currency`.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { value: Dec::ZERO, currency }
    }

    /// The sum, or `None` where the currencies differ.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        (self.currency == other.currency).then(|| Self::new(self.value + other.value, self.currency))
    }

    /// Rounded half up to the currency's minor unit.
    #[must_use]
    pub fn rounded(self) -> Self {
        Self::new(Rounding::HalfUp.to_minor(self.value, self.currency), self.currency)
    }

    /// The value with exactly the currency's minor digits, as in `24.99` or `5700`.
    #[must_use]
    pub fn text(self) -> String {
        self.value.fixed(self.currency.exponent())
    }
}
