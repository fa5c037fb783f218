//! Reading what holds parcels up: storms, strikes, a slow network.

use super::fields::{Fields, Problems, text};
use crate::api::value::Value;
use crate::money::Dec;
use crate::pack::{Pack, StageName};
use crate::problem::{Problem, codes};
use crate::verdict::{Holdup, HoldupKind, slow_network};
use crate::window::Disruption;

/// More than any week has.
const MOST: usize = 20;

/// The longest a stage can be made, as a multiple of its mean: beyond it, it stands still.
const MOST_MULTIPLE: i64 = 20;

/// `disruptions: [{kind, stages, from, to, multiple}]`; without `multiple` the stages stand still, but for a slow
/// network, which takes the pack's.
pub(super) fn holdups(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> Vec<Holdup> {
    let path = fields.at("disruptions");
    let items = fields.list("disruptions", problems).unwrap_or_default();
    if items.len() > MOST {
        problems.push(Problem::at(codes::E1204, path).with("got", items.len()).with("max", MOST));
        return Vec::new();
    }
    items.iter().filter_map(|(path, value)| holdup_e1243_e1244(value, path, pack, problems)).collect()
}

fn holdup_e1243_e1244(value: &Value, path: &str, pack: &Pack, problems: &mut Problems) -> Option<Holdup> {
    let mut fields = Fields::open(value, path, problems)?;
    fields.need("kind", problems);
    let kind = fields.word("kind", &HoldupKind::WORDS, HoldupKind::parse, problems);
    let stages = fields.list("stages", problems).map(|items| stages(&items, problems));
    fields.need("from", problems);
    let from = fields.day("from", problems);
    fields.need("to", problems);
    let to = fields.day("to", problems);
    let multiple = fields.decimal("multiple", problems);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let got = format!("{from} {to}");
        problems.push(Problem::at(codes::E1243, fields.at("to")).with("got", got));
    }
    if let Some(got) = multiple.filter(|it| *it < Dec::ONE || *it > Dec::whole(MOST_MULTIPLE)) {
        let fault = Problem::at(codes::E1244, fields.at("multiple")).with("got", got.plain());
        problems.push(fault.with("max", MOST_MULTIPLE));
    }
    fields.close(problems);
    let kind = kind?;
    let multiple = match multiple {
        Some(multiple) => u16::try_from((multiple * Dec::whole(100)).trunc_i64()).ok(),
        None if kind == HoldupKind::SlowNetwork => slow_network(pack),
        None => None,
    };
    let stages = stages.filter(|named| !named.is_empty()).unwrap_or_else(|| kind.stages().to_vec());
    Some(Holdup { kind, disruption: Disruption { stages, from: from?, to: to?, multiple } })
}

fn stages(items: &[(String, &Value)], problems: &mut Problems) -> Vec<StageName> {
    let mut named = Vec::new();
    for (path, value) in items {
        let Some(word) = text(value, path, problems) else { continue };
        // A queue follows from orders and quota: nothing outside can slow it.
        match StageName::parse(word).filter(|stage| *stage != StageName::Queue) {
            Some(stage) if named.contains(&stage) => {}
            Some(stage) => named.push(stage),
            None => {
                let known: Vec<_> = StageName::ALL.iter().skip(1).map(|stage| stage.as_str()).collect();
                let fault = Problem::at(codes::E1009, path).with("got", word);
                problems.push(fault.with("known", known.join(", ")));
            }
        }
    }
    named
}
