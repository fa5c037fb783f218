//! One row block of a card: where it goes, its prices, its rules.

use super::{ChargePer, SurchargeCode};
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::DayUnit;
use serde::{Deserialize, Serialize};

/// Prices to some countries, or to a zone of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardLane {
    /// Countries it goes to, at least one.
    pub countries: Vec<Country>,
    /// The zone of those countries it holds for; `None` for all of them. Where several lanes fit an order, or the postcode
    /// is not known, the dearest is billed.
    pub zone: Option<Zone>,
    /// The prices.
    pub price: CardPrice,
    /// Smallest billed weight it has a price for, itself included; 0 for any.
    pub from_g: u32,
    /// Billed weight is rounded up to a multiple of this, where the band says nothing else; 1 for whole grams.
    pub round_g: u32,
    /// Smallest billed weight of a shipment: what is lighter is billed as this (起重, 最低计费重).
    pub min_g: u32,
    /// Smallest billed weight of each piece of a shipment (单件最低); 0 for none.
    pub min_piece_g: u32,
    /// Heaviest piece taken, by the scale; `None` where the card says nothing.
    pub max_g: Option<u32>,
    /// When volume counts as weight; `None` where only the scale does.
    pub volumetric: Option<CardVolumetric>,
    /// Whether the carrier counts volume (分抛, 泡重比) and did not say what it is divided by; of no weight once
    /// [`volumetric`](Self::volumetric) does.
    pub divisor_unknown: bool,
    /// Whether the larger of scale and volume is taken for each piece, unrounded, and then added up; otherwise weights and
    /// volumes are added up first and compared once.
    pub per_piece_max: bool,
    /// Longest side, middle side, shortest side taken.
    pub max_side_mm: Option<[u32; 3]>,
    /// Largest sum of the three sides.
    pub max_sum_mm: Option<u32>,
    /// Largest length and girth, L + 2 (W + H).
    pub max_girth_mm: Option<u32>,
    /// What comes on top.
    pub surcharges: Vec<CardSurcharge>,
    /// How long the carrier says it takes, from the day of receipt to the door.
    pub transit: Option<Transit>,
    /// Where it stands: `Sheet!B7`.
    pub cell: Option<String>,
}

/// A part of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// As the sheet calls it: `1区`.
    pub name: String,
    /// Postcodes of it: prefixes (`200`, `IV`) and ranges of equal length (`2134-2140`), without spaces. Empty where only the
    /// name is known.
    pub prefixes: Vec<String>,
}

/// How billed weight becomes freight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CardPrice {
    /// A rate for each kilogram of the whole weight and a fee for the parcel, by the band the weight falls into; lightest
    /// band first.
    Tiers(Vec<Band>),
    /// A price for the first weight and one for every begun step after it (首重, 续重).
    FirstStep {
        /// First weight.
        first_g: u32,
        /// Its price.
        first: Dec,
        /// Step after it.
        step_g: u32,
        /// Price of each begun step.
        step: Dec,
        /// Fee of the parcel (挂号费, 处理费); zero for none.
        per_parcel: Dec,
        /// Heaviest billed weight, itself included; `None` where the card has no end.
        up_to_g: Option<u32>,
        /// The price list's figures where the others are settled ones.
        quoted: Option<QuotedStep>,
    },
    /// A total for each weight, up to and including it; lightest first.
    Points(Vec<Point>),
    /// A total for each weight, and beyond the last one a rate for every begun step of the whole weight: what couriers bill
    /// above 30 kg.
    StepsAbove {
        /// Totals, lightest first.
        points: Vec<Point>,
        /// Rates beyond the last point, lightest first.
        steps: Vec<StepBand>,
    },
}

/// A band of weight with its rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Smallest billed weight of the band, itself included; `None` where it begins behind the band before it. A weight
    /// between two bands has no price.
    pub from_g: Option<u32>,
    /// Where the band ends.
    pub up_to_g: u32,
    /// Whether that weight itself still belongs to it (`≤`); `false` for `<`.
    pub up_to_included: bool,
    /// For each kilogram of the whole billed weight.
    pub per_kg: Dec,
    /// For the parcel: registration, handling (挂号费, 处理费).
    pub per_parcel: Dec,
    /// The list price for each kilogram, where the one above is the settled one.
    pub quoted_per_kg: Option<Dec>,
    /// The list price for the parcel.
    pub quoted_per_parcel: Option<Dec>,
    /// Rounding of weights in this band, where it differs from the lane's.
    pub round_g: Option<u32>,
    /// Smallest billed weight in this band, where it differs from the lane's.
    pub min_g: Option<u32>,
    /// Where it stands: `Sheet!D9`.
    pub cell: Option<String>,
}

/// A total for a weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Up to and including this weight.
    pub up_to_g: u32,
    /// For the parcel.
    pub amount: Dec,
    /// The price list's, where the one above is the settled one.
    pub quoted: Option<Dec>,
    /// Where it stands.
    pub cell: Option<String>,
}

/// A rate for every begun step of the whole weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepBand {
    /// Up to and including this weight.
    pub up_to_g: u32,
    /// The step.
    pub step_g: u32,
    /// For each begun step, counted from zero.
    pub amount: Dec,
    /// The price list's, where the one above is the settled one.
    pub quoted: Option<Dec>,
    /// Where it stands.
    pub cell: Option<String>,
}

/// List prices of first weight and steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedStep {
    /// Of the first weight.
    pub first: Dec,
    /// Of each begun step.
    pub step: Dec,
    /// Of the parcel.
    pub per_parcel: Dec,
}

/// Volume as weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardVolumetric {
    /// Cubic centimetres for a kilogram. Each side is rounded up to whole centimetres first.
    pub divisor: u32,
    /// When it counts.
    pub rule: VolumeRule,
    /// Share of the excess over the scale that is billed (分抛, 分泡): 1 for all of it, 0.6 for 分抛 60 %.
    pub share: Dec,
}

/// When volume counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VolumeRule {
    /// Whenever it is more than the scale says.
    Always,
    /// From this multiple of the scale on, itself included.
    FromRatio(Dec),
    /// Beyond this multiple of the scale (泡重比＞1.5).
    AboveRatio(Dec),
    /// From this length of any side on, itself included (单边 ≥ 60 cm).
    FromSide(u32),
}

/// Something that comes on top of the freight when all its conditions hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSurcharge {
    /// What it is for.
    pub code: SurchargeCode,
    /// As the sheet calls it.
    pub name: String,
    /// What it is counted by.
    pub per: ChargePer,
    /// An amount of the card's currency, or a fraction where it is a share.
    pub amount: Dec,
    /// The least it comes to; zero for none.
    pub min: Dec,
    /// Whether fuel is charged on it too.
    pub with_fuel: bool,
    /// Of the surcharges of one group that apply only the dearest is charged; `None` where each is.
    pub group: Option<String>,
    /// First day.
    pub from: Option<Day>,
    /// Last day, itself included.
    pub to: Option<Day>,
    /// Postcodes it holds for, written as those of a [zone](Zone::prefixes).
    pub prefixes: Option<Vec<String>>,
    /// From this length of the longest side on.
    pub from_side_mm: Option<u32>,
    /// From this sum of the three sides on.
    pub from_sum_mm: Option<u32>,
    /// From this length and girth, L + 2 (W + H), on.
    pub from_girth_mm: Option<u32>,
    /// From this weight of a piece on, by the scale.
    pub from_g: Option<u32>,
    /// Up to this weight of a piece, itself included, by the scale.
    pub up_to_g: Option<u32>,
}

/// How long a carrier says it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transit {
    /// Fewest days.
    pub low: u32,
    /// Most days.
    pub high: u32,
    /// How they are counted.
    pub unit: DayUnit,
}

impl CardLane {
    /// One lane of tiers to `countries`, without any further rule: a start for those who build cards.
    #[must_use]
    pub const fn tiers(countries: Vec<Country>, bands: Vec<Band>) -> Self {
        Self {
            countries,
            zone: None,
            price: CardPrice::Tiers(bands),
            from_g: 0,
            round_g: 1,
            min_g: 0,
            min_piece_g: 0,
            max_g: None,
            volumetric: None,
            divisor_unknown: false,
            per_piece_max: false,
            max_side_mm: None,
            max_sum_mm: None,
            max_girth_mm: None,
            surcharges: Vec::new(),
            transit: None,
            cell: None,
        }
    }

    /// Whether the scale alone is billed though the carrier counts volume: too little for a bulky parcel.
    #[must_use]
    pub const fn lacks_divisor(&self) -> bool {
        self.divisor_unknown && self.volumetric.is_none()
    }
}

impl Band {
    /// Up to and including `up_to_g`, at a rate and a fee, without any further rule.
    #[must_use]
    pub const fn up_to(up_to_g: u32, per_kg: Dec, per_parcel: Dec) -> Self {
        Self {
            from_g: None,
            up_to_g,
            up_to_included: true,
            per_kg,
            per_parcel,
            quoted_per_kg: None,
            quoted_per_parcel: None,
            round_g: None,
            min_g: None,
            cell: None,
        }
    }

    /// The heaviest whole gram in it.
    #[must_use]
    pub const fn last_g(&self) -> u32 {
        if self.up_to_included { self.up_to_g } else { self.up_to_g.saturating_sub(1) }
    }
}

impl CardPrice {
    /// The word used in JSON.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Tiers(_) => "tiers",
            Self::FirstStep { .. } => "first-step",
            Self::Points(_) => "points",
            Self::StepsAbove { .. } => "steps-above",
        }
    }

    /// The heaviest billed weight it has a price for; `None` where it has no end.
    #[must_use]
    pub fn last_g(&self) -> Option<u32> {
        match self {
            Self::Tiers(bands) => Some(bands.last().map_or(0, Band::last_g)),
            Self::FirstStep { up_to_g, .. } => *up_to_g,
            Self::Points(points) => Some(points.last().map_or(0, |point| point.up_to_g)),
            Self::StepsAbove { points, steps } => {
                let last = steps.last().map(|step| step.up_to_g);
                Some(last.or(points.last().map(|point| point.up_to_g)).unwrap_or(0))
            }
        }
    }

    /// How many bands, points or steps it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Tiers(bands) => bands.len(),
            Self::FirstStep { .. } => 1,
            Self::Points(points) => points.len(),
            Self::StepsAbove { points, steps } => points.len().saturating_add(steps.len()),
        }
    }
}
