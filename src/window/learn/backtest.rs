//! Would the promises have been kept? Each parcel of a test set is promised on the day it started, from what was known
//! then, and the promise is held against what happened.

use super::history::{History, HistoryRow};
use super::learner::Learner;
use crate::calendar::Holidays;
use crate::window::pmf::Pmf;

/// The shares whose pinball losses are averaged.
const USUAL_QUANTILES: [f64; 4] = [0.5, 0.8, 0.9, 0.95];

/// Share a forecast is taken to give to a day it called impossible, for the logarithmic score.
const LEAST_SHARE: f64 = 1e-6;

/// How good the promises of a test set were. Lower is better but for the coverage, which should be the quantile.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BacktestScore {
    /// Parcels promised that have arrived.
    pub n: u32,
    /// Share that arrived by the promised day.
    pub coverage: f64,
    /// Mean promise in days.
    pub mean_promise: f64,
    /// Mean days between the 10th and the 90th percentile.
    pub mean_width: f64,
    /// Mean pinball loss at the quantile asked for, in days.
    pub pinball: f64,
    /// Mean of the pinball losses at .5, .8, .9 and .95, in days.
    pub pinball_mean: f64,
    /// Continuous ranked probability score, in days.
    pub crps: f64,
    /// Mean of −ln of the share the forecast gave to the day it happened.
    pub log_score: f64,
}

impl BacktestScore {
    fn book(&mut self, forecast: &Pmf, days: usize, quantile: f64) {
        let promise = forecast.quantile(quantile);
        let [took, promised, p10, p90] =
            [days, promise, forecast.quantile(0.1), forecast.quantile(0.9)].map(|value| value as f64);
        self.n = self.n.saturating_add(1);
        self.coverage += f64::from(u8::from(days <= promise));
        self.mean_promise += promised;
        self.mean_width += p90 - p10;
        self.pinball += pinball(quantile, promised, took);
        let usual = USUAL_QUANTILES.map(|share| pinball(share, forecast.quantile(share) as f64, took));
        self.pinball_mean += usual.iter().sum::<f64>() / usual.len() as f64;
        let mut arrived = 0.0;
        for (day, share) in forecast.cells().iter().enumerate() {
            arrived += share;
            let off = arrived - f64::from(u8::from(days <= day));
            self.crps += off * off;
        }
        self.log_score -= libm::log(forecast.share(days).max(LEAST_SHARE));
    }

    fn mean(mut self) -> Self {
        let n = f64::from(self.n.max(1));
        for sum in [
            &mut self.coverage,
            &mut self.mean_promise,
            &mut self.mean_width,
            &mut self.pinball,
            &mut self.pinball_mean,
            &mut self.crps,
            &mut self.log_score,
        ] {
            *sum /= n;
        }
        self
    }
}

/// SOURCE: Koenker and Bassett's check function.
fn pinball(share: f64, promised: f64, took: f64) -> f64 {
    if took >= promised { share * (took - promised) } else { (1.0 - share) * (promised - took) }
}

/// Learns from `train` and promises `test` at `quantile`, each parcel on the day it starts. Parcels of the test set teach
/// too, from the day after they arrive; until then they count as under way. `calendar` finds the holidays of the
/// country a lane begins with. Rows of the test set without delivery are followed but not scored.
#[must_use]
pub fn backtest<'a>(
    train: &[HistoryRow],
    test: &[HistoryRow],
    quantile: f64,
    calendar: &dyn Fn(&str) -> Option<&'a Holidays>,
) -> BacktestScore {
    let rows: Vec<&HistoryRow> = train.iter().chain(test).collect();
    let (history, places) = History::new(&rows, calendar);
    let mut due: Vec<usize> = places.get(train.len()..).unwrap_or_default().to_vec();
    due.sort_unstable();
    let mut score = BacktestScore::default();
    let mut learner: Option<Learner<'_>> = None;
    for at in due {
        let Some(parcel) = history.parcels.get(at) else { continue };
        let learner = learner.get_or_insert_with(|| Learner::at(&history, parcel.start));
        learner.go_on(parcel.start);
        let Some(end) = parcel.end else { continue };
        let days = usize::try_from(end.since(parcel.start)).unwrap_or(0);
        score.book(&learner.forecast(parcel), days, quantile);
    }
    score.mean()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::random::Random;

    const START: &str = "2025-01-06";

    /// Three lanes of different speed, nothing on Sundays and little on Saturdays, preparation of one to three days, and
    /// two months in which everything is half as fast again.
    fn world(parcels: u32, days: i32) -> Vec<HistoryRow> {
        let mut random = Random::seeded(5);
        let first = Day::parse(START).unwrap();
        let mut rows = Vec::new();
        for number in 0..parcels {
            let start = first.plus(i32::try_from(number).unwrap() * days / i32::try_from(parcels).unwrap());
            let lane = ["BR/S/A", "BR/S/B", "BR/N/C"][(number % 3) as usize];
            let (seller, care) = if number % 5 == 0 { ("slow", 0.3) } else { ("quick", 0.7) };
            let rate = [0.5, 0.35, 0.2][(number % 3) as usize];
            let mut walk = |from: Day, rate: f64, rest: u16| {
                let mut day = from;
                loop {
                    let week = [1.3, 1.3, 1.3, 1.3, 1.3, 0.5, 0.0][day.weekday()];
                    let slow = if (120..180).contains(&day.since(first)) { 0.6 } else { 1.0 };
                    let old = day.since(from) >= i32::from(rest);
                    if old && random.uniform() < 1.0 - libm::exp(-rate * week * slow) {
                        return day;
                    }
                    day = day.plus(1);
                }
            };
            let handover = walk(start, care, 0);
            let end = walk(handover, rate, 3);
            rows.push(HistoryRow {
                lane: lane.into(),
                start,
                days: u16::try_from(end.since(start)).ok(),
                handover: u16::try_from(handover.since(start)).ok(),
                seller: Some(seller.into()),
            });
        }
        rows
    }

    fn split(rows: &[HistoryRow], day: i32) -> (Vec<HistoryRow>, Vec<HistoryRow>) {
        let at = Day::parse(START).unwrap().plus(day);
        rows.iter().cloned().partition(|row| row.start < at)
    }

    #[test]
    fn promises_are_kept_as_often_as_they_say() {
        let (train, test) = split(&world(3600, 270), 100);
        for quantile in [0.5, 0.8, 0.9, 0.95] {
            let score = backtest(&train, &test, quantile, &|_| None);
            assert_eq!(score.n, u32::try_from(test.len()).unwrap());
            // Whole days, so a promise keeps its share or somewhat more.
            let above = if quantile < 0.85 { 0.10 } else { 0.04 };
            assert!(
                (quantile - 0.02..quantile + above).contains(&score.coverage),
                "{quantile}: {}",
                score.coverage
            );
        }
    }

    #[test]
    fn knowing_lanes_and_weekdays_beats_one_distribution_for_all() {
        let (train, test) = split(&world(3600, 270), 100);
        let blind =
            |row: &HistoryRow| HistoryRow { lane: "X".into(), handover: None, seller: None, ..row.clone() };
        let dull = |rows: &[HistoryRow]| rows.iter().map(blind).collect::<Vec<_>>();
        let knowing = backtest(&train, &test, 0.9, &|_| None);
        let dull = backtest(&dull(&train), &dull(&test), 0.9, &|_| None);
        assert!(
            knowing.pinball_mean < 0.93 * dull.pinball_mean,
            "{} {}",
            knowing.pinball_mean,
            dull.pinball_mean
        );
        assert!(knowing.crps < dull.crps && knowing.log_score < dull.log_score);
    }

    /// The forecast for a parcel that starts `day` days in.
    fn forecast_on(rows: &[HistoryRow], day: i32) -> Pmf {
        let asked = HistoryRow {
            lane: "BR/S/A".into(),
            start: Day::parse(START).unwrap().plus(day),
            days: None,
            handover: Some(0),
            seller: Some("quick".into()),
        };
        let all: Vec<&HistoryRow> = rows.iter().chain([&asked]).collect();
        let (history, places) = History::new(&all, &|_| None);
        let parcel = &history.parcels[*places.last().unwrap()];
        Learner::at(&history, parcel.start).forecast(parcel)
    }

    #[test]
    fn a_forecast_does_not_look_ahead() {
        let rows = world(1800, 180);
        let day = 90;
        let today = Day::parse(START).unwrap().plus(day);
        let mut other = rows.clone();
        let mut changed = 0;
        for row in &mut other {
            let ended = row.start.plus(i32::from(row.days.unwrap()));
            if ended >= today {
                // Whatever happens from today on happens ten days later, or never.
                row.days = if changed % 2 == 0 { row.days.map(|days| days + 10) } else { None };
                let handed = row.start.plus(i32::from(row.handover.unwrap()));
                row.handover = row.handover.map(|days| if handed >= today { days + 9 } else { days });
                changed += 1;
            }
        }
        assert!(changed > 700);
        assert_eq!(forecast_on(&rows, day), forecast_on(&other, day));
        assert_ne!(forecast_on(&rows, day), forecast_on(&other, day + 20));
    }

    #[test]
    fn parcels_under_way_make_a_forecast_longer() {
        let rows = world(1800, 180);
        let finished: Vec<HistoryRow> = {
            let today = Day::parse(START).unwrap().plus(60);
            let done = |row: &&HistoryRow| row.start.plus(i32::from(row.days.unwrap())) < today;
            rows.iter().filter(done).cloned().collect()
        };
        assert!(forecast_on(&rows, 60).mean() > forecast_on(&finished, 60).mean() + 0.05);
    }

    #[test]
    fn a_slow_season_is_noticed_within_days_and_forgotten_after() {
        let rows = world(3600, 270);
        let mean = |day| forecast_on(&rows, day).mean();
        // The same weekday, before, in and after the two slow months.
        assert!(mean(147) > mean(112) + 0.8, "{} {}", mean(147), mean(112));
        assert!(mean(238) < mean(147) - 0.8);
    }

    #[test]
    fn a_careful_seller_is_promised_later() {
        let rows = world(3600, 270);
        let by = |seller: &str| {
            let own: Vec<HistoryRow> = rows
                .iter()
                .map(|row| {
                    let name = if row.seller.as_deref() == Some(seller) { "quick" } else { "other" };
                    HistoryRow { seller: Some(name.into()), ..row.clone() }
                })
                .collect();
            forecast_on(&own, 98).mean()
        };
        assert!(by("slow") > by("quick") + 0.4, "{} {}", by("slow"), by("quick"));
    }

    #[test]
    fn rows_without_delivery_are_not_scored_and_nothing_to_test_is_no_score() {
        let (train, mut test) = split(&world(900, 60), 40);
        let all = u32::try_from(test.len()).unwrap();
        for row in test.iter_mut().take(10) {
            row.days = None;
        }
        assert_eq!(backtest(&train, &test, 0.9, &|_| None).n, all - 10);
        assert_eq!(backtest(&train, &[], 0.9, &|_| None), BacktestScore::default());
        assert!(backtest(&[], &test, 0.9, &|_| None).n > 0);
    }

    #[test]
    fn the_scores_are_what_they_say() {
        let mut score = BacktestScore::default();
        let forecast = Pmf::from_shares(&[0.0, 0.5, 0.0, 0.5]).unwrap();
        score.book(&forecast, 2, 0.9);
        let score = score.mean();
        assert_eq!((score.n, score.coverage, score.mean_promise, score.mean_width), (1, 1.0, 3.0, 2.0));
        // Promise 3, took 2: a day too long at a tenth.
        assert!((score.pinball - 0.1).abs() < 1e-12);
        // .5 at day 1: half a day short; .8, .9, .95 at day 3: .2, .1, .05 of a day long.
        assert!((score.pinball_mean - (0.5 + 0.2 + 0.1 + 0.05) / 4.0).abs() < 1e-12);
        assert!((score.crps - 0.5).abs() < 1e-12);
        assert!((score.log_score - libm::log(1e6)).abs() < 1e-9);
    }
}
