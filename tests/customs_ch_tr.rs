//! Switzerland and Turkey from both sides of every limit and date.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment, assess};
use landcast::pack::Channel;
use support::customs::{Vary, answer, country, currency, dec, fx, is, line, one, pack, parcel, says};

#[test]
fn switzerland_does_not_levy_five_francs_of_tax() {
    let shirt = |price: &str| one("CH", "610910", price);
    let free = answer(&shirt("62.00"));
    is(&free, "ch.small-tax", "0.00", "0.00");
    assert!(says(&free, "N106") && says(&free, "A107"));
    let limit = free.threshold.unwrap();
    assert_eq!((limit.basis.as_str(), limit.measured), ("tax", dec("5.00")));
    // The base is rounded to whole francs.
    is(&answer(&shirt("62.49")), "ch.small-tax", "0.00", "0.00");
    let due = answer(&shirt("62.50"));
    is(&due, "ch.standard", "0.00", "5.10");
    assert!(says(&due, "A101") && says(&due, "A202"));
    is(&answer(&shirt("63.00")), "ch.standard", "0.00", "5.10");
    // Transport belongs to the base.
    is(&answer(&shirt("53.00").freight("10.00")), "ch.standard", "0.00", "5.10");
}

#[test]
fn the_reduced_rate_of_switzerland_reaches_193_francs() {
    let book = |price: &str| answer(&one("CH", "490199", price));
    is(&book("193.00"), "ch.small-tax", "0.00", "0.00");
    is(&book("194.00"), "ch.standard", "0.00", "5.05");
    // Two rates are rounded each and compared together: 2.45 + 2.60.
    let both = parcel("CH", vec![line("shirt", "610910", 1, "30.00"), line("book", "490199", 1, "100.00")]);
    is(&answer(&both), "ch.standard", "0.00", "5.05");
}

#[test]
fn switzerland_in_2023_had_lower_tax_and_duty_by_weight() {
    let shirt = |price: &str, date: &str| one("CH", "610910", price).rated("0").on(date);
    is(&answer(&shirt("65.00", "2023-12-31")), "ch.small-tax", "0.00", "0.00");
    is(&answer(&shirt("66.00", "2023-12-31")), "ch.standard", "0.00", "5.10");
    is(&answer(&shirt("65.00", "2024-01-01")), "ch.standard", "0.00", "5.25");
    let unknown = answer(&one("CH", "610910", "100.00").on("2023-12-31"));
    is(&unknown, "ch.standard", "unknown", "unknown");
    assert_eq!(unknown.missing[0].what.as_str(), "specific-duty");
    is(&answer(&one("CH", "610910", "100.00").on("2024-01-01")), "ch.standard", "0.00", "8.10");
    // Goods of farming still pay by weight.
    is(&answer(&one("CH", "090210", "100.00")), "ch.standard", "unknown", "unknown");
    is(&answer(&one("CH", "090210", "200.00").rated("0")), "ch.standard", "0.00", "5.20");
}

#[test]
fn what_the_swiss_post_charges_bears_the_tax() {
    let mail = |price: &str| one("CH", "610910", price).vary(|ask| ask.channel = Channel::Post);
    // 16 and 3 % of 100 more: 8.1 % of 119.
    let found = answer(&mail("100.00"));
    is(&found, "ch.standard", "0.00", "9.65");
    assert_eq!(found.carrier_fees, dec("19.00"));
    is(&answer(&mail("100.00").set("ch.feeInBase", false)), "ch.standard", "0.00", "8.10");
    // Without tax there is no charge.
    let free = answer(&mail("62.00"));
    is(&free, "ch.small-tax", "0.00", "0.00");
    assert_eq!(free.carrier_fees, dec("0"));
}

#[test]
fn a_seller_registered_in_switzerland_charges_from_the_first_franc() {
    let sold = |ask: Consignment| answer(&ask.under("ch-mail-order"));
    let shirt = one("CH", "610910", "62.00").freight("10.00");
    is(&sold(shirt.clone()), "ch.seller-collected", "0.00", "5.83");
    let company = sold(shirt.vary(|ask| ask.consignee = Consignee::Business));
    is(&company, "ch.standard", "0.00", "5.85");
    assert!(says(&company, "A102"));
    let on = |date: &str| answer(&one("CH", "610910", "62.00").on(date));
    assert!(!says(&on("2024-12-31"), "N131"));
    assert!(says(&on("2025-01-01"), "N131"));
}

/// Goods to Turkey, in euro worth a lira each.
fn turkey(code: &str, price: &str, date: &str) -> Consignment {
    one("TR", code, price).on(date).vary(|ask| ask.currency = currency("EUR"))
}

fn lira(ask: &Consignment) -> Assessment<'static> {
    let fx = fx().with(currency("EUR"), currency("TRY"), dec("1"));
    assess(pack(), ask, &fx).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn turkey_had_a_flat_rate_up_to_150_and_then_30_euro() {
    let toy = |price: &str, date: &str| lira(&turkey("950300", price, date));
    is(&toy("150.00", "2024-08-20"), "tr.flat-rate", "45.00", "0.00");
    is(&toy("150.01", "2024-08-20"), "tr.detailed-declaration", "unknown", "unknown");
    is(&toy("30.00", "2024-08-20"), "tr.flat-rate", "9.00", "0.00");
    is(&toy("30.00", "2024-08-21"), "tr.flat-rate", "18.00", "0.00");
    is(&toy("30.01", "2024-08-21"), "tr.detailed-declaration", "unknown", "unknown");
    let from_eu =
        |date: &str| lira(&turkey("950300", "30.00", date).vary(|ask| ask.ship_from = country("DE")));
    is(&from_eu("2024-08-20"), "tr.flat-rate", "5.40", "0.00");
    is(&from_eu("2024-08-21"), "tr.flat-rate", "9.00", "0.00");
    // Cosmetics bear 20 % on top.
    is(&lira(&turkey("330410", "30.00", "2024-08-21")), "tr.flat-rate", "24.00", "0.00");
}

#[test]
fn turkey_counts_freight_since_the_end_of_2024() {
    let toy = |freight: &str, date: &str| lira(&turkey("950300", "28.00", date).freight(freight));
    is(&toy("2.01", "2024-12-26"), "tr.flat-rate", "16.80", "0.00");
    is(&toy("2.00", "2024-12-27"), "tr.flat-rate", "18.00", "0.00");
    is(&toy("2.01", "2024-12-27"), "tr.detailed-declaration", "unknown", "unknown");
}

#[test]
fn turkey_asks_for_a_detailed_declaration_since_february_2026() {
    is(&lira(&turkey("950300", "30.00", "2026-02-05")), "tr.flat-rate", "18.00", "0.00");
    let found = lira(&turkey("950300", "1.00", "2026-02-06"));
    is(&found, "tr.detailed-declaration", "unknown", "unknown");
    assert_eq!(found.total, None);
    assert!(says(&found, "A132"));
    // The seller's own rate works: 10 % and 20 % of both; textiles 10 % of both.
    let toy = lira(&turkey("950300", "100.00", "2026-11-20").rated("0.10"));
    is(&toy, "tr.detailed-declaration", "10.00", "22.00");
    is(
        &lira(&turkey("610910", "100.00", "2026-11-20").rated("0.10")),
        "tr.detailed-declaration",
        "10.00",
        "11.00",
    );
    // Special consumption tax is named where it may come on top.
    assert!(says(&lira(&turkey("330410", "10.00", "2026-11-20")), "A105"));
}

#[test]
fn medicine_and_books_have_limits_of_their_own_in_turkey() {
    let of = |code: &str, price: &str| lira(&turkey(code, price, "2026-11-20"));
    is(&of("300490", "1500.00"), "tr.flat-rate", "900.00", "0.00");
    is(&of("300490", "1500.01"), "tr.detailed-declaration", "unknown", "unknown");
    is(&of("490199", "1500.00"), "tr.exempt", "0.00", "0.00");
    is(&of("490199", "1500.01"), "tr.detailed-declaration", "unknown", "unknown");
}

#[test]
fn turkish_tax_rose_in_july_2023() {
    let goods = |code: &str, date: &str| lira(&turkey(code, "1000.00", date).rated("0"));
    is(&goods("950300", "2023-07-09"), "tr.detailed-declaration", "0.00", "180.00");
    is(&goods("950300", "2023-07-10"), "tr.detailed-declaration", "0.00", "200.00");
    is(&goods("610910", "2023-07-09"), "tr.detailed-declaration", "0.00", "80.00");
    is(&goods("610910", "2023-07-10"), "tr.detailed-declaration", "0.00", "100.00");
}
