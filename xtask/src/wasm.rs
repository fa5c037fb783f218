//! The engine as the browser gets it: compiled, given its JavaScript side, optimised, and tried once.

use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::project::{Project, cargo};
use crate::stamp::Stamp;
use crate::{node, run, say};

const TARGET: &str = "wasm32-unknown-unknown";

/// What pkg/dist gets of it. The module keeps wasm-bindgen's name, which the JavaScript side expects.
const FILES: [&str; 4] = ["landcast.js", "landcast.d.ts", "landcast_bg.wasm.d.ts", MODULE];
const MODULE: &str = "landcast_bg.wasm";

/// Named one by one: with `--all-features` the optimiser uses instructions that Node 20 and some browsers in use refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Optimisation for speed; how it compares with `-Os` and `-Oz` stands beside the profile in Cargo.toml.
const LEVEL: &str = "-O3";

/// How large a function may be, in LLVM's count, to be put into its callers; 275 is usual at level 3. After wasm-opt, on
/// 2026-11-23, medians of one sitting: 275 gave 319 KB brotli and a quote of 2.13 ms, 100 gave 307 KB and 2.14 ms, 40 gave
/// 299 KB and 2.18 ms.
const INLINE: u32 = 40;

/// Compiles the engine and puts module, JavaScript and types into pkg/dist.
pub(crate) fn build(project: &Project) -> Result<()> {
    let compiled = compile(project)?;
    let dist = project.path("pkg/dist");
    let outputs: Vec<PathBuf> = FILES.iter().map(|name| dist.join(name)).collect();
    // The lock files stand for the versions of wasm-bindgen and of the optimiser.
    let inputs = [compiled.clone(), project.path("Cargo.lock"), project.path("xtask/npm/package-lock.json")];
    let stamp = Stamp::of(project, "wasm", &inputs, &format!("{LEVEL} {FEATURES:?}"))?;
    if stamp.holds(&outputs) {
        say::line("Unchanged", "pkg/dist/landcast_bg.wasm");
        return Ok(());
    }

    let bound = project.scratch("wasm");
    Bindgen::new()
        .input_path(&compiled)
        .out_name("landcast")
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&bound)
        .context("wasm-bindgen refused the module")?;

    let optimised = bound.join("optimised.wasm");
    run::quiet(
        node::script(&project.path("xtask/npm"), "binaryen/bin/wasm-opt")
            .args(["--mvp-features"])
            .args(FEATURES)
            .args([LEVEL, "--strip-debug", "--strip-producers", "--strip-target-features"])
            .arg(bound.join(MODULE))
            .arg("-o")
            .arg(&optimised),
    )
    .context("the optimiser failed")?;
    std::fs::rename(&optimised, bound.join(MODULE))?;
    let loads = format!("WebAssembly.compile(require('node:fs').readFileSync({MODULE:?}))");
    run::quiet(run::command("node", &bound).args(["-e", &loads]))
        .context("Node cannot load the optimised module")?;

    for name in FILES {
        run::write(&dist.join(name), run::read(&bound.join(name))?)?;
    }
    stamp.set()?;
    let size = std::fs::metadata(dist.join(MODULE))?.len();
    say::line("Engine", format_args!("src/ → pkg/dist/landcast_bg.wasm, {}", say::bytes(size)));
    Ok(())
}

/// `cargo build` for the browser; gives the path of the module.
fn compile(project: &Project) -> Result<PathBuf> {
    // File names of panics end up in the module: without these it would tell where it was built, and differ by it.
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let flags = [
        format!("--remap-path-prefix={}=cargo", home.display()),
        format!("--remap-path-prefix={}=landcast", project.root.display()),
        format!("-Cllvm-args=-inline-threshold={INLINE}"),
    ];
    run::stream(
        run::command(cargo(), &project.root)
            .args(["build", "--release", "--package", "landcast", "--lib", "--target", TARGET])
            // Separated so that paths with spaces work.
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f")),
    )?;
    Ok(project.target.join(TARGET).join("release/landcast.wasm"))
}
