//! `cargo xtask build`: from the sources to the page and the npm package.

use anyhow::Result;

use crate::project::Project;
use crate::stamp::Stamp;
use crate::{node, pack, run, say, setup, wasm};

#[derive(clap::Args, Default)]
pub(crate) struct Options {
    /// Stop after pkg/dist has engine and pack, leave the page as it is
    #[arg(long)]
    engine: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    setup::rust(project)?;
    node::setup(project)?;
    engine(project)?;
    if !options.engine {
        page(project)?;
    }
    Ok(())
}

/// Pack and wasm modules, into pkg/dist.
pub(crate) fn engine(project: &Project) -> Result<()> {
    pack::build(project)?;
    wasm::build(project)
}

/// The page into www/dist and the element for foreign pages into pkg/dist.
pub(crate) fn page(project: &Project) -> Result<()> {
    let engine = project.path("pkg/dist");
    let inputs = [
        project.path("www"),
        project.path("examples"),
        project.path("pkg"),
        engine.join("landcast.js"),
        engine.join("landcast_bg.wasm"),
        engine.join("landcast_importer.js"),
        engine.join("landcast_importer_bg.wasm"),
        pack::output(project),
        pack::tables(project),
    ];
    let outputs = [project.path("www/dist/index.html"), engine.join("landcast-element.js")];
    let stamp = Stamp::of(project, "page", &inputs, "npm run build")?;
    if stamp.holds(&outputs) {
        say::line("Unchanged", "www/dist");
        return Ok(());
    }
    say::line("Page", "www/ → www/dist, and the element into pkg/dist");
    run::quiet(node::npm(&project.path("www")).args(["run", "--silent", "build"]))?;
    stamp.set()
}
