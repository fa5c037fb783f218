//! A small pack for the tests of this module: China and Germany in the autumn of 2026.

use crate::calendar::{Day, Holidays, WorkWeek};
use crate::measure::Country;
use crate::pack::{
    Confidence, Content, DayRange, Inspection, Names, Pack, Party, Peak, StageName, StagePrior,
};

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) const OFFICE: WorkWeek =
    WorkWeek { week: [100, 100, 100, 100, 100, 0, 0], holiday: 0, make_up: 100 };
pub(crate) const DELIVERY: WorkWeek =
    WorkWeek { week: [100, 100, 100, 100, 100, 60, 0], holiday: 0, make_up: 100 };

fn table(id: &str, days: &[&str], make_up: &[&str], known: &str) -> Holidays {
    Holidays {
        id: id.into(),
        days: days.iter().map(|text| (day(text), 0)).collect(),
        make_up: make_up.iter().map(|text| day(text)).collect(),
        names: vec![("假日".into(), "Holiday".into())],
        from: day("2026-01-01"),
        until: day("2027-12-31"),
        make_up_known_until: day(known),
        source: 0,
    }
}

fn party(id: &str, calendar: Option<&str>, week: WorkWeek) -> Party {
    Party {
        id: id.into(),
        name: Names::default(),
        calendar: calendar.map(Into::into),
        week,
        source: 0,
        confidence: Confidence::Assumption,
    }
}

/// Golden Week 2026 as decreed, with its make-up days, and German Christmas; every weekday office hours but the
/// airline's.
pub(crate) fn content() -> Content {
    let golden_week = [
        "2026-09-25",
        "2026-10-01",
        "2026-10-02",
        "2026-10-03",
        "2026-10-04",
        "2026-10-05",
        "2026-10-06",
        "2026-10-07",
    ];
    Content {
        version: "test".into(),
        holidays: vec![
            table("CN", &golden_week, &["2026-09-20", "2026-10-10"], "2026-12-31"),
            table("DE", &["2026-10-03", "2026-12-25", "2026-12-26", "2027-01-01"], &[], "2027-12-31"),
        ],
        parties: vec![
            party("airline", None, WorkWeek::EVERY_DAY),
            party("cn-customs", Some("CN"), OFFICE),
            party("cn-forwarder", Some("CN"), OFFICE),
            party("de-customs", Some("DE"), OFFICE),
            party("de-last-mile", Some("DE"), DELIVERY),
            party("moon-base", Some("MOON"), OFFICE),
        ],
        peaks: vec![Peak {
            id: "black-friday-2026".into(),
            name: Names::default(),
            from: day("2026-11-24"),
            to: day("2026-12-06"),
            stages: vec![(StageName::LineHaul, 140), (StageName::LastMile, 130)],
            destinations: Vec::new(),
            freight: Vec::new(),
            source: 0,
            confidence: Confidence::Assumption,
        }],
        ..Content::default()
    }
}

pub(crate) fn pack() -> Pack {
    Pack::new(content(), "test".into())
}

pub(crate) const DE: fn() -> Country = || Country::from_code("DE").unwrap();

pub(crate) fn range(min: u16, mode: u16, max: u16) -> DayRange {
    DayRange { min, mode, max }
}

pub(crate) fn prior(stage: StageName, party: &str, days: DayRange) -> StagePrior {
    StagePrior {
        stage,
        party: party.into(),
        days,
        inspection: None,
        cutoff_min: None,
        source: 0,
        confidence: Confidence::Assumption,
    }
}

/// An air line from China to Germany.
pub(crate) fn air_line() -> Vec<StagePrior> {
    let inspection = |share, days| Some(Inspection { share, days });
    vec![
        StagePrior {
            cutoff_min: Some(16 * 60),
            ..prior(StageName::Consolidation, "cn-forwarder", range(5, 15, 40))
        },
        StagePrior {
            inspection: inspection(60, range(10, 20, 50)),
            ..prior(StageName::ExportClearance, "cn-customs", range(2, 5, 20))
        },
        prior(StageName::LineHaul, "airline", range(10, 20, 50)),
        StagePrior {
            inspection: inspection(60, range(20, 30, 60)),
            ..prior(StageName::ImportClearance, "de-customs", range(3, 10, 40))
        },
        prior(StageName::LastMile, "de-last-mile", range(10, 25, 40)),
    ]
}
