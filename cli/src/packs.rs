//! `landcast pack …`: looking at packs rather than through them.

use crate::plain::{Language, Words};
use crate::{PROBLEMS, print, print_json, print_problems};
use clap::{Args, Subcommand};
use landcast::api::{Engine, FindingOf, Reply, Summary};
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::pack::Demands;
use landcast::problem::{Problem, codes};
use serde::Serialize;
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

#[derive(Subcommand)]
pub(crate) enum PackCommand {
    /// What a pack holds.
    Info,
    /// Whether a pack can be read and is complete, and what in it needs care: values nobody compared for long, gaps,
    /// overlaps, old sources, ranges too wide to help. Ends with 2 where a finding is an error.
    Check {
        #[command(flatten)]
        day: AsOf,
        /// Months after which a value in force that was not compared with its source again is named.
        #[arg(long, default_value_t = 6, value_parser = clap::value_parser!(u16).range(1..=120))]
        months: u16,
        /// Language of the findings.
        #[arg(long, value_enum, default_value = "en")]
        lang: Language,
    },
    /// What the second pack says differently from the first, in plain words.
    Diff {
        /// A pack file, or - for the pack that is built in.
        before: String,
        /// A pack file; without it, the pack that is built in.
        #[arg(default_value = "-")]
        after: String,
        /// Only what concerns this destination, what it shares with others included.
        #[arg(long, value_name = "DE")]
        country: Option<String>,
        #[command(flatten)]
        form: Form,
    },
    /// Whether a pack is whole, complete and not past its horizon. Ends with 2 where it is not.
    Verify {
        /// A pack file; without it, the pack that is built in.
        #[arg(default_value = "-")]
        file: String,
        #[command(flatten)]
        day: AsOf,
    },
    /// Dated changes of a destination, announced ones included.
    Changes {
        /// The destination.
        #[arg(long, value_name = "DE")]
        country: String,
        /// A part of it; without one those of all its parts too.
        #[arg(long)]
        region: Option<String>,
        /// Changes after this day; without it, since the pack begins.
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
        /// Changes up to this day; without it, all that are known.
        #[arg(long, value_name = "DATE", default_value = "9999-12-31")]
        to: String,
        #[command(flatten)]
        form: Form,
    },
}

#[derive(Args)]
pub(crate) struct Form {
    /// Language of the words.
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// As JSON instead of words.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub(crate) struct AsOf {
    /// The day to judge from; without it, today.
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
}

impl AsOf {
    /// The day that was given, or today.
    pub(crate) fn day(&self) -> Result<Day, Problem> {
        Self::named(self.as_of.as_deref(), "--as-of")
    }

    /// The day of an option of that name, or today.
    pub(crate) fn named(text: Option<&str>, option: &str) -> Result<Day, Problem> {
        let Some(text) = text else { return Ok(today()) };
        Day::parse(text).ok_or_else(|| Problem::at(codes::E1007, option).with("got", text))
    }
}

/// The engine has no clock; the command line is a host and may ask for the day.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i32::try_from(seconds / 86_400).unwrap_or(0);
    Day::from_ymd(1970, 1, 1).unwrap_or_default().plus(days)
}

/// A sound pack with what needs care in it.
#[derive(Serialize)]
struct Checked {
    #[serde(flatten)]
    summary: Summary,
    findings: Vec<Worded>,
}

#[derive(Serialize)]
struct Worded {
    #[serde(flatten)]
    finding: FindingOf,
    message: String,
}

pub(crate) fn run(engine: &Engine, command: PackCommand) -> Result<ExitCode, String> {
    match command {
        PackCommand::Info => print_json(&engine.info()).map(|()| ExitCode::SUCCESS),
        PackCommand::Check { day, months, lang } => check(engine, &day, months, lang),
        PackCommand::Diff { before, after, country, form } => {
            let country = match country.as_deref().map(|code| Country::from_code(code).ok_or(code)) {
                None => None,
                Some(Ok(country)) => Some(country),
                Some(Err(code)) => {
                    return refuse(Problem::at(codes::E1101, "--country").with("got", code));
                }
            };
            let (before, after) = match (named(&before)?, named(&after)?) {
                (Ok(before), Ok(after)) => (before, after),
                (Err(problem), _) | (_, Err(problem)) => return refuse(problem),
            };
            let diff = after.get(engine).differences(before.get(engine), country);
            if form.json {
                print_json(&diff)?;
            } else {
                show(&Words::of(form.lang, engine).diff(&diff))?;
            }
            Ok(ExitCode::SUCCESS)
        }
        PackCommand::Verify { file, day } => {
            let day = match day.day() {
                Ok(day) => day,
                Err(problem) => return refuse(problem),
            };
            let pack = match named(&file)? {
                Ok(pack) => pack,
                Err(problem) => return refuse(problem),
            };
            let verified = pack.get(engine).verify(day);
            print_json(&verified)?;
            Ok(if verified.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(PROBLEMS) })
        }
        PackCommand::Changes { country, region, from, to, form } => {
            let from = from.unwrap_or_else(|| engine.pack().content().begins.iso());
            let changes = engine.changes(&country, region.as_deref(), &from, &to);
            match &changes {
                Reply::Answer(answer) if !form.json => {
                    show(&Words::of(form.lang, engine).changes(answer, &country))?;
                    Ok(ExitCode::SUCCESS)
                }
                _ => print(&changes),
            }
        }
    }
}

fn check(engine: &Engine, day: &AsOf, months: u16, lang: Language) -> Result<ExitCode, String> {
    let day = match day.day() {
        Ok(day) => day,
        Err(problem) => return refuse(problem),
    };
    let faults = engine.check();
    if !faults.is_empty() {
        return print_problems(&faults);
    }
    let demands = Demands { frozen_after: i32::from(months) * 61 / 2, ..Demands::on(day) };
    let words = Words::of(lang, engine);
    let findings: Vec<Worded> = engine
        .lint(demands)
        .into_iter()
        .map(|finding| Worded { message: words.finding(&finding), finding })
        .collect();
    let failed = findings.iter().any(|worded| worded.finding.severity == "error");
    print_json(&Checked { summary: engine.summary(), findings })?;
    Ok(if failed { ExitCode::from(PROBLEMS) } else { ExitCode::SUCCESS })
}

/// A pack named on the command line.
enum Named {
    BuiltIn,
    File(Box<Engine>),
}

impl Named {
    fn get<'e>(&'e self, built_in: &'e Engine) -> &'e Engine {
        match self {
            Self::BuiltIn => built_in,
            Self::File(engine) => engine,
        }
    }
}

fn named(name: &str) -> Result<Result<Named, Problem>, String> {
    if name == "-" {
        return Ok(Ok(Named::BuiltIn));
    }
    Ok(crate::open(Path::new(name))?.map(|engine| Named::File(Box::new(engine))))
}

fn refuse(problem: Problem) -> Result<ExitCode, String> {
    print_problems(&[landcast::api::Said(problem)])
}

fn show(lines: &[String]) -> Result<(), String> {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    for line in lines {
        match writeln!(out, "{line}") {
            // A closed pipe is the reader's choice, not our failure.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(error.to_string()),
            Ok(()) => {}
        }
    }
    Ok(())
}
