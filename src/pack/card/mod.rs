//! Rate cards of the seller: prices as carriers in China bill them, by product, country, zone and weight.
//!
//! A card is one product's prices over one span of days; a changed price is a new card with a later first day. Cards lie
//! over the pack and are never mixed into it: [`Cards`] is what a handle was given, with the hash that names it in an
//! answer. Weights are whole grams, lengths whole millimetres, prices decimals of the card's currency.

mod lane;
mod own;
mod postcode;
mod words;

pub use lane::{
    Band, CardLane, CardPrice, CardSurcharge, CardVolumetric, Point, QuotedStep, StepBand, Transit,
    VolumeRule, Zone,
};
pub use own::{Cards, OwnLane};
pub use postcode::{plain_postcode, postcode_in};
pub use words::{CardRole, ChargePer, DayBasis, SurchargeCode};

use crate::calendar::Day;
use crate::money::{Currency, Dec};
use serde::{Deserialize, Serialize};

/// The prices of one product over one span of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Names the card: unique in a file, kept when it is imported again. Part of plan ids, so letters, digits, `-`, `_`
    /// and `.` only.
    pub id: String,
    /// Who bills, as the sheet writes it.
    pub carrier: Option<String>,
    /// The product, as the sheet writes it.
    pub product: String,
    /// The carrier's own code of it.
    pub code: Option<String>,
    /// Name of the file it was read from.
    pub file: Option<String>,
    /// Name of the sheet.
    pub sheet: Option<String>,
    /// Service of the pack whose goods, days and limits hold for it; without one it can be priced, but makes no plan.
    pub service: Option<String>,
    /// Currency of every amount on it.
    pub currency: Currency,
    /// First day it holds.
    pub from: Day,
    /// Last day it holds, itself included; `None` until something newer comes.
    pub to: Option<Day>,
    /// Which day of a parcel is held against every date on the card.
    pub basis: DayBasis,
    /// Whether the prices are what the seller pays or a price list.
    pub role: CardRole,
    /// Whatever else the sheet says of it.
    pub note: Option<String>,
    /// Prices by country and zone.
    pub lanes: Vec<CardLane>,
    /// Fuel by span of days; none at all where the price contains it. A day that no span covers has no price.
    pub fuel: Vec<FuelRate>,
    /// Services on demand.
    pub options: CardOptions,
}

/// Fuel as a share of freight, registration and the surcharges that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FuelRate {
    /// First day.
    pub from: Day,
    /// Last day, itself included; `None` until further notice.
    pub to: Option<Day>,
    /// The share: 0.25 is a quarter.
    pub rate: Dec,
}

/// What a card charges for services that a parcel may do without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardOptions {
    /// Insurance: a share of the declared value.
    pub insurance: Option<ShareFee>,
    /// Cash on delivery.
    pub cod: Option<CodFee>,
    /// Paying duty and tax for the seller: a share of what is paid.
    pub ddp_prepay: Option<ShareFee>,
}

/// A share of an amount, not less than a least fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareFee {
    /// The share.
    pub rate: Dec,
    /// The least fee, in the card's currency; zero where there is none.
    pub min: Dec,
}

/// The fee for collecting cash, and how long the carrier keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodFee {
    /// Share of the amount collected.
    pub rate: Dec,
    /// The least fee, in the card's currency; zero where there is none.
    pub min: Dec,
    /// Days from delivery until the seller is paid.
    pub remittance_days: u32,
}

impl Card {
    /// Whether it holds on `day`, which is the day of its [basis](Self::basis).
    #[must_use]
    pub fn in_force(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// The fuel share of `day`; zero where fuel is contained in the prices, `None` where no span covers the day.
    #[must_use]
    pub fn fuel_on(&self, day: Day) -> Option<Dec> {
        if self.fuel.is_empty() {
            return Some(Dec::ZERO);
        }
        let holds = |fuel: &&FuelRate| fuel.from <= day && fuel.to.is_none_or(|to| day <= to);
        // The latest announcement wins over an older open-ended one.
        self.fuel.iter().filter(holds).max_by_key(|fuel| fuel.from).map(|fuel| fuel.rate)
    }

    /// Whether both are versions of one product of one carrier, for one service and in one role.
    #[must_use]
    pub fn same_product(&self, other: &Self) -> bool {
        self.role == other.role && self.same_goods(other)
    }

    /// The same, whatever the role.
    #[must_use]
    pub fn same_goods(&self, other: &Self) -> bool {
        let named = match (&self.code, &other.code) {
            (Some(own), Some(other)) => own == other,
            (None, None) => self.product == other.product,
            _ => false,
        };
        named && self.carrier == other.carrier && self.service == other.service
    }
}
