//! The exact passage against simulation that shares no code with it: parcels drawn one by one, day by day.
//!
//! `LANDCAST_DRAWS=1000000` draws as many for every chain; a usual run draws fewer, with the same bound in standard
//! errors.

use super::*;
use crate::pack::Peak;

#[allow(clippy::disallowed_methods, reason = "a setting of the test, not of the engine")]
fn draws() -> u32 {
    std::env::var("LANDCAST_DRAWS").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000)
}

/// A stage as the simulation sees it at one speed.
struct Simulated<'a> {
    base: Pmf,
    party: Option<&'a crate::pack::Party>,
    table: Option<&'a crate::calendar::Holidays>,
    /// First and last day of each slow stretch, with the weight of its days.
    slow: Vec<(Day, Day, f64)>,
    pace: f64,
}

impl Simulated<'_> {
    fn weight(&self, on: Day) -> f64 {
        let works = self.party.map_or(1.0, |party| {
            f64::from(party.week.weight(self.table, on)) * 7.0 / f64::from(party.week.week_sum())
        });
        let slow = self.slow.iter().filter(|(from, to, _)| *from <= on && on <= *to);
        works * self.pace * slow.map(|(.., weight)| *weight).fold(1.0, f64::min)
    }

    /// Day on which a parcel that arrives on `begin` leaves.
    fn draw(&self, random: &mut Random, begin: Day) -> Day {
        let mut survival = 1.0;
        let mut at = begin;
        for age in 0..LAST {
            let rest = survival - self.base.share(age);
            let weight = self.weight(at);
            let hazard = if survival <= 1e-12 || rest <= 1e-12 {
                if weight >= 1.0 { 1.0 } else { 1.0 - libm::exp(-weight / (1.0 - weight)) }
            } else {
                1.0 - libm::pow(rest / survival, weight)
            };
            if random.uniform() < hazard {
                return at;
            }
            survival = rest;
            at = at.plus(1);
        }
        begin.plus(1000)
    }
}

fn laid<'a>(pack: &'a Pack, ask: &WindowAsk<'_>, towards: f64) -> Vec<Simulated<'a>> {
    let met = |peak: &&Peak| peak.destinations.is_empty() || peak.destinations.contains(&ask.destination);
    let stage = |(at, stage): (usize, &AskStage<'_>)| {
        let off = libm::sqrt(libm::pow(ask.speed.spread, 2.0) + libm::pow(stage.spread, 2.0));
        let speed = if at == 0 { ask.speed.first } else { ask.speed.factor };
        let factor = speed * libm::exp(towards * libm::sqrt(3.0) * off);
        let base = cache::base_of(stage).stretched(factor);
        let name = stage.prior.stage;
        let peaks = pack.content().peaks.iter().filter(met).flat_map(|peak| {
            let of = peak.stages.iter().filter(move |(slowed, _)| *slowed == name);
            of.map(|(_, multiple)| (peak.from, peak.to, Some(*multiple)))
        });
        let stops = ask.disruptions.iter().filter(|stop| stop.stages.contains(&name));
        let slow = peaks.chain(stops.map(|stop| (stop.from, stop.to, stop.multiple)));
        let weight = |multiple: Option<u16>| {
            multiple.map_or(0.0, |multiple| slowdown(&Hazards::of(&base), f64::from(multiple) / 100.0))
        };
        let slow = slow.map(|(from, to, multiple)| (from, to, weight(multiple))).collect();
        let party = pack.party(&stage.prior.party);
        let table = party.and_then(|party| pack.holidays(party.calendar.as_deref()?));
        let pace = if at == 0 { ask.speed.preparation } else { ask.speed.network };
        Simulated { base, party, table, slow, pace }
    };
    ask.stages.iter().enumerate().map(stage).collect()
}

/// Holds the window of `ask` against `draws()` parcels.
fn compare(pack: &Pack, name: &str, ask: &WindowAsk<'_>, seed: u64) {
    let got = window(pack, ask);
    let (order, minute) = ask.order.local(ask.origin_offset_min);
    let speeds = [-1.0, 0.0, 1.0].map(|towards| laid(pack, ask, towards));
    let late = ask.stages[0].prior.cutoff_min.is_some_and(|cutoff| minute > cutoff);
    let mut random = Random::seeded(seed);
    let mut counts = vec![0_u32; CELLS];
    let draws = draws();
    for _ in 0..draws {
        let speed = random.uniform();
        let stages = &speeds[if speed < 1.0 / 6.0 {
            0
        } else if speed < 5.0 / 6.0 {
            1
        } else {
            2
        }];
        let mut at = order.plus(i32::from(late));
        // Work on an order begins on a day somebody works.
        while !(stages[0].weight(at) > 0.0) {
            at = at.plus(1);
        }
        if let Some(queue) = ask.queue {
            let share = random.uniform();
            let waits = (0..LAST).find(|days| queue.cdf(*days) > share).unwrap_or(LAST);
            at = at.plus(i32::try_from(waits).unwrap());
        }
        for stage in stages {
            at = stage.draw(&mut random, at);
        }
        counts[usize::try_from(at.since(order)).unwrap().min(LAST)] += 1;
    }
    let mut simulated = 0.0;
    for (days, count) in counts.iter().enumerate().take(LAST) {
        simulated += f64::from(*count) / f64::from(draws);
        // Sums of shares may pass 1 by a rounding.
        let exact = got.pmf.cdf(days).min(1.0);
        let error = libm::sqrt(exact * (1.0 - exact) / f64::from(draws));
        assert!(
            (simulated - exact).abs() < 4.5 * error + 1e-9,
            "{name}, day {days}: {simulated} is not {exact}"
        );
    }
    // And so do the percentiles, but where the simulation stands on the edge of a day.
    for share in [0.1, 0.5, 0.8, 0.9, 0.95] {
        let mut sum = 0.0;
        let drawn = counts.iter().position(|count| {
            sum += f64::from(*count) / f64::from(draws);
            sum >= share
        });
        let exact = got.pmf.quantile(share);
        let error = 4.5 * libm::sqrt(share * (1.0 - share) / f64::from(draws));
        let edge = (got.pmf.cdf(exact) - share).abs() < error
            || exact > 0 && (got.pmf.cdf(exact - 1) - share).abs() < error;
        assert!(drawn == Some(exact) || edge, "{name}, P{share}: {drawn:?} is not {exact}");
    }
}

#[test]
fn percentiles_agree_with_simulation() {
    let pack = pack();
    let stages = air_line();
    let references = refs(&stages);
    let unsure: Vec<AskStage<'_>> = references
        .iter()
        .zip([0.12, 0.12, 0.18, 0.25, 0.12])
        .map(|(stage, spread)| AskStage { spread, ..*stage })
        .collect();
    let queue = Pmf::from_shares(&[0.4, 0.2, 0.0, 0.3, 0.1]).unwrap();
    let stop = |stages: &[StageName], from: &str, to: &str, multiple| Disruption {
        stages: stages.to_vec(),
        from: day(from),
        to: day(to),
        multiple,
    };
    let strike = [stop(&[StageName::ImportClearance], "2026-10-15", "2026-10-21", None)];
    let slow = [
        stop(&[StageName::LineHaul, StageName::LastMile], "2026-09-01", "2027-01-01", Some(150)),
        stop(&[StageName::Consolidation], "2026-10-12", "2026-10-13", None),
    ];
    let calm = "2026-10-12T10:00:00+08:00";
    let cases = [
        ("a season", ask("2026-11-20T10:00:00+08:00", &references)),
        ("after the cut-off before a weekend", ask("2026-10-16T16:01:00+08:00", &references)),
        ("Golden Week and its make-up days", ask("2026-09-29T18:00:00+08:00", &references)),
        ("Christmas", ask("2026-12-14T09:00:00+08:00", &references)),
        ("an unsure prior in a season", ask("2026-11-20T10:00:00+08:00", &unsure)),
        ("a queue", WindowAsk { queue: Some(&queue), ..ask(calm, &unsure) }),
        ("a strike", WindowAsk { disruptions: &strike, ..ask(calm, &references) }),
        ("a slow network and a storm", WindowAsk { disruptions: &slow, ..ask(calm, &unsure) }),
        (
            "what was learned",
            WindowAsk {
                speed: Speed { factor: 1.2, first: 0.9, spread: 0.1, network: 0.8, preparation: 1.3 },
                ..ask(calm, &references)
            },
        ),
        ("two stages", ask("2026-10-02T10:00:00+08:00", &unsure[3..])),
    ];
    for (seed, (name, ask)) in (7..).zip(&cases) {
        compare(&pack, name, ask, seed);
    }
}
