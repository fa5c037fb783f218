//! What has been worked out once: base distributions, stages on the calendar, and chains up to any of their stages.
//!
//! A quote after a keystroke asks for the same chains again, and the rows of a board share their first stages. Keys
//! hold everything a result depends on, so that an answer with the cache is the answer without it.

use super::ask::{AskStage, Disruption, Window, WindowAsk};
use super::chain::{PassageFigures, blend};
use super::hazard::Hazards;
use super::peak::slowdown;
use super::pmf::{LAST, Packed, Pmf};
use super::recall::{Recall, Sought};
use super::shape::pert;
use super::stage::{Passage, Spell, Stage, Timetable};
use crate::calendar::Day;
use crate::measure::Country;
use crate::pack::{DayRange, Inspection, Pack, StageName};
use std::collections::BTreeMap;

/// Chains kept before all is forgotten: about 8 MB. A board of all destinations is some 5,000.
const MOST_PASSAGES: usize = 10_000;

/// Learned speeds, surges and disruptions come in any number; beyond this many everything is forgotten.
const MOST_KEYS: usize = 4096;

/// Everything a base distribution depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct BaseKey {
    days: [u16; 3],
    inspection: Option<(u16, [u16; 3])>,
    factor: u64,
}

#[derive(Clone, Debug)]
struct Base {
    pmf: Pmf,
    hazards: Hazards,
}

/// Speed at which one stage is passed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// Factor on its days.
    pub(super) factor: f64,
    /// Factor on its daily hazards.
    pub(super) days: f64,
}

/// Which seasons and disruptions there are, as an index of the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Conditions(usize);

/// A season or disruption of the stages of one destination; no multiple where they stand still.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Slow {
    stage: StageName,
    from: Day,
    to: Day,
    multiple: Option<u16>,
}

/// Everything a stage on the calendar depends on, but for the first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct StageKey {
    base: usize,
    party: usize,
    slow: usize,
    pace: u64,
}

/// A passage of the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(usize);

#[derive(Clone, Debug)]
struct Known {
    reach: Packed,
    own: Packed,
    /// Worked out when first asked for: a passage of a blend is never described itself.
    figures: Option<PassageFigures>,
    /// Whether the first day of work is still waited for.
    waits: bool,
}

/// Memory of the window engine. One belongs to one pack; opened with another, it forgets.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    pack: String,
    bases: BTreeMap<BaseKey, usize>,
    base_store: Vec<Base>,
    weights: BTreeMap<(usize, u16), f64>,
    parties: BTreeMap<String, usize>,
    conditions: Vec<(Country, Vec<Disruption>, Vec<Slow>)>,
    slow_of: BTreeMap<(Conditions, StageName), usize>,
    slow_sets: Vec<Vec<Slow>>,
    stages: BTreeMap<(Day, StageKey), Stage>,
    roots: Vec<(Day, Pmf, Option<Pmf>, Place)>,
    places: BTreeMap<(Place, StageKey), Place>,
    blends: BTreeMap<[Place; 3], Place>,
    passages: Vec<Known>,
    recall: Recall,
}

impl Cache {
    /// Forgets everything. Needed when the contents of a pack change under the same hash.
    pub fn clear(&mut self) {
        *self = Self { pack: std::mem::take(&mut self.pack), ..Self::default() };
    }

    /// Chains kept, each up to one of its stages.
    #[must_use]
    pub fn len(&self) -> usize {
        self.passages.len()
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.passages.is_empty()
    }

    /// Makes ready for a question on `pack`.
    pub(super) fn open(&mut self, pack: &Pack) {
        let full = self.passages.len() > MOST_PASSAGES
            || self.base_store.len() > MOST_KEYS
            || self.stages.len() > MOST_KEYS
            || self.conditions.len() > MOST_KEYS;
        if full || self.pack != pack.sha256() {
            self.clear();
            pack.sha256().clone_into(&mut self.pack);
        }
    }

    /// The key under which the window of `ask` is kept, where such a one is.
    pub(super) fn sought(&mut self, ask: &WindowAsk<'_>, conditions: Conditions) -> Option<Sought> {
        Sought::of(ask, conditions, |party| self.party(party))
    }

    /// The whole window that was asked before.
    pub(super) fn recall(&self, sought: &Sought) -> Option<&Window> {
        self.recall.find(sought)
    }

    /// Keeps a whole window.
    pub(super) fn remember(&mut self, sought: Sought, window: &Window) {
        self.recall.keep(sought, window.clone());
    }

    /// The seasons of `pack` that concern `destination`, and `disruptions`.
    pub(super) fn conditions(
        &mut self,
        pack: &Pack,
        destination: Country,
        disruptions: &[Disruption],
    ) -> Conditions {
        let known = |(country, stops, _): &(Country, Vec<Disruption>, Vec<Slow>)| {
            *country == destination && stops.as_slice() == disruptions
        };
        if let Some(at) = self.conditions.iter().position(known) {
            return Conditions(at);
        }
        let mut slow: Vec<Slow> = Vec::new();
        for peak in &pack.content().peaks {
            if peak.destinations.is_empty() || peak.destinations.contains(&destination) {
                slow.extend(peak.stages.iter().map(|(stage, multiple)| Slow {
                    stage: *stage,
                    from: peak.from,
                    to: peak.to,
                    multiple: Some(*multiple),
                }));
            }
        }
        for stop in disruptions {
            slow.extend(stop.stages.iter().map(|stage| Slow {
                stage: *stage,
                from: stop.from,
                to: stop.to,
                multiple: stop.multiple,
            }));
        }
        self.conditions.push((destination, disruptions.to_vec(), slow));
        Conditions(self.conditions.len().saturating_sub(1))
    }

    /// When `stage` stands still.
    pub(super) fn standstills(&self, conditions: Conditions, stage: StageName) -> Vec<Spell> {
        self.slow(conditions)
            .iter()
            .filter(|slow| slow.stage == stage && slow.multiple.is_none())
            .map(|slow| Spell { from: slow.from, to: slow.to, weight: 0.0 })
            .collect()
    }

    /// A chain that has not begun: the queue after the first day of work.
    pub(super) fn root(&mut self, order_day: Day, start: &Pmf, queue: Option<&Pmf>) -> Place {
        let known = self
            .roots
            .iter()
            .find(|(day, begin, waits, _)| *day == order_day && begin == start && waits.as_ref() == queue);
        if let Some((.., place)) = known {
            return *place;
        }
        let reach = queue.map_or_else(|| start.clone(), |queue| start.convolve(queue));
        // Without a queue, waiting for the first day of work is part of the first stage.
        let place = self.keep(&Passage { own: reach.clone(), reach }, queue.is_none());
        self.roots.push((order_day, start.clone(), queue.cloned(), place));
        place
    }

    /// The chain up to `before`, and then `stage`.
    pub(super) fn pass(
        &mut self,
        before: Place,
        order_day: Day,
        stage: &AskStage<'_>,
        timetable: Timetable<'_>,
        pace: Pace,
        conditions: Conditions,
    ) -> Place {
        let base = self.base(stage, pace.factor);
        let slow = self.slow_set(conditions, stage.prior.stage);
        let party = self.party(&stage.prior.party);
        let key = StageKey { base, party, slow, pace: pace.days.to_bits() };
        if let Some(place) = self.places.get(&(before, key)) {
            return *place;
        }
        let (arrivals, waits) = match self.passages.get(before.0) {
            Some(known) => (known.reach.open(), known.waits),
            None => (Pmf::empty(), false),
        };
        if !self.stages.contains_key(&(order_day, key)) {
            let spells = self.weigh(slow, base, order_day);
            let timetable = Timetable { spells: &spells, pace: pace.days, ..timetable };
            if let Some(base) = self.base_store.get(base) {
                let stage = Stage::lay(&base.pmf, &base.hazards, &timetable, order_day);
                self.stages.insert((order_day, key), stage);
            }
        }
        let stage = self.stages.get(&(order_day, key));
        let mut passage = stage.map_or_else(Passage::nothing, |stage| stage.pass(&arrivals));
        if waits {
            passage.own = passage.own.convolve(&arrivals);
        }
        let place = self.keep(&passage, false);
        self.places.insert((before, key), place);
        place
    }

    /// One passage at three speeds.
    pub(super) fn blend(&mut self, fast: Place, middle: Place, slow: Place) -> Place {
        if let Some(place) = self.blends.get(&[fast, middle, slow]) {
            return *place;
        }
        let blended = blend(&self.passage(fast), &self.passage(middle), &self.passage(slow));
        let place = self.keep(&blended, false);
        self.blends.insert([fast, middle, slow], place);
        place
    }

    /// Days from the order to the end of the passage at `place`. Places are only handed out by the cache that holds
    /// them.
    pub(super) fn reach(&self, place: Place) -> Pmf {
        self.passages.get(place.0).map_or_else(Pmf::empty, |known| known.reach.open())
    }

    fn passage(&self, place: Place) -> Passage {
        let own = self.passages.get(place.0).map_or_else(Pmf::empty, |known| known.own.open());
        Passage { reach: self.reach(place), own }
    }

    /// The figures of the passage at `place`.
    pub(super) fn figures(&mut self, place: Place) -> PassageFigures {
        if let Some(figures) = self.passages.get(place.0).and_then(|known| known.figures) {
            return figures;
        }
        let figures = PassageFigures::of(&self.passage(place));
        if let Some(known) = self.passages.get_mut(place.0) {
            known.figures = Some(figures);
        }
        figures
    }

    fn keep(&mut self, passage: &Passage, waits: bool) -> Place {
        let (reach, own) = (Packed::of(&passage.reach), Packed::of(&passage.own));
        self.passages.push(Known { reach, own, figures: None, waits });
        Place(self.passages.len().saturating_sub(1))
    }

    fn slow(&self, conditions: Conditions) -> &[Slow] {
        self.conditions.get(conditions.0).map_or(&[], |(_, _, slow)| slow.as_slice())
    }

    fn party(&mut self, id: &str) -> usize {
        if let Some(at) = self.parties.get(id) {
            return *at;
        }
        let at = self.parties.len();
        self.parties.insert(id.to_owned(), at);
        at
    }

    /// Which of the slow sets `stage` meets under `conditions`.
    fn slow_set(&mut self, conditions: Conditions, stage: StageName) -> usize {
        if let Some(at) = self.slow_of.get(&(conditions, stage)) {
            return *at;
        }
        let set: Vec<Slow> =
            self.slow(conditions).iter().filter(|slow| slow.stage == stage).cloned().collect();
        let at = self.slow_sets.iter().position(|known| *known == set).unwrap_or_else(|| {
            self.slow_sets.push(set);
            self.slow_sets.len().saturating_sub(1)
        });
        self.slow_of.insert((conditions, stage), at);
        at
    }

    /// The slow stretches of a set as day weights of a stage of that base, as far as the grid from `first` goes.
    fn weigh(&mut self, set: usize, base: usize, first: Day) -> Vec<Spell> {
        let mut spells = Vec::new();
        let Some(hazards) = self.base_store.get(base).map(|base| &base.hazards) else { return spells };
        let last = first.plus(i32::try_from(LAST).unwrap_or(0));
        for slow in self.slow_sets.get(set).into_iter().flatten() {
            if slow.to < first || last < slow.from {
                continue;
            }
            let weight = slow.multiple.map_or(0.0, |multiple| {
                *self
                    .weights
                    .entry((base, multiple))
                    .or_insert_with(|| slowdown(hazards, f64::from(multiple) / 100.0))
            });
            spells.push(Spell { from: slow.from, to: slow.to, weight });
        }
        spells
    }

    fn base(&mut self, stage: &AskStage<'_>, factor: f64) -> usize {
        let range = |days: DayRange| [days.min, days.mode, days.max];
        let key = BaseKey {
            days: range(stage.days),
            inspection: stage.prior.inspection.map(|one: Inspection| (one.share, range(one.days))),
            factor: factor.to_bits(),
        };
        if let Some(at) = self.bases.get(&key) {
            return *at;
        }
        let pmf = base_of(stage).stretched(factor);
        let hazards = Hazards::of(&pmf);
        let at = self.base_store.len();
        self.base_store.push(Base { pmf, hazards });
        self.bases.insert(key, at);
        at
    }
}

/// Days of a stage before any calendar: its range, and the inspected share.
pub(super) fn base_of(stage: &AskStage<'_>) -> Pmf {
    let of = |days: DayRange| {
        let tenth = |value: u16| f64::from(value) / 10.0;
        pert(tenth(days.min), tenth(days.mode), tenth(days.max))
    };
    let base = of(stage.days);
    stage.prior.inspection.map_or_else(
        || base.clone(),
        |one| base.with_inspection((f64::from(one.share) / 1000.0).min(1.0), &of(one.days)),
    )
}
