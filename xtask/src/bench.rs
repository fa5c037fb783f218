//! `cargo xtask bench`: the criterion benches of the engine.

use anyhow::{Result, bail};

use crate::project::{Project, cargo};
use crate::run;
use crate::stamp::files_below;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Passed on to criterion: a filter, or its options
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    criterion: Vec<String>,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let benches: Vec<String> = files_below(&project.path("benches"))?
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
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
