//! The shape of a verdict.

use super::burndown::BurnDown;
use super::cod::CodChoice;
use super::deadlines::Deadline;
use super::mixes::Mix;
use super::plan::Plan;
use super::policies::Offer;
use super::request::Request;
use crate::calendar::Day;
use crate::money::{Amount, Dec};
use crate::pack::{Document, Mode, StageName};
use crate::problem::Problem;

/// The answer to one request.
#[derive(Clone, Debug)]
pub struct Verdict<'p> {
    /// The question, defaults filled in.
    pub request: Request,
    /// All plans, best first; rejected ones last.
    pub plans: Vec<Plan<'p>>,
    /// Why the first plan is first; empty without a feasible one.
    pub reasons: Vec<Problem>,
    /// Where the answer would change.
    pub switches: Vec<SwitchPoint>,
    /// Several plans together, where that is better than each alone; asked for with `burn_down`.
    pub mixes: Vec<Mix>,
    /// What to act on.
    pub alerts: Vec<Problem>,
    /// Papers and labels the goods need there.
    pub documents: Vec<DocumentNeed<'p>>,
    /// When each stage of the best plan should be done, and when to worry.
    pub milestones: Vec<Milestone<'p>>,
    /// What the platform demands of the best plan.
    pub deadlines: Vec<Deadline<'p>>,
    /// What each policy would promise of the best plan.
    pub policies: Vec<Offer>,
    /// How long the promise of the best plan lasts, where that was asked.
    pub burn_down: Option<BurnDown>,
    /// What the buyer pays.
    pub buyer: Option<Buyer>,
    /// The highest price at which the deciding threshold is still kept.
    pub safe_price: Option<SafePrice>,
    /// Paid at the door or at once; `None` where the buyer pays at once, or nothing can be sent.
    pub cod: Option<CodChoice<'p>>,
    /// Share of their cost that goods fetch which nobody took, by the pack's assumption.
    pub recovery: Dec,
}

impl<'p> Verdict<'p> {
    /// The recommended plan: the first one, if it is feasible.
    #[must_use]
    pub fn recommended(&self) -> Option<&Plan<'p>> {
        self.plans.first().filter(|plan| plan.feasible())
    }
}

/// What the buyer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buyer {
    /// At checkout, in the currency of the price.
    pub pays: Amount,
    /// At the door, in the destination's currency.
    pub at_door: Amount,
}

/// What is varied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variable {
    /// Orders a day.
    Orders,
    /// Price of a unit, in the currency of the price.
    Price,
    /// Weight of a unit, in grams.
    Weight,
    /// Share of parcels refused at the door, before any delay.
    Refusal,
    /// The longest promise that is made, in days.
    Promise,
}

impl Variable {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Orders => "orders",
            Self::Price => "price",
            Self::Weight => "weight",
            Self::Refusal => "refusal",
            Self::Promise => "promise",
        }
    }
}

/// On which side of a value another plan is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For smaller values.
    Below,
    /// For larger values.
    Above,
}

impl Side {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::Above => "above",
        }
    }
}

/// A value from which on another mode is better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchPoint {
    /// What is varied.
    pub variable: Variable,
    /// From this value on (orders), or at the nearest one beyond which (price). Of a point found by asking again, the
    /// first value at which the other plan is best.
    pub at: Dec,
    /// Of a point found by asking again: the last value that keeps today's answer.
    pub holds: Option<Dec>,
    /// Of the same: where the other plan is best.
    pub side: Option<Side>,
    /// The better mode there; `None` where no plan earns anything.
    pub to: Option<Mode>,
    /// The plan that wins there.
    pub plan: Option<String>,
    /// What staying with today's answer costs there, per order, in the seller's currency.
    pub regret: Option<Amount>,
}

/// The highest price that keeps a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafePrice {
    /// The price of a unit, in the currency of the request's price.
    pub amount: Amount,
    /// Id of the limit.
    pub threshold: String,
}

/// A paper or label and what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentNeed<'p> {
    /// What.
    pub document: &'p Document,
    /// Whether the seller has it; `None` where the seller has not said.
    pub has: Option<bool>,
}

/// When a stage should be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Milestone<'p> {
    /// Which stage.
    pub stage: StageName,
    /// Id of the party that does it.
    pub party: &'p str,
    /// Day by which half of the parcels have left it.
    pub expected: Day,
    /// Day by which 95 % have: later, call.
    pub alarm: Day,
    /// Last day the platform allows: for dispatch on the first stage, for delivery on the last.
    pub deadline: Option<Day>,
}
