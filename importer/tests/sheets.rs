//! Price sheets in the layouts that carriers from China use: what is taken of them, what is refused and where. All numbers
//! are invented.

mod support;
#[path = "support/sheets.rs"]
mod written;

use serde_json::{Value, json};
use support::{AS_OF, importer, json as to_json, value};
use written::{Sheet, text, xlsx};

/// A file that was read, with its cards.
struct Read {
    report: Value,
    cards: Value,
}

fn read_with(bytes: &[u8], name: &str, options: &Value) -> Read {
    let mut importer = importer();
    let mut asked = json!({"asOf": AS_OF});
    for (field, given) in options.as_object().into_iter().flatten() {
        asked[field] = given.clone();
    }
    let report = to_json(&importer.rates(bytes, name, &value(&asked)));
    let cards = to_json(&importer.cards());
    if report["problems"].is_array() && report.get("sheets").is_some() {
        // What is written is what the engine reads.
        landcast::api::rates(&value(&cards)).unwrap_or_else(|problems| panic!("{problems:?}\n{cards}"));
    }
    Read { report, cards }
}

fn read(sheets: &[Sheet<'_>]) -> Read {
    read_with(&xlsx(sheets), "carrier.xlsx", &Value::Null)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

impl Read {
    /// Each band of each lane: `US 1区 100..450 88+19.5`.
    fn prices(&self) -> Vec<String> {
        let mut found = Vec::new();
        let cards = self.cards["cards"].as_array().unwrap();
        for card in cards {
            if cards.len() > 1 {
                found.push(format!("# {}", word(&card["product"])));
            }
            for lane in card["lanes"].as_array().unwrap() {
                let countries: Vec<&str> = lane["countries"].as_array().unwrap().iter().map(word).collect();
                let mut head = countries.join(" ");
                if lane["zone"].is_object() {
                    head = format!("{head} {}", word(&lane["zone"]["name"]));
                }
                let price = &lane["price"];
                let from = lane["fromG"].as_u64().unwrap();
                let mut over = from.saturating_sub(1);
                for band in price["bands"].as_array().into_iter().flatten() {
                    over = band["fromG"].as_u64().map_or(over, |from| from.saturating_sub(1));
                    let up_to = band["upToG"].as_u64().unwrap();
                    let end = if band["upToIncluded"] == json!(false) { "<" } else { "" };
                    found.push(format!(
                        "{head} {over}..{end}{up_to} {}+{}",
                        word(&band["perKg"]),
                        word(&band["perParcel"])
                    ));
                    over = up_to;
                }
                for point in price["points"].as_array().into_iter().flatten() {
                    found.push(format!("{head} ..{} = {}", point["upToG"], word(&point["amount"])));
                }
                for step in price["steps"].as_array().into_iter().flatten() {
                    found.push(format!(
                        "{head} ..{} {}/{} g",
                        step["upToG"],
                        word(&step["amount"]),
                        step["stepG"]
                    ));
                }
                if price["kind"] == "first-step" {
                    found.push(format!(
                        "{head} {from}.. first {} g {} then {} g {} + {} to {}",
                        price["firstG"],
                        word(&price["first"]),
                        price["stepG"],
                        word(&price["step"]),
                        word(&price["perParcel"]),
                        price["upToG"]
                    ));
                }
            }
        }
        found
    }

    /// `E5411 Sheet!B7 word`.
    fn problems(&self) -> Vec<String> {
        let list = self.report["problems"].as_array().unwrap().iter();
        list.map(|one| {
            let place = one["cell"].as_str().map_or_else(|| one["row"].to_string(), str::to_owned);
            format!("{} {place} {}", word(&one["code"]), word(&one["text"]))
        })
        .collect()
    }

    fn rows(&self) -> [u64; 3] {
        ["read", "taken", "refused"].map(|field| self.report["rows"][field].as_u64().unwrap())
    }

    fn card(&self, at: usize) -> &Value {
        &self.cards["cards"][at]
    }

    fn rules(&self) -> Vec<String> {
        let list = self.report["rules"].as_array().unwrap().iter();
        list.map(|rule| {
            let understood: Vec<String> = rule["understood"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| format!("{} {}", word(&one["rule"]), word(&one["value"])).trim().to_owned())
                .collect();
            format!("{} -> {}", word(&rule["text"]), understood.join(", "))
        })
        .collect()
    }
}

/// Prices, problems (those of days aside) and counts of rows.
#[track_caller]
fn check(read: &Read, prices: &[&str], problems: &[&str], rows: [u64; 3]) {
    assert_eq!(read.prices(), prices, "{:#}", read.report["sheets"]);
    let others: Vec<String> = read.problems().into_iter().filter(|one| !one.starts_with("E5436")).collect();
    assert_eq!(others, problems);
    assert_eq!(read.rows(), rows, "{:?}", read.problems());
}

const A: &str = "
某某全球专线挂号（特惠带电）|⇠|⇠|⇠|⇠|⇠|⇠|产品代码：QZDX-D||
|||||||生效时间：2026-10-12 00:00||
国家/地区|参考时效|分区|重量(KG)|进位制(KG)|最低计费重(KG)|运费(RMB/KG)|挂号费(RMB/票)|签名服务费(RMB/票)|备注
美国|7-13工作日||0＜W≤0.1||0.03|91.5|21|/|
⌷|⌷||0.1＜W≤0.45||⌷|88|19.5|/|
澳大利亚|6-11工作日|1区|0＜W≤0.5|0.01||39|22|12|
⌷|⌷|2区|0＜W≤0.5|0.01||39|31|12|岛屿不可达
加纳|12-16工作日||2＜W≤10|0.5||单询|20|/|
一、计费方式：实际重量与体积重取较大者计费，体积重=长*宽*高(cm)/8000；单边<60cm不计泡|⇠|⇠|⇠|⇠|⇠|⇠|⇠|⇠|⇠
";

#[test]
fn a_special_lines_sheet_gives_a_card_with_its_code_days_bands_and_rules() {
    let read = read(&[Sheet::new("全球专线", A)]);
    let prices = ["US 0..100 91.5+21", "US 100..450 88+19.5", "AU 1区 0..500 39+22", "AU 2区 0..500 39+31"];
    check(&read, &prices, &["E5411 G8 单询"], [5, 4, 1]);
    let card = read.card(0);
    assert_eq!(
        [word(&card["id"]), word(&card["code"]), word(&card["from"])],
        ["QZDX-D-2026-10-12", "QZDX-D", "2026-10-12"]
    );
    let us = &card["lanes"][0];
    assert_eq!((&us["minG"], &us["roundG"]), (&json!(30), &json!(1)));
    assert_eq!(us["transit"], json!({"low": 7, "high": 13, "unit": "working-days"}));
    assert_eq!(us["volumetric"], json!({"divisor": 8000, "rule": "from-side", "value": 600, "share": "1"}));
    assert_eq!((&card["lanes"][1]["roundG"], &card["lanes"][1]["minG"]), (&json!(10), &json!(0)));
    assert_eq!(us["price"]["bands"][1]["cell"], "全球专线!G5");
    assert_eq!(read.report["cards"][0]["goods"], json!(["battery-built-in"]));
    let said = [
        "一、计费方式：实际重量与体积重取较大者计费，体积重=长*宽*高(cm)/8000 -> divisor 8000",
        "单边<60cm不计泡 -> volume-from-side 600",
    ];
    assert_eq!(read.rules(), said);
    // 0.1 kg, half a kilogram, two: 0.1 × 91.5 + 21; beyond the last band nothing.
    let amounts: Vec<&Value> =
        read.report["tests"].as_array().unwrap().iter().take(3).map(|one| &one["amount"]).collect();
    assert_eq!(amounts, [&json!("30.15"), &Value::Null, &Value::Null]);
}

#[test]
fn the_same_sheet_as_text_gives_the_same_prices_in_both_encodings() {
    let prices = ["US 0..100 91.5+21", "US 100..450 88+19.5", "AU 1区 0..500 39+22", "AU 2区 0..500 39+31"];
    let text = text(A);
    let chinese = encoding_rs::GB18030.encode(&text).0.into_owned();
    for bytes in [text.as_bytes(), &chinese, text.replace(',', ";").as_bytes()] {
        let read = read_with(bytes, "全球专线.csv", &Value::Null);
        check(&read, &prices, &["E5411 G8 单询"], [5, 4, 1]);
        assert_eq!(read.report["container"], "text");
    }
}

#[test]
fn prices_may_stand_before_the_band_and_days_in_a_table_of_their_own() {
    let read = read(&[Sheet::new(
        "挂号",
        "
生效日期|2026.09.28
产品号|0471
大洲|国家|CountryCode|公斤运费(元/KG)|处理费(元/件)|重量段(KG)|最小计费重量(KG)
北美洲|美国|US|96|20|0.001 - 0.22|0.03
⌷|⌷|⌷|92|18|0.221 - 1|0.03
北美洲|加拿大|2区|63|24|0.001 - 2|

国家|Country Code|参考时效 (工作日)
美国|US|6-12工作日
",
    )]);
    check(&read, &["US 0..220 96+20", "US 220..1000 92+18", "CA 2区 0..2000 63+24"], &[], [3, 3, 0]);
    assert_eq!((word(&read.card(0)["code"]), word(&read.card(0)["from"])), ("0471", "2026-09-28"));
    assert_eq!(read.card(0)["lanes"][0]["transit"]["high"], 12);
}

#[test]
fn the_same_band_from_two_warehouses_is_two_cards() {
    let read = read(&[Sheet::new(
        "标准挂号-带电（OH）",
        "
国家/地区|产品代码|起运仓库|重量区间|运费\\nRMB/KG|挂号费\\nRMB/票
法国|OH|华南|0-0.2|61|18
⌷|⌷|⌷|0.2-2|58|18
法国|OH|华东|0-0.2|62|18
⌷|⌷|⌷|0.2-2|59|18
",
    )]);
    let prices = [
        "# 标准挂号-带电（OH） · 华南",
        "FR 0..200 61+18",
        "FR 200..2000 58+18",
        "# 标准挂号-带电（OH） · 华东",
        "FR 0..200 62+18",
        "FR 200..2000 59+18",
    ];
    check(&read, &prices, &[], [4, 4, 0]);
    assert_eq!(word(&read.card(1)["code"]), "OH");
}

#[test]
fn headers_of_two_rows_are_read_together() {
    let units = read(&[Sheet::new(
        "D",
        "
国家/地区|重量|运费|处理费
⌷|(KG)|(RMB/KG)|(RMB/票)
德国|0-0.3|47|21
⌷|0.3-2|45|21
",
    )]);
    check(&units, &["DE 0..300 47+21", "DE 300..2000 45+21"], &[], [2, 2, 0]);
    let zones = "
澳大利亚|重量区间|一区|⇠|二区|⇠
⌷|⌷|运费（CNY/KG）|挂号费|运费（CNY/KG）|挂号费
⌷|0-0.5KG|40|20|44|28
⌷|0.5-2KG|38|20|42|28
";
    let prices = ["AU 1 0..500 40+20", "AU 1 500..2000 38+20", "AU 2 0..500 44+28", "AU 2 500..2000 42+28"];
    check(&read(&[Sheet::new("澳洲专线", zones)]), &prices, &[], [2, 2, 0]);
    check(&read_with(text(zones).as_bytes(), "澳洲专线.csv", &Value::Null), &prices, &[], [2, 2, 0]);
    let band = read(&[Sheet::new(
        "H",
        "
序号|国家|0-2.0 KG|⇠
⌷|⌷|运费（RMB/KG）|处理费（RMB/票）
1|波兰|41|16
2|捷克|43|17
",
    )]);
    check(&band, &["PL 0..2000 41+16", "CZ 0..2000 43+17"], &[], [2, 2, 0]);
}

#[test]
fn a_zone_and_a_minimum_may_stand_in_a_note() {
    let read = read(&[Sheet::new(
        "F",
        "
国家|重量段(KG)|运费(元/KG)|处理费(元/票)|备注
加拿大|0-0.3|50|22|50G起重\\n1区报价
⌷|0.3-1|48|22|⌷
加拿大|0-0.3|55|30|50G起重\\n2区报价
⌷|0.3-1|53|30|⌷
",
    )]);
    let prices =
        ["CA 1区 0..300 50+22", "CA 1区 300..1000 48+22", "CA 2区 0..300 55+30", "CA 2区 300..1000 53+30"];
    check(&read, &prices, &[], [4, 4, 0]);
    assert_eq!(read.card(0)["lanes"][0]["minG"], 50);
}

#[test]
fn channels_side_by_side_are_cards_of_their_own() {
    let read = read(&[Sheet::new(
        "美国专线",
        "
美国专线系列报价|⇠|⇠|⇠|⇠
重量|美国专线特敏感B|⇠|美国专线普货|⇠
重量(KG)|运费(RMB/KG)|处理费(RMB/票)|运费(RMB/KG)|处理费(RMB/票)
0-0.1|99|18|89|16
0.1-0.45|95|17|85|15
",
    )]);
    let prices = [
        "# 美国专线系列报价 · 美国专线特敏感B",
        "US 0..100 99+18",
        "US 100..450 95+17",
        "# 美国专线系列报价 · 美国专线普货",
        "US 0..100 89+16",
        "US 100..450 85+15",
    ];
    check(&read, &prices, &[], [2, 2, 0]);
    assert_eq!(
        (&read.report["cards"][0]["goods"], &read.report["cards"][1]["goods"]),
        (&json!(["sensitive"]), &json!(["general"]))
    );
}

#[test]
fn the_settled_price_counts_else_the_list_price_less_the_discount() {
    let read = read(&[Sheet::new(
        "I",
        "
国家名称|Code|运费/kg|折扣率|结算运费|专递操作费/票|计费重量限制（kg）
澳大利亚|AU-1|50|0.9||20|0-2
日本|JP|40|0.95|36|15|0-2
英国|GB|45|1.9||15|0-2
巴西|BR|70|||15|0-2
",
    )]);
    check(
        &read,
        &["AU 1 0..2000 45+20", "JP 0..2000 36+15", "BR 0..2000 70+15"],
        &["E5421 D4 1.9"],
        [4, 3, 1],
    );
}

#[test]
fn zone_pairs_totals_and_flat_lists_are_read() {
    let pairs = read(&[Sheet::new(
        "J",
        "
国家|重量段|1区 运费(元/kg)|1区 处理费|2区 运费(元/kg)|2区 处理费
加拿大|0-2KG|50|20|55|24
",
    )]);
    check(&pairs, &["CA 1 0..2000 50+20", "CA 2 0..2000 55+24"], &[], [1, 1, 0]);
    let totals = read(&[Sheet::new(
        "欧洲小包",
        "
国家：德国
重量段/KG|渠道1 运费RMB/票|渠道2 运费RMB/票
0.05|18|20
0.1|21|24
0.5|40|/
",
    )]);
    let prices = [
        "# 欧洲小包 · 渠道1",
        "DE ..50 = 18",
        "DE ..100 = 21",
        "DE ..500 = 40",
        "# 欧洲小包 · 渠道2",
        "DE ..50 = 20",
        "DE ..100 = 24",
    ];
    check(&totals, &prices, &["E5411 C5 /"], [3, 3, 0]);
    let flat = read(&[Sheet::new(
        "L",
        "
国家|产品名称|重量段始（KG）|重量段终（KG）|运费（RMB/KG）|操作费（RMB/票）
德国|小包普货|0|0.5|52|18
德国|小包普货|0.5|2|49|18
德国|小包带电|0|2|59|20
",
    )]);
    check(
        &flat,
        &["# 小包普货", "DE 0..500 52+18", "DE 500..2000 49+18", "# 小包带电", "DE 0..2000 59+20"],
        &[],
        [3, 3, 0],
    );
}

#[test]
fn post_prices_are_in_grams_with_a_fee_a_minimum_and_a_limit() {
    let read = read(&[Sheet::new(
        "e邮宝",
        "
路向|资费标准|⇠|⇠|⇠
⌷|元/件|元/千克|起重（克）|限重（克）
美国|24|81|50|2000
英国|17|66|1|5000
",
    )]);
    check(&read, &["US 0..2000 81+24", "GB 0..5000 66+17"], &[], [2, 2, 0]);
    assert_eq!(
        (&read.card(0)["lanes"][0]["minG"], &read.card(0)["lanes"][0]["maxG"]),
        (&json!(50), &json!(2000))
    );
}

#[test]
fn volume_that_counts_without_its_divisor_is_told_and_with_it_is_billed() {
    for (said, unknown, share) in [
        ("分抛50%", true, Value::Null),
        ("体积重=长*宽*高(cm)/6000，分抛50%", false, json!("0.5")),
        ("泡重比大于1.5计泡", true, Value::Null),
        ("不计泡", false, Value::Null),
        ("UPS派送", false, Value::Null),
    ] {
        let rows = format!("示例空派\n国家/重量|12KG+|21KG+|备注\n德国|57.9|48.9|{said}\n");
        let read = read(&[Sheet::new("空派", &rows)]);
        let lane = &read.card(0)["lanes"][0];
        assert_eq!(lane["divisorUnknown"], unknown, "{said}: {lane}");
        assert_eq!(lane["volumetric"]["share"], share, "{said}");
        assert_eq!(read.problems().iter().any(|one| one.starts_with("E5440")), unknown, "{said}");
    }
}

#[test]
fn break_weights_close_each_other_and_closed_channels_are_left_out() {
    let air = read(&[Sheet::new(
        "空派",
        "
示例供应链（深圳）有限公司
E3欧洲空派带电快递派（可接内电，不接液体）
国家/重量|12KG+|21KG+|71KG+|派送方式|货型优惠|时效说明
德国|57.9|48.9|46.9|UPS|分抛50%|起飞后7-9个自然日提取
法国 荷兰 比利时|60.4|51.4|49.4|⌷|⌷|⌷
希腊 克罗地亚|63.9|54.9|单询|⌷|⌷|⌷
E4欧洲空派快线（渠道暂停）
国家/重量|12KG+|21KG+
德国|50|40
",
    )]);
    let prices = [
        "DE 11999..<21000 57.9+0",
        "DE 21000..<71000 48.9+0",
        "DE 71000..1000000 46.9+0",
        "FR NL BE 11999..<21000 60.4+0",
        "FR NL BE 21000..<71000 51.4+0",
        "FR NL BE 71000..1000000 49.4+0",
        "GR HR 11999..<21000 63.9+0",
        "GR HR 21000..<71000 54.9+0",
    ];
    check(
        &air,
        &prices,
        &[
            "E5411 D6 单询",
            "E5419 8 E4欧洲空派快线（渠道暂停）",
            "E5440 0 E3欧洲空派带电快递派（可接内电，不接液体）",
        ],
        [3, 3, 0],
    );
    // Half of the volume's excess of what divisor? The sheet does not say, and so the rule is not understood.
    assert_eq!(air.rules(), ["分抛50% -> "]);
    let sea = read(&[Sheet::new(
        "海派",
        "
仓库代码/起收量|含税 深圳 50.00KG+|含税 义乌 50.00KG+|自税 深圳 0.50CBM+|全程时效\\n(开船次日算起)|理赔时效
ONT8、LGB8|9.3|9.1|1488|15-19个自然日|22个自然日
德国|13.8|13.5|2207|24-31个自然日|*
",
    )]);
    let prices =
        ["# 海派 · 含税深圳", "DE 49999..1000000 13.8+0", "# 海派 · 含税义乌", "DE 49999..1000000 13.5+0"];
    check(&sea, &prices, &["E5423 D1 自税 深圳 0.50CBM+", "E5424 A2 ONT8、LGB8"], [2, 1, 1]);
}

#[test]
fn a_couriers_totals_and_multipliers_are_one_card_and_zones_are_their_countries() {
    let dhl = read(&[
        Sheet::new(
            "CN TD Exp WW",
            "
Documents up to 2.0 KG
KG||Zone 1|Zone 2
0.5||141|158.5
1||167|190
2||190|210
Non-documents from 0.5 KG & Documents from 2.5 KG
KG||Zone 1|Zone 2
29||951|968.5
29.5||977|1000
30||990|1020
Multiplier rate per 0.5 KG from 30.1 KG
From|To|Zone 1|Zone 2
30.1|70|24.6|30.2
70.1|99999|23.9|29.4
",
        ),
        Sheet::new(
            "Zones",
            "
Countries & Territories|Zone
Germany|1
France|1
Brazil|2
",
        ),
    ]);
    let prices: Vec<String> = dhl.prices().into_iter().filter(|one| !one.starts_with("BR")).collect();
    let expected = [
        "# CN TD Exp WW Documents",
        "DE FR ..500 = 141",
        "DE FR ..1000 = 167",
        "DE FR ..2000 = 190",
        "# CN TD Exp WW",
        "DE FR ..29000 = 951",
        "DE FR ..29500 = 977",
        "DE FR ..30000 = 990",
        "DE FR ..70000 24.6/500 g",
        "DE FR ..10000000 23.9/500 g",
    ];
    assert_eq!(prices, expected);
    assert_eq!(dhl.rows(), [8, 8, 0]);
    let agent = read(&[Sheet::new(
        "香港UPS红单6000",
        "
分区|重量段(KG)|首重0.5KG|续重0.5KG
1区|0-20|120|30
2区|0-20|150|38

分区|国家名称
1区|日本 韩国
2区|美国
",
    )]);
    let prices = [
        "JP KR 0.. first 500 g 120 then 500 g 30 + 0 to 20000",
        "US 0.. first 500 g 150 then 500 g 38 + 0 to 20000",
    ];
    check(&agent, &prices, &[], [2, 2, 0]);
    assert_eq!(word(&agent.card(0)["carrier"]), "UPS");
}
