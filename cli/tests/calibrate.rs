//! Own parcels on the command line: learned from a file, handed to a quote.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Once;

fn landcast(arguments: &[&str], input: &str) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let pack = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calibrate.pack");
    // Once a run: one of an earlier run may be of another engine.
    static WRITTEN: Once = Once::new();
    WRITTEN.call_once(|| {
        let content = landcast_packer::compile(&root.join("data")).expect("data/ has no faults");
        std::fs::write(&pack, landcast::pack::write(&content).expect("a sound pack")).unwrap();
    });
    let mut child = Command::new(env!("CARGO_BIN_EXE_landcast"))
        .arg("--pack")
        .arg(&pack)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_file_of_own_parcels_becomes_an_overlay_that_a_quote_takes() {
    let mut text = "service,country,dispatched,delivered\n".to_owned();
    for at in 1..=28 {
        text.push_str(&format!("air-line-general,DE,2026-07-{at:02},2026-08-{:02}\n", at - 1));
    }
    let own = file("own.csv", &text.replace("2026-08-00", "2026-07-31"));
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own.json");
    let (own, out) = (own.to_str().unwrap(), out.to_str().unwrap());
    let written = landcast(&["calibrate", "--history", own, "--as-of", "2026-11-20", "--out", out], "");
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stdout));
    let overlay: Value = serde_json::from_str(&std::fs::read_to_string(out).unwrap()).unwrap();
    assert_eq!((&overlay["parcels"], &overlay["lanes"][0]["country"]), (&28.into(), &"DE".into()));
    let requests: Value = serde_json::from_str(include_str!("../../tests/bad-requests.json")).unwrap();
    let request = requests["base"]["quote"].to_string();
    let quote = landcast(&["quote", "--learned", out], &request);
    assert!(json_of(&quote)["learned"]["sha256"].is_string());
    assert!(json_of(&landcast(&["quote"], &request))["learned"].is_null());
    let wrong = file("wrong.json", r#"{"format":"x"}"#);
    let refused = landcast(&["quote", "--learned", wrong.to_str().unwrap()], &request);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(json_of(&refused)["problems"][0]["code"], "E5201");
}
