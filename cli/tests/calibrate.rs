//! Own parcels on the command line: learned from a file, handed to a quote.

mod support;

use serde_json::Value;
use support::{base, file, folder, json_of, landcast};

#[test]
fn a_file_of_own_parcels_becomes_an_overlay_that_a_quote_takes() {
    let mut text = "service,country,dispatched,delivered\n".to_owned();
    for at in 1..=28 {
        text.push_str(&format!("air-line-general,DE,2026-07-{at:02},2026-08-{:02}\n", at - 1));
    }
    let own = file("own.csv", text.replace("2026-08-00", "2026-07-31"));
    let out = folder().join("own.json");
    let (own, out) = (own.to_str().unwrap(), out.to_str().unwrap());
    let written = landcast(&["calibrate", "--history", own, "--as-of", "2026-11-20", "--out", out], "");
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stdout));
    let overlay: Value = serde_json::from_str(&std::fs::read_to_string(out).unwrap()).unwrap();
    assert_eq!((&overlay["parcels"], &overlay["lanes"][0]["country"]), (&28.into(), &"DE".into()));
    let request = base("quote");
    let quote = landcast(&["quote", "--learned", out], &request);
    assert!(json_of(&quote)["learned"]["sha256"].is_string());
    assert!(json_of(&landcast(&["quote"], &request))["learned"].is_null());
    let wrong = file("wrong.json", r#"{"format":"x"}"#);
    let refused = landcast(&["quote", "--learned", wrong.to_str().unwrap()], &request);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(json_of(&refused)["problems"][0]["code"], "E5201");
}
