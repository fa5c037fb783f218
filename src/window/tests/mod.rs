//! The window as a whole: against simulation, against the calendar, and against itself.

mod memory;
mod simulation;
mod working_days;

use super::fixture::{DE, OFFICE, air_line, content, day, pack, prior, range};
use super::*;
use crate::calendar::{Day, Instant, WorkWeek};
use crate::pack::{Pack, StageName, StagePrior};
use crate::random::Random;
use proptest::prelude::*;

fn ask<'a>(order: &str, stages: &'a [AskStage<'a>]) -> WindowAsk<'a> {
    WindowAsk::plain(Instant::parse(order).unwrap(), 8 * 60, stages, DE())
}

fn refs(stages: &[StagePrior]) -> Vec<AskStage<'_>> {
    stages.iter().map(AskStage::from).collect()
}

fn of(pack: &Pack, order: &str, stages: &[StagePrior]) -> Window {
    window(pack, &ask(order, &refs(stages)))
}

fn codes_of(window: &Window) -> Vec<&str> {
    window.alerts.iter().map(|alert| alert.code.as_str()).collect()
}

/// One office stage that takes exactly `tenths` / 10 days of an average week.
fn office(tenths: u16) -> Vec<StagePrior> {
    vec![prior(StageName::Consolidation, "cn-forwarder", range(tenths, tenths, tenths))]
}

fn cutoff(stages: Vec<StagePrior>) -> Vec<StagePrior> {
    stages.into_iter().map(|stage| StagePrior { cutoff_min: Some(16 * 60), ..stage }).collect()
}

#[test]
fn every_day_stages_add_up_exactly() {
    let stages = [
        prior(StageName::LineHaul, "airline", range(10, 20, 50)),
        prior(StageName::Hub, "airline", range(10, 30, 40)),
    ];
    let got = of(&pack(), "2026-10-12T10:00:00+08:00", &stages);
    let expected = pert(1.0, 2.0, 5.0).convolve(&pert(1.0, 3.0, 4.0));
    for (got, expected) in got.pmf.cells().iter().zip(expected.cells()) {
        assert!((got - expected).abs() < 1e-15);
    }
    assert_eq!(codes_of(&got), Vec::<&str>::new());
}

#[test]
fn a_season_lengthens_the_stages_it_names_and_is_told() {
    let calm = Pack::new(crate::pack::Content { peaks: Vec::new(), ..content() }, "calm".into());
    let (busy, stages) = (pack(), air_line());
    let order = "2026-11-20T10:00:00+08:00";
    let (with, without) = (of(&busy, order, &stages), of(&calm, order, &stages));
    assert!(with.pmf.mean() > without.pmf.mean() + 0.5);
    assert_eq!(
        with.stages[0].days,
        StageDays { late_share: with.stages[0].days.late_share, ..without.stages[0].days }
    );
    assert!(with.stages[2].days.mean > 1.2 * without.stages[2].days.mean);
    let told = with.alerts.iter().find(|alert| alert.code.as_str() == "A305").unwrap();
    assert_eq!(told.params[1], ("stages", "line-haul last-mile".to_string()));
    assert!(!codes_of(&without).contains(&"A305"));
    // Too early to meet it.
    assert!(!codes_of(&of(&busy, "2026-10-12T10:00:00+08:00", &stages)).contains(&"A305"));
}

#[test]
fn a_slow_network_is_slower_and_a_strike_of_months_loses_everything() {
    let pack = pack();
    let stages = air_line();
    let references = refs(&stages);
    let order = "2026-10-12T10:00:00+08:00";
    let mean = |multiple: Option<u16>| {
        let disruptions = [Disruption {
            stages: vec![StageName::LineHaul, StageName::LastMile],
            from: day("2026-10-01"),
            to: day("2027-06-01"),
            multiple,
        }];
        window(&pack, &WindowAsk { disruptions: &disruptions, ..ask(order, &references) }).pmf.mean()
    };
    let calm = of(&pack, order, &stages).pmf.mean();
    assert!(mean(Some(100)) == calm && mean(Some(150)) > calm + 1.5);
    assert!((mean(None) - 120.0).abs() < 1e-9);
}

#[test]
fn the_queue_comes_first_and_is_a_stage_of_its_own() {
    let pack = pack();
    let stages = air_line();
    let references = refs(&stages);
    let queue = Pmf::from_shares(&[0.5, 0.0, 0.0, 0.5]).unwrap();
    let got =
        window(&pack, &WindowAsk { queue: Some(&queue), ..ask("2026-10-12T10:00:00+08:00", &references) });
    let free = of(&pack, "2026-10-12T10:00:00+08:00", &stages);
    assert_eq!((got.stages.len(), got.stages[0].stage, got.stages[0].prior), (6, StageName::Queue, None));
    assert_eq!((got.stages[1].stage, got.stages[1].prior), (StageName::Consolidation, Some(0)));
    assert!((got.stages[0].days.mean - 1.5).abs() < 1e-12);
    assert!(got.pmf.mean() > free.pmf.mean() + 1.0);
}

#[test]
fn waiting_for_the_first_day_of_work_belongs_to_the_first_stage() {
    let (pack, stages) = (pack(), air_line());
    let monday = of(&pack, "2026-10-19T10:00:00+08:00", &stages);
    let saturday = of(&pack, "2026-10-17T10:00:00+08:00", &stages);
    assert_eq!(saturday.pmf.quantile(0.9), monday.pmf.quantile(0.9) + 2);
    assert!((saturday.stages[0].days.mean - monday.stages[0].days.mean - 2.0).abs() < 1e-9);
}

#[test]
fn stages_share_the_spread_and_follow_each_other() {
    let got = of(&pack(), "2026-10-12T10:00:00+08:00", &air_line());
    let shares: f64 = got.stages.iter().map(|stage| stage.days.late_share).sum();
    assert!((shares - 1.0).abs() < 1e-12);
    assert!(got.stages.windows(2).all(|pair| pair[0].days.to == pair[1].days.from));
    assert!(
        got.stages.iter().all(|stage| stage.days.from <= stage.days.to && stage.days.to <= stage.days.alarm)
    );
    assert_eq!(got.stages[4].days.to, got.date(got.pmf.quantile(0.5)));
    assert_eq!(got.promise.to, got.date(got.promise.max_days));
    assert!(got.promise.on_time >= 0.9);
}

#[test]
fn a_remote_area_adds_its_days_to_the_last_mile() {
    let pack = pack();
    let stages = air_line();
    let references = refs(&stages);
    let plain = ask("2026-10-12T10:00:00+08:00", &references);
    let near = window(&pack, &plain);
    let mut remote = references.clone();
    remote[4].days = range(30, 55, 80);
    let far = window(&pack, &WindowAsk { stages: &remote, ..plain });
    let means = |window: &Window| -> Vec<f64> { window.stages.iter().map(|stage| stage.days.mean).collect() };
    assert_eq!(means(&near)[..4], means(&far)[..4]);
    let added = far.pmf.mean() - near.pmf.mean();
    assert!((3.0..3.7).contains(&added), "three days, and a Sunday now and then: {added}");
}

#[test]
fn an_unsure_speed_widens_the_window_and_a_slow_one_moves_it() {
    let pack = pack();
    let stages = air_line();
    let references = refs(&stages);
    let at = |factor, spread| {
        let speed = Speed { factor, first: factor, spread, ..Speed::PRIOR };
        window(&pack, &WindowAsk { speed, ..ask("2026-10-12T10:00:00+08:00", &references) }).pmf
    };
    let (sure, unsure, slow) = (at(1.0, 0.0), at(1.0, 0.25), at(1.3, 0.0));
    assert!(unsure.variance() > 1.3 * sure.variance());
    assert!((unsure.mass() - 1.0).abs() < 1e-12);
    assert!(slow.mean() / sure.mean() > 1.2 && slow.mean() / sure.mean() < 1.4);
}

#[test]
fn a_slow_network_or_seller_changes_its_stages_only() {
    let pack = pack();
    let stages = air_line();
    let references = refs(&stages);
    let at = |network, preparation| {
        let speed = Speed { network, preparation, ..Speed::PRIOR };
        window(&pack, &WindowAsk { speed, ..ask("2026-10-12T10:00:00+08:00", &references) })
    };
    let (normal, network, seller) = (at(1.0, 1.0), at(0.7, 1.0), at(1.0, 0.7));
    // Parcels that met the same days are counted together, so the last bits follow how they arrived.
    let same =
        |a: &Window, b: &Window, at: usize| (a.stages[at].days.mean - b.stages[at].days.mean).abs() < 1e-12;
    assert!(same(&network, &normal, 0));
    assert!(network.stages[2].days.mean > normal.stages[2].days.mean + 0.1);
    assert!(seller.stages[0].days.mean > normal.stages[0].days.mean + 0.1);
    assert!(same(&seller, &normal, 2));
}

#[test]
fn no_stage_at_all_is_delivered_at_once() {
    let got = of(&pack(), "2026-11-20T10:00:00+08:00", &[]);
    assert_eq!((got.pmf.share(0), got.stages.len(), got.promise.max_days), (1.0, 0, 0));
}

#[test]
fn the_share_that_meets_a_new_rule_is_counted_at_the_customs() {
    let pack = pack();
    let stages = [
        prior(StageName::LineHaul, "airline", range(20, 20, 20)),
        prior(StageName::ImportClearance, "airline", range(50, 50, 50)),
    ];
    let got = of(&pack, "2026-10-12T10:00:00+08:00", &stages);
    let share = |date: &str| got.share_entering_from(day(date));
    assert_eq!(
        [share("2026-10-14"), share("2026-10-15"), share("2026-10-01")],
        [Some(1.0), Some(0.0), Some(1.0)]
    );
    assert_eq!(
        of(&pack, "2026-10-12T10:00:00+08:00", &stages[..1]).share_entering_from(day("2026-10-14")),
        None
    );
    // Without a stage before it, entry is the start of work.
    let only = of(&pack, "2026-10-12T10:00:00+08:00", &stages[1..]);
    assert_eq!(only.entry, Some(Pmf::on_day(0)));
    let queue = Pmf::on_day(3);
    let references = refs(&stages);
    let queued = WindowAsk { queue: Some(&queue), ..ask("2026-10-12T10:00:00+08:00", &references) };
    assert_eq!(window(&pack, &queued).entry, Some(Pmf::on_day(5)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_chain_loses_or_makes_parcels(
        ranges in proptest::collection::vec((0_u16..60, 0_u16..90, 0_u16..150), 1..6),
        parties in proptest::collection::vec(0_usize..6, 6),
        date in 0_i32..500,
        minute in 0_i64..1440,
        spread in 0_u8..2,
    ) {
        let pack = pack();
        let names = ["airline", "cn-customs", "cn-forwarder", "de-customs", "de-last-mile", "nobody"];
        let stages: Vec<StagePrior> = ranges
            .iter()
            .zip(&parties)
            .zip(StageName::ALL)
            .map(|(((min, mode, more), party), stage)| {
                let days = range(*min, min + mode, min + mode + more);
                StagePrior { cutoff_min: Some(900), ..prior(*stage, names[*party], days) }
            })
            .collect();
        let references = refs(&stages);
        let order = Instant { unix: 1_767_225_600 + i64::from(date) * 86_400 + minute * 60, offset_min: 480 };
        let speed = Speed { spread: f64::from(spread) * 0.2, ..Speed::PRIOR };
        let plain = WindowAsk { order, speed, ..ask("2026-11-20T10:00:00+08:00", &references) };
        let got = window(&pack, &plain);
        prop_assert!((got.pmf.mass() - 1.0).abs() < 1e-12, "{}", got.pmf.mass());
        prop_assert!(got.pmf.cells().iter().all(|share| *share >= 0.0));
        prop_assert!(got.promise.min_days <= got.promise.max_days);
        for (low, high) in [(0.1, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 0.95)] {
            prop_assert!(got.pmf.quantile(low) <= got.pmf.quantile(high));
        }
        for stage in &got.stages {
            prop_assert!(stage.days.p50 <= stage.days.p90 && stage.days.mean >= 0.0);
        }
    }
}
