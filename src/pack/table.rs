//! Tables in files of their own, loaded when a question first needs them: a visitor who sells to Germany does not wait
//! for the tariff of the United States.

use super::names::{GoodsWords, HsNames};
use super::tariff::TariffRows;
use crate::measure::Country;
use serde::{Deserialize, Serialize};

/// What a file beside the pack holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Table {
    /// Rows of the tariff of that id.
    Tariff(TariffRows),
    /// Words of the dictionary of goods.
    Goods(GoodsWords),
    /// Names of the Harmonised System.
    Names(HsNames),
}

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableUse {
    /// Rates of destinations.
    Tariff,
    /// Searching goods, and the question that settles a classification.
    Goods,
    /// Searching codes.
    Names,
}

impl TableUse {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Tariff => "tariff",
            Self::Goods => "goods",
            Self::Names => "names",
        }
    }
}

/// Id of the words of the dictionary of goods.
pub const GOODS: &str = "GOODS";

/// Id of the names of the Harmonised System.
pub const NAMES: &str = "HS";

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
    /// What for.
    pub used_for: TableUse,
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
