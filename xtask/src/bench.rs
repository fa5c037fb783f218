//! `cargo xtask bench`: the criterion benches of the engine, and exact money beside other decimals.

use anyhow::{Context, Result, bail, ensure};

use crate::project::{Project, cargo};
use crate::stamp::files_below;
use crate::{data, node, run, say};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Compute a hundred thousand landed-cost formulas with Python's decimal, npm decimal.js and PyPI
    /// landed-cost-calculator too, and count the cents of difference (installs them below target/)
    #[arg(long)]
    peers: bool,
    /// Passed on to criterion: a filter, or its options
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    criterion: Vec<String>,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if options.peers {
        return peers(project);
    }
    let benches: Vec<String> = files_below(&project.path("benches"))?
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        // Not one of criterion's: `--peers` runs it.
        .filter(|path| path.file_stem().is_none_or(|stem| stem != "money"))
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
    let write = ["test", "--quiet", "--workspace", "--test", "parity", "landed_cost_formulas"];
    run::quiet(run::command(cargo(), &project.root).args(write).env("LANDCAST_RANDOM", FORMULAS))?;
    let mut told = vec![own(project)?];
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
    println!(
        "\n{:<32}{:>10}{:>20}{:>22}{:>14}",
        "", "formulas", "results that differ", "cents of difference", "µs a formula"
    );
    for Told { peer, formulas, different, cents, micros } in &told {
        println!("{peer:<32}{formulas:>10}{different:>20}{cents:>22}{micros:>14}");
    }
    println!(
        "\nThe calculator computes in binary floats and rounds once at the end: its first row is against its own formula in exact"
    );
    println!(
        "decimals, its second against amounts that are rounded one by one, as a bill and a customs office do."
    );
    let exact = told.iter().filter(|peer| !peer.peer.contains("calculator"));
    ensure!(exact.clone().all(|peer| peer.different == 0), "the engine's money differs from exact decimals");
    Ok(())
}

/// The engine's own time, with all optimisations.
fn own(project: &Project) -> Result<Told> {
    let bench = ["bench", "--quiet", "--package", "landcast", "--bench", "money"];
    let said = run::quiet(run::command(cargo(), &project.root).args(bench))?;
    let line = said.lines().find(|line| line.starts_with('{')).context("the bench of money said nothing")?;
    serde_json::from_str(line).context("the bench of money")
}
