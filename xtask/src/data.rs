//! `cargo xtask data`: the parts of `data/`, and of what tests compare with, that are generated from packages of PyPI and npm.
//!
//! Maintainers run it; building and testing read the committed output and need no Python.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::stamp::hex;
use crate::{node, run, say};

/// Folders with generated files, each with the generator that writes them.
const GENERATED: [(&str, &str); 3] =
    [("data/calendars", "calendars.py"), ("data/fx", "fx.py"), ("tests/calendars", "china_days.py")];

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Generate into target/ and compare with what is committed, changing nothing
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let generators = project.path("xtask/generators");
    let python = environment(project, &generators.join("requirements.txt"), "python")?;
    let packed = npm_packages(project, &generators)?;

    let out = project.scratch("data");
    if out.exists() {
        std::fs::remove_dir_all(&out)?;
    }
    for (folder, generator) in GENERATED {
        say::line("Generating", folder);
        run::quiet(
            run::command(&python, &project.root)
                .arg("-B") // no __pycache__ among the sources
                .arg(generators.join(generator))
                .arg("--out")
                .arg(out.join(folder.split('/').next().unwrap_or_default()))
                .arg("--npm")
                .arg(&packed),
        )?;
    }

    let changed = compare(&out, &project.root)?;
    match (changed.is_empty(), options.check) {
        (true, _) => say::line("Same", "all that is generated is what the pinned packages give"),
        (false, false) => {
            for path in &changed {
                run::write(&project.root.join(path), run::read(&out.join(path))?)?;
                say::line("Wrote", path.display());
            }
        }
        (false, true) => {
            for path in &changed {
                let difference = first_difference(project, &out, path);
                say::line("Differs", format_args!("{}, {difference}", path.display()));
            }
            bail!("not what the pinned packages give; `cargo xtask data` writes it anew");
        }
    }
    Ok(())
}

/// A Python environment with exactly the pinned packages; made once, made anew when a pin changes.
pub(crate) fn environment(project: &Project, requirements: &Path, name: &str) -> Result<PathBuf> {
    let folder = project.scratch(name);
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let stamp = folder.join("requirements.sha256");
    let wanted = hex(&Sha256::digest(run::read(requirements)?));
    if std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }

    let system = system_python(project)?;
    say::line("Installing", "the pinned Python packages into a folder of their own");
    run::quiet(run::command(system, &project.root).args(["-m", "venv", "--clear"]).arg(&folder))
        .context("cannot make a Python environment; on Debian the package is python3-venv")?;
    run::quiet(
        run::command(&python, &project.root)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-input",
                "--no-deps",
                "--require-hashes",
                "--requirement",
            ])
            .arg(requirements),
    )?;
    run::write(&stamp, wanted)?;
    Ok(python)
}

fn system_python(project: &Project) -> Result<&'static str> {
    let recent = "import sys; sys.exit(sys.version_info < (3, 11))";
    ["python3", "python"]
        .into_iter()
        .find(|python| run::succeeds(run::command(python, &project.root).args(["-c", recent])))
        .context("no Python 3.11 or newer on the PATH; only this task needs it")
}

/// Downloads the pinned npm packages, packed; the generators check their hashes.
fn npm_packages(project: &Project, generators: &Path) -> Result<PathBuf> {
    let folder = project.scratch("npm");
    std::fs::create_dir_all(&folder)?;
    let pins = std::fs::read_to_string(generators.join("npm.txt"))?;
    for line in pins.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let package = line.split_whitespace().next().unwrap_or_default();
        if !folder.join(packed_name(package)).exists() {
            say::line("Downloading", package);
            run::quiet(node::npm(&folder).args(["pack", "--silent", package]))?;
        }
    }
    Ok(folder)
}

/// The file `npm pack` makes of `@scope/name@1.2.3`.
fn packed_name(package: &str) -> String {
    format!("{}.tgz", package.trim_start_matches('@').replace(['/', '@'], "-"))
}

/// Paths below `generated` whose content `committed` has not, sorted.
fn compare(generated: &Path, committed: &Path) -> Result<Vec<PathBuf>> {
    let mut changed = Vec::new();
    for (folder, _) in GENERATED {
        for entry in std::fs::read_dir(generated.join(folder))? {
            let path = Path::new(folder).join(entry?.file_name());
            if std::fs::read(committed.join(&path)).ok() != Some(run::read(&generated.join(&path))?) {
                changed.push(path);
            }
        }
    }
    ensure!(generated.join("data/calendars/holidays.csv").exists(), "the generators wrote nothing");
    changed.sort();
    Ok(changed)
}

fn first_difference(project: &Project, generated: &Path, path: &Path) -> String {
    let Ok(old) = std::fs::read_to_string(project.root.join(path)) else {
        return "is missing".into();
    };
    let Ok(new) = std::fs::read_to_string(generated.join(path)) else { return "is not text".into() };
    let same = old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count();
    let line = |text: &str| text.lines().nth(same).unwrap_or("end of file").to_owned();
    format!("line {}: committed `{}`, generated `{}`", same + 1, line(&old), line(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn npm_flattens_scopes_in_file_names() {
        assert_eq!(packed_name("@scope/name@2026.9.29"), "scope-name-2026.9.29.tgz");
        assert_eq!(packed_name("plain@1.0.0"), "plain-1.0.0.tgz");
    }
}
