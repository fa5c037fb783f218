//! Follows a history day by day, and says on any day how long a parcel that starts then will take.
//!
//! Nothing that happened on or after a day is used for a forecast of that day: parcels that have arrived by the evening
//! before count as arrived, all others as under way.

use super::factor::hazard_factor;
use super::fit::{Counts, KindWeights, fit_lane, fit_root};
use super::history::{History, KINDS, Parcel};
use crate::calendar::Day;
use crate::window::hazard::Hazards;
use crate::window::pmf::{CELLS, Pmf};
use crate::window::stage::Stage;

/// What happened this many days ago counts half for the hazards of lanes.
const HALF_LIFE_DAYS: f64 = 180.0;

/// How fast the state of the network is forgotten: e-fold, in days.
const NETWORK_MEMORY_DAYS: f64 = 14.0;

/// Deliveries that weigh as much as the belief in the usual pace: of the network, of a group of lanes, of a seller's
/// lanes, and of how fast a seller gets parcels out.
const NETWORK_CAUTION: f64 = 50.0;
const GROUP_CAUTION: f64 = 60.0;
const SELLER_CAUTION: f64 = 20.0;
const PREPARATION_CAUTION: f64 = 5.0;

/// Days between two fits of the hazards.
const REFIT_DAYS: i32 = 7;

/// A parcel still under way after this many days is given up.
const GIVEN_UP_DAYS: i32 = 120;

/// Departures seen and expected, the past forgotten at a steady rate.
#[derive(Clone, Copy, Debug, Default)]
struct Ledger {
    observed: f64,
    expected: f64,
    day: Day,
}

impl Ledger {
    fn add(&mut self, day: Day, memory_days: f64, observed: f64, expected: f64) {
        let kept = self.kept(day, memory_days);
        self.observed = self.observed * kept + observed;
        self.expected = self.expected * kept + expected;
        self.day = day;
    }

    /// Factor on hazards on `day`, where the model expected `pace` times what was booked.
    fn factor(&self, day: Day, memory_days: f64, caution: f64, pace: f64) -> f64 {
        let kept = self.kept(day, memory_days);
        hazard_factor(self.observed * kept, self.expected * kept * pace, caution)
    }

    fn kept(&self, day: Day, memory_days: f64) -> f64 {
        libm::exp(-f64::from(day.since(self.day).max(0)) / memory_days)
    }
}

/// Keeps what is never forgotten.
const FOR_EVER: f64 = f64::INFINITY;

/// One stage of a history: preparation, or transit.
#[derive(Clone, Debug)]
struct Leg {
    /// By node of the lanes.
    counts: Vec<Counts>,
    /// By node of the lanes.
    hazards: Vec<Vec<f64>>,
    weights: KindWeights,
    network: Ledger,
}

impl Leg {
    fn new(nodes: usize) -> Self {
        Self {
            counts: vec![Counts::default(); nodes],
            hazards: vec![vec![0.0; CELLS]; nodes],
            weights: [1.0; KINDS],
            network: Ledger::default(),
        }
    }

    fn fit(&mut self, parents: &[usize], scale: f64) {
        let Some(root) = self.counts.first() else { return };
        let (logs, weights) = fit_root(root, scale);
        self.weights = weights;
        let mut hazards = vec![logs];
        // A lane comes after its parent.
        for (counts, parent) in self.counts.iter().zip(parents).skip(1) {
            let lane = hazards.get(*parent).map(|above| fit_lane(above, counts, scale, &weights));
            hazards.push(lane.unwrap_or_else(|| vec![0.0; CELLS]));
        }
        self.hazards = hazards;
    }

    /// Share of those at risk that is expected to leave.
    fn expected(&self, node: usize, age: usize, kind: usize) -> f64 {
        let log = self.hazards.get(node).and_then(|logs| logs.get(age)).copied().unwrap_or(0.0);
        1.0 - libm::exp(-log * self.weights.get(kind).copied().unwrap_or(1.0))
    }

    fn pace(&self, day: Day) -> f64 {
        self.network.factor(day, NETWORK_MEMORY_DAYS, NETWORK_CAUTION, 1.0)
    }

    /// Carries parcels through the leg from `today` on.
    fn pass(&self, node: usize, classes: [u8; CELLS], pace: f64, arrivals: &Pmf) -> Pmf {
        let Some(logs) = self.hazards.get(node) else { return Pmf::on_day(CELLS) };
        let weights = self.weights.map(|weight| weight * pace);
        Stage::of_weights(&Hazards::of_logs(logs), classes, &weights).pass(arrivals).reach
    }
}

/// The learner at the dawn of a day.
#[derive(Clone, Debug)]
pub(super) struct Learner<'h> {
    history: &'h History,
    preparation: Leg,
    transit: Leg,
    /// Transit of groups of lanes, by their node.
    groups: Vec<Ledger>,
    /// Transit and preparation of sellers.
    sellers: Vec<(Ledger, Ledger)>,
    /// Parcels under way.
    active: Vec<usize>,
    /// First parcel that has not started.
    next: usize,
    first: Day,
    today: Day,
    fitted: Day,
}

impl<'h> Learner<'h> {
    /// Goes through the history up to `today`, twice: once for the hazards, once more for the pace of the network
    /// against them.
    pub(super) fn at(history: &'h History, today: Day) -> Self {
        let nodes = history.lanes.parents.len();
        let sellers =
            history.parcels.iter().filter_map(|parcel| parcel.seller).max().map_or(0, |last| last + 1);
        let first = history.parcels.first().map_or(today, |parcel| parcel.start);
        let fresh = |preparation: Leg, transit: Leg| Self {
            history,
            preparation,
            transit,
            groups: vec![Ledger::default(); nodes],
            sellers: vec![(Ledger::default(), Ledger::default()); sellers],
            active: Vec::new(),
            next: 0,
            first,
            today: first,
            fitted: today,
        };
        let mut learner = fresh(Leg::new(nodes), Leg::new(nodes));
        learner.live_until(today, false);
        learner.fit();
        let known = |leg: Leg| Leg { counts: vec![Counts::default(); nodes], ..leg };
        let mut learner = fresh(known(learner.preparation), known(learner.transit));
        learner.live_until(today, true);
        learner.fit();
        learner
    }

    /// Goes on to `today`, and fits anew when a week has passed.
    pub(super) fn go_on(&mut self, today: Day) {
        self.live_until(today, true);
        if today.since(self.fitted) >= REFIT_DAYS {
            self.fit();
        }
    }

    fn fit(&mut self) {
        let scale = 1.0 / self.growth(self.today);
        let parents = &self.history.lanes.parents;
        if self.history.two_legs {
            self.preparation.fit(parents, scale);
        }
        self.transit.fit(parents, scale);
        self.fitted = self.today;
    }

    /// Weight of a day in the counts: later days weigh more, which is the same as forgetting earlier ones.
    fn growth(&self, day: Day) -> f64 {
        libm::exp2(f64::from(day.since(self.first)) / HALF_LIFE_DAYS)
    }

    fn live_until(&mut self, today: Day, paced: bool) {
        while self.today < today {
            self.live(paced);
            self.today = self.today.plus(1);
        }
    }

    /// Books what happened today. `paced` books parcels as exposed to the pace of the network, so that a slow month does
    /// not make its lanes look slow.
    fn live(&mut self, paced: bool) {
        let today = self.today;
        while let Some(parcel) = self.history.parcels.get(self.next).filter(|parcel| parcel.start <= today) {
            if parcel.start == today {
                self.active.push(self.next);
            }
            self.next = self.next.saturating_add(1);
        }
        let weight = self.growth(today);
        let pace = if paced { self.transit.pace(today) } else { 1.0 };
        let active = std::mem::take(&mut self.active);
        let mut sums = [(0.0, 0.0); 2];
        for at in active {
            let Some(parcel) = self.history.parcels.get(at) else { continue };
            let kind = self.history.almanac.kind(parcel.country, today);
            if self.history.two_legs && parcel.handover.is_none_or(|day| today <= day) {
                let left = parcel.handover == Some(today);
                let sum = self.book_preparation(parcel, kind, weight, left);
                add(sums.first_mut(), sum);
            }
            if parcel.handover.is_some_and(|day| day <= today) {
                let left = parcel.end == Some(today);
                let sum = self.book_transit(parcel, kind, weight, pace, left);
                add(sums.last_mut(), sum);
            }
            if parcel.end != Some(today) && today.since(parcel.start) < GIVEN_UP_DAYS {
                self.active.push(at);
            }
        }
        let [preparation, transit] = sums;
        self.preparation.network.add(today, NETWORK_MEMORY_DAYS, preparation.0, preparation.1);
        self.transit.network.add(today, NETWORK_MEMORY_DAYS, transit.0, transit.1);
    }

    fn book_preparation(&mut self, parcel: &Parcel, kind: usize, weight: f64, left: bool) -> (f64, f64) {
        let age = age(self.today, parcel.start);
        for node in &parcel.path {
            if let Some(counts) = self.preparation.counts.get_mut(*node) {
                counts.add(age, kind, weight, 1.0, left);
            }
        }
        let seen = (f64::from(u8::from(left)), self.preparation.expected(parcel.leaf(), age, kind));
        if let Some((_, ledger)) = parcel.seller.and_then(|seller| self.sellers.get_mut(seller)) {
            ledger.add(self.today, FOR_EVER, seen.0, seen.1);
        }
        seen
    }

    fn book_transit(
        &mut self,
        parcel: &Parcel,
        kind: usize,
        weight: f64,
        pace: f64,
        left: bool,
    ) -> (f64, f64) {
        let age = age(self.today, parcel.handover.unwrap_or(self.today));
        for node in &parcel.path {
            if let Some(counts) = self.transit.counts.get_mut(*node) {
                counts.add(age, kind, weight, pace, left);
            }
        }
        let seen = (f64::from(u8::from(left)), self.transit.expected(parcel.leaf(), age, kind));
        if let Some(ledger) = self.groups.get_mut(group(parcel)) {
            ledger.add(self.today, NETWORK_MEMORY_DAYS, seen.0, seen.1);
        }
        if let Some((ledger, _)) = parcel.seller.and_then(|seller| self.sellers.get_mut(seller)) {
            ledger.add(self.today, NETWORK_MEMORY_DAYS, seen.0, seen.1);
        }
        seen
    }

    /// Days that `parcel` will take if it starts today.
    pub(super) fn forecast(&self, parcel: &Parcel) -> Pmf {
        let today = self.today;
        let mut classes = [0_u8; CELLS];
        for (at, class) in (0_i32..).zip(classes.iter_mut()) {
            let kind = self.history.almanac.kind(parcel.country, today.plus(at));
            *class = u8::try_from(kind).unwrap_or(0);
        }
        let seller = parcel.seller.and_then(|seller| self.sellers.get(seller));
        let mut here = Pmf::on_day(0);
        if self.history.two_legs {
            let own =
                seller.map_or(1.0, |(_, ledger)| ledger.factor(today, FOR_EVER, PREPARATION_CAUTION, 1.0));
            here = self.preparation.pass(parcel.leaf(), classes, own * self.preparation.pace(today), &here);
        }
        let pace = self.transit.pace(today);
        let group = self.groups.get(group(parcel));
        let group = group.map_or(1.0, |one| one.factor(today, NETWORK_MEMORY_DAYS, GROUP_CAUTION, pace));
        let own = seller.map_or(1.0, |(one, _)| one.factor(today, NETWORK_MEMORY_DAYS, SELLER_CAUTION, pace));
        self.transit.pass(parcel.leaf(), classes, pace * group * own, &here)
    }
}

fn add(sum: Option<&mut (f64, f64)>, more: (f64, f64)) {
    if let Some(sum) = sum {
        sum.0 += more.0;
        sum.1 += more.1;
    }
}

fn age(today: Day, since: Day) -> usize {
    usize::try_from(today.since(since)).unwrap_or(0).min(CELLS - 1)
}

/// The second level of a lane, which is the region; the first where there is no second.
fn group(parcel: &Parcel) -> usize {
    parcel.path.get(2).or_else(|| parcel.path.get(1)).copied().unwrap_or(0)
}
