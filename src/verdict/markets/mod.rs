//! Which markets to enter with a product, and in which order: each country's own verdict, scored by what a planner looks
//! at first. The weights are assumptions of the pack; the scores are told beside the total, so that it can be doubted.

mod entry;
mod score;

pub use entry::{Entry, Group};
pub use score::Score;

use super::answer::Verdict;
use crate::measure::Country;
use crate::order::sort_by;
use crate::pack::{Mode, Node, Pack};
use crate::problem::{Problem, codes};
use std::cmp::Reverse;

/// A country with its answer.
#[derive(Clone, Debug)]
pub struct Market<'p> {
    /// Which.
    pub country: Country,
    /// Its verdict.
    pub verdict: Verdict<'p>,
    /// Points, where there is a plan.
    pub score: Option<Score>,
    /// The warehouse whose reach was counted.
    pub node: Option<&'p Node>,
    /// What speaks for it and against it.
    pub reasons: Vec<Problem>,
    /// When to enter it, for Europe.
    pub entry: Option<Entry>,
}

/// Scores the verdicts of the same request to different countries; the best comes first, those without a plan last.
#[must_use]
pub fn markets<'p>(pack: &'p Pack, verdicts: Vec<(Country, Verdict<'p>)>) -> Vec<Market<'p>> {
    let asked: Vec<Country> = verdicts.iter().map(|(country, _)| *country).collect();
    let mut rows: Vec<Market<'p>> = verdicts
        .into_iter()
        .map(|(country, verdict)| {
            let mut reasons = Vec::new();
            let shared = shared(pack, country, &asked);
            let score = score::score(pack, country, &verdict, shared.map(|(_, reach)| reach), &mut reasons);
            let node = shared.map(|(node, _)| node);
            if let (Some(node), true) = (node, score.is_some()) {
                let also = asked.iter().filter(|other| **other != country && node.serves.contains(other));
                let also: Vec<String> = also.map(ToString::to_string).collect();
                reasons.push(
                    Problem::new(codes::R709).with("node", &node.id).with("countries", also.join(", ")),
                );
            }
            if score.is_none() {
                let code = verdict.plans.first().and_then(|plan| plan.rejections.first());
                reasons.push(
                    Problem::new(codes::R710).with("code", code.map_or("", |problem| problem.code.as_str())),
                );
            }
            Market { country, verdict, score, node, reasons, entry: None }
        })
        .collect();
    let margin =
        |row: &Market<'_>| row.verdict.recommended().and_then(|plan| plan.money.as_ref()?.margin_rate.into());
    sort_by(&mut rows, |a, b| {
        let key = |row: &Market<'_>| Reverse(row.score.map(|score| score.total));
        key(a)
            .cmp(&key(b))
            .then_with(|| margin(b).cmp(&margin(a)))
            .then_with(|| a.country.code().cmp(b.country.code()))
    });
    entry::enter(pack, &mut rows);
    rows
}

/// The overseas warehouse that serves `country` and most others of those asked, with the share of them in percent.
fn shared<'p>(pack: &'p Pack, country: Country, asked: &[Country]) -> Option<(&'p Node, u32)> {
    let others = asked.iter().filter(|other| **other != country).count();
    let reach =
        |node: &Node| asked.iter().filter(|other| **other != country && node.serves.contains(other)).count();
    let nodes = pack.content().nodes.iter();
    let serving = nodes.filter(|node| node.mode == Mode::Overseas && node.serves.contains(&country));
    let best = serving.filter(|node| reach(node) > 0).max_by_key(|node| (reach(node), Reverse(&node.id)))?;
    let percent = reach(best).saturating_mul(100).checked_div(others)?;
    Some((best, u32::try_from(percent).unwrap_or(100)))
}
