//! What weekends, holidays, cut-offs and strikes do to a window.

use super::*;

#[test]
fn the_order_day_is_the_day_at_the_origin() {
    let pack = pack();
    let stages = office(0);
    // 20:00 in California on Sunday is noon on Monday in China.
    let got = of(&pack, "2026-11-22T20:00:00-08:00", &stages);
    assert_eq!(got.order_day, day("2026-11-23"));
    assert_eq!(got.pmf.share(0), 1.0);
}

#[test]
fn an_order_counts_until_the_minute_of_the_cut_off() {
    let (pack, stages) = (pack(), cutoff(office(0)));
    let at = |time: &str| of(&pack, &format!("2026-11-23T{time}:00+08:00"), &stages);
    for (time, days) in [("15:59", 0), ("16:00", 0), ("16:01", 1), ("23:59", 1), ("00:00", 0)] {
        assert_eq!(at(time).pmf.share(days), 1.0, "{time}");
    }
    assert_eq!(codes_of(&at("16:00")), Vec::<&str>::new());
    assert_eq!(codes_of(&at("16:01")), ["A307"]);
}

#[test]
fn after_the_cut_off_on_friday_work_begins_on_monday() {
    let (pack, stages) = (pack(), cutoff(office(0)));
    assert_eq!(of(&pack, "2026-11-27T16:00:00+08:00", &stages).pmf.share(0), 1.0);
    assert_eq!(of(&pack, "2026-11-27T16:01:00+08:00", &stages).pmf.share(3), 1.0);
    // A late Sunday order is not a day later than an early one.
    assert_eq!(of(&pack, "2026-11-29T09:00:00+08:00", &stages).pmf.share(1), 1.0);
    assert_eq!(of(&pack, "2026-11-29T23:00:00+08:00", &stages).pmf.share(1), 1.0);
}

#[test]
fn golden_week_stops_the_office_and_its_make_up_days_do_not() {
    let (pack, stages) = (pack(), office(0));
    let begins = |date: &str| {
        let got = of(&pack, &format!("{date}T10:00:00+08:00"), &stages);
        got.date(got.pmf.quantile(0.5)).iso()
    };
    for (ordered, worked) in [
        ("2026-09-19", "2026-09-20"), // Saturday; the Sunday is made up
        ("2026-09-26", "2026-09-28"), // an ordinary weekend
        ("2026-09-30", "2026-09-30"), // the last working day
        ("2026-10-01", "2026-10-08"), // the first day of the holiday
        ("2026-10-07", "2026-10-08"), // its last
        ("2026-10-08", "2026-10-08"),
        ("2026-10-10", "2026-10-10"), // a made-up Saturday
        ("2026-10-11", "2026-10-12"),
        ("2026-10-17", "2026-10-19"),
    ] {
        assert_eq!(begins(ordered), worked, "{ordered}");
    }
}

#[test]
fn a_stage_under_way_waits_for_the_holiday_to_end() {
    let (pack, stages) = (pack(), office(20));
    // Two days from Tuesday are Thursday, from Wednesday Friday: both are holidays, and so is the rest of the week.
    let ends = |date: &str| {
        let got = of(&pack, &format!("{date}T10:00:00+08:00"), &stages);
        got.date(got.pmf.quantile(0.5)).iso()
    };
    assert_eq!(ends("2026-09-28"), "2026-09-30");
    assert_eq!(ends("2026-09-29"), "2026-10-08");
    assert_eq!(ends("2026-09-30"), "2026-10-08");
    assert_eq!(ends("2026-10-08"), "2026-10-10");
}

#[test]
fn nothing_arrives_on_a_day_nobody_delivers() {
    let pack = pack();
    let got = of(&pack, "2026-12-14T10:00:00+08:00", &air_line());
    let (mut off, mut on) = (0, 0);
    for days in 0..60 {
        let date = got.date(days);
        let closed = date.weekday() == 6 || pack.holidays("DE").unwrap().name(date).is_some();
        if closed {
            assert_eq!(got.pmf.share(days), 0.0, "{date}");
            off += 1;
        } else if got.pmf.share(days) > 1e-6 {
            on += 1;
        }
    }
    assert!(off > 8 && on > 10);
    assert!(got.pmf.share(got.pmf.quantile(0.5)) > 0.0);
}

#[test]
fn a_normal_week_keeps_the_mean_of_a_stage() {
    // Weekday weights have mean 1, so over the seven days it may begin on a stage takes what its base says.
    let pack = pack();
    let base = pert(4.0, 8.0, 16.0);
    let mut sum = 0.0;
    for begin in 0..7 {
        let stages = [
            prior(StageName::LineHaul, "airline", range(begin * 10, begin * 10, begin * 10)),
            prior(StageName::ImportClearance, "de-customs", range(40, 80, 160)),
        ];
        sum += of(&pack, "2026-10-12T10:00:00+08:00", &stages).stages[1].days.mean;
    }
    assert!((sum / 7.0 / base.mean() - 1.0).abs() < 0.02, "{} against {}", sum / 7.0, base.mean());
}

#[test]
fn days_beyond_the_published_calendar_are_told() {
    let (pack, stages) = (pack(), air_line());
    assert!(!codes_of(&of(&pack, "2026-12-20T10:00:00+08:00", &stages)).contains(&"A306"));
    let late = of(&pack, "2026-12-29T10:00:00+08:00", &stages);
    let told = late.alerts.iter().find(|alert| alert.code.as_str() == "A306").unwrap();
    assert_eq!(told.params, [("calendar", "CN".to_string()), ("date", "2027-01-01".to_string())]);
    let early = of(&pack, "2025-12-20T10:00:00+08:00", &stages);
    assert!(codes_of(&early).contains(&"A306"));
}

#[test]
fn the_last_day_that_is_known_is_not_told_and_the_day_after_it_is() {
    let pack = pack();
    let told = |days: u16| {
        let stages =
            [prior(StageName::Consolidation, "cn-forwarder", range(days * 10, days * 10, days * 10))];
        codes_of(&of(&pack, "2026-12-28T10:00:00+08:00", &stages)).contains(&"A306")
    };
    // A Monday: three days on is the last of the year, four days on the holiday that nobody has decreed a swap for.
    assert!(!told(3));
    assert!(told(4));
}

#[test]
fn a_slow_stretch_is_told_with_its_multiple() {
    let pack = pack();
    let stages = [prior(StageName::LastMile, "airline", range(20, 20, 20))];
    let references = refs(&stages);
    let told = |from: &str, multiple| {
        let stop = [Disruption {
            stages: vec![StageName::LastMile],
            from: day(from),
            to: day("2026-12-31"),
            multiple: Some(multiple),
        }];
        let got =
            window(&pack, &WindowAsk { disruptions: &stop, ..ask("2026-10-12T10:00:00+08:00", &references) });
        got.alerts.iter().find(|alert| alert.code.as_str() == "A310").map(|alert| alert.params[0].1.clone())
    };
    assert_eq!(told("2026-10-12", 150), Some("1.5".to_owned()));
    assert_eq!(told("2026-10-20", 150), None, "it arrives before");
}

#[test]
fn a_party_or_calendar_that_is_missing_is_told_and_works_every_day() {
    let pack = pack();
    for party in ["nobody", "moon-base"] {
        let stages = [prior(StageName::LineHaul, party, range(10, 10, 10))];
        let got = of(&pack, "2026-11-20T10:00:00+08:00", &stages);
        assert_eq!(codes_of(&got), ["A308"], "{party}");
    }
    let stages = [prior(StageName::LineHaul, "nobody", range(10, 10, 10))];
    assert_eq!(of(&pack, "2026-11-20T10:00:00+08:00", &stages).pmf.share(1), 1.0);
}

#[test]
fn a_strike_stops_its_stage_and_is_told() {
    let pack = pack();
    let stages = [prior(StageName::LastMile, "airline", range(20, 20, 20))];
    let references = refs(&stages);
    let strike = |from: &str, to: &str| Disruption {
        stages: vec![StageName::LastMile],
        from: day(from),
        to: day(to),
        multiple: None,
    };
    let at = |stop: Disruption| {
        let disruptions = [stop];
        window(
            &pack,
            &WindowAsk { disruptions: &disruptions, ..ask("2026-10-12T10:00:00+08:00", &references) },
        )
    };
    let met = at(strike("2026-10-14", "2026-10-16"));
    assert_eq!((met.pmf.share(5), codes_of(&met)), (1.0, vec!["A309"]));
    let over = at(strike("2026-10-08", "2026-10-11"));
    assert_eq!((over.pmf.share(2), codes_of(&over)), (1.0, vec![]));
    // It also keeps an order from being begun.
    let shut = at(strike("2026-10-12", "2026-10-13"));
    assert_eq!(shut.pmf.share(4), 1.0);
}

#[test]
fn a_working_day_clock_skips_days_off() {
    let base = Pmf::on_day(6);
    let hazards = Hazards::of(&base);
    let table = content().holidays[0].clone();
    let lay = |clock, first: &str| {
        let timetable = Timetable { week: OFFICE, holidays: Some(&table), clock, ..Timetable::PLAIN };
        Stage::lay(&base, &hazards, &timetable, day(first)).pass(&Pmf::on_day(0)).reach
    };
    // Six working days after Monday 19 October are Tuesday 27.
    assert_eq!(lay(Clock::Working, "2026-10-19").share(8), 1.0);
    // Six calendar days are Sunday, so Monday.
    assert_eq!(lay(Clock::Calendar, "2026-10-19").share(7), 1.0);
    // From Wednesday 30 September: 8, 9, 10 (made up), 12, 13, 14 October.
    assert_eq!(lay(Clock::Working, "2026-09-30").share(14), 1.0);
}

#[test]
fn a_party_that_never_works_delivers_nothing() {
    let never = WorkWeek { week: [0; 7], holiday: 0, make_up: 0 };
    let base = pert(1.0, 2.0, 3.0);
    for clock in [Clock::Calendar, Clock::Working] {
        let timetable = Timetable { week: never, clock, ..Timetable::PLAIN };
        let passage =
            Stage::lay(&base, &Hazards::of(&base), &timetable, day("2026-10-12")).pass(&Pmf::on_day(0));
        assert_eq!(passage.reach.lost(), 1.0);
        assert_eq!(timetable.first_working(day("2026-10-12")), None);
    }
}
