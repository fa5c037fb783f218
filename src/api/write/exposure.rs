//! An exposure as JSON.

use super::assessment::{Threshold, source, threshold};
use super::common::{BothNames, LearnedId, Money, PackId, SourceOf};
use super::normalized::RequestOf;
use super::rates::RatesId;
use super::verdict::Rejection;
use super::window::WindowOf;
use crate::customs::Provenance;
use crate::money::Amount;
use crate::pack::{Pack, Value};
use crate::verdict::{Distance, DoorLine, Exposure, Incoterm, Refusal, Rung, Split, SplitRule, Terms};
use serde::Serialize;

/// An amount with what it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Item {
    code: &'static str,
    amount: String,
    currency: String,
}

impl Item {
    fn new(code: &'static str, amount: Amount) -> Self {
        Self { code, amount: amount.text(), currency: amount.currency.code().to_owned() }
    }
}

/// A parcel refused at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RefusalOf {
    cost: Money,
    recovered: Money,
    spent: Vec<Item>,
}

/// One of the two terms of delivery.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TermsOf {
    incoterm: &'static str,
    plan: Option<String>,
    mode: Option<&'static str>,
    service_name: Option<BothNames>,
    feasible: bool,
    rejections: Vec<Rejection>,
    pays: Option<Money>,
    at_door: Option<Money>,
    door: Vec<Item>,
    /// What the seller hands to customs, government and carrier.
    bears: Vec<Item>,
    revenue: Option<Money>,
    margin: Option<Money>,
    margin_rate: Option<String>,
    collected_by: Option<&'static str>,
    payer: Option<&'static str>,
    refusal: Option<RefusalOf>,
}

/// A limit with the way to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct DistanceOf {
    #[serde(flatten)]
    tested: Threshold,
    within: bool,
    price: Option<Money>,
    quantity: Option<u32>,
}

/// Several parcels instead of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct SplitOf {
    parts: Vec<u32>,
    spend: Money,
    saving: Option<Money>,
}

/// So many units in one parcel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RungOf {
    quantity: u32,
    feasible: bool,
    rejections: Vec<Rejection>,
    chargeable_g: Option<u32>,
    regime: Option<String>,
    duty: Option<Money>,
    vat: Option<Money>,
    fees: Option<Money>,
    freight: Option<Money>,
    spend: Option<Money>,
    spend_per_unit: Option<Money>,
    margin: Option<Money>,
    window: Option<WindowOf>,
    split: Option<SplitOf>,
}

/// What customs does with an order in several parcels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct SplitRuleOf {
    rule: &'static str,
    /// Which parcels count together, a word of the rule `aggregation`.
    parcels: Option<String>,
    source: Option<SourceOf>,
}

/// The exposure behind a verdict.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExposureOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    rates: Option<RatesId>,
    normalized: RequestOf,
    terms: [TermsOf; 2],
    break_even_refusal: Option<String>,
    limits: Vec<DistanceOf>,
    ladder: Vec<RungOf>,
    split: SplitRuleOf,
    inclusive_price: Option<Money>,
}

impl ExposureOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, from: &Exposure<'_>) -> Self {
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: from.request.learned.as_deref().map(LearnedId::from),
            rates: pack.cards().map(RatesId::from),
            normalized: RequestOf::new(&from.request),
            terms: [terms(&from.ddp), terms(&from.dap)],
            break_even_refusal: from.break_even_refusal.map(|share| share.fixed(4)),
            limits: from.limits.iter().map(|limit| distance(pack, limit)).collect(),
            ladder: from.ladder.rungs.iter().map(|rung| rung_of(rung, from)).collect(),
            split: split_rule(pack, &from.ladder.rule),
            inclusive_price: from.inclusive_price.map(Money::from),
        }
    }
}

fn terms(from: &Terms<'_>) -> TermsOf {
    let plan = from.plan.as_ref();
    let money = plan.and_then(|plan| plan.money.as_ref());
    let borne = ["duty", "tax", "customs-fees", "carrier-fees"];
    TermsOf {
        incoterm: match from.incoterm {
            Incoterm::Ddp => "ddp",
            Incoterm::Dap => "dap",
        },
        plan: plan.map(|plan| plan.candidate.id.clone()),
        mode: plan.map(|plan| plan.candidate.mode.as_str()),
        service_name: plan.map(|plan| BothNames::from(&plan.candidate.outbound.service.name)),
        feasible: plan.is_some_and(|plan| plan.feasible()),
        rejections: from.rejections.iter().cloned().map(Rejection).collect(),
        pays: money.map(|money| money.buyer_pays.into()),
        at_door: money.map(|money| money.at_door.into()),
        door: from.door.iter().map(|DoorLine { code, amount }| Item::new(code, *amount)).collect(),
        bears: money
            .into_iter()
            .flat_map(|money| &money.costs)
            .filter(|cost| borne.contains(&cost.code) && !cost.amount.value.is_zero())
            .map(|cost| Item::new(cost.code, cost.amount))
            .collect(),
        revenue: money.map(|money| money.revenue.into()),
        margin: money.map(|money| money.margin.into()),
        margin_rate: money.map(|money| money.margin_rate.fixed(4)),
        collected_by: money.map(|money| money.duty.collected_by.as_str()),
        payer: money.map(|money| money.duty.payer.as_str()),
        refusal: from.refusal.as_ref().map(refusal),
    }
}

fn refusal(from: &Refusal<'_>) -> RefusalOf {
    RefusalOf {
        cost: from.cost.into(),
        recovered: from.recovered.into(),
        spent: from.spent.iter().map(|cost| Item::new(cost.code, cost.amount)).collect(),
    }
}

fn distance(pack: &Pack, from: &Distance<'_>) -> DistanceOf {
    DistanceOf {
        within: from.tested.is_within(),
        tested: threshold(pack, &from.tested),
        price: from.price.map(Money::from),
        quantity: from.quantity,
    }
}

fn rung_of(from: &Rung<'_>, exposure: &Exposure<'_>) -> RungOf {
    let money = from.plan.as_ref().and_then(|plan| plan.money.as_ref());
    let due = |value| money.map(|money| Amount::new(value, money.duty.currency).into());
    let per_unit = |whole: Amount| {
        let each = whole.value.over(crate::money::Dec::from(from.quantity))?;
        Some(Amount::new(each, whole.currency).rounded().into())
    };
    RungOf {
        quantity: from.quantity,
        feasible: from.rejections.is_empty() && money.is_some(),
        rejections: from.rejections.iter().cloned().map(Rejection).collect(),
        chargeable_g: from.plan.as_ref().and_then(|plan| plan.chargeable_g),
        regime: money.map(|money| money.duty.regime.to_string()),
        duty: money.and_then(|money| money.duty.duty).and_then(due),
        vat: money.and_then(|money| money.duty.vat).and_then(due),
        fees: money.map(|money| money.duty.fees).and_then(due),
        freight: from.freight.map(Money::from),
        spend: from.spend.map(Money::from),
        spend_per_unit: from.spend.and_then(per_unit),
        margin: money.map(|money| money.margin.into()),
        window: from
            .plan
            .as_ref()
            .and_then(|plan| plan.window.as_ref())
            .map(|window| WindowOf::brief(window, &exposure.request)),
        split: from.split.as_ref().map(|Split { parts, spend, saving }| SplitOf {
            parts: parts.clone(),
            spend: (*spend).into(),
            saving: saving.map(Money::from),
        }),
    }
}

fn split_rule(pack: &Pack, from: &SplitRule<'_>) -> SplitRuleOf {
    let SplitRule::Added(series, dated) = from else {
        return SplitRuleOf { rule: from.as_str(), parcels: None, source: None };
    };
    let parcels = match &dated.value {
        Value::Word(word) => Some(word.clone()),
        _ => None,
    };
    SplitRuleOf {
        rule: from.as_str(),
        parcels,
        source: Some(source(pack, &Provenance::Rule(&series.key, dated))),
    }
}
