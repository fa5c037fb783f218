//! Parts that several answers share.

use crate::money::Amount;
use crate::pack::{Confidence, Names, Pack};
use crate::problem::Problem;
use crate::window::learn::Overlay;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// `{"amount": "24.99", "currency": "EUR"}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Money {
    /// Decimal string with the currency's minor digits.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
}

impl From<Amount> for Money {
    fn from(amount: Amount) -> Self {
        Self { amount: amount.text(), currency: amount.currency.code().to_owned() }
    }
}

/// A name in both languages of the data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BothNames {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl From<&Names> for BothNames {
    fn from(names: &Names) -> Self {
        Self { zh: names.zh.clone(), en: names.en.clone() }
    }
}

/// Which pack answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PackId {
    /// `2026.11.3`.
    pub version: String,
    /// SHA-256 of its payload.
    pub sha256: String,
}

impl From<&Pack> for PackId {
    fn from(pack: &Pack) -> Self {
        Self { version: pack.content().version.clone(), sha256: pack.sha256().to_owned() }
    }
}

/// Which own parcels an answer used, where it did: the same pack, request and parcels give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LearnedId {
    /// SHA-256 of what they taught.
    pub sha256: String,
    /// The day whose knowledge it is.
    pub as_of: String,
}

impl From<&Overlay> for LearnedId {
    fn from(own: &Overlay) -> Self {
        Self { sha256: own.sha256.clone(), as_of: own.learned.as_of.iso() }
    }
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceOf {
    /// Key of the rule, or of the source where there is no rule.
    pub key: String,
    /// Title of the document.
    pub title: String,
    /// Its address.
    pub href: Option<String>,
    /// First day of the value.
    pub from: Option<String>,
    /// Last day of the value.
    pub to: Option<String>,
    /// `high`, `medium`, `low`, `assumption`, or `seller` for the seller's own figure.
    pub confidence: String,
    /// When it was last compared with the document.
    pub checked: Option<String>,
    /// What a reader should know.
    pub note: Option<BothNames>,
}

impl SourceOf {
    /// A document of the pack.
    #[must_use]
    pub fn document(pack: &Pack, key: &str, source: u16, confidence: Confidence) -> Self {
        let source = pack.source(source);
        Self {
            key: key.to_owned(),
            title: source.map(|source| source.title.clone()).unwrap_or_default(),
            href: source.and_then(|source| source.href.clone()),
            from: None,
            to: None,
            confidence: confidence.as_str().to_owned(),
            checked: None,
            note: None,
        }
    }

    /// A figure the seller gave.
    #[must_use]
    pub fn seller(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            title: String::new(),
            href: None,
            from: None,
            to: None,
            confidence: "seller".to_owned(),
            checked: None,
            note: None,
        }
    }
}

/// A problem, alert, reason, note or rejection: code, where, parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said(pub Problem);

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Problem { code, path, params } = &self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", code.as_str())?;
        if !path.is_empty() {
            map.serialize_entry("path", path)?;
        }
        map.serialize_entry("severity", code.entry().severity.as_str())?;
        map.serialize_entry("params", &Params(params))?;
        map.end()
    }
}

struct Params<'a>(&'a [(&'static str, String)]);

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// An answer, or what stands in its way.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Reply<T> {
    /// The answer.
    Answer(Box<T>),
    /// Every problem.
    Problems {
        /// At least one.
        problems: Vec<Said>,
    },
}

impl<T> Reply<T> {
    /// From a result of the engine.
    pub fn from_result(result: Result<T, Vec<Problem>>) -> Self {
        match result {
            Ok(answer) => Self::Answer(Box::new(answer)),
            Err(problems) => Self::Problems { problems: problems.into_iter().map(Said).collect() },
        }
    }

    /// Whether it is an answer.
    #[must_use]
    pub const fn is_answer(&self) -> bool {
        matches!(self, Self::Answer(_))
    }
}
