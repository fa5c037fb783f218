//! What is asked: a product, a destination, a stream, a seller. Bounds were checked when it was read.

use super::cod::OwnCod;
use super::packaging::PackingWish;
use super::stock::StockAsk;
use super::surge::{After, SurgeTerms};
use crate::calendar::Instant;
use crate::measure::{Country, HsCode};
use crate::money::{Amount, Currency, Dec};
use crate::network::Hazards;
use crate::pack::{Fragility, GoodsClass, StageName};
use crate::window::Disruption;
use crate::window::learn::Overlay;
use std::sync::Arc;

/// A whole question.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Moment of the order.
    pub as_of: Instant,
    /// What is sold.
    pub product: Product,
    /// One buyer's order.
    pub order: Order,
    /// Where it goes.
    pub destination: Destination,
    /// How much is expected of the stream.
    pub stream: Stream,
    /// Who sells, and how.
    pub seller: Seller,
    /// Exchange rates that win over the pack's: units of the second for one of the first.
    pub fx: Vec<(Currency, Currency, Dec)>,
    /// Switches of unconfirmed rules.
    pub settings: Vec<(String, Setting)>,
    /// What holds parcels up and is not in the pack.
    pub holdups: Vec<Holdup>,
    /// The network is slow as a whole, from the order on: by how much is an assumption of the pack.
    pub slow_network: bool,
    /// What the seller packs in.
    pub packaging: PackingWish,
    /// What is known of the product's stock.
    pub stock: StockAsk,
    /// No answer from rules or rates that are too old: problems instead.
    pub strict: bool,
    /// What the seller's own parcels taught, where the handle was given it.
    pub learned: Option<Arc<Overlay>>,
}

/// Value of a switch.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// On or off.
    Flag(bool),
    /// A rate, or one of a few words, as text.
    Text(String),
}

/// What is sold.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// The seller's own id.
    pub id: Option<String>,
    /// The seller's own name.
    pub name: Option<String>,
    /// Kind of goods of the dictionary.
    pub category: Option<String>,
    /// HS code; wins over the category.
    pub hs: Option<HsCode>,
    /// The seller's own duty rate; wins over everything.
    pub duty_rate: Option<Dec>,
    /// Where it was made.
    pub origin: Country,
    /// What one unit costs the seller.
    pub unit_cost: Amount,
    /// What one unit is sold for.
    pub price: Amount,
    /// Weight of one unit with its own box.
    pub weight_g: u32,
    /// Its sides; without them volume is not counted, and the answer says so.
    pub size_mm: Option<[u32; 3]>,
    /// Transport classes, at least one.
    pub goods: Vec<GoodsClass>,
    /// Energy of its battery.
    pub battery_wh: Option<Dec>,
    /// What else decides by which rules it travels.
    pub hazards: Hazards,
    /// How easily it breaks.
    pub fragility: Fragility,
    /// Where it stands in its life.
    pub stage: Stage,
}

/// Where a product stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// New: demand is a guess.
    Test,
    /// Sells.
    Proven,
    /// Runs out.
    Tail,
}

/// One buyer's order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    /// Units in one parcel.
    pub quantity: u32,
    /// What the buyer pays for shipping.
    pub shipping_charged: Amount,
    /// Whether the price already contains the taxes collected at sale.
    pub tax_included: bool,
}

/// Where it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Destination {
    /// Country.
    pub country: Country,
    /// ISO 3166-2 suffix.
    pub region: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// The buyer pays on delivery.
    pub cod: bool,
}

/// Orders expected: P10, median, P90.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Not fewer, in nine cases of ten.
    pub low: u32,
    /// As many as not.
    pub likely: u32,
    /// Not more, in nine cases of ten.
    pub high: u32,
}

/// How much is expected of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Orders of one day of the stream.
    pub orders: Option<Estimate>,
    /// Orders that came before this one and are not handed over yet: they used up stock, and are ahead in line.
    pub orders_so_far: Option<u32>,
    /// Days it runs.
    pub days: u32,
    /// What comes in when it is over.
    pub after: Option<After>,
    /// The longest promise the seller is ready to make.
    pub max_promise_days: Option<u32>,
}

/// Who pays duty and tax at the border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoterm {
    /// The seller (完税交货).
    Ddp,
    /// The buyer (目的地交货).
    Dap,
}

/// How a promise is made from a distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Promise {
    /// Kept with this probability.
    Quantile(Dec),
    /// The brief's rule of thumb, 1.2 to 1.5 times the mean.
    Article,
    /// Median plus so many days.
    Buffer(u32),
    /// Where a late order and a longer promise cost the same.
    Cost {
        /// Cost of a late order.
        late: Dec,
        /// Cost of one more day of promise.
        long: Dec,
    },
}

/// Who sells, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Seller {
    /// Where parcels start, `CN-SZX`.
    pub ship_from: String,
    /// Schemes the seller is registered for.
    pub schemes: Vec<String>,
    /// Who pays at the border.
    pub incoterm: Incoterm,
    /// Where it sells, for the platform's limits.
    pub platform: Option<String>,
    /// Platform's commission, a share of what the buyer pays.
    pub commission: Dec,
    /// Payment fee, a share of what the buyer pays.
    pub payment: Dec,
    /// Share of orders refunded when nothing is late; `None` takes the pack's assumption.
    pub returns: Option<Dec>,
    /// Cost of capital a year.
    pub capital_rate: Dec,
    /// Margin the seller wants, a share of the price.
    pub target_margin: Option<Dec>,
    /// How promises are made.
    pub promise: Promise,
    /// Units on hand by warehouse or hub.
    pub stock: Vec<(String, u32)>,
    /// Only these services, where given.
    pub allow: Option<Vec<String>>,
    /// Not these.
    pub deny: Vec<String>,
    /// Parcels a day each service takes.
    pub daily_quota: Vec<(String, u32)>,
    /// Carriers in reserve, outages, refunds by lateness.
    pub surge: SurgeTerms,
    /// What the seller knows of cash on delivery.
    pub cod: OwnCod,
}

/// What kind of thing holds parcels up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldupKind {
    /// A storm in South China: nothing is collected, cleared or flown.
    Typhoon,
    /// Customs of the destination.
    CustomsStrike,
    /// The carrier that delivers.
    CarrierStrike,
    /// Everything between the two warehouses takes longer.
    SlowNetwork,
}

impl HoldupKind {
    /// The words used in JSON.
    pub const WORDS: [&str; 4] = ["typhoon", "customs-strike", "carrier-strike", "slow-network"];

    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        let [typhoon, customs, carrier, slow] = Self::WORDS;
        match self {
            Self::Typhoon => typhoon,
            Self::CustomsStrike => customs,
            Self::CarrierStrike => carrier,
            Self::SlowNetwork => slow,
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Typhoon, Self::CustomsStrike, Self::CarrierStrike, Self::SlowNetwork]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }

    /// The stages it meets unless the request names others.
    #[must_use]
    pub const fn stages(self) -> &'static [StageName] {
        use StageName::{Consolidation, ExportClearance, ImportClearance, LastMile, LineHaul, SecondLeg};
        match self {
            Self::Typhoon => &[Consolidation, ExportClearance, LineHaul],
            Self::CustomsStrike => &[ImportClearance],
            Self::CarrierStrike => &[LastMile],
            Self::SlowNetwork => &[LineHaul, SecondLeg, ImportClearance, LastMile],
        }
    }
}

/// Something that holds parcels up for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holdup {
    /// What it is.
    pub kind: HoldupKind,
    /// Stages, days, and by how much.
    pub disruption: Disruption,
}
