//! Every file under `tests/packs-bad` makes one change to the committed data, and the compiler must name that fault, in
//! that file, in those words, and no other kind of fault.

use landcast_packer::{Fault, Faults, Files, compile_files};
use std::path::{Path, PathBuf};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    file: String,
    find: String,
    put: String,
    fault: Expected,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    kind: String,
    /// Key within the file; left out where the fault shows at every lane that a shared layer feeds.
    at: Option<String>,
    words: String,
}

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

#[test]
fn each_broken_file_is_named_with_its_fault_and_nothing_else() {
    let cases = Files::new(&project("tests/packs-bad"));
    let names = cases.list("", "toml");
    assert!(names.len() >= 40, "{} cases", names.len());
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let halves = names.chunks(names.len().div_ceil(2));
        let running: Vec<_> = halves.map(|half| scope.spawn(|| wrong(&cases, half))).collect();
        running.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn wrong(cases: &Files, names: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    for name in names {
        let mut faults = Faults::default();
        let case: Case = cases.toml(name, &mut faults).unwrap_or_else(|| panic!("{name}: {faults:?}"));
        if let Err(why) = check(&case) {
            wrong.push(format!("{name}: {why}"));
        }
    }
    wrong
}

fn check(case: &Case) -> Result<(), String> {
    let files = Files::new(&project("data"));
    let text = files.text(&case.file, &mut Faults::default()).ok_or("the file is gone")?;
    if !text.contains(&case.find) {
        return Err("what it replaces is gone from the file".into());
    }
    let broken = text.replacen(&case.find, &case.put, 1);
    let Err(found) = compile_files(&files.instead(&case.file, broken)) else {
        return Err("it compiles".into());
    };
    let expected = |fault: &Fault| {
        fault.kind == case.fault.kind
            && case.fault.at.as_ref().is_none_or(|at| *at == fault.at)
            && fault.message.contains(&case.fault.words)
    };
    if found.iter().any(expected) && found.iter().all(|fault| fault.kind == case.fault.kind) {
        return Ok(());
    }
    Err(found.iter().take(6).map(ToString::to_string).collect::<Vec<_>>().join(" | "))
}
