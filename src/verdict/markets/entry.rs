//! The order in which to enter Europe: one or two core countries first, then what shares their scheme or warehouse, then
//! the rest. Small or distant countries cost more and wait.

use super::Market;
use crate::measure::Country;
use crate::pack::Pack;
use crate::problem::{Problem, codes};

/// When to enter a market.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1 for the first.
    pub order: u32,
    /// With which group.
    pub group: Group,
    /// Why.
    pub reasons: Vec<Problem>,
}

/// With which markets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Good networks, many buyers: to begin with.
    Core,
    /// Shares a scheme or a warehouse with a core country.
    Next,
    /// Loses money, is slow at the last mile, or shares nothing.
    Later,
}

impl Group {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Next => "next",
            Self::Later => "later",
        }
    }
}

/// Fewer points than this at the last mile wait.
const FAIR: u32 = 40;

/// The customs union first, then by clock: Turkey and Russia have a European zone too, and are asked for by those who sell
/// there.
fn is_european(pack: &Pack, country: Country) -> bool {
    let market = pack.market(country);
    market.is_some_and(|market| market.parent.is_some() || market.zone.starts_with("Europe/"))
}

fn is_core(pack: &Pack, country: Country) -> bool {
    pack.assumption(&format!("entry.core-{country}")).is_some_and(|entry| !entry.value.is_zero())
}

/// Fills in the order of entry; `rows` are sorted best first.
pub(super) fn enter(pack: &Pack, rows: &mut [Market<'_>]) {
    let cores: Vec<(Country, Option<Country>, Option<String>)> = rows
        .iter()
        .filter(|row| is_core(pack, row.country) && earns(row))
        .map(|row| {
            let parent = pack.market(row.country).and_then(|market| market.parent);
            (row.country, parent, row.node.map(|node| node.id.clone()))
        })
        .collect();
    let mut groups: Vec<Option<Entry>> =
        rows.iter().map(|row| is_european(pack, row.country).then(|| entry(pack, row, &cores))).collect();
    let mut order = 0_u32;
    for group in [Group::Core, Group::Next, Group::Later] {
        for entry in groups.iter_mut().flatten().filter(|entry| entry.group == group) {
            order = order.saturating_add(1);
            entry.order = order;
        }
    }
    for (row, entry) in rows.iter_mut().zip(groups) {
        row.entry = entry;
    }
}

fn earns(row: &Market<'_>) -> bool {
    let money = row.verdict.recommended().and_then(|plan| plan.money.as_ref());
    money.is_some_and(|money| !money.margin.value.is_negative())
}

fn entry(pack: &Pack, row: &Market<'_>, cores: &[(Country, Option<Country>, Option<String>)]) -> Entry {
    let later = |reason: Problem| Entry { order: 0, group: Group::Later, reasons: vec![reason] };
    let Some(score) = row.score else { return later(Problem::new(codes::R710).with("code", "")) };
    if !earns(row) {
        return later(Problem::new(codes::R713));
    }
    if is_core(pack, row.country) {
        return Entry { order: 0, group: Group::Core, reasons: vec![Problem::new(codes::R711)] };
    }
    let parent = pack.market(row.country).and_then(|market| market.parent);
    let node = row.node.map(|node| &node.id);
    let sharing = cores.iter().find(|(_, core, warehouse)| {
        (parent.is_some() && *core == parent) || (node.is_some() && warehouse.as_ref() == node)
    });
    match sharing {
        Some((country, _, _)) if score.last_mile >= FAIR => {
            let shared = Problem::new(codes::R712).with("country", country);
            Entry { order: 0, group: Group::Next, reasons: vec![shared] }
        }
        _ => later(Problem::new(codes::R714).with("points", score.last_mile)),
    }
}
