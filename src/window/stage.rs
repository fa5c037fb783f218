//! A stage over real days: its base hazards, weighted by who works on each day and by what slows it.

use super::hazard::{Hazards, OVER};
use super::pmf::{CELLS, LAST, Pmf};
use crate::calendar::{Day, Holidays, WorkWeek};

/// How a stage counts the days of its base distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clock {
    /// Calendar days of an average week. Working days carry more weight than 1 and days off less, so that the
    /// average over a normal week is the base.
    #[default]
    Calendar,
    /// Working days: days off do not count at all. For "5 to 8 working days".
    Working,
}

/// A stretch of days on which a stage is slower, or stands still.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spell {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Weight of these days; 1 is normal, 0 stands still.
    pub weight: f64,
}

/// Who does a stage, and when.
#[derive(Clone, Copy, Debug)]
pub struct Timetable<'a> {
    /// Its days of work.
    pub week: WorkWeek,
    /// Holidays it keeps.
    pub holidays: Option<&'a Holidays>,
    /// How the base counts.
    pub clock: Clock,
    /// Slow stretches. Where several overlap, the slowest counts.
    pub spells: &'a [Spell],
    /// Weight of every day: the state of the network; 1 is normal.
    pub pace: f64,
}

impl Timetable<'_> {
    /// Every day alike.
    pub const PLAIN: Timetable<'static> = Timetable {
        week: WorkWeek::EVERY_DAY,
        holidays: None,
        clock: Clock::Calendar,
        spells: &[],
        pace: 1.0,
    };

    /// First day on or after `day` with work to it, and how many days off that is; `None` when the whole grid is off.
    #[must_use]
    pub fn first_working(&self, day: Day) -> Option<(Day, usize)> {
        let stopped = |at: Day| self.spells.iter().any(|s| s.from <= at && at <= s.to && !(s.weight > 0.0));
        let weights = self.week.weights(self.holidays, day, CELLS);
        (0_i32..)
            .zip(weights)
            .find(|(at, weight)| *weight > 0 && !stopped(day.plus(*at)))
            .map(|(at, _)| (day.plus(at), usize::try_from(at).unwrap_or(0)))
    }

    /// First day on or after `day` whose weight is above a tenth of a normal working day: a date one can name.
    #[must_use]
    pub fn next_delivery(&self, day: Day) -> Day {
        let weights = self.week.weights(self.holidays, day, CELLS);
        (0_i32..).zip(weights).find(|(_, weight)| *weight > 10).map_or(day, |(at, _)| day.plus(at))
    }
}

/// Hazards of all days of one weight.
#[derive(Clone, Debug)]
struct Table {
    days: Vec<f64>,
    after: f64,
    /// Whether a day of this weight counts on the stage's clock.
    counts: bool,
}

/// A stage laid on the calendar from one first day on: ready to be passed through from any day of the grid.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Which table each day of the grid takes.
    classes: [u8; CELLS],
    tables: Vec<Table>,
    /// Set when no day departs from weight 1: the base as far as it holds anything, and what is lost.
    plain: Option<(Vec<f64>, f64)>,
}

impl Stage {
    /// Lays `base` on the calendar; day 0 of the grid is `first`.
    #[must_use]
    pub fn lay(base: &Pmf, hazards: &Hazards, timetable: &Timetable<'_>, first: Day) -> Self {
        let sum = timetable.week.week_sum();
        let weights = timetable.week.weights(timetable.holidays, first, CELLS);
        let mut slow = [1.0; CELLS];
        for spell in timetable.spells {
            let skip = usize::try_from(spell.from.since(first)).unwrap_or(0);
            let end = usize::try_from(spell.to.since(first).saturating_add(1)).unwrap_or(0);
            for cell in slow.iter_mut().take(end).skip(skip) {
                *cell = spell.weight.min(*cell);
            }
        }
        let mut kinds: Vec<(u16, f64)> = Vec::new();
        let mut tables = Vec::new();
        let mut classes = [0_u8; CELLS];
        let mut plain = true;
        for ((class, weight), slow) in classes.iter_mut().zip(weights).zip(slow) {
            let kind = (weight, slow);
            let at = kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
                let works = match timetable.clock {
                    Clock::Working => f64::from(u8::from(weight > 0)),
                    // A party that never works has no week to take the mean of.
                    Clock::Calendar if sum == 0 => 0.0,
                    Clock::Calendar => f64::from(weight) * 7.0 / f64::from(sum),
                };
                let total = works * slow * timetable.pace;
                let (days, after) = hazards.at_weight(total);
                kinds.push(kind);
                plain = plain && total.to_bits() == 1.0_f64.to_bits();
                tables.push(Table { days, after, counts: timetable.clock == Clock::Calendar || weight > 0 });
                tables.len().saturating_sub(1)
            });
            // A grid of 121 days has at most 121 kinds of day.
            *class = u8::try_from(at).unwrap_or(u8::MAX);
        }
        let cells = || base.cells().get(..base.support().min(LAST)).unwrap_or_default().to_vec();
        Self { classes, tables, plain: plain.then(|| (cells(), base.lost())) }
    }

    /// Lays hazards on days of given weights: the grid day's class says which of the weights it has.
    pub(crate) fn of_weights(hazards: &Hazards, classes: [u8; CELLS], weights: &[f64]) -> Self {
        let tables = weights
            .iter()
            .map(|weight| {
                let (days, after) = hazards.at_weight(*weight);
                Table { days, after, counts: true }
            })
            .collect();
        Self { classes, tables, plain: None }
    }

    /// Shares of the days from `start` (a day of the grid) on, as far as the grid goes.
    fn row(&self, start: usize, row: &mut Row) {
        let most = LAST.saturating_sub(start);
        row.start = start;
        row.length = 0;
        if let Some((cells, lost)) = &self.plain {
            row.length = cells.len().min(most);
            for (cell, share) in row.cells.iter_mut().zip(cells).take(row.length) {
                *cell = *share;
            }
            row.left = cells.iter().skip(row.length).sum::<f64>() + lost;
            row.whole = row.length == cells.len();
            return;
        }
        let mut left = 1.0;
        let mut age = 0_usize;
        for (cell, class) in row.cells.iter_mut().zip(self.classes.iter().skip(start)).take(most) {
            let Some(table) = self.tables.get(usize::from(*class)) else { break };
            let share = left * table.days.get(age).copied().unwrap_or(table.after);
            *cell = share;
            left -= share;
            row.length = row.length.saturating_add(1);
            age = age.saturating_add(usize::from(table.counts));
            if left <= OVER {
                break;
            }
        }
        row.whole = left <= OVER;
        row.left = left.max(0.0);
    }

    /// Whether a parcel that arrives on `start` meets the days that the one of `row` met: the same weekdays, and
    /// holidays at the same distance.
    fn repeats(&self, row: &Row, start: usize) -> bool {
        let days = |from: usize| self.classes.get(from..from.saturating_add(row.length));
        row.whole
            && start.saturating_add(row.length) <= LAST
            && (self.plain.is_some() || days(row.start) == days(start))
    }

    /// Carries parcels that arrive at the stage on the days of `arrivals` through it.
    #[must_use]
    pub fn pass(&self, arrivals: &Pmf) -> Passage {
        let mut reach = Pmf::empty();
        let mut own = Pmf::empty();
        // One for each weekday: outside holidays a week is like the one before.
        let mut rows = [Row::EMPTY; 7];
        for (start, mass) in arrivals.cells().iter().copied().enumerate().take(LAST) {
            if !(mass > 0.0) {
                continue;
            }
            let Some(row) = rows.get_mut(if self.plain.is_some() { 0 } else { start % 7 }) else { continue };
            if !self.repeats(row, start) {
                row.book(&mut own);
                self.row(start, row);
            }
            row.mass += mass;
            let shares = row.cells.iter().take(row.length);
            for (cell, share) in reach.cells_mut().iter_mut().skip(start).zip(shares) {
                *cell += mass * share;
            }
            reach.add(LAST, mass * row.left);
        }
        for row in &mut rows {
            row.book(&mut own);
        }
        let lost = arrivals.lost();
        reach.add(LAST, lost);
        // The stage's own days are those of the parcels that reach it.
        let met = 1.0 - lost;
        if lost > 0.0 && met > OVER {
            for cell in own.cells_mut() {
                *cell /= met;
            }
        } else if met <= OVER {
            own = Pmf::on_day(LAST);
        }
        Passage { reach, own }
    }
}

/// The days of a stage from one day on, and the parcels that met just these.
#[derive(Clone, Copy)]
struct Row {
    start: usize,
    cells: [f64; CELLS],
    /// Cells that count.
    length: usize,
    /// Share beyond them.
    left: f64,
    /// Whether the stage is over within them, not cut by the end of the grid.
    whole: bool,
    /// Share of parcels.
    mass: f64,
}

impl Row {
    const EMPTY: Self = Self { start: 0, cells: [0.0; CELLS], length: 0, left: 0.0, whole: false, mass: 0.0 };

    /// Adds its parcels to the stage's own days, and forgets them.
    fn book(&mut self, own: &mut Pmf) {
        let mass = std::mem::replace(&mut self.mass, 0.0);
        if !(mass > 0.0) {
            return;
        }
        for (cell, share) in own.cells_mut().iter_mut().zip(self.cells.iter().take(self.length)) {
            *cell += mass * share;
        }
        own.add(LAST, mass * self.left);
    }
}

/// What a stage does to the parcels that come to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Days from the order to the end of the stage.
    pub reach: Pmf,
    /// Days of the stage itself, from arrival to end, waiting for working days included.
    pub own: Pmf,
}

impl Passage {
    pub(super) const fn nothing() -> Self {
        Self { reach: Pmf::empty(), own: Pmf::empty() }
    }
}
