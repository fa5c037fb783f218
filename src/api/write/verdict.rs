//! A verdict as JSON.

use super::assessment::AssessmentOf;
use super::cod::{CodChoiceOf, PlanCodOf};
use super::common::{BothNames, LearnedId, Money, PackId, Said, SourceOf};
use super::normalized::RequestOf;
use super::promise::{CutoffOf, MilestoneOf};
use super::rates::{CardRef, RatesId, card_title};
use super::robust::MixOf;
use super::window::{PublishedOf, StageOf, WindowOf};
use crate::money::{Amount, Currency, Dec};
use crate::pack::{Confidence, Pack};
use crate::problem::Problem;
use crate::verdict::{Cost, DocumentNeed, Origin, Plan, SwitchPoint, Verdict};
use serde::Serialize;

/// A cost of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CostOf {
    code: &'static str,
    amount: String,
    currency: String,
    formula: String,
    source: Option<SourceOf>,
}

/// Orders above the quota.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CapacityOf {
    overflow: String,
    added_days: String,
}

/// What may go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RiskOf {
    late: String,
    seizure: String,
    seizure_loss: Option<Money>,
    refund_cost: String,
}

/// Why a plan cannot be used, and what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rejection(pub(super) Problem);

impl Serialize for Rejection {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            code: &'static str,
            severity: &'static str,
            params: super::by_name::ByName<&'static str, &'a str>,
            remedy: &'static str,
        }
        let entry = self.0.code.entry();
        Written {
            code: entry.code,
            severity: entry.severity.as_str(),
            params: self.0.params.iter().map(|(name, value)| (*name, value.as_str())).collect(),
            remedy: entry.remedy,
        }
        .serialize(serializer)
    }
}

/// One plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlanOf {
    id: String,
    mode: &'static str,
    service: String,
    service_name: BothNames,
    node: Option<String>,
    node_name: Option<BothNames>,
    bulk: Option<String>,
    bulk_name: Option<BothNames>,
    feasible: bool,
    rejections: Vec<Rejection>,
    stages: Vec<StageOf>,
    /// What is published of the leg that reaches the buyer.
    published: Option<PublishedOf>,
    cutoff: Option<CutoffOf>,
    chargeable_g: Option<u32>,
    cost: Vec<CostOf>,
    cost_per_unit: Option<String>,
    delivered_cost: Option<Money>,
    revenue: Option<Money>,
    margin: Option<String>,
    margin_rate: Option<String>,
    window: Option<WindowOf>,
    duty: Option<AssessmentOf>,
    buyer: Option<BuyerOf>,
    capacity: Option<CapacityOf>,
    cod: Option<PlanCodOf>,
    risk: RiskOf,
    pareto: bool,
    regret: Option<Money>,
    tracking: &'static str,
    price_date: String,
    price_confidence: &'static str,
    /// The seller's own card that prices it, where one does.
    card: Option<CardRef>,
    stock: Option<u32>,
}

/// What the buyer pays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BuyerOf {
    pays: Money,
    at_door: Money,
}

/// Where the answer changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct SwitchOf {
    variable: &'static str,
    at: String,
    holds: Option<String>,
    side: Option<&'static str>,
    to: &'static str,
    plan: Option<String>,
    currency: Option<String>,
    regret: Option<Money>,
}

/// A paper or label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct DocumentOf {
    code: String,
    kind: &'static str,
    name: BothNames,
    why: BothNames,
    without: BothNames,
    from: Option<String>,
    state: &'static str,
    seizure: Option<String>,
    source: SourceOf,
}

/// The highest price that keeps a limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SafePriceOf {
    amount: String,
    currency: String,
    threshold_id: String,
}

/// The answer to a quote.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerdictOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    rates: Option<RatesId>,
    normalized: RequestOf,
    recommended: Option<String>,
    mode: &'static str,
    reasons: Vec<Said>,
    switches: Vec<SwitchOf>,
    mixes: Vec<MixOf>,
    window: Option<WindowOf>,
    duty: Option<AssessmentOf>,
    buyer: Option<BuyerOf>,
    safe_price: Option<SafePriceOf>,
    plans: Vec<PlanOf>,
    alerts: Vec<Said>,
    documents: Vec<DocumentOf>,
    milestones: Vec<MilestoneOf>,
    cod: Option<CodChoiceOf>,
}

impl VerdictOf {
    /// From the engine's.
    #[must_use]
    pub fn new(pack: &Pack, from: &Verdict<'_>) -> Self {
        let best = from.recommended();
        let money = best.and_then(|plan| plan.money.as_ref());
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: from.request.learned.as_deref().map(LearnedId::from),
            rates: pack.cards().map(RatesId::from),
            normalized: RequestOf::new(&from.request),
            recommended: best.map(|plan| plan.candidate.id.clone()),
            mode: best.map_or("none", |plan| plan.candidate.mode.as_str()),
            reasons: from.reasons.iter().cloned().map(Said).collect(),
            switches: from.switches.iter().map(|point| switch(point, &from.request)).collect(),
            mixes: from.mixes.iter().map(MixOf::new).collect(),
            window: best.and_then(|plan| {
                let window = plan.window.as_ref()?;
                let told = WindowOf::new(window, &from.request).promised(pack, from);
                Some(told.with_calendar(pack, &plan.candidate, window, from.request.destination.country))
            }),
            duty: money.map(|money| AssessmentOf::new(pack, &money.duty)),
            buyer: buyer(from),
            safe_price: safe_price(from),
            plans: from
                .plans
                .iter()
                .enumerate()
                .map(|(at, plan)| plan_of(pack, plan, from, at == 0))
                .collect(),
            alerts: from.alerts.iter().cloned().map(Said).collect(),
            documents: from.documents.iter().map(|need| document(pack, need)).collect(),
            milestones: from.milestones.iter().map(MilestoneOf::new).collect(),
            cod: from.cod.as_ref().map(|cod| CodChoiceOf::new(pack, cod)),
        }
    }
}

pub(super) fn buyer(from: &Verdict<'_>) -> Option<BuyerOf> {
    from.buyer.map(|buyer| BuyerOf { pays: buyer.pays.into(), at_door: buyer.at_door.into() })
}

pub(super) fn safe_price(from: &Verdict<'_>) -> Option<SafePriceOf> {
    from.safe_price.as_ref().map(|safe| SafePriceOf {
        amount: safe.amount.text(),
        currency: safe.amount.currency.code().to_owned(),
        threshold_id: safe.threshold.clone(),
    })
}

pub(super) fn switch(point: &SwitchPoint, request: &crate::verdict::Request) -> SwitchOf {
    let price = request.product.price.currency;
    let is_price = point.variable == crate::verdict::Variable::Price;
    let value = |at: Dec| if is_price { at.fixed(price.exponent()) } else { at.plain() };
    SwitchOf {
        variable: point.variable.as_str(),
        at: value(point.at),
        holds: point.holds.map(value),
        side: point.side.map(crate::verdict::Side::as_str),
        to: point.to.map_or("none", |mode| mode.as_str()),
        plan: point.plan.clone(),
        currency: is_price.then(|| price.code().to_owned()),
        regret: point.regret.map(Money::from),
    }
}

/// A plan; rejected ones keep their numbers where they have any, so that a reader sees what is given up.
///
/// Lines of duty, sources of costs and shares by day are told of the first plan only: the others are one question away, and a verdict
/// is asked for at every keystroke.
fn plan_of(pack: &Pack, plan: &Plan<'_>, verdict: &Verdict<'_>, first: bool) -> PlanOf {
    let duty = if first { AssessmentOf::new } else { AssessmentOf::brief };
    let days = if first { WindowOf::new } else { WindowOf::brief };
    let candidate = &plan.candidate;
    let by_card = candidate.outbound.own;
    let money = plan.money.as_ref();
    let quantity = Dec::from(verdict.request.order.quantity);
    let own = verdict.request.product.unit_cost.currency;
    PlanOf {
        id: candidate.id.clone(),
        mode: candidate.mode.as_str(),
        service: candidate.outbound.service.id.clone(),
        service_name: BothNames::from(&candidate.outbound.service.name),
        node: candidate.node.map(|node| node.id.clone()),
        node_name: candidate.node.map(|node| BothNames::from(&node.name)),
        bulk: candidate.bulk.map(|bulk| bulk.service.id.clone()),
        bulk_name: candidate.bulk.map(|bulk| BothNames::from(&bulk.service.name)),
        feasible: plan.feasible(),
        rejections: plan.rejections.iter().cloned().map(Rejection).collect(),
        stages: plan
            .window
            .as_ref()
            .map(|window| StageOf::all(pack, candidate, window, first))
            .unwrap_or_default(),
        published: candidate.outbound.lane.published.map(|range| PublishedOf::new(pack, &range, first)),
        cutoff: plan.cutoff.as_ref().map(CutoffOf::new),
        chargeable_g: plan.chargeable_g,
        cost: money
            .map(|money| money.costs.iter().map(|cost| cost_of(pack, cost, first)).collect())
            .unwrap_or_default(),
        cost_per_unit: money
            .and_then(|money| money.total.value.over(quantity))
            .map(|cost| cost.fixed(own.exponent())),
        delivered_cost: money.map(|money| money.delivered.into()),
        revenue: money.map(|money| money.revenue.into()),
        margin: money.map(|money| money.margin.text()),
        margin_rate: money.map(|money| money.margin_rate.fixed(4)),
        window: plan.window.as_ref().map(|window| days(window, &verdict.request)),
        duty: money.map(|money| duty(pack, &money.duty)),
        buyer: money.map(|money| BuyerOf { pays: money.buyer_pays.into(), at_door: money.at_door.into() }),
        capacity: plan.capacity.map(|capacity| CapacityOf {
            overflow: capacity.overflow.fixed(4),
            added_days: capacity.added_days.fixed(1),
        }),
        cod: money.and_then(|money| money.cod.as_ref()).map(|cod| PlanCodOf::new(pack, cod, first)),
        risk: RiskOf {
            late: plan.risk.late.fixed(4),
            seizure: plan.risk.seizure.fixed(4),
            seizure_loss: plan.risk.seizure_loss.map(Money::from),
            refund_cost: plan.risk.refund_cost.fixed(own.exponent()),
        },
        pareto: plan.pareto,
        regret: verdict
            .recommended()
            .filter(|_| plan.feasible())
            .and_then(|best| Some(Amount::new(best.margin()? - plan.margin()?, own).into())),
        tracking: candidate.outbound.service.tracking.as_str(),
        price_date: by_card.map_or(candidate.outbound.lane.price_date, |own| own.card.from).iso(),
        price_confidence: by_card.map_or(candidate.outbound.lane.confidence.as_str(), |_| "own"),
        card: by_card.map(|own| CardRef::new(own.card, plan.bill.as_ref())),
        stock: plan.stock,
    }
}

fn cost_of(pack: &Pack, cost: &Cost<'_>, with_source: bool) -> CostOf {
    CostOf {
        code: cost.code,
        amount: cost.amount.text(),
        currency: currency(cost.amount.currency),
        formula: cost.formula.clone(),
        source: if with_source { origin(pack, &cost.origin) } else { None },
    }
}

fn currency(currency: Currency) -> String {
    currency.code().to_owned()
}

/// The source of a cost; lines derived from the assessment are explained there.
pub(super) fn origin(pack: &Pack, from: &Origin<'_>) -> Option<SourceOf> {
    match from {
        Origin::Seller(field) => Some(SourceOf::seller(field)),
        Origin::Price { key, date, source, confidence } => {
            Some(plain(pack, key, *source, *confidence, Some(date.iso())))
        }
        Origin::Card { card, cell } => Some(SourceOf {
            key: format!("card:{}", card.id),
            title: card_title(card, *cell),
            href: None,
            from: Some(card.from.iso()),
            to: card.to.map(crate::calendar::Day::iso),
            confidence: "own".to_owned(),
            checked: None,
            note: None,
        }),
        Origin::Assumption(entry) => Some(SourceOf {
            note: Some(BothNames::from(&entry.note)),
            ..plain(pack, &entry.key, entry.source, entry.confidence, None)
        }),
        Origin::Derived(_) => None,
    }
}

pub(super) fn plain(
    pack: &Pack,
    key: &str,
    source: u16,
    confidence: Confidence,
    from: Option<String>,
) -> SourceOf {
    SourceOf { from, ..SourceOf::document(pack, key, source, confidence) }
}

fn document(pack: &Pack, need: &DocumentNeed<'_>) -> DocumentOf {
    let from = need.document;
    DocumentOf {
        code: from.id.clone(),
        kind: from.kind.as_str(),
        name: BothNames::from(&from.name),
        why: BothNames::from(&from.why),
        without: BothNames::from(&from.without),
        from: from.from.map(|day| day.iso()),
        state: match need.has {
            Some(true) => "have",
            Some(false) => "missing",
            None => "unknown",
        },
        seizure: (!from.seizure.is_zero()).then(|| from.seizure.plain()),
        source: plain(pack, &from.id, from.source, from.confidence, from.from.map(|day| day.iso())),
    }
}
