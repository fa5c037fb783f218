//! Documents and labels that goods need on the way or in the market.

use super::goods::GoodsClass;
use super::provenance::{Confidence, Names};
use super::words::words;
use crate::calendar::Day;
use crate::measure::{Country, HsCode};
use crate::money::Dec;
use serde::{Deserialize, Serialize};

words! {
    /// What kind of paper it is.
    DocumentKind {
        Transport "transport" "The carrier asks for it.";
        Customs "customs" "Customs of the destination asks for it.";
        Conformity "conformity" "The product must conform, and a paper or mark says so.";
        Registration "registration" "The product or seller must be registered.";
        Label "label" "Printed on the product or its packing.";
        Authorisation "authorisation" "A right holder's permission.";
    }
}

/// A document, registration or label. It is needed when one of the classes or codes fits and the destination does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// `UN38.3`, `US-CPC`.
    pub id: String,
    /// What kind of paper it is.
    pub kind: DocumentKind,
    /// Its name.
    pub name: Names,
    /// Why it is needed.
    pub why: Names,
    /// Goods classes that need it.
    pub goods: Vec<GoodsClass>,
    /// HS prefixes that need it.
    pub hs: Vec<HsCode>,
    /// HS prefixes that do not, though they lie under one that does.
    pub hs_except: Vec<HsCode>,
    /// Destinations that ask for it; empty for all.
    pub destinations: Vec<Country>,
    /// First day.
    pub from: Option<Day>,
    /// What happens to a parcel without it.
    pub without: Names,
    /// Share of parcels without it that are seized; zero where it is no matter of seizure.
    pub seizure: Dec,
    /// Asked for only above so many single cells, or so many batteries, in the parcel.
    pub above: Option<(u32, u32)>,
    /// It says that batteries are charged to this share at most.
    pub max_charge: Option<Dec>,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far it can be trusted.
    pub confidence: Confidence,
}
