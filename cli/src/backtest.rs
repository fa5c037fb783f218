//! `landcast backtest`: would the promises have been kept?

use landcast::api::{ENGINE, Engine, Said};
use landcast::calendar::Day;
use landcast::money::{Dec, parse_decimal};
use landcast::problem::{Problem, codes};
use landcast::window::learn::{BacktestScore, HistoryRow, backtest};
use serde::Serialize;
use std::path::Path;

/// The score of a test set. Days and shares are decimal strings.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answer {
    engine: &'static str,
    quantile: String,
    /// Parcels of the test file that were promised and have arrived.
    n: u32,
    /// Share that came by the promised day.
    coverage: String,
    mean_promise: String,
    /// Mean days between the 10th and the 90th percentile.
    mean_width: String,
    /// Mean pinball loss at the quantile.
    pinball: String,
    /// Mean of the pinball losses at .5, .8, .9 and .95.
    pinball_mean: String,
    crps: String,
    /// Mean of −ln of the share the forecast gave to the day it happened.
    log_score: String,
}

/// Learns from the file `train` and promises the parcels of `test`.
pub(crate) fn run(engine: &Engine, train: &Path, test: &Path, quantile: &str) -> Result<Answer, Vec<Said>> {
    let mut problems = Vec::new();
    let share = parse_decimal(quantile).ok().filter(|share| *share > Dec::ZERO && *share < Dec::ONE);
    if share.is_none() {
        problems.push(Problem::at(codes::E1207, "--quantile").with("got", quantile));
    }
    let train = rows_of(train, &mut problems);
    let test = rows_of(test, &mut problems);
    match share {
        Some(share) if problems.is_empty() => {
            let score = backtest(&train, &test, share.to_f64(), &|country| engine.pack().holidays(country));
            Ok(answer(share, &score))
        }
        _ => Err(problems.into_iter().map(Said).collect()),
    }
}

fn answer(share: Dec, score: &BacktestScore) -> Answer {
    let decimal = |value: f64| Dec::from_share(value, 4).fixed(4);
    Answer {
        engine: ENGINE,
        quantile: share.plain(),
        n: score.n,
        coverage: decimal(score.coverage),
        mean_promise: decimal(score.mean_promise),
        mean_width: decimal(score.mean_width),
        pinball: decimal(score.pinball),
        pinball_mean: decimal(score.pinball_mean),
        crps: decimal(score.crps),
        log_score: decimal(score.log_score),
    }
}

/// Rows of a history file; what is wrong with it is added to `problems`, each with file, line and column.
fn rows_of(path: &Path, problems: &mut Vec<Problem>) -> Vec<HistoryRow> {
    let name = path.display().to_string();
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            problems.push(Problem::at(codes::E5001, name).with("reason", error));
            return Vec::new();
        }
    };
    read_rows(&name, &bytes, problems)
}

fn read_rows(name: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Vec<HistoryRow> {
    // Spreadsheets write a byte order mark before the first column.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader =
        csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).flexible(true).from_reader(bytes);
    let headers = match reader.headers() {
        Ok(headers) => headers.clone(),
        Err(error) => {
            problems.push(Problem::at(codes::E5001, name).with("reason", error));
            return Vec::new();
        }
    };
    let column = |wanted: &str| headers.iter().position(|header| header == wanted);
    let found: Vec<&str> = headers.iter().collect();
    let (Some(lane), Some(start), Some(days)) = (column("lane"), column("start"), column("days")) else {
        for wanted in ["lane", "start", "days"].into_iter().filter(|wanted| column(wanted).is_none()) {
            problems
                .push(Problem::at(codes::E5002, name).with("column", wanted).with("got", found.join(" ")));
        }
        return Vec::new();
    };
    let (handover, seller) = (column("handover"), column("seller"));
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                problems.push(Problem::at(codes::E5001, name).with("reason", error));
                break;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: Option<usize>| at.and_then(|at| record.get(at)).filter(|text| !text.is_empty());
        let at = |column: &str| format!("{name}:{line}.{column}");
        let before = problems.len();
        let mut whole = |place: Option<usize>, column: &str| {
            let text = cell(place)?;
            let days = text.parse::<u16>().ok().filter(|days| *days <= 9999);
            if days.is_none() {
                problems.push(Problem::at(codes::E5003, at(column)).with("got", text));
            }
            days
        };
        let (days, handover) = (whole(Some(days), "days"), whole(handover, "handover"));
        let begun = cell(Some(start)).and_then(Day::parse);
        if begun.is_none() {
            let got = cell(Some(start)).unwrap_or_default();
            problems.push(Problem::at(codes::E1007, at("start")).with("got", got));
        }
        if cell(Some(lane)).is_none() {
            problems.push(Problem::at(codes::E1002, at("lane")));
        }
        if let (Some(lane), Some(start), true) = (cell(Some(lane)), begun, problems.len() == before) {
            let seller = cell(seller).map(str::to_owned);
            rows.push(HistoryRow { lane: lane.to_owned(), start, days, handover, seller });
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<HistoryRow>, Vec<(String, String)>) {
        let mut problems = Vec::new();
        let rows = read_rows("own.csv", text.as_bytes(), &mut problems);
        (rows, problems.into_iter().map(|one| (one.code.to_string(), one.path)).collect())
    }

    #[test]
    fn columns_are_found_by_name_and_comments_skipped() {
        let text = "\u{feff}# parcels of the autumn\nstart,seller,lane,days,handover\n2026-09-01, 7 ,BR/SP/MG,12,2\n2026-09-02,,BR/SP,,\n";
        let (rows, problems) = read(text);
        assert_eq!(problems, []);
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].lane.as_str(), rows[0].days, rows[0].handover), ("BR/SP/MG", Some(12), Some(2)));
        assert_eq!(rows[0].seller.as_deref(), Some("7"));
        assert_eq!((rows[1].days, rows[1].handover, &rows[1].seller), (None, None, &None), "under way");
    }

    #[test]
    fn every_wrong_cell_is_named() {
        let text = "lane,start,days,handover\nA,2026-02-30,5,1\n,2026-02-01,-5,x\nA,2026-02-01,5,1\n";
        let (rows, problems) = read(text);
        let problems: Vec<(&str, &str)> = problems.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(rows.len(), 1);
        assert_eq!(
            problems,
            [
                ("E1007", "own.csv:2.start"),
                ("E5003", "own.csv:3.days"),
                ("E5003", "own.csv:3.handover"),
                ("E1002", "own.csv:3.lane"),
            ]
        );
    }

    #[test]
    fn missing_columns_are_named_with_what_there_is() {
        let (rows, problems) = read("route,start\nA,2026-02-01\n");
        assert!(rows.is_empty());
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0], ("E5002".to_owned(), "own.csv".to_owned()));
    }
}
