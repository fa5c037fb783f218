//! Node and npm: their versions, installed packages, and running a package's script.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::stamp::hex;
use crate::{run, say};

/// Oldest Node that Vite and the tests run on.
const OLDEST: (u32, u32) = (20, 19);

/// Folders with a package.json and a lock file: what the page needs, and what the build itself needs.
const FOLDERS: [&str; 2] = ["www", "xtask/npm"];

/// npm, which is a script of another name on Windows.
pub(crate) fn npm(folder: &Path) -> Command {
    run::command(if cfg!(windows) { "npm.cmd" } else { "npm" }, folder)
}

/// Node running a script of an installed package, without a shell or npm between, so that ending it ends all of it.
pub(crate) fn script(folder: &Path, inside_node_modules: &str) -> Command {
    let mut command = run::command("node", folder);
    command.arg(folder.join("node_modules").join(inside_node_modules));
    command
}

/// Checks Node's version and installs the packages of every folder whose lock file changed.
pub(crate) fn setup(project: &Project) -> Result<()> {
    check_version(project)?;
    for name in FOLDERS {
        install(&project.path(name), name)?;
    }
    Ok(())
}

/// Whether package.json of the page offers a script of that name.
pub(crate) fn offers(project: &Project, script: &str) -> Result<bool> {
    let path = project.path("www/package.json");
    let package: serde_json::Value = serde_json::from_slice(&run::read(&path)?)
        .with_context(|| format!("{} is not JSON", path.display()))?;
    Ok(package["scripts"][script].is_string())
}

fn check_version(project: &Project) -> Result<()> {
    let oldest = format!("{}.{}", OLDEST.0, OLDEST.1);
    let said = run::quiet(run::command("node", &project.root).arg("--version"))
        .with_context(|| format!("Landcast's page is built with Node {oldest} or newer"))?;
    match version(&said) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => bail!("Node {oldest} or newer is needed, this is {}", said.trim()),
    }
}

/// (20, 20) from "v20.20.2".
fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// Installs the packages of one folder, unless they are those of its lock file already.
pub(crate) fn install(folder: &Path, name: &str) -> Result<()> {
    let lock = run::read(&folder.join("package-lock.json"))?;
    let wanted = hex(&Sha256::digest(lock));
    // The note lies among the packages, so that deleting them deletes it.
    let note: PathBuf = folder.join("node_modules/.landcast-lock-sha256");
    if std::fs::read_to_string(&note).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    say::line("Installing", format_args!("npm packages of {name}/"));
    // No package used here needs an install script; those that have one would fetch a binary.
    run::quiet(npm(folder).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    run::write(&note, wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v20.9.0") < Some(OLDEST));
        assert!(version("v22.0.0") > Some(OLDEST));
        assert_eq!(version("no"), None);
    }
}
