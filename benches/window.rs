//! Delivery windows: a five-stage chain on real calendars, worked out from nothing, and out of the cache.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench, whose macro writes undocumented functions")]

use criterion::{Criterion, criterion_group, criterion_main};
use landcast::calendar::{Day, Holidays, Instant, WorkWeek};
use landcast::measure::Country;
use landcast::pack::{
    Confidence, Content, DayRange, Inspection, Names, Pack, Party, Peak, StageName, StagePrior,
};
use landcast::window::{AskStage, Cache, Hazards, Pmf, Stage, Timetable, WindowAsk};
use landcast::window::{lognormal_of_mean, window, window_with};
use std::hint::black_box;

const OFFICE: WorkWeek = WorkWeek { week: [100, 100, 100, 100, 100, 0, 0], holiday: 0, make_up: 100 };
const DELIVERY: WorkWeek = WorkWeek { week: [100, 100, 100, 100, 100, 60, 0], holiday: 0, make_up: 100 };

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn pack() -> Pack {
    let table = |id: &str, days: &[&str], make_up: &[&str]| Holidays {
        id: id.into(),
        days: days.iter().map(|text| (day(text), 0)).collect(),
        make_up: make_up.iter().map(|text| day(text)).collect(),
        names: vec![("假日".into(), "Holiday".into())],
        from: day("2026-01-01"),
        until: day("2027-12-31"),
        make_up_known_until: day("2027-12-31"),
        source: 0,
    };
    let party = |id: &str, calendar: Option<&str>, week| Party {
        id: id.into(),
        name: Names::default(),
        calendar: calendar.map(Into::into),
        week,
        source: 0,
        confidence: Confidence::Assumption,
    };
    let golden_week = ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-05", "2026-10-06", "2026-10-07"];
    let content = Content {
        holidays: vec![
            table("CN", &golden_week, &["2026-09-20", "2026-10-10"]),
            table("DE", &["2026-10-03", "2026-12-25", "2026-12-26", "2027-01-01"], &[]),
        ],
        parties: vec![
            party("airline", None, WorkWeek::EVERY_DAY),
            party("cn-customs", Some("CN"), OFFICE),
            party("cn-forwarder", Some("CN"), DELIVERY),
            party("de-customs", Some("DE"), OFFICE),
            party("de-last-mile", Some("DE"), DELIVERY),
        ],
        peaks: vec![Peak {
            id: "black-friday-2026".into(),
            name: Names::default(),
            from: day("2026-11-24"),
            to: day("2026-12-06"),
            stages: vec![(StageName::LineHaul, 140), (StageName::LastMile, 130)],
            freight: Vec::new(),
            destinations: Vec::new(),
            source: 0,
            confidence: Confidence::Assumption,
        }],
        ..Content::default()
    };
    Pack::new(content, "bench".into())
}

fn air_line() -> Vec<StagePrior> {
    let prior = |stage, party: &str, days: [u16; 3], inspection| StagePrior {
        stage,
        party: party.into(),
        days: DayRange { min: days[0], mode: days[1], max: days[2] },
        inspection,
        cutoff_min: Some(960),
        source: 0,
        confidence: Confidence::Assumption,
    };
    let inspected = Some(Inspection { share: 60, days: DayRange { min: 10, mode: 20, max: 60 } });
    vec![
        prior(StageName::Consolidation, "cn-forwarder", [5, 15, 40], None),
        prior(StageName::ExportClearance, "cn-customs", [2, 5, 20], inspected),
        prior(StageName::LineHaul, "airline", [10, 20, 50], None),
        prior(StageName::ImportClearance, "de-customs", [3, 10, 40], inspected),
        prior(StageName::LastMile, "de-last-mile", [10, 25, 40], None),
    ]
}

fn windows(criterion: &mut Criterion) {
    let pack = pack();
    let stages = air_line();
    let references: Vec<AskStage<'_>> = stages.iter().map(AskStage::from).collect();
    let ask = |order: &str| {
        WindowAsk::plain(Instant::parse(order).unwrap(), 480, &references, Country::from_code("DE").unwrap())
    };
    let (calm, peak) = (ask("2026-09-23T10:00:00+08:00"), ask("2026-11-20T10:00:00+08:00"));
    let spread: Vec<AskStage<'_>> =
        references.iter().map(|stage| AskStage { spread: 0.15, ..*stage }).collect();
    let unsure = WindowAsk { stages: &spread, ..calm };
    let mut group = criterion.benchmark_group("window");
    group.bench_function("five stages, from nothing", |bench| bench.iter(|| window(&pack, black_box(&calm))));
    group.bench_function("five stages in a season, from nothing", |bench| {
        bench.iter(|| window(&pack, black_box(&peak)));
    });
    group.bench_function("five stages, unsure speed, from nothing", |bench| {
        bench.iter(|| window(&pack, black_box(&unsure)));
    });
    let mut cache = Cache::default();
    group.bench_function("five stages, known", |bench| {
        bench.iter(|| window_with(&pack, black_box(&calm), &mut cache));
    });
    let mut cache = Cache::default();
    group.bench_function("five stages, unsure speed, known", |bench| {
        bench.iter(|| window_with(&pack, black_box(&unsure), &mut cache));
    });
    // The worst the model can be asked: five tails that reach across the whole grid.
    let base = lognormal_of_mean(8.0);
    let hazards = Hazards::of(&base);
    group.bench_function("five lognormal stages, passed", |bench| {
        bench.iter(|| {
            let timetable = Timetable { week: OFFICE, holidays: pack.holidays("CN"), ..Timetable::PLAIN };
            (0..5).fold(Pmf::on_day(0), |arrivals, _| {
                Stage::lay(&base, &hazards, &timetable, black_box(day("2026-09-23"))).pass(&arrivals).reach
            })
        });
    });
    group.finish();
}

criterion_group!(benches, windows);
criterion_main!(benches);
