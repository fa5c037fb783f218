//! What the tests share: a pack from the data folder, the program with it, and what it printed.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test file uses its own part")]

#[path = "../../../tests/support/merge.rs"]
mod merge;

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

pub use merge::merge;

/// A pack compiled from `data/`, written once a run for all tests of a file: one of an earlier run may be of another engine.
pub static PACK: LazyLock<PathBuf> = LazyLock::new(|| {
    let content = landcast_packer::compile(&root().join("data")).expect("data/ has no faults");
    let bytes = landcast::pack::write(&content).expect("a sound pack can be written");
    file(concat!(env!("CARGO_CRATE_NAME"), ".pack"), bytes)
});

/// The folder of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where a test may write.
pub fn folder() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR"))
}

/// A file of that name in [`folder`]. Tests of a file run side by side: each needs names of its own.
pub fn file(name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// JSON of a file below the project.
pub fn json_file(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

/// The request that most tests begin with.
pub fn base(verb: &str) -> String {
    json_file("tests/bad-requests.json")["base"][verb].to_string()
}

pub fn landcast_with(pack: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_landcast"))
        .arg("--pack")
        .arg(pack)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments closes its input unread.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

pub fn landcast(arguments: &[&str], input: &str) -> Output {
    landcast_with(&PACK, arguments, input)
}

/// What was printed, as JSON.
pub fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        let (said, erred) =
            (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        panic!("{error}: {said} {erred}")
    })
}
