//! The network an order meets: where it starts, the gateway in South China, hubs and warehouses, the buyer's door; and the
//! services between them, each over one or more stages.

use super::ask::Ask;
use super::candidate::{Leg, legs};
use super::origin::Origin;
use super::search::{Chain, Criteria, Edge, search};
use crate::measure::Country;
use crate::money::{Amount, Currency, Dec};
use crate::pack::{Lane, Mode, Node, Pack, Price, ServiceRole};

/// A place parcels or stock pass.
#[derive(Clone, Debug)]
pub enum Place<'p> {
    /// The seller's city, `CN-YIW`.
    City(String),
    /// Where carriers take parcels in and export them, in South China.
    Gateway,
    /// A hub or an overseas warehouse.
    Node(&'p Node),
    /// The buyer.
    Door(Country),
}

/// What lies between two places.
#[derive(Clone, Copy, Debug)]
pub enum Way<'p> {
    /// From the seller's city to the gateway.
    Domestic,
    /// A service: to the door, to a node, or from one.
    Service(Leg<'p>),
}

/// The network of one order.
#[derive(Clone, Debug)]
pub struct Network<'p> {
    /// Places by number; the first is the city, the last the door.
    pub places: Vec<Place<'p>>,
    /// What each edge is.
    pub ways: Vec<Way<'p>>,
    /// From where to where, and the least it adds: cost in euro, days in tenths. How often a promise will be broken no leg
    /// shows.
    pub edges: Vec<Edge>,
}

const CITY: usize = 0;
const GATEWAY: usize = 1;

impl<'p> Network<'p> {
    /// All services that may carry `ask` or its stock.
    #[must_use]
    pub fn new(pack: &'p Pack, ask: &Ask<'_>) -> Self {
        let content = pack.content();
        let serving = content.nodes.iter().filter(|node| node.serves.contains(&ask.country));
        let mut network = Self {
            places: vec![Place::City(ask.ship_from.to_owned()), Place::Gateway],
            ways: Vec::new(),
            edges: Vec::new(),
        };
        network.places.extend(serving.map(Place::Node));
        let door = network.places.len();
        network.places.push(Place::Door(ask.country));
        let origin = Origin::of(pack, ask.ship_from);
        let domestic = Criteria { days: u32::from(origin.days.min), ..Criteria::default() };
        network.add(CITY, GATEWAY, Way::Domestic, domestic);
        for service in content.services.iter().filter(|service| service.role == ServiceRole::Direct) {
            if let Some(lane) = service.lane(ask.country) {
                network.add(GATEWAY, door, Way::Service(Leg::new(service, lane)), bound(lane, ask, true));
            }
        }
        let nodes: Vec<(usize, &'p Node)> = network
            .places
            .iter()
            .enumerate()
            .filter_map(|(at, place)| match place {
                Place::Node(node) => Some((at, *node)),
                _ => None,
            })
            .collect();
        for (at, node) in nodes {
            // Stock is there or it is not: only what passes through a hub travels to it with the order.
            let travels =
                node.mode == Mode::Border && node.flow_through && ask.on_hand(&node.id) < ask.quantity;
            for leg in legs(pack, &node.bulk, node.country) {
                network.add(GATEWAY, at, Way::Service(leg), bound(leg.lane, ask, travels));
            }
            for leg in legs(pack, &node.outbound, ask.country) {
                let mut least = bound(leg.lane, ask, true);
                least.days = least.days.saturating_add(u32::from(node.handling.days.min));
                network.add(at, door, Way::Service(leg), least);
            }
        }
        network
    }

    fn add(&mut self, from: usize, to: usize, way: Way<'p>, bound: Criteria) {
        self.ways.push(way);
        self.edges.push(Edge { from, to, bound });
    }

    /// Chains from the seller's city to the door that no other dominates. `exact` prices the chain of that id, in euro, tenths of
    /// a day and the share that goes wrong; `None` for one that may not be used.
    pub fn best(&self, mut exact: impl FnMut(&str) -> Option<Criteria>) -> Vec<(String, Chain)> {
        let door = self.places.len().saturating_sub(1);
        let found = search(&self.edges, CITY, door, |path| exact(&self.id(path)));
        found.into_iter().map(|chain| (self.id(&chain.edges), chain)).collect()
    }

    /// The id a candidate of that path has: `direct:…`, `overseas:…`, `border:…`. Chains through a hub that differ only in
    /// what brings parcels there are one candidate.
    #[must_use]
    pub fn id(&self, path: &[usize]) -> String {
        let way = |edge: Option<&usize>| edge.and_then(|at| self.ways.get(*at));
        let service = |edge: Option<&usize>| match way(edge) {
            Some(Way::Service(leg)) => leg.service.id.as_str(),
            _ => "",
        };
        let country = match self.places.last() {
            Some(Place::Door(country)) => country.to_string(),
            _ => String::new(),
        };
        let node =
            path.get(1).and_then(|at| self.edges.get(*at)).and_then(|edge| match self.places.get(edge.to) {
                Some(Place::Node(node)) => Some(*node),
                _ => None,
            });
        match node {
            None => format!("direct:{}:{country}", service(path.get(1))),
            Some(node) if node.mode == Mode::Overseas => {
                format!("overseas:{}:{}:{country}", node.id, service(path.get(1)))
            }
            Some(node) => format!("border:{}:{}:{country}", node.id, service(path.get(2))),
        }
    }
}

/// The least a lane adds to an order: its price on the bare weight and its shortest days. Stock that lies at its node
/// already took its days before.
pub(super) fn bound(lane: &Lane, ask: &Ask<'_>, travels: bool) -> Criteria {
    let weight_g = u64::from(ask.weight_g).saturating_mul(u64::from(ask.quantity));
    let kilograms = Dec::new(i64::try_from(weight_g).unwrap_or(i64::MAX), 3);
    let least = match &lane.price {
        Price::Tiers(tiers) => tiers.iter().map(|tier| tier.per_kg * kilograms + tier.per_parcel).min(),
        Price::FirstAndStep { first, .. } => Some(*first),
    };
    let amount = Amount::new(least.unwrap_or(Dec::ZERO), lane.currency);
    let cost = ask.fx.convert(amount, Currency::EUR).map_or(Dec::ZERO, |amount| amount.value);
    if !travels {
        return Criteria { cost, ..Criteria::default() };
    }
    let days = lane.stages.iter().fold(0_u32, |sum, stage| sum.saturating_add(u32::from(stage.days.min)));
    Criteria { cost, days, risk: Dec::ZERO }
}
