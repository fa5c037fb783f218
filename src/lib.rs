//! Landcast answers three questions for a parcel sold from China: when it arrives, what duty and tax it meets,
//! and how it should be fulfilled.
//!
//! A compiled **pack** of dated, sourced facts and a **request** go in; a **verdict** comes out, each number with
//! the rule it came from. The crate knows no clock, no network, no file and no language: the date is an argument,
//! answers carry codes, and the shells (page, embed, command line) put words to them.
//!
//! The modules form layers; `docs/DESIGN.md` says why and a test holds the edges.
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
    clippy::disallowed_methods,
    clippy::undocumented_unsafe_blocks
)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

pub mod api;
pub mod calendar;
pub mod capacity;
pub mod customs;
pub mod freight;
pub mod inventory;
pub mod measure;
pub mod money;
pub mod network;
mod order;
pub mod pack;
pub mod problem;
#[cfg(test)]
mod random;
pub mod search;
pub mod verdict;
#[cfg(all(target_arch = "wasm32", feature = "js"))]
pub mod wasm;
pub mod window;
