//! India, Israel, Saudi Arabia, the Emirates and Africa: each limit from both sides, each dated change on the day before
//! and on the day, and the formulas that authorities and carriers publish, worked out by hand.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment, LineKind};
use landcast::pack::{Channel, Confidence};
use support::customs::{Vary, answer, currency, dec, line, one, params, parcel, says};

/// Regime, duty, tax, fees; `-` where it is not known.
fn found(ask: &Consignment) -> [String; 4] {
    let answer = answer(ask);
    let digits = answer.currency.exponent();
    let known =
        |value: Option<landcast::money::Dec>| value.map_or_else(|| "-".to_owned(), |v| v.fixed(digits));
    [answer.regime.to_string(), known(answer.duty), known(answer.vat), answer.fees.fixed(digits)]
}

#[track_caller]
fn is(ask: &Consignment, expected: [&str; 4]) {
    assert_eq!(found(ask), expected);
}

/// A toy with the seller's own rate, so that the duty above a limit is known everywhere.
fn toy(to: &str, price: &str, rate: &str) -> Consignment {
    parcel(to, vec![line("toy", "950300", 1, price).with_rate(dec(rate))])
}

fn in_dollars(ask: Consignment) -> Consignment {
    ask.vary(|ask| ask.currency = currency("USD"))
}

fn to_company(ask: Consignment) -> Consignment {
    ask.vary(|ask| ask.consignee = Consignee::Business)
}

fn gift(ask: Consignment) -> Consignment {
    ask.vary(|ask| ask.gift = true)
}

fn lines(answer: &Assessment<'_>, kind: LineKind) -> Vec<String> {
    let of_kind = answer.lines.iter().filter(|line| line.kind == kind);
    of_kind.map(|line| format!("{} {}", line.code, line.amount.fixed(answer.currency.exponent()))).collect()
}

#[test]
fn saudi_arabia_frees_of_duty_below_1000_riyals_with_transport_and_taxes_all() {
    // 15 % of 999.99 + 15; at 1,000 itself 5 % duty, and 15 % of 1,000 + 50 + 15.
    is(&toy("SA", "999.99", "0.05"), ["sa.duty-free", "0.00", "152.25", "15.00"]);
    is(&toy("SA", "1000.00", "0.05"), ["sa.standard", "50.00", "159.75", "15.00"]);
    // Transport belongs to the value: 950 + 49.99 is below, 950 + 50 is not.
    is(&toy("SA", "950.00", "0.05").freight("49.99"), ["sa.duty-free", "0.00", "152.25", "15.00"]);
    is(&toy("SA", "950.00", "0.05").freight("50.00"), ["sa.standard", "50.00", "159.75", "15.00"]);
    // A company's goods have no such relief.
    is(&to_company(toy("SA", "900.00", "0.05")), ["sa.standard", "45.00", "144.00", "15.00"]);
}

#[test]
fn the_saudi_service_fee_stays_between_15_and_500_and_below_130_for_goods_free_of_duty() {
    let fee = |price: &str, rate: &str| found(&toy("SA", price, rate))[3].clone();
    // 0.15 % passes 15 above 10,000 and reaches 500 at 333,333.33.
    assert_eq!([fee("10000.00", "0.05"), fee("10006.67", "0.05")], ["15.00", "15.01"]);
    assert_eq!([fee("333330.00", "0.05"), fee("333340.00", "0.05")], ["500.00", "500.00"]);
    assert_eq!(fee("330000.00", "0.05"), "495.00");
    assert_eq!(
        [fee("86660.00", "0"), fee("90000.00", "0"), fee("90000.00", "0.05")],
        ["129.99", "130.00", "135.00"]
    );
}

#[test]
fn the_saudi_service_fee_began_on_6_october_2024_and_what_was_before_is_said_to_be_missing() {
    let ask = toy("SA", "900.00", "0.05");
    let before = answer(&ask.clone().on("2024-10-05"));
    is(&ask.clone().on("2024-10-05"), ["sa.duty-free", "0.00", "135.00", "0.00"]);
    assert!(says(&before, "A144"));
    assert_eq!(before.confidence, Confidence::Low);
    is(&ask.clone().on("2024-10-06"), ["sa.duty-free", "0.00", "137.25", "15.00"]);
    assert!(!says(&answer(&ask.on("2024-10-06")), "A144"));
}

#[test]
fn saudi_goods_that_may_need_a_permit_have_a_range_up_to_the_full_duty() {
    let cream = answer(&one("SA", "330499", "900.00"));
    assert_eq!(params(&cream, "A141"), ["0", "sa-clearance"]);
    // 15 % duty at most: 135, fee 15, and 15 % of 900 + 135 + 15.
    let range = [cream.range.low, cream.range.likely, cream.range.high].map(|value| value.unwrap().fixed(2));
    assert_eq!(range, ["152.25", "152.25", "307.50"]);
    let toy = answer(&one("SA", "950300", "900.00"));
    assert!(!says(&toy, "A141"));
    assert_eq!(toy.range.high, toy.range.low);
}

#[test]
fn kenya_stacks_declaration_fee_and_railway_levy_and_taxes_them_or_not() {
    let shoes = parcel("KE", vec![line("shoes", "640419", 1, "1000000.00").with_rate(dec("0.25"))]);
    is(&shoes, ["ke.standard", "250000.00", "207200.00", "45000.00"]);
    is(&shoes.clone().set("ke.vatOnLevies", false), ["ke.standard", "250000.00", "200000.00", "45000.00"]);
    assert_eq!(lines(&answer(&shoes), LineKind::Fee), ["ke.idf 25000.00", "ke.rdl 20000.00"]);
    // Customs value has transport and insurance in it: 800,000 + 200,000 gives the same.
    let by_air = shoes.clone().vary(|ask| ask.lines[0].unit_price = dec("800000.00")).freight("200000.00");
    is(&by_air, ["ke.standard", "250000.00", "207200.00", "45000.00"]);
    let fees = |date: &str| found(&shoes.clone().on(date))[3].clone();
    assert_eq!([fees("2023-06-30"), fees("2023-07-01")], ["55000.00", "40000.00"]);
    assert_eq!([fees("2024-12-26"), fees("2024-12-27")], ["40000.00", "45000.00"]);
}

#[test]
fn kenyan_textiles_have_the_highest_band_since_july_2022() {
    let range = |date: &str| {
        let shirt = answer(&one("KE", "610910", "1000.00").on(date));
        assert_eq!(shirt.duty, None, "a range is no rate");
        [shirt.range.low, shirt.range.likely, shirt.range.high].map(|value| value.unwrap().fixed(2))
    };
    // 1,000 + 250 + 35 + 20, of it 16 %, before; from then on the likely and highest rate is 35 %.
    assert_eq!(range("2022-06-30"), ["513.80", "513.80", "513.80"]);
    assert_eq!(range("2022-07-01"), ["513.80", "629.80", "629.80"]);
}

#[test]
fn nigeria_frees_300_dollars_four_times_a_year_since_september_2025() {
    let ask = |price: &str| in_dollars(toy("NG", price, "0.20"));
    let below = answer(&ask("300.00"));
    assert_eq!(below.regime.to_string(), "ng.relief");
    assert!(below.total.unwrap().is_zero());
    assert_eq!(params(&below, "A120"), ["4", "12"]);
    let above = answer(&ask("300.01"));
    assert_eq!(above.regime.to_string(), "ng.standard");
    assert!(!says(&above, "A120"));
    assert!(answer(&ask("300.00").on("2025-09-07")).total.unwrap() > dec("0"));
    assert!(answer(&ask("300.00").on("2025-09-08")).total.unwrap().is_zero());
    // Liquor has no relief, a company has none either.
    let wine = in_dollars(parcel("NG", vec![line("wine", "220421", 1, "100.00").with_rate(dec("0.20"))]));
    assert_eq!(answer(&wine).regime.to_string(), "ng.standard");
    assert_eq!(answer(&to_company(ask("300.00"))).regime.to_string(), "ng.standard");
}

#[test]
fn nigerian_levies_follow_their_own_bases() {
    let ask =
        toy("NG", "1000000.00", "0.20").freight("185000.00").vary(|ask| ask.insurance = dec("15000.00"));
    // CIF 1,200,000: duty 240,000; 7 % of it; 0.5 % of CIF; 4 % of the price; VAT 7.5 % of all.
    is(&ask, ["ng.standard", "240000.00", "112710.00", "62800.00"]);
    assert_eq!(
        lines(&answer(&ask), LineKind::Fee),
        ["ng.surcharge 16800.00", "ng.etls 6000.00", "ng.fcs 40000.00"]
    );
    let old = ["ng.standard", "240000.00", "110460.00", "32800.00"];
    is(&ask.clone().set("ng.fcs", false), old);
    assert_eq!(lines(&answer(&ask.clone().set("ng.fcs", false)), LineKind::Fee)[2], "ng.ciss 10000.00");
    // The 4 % took the place of the 1 % on 4 August 2025.
    is(&ask.clone().on("2025-08-03"), old);
    is(&ask.clone().on("2025-08-04"), ["ng.standard", "240000.00", "112710.00", "62800.00"]);
    assert_eq!(params(&answer(&ask), "A146"), ["ng.fcs", "30000.00 NGN"]);
    assert!(!says(&answer(&ask.clone().set("ng.fcs", true)), "A146"));
    assert!(!says(&answer(&ask.on("2025-08-03")), "A146"));
}

#[test]
fn nigerian_levies_on_an_unknown_duty_are_in_the_range_and_have_no_line() {
    let shirt = answer(&one("NG", "610910", "1000000.00"));
    assert_eq!((shirt.duty, shirt.vat, shirt.total), (None, None, None));
    assert_eq!(lines(&shirt, LineKind::Fee), ["ng.etls 5000.00", "ng.fcs 40000.00"]);
    // 20 %: 200,000 + 14,000 + 45,000 and 7.5 % of 1,259,000; 35 %: 350,000 + 24,500 + 45,000 and 7.5 % of 1,419,500.
    let range = [shirt.range.low, shirt.range.likely, shirt.range.high].map(|value| value.unwrap().fixed(2));
    assert_eq!(range, ["353425.00", "353425.00", "525962.50"]);
}

#[test]
fn india_taxes_personal_goods_at_one_rate_by_the_day() {
    let total = |ask: &Consignment| answer(ask).total.unwrap().fixed(2);
    let bag = one("IN", "420222", "9000.00").freight("1000.00");
    assert_eq!(total(&bag.clone().on("2025-09-21")), "4208.00", "42.08 %");
    assert_eq!(total(&bag.clone().on("2025-09-22")), "3098.00", "30.98 %");
    assert_eq!(total(&gift(bag.clone()).on("2025-09-21")), "7728.00", "77.28 %");
    assert_eq!(total(&gift(bag.clone()).on("2025-09-22")), "4160.00", "41.60 %");
    assert_eq!(total(&gift(bag.clone()).on("2026-03-31")), "4160.00");
    assert_eq!(total(&gift(bag.clone()).on("2026-04-01")), "2980.00", "29.80 %");
    // The surcharge after the budget of 2026 is not confirmed.
    let without = bag.clone().set("in.sws", false);
    assert_eq!(total(&without.clone().on("2026-03-31")), "3098.00", "the switch matters from April on");
    assert_eq!(total(&without.on("2026-04-01")), "2980.00");
    let default = answer(&bag.clone().on("2026-04-01"));
    assert_eq!(params(&default, "A146"), ["in.sws", "118.00 INR"]);
    assert!(!says(&answer(&bag.on("2026-03-31")), "A146"));
}

#[test]
fn indian_companies_and_books_pay_by_their_own_heading() {
    let ask = to_company(toy("IN", "10000.00", "0.20"));
    // 2,000, a tenth of it, and 18 % of 12,200.
    is(&ask, ["in.standard", "2200.00", "2196.00", "0.00"]);
    is(&to_company(one("IN", "950300", "10000.00")), ["in.standard", "-", "-", "0.00"]);
    is(&one("IN", "490199", "10000.00"), ["in.standard", "550.00", "0.00", "0.00"]);
    let both = parcel("IN", vec![line("book", "490199", 1, "1000.00"), line("bag", "420222", 1, "1000.00")]);
    // Book 50 + 5, bag 100 + 10; tax on the bag only: 18 % of 1,110.
    is(&both, ["in.single-rate", "165.00", "199.80", "0.00"]);
    // The seller's own rate wins over the one rate.
    is(&toy("IN", "10000.00", "0.05"), ["in.single-rate", "550.00", "1899.00", "0.00"]);
}

#[test]
fn the_indian_post_may_let_small_sums_go() {
    let bag = |price: &str| one("IN", "420222", price).vary(|ask| ask.channel = Channel::Post);
    let total = |ask: &Consignment| answer(ask).total.unwrap().fixed(2);
    // 30.98 % of 3,227 and of 3,228.
    assert_eq!(total(&bag("3227.00").set("in.postMinimum", true)), "0.00");
    assert!(says(&answer(&bag("3227.00").set("in.postMinimum", true)), "N106"));
    assert_eq!(total(&bag("3228.00").set("in.postMinimum", true)), "1000.03");
    // Not confirmed, so off; and nothing of couriers.
    assert_eq!(total(&bag("3227.00")), "999.72");
    let by_courier = one("IN", "420222", "3227.00").set("in.postMinimum", true);
    assert_eq!(total(&by_courier), "999.72");
}

#[test]
fn indian_gifts_and_goods_under_quality_control_are_flagged() {
    let bag = one("IN", "420222", "1000.00");
    assert!(says(&answer(&gift(bag.clone())), "A142"));
    assert!(!says(&answer(&bag), "A142"));
    assert_eq!(params(&answer(&one("IN", "950300", "1000.00")), "A141"), ["0", "bis"]);
    assert!(!says(&answer(&bag), "A141"));
    assert_eq!(params(&answer(&to_company(bag.clone())), "A143"), ["bis-qco"]);
    assert!(!says(&answer(&bag), "A143"));
}

#[test]
fn bulk_goods_need_certificates_before_loading() {
    for (to, topic) in
        [("NG", "soncap"), ("KE", "pvoc"), ("SA", "saber"), ("KZ", "eac-mark"), ("RU", "eac-mark")]
    {
        assert_eq!(params(&answer(&to_company(toy(to, "100.00", "0.05"))), "A143"), [topic], "{to}");
        assert!(!says(&answer(&toy(to, "100.00", "0.05")), "A143"), "{to}");
    }
}

#[test]
fn south_africa_has_one_rate_below_500_rand_with_vat_since_september_2024() {
    let lamp = |price: &str| toy("ZA", price, "0.10").vary(|ask| ask.lines[0].duty_rate = None);
    is(&lamp("499.99").on("2024-08-31"), ["za.single-rate", "100.00", "0.00", "0.00"]);
    // 15 % of 499.99 and a tenth of it, 549.99, and 100.
    is(&lamp("499.99").on("2024-09-01"), ["za.single-rate", "100.00", "97.50", "0.00"]);
    is(&toy("ZA", "500.00", "0.10").on("2024-09-01"), ["za.standard", "50.00", "90.00", "0.00"]);
    // Transport is in no value here.
    is(&lamp("400.00").freight("200.00"), ["za.single-rate", "80.00", "78.00", "0.00"]);
    let off = toy("ZA", "400.00", "0.10").set("za.concession", false);
    is(&off, ["za.standard", "40.00", "72.00", "0.00"]);
    // Only couriers may use it.
    is(
        &toy("ZA", "400.00", "0.10").vary(|ask| ask.channel = Channel::Post),
        ["za.standard", "40.00", "72.00", "0.00"],
    );
    // Nobody confirmed its state of 2026.
    assert_eq!(answer(&lamp("400.00").on("2025-03-31")).confidence, Confidence::High);
    assert_eq!(answer(&lamp("400.00").on("2025-04-01")).confidence, Confidence::Low);
}

#[test]
fn south_african_clothing_left_the_concession_in_july_2024() {
    let shirt = one("ZA", "610910", "400.00");
    is(&shirt.clone().on("2024-06-30"), ["za.single-rate", "80.00", "0.00", "0.00"]);
    // 45 % of 400, and 15 % of 440 + 180.
    is(&shirt.clone().on("2024-07-01"), ["za.standard", "180.00", "93.00", "0.00"]);
    let both = parcel("ZA", vec![line("shirt", "610910", 1, "200.00"), line("toy", "950300", 1, "200.00")]);
    // Only the shirt bears VAT before September: 15 % of 220 + 90.
    is(&both.on("2024-08-31"), ["za.single-rate", "130.00", "46.50", "0.00"]);
}

#[test]
fn south_african_gifts_up_to_1400_rand_are_free_twice_a_year() {
    let ask = |price: &str| gift(toy("ZA", price, "0.10"));
    is(&ask("1400.00"), ["za.gift", "0.00", "0.00", "0.00"]);
    assert_eq!(params(&answer(&ask("1400.00")), "A120"), ["2", "12"]);
    is(&ask("1400.01"), ["za.standard", "140.00", "252.00", "0.00"]);
    assert!(!says(&answer(&ask("1400.01")), "A120"));
    is(&to_company(ask("1400.00")), ["za.standard", "140.00", "252.00", "0.00"]);
}

#[test]
fn israel_frees_of_vat_up_to_75_and_of_duty_up_to_500_dollars() {
    let ask = |price: &str| in_dollars(toy("IL", price, "0.12"));
    let regime = |price: &str| answer(&ask(price)).regime.to_string();
    assert_eq!([regime("75.00"), regime("75.01")], ["il.de-minimis", "il.duty-free"]);
    assert_eq!([regime("500.00"), regime("500.01")], ["il.duty-free", "il.standard"]);
    assert!(!says(&answer(&ask("1000.00")), "A111"));
    assert!(says(&answer(&ask("1000.01")), "A111"));
    // Freight is in no limit, and in every base: 18 % of 300 + 100.
    let shekels = toy("IL", "300.00", "0.12").freight("100.00");
    is(&shekels, ["il.duty-free", "0.00", "72.00", "0.00"]);
    assert_eq!(answer(&ask("75.00").freight("50.00")).regime.to_string(), "il.de-minimis");
    // 12 % of 4,100 and 18 % of 4,592.
    is(&toy("IL", "4000.00", "0.12").freight("100.00"), ["il.standard", "492.00", "826.56", "0.00"]);
}

#[test]
fn the_israeli_limit_for_vat_moved_four_times() {
    let free = |price: &str, date: &str| {
        answer(&in_dollars(toy("IL", price, "0.12")).on(date)).regime.to_string() == "il.de-minimis"
    };
    for (date, limit, above) in [
        ("2025-12-23", "75.00", "75.01"),
        ("2025-12-24", "150.00", "150.01"),
        ("2026-02-24", "150.00", "150.01"),
        ("2026-02-25", "130.00", "130.01"),
        ("2026-05-31", "130.00", "130.01"),
        ("2026-06-01", "75.00", "75.01"),
    ] {
        assert!(free(limit, date), "{limit} on {date}");
        assert!(!free(above, date), "{above} on {date}");
    }
    let vat = |date: &str| found(&toy("IL", "1000.00", "0.12").on(date))[2].clone();
    assert_eq!([vat("2024-12-31"), vat("2025-01-01")], ["170.00", "180.00"]);
}

#[test]
fn the_emirates_free_of_duty_up_to_1000_dirhams_and_two_months_of_2023_up_to_300() {
    let toy = |price: &str| one("AE", "950300", price);
    is(&toy("1000.00"), ["ae.duty-free", "0.00", "50.00", "0.00"]);
    // 5 % of 1,000.01, and 5 % of 1,050.01.
    is(&toy("1000.01"), ["ae.standard", "50.00", "52.50", "0.00"]);
    is(&toy("1000.00").freight("100.00"), ["ae.duty-free", "0.00", "55.00", "0.00"]);
    let regime = |price: &str, date: &str| found(&toy(price).on(date))[0].clone();
    assert_eq!(regime("1000.00", "2022-12-31"), "ae.duty-free");
    assert_eq!(
        [regime("300.00", "2023-01-01"), regime("300.01", "2023-01-01")],
        ["ae.duty-free", "ae.standard"]
    );
    assert_eq!(
        [regime("300.01", "2023-02-28"), regime("1000.00", "2023-03-01")],
        ["ae.standard", "ae.duty-free"]
    );
    // Electronic cigarettes have no relief, and their duty is not in the pack.
    assert_eq!(found(&one("AE", "854340", "100.00"))[..2], ["ae.standard".to_owned(), "-".to_owned()]);
}

#[test]
fn the_other_limit_of_the_emirates_can_be_chosen_but_not_for_days_that_are_known() {
    let chosen = |price: &str, word: &str| one("AE", "950300", price).choose("ae.threshold", word);
    is(&chosen("300.00", "300"), ["ae.duty-free", "0.00", "15.00", "0.00"]);
    is(&chosen("300.01", "300"), ["ae.standard", "15.00", "15.75", "0.00"]);
    is(&chosen("1000.00", "1000"), ["ae.duty-free", "0.00", "50.00", "0.00"]);
    assert_eq!(found(&chosen("500.00", "300").on("2022-12-31"))[0], "ae.duty-free");
    assert_eq!(found(&chosen("500.00", "1000").on("2023-01-01"))[0], "ae.standard");
    assert_eq!(found(&chosen("500.00", "300").on("2023-03-01"))[0], "ae.standard");
}

#[test]
fn a_recipient_who_has_had_the_nigerian_relief_four_times_pays_in_full() {
    let ask = |before: Option<u32>| toy("NG", "100000.00", "0.20").vary(|ask| ask.prior_imports = before);
    assert_eq!(found(&ask(None))[0], "ng.relief");
    assert_eq!(found(&ask(Some(3)))[0], "ng.relief");
    let fifth = answer(&ask(Some(4)));
    assert_eq!(fifth.regime.to_string(), "ng.standard");
    assert_eq!(params(&fifth, "A127"), ["4", "12"]);
    assert_eq!(
        found(&gift(toy("ZA", "600.00", "0.10")).vary(|ask| ask.prior_imports = Some(2)))[0],
        "za.standard"
    );
}
