//! What a pack holds, for pickers and settings.

use super::by_name::ByName;
use super::common::{BothNames, PackId};
use crate::money::{Currency, Dec};
use crate::pack::{self, Pack, Source, Switch, SwitchKind};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PackInfo {
    #[serde(flatten)]
    id: PackId,
    built: String,
    begins: String,
    horizon: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct RegionInfo {
    code: String,
    name: BothNames,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SchemeInfo {
    id: String,
    name: BothNames,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DestinationInfo {
    country: String,
    name: BothNames,
    currency: String,
    zone: String,
    regions: Vec<RegionInfo>,
    schemes: Vec<SchemeInfo>,
    nodes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SwitchInfo {
    key: String,
    countries: Vec<String>,
    kind: &'static str,
    default: String,
    choices: Vec<String>,
    note: BothNames,
    from: Option<String>,
    source: Option<SourceInfo>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct SourceInfo {
    key: String,
    title: String,
    href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct CategoryInfo {
    id: String,
    zh: String,
    en: String,
    group: String,
    hs: Vec<String>,
    goods: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct NamedInfo {
    id: String,
    name: BothNames,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FxInfo {
    date: String,
    source: String,
    rates: ByName<String, String>,
    assumed: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct HolidayInfo {
    from: String,
    until: String,
    make_up_known_until: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct TableInfo {
    id: String,
    bytes: u32,
    sha256: String,
    #[serde(rename = "use")]
    used_for: &'static str,
    loaded: bool,
    destinations: Vec<String>,
    switch: Option<String>,
}

/// What a pack holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InfoOf {
    engine: &'static str,
    pack: PackInfo,
    destinations: Vec<DestinationInfo>,
    switches: Vec<SwitchInfo>,
    categories: Vec<CategoryInfo>,
    groups: Vec<NamedInfo>,
    services: Vec<NamedInfo>,
    nodes: Vec<NamedInfo>,
    platforms: Vec<NamedInfo>,
    fx: FxInfo,
    sources: usize,
    tables: Vec<TableInfo>,
    holidays: ByName<String, HolidayInfo>,
}

impl InfoOf {
    /// From a loaded pack.
    #[must_use]
    pub fn new(pack: &Pack) -> Self {
        let content = pack.content();
        let named =
            |id: &str, name| NamedInfo { id: id.to_owned(), name, role: None, country: None, mode: None };
        Self {
            engine: crate::api::ENGINE,
            pack: PackInfo {
                id: PackId::from(pack),
                built: content.built.iso(),
                begins: content.begins.iso(),
                horizon: content.horizon.iso(),
            },
            destinations: destinations(pack),
            switches: switches(pack),
            categories: content
                .categories
                .iter()
                .map(|category| CategoryInfo {
                    id: category.id.clone(),
                    zh: category.name.zh.clone(),
                    en: category.name.en.clone(),
                    group: content
                        .groups
                        .get(usize::from(category.group))
                        .map(|group| group.id.clone())
                        .unwrap_or_default(),
                    hs: category.candidates.iter().map(ToString::to_string).collect(),
                    goods: category.goods.iter().map(|class| class.as_str()).collect(),
                })
                .collect(),
            groups: content
                .groups
                .iter()
                .map(|group| named(&group.id, BothNames::from(&group.name)))
                .collect(),
            services: content
                .services
                .iter()
                .map(|service| NamedInfo {
                    role: Some(service.role.as_str()),
                    ..named(&service.id, BothNames::from(&service.name))
                })
                .collect(),
            nodes: content
                .nodes
                .iter()
                .map(|node| NamedInfo {
                    country: Some(node.country.code().to_owned()),
                    mode: Some(node.mode.as_str()),
                    ..named(&node.id, BothNames::from(&node.name))
                })
                .collect(),
            platforms: content
                .platforms
                .iter()
                .map(|platform| named(&platform.id, BothNames::from(&platform.name)))
                .collect(),
            fx: fx(pack),
            sources: content.sources.len(),
            tables: pack
                .tables()
                .map(|table| TableInfo {
                    id: table.head.id.clone(),
                    bytes: table.head.bytes,
                    sha256: pack::hex(&table.head.sha256),
                    used_for: table.used_for.as_str(),
                    loaded: table.loaded,
                    destinations: table.destinations.iter().map(|code| code.code().to_owned()).collect(),
                    switch: table.switch.map(str::to_owned),
                })
                .collect(),
            holidays: content
                .holidays
                .iter()
                .map(|table| {
                    let info = HolidayInfo {
                        from: table.from.iso(),
                        until: table.until.iso(),
                        make_up_known_until: table.make_up_known_until.iso(),
                    };
                    (table.id.clone(), info)
                })
                .collect(),
        }
    }
}

fn destinations(pack: &Pack) -> Vec<DestinationInfo> {
    pack.destinations()
        .map(|market| {
            let parent = market.parent.and_then(|code| pack.market(code));
            let schemes = market.schemes.iter().chain(parent.into_iter().flat_map(|parent| &parent.schemes));
            DestinationInfo {
                country: market.code.code().to_owned(),
                name: BothNames::from(&market.name),
                currency: market.currency.code().to_owned(),
                zone: market.zone.clone(),
                regions: market
                    .regions
                    .iter()
                    .map(|region| RegionInfo {
                        code: region.code.clone(),
                        name: BothNames::from(&region.name),
                    })
                    .collect(),
                schemes: schemes
                    .map(|scheme| SchemeInfo { id: scheme.id.clone(), name: BothNames::from(&scheme.name) })
                    .collect(),
                nodes: pack
                    .content()
                    .nodes
                    .iter()
                    .filter(|node| node.serves.contains(&market.code))
                    .map(|node| node.id.clone())
                    .collect(),
            }
        })
        .collect()
}

/// Switches with the destinations that have them; those of a parent belong to all its members.
fn switches(pack: &Pack) -> Vec<SwitchInfo> {
    let content = pack.content();
    content
        .markets
        .iter()
        .flat_map(|market| market.switches.iter().map(move |switch| (market, switch)))
        .map(|(market, switch)| {
            let members = pack
                .destinations()
                .filter(|member| member.code == market.code || member.parent == Some(market.code))
                .map(|member| member.code.code().to_owned())
                .collect();
            switch_info(pack, switch, members)
        })
        .collect()
}

fn switch_info(pack: &Pack, switch: &Switch, countries: Vec<String>) -> SwitchInfo {
    let (kind, choices) = match &switch.kind {
        SwitchKind::Flag => ("flag", Vec::new()),
        SwitchKind::Rate => ("rate", Vec::new()),
        SwitchKind::Choice(words) => ("choice", words.clone()),
    };
    SwitchInfo {
        key: switch.key.clone(),
        countries,
        kind,
        default: switch.default.clone(),
        choices,
        note: BothNames::from(&switch.note),
        from: switch.from.map(|day| day.iso()),
        source: pack.source(switch.source).map(|Source { key, title, href }| SourceInfo {
            key: key.clone(),
            title: title.clone(),
            href: href.clone(),
        }),
    }
}

fn fx(pack: &Pack) -> FxInfo {
    let content = pack.content();
    // Pegs have sources of their own; what is shown is where the rate of the seller's money comes from.
    let quoted = content.fx.iter().find(|rate| rate.currency == Currency::CNY);
    FxInfo {
        date: content.fx_date.iso(),
        source: quoted
            .and_then(|rate| pack.source(rate.source))
            .map(|source| source.title.clone())
            .unwrap_or_default(),
        rates: std::iter::once(("EUR".to_owned(), Dec::ONE.plain()))
            .chain(content.fx.iter().map(|rate| (rate.currency.code().to_owned(), rate.per_eur.plain())))
            .collect(),
        assumed: content
            .fx
            .iter()
            .filter(|rate| rate.assumed)
            .map(|rate| rate.currency.code().to_owned())
            .collect(),
    }
}
