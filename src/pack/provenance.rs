//! Where a value comes from and how far it can be trusted.

use crate::calendar::Day;
use serde::{Deserialize, Serialize};

/// How far a value can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// No source: chosen by the project, and said so wherever it is shown.
    Assumption,
    /// Weak, old, inferred or conflicting.
    Low,
    /// One good secondary source.
    Medium,
    /// Official text, or two independent sources.
    High,
}

impl Confidence {
    /// The word used in JSON and in data files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Assumption => "assumption",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A document or page a value was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Short name used in the data files.
    pub key: String,
    /// Title or description.
    pub title: String,
    /// Address, where one is known.
    pub href: Option<String>,
}

/// A name in the two languages of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// Days after which a value is too old for a strict answer, unless it was compared with its source again.
pub const MOST_AGE_DAYS: i32 = 365;
/// Days after which exchange rates are stale.
pub const MOST_FX_AGE_DAYS: i32 = 45;

/// When a value was last compared with its source.
pub type Checked = Day;
