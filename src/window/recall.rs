//! Whole windows that were asked before: the next keystroke mostly changes a price, and no window depends on that.

use super::ask::{Window, WindowAsk};
use super::cache::Conditions;
use super::promise::{Limits, Policy};
use crate::calendar::Instant;
use crate::pack::{DayRange, Inspection, StageName};
use std::collections::BTreeMap;

/// Windows kept before all are forgotten: about 5 MB. A board of all destinations asks for some 200 of plans that can be
/// used, and for some 700 where none can.
const MOST_WINDOWS: usize = 1200;

/// Everything a window depends on, but for its destination, seasons and disruptions.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    order: Instant,
    origin_offset_min: i32,
    policy: Policy,
    limits: Limits,
    speed: [f64; 5],
    tilt: Vec<f64>,
    stages: Vec<StageAsked>,
}

/// A stage and its party, as a number of the cache.
#[derive(Clone, Copy, Debug, PartialEq)]
struct StageAsked {
    stage: StageName,
    party: usize,
    days: DayRange,
    inspection: Option<Inspection>,
    cutoff_min: Option<u16>,
    spread: f64,
}

/// What is looked for.
#[derive(Debug)]
pub(super) struct Sought(Conditions, Asked);

/// The memory of windows.
#[derive(Clone, Debug, Default)]
pub(super) struct Recall {
    /// By destination, which keeps each list as short as a destination has chains.
    windows: BTreeMap<Conditions, Vec<(Asked, Window)>>,
    count: usize,
}

impl Sought {
    /// `None` for an ask that is not kept: a queue is another for each number of orders.
    pub(super) fn of(
        ask: &WindowAsk<'_>,
        conditions: Conditions,
        mut party: impl FnMut(&str) -> usize,
    ) -> Option<Self> {
        if ask.queue.is_some() {
            return None;
        }
        let stages = ask.stages.iter().map(|stage| StageAsked {
            stage: stage.prior.stage,
            party: party(&stage.prior.party),
            days: stage.days,
            inspection: stage.prior.inspection,
            cutoff_min: stage.prior.cutoff_min,
            spread: stage.spread,
        });
        let speed = ask.speed;
        let asked = Asked {
            order: ask.order,
            origin_offset_min: ask.origin_offset_min,
            policy: ask.policy,
            limits: ask.limits,
            speed: [speed.factor, speed.first, speed.spread, speed.network, speed.preparation],
            tilt: ask.tilt.to_vec(),
            stages: stages.collect(),
        };
        Some(Self(conditions, asked))
    }
}

impl Recall {
    /// The window that was asked before.
    pub(super) fn find(&self, Sought(conditions, asked): &Sought) -> Option<&Window> {
        self.windows.get(conditions)?.iter().find(|(known, _)| known == asked).map(|(_, window)| window)
    }

    /// Keeps `window`.
    pub(super) fn keep(&mut self, Sought(conditions, asked): Sought, window: Window) {
        if self.count >= MOST_WINDOWS {
            *self = Self::default();
        }
        self.windows.entry(conditions).or_default().push((asked, window));
        self.count = self.count.saturating_add(1);
    }
}
