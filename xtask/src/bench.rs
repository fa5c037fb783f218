//! `cargo xtask bench`: the criterion benches of the engine, and exact money beside other decimals.

use anyhow::{Context, Result, bail, ensure};

use crate::project::{Project, cargo};
use crate::stamp::files_below;
use crate::{browser, build, data, node, run, say};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Compute a hundred thousand landed-cost formulas with Python's decimal, npm decimal.js and PyPI
    /// landed-cost-calculator too, and count the cents of difference; then a rate sheet with PyPI karrio and
    /// order quantities with PyPI stockpyl (installs them below target/)
    #[arg(long)]
    peers: bool,
    /// Measure the built page in Chromium: a keystroke, the first answer, shifts of layout, Lighthouse's scores
    #[arg(long, conflicts_with = "peers")]
    page: bool,
    /// Passed on to criterion: a filter, or its options
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    criterion: Vec<String>,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if options.peers {
        return peers(project);
    }
    if options.page {
        return page(project);
    }
    let benches: Vec<String> = files_below(&project.path("benches"))?
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        // Not criterion's: `--peers` runs them.
        .filter(|path| {
            path.file_stem()
                .is_none_or(|stem| !["money", "newsvendor", "sheet"].contains(&&*stem.to_string_lossy()))
        })
        .filter_map(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
        .collect();
    if benches.is_empty() {
        bail!("there are no benches under benches/");
    }
    let mut bench = run::command(cargo(), &project.root);
    bench.args(["bench", "--package", "landcast"]);
    // By name: without, Cargo also runs the unit tests' harness, which knows none of criterion's options.
    for name in &benches {
        bench.args(["--bench", name]);
    }
    run::stream(bench.arg("--").args(&options.criterion))
}

/// The page as its users have it; nothing is asserted, for the times are those of the machine.
fn page(project: &Project) -> Result<()> {
    build::run(project, &build::Options::default())?;
    node::install(&project.path("benches/page"), "benches/page")?;
    let chrome = browser::setup(project)?;
    let [variable, _] = browser::VARIABLES;
    say::line("Measuring", "keystrokes, first answers and Lighthouse's scores, two to three minutes");
    run::stream(run::command("node", &project.path("benches/page")).arg("page.mjs").env(variable, chrome))
}

/// Formulas that all compute.
const FORMULAS: &str = "100000";

#[derive(serde::Deserialize)]
struct Told {
    peer: String,
    formulas: u64,
    different: u64,
    cents: String,
    micros: String,
}

fn peers(project: &Project) -> Result<()> {
    node::setup(project)?;
    let python = data::environment(project, &project.path("benches/peers/requirements.txt"), "peers")?;
    say::line("Computing", format_args!("{FORMULAS} formulas by the engine"));
    let write = ["test", "--quiet", "--workspace", "--test", "engine", "landed_cost_formulas"];
    run::quiet(run::command(cargo(), &project.root).args(write).env("LANDCAST_RANDOM", FORMULAS))?;
    let mut told = vec![own(project, "money")?];
    say::line("Computing", "the same by the peers");
    let script = |name: &str| project.path("benches/peers").join(name);
    let formulas = project.path("target/parity/money.csv");
    for said in [
        run::quiet(run::command("node", &project.root).arg(script("money.mjs")))?,
        run::quiet(run::command(python, &project.root).arg("-B").arg(script("money.py")).arg(formulas))?,
    ] {
        for line in said.lines() {
            told.push(
                serde_json::from_str(line).with_context(|| format!("not the answer of a peer: {line}"))?,
            );
        }
    }
    table(&told, "formulas", "µs a formula");
    println!(
        "\nThe calculator computes in binary floats and rounds once at the end: its first row is against its own formula in exact"
    );
    println!(
        "decimals, its second against amounts that are rounded one by one, as a bill and a customs office do."
    );
    let exact = told.iter().filter(|peer| !peer.peer.contains("calculator"));
    ensure!(exact.clone().all(|peer| peer.different == 0), "the engine's money differs from exact decimals");
    sheets(project)?;
    quantities(project)
}

/// How many times faster than Karrio a rate sheet must be priced.
const FASTER: f64 = 300.0;

/// Thirty services of two hundred bands each, by the engine and by Karrio's rate-sheet engine, one after the other.
fn sheets(project: &Project) -> Result<()> {
    let python = data::environment(project, &project.path("benches/peers/sheet.txt"), "karrio")?;
    say::line("Pricing", "parcels on 30 services of 200 bands by the engine, then by Karrio");
    let own = own(project, "sheet")?;
    let script = project.path("benches/peers/sheet.py");
    let asked = project.path("target/parity/rates.json");
    let said = run::quiet(run::command(python, &project.root).arg("-B").arg(script).arg(asked))?;
    let line = said.lines().find(|line| line.starts_with('{')).context("Karrio said nothing")?;
    let peer: Told = serde_json::from_str(line).context("the answer of Karrio")?;
    let times = peer.micros.parse::<f64>()? / own.micros.parse::<f64>()?;
    ensure!(peer.different == 0, "{} totals differ from Karrio's", peer.different);
    table(&[own, peer], "totals", "µs a parcel");
    println!("\nThe engine is {times:.0} times as fast on the same sheet.");
    ensure!(times >= FASTER, "that is less than {FASTER} times");
    Ok(())
}

/// The newsvendor's committed answers, worked out anew by the engine and by stockpyl.
fn quantities(project: &Project) -> Result<()> {
    let python = data::environment(project, &project.path("benches/peers/stock.txt"), "stockpyl")?;
    say::line("Computing", "order quantities by the engine, then by stockpyl");
    let own = own(project, "newsvendor")?;
    let script = [project.path("benches/peers/stock.py"), project.path("tests/stock/stockpyl.csv")];
    let said = run::quiet(run::command(python, &project.root).arg("-B").args(script))?;
    let line = said.lines().find(|line| line.starts_with('{')).context("stockpyl said nothing")?;
    let peer: Told = serde_json::from_str(line).context("the answer of stockpyl")?;
    let told = [own, peer];
    table(&told, "answers", "µs an answer");
    let wrong = told.iter().find(|one| one.different > 0);
    ensure!(wrong.is_none(), "order quantities are off by more than a millionth");
    Ok(())
}

fn table(told: &[Told], what: &str, time: &str) {
    println!("\n{:<32}{what:>10}{:>20}{:>22}{time:>14}", "", "results that differ", "cents of difference");
    for Told { peer, formulas, different, cents, micros } in told {
        println!("{peer:<32}{formulas:>10}{different:>20}{cents:>22}{micros:>14}");
    }
}

/// The engine's own time in the bench of that name, with all optimisations.
fn own(project: &Project, name: &str) -> Result<Told> {
    let bench = ["bench", "--quiet", "--package", "landcast", "--bench", name];
    let said = run::quiet(run::command(cargo(), &project.root).args(bench))?;
    let line = said
        .lines()
        .find(|line| line.starts_with('{'))
        .with_context(|| format!("the bench {name} said nothing"))?;
    serde_json::from_str(line).with_context(|| format!("the bench {name}"))
}
