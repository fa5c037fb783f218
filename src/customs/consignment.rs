//! What is assessed: one parcel, or one bulk shipment, that enters a country on a day.

use crate::calendar::Day;
use crate::measure::{Country, HsCode};
use crate::money::{Currency, Dec};
use crate::pack::Channel;

/// Where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The destination.
    pub country: Country,
    /// ISO 3166-2 suffix, `ON`.
    pub region: Option<String>,
    /// As written on the label; it finds the region where none is given.
    pub postcode: Option<String>,
}

/// One line of goods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is; together with the code it decides what counts as one item.
    pub description: String,
    /// Its code.
    pub hs: Option<HsCode>,
    /// A kind or group of goods of the dictionary, where the code is not known.
    pub category: Option<String>,
    /// How many.
    pub quantity: u32,
    /// Price of one, in the consignment's currency.
    pub unit_price: Dec,
    /// The seller's own rate of ordinary duty, a fraction. It wins over the pack.
    pub duty_rate: Option<Dec>,
}

/// Which scheme the seller wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SchemeChoice {
    /// The first of the destination's that the seller is registered for.
    #[default]
    Auto,
    /// None: taxed at the border.
    None,
    /// This one.
    Named(String),
}

/// Who receives it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Consignee {
    /// A private person.
    #[default]
    Consumer,
    /// A company: ordinary rates, formal entry.
    Business,
}

/// Who is to bear duty and tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaidBy {
    /// The seller where a scheme collects at sale, else the buyer.
    #[default]
    Auto,
    /// Delivered duty paid.
    Seller,
    /// Delivered at place.
    Buyer,
}

/// The value a switch is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Of a flag.
    Flag(bool),
    /// Of a rate, a fraction.
    Rate(Dec),
    /// Of a choice.
    Word(String),
}

/// One consignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consignment {
    /// Where it goes.
    pub destination: Place,
    /// Where the goods were made.
    pub origin: Country,
    /// Where the parcel starts.
    pub ship_from: Country,
    /// Day of entry: it picks the rules.
    pub entry: Day,
    /// Of all amounts here.
    pub currency: Currency,
    /// The goods.
    pub lines: Vec<Line>,
    /// Transport to the destination as charged to the buyer.
    pub freight: Dec,
    /// Insurance.
    pub insurance: Dec,
    /// Which scheme is wanted.
    pub scheme: SchemeChoice,
    /// Schemes the seller is registered for.
    pub schemes: Vec<String>,
    /// How it travels.
    pub channel: Channel,
    /// Who receives it.
    pub consignee: Consignee,
    /// Sent by a private person without payment.
    pub gift: bool,
    /// For the receiver's own use.
    pub personal_use: bool,
    /// Consignments the receiver has had free of duty this period, where known: some countries count them.
    pub prior_imports: Option<u32>,
    /// Gross weight in grams, where known.
    pub weight_g: Option<u32>,
    /// Who bears duty and tax.
    pub paid_by: PaidBy,
    /// Switches that are set.
    pub settings: Vec<(String, Setting)>,
    /// No answer from rules past the pack's horizon or not compared with their sources for long.
    pub strict: bool,
    /// Announced changes are taken to come on their days.
    pub announced: bool,
}

impl Consignment {
    /// Goods of China, shipped from there by express to a consumer for own use; nothing else is said.
    #[must_use]
    pub fn new(country: Country, entry: Day, currency: Currency, lines: Vec<Line>) -> Self {
        Self {
            destination: Place { country, region: None, postcode: None },
            origin: Country::CN,
            ship_from: Country::CN,
            entry,
            currency,
            lines,
            freight: Dec::ZERO,
            insurance: Dec::ZERO,
            scheme: SchemeChoice::Auto,
            schemes: Vec::new(),
            channel: Channel::Express,
            consignee: Consignee::Consumer,
            gift: false,
            personal_use: true,
            prior_imports: None,
            weight_g: None,
            paid_by: PaidBy::Auto,
            settings: Vec::new(),
            strict: false,
            announced: false,
        }
    }

    /// Whether a private person buys it: the case most low-value rules are made for.
    #[must_use]
    pub fn is_distance_sale(&self) -> bool {
        self.consignee == Consignee::Consumer && !self.gift
    }
}

impl Line {
    /// `quantity` pieces of `description` at `unit_price`, without a code.
    #[must_use]
    pub fn new(description: &str, quantity: u32, unit_price: Dec) -> Self {
        Self {
            description: description.to_owned(),
            hs: None,
            category: None,
            quantity,
            unit_price,
            duty_rate: None,
        }
    }

    /// With its code.
    #[must_use]
    pub fn with_hs(mut self, hs: HsCode) -> Self {
        self.hs = Some(hs);
        self
    }

    /// With the seller's own rate of duty.
    #[must_use]
    pub fn with_rate(mut self, rate: Dec) -> Self {
        self.duty_rate = Some(rate);
        self
    }
}
