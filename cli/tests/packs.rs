//! Packs that differ in one thing each, side by side: the change is told in words a seller knows, in both languages.

mod support;

use landcast_packer::{Faults, Files, compile_files};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;
use support::{PACK, file, json_of, landcast_with, root};

fn data() -> PathBuf {
    root().join("data")
}

fn write(name: &str, files: &Files) -> PathBuf {
    let content = compile_files(files).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
    file(name, landcast::pack::write(&content).unwrap())
}

/// The data folder with `put` for the first `find` in `file`.
fn other(name: &str, file: &str, find: &str, put: &str) -> PathBuf {
    let files = Files::new(&data());
    let text = files.text(file, &mut Faults::default()).unwrap();
    assert!(text.contains(find), "{file}: what it replaces is gone");
    write(name, &files.instead(file, text.replacen(find, put, 1)))
}

fn landcast(arguments: &[&str]) -> Output {
    support::landcast(arguments, "")
}

fn text(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

struct Case {
    name: &'static str,
    file: &'static str,
    find: &'static str,
    put: &'static str,
    en: &'static str,
    zh: &'static str,
}

/// From a pack that has `put` where the data have `find`, to the pack of the data.
const CASES: &[Case] = &[
    Case {
        name: "a value that is new",
        file: "markets/EU/customs.toml",
        find: "from = 2026-07-01, value = \"3\"",
        put: "from = 2026-12-31, value = \"3\"",
        en: "EU: flat duty per item 3.00 EUR from 2026-07-01 (was: none)",
        zh: "EU：每件定额关税 3.00 EUR，自 2026-07-01 起（此前：无）",
    },
    Case {
        name: "a value that is gone",
        file: "markets/EU/customs.toml",
        find: "from = 2026-07-01, value = \"3\"",
        put: "from = 2026-12-31, value = \"3\"",
        en: "EU: flat duty per item 3.00 EUR from 2026-12-31 is no longer in the rules (now: 3.00 EUR)",
        zh: "EU：自 2026-12-31 起的每件定额关税 3.00 EUR 已从规则中删去（现为：3.00 EUR）",
    },
    Case {
        name: "a value that says something else",
        file: "markets/EU/customs.toml",
        find: "from = 2026-07-01, value = \"3\"",
        put: "from = 2026-07-01, value = \"2.5\"",
        en: "EU: flat duty per item from 2026-07-01 is 3.00 EUR (was: 2.50 EUR)",
        zh: "EU：每件定额关税自 2026-07-01 起为 3.00 EUR（原为：2.50 EUR）",
    },
    Case {
        name: "a value that was only announced",
        file: "markets/EU/fees.toml",
        find: "from = 2026-11-01, value = \"2\"",
        put: "from = 2026-11-24, status = \"expected\", value = \"2\"",
        en: "EU: customs handling fee per item 2.00 EUR from 2026-11-01 (was: none)",
        zh: "EU：每件海关处理费 2.00 EUR，自 2026-11-01 起（此前：无）",
    },
    Case {
        name: "a value that ends",
        file: "markets/US/duties.toml",
        find: "from = 2026-02-24, to = 2026-07-23, value",
        put: "from = 2026-02-24, value",
        en: "US: Section 122 surcharge of 2026-02-24 ends on 2026-07-23 (was: none)",
        zh: "US：2026-02-24 起的122 条附加税到 2026-07-23 止（原为：无）",
    },
    Case {
        name: "codes of a list",
        file: "markets/US/lists.toml",
        find: "\"84713001\", ",
        put: "",
        en: "US: list \"goods outside the forced-labour duty (us.flip301-excluded)\" of 2026-07-24: 1 codes more, 0 fewer (84713001)",
        zh: "US：2026-07-24 起的清单“强迫劳动关税排除商品 (us.flip301-excluded)”：增加 1 个编码，减少 0 个（84713001）",
    },
    Case {
        name: "the default of a switch",
        file: "markets/EU/fees.toml",
        find: "default = \"false\"",
        put: "default = \"true\"",
        en: "EU: choice eu.handlingFee: default false (was: true)",
        zh: "EU：选项 eu.handlingFee：默认 false（原为：true）",
    },
    Case {
        name: "the price of a lane",
        file: "services/air-line-general.toml",
        find: "[lanes.US]\ntiers = [[450, 105, 21]",
        put: "[lanes.US]\ntiers = [[450, 100, 21]",
        en: "US: service Air line, general (air-line-general): price per kilogram up to 450 g 105.00 CNY (was: 100.00 CNY)",
        zh: "US：物流服务 空运专线·普货 (air-line-general)：450 g 以内每公斤价 105.00 CNY（原为：100.00 CNY）",
    },
    Case {
        name: "a rate of a tariff",
        file: "tariffs/GB.csv",
        find: "610910,12,12,12,",
        put: "610910,10,10,10,",
        en: "All: tariff GB: rates of 1 codes changed (610910)",
        zh: "全部：税则 GB：1 个编码的税率有变化（610910）",
    },
    Case {
        name: "the horizon",
        file: "manifest.toml",
        find: "horizon = ",
        put: "horizon = 2026-12-01 # ",
        en: "All: pack pack: gone through for days up to ",
        zh: "全部：规则包 pack：核对到 ",
    },
    Case {
        name: "a source",
        file: "sources/reference.toml",
        find: "title = \"",
        put: "title = \"Other: ",
        en: ": title ",
        zh: "：标题 ",
    },
];

#[test]
fn each_change_is_told_in_both_languages_and_nothing_else_is() {
    for (at, case) in CASES.iter().enumerate() {
        let before = other(&format!("before-{at}.pack"), case.file, case.find, case.put);
        let before = before.to_str().unwrap();
        for (language, expected) in [("en", case.en), ("zh", case.zh)] {
            let said = text(&landcast(&["pack", "diff", before, "--lang", language]));
            assert!(said.contains(expected), "{}: {said}", case.name);
            assert!(said.lines().count() <= 3, "{}: {said}", case.name);
            assert!(!said.contains("part-") && !said.contains("subject-"), "{}: {said}", case.name);
        }
    }
}

#[test]
fn a_destination_hears_of_what_it_shares_and_of_nothing_else() {
    let before = other("shared.pack", "markets/EU/customs.toml", "value = \"3\"", "value = \"2\"");
    let before = before.to_str().unwrap();
    assert!(text(&landcast(&["pack", "diff", before, "--country", "DE"])).contains("flat duty per item"));
    assert_eq!(text(&landcast(&["pack", "diff", before, "--country", "JP"])), "Both packs say the same.\n");
    assert_eq!(landcast(&["pack", "diff", before, "--country", "Japan"]).status.code(), Some(2));
}

#[test]
fn the_same_difference_as_json_names_packs_dates_and_both_values() {
    let before = other("json.pack", "markets/EU/customs.toml", "value = \"3\"", "value = \"2\"");
    let answer = json_of(&landcast(&["pack", "diff", before.to_str().unwrap(), "-", "--json"]));
    assert_ne!(answer["before"]["sha256"], answer["after"]["sha256"]);
    let change = &answer["changes"][0];
    assert_eq!(change["country"], "EU");
    assert_eq!(change["date"], "2026-07-01");
    assert_eq!(change["subject"], "value");
    assert_eq!(change["id"], "duty.flat-per-item");
    assert_eq!(change["happened"], "changed");
    assert_eq!(change["before"]["value"], "2.00");
    assert_eq!(change["after"]["currency"], "EUR");
    assert_eq!(answer["changes"].as_array().unwrap().len(), 1);
}

#[test]
fn a_pack_against_itself_says_the_same_and_against_a_wrong_file_is_a_problem() {
    assert_eq!(text(&landcast(&["pack", "diff", "-", "-", "--lang", "zh"])), "两个规则包内容相同。\n");
    let cut = file("cut-for-diff.pack", &std::fs::read(&*PACK).unwrap()[..999]);
    for arguments in
        [["pack", "diff", cut.to_str().unwrap()].as_slice(), &["pack", "verify", cut.to_str().unwrap()]]
    {
        let output = landcast(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(json_of(&output)["problems"][0]["code"], "E2001");
    }
}

#[test]
fn more_values_checked_again_are_one_line_a_market() {
    let files = Files::new(&data());
    let text_of = files.text("markets/CA/vat.toml", &mut Faults::default()).unwrap();
    let earlier = write(
        "checked.pack",
        &files
            .instead("markets/CA/vat.toml", text_of.replace("checked = 2026-11-23", "checked = 2026-11-20")),
    );
    let said = text(&landcast(&["pack", "diff", earlier.to_str().unwrap()]));
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("CA: ") && said.contains("compared with their sources again"), "{said}");
}

#[test]
fn a_sound_pack_is_verified_until_its_horizon_and_not_a_day_longer() {
    let summary = json_of(&landcast(&["pack", "verify", "--as-of", "2026-11-23"]));
    assert_eq!(summary["ok"], true, "{summary}");
    assert_eq!(summary["format"], landcast::pack::FORMAT);
    assert_eq!(summary["pack"]["sha256"].as_str().unwrap().len(), 64);
    let horizon = summary["horizon"].as_str().unwrap().to_owned();
    let last = landcast(&["pack", "verify", PACK.to_str().unwrap(), "--as-of", &horizon]);
    assert_eq!((last.status.code(), &json_of(&last)["daysLeft"]), (Some(0), &Value::from(0)));
    let day = landcast::calendar::Day::parse(&horizon).unwrap().plus(1).iso();
    let over = landcast(&["pack", "verify", "--as-of", &day]);
    assert_eq!((over.status.code(), &json_of(&over)["ok"]), (Some(2), &Value::from(false)));
    assert_eq!(landcast(&["pack", "verify", "--as-of", "soon"]).status.code(), Some(2));
}

fn lints(pack: &Path, as_of: &str) -> Vec<(String, String, String)> {
    let output = landcast_with(pack, &["pack", "check", "--as-of", as_of], "");
    let answer = json_of(&output);
    let word = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let findings = answer["findings"].as_array().unwrap_or_else(|| panic!("{answer}"));
    let errors = findings.iter().any(|finding| finding["severity"] == "error");
    assert_eq!(output.status.code(), Some(if errors { 2 } else { 0 }));
    findings.iter().map(|one| (word(one, "lint"), word(one, "country"), word(one, "key"))).collect()
}

fn has(found: &[(String, String, String)], lint: &str, country: &str, key: &str) -> bool {
    found.contains(&(lint.to_owned(), country.to_owned(), key.to_owned()))
}

#[test]
fn the_linter_finds_what_is_planted_and_not_before_its_day() {
    let today = lints(&PACK, "2026-11-23");
    assert!(
        !today
            .iter()
            .any(|(lint, ..)| ["frozen", "gap", "overlap", "missing-key", "past-horizon"]
                .contains(&lint.as_str())),
        "{today:?}"
    );
    // Checked on 23 November 2026: half a year later it is frozen, a year later its source is old.
    let (before, after) = (lints(&PACK, "2027-05-24"), lints(&PACK, "2027-05-26"));
    assert!(!has(&before, "frozen", "EU", "duty.flat-per-item"));
    assert!(has(&after, "frozen", "EU", "duty.flat-per-item"));
    assert!(!has(&lints(&PACK, "2027-11-23"), "old-source", "", "reg-2026-382"));
    let year = lints(&PACK, "2027-11-24");
    assert!(
        has(&year, "old-source", "", "reg-2026-382") && has(&year, "past-horizon", "", "pack"),
        "{year:?}"
    );

    let again = "value = \"3\", source = \"reg-2026-382\", confidence = \"high\", checked = 2026-11-23 },\n    { from = 2026-09-01, value = \"3\"";
    let repeats = other("repeats.pack", "markets/EU/customs.toml", "value = \"3\"", again);
    assert!(has(&lints(&repeats, "2026-11-23"), "repeats", "EU", "duty.flat-per-item"));
    let gone = other("wide.pack", "markets/CA/rates.toml", "high = \"0.20\"", "high = \"0.25\"");
    assert!(
        lints(&gone, "2026-11-23").iter().any(|(lint, country, _)| lint == "wide-band" && country == "CA")
    );
}

#[test]
fn dated_changes_of_a_destination_are_listed_with_what_is_announced() {
    let said = text(&landcast(&[
        "pack",
        "changes",
        "--country",
        "DE",
        "--from",
        "2026-06-30",
        "--to",
        "2028-12-31",
    ]));
    assert!(said.contains("2026-07-01 DE: flat duty per item 3.00 EUR (was: none)"), "{said}");
    assert!(
        said.contains(
            "2028-07-01 DE: flat duty per item none (repealed) announced, not applied yet (was: 3.00 EUR)"
        ),
        "{said}"
    );
    let zh = text(&landcast(&[
        "pack",
        "changes",
        "--country",
        "US",
        "--from",
        "2026-07-22",
        "--to",
        "2026-07-31",
        "--lang",
        "zh",
    ]));
    assert!(zh.contains("2026-07-24 US：122 条附加税 10 % 到期"), "{zh}");
    assert!(zh.contains("清单“122 条附加税豁免商品 (us.section122-exempt)”"), "{zh}");
    let none = text(&landcast(&[
        "pack",
        "changes",
        "--country",
        "DE",
        "--from",
        "2026-07-01",
        "--to",
        "2026-07-02",
    ]));
    assert_eq!(none, "No change between these days.\n");
    let regional = json_of(&landcast(&["pack", "changes", "--country", "CA", "--json"]));
    assert!(
        regional["changes"].as_array().unwrap().iter().any(|change| change["region"] == "NS"),
        "{regional}"
    );
    assert_eq!(landcast(&["pack", "changes", "--country", "AQ"]).status.code(), Some(2));
    assert_eq!(landcast(&["pack", "changes", "--country", "DE", "--from", "x"]).status.code(), Some(2));
}

#[test]
fn every_parameter_of_the_pack_has_a_name_in_both_languages() {
    let content = landcast_packer::compile(&data()).unwrap();
    let regional =
        content.markets.iter().flat_map(|market| &market.regions).flat_map(|region| &region.series);
    let keys: std::collections::BTreeSet<&str> = content
        .markets
        .iter()
        .flat_map(|market| &market.series)
        .chain(regional)
        .map(|series| series.key.as_str())
        .collect();
    for language in ["en", "zh-CN"] {
        let path = data().join(format!("../www/locales/pack.{language}.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let named = |key: &str| text.contains(&format!("\nkey_{} = ", key.replace('.', "_")));
        let nameless: Vec<&&str> = keys.iter().filter(|key| !named(key)).collect();
        assert!(nameless.is_empty(), "www/locales/pack.{language}.ftl has no name for {nameless:?}");
    }
}
