//! The engine and the importer as the browser gets them: compiled, given their JavaScript side, optimised, and tried once.

use std::path::PathBuf;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::project::{Project, cargo};
use crate::stamp::Stamp;
use crate::{node, run, say};

const TARGET: &str = "wasm32-unknown-unknown";

/// A crate that becomes a module of its own.
struct Module {
    package: &'static str,
    /// Features it is compiled with. The importer builds on the engine without its JavaScript boundary.
    features: &'static [&'static str],
    /// Name of its files in pkg/dist, and of what cargo makes.
    name: &'static str,
    /// What it is, and where its sources are.
    title: &'static str,
    folder: &'static str,
}

const MODULES: [Module; 2] = [
    Module { package: "landcast", features: &["web"], name: "landcast", title: "Engine", folder: "src/" },
    Module {
        package: "landcast-importer",
        features: &[],
        name: "landcast_importer",
        title: "Importer",
        folder: "importer/",
    },
];

impl Module {
    fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// What pkg/dist gets of it. The module keeps wasm-bindgen's name, which the JavaScript side expects.
    fn files(&self) -> [String; 4] {
        let name = self.name;
        [format!("{name}.js"), format!("{name}.d.ts"), format!("{name}_bg.wasm.d.ts"), self.wasm()]
    }
}

/// Named one by one: with `--all-features` the optimiser uses instructions that Node 20 and some browsers in use refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// The optimiser's lightest level: LLVM has optimised already, and what more the others do costs bytes and time. On
/// 2026-11-23, engine and importer: `-O1` 480 and 609 KB brotli in 8 s each, `-O3` 488 and 619 KB in 49 s each, with the same
/// times of quote, board and stock in Node within their noise.
const LEVEL: &str = "-O1";

/// How large a function may be, in LLVM's count, to be put into its callers; 275 is usual at level 3. After wasm-opt, on
/// 2026-11-23, medians of one sitting: 275 gave 319 KB brotli and a quote of 2.13 ms, 100 gave 307 KB and 2.14 ms, 40 gave
/// 299 KB and 2.18 ms.
const INLINE: u32 = 40;

/// Compiles engine and importer and puts module, JavaScript and types of each into pkg/dist.
pub(crate) fn build(project: &Project) -> Result<()> {
    MODULES.iter().try_for_each(|module| build_one(project, module))
}

fn build_one(project: &Project, module: &Module) -> Result<()> {
    let compiled = compile(project, module)?;
    let dist = project.path("pkg/dist");
    let outputs: Vec<PathBuf> = module.files().iter().map(|name| dist.join(name)).collect();
    // The lock files stand for the versions of wasm-bindgen and of the optimiser.
    let inputs = [compiled.clone(), project.path("Cargo.lock"), project.path("xtask/npm/package-lock.json")];
    let stamp =
        Stamp::of(project, &format!("wasm-{}", module.name), &inputs, &format!("{LEVEL} {FEATURES:?}"))?;
    let wasm = module.wasm();
    if stamp.holds(&outputs) {
        say::line("Unchanged", format_args!("pkg/dist/{wasm}"));
        return Ok(());
    }

    let bound = project.scratch("wasm").join(module.name);
    Bindgen::new()
        .input_path(&compiled)
        .out_name(module.name)
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
            .arg(bound.join(&wasm))
            .arg("-o")
            .arg(&optimised),
    )
    .context("the optimiser failed")?;
    std::fs::rename(&optimised, bound.join(&wasm))?;
    let loads = format!("WebAssembly.compile(require('node:fs').readFileSync({wasm:?}))");
    run::quiet(run::command("node", &bound).args(["-e", &loads]))
        .context("Node cannot load the optimised module")?;

    for name in module.files() {
        run::write(&dist.join(&name), run::read(&bound.join(&name))?)?;
    }
    stamp.set()?;
    let size = std::fs::metadata(dist.join(&wasm))?.len();
    say::line(module.title, format_args!("{} → pkg/dist/{wasm}, {}", module.folder, say::bytes(size)));
    Ok(())
}

/// `cargo rustc` for the browser; gives the path of the module.
fn compile(project: &Project, module: &Module) -> Result<PathBuf> {
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
            .args(["rustc", "--release", "--package", module.package, "--lib", "--target", TARGET])
            // Asked for here and not in Cargo.toml: there each native build would link a library that nobody loads, and the
            // importer's build an engine's module of its own, in the place where the engine's lies.
            .args(["--crate-type", "cdylib", "--features", &module.features.join(",")])
            // Separated so that paths with spaces work.
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f")),
    )?;
    Ok(project.target.join(TARGET).join(format!("release/{}.wasm", module.name)))
}
