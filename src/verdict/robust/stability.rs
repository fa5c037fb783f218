//! Small changes of what a seller or the pack may have wrong: price, weight, cost, orders, size, a slower stage.

use super::asking::Asking;
use crate::money::{Amount, Dec, Rounding};
use crate::pack::{Mode, StageName};
use crate::verdict::plan::Plan;
use crate::verdict::quote::{GRID_DAYS, ORIGIN_OFFSET_MIN};
use crate::verdict::request::{Estimate, Holdup, HoldupKind, Request};
use crate::window::Disruption;

/// What was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Price of a unit, as a share of itself.
    Price(Dec),
    /// Weight of a unit, as a share of itself.
    Weight(Dec),
    /// Cost of a unit, as a share of itself.
    Cost(Dec),
    /// Orders expected, as a share of themselves.
    Orders(Dec),
    /// Each side of a unit, in millimetres.
    Size(i32),
    /// Days of a stage, as a share of themselves.
    Stage(StageName, Dec),
}

impl Change {
    /// The word used in JSON.
    #[must_use]
    pub const fn variable(self) -> &'static str {
        match self {
            Self::Price(_) => "price",
            Self::Weight(_) => "weight",
            Self::Cost(_) => "cost",
            Self::Orders(_) => "orders",
            Self::Size(_) => "size",
            Self::Stage(..) => "stage",
        }
    }

    /// The stage that takes longer, of a change of stage.
    #[must_use]
    pub const fn stage(self) -> Option<StageName> {
        match self {
            Self::Stage(stage, _) => Some(stage),
            _ => None,
        }
    }

    /// By how much, with its sign.
    #[must_use]
    pub fn amount(self) -> String {
        let signed = |text: String| if text.starts_with('-') { text } else { format!("+{text}") };
        match self {
            Self::Price(by) | Self::Weight(by) | Self::Cost(by) | Self::Orders(by) | Self::Stage(_, by) => {
                signed(by.fixed(2))
            }
            Self::Size(by) => signed(by.to_string()),
        }
    }

    /// `request` with it; `None` where it changes nothing.
    pub(super) fn of(self, request: &Request) -> Option<Request> {
        let mut changed = request.clone();
        let product = &mut changed.product;
        let scaled = |amount: Amount, by: Dec| {
            Amount::new(
                Rounding::HalfUp.to_minor(amount.value * (Dec::ONE + by), amount.currency),
                amount.currency,
            )
        };
        match self {
            Self::Price(by) => product.price = scaled(product.price, by),
            Self::Cost(by) => product.unit_cost = scaled(product.unit_cost, by),
            Self::Weight(by) => product.weight_g = count(product.weight_g, by).max(1),
            Self::Orders(by) => changed.stream.orders = Some(orders(request.stream.orders?, by)),
            Self::Size(by) => {
                product.size_mm = Some(product.size_mm?.map(|side| side.saturating_add_signed(by).max(1)));
            }
            Self::Stage(stage, by) => {
                let from = request.as_of.local(ORIGIN_OFFSET_MIN).0;
                let multiple = u16::try_from(((Dec::ONE + by) * Dec::whole(100)).trunc_i64()).ok()?;
                changed.holdups.push(Holdup {
                    kind: HoldupKind::SlowNetwork,
                    disruption: Disruption {
                        stages: vec![stage],
                        from,
                        to: from.plus(GRID_DAYS),
                        multiple: Some(multiple),
                    },
                });
            }
        }
        (changed != *request).then_some(changed)
    }
}

/// `value` changed by the share `by`, to a whole number.
fn count(value: u32, by: Dec) -> u32 {
    let changed = Rounding::HalfUp.to_step(Dec::from(value) * (Dec::ONE + by), Dec::ONE);
    u32::try_from(changed.trunc_i64()).unwrap_or(value)
}

/// An estimate changed as a whole.
pub(super) fn orders(estimate: Estimate, by: Dec) -> Estimate {
    Estimate {
        low: count(estimate.low, by),
        likely: count(estimate.likely, by),
        high: count(estimate.high, by),
    }
}

/// A small change after which another plan is best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// What was changed.
    pub change: Change,
    /// Id and mode of the plan that is best then; `None` where nothing can be sent.
    pub to: Option<(String, Mode)>,
    /// What an order loses with today's plan then; `None` where that cannot be sent.
    pub regret: Option<Amount>,
}

/// What small changes do to the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stability {
    /// Changes that were tried.
    pub variants: u32,
    /// Share of them after which the recommended plan still is.
    pub share: Dec,
    /// The others.
    pub flips: Vec<Flip>,
}

/// Millimetres by which a side may be off: a finger's breadth when a parcel is measured by hand.
const SIDE_MM: i32 = 20;

/// All changes that are tried, the small ones of each kind first.
fn changes(plan: &Plan<'_>) -> Vec<Change> {
    let steps = [-5, 5, -10, 10].map(|percent| Dec::new(percent, 2));
    let mut all = Vec::new();
    for kind in [Change::Price, Change::Weight, Change::Cost, Change::Orders] {
        all.extend(steps.map(kind));
    }
    all.extend([Change::Size(-SIDE_MM), Change::Size(SIDE_MM)]);
    let mut stages: Vec<StageName> = Vec::new();
    for stage in plan.candidate.stages.iter().map(|stage| stage.prior.stage) {
        if !stages.contains(&stage) {
            stages.push(stage);
        }
    }
    // The nine parcels in ten of one stage are as far off as its mean: a stage that is slower is slower as a whole.
    all.extend(stages.into_iter().map(|stage| Change::Stage(stage, Dec::new(25, 2))));
    all
}

/// Tries all small changes.
pub(super) fn stability(request: &Request, plan: &Plan<'_>, asking: &mut Asking<'_, '_>) -> Stability {
    let own = request.product.unit_cost.currency;
    let mut found = Stability { share: Dec::ONE, ..Stability::default() };
    for change in changes(plan) {
        let Some(changed) = change.of(request) else { continue };
        found.variants = found.variants.saturating_add(1);
        if let Some(other) = asking.other(&changed) {
            let regret = other.regret.map(|value| Amount::new(value, own));
            found.flips.push(Flip { change, to: other.best, regret });
        }
    }
    let flipped = Dec::from(u32::try_from(found.flips.len()).unwrap_or(u32::MAX));
    let share = flipped.over(Dec::from(found.variants)).unwrap_or(Dec::ZERO);
    found.share = Rounding::HalfUp.to_digits(Dec::ONE - share, 4);
    found
}
