//! Freight and network: services, warehouses and hubs, parties, seasons, packing, cash on delivery, platforms, documents.
//!
//! A service's lanes are written in layers, so that a rule stands once: what a route family says of all countries
//! (`routes/<family>.toml`, `[all]`), of one country, what the service says of all its lanes, and of one lane. The
//! later layer wins field by field.

mod assumptions;
mod batteries;
mod cod;
mod documents;
mod lane;
mod nodes;
mod notation;
mod packaging;
mod parties;
mod peaks;
mod platforms;
mod services;
mod stages;

use crate::{Faults, Files, SourceTable};
use landcast::pack::{
    Assumption, BatteryRule, CodTerms, Document, Node, Packaging, Party, Peak, Platform, Service,
};
use std::collections::BTreeSet;

/// Everything about freight and network.
#[derive(Debug, Default)]
pub(crate) struct Logistics {
    pub(crate) parties: Vec<Party>,
    pub(crate) peaks: Vec<Peak>,
    pub(crate) services: Vec<Service>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) packaging: Vec<Packaging>,
    pub(crate) cod: Vec<CodTerms>,
    pub(crate) platforms: Vec<Platform>,
    pub(crate) batteries: Vec<BatteryRule>,
    pub(crate) documents: Vec<Document>,
    pub(crate) assumptions: Vec<Assumption>,
}

/// Reads it all. `calendars` are the ids of the holiday tables.
pub(crate) fn load(
    files: &Files,
    sources: &SourceTable,
    calendars: &BTreeSet<String>,
    faults: &mut Faults,
) -> Logistics {
    let parties = parties::load(files, sources, calendars, faults);
    let known: BTreeSet<&str> = parties.iter().map(|party| party.id.as_str()).collect();
    let services = services::load(files, sources, &known, faults);
    let nodes = nodes::load(files, sources, &known, &services, faults);
    let logistics = Logistics {
        peaks: peaks::load(files, sources, faults),
        services,
        nodes,
        packaging: packaging::load(files, sources, faults),
        cod: cod::load(files, sources, faults),
        platforms: platforms::load(files, sources, faults),
        batteries: batteries::load(files, sources, faults),
        documents: documents::load(files, sources, faults),
        assumptions: assumptions::load(files, sources, faults),
        parties,
    };
    if logistics.services.is_empty() {
        faults.push("services", "", "missing-key", "there is no service");
    }
    logistics
}
