//! `cargo xtask pack`: the sources under `data/`, checked and compiled to the files the page loads: the core at once, tables when needed.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};

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
        let files = compile(project)?;
        say::line(
            "Checked",
            format_args!("data/ has no faults; the pack would have {}", say::bytes(files.core.len() as u64)),
        );
        return Ok(());
    }
    build(project)
}

/// Where the compiled pack lies.
pub(crate) fn output(project: &Project) -> PathBuf {
    project.path("pkg/dist/landcast.pack")
}

/// The folder of its tables.
pub(crate) fn tables(project: &Project) -> PathBuf {
    project.path("pkg/dist/tables")
}

/// Compiles `data/` into pkg/dist.
pub(crate) fn build(project: &Project) -> Result<()> {
    let files = compile(project)?;
    let unreadable = |problem| anyhow!("the new pack cannot be read: {problem:?}");
    let mut pack = landcast::pack::read(&files.core).map_err(unreadable)?;
    run::write(&output(project), &files.core)?;
    let folder = tables(project);
    if folder.exists() {
        // A table that is no more must not be served.
        std::fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    for (id, bytes) in &files.tables {
        landcast::pack::add(&mut pack, bytes).map_err(unreadable)?;
        run::write(&folder.join(format!("{id}.table")), bytes)?;
    }
    say::line(
        "Pack",
        format_args!(
            "data/ → pkg/dist/landcast.pack, version {}, {}, sha256 {}…; {} tables, {}",
            pack.content().version,
            say::bytes(files.core.len() as u64),
            pack.sha256().get(..12).unwrap_or_default(),
            files.tables.len(),
            say::bytes(files.tables.iter().map(|(_, bytes)| bytes.len() as u64).sum()),
        ),
    );
    Ok(())
}

/// What `data/` says, or all its faults on the screen and an error.
pub(crate) fn content(project: &Project) -> Result<landcast::pack::Content> {
    landcast_packer::compile(&project.path("data")).map_err(|faults| {
        for fault in &faults {
            say::text(fault);
        }
        match faults.len() {
            1 => anyhow!("data/ has a fault"),
            count => anyhow!("data/ has {count} faults"),
        }
    })
}

fn compile(project: &Project) -> Result<landcast::pack::Files> {
    landcast::pack::write_files(&content(project)?)
        .map_err(|problem| anyhow!("the pack cannot be written: {problem:?}"))
}
