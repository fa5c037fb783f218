//! Kazakhstan and Russia: what a person receives free, the duty on the excess by value and by weight, and the regime of
//! the Union that nobody has confirmed.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment, assess};
use landcast::money::Currency;
use landcast::pack::Confidence;
use support::customs::{Vary, currency, dec, line, pack, params, parcel, says};

/// Goods of so many euro, with 500 of the destination's currency to the euro.
fn euros(to: &str, price: &str, grams: u32) -> Consignment {
    parcel(to, vec![line("lamp", "940521", 1, price)]).vary(|ask| {
        ask.currency = Currency::EUR;
        ask.weight_g = Some(grams);
    })
}

fn answer(ask: &Consignment) -> Assessment<'static> {
    let money = pack().market(ask.destination.country).unwrap().currency;
    // Leaked so that the answer may outlive the call; a test ends soon.
    let fx = Box::leak(Box::new(support::customs::fx().with(currency("EUR"), money, dec("500"))));
    assess(pack(), ask, fx).unwrap()
}

fn found(ask: &Consignment) -> (String, String, String) {
    let answer = answer(ask);
    let text = |value: Option<landcast::money::Dec>| value.map_or_else(|| "-".to_owned(), |v| v.fixed(2));
    (answer.regime.to_string(), text(answer.duty), text(answer.vat))
}

#[track_caller]
fn is(ask: &Consignment, regime: &str, duty: &str, vat: &str) {
    assert_eq!(found(ask), (regime.to_owned(), duty.to_owned(), vat.to_owned()));
}

#[test]
fn only_what_exceeds_200_euro_bears_duty() {
    for to in ["KZ", "RU"] {
        let code = to.to_lowercase();
        is(&euros(to, "200.00", 2000), &format!("{code}.allowance"), "0.00", "0.00");
        // One cent: 5.00 of the currency, of it 15 %.
        is(&euros(to, "200.01", 2000), &format!("{code}.excess"), "0.75", "0.00");
        is(&euros(to, "450.00", 2000), &format!("{code}.excess"), "18750.00", "0.00");
        assert!(says(&answer(&euros(to, "200.01", 2000)), "N140"));
        assert!(!says(&answer(&euros(to, "200.00", 2000)), "N140"));
        // Freight is in no limit and in no base.
        is(&euros(to, "200.00", 2000).freight("100.00"), &format!("{code}.allowance"), "0.00", "0.00");
    }
}

#[test]
fn weight_above_31_kilograms_costs_two_euro_a_kilogram_at_least() {
    is(&euros("KZ", "100.00", 31_000), "kz.allowance", "0.00", "0.00");
    // One gram: 0.002 euro.
    is(&euros("KZ", "100.00", 31_001), "kz.excess", "1.00", "0.00");
    is(&euros("KZ", "100.00", 41_000), "kz.excess", "10000.00", "0.00");
    // The higher of 15 % of 250 euro and 20 euro; of 15 % of 100 and 20.
    is(&euros("KZ", "450.00", 41_000), "kz.excess", "18750.00", "0.00");
    is(&euros("KZ", "300.00", 41_000), "kz.excess", "10000.00", "0.00");
    let unknown = euros("KZ", "100.00", 0).vary(|ask| ask.weight_g = None);
    is(&unknown, "kz.allowance", "0.00", "0.00");
}

#[test]
fn the_allowance_was_1000_euro_from_2022_to_march_2024() {
    for to in ["KZ", "RU"] {
        let regime = |price: &str, date: &str| found(&euros(to, price, 2000).on(date)).0[3..].to_owned();
        assert_eq!(regime("200.01", "2022-03-27"), "excess", "{to}");
        assert_eq!(regime("1000.00", "2022-03-28"), "allowance", "{to}");
        assert_eq!(regime("1000.01", "2022-03-28"), "excess", "{to}");
        assert_eq!(regime("1000.00", "2024-03-31"), "allowance", "{to}");
        assert_eq!(regime("200.01", "2024-04-01"), "excess", "{to}");
        assert_eq!(regime("200.00", "2024-04-01"), "allowance", "{to}");
    }
}

#[test]
fn the_new_regime_of_the_union_is_off_and_says_what_is_at_stake() {
    let ask = euros("KZ", "450.00", 2000);
    let off = answer(&ask);
    // 5 % of 225,000 and 16 % of 236,250: 49,050 against 18,750.
    assert_eq!(params(&off, "A103"), ["kz.eaeuEcommerce", "30300.00 KZT"]);
    assert_eq!(off.confidence, Confidence::Low);
    let on = ask.clone().set("kz.eaeuEcommerce", true);
    is(&on, "kz.e-commerce", "11250.00", "37800.00");
    assert!(!says(&answer(&on), "A103"));
    // Before its day the switch changes nothing, and nothing is at stake.
    is(&on.clone().on("2026-06-30"), "kz.excess", "18750.00", "0.00");
    is(&on.on("2026-07-01"), "kz.e-commerce", "11250.00", "37800.00");
    assert!(!says(&answer(&ask.clone().on("2026-06-30")), "A103"));
    assert!(says(&answer(&ask.on("2026-07-01")), "A103"));
    // Within the allowance both agree.
    let small = answer(&euros("KZ", "200.00", 2000));
    assert!(!says(&small, "A103"));
    assert_eq!(small.confidence, Confidence::High);
}

#[test]
fn the_new_regime_taxes_the_whole_value_and_counts_every_kilogram() {
    let on = |to: &str, price: &str, grams| {
        euros(to, price, grams).set(&format!("{}.eaeuEcommerce", to.to_lowercase()), true)
    };
    // No limit of weight, and nothing up to 200 euro.
    is(&on("RU", "200.00", 40_000), "ru.e-commerce-free", "0.00", "0.00");
    // 5 % of 200.01 euro: 5,000.25; VAT 22 % of 105,005.25.
    is(&on("RU", "200.01", 10_000), "ru.e-commerce", "5000.25", "23101.16");
    // 5 % of 220 euro are 11: eleven kilograms cost as much, twelve more.
    is(&on("KZ", "220.00", 11_000), "kz.e-commerce", "5500.00", "18480.00");
    is(&on("KZ", "220.00", 12_000), "kz.e-commerce", "6000.00", "18560.00");
}

#[test]
fn companies_pay_by_the_tariff_and_vat_by_the_day() {
    let ask = |to: &str| {
        let goods = line("lamp", "940521", 1, "1000.00").with_rate(dec("0.10"));
        parcel(to, vec![goods]).freight("100.00").vary(|ask| ask.consignee = Consignee::Business)
    };
    // 10 % of 1,100; 12 or 16 %, 20 or 22 % of 1,210.
    is(&ask("KZ").on("2025-12-31"), "kz.standard", "110.00", "145.20");
    is(&ask("KZ").on("2026-01-01"), "kz.standard", "110.00", "193.60");
    is(&ask("RU").on("2025-12-31"), "ru.standard", "110.00", "242.00");
    is(&ask("RU").on("2026-01-01"), "ru.standard", "110.00", "266.20");
    let resale = ask("KZ").vary(|ask| {
        ask.consignee = Consignee::Consumer;
        ask.personal_use = false;
    });
    is(&resale, "kz.standard", "110.00", "193.60");
    let unknown = ask("KZ").vary(|ask| ask.lines[0].duty_rate = None);
    is(&unknown, "kz.standard", "-", "-");
}

#[test]
fn russia_is_flagged_for_sanctions_and_its_planned_vat_is_not_applied() {
    let ask = |to: &str| euros(to, "100.00", 2000);
    assert!(says(&answer(&ask("RU")), "A145"));
    assert!(!says(&answer(&ask("KZ")), "A145"));
    assert!(!says(&answer(&ask("RU").on("2022-02-23")), "A145"));
    is(&ask("RU").on("2027-01-01"), "ru.allowance", "0.00", "0.00");
    assert!(says(&answer(&ask("RU").on("2027-01-01")), "A203"));
    assert!(!says(&answer(&ask("RU").on("2026-12-31")), "A203"));
}
