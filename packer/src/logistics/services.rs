//! `services/*.toml` over `routes/*.toml`: reference services and their lanes.

use super::lane::{self, Known, WrittenLane};
use super::notation::{self, Number, Spot, WrittenNames};
use crate::{Faults, Files, SourceTable};
use landcast::pack::{Api, Channel, GoodsClass, GoodsRule, Lane, Service, ServiceRole, StageName, Tracking};
use std::collections::{BTreeMap, BTreeSet};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenService {
    name: WrittenNames,
    role: String,
    channel: String,
    /// Under DDP the price pays for clearance: special lines, unlike couriers and the post.
    #[serde(default)]
    clearance_in_price: bool,
    from: String,
    tracking: String,
    api: String,
    /// Handlings of a parcel on the way.
    touches: u8,
    claims_cap: Option<String>,
    daily_quota: Option<u32>,
    #[serde(default)]
    hs_only: Vec<String>,
    #[serde(default)]
    hs_except: Vec<String>,
    #[serde(default)]
    bans: Vec<WrittenBan>,
    goods: Vec<WrittenGoods>,
    /// Route family whose layers lie under the lanes.
    routes: Option<String>,
    /// Stages in order, where they are not those of the role.
    stages: Option<Vec<String>>,
    #[serde(default)]
    all: WrittenLane,
    lanes: BTreeMap<String, WrittenLane>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGoods {
    class: String,
    #[serde(default)]
    only: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    max_wh: Option<Number>,
    #[serde(default)]
    unmarked: Vec<String>,
}

/// `{ hs = ["851713"], to = ["MY"] }`
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenBan {
    hs: Vec<String>,
    to: Vec<String>,
}

/// Services sorted by id, which is the name of their file.
pub(super) fn load(
    files: &Files,
    sources: &SourceTable,
    parties: &BTreeSet<&str>,
    faults: &mut Faults,
) -> Vec<Service> {
    let areas = lane::areas(files, faults);
    let known = Known { sources, parties, areas: &areas };
    let mut families: BTreeMap<String, BTreeMap<String, WrittenLane>> = BTreeMap::new();
    for file in files.list("routes", "toml") {
        if let Some(family) = files.toml(&file, faults) {
            families.insert(stem(&file).to_owned(), family);
        }
    }
    let mut services = Vec::new();
    for file in files.list("services", "toml") {
        if let Some(written) = files.toml::<WrittenService>(&file, faults) {
            services.push(service(&file, written, &families, known, faults));
        }
    }
    services.sort_by(|a, b| a.id.cmp(&b.id));
    services
}

fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".toml").unwrap_or(name)
}

fn service(
    file: &str,
    written: WrittenService,
    families: &BTreeMap<String, BTreeMap<String, WrittenLane>>,
    known: Known<'_>,
    faults: &mut Faults,
) -> Service {
    let spot = Spot { file, at: "" };
    let none = BTreeMap::new();
    let family = match &written.routes {
        None => Some(&none),
        Some(name) => families.get(name),
    };
    if let (None, Some(name)) = (family, &written.routes) {
        spot.fault("unknown-route-family", format!("there is no routes/{name}.toml"), faults);
    }
    let role = notation::word(&written.role, ServiceRole::parse, spot, faults).unwrap_or(ServiceRole::Direct);
    let names = match &written.stages {
        Some(words) => {
            words.iter().filter_map(|text| notation::word(text, StageName::parse, spot, faults)).collect()
        }
        None => stages_of(role).to_vec(),
    };
    if written.lanes.is_empty() {
        spot.fault("missing-key", "a service needs a lane", faults);
    }
    // Without the family every lane would lack half its fields: one fault says it all.
    let lanes = match family {
        Some(family) => lanes(file, written.lanes, &written.all, family, &names, known, faults),
        None => Vec::new(),
    };
    let goods: Vec<GoodsRule> =
        written.goods.into_iter().filter_map(|rule| goods_rule(rule, spot, faults)).collect();
    let classes: BTreeSet<GoodsClass> = goods.iter().map(|rule| rule.class).collect();
    if classes.len() != goods.len() {
        spot.fault("duplicate-key", "a goods class stands twice", faults);
    }
    Service {
        id: stem(file).to_owned(),
        name: written.name.names(spot, faults),
        role,
        channel: notation::word(&written.channel, Channel::parse, spot, faults).unwrap_or(Channel::Express),
        clearance_in_price: written.clearance_in_price,
        from: written.from,
        tracking: notation::word(&written.tracking, Tracking::parse, spot, faults).unwrap_or(Tracking::Full),
        api: notation::word(&written.api, Api::parse, spot, faults).unwrap_or(Api::Manual),
        claims_cap: written.claims_cap.as_deref().and_then(|text| notation::money(text, spot, faults)),
        touches: written.touches,
        goods,
        hs_only: notation::prefixes(&written.hs_only, spot, faults),
        hs_except: notation::prefixes(&written.hs_except, spot, faults),
        bans: written
            .bans
            .iter()
            .map(|ban| {
                (notation::prefixes(&ban.hs, spot, faults), notation::countries(&ban.to, spot, faults))
            })
            .collect(),
        daily_quota: written.daily_quota,
        lanes,
    }
}

/// Lanes by country, each merged from its own fields, the service's, the family's of the country, of the one it is
/// like, and of all.
fn lanes(
    file: &str,
    written: BTreeMap<String, WrittenLane>,
    all: &WrittenLane,
    family: &BTreeMap<String, WrittenLane>,
    names: &[StageName],
    known: Known<'_>,
    faults: &mut Faults,
) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for (code, own) in written {
        let spot = Spot { file, at: &code };
        let mut merged = own.over(all);
        if let Some(country) = family.get(&code) {
            merged = merged.over(country);
        }
        if let Some(like) = merged.like.clone() {
            match family.get(&like) {
                Some(under) => merged = merged.over(under),
                None => spot.fault("unknown-country", format!("the family has no {like} to be like"), faults),
            }
        }
        if let Some(under) = family.get("all") {
            merged = merged.over(under);
        }
        let to = notation::country(&code, spot, faults);
        lanes.push(lane::lane(to, merged, names, known, spot, faults));
    }
    lanes
}

/// The stages a role has unless the service says otherwise.
const fn stages_of(role: ServiceRole) -> &'static [StageName] {
    use StageName::{
        Consolidation, ExportClearance, ImportClearance, LastMile, LineHaul, SecondLeg, Warehouse,
    };
    match role {
        ServiceRole::Direct => &[Consolidation, ExportClearance, LineHaul, ImportClearance, LastMile],
        ServiceRole::Bulk => &[Consolidation, ExportClearance, LineHaul, ImportClearance, Warehouse],
        ServiceRole::SecondLeg => &[SecondLeg, ImportClearance, LastMile],
        ServiceRole::LastMile => &[LastMile],
    }
}

fn goods_rule(written: WrittenGoods, spot: Spot<'_>, faults: &mut Faults) -> Option<GoodsRule> {
    let class = notation::word(&written.class, GoodsClass::parse, spot, faults)?;
    if class == GoodsClass::Brand {
        spot.fault("contradiction", "brand is a matter of papers, not of carriage", faults);
    }
    let max_wh10 = written.max_wh.as_ref().map(|wh| {
        let tenths = wh.positive(spot, faults) * landcast::money::Dec::whole(10);
        u32::try_from(tenths.trunc_i64()).unwrap_or(u32::MAX)
    });
    if class.has_battery() != max_wh10.is_some() {
        spot.fault(
            "contradiction",
            format!("{}: max_wh belongs to batteries, and to all of them", class.as_str()),
            faults,
        );
    }
    Some(GoodsRule {
        class,
        only: notation::countries(&written.only, spot, faults),
        except: notation::countries(&written.except, spot, faults),
        max_wh10,
        unmarked: notation::countries(&written.unmarked, spot, faults),
    })
}
