//! The verdict: every way to fulfil an order with its days and its money, the best of them, why, and what would
//! change the answer.
//!
//! This is where the domain modules meet; each of them is usable, and tested, without the others.

mod alerts;
mod answer;
mod burndown;
mod chain;
mod check;
mod cod;
mod deadlines;
mod declare;
mod economics;
mod exposure;
mod ledger;
mod local;
mod markets;
mod mixes;
mod own;
mod packaging;
mod packing;
mod plan;
mod policies;
mod quote;
mod rank;
mod reasons;
mod request;
mod robust;
mod seizure;
mod settings;
mod stock;
mod surge;
mod switches;

pub use answer::{Buyer, DocumentNeed, Milestone, SafePrice, Side, SwitchPoint, Variable, Verdict};
pub use burndown::{BurnDown, Cause, Turn};
pub use chain::prior_spread;
pub use check::check;
pub use cod::{CodChoice, CodMoney, Instead, OwnCod, RefusalPoint, Refusals};
pub use deadlines::Deadline;
pub use exposure::{
    Distance, DoorLine, Exposure, Ladder, MAX_UNITS, Refusal, Rung, Split, SplitRule, Terms, exposure,
};
pub use markets::{Entry, Group, Market, Score, markets};
pub use mixes::{Blend, Mix, Part};
pub use packaging::{Choice, Packagings, PackingWish, Shorter, packagings};
pub use plan::{Capacity, Cost, Cutoff, Origin, Outcome, OwnBill, Plan, Risk};
pub use policies::Offer;
pub use quote::{Desk, glance, quote, quote_and_burn_down, row, slow_network};
pub use request::{
    Destination, Estimate, Holdup, HoldupKind, Incoterm, Order, Product, Promise, Request, Seller, Setting,
    Stage, Stream,
};
pub use robust::{Change, Flip, Regret, Robustness, Stability, Standing, robustness};
pub use settings::{settings_of, typed};
pub use stock::{
    AgeBand, Allocation, AtVariation, AtVolume, Given, LifeCycle, Line, ModeStock, Refill, RefillLeg,
    SeasonSplit, SteadySplit, Stock, StockAsk, StockCost, StockSwitch, StockVariable, allocate, stock,
};
pub use surge::{
    After, Backup, Cap, Carrier, Outage, RefundPair, Refunds, Reserve, Scenario, Step, Stuck, Surge,
    SurgeTerms, Switch, surge,
};
