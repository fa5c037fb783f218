//! The steps of `cargo xtask test`, in their order.

use std::path::Path;

use anyhow::Result;

use crate::project::{Project, cargo};
use crate::stamp::files_below;
use crate::{browser, build, docs, node, run, setup, size};

/// What the work of a step gives: `Some` with the reason when there was nothing to do.
type Done = Result<Option<String>>;

/// When a step runs. What cargo does for tests and what makes the page hardly wait for each other: the one compiles in
/// the debug folder and the other, mostly on one core, in the release folder. What needs the debug folder too comes last
/// there, when the tests that were compiled in it run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Before all others.
    First,
    /// With the debug build, one after the other.
    Debug,
    /// With the release build, one after the other, beside those of the debug build.
    Release,
    /// When all others are over: a browser that has to wait for a compiler misses its time.
    Last,
}

pub(super) struct Step {
    pub(super) name: &'static str,
    /// What it looks at, in words.
    pub(super) why: &'static str,
    /// What to type to run it by itself.
    pub(super) alone: &'static str,
    /// Steps without which it has no sense.
    pub(super) needs: &'static [&'static str],
    /// Left out by `--fast`.
    pub(super) slow: bool,
    pub(super) place: Place,
    pub(super) work: fn(&Project) -> Done,
}

pub(super) const STEPS: &[Step] = &[
    Step {
        name: "setup",
        why: "toolchain parts and npm packages that are missing",
        alone: "cargo xtask setup",
        needs: &[],
        slow: false,
        place: Place::First,
        work: |project| {
            setup::rust(project)?;
            node::setup(project).map(|()| None)
        },
    },
    Step {
        name: "format",
        why: "Rust is formatted as rustfmt does it",
        alone: "cargo fmt --all --check    (without --check it formats)",
        needs: &["setup"],
        slow: false,
        place: Place::Debug,
        work: |project| cargo_run(project, &["fmt", "--all", "--check"]),
    },
    Step {
        name: "lint",
        why: "clippy has nothing to say about any crate, test or bench",
        alone: "cargo clippy --workspace --all-targets -- -D warnings",
        needs: &["setup"],
        slow: false,
        place: Place::Debug,
        work: |project| {
            cargo_run(project, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
        },
    },
    Step {
        name: "rust",
        why: "tests of every crate, and the examples in the docs",
        alone: "cargo test --workspace",
        needs: &["setup"],
        slow: false,
        place: Place::Debug,
        work: |project| cargo_run(project, &["test", "--workspace", "--no-fail-fast", "--", "--quiet"]),
    },
    Step {
        name: "docs",
        why: "generated pages of docs/ say what code and data say",
        alone: "cargo xtask docs --check    (without --check it writes them)",
        needs: &[],
        slow: false,
        place: Place::Debug,
        work: |project| docs::run(project, &docs::Options { check: true }).map(|()| None),
    },
    Step {
        name: "build",
        why: "data pack, wasm module, page and element",
        alone: "cargo xtask build",
        needs: &["setup"],
        slow: true,
        place: Place::Release,
        work: |project| {
            build::engine(project)?;
            build::page(project).map(|()| None)
        },
    },
    Step {
        name: "size",
        why: "what a visitor loads stays within its budget",
        alone: "cargo xtask size --check",
        needs: &["build"],
        slow: true,
        place: Place::Release,
        work: |project| size::run(project, &size::Options { check: true }).map(|()| None),
    },
    Step {
        name: "page",
        why: "types and unit tests of the page",
        alone: "npm run check && npm test    (in www/)",
        needs: &["setup"],
        slow: false,
        place: Place::Release,
        work: page,
    },
    Step {
        name: "lint-wasm",
        why: "clippy has nothing to say about engine and importer as the browser gets them either",
        alone: "cargo clippy -p landcast -p landcast-importer --features landcast/web --lib --target wasm32-unknown-unknown -- -D warnings",
        needs: &["setup"],
        slow: false,
        place: Place::Release,
        work: |project| {
            let target = ["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
            let packages = ["clippy", "--package", "landcast", "--package", "landcast-importer", "--lib"];
            let features = ["--features", "landcast/web"];
            cargo_run(project, &[packages.as_slice(), &features, &target].concat())
        },
    },
    Step {
        name: "parity",
        why: "the wasm module gives the same bytes in Node as the native engine",
        alone: "cargo xtask test --only parity",
        needs: &["build"],
        slow: true,
        place: Place::Release,
        work: parity,
    },
    Step {
        name: "browser",
        why: "the page in Chromium: flows, accessibility, offline, languages",
        alone: "cargo xtask test --only browser",
        needs: &["build"],
        slow: true,
        place: Place::Last,
        work: in_browser,
    },
];

fn cargo_run(project: &Project, arguments: &[&str]) -> Done {
    run::stream(run::command(cargo(), &project.root).args(arguments)).map(|()| None)
}

/// Random consignments and formulas that both sides of the parity step work out.
const RANDOM: &str = "100000";

fn parity(project: &Project) -> Done {
    let tests = scripts(&project.path("tests/parity"))?;
    if tests.is_empty() {
        return Ok(Some("there are no tests under tests/parity".into()));
    }
    // Writes the questions and the native answers. For the whole workspace, so that nothing is compiled another way.
    for asks in [["--test", "engine", "parity::"].as_slice(), &["--test", "parity"]] {
        let mut ask = run::command(cargo(), &project.root);
        run::stream(ask.args(["test", "--quiet", "--workspace"]).args(asks).env("LANDCAST_RANDOM", RANDOM))?;
    }
    run::stream(run::command("node", &project.root).arg("--test").args(tests)).map(|()| None)
}

/// Files of Node's test runner below a folder. Named one by one: what a folder means to it differs between versions.
fn scripts(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut files = files_below(folder)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    Ok(files)
}

fn page(project: &Project) -> Done {
    let www = project.path("www");
    run::stream(node::npm(&www).args(["run", "--silent", "check"]))?;
    if node::offers(project, "test")? {
        run::stream(node::npm(&www).args(["run", "--silent", "test"]))?;
    }
    Ok(None)
}

fn in_browser(project: &Project) -> Done {
    let chrome = browser::setup(project)?;
    let [variable, _] = browser::VARIABLES;
    run::stream(
        node::script(&project.path("www"), "@playwright/test/cli.js")
            .arg("test")
            .env(variable, chrome)
            // Where it is told a browser, it must not miss its own.
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )
    .map(|()| None)
}
