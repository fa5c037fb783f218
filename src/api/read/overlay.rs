//! What `landcast calibrate` wrote, read back with every problem found. The page keeps it between visits and a seller may
//! have touched it, so nothing in it is taken on trust.

use super::fields::{Fields, Problems, country, decimal};
use crate::api::value::Value;
use crate::calendar::Day;
use crate::measure::Country;
use crate::problem::{Problem, codes};
use crate::window::LAST;
use crate::window::learn::{
    Coverage, LaneLearned, LaneShape, Learned, LevelSpeed, Monitor, Rate, RegionSpeed,
};

/// The word in the field `format`.
pub(crate) const FORMAT: &str = "landcast-learned";

/// The form this engine writes and reads.
pub(crate) const VERSION: u32 = 1;

/// Factors on days: what is learned stays between 1/5 and 5.
const FACTORS: (f64, f64) = (0.1, 10.0);

/// Factors on daily hazards.
const RATES: (f64, f64) = (0.001, 1000.0);

const SPREADS: (f64, f64) = (0.0, 2.0);
const SHARES: (f64, f64) = (0.0, 1.0);
const COUNTS: (f64, f64) = (0.0, 1e9);

/// Reads an overlay.
///
/// # Errors
/// E5201 for something else than an overlay, E5202 for one of another version, E5203 for numbers out of bounds, and E1xxx
/// for fields that are missing, unknown or of another type.
pub fn overlay(value: &Value) -> Result<Learned, Vec<Problem>> {
    let mut problems = Vec::new();
    let learned = read(value, &mut problems);
    match learned {
        Some(learned) if problems.is_empty() => Ok(learned),
        _ => Err(problems),
    }
}

fn read(value: &Value, problems: &mut Problems) -> Option<Learned> {
    let mut fields = Fields::open(value, "", problems)?;
    let format = fields.text("format", problems);
    if format != Some(FORMAT) {
        let got = format.unwrap_or_default();
        problems.push(Problem::at(codes::E5201, "format").with("expected", FORMAT).with("got", got));
        return None;
    }
    let version = count(&mut fields, "version", problems)?;
    if version != VERSION {
        problems.push(Problem::at(codes::E5202, "version").with("expected", VERSION).with("got", version));
        return None;
    }
    // Told to the reader of the file; no answer depends on them.
    for told in ["engine", "alerts"] {
        let _ = fields.get(told);
    }
    let pack = object(&mut fields, "pack", problems, |pack, problems| {
        let version = pack.text("version", problems)?.to_owned();
        Some((version, pack.text("sha256", problems)?.to_owned()))
    });
    let as_of = day(&mut fields, "asOf", problems);
    let (from, to) = (fields.day("from", problems), fields.day("to", problems));
    let parcels = count(&mut fields, "parcels", problems);
    let delivered = count(&mut fields, "delivered", problems);
    let under_way = count(&mut fields, "underWay", problems);
    let seller = object(&mut fields, "seller", problems, level);
    let regions = list(&mut fields, "regions", problems, region);
    let lanes = list(&mut fields, "lanes", problems, lane);
    let network = object(&mut fields, "network", problems, |rate, problems| {
        let _ = rate.get("days");
        self::rate(rate, problems)
    });
    let preparation = object(&mut fields, "preparation", problems, rate);
    let coverage = fields.get("coverage").and_then(|value| one(value, "coverage", problems, monitor));
    fields.close(problems);
    let (pack_version, pack_sha256) = pack?;
    Some(Learned {
        pack_version,
        pack_sha256,
        as_of: as_of?,
        span: from.zip(to),
        parcels: parcels?,
        delivered: delivered?,
        under_way: under_way?,
        seller: seller?,
        regions: regions?,
        lanes: lanes?,
        network: network?,
        preparation: preparation?,
        coverage,
        alerts: Vec::new(),
    })
}

fn object<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
    read: fn(&mut Fields<'_>, &mut Problems) -> Option<T>,
) -> Option<T> {
    let path = fields.at(name);
    let value = fields.need(name, problems)?;
    one(value, &path, problems, read)
}

pub(super) fn one<T>(
    value: &Value,
    path: &str,
    problems: &mut Problems,
    read: fn(&mut Fields<'_>, &mut Problems) -> Option<T>,
) -> Option<T> {
    let mut fields = Fields::open(value, path, problems)?;
    let found = read(&mut fields, problems);
    fields.close(problems);
    found
}

/// A list of objects; one that cannot be read makes the whole list none.
pub(super) fn list<T>(
    fields: &mut Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
    read: fn(&mut Fields<'_>, &mut Problems) -> Option<T>,
) -> Option<Vec<T>> {
    fields.need(name, problems)?;
    let items = fields.list(name, problems)?;
    let read: Vec<Option<T>> = items.iter().map(|(path, value)| one(value, path, problems, read)).collect();
    read.into_iter().collect()
}

pub(super) fn day(fields: &mut Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<Day> {
    fields.need(name, problems)?;
    fields.day(name, problems)
}

fn count(fields: &mut Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<u32> {
    fields.need(name, problems)?;
    fields.count(name, (0, codes::E1201), problems)
}

fn number(
    fields: &mut Fields<'_>,
    name: &'static str,
    bounds: (f64, f64),
    problems: &mut Problems,
) -> Option<f64> {
    let path = fields.at(name);
    let value = fields.need(name, problems)?;
    bounded(value, &path, bounds, problems)
}

/// E5203 for a number outside its bounds.
fn bounded(value: &Value, path: &str, (low, high): (f64, f64), problems: &mut Problems) -> Option<f64> {
    let decimal = decimal(value, path, problems)?;
    let number = decimal.to_f64();
    if low <= number && number <= high {
        return Some(number);
    }
    problems.push(Problem::at(codes::E5203, path).with("got", decimal));
    None
}

fn level(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<LevelSpeed> {
    let factor = number(fields, "factor", FACTORS, problems);
    let spread = number(fields, "spread", SPREADS, problems);
    let weight = number(fields, "weight", COUNTS, problems);
    Some(LevelSpeed { factor: factor?, spread: spread?, weight: weight? })
}

fn region(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<RegionSpeed> {
    fields.need("region", problems);
    let region = fields.text("region", problems).map(str::to_owned);
    fields.need("countries", problems);
    let listed = fields.list("countries", problems);
    let countries: Option<Vec<Country>> = listed
        .map(|listed| listed.iter().filter_map(|(path, value)| country(value, path, problems)).collect());
    let (speed, parcels) = (level(fields, problems), count(fields, "parcels", problems));
    Some(RegionSpeed { region: region?, countries: countries?, speed: speed?, parcels: parcels? })
}

fn lane(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<LaneLearned> {
    fields.need("service", problems);
    let service = fields.text("service", problems).map(str::to_owned);
    fields.need("country", problems);
    let country = fields.country("country", problems);
    let (parcels, delivered) = (count(fields, "parcels", problems), count(fields, "delivered", problems));
    let speed = level(fields, problems);
    let days = numbers(fields, "shape", SHARES, problems);
    let tilt = numbers(fields, "tilt", RATES, problems);
    Some(LaneLearned {
        service: service?,
        country: country?,
        parcels: parcels?,
        delivered: delivered?,
        speed: speed?,
        shape: days.zip(tilt).map(|(days, tilt)| LaneShape { days, tilt }),
    })
}

/// One number for each day of the grid at most.
fn numbers(
    fields: &mut Fields<'_>,
    name: &'static str,
    bounds: (f64, f64),
    problems: &mut Problems,
) -> Option<Vec<f64>> {
    let path = fields.at(name);
    let items = fields.list(name, problems)?;
    if items.len() > LAST.saturating_add(1) {
        problems.push(
            Problem::at(codes::E1204, path).with("got", items.len()).with("max", LAST.saturating_add(1)),
        );
        return None;
    }
    Some(items.iter().filter_map(|(path, value)| bounded(value, path, bounds, problems)).collect())
}

fn rate(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Rate> {
    let factor = number(fields, "factor", RATES, problems);
    let observed = number(fields, "observed", COUNTS, problems);
    let expected = number(fields, "expected", COUNTS, problems);
    Some(Rate { factor: factor?, observed: observed?, expected: expected? })
}

fn monitor(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Monitor> {
    for told in ["share", "days"] {
        let _ = fields.get(told);
    }
    let (due, kept) = (count(fields, "due", problems), count(fields, "kept", problems));
    let [low, high, target] = ["low", "high", "target"].map(|name| number(fields, name, SHARES, problems));
    let coverage = Coverage { due: due?, kept: kept?, low: low?, high: high? };
    Some(Monitor { coverage, target: target? })
}
