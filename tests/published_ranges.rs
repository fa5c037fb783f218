//! The stages of every lane with a published range, put together on the calendar, against that range.
//!
//! A range is read as most carriers mean it: nine parcels in ten are not faster than its lower end, nine in ten not
//! slower than its upper one, counted from the carrier's warehouse in China. Stages cannot meet a range that is
//! narrower than their own spread: then its middle must be met, and both ends missed by about the same.
#![allow(clippy::float_arithmetic, reason = "probabilities and days, never money")]

use crate::support;
use landcast::calendar::{Day, Instant};
use landcast::pack::{
    Channel, Confidence, DayRange, DayUnit, Lane, Pack, PublishedRange, Service, StageName, StagePrior,
};
use landcast::verdict::prior_spread;
use landcast::window::{AskStage, WindowAsk, window};

/// The carrier's part of consolidation: sorting and labelling, and the wait for the next truck to the airport.
const SORTING: DayRange = DayRange { min: 3, mode: 10, max: 30 };

/// Weeks without a season, nor a holiday in China; each meets the holidays of a few destinations.
const MONDAYS: [&str; 3] = ["2026-06-22", "2026-07-20", "2026-08-24"];

/// Lanes that must be held against a published range.
const AT_LEAST: usize = 40;

/// How far the middle of the stages may lie outside the range, in days of its own unit.
const MIDDLE: f64 = 0.75;

/// How far a percentile may lie off its end of the range, in days of its own unit or as a share of the end.
const END_DAYS: f64 = 2.5;
const END_SHARE: f64 = 0.3;

/// The mean of all those distances.
const MEAN_DAYS: f64 = 0.9;

/// Days on the range's own clock from `start` to `end`, a day begun counted in part.
fn days_between(start: Day, end: Day, unit: DayUnit) -> usize {
    let all = (1..=end.since(start)).map(|ahead| start.plus(ahead));
    match unit {
        DayUnit::Days => all.count(),
        DayUnit::WorkingDays => all.filter(|day| day.weekday() < 5).count(),
    }
}

/// Shares by days on the range's clock, over the weekdays a parcel may be handed over on.
fn shares(pack: &Pack, service: &Service, lane: &Lane, range: &PublishedRange) -> Vec<f64> {
    let mut priors: Vec<StagePrior> = Vec::new();
    for stage in &lane.stages {
        if stage.stage != StageName::Consolidation {
            priors.push(stage.clone());
        } else if service.channel != Channel::Express || stage.days.mode >= 20 {
            // A courier's clock begins at the pickup, which is all of its consolidation.
            priors.push(StagePrior { days: SORTING, cutoff_min: None, ..stage.clone() });
        }
    }
    let grade = |stage: &StagePrior| stage.confidence.max(range.confidence);
    let spread = |grade: Confidence| prior_spread(pack, grade).to_f64();
    let stages: Vec<AskStage<'_>> = priors
        .iter()
        .map(|prior| AskStage { prior, days: prior.days, spread: spread(grade(prior)) })
        .collect();
    let mondays = MONDAYS.map(|text| Day::parse(text).expect("a day"));
    let starts: Vec<Day> = (0..5).flat_map(|ahead| mondays.map(|monday| monday.plus(ahead))).collect();
    let mut shares = vec![0.0; 200];
    for start in &starts {
        let start = *start;
        let ask = WindowAsk::plain(
            Instant::parse(&format!("{start}T09:00:00+08:00")).expect("an instant"),
            480,
            &stages,
            lane.to,
        );
        let found = window(pack, &ask);
        for (days, share) in found.pmf.cells().iter().enumerate() {
            let end = start.plus(i32::try_from(days).expect("a day of the grid"));
            shares[days_between(start, end, range.unit)] += share / starts.len() as f64;
        }
    }
    shares
}

/// The percentile between whole days: day k holds what takes k − 1/2 to k + 1/2.
fn percentile(shares: &[f64], share: f64) -> f64 {
    let mut below = 0.0;
    for (day, part) in shares.iter().enumerate() {
        if below + part >= share {
            return day as f64 - 0.5 + (share - below) / part;
        }
        below += part;
    }
    f64::INFINITY
}

#[test]
fn stages_keep_to_what_is_published_of_the_whole_way() {
    let pack = support::pack();
    let mut lanes = 0;
    let mut distances = Vec::new();
    let mut far = Vec::new();
    println!("{:<24}{:<4}{:>9}{:>8}{:>8}{:>8}", "", "", "range", "P10", "P50", "P90");
    for service in &pack.content().services {
        for lane in &service.lanes {
            let Some(range) = &lane.published else { continue };
            lanes += 1;
            let found = shares(pack, service, lane, range);
            let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|share| percentile(&found, share));
            let (low, high) = (f64::from(range.from), f64::from(range.to));
            let written = format!("{}-{}", range.from, range.to);
            let row = format!("{:<24}{:<4}{written:>9}{p10:>8.1}{p50:>8.1}{p90:>8.1}", service.id, lane.to);
            println!("{row}");
            distances.extend([(p10 - low).abs(), (p90 - high).abs()]);
            let off = |end: f64, found: f64| (found - end).abs() > f64::max(END_DAYS, END_SHARE * end);
            if p50 < low - MIDDLE || p50 > high + MIDDLE || off(low, p10) || off(high, p90) {
                far.push(row);
            }
        }
    }
    let mean = distances.iter().sum::<f64>() / distances.len() as f64;
    println!("{lanes} lanes, on average {mean:.2} days off an end");
    assert!(lanes >= AT_LEAST, "only {lanes} lanes have a published range");
    assert!(far.is_empty(), "far from what is published:\n{}", far.join("\n"));
    assert!(mean < MEAN_DAYS, "{mean}");
}

#[test]
fn a_range_that_is_published_is_worth_more_than_the_stages_under_it() {
    let pack = support::pack();
    let spread = |grade| prior_spread(pack, grade);
    let grades = [Confidence::High, Confidence::Medium, Confidence::Low, Confidence::Assumption];
    assert!(grades.windows(2).all(|pair| spread(pair[0]) < spread(pair[1])), "worse sources, more spread");
    assert!(spread(Confidence::High).to_f64() > 0.0, "no prior is sure");
}
