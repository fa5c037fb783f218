//! A board as JSON: one row a destination, with what a glance needs and nothing else.

use super::assessment::AssessmentOf;
use super::common::{BothNames, LearnedId, Money, PackId, Said};
use super::normalized::RequestOf;
use super::rates::RatesId;
use super::verdict::{BuyerOf, SafePriceOf, buyer, safe_price};
use super::window::WindowOf;
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::Pack;
use crate::problem::{Problem, Severity};
use crate::verdict::{Request, Verdict};
use serde::Serialize;

/// A destination of a board.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RowOf {
    country: String,
    recommended: Option<String>,
    mode: &'static str,
    service: Option<String>,
    service_name: Option<BothNames>,
    window: Option<WindowOf>,
    duty: Option<AssessmentOf>,
    buyer: Option<BuyerOf>,
    price: Money,
    margin: Option<String>,
    margin_rate: Option<String>,
    cost_per_unit: Option<String>,
    safe_price: Option<SafePriceOf>,
    alerts: Vec<Said>,
    rejections: Vec<Said>,
    light: &'static str,
}

/// A row, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Row {
    /// An answer.
    Answer(Box<RowOf>),
    /// Problems of this destination; the others are answered all the same.
    Problems {
        /// As it was asked.
        country: String,
        /// At least one.
        problems: Vec<Said>,
    },
}

/// Many destinations at once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BoardOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    rates: Option<RatesId>,
    normalized: RequestOf,
    rows: Vec<Row>,
}

impl BoardOf {
    /// From its rows, in the order asked.
    #[must_use]
    pub fn new(pack: &Pack, request: &Request, rows: Vec<Row>) -> Self {
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: request.learned.as_deref().map(LearnedId::from),
            rates: pack.cards().map(RatesId::from),
            normalized: RequestOf::new(request),
            rows,
        }
    }
}

impl Row {
    /// The row of `country`.
    #[must_use]
    pub fn new(pack: &Pack, country: &str, result: Result<Verdict<'_>, Vec<Problem>>) -> Self {
        match result {
            Ok(verdict) => Self::Answer(Box::new(row(pack, country, &verdict))),
            Err(problems) => Self::Problems {
                country: country.to_owned(),
                problems: problems.into_iter().map(Said).collect(),
            },
        }
    }
}

fn row(pack: &Pack, country: &str, verdict: &Verdict<'_>) -> RowOf {
    let best = verdict.recommended();
    let money = best.and_then(|plan| plan.money.as_ref());
    let quantity = Dec::from(verdict.request.order.quantity);
    let digits = verdict.request.product.unit_cost.currency.exponent();
    // Without a plan the row says why: the first rejection of each plan, each code once.
    let mut rejections: Vec<Problem> = Vec::new();
    if best.is_none() {
        for problem in verdict.plans.iter().filter_map(|plan| plan.rejections.first()) {
            if rejections.iter().all(|known| known.code != problem.code) {
                rejections.push(problem.clone());
            }
        }
    }
    let local = Country::from_code(country).and_then(|code| pack.market(code)).map(|market| market.currency);
    RowOf {
        country: country.to_owned(),
        recommended: best.map(|plan| plan.candidate.id.clone()),
        mode: best.map_or("none", |plan| plan.candidate.mode.as_str()),
        service: best.map(|plan| plan.candidate.outbound.service.id.clone()),
        service_name: best.map(|plan| BothNames::from(&plan.candidate.outbound.service.name)),
        window: best
            .and_then(|plan| plan.window.as_ref())
            .map(|window| WindowOf::brief(window, &verdict.request)),
        duty: money.map(|money| AssessmentOf::brief(pack, &money.duty)),
        buyer: buyer(verdict),
        price: local_price(pack, verdict, local),
        margin: money.map(|money| money.margin.text()),
        margin_rate: money.map(|money| money.margin_rate.fixed(4)),
        cost_per_unit: money
            .and_then(|money| money.total.value.over(quantity))
            .map(|cost| cost.fixed(digits)),
        safe_price: safe_price(verdict),
        alerts: verdict.alerts.iter().cloned().map(Said).collect(),
        rejections: rejections.into_iter().map(Said).collect(),
        light: light(verdict),
    }
}

/// The price in the destination's currency, as its buyers see it; in the request's where there is no rate.
fn local_price(pack: &Pack, verdict: &Verdict<'_>, local: Option<crate::money::Currency>) -> Money {
    let price = verdict.request.product.price;
    let fx = crate::money::Fx::under(&pack.content().fx, &verdict.request.fx);
    local
        .and_then(|currency| fx.convert(price, currency).ok())
        .map_or(price, crate::money::Amount::rounded)
        .into()
}

/// Red: cannot be sold tonight or loses money. Amber: something to act on. Green: go.
pub(super) fn light(verdict: &Verdict<'_>) -> &'static str {
    let Some(money) = verdict.recommended().and_then(|plan| plan.money.as_ref()) else { return "red" };
    if money.margin.value.is_negative() {
        return "red";
    }
    let warned = verdict.alerts.iter().any(|alert| alert.severity() >= Severity::Warning);
    if warned || money.at_door.value > Dec::ZERO { "amber" } else { "green" }
}
