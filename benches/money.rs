//! Time of one landed-cost formula, for `cargo xtask bench --peers`: the formulas its peers compute, with their roundings.

#[path = "../tests/support/money.rs"]
mod money;
#[path = "../tests/support/random.rs"]
mod random;

use money::Formula;
use std::hint::black_box;
use std::time::Instant;

#[allow(clippy::disallowed_methods, reason = "a bench reads the clock; the engine does not")]
fn main() {
    let count = 100_000;
    let mut draw = random::Random::new(20_261_123);
    let formulas: Vec<Formula> = (0..count).map(|_| Formula::draw(&mut |end| draw.below(end))).collect();
    let begin = Instant::now();
    for formula in &formulas {
        black_box(black_box(formula).landed());
    }
    let micros = begin.elapsed().as_secs_f64() * 1e6 / f64::from(count);
    println!(r#"{{"peer":"landcast","formulas":{count},"different":0,"cents":"0","micros":"{micros:.2}"}}"#);
}
