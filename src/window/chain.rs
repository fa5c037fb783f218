//! Stages one after the other, and what is told about each.

use super::pmf::Pmf;
use super::stage::Passage;
use crate::calendar::Day;

/// A stage of a finished window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageDays {
    /// Median of its own days, waiting for working days included.
    pub p50: usize,
    /// 90th percentile of its own days.
    pub p90: usize,
    /// Mean of its own days.
    pub mean: f64,
    /// Its share of the window's spread: its variance over the sum of all stages' variances. Stages are close to
    /// independent, so the sum is close to the variance of the whole.
    pub late_share: f64,
    /// Day by which half of the parcels have come to the stage.
    pub from: Day,
    /// Day by which half of the parcels have left it.
    pub to: Day,
    /// Day by which 95 % have left it: a parcel still in it is worth a call.
    pub alarm: Day,
}

/// The figures of one passage that a description needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PassageFigures {
    /// Median of the stage's own days.
    pub own_p50: usize,
    /// Their 90th percentile.
    pub own_p90: usize,
    /// Their mean.
    pub own_mean: f64,
    /// Their variance.
    pub own_variance: f64,
    /// Days from the order by which 5 % have left the stage.
    pub reach_p05: usize,
    /// By which half have left it.
    pub reach_p50: usize,
    /// By which 90 % have left it.
    pub reach_p90: usize,
    /// By which 95 % have left it.
    pub reach_p95: usize,
}

impl PassageFigures {
    /// The figures of `passage`.
    #[must_use]
    pub fn of(passage: &Passage) -> Self {
        Self {
            own_p50: passage.own.quantile(0.5),
            own_p90: passage.own.quantile(0.9),
            own_mean: passage.own.mean(),
            own_variance: passage.own.variance(),
            reach_p05: passage.reach.quantile(0.05),
            reach_p50: passage.reach.quantile(0.5),
            reach_p90: passage.reach.quantile(0.9),
            reach_p95: passage.reach.quantile(0.95),
        }
    }
}

/// Describes the stages of a chain, in order, for an order of `order_day`.
#[must_use]
pub fn describe(passages: &[PassageFigures], order_day: Day) -> Vec<StageDays> {
    let on = |days: usize| order_day.plus(i32::try_from(days).unwrap_or(i32::MAX));
    let total: f64 = passages.iter().map(|figures| figures.own_variance).sum();
    let mut from = order_day;
    passages
        .iter()
        .map(|figures| {
            let to = on(figures.reach_p50);
            StageDays {
                p50: figures.own_p50,
                p90: figures.own_p90,
                mean: figures.own_mean,
                late_share: if total > 0.0 { figures.own_variance / total } else { 0.0 },
                from: std::mem::replace(&mut from, to),
                to,
                alarm: on(figures.reach_p95),
            }
        })
        .collect()
}

/// One passage at three speeds, by the three-point rule: stages that are slow together widen the window as a whole.
#[must_use]
pub fn blend(fast: &Passage, middle: &Passage, slow: &Passage) -> Passage {
    let of = |part: fn(&Passage) -> &Pmf| {
        Pmf::mix(&[(1.0 / 6.0, part(fast)), (4.0 / 6.0, part(middle)), (1.0 / 6.0, part(slow))])
    };
    Passage { reach: of(|passage| &passage.reach), own: of(|passage| &passage.own) }
}
