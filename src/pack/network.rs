//! Services, lanes and prices: what can carry a parcel, how long it takes and what it costs.

use super::goods::GoodsClass;
use super::provenance::{Confidence, Names};
use super::stage::{DayRange, PublishedRange, StagePrior};
use super::words::words;
use crate::calendar::Day;
use crate::measure::{Country, HsCode, Parcel};
use crate::money::{Currency, Dec};
use serde::{Deserialize, Serialize};

words! {
    /// How goods travel and are declared.
    Channel {
        Express "express" "Courier or special line with electronic customs data.";
        Post "post" "Postal stream.";
        Air "air" "Air freight.";
        Sea "sea" "Sea freight.";
        Road "road" "Truck.";
        Rail "rail" "Rail.";
    }
}

words! {
    /// Fulfilment mode.
    Mode {
        Direct "direct" "From the warehouse in China straight to the buyer.";
        Overseas "overseas" "Stock in the destination country or its customs area.";
        Border "border" "Stock or consolidation near the market, second leg across the border.";
    }
}

words! {
    /// What a service is for.
    ServiceRole {
        Direct "direct" "A parcel, door to door from China.";
        Bulk "bulk" "Stock to a warehouse or hub.";
        SecondLeg "second-leg" "A parcel from a border hub to the buyer.";
        LastMile "last-mile" "A parcel from an overseas warehouse to the buyer.";
    }
}

words! {
    /// How far a parcel can be followed.
    Tracking {
        Full "full" "To the door.";
        Handover "handover" "Until export, then the destination's network.";
        OriginOnly "origin-only" "Only in China.";
        Milestones "milestones" "Departure and arrival.";
    }
}

words! {
    /// How a carrier's systems can be reached for orders, labels and tracking.
    Api {
        RestWebhook "rest-webhook" "Open interface, and it calls back.";
        Rest "rest" "Open interface.";
        Aggregator "aggregator" "Through an aggregator only.";
        Manual "manual" "By hand.";
    }
}

/// When volume counts as weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VolumetricRule {
    /// The larger of actual and volumetric weight.
    Always,
    /// Only when volumetric weight is at least this many hundredths of the actual one.
    FromRatio(u16),
    /// Only when a side is at least this long (mm).
    FromSide(u16),
}

/// Volumetric weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volumetric {
    /// Cubic centimetres for a kilogram.
    pub divisor: u32,
    /// When it counts.
    pub rule: VolumetricRule,
}

/// A tier of a rate card. The whole billed weight is charged at the tier it falls into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceStep {
    /// Largest billed weight of the tier.
    pub up_to_g: u32,
    /// For each kilogram.
    pub per_kg: Dec,
    /// For each parcel (registration, handling).
    pub per_parcel: Dec,
}

/// How a lane is priced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Price {
    /// Tiers, the last one's weight being the lane's limit.
    Tiers(Vec<PriceStep>),
    /// First weight and continued weight (首重/续重).
    FirstAndStep {
        /// First weight.
        first_g: u32,
        /// Its price.
        first: Dec,
        /// Step after it.
        step_g: u32,
        /// Price of each begun step.
        step: Dec,
    },
}

/// Postcodes that cost more and take longer, by prefix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remote {
    /// Prefixes of the postcode without spaces, upper case; a range of numbers is written out.
    pub prefixes: Vec<String>,
    /// Surcharge per parcel; `None` when not served.
    pub per_parcel: Option<Dec>,
    /// Days it adds.
    pub add_days: DayRange,
    /// What the area is called.
    pub name: Names,
}

/// What a lane charges on top of freight for parcels that are awkward to handle. All given conditions must hold; of
/// several that apply to a parcel only the dearest is charged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surcharge {
    /// Longest side from which it applies.
    pub from_side_mm: Option<u32>,
    /// Length plus girth, L + 2 (W + H), from which it applies.
    pub from_girth_mm: Option<u32>,
    /// Actual weight from which it applies.
    pub from_g: Option<u32>,
    /// For each parcel.
    pub per_parcel: Dec,
    /// What it is called.
    pub name: Names,
}

/// A service to one country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// Destination country, or for bulk and to a hub the country of the node.
    pub to: Country,
    /// Currency of its prices.
    pub currency: Currency,
    /// Prices.
    pub price: Price,
    /// Billed weight is rounded up to this many grams.
    pub round_g: u32,
    /// Smallest billed weight.
    pub min_g: u32,
    /// Volume rule, where there is one.
    pub volumetric: Option<Volumetric>,
    /// Heaviest parcel.
    pub max_g: u32,
    /// Longest, middle and shortest side.
    pub max_side_mm: Option<[u32; 3]>,
    /// Largest sum of the three sides.
    pub max_sum_mm: Option<u32>,
    /// Largest length plus girth, L + 2 (W + H).
    pub max_girth_mm: Option<u32>,
    /// Fuel as a share of freight, where it is billed apart.
    pub fuel: Option<Dec>,
    /// Handling surcharges.
    pub surcharges: Vec<Surcharge>,
    /// Largest declared value the line takes.
    pub value_cap: Option<(Dec, Currency)>,
    /// Smallest declared value the line takes.
    pub value_floor: Option<(Dec, Currency)>,
    /// Destinations' duty and tax can be paid by the seller through this line (DDP).
    pub ddp: bool,
    /// Cash on delivery is offered.
    pub cod: bool,
    /// Stages in order.
    pub stages: Vec<StagePrior>,
    /// What is published of the whole way, where anything is: the stages are held against it.
    pub published: Option<PublishedRange>,
    /// Remote areas and zones; the longest matching prefix counts.
    pub remote: Vec<Remote>,
    /// Day of the price.
    pub price_date: Day,
    /// Index into the pack's sources.
    pub source: u16,
    /// How far the price can be trusted.
    pub confidence: Confidence,
}

/// A goods class a service takes, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsRule {
    /// The class.
    pub class: GoodsClass,
    /// Only to these; empty for all its lanes.
    pub only: Vec<Country>,
    /// Not to these.
    pub except: Vec<Country>,
    /// Largest battery energy, in tenths of a watt-hour.
    pub max_wh10: Option<u32>,
    /// To these only parcels that need no battery mark.
    pub unmarked: Vec<Country>,
}

/// A reference service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// `air-line-battery`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// What it is for.
    pub role: ServiceRole,
    /// How it is declared.
    pub channel: Channel,
    /// Under DDP its price pays for clearance too: no carrier's fee for advancing duty and tax comes on top.
    pub clearance_in_price: bool,
    /// Where it starts: `CN`, or the id of a node.
    pub from: String,
    /// How far it can be followed.
    pub tracking: Tracking,
    /// How its systems can be reached.
    pub api: Api,
    /// Most it pays for a lost parcel.
    pub claims_cap: Option<(Dec, Currency)>,
    /// How often a parcel is handled on the way, which is what breaks things.
    pub touches: u8,
    /// Goods it takes; what is not listed is refused. `brand` is a matter of papers and not listed.
    pub goods: Vec<GoodsRule>,
    /// It takes only goods under these HS prefixes; empty for all.
    pub hs_only: Vec<HsCode>,
    /// It refuses goods under these HS prefixes, whatever their class.
    pub hs_except: Vec<HsCode>,
    /// The same to some countries only.
    pub bans: Vec<(Vec<HsCode>, Vec<Country>)>,
    /// Most parcels a day without a booking, where a figure exists.
    pub daily_quota: Option<u32>,
    /// Sorted by destination.
    pub lanes: Vec<Lane>,
}

impl Service {
    /// Its lane to `country`.
    #[must_use]
    pub fn lane(&self, country: Country) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.to == country)
    }
}

impl Lane {
    /// Whether the parcel's actual weight is within the limit.
    #[must_use]
    pub const fn takes_weight(&self, parcel: &Parcel) -> bool {
        parcel.weight_g <= self.max_g
    }

    /// Whether each side is within its limit, longest against longest.
    #[must_use]
    pub fn takes_sides(&self, parcel: &Parcel) -> bool {
        self.max_side_mm.is_none_or(|max| parcel.size_mm.iter().zip(max).all(|(side, max)| *side <= max))
    }

    /// Whether the sum of the sides is within its limit.
    #[must_use]
    pub fn takes_sum(&self, parcel: &Parcel) -> bool {
        self.max_sum_mm.is_none_or(|max| parcel.sum_mm() <= max)
    }

    /// Whether length plus girth is within its limit.
    #[must_use]
    pub fn takes_girth(&self, parcel: &Parcel) -> bool {
        self.max_girth_mm.is_none_or(|max| parcel.girth_mm() <= max)
    }

    /// Whether the parcel is within every limit of weight and size.
    #[must_use]
    pub fn takes(&self, parcel: &Parcel) -> bool {
        self.takes_weight(parcel)
            && self.takes_sides(parcel)
            && self.takes_sum(parcel)
            && self.takes_girth(parcel)
    }

    /// The area of `postcode` that costs more, takes longer or is not served; the longest matching prefix counts.
    /// Spaces and hyphens are skipped, letters may be of either case.
    #[must_use]
    pub fn remote_area(&self, postcode: &str) -> Option<&Remote> {
        let plain: String =
            postcode.chars().filter(|c| !matches!(c, ' ' | '-')).map(|c| c.to_ascii_uppercase()).collect();
        let british = self.to.code() == "GB";
        self.remote
            .iter()
            .flat_map(|area| area.prefixes.iter().map(move |prefix| (prefix, area)))
            .filter(|(prefix, _)| {
                if british { in_british_district(&plain, prefix) } else { plain.starts_with(prefix.as_str()) }
            })
            .max_by_key(|(prefix, _)| prefix.len())
            .map(|(_, area)| area)
    }
}

/// Whether a British postcode lies in the area (`IV`) or district (`PA20`) of that name. The last three characters of
/// a full postcode are its inward half: `PA2 0AB` is in `PA2`, not in `PA20`.
pub(in crate::pack) fn in_british_district(plain: &str, district: &str) -> bool {
    let full = plain.len() >= 5
        && plain.chars().rev().zip([false, false, true]).all(|(c, digit)| c.is_ascii_digit() == digit);
    let outward =
        if full { plain.len().checked_sub(3).and_then(|at| plain.get(..at)).unwrap_or(plain) } else { plain };
    let Some(rest) = outward.strip_prefix(district) else { return false };
    let ends_in_digit = district.ends_with(|c: char| c.is_ascii_digit());
    rest.chars().next().is_none_or(|next| next.is_ascii_digit() != ends_in_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_british_district_is_not_the_beginning_of_another() {
        for (postcode, district, inside) in [
            ("PA20AB", "PA20", false),
            ("PA200AB", "PA20", true),
            ("PA20", "PA20", true),
            ("IV275AB", "IV", true),
            ("IV", "IV", true),
            ("I1V5AB", "IV", false),
            ("KA27", "KA2", false),
            ("KA278AB", "KA27", true),
        ] {
            assert_eq!(in_british_district(postcode, district), inside, "{postcode} in {district}");
        }
    }
}
