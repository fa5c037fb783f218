//! The data pack: every dated, sourced fact the engine uses, and how it is found.
//!
//! [`Content`] is what a pack file holds, [`Pack`] the loaded and checked form. Sources under `data/` are compiled to
//! files by `cargo xtask pack`: a core, and tables that load when first needed; the engine only ever sees bytes.

mod batteries;
mod calendars;
pub mod card;
mod check;
mod cod;
mod content;
mod diff;
mod documents;
mod file;
mod goods;
mod lint;
mod lookup;
mod market;
mod names;
mod network;
mod node;
mod packaging;
mod platforms;
mod provenance;
mod rules;
mod stage;
mod table;
mod tariff;
mod words;

pub use batteries::{BatteryKind, BatteryRule, ChargeLimit};
pub use calendars::{Party, Peak};
pub use check::check;
pub use cod::CodTerms;
pub use content::{Assumption, Content, Pack};
pub use diff::{Difference, Fact, Happened, Subject, diff};
pub use documents::{Document, DocumentKind};
pub(crate) use file::hex;
pub use file::{FORMAT, READERS, add, read, write, write_files};
pub use goods::{Category, GoodsClass, GoodsGroup};
pub use lint::{Demands, Finding, Lint, lint};
pub use market::{
    CodeList, Coverage, Dated, Market, RateBand, RegimeKind, Region, Scheme, Series, Status, Switch,
    SwitchKind, Unit, Value,
};
pub use names::{GoodsWords, HsNames, KindWords};
pub use network::{
    Api, Channel, GoodsRule, Lane, Mode, Price, PriceStep, Remote, Service, ServiceRole, Surcharge, Tracking,
    Volumetric, VolumetricRule,
};
pub use node::{Node, Storage};
pub use packaging::{DamageShares, Fragility, PackSize, Packaging};
pub use platforms::{LimitUnit, Platform, PlatformFact, PlatformKey, Shipped};
pub use provenance::{Checked, Confidence, MOST_AGE_DAYS, MOST_FX_AGE_DAYS, Names, Source};
pub use rules::{Ruled, Rules};
pub use stage::{DayRange, DayUnit, Inspection, PublishedRange, StageName, StagePrior};
pub use table::{Files, GOODS, Loaded, NAMES, Table, TableHead, TableUse};
pub use tariff::{RateCell, RateKind, Tariff, TariffRows};
