//! Learning from a seller's own parcels against the priors of the pack.

use super::coverage::coverage;
use super::learned::{COVERAGE_DAYS, Learned, LevelSpeed, Monitor, Rate};
use super::parcel::Parcel;
use crate::calendar::Day;
use crate::pack::Pack;

/// Learns from `parcels` what was known on the evening before `as_of`: parcels dispatched by then, and arrived if they
/// arrived before. `target` is the on-time share the seller aims at; the coverage of the promises is held against it,
/// and never moves anything by itself.
#[must_use]
pub fn learn(pack: &Pack, parcels: &[Parcel], as_of: Day, target: f64) -> Learned {
    let known: Vec<&Parcel> = parcels.iter().filter(|parcel| parcel.dispatched < as_of).collect();
    let arrived = known.iter().filter(|parcel| parcel.delivered.is_some_and(|day| day < as_of)).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let first = known.iter().map(|parcel| parcel.dispatched).min();
    let last = known.iter().map(|parcel| parcel.dispatched).max();
    Learned {
        pack_version: pack.content().version.clone(),
        pack_sha256: pack.sha256().to_owned(),
        as_of,
        span: first.zip(last),
        parcels: count(known.len()),
        delivered: count(arrived),
        under_way: count(known.len().saturating_sub(arrived)),
        seller: LevelSpeed { factor: 1.0, spread: 0.0, weight: 0.0 },
        regions: Vec::new(),
        lanes: Vec::new(),
        network: Rate::NONE,
        preparation: Rate::NONE,
        coverage: monitor(parcels, as_of, target),
        alerts: Vec::new(),
    }
}

/// Promises that fell due in the last [`COVERAGE_DAYS`] days before `as_of`, and how many were kept.
fn monitor(parcels: &[Parcel], as_of: Day, target: f64) -> Option<Monitor> {
    let promised = || parcels.iter().filter_map(|parcel| Some((parcel, parcel.promised?)));
    promised().next()?;
    let (mut due, mut kept) = (0_u32, 0_u32);
    for (parcel, day) in promised() {
        if (1..=COVERAGE_DAYS).contains(&as_of.since(day)) {
            due = due.saturating_add(1);
            kept = kept.saturating_add(u32::from(parcel.delivered.is_some_and(|arrived| arrived <= day)));
        }
    }
    Some(Monitor { coverage: coverage(kept, due), target })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Country;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn promised(until: &str, delivered: Option<&str>) -> Parcel {
        Parcel {
            service: None,
            carrier: None,
            country: Country::from_code("DE").unwrap(),
            ordered: None,
            dispatched: day("2026-08-01"),
            delivered: delivered.map(day),
            promised: Some(day(until)),
        }
    }

    #[test]
    fn promises_count_from_the_day_after_they_fell_due_for_sixty_days() {
        let as_of = day("2026-11-20");
        let count = |until: &str, delivered: Option<&str>| {
            let monitor = monitor(&[promised(until, delivered)], as_of, 0.9).unwrap();
            (monitor.coverage.due, monitor.coverage.kept)
        };
        assert_eq!(count("2026-11-20", None), (0, 0), "the day is not over");
        assert_eq!(count("2026-11-19", None), (1, 0));
        assert_eq!(count("2026-09-21", Some("2026-09-21")), (1, 1), "sixty days ago, on the last day");
        assert_eq!(count("2026-09-21", Some("2026-09-22")), (1, 0));
        assert_eq!(count("2026-09-20", Some("2026-09-01")), (0, 0));
        assert!(monitor(&[Parcel { promised: None, ..promised("2026-11-01", None) }], as_of, 0.9).is_none());
    }
}
