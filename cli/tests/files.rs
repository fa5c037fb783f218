//! Files on the command line: reports on standard output, problems with exit status 2.

mod support;

use serde_json::Value;
use support::{folder, json_of, root};

fn landcast(arguments: &[&str]) -> (Option<i32>, Value) {
    let output = support::landcast(arguments, "");
    (output.status.code(), json_of(&output))
}

fn file(name: &str) -> String {
    root().join("importer/tests/files").join(name).to_string_lossy().into_owned()
}

#[test]
fn files_of_parcels_are_reported_one_by_one_and_known_over_all() {
    let (status, answer) = landcast(&[
        "parcels",
        &file("temu.csv"),
        &file("carrier-zh.csv"),
        &file("temu.csv"),
        "--as-of",
        "2026-11-23",
    ]);
    assert_eq!(status, Some(0), "{answer}");
    let rows = |at: usize, field: &str| answer["files"][at]["rows"][field].as_u64().unwrap();
    assert_eq!((rows(0, "understood"), rows(1, "understood"), rows(2, "understood")), (2, 3, 0));
    assert_eq!(rows(2, "duplicates"), 3);
    assert_eq!(answer["files"][1]["format"], "carrier");
}

#[test]
fn what_windows_writes_in_china_is_read() {
    let text = "发货日期,签收日期,目的地\n2026-10-01,2026-10-09,德国\n";
    let path = support::file("gb18030.csv", encoding_rs::GB18030.encode(text).0);
    let (_, answer) = landcast(&["parcels", &path.to_string_lossy(), "--as-of", "2026-11-23"]);
    assert_eq!(answer["files"][0]["countries"][0]["country"], "DE", "{answer}");
}

#[test]
fn columns_services_and_the_order_of_dates_can_be_given() {
    let path = support::file("odd.csv", "Von;Bis;Land;Weg\n04/10/2026;09/10/2026;DE;meiner\n");
    let name = path.to_string_lossy();
    let arguments = [
        "parcels",
        &name,
        "--as-of",
        "2026-11-23",
        "--dates",
        "dmy",
        "--column",
        "dispatched=Von",
        "--column",
        "delivered=Bis",
        "--column",
        "country=Land",
        "--column",
        "service=Weg",
        "--service-is",
        "meiner=air-line-fast",
    ];
    let (status, answer) = landcast(&arguments);
    assert_eq!(status, Some(0), "{answer}");
    assert_eq!(answer["files"][0]["sample"][0]["dispatched"], "2026-10-04");
    assert_eq!(answer["files"][0]["services"][0]["service"], "air-line-fast");
}

#[test]
fn what_cannot_be_read_ends_with_problems() {
    let (status, answer) = landcast(&["parcels", "no-such-file.csv", "--as-of", "2026-11-23"]);
    assert_eq!((status, answer["problems"][0]["code"].as_str()), (Some(2), Some("E5001")));
    let (status, answer) = landcast(&["parcels", &file("shopify.csv"), "--as-of", "2026-11-23"]);
    assert_eq!((status, answer["problems"][0]["code"].as_str()), (Some(2), Some("E5002")));
    assert!(answer["problems"][0]["path"].as_str().unwrap().ends_with("shopify.csv.delivered"));
    let (status, answer) = landcast(&["parcels", &file("temu.csv"), "--as-of", "today"]);
    assert_eq!((status, answer["problems"][0]["code"].as_str()), (Some(2), Some("E1007")));
}

#[test]
fn late_orders_come_from_orders_and_tracking() {
    let arguments = [
        "late",
        "--orders",
        &file("temu.csv"),
        "--tracking",
        &file("17track-zh.csv"),
        "--as-of",
        "2026-11-23",
    ];
    let (status, answer) = landcast(&arguments);
    assert_eq!(status, Some(0), "{answer}");
    assert_eq!((&answer["list"]["orders"], &answer["list"]["missed"]), (&4.into(), &1.into()), "{answer}");
    assert_eq!(answer["list"]["late"][0]["order"], "PO-045-90000003");
    let (status, answer) = landcast(&[&arguments[..], &["--below", "2"]].concat());
    assert_eq!((status, answer["problems"][0]["code"].as_str()), (Some(2), Some("E1207")));
}

#[test]
fn price_sheets_become_cards_that_are_written_as_tables_and_read_again() {
    let path = |name: &str| folder().join(name).to_string_lossy().into_owned();
    let rows = "产品代码：MM-1\n生效日期：2026.10.01\n国家,重量(KG),运费(RMB/KG),挂号费(RMB/票)\n美国,0-0.1,90,20\n美国,0.1-0.5,单询,20\n";
    support::file("某某专线.csv", encoding_rs::GB18030.encode(rows).0);
    let (cards, book) = (path("cards.json"), path("cards.xlsx"));
    let asked = ["rates", "read", &path("某某专线.csv"), "--as-of", "2026-11-23", "--out", &cards];
    let (status, answer) = landcast(&asked);
    assert_eq!(status, Some(0), "{answer}");
    let file = &answer["files"][0];
    assert_eq!(file["rows"], serde_json::json!({"read": 2, "taken": 1, "refused": 1}));
    assert_eq!(
        (&file["cards"][0]["id"], &file["problems"][0]["code"]),
        (&"MM-1-2026-10-01".into(), &"E5411".into())
    );
    assert_eq!(landcast(&["rates", "export", &cards, &book]).1["cards"], 1);
    let (_, again) = landcast(&["rates", "read", &book, "--as-of", "2026-11-23"]);
    assert_eq!(again["files"][0]["preview"][0]["perKg"], "90", "{again}");
    let (status, refused) = landcast(&["rates", "export", &path("某某专线.csv"), &book]);
    assert_eq!((status, &refused["problems"][0]["code"]), (Some(2), &"E1001".into()));
}
