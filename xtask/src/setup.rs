//! `cargo xtask setup`: what has to be there before anything can be built.

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{browser, node, run, say};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// rustup's names of the components, and the command that shows whether one is there.
const COMPONENTS: [(&str, &str); 2] = [("rustfmt", "fmt"), ("clippy", "clippy")];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Also find a Chromium for the browser tests, or install Debian's with a Chinese font
    #[arg(long)]
    browser: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    rust(project)?;
    node::setup(project)?;
    if options.browser {
        say::line("Browser", browser::setup(project)?.display());
    }
    say::line("Ready", "toolchain and packages are there");
    Ok(())
}

/// Adds the wasm target and the components that are missing.
pub(crate) fn rust(project: &Project) -> Result<()> {
    let sysroot = run::quiet(run::command("rustc", &project.root).args(["--print", "sysroot"]))?;
    if !std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).exists() {
        rustup(project, &["target", "add", WASM_TARGET])?;
    }
    for (component, subcommand) in COMPONENTS {
        if !run::succeeds(
            run::command(crate::project::cargo(), &project.root).args([subcommand, "--version"]),
        ) {
            rustup(project, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(project: &Project, arguments: &[&str]) -> Result<()> {
    if !run::succeeds(run::command("rustup", &project.root).arg("--version")) {
        bail!(
            "Rust's {} is missing and rustup is not installed to add it. Install Rust through rustup, \
             or add the target {WASM_TARGET}, rustfmt and clippy by the means this Rust was installed with",
            arguments.last().copied().unwrap_or_default()
        );
    }
    say::line("Installing", format_args!("rustup {}", arguments.join(" ")));
    run::quiet(run::command("rustup", &project.root).args(arguments)).context("rustup could not add it")?;
    Ok(())
}
