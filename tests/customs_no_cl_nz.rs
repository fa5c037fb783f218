//! Norway, Chile and New Zealand: tax collected at sale, from both sides of every limit and date.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment, Line};
use landcast::pack::Channel;
use support::customs::{Vary, answer, currency, dec, fx, line, one, pack, parcel, says};

/// Regime, duty, tax and fees of an answer.
fn said(found: &Assessment<'_>) -> (String, String, String, String) {
    let digits = found.currency.exponent();
    let text = |amount: Option<landcast::money::Dec>| {
        amount.map_or_else(|| "unknown".to_owned(), |amount| amount.fixed(digits))
    };
    (found.regime.to_string(), text(found.duty), text(found.vat), found.fees.fixed(digits))
}

#[track_caller]
fn is(ask: &Consignment, regime: &str, duty: &str, vat: &str, fees: &str) {
    let expected = (regime.to_owned(), duty.to_owned(), vat.to_owned(), fees.to_owned());
    assert_eq!(said(&answer(ask)), expected);
}

#[test]
fn norway_collects_at_sale_below_3000_an_item_and_3000_is_above() {
    let jacket = |price: &str| one("NO", "620293", price).under("voec");
    is(&jacket("2999.99"), "no.seller-collected", "0.00", "750.00", "0.00");
    // 10.7 % of 3,000.00, then 25 % of 3,321.00.
    is(&jacket("3000.00"), "no.standard", "321.00", "830.25", "0.00");
    let below = answer(&jacket("2999.99"));
    assert_eq!(below.threshold.unwrap().headroom(), dec("0"));
    assert!(answer(&jacket("3000.00")).threshold.unwrap().headroom().is_negative());
    // Freight is left out of the limit and counted for the tax: 25 % of 3,049.99.
    is(&jacket("2999.99").freight("50.00"), "no.seller-collected", "0.00", "762.50", "0.00");
    // Nothing is due at the door, so that no carrier advances anything.
    assert_eq!(below.carrier_fees, dec("0"));
    assert_eq!(answer(&jacket("3000.00")).carrier_fees, dec("158.00"));
}

#[test]
fn a_norwegian_order_is_split_by_item() {
    let order = |goods: Vec<Line>| parcel("NO", goods).under("voec");
    let jacket = || line("jacket", "620293", 2, "1600.00");
    let bicycle = || line("bicycle", "871200", 1, "3200.00");
    // Two jackets of 1,600 each are below the limit though together they are not: 25 % of 3,200.
    is(&order(vec![jacket()]), "no.seller-collected", "0.00", "800.00", "0.00");
    // The bicycle is taxed at the border, free of duty: 25 % of 3,200 more.
    let mixed = order(vec![jacket(), bicycle()]);
    is(&mixed, "no.seller-collected-and-border", "0.00", "1600.00", "0.00");
    let found = answer(&mixed);
    assert_eq!(found.scheme, Some("voec"));
    assert!(says(&found, "A102"));
    // The carrier advances for the bicycle only, and charges for it.
    assert_eq!(found.carrier_fees, dec("158.00"));
}

#[test]
fn norway_takes_neither_food_nor_companies_into_voec() {
    let tea = one("NO", "090210", "400.00").under("voec").vary(|ask| ask.lines[0].duty_rate = Some(dec("0")));
    // Food bears 15 %.
    is(&tea, "no.standard", "0.00", "60.00", "0.00");
    is(&one("NO", "490199", "400.00"), "no.standard", "0.00", "0.00", "0.00");
    let company = one("NO", "620293", "400.00").under("voec").vary(|ask| ask.consignee = Consignee::Business);
    is(&company, "no.standard", "42.80", "110.70", "0.00");
    // The rate of food is by weight and not in the pack.
    is(&one("NO", "090210", "400.00"), "no.standard", "unknown", "unknown", "0.00");
}

#[test]
fn norway_gave_relief_up_to_350_until_the_end_of_2023() {
    let shirt = |price: &str, date: &str| one("NO", "610910", price).freight("50.00").on(date);
    is(&shirt("300.00", "2023-12-31"), "no.border-relief", "0.00", "0.00", "0.00");
    // 10.7 % of 350.01, 25 % of 350.01 + 37.45.
    is(&shirt("300.01", "2023-12-31"), "no.standard", "37.45", "96.87", "0.00");
    is(&shirt("300.00", "2024-01-01"), "no.standard", "37.45", "96.86", "0.00");
}

/// A parcel to Chile at 1,000 pesos a dollar.
fn chile(price: &str) -> Consignment {
    one("CL", "950300", price).vary(|ask| ask.currency = currency("USD"))
}

fn in_pesos(ask: &Consignment) -> Assessment<'static> {
    let fx = fx().with(currency("USD"), currency("CLP"), dec("1000"));
    landcast::customs::assess(pack(), ask, &fx).unwrap()
}

#[track_caller]
fn pesos(ask: &Consignment, regime: &str, duty: &str, vat: &str) {
    let (found_regime, found_duty, found_vat, _) = said(&in_pesos(ask));
    assert_eq!((found_regime.as_str(), found_duty.as_str(), found_vat.as_str()), (regime, duty, vat));
}

#[test]
fn chile_collects_at_sale_up_to_500_dollars_of_goods() {
    pesos(&chile("500.00").freight("20.00").under("cl-iva"), "cl.seller-collected", "0", "98800");
    // 6 % of 500,010 and 19 % of both.
    pesos(&chile("500.01").under("cl-iva"), "cl.standard", "30001", "100702");
    pesos(&chile("500.01").under("cl-iva").set("cl.fta", true), "cl.standard", "0", "95002");
}

#[test]
fn chile_shows_both_ends_where_no_tax_was_charged_at_sale() {
    let found = in_pesos(&chile("100.00"));
    // With duty: 6,000 + 19 % of 106,000; without: 19 % of 100,000.
    assert_eq!(said(&found).1, "6000");
    assert_eq!(found.total, Some(dec("26140")));
    assert_eq!((found.range.low, found.range.high), (Some(dec("19000")), Some(dec("26140"))));
    assert!(says(&found, "A130"));
    let set = |word: &str| in_pesos(&chile("100.00").choose("cl.dutyUnpaid", word));
    let free = set("free");
    assert_eq!((free.total, free.range.high), (Some(dec("19000")), Some(dec("19000"))));
    let due = set("duty");
    assert_eq!((due.total, due.range.low), (Some(dec("26140")), Some(dec("26140"))));
    assert!(!says(&due, "A130"));
    // Above the limit, and with the seller's own rate, there is nothing to dispute.
    assert!(!says(&in_pesos(&chile("500.01")), "A130"));
    let own = chile("100.00").vary(|ask| ask.lines[0].duty_rate = Some(dec("0.06")));
    assert!(!says(&in_pesos(&own), "A130"));
}

#[test]
fn chile_before_its_reform_was_free_up_to_41_dollars() {
    let on = |price: &str, date: &str| chile(price).on(date);
    pesos(&on("41.00", "2025-10-24"), "cl.border-relief", "0", "0");
    pesos(&on("41.01", "2025-10-24"), "cl.standard", "2461", "8259");
    pesos(&on("41.00", "2025-10-25"), "cl.standard", "2460", "8257");
    // The scheme begins with the reform.
    pesos(&on("100.00", "2025-10-24").under("cl-iva"), "cl.standard", "6000", "20140");
    pesos(&on("100.00", "2025-10-25").under("cl-iva"), "cl.seller-collected", "0", "19000");
}

#[test]
fn new_zealand_collects_at_sale_up_to_1000_an_item_and_taxes_the_border_above_1000() {
    let shoes = |price: &str| one("NZ", "640419", price).set("nz.fees", false);
    is(&shoes("1000.00").under("nz-gst"), "nz.seller-collected", "0.00", "150.00", "0.00");
    // 10 % of 1,000.01, 15 % of 1,100.01.
    is(&shoes("1000.01").under("nz-gst"), "nz.standard", "100.00", "165.00", "0.00");
    is(&shoes("1000.00"), "nz.border-relief", "0.00", "0.00", "0.00");
    is(&shoes("1000.01").set("nz.cnfta", true), "nz.standard", "0.00", "150.00", "0.00");
    // Two pairs of 600: collected at sale, and duty at the border without tax on what bore it.
    let two = parcel("NZ", vec![line("shoes", "640419", 2, "600.00")]).under("nz-gst").set("nz.fees", false);
    is(&two, "nz.seller-collected-and-border", "120.00", "180.00", "0.00");
    let far = one("NZ", "850940", "1100.00").set("nz.fees", false);
    let found = answer(&far);
    assert_eq!((found.duty, found.total), (None, None), "0 or 5 %: a range");
    assert_eq!((found.range.low, found.range.high), (Some(dec("165.00")), Some(dec("228.25"))));
}

#[test]
fn new_zealand_levies_low_values_since_april_2026_and_charged_high_ones_before() {
    let ask = |price: &str, date: &str| one("NZ", "640419", price).on(date);
    is(&ask("100.00", "2026-03-31"), "nz.border-relief", "0.00", "0.00", "0.00");
    // 2.21 and 15 % of it.
    is(&ask("100.00", "2026-04-01"), "nz.border-relief", "0.00", "0.00", "2.54");
    let by = |channel: Channel, grams: Option<u32>| {
        ask("100.00", "2026-11-20").vary(|ask| {
            ask.channel = channel;
            ask.weight_g = grams;
        })
    };
    is(&by(Channel::Sea, None), "nz.border-relief", "0.00", "0.00", "2.40");
    // 1.28 × 0.62 and 15 % of it.
    is(&by(Channel::Post, Some(620)), "nz.border-relief", "0.00", "0.00", "0.91");
    let unweighed = answer(&by(Channel::Post, None));
    assert_eq!(unweighed.missing[0].what.as_str(), "weight");
    is(&ask("100.00", "2026-11-20").set("nz.fees", false), "nz.border-relief", "0.00", "0.00", "0.00");
    is(&ask("2000.00", "2025-06-30"), "nz.standard", "200.00", "330.00", "40.08");
    is(&ask("2000.00", "2025-07-01"), "nz.standard", "200.00", "330.00", "53.44");
    is(&ask("2000.00", "2026-03-31"), "nz.standard", "200.00", "330.00", "53.44");
    // What replaced it is not known, and the answer says so.
    is(&ask("2000.00", "2026-04-01"), "nz.standard", "200.00", "330.00", "0.00");
    assert!(says(&answer(&ask("2000.00", "2026-04-01")), "A131"));
    assert!(!says(&answer(&ask("2000.00", "2026-03-31")), "A131"));
}

#[test]
fn a_scheme_of_its_own_hides_no_fee_of_the_carrier_at_the_door() {
    // Australia: all was collected at sale, so that no carrier advances anything.
    let found = answer(&one("AU", "640419", "100.00").under("au-gst"));
    assert_eq!((found.vat, found.carrier_fees), (Some(dec("10.00")), dec("0")));
    let taxed =
        answer(&one("AU", "640419", "1100.00").vary(|ask| ask.lines[0].duty_rate = Some(dec("0.05"))));
    assert!(!taxed.carrier_fees.is_zero());
}
