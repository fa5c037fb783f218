//! What the goods are worth in the destination's currency: by line, with transport shared out by value.

use super::consignment::Consignment;
use crate::money::{Amount, Currency, Dec, Fx, Rounding, Shares};
use crate::problem::Problem;

/// Values of one line, rounded to the minor unit, as a declaration has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineValue {
    /// Price of all its pieces.
    pub(crate) goods: Dec,
    /// Price of one piece.
    pub(crate) unit: Dec,
    /// Its share of transport and insurance.
    pub(crate) transport: Dec,
}

impl LineValue {
    /// Goods, transport and insurance.
    pub(crate) fn cif(&self) -> Dec {
        self.goods + self.transport
    }
}

/// Values of the consignment.
#[derive(Clone, Debug)]
pub(crate) struct Valuation {
    pub(crate) lines: Vec<LineValue>,
    pub(crate) goods: Dec,
    pub(crate) transport: Dec,
}

impl Valuation {
    /// Values of `ask` in `currency`.
    ///
    /// # Errors
    /// [`crate::problem::codes::E3001`] when a rate of exchange is missing.
    pub(crate) fn of(ask: &Consignment, fx: &Fx<'_>, currency: Currency) -> Result<Self, Problem> {
        let digits = currency.exponent();
        let convert = |value: Dec| -> Result<Dec, Problem> {
            if value.is_zero() {
                return Ok(Dec::ZERO);
            }
            let amount = fx.convert(Amount::new(value, ask.currency), currency)?;
            Ok(Rounding::HalfUp.to_digits(amount.value, digits))
        };
        let mut lines = Vec::with_capacity(ask.lines.len());
        let mut goods = Dec::ZERO;
        for line in &ask.lines {
            let value = convert(line.unit_price * Dec::from(line.quantity))?;
            let unit = if line.quantity == 1 { value } else { convert(line.unit_price)? };
            goods += value;
            lines.push(LineValue { goods: value, unit, transport: Dec::ZERO });
        }
        let transport = convert(ask.freight + ask.insurance)?;
        // Free samples carry transport too: without any value the lines share it equally.
        let weightless = goods.is_zero();
        let weights = if weightless { Dec::from(u32::try_from(lines.len()).unwrap_or(1)) } else { goods };
        let mut shares = Shares::new(transport, weights, digits);
        for line in &mut lines {
            line.transport = shares.next(if weightless { Dec::ONE } else { line.goods });
        }
        Ok(Self { lines, goods, transport })
    }

    /// Goods, transport and insurance.
    pub(crate) fn cif(&self) -> Dec {
        self.goods + self.transport
    }
}
