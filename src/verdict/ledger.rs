//! Collecting the costs of an order: every amount in the seller's currency, rounded once, with where it comes from.

use super::plan::{Cost, Origin};
use crate::freight::card::share_fee;
use crate::money::{Amount, Currency, Dec, Fx};
use crate::pack::card::ShareFee;
use crate::problem::Problem;

/// Whether formulas are written out. Where margins are only compared nobody reads them, and they are a third of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Formulas {
    /// For an answer that shows them.
    Written,
    /// For a comparison.
    Left,
}

/// Costs of one order so far.
#[derive(Clone, Debug)]
pub(super) struct Ledger<'p, 'f> {
    fx: &'f Fx<'p>,
    currency: Currency,
    formulas: Formulas,
    costs: Vec<Cost<'p>>,
}

impl<'p, 'f> Ledger<'p, 'f> {
    /// An empty one that keeps `currency`.
    pub(super) const fn new(fx: &'f Fx<'p>, currency: Currency, formulas: Formulas) -> Self {
        Self { fx, currency, formulas, costs: Vec::new() }
    }

    /// Adds `amount`; nothing is added for zero, so that an answer shows only what is paid.
    ///
    /// # Errors
    /// E3001 when its currency has no rate.
    pub(super) fn add(
        &mut self,
        code: &'static str,
        amount: Amount,
        formula: impl FnOnce() -> String,
        origin: Origin<'p>,
    ) -> Result<(), Problem> {
        let own = self.fx.convert(amount, self.currency)?.rounded();
        if own.value.is_zero() {
            return Ok(());
        }
        let formula = match self.formulas {
            Formulas::Left => String::new(),
            Formulas::Written if amount.currency == self.currency => formula(),
            Formulas::Written => {
                let rate = self.fx.rate(amount.currency, self.currency)?;
                format!("({}) × {} {}/{}", formula(), rate.fixed(4), self.currency, amount.currency)
            }
        };
        self.costs.push(Cost { code, amount: own, formula, origin });
        Ok(())
    }

    /// Adds a card's share of `of`, not less than its least fee, in the card's currency. Nothing of nothing.
    ///
    /// # Errors
    /// E3001 when a currency has no rate.
    pub(super) fn add_share(
        &mut self,
        fee: ShareFee,
        of: Amount,
        currency: Currency,
        code: &'static str,
        origin: Origin<'p>,
    ) -> Result<(), Problem> {
        let of = self.fx.convert(of, currency)?.rounded();
        if of.value.is_zero() {
            return Ok(());
        }
        let formula = share_fee(fee, of.value);
        self.add(code, formula.amount(currency), || formula.to_string(), origin)
    }

    /// Sum of the costs whose code `counts`.
    pub(super) fn sum(&self, counts: impl Fn(&str) -> bool) -> Amount {
        let value: Dec =
            self.costs.iter().filter(|cost| counts(cost.code)).map(|cost| cost.amount.value).sum();
        Amount::new(value, self.currency)
    }

    /// The lines.
    pub(super) fn into_costs(self) -> Vec<Cost<'p>> {
        self.costs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::FxRate;

    #[test]
    fn amounts_are_converted_once_and_zero_is_left_out() {
        let cny = FxRate { currency: Currency::CNY, per_eur: Dec::new(74_326, 4), source: 0, assumed: false };
        let table = [cny];
        let fx = Fx::new(&table);
        let mut ledger = Ledger::new(&fx, Currency::CNY, Formulas::Written);
        let euro = |text| Amount::new(Dec::new(text, 2), Currency::EUR);
        ledger.add("duty", euro(300), || "3.00".into(), Origin::Derived("x")).unwrap();
        ledger.add("fees", euro(0), || panic!("nothing is written for zero"), Origin::Derived("x")).unwrap();
        assert_eq!(ledger.sum(|_| true).text(), "22.30");
        let costs = ledger.into_costs();
        assert_eq!(costs.len(), 1);
        assert_eq!(costs[0].formula, "(3.00) × 7.4326 CNY/EUR");
    }
}
