//! Reads the files that sellers have: lists of their own parcels, tracker exports, order exports.
//!
//! Text goes in as it was decoded, and comes out as parcels the engine learns from, or as orders to watch. Nothing is lost:
//! every row is understood, one of several of a parcel, or refused with its number, its column, a code and what was read.
//! Days are local days of the place that wrote them. `docs/IMPORT.md` has the shapes.
//!
//! Layers: `read` turns text into rows, days and numbers; `columns`, `countries` and `status` hold the words of the trade
//! as data; `format` tells who wrote a file; `sheet` is an opened file; `parcels`, `orders` and `late` make sense of it.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::float_arithmetic,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::dbg_macro,
    clippy::disallowed_types,
    clippy::disallowed_methods
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

mod book;
mod columns;
mod countries;
mod format;
mod importer;
mod late;
mod options;
mod orders;
mod parcels;
pub mod rates;
pub mod read;
mod report;
mod services;
mod sheet;
mod status;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
mod words;

pub use columns::Field;
pub use importer::Importer;
pub use late::{Late, LateOptions, LateOrder, State, Why};
pub use options::Options;
pub use orders::ShownOrder;
pub use parcels::Shown;
pub use rates::{SheetOptions, SheetOutcome, SheetProblem, SheetReport};
pub use report::{Outcome, Refused, Report, Rows, Unreadable};
