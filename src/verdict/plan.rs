//! One way to fulfil an order: its chain, its days, its money, and why it is out where it is.

use super::cod::CodMoney;
use crate::calendar::{Day, Instant};
use crate::customs::Assessment;
use crate::freight::card::Bill;
use crate::money::{Amount, Dec, Rounding};
use crate::network::Candidate;
use crate::pack::card::Card;
use crate::pack::{Assumption, Confidence};
use crate::problem::Problem;
use crate::window::Window;

/// A candidate chain with everything known of it.
#[derive(Clone, Debug)]
pub struct Plan<'p> {
    /// The chain.
    pub candidate: Candidate<'p>,
    /// Limits it breaks; empty for a plan that can be used tonight.
    pub rejections: Vec<Problem>,
    /// Its days; `None` for a chain whose goods are refused.
    pub window: Option<Window>,
    /// Its money; `None` where a price or a rule is missing.
    pub money: Option<Outcome<'p>>,
    /// Grams billed by the service that reaches the buyer.
    pub chargeable_g: Option<u32>,
    /// What the stream does to its capacity.
    pub capacity: Option<Capacity>,
    /// Until when an order still counts for the next day of work.
    pub cutoff: Option<Cutoff<'p>>,
    /// Probability and cost of lateness.
    pub risk: Risk,
    /// No other feasible plan is as good in money, days and risk, and better in one of them.
    pub pareto: bool,
    /// Units at its warehouse or hub.
    pub stock: Option<u32>,
    /// What the seller's own card bills for the leg to the buyer, where one does.
    pub bill: Option<OwnBill<'p>>,
}

/// A bill by the seller's own card.
#[derive(Clone, Debug)]
pub struct OwnBill<'p> {
    /// The bill.
    pub bill: Bill<'p>,
    /// What the price list says, where the card's prices are settled ones and a list is known.
    pub quoted: Option<Amount>,
}

impl Plan<'_> {
    /// Whether it can be used tonight.
    #[must_use]
    pub fn feasible(&self) -> bool {
        self.rejections.is_empty() && self.money.is_some()
    }

    /// Its ninetieth percentile, for comparing speed.
    #[must_use]
    pub fn p90(&self) -> usize {
        self.window.as_ref().map_or(usize::MAX, |window| window.pmf.quantile(0.9))
    }

    /// Share of orders that go wrong: come late, are lost or are seized. In whole percent: what lies nearer than that is
    /// the rounding of a promise to whole days.
    #[must_use]
    pub fn wrong_share(&self) -> Dec {
        Rounding::HalfUp.to_digits(self.risk.late + self.risk.seizure, 2)
    }

    /// Its expected contribution per order.
    #[must_use]
    pub fn margin(&self) -> Option<Dec> {
        self.money.as_ref().map(|money| money.margin.value)
    }
}

/// Orders above the quota of the service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Capacity {
    /// Share of parcels that wait.
    pub overflow: Dec,
    /// Mean days they add.
    pub added_days: Dec,
}

/// The next cut-off of the first stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cutoff<'p> {
    /// Minute of the local day.
    pub minute: u16,
    /// IANA zone of that clock.
    pub zone: &'p str,
    /// The next one on a day of work, by that clock.
    pub next: Instant,
}

/// What may go wrong with an order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Risk {
    /// Probability that it arrives after the promise.
    pub late: Dec,
    /// Probability that it is seized, for want of papers or because a service refuses the goods.
    pub seizure: Dec,
    /// What is gone when it is: goods, freight, destroying them, the work on the refund. `None` without the risk.
    pub seizure_loss: Option<Amount>,
    /// Expected refunds because of lateness, per order.
    pub refund_cost: Dec,
}

/// Where a cost comes from.
#[derive(Clone, Copy, Debug)]
pub enum Origin<'p> {
    /// The seller's own figure, by the name of the field.
    Seller(&'static str),
    /// A price of the pack.
    Price {
        /// Id of the service, node or packing.
        key: &'p str,
        /// Day of the price.
        date: Day,
        /// Index into the pack's sources.
        source: u16,
        /// How far it can be trusted.
        confidence: Confidence,
    },
    /// A price of the seller's own card.
    Card {
        /// The card.
        card: &'p Card,
        /// Where the row stands that billed.
        cell: Option<&'p str>,
    },
    /// A number that belongs to no market.
    Assumption(&'p Assumption),
    /// Computed from other lines.
    Derived(&'static str),
}

/// A cost of one order, in the seller's currency.
#[derive(Clone, Debug)]
pub struct Cost<'p> {
    /// `goods`, `freight`, `duty` …
    pub code: &'static str,
    /// How much, rounded to the minor unit.
    pub amount: Amount,
    /// How it came about.
    pub formula: String,
    /// Where it comes from.
    pub origin: Origin<'p>,
}

/// The money of one order.
#[derive(Clone, Debug)]
pub struct Outcome<'p> {
    /// What the buyer pays in all at checkout.
    pub revenue: Amount,
    /// What it costs the seller, line by line, in the seller's currency.
    pub costs: Vec<Cost<'p>>,
    /// Goods, freight, packing, duty and tax the seller bears: what it costs until the buyer holds it.
    pub delivered: Amount,
    /// All costs.
    pub total: Amount,
    /// Revenue less all costs.
    pub margin: Amount,
    /// Margin as a share of the revenue; zero without revenue.
    pub margin_rate: Dec,
    /// The duty and tax it meets.
    pub duty: Assessment<'p>,
    /// What the buyer pays at checkout, in the currency of the price.
    pub buyer_pays: Amount,
    /// What the buyer pays at the door, in the destination's currency.
    pub at_door: Amount,
    /// What paying at the door makes of it; `None` where the buyer pays at once.
    pub cod: Option<CodMoney<'p>>,
}
