//! What goes wrong in price sheets: no number, no quote, and never a word less than what was refused and where. All numbers
//! are invented.

mod support;
#[path = "support/sheets.rs"]
mod written;

use serde_json::{Value, json};
use support::{AS_OF, importer, json as to_json, value};
use written::{Sheet, text, xlsx};

fn report(bytes: &[u8], name: &str, options: &Value) -> Value {
    let mut asked = json!({"asOf": AS_OF});
    for (field, given) in options.as_object().into_iter().flatten() {
        asked[field] = given.clone();
    }
    to_json(&importer().rates(bytes, name, &value(&asked)))
}

/// `E5411 B7` of each problem.
fn problems(report: &Value) -> Vec<String> {
    let list = report["problems"].as_array().unwrap().iter();
    let place = |one: &Value| one["cell"].as_str().map_or_else(|| one["row"].to_string(), str::to_owned);
    list.map(|one| format!("{} {}", one["code"].as_str().unwrap(), place(one))).collect()
}

/// `US 0..100 91.5` of each price.
fn prices(report: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let list = report["preview"].as_array().unwrap().iter();
    list.map(|one| {
        format!(
            "{} {}..{} {}",
            text(&one["country"]),
            one["band"]["overG"],
            one["band"]["upToG"],
            text(&one["perKg"])
        )
    })
    .collect()
}

fn one(rows: &str) -> Value {
    report(&xlsx(&[Sheet::new("S", &format!("生效日期：2026.10.01\n{rows}"))]), "s.xlsx", &Value::Null)
}

const HEAD: &str = "国家|重量(KG)|运费(RMB/KG)|挂号费(RMB/票)";

#[test]
fn cells_without_a_number_give_no_price_and_keep_their_word() {
    let found = one(&format!(
        "{HEAD}
美国|0-0.1|单询|20
英国|0-0.1|=D5+0.3|20
法国|0-0.1|#REF!|20
德国|0-0.1|50元起|20
日本|0-0.1|0|0
巴西|0-0.1|60|
韩国|0-0.1|60|/
荷兰|0-0.1|60|暂停
波兰|0-0.1|７０，５|20"
    ));
    assert_eq!(
        problems(&found),
        ["E5411 C3", "E5413 C4", "E5414 C5", "E5412 C6", "E5411 C7", "E5411 D8", "E5411 D10", "E5434 C11"]
    );
    assert_eq!(prices(&found), ["KR 0..100 60", "PL 0..100 70.5"]);
    assert_eq!(found["rows"], json!({"read": 9, "taken": 2, "refused": 7}));
    assert_eq!(found["problems"][0]["params"]["word"], "单询");
}

#[test]
fn bands_that_leave_gaps_overlap_or_are_none_are_said() {
    let found = one(&format!(
        "{HEAD}
美国|0-0.2|90|20
美国|0.3-0.5|80|20
美国|0.4-1|70|20
美国|1,001-5KG|60|20
英国|2026-9-7|90|20
法国|0.1＜W<0.5KG|90|20
法国|0.5<W≤1|85|20
德国|0-0.2|90|20
德国|0.21-0.5|88|20
日本|0-0.2|90|20
日本|0-0.2|91|20"
    ));
    assert_eq!(
        problems(&found),
        ["E5415 B7", "E5431 C4", "E5432 C5", "E5434 C6", "E5433 C8", "E5435 C11", "E5420 C12", "E5420 C13"]
    );
    let gap = &found["problems"][1];
    assert_eq!((&gap["params"]["from"], &gap["params"]["to"]), (&json!("200"), &json!("300")));
    // Two prices for one band are none.
    assert!(!found["cards"][0]["countries"].as_array().unwrap().contains(&json!("JP")));
    assert_eq!(found["rows"], json!({"read": 11, "taken": 8, "refused": 3}));
}

#[test]
fn a_gap_is_not_quoted_and_its_neighbours_are() {
    let bytes = xlsx(&[Sheet::new(
        "S",
        &format!("生效日期：2026.10.01\n{HEAD}\n美国|0-0.2|90|20\n美国|0.3-0.5|80|20"),
    )]);
    let found = report(&bytes, "s.xlsx", &json!({"weights": [200, 201, 300, 301, 500, 501]}));
    let amounts: Vec<&Value> = found["tests"].as_array().unwrap().iter().map(|one| &one["amount"]).collect();
    // Below and at the gap's ends: 0.2 × 90 + 20; from 0.3 on the upper band has its own lower end.
    assert_eq!(
        amounts,
        [&json!("38.00"), &Value::Null, &json!("44.00"), &json!("44.08"), &json!("60.00"), &Value::Null]
    );
}

#[test]
fn unknown_names_are_said_and_can_be_explained() {
    let rows = format!(
        "生效日期：2026.10.01\n{HEAD}\n亚特兰蒂斯|0-0.1|90|20\n全部|0-0.1|90|20\n|0-0.2|50|20\n法国|0-0.1|80|20"
    );
    let bytes = xlsx(&[Sheet::new("S", &rows)]);
    let found = report(&bytes, "s.xlsx", &Value::Null);
    assert_eq!(problems(&found), ["E5416 A3", "E5416 A4", "E5417 A5"]);
    let found = report(&bytes, "s.xlsx", &json!({"countries": {"亚特兰蒂斯": "PT"}}));
    assert_eq!(prices(&found), ["PT 0..100 90", "FR 0..100 80"]);
}

#[test]
fn a_price_without_its_unit_waits_for_a_mapping_that_next_months_file_needs_no_more() {
    let rows = "生效日期：2026.10.01\n国家|重量段|运费|有效\n美国|0-0.1|90|x\n美国|0.1-0.5|80|x";
    let bytes = xlsx(&[Sheet::new("S", rows)]);
    let found = report(&bytes, "s.xlsx", &Value::Null);
    let codes: Vec<&str> =
        found["problems"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["E5402", "E5418"]);
    let fingerprint = {
        let beside = xlsx(&[
            Sheet::new("S", rows),
            Sheet::new("T", &format!("生效日期：2026.10.01\n{HEAD}\n美国|0-0.1|90|20")),
        ]);
        let found = report(&beside, "s.xlsx", &Value::Null);
        assert!(problems(&found).contains(&"E5418 C2".to_owned()), "{:?}", problems(&found));
        found["sheets"][0]["tables"][0]["fingerprint"].as_str().unwrap().to_owned()
    };
    let mapping = json!({fingerprint: {"columns": {"运费": "perKg"}}});
    let next = xlsx(&[Sheet::new("S", &rows.replace("90", "95").replace("10.01", "11.01"))]);
    let found = report(&next, "s.xlsx", &json!({"mapping": mapping}));
    assert_eq!(prices(&found), ["US 0..100 95", "US 100..500 80"]);
    assert_eq!(problems(&found), ["E5438 D2"]);
    assert_eq!(found["sheets"][0]["tables"][0]["mapped"], true);
    let wrong = report(&next, "s.xlsx", &json!({"mapping": {"0": {"columns": {"运费": "price/kg"}}}}));
    assert_eq!(wrong["problems"][0]["code"], "E1003");
}

#[test]
fn hidden_sheets_catalogues_and_lists_are_told_apart() {
    let bytes = xlsx(&[
        Sheet::new("报价总目录", "产品名称|产品代码|更新日期\n某某专线|MM-1|2026-09-15"),
        Sheet::new("某某专线", &format!("返回目录\n{HEAD}\n美国|0-0.1|90|20")),
        Sheet {
            name: "旧价",
            hidden: true,
            rows: "国家|重量(KG)|运费(RMB/KG)|挂号费(RMB/票)\n美国|0-0.1|70|20",
        },
        Sheet::new("偏远邮编", "国家|邮编|附加费\n美国|995|30"),
        Sheet::new("联系我们", "客服电话"),
        Sheet::new("试算", "试算重量（KG）|试算运费（元）\n0.5|60\n1|90"),
    ]);
    let found = report(&bytes, "报价.xlsx", &Value::Null);
    let taken: Vec<&str> =
        found["sheets"].as_array().unwrap().iter().map(|sheet| sheet["taken"].as_str().unwrap()).collect();
    assert_eq!(taken, ["catalogue", "prices", "hidden", "reference", "notes", "notes"]);
    assert_eq!(
        (&found["cards"][0]["from"], &found["cards"][0]["fromSource"]),
        (&json!("2026-09-15"), &json!("catalogue"))
    );
    assert_eq!(prices(&found), ["US 0..100 90"]);
}

#[test]
fn rows_below_a_table_are_counted_out_and_not_read_as_prices() {
    let found = one(&format!("{HEAD}\n美国|0-0.1|90|20\n\n重派费|0-1|15|5\n退件费|1-2|25|5"));
    assert_eq!(problems(&found), ["E5422 5"]);
    assert_eq!(prices(&found), ["US 0..100 90"]);
}

#[test]
fn a_stray_cell_at_the_end_of_the_world_costs_nothing() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (column, head) in HEAD.split('|').enumerate() {
        page.write_string(0, u16::try_from(column).unwrap(), head).unwrap();
    }
    page.write_string(1, 0, "美国").unwrap();
    page.write_string(1, 1, "0-0.1").unwrap();
    page.write_number(1, 2, 90).unwrap();
    page.write_number(1, 3, 20).unwrap();
    page.write_string(69, 16_383, "x").unwrap();
    page.write_string(1_048_575, 0, "x").unwrap();
    let found = report(&book.save_to_buffer().unwrap(), "8.27示例.xlsx", &Value::Null);
    assert_eq!(prices(&found), ["US 0..100 90"]);
    // The day is that of the file's name, its year the nearest.
    assert_eq!(problems(&found), ["E5439 0", "E5437 0"]);
    assert_eq!(
        (&found["cards"][0]["from"], &found["cards"][0]["fromSource"]),
        (&json!("2026-08-27"), &json!("file"))
    );
}

#[test]
fn files_that_are_no_price_sheets_say_what_they_are() {
    let first = |bytes: &[u8]| {
        report(bytes, "x.xlsx", &Value::Null)["problems"][0]["code"].as_str().unwrap().to_owned()
    };
    assert_eq!(first(b""), "E5006");
    assert_eq!(first(b"PK\x03\x04 and no more"), "E5401");
    assert_eq!(first(b"\xD0\xCF\x11\xE0 and no more"), "E5401");
    assert_eq!(first(b"<html><table>"), "E5401");
    assert_eq!(first(b"a,b\n1,2"), "E5402");
    // What Excel writes for a workbook with a password: an old container with a stream of this name.
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    assert_eq!(first(&[b"\xD0\xCF\x11\xE0".as_slice(), &name].concat()), "E5403");
}

#[test]
fn without_a_day_the_prices_hold_from_the_import_and_the_report_says_so() {
    let bytes = text(&format!("{HEAD}\n美国|0-0.1|90|20"));
    let found = report(bytes.as_bytes(), "s.csv", &Value::Null);
    assert_eq!(problems(&found), ["E5436 0"]);
    assert_eq!(found["cards"][0]["from"], AS_OF);
    let given = report(
        bytes.as_bytes(),
        "s.csv",
        &json!({"from": "2026-12-01", "services": {"s": "air-line-battery"}, "carrier": "示例"}),
    );
    assert_eq!(problems(&given), Vec::<String>::new());
    let card = &given["cards"][0];
    assert_eq!(
        [&card["from"], &card["service"], &card["carrier"]],
        [&json!("2026-12-01"), &json!("air-line-battery"), &json!("示例")]
    );
}

#[test]
fn what_changed_is_told_by_country_zone_and_band_and_not_by_row() {
    let sheet =
        |rows: &str, day: &str| xlsx(&[Sheet::new("某某专线", &format!("生效日期：{day}\n{HEAD}\n{rows}"))]);
    let mut importer = importer();
    importer.rates(
        &sheet("美国|0-0.1|90|20\n美国|0.1-0.5|80|20\n英国|0-0.1|60|15", "2026.10.01"),
        "old.xlsx",
        &support::asked(),
    );
    let previous = to_json(&importer.cards());
    let new = sheet("英国|0-0.1|62|15\n德国|0-0.1|50|15\n美国|0-0.1|90|20", "2026.11.01");
    let found = report(&new, "new.xlsx", &json!({"previous": previous}));
    let diff = &found["diff"];
    assert_eq!(diff["same"], 1);
    let list = |kind: &str| {
        diff[kind]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| format!("{} {}", one["country"], one["band"]["upToG"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        [list("added"), list("removed"), list("changed")],
        [vec!["\"DE\" 100"], vec!["\"US\" 500"], vec!["\"GB\" 100"]]
    );
    assert_eq!(
        (&diff["changed"][0]["before"]["perKg"], &diff["changed"][0]["after"]["perKg"]),
        (&json!("60"), &json!("62"))
    );
}

#[test]
fn the_table_that_is_written_is_read_back() {
    let rows =
        format!("生效日期：2026.10.01\n{HEAD}\n美国|0-0.1|90|20\n美国|0.1-0.5|80|20\n法国 荷兰|0-1|60|15");
    let mut importer = importer();
    importer.rates(&xlsx(&[Sheet::new("某某专线", &rows)]), "s.xlsx", &support::asked());
    let table = importer.rates_csv();
    let again = report(&table, "again.csv", &Value::Null);
    assert_eq!(prices(&again), ["US 0..100 90", "US 100..500 80", "FR NL 0..1000 60"], "{again:#}");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    /// Whatever stands in the cells, an answer comes back, and every row of prices is either taken or refused.
    #[test]
    fn any_cells_give_an_answer(cells in proptest::collection::vec(
        proptest::sample::select(vec![
            "", "国家", "美国", "法国 荷兰", "重量(KG)", "运费(RMB/KG)", "挂号费", "Zone 1", "12KG+", "0-0.1", "0.1-0.5", "1,001-5KG", "2026-9-7", "单询", "90", "20", "-5",
            "=A1", "#REF!", "60+150/票", "首重0.5KG", "续重0.5KG", "1区", "产品代码：X", "生效日期：2026.08.10", "体积重=长*宽*高/6000", "分抛60%", "9".repeat(40).leak(), "元/件", "元/千克", "KG",
        ]), 0..160), width in 1_usize..9, as_text in proptest::bool::ANY) {
        let rows: Vec<String> = cells.chunks(width).map(|row| row.join("|")).collect();
        let rows = rows.join("\n");
        let bytes = if as_text { text(&rows).into_bytes() } else { xlsx(&[Sheet::new("S", &rows)]) };
        let found = report(&bytes, "s", &Value::Null);
        if found.get("rows").is_some() {
            let count = |field: &str| found["rows"][field].as_u64().unwrap();
            proptest::prop_assert_eq!(count("read"), count("taken") + count("refused"));
        } else {
            proptest::prop_assert!(!found["problems"].as_array().unwrap().is_empty());
        }
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), head in 0_usize..3) {
        let start: &[u8] = [b"PK\x03\x04".as_slice(), b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b""][head];
        let found = report(&[start, &bytes].concat(), "s", &Value::Null);
        proptest::prop_assert!(found["problems"].is_array());
    }
}
