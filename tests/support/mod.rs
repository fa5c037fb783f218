//! What integration tests share: an engine on the committed data.
#![allow(clippy::disallowed_methods, reason = "tests read files; the engine does not")]
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

pub mod customs;

use landcast::api::Engine;
use landcast::api::value::Value;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The folder of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Bytes of the pack compiled from `data/`.
pub fn pack_bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let content = landcast_packer::compile(&root().join("data")).unwrap_or_else(|faults| {
            panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        });
        landcast::pack::write(&content).expect("a sound pack can be written")
    })
}

/// An engine on it.
pub fn engine() -> Engine {
    Engine::new(pack_bytes()).expect("a sound pack can be read")
}

/// Text of a file below the project.
pub fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// JSON as the engine takes it.
pub fn value(json: &serde_json::Value) -> Value {
    serde_json::from_value(json.clone()).expect("any JSON is a value")
}

/// JSON of an answer.
pub fn json<T: serde::Serialize>(answer: &T) -> serde_json::Value {
    serde_json::to_value(answer).expect("an answer is JSON")
}

/// RFC 7396: fields of `patch` replace those of `target`, null removes.
pub fn merge(target: &mut serde_json::Value, patch: &serde_json::Value) {
    let serde_json::Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = serde_json::Value::Object(serde_json::Map::new());
    }
    let serde_json::Value::Object(fields) = target else { return };
    for (key, value) in patch {
        if value.is_null() {
            fields.remove(key);
        } else {
            merge(fields.entry(key.clone()).or_insert(serde_json::Value::Null), value);
        }
    }
}
