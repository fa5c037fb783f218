//! Splitting an amount so that the parts add up to it.

use super::{Dec, Rounding};

/// Hands out `total` in proportion to weights. Each share is the rounded running sum less what was handed out before,
/// so that shares never lose or invent a minor unit, whatever their number.
#[derive(Clone, Copy, Debug)]
pub struct Shares {
    total: Dec,
    weights: Dec,
    digits: u32,
    seen: Dec,
    given: Dec,
}

impl Shares {
    /// Shares of `total` by weights that sum to `weights`, kept to `digits` after the point.
    #[must_use]
    pub const fn new(total: Dec, weights: Dec, digits: u32) -> Self {
        Self { total, weights, digits, seen: Dec::ZERO, given: Dec::ZERO }
    }

    /// The share of the next weight; zero when all weights are zero.
    pub fn next(&mut self, weight: Dec) -> Dec {
        if self.total.is_zero() {
            return Dec::ZERO;
        }
        self.seen += weight;
        let until = if self.seen == self.weights {
            self.total
        } else {
            let exact = (self.total * self.seen).over(self.weights).unwrap_or(Dec::ZERO);
            Rounding::HalfUp.to_digits(exact, self.digits)
        };
        let share = until - self.given;
        self.given = until;
        share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_thirds_of_ten_euro_add_up_to_ten() {
        let mut shares = Shares::new(Dec::whole(10), Dec::whole(3), 2);
        let parts = [(); 3].map(|()| shares.next(Dec::ONE).plain());
        assert_eq!(parts, ["3.33", "3.34", "3.33"]);
    }

    #[test]
    fn a_weight_of_nothing_gets_nothing() {
        let mut shares = Shares::new(Dec::whole(5), Dec::whole(20), 0);
        assert_eq!([20, 0].map(|weight| shares.next(Dec::whole(weight))), [Dec::whole(5), Dec::ZERO]);
    }
}
