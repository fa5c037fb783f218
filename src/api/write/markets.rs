//! Markets as JSON.

use super::board::light;
use super::common::{BothNames, LearnedId, Money, PackId, Said};
use super::normalized::RequestOf;
use super::window::WindowOf;
use crate::pack::Pack;
use crate::problem::Problem;
use crate::verdict::{Market, Request, Score};
use serde::Serialize;

/// Points of a market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScoreOf {
    margin: u32,
    duty: u32,
    last_mile: u32,
    returns: u32,
    reach: u32,
    total: u32,
}

/// When to enter a market.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct EntryOf {
    order: u32,
    group: &'static str,
    reasons: Vec<Said>,
}

/// A market.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MarketOf {
    country: String,
    name: Option<BothNames>,
    rank: Option<usize>,
    recommended: Option<String>,
    mode: &'static str,
    margin: Option<Money>,
    margin_rate: Option<String>,
    window: Option<WindowOf>,
    light: &'static str,
    score: Option<ScoreOf>,
    node: Option<String>,
    entry: Option<EntryOf>,
    reasons: Vec<Said>,
}

/// A market, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum MarketRow {
    Answer(Box<MarketOf>),
    Problems { country: String, problems: Vec<Said> },
}

/// Many markets, best first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MarketsOf {
    engine: &'static str,
    pack: PackId,
    learned: Option<LearnedId>,
    normalized: RequestOf,
    rows: Vec<MarketRow>,
    entry: Vec<String>,
    best: Vec<String>,
    worst: Vec<String>,
}

/// Most that are named as best and as worst.
const NAMED: usize = 5;

impl MarketsOf {
    /// From scored markets, and the countries that have problems instead.
    #[must_use]
    pub fn new(
        pack: &Pack,
        request: &Request,
        markets: &[Market<'_>],
        problems: Vec<(String, Vec<Problem>)>,
    ) -> Self {
        let code = |market: &Market<'_>| market.country.code().to_owned();
        let mut entering: Vec<(u32, String)> =
            markets.iter().filter_map(|market| Some((market.entry.as_ref()?.order, code(market)))).collect();
        crate::order::sort_by(&mut entering, Ord::cmp);
        let named = NAMED.min(markets.len() / 2);
        let rows =
            markets.iter().enumerate().map(|(at, market)| MarketRow::Answer(Box::new(row(pack, market, at))));
        let refused = problems.into_iter().map(|(country, problems)| MarketRow::Problems {
            country,
            problems: problems.into_iter().map(Said).collect(),
        });
        Self {
            engine: crate::api::ENGINE,
            pack: PackId::from(pack),
            learned: request.learned.as_deref().map(LearnedId::from),
            normalized: RequestOf::new(request),
            rows: rows.chain(refused).collect(),
            entry: entering.into_iter().map(|(_, country)| country).collect(),
            best: markets.iter().filter(|market| market.score.is_some()).take(named).map(code).collect(),
            worst: markets.iter().rev().take(named).map(code).collect(),
        }
    }
}

fn row(pack: &Pack, market: &Market<'_>, at: usize) -> MarketOf {
    let verdict = &market.verdict;
    let best = verdict.recommended();
    let money = best.and_then(|plan| plan.money.as_ref());
    let said = |reasons: &[Problem]| reasons.iter().cloned().map(Said).collect();
    MarketOf {
        country: market.country.code().to_owned(),
        name: pack.market(market.country).map(|known| BothNames::from(&known.name)),
        rank: market.score.map(|_| at.saturating_add(1)),
        recommended: best.map(|plan| plan.candidate.id.clone()),
        mode: best.map_or("none", |plan| plan.candidate.mode.as_str()),
        margin: money.map(|money| money.margin.into()),
        margin_rate: money.map(|money| money.margin_rate.fixed(4)),
        window: best
            .and_then(|plan| plan.window.as_ref())
            .map(|window| WindowOf::brief(window, &verdict.request)),
        light: light(verdict),
        score: market.score.map(score),
        node: market.node.map(|node| node.id.clone()),
        entry: market.entry.as_ref().map(|entry| EntryOf {
            order: entry.order,
            group: entry.group.as_str(),
            reasons: said(&entry.reasons),
        }),
        reasons: said(&market.reasons),
    }
}

const fn score(from: Score) -> ScoreOf {
    let Score { margin, duty, last_mile, returns, reach, total } = from;
    ScoreOf { margin, duty, last_mile, returns, reach, total }
}
