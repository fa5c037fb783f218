//! One item of a bill.

use crate::calendar::Day;
use crate::money::{Amount, Dec};
use crate::pack::Confidence;

/// One item of a bill, rounded to the minor unit of its currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// `freight`, `registration`, `fuel`, `remote`, `surcharge`, `peak`, `packaging`, `bulk-freight`, `inbound`,
    /// `storage`, `pick-pack`, `cod-fee`.
    pub code: &'static str,
    /// How much.
    pub amount: Amount,
    /// How it came about.
    pub formula: Formula,
    /// Day of the rate.
    pub date: Day,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far the rate can be trusted.
    pub confidence: Confidence,
}

/// How a charge came about, as numbers; its text is made when somebody reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// A fixed amount.
    Fixed(Dec),
    /// Kilograms times a rate.
    PerKg {
        /// Billed weight.
        kg: Dec,
        /// Rate.
        rate: Dec,
    },
    /// First weight and begun steps.
    FirstAndStep {
        /// Price of the first weight.
        first: Dec,
        /// Begun steps.
        steps: u32,
        /// Price of a step.
        step: Dec,
    },
    /// A share of an amount.
    Share {
        /// The share.
        share: Dec,
        /// Of what.
        of: Dec,
    },
    /// A fee for each unit.
    PerUnit {
        /// Units.
        units: u32,
        /// Fee.
        fee: Dec,
    },
    /// A fee for the order and for each further unit.
    OrderAndExtra {
        /// Fee of the order.
        order: Dec,
        /// Further units.
        extra: u32,
        /// Fee of each.
        fee: Dec,
    },
    /// Cubic metres times what one costs over the days.
    Storage {
        /// Volume.
        m3: Dec,
        /// Cost of a cubic metre over these days.
        per_m3: Dec,
        /// Days.
        days: u32,
    },
}

impl std::fmt::Display for Formula {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fixed(amount) => write!(f, "{amount}"),
            Self::PerKg { kg, rate } => write!(f, "{kg} kg × {rate}"),
            Self::FirstAndStep { first, steps: 0, .. } => write!(f, "{first}"),
            Self::FirstAndStep { first, steps, step } => write!(f, "{first} + {steps} × {step}"),
            Self::Share { share, of } => write!(f, "{of} × {} %", (*share * Dec::whole(100)).plain()),
            Self::PerUnit { units, fee } => write!(f, "{units} × {fee}"),
            Self::OrderAndExtra { order, extra: 0, .. } => write!(f, "{order}"),
            Self::OrderAndExtra { order, extra, fee } => write!(f, "{order} + {extra} × {fee}"),
            Self::Storage { m3, per_m3, days } => write!(f, "{m3} m³ × {per_m3} ({days} d)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_read_as_one_would_write_them() {
        let d = Dec::new;
        for (formula, text) in [
            (Formula::Fixed(d(20, 0)), "20"),
            (Formula::PerKg { kg: d(62, 2), rate: d(700, 1) }, "0.62 kg × 70"),
            (Formula::FirstAndStep { first: d(33, 0), steps: 2, step: d(6, 0) }, "33 + 2 × 6"),
            (Formula::FirstAndStep { first: d(33, 0), steps: 0, step: d(6, 0) }, "33"),
            (Formula::Share { share: d(25, 2), of: d(200, 0) }, "200 × 25 %"),
            (Formula::PerUnit { units: 3, fee: d(1, 1) }, "3 × 0.1"),
            (Formula::OrderAndExtra { order: d(19, 1), extra: 2, fee: d(55, 2) }, "1.9 + 2 × 0.55"),
            (Formula::OrderAndExtra { order: d(19, 1), extra: 0, fee: d(55, 2) }, "1.9"),
            (Formula::Storage { m3: d(259, 5), per_m3: d(18, 0), days: 90 }, "0.00259 m³ × 18 (90 d)"),
        ] {
            assert_eq!(formula.to_string(), text);
        }
    }
}
