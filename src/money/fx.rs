//! Exchange rates: one dated table against the euro, with overrides by pair.

use super::{Amount, Currency, Dec};
use crate::problem::{Problem, codes};

/// Units of `currency` for one euro.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FxRate {
    /// The currency.
    pub currency: Currency,
    /// Units of it for one euro.
    pub per_eur: Dec,
    /// Index into the pack's sources.
    pub source: u16,
    /// A peg or an assumption rather than a quoted rate.
    pub assumed: bool,
}

/// The table of a pack under the overrides of a request. Copies are cheap: the table is borrowed.
#[derive(Clone, Debug)]
pub struct Fx<'p> {
    table: &'p [FxRate],
    overrides: Vec<(Currency, Currency, Dec)>,
}

impl<'p> Fx<'p> {
    /// The table as it stands.
    #[must_use]
    pub const fn new(table: &'p [FxRate]) -> Self {
        Self { table, overrides: Vec::new() }
    }

    /// The table under `overrides`: units of the second currency for one of the first.
    #[must_use]
    pub fn under(table: &'p [FxRate], overrides: &[(Currency, Currency, Dec)]) -> Self {
        Self { table, overrides: overrides.to_vec() }
    }

    /// Sets units of `to` for one `from`; it answers the pair in both directions and wins over the table.
    #[must_use]
    pub fn with(mut self, from: Currency, to: Currency, rate: Dec) -> Self {
        self.overrides.push((from, to, rate));
        self
    }

    /// Whether the pair is answered by an override.
    #[must_use]
    pub fn is_override(&self, from: Currency, to: Currency) -> bool {
        self.overrides.iter().any(|(a, b, _)| (*a, *b) == (from, to) || (*b, *a) == (from, to))
    }

    /// Units of `to` for one `from`.
    ///
    /// # Errors
    /// [`codes::E3001`] naming the currency that has no rate.
    pub fn rate(&self, from: Currency, to: Currency) -> Result<Dec, Problem> {
        if from == to {
            return Ok(Dec::ONE);
        }
        for (a, b, rate) in &self.overrides {
            if (*a, *b) == (from, to) {
                return Ok(*rate);
            }
            if (*b, *a) == (from, to) {
                return Dec::ONE.over(*rate).ok_or_else(|| Problem::new(codes::E3002));
            }
        }
        let per_from = self.per_eur(from, to)?;
        let per_to = self.per_eur(to, from)?;
        per_to.over(per_from).ok_or_else(|| Problem::new(codes::E3002))
    }

    /// `amount` in `to`, unrounded. One division at the end, so that the euro detour costs no digit.
    ///
    /// # Errors
    /// As [`Fx::rate`].
    pub fn convert(&self, amount: Amount, to: Currency) -> Result<Amount, Problem> {
        if amount.currency == to {
            return Ok(amount);
        }
        if self.is_override(amount.currency, to) {
            return Ok(Amount::new(amount.value * self.rate(amount.currency, to)?, to));
        }
        let per_from = self.per_eur(amount.currency, to)?;
        let per_to = self.per_eur(to, amount.currency)?;
        let value = (amount.value * per_to).over(per_from).ok_or_else(|| Problem::new(codes::E3002))?;
        Ok(Amount::new(value, to))
    }

    fn per_eur(&self, currency: Currency, other: Currency) -> Result<Dec, Problem> {
        if currency == Currency::EUR {
            return Ok(Dec::ONE);
        }
        self.table.iter().find(|rate| rate.currency == currency).map(|rate| rate.per_eur).ok_or_else(|| {
            Problem::at(codes::E3001, "fx")
                .with("currency", currency)
                .with("pair", format!("{currency}/{other}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Vec<FxRate> {
        [("USD", 11172), ("CNY", 74326)]
            .into_iter()
            .map(|(code, rate)| FxRate {
                currency: Currency::from_code(code).unwrap(),
                per_eur: Dec::new(rate, 4),
                source: 0,
                assumed: false,
            })
            .collect()
    }

    #[test]
    fn an_override_wins_in_both_directions() {
        let table = table();
        let fx = Fx::new(&table).with(Currency::USD, Currency::CNY, Dec::whole(7));
        assert_eq!(fx.rate(Currency::USD, Currency::CNY), Ok(Dec::whole(7)));
        let back = fx.convert(Amount::new(Dec::whole(70), Currency::CNY), Currency::USD).unwrap();
        assert_eq!(back.text(), "10.00");
    }

    #[test]
    fn cross_rates_go_through_the_euro() {
        let table = table();
        let cny =
            Fx::new(&table).convert(Amount::new(Dec::new(11172, 2), Currency::USD), Currency::CNY).unwrap();
        assert_eq!(cny.text(), "743.26");
    }

    #[test]
    fn a_currency_without_a_rate_is_named() {
        let table = table();
        let vnd = Currency::from_code("VND").unwrap();
        let problem = Fx::new(&table).rate(vnd, Currency::EUR).unwrap_err();
        assert_eq!(problem.code, codes::E3001);
        assert_eq!(problem.params[1].1, "VND/EUR");
    }
}
