//! All chains of the three modes for an order.

use super::ask::Ask;
use super::limits::{self, Air};
use super::origin;
use super::own::{Own, own};
use super::replenish;
use crate::pack::{
    Confidence, DayRange, Lane, Mode, Node, Pack, PublishedRange, Remote, Service, ServiceRole, StageName,
    StagePrior,
};
use crate::problem::Problem;

/// A service on one of its lanes.
#[derive(Clone, Copy, Debug)]
pub struct Leg<'p> {
    /// The service.
    pub service: &'p Service,
    /// Its lane.
    pub lane: &'p Lane,
    /// The seller's own card that prices it, where one does: then the lane has the pack's goods and days, the card's limits,
    /// and prices that nobody may use.
    pub own: Option<Own<'p>>,
}

impl<'p> Leg<'p> {
    pub(super) fn new(service: &'p Service, lane: &'p Lane) -> Self {
        Self { service, lane, own: None }
    }

    /// The service on `lane` by each of the seller's cards in force; by the pack's own price only where there is none.
    fn priced(pack: &'p Pack, service: &'p Service, lane: &'p Lane, ask: &Ask<'_>) -> Vec<Self> {
        let own = own(pack, &service.id, lane, ask);
        if own.is_empty() {
            return vec![Self::new(service, lane)];
        }
        own.into_iter().map(|own| Self { service, lane: &own.lane.lane, own: Some(own) }).collect()
    }

    /// The service and the card, as in an id.
    fn name(&self) -> String {
        match self.own {
            Some(own) => format!("{}@{}", self.service.id, own.card.id),
            None => self.service.id.clone(),
        }
    }
}

/// A stage of a chain with its days for this order.
#[derive(Clone, Copy, Debug)]
pub struct ChainStage<'p> {
    /// Stage, party, inspection, cut-off and source.
    pub prior: &'p StagePrior,
    /// Its days, those of a remote area added.
    pub days: DayRange,
    /// The service it belongs to; `None` for handling in a warehouse or hub.
    pub service: Option<&'p Service>,
    /// What is published of the leg it belongs to.
    pub published: Option<&'p PublishedRange>,
}

impl ChainStage<'_> {
    /// How far its days can be trusted: a stage of a leg that was fitted to a published range is as good as the range.
    #[must_use]
    pub fn grade(&self) -> Confidence {
        let own = self.prior.confidence;
        self.published.map_or(own, |range| own.max(range.confidence))
    }
}

/// A chain that could carry the order, and why not where it cannot.
#[derive(Clone, Debug)]
pub struct Candidate<'p> {
    /// `direct:air-line-battery:DE`, `overseas:DE-FRA:sea-standard:DE`, `border:HK:hk-line-battery:DE`.
    pub id: String,
    /// Direct, overseas or border.
    pub mode: Mode,
    /// Warehouse or hub; `None` for direct.
    pub node: Option<&'p Node>,
    /// What brings stock to the node, or carries this very parcel to a hub where it holds none.
    pub bulk: Option<Leg<'p>>,
    /// What carries the parcel to the buyer.
    pub outbound: Leg<'p>,
    /// The order is taken from stock at the node; otherwise it starts in China.
    pub from_stock: bool,
    /// Units at the node.
    pub on_hand: u32,
    /// Stages of this order from the seller's handing over, or the node's picking, to the door.
    pub stages: Vec<ChainStage<'p>>,
    /// The remote area or zone of the postcode.
    pub remote: Option<&'p Remote>,
    /// How often the parcel is handled on the way.
    pub touches: u16,
    /// Hard limits it breaks; empty for a chain that can be used tonight.
    pub rejections: Vec<Problem>,
}

impl Candidate<'_> {
    /// Whether a leg of the order goes by air.
    #[must_use]
    pub fn flies(&self) -> bool {
        let bulk = self.bulk.filter(|_| !self.from_stock);
        std::iter::once(self.outbound).chain(bulk).any(|leg| limits::flies(leg.service.channel))
    }

    /// Whether no hard limit stops it.
    #[must_use]
    pub fn feasible(&self) -> bool {
        self.rejections.is_empty()
    }
}

/// All chains to the order's country, in the order of the pack: direct, overseas, border. Ids are unique and stable.
#[must_use]
pub fn candidates<'p>(pack: &'p Pack, ask: &Ask<'_>) -> Vec<Candidate<'p>> {
    let content = pack.content();
    let air = &Air::of(pack, ask);
    let mut found = Vec::new();
    for service in content.services.iter().filter(|service| service.role == ServiceRole::Direct) {
        let Some(lane) = service.lane(ask.country) else { continue };
        found.extend(Leg::priced(pack, service, lane, ask).into_iter().map(|leg| direct(leg, ask, air)));
    }
    let overseas = |node: &&Node| node.mode == Mode::Overseas && node.serves.contains(&ask.country);
    for node in content.nodes.iter().filter(overseas) {
        for outbound in parcel_legs(pack, &node.outbound, ask) {
            for bulk in legs(pack, &node.bulk, node.country) {
                found.push(self::overseas(pack, node, bulk, outbound, (ask, air)));
            }
        }
    }
    let border = |node: &&Node| node.mode == Mode::Border && node.serves.contains(&ask.country);
    for node in content.nodes.iter().filter(border) {
        for outbound in parcel_legs(pack, &node.outbound, ask) {
            found.push(self::border(pack, node, outbound, ask, air));
        }
    }
    found
}

/// The services of those ids that have a lane to `country`, in the order of the ids.
pub(super) fn legs<'p>(
    pack: &'p Pack,
    ids: &'p [String],
    country: crate::measure::Country,
) -> impl Iterator<Item = Leg<'p>> {
    ids.iter().filter_map(move |id| {
        let service = pack.service(id)?;
        Some(Leg::new(service, service.lane(country)?))
    })
}

/// The same for the leg to the buyer, by the seller's cards where any is in force.
fn parcel_legs<'p>(pack: &'p Pack, ids: &'p [String], ask: &Ask<'_>) -> Vec<Leg<'p>> {
    legs(pack, ids, ask.country).flat_map(|leg| Leg::priced(pack, leg.service, leg.lane, ask)).collect()
}

fn direct<'p>(outbound: Leg<'p>, ask: &Ask<'_>, air: &Air) -> Candidate<'p> {
    let remote = remote_area(outbound.lane, ask);
    let mut stages = Vec::with_capacity(outbound.lane.stages.len());
    push_stages(&mut stages, outbound, remote);
    origin::depart(&mut stages, ask.departure);
    Candidate {
        id: format!("direct:{}:{}", outbound.name(), ask.country),
        mode: Mode::Direct,
        node: None,
        bulk: None,
        outbound,
        from_stock: false,
        on_hand: 0,
        stages,
        remote,
        touches: u16::from(outbound.service.touches),
        rejections: limits::parcel(outbound, ask, air),
    }
}

/// From stock in the destination or its customs area. What is not there cannot be sold tonight.
fn overseas<'p>(
    pack: &'p Pack,
    node: &'p Node,
    bulk: Leg<'p>,
    outbound: Leg<'p>,
    (ask, air): (&Ask<'_>, &Air),
) -> Candidate<'p> {
    let remote = remote_area(outbound.lane, ask);
    let on_hand = ask.on_hand(&node.id);
    let mut stages = vec![handling(node)];
    push_stages(&mut stages, outbound, remote);
    let mut rejections = limits::parcel(outbound, ask, air);
    if let Some(problem) = limits::check_e4302_stock(pack, node, ask, air) {
        rejections.push(problem);
        // Only stock that must still travel is subject to what the bulk service takes.
        rejections.extend(limits::stock_leg(bulk, ask, air));
    }
    Candidate {
        id: match outbound.own {
            None => format!("overseas:{}:{}:{}", node.id, bulk.service.id, ask.country),
            Some(own) => format!("overseas:{}:{}:{}@{}", node.id, bulk.service.id, ask.country, own.card.id),
        },
        mode: Mode::Overseas,
        node: Some(node),
        bulk: Some(bulk),
        outbound,
        from_stock: true,
        on_hand,
        stages,
        remote,
        touches: u16::from(outbound.service.touches),
        rejections,
    }
}

/// From stock at a hub, or through it: then the first bulk service that takes the goods carries the parcel there.
fn border<'p>(pack: &'p Pack, node: &'p Node, outbound: Leg<'p>, ask: &Ask<'_>, air: &Air) -> Candidate<'p> {
    let remote = remote_area(outbound.lane, ask);
    let on_hand = ask.on_hand(&node.id);
    let stocked = on_hand >= ask.quantity;
    let feeder = replenish::feeder(pack, node, ask, air);
    let through = !stocked && node.flow_through;
    let mut stages = Vec::with_capacity(8);
    let mut touches = u16::from(outbound.service.touches);
    let mut rejections = limits::parcel(outbound, ask, air);
    if let (true, Some(feeder)) = (through, feeder) {
        push_stages(&mut stages, feeder, None);
        origin::depart(&mut stages, ask.departure);
        touches = touches.saturating_add(u16::from(feeder.service.touches));
        rejections.extend(limits::stock_leg(feeder, ask, air));
    } else if !stocked {
        rejections.extend(limits::check_e4302_stock(pack, node, ask, air));
    }
    stages.push(handling(node));
    push_stages(&mut stages, outbound, remote);
    Candidate {
        id: format!("border:{}:{}:{}", node.id, outbound.name(), ask.country),
        mode: Mode::Border,
        node: Some(node),
        bulk: feeder,
        outbound,
        from_stock: !through,
        on_hand,
        stages,
        remote,
        touches,
        rejections,
    }
}

fn remote_area<'p>(lane: &'p Lane, ask: &Ask<'_>) -> Option<&'p Remote> {
    lane.remote_area(ask.postcode?)
}

fn handling(node: &Node) -> ChainStage<'_> {
    ChainStage { prior: &node.handling, days: node.handling.days, service: None, published: None }
}

/// The stages of a leg; a remote area makes its last mile longer.
fn push_stages<'p>(stages: &mut Vec<ChainStage<'p>>, leg: Leg<'p>, remote: Option<&'p Remote>) {
    for prior in &leg.lane.stages {
        let days = match remote {
            Some(area) if prior.stage == StageName::LastMile => prior.days.plus(area.add_days),
            _ => prior.days,
        };
        let published = leg.lane.published.as_ref();
        stages.push(ChainStage { prior, days, service: Some(leg.service), published });
    }
}
