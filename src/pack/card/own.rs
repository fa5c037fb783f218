//! The cards a handle was given.

use super::{Card, CardLane, Transit};
use crate::measure::Country;
use crate::pack::{Confidence, DayRange, DayUnit, Lane, PublishedRange, Service};
use crate::problem::{Problem, codes};
use sha2::{Digest, Sha256};

/// Cards with the hash that names them in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cards {
    /// In the order of the file.
    pub cards: Vec<Card>,
    /// SHA-256 over everything they say, in hexadecimal. The order of the file's fields does not change it.
    pub sha256: String,
    /// Their lanes that a service of the pack can carry, by service and country.
    lanes: Vec<OwnLane>,
}

/// A lane of a card on a service of the pack: the service's lane under the card's own limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLane {
    /// Id of the service.
    pub service: String,
    /// Where the card stands among the [cards](Cards::cards).
    pub card: usize,
    /// Where the lanes of the country stand among the card's.
    pub at: Vec<usize>,
    /// The pack's lane, with the card's limits of weight and size where all its lanes to the country have them. Its prices are
    /// the pack's, and nobody may use them.
    pub lane: Lane,
}

impl Cards {
    /// Names `cards` by their hash, and finds the lanes of `services` they are for.
    #[must_use]
    pub fn new(cards: Vec<Card>, services: &[Service]) -> Self {
        // Cannot fail: reading holds decimals to what the packed form keeps. Cards built otherwise share one name at worst.
        let bytes = postcard::to_allocvec(&cards).unwrap_or_default();
        let sha256 = crate::pack::hex(&Sha256::digest(bytes).into());
        let mut lanes = Vec::new();
        for (index, card) in cards.iter().enumerate() {
            let Some(service) = services.iter().find(|one| Some(&one.id) == card.service.as_ref()) else {
                continue;
            };
            for lane in &service.lanes {
                let at: Vec<usize> = lanes_to(card, lane.to).collect();
                if !at.is_empty() {
                    let lane = limited(lane, card, &at);
                    lanes.push(OwnLane { service: service.id.clone(), card: index, at, lane });
                }
            }
        }
        lanes.sort_by(|a, b| (&a.service, a.lane.to, a.card).cmp(&(&b.service, b.lane.to, b.card)));
        Self { cards, sha256, lanes }
    }

    /// Lanes on `service` to `country`, in the order of the cards, whatever their days.
    #[must_use]
    pub fn lanes(&self, service: &str, country: Country) -> &[OwnLane] {
        let key = (service, country);
        let of = |own: &OwnLane| (own.service.as_str().cmp(key.0)).then(own.lane.to.cmp(&key.1));
        let from = self.lanes.partition_point(|own| of(own).is_lt());
        let to = self.lanes.partition_point(|own| of(own).is_le());
        self.lanes.get(from..to).unwrap_or_default()
    }

    /// Lanes to `country`, by service, whatever their days.
    pub fn lanes_to(&self, country: Country) -> impl Iterator<Item = &OwnLane> {
        self.lanes.iter().filter(move |own| own.lane.to == country)
    }

    /// Cards that no plan can be made of.
    pub fn alerts_a513(&self) -> impl Iterator<Item = Problem> + '_ {
        let used = |at: usize| self.lanes.iter().any(|own| own.card == at);
        self.cards.iter().enumerate().filter(move |(at, _)| !used(*at)).map(|(_, card)| {
            let service = card.service.as_deref().unwrap_or("-");
            Problem::new(codes::A513).with("card", &card.id).with("service", service)
        })
    }

    /// Cards with a lane whose volume counts by a divisor that nobody knows.
    pub fn alerts_a516(&self) -> impl Iterator<Item = Problem> + '_ {
        let open = |card: &&Card| card.lanes.iter().any(CardLane::lacks_divisor);
        self.cards.iter().filter(open).map(|card| Problem::new(codes::A516).with("card", &card.id))
    }

    /// The card of an own lane.
    #[must_use]
    pub fn card(&self, own: &OwnLane) -> Option<&Card> {
        self.cards.get(own.card)
    }
}

fn lanes_to(card: &Card, country: Country) -> impl Iterator<Item = usize> + '_ {
    card.lanes.iter().enumerate().filter(move |(_, lane)| lane.countries.contains(&country)).map(|(at, _)| at)
}

/// The pack's lane under the widest of the limits that the card's lanes to the country have; where one of them has none,
/// the pack's stands.
fn limited(lane: &Lane, card: &Card, at: &[usize]) -> Lane {
    let lanes: Vec<&CardLane> = at.iter().filter_map(|at| card.lanes.get(*at)).collect();
    let widest = |of: fn(&CardLane) -> Option<u32>| {
        let all: Option<Vec<u32>> = lanes.iter().map(|lane| of(lane)).collect();
        all.and_then(|all| all.into_iter().max())
    };
    let transit: Option<Vec<Transit>> = lanes.iter().map(|lane| lane.transit).collect();
    // Which zone it will be is not known yet: the slowest is promised.
    let transit = transit.and_then(|all| all.into_iter().max_by_key(|transit| twice_the_mean(*transit)));
    let sides: Option<Vec<[u32; 3]>> = lanes.iter().map(|lane| lane.max_side_mm).collect();
    let sides =
        sides.and_then(|all| all.into_iter().reduce(|[a, b, c], [d, e, f]| [a.max(d), b.max(e), c.max(f)]));
    let lane = &match transit {
        Some(transit) => paced(lane, transit),
        None => lane.clone(),
    };
    Lane {
        max_g: widest(|lane| lane.max_g).unwrap_or(lane.max_g),
        max_side_mm: sides.or(lane.max_side_mm),
        max_sum_mm: widest(|lane| lane.max_sum_mm).or(lane.max_sum_mm),
        max_girth_mm: widest(|lane| lane.max_girth_mm).or(lane.max_girth_mm),
        ..lane.clone()
    }
}

/// Twice the middle of a range in tenths of days of the calendar.
fn twice_the_mean(Transit { low, high, unit }: Transit) -> u32 {
    let tenths = low.saturating_add(high).saturating_mul(10);
    match unit {
        DayUnit::Days => tenths,
        // Five working days are a week.
        DayUnit::WorkingDays => tenths.saturating_mul(7) / 5,
    }
}

/// `lane` at the pace that the card gives: every stage takes its share of the faster or slower whole. What the lane publishes is
/// then the card's range.
fn paced(lane: &Lane, transit: Transit) -> Lane {
    let stages = lane.stages.iter().fold(0, |sum: u32, stage| sum.saturating_add(stage.mean_hundredths()));
    let prior = lane.published.map_or(stages / 5, |range| {
        let (low, high) = (u32::from(range.from), u32::from(range.to));
        twice_the_mean(Transit { low, high, unit: range.unit })
    });
    let own = twice_the_mean(transit);
    let scaled = |tenths: u16| {
        let tenths = u32::from(tenths).saturating_mul(own).saturating_add(prior / 2) / prior.max(1);
        u16::try_from(tenths).unwrap_or(u16::MAX)
    };
    let at_pace =
        |days: DayRange| DayRange { min: scaled(days.min), mode: scaled(days.mode), max: scaled(days.max) };
    let day = |days: u32| u8::try_from(days).unwrap_or(u8::MAX);
    let mut lane = lane.clone();
    for stage in &mut lane.stages {
        stage.days = at_pace(stage.days);
    }
    let (from, to, unit) = (day(transit.low), day(transit.high), transit.unit);
    // The pack has no source for what the seller's sheet says.
    lane.published =
        Some(PublishedRange { from, to, unit, source: u16::MAX, confidence: Confidence::Medium });
    lane
}
