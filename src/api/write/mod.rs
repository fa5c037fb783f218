//! From the types of the engine to JSON: camelCase, decimal strings, dates as `YYYY-MM-DD`.

mod assessment;
mod board;
mod by_name;
mod changes;
mod common;
mod consignment;
mod exposure;
mod hazards;
mod info;
mod markets;
mod normalized;
mod overlay;
mod packaging;
mod promise;
mod rates;
mod robust;
mod verdict;
mod window;

pub use assessment::AssessmentOf;
pub(crate) use assessment::RatesOf;
pub use board::{BoardOf, Row};
pub(crate) use by_name::ByName;
pub use changes::{ChangeOf, ChangesOf, DiffOf, DifferenceOf, FactOf, FindingOf};
pub use common::{BothNames, LearnedId, Money, PackId, Reply, Said, SourceOf};
pub use consignment::ConsignmentOf;
pub use exposure::ExposureOf;
pub use info::InfoOf;
pub use markets::MarketsOf;
pub use normalized::RequestOf;
pub use overlay::LearnedOf;
pub use packaging::PackagingsOf;
pub use rates::{RatesFile, RatesId};
pub use robust::RobustnessOf;
pub use verdict::VerdictOf;
pub use window::{StageOf, WindowOf};
