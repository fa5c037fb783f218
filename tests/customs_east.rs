//! Korea, Taiwan, the Philippines, Vietnam, Indonesia and Hong Kong: each limit and each date from both sides, and what
//! these countries ask beside the money.

use crate::support;
use landcast::customs::{Assessment, Consignment};
use landcast::pack::{self, Confidence, Dated, Pack, Series, Unit, Value};
use support::customs::{Vary, answer, country, currency, dec, line, parcel};

/// Regime, duty, tax and fees.
fn due(ask: &Consignment) -> [String; 4] {
    let found = answer(ask);
    let digits = found.currency.exponent();
    let text = |amount: Option<landcast::money::Dec>| amount.map_or("?".to_owned(), |one| one.fixed(digits));
    [found.regime.to_string(), text(found.duty), text(found.vat), found.fees.fixed(digits)]
}

/// What an alert or note says, by its code; empty where it is not raised.
fn said(found: &Assessment<'_>, code: &str) -> Vec<String> {
    found
        .alerts
        .iter()
        .chain(&found.notes)
        .filter(|remark| remark.code.as_str() == code)
        .map(|remark| {
            let params: Vec<String> = remark.params().map(|(_, value)| value.to_string()).collect();
            params.join(" ")
        })
        .collect()
}

/// A coat in dollars with the seller's own rate, at 1,400 won a dollar.
fn to_korea(price: &str) -> Consignment {
    parcel("KR", vec![line("coat", "620211", 1, price).with_rate(dec("0.13"))])
        .vary(|ask| ask.currency = currency("USD"))
}

fn korea(ask: &Consignment) -> [String; 3] {
    let fx = support::customs::fx().with(currency("USD"), currency("KRW"), dec("1400"));
    let found = landcast::customs::assess(support::customs::pack(), ask, &fx).unwrap();
    let text = |amount: Option<landcast::money::Dec>| amount.map_or("?".to_owned(), |one| one.fixed(0));
    [found.regime.to_string(), text(found.duty), text(found.vat)]
}

#[test]
fn korea_measures_150_dollars_on_the_goods_and_taxes_the_freight_too() {
    assert_eq!(korea(&to_korea("150.00").freight("20.00")), ["kr.de-minimis", "0", "0"]);
    // 170.01 dollars are 238,014 won; 13 % of them 30,942 (30,941.82), and 10 % of both 26,896 (26,895.6).
    assert_eq!(korea(&to_korea("150.01").freight("20.00")), ["kr.standard", "30942", "26896"]);
}

#[test]
fn from_the_united_states_korea_goes_to_200_unless_the_goods_need_a_declaration() {
    let from_us = |price: &str| to_korea(price).vary(|ask| ask.ship_from = country("US"));
    assert_eq!(korea(&from_us("200.00"))[0], "kr.de-minimis");
    assert_eq!(korea(&from_us("200.01"))[0], "kr.standard");
    assert_eq!(korea(&from_us("150.01").vary(|ask| ask.ship_from = country("CN")))[0], "kr.standard");
    // A bottle of vitamins beside the coat moves the whole parcel.
    let mixed = |coat: &str| {
        from_us(coat)
            .vary(|ask| ask.lines.push(line("vitamins", "210690", 1, "10.00").with_rate(dec("0.08"))))
    };
    assert_eq!(korea(&mixed("140.00"))[0], "kr.de-minimis");
    assert_eq!(korea(&mixed("140.01"))[0], "kr.standard");
    assert_eq!(said(&answer(&mixed("140.00")), "A121"), ["1"]);
    assert!(said(&answer(&from_us("140.00")), "A121").is_empty());
}

#[test]
fn korea_asks_for_the_personal_code_and_adds_up_what_one_seller_sold_on_a_day() {
    let found = answer(&to_korea("100.00"));
    assert_eq!(said(&found, "A122"), ["pccc"]);
    assert_eq!(said(&found, "A123"), ["same-seller-same-day"]);
    assert_eq!(said(&found, "N120"), ["customs-weekly"]);
    let on = |date: &str| said(&answer(&to_korea("100.00").on(date)), "A123");
    assert_eq!(on("2022-11-16"), ["same-arrival-day"]);
    assert_eq!(on("2022-11-17"), ["same-seller-same-day"]);
    assert!(said(&answer(&to_korea("900.00")), "A123").is_empty(), "nothing is left to add up");
    assert!(said(&answer(&support::customs::shirt("CA", "15.00")), "N120").is_empty());
}

#[test]
fn the_simplified_korean_rate_is_an_option_with_a_range() {
    let coat = parcel("KR", vec![line("coat", "620211", 1, "300000").with_rate(dec("0.13"))]);
    assert_eq!(due(&coat), ["kr.standard", "39000", "33900", "0"]);
    let simple = coat.set("kr.simplifiedRate", true);
    assert_eq!(due(&simple), ["kr.simplified", "60000", "0", "0"]);
    let found = answer(&simple);
    assert_eq!(said(&found, "N121"), ["0.2"]);
    assert_eq!((found.range.low, found.range.high), (Some(dec("60000")), Some(dec("75000"))));
    assert_eq!(found.confidence, Confidence::Low);
}

#[test]
fn korean_rates_by_kind_of_goods() {
    let rate = |code: &str| {
        let found = answer(&parcel("KR", vec![line("goods", code, 1, "300000")]));
        found.duty.map(|duty| duty.fixed(0))
    };
    assert_eq!(rate("610910").as_deref(), Some("39000"));
    assert_eq!(rate("621430").as_deref(), Some("24000"));
    assert_eq!(rate("851713").as_deref(), Some("0"));
    assert_eq!(rate("330499"), None, "6.5 or 8 %");
    assert_eq!(rate("940320"), None, "no source names a rate");
    // A category with a heading nobody names a rate for: what is missing is said.
    let mut bags = parcel("KR", vec![line("bags", "420222", 1, "300000")]);
    bags.lines[0].hs = None;
    bags.lines[0].category = Some("bags".into());
    let found = answer(&bags);
    assert!(found.duty.is_none() && !found.missing.is_empty() && found.range.high.is_none());
}

fn to_taiwan(price: &str) -> Consignment {
    parcel("TW", vec![line("goods", "847130", 1, price).with_rate(dec("0.034"))])
}

#[test]
fn taiwan_up_to_2000_with_freight_and_fees_above() {
    assert_eq!(due(&to_taiwan("1900").freight("100")), ["tw.de-minimis", "0", "0", "0"]);
    // 2,001 × 3.4 % = 68.03; × 0.0425 % = 0.85; 5 % of 2,069 = 103.45.
    assert_eq!(due(&to_taiwan("1901").freight("100")), ["tw.standard", "68", "103", "1"]);
    let without = to_taiwan("12125").set("tw.tradePromotionFee", false);
    assert_eq!(due(&without), ["tw.standard", "412", "627", "0"]);
    assert_eq!(due(&to_taiwan("12125")), ["tw.standard", "412", "627", "5"]);
}

#[test]
fn taiwan_frees_six_parcels_a_half_year() {
    let before = |count: Option<u32>| to_taiwan("1500").vary(|ask| ask.prior_imports = count);
    for free in [None, Some(0), Some(5)] {
        let found = answer(&before(free));
        assert_eq!(found.regime.to_string(), "tw.de-minimis", "{free:?}");
        assert_eq!(said(&found, "A120"), ["6 6"]);
        assert!(said(&found, "A127").is_empty());
    }
    let seventh = answer(&before(Some(6)));
    assert_eq!(seventh.regime.to_string(), "tw.standard");
    assert_eq!(said(&seventh, "A127"), ["6 6"]);
    assert!(said(&seventh, "A120").is_empty());
    assert!(seventh.threshold.is_some_and(|tested| tested.is_within()), "the value was not the reason");
}

#[test]
fn taiwan_bans_goods_of_the_mainland_and_asks_for_a_confirmed_name() {
    let found = answer(&to_taiwan("1500"));
    assert_eq!(said(&found, "A124"), ["CN mw0"]);
    assert_eq!(said(&found, "A122"), ["ez-way"]);
    let of_vietnam = to_taiwan("1500").vary(|ask| ask.origin = country("VN"));
    assert!(said(&answer(&of_vietnam), "A124").is_empty());
    // Garlic is under a quota: no relief however little it is.
    let garlic = parcel("TW", vec![line("garlic", "070320", 1, "100").with_rate(dec("0.2"))]);
    assert_eq!(due(&garlic)[..2], ["tw.standard", "20"]);
}

#[test]
fn an_unknown_rate_for_taiwan_is_named_and_not_guessed() {
    let found = answer(&support::customs::shirt("TW", "3000"));
    assert_eq!((found.duty, found.total, found.range.likely), (None, None, None));
    assert_eq!(found.missing.len(), 1);
}

fn to_manila(price: &str) -> Consignment {
    parcel("PH", vec![line("dress", "620443", 1, price).with_rate(dec("0.15"))]).freight("800.00")
}

#[test]
fn the_philippines_by_the_price_of_goods_then_the_landed_cost() {
    assert_eq!(due(&to_manila("10000.00")), ["ph.de-minimis", "0.00", "0.00", "0.00"]);
    // Value 10,800.01; duty 1,620.00; 12 % of value, duty, brokerage 700 and stamp 30: 13,150.01.
    assert_eq!(due(&to_manila("10000.01")), ["ph.standard", "1620.00", "1578.00", "30.00"]);
    assert_eq!(said(&answer(&to_manila("50000.00")), "A111"), Vec::<String>::new());
    assert_eq!(said(&answer(&to_manila("50000.01")), "A111"), ["50000.00 PHP"]);
    let on = |date: &str| said(&answer(&to_manila("900.00").on(date)), "A123");
    assert_eq!(on("2025-05-06"), ["same-shipper-same-waybill"]);
    assert_eq!(on("2025-05-07"), ["same-recipient-same-day"]);
}

#[test]
fn philippine_customs_assumes_an_insurance_where_none_is_declared() {
    let dress = |insurance: &str| {
        to_manila("20000.00").set("ph.insuranceDefault", true).vary(|ask| ask.insurance = dec(insurance))
    };
    let value = |ask: &Consignment| answer(ask).customs_value;
    assert_eq!(value(&to_manila("20000.00")), dec("20800.00"));
    assert_eq!(value(&dress("0")), dec("21200.00"));
    assert_eq!(value(&dress("10.00")), dec("20810.00"), "what is declared counts");
    // 15 % of 21,200 are 3,180; 12 % of 21,200 + 3,180 + 730.
    assert_eq!(due(&dress("0"))[1..3], ["3180.00", "3013.20"]);
}

#[test]
fn malaysian_pipes_and_electronic_cigarettes_have_no_part_in_the_low_value_tax() {
    let sold = |code: &str| parcel("MY", vec![line("goods", code, 1, "100.00")]).under("my-lvg");
    assert_eq!(answer(&sold("640419")).vat, Some(dec("10.00")));
    for code in ["854340", "961400"] {
        let found = answer(&sold(code));
        assert_eq!(found.scheme, None, "{code}");
        assert_eq!(said(&found, "A105"), ["0 dutiable"]);
    }
}

#[test]
fn an_origin_document_frees_goods_of_china_in_asean() {
    for (to, switch, price) in [
        ("PH", "ph.acfta", "20000"),
        ("VN", "vn.acfta", "2000000"),
        ("TH", "th.acfta", "20000"),
        ("MY", "my.acfta", "2000"),
    ] {
        let dress = parcel(to, vec![line("dress", "620443", 1, price)]);
        let without = answer(&dress).duty;
        assert_ne!(without, Some(dec("0")), "{to}");
        let proven = dress.clone().set(switch, true);
        assert_eq!(answer(&proven).duty, Some(dec("0")), "{to}");
        if to != "MY" {
            // Goods of Hong Kong come under another agreement.
            assert_eq!(answer(&proven.clone().vary(|ask| ask.origin = country("HK"))).duty, without, "{to}");
        }
        let own = proven.vary(|ask| ask.lines[0].duty_rate = Some(dec("0.1")));
        assert_eq!(answer(&own).duty, Some(dec(price) * dec("0.1")), "{to}: the seller's own rate wins");
    }
}

fn to_hanoi(price: &str) -> Consignment {
    parcel("VN", vec![line("dress", "620443", 1, price).with_rate(dec("0.20"))])
}

#[test]
fn vietnam_free_of_duty_up_to_a_million_while_the_switch_says_so() {
    assert_eq!(due(&to_hanoi("1000000")), ["vn.duty-free", "0", "80000", "0"]);
    assert_eq!(due(&to_hanoi("1000001")), ["vn.standard", "200000", "96000", "0"]);
    let contested = |price| to_hanoi(price).set("vn.dutyRelief", false);
    assert_eq!(due(&contested("1000000")), ["vn.standard", "200000", "96000", "0"]);
    // Before the decision was repealed nobody contested the relief.
    assert_eq!(due(&contested("1000000").on("2025-02-17"))[0], "vn.de-minimis");
    assert_eq!(due(&contested("1000000").on("2025-02-18"))[0], "vn.standard");
}

#[test]
fn vietnam_taxes_from_the_first_dong_since_february_2025() {
    let on = |date: &str| due(&to_hanoi("500000").on(date));
    assert_eq!(on("2025-02-17"), ["vn.de-minimis", "0", "0", "0"]);
    assert_eq!(on("2025-02-18"), ["vn.duty-free", "0", "40000", "0"]);
    assert_eq!(due(&to_hanoi("1000001").on("2025-02-17"))[0], "vn.standard");
}

#[test]
fn vietnamese_tax_is_cut_to_8_percent_until_the_end_of_2026() {
    let vat = |code: &str, date: &str| {
        let ask = parcel("VN", vec![line("goods", code, 1, "1000000").with_rate(dec("0"))]);
        answer(&ask.on(date)).vat.map(|vat| vat.fixed(0))
    };
    for (date, cut, full) in [
        ("2026-12-31", "80000", "100000"),
        ("2027-01-01", "100000", "100000"),
        ("2025-07-01", "80000", "100000"),
    ] {
        assert_eq!(vat("620443", date).as_deref(), Some(cut), "{date}");
        assert_eq!(vat("732393", date).as_deref(), Some(full), "steel on {date}");
    }
    // Computers joined the cut with the last step.
    assert_eq!(vat("847130", "2025-06-30").as_deref(), Some("100000"));
    assert_eq!(vat("847130", "2025-07-01").as_deref(), Some("80000"));
    let dear = |date: &str| {
        let ask = parcel("VN", vec![line("goods", "620443", 1, "2000000").with_rate(dec("0"))]);
        answer(&ask.on(date)).vat.map(|vat| vat.fixed(0))
    };
    for (date, tax) in [
        ("2022-01-31", "200000"),
        ("2022-02-01", "160000"),
        ("2022-12-31", "160000"),
        ("2023-01-01", "200000"),
        ("2023-06-30", "200000"),
        ("2023-07-01", "160000"),
    ] {
        assert_eq!(dear(date).as_deref(), Some(tax), "{date}");
    }
}

/// The pack with further parameters for the Philippines, all of them from the first day on.
fn philippines_with(added: &[(&str, Unit, Value)]) -> Pack {
    let mut content = support::customs::pack().content().clone();
    let market = content.markets.iter_mut().find(|market| market.code == country("PH")).unwrap();
    let origin = market.series[0].values[0].clone();
    for (key, unit, value) in added {
        let dated =
            Dated { value: value.clone(), from: support::customs::day("2021-07-01"), ..origin.clone() };
        market.series.push(Series { key: (*key).to_owned(), unit: *unit, values: vec![dated] });
    }
    market.series.sort_by(|a, b| a.key.cmp(&b.key));
    pack::read(&pack::write(&content).unwrap()).unwrap()
}

#[test]
fn a_limit_that_is_itself_outside_ends_just_below() {
    let pack = philippines_with(&[("threshold.exclusive", Unit::Flag, Value::Flag(true))]);
    let fx = support::customs::fx();
    let regime = |price: &str| {
        let found = landcast::customs::assess(&pack, &to_manila(price), &fx).unwrap();
        let limit = found.threshold.unwrap();
        (found.regime.to_string(), limit.headroom().fixed(2))
    };
    assert_eq!(regime("9999.99"), ("ph.de-minimis".into(), "0.00".into()));
    assert_eq!(regime("10000.00"), ("ph.standard".into(), "-0.01".into()));
}

#[test]
fn rounding_is_a_matter_of_data() {
    let word = |text: &str| Value::Word(text.to_owned());
    let step = |text: &str| Value::Number(dec(text));
    let pesos = Unit::Money(currency("PHP"));
    let pack = philippines_with(&[
        ("rounding.base", Unit::Word, word("up")),
        ("rounding.base-step", pesos, step("1000")),
        ("rounding.duty", Unit::Word, word("down")),
        ("rounding.duty-step", pesos, step("100")),
        ("rounding.tax", Unit::Word, word("nearest")),
        ("rounding.tax-step", pesos, step("5")),
    ]);
    let found = landcast::customs::assess(&pack, &to_manila("12345.67"), &support::customs::fx()).unwrap();
    // 13,145.67 up to 14,000, of that 15 % are 2,100; 12 % of 13,145.67 + 2,100 + 730 are 1,917.08, nearest five 1,915.
    assert_eq!((found.duty, found.vat), (Some(dec("2100")), Some(dec("1915"))));
    let rounding: Vec<String> = found.lines.iter().map(|line| line.rounding.text(found.currency)).collect();
    assert_eq!(rounding, ["down to 100", "half-up to 0.01", "half-up to 5"]);
}

/// At 16,000 rupiah a dollar.
fn indonesia(ask: &Consignment) -> Assessment<'static> {
    let fx = support::customs::fx().with(currency("USD"), currency("IDR"), dec("16000"));
    landcast::customs::assess(support::customs::pack(), ask, &fx).unwrap()
}

fn to_indonesia(code: &str, price: &str) -> Consignment {
    parcel("ID", vec![line("goods", code, 1, price)]).vary(|ask| ask.currency = currency("USD"))
}

/// Regime, duty, tax and income tax.
fn rupiah(ask: &Consignment) -> [String; 4] {
    let found = indonesia(ask);
    let text = |amount: Option<landcast::money::Dec>| amount.map_or("?".to_owned(), |one| one.fixed(0));
    [found.regime.to_string(), text(found.duty), text(found.vat), found.fees.fixed(0)]
}

#[test]
fn indonesia_frees_three_dollars_of_duty_and_never_of_tax() {
    assert_eq!(rupiah(&to_indonesia("392690", "3.00")), ["id.duty-free", "0", "5280", "0"]);
    // 48,160 up to 49,000; 7.5 % are 3,675, payable 4,000; 11 % of 52,675 are 5,794.
    assert_eq!(rupiah(&to_indonesia("392690", "3.01")), ["id.consignment-note", "4000", "5794", "0"]);
    // The price of the goods decides, the freight is taxed.
    assert_eq!(rupiah(&to_indonesia("392690", "3.00").freight("2.00")), ["id.duty-free", "0", "8800", "0"]);
}

#[test]
fn indonesia_has_a_ceiling_for_consignment_notes() {
    let dear =
        |price: &str| to_indonesia("910211", price).vary(|ask| ask.lines[0].duty_rate = Some(dec("0.1")));
    assert_eq!(rupiah(&dear("1500.00"))[0], "id.consignment-note");
    assert!(said(&indonesia(&dear("1500.00")), "A111").is_empty());
    // 24,000,160 up to 24,001,000; duty 2,400,100 up to 2,401,000; income tax 7.5 % of 26,401,100, down to thousands.
    assert_eq!(rupiah(&dear("1500.01")), ["id.ordinary-import", "2401000", "2904121", "1980000"]);
    assert_eq!(said(&indonesia(&dear("1500.01")), "A111"), ["1500.00 USD"]);
}

#[test]
fn special_goods_have_rates_of_their_own_since_march_2025() {
    let on = |code: &str, date: &str| rupiah(&to_indonesia(code, "100.00").on(date));
    assert_eq!(on("420222", "2025-03-05"), ["id.consignment-note", "400000", "220000", "100000"]);
    assert_eq!(on("420222", "2025-03-04")[1..3], ["?", "?"], "15 to 20 %, not known better");
    assert_eq!(on("330499", "2023-10-16")[1], "120000");
    assert_eq!(on("330499", "2023-10-17")[1], "?");
    assert_eq!(on("330499", "2025-03-05")[1..], ["240000", "202400", "92000"]);
    assert_eq!(on("910211", "2023-10-16")[1], "120000");
    assert_eq!(on("910211", "2025-03-04")[1], "160000");
    assert_eq!(on("910211", "2025-03-05")[1], "240000");
    assert_eq!(on("490199", "2026-11-20"), ["id.consignment-note", "0", "176000", "0"]);
    assert_eq!(said(&indonesia(&to_indonesia("610910", "100.00").on("2025-03-04")), "A105"), ["0 safeguard"]);
    assert!(said(&indonesia(&to_indonesia("610910", "100.00").on("2025-03-05")), "A105").is_empty());
}

#[test]
fn the_range_of_indonesian_goods_without_a_code_or_with_an_uncertain_rate() {
    let range = |ask: &Consignment| {
        let range = indonesia(ask).range;
        [range.low, range.likely, range.high].map(|one| one.map_or("?".to_owned(), |one| one.fixed(0)))
    };
    let mut nameless = to_indonesia("392690", "100.00");
    nameless.lines[0].hs = None;
    // Free as a book; 7.5 %; 25 % with income tax.
    assert_eq!(range(&nameless), ["176000", "309200", "720000"]);
    // Bags in 2024: 15 % and 7.5 % income tax at least, 20 % and 20 % at most.
    assert_eq!(range(&to_indonesia("420222", "100.00").on("2024-06-01")), ["580400", "723200", "915200"]);
}

#[test]
fn indonesian_tax_rose_in_april_2022_and_kept_its_effect_in_2025() {
    let vat = |date: &str| rupiah(&to_indonesia("392690", "2.00").on(date))[2].clone();
    assert_eq!((vat("2022-03-31"), vat("2022-04-01")), ("3200".into(), "3520".into()));
    assert_eq!((vat("2024-12-31"), vat("2025-01-01")), ("3520".into(), "3520".into()));
}

#[test]
fn the_sellers_own_income_tax_wins_and_rounds_down() {
    let shoes = to_indonesia("640411", "100.00").on("2024-06-01").vary(|ask| {
        ask.lines[0].duty_rate = Some(dec("0.3"));
        ask.settings.push(("id.pph".into(), landcast::customs::Setting::Rate(dec("0.075"))));
    });
    // 7.5 % of 2,080,000; with 0.0753 still 156,000.
    assert_eq!(rupiah(&shoes)[1..], ["480000", "228800", "156000"]);
    let finer = shoes.vary(|ask| ask.settings[0].1 = landcast::customs::Setting::Rate(dec("0.0753")));
    assert_eq!(rupiah(&finer)[3], "156000");
}

#[test]
fn several_lines_share_one_rounding() {
    let two = to_indonesia("392690", "3.01").vary(|ask| ask.lines.push(line("book", "490199", 1, "3.01")));
    // 96,320 up to 97,000: 48,160 and 48,840; 7.5 % of the first are 3,612, payable 4,000.
    let found = indonesia(&two);
    assert_eq!(found.customs_value, dec("97000"));
    assert_eq!(found.duty, Some(dec("4000")));
    assert_eq!(found.lines.iter().filter(|line| line.code.to_string() == "id.duty-rounding").count(), 1);
    assert_eq!(found.vat, Some(dec("11067")));
}

#[test]
fn indonesia_has_a_price_floor_and_caps_on_pieces() {
    let shirts = |count: u32, price: &str, date: &str| {
        let ask = to_indonesia("610910", price).on(date).vary(|ask| ask.lines[0].quantity = count);
        let found = indonesia(&ask);
        (said(&found, "A125"), said(&found, "A126"))
    };
    assert_eq!(shirts(1, "99.99", "2026-11-20").0, ["0 99.99 USD 100.00 USD"]);
    assert!(shirts(1, "100.00", "2026-11-20").0.is_empty());
    assert!(shirts(1, "99.99", "2023-09-25").0.is_empty());
    assert!(!shirts(1, "99.99", "2023-09-26").0.is_empty());
    assert!(shirts(5, "100.00", "2026-11-20").1.is_empty());
    assert_eq!(shirts(6, "100.00", "2026-11-20").1, ["0 6 5"]);
    assert!(shirts(6, "100.00", "2024-05-05").1.is_empty());
    assert!(!shirts(6, "100.00", "2024-05-06").1.is_empty());
}

#[test]
fn hong_kong_charges_the_declaration_by_steps() {
    let fee = |price: &str| due(&parcel("HK", vec![line("coat", "620211", 1, price)]));
    assert_eq!(fee("46000.00"), ["hk.free-port", "0.00", "0.00", "0.20"]);
    // One further step is 0.125, up to 0.20; two are 0.25, up to 0.30.
    assert_eq!(fee("46000.01")[3], "0.40");
    assert_eq!(fee("47000.00")[3], "0.40");
    assert_eq!(fee("47000.01")[3], "0.50");
    // 1,598 steps are 199.75, up to 199.80, and that is the cap.
    assert_eq!(fee("1643000.00")[3], "199.90");
    assert_eq!(fee("1644000.00")[3], "200.00");
    assert_eq!(fee("9000000.00")[3], "200.00");
    assert_eq!(due(&parcel("HK", vec![line("biscuits", "190531", 1, "90000.00")]))[3], "0.20");
    let undeclared = parcel("HK", vec![line("coat", "620211", 1, "50.00")]).set("hk.declaration", false);
    assert_eq!(due(&undeclared)[3], "0.00");
}

#[test]
fn mail_to_hong_kong_below_4000_needs_no_declaration() {
    let mail = |price: &str| {
        parcel("HK", vec![line("coat", "620211", 1, price)]).vary(|ask| ask.channel = pack::Channel::Post)
    };
    assert_eq!(due(&mail("3999.99")), ["hk.postal", "0.00", "0.00", "0.00"]);
    assert_eq!(due(&mail("4000.00")), ["hk.free-port", "0.00", "0.00", "0.20"]);
}

#[test]
fn hong_kong_has_excise_and_fees_of_service_providers() {
    let whisky = parcel("HK", vec![line("whisky", "220830", 1, "300.00")]);
    assert_eq!(answer(&whisky).duty, None);
    assert_eq!(due(&whisky.vary(|ask| ask.lines[0].duty_rate = Some(dec("1"))))[1], "300.00");
    let fee = |consignee| {
        let ask =
            parcel("HK", vec![line("coat", "620211", 1, "300.00")]).vary(|ask| ask.consignee = consignee);
        answer(&ask).carrier_fees
    };
    assert_eq!(fee(landcast::customs::Consignee::Consumer), dec("0"));
    assert_eq!(fee(landcast::customs::Consignee::Business), dec("73.5"));
}
