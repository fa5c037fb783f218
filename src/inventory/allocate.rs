//! A budget of cash over many products, each of which may be stocked in one of several ways.

/// One way to stock one product: what it binds and what it gains over not stocking it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// Cash laid out.
    pub cash: f64,
    /// Expected profit more than without stock.
    pub gain: f64,
}

/// The choice of each product.
#[derive(Clone, Debug, PartialEq)]
pub struct Allocated {
    /// Which of its choices each product gets; `None` for none.
    pub chosen: Vec<Option<usize>>,
    /// Cash laid out.
    pub cash: f64,
    /// What it gains.
    pub gain: f64,
    /// Nothing within the budget gains more than this.
    pub at_most: f64,
}

/// A step from one choice of a product to a larger one.
#[derive(Clone, Copy, Debug)]
struct Step {
    product: usize,
    to: usize,
    cash: f64,
    gain: f64,
}

/// Rounding of sums of cents.
const HAIR: f64 = 1e-6;

/// Spends up to `budget` where a unit of cash gains most.
///
/// Stock has a threshold: half a warehouse of it loses buyers who would have waited for a parcel. The gain over cash is
/// therefore straightened to the line over its tops (the concave hull), whose steps are taken in the order of gain per
/// cash. Where all steps fit, or the last one that does not fit is the cheapest of them, that is the optimum; otherwise the
/// line's next step bounds what a better allocation could gain, and the rest of the budget goes to the largest choices that
/// still fit. A single product that gains more than all of them together gets the budget alone.
#[must_use]
pub fn allocate(products: &[Vec<Choice>], budget: f64) -> Allocated {
    let mut steps: Vec<Step> =
        products.iter().enumerate().flat_map(|(product, choices)| hull(product, choices)).collect();
    crate::order::sort_by(&mut steps, |a, b| {
        let slopes = (b.gain * a.cash).total_cmp(&(a.gain * b.cash));
        slopes.then(a.product.cmp(&b.product)).then(a.cash.total_cmp(&b.cash))
    });
    let mut chosen = vec![None; products.len()];
    let mut closed = vec![false; products.len()];
    let (mut cash, mut gain, mut at_most) = (0.0, 0.0, None);
    for step in steps {
        let Some((slot, closed)) = chosen.get_mut(step.product).zip(closed.get_mut(step.product)) else {
            continue;
        };
        if *closed {
            continue;
        }
        let left = budget - cash;
        if step.cash <= left + HAIR {
            *slot = Some(step.to);
            cash += step.cash;
            gain += step.gain;
            continue;
        }
        // The line's share of the first step that does not fit is more than anything whole can gain.
        at_most.get_or_insert(gain + step.gain * (left / step.cash).max(0.0));
        *closed = true;
        let choices = products.get(step.product).map_or(&[][..], Vec::as_slice);
        let now = slot.and_then(|at| choices.get(at).copied()).unwrap_or(Choice { cash: 0.0, gain: 0.0 });
        if let Some((at, better)) = best_within(choices, now.cash + left)
            && better.gain > now.gain
        {
            *slot = Some(at);
            cash += better.cash - now.cash;
            gain += better.gain - now.gain;
        }
    }
    let at_most = at_most.unwrap_or(gain).max(gain);
    let alone = products
        .iter()
        .enumerate()
        .filter_map(|(product, choices)| Some((product, best_within(choices, budget)?)))
        .max_by(|(_, (_, a)), (_, (_, b))| a.gain.total_cmp(&b.gain));
    if let Some((product, (at, only))) = alone
        && only.gain > gain
    {
        let chosen = (0..products.len()).map(|one| (one == product).then_some(at)).collect();
        return Allocated { chosen, cash: only.cash, gain: only.gain, at_most };
    }
    Allocated { chosen, cash, gain, at_most }
}

/// The choice of most gain, of two the cheaper, that `cash` pays for and that gains anything.
fn best_within(choices: &[Choice], cash: f64) -> Option<(usize, Choice)> {
    choices
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, choice)| choice.cash <= cash + HAIR && choice.gain > 0.0)
        .max_by(|(_, a), (_, b)| a.gain.total_cmp(&b.gain).then(b.cash.total_cmp(&a.cash)))
}

/// The steps along the upper hull of a product's choices, from nothing to the one of most gain.
fn hull(product: usize, choices: &[Choice]) -> Vec<Step> {
    let mut order: Vec<(usize, Choice)> = choices.iter().copied().enumerate().collect();
    crate::order::sort_by(&mut order, |(_, a), (_, b)| {
        a.cash.total_cmp(&b.cash).then(b.gain.total_cmp(&a.gain))
    });
    let mut tops: Vec<(usize, Choice)> = vec![(usize::MAX, Choice { cash: 0.0, gain: 0.0 })];
    for (at, next) in order {
        if tops.last().is_some_and(|(_, top)| next.gain <= top.gain) {
            continue;
        }
        while let [.., (_, before), (_, top)] = tops.as_slice() {
            // The top lies on or below the line from the one before it to the next.
            let turn = (top.gain - before.gain) * (next.cash - before.cash)
                - (next.gain - before.gain) * (top.cash - before.cash);
            if turn > 0.0 {
                break;
            }
            tops.pop();
        }
        tops.push((at, next));
    }
    tops.windows(2)
        .filter_map(|pair| match pair {
            [(_, from), (to, choice)] => {
                Some(Step { product, to: *to, cash: choice.cash - from.cash, gain: choice.gain - from.gain })
            }
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn choices(points: &[(f64, f64)]) -> Vec<Choice> {
        points.iter().map(|(cash, gain)| Choice { cash: *cash, gain: *gain }).collect()
    }

    /// Every combination.
    fn brute(products: &[Vec<Choice>], budget: f64) -> f64 {
        let Some((first, rest)) = products.split_first() else { return 0.0 };
        let without = brute(rest, budget);
        first
            .iter()
            .filter(|choice| choice.cash <= budget)
            .map(|choice| choice.gain + brute(rest, budget - choice.cash))
            .fold(without, f64::max)
    }

    #[test]
    fn the_steepest_steps_are_taken_first() {
        let products = [
            choices(&[(10.0, 30.0), (20.0, 50.0), (30.0, 60.0)]),
            choices(&[(10.0, 25.0), (20.0, 45.0), (30.0, 63.0)]),
        ];
        let got = allocate(&products, 40.0);
        assert_eq!(got.chosen, [Some(1), Some(1)]);
        assert_eq!((got.cash, got.gain, got.at_most), (40.0, 95.0, 95.0));
        assert_eq!(allocate(&products, 0.0).chosen, [None, None]);
        assert_eq!(allocate(&products, 1e9).gain, 123.0);
    }

    #[test]
    fn a_threshold_is_taken_whole_or_not_at_all() {
        // Little stock loses, much gains: nothing between is on the line.
        let products = [choices(&[(10.0, -40.0), (20.0, -5.0), (30.0, 60.0)]), choices(&[(10.0, 15.0)])];
        assert_eq!(allocate(&products, 25.0).chosen, [None, Some(0)]);
        assert_eq!(allocate(&products, 30.0).chosen, [Some(2), None]);
        assert_eq!(allocate(&products, 40.0).chosen, [Some(2), Some(0)]);
    }

    #[test]
    fn one_large_product_may_be_worth_more_than_many_small_ones() {
        let products = [choices(&[(1.0, 3.0)]), choices(&[(100.0, 200.0)])];
        let got = allocate(&products, 100.0);
        assert_eq!(got.chosen, [None, Some(0)]);
        assert_eq!(got.at_most, 3.0 + 200.0 * 0.99);
    }

    /// Falling margins of each further unit, the cash of a unit in tenths.
    fn concave() -> impl Strategy<Value = Vec<Choice>> {
        (1_u32..30, prop::collection::vec(1_u32..100, 1..5)).prop_map(|(unit, mut gains)| {
            gains.sort_unstable_by(|a, b| b.cmp(a));
            let (mut cash, mut gain) = (0.0, 0.0);
            gains
                .into_iter()
                .map(|more| {
                    cash += f64::from(unit);
                    gain += f64::from(more);
                    Choice { cash, gain }
                })
                .collect()
        })
    }

    fn any() -> impl Strategy<Value = Vec<Choice>> {
        prop::collection::vec((1_u32..60, -50_i32..200), 0..5).prop_map(|points| {
            points
                .into_iter()
                .map(|(cash, gain)| Choice { cash: f64::from(cash), gain: f64::from(gain) })
                .collect()
        })
    }

    fn largest_step(products: &[Vec<Choice>]) -> f64 {
        products
            .iter()
            .enumerate()
            .flat_map(|(at, one)| hull(at, one))
            .map(|step| step.gain)
            .fold(0.0, f64::max)
    }

    proptest! {
        #[test]
        fn concave_products_are_within_one_step_of_every_combination(
            products in prop::collection::vec(concave(), 1..5),
            budget in 0_u32..150,
        ) {
            let (got, best) = (allocate(&products, f64::from(budget)), brute(&products, f64::from(budget)));
            prop_assert!(got.cash <= f64::from(budget) + HAIR);
            prop_assert!(got.gain <= best + 1e-9 && best <= got.at_most + 1e-9, "{got:?} {best}");
            prop_assert!(best - got.gain < largest_step(&products) + 1e-9, "{got:?} {best}");
        }

        #[test]
        fn units_of_one_price_are_allocated_as_well_as_can_be(
            products in prop::collection::vec(concave(), 1..5),
            units in 0_u32..12,
        ) {
            // All units cost the same: each step is one unit, and the greedy order is the optimum itself.
            let products: Vec<Vec<Choice>> = products
                .into_iter()
                .map(|one| {
                    one.into_iter()
                        .zip(1_u32..)
                        .map(|(choice, units)| Choice { cash: f64::from(units), gain: choice.gain })
                        .collect()
                })
                .collect();
            let budget = f64::from(units);
            prop_assert!((allocate(&products, budget).gain - brute(&products, budget)).abs() < 1e-9);
        }

        #[test]
        fn any_products_are_within_one_step_and_at_least_half(
            products in prop::collection::vec(any(), 0..5),
            budget in 0_u32..150,
        ) {
            let (got, best) = (allocate(&products, f64::from(budget)), brute(&products, f64::from(budget)));
            prop_assert!(got.cash <= f64::from(budget) + HAIR);
            prop_assert!(got.gain <= best + 1e-9 && best <= got.at_most + 1e-9, "{got:?} {best}");
            prop_assert!(best - got.gain < largest_step(&products) + 1e-9, "{got:?} {best}");
            prop_assert!(got.gain >= best / 2.0 - 1e-9, "{got:?} {best}");
        }
    }
}
