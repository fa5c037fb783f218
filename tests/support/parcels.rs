//! Parcels of a made-up seller, drawn from the windows of the data pack at a known speed.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use super::random::Random;
use crate::support::pack;
use landcast::calendar::{Day, Instant};
use landcast::measure::Country;
use landcast::pack::Pack;
use landcast::window::learn::{Learned, Parcel, learn};
use landcast::window::{AskStage, Limits, Pmf, Policy, Speed, WindowAsk, window};
use std::collections::BTreeMap;

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn country(code: &str) -> Country {
    Country::from_code(code).unwrap()
}

/// Days from dispatch to door of a direct service, with every stage that much slower.
pub fn truth(pack: &Pack, service: &str, to: Country, dispatched: Day, factor: f64) -> Pmf {
    let lane = pack.service(service).unwrap().lane(to).unwrap();
    let stages: Vec<AskStage<'_>> = lane.stages.iter().skip(1).map(AskStage::from).collect();
    let ask = WindowAsk {
        order: Instant::parse(&format!("{dispatched}T06:00:00+08:00")).unwrap(),
        origin_offset_min: 480,
        stages: &stages,
        destination: to,
        queue: None,
        // The first stage after the dispatch is the carrier's too.
        speed: Speed { factor, first: factor, ..Speed::PRIOR },
        tilt: &[],
        disruptions: &[],
        policy: Policy::Quantile(0.9),
        limits: Limits::default(),
    };
    window(pack, &ask).pmf
}

/// A seller's parcels, some every day.
pub struct World {
    random: Random,
    days: BTreeMap<(String, Country, Day, u64), Pmf>,
    pub parcels: Vec<Parcel>,
}

impl World {
    pub fn new(seed: u32) -> Self {
        Self { random: Random::new(seed), days: BTreeMap::new(), parcels: Vec::new() }
    }

    pub fn send(&mut self, service: &str, to: &str, from: &str, days: i32, a_day: u32, factor: f64) {
        for at in 0..days {
            let dispatched = day(from).plus(at);
            let key = (service.to_owned(), country(to), dispatched, factor.to_bits());
            let pmf = self
                .days
                .entry(key)
                .or_insert_with(|| truth(pack(), service, country(to), dispatched, factor))
                .clone();
            for _ in 0..a_day {
                let took = pmf.quantile(f64::from(self.random.next()) / 4_294_967_296.0);
                self.parcels.push(Parcel {
                    service: Some(service.into()),
                    carrier: None,
                    country: country(to),
                    ordered: None,
                    dispatched,
                    delivered: Some(dispatched.plus(i32::try_from(took).unwrap())),
                    promised: None,
                });
            }
        }
    }

    pub fn learn(&self, as_of: &str) -> Learned {
        learn(pack(), &self.parcels, day(as_of), 0.9)
    }
}
