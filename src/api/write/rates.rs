//! Rate cards as JSON: the file that the importer writes, the page keeps and the engine takes.

use super::common::Money;
use crate::api::read::{RATES_FORMAT, RATES_VERSION};
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::card::{
    Band, Card, CardLane, CardOptions, CardPrice, CardSurcharge, CardVolumetric, Cards, CodFee, FuelRate,
    Point, QuotedStep, ShareFee, StepBand, Transit, VolumeRule, Zone,
};
use crate::verdict::OwnBill;
use serde::Serialize;

/// Rate cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatesFile {
    format: &'static str,
    version: u32,
    cards: Vec<CardOf>,
}

impl RatesFile {
    /// From the engine's.
    #[must_use]
    pub fn new<'c>(cards: impl IntoIterator<Item = &'c Card>) -> Self {
        Self {
            format: RATES_FORMAT,
            version: RATES_VERSION,
            cards: cards.into_iter().map(CardOf::new).collect(),
        }
    }
}

/// Which cards an answer used: the same pack, request and cards give the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatesId {
    /// SHA-256 of everything they say.
    pub sha256: String,
    /// How many.
    pub cards: usize,
    /// First day of all of them.
    pub from: String,
    /// Last day of all of them; `None` where one is open.
    pub to: Option<String>,
}

impl From<&Cards> for RatesId {
    fn from(own: &Cards) -> Self {
        let ends: Option<Vec<Day>> = own.cards.iter().map(|card| card.to).collect();
        Self {
            sha256: own.sha256.clone(),
            cards: own.cards.len(),
            from: own.cards.iter().map(|card| card.from).min().unwrap_or_default().iso(),
            to: ends.and_then(|ends| ends.into_iter().max()).map(Day::iso),
        }
    }
}

/// The card that prices a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CardRef {
    id: String,
    carrier: Option<String>,
    product: String,
    role: &'static str,
    from: String,
    to: Option<String>,
    sheet: Option<String>,
    cell: Option<String>,
    zone: Option<String>,
    /// What the price list says of the same parcel, where the card's prices are settled ones.
    quoted: Option<Money>,
}

impl CardRef {
    pub(super) fn new(card: &Card, billed: Option<&OwnBill<'_>>) -> Self {
        let bill = billed.map(|own| &own.bill);
        Self {
            id: card.id.clone(),
            carrier: card.carrier.clone(),
            product: card.product.clone(),
            role: card.role.as_str(),
            from: card.from.iso(),
            to: card.to.map(Day::iso),
            sheet: card.sheet.clone(),
            cell: bill.and_then(|bill| bill.cell).map(str::to_owned),
            zone: bill.and_then(|bill| bill.lane.zone.as_ref()).map(|zone| zone.name.clone()),
            quoted: billed.and_then(|own| own.quoted).map(Money::from),
        }
    }
}

/// Carrier, product and the place on the sheet, as a source is named.
pub(super) fn card_title(card: &Card, cell: Option<&str>) -> String {
    let place = cell.or(card.sheet.as_deref());
    let parts = [card.carrier.as_deref(), Some(card.product.as_str()), place];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct CardOf {
    id: String,
    carrier: Option<String>,
    product: String,
    code: Option<String>,
    file: Option<String>,
    sheet: Option<String>,
    service: Option<String>,
    currency: String,
    from: String,
    to: Option<String>,
    basis: &'static str,
    role: &'static str,
    note: Option<String>,
    lanes: Vec<LaneOf>,
    fuel: Vec<FuelOf>,
    options: OptionsOf,
}

impl CardOf {
    fn new(card: &Card) -> Self {
        Self {
            id: card.id.clone(),
            carrier: card.carrier.clone(),
            product: card.product.clone(),
            code: card.code.clone(),
            file: card.file.clone(),
            sheet: card.sheet.clone(),
            service: card.service.clone(),
            currency: card.currency.code().to_owned(),
            from: card.from.iso(),
            to: card.to.map(Day::iso),
            basis: card.basis.as_str(),
            role: card.role.as_str(),
            note: card.note.clone(),
            lanes: card.lanes.iter().map(LaneOf::new).collect(),
            fuel: card.fuel.iter().map(FuelOf::new).collect(),
            options: OptionsOf::new(&card.options),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct FuelOf {
    from: String,
    to: Option<String>,
    rate: String,
}

impl FuelOf {
    fn new(fuel: &FuelRate) -> Self {
        Self { from: fuel.from.iso(), to: fuel.to.map(Day::iso), rate: fuel.rate.plain() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct OptionsOf {
    insurance: Option<ShareFeeOf>,
    cod: Option<CodFeeOf>,
    ddp_prepay: Option<ShareFeeOf>,
}

impl OptionsOf {
    fn new(options: &CardOptions) -> Self {
        Self {
            insurance: options.insurance.map(ShareFeeOf::new),
            cod: options.cod.map(CodFeeOf::new),
            ddp_prepay: options.ddp_prepay.map(ShareFeeOf::new),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ShareFeeOf {
    rate: String,
    min: String,
}

impl ShareFeeOf {
    fn new(fee: ShareFee) -> Self {
        Self { rate: fee.rate.plain(), min: fee.min.plain() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct CodFeeOf {
    rate: String,
    min: String,
    remittance_days: u32,
}

impl CodFeeOf {
    fn new(fee: CodFee) -> Self {
        Self { rate: fee.rate.plain(), min: fee.min.plain(), remittance_days: fee.remittance_days }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct LaneOf {
    countries: Vec<String>,
    zone: Option<ZoneOf>,
    price: PriceOf,
    from_g: u32,
    round_g: u32,
    min_g: u32,
    min_piece_g: u32,
    max_g: Option<u32>,
    volumetric: Option<VolumetricOf>,
    divisor_unknown: bool,
    per_piece_max: bool,
    max_side_mm: Option<[u32; 3]>,
    max_sum_mm: Option<u32>,
    max_girth_mm: Option<u32>,
    surcharges: Vec<SurchargeOf>,
    transit: Option<TransitOf>,
    cell: Option<String>,
}

impl LaneOf {
    fn new(lane: &CardLane) -> Self {
        Self {
            countries: lane.countries.iter().map(Country::to_string).collect(),
            zone: lane.zone.as_ref().map(ZoneOf::new),
            price: PriceOf::new(&lane.price),
            from_g: lane.from_g,
            round_g: lane.round_g,
            min_g: lane.min_g,
            min_piece_g: lane.min_piece_g,
            max_g: lane.max_g,
            volumetric: lane.volumetric.as_ref().map(VolumetricOf::new),
            divisor_unknown: lane.divisor_unknown,
            per_piece_max: lane.per_piece_max,
            max_side_mm: lane.max_side_mm,
            max_sum_mm: lane.max_sum_mm,
            max_girth_mm: lane.max_girth_mm,
            surcharges: lane.surcharges.iter().map(SurchargeOf::new).collect(),
            transit: lane.transit.map(TransitOf::new),
            cell: lane.cell.clone(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ZoneOf {
    name: String,
    prefixes: Vec<String>,
}

impl ZoneOf {
    fn new(zone: &Zone) -> Self {
        Self { name: zone.name.clone(), prefixes: zone.prefixes.clone() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
enum PriceOf {
    Tiers {
        bands: Vec<BandOf>,
    },
    FirstStep {
        first_g: u32,
        first: String,
        step_g: u32,
        step: String,
        per_parcel: String,
        up_to_g: Option<u32>,
        quoted: Option<QuotedOf>,
    },
    Points {
        points: Vec<PointOf>,
    },
    StepsAbove {
        points: Vec<PointOf>,
        steps: Vec<StepOf>,
    },
}

impl PriceOf {
    fn new(price: &CardPrice) -> Self {
        let told = |points: &[Point]| points.iter().map(PointOf::new).collect();
        match price {
            CardPrice::Tiers(bands) => Self::Tiers { bands: bands.iter().map(BandOf::new).collect() },
            CardPrice::FirstStep { first_g, first, step_g, step, per_parcel, up_to_g, quoted } => {
                Self::FirstStep {
                    first_g: *first_g,
                    first: first.plain(),
                    step_g: *step_g,
                    step: step.plain(),
                    per_parcel: per_parcel.plain(),
                    up_to_g: *up_to_g,
                    quoted: quoted.map(QuotedOf::new),
                }
            }
            CardPrice::Points(points) => Self::Points { points: told(points) },
            CardPrice::StepsAbove { points, steps } => {
                Self::StepsAbove { points: told(points), steps: steps.iter().map(StepOf::new).collect() }
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct QuotedOf {
    first: String,
    step: String,
    per_parcel: String,
}

impl QuotedOf {
    fn new(quoted: QuotedStep) -> Self {
        Self { first: quoted.first.plain(), step: quoted.step.plain(), per_parcel: quoted.per_parcel.plain() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct BandOf {
    from_g: Option<u32>,
    up_to_g: u32,
    up_to_included: bool,
    per_kg: String,
    per_parcel: String,
    quoted_per_kg: Option<String>,
    quoted_per_parcel: Option<String>,
    round_g: Option<u32>,
    min_g: Option<u32>,
    cell: Option<String>,
}

impl BandOf {
    fn new(band: &Band) -> Self {
        Self {
            from_g: band.from_g,
            up_to_g: band.up_to_g,
            up_to_included: band.up_to_included,
            per_kg: band.per_kg.plain(),
            per_parcel: band.per_parcel.plain(),
            quoted_per_kg: band.quoted_per_kg.map(Dec::plain),
            quoted_per_parcel: band.quoted_per_parcel.map(Dec::plain),
            round_g: band.round_g,
            min_g: band.min_g,
            cell: band.cell.clone(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct PointOf {
    up_to_g: u32,
    amount: String,
    quoted: Option<String>,
    cell: Option<String>,
}

impl PointOf {
    fn new(point: &Point) -> Self {
        Self {
            up_to_g: point.up_to_g,
            amount: point.amount.plain(),
            quoted: point.quoted.map(Dec::plain),
            cell: point.cell.clone(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct StepOf {
    up_to_g: u32,
    step_g: u32,
    amount: String,
    quoted: Option<String>,
    cell: Option<String>,
}

impl StepOf {
    fn new(step: &StepBand) -> Self {
        Self {
            up_to_g: step.up_to_g,
            step_g: step.step_g,
            amount: step.amount.plain(),
            quoted: step.quoted.map(Dec::plain),
            cell: step.cell.clone(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct VolumetricOf {
    divisor: u32,
    rule: &'static str,
    value: Option<ValueOf>,
    share: String,
}

/// A multiple of the scale as a decimal string, or millimetres as a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum ValueOf {
    Ratio(String),
    SideMm(u32),
}

impl VolumetricOf {
    fn new(volumetric: &CardVolumetric) -> Self {
        let (rule, value) = match volumetric.rule {
            VolumeRule::Always => ("always", None),
            VolumeRule::FromRatio(ratio) => ("from-ratio", Some(ValueOf::Ratio(ratio.plain()))),
            VolumeRule::AboveRatio(ratio) => ("above-ratio", Some(ValueOf::Ratio(ratio.plain()))),
            VolumeRule::FromSide(side) => ("from-side", Some(ValueOf::SideMm(side))),
        };
        Self { divisor: volumetric.divisor, rule, value, share: volumetric.share.plain() }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SurchargeOf {
    code: &'static str,
    name: String,
    per: &'static str,
    amount: String,
    min: String,
    with_fuel: bool,
    group: Option<String>,
    from: Option<String>,
    to: Option<String>,
    prefixes: Option<Vec<String>>,
    from_side_mm: Option<u32>,
    from_sum_mm: Option<u32>,
    from_girth_mm: Option<u32>,
    from_g: Option<u32>,
    up_to_g: Option<u32>,
}

impl SurchargeOf {
    fn new(surcharge: &CardSurcharge) -> Self {
        Self {
            code: surcharge.code.as_str(),
            name: surcharge.name.clone(),
            per: surcharge.per.as_str(),
            amount: surcharge.amount.plain(),
            min: surcharge.min.plain(),
            with_fuel: surcharge.with_fuel,
            group: surcharge.group.clone(),
            from: surcharge.from.map(Day::iso),
            to: surcharge.to.map(Day::iso),
            prefixes: surcharge.prefixes.clone(),
            from_side_mm: surcharge.from_side_mm,
            from_sum_mm: surcharge.from_sum_mm,
            from_girth_mm: surcharge.from_girth_mm,
            from_g: surcharge.from_g,
            up_to_g: surcharge.up_to_g,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct TransitOf {
    low: u32,
    high: u32,
    unit: &'static str,
}

impl TransitOf {
    fn new(transit: Transit) -> Self {
        Self { low: transit.low, high: transit.high, unit: transit.unit.as_str() }
    }
}
