//! Reading what decides by which rules goods travel.

use super::fields::{Fields, Problems, text};
use crate::money::Dec;
use crate::network::Hazards;
use crate::pack::{BatteryKind, Pack};
use crate::problem::{Problem, codes};

/// Fields of a product about batteries, liquids, magnets and papers. All of them may be absent.
pub(super) fn hazards(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> Hazards {
    let kinds: Vec<&str> = BatteryKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let (field_near, field_far) = magnetic_field(fields, problems);
    Hazards {
        battery_kind: fields.word("batteryKind", &kinds, BatteryKind::parse, problems),
        batteries: fields.count("batteries", (0, codes::E1201), problems),
        battery_cells: fields.count("batteryCells", (0, codes::E1201), problems),
        lithium_g: fields.decimal_e1201_not_negative("lithiumG", problems),
        charge: fields.share_e1207("stateOfCharge", problems),
        liquid_ml: fields.count("liquidMl", (0, codes::E1201), problems),
        flash_point_c: fields.decimal("flashPointC", problems),
        field_near,
        field_far,
        papers: papers_e1009(fields, pack, problems),
    }
}

/// `magneticField: {at2100mm, at4600mm}` in A/m.
fn magnetic_field(fields: &mut Fields<'_>, problems: &mut Problems) -> (Option<Dec>, Option<Dec>) {
    let path = fields.at("magneticField");
    let Some(mut field) = fields.get("magneticField").and_then(|value| Fields::open(value, &path, problems))
    else {
        return (None, None);
    };
    let near = field.decimal_e1201_not_negative("at2100mm", problems);
    let far = field.decimal_e1201_not_negative("at4600mm", problems);
    field.close(problems);
    (near, far)
}

/// Ids of documents of the pack, in either case of letters.
fn papers_e1009(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> Option<Vec<String>> {
    let documents = &pack.content().documents;
    let mut papers: Vec<String> = Vec::new();
    for (path, value) in fields.list("papers", problems)? {
        let Some(word) = text(value, &path, problems) else { continue };
        match documents.iter().find(|document| document.id.eq_ignore_ascii_case(word.trim())) {
            Some(document) if papers.contains(&document.id) => {}
            Some(document) => papers.push(document.id.clone()),
            None => {
                let known: Vec<&str> = documents.iter().map(|document| document.id.as_str()).collect();
                let fault = Problem::at(codes::E1009, path).with("got", word);
                problems.push(fault.with("known", known.join(", ")));
            }
        }
    }
    Some(papers)
}
