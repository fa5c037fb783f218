//! What the tests share: a pack from the data folder, files, and questions as JSON.
#![allow(clippy::disallowed_methods, reason = "tests read files; the importer does not")]
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use landcast::api::value::Value;
use landcast_importer::Importer;
use std::path::PathBuf;
use std::sync::LazyLock;

/// Day of all exports.
pub const AS_OF: &str = "2026-11-23";

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../data");
    let content = landcast_packer::compile(&data).unwrap_or_else(|faults| panic!("{}", faults.len()));
    landcast::pack::write(&content).expect("the content fits the format")
});

pub fn pack_bytes() -> &'static [u8] {
    &PACK
}

pub fn importer() -> Importer {
    Importer::new(&PACK).expect("a sound pack can be read")
}

/// Text of a file below `tests/files`.
pub fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn value(json: &serde_json::Value) -> Value {
    serde_json::from_value(json.clone()).expect("any JSON is a value")
}

/// What a page asks with.
pub fn asked() -> Value {
    value(&serde_json::json!({"asOf": AS_OF}))
}

pub fn json<T: serde::Serialize>(answer: &T) -> serde_json::Value {
    serde_json::to_value(answer).expect("an answer is JSON")
}
