//! Whatever a file holds: no panic, and no row lost.

mod support;

use landcast_importer::Importer;
use proptest::prelude::*;
use serde_json::Value;
use std::cell::RefCell;
use support::{asked, importer, json};

thread_local! {
    // Reading the pack takes longer than a file.
    static IMPORTER: RefCell<Importer> = RefCell::new(importer());
}

/// Work with an importer that has read nothing.
fn fresh<T>(work: impl FnOnce(&mut Importer) -> T) -> T {
    IMPORTER.with_borrow_mut(|importer| {
        importer.clear();
        work(importer)
    })
}

fn holds(report: &Value) -> bool {
    let Some(rows) = report.get("rows") else { return report["problems"][0]["code"].is_string() };
    let number = |field: &str| rows[field].as_u64().unwrap();
    number("read") == number("understood") + number("duplicates") + number("refused")
        && number("understood")
            == number("delivered") + number("underWay") + number("unsent") + number("cancelled")
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("--".to_owned()),
        Just("2026-10-04".to_owned()),
        Just("2026-10-09 20:15".to_owned()),
        Just("04/10/2026".to_owned()),
        Just("Delivered".to_owned()),
        Just("已取消".to_owned()),
        Just("德国".to_owned()),
        Just("USA".to_owned()),
        Just("SYN1".to_owned()),
        Just("\"a\nb\"".to_owned()),
        Just("\"".to_owned()),
        "[0-9/.: -]{0,12}",
        ".{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        let held = fresh(|importer| {
            holds(&json(&importer.parcels(&text, &asked()))) && holds(&json(&importer.orders(&text, &asked())))
        });
        prop_assert!(held);
    }

    #[test]
    fn rows_below_known_headers_add_up(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..9), 0..40),
        delimiter in prop_oneof![Just(","), Just(";"), Just("\t")],
    ) {
        let mut text = ["number", "order id", "country", "status", "ordered", "发货时间", "delivered", "promised"].join(delimiter);
        for row in rows {
            text.push('\n');
            text.push_str(&row.join(delimiter));
        }
        let late = support::value(&serde_json::json!({"asOf": support::AS_OF, "promiseDays": 12}));
        let held = fresh(|importer| {
            holds(&json(&importer.parcels(&text, &asked())))
                && holds(&json(&importer.orders(&text, &asked())))
                && json(&importer.late(&late))["late"].is_array()
        });
        prop_assert!(held, "{text}");
    }
}
