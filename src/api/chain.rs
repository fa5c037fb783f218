//! The window front: a chain of stages written out in the request, without services of the pack.

use super::read::fields::{Fields, Problems, decimal};
use super::value::Value;
use super::write::ByName;
use super::write::{PackId, Said};
use crate::calendar::{Day, Instant, minute_of_day};
use crate::money::{Dec, parse_decimal};
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::window::{PlainChain, PlainDays, PlainStage, Start, plain_window};
use serde::Serialize;

/// Days and dates of a chain.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WindowAnswer {
    engine: &'static str,
    pack: PackId,
    normalized: ChainOf,
    /// Days from the start by which each share has arrived.
    days: ByName<String, usize>,
    /// The same as dates on which the last stage works.
    dates: ByName<String, String>,
    mean: String,
    stages: Vec<LinkDays>,
    /// Share that arrives on each day since the start.
    pmf: Vec<String>,
    lost_share: String,
    alerts: Vec<Said>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct LinkDays {
    name: String,
    p50: usize,
    p90: usize,
    mean: String,
    late_share: String,
    from: String,
    to: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ChainOf {
    start: String,
    stages: Vec<LinkOf>,
    quantiles: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct LinkOf {
    name: String,
    days: DaysOf,
    calendar: String,
    cutoff: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", untagged)]
enum DaysOf {
    Range {
        min: String,
        mode: String,
        max: String,
    },
    Shares {
        pmf: Vec<String>,
    },
    #[serde(rename_all = "camelCase")]
    WorkingDays {
        working_days: [String; 2],
    },
    Mean {
        mean: String,
    },
}

/// Works out the chain.
///
/// # Errors
/// Every problem of every field.
pub(super) fn window(value: &Value, pack: &Pack) -> Result<WindowAnswer, Problems> {
    let mut problems = Problems::new();
    let read = read(value, &mut problems);
    let Some((names, chain)) = read.filter(|_| problems.is_empty()) else { return Err(problems) };
    let window = plain_window(pack, &chain)?;
    let name = |share: Dec| format!("p{}", (share * Dec::whole(100)).plain());
    let share = |value: f64| Dec::from_share(value, 6).fixed(6);
    let stages = names.iter().zip(&window.stages).map(|(name, days)| LinkDays {
        name: name.clone(),
        p50: days.p50,
        p90: days.p90,
        mean: Dec::from_share(days.mean, 2).fixed(2),
        late_share: Dec::from_share(days.late_share, 2).fixed(2),
        from: days.from.iso(),
        to: days.to.iso(),
    });
    Ok(WindowAnswer {
        engine: super::ENGINE,
        pack: PackId::from(pack),
        normalized: normalized(&names, &chain),
        days: window.quantiles.iter().map(|(share, days, _)| (name(*share), *days)).collect(),
        dates: window.quantiles.iter().map(|(share, _, date)| (name(*share), date.iso())).collect(),
        mean: Dec::from_share(window.pmf.mean(), 2).fixed(2),
        stages: stages.collect(),
        pmf: (0..=window.pmf.quantile(0.999_999)).map(|day| share(window.pmf.share(day))).collect(),
        lost_share: share(window.pmf.lost()),
        alerts: window.alerts.into_iter().map(Said).collect(),
    })
}

fn normalized(names: &[String], chain: &PlainChain) -> ChainOf {
    let link = |(name, stage): (&String, &PlainStage)| LinkOf {
        name: name.clone(),
        days: match &stage.days {
            PlainDays::Range { min, mode, max } => {
                DaysOf::Range { min: min.plain(), mode: mode.plain(), max: max.plain() }
            }
            PlainDays::Shares(shares) => {
                DaysOf::Shares { pmf: shares.iter().map(|share| share.plain()).collect() }
            }
            PlainDays::WorkingDays { from, to } => {
                DaysOf::WorkingDays { working_days: [from.plain(), to.plain()] }
            }
            PlainDays::Mean(mean) => DaysOf::Mean { mean: mean.plain() },
        },
        calendar: stage.calendar.clone(),
        cutoff: stage.cutoff_min.map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)),
    };
    ChainOf {
        start: match chain.start {
            Start::Day(day) => day.iso(),
            Start::Moment(moment) => moment.text(),
        },
        stages: names.iter().zip(&chain.stages).map(link).collect(),
        quantiles: chain.quantiles.iter().map(|share| share.plain()).collect(),
    }
}

/// Names of the stages beside the chain, which has no use for them.
fn read(value: &Value, problems: &mut Problems) -> Option<(Vec<String>, PlainChain)> {
    let mut fields = Fields::open(value, "", problems)?;
    fields.need("start", problems);
    let start = start(&mut fields, problems);
    fields.need("stages", problems);
    let links: Vec<(String, PlainStage)> = fields
        .list("stages", problems)
        .unwrap_or_default()
        .iter()
        .filter_map(|(path, value)| link(value, path, problems))
        .collect();
    let quantiles = match fields.list("quantiles", problems) {
        None => ["0.5", "0.8", "0.9", "0.95"].iter().filter_map(|text| parse_decimal(text).ok()).collect(),
        Some(items) => items.iter().filter_map(|(path, value)| decimal(value, path, problems)).collect(),
    };
    fields.close(problems);
    let (names, stages) = links.into_iter().unzip();
    Some((names, PlainChain { start: start?, stages, quantiles }))
}

/// A day, or a moment whose hour is held against the first stage's cut-off.
fn start(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Start> {
    let path = fields.at("start");
    let written = fields.text("start", problems)?;
    let start = Day::parse(written).map(Start::Day).or_else(|| Instant::parse(written).map(Start::Moment));
    if start.is_none() {
        problems.push(Problem::at(codes::E1007, path).with("got", written));
    }
    start
}

fn link(value: &Value, path: &str, problems: &mut Problems) -> Option<(String, PlainStage)> {
    let mut fields = Fields::open(value, path, problems)?;
    let name = fields.text("name", problems).unwrap_or("").to_owned();
    let days = fields.need("days", problems).and_then(|value| days(value, &fields.at("days"), problems));
    let calendar = fields.text("calendar", problems).unwrap_or("every-day").to_owned();
    let cutoff_min = fields.word("cutoff", &["00:00 to 23:59"], minute_of_day, problems);
    fields.close(problems);
    Some((name, PlainStage { days: days?, calendar, cutoff_min }))
}

/// `{"min", "mode", "max"}`, `{"pmf": […]}`, `{"workingDays": [from, to]}` or `{"mean"}`.
fn days(value: &Value, path: &str, problems: &mut Problems) -> Option<PlainDays> {
    let mut fields = Fields::open(value, path, problems)?;
    let days = if let Some(items) = fields.list("pmf", problems) {
        let shares: Vec<Dec> =
            items.iter().filter_map(|(path, value)| decimal(value, path, problems)).collect();
        (shares.len() == items.len()).then_some(PlainDays::Shares(shares))
    } else if let Some(items) = fields.list("workingDays", problems) {
        let bounds: Vec<Dec> =
            items.iter().filter_map(|(path, value)| number(value, path, problems)).collect();
        match bounds.as_slice() {
            [from, to] => Some(PlainDays::WorkingDays { from: *from, to: *to }),
            _ => {
                problems.push(Problem::at(codes::E1208, fields.at("workingDays")).with("got", bounds.len()));
                None
            }
        }
    } else if let Some(mean) = fields.get("mean") {
        number(mean, &fields.at("mean"), problems).map(PlainDays::Mean)
    } else {
        let [min, mode, max] = ["min", "mode", "max"].map(|name| {
            let value = fields.need(name, problems)?;
            number(value, &fields.at(name), problems)
        });
        min.zip(mode).zip(max).map(|((min, mode), max)| PlainDays::Range { min, mode, max })
    };
    fields.close(problems);
    days
}

/// Days are counts, but half days are common: a whole number, or a decimal string.
fn number(value: &Value, path: &str, problems: &mut Problems) -> Option<Dec> {
    match value {
        Value::Int(whole) => Some(Dec::whole(*whole)),
        other => decimal(other, path, problems),
    }
}
