//! What the pack says of the ways a seller's parcels went: days from dispatch to door on the calendar of the day they
//! were sent, and of the days before the carrier had them.

use super::region::region_of;
use crate::calendar::Day;
use crate::measure::Country;
use crate::pack::{Pack, Service, ServiceRole, StageName};
use crate::window::ask::{AskStage, passed};
use crate::window::cache::Cache;
use crate::window::pmf::Pmf;

/// How far the factor is moved each way to see how the days respond.
const NUDGE: f64 = 0.25;

/// A service to a country; or, without a service, any of the direct ones that go there.
#[derive(Clone, Debug)]
pub(super) struct Route<'p> {
    /// The service, where the parcel's is known.
    pub(super) service: Option<&'p Service>,
    pub(super) country: Country,
    pub(super) region: String,
    /// Chains from the dispatch on, one for each service it may have been.
    chains: Vec<Vec<AskStage<'p>>>,
    /// What is done before the carrier has the parcel, where the route begins in China.
    preparation: Option<AskStage<'p>>,
}

impl<'p> Route<'p> {
    /// The way of `service` to `country`. A service that does not go there, or carries no parcels, counts as unknown;
    /// `None` where nothing goes there at all.
    pub(super) fn find(pack: &'p Pack, service: Option<&str>, country: Country) -> Option<Self> {
        let carries = |service: &&'p Service| {
            service.role != ServiceRole::Bulk
                && service.lane(country).is_some_and(|lane| !lane.stages.is_empty())
        };
        let named = service.and_then(|id| pack.service(id)).filter(carries);
        let services: Vec<&Service> = match named {
            Some(service) => vec![service],
            None => {
                let direct = |service: &&'p Service| service.role == ServiceRole::Direct && carries(service);
                pack.content().services.iter().filter(direct).collect()
            }
        };
        let mut preparation = None;
        let mut chains = Vec::new();
        for service in services {
            let Some(lane) = service.lane(country) else { continue };
            let mut stages: Vec<AskStage<'p>> = lane.stages.iter().map(AskStage::from).collect();
            if stages.first().is_some_and(|first| first.prior.stage == StageName::Consolidation) {
                let first = stages.remove(0);
                preparation.get_or_insert(first);
            }
            chains.push(stages);
        }
        (!chains.is_empty()).then(|| Self {
            service: named,
            country,
            region: region_of(country),
            chains,
            preparation,
        })
    }

    /// Days from the morning of `day`, on which the carrier got the parcel, at `factor` times the days of every stage.
    pub(super) fn days(&self, pack: &Pack, day: Day, factor: f64, cache: &mut Cache) -> Pmf {
        let each: Vec<Pmf> =
            self.chains.iter().map(|stages| passed(pack, stages, self.country, day, factor, cache)).collect();
        let share = 1.0 / each.len().max(1) as f64;
        match each.as_slice() {
            [one] => one.clone(),
            all => Pmf::mix(&all.iter().map(|pmf| (share, pmf)).collect::<Vec<_>>()),
        }
    }

    /// Days from an order in the morning of `day` until the carrier has it.
    pub(super) fn preparation(&self, pack: &Pack, day: Day, cache: &mut Cache) -> Option<Pmf> {
        let stage = self.preparation?;
        Some(passed(pack, &[stage], self.country, day, 1.0, cache))
    }

    /// How far the mean of ln days moves when the ln of the factor on the stages moves by one: between 1 and `factor`,
    /// or around 1 where they are close; the mean over parcels sent on `days`.
    pub(super) fn response(&self, pack: &Pack, days: &[Day], factor: f64, cache: &mut Cache) -> f64 {
        let mut mean = |off: f64| {
            let of = |day: &Day| self.days(pack, *day, libm::exp(off), cache).log_moments().0;
            days.iter().map(of).sum::<f64>() / days.len().max(1) as f64
        };
        let off = libm::log(factor);
        let (from, to) = if off.abs() < NUDGE / 4.0 { (-NUDGE, NUDGE) } else { (0.0, off) };
        let response = (mean(to) - mean(from)) / (to - from);
        // A chain without days does not respond to anything.
        if response > 0.5 { response } else { 1.0 }
    }
}
