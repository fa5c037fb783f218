//! Where a product stands in its life: tested by direct mail, proven and stocked, running out.

/// Tested, proven, or running out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// Sent from China, parcel by parcel.
    Test,
    /// Sells enough for stock.
    Proven,
    /// What is in stock is sold, and not refilled.
    Tail,
}

/// Between the two thresholds nothing changes, so that the advice does not flicker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// From so many times the break-even on, stock.
    pub up: f64,
    /// Down to so many times the break-even, let it run out.
    pub down: f64,
    /// For so many weeks in a row.
    pub weeks: usize,
}

/// What the weeks said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Fewer weeks than the band asks for.
    TooFew,
    /// All of the last weeks at or above the upper threshold.
    Above,
    /// All of them at or below the lower one.
    Below,
    /// Neither.
    Between,
}

impl Band {
    /// What the last of `weeks` say against `break_even` units a week; without one stock never pays, whatever sells.
    #[must_use]
    pub fn sign(&self, weeks: &[f64], break_even: Option<f64>) -> Sign {
        let Some(last) = weeks.len().checked_sub(self.weeks.max(1)).and_then(|at| weeks.get(at..)) else {
            return Sign::TooFew;
        };
        let at = break_even.unwrap_or(f64::INFINITY);
        if last.iter().all(|units| *units >= self.up * at) {
            Sign::Above
        } else if last.iter().all(|units| *units <= self.down * at) {
            Sign::Below
        } else {
            Sign::Between
        }
    }
}

impl Life {
    /// The stage after weeks of that sign: a test and a tail go up, what is proven goes down.
    #[must_use]
    pub const fn next(self, sign: Sign) -> Self {
        match (self, sign) {
            (Self::Test | Self::Tail, Sign::Above) => Self::Proven,
            (Self::Proven, Sign::Below) => Self::Tail,
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BAND: Band = Band { up: 1.25, down: 0.8, weeks: 2 };

    #[test]
    fn both_sides_of_each_threshold() {
        for (weeks, sign) in [
            (&[125.0, 125.0][..], Sign::Above),
            (&[300.0, 124.9], Sign::Between),
            (&[300.0, 124.9, 125.0, 125.0], Sign::Above),
            (&[80.0, 80.0], Sign::Below),
            (&[80.1, 0.0], Sign::Between),
            (&[500.0], Sign::TooFew),
            (&[], Sign::TooFew),
        ] {
            assert_eq!(BAND.sign(weeks, Some(100.0)), sign, "{weeks:?}");
        }
        assert_eq!(BAND.sign(&[1e9, 1e9], None), Sign::Below, "stock that never pays is not refilled");
    }

    #[test]
    fn a_life_goes_from_test_over_proven_to_the_tail_and_back() {
        assert_eq!(Life::Test.next(Sign::Above), Life::Proven);
        assert_eq!(Life::Test.next(Sign::Below), Life::Test);
        assert_eq!(Life::Proven.next(Sign::Between), Life::Proven);
        assert_eq!(Life::Proven.next(Sign::Below), Life::Tail);
        assert_eq!(Life::Tail.next(Sign::Below), Life::Tail);
        assert_eq!(Life::Tail.next(Sign::Above), Life::Proven);
    }

    proptest! {
        /// Sales, and the break-even with every price, wander by a tenth each around any level: the advice, followed every
        /// week, changes at most once.
        #[test]
        fn small_changes_never_flip_the_advice_twice(
            level in 0.1_f64..4.0,
            noise in prop::collection::vec((0.9_f64..1.1, 0.9_f64..1.1), 2..60),
            start in prop::sample::select(vec![Life::Test, Life::Proven, Life::Tail]),
        ) {
            let mut life = start;
            let mut flips = 0;
            let mut weeks = Vec::new();
            for (sales, cost) in noise {
                weeks.push(100.0 * level * sales);
                let next = life.next(BAND.sign(&weeks, Some(100.0 * cost)));
                flips += u32::from(next != life);
                life = next;
            }
            prop_assert!(flips <= 1, "{flips} flips at {level} times the break-even");
        }
    }
}
