//! A window of stages that are written out, not taken from the pack: what `landcast window` answers.

use super::chain::{PassageFigures, StageDays, describe};
use super::hazard::Hazards;
use super::pmf::{LAST, Pmf};
use super::shape::{lognormal_of_mean, lognormal_of_range, pert};
use super::stage::{Clock, Stage, Timetable};
use crate::calendar::{Day, Instant, WorkWeek};
use crate::money::Dec;
use crate::pack::Pack;
use crate::problem::{Problem, codes};

/// More stages than any chain has.
const MOST_STAGES: usize = 20;

/// Days of a stage before any calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlainDays {
    /// Shortest, most likely and longest.
    Range {
        /// Shortest.
        min: Dec,
        /// Most likely.
        mode: Dec,
        /// Longest.
        max: Dec,
    },
    /// Share of day 0, 1, 2 …
    Shares(Vec<Dec>),
    /// "5 to 8 working days": the 10th and 90th percentile, counted on working days only.
    WorkingDays {
        /// Lower.
        from: Dec,
        /// Upper.
        to: Dec,
    },
    /// Only the mean is known.
    Mean(Dec),
}

/// A stage that is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainStage {
    /// Its days.
    pub days: PlainDays,
    /// `every-day`, `weekdays`, `mon-sat`, the id of a holiday table (Monday to Friday but for its holidays, and its
    /// make-up days), or the id of a party of the pack.
    pub calendar: String,
    /// Minute of the day after which the start counts for the next day. Only the first stage knows the hour.
    pub cutoff_min: Option<u16>,
}

/// When a chain starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// In the morning of a day: before every cut-off.
    Day(Day),
    /// At a moment, on the clock it is written with.
    Moment(Instant),
}

/// A chain that is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainChain {
    /// Day 0, and the hour if it is known.
    pub start: Start,
    /// Stages in order.
    pub stages: Vec<PlainStage>,
    /// Shares whose day is asked for.
    pub quantiles: Vec<Dec>,
}

/// The answer to a plain chain.
#[derive(Clone, Debug, PartialEq)]
pub struct PlainWindow {
    /// Day 0.
    pub start: Day,
    /// Calendar days from day 0.
    pub pmf: Pmf,
    /// Stages in order.
    pub stages: Vec<StageDays>,
    /// Each share that was asked for, the day by which it has arrived, and the date: the next one on which the last
    /// stage works.
    pub quantiles: Vec<(Dec, usize, Day)>,
    /// Calendars that end before the chain does ([`codes::A306`]).
    pub alerts: Vec<Problem>,
}

/// The window of a chain that is written out. Calendars are those of `pack`.
///
/// # Errors
/// All that is wrong, with paths under `stages` and `quantiles`.
pub fn plain_window(pack: &Pack, chain: &PlainChain) -> Result<PlainWindow, Vec<Problem>> {
    let mut problems = Vec::new();
    match chain.stages.len() {
        0 => problems.push(Problem::at(codes::E1002, "stages")),
        1..=MOST_STAGES => {}
        more => problems.push(Problem::at(codes::E1204, "stages").with("got", more).with("max", MOST_STAGES)),
    }
    let mut laid: Vec<(Pmf, Timetable<'_>)> = Vec::new();
    for (at, stage) in chain.stages.iter().enumerate() {
        let path = format!("stages[{at}]");
        let base = base_of(&stage.days).map_err(|problem| problems.push(problem.under(&path)));
        let timetable = timetable(pack, stage).map_err(|problem| problems.push(problem.under(&path)));
        if let (Ok(base), Ok(timetable)) = (base, timetable) {
            laid.push((base, timetable));
        }
    }
    for (at, share) in chain.quantiles.iter().enumerate() {
        if *share <= Dec::ZERO || *share >= Dec::ONE {
            problems.push(Problem::at(codes::E1207, format!("quantiles[{at}]")).with("got", share));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(pass(chain, &laid))
}

fn pass(chain: &PlainChain, laid: &[(Pmf, Timetable<'_>)]) -> PlainWindow {
    let (start, minute) = match chain.start {
        Start::Day(day) => (day, 0),
        Start::Moment(moment) => moment.local(moment.offset_min),
    };
    let cutoff = chain.stages.first().and_then(|stage| stage.cutoff_min);
    let skipped = usize::from(cutoff.is_some_and(|cutoff| minute > cutoff));
    let first = laid.first().map_or(Timetable::PLAIN, |(_, timetable)| *timetable);
    let begins = first
        .first_working(start.plus(i32::from(skipped > 0)))
        .map_or_else(|| Pmf::on_day(LAST), |(_, days)| Pmf::on_day(days.saturating_add(skipped)));

    let mut here = begins.clone();
    let mut figures = Vec::new();
    let mut alerts: Vec<Problem> = Vec::new();
    for (at, (base, timetable)) in laid.iter().enumerate() {
        let mut passage = Stage::lay(base, &Hazards::of(base), timetable, start).pass(&here);
        if at == 0 {
            // Waiting for the first day of work is part of the first stage.
            passage.own = passage.own.convolve(&begins);
        }
        here = passage.reach.clone();
        let of = PassageFigures::of(&passage);
        if let Some(table) = timetable.holidays {
            let ends = start.plus(i32::try_from(of.reach_p95).unwrap_or(0));
            if !table.knows(start) || !table.knows(ends) {
                let known = table.until.min(table.make_up_known_until);
                let date = if start < table.from { start } else { known.plus(1) };
                let alert = Problem::new(codes::A306).with("calendar", &table.id).with("date", date);
                if !alerts.contains(&alert) {
                    alerts.push(alert);
                }
            }
        }
        figures.push(of);
    }
    let doors = laid.last().map_or(Timetable::PLAIN, |(_, timetable)| *timetable);
    let quantiles = chain
        .quantiles
        .iter()
        .map(|share| {
            let days = here.quantile(share.to_f64());
            (*share, days, doors.next_delivery(start.plus(i32::try_from(days).unwrap_or(0))))
        })
        .collect();
    PlainWindow { start, stages: describe(&figures, start), quantiles, alerts, pmf: here }
}

fn base_of(days: &PlainDays) -> Result<Pmf, Problem> {
    let path = "days";
    let bounded = |value: Dec| {
        if value.is_negative() {
            Err(Problem::at(codes::E1201, path).with("got", value))
        } else if value > Dec::whole(120) {
            Err(Problem::at(codes::E1204, path).with("got", value).with("max", LAST))
        } else {
            Ok(value.to_f64())
        }
    };
    match days {
        PlainDays::Range { min, mode, max } => {
            let (low, likely, high) = (bounded(*min)?, bounded(*mode)?, bounded(*max)?);
            if min > mode || mode > max {
                return Err(Problem::at(codes::E1242, path).with("got", format!("{min} {mode} {max}")));
            }
            Ok(pert(low, likely, high))
        }
        PlainDays::Shares(shares) => {
            if shares.len() > super::CELLS {
                return Err(Problem::at(codes::E1204, path)
                    .with("got", shares.len())
                    .with("max", super::CELLS));
            }
            if let Some(wrong) = shares.iter().find(|share| share.is_negative() || **share > Dec::ONE) {
                return Err(Problem::at(codes::E1207, path).with("got", wrong));
            }
            let floats: Vec<f64> = shares.iter().map(|share| share.to_f64()).collect();
            Pmf::from_shares(&floats).ok_or_else(|| {
                Problem::at(codes::E1240, path).with("got", shares.iter().copied().sum::<Dec>())
            })
        }
        PlainDays::WorkingDays { from, to } => {
            let (low, high) = (bounded(*from)?, bounded(*to)?);
            if from > to {
                return Err(Problem::at(codes::E1242, path).with("got", format!("{from} {to}")));
            }
            Ok(lognormal_of_range(low, high))
        }
        PlainDays::Mean(mean) => Ok(lognormal_of_mean(bounded(*mean)?)),
    }
}

fn timetable<'a>(pack: &'a Pack, stage: &PlainStage) -> Result<Timetable<'a>, Problem> {
    let clock = match stage.days {
        PlainDays::WorkingDays { .. } => Clock::Working,
        _ => Clock::Calendar,
    };
    let week = |saturday| WorkWeek { week: [100, 100, 100, 100, 100, saturday, 0], holiday: 0, make_up: 100 };
    let (week, holidays) = match stage.calendar.as_str() {
        "every-day" => (WorkWeek::EVERY_DAY, None),
        "weekdays" => (week(0), None),
        "mon-sat" => (week(100), None),
        id => match (pack.holidays(id), pack.party(id)) {
            (Some(table), _) => (week(0), Some(table)),
            (None, Some(party)) => {
                (party.week, party.calendar.as_deref().and_then(|calendar| pack.holidays(calendar)))
            }
            (None, None) => return Err(Problem::at(codes::E1241, "calendar").with("got", id)),
        },
    };
    Ok(Timetable { week, holidays, clock, ..Timetable::PLAIN })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::fixture::pack;

    fn dec(text: &str) -> Dec {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        Dec::new(format!("{whole}{part}").parse().unwrap(), u32::try_from(part.len()).unwrap())
    }

    fn shares(texts: &[&str]) -> PlainDays {
        PlainDays::Shares(texts.iter().map(|text| dec(text)).collect())
    }

    fn range(min: &str, mode: &str, max: &str) -> PlainDays {
        PlainDays::Range { min: dec(min), mode: dec(mode), max: dec(max) }
    }

    fn stage(days: PlainDays, calendar: &str) -> PlainStage {
        PlainStage { days, calendar: calendar.into(), cutoff_min: None }
    }

    fn chain(start: &str, stages: Vec<PlainStage>) -> PlainChain {
        let start =
            Day::parse(start).map_or_else(|| Start::Moment(Instant::parse(start).unwrap()), Start::Day);
        PlainChain { start, stages, quantiles: ["0.5", "0.9"].map(dec).into() }
    }

    fn days_of(chain: &PlainChain) -> Vec<(usize, String)> {
        let window = plain_window(&pack(), chain).unwrap();
        window.quantiles.iter().map(|(_, days, date)| (*days, date.iso())).collect()
    }

    #[test]
    fn shares_of_two_stages_are_convolved() {
        let two = shares(&["0.1", "0.6", "0.3"]);
        let got = plain_window(
            &pack(),
            &chain("2026-11-27", vec![stage(two.clone(), "every-day"), stage(two, "every-day")]),
        )
        .unwrap();
        for (got, expected) in got.pmf.cells().iter().zip([0.01, 0.12, 0.42, 0.36, 0.09]) {
            assert!((got - expected).abs() < 1e-12);
        }
        assert_eq!(got.quantiles[1].1, 3);
        assert_eq!(got.stages.len(), 2);
    }

    #[test]
    fn the_last_stage_names_the_date() {
        // Two days from Friday 27 November: Sunday for everybody, Monday for an office.
        let two = || shares(&["0", "0", "1"]);
        assert_eq!(
            days_of(&chain("2026-11-27", vec![stage(two(), "every-day")]))[0],
            (2, "2026-11-29".into())
        );
        assert_eq!(days_of(&chain("2026-11-27", vec![stage(two(), "CN")]))[0], (3, "2026-11-30".into()));
        assert_eq!(days_of(&chain("2026-11-26", vec![stage(two(), "mon-sat")]))[0], (2, "2026-11-28".into()));
        assert_eq!(
            days_of(&chain("2026-11-26", vec![stage(two(), "weekdays")]))[0],
            (4, "2026-11-30".into())
        );
    }

    #[test]
    fn tables_and_parties_of_the_pack_are_calendars() {
        let none = || shares(&["1"]);
        assert_eq!(days_of(&chain("2026-10-01", vec![stage(none(), "CN")]))[0].1, "2026-10-08");
        assert_eq!(days_of(&chain("2026-10-01", vec![stage(none(), "weekdays")]))[0].1, "2026-10-01");
        assert_eq!(days_of(&chain("2026-10-03", vec![stage(none(), "de-last-mile")]))[0].1, "2026-10-05");
        assert_eq!(days_of(&chain("2026-10-10", vec![stage(none(), "de-last-mile")]))[0].1, "2026-10-10");
    }

    #[test]
    fn five_to_eight_working_days_skip_the_weekends() {
        let days = PlainDays::WorkingDays { from: dec("5"), to: dec("8") };
        // Monday; five working days on are the next Monday, eight the Thursday after.
        let mut asked = chain("2026-11-02", vec![stage(days, "weekdays")]);
        asked.quantiles = ["0.1", "0.9"].map(dec).into();
        assert_eq!(days_of(&asked), [(7, "2026-11-09".into()), (10, "2026-11-12".into())]);
    }

    #[test]
    fn the_cut_off_counts_only_when_the_hour_is_known() {
        let at = |start: &str| {
            let first = PlainStage { cutoff_min: Some(960), ..stage(shares(&["1"]), "CN") };
            days_of(&chain(start, vec![first]))[0].0
        };
        assert_eq!(at("2026-11-26"), 0);
        assert_eq!(at("2026-11-26T16:00:00+08:00"), 0);
        assert_eq!(at("2026-11-26T16:01:00+08:00"), 1);
        assert_eq!(at("2026-11-27T16:01:00+08:00"), 3);
    }

    #[test]
    fn a_calendar_that_ends_is_told() {
        let near =
            plain_window(&pack(), &chain("2026-12-20", vec![stage(range("1", "2", "5"), "CN")])).unwrap();
        assert!(near.alerts.is_empty());
        let far =
            plain_window(&pack(), &chain("2026-12-29", vec![stage(range("1", "2", "5"), "CN")])).unwrap();
        assert_eq!(far.alerts[0].code, codes::A306);
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let mut wrong = chain(
            "2026-11-27",
            vec![
                stage(range("3", "2", "5"), "every-day"),
                stage(range("-1", "2", "5"), "MARS"),
                stage(shares(&["0.5", "0.4"]), "every-day"),
                stage(shares(&["1.5"]), "every-day"),
                stage(PlainDays::Mean(dec("121")), "every-day"),
                stage(PlainDays::WorkingDays { from: dec("8"), to: dec("5") }, "every-day"),
                stage(PlainDays::Shares(vec![Dec::ZERO; 122]), "every-day"),
            ],
        );
        wrong.quantiles = ["0.5", "1", "0"].map(dec).into();
        let problems = plain_window(&pack(), &wrong).unwrap_err();
        let said: Vec<(&str, &str)> =
            problems.iter().map(|problem| (problem.code.as_str(), problem.path.as_str())).collect();
        assert_eq!(
            said,
            [
                ("E1242", "stages[0].days"),
                ("E1201", "stages[1].days"),
                ("E1241", "stages[1].calendar"),
                ("E1240", "stages[2].days"),
                ("E1207", "stages[3].days"),
                ("E1204", "stages[4].days"),
                ("E1242", "stages[5].days"),
                ("E1204", "stages[6].days"),
                ("E1207", "quantiles[1]"),
                ("E1207", "quantiles[2]"),
            ]
        );
        assert_eq!(plain_window(&pack(), &chain("2026-11-27", vec![])).unwrap_err()[0].code, codes::E1002);
        let many = vec![stage(range("1", "2", "3"), "every-day"); 21];
        assert_eq!(plain_window(&pack(), &chain("2026-11-27", many)).unwrap_err()[0].code, codes::E1204);
    }

    #[test]
    fn a_mean_alone_gets_the_usual_spread() {
        let got =
            plain_window(&pack(), &chain("2026-11-27", vec![stage(PlainDays::Mean(dec("9")), "every-day")]));
        assert!((got.unwrap().pmf.mean() - 9.0).abs() < 0.01);
    }
}
