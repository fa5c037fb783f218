//! The fee for cash on delivery.

use super::charge::Formula;
use crate::money::Amount;
use crate::pack::CodTerms;

/// Fee and formula for collecting `amount`, in the currency of the terms: a share, but not less than the smallest fee.
#[must_use]
pub fn cod_fee(terms: &CodTerms, amount: Amount) -> (Amount, Formula) {
    let share = Formula::Share { share: terms.fee_rate, of: amount.value };
    let fee = share.amount(terms.currency);
    if fee.value < terms.fee_min {
        (Amount::new(terms.fee_min, terms.currency), Formula::Fixed(terms.fee_min))
    } else {
        (fee, share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Country;
    use crate::money::{Currency, Dec};
    use crate::pack::Confidence;

    #[test]
    fn the_smallest_fee_counts_below_its_break_even() {
        let currency = Currency::from_code("MYR").unwrap();
        let terms = CodTerms {
            country: Country::from_code("MY").unwrap(),
            fee_rate: Dec::new(3, 2),
            fee_min: Dec::whole(4),
            currency,
            remittance_days: 7,
            refusal: [Dec::ZERO; 3],
            return_cost: None,
            source: 0,
            confidence: Confidence::Low,
        };
        let fee = |value| cod_fee(&terms, Amount::new(value, currency)).0.text();
        assert_eq!(fee(Dec::whole(100)), "4.00");
        assert_eq!(fee(Dec::new(13333, 2)), "4.00", "3 % are 3.9999");
        assert_eq!(fee(Dec::new(13350, 2)), "4.01", "3 % are 4.005");
    }
}
