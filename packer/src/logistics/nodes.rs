//! `nodes/*.toml`: overseas warehouses and border hubs.

use super::notation::{self, Number, Spot, WrittenNames};
use super::stages::{self, WrittenStage};
use crate::{Faults, Files, SourceTable};
use landcast::calendar::SummerTime;
use landcast::measure::Country;
use landcast::pack::{Mode, Node, PriceStep, Service, ServiceRole, StageName, Storage};
use std::collections::BTreeSet;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNode {
    name: WrittenNames,
    country: String,
    mode: String,
    flow_through: bool,
    serves: Vec<String>,
    bulk: Vec<String>,
    outbound: Vec<String>,
    handling: WrittenStage,
    currency: String,
    inbound_per_unit: Number,
    /// Up to these grams, for each kilogram, for each order.
    pick_pack: Vec<(u32, Number, Number)>,
    pick_extra: Number,
    /// From this day after arrival, for each cubic metre and day.
    storage: Vec<(u16, Number)>,
    utc_offset_min: i16,
    /// Rule by which that clock is put forward; missing where it never is.
    summer: Option<String>,
    zone: String,
    price_date: toml::value::Datetime,
    source: String,
    confidence: String,
    handling_source: String,
    handling_confidence: String,
}

/// Nodes sorted by id, which is the name of their file.
pub(super) fn load(
    files: &Files,
    sources: &SourceTable,
    parties: &BTreeSet<&str>,
    services: &[Service],
    faults: &mut Faults,
) -> Vec<Node> {
    let mut nodes = Vec::new();
    for file in files.list("nodes", "toml") {
        let Some(written) = files.toml::<WrittenNode>(&file, faults) else { continue };
        let id =
            file.rsplit('/').next().and_then(|name| name.strip_suffix(".toml")).unwrap_or(&file).to_owned();
        let node = node(&file, id, written, (sources, parties), faults);
        check_services(&file, &node, services, faults);
        nodes.push(node);
    }
    for service in services {
        if service.from != "CN" && nodes.iter().all(|node| !node.outbound.contains(&service.id)) {
            let file = format!("services/{}.toml", service.id);
            faults.push(
                &file,
                "from",
                "unknown-node",
                format!("no node {:?} sends parcels by it", service.from),
            );
        }
    }
    nodes.sort_by(|a, b| a.id.cmp(&b.id));
    nodes
}

fn node(
    file: &str,
    id: String,
    written: WrittenNode,
    known: (&SourceTable, &BTreeSet<&str>),
    faults: &mut Faults,
) -> Node {
    let spot = Spot { file, at: "" };
    let country = notation::country(&written.country, spot, faults);
    let mode = notation::word(&written.mode, Mode::parse, spot, faults).unwrap_or(Mode::Overseas);
    let stage = match mode {
        Mode::Border => StageName::Hub,
        Mode::Overseas | Mode::Direct => StageName::Warehouse,
    };
    if mode == Mode::Direct {
        spot.fault("contradiction", "a node serves overseas or border plans", faults);
    }
    let (source, confidence) =
        notation::provenance(&written.source, &written.confidence, spot, known.0, faults);
    let handling = stages::handling(
        stage,
        country,
        &written.handling,
        (&written.handling_source, &written.handling_confidence),
        known,
        spot,
        faults,
    );
    let summer = written.summer.as_deref().map(|word| notation::word(word, SummerTime::parse, spot, faults));
    let summer = summer.flatten().unwrap_or_default();
    let pick_pack: Vec<PriceStep> = written
        .pick_pack
        .iter()
        .map(|(up_to_g, per_kg, per_parcel)| PriceStep {
            up_to_g: *up_to_g,
            per_kg: per_kg.positive(spot, faults),
            per_parcel: per_parcel.positive(spot, faults),
        })
        .collect();
    let rising = pick_pack.windows(2).all(|pair| matches!(pair, [a, b] if a.up_to_g < b.up_to_g));
    let storage: Vec<Storage> = written
        .storage
        .iter()
        .map(|(from_day, price)| Storage { from_day: *from_day, per_m3_day: price.positive(spot, faults) })
        .collect();
    let ageing = storage.windows(2).all(|pair| matches!(pair, [a, b] if a.from_day < b.from_day));
    if pick_pack.is_empty() || !rising || storage.is_empty() || !ageing {
        spot.fault("tiers-out-of-order", "pick_pack and storage need tiers that rise", faults);
    }
    Node {
        id,
        name: written.name.names(spot, faults),
        country,
        mode,
        flow_through: written.flow_through,
        serves: notation::countries(&written.serves, spot, faults),
        bulk: written.bulk,
        outbound: written.outbound,
        handling,
        currency: notation::currency(&written.currency, spot, faults),
        inbound_per_unit: written.inbound_per_unit.positive(spot, faults),
        pick_pack,
        pick_extra: written.pick_extra.positive(spot, faults),
        storage,
        utc_offset_min: written.utc_offset_min,
        summer,
        zone: written.zone,
        price_date: notation::day(written.price_date, spot, faults),
        source,
        confidence,
    }
}

/// Bulk services must reach the node, outbound ones must start there, and together serve each destination: an
/// overseas warehouse by exactly one service, so that a plan's name says everything.
fn check_services(file: &str, node: &Node, services: &[Service], faults: &mut Faults) {
    let find = |id: &str| services.iter().find(|service| service.id == id);
    for id in &node.bulk {
        match find(id) {
            Some(service) if service.role == ServiceRole::Bulk && service.lane(node.country).is_some() => {}
            _ => faults.push(
                file,
                id,
                "unknown-service",
                format!("{id} is no bulk service to {}", node.country),
            ),
        }
    }
    for id in &node.outbound {
        match find(id) {
            Some(service)
                if matches!(service.role, ServiceRole::SecondLeg | ServiceRole::LastMile)
                    && service.from == node.id => {}
            _ => faults.push(file, id, "unknown-service", format!("{id} is no service from {}", node.id)),
        }
    }
    let carriers = |country: Country| {
        let goes = |id: &&String| find(id).is_some_and(|service| service.lane(country).is_some());
        node.outbound.iter().filter(goes).count()
    };
    for country in &node.serves {
        let number = carriers(*country);
        if number == 0 || (node.mode == Mode::Overseas && number > 1) {
            faults.push(
                file,
                country.code(),
                "unserved",
                format!("{number} services take parcels from {} there", node.id),
            );
        }
    }
}
