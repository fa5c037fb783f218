//! Tables in files of their own, loaded when a question first needs them: a visitor who sells to Germany does not wait
//! for the tariff of the United States.

use super::tariff::TariffRows;
use crate::measure::Country;
use serde::{Deserialize, Serialize};

/// What a file beside the pack holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    /// Rows of the tariff of that id.
    Tariff(TariffRows),
}

/// Payload of the file of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TableFile {
    /// Id of the table.
    pub(super) id: String,
    /// Version of the pack it was built with, to name it when it belongs to another.
    pub(super) version: String,
    /// What it holds.
    pub(super) table: Table,
}

/// A table as the core of its pack knows it: by the hash it must have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableHead {
    /// `EU`, `US-301`.
    pub id: String,
    /// Size of its file.
    pub bytes: u32,
    /// SHA-256 of its payload.
    pub sha256: [u8; 32],
}

/// A table with its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded<'p> {
    /// Which one.
    pub head: &'p TableHead,
    /// Whether its rows are here.
    pub loaded: bool,
    /// Destinations whose questions may need it.
    pub destinations: Vec<Country>,
    /// The switch that must be on for that.
    pub switch: Option<&'p str>,
}

/// A pack as files: the core, and each table by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// All that every question needs.
    pub core: Vec<u8>,
    /// Ids and bytes of the tables, in the order of the core.
    pub tables: Vec<(String, Vec<u8>)>,
}
