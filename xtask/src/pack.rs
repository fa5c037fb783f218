//! `cargo xtask pack`: the sources under `data/`, checked and compiled to the one file the page loads.

use std::path::PathBuf;

use anyhow::{Result, anyhow};

use crate::project::Project;
use crate::{run, say};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only look for faults, write nothing
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    if options.check {
        let bytes = compile(project)?;
        say::line(
            "Checked",
            format_args!("data/ has no faults; the pack would have {}", say::bytes(bytes.len() as u64)),
        );
        return Ok(());
    }
    build(project)
}

/// Where the compiled pack lies.
pub(crate) fn output(project: &Project) -> PathBuf {
    project.path("pkg/dist/landcast.pack")
}

/// Compiles `data/` into pkg/dist.
pub(crate) fn build(project: &Project) -> Result<()> {
    let bytes = compile(project)?;
    let pack = landcast::pack::read(&bytes)
        .map_err(|problem| anyhow!("the new pack cannot be read: {problem:?}"))?;
    run::write(&output(project), &bytes)?;
    say::line(
        "Pack",
        format_args!(
            "data/ → pkg/dist/landcast.pack, version {}, {}, sha256 {}…",
            pack.content().version,
            say::bytes(bytes.len() as u64),
            pack.sha256().get(..12).unwrap_or_default()
        ),
    );
    Ok(())
}

/// What `data/` says, or all its faults on the screen and an error.
pub(crate) fn content(project: &Project) -> Result<landcast::pack::Content> {
    landcast_packer::compile(&project.path("data")).map_err(|faults| {
        for fault in &faults {
            println!("{fault}");
        }
        match faults.len() {
            1 => anyhow!("data/ has a fault"),
            count => anyhow!("data/ has {count} faults"),
        }
    })
}

fn compile(project: &Project) -> Result<Vec<u8>> {
    landcast::pack::write(&content(project)?)
        .map_err(|problem| anyhow!("the pack cannot be written: {problem:?}"))
}
