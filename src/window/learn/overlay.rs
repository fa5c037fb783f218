//! What was learned, applied: which of its numbers an order takes.

use super::learned::{LaneLearned, Learned, LevelSpeed, NETWORK_DAYS, RegionSpeed};
use crate::calendar::Day;
use crate::measure::Country;
use crate::window::ask::{Speed, Window};
use sha2::{Digest, Sha256};

/// What was learned, with the hash that names it in an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// What was learned.
    pub learned: Learned,
    /// SHA-256 over every number an answer may take from it, in hexadecimal. The order of the file's fields does not
    /// change it.
    pub sha256: String,
}

/// How close to the order own parcels were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Parcels of the same service to the same country.
    Lane,
    /// Parcels to the same region.
    Region,
    /// Any parcels of the seller.
    Seller,
}

impl Level {
    /// The word used in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lane => "lane",
            Self::Region => "region",
            Self::Seller => "seller",
        }
    }
}

/// What own parcels say of one order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lesson<'l> {
    /// How close they are.
    pub level: Level,
    /// Parcels of that level.
    pub parcels: u32,
    /// The same, old ones counted for less.
    pub weight: f64,
    /// Speed of the chain.
    pub speed: Speed,
    /// Factors on the daily hazard by days since dispatch; empty without a shape of its own.
    pub tilt: &'l [f64],
}

/// A window that own parcels changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Taught {
    /// How close the parcels are.
    pub level: Level,
    /// Parcels of that level.
    pub parcels: u32,
    /// The same, old ones counted for less.
    pub weight: f64,
    /// Speed of the chain.
    pub speed: Speed,
    /// Whether the lane has a shape of its own.
    pub shape: bool,
    /// First and last dispatch of the parcels.
    pub span: Option<(Day, Day)>,
    /// The window without them.
    pub before: Window,
}

impl Overlay {
    /// Names `learned` by its hash.
    #[must_use]
    pub fn new(learned: Learned) -> Self {
        let sha256 = crate::pack::hex(&Sha256::digest(bytes(&learned)).into());
        Self { learned, sha256 }
    }

    /// What the parcels say of an order of `day` by `service` to `country`. `from_china` is false for goods that wait in
    /// a warehouse near the buyer: how fast parcels leave China says nothing of those, only parcels of the same lane do.
    #[must_use]
    pub fn lesson(&self, service: &str, country: Country, from_china: bool, day: Day) -> Option<Lesson<'_>> {
        let own = &self.learned;
        let lane = own.lanes.iter().find(|lane| lane.country == country && lane.service == service);
        let region = own.regions.iter().find(|region| region.countries.contains(&country));
        let (level, parcels, speed) = match (lane, region) {
            (Some(LaneLearned { parcels, speed, .. }), _) => (Level::Lane, *parcels, speed),
            _ if !from_china || own.parcels == 0 => return None,
            (None, Some(RegionSpeed { parcels, speed, .. })) => (Level::Region, *parcels, speed),
            (None, None) => (Level::Seller, own.parcels, &own.seller),
        };
        let LevelSpeed { factor, spread, weight } = *speed;
        // A lane without parcels is as unsure as the pack says of it.
        let spread = if level == Level::Lane { spread } else { 0.0 };
        // The state of the network is that of a fortnight, and says nothing of one that is over.
        let now = (-NETWORK_DAYS..=NETWORK_DAYS).contains(&day.since(own.as_of));
        let rate = |holds: bool, factor: f64| if holds && from_china { factor } else { 1.0 };
        let speed = Speed {
            factor,
            first: 1.0,
            spread,
            network: rate(now, own.network.factor),
            preparation: rate(true, own.preparation.factor),
        };
        let tilt = lane.and_then(|lane| lane.shape.as_ref()).map_or(&[][..], |shape| &shape.tilt);
        Some(Lesson { level, parcels, weight, speed, tilt })
    }
}

impl Lesson<'_> {
    /// The window that was learned and the one before, with what made the difference.
    #[must_use]
    pub fn taught(&self, span: Option<(Day, Day)>, before: Window) -> Box<Taught> {
        let Self { level, parcels, weight, speed, tilt } = *self;
        Box::new(Taught { level, parcels, weight, speed, shape: !tilt.is_empty(), span, before })
    }
}

/// Every number an answer may take from `learned`, in a fixed order.
fn bytes(learned: &Learned) -> Vec<u8> {
    let mut bytes = Bytes(learned.pack_sha256.clone().into_bytes());
    bytes.day(learned.as_of);
    if let Some((from, to)) = learned.span {
        bytes.day(from);
        bytes.day(to);
    }
    bytes.level(&learned.seller, learned.parcels);
    for region in &learned.regions {
        bytes.text(&region.region);
        region.countries.iter().for_each(|country| bytes.text(country.code()));
        bytes.level(&region.speed, region.parcels);
    }
    for lane in &learned.lanes {
        bytes.text(&lane.service);
        bytes.text(lane.country.code());
        bytes.level(&lane.speed, lane.parcels);
        let tilt = lane.shape.as_ref().map_or(&[][..], |shape| &shape.tilt);
        bytes.numbers(&[tilt.len() as f64]);
        bytes.numbers(tilt);
    }
    bytes.numbers(&[learned.network.factor, learned.preparation.factor]);
    bytes.0
}

struct Bytes(Vec<u8>);

impl Bytes {
    /// A text and its end, so that two texts are not one.
    fn text(&mut self, text: &str) {
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(0);
    }

    fn day(&mut self, day: Day) {
        self.0.extend_from_slice(&day.since(Day::default()).to_le_bytes());
    }

    fn numbers(&mut self, numbers: &[f64]) {
        numbers.iter().for_each(|number| self.0.extend_from_slice(&number.to_bits().to_le_bytes()));
    }

    fn level(&mut self, speed: &LevelSpeed, parcels: u32) {
        self.numbers(&[speed.factor, speed.spread, speed.weight, f64::from(parcels)]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::learned::{LaneShape, Rate};
    use super::*;

    fn country(code: &str) -> Country {
        Country::from_code(code).unwrap()
    }

    fn learned() -> Learned {
        let speed = |factor| LevelSpeed { factor, spread: 0.1, weight: 9.0 };
        Learned {
            pack_version: "test".into(),
            pack_sha256: "00".into(),
            as_of: Day::parse("2026-11-20").unwrap(),
            span: None,
            parcels: 30,
            delivered: 30,
            under_way: 0,
            seller: speed(1.1),
            regions: vec![RegionSpeed {
                region: "europe".into(),
                countries: vec![country("DE"), country("FR")],
                speed: speed(1.2),
                parcels: 20,
            }],
            lanes: vec![LaneLearned {
                service: "line".into(),
                country: country("DE"),
                parcels: 10,
                delivered: 10,
                speed: speed(1.3),
                shape: Some(LaneShape { days: Vec::new(), tilt: vec![1.0, 2.0] }),
            }],
            network: Rate { factor: 0.8, observed: 30.0, expected: 50.0 },
            preparation: Rate { factor: 1.5, observed: 30.0, expected: 20.0 },
            coverage: None,
            alerts: Vec::new(),
        }
    }

    fn lesson(service: &str, to: &str, from_china: bool, day: &str) -> Option<(Level, u32, f64, f64, usize)> {
        let overlay = Overlay::new(learned());
        overlay.lesson(service, country(to), from_china, Day::parse(day).unwrap()).map(|lesson| {
            let Lesson { level, parcels, speed, tilt, .. } = lesson;
            (level, parcels, speed.factor, speed.network, tilt.len())
        })
    }

    #[test]
    fn the_closest_parcels_speak() {
        let day = "2026-11-23";
        assert_eq!(lesson("line", "DE", true, day), Some((Level::Lane, 10, 1.3, 0.8, 2)));
        assert_eq!(lesson("other", "DE", true, day), Some((Level::Region, 20, 1.2, 0.8, 0)));
        assert_eq!(lesson("line", "FR", true, day), Some((Level::Region, 20, 1.2, 0.8, 0)));
        assert_eq!(lesson("line", "US", true, day), Some((Level::Seller, 30, 1.1, 0.8, 0)));
    }

    #[test]
    fn stock_abroad_learns_from_its_own_lane_alone_and_not_from_the_network_out_of_china() {
        let day = "2026-11-23";
        assert_eq!(lesson("other", "DE", false, day), None);
        assert_eq!(lesson("line", "DE", false, day), Some((Level::Lane, 10, 1.3, 1.0, 2)));
    }

    #[test]
    fn the_state_of_the_network_lasts_a_fortnight() {
        let network = |day: &str| lesson("line", "US", true, day).unwrap().3;
        assert_eq!(network("2026-12-04"), 0.8, "fourteen days later");
        assert_eq!(network("2026-12-05"), 1.0);
        assert_eq!(network("2026-11-06"), 0.8, "fourteen days before");
        assert_eq!(network("2026-11-05"), 1.0);
    }

    #[test]
    fn without_parcels_nothing_speaks() {
        let none = Learned { parcels: 0, regions: Vec::new(), lanes: Vec::new(), ..learned() };
        let day = Day::parse("2026-11-23").unwrap();
        assert_eq!(Overlay::new(none).lesson("line", country("DE"), true, day), None);
    }

    #[test]
    fn every_number_an_answer_may_take_is_in_the_hash() {
        let hash = |change: fn(&mut Learned)| {
            let mut own = learned();
            change(&mut own);
            Overlay::new(own).sha256
        };
        let plain = hash(|_| {});
        assert_eq!(plain.len(), 64);
        assert_eq!(plain, hash(|own| own.delivered = 3), "no answer tells it");
        for change in [
            |own: &mut Learned| own.as_of = own.as_of.plus(1),
            |own: &mut Learned| own.span = Some((own.as_of, own.as_of)),
            |own: &mut Learned| own.parcels = 31,
            |own: &mut Learned| own.seller.spread = 0.2,
            |own: &mut Learned| own.regions[0].speed.factor = 1.3,
            |own: &mut Learned| own.regions[0].countries.truncate(1),
            |own: &mut Learned| own.lanes[0].speed.weight = 1.0,
            |own: &mut Learned| own.lanes[0].service = "lime".into(),
            |own: &mut Learned| own.lanes[0].shape = None,
            |own: &mut Learned| own.network.factor = 1.0,
            |own: &mut Learned| own.preparation.factor = 1.0,
        ] {
            assert_ne!(hash(change), plain);
        }
    }
}
