//! Where one of several ways overtakes the others.

/// A change of the best of several values along a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// Where.
    pub at: f64,
    /// Position of the best before it.
    pub from: usize,
    /// Position of the best after it.
    pub to: usize,
}

/// The position of the largest; of two alike the first. What is no number loses.
#[must_use]
pub fn largest(values: &[f64]) -> Option<usize> {
    let numbers = values.iter().copied().enumerate().filter(|(_, value)| !value.is_nan());
    numbers.reduce(|best, one| if one.1 > best.1 { one } else { best }).map(|(at, _)| at)
}

/// Every change of the largest of `values` between neighbours of `grid`, to a ten-thousandth of the step.
#[must_use]
pub fn crossings(grid: &[f64], values: impl Fn(f64) -> Vec<f64>) -> Vec<Crossing> {
    let best = |at: f64| largest(&values(at));
    let mut found = Vec::new();
    let points: Vec<(f64, Option<usize>)> = grid.iter().map(|at| (*at, best(*at))).collect();
    for pair in points.windows(2) {
        let [(low, Some(from)), (high, Some(_))] = pair else { continue };
        let (mut low, mut from, end) = (*low, *from, *high);
        // Two changes within a step are both found, from left to right.
        while let Some(to) = best(end).filter(|to| *to != from) {
            let (mut left, mut right, mut next) = (low, end, to);
            for _ in 0..14 {
                let middle = (left + right) / 2.0;
                match best(middle) {
                    Some(at) if at != from => (right, next) = (middle, at),
                    _ => left = middle,
                }
            }
            found.push(Crossing { at: right, from, to: next });
            (low, from) = (right, next);
        }
    }
    found
}

/// `count` numbers from 0 to `to`, evenly apart.
#[must_use]
pub fn evenly(to: f64, count: u32) -> Vec<f64> {
    let last = f64::from(count.saturating_sub(1).max(1));
    (0..count).map(|at| to * f64::from(at) / last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_of_the_best_is_found() {
        // 3 is best up to 1, 2 + x up to 4, then 2 x − 2.
        let lines = |x: f64| vec![3.0, 2.0 + x, 2.0 * x - 2.0];
        for grid in [vec![0.0, 2.0, 6.0], vec![0.0, 10.0], evenly(12.0, 13)] {
            let found = crossings(&grid, lines);
            let ways: Vec<_> = found.iter().map(|one| (one.from, one.to)).collect();
            assert_eq!(ways, [(0, 1), (1, 2)], "{found:?}");
            assert!((found[0].at - 1.0).abs() < 0.002 && (found[1].at - 4.0).abs() < 0.002, "{found:?}");
        }
        assert!(crossings(&[0.0, 0.9], lines).is_empty());
    }

    #[test]
    fn what_is_no_number_is_not_the_largest() {
        assert_eq!(largest(&[f64::NAN, 1.0, 1.0]), Some(1));
        assert_eq!(largest(&[f64::NAN]), None);
    }
}
