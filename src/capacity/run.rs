//! Several products on several carriers, day by day, first come first served.
//!
//! Carriers are called on in their order: the first takes what it can, the next what is too much for it. Where goods may
//! not use every carrier, those that may give way to those that may not, as a dispatcher would do it: the reserve takes
//! what it may, and the first carrier keeps its room for what only it can take. That never leaves a parcel behind that
//! could have gone (a flow of the day is found along augmenting paths), and the oldest go first.

use super::line::Line;
use std::collections::VecDeque;

/// What happens on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayLoad {
    /// Parcels that come in.
    pub arrivals: u64,
    /// Parcels each line takes.
    pub sent: Vec<u64>,
    /// Parcels waiting at the end of the day.
    pub waiting: u64,
}

/// Parcels of one product that came in on one day and left on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parcels {
    /// Which product.
    pub product: usize,
    /// Day they came in.
    pub arrived: usize,
    /// Day a carrier took them; `None` where that is beyond the days followed.
    pub left: Option<usize>,
    /// How many.
    pub count: u64,
}

/// All days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// From the first arrival until nothing waits, at most as long as was followed.
    pub days: Vec<DayLoad>,
    /// In the order in which they left; those that never did last.
    pub parcels: Vec<Parcels>,
    /// Parcels of each product that each line took.
    pub by_line: Vec<Vec<u64>>,
    /// The first day, from the last arrival on, at whose end nothing waits.
    pub clear: Option<usize>,
}

/// Follows `arrivals` (of each product, by day) on `lines`, of which each product may use those of `may`, for `days`
/// days at most.
#[must_use]
pub fn run(arrivals: &[Vec<u64>], lines: &[Line], may: &[Vec<bool>], days: usize) -> Run {
    // Products that may use the same lines are one class: they differ in nothing that counts here.
    let mut classes: Vec<&[bool]> = Vec::new();
    let mut class_of = Vec::with_capacity(arrivals.len());
    for product in 0..arrivals.len() {
        let own = may.get(product).map_or(&[][..], Vec::as_slice);
        class_of.push(classes.iter().position(|known| *known == own).unwrap_or_else(|| {
            classes.push(own);
            classes.len().saturating_sub(1)
        }));
    }
    let mut queues: Vec<VecDeque<(usize, usize, u64)>> = vec![VecDeque::new(); classes.len()];
    let mut out = Run {
        days: Vec::new(),
        parcels: Vec::new(),
        by_line: vec![vec![0; lines.len()]; arrivals.len()],
        clear: None,
    };
    let last = arrivals.iter().map(Vec::len).max().unwrap_or(0);
    let mut waiting = 0_u64;
    for day in 0..days.max(last) {
        let mut came = 0_u64;
        for ((product, of), class) in arrivals.iter().enumerate().zip(&class_of) {
            let count = of.get(day).copied().unwrap_or(0);
            if let Some(queue) = queues.get_mut(*class).filter(|_| count > 0) {
                queue.push_back((day, product, count));
                came = came.saturating_add(count);
            }
        }
        let room = lines.iter().map(|line| line.takes(day)).collect();
        let mut flow = Flow { may: &classes, sent: vec![vec![0; lines.len()]; classes.len()], room };
        let mut gone: Vec<Vec<(usize, u64)>> = vec![Vec::new(); classes.len()];
        let mut open: Vec<bool> = vec![true; classes.len()];
        // The oldest head of a queue that still finds room, and after it the next.
        while let Some(class) = oldest(&queues, &open) {
            let Some(queue) = queues.get_mut(class) else { break };
            let Some((arrived, product, count)) = queue.pop_front() else { break };
            let sent = flow.send(class, count);
            if sent > 0 {
                out.parcels.push(Parcels { product, arrived, left: Some(day), count: sent });
                if let Some(list) = gone.get_mut(class) {
                    list.push((product, sent));
                }
            }
            if sent < count {
                queue.push_front((arrived, product, count.saturating_sub(sent)));
                if let Some(cell) = open.get_mut(class) {
                    *cell = false;
                }
            }
        }
        let sent: Vec<u64> =
            (0..lines.len()).map(|line| flow.sent.iter().filter_map(|row| row.get(line)).sum()).collect();
        share_out(&mut out.by_line, &flow.sent, &gone);
        waiting = waiting.saturating_add(came).saturating_sub(sent.iter().sum());
        out.days.push(DayLoad { arrivals: came, sent, waiting });
        if waiting == 0 && day.saturating_add(1) >= last {
            out.clear = Some(day);
            break;
        }
    }
    for (arrived, product, count) in queues.into_iter().flatten() {
        out.parcels.push(Parcels { product, arrived, left: None, count });
    }
    out
}

/// The open class whose first parcels have waited longest; of equals the first.
fn oldest(queues: &[VecDeque<(usize, usize, u64)>], open: &[bool]) -> Option<usize> {
    let heads = queues.iter().zip(open).enumerate().filter(|(_, (_, open))| **open);
    heads
        .filter_map(|(class, (queue, _))| queue.front().map(|(arrived, ..)| (*arrived, class)))
        .min()
        .map(|(_, class)| class)
}

/// Which product's parcels went by which line: those of a class in their order, by the lines in theirs.
fn share_out(by_line: &mut [Vec<u64>], sent: &[Vec<u64>], gone: &[Vec<(usize, u64)>]) {
    for (row, list) in sent.iter().zip(gone) {
        let mut lines = row.iter().copied().enumerate();
        let (mut line, mut left) = lines.next().unwrap_or((0, 0));
        for (product, mut count) in list.iter().copied() {
            while count > 0 {
                while left == 0 {
                    match lines.next() {
                        Some((next, room)) => (line, left) = (next, room),
                        None => return,
                    }
                }
                let part = count.min(left);
                if let Some(cell) = by_line.get_mut(product).and_then(|own| own.get_mut(line)) {
                    *cell = cell.saturating_add(part);
                }
                count = count.saturating_sub(part);
                left = left.saturating_sub(part);
            }
        }
    }
}

/// Lines in turn, each with the class that must leave it for the next one.
type Steps = Vec<(usize, Option<usize>)>;

/// Who takes what on one day.
struct Flow<'a> {
    /// Lines each class may use.
    may: &'a [&'a [bool]],
    /// Parcels of each class on each line.
    sent: Vec<Vec<u64>>,
    /// What each line still takes.
    room: Vec<u64>,
}

impl Flow<'_> {
    fn allowed(&self, class: usize, line: usize) -> bool {
        self.may.get(class).and_then(|own| own.get(line)).copied().unwrap_or(false)
    }

    fn on(&self, class: usize, line: usize) -> u64 {
        self.sent.get(class).and_then(|row| row.get(line)).copied().unwrap_or(0)
    }

    /// Sends up to `count` parcels of `class`, moving others to lines they may use as well where that makes room.
    fn send(&mut self, class: usize, count: u64) -> u64 {
        let mut sent = 0_u64;
        while sent < count {
            let Some((path, most)) = self.path(class) else { break };
            let part = most.min(count.saturating_sub(sent));
            // Along the path each class takes the line, and the one that was there goes on to the next.
            let mut mover = class;
            let mut last = 0;
            for (line, displaced) in path {
                self.add(mover, line, part);
                last = line;
                if let Some(next) = displaced {
                    self.take(next, line, part);
                    mover = next;
                }
            }
            if let Some(room) = self.room.get_mut(last) {
                *room = room.saturating_sub(part);
            }
            sent = sent.saturating_add(part);
        }
        sent
    }

    fn add(&mut self, class: usize, line: usize, part: u64) {
        if let Some(cell) = self.sent.get_mut(class).and_then(|row| row.get_mut(line)) {
            *cell = cell.saturating_add(part);
        }
    }

    fn take(&mut self, class: usize, line: usize, part: u64) {
        if let Some(cell) = self.sent.get_mut(class).and_then(|row| row.get_mut(line)) {
            *cell = cell.saturating_sub(part);
        }
    }

    /// The shortest way to room, and how many parcels can go that way.
    fn path(&self, class: usize) -> Option<(Steps, u64)> {
        let lines = self.room.len();
        // How each line was reached: by a class that may use it, from the line that class was on.
        let mut from: Vec<Option<(usize, Option<usize>)>> = vec![None; lines];
        let mut frontier: VecDeque<usize> = VecDeque::new();
        for line in (0..lines).filter(|line| self.allowed(class, *line)) {
            if let Some(cell) = from.get_mut(line) {
                *cell = Some((class, None));
                frontier.push_back(line);
            }
        }
        let mut end = None;
        while let Some(line) = frontier.pop_front() {
            if self.room.get(line).copied().unwrap_or(0) > 0 {
                end = Some(line);
                break;
            }
            for other in (0..self.may.len()).filter(|other| self.on(*other, line) > 0) {
                for next in (0..lines).filter(|next| self.allowed(other, *next)) {
                    if let Some(cell @ None) = from.get_mut(next) {
                        *cell = Some((other, Some(line)));
                        frontier.push_back(next);
                    }
                }
            }
        }
        let mut at = end?;
        let mut most = self.room.get(at).copied().unwrap_or(0);
        let mut path = vec![(at, None)];
        while let Some((mover, Some(before))) = from.get(at).copied().flatten() {
            most = most.min(self.on(mover, before));
            path.push((before, Some(mover)));
            at = before;
        }
        path.reverse();
        Some((path, most))
    }
}
