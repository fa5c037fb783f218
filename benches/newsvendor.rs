//! The newsvendor of `tests/stock/stockpyl.csv` beside its peer: `cargo xtask bench --peers` runs this, and
//! `benches/peers/stock.py` the same rows by stockpyl.

use landcast::inventory::{Demand, Shape, newsvendor};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const ROUNDS: u32 = 20;

#[allow(clippy::disallowed_methods, reason = "a bench reads files and the clock; the engine does not")]
fn main() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stock/stockpyl.csv");
    let text = std::fs::read_to_string(path).expect("the table is committed");
    let rows: Vec<(Shape, Vec<f64>)> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let (shape, numbers) = line.split_once(',').expect("a row of cells");
            let shape = if shape == "lognormal" { Shape::Lognormal } else { Shape::NegativeBinomial };
            (shape, numbers.split(',').map(|cell| cell.parse().expect("a number")).collect())
        })
        .collect();
    let ask = || -> u32 {
        let wrong = rows.iter().filter(|(shape, cells)| {
            let [mean, variation, over, under, units, cost] = cells[..] else { return true };
            let found = newsvendor(&Demand::new(*shape, mean, variation), under, over);
            let near = |got: f64, expected: f64| (got - expected).abs() <= 1e-6 * expected;
            !near(found.units, units) || !near(found.cost(under, over), cost)
        });
        u32::try_from(wrong.count()).expect("few rows")
    };
    let begin = Instant::now();
    let different: u32 = (0..ROUNDS).map(|_| black_box(ask())).sum::<u32>() / ROUNDS;
    let answers = u32::try_from(rows.len()).expect("few rows");
    let micros = begin.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS * answers);
    println!(
        r#"{{"peer":"landcast","formulas":{answers},"different":{different},"cents":"0","micros":"{micros:.1}"}}"#
    );
}
