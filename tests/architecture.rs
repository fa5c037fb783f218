//! The layers of the engine, held by reading its source: which module may use which, how long a file may be, and that
//! every code of the registry is raised somewhere and tested somewhere.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Longest source file. Data is not counted.
const MAX_LINES: usize = 600;

/// What each module may use of the crate. A module may always use itself.
const EDGES: &[(&str, &[&str])] = &[
    ("order", &[]),
    ("problem", &[]),
    ("money", &["problem"]),
    ("measure", &["problem"]),
    ("calendar", &["problem"]),
    ("pack", &["problem", "money", "measure", "calendar"]),
    ("customs", &["order", "problem", "money", "measure", "calendar", "pack"]),
    ("freight", &["problem", "money", "measure", "calendar", "pack"]),
    ("window", &["order", "problem", "money", "measure", "calendar", "pack"]),
    ("network", &["order", "problem", "money", "measure", "calendar", "pack"]),
    ("search", &["order", "problem", "money", "measure", "calendar", "pack"]),
    ("capacity", &["problem", "money", "measure", "calendar", "pack"]),
    ("inventory", &["order"]),
    (
        "verdict",
        &[
            "order",
            "problem",
            "money",
            "measure",
            "calendar",
            "pack",
            "customs",
            "freight",
            "window",
            "network",
            "capacity",
            "inventory",
        ],
    ),
    (
        "api",
        &[
            "order",
            "problem",
            "money",
            "measure",
            "calendar",
            "pack",
            "customs",
            "freight",
            "window",
            "network",
            "capacity",
            "inventory",
            "search",
            "verdict",
        ],
    ),
    ("wasm", &["api"]),
];

/// Crates that only `wasm` may name.
const WEB_CRATES: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(at) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&at) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !["target", "node_modules", "dist", ".git"].contains(&name.as_str()) {
                open.push(path);
            } else if extensions.iter().any(|ext| path.extension().is_some_and(|found| found == *ext)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Modules of the crate that `source` names in `crate::…` paths, groups in braces included.
fn used(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
        .split("crate::")
        .skip(1)
    {
        if let Some(group) = part.strip_prefix('{') {
            let mut depth = 0_usize;
            let mut word = String::new();
            for character in group.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 {
                    word.push(character);
                }
            }
            found
                .extend(word.split(',').filter_map(|item| item.trim().split("::").next()).map(str::to_owned));
        } else {
            found.insert(part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    found
}

#[test]
fn modules_only_use_the_layers_below_them() {
    let edges: BTreeMap<_, _> = EDGES.iter().copied().collect();
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for path in files(&root().join("src"), &["rs"]) {
        let below = path.strip_prefix(root().join("src")).unwrap();
        let Some(module) = below.iter().next().filter(|_| below.components().count() > 1) else { continue };
        let module = module.to_string_lossy().into_owned();
        let allowed = edges.get(module.as_str()).unwrap_or_else(|| panic!("{module} has no row in EDGES"));
        seen.insert(module.clone());
        let source = text(&path);
        for other in used(&source) {
            if edges.contains_key(other.as_str()) && other != module && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{} uses {other}", below.display()));
            }
        }
        if module != "wasm" {
            wrong.extend(
                WEB_CRATES
                    .iter()
                    .filter(|name| source.contains(&format!("{name}::")))
                    .map(|name| format!("{} names {name}", below.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen.len() > 6, "the source was not found");
}

#[test]
fn the_reader_of_this_test_sees_groups_and_single_paths() {
    let source =
        "use crate::{money::{Dec, Fx}, pack::Pack};\nuse crate::calendar::Day;\n// use crate::wasm::X;";
    assert_eq!(used(source).into_iter().collect::<Vec<_>>(), ["calendar", "money", "pack"]);
}

#[test]
fn no_source_file_is_longer_than_a_reader_bears() {
    let folders =
        ["src", "cli", "importer", "packer", "xtask", "tests", "benches", "www/src", "www/test", "pkg"];
    let long: Vec<_> = folders
        .iter()
        .flat_map(|folder| files(&root().join(folder), &["rs", "ts", "mjs", "py", "css"]))
        .map(|path| (text(&path).lines().count(), path))
        .filter(|(lines, _)| *lines > MAX_LINES)
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_code_is_raised() {
    let raised: String = ["src", "cli/src", "importer/src"]
        .iter()
        .flat_map(|folder| files(&root().join(folder), &["rs"]))
        .collect::<Vec<_>>()
        .iter()
        .filter(|path| !path.ends_with("problem/registry.rs"))
        .map(|path| text(path))
        .collect();
    let idle: Vec<_> =
        landcast::problem::ALL.iter().filter(|code| !raised.contains(&format!("codes::{code}"))).collect();
    assert!(idle.is_empty(), "in the registry, raised nowhere: {idle:?}");
}

#[test]
fn every_code_is_named_by_a_test() {
    // In the engine's own files only what stands below the first test module counts.
    let tests_of = |path: &PathBuf| {
        let source = text(path);
        let test_file = path.components().any(|part| part.as_os_str() == "tests");
        if path.starts_with(root().join("src")) && !test_file {
            source.split_once("#[cfg(test)]").map(|(_, tests)| tests.to_owned()).unwrap_or_default()
        } else {
            source
        }
    };
    let tested: String = ["src", "tests", "cli/tests", "importer/tests", "packer/tests"]
        .iter()
        .flat_map(|folder| files(&root().join(folder), &["rs", "json", "csv", "toml", "snap"]))
        .map(|path| tests_of(&path))
        .collect();
    let untested: Vec<_> =
        landcast::problem::ALL.iter().filter(|code| !tested.contains(code.as_str())).collect();
    assert!(untested.is_empty(), "in the registry, named in no test: {untested:?}");
}
