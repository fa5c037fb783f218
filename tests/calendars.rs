//! Working days against packages that count them another way, and seasons against the holidays they belong to.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]

use crate::support;
use landcast::calendar::{Day, Holidays, WorkWeek};
use landcast::pack::{Pack, Peak};
use support::{pack, root};

const OFFICE: WorkWeek = WorkWeek { week: [100, 100, 100, 100, 100, 0, 0], holiday: 0, make_up: 100 };

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn table(id: &str) -> &'static Holidays {
    pack().holidays(id).expect("a calendar of the pack")
}

#[test]
fn china_works_on_the_days_two_packages_say() {
    let text = std::fs::read_to_string(root().join("tests/calendars/china.csv")).expect("the committed days");
    let china = table("CN");
    let first = day("2021-01-01");
    let mut days = 0;
    let mut made_up = 0;
    // `weights` is the engine's way through a window, `weight` the way of a single day.
    let weights = OFFICE.weights(Some(china), first, 2191);
    for (line, ahead) in text.lines().skip(1).zip(0..) {
        let (date, works) = line.split_once(',').expect("two columns");
        let date = day(date);
        assert_eq!(date, first.plus(ahead), "every day once");
        let expected = if works == "1" { 100 } else { 0 };
        assert_eq!(OFFICE.weight(Some(china), date), expected, "{date}");
        assert_eq!(weights[usize::try_from(ahead).expect("a count")], expected, "{date}");
        days += 1;
        made_up += i32::from(works == "1" && date.weekday() > 4);
    }
    assert_eq!(days, 2191, "2021 to 2026");
    assert_eq!(
        usize::try_from(made_up).expect("a count"),
        china.make_up.len(),
        "no make-up day more or less"
    );
}

#[test]
fn make_up_days_are_known_until_the_last_decree_and_not_a_day_longer() {
    let china = table("CN");
    assert!(china.knows(day("2026-12-31")));
    assert!(!china.knows(day("2027-01-01")), "the decree for 2027 is not out");
    // What is known of 2027 is the statute; nothing is made up for it.
    assert!(china.make_up.iter().all(|made_up| *made_up <= day("2026-12-31")));
    assert!(china.name(day("2027-02-08")).is_some());
    assert_eq!(china.until, day("2028-12-31"));
}

/// The first day of the season whose id begins so.
fn season(pack: &'static Pack, id: &str) -> &'static Peak {
    pack.content().peaks.iter().find(|peak| peak.id == id).unwrap_or_else(|| panic!("no season {id}"))
}

fn named(table: &Holidays, year: i32, english: &str) -> Day {
    let of_year = |day: &Day| day.ymd().is_some_and(|(found, ..)| found == year);
    table
        .days
        .iter()
        .map(|(day, _)| *day)
        .filter(of_year)
        .find(|day| table.name(*day).is_some_and(|(_, name)| name.starts_with(english)))
        .unwrap_or_else(|| panic!("no {english} in {year}"))
}

#[test]
fn seasons_stand_where_their_holidays_do_for_two_years_ahead() {
    let pack = pack();
    let [china, emirates, india] = ["CN", "AE", "IN"].map(table);
    for year in 2025..=2028 {
        // Holidays on days that are off anyway are not in the table, so New Year's Day itself may be missing.
        let official = named(china, year, "Chinese New Year's Eve");
        let spring = official.plus(1);
        let of = |id: &str| season(pack, &format!("{id}-{year}"));
        let (before, closed, after) = (of("pre-new-year"), of("new-year-closure"), of("new-year-restart"));
        assert_eq!((before.from, before.to), (spring.plus(-21), spring.plus(-5)), "{year}");
        assert_eq!((closed.from, closed.to), (spring.plus(-4), spring.plus(9)), "{year}");
        assert_eq!((after.from, after.to), (spring.plus(10), spring.plus(after.to.since(spring))), "{year}");
        assert!((24..=26).contains(&after.to.since(spring)), "{year}");
        // Factories stop before the official days and begin after them.
        assert!(closed.from < official && closed.to > spring.plus(4), "{year}");

        let golden = of("golden-week");
        for ahead in 0..7 {
            let date = day(&format!("{year}-10-01")).plus(ahead);
            assert!(golden.from <= date && date < golden.to, "{date}");
        }
        let eleven = of("double-eleven");
        let singles = day(&format!("{year}-11-11"));
        assert!(eleven.from < singles && singles < eleven.to, "{year}");
        // The day after the fourth Thursday of November, and the Monday after it.
        let first = day(&format!("{year}-11-01"));
        let thursday = (0..7).map(|ahead| first.plus(ahead)).find(|date| date.weekday() == 3).expect("one");
        let black = of("black-friday");
        assert!(black.from < thursday.plus(22) && thursday.plus(25) < black.to, "{year}");
        assert_eq!(of("christmas").to, day(&format!("{year}-12-24")));

        let ramadan = of("ramadan");
        let eid = named(emirates, year, "Eid al-Fitr");
        assert!((28..=32).contains(&eid.since(ramadan.from)) && ramadan.to > eid, "{year}");
        let diwali = named(india, year, "Diwali");
        assert!(of("diwali").from < diwali && diwali <= of("diwali").to.plus(1), "{year}");
    }
    let sources = &pack.content().sources;
    for peak in &pack.content().peaks {
        assert!(sources.get(usize::from(peak.source)).is_some(), "{} has no source", peak.id);
    }
}

#[test]
fn every_calendar_is_there_for_two_years_or_says_where_it_ends() {
    // From the day of this pack to two years later.
    for table in &pack().content().holidays {
        assert!(table.from <= day("2026-11-01") && table.until >= day("2028-11-30"), "{}", table.id);
        if !table.knows(day("2028-11-30")) {
            assert!(table.make_up_known_until < table.until, "{} is flagged from some day on", table.id);
        }
    }
}
