//! The model of stock against its worked examples, against simulation, and against PyPI stockpyl.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]

use crate::support;
use crate::support::draws::Random;
use landcast::inventory::{Demand, Shape, Store, Ways, newsvendor, season, steady};

/// Yearly cost of capital.
const CAPITAL: f64 = 0.12 / 365.0;
/// Price after the platform's 8 %, before refunds.
const NET: f64 = 160.0 * 0.92;

/// Direct mail: freight 46, 6 % refunds at a loss of 3, cash out for 25 days.
fn direct_margin() -> f64 {
    0.94 * NET - (60.0 + 46.0) - 0.06 * 3.0 - 60.0 * CAPITAL * 25.0
}

fn overseas() -> Store {
    Store {
        sale: 0.97 * NET - 20.0 - 0.03 * 8.0,
        landed: 76.0,
        salvage: 15.0,
        direct_margin: direct_margin(),
        spill: 0.5,
        window_days: 30.0,
        leftover_days: 90.0,
        lead_days: 40.0,
        payout_days: 14.0,
        capital_per_day: CAPITAL,
        storage: vec![(0.0, 0.12), (30.0, 0.30), (60.0, 0.60)],
    }
}

fn border() -> Store {
    Store {
        sale: 0.955 * NET - 39.0 - 0.045 * 4.0,
        landed: 63.0,
        salvage: 52.0,
        spill: 0.8,
        leftover_days: 45.0,
        lead_days: 7.0,
        storage: vec![(0.0, 0.05)],
        ..overseas()
    }
}

fn demand(variation: f64) -> Demand {
    Demand::new(Shape::Lognormal, 1000.0, variation)
}

#[track_caller]
fn near(got: f64, expected: f64, within: f64) {
    assert!((got - expected).abs() <= within, "{got} is not within {within} of {expected}");
}

#[test]
fn the_worked_example_of_overseas_and_border_stock() {
    near(direct_margin(), 31.69, 0.005);
    for (store, under, over, ratio, closed, units, low, profit, fill, leftover) in [
        (overseas(), 27.17, 94.85, 0.223, 457.0, 456.0, 24_540.0, 24_924.0, 0.43, 30.0),
        (border(), 11.54, 14.33, 0.446, 710.0, 704.0, 30_550.0, 30_719.0, 0.59, 113.0),
    ] {
        let demand = demand(0.8);
        near(store.closed_form().under(), under, 0.005);
        near(store.leftover_loss(), over, 0.005);
        let (plan, closed_profit) = store.closed_form().best(&demand);
        near(plan.ratio, ratio, 0.0005);
        near(plan.units, closed, 0.6);
        near(closed_profit, low, 5.0);
        let best = store.stocked(&demand, store.best(&demand));
        near(best.units, units, 0.5);
        // Both figures of the example are cut, not rounded: 24,924.6 and 30,719.9.
        near(best.profit, profit + 0.75, 0.25);
        near(best.sold / 1000.0, fill, 0.005);
        near(best.leftover, leftover, 0.5);
    }
}

/// Expected cost of a unit sold, item by item.
#[test]
fn the_cost_of_a_unit_sold_adds_up() {
    for (store, at_sale, storage, capital, overstock, lost, whole) in [
        (border(), 39.0, 0.98, 0.87, 2.11, 4.39, 110.35),
        (overseas(), 20.0, 3.23, 1.80, 4.34, 21.38, 126.75),
    ] {
        let best = store.stocked(&demand(0.8), store.best(&demand(0.8)));
        let stored: f64 =
            store.storage.iter().zip(&best.tier_days).map(|((_, rate), days)| rate * days).sum();
        let interest = store.landed * CAPITAL * best.capital_days;
        let over = (store.landed - store.salvage) * best.leftover;
        let missed = (1.0 - store.spill) * store.direct_margin * best.unmet;
        let each = [stored, interest, over, missed].map(|total| total / best.sold);
        for (got, expected) in each.into_iter().zip([storage, capital, overstock, lost]) {
            near(got, expected, 0.03);
        }
        near(store.landed + at_sale + each.iter().sum::<f64>(), whole, 0.05);
    }
}

/// The model as it is written down: a grid of 200 quantiles, each the mean of its bin.
#[test]
fn a_grid_of_quantiles_says_the_same_as_the_closed_integrals() {
    for shape in [Shape::Lognormal, Shape::NegativeBinomial] {
        let demand = Demand::new(shape, 1000.0, 0.8);
        let cuts: Vec<f64> = (1..200).map(|at| demand.quantile(f64::from(at) / 200.0)).collect();
        let sold_to =
            |at: usize| cuts.get(at).map_or(1000.0, |cut| demand.sold(*cut) - cut * (1.0 - share(at)));
        // E[D; D < cut] by differences of E[min(D, cut)] less what lies above.
        let mut before = 0.0;
        let bins: Vec<f64> = (0..200)
            .map(|at| {
                let to = sold_to(at);
                let mean = (to - before) * 200.0;
                before = to;
                mean
            })
            .collect();
        for store in [overseas(), border()] {
            let units = store.best(&demand);
            let grid: f64 = bins.iter().map(|asked| one_window(&store, *asked, units)).sum::<f64>() / 200.0;
            near(grid, store.profit(&demand, units), if shape == Shape::Lognormal { 1.0 } else { 40.0 });
        }
    }
}

fn share(at: usize) -> f64 {
    (at as f64 + 1.0) / 200.0
}

/// Profit of one window in which `asked` units are asked for, day by day in small steps.
fn one_window(store: &Store, asked: f64, units: f64) -> f64 {
    let sold = asked.min(units);
    let lasts = store.window_days * if asked > units { units / asked } else { 1.0 };
    let stored = |days: f64| -> f64 {
        let ends = store.storage.iter().skip(1).map(|(from, _)| *from).chain([f64::MAX]);
        store.storage.iter().zip(ends).map(|((from, rate), to)| rate * (days.min(to) - from).max(0.0)).sum()
    };
    let steps = 400;
    let waited = |cost: &dyn Fn(f64) -> f64| {
        (0..steps).map(|step| cost(lasts * (f64::from(step) + 0.5) / f64::from(steps))).sum::<f64>()
            / f64::from(steps)
    };
    let interest = |days: f64| store.landed * store.capital_per_day * days;
    let each = waited(&|days| stored(days) + interest(store.lead_days + store.payout_days + days));
    let left = units - sold;
    sold * (store.sale - each) - store.landed * units
        + left
            * (store.salvage - stored(store.leftover_days) - interest(store.lead_days + store.leftover_days))
        + store.spill * store.direct_margin * (asked - sold)
}

/// The example's own simulation says 24,931 and 30,730, seven and eleven more than the integrals: with a million windows the
/// mean of the demand alone moves the profit by some twenty. Held to the exact mean of the demand, the draws agree.
#[test]
fn simulated_windows_earn_what_is_expected() {
    for store in [overseas(), border()] {
        let demand = demand(0.8);
        let units = store.best(&demand);
        let mut random = Random::seeded(20_261_123);
        let sigma = (1.0_f64 + 0.64).ln().sqrt();
        let mu = 1000.0_f64.ln() - sigma * sigma / 2.0;
        let (mut profit, mut asked) = (0.0, 0.0);
        let windows = 20_000;
        for _ in 0..windows {
            let z = random.normal();
            // Each draw beside its mirror image.
            for z in [z, -z] {
                let one = (mu + sigma * z).exp();
                profit += one_window(&store, one, units);
                asked += one;
            }
        }
        let count = f64::from(2 * windows);
        let above = asked / count - 1000.0;
        near(profit / count - store.spill * store.direct_margin * above, store.profit(&demand, units), 40.0);
    }
}

#[test]
fn uncertainty_decides_between_the_modes() {
    let per_unit = |store: &Store, variation: f64| {
        let demand = demand(variation);
        store.profit(&demand, store.best(&demand)) / 1000.0
    };
    for (variation, far, near_by) in [
        (0.2, 36.65, 35.00),
        (0.4, 31.54, 33.29),
        (0.6, 27.70, 31.86),
        (0.8, 24.92, 30.72),
        (1.0, 22.94, 29.83),
    ] {
        near(per_unit(&overseas(), variation), far, 0.01);
        near(per_unit(&border(), variation), near_by, 0.01);
    }
    let crossing = |gain: &dyn Fn(f64) -> f64| {
        let (mut low, mut high) = (0.05, 1.5);
        for _ in 0..40 {
            let middle = (low + high) / 2.0;
            if gain(middle) > 0.0 { low = middle } else { high = middle }
        }
        low
    };
    // Overseas beats direct mail below 0.39, and the border hub does up to 0.63; it beats overseas from 0.30 on.
    near(crossing(&|variation| per_unit(&overseas(), variation) - direct_margin()), 0.39, 0.01);
    near(crossing(&|variation| per_unit(&border(), variation) - direct_margin()), 0.63, 0.01);
}

#[test]
fn a_fixed_cost_is_earned_back_by_volume() {
    for shape in [Shape::Lognormal, Shape::NegativeBinomial] {
        let demand = Demand::new(shape, 1000.0, 0.3);
        let store = border();
        let direct = store.direct_margin;
        let units = store.break_even(&demand, 500.0, direct).unwrap();
        let there = demand.of_mean(units);
        near(store.profit(&there, store.best(&there)) - direct * units, 500.0, 0.5);
        assert_eq!(store.break_even(&Demand::new(shape, 1000.0, 1.0), 500.0, direct), None);
    }
}

#[test]
fn stock_that_earns_no_more_than_a_parcel_is_not_sent() {
    let demand = demand(0.8);
    let dear = Store { sale: 80.0, direct_margin: 31.69, spill: 1.0, ..border() };
    assert_eq!((dear.best(&demand), dear.best_whole(&demand)), (0.0, 0.0));
    let whole = border().best_whole(&demand);
    assert!((whole - 704.0).abs() <= 1.0 && whole.fract() == 0.0, "{whole}");
}

#[test]
fn every_unit_sent_leaves_at_some_age() {
    let (store, demand) = (overseas(), demand(0.8));
    let best = store.stocked(&demand, store.best(&demand));
    near(store.held(&demand, best.units, 0.0), best.units, 1e-6);
    near(store.held(&demand, best.units, 30.0), best.leftover, 1e-6);
    near(store.held(&demand, best.units, 89.0), best.leftover, 1e-6);
    assert_eq!(store.held(&demand, best.units, 90.0), 0.0);
    // Units still there, summed over the days, are the unit-days that storage is charged for.
    let days: f64 =
        (0..9000).map(|at| store.held(&demand, best.units, (f64::from(at) + 0.5) / 100.0) / 100.0).sum();
    near(days, best.tier_days.iter().sum(), 1.0);
}

#[test]
fn one_season_by_sea_and_air() {
    let demand = demand(0.5);
    let ways = Ways { sea: 68.0, air: 98.0, holding: 3.0, salvage: 20.0 };
    let got = season(&demand, ways);
    near(got.ratio, 30.0 / 81.0, 1e-9);
    near(got.sea_units, 765.0, 0.5);
    near(got.cost_per_unit, 80.92, 0.01);
    near(got.air_units / 1000.0, 0.307, 0.0005);
    near(got.leftover, 72.0, 0.5);
    // A grid of orders finds none that is cheaper.
    let cost = |sea: f64| {
        let sold = demand.sold(sea);
        (68.0 * sea + 98.0 * (1000.0 - sold) - 17.0 * (sea - sold)) / 1000.0
    };
    let cheapest = (0..200).map(|at| f64::from(at) * 10.0).map(cost).fold(f64::MAX, f64::min);
    assert!(got.cost_per_unit <= cheapest && cheapest < got.cost_per_unit + 0.01, "{cheapest}");
}

#[test]
fn sea_at_a_steady_rate_and_air_when_demand_runs_ahead() {
    let got = steady(100.0, 40.0, 0.08, 30.0);
    near(got.air_per_day, 1.46, 0.005);
    near(got.sea_per_day / 100.0, 0.985, 0.0005);
    near(got.cost_per_day, 87.6, 0.05);
    near(got.extra_stock, 548.0, 0.5);
    // Two million days: demand by chance, sea constant, air back up to the target.
    let simulated = |by_air: f64| {
        let mut random = Random::seeded(7);
        let (mut stock, mut flown, mut held) = (500.0, 0.0, 0.0);
        let days = 2_000_000;
        for _ in 0..days {
            stock += (100.0 - by_air) - (100.0 + 40.0 * random.normal());
            flown += (-stock).max(0.0);
            stock = stock.max(0.0);
            held += stock;
        }
        let per_day = |sum: f64| sum / f64::from(days);
        (per_day(held), 30.0 * per_day(flown) + 0.08 * per_day(held))
    };
    let (held, cost) = simulated(got.air_per_day);
    // Days are counted, not flowing: 0.58 deviations less than the formula's 548, which is 525; two million days still vary.
    near(held, 519.0, 30.0);
    near(cost, 84.5, 2.5);
    for (by_air, dearer) in [(got.air_per_day / 2.0, 105.0), (got.air_per_day * 2.0, 108.0)] {
        near(simulated(by_air).1, dearer, 6.0);
    }
    // Nothing to gain by air, or by sea.
    assert_eq!(steady(100.0, 40.0, 0.0, 30.0).air_per_day, 0.0);
    assert_eq!(steady(100.0, 40.0, 0.08, 0.0).sea_per_day, 0.0);
}

/// `tests/stock/stockpyl.csv` is written by `benches/peers/stock.py`, which names the version.
#[test]
fn newsvendor_quantities_and_costs_are_those_of_stockpyl() {
    let text = support::text("tests/stock/stockpyl.csv");
    let mut compared = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |at: usize| cells[at].parse::<f64>().unwrap();
        let shape = if cells[0] == "lognormal" { Shape::Lognormal } else { Shape::NegativeBinomial };
        // Without any variation of its own, a count varies by chance: the Poisson.
        let demand = Demand::new(shape, number(1), number(2));
        let (over, under) = (number(3), number(4));
        let got = newsvendor(&demand, under, over);
        near(got.units, number(5), 1e-6 * number(5));
        near(got.cost(under, over), number(6), 1e-6 * number(6));
        compared += 1;
    }
    assert_eq!(compared, 84);
}
