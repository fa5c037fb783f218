//! What to do now: the best mode, held back by where the product stands in its life and by what a change is worth.

use super::assumed;
use super::modes::ModeStock;
use crate::inventory::{Band, Life, Sign};
use crate::money::Dec;
use crate::pack::{Mode, Pack};
use crate::problem::{Problem, codes};
use crate::verdict::request::{Request, Stage};

/// Assumptions of the band and of what a change must be worth.
pub(super) const KEYS: [&str; 4] = ["life.up", "life.down", "life.weeks", "stock.change-gain"];

/// Where the product stands, and where it should go.
#[derive(Clone, Debug)]
pub struct LifeCycle {
    /// As the seller has it.
    pub stage: Stage,
    /// As the weeks have it.
    pub advised: Stage,
    /// Why.
    pub reasons: Vec<Problem>,
    /// Units a week from which stock pays.
    pub break_even: Option<Dec>,
    /// Units a week from which on it is stocked.
    pub up: Option<Dec>,
    /// Units a week down to which it is left to run out.
    pub down: Option<Dec>,
    /// Weeks in a row.
    pub weeks: u32,
}

pub(super) struct Advice {
    pub(super) mode: Option<Mode>,
    pub(super) reasons: Vec<Problem>,
    pub(super) life: LifeCycle,
}

pub(super) fn advise(pack: &Pack, request: &Request, modes: &[ModeStock<'_>], best: Option<Mode>) -> Advice {
    let life = life_cycle(pack, request, modes);
    let mut reasons = compared(request, modes, best);
    let earns = |mode: Mode| modes.iter().any(|one| one.mode == mode && one.earns());
    let mode = match life.advised {
        // Neither a test nor what runs out is sent ahead, unless direct mail loses on every parcel.
        Stage::Test | Stage::Tail if earns(Mode::Direct) => Some(Mode::Direct),
        _ => best.filter(|best| earns(*best)).map(|best| settled(pack, request, modes, best, &mut reasons)),
    };
    Advice { mode, reasons, life }
}

/// Stock against direct mail, in one sentence.
fn compared(request: &Request, modes: &[ModeStock<'_>], best: Option<Mode>) -> Vec<Problem> {
    let profit = |mode| modes.iter().find(|one| one.mode == mode);
    let Some(first) = best.and_then(profit) else { return Vec::new() };
    let currency = request.product.unit_cost.currency;
    let said = |code, gain: Dec, one: &ModeStock<'_>| {
        Problem::new(code)
            .with("mode", one.mode.as_str())
            .with("node", one.node.map_or("", |node| node.id.as_str()))
            .with("gain", gain.fixed(currency.exponent()))
            .with("currency", currency)
    };
    if first.mode != Mode::Direct {
        let direct = profit(Mode::Direct).map_or(Dec::ZERO, |one| one.profit.value);
        let reason = said(codes::R201, first.profit.value - direct, first);
        return vec![reason.with("units", first.units)];
    }
    let stocked = modes.iter().filter(|one| one.mode != Mode::Direct);
    let next = stocked.reduce(|best, one| if one.profit.value > best.profit.value { one } else { best });
    next.map(|next| said(codes::R202, first.profit.value - next.profit.value, next)).into_iter().collect()
}

/// The best mode, or today's where a change would hardly pay.
fn settled(
    pack: &Pack,
    request: &Request,
    modes: &[ModeStock<'_>],
    best: Mode,
    reasons: &mut Vec<Problem>,
) -> Mode {
    let profit = |mode| modes.iter().find(|one| one.mode == mode).map(|one| one.profit.value);
    let Some(current) = request.stock.current.filter(|current| *current != best) else { return best };
    let (Some(now), Some(then)) = (profit(current), profit(best)) else { return best };
    let share = assumed(pack, "stock.change-gain");
    if then - now >= now.abs() * share {
        return best;
    }
    let currency = request.product.unit_cost.currency;
    let stays = Problem::new(codes::R207).with("mode", current.as_str()).with("best", best.as_str());
    let gain = (then - now).fixed(currency.exponent());
    reasons.push(stays.with("gain", gain).with("currency", currency).with("share", share.plain()));
    current
}

fn life_cycle(pack: &Pack, request: &Request, modes: &[ModeStock<'_>]) -> LifeCycle {
    let weeks_wanted = u32::try_from(assumed(pack, "life.weeks").trunc_i64()).unwrap_or(1).max(1);
    let (up, down) = (assumed(pack, "life.up"), assumed(pack, "life.down"));
    let window = request.stock.window(pack, request.stream.days).value;
    let order = Dec::from(request.stream.days) * Dec::from(request.order.quantity);
    // Units of a window, in which one replenishment is sold, at the rate of a week.
    let a_week = |orders: Dec| (orders * order * Dec::whole(7)).over(window);
    let break_even = modes.iter().filter_map(|one| one.break_even).min().and_then(a_week);
    let weeks: Vec<f64> = request.stock.weeks.iter().flatten().map(|units| f64::from(*units)).collect();
    let band = Band {
        up: up.to_f64(),
        down: down.to_f64(),
        weeks: usize::try_from(weeks_wanted).unwrap_or(usize::MAX),
    };
    let sign = band.sign(&weeks, break_even.map(Dec::to_f64));
    let stage = request.product.stage;
    let advised = of(as_life(stage).next(sign));
    let at = |times: Dec| break_even.map(|units| (units * times).fixed(1)).unwrap_or_default();
    let said =
        |code| Problem::new(code).with("up", at(up)).with("down", at(down)).with("weeks", weeks_wanted);
    let mut reasons = Vec::new();
    reasons.extend(match (sign, stage, advised) {
        _ if break_even.is_none() => Some(Problem::new(codes::R208)),
        (_, Stage::Test | Stage::Tail, Stage::Proven) => Some(said(codes::R204)),
        (_, Stage::Proven, Stage::Tail) => Some(said(codes::R205)),
        (_, Stage::Test, Stage::Test) => Some(said(codes::R203)),
        (_, Stage::Tail, Stage::Tail) => Some(said(codes::R209)),
        _ => Some(said(codes::R206)),
    });
    if sign == Sign::TooFew {
        reasons.push(Problem::new(codes::R210).with("count", weeks.len()).with("weeks", weeks_wanted));
    }
    LifeCycle {
        stage,
        advised,
        reasons,
        break_even,
        up: break_even.map(|units| units * up),
        down: break_even.map(|units| units * down),
        weeks: weeks_wanted,
    }
}

const fn as_life(stage: Stage) -> Life {
    match stage {
        Stage::Test => Life::Test,
        Stage::Proven => Life::Proven,
        Stage::Tail => Life::Tail,
    }
}

const fn of(life: Life) -> Stage {
    match life {
        Life::Test => Stage::Test,
        Life::Proven => Stage::Proven,
        Life::Tail => Stage::Tail,
    }
}
