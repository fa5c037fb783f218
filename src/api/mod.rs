//! What goes in and what comes out: the JSON of the contract, read with every problem found, written in decimal strings.

mod chain;
mod engine;
mod packs;
mod read;
mod search;
pub mod value;
mod write;

pub use chain::WindowAnswer;
pub use engine::{DutyAnswer, ENGINE, Engine, LearnAnswer, RatesAnswer, Summary};
pub use packs::Verified;
pub use read::{Asked, board_request, consignment, overlay, rates, request, requests};
pub use search::SearchAnswer;
pub use write::{
    AllocationOf, AssessmentOf, BoardOf, BothNames, ChangeOf, ChangesOf, ConsignmentOf, DiffOf, DifferenceOf,
    ExposureOf, FactOf, FindingOf, InfoOf, LearnedId, LearnedOf, MarketsOf, Money, PackId, PackagingsOf,
    RatesFile, RatesId, Reply, RequestOf, RobustnessOf, Row, Said, SourceOf, StageOf, StockOf, SurgeOf,
    VerdictOf, WindowOf,
};

pub use crate::problem::Problem;
use crate::problem::codes;

/// The problem of a text that is no JSON.
#[must_use]
pub fn not_json(error: &str) -> Said {
    Said(Problem::new(codes::E1001).with("expected", error))
}
