//! `parties.toml`: who works when.

use super::notation::{self, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::calendar::WorkWeek;
use landcast::pack::Party;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "parties.toml";

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenParty {
    name: WrittenNames,
    /// Holiday table; missing for a party that knows no holidays.
    calendar: Option<String>,
    /// Monday to Sunday, in hundredths of a normal day's work.
    week: [u16; 7],
    holiday: u16,
    make_up: Option<u16>,
    source: String,
    confidence: String,
}

pub(super) fn load(
    files: &Files,
    sources: &SourceTable,
    calendars: &BTreeSet<String>,
    faults: &mut Faults,
) -> Vec<Party> {
    let written = files.toml::<BTreeMap<String, WrittenParty>>(FILE, faults).unwrap_or_default();
    written
        .into_iter()
        .map(|(id, party)| {
            let spot = Spot { file: FILE, at: &id };
            let (source, confidence) =
                notation::provenance(&party.source, &party.confidence, spot, sources, faults);
            if party.calendar.as_ref().is_some_and(|calendar| !calendars.contains(calendar)) {
                spot.fault("unknown-calendar", format!("no holiday table {:?}", party.calendar), faults);
            }
            if party.week.iter().all(|weight| *weight == 0) || party.week.iter().any(|weight| *weight > 100) {
                spot.fault("not-a-week", "weights are hundredths, and some day is worked", faults);
            }
            let week =
                WorkWeek { week: party.week, holiday: party.holiday, make_up: party.make_up.unwrap_or(100) };
            let name = party.name.names(spot, faults);
            Party { name, calendar: party.calendar, week, source, confidence, id }
        })
        .collect()
}
