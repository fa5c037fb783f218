//! Services with their lanes and prices, warehouses, parties, seasons, packing, platforms, documents.

use super::super::calendars::{Party, Peak};
use super::super::cod::CodTerms;
use super::super::content::Content;
use super::super::documents::Document;
use super::super::network::{Lane, Price, Service};
use super::super::node::Node;
use super::super::packaging::Packaging;
use super::super::platforms::{Platform, PlatformFact};
use super::super::provenance::Names;
use super::super::stage::StagePrior;
use super::{Fact, Found, Happened, Spot, Subject, pairs, word};
use crate::measure::Country;
use crate::money::{Currency, Dec};

pub(super) fn all(found: &mut Found<'_>) {
    let (before, after): (&Content, &Content) = (found.before, found.after);
    for (id, pair) in pairs(&before.services, &after.services, |one| one.id.as_str()) {
        let name = |service: &Service| service.name.clone();
        if let Some((spot, was, is)) = both(found, Spot::new(Subject::Service, id), pair, name) {
            service(found, &spot, was, is);
        }
    }
    for (id, pair) in pairs(&before.nodes, &after.nodes, |one| one.id.as_str()) {
        let country = pair.1.or(pair.0).map(|node| node.country);
        let spot = Spot { country, ..Spot::new(Subject::Node, id) };
        if let Some((spot, was, is)) = both(found, spot, pair, |node: &Node| node.name.clone()) {
            node(found, &spot, was, is);
        }
    }
    for (id, pair) in pairs(&before.parties, &after.parties, |one| one.id.as_str()) {
        if let Some((spot, was, is)) =
            both(found, Spot::new(Subject::Party, id), pair, |party: &Party| party.name.clone())
        {
            let calendar = |party: &Party| party.calendar.as_deref().and_then(word);
            found.part(&spot, "holidays", calendar(was), calendar(is));
            found.other(&spot, "working-days", &was.week, &is.week);
        }
    }
    for (id, pair) in pairs(&before.peaks, &after.peaks, |one| one.id.as_str()) {
        if let Some((spot, was, is)) =
            both(found, Spot::new(Subject::Peak, id), pair, |peak: &Peak| peak.name.clone())
        {
            found.part(&spot, "from", Some(Fact::Day(was.from)), Some(Fact::Day(is.from)));
            found.part(&spot, "to", Some(Fact::Day(was.to)), Some(Fact::Day(is.to)));
            found.other(&spot, "stages", &was.stages, &is.stages);
            found.other(&spot, "freight", &was.freight, &is.freight);
            found.other(&spot, "destinations", &was.destinations, &is.destinations);
        }
    }
    for (id, pair) in pairs(&before.packaging, &after.packaging, |one| one.id.as_str()) {
        if let Some((spot, was, is)) =
            both(found, Spot::new(Subject::Packaging, id), pair, |packing: &Packaging| packing.name.clone())
        {
            found.other(&spot, "sizes", &was.sizes, &is.sizes);
            found.other(&spot, "damage", &was.damage, &is.damage);
        }
    }
    for (country, pair) in pairs(&before.cod, &after.cod, |terms| terms.country) {
        cod(found, country, pair);
    }
    for (id, pair) in pairs(&before.platforms, &after.platforms, |one| one.id.as_str()) {
        if let Some((spot, was, is)) =
            both(found, Spot::new(Subject::Platform, id), pair, |platform: &Platform| platform.name.clone())
        {
            platform(found, &spot, was, is);
        }
    }
    for (id, pair) in pairs(&before.documents, &after.documents, |one| one.id.as_str()) {
        if let Some((spot, was, is)) =
            both(found, Spot::new(Subject::Document, id), pair, |document: &Document| document.name.clone())
        {
            let plain = |document: &Document| Document { source: 0, ..document.clone() };
            found.other(&spot, "document", &plain(was), &plain(is));
        }
    }
}

/// Both sides under the name of the later one; says so where one is missing.
fn both<'c, T>(
    found: &mut Found<'_>,
    spot: Spot,
    pair: (Option<&'c T>, Option<&'c T>),
    name: impl Fn(&T) -> Names,
) -> Option<(Spot, &'c T, &'c T)> {
    let spot = spot.named(&name(pair.1.or(pair.0)?));
    match pair {
        (Some(was), Some(is)) => return Some((spot, was, is)),
        (None, _) => found.whole(&spot, Happened::Added),
        (_, None) => found.whole(&spot, Happened::Removed),
    }
    None
}

fn service(found: &mut Found<'_>, spot: &Spot, was: &Service, is: &Service) {
    found.part(spot, "channel", word(was.channel.as_str()), word(is.channel.as_str()));
    found.part(spot, "role", word(was.role.as_str()), word(is.role.as_str()));
    found.part(spot, "tracking", word(was.tracking.as_str()), word(is.tracking.as_str()));
    found.other(spot, "goods", &was.goods, &is.goods);
    found.other(spot, "hs", &(&was.hs_only, &was.hs_except), &(&is.hs_only, &is.hs_except));
    let quota = |service: &Service| service.daily_quota.map(|count| Fact::Number(Dec::from(count)));
    found.part(spot, "daily-quota", quota(was), quota(is));
    let cap = |service: &Service| service.claims_cap.map(|(value, currency)| Fact::Money(value, currency));
    found.part(spot, "claims-cap", cap(was), cap(is));
    for (to, pair) in pairs(&was.lanes, &is.lanes, |lane| lane.to) {
        let spot = Spot { country: Some(to), subject: Subject::Lane, ..spot.clone() };
        match pair {
            (None, _) => found.whole(&spot, Happened::Added),
            (_, None) => found.whole(&spot, Happened::Removed),
            (Some(was), Some(is)) => lane(found, &spot, was, is),
        }
    }
}

fn lane(found: &mut Found<'_>, spot: &Spot, was: &Lane, is: &Lane) {
    let spot = &spot.clone().on(is.price_date);
    let mut says_other = price(found, spot, was, is);
    says_other |= found.part(spot, "fuel", was.fuel.map(Fact::Rate), is.fuel.map(Fact::Rate));
    let cap = |lane: &Lane| lane.value_cap.map(|(value, currency)| Fact::Money(value, currency));
    says_other |= found.part(spot, "value-cap", cap(was), cap(is));
    let flag = |on: bool| Some(Fact::Flag(on));
    says_other |= found.part(spot, "ddp", flag(was.ddp), flag(is.ddp));
    says_other |= found.part(spot, "cod", flag(was.cod), flag(is.cod));
    let grams = |grams: u32| Some(Fact::Number(Dec::from(grams)));
    says_other |= found.part(spot, "max-g", grams(was.max_g), grams(is.max_g));
    let size = |lane: &Lane| (lane.max_side_mm, lane.max_sum_mm, lane.max_girth_mm);
    says_other |= found.other(spot, "size", &size(was), &size(is));
    let billed = |lane: &Lane| (lane.round_g, lane.min_g, lane.volumetric);
    says_other |= found.other(spot, "billed-weight", &billed(was), &billed(is));
    says_other |= found.other(spot, "surcharges", &was.surcharges, &is.surcharges);
    says_other |= found.other(spot, "remote", &was.remote, &is.remote);
    says_other |= found.other(spot, "stages", &stages(&was.stages), &stages(&is.stages));
    if !says_other {
        let was_from = (found.source_before(was.source).to_owned(), was.confidence, was.price_date);
        let is_from = (found.source_after(is.source).to_owned(), is.confidence, is.price_date);
        found.rechecked(spot, &was_from, &is_from, Some((was.price_date, is.price_date)));
    }
}

fn stages(stages: &[StagePrior]) -> Vec<StagePrior> {
    stages.iter().map(|stage| StagePrior { source: 0, ..stage.clone() }).collect()
}

/// One step of a rate card by name, weight and amount.
type PricePart = ((&'static str, u32), Fact);

fn price(found: &mut Found<'_>, spot: &Spot, was: &Lane, is: &Lane) -> bool {
    let (before, after) = (parts(&was.price, was.currency), parts(&is.price, is.currency));
    let mut differs = false;
    for ((part, grams), (old, new)) in pairs(&before, &after, |(name, _)| *name) {
        let fact = |part: Option<&PricePart>| part.map(|(_, fact)| fact.clone());
        differs |= found.part_at(spot, part, Some(format!("{grams} g")), fact(old), fact(new));
    }
    differs
}

fn parts(price: &Price, currency: Currency) -> Vec<PricePart> {
    let money = |value: Dec| Fact::Money(value, currency);
    match price {
        Price::Tiers(steps) => steps
            .iter()
            .flat_map(|step| {
                [
                    (("per-kg", step.up_to_g), money(step.per_kg)),
                    (("per-parcel", step.up_to_g), money(step.per_parcel)),
                ]
            })
            .collect(),
        Price::FirstAndStep { first_g, first, step_g, step } => {
            vec![(("first-weight", *first_g), money(*first)), (("each-step", *step_g), money(*step))]
        }
    }
}

fn node(found: &mut Found<'_>, spot: &Spot, was: &Node, is: &Node) {
    let spot = &spot.clone().on(is.price_date);
    let money = |node: &Node, value: Dec| Some(Fact::Money(value, node.currency));
    let inbound = (money(was, was.inbound_per_unit), money(is, is.inbound_per_unit));
    found.part(spot, "inbound", inbound.0, inbound.1);
    found.part(spot, "pick-extra", money(was, was.pick_extra), money(is, is.pick_extra));
    found.other(spot, "pick-pack", &was.pick_pack, &is.pick_pack);
    found.other(spot, "storage", &was.storage, &is.storage);
    found.other(spot, "destinations", &was.serves, &is.serves);
    found.other(spot, "services", &(&was.bulk, &was.outbound), &(&is.bulk, &is.outbound));
    let handling = |node: &Node| StagePrior { source: 0, ..node.handling.clone() };
    found.other(spot, "stages", &handling(was), &handling(is));
}

fn cod(found: &mut Found<'_>, country: Country, pair: (Option<&CodTerms>, Option<&CodTerms>)) {
    let spot = Spot::new(Subject::Cod, "cod").of(country);
    match pair {
        (None, _) => found.whole(&spot, Happened::Added),
        (_, None) => found.whole(&spot, Happened::Removed),
        (Some(was), Some(is)) => {
            found.part(&spot, "fee", Some(Fact::Rate(was.fee_rate)), Some(Fact::Rate(is.fee_rate)));
            let least = |terms: &CodTerms| Some(Fact::Money(terms.fee_min, terms.currency));
            found.part(&spot, "fee-min", least(was), least(is));
            found.part(&spot, "refusal", Some(Fact::Rates(was.refusal)), Some(Fact::Rates(is.refusal)));
            let days = |terms: &CodTerms| Some(Fact::Number(Dec::from(u32::from(terms.remittance_days))));
            found.part(&spot, "remittance-days", days(was), days(is));
        }
    }
}

fn platform(found: &mut Found<'_>, spot: &Spot, was: &Platform, is: &Platform) {
    let key = |fact: &PlatformFact| {
        let countries: Vec<&str> = fact.countries.iter().map(|country| country.code()).collect();
        (fact.key, countries.join(" "), fact.shipped, fact.from)
    };
    for ((what, countries, _, from), (old, new)) in pairs(&was.facts, &is.facts, key) {
        let spot = spot.clone().on(from);
        let at = (!countries.is_empty()).then_some(countries);
        let number = |fact: &PlatformFact| Fact::Number(fact.value);
        found.part_at(&spot, what.as_str(), at, old.map(number), new.map(number));
    }
}
