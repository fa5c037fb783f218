//! Leaving out a step whose inputs did not change: a hash of them is kept under target/xtask/stamps.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::run;

/// Folders that never are an input: installed packages, output, caches.
const PASSED_OVER: [&str; 7] =
    ["node_modules", "dist", "target", "test-results", "playwright-report", ".git", ".vite"];

/// The hash of a step's inputs, and where the hash of its last success is kept.
pub(crate) struct Stamp {
    file: PathBuf,
    hash: String,
}

impl Stamp {
    /// Hashes names and contents of `inputs` (files, or folders with all in them) and `options`, whatever else decides.
    pub(crate) fn of(project: &Project, step: &str, inputs: &[PathBuf], options: &str) -> Result<Self> {
        let mut hasher = Sha256::new();
        hasher.update(options);
        for input in inputs {
            for path in files_below(input)? {
                hasher.update(path.strip_prefix(&project.root).unwrap_or(&path).to_string_lossy().as_bytes());
                hasher.update(Sha256::digest(run::read(&path)?));
            }
        }
        Ok(Self { file: project.scratch("stamps").join(step), hash: hex(&hasher.finalize()) })
    }

    /// Whether the step last succeeded with these inputs and all it made is still there.
    pub(crate) fn holds(&self, outputs: &[PathBuf]) -> bool {
        outputs.iter().all(|path| path.exists())
            && std::fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.hash)
    }

    /// Notes that the step succeeded.
    pub(crate) fn set(&self) -> Result<()> {
        run::write(&self.file, &self.hash)
    }
}

/// The file itself, or all files in the folder, sorted; none when there is neither.
pub(crate) fn files_below(path: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        collect(path, &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            if !PASSED_OVER.iter().any(|name| entry.file_name() == *name) {
                collect(&entry.path(), files)?;
            }
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(name: &str) -> Project {
        let root = std::env::temp_dir().join(format!("landcast-stamp-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&root);
        Project { target: root.join("target"), root }
    }

    #[test]
    fn a_stamp_holds_until_an_input_an_option_or_an_output_changes() {
        let project = project("holds");
        let (source, output) = (project.path("in/a.txt"), project.path("out.txt"));
        run::write(&source, "1").unwrap();
        run::write(&output, "made").unwrap();
        let (inputs, outputs) = ([project.path("in")], [output.clone()]);
        let stamp = |options| Stamp::of(&project, "step", &inputs, options).unwrap();

        assert!(!stamp("x").holds(&outputs), "nothing was made yet");
        stamp("x").set().unwrap();
        assert!(stamp("x").holds(&outputs));
        assert!(!stamp("y").holds(&outputs), "another option");

        run::write(&source, "2").unwrap();
        assert!(!stamp("x").holds(&outputs), "another input");
        run::write(&source, "1").unwrap();
        std::fs::remove_file(&output).unwrap();
        assert!(!stamp("x").holds(&outputs), "the output is gone");
        std::fs::remove_dir_all(&project.root).unwrap();
    }

    #[test]
    fn installed_packages_are_no_input() {
        let project = project("passed-over");
        run::write(&project.path("www/src/a.ts"), "").unwrap();
        run::write(&project.path("www/node_modules/b/index.js"), "").unwrap();
        assert_eq!(files_below(&project.path("www")).unwrap(), [project.path("www/src/a.ts")]);
        std::fs::remove_dir_all(&project.root).unwrap();
    }

    #[test]
    fn hex_keeps_leading_zeros() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
    }
}
