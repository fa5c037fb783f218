//! Whether a loaded pack holds together: what the look-ups rely on, and what every value owes a reader.
//!
//! The compiler checks the sources with file and line; this checks the bytes that arrived, whoever made them.

use super::content::Pack;
use super::market::{Market, Series};
use crate::problem::{Problem, codes};

/// Everything that does not hold; empty for a sound pack.
#[must_use]
pub fn check(pack: &Pack) -> Vec<Problem> {
    let mut problems = Vec::new();
    check_e2201_sources(pack, &mut problems);
    check_e2202_order(pack, &mut problems);
    check_e2203_dates(pack, &mut problems);
    check_e2204_names(pack, &mut problems);
    check_e2205_tables(pack, &mut problems);
    problems
}

/// Every value names a source that exists and has a title.
fn check_e2201_sources(pack: &Pack, problems: &mut Vec<Problem>) {
    let content = pack.content();
    let mut need = |what: String, source: u16| {
        if pack.source(source).is_none_or(|source| source.title.is_empty()) {
            problems.push(Problem::new(codes::E2201).with("what", what).with("index", source));
        }
    };
    for market in &content.markets {
        for series in series_of(market) {
            for dated in &series.values {
                need(format!("{}.{} from {}", market.code, series.key, dated.from), dated.source);
            }
        }
        for list in &market.lists {
            need(list.id.clone(), list.source);
        }
        for band in &market.bands {
            need(format!("{} band {}", market.code, band.name.en), band.source);
        }
        for switch in &market.switches {
            need(switch.key.clone(), switch.source);
        }
    }
    for table in &content.tariffs {
        need(format!("tariff {}", table.id), table.source);
    }
    for rate in &content.fx {
        need(format!("rate {}", rate.currency), rate.source);
    }
    for service in &content.services {
        for lane in &service.lanes {
            need(format!("{} to {}", service.id, lane.to), lane.source);
        }
    }
    for node in &content.nodes {
        need(node.id.clone(), node.source);
    }
    for entry in &content.assumptions {
        need(entry.key.clone(), entry.source);
    }
}

/// What is searched by halving is sorted, without doubles.
fn check_e2202_order(pack: &Pack, problems: &mut Vec<Problem>) {
    fn rising<T: PartialOrd>(mut items: impl Iterator<Item = T>) -> bool {
        let Some(mut last) = items.next() else { return true };
        items.all(|next| {
            let rises = last < next;
            last = next;
            rises
        })
    }
    let content = pack.content();
    let mut need = |what: &str, sound: bool| {
        if !sound {
            problems.push(Problem::new(codes::E2202).with("what", what));
        }
    };
    need("markets", rising(content.markets.iter().map(|market| market.code)));
    need("holidays", rising(content.holidays.iter().map(|table| &table.id)));
    need("parties", rising(content.parties.iter().map(|party| &party.id)));
    need("categories", rising(content.categories.iter().map(|category| &category.id)));
    need("assumptions", rising(content.assumptions.iter().map(|entry| &entry.key)));
    need("cod", rising(content.cod.iter().map(|terms| terms.country)));
    need("platforms", rising(content.platforms.iter().map(|platform| &platform.id)));
    for table in &content.holidays {
        need(&format!("holidays {}", table.id), rising(table.days.iter().map(|(day, _)| *day)));
    }
    for table in &content.tariffs {
        need(&format!("tariff {}", table.id), rising(table.codes().into_iter()));
    }
    for market in &content.markets {
        need(
            &format!("parameters of {}", market.code),
            rising(market.series.iter().map(|series| &series.key)),
        );
    }
}

/// Values follow each other in time, and none ends before it begins.
fn check_e2203_dates(pack: &Pack, problems: &mut Vec<Problem>) {
    for market in &pack.content().markets {
        for series in series_of(market) {
            let ordered = series.values.windows(2).all(|pair| matches!(pair, [a, b] if a.from < b.from))
                && series.values.iter().all(|value| value.to.is_none_or(|to| value.from <= to));
            if !ordered || series.values.is_empty() {
                problems
                    .push(Problem::new(codes::E2203).with("market", market.code).with("key", &series.key));
            }
        }
    }
}

/// What one part names, another holds.
fn check_e2204_names(pack: &Pack, problems: &mut Vec<Problem>) {
    let content = pack.content();
    let mut need = |what: String, name: &str, found: bool| {
        if !found {
            problems.push(Problem::new(codes::E2204).with("what", what).with("name", name));
        }
    };
    for market in &content.markets {
        if let Some(parent) = market.parent {
            need(market.code.to_string(), parent.code(), pack.market(parent).is_some());
        }
        if let Some(id) = market.tariff.as_deref() {
            need(market.code.to_string(), id, pack.tariff(id).is_some());
        }
        if market.destination {
            need(market.code.to_string(), &market.calendar, pack.holidays(&market.calendar).is_some());
        }
    }
    for party in &content.parties {
        if let Some(id) = party.calendar.as_deref() {
            need(party.id.clone(), id, pack.holidays(id).is_some());
        }
    }
    for service in &content.services {
        for stage in service.lanes.iter().flat_map(|lane| &lane.stages) {
            need(service.id.clone(), &stage.party, pack.party(&stage.party).is_some());
        }
    }
    for node in &content.nodes {
        need(node.id.clone(), &node.handling.party, pack.party(&node.handling.party).is_some());
        for id in node.bulk.iter().chain(&node.outbound) {
            need(node.id.clone(), id, pack.service(id).is_some());
        }
    }
}

/// Every table that the pack names is loaded with it.
fn check_e2205_tables(pack: &Pack, problems: &mut Vec<Problem>) {
    for table in pack.tables().filter(|table| !table.loaded) {
        problems.push(Problem::new(codes::E2205).with("table", &table.head.id));
    }
}

fn series_of(market: &Market) -> impl Iterator<Item = &Series> {
    market.series.iter().chain(market.regions.iter().flat_map(|region| &region.series))
}
