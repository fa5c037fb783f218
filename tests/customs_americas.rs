//! Mexico and Brazil from both sides of every limit and date. Amounts are kept in dollars by a rate of exchange of 1 or 20.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment, Setting, assess};
use landcast::pack::Channel;
use support::customs::{Vary, country, currency, dec, fx, is, line, pack, parcel, says};

fn worth(ask: &Consignment, rate: &str) -> Assessment<'static> {
    let local = pack().market(ask.destination.country).unwrap().currency;
    let fx = fx().with(currency("USD"), local, dec(rate));
    assess(pack(), ask, &fx).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A toy to Mexico, in dollars of 20 pesos.
fn mexico(price: &str) -> Consignment {
    parcel("MX", vec![line("toy", "950300", 1, price)]).vary(|ask| ask.currency = currency("USD"))
}

fn pesos(ask: &Consignment) -> Assessment<'static> {
    worth(ask, "20")
}

#[test]
fn mexico_has_raised_its_flat_rate_twice() {
    for (date, duty) in [
        ("2024-12-31", "340.00"),
        ("2025-01-01", "380.00"),
        ("2025-08-14", "380.00"),
        ("2025-08-15", "670.00"),
        ("2025-12-31", "670.00"),
        ("2026-01-01", "670.00"),
    ] {
        let found = pesos(&mexico("100.00").on(date));
        is(&found, "mx.flat-rate", duty, "0.00");
        assert!(says(&found, "N121"), "one rate for all");
        // The customs processing fee is not known.
        assert!(says(&found, "A131"));
    }
}

#[test]
fn mexico_asks_for_a_formal_import_above_2500_dollars() {
    is(&pesos(&mexico("2500.00")), "mx.flat-rate", "16750.00", "0.00");
    let above = pesos(&mexico("2500.01"));
    is(&above, "mx.formal", "unknown", "unknown");
    assert!(says(&above, "A111") && says(&above, "A132"));
    // 20 % of 50,000.20 and 16 % of both.
    is(&pesos(&mexico("2500.01").rated("0.20")), "mx.formal", "10000.04", "9600.04");
    is(&pesos(&mexico("100.00").by(Channel::Sea).rated("0.20")), "mx.formal", "400.00", "384.00");
    let company = mexico("100.00").rated("0.20").vary(|ask| ask.consignee = Consignee::Business);
    is(&pesos(&company), "mx.formal", "400.00", "384.00");
}

#[test]
fn what_mexico_has_not_confirmed_is_a_switch() {
    let set = |rate: &str, date: &str| {
        mexico("100.00")
            .on(date)
            .vary(|ask| ask.settings.push(("mx.courierRate".to_owned(), Setting::Rate(dec(rate)))))
    };
    is(&pesos(&set("0.25", "2026-01-01")), "mx.flat-rate", "500.00", "0.00");
    // The rate of 2025 was confirmed.
    is(&pesos(&set("0.25", "2025-12-31")), "mx.flat-rate", "670.00", "0.00");
    let upper = |price: &str| pesos(&mexico(price).set("mx.above117", true));
    is(&upper("117.00"), "mx.flat-rate", "783.90", "0.00");
    is(&upper("117.01"), "mx.flat-rate-upper", "444.64", "0.00");
    let freight = mexico("100.00").freight("10.00");
    is(&pesos(&freight), "mx.flat-rate", "670.00", "0.00");
    is(&pesos(&freight.set("mx.freightInBase", true)), "mx.flat-rate", "737.00", "0.00");
}

#[test]
fn goods_of_north_america_have_steps_of_their_own_in_mexico() {
    let near = |price: &str| pesos(&mexico(price).vary(|ask| ask.origin = country("US")));
    is(&near("50.00"), "mx.duty-free", "0.00", "0.00");
    is(&near("50.01"), "mx.flat-rate", "170.03", "0.00");
    is(&near("117.00"), "mx.flat-rate", "397.80", "0.00");
    is(&near("117.01"), "mx.flat-rate", "444.64", "0.00");
}

#[test]
fn mail_to_mexico_shows_both_ends_up_to_300_dollars() {
    let mail = |price: &str| mexico(price).by(Channel::Post);
    let found = pesos(&mail("300.00"));
    is(&found, "mx.flat-rate", "2010.00", "0.00");
    assert_eq!((found.range.low, found.range.high), (Some(dec("0")), Some(dec("2010.00"))));
    assert!(says(&found, "A130"));
    is(&pesos(&mail("300.00").choose("mx.postalRelief", "free")), "mx.flat-rate", "0.00", "0.00");
    let due = pesos(&mail("300.00").choose("mx.postalRelief", "duty"));
    assert_eq!(due.range.low, due.range.high);
    assert!(!says(&pesos(&mail("300.01")), "A130"));
}

/// Shoes to São Paulo, in dollars worth a real each.
fn brazil(price: &str) -> Consignment {
    parcel("BR", vec![line("shoes", "640419", 1, price)]).vary(|ask| {
        ask.currency = currency("USD");
        ask.destination.region = Some("SP".to_owned());
    })
}

fn reais(ask: &Consignment) -> Assessment<'static> {
    worth(ask, "1")
}

#[test]
fn certified_sellers_to_brazil_pay_no_duty_up_to_50_dollars_with_transport() {
    let sold = |price: &str| brazil(price).under("remessa-conforme");
    // 50 × 17 / 83.
    is(&reais(&sold("50.00")), "br.remessa-conforme", "0.00", "10.24");
    // 60 % less 30, and the tax on both.
    is(&reais(&sold("50.01")), "br.remessa-conforme", "0.01", "10.25");
    is(&reais(&sold("45.00").freight("5.00")), "br.remessa-conforme", "0.00", "10.24");
    is(&reais(&sold("45.00").freight("5.01")), "br.remessa-conforme", "0.01", "10.25");
    let outside = reais(&brazil("50.00"));
    is(&outside, "br.simplified-procedure", "30.00", "16.39");
    assert!(says(&outside, "A101"));
}

#[test]
fn brazil_has_changed_what_certified_sellers_pay_three_times() {
    let sold = |price: &str, date: &str| reais(&brazil(price).under("remessa-conforme").on(date));
    let before = sold("100.00", "2023-07-31");
    is(&before, "br.simplified-procedure", "60.00", "32.77");
    assert!(says(&before, "A102"));
    is(&sold("100.00", "2023-08-01"), "br.remessa-conforme", "60.00", "32.77");
    is(&sold("50.00", "2023-08-01"), "br.remessa-conforme", "0.00", "10.24");
    is(&sold("50.00", "2024-07-31"), "br.remessa-conforme", "0.00", "10.24");
    is(&sold("100.00", "2024-07-31"), "br.remessa-conforme", "60.00", "32.77");
    is(&sold("50.00", "2024-08-01"), "br.remessa-conforme", "10.00", "12.29");
    is(&sold("100.00", "2024-08-01"), "br.remessa-conforme", "40.00", "28.67");
    is(&sold("50.00", "2026-05-11"), "br.remessa-conforme", "10.00", "12.29");
    is(&sold("100.00", "2026-05-11"), "br.remessa-conforme", "40.00", "28.67");
    is(&sold("50.00", "2026-05-12"), "br.remessa-conforme", "0.00", "10.24");
    is(&sold("100.00", "2026-05-12"), "br.remessa-conforme", "30.00", "26.63");
}

#[test]
fn brazil_has_an_ordinary_procedure_above_3000_dollars() {
    let sold = |price: &str| brazil(price).under("remessa-conforme");
    is(&reais(&sold("3000.00")), "br.remessa-conforme", "1770.00", "976.99");
    let above = reais(&sold("3000.01"));
    is(&above, "br.formal", "unknown", "unknown");
    for code in ["A102", "A111", "A132"] {
        assert!(says(&above, code), "{code}");
    }
    // 20 % and (3,000.01 + 600) × 17 / 83.
    is(&reais(&sold("3000.01").rated("0.20")), "br.formal", "600.00", "737.35");
    let company = brazil("100.00").rated("0.20").vary(|ask| ask.consignee = Consignee::Business);
    is(&reais(&company), "br.formal", "20.00", "24.58");
}

#[test]
fn the_state_tax_of_brazil_follows_the_state() {
    let to = |region: Option<&str>, postcode: Option<&str>, date: &str| {
        brazil("100.00").under("remessa-conforme").on(date).vary(|ask| {
            ask.destination.region = region.map(str::to_owned);
            ask.destination.postcode = postcode.map(str::to_owned);
        })
    };
    is(&reais(&to(Some("BA"), None, "2025-03-31")), "br.remessa-conforme", "40.00", "28.67");
    // 140 × 20 / 80.
    is(&reais(&to(Some("BA"), None, "2025-04-01")), "br.remessa-conforme", "40.00", "35.00");
    let posted = reais(&to(None, Some("40010-000"), "2025-04-01"));
    assert_eq!(posted.region, Some("BA"));
    is(&posted, "br.remessa-conforme", "40.00", "35.00");
    // No state: São Paulo is taken, the range covers all.
    let anywhere = reais(&to(None, None, "2026-11-20"));
    is(&anywhere, "br.remessa-conforme", "30.00", "26.63");
    assert_eq!((anywhere.range.low, anywhere.range.high), (Some(dec("56.63")), Some(dec("62.50"))));
    assert!(says(&anywhere, "N101"));
    let set = reais(&to(None, None, "2026-11-20").choose("br.icms", "0.20"));
    is(&set, "br.remessa-conforme", "30.00", "32.50");
    assert_eq!(set.range.low, set.range.high);
}

#[test]
fn medicine_for_own_use_enters_brazil_free_of_duty_up_to_10000_dollars() {
    let medicine =
        |price: &str| brazil(price).vary(|ask| ask.lines[0] = line("medicine", "300490", 1, price));
    // 4,000 × 17 / 83.
    is(&reais(&medicine("4000.00")), "br.simplified-procedure", "0.00", "819.28");
    is(&reais(&medicine("10000.00")), "br.simplified-procedure", "0.00", "2048.19");
    is(&reais(&medicine("10000.01")), "br.formal", "unknown", "unknown");
    let resale = medicine("4000.00").vary(|ask| ask.personal_use = false);
    is(&reais(&resale), "br.formal", "unknown", "unknown");
}

#[test]
fn what_the_post_and_the_card_charge_in_brazil_stands_beside_the_total() {
    let mail = brazil("40.00").by(Channel::Post);
    assert_eq!(reais(&mail).carrier_fees, dec("15.00"));
    assert_eq!(reais(&mail.under("remessa-conforme")).carrier_fees, dec("0"));
    assert!(!says(&reais(&brazil("40.00").on("2025-05-22")), "N130"));
    assert!(says(&reais(&brazil("40.00").on("2025-05-23")), "N130"));
}
