//! `cargo xtask …`: every step of building, serving and checking Landcast, so that nothing else has to know them.

mod data;
mod project;
mod run;

use anyhow::Result;
use clap::{Parser, Subcommand};
use project::Project;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Builds, serves and checks Landcast",
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// For maintainers: generate data/calendars and data/fx again from pinned packages (needs Python 3.11)
    Data(data::Options),
}

fn main() {
    let Arguments { task } = Arguments::parse();
    if let Err(error) = perform(task) {
        eprintln!("\nerror: {error:#}");
        std::process::exit(1);
    }
}

fn perform(task: Task) -> Result<()> {
    let project = Project::find()?;
    match task {
        Task::Data(options) => data::run(&project, &options),
    }
}
