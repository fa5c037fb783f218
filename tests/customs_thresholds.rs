//! Each limit from both sides: at the limit and one minor unit above it.

use crate::support;
use landcast::customs::{Assessment, Consignment};
use landcast::pack::Channel;
use support::customs::{Vary, answer, dec, line, parcel, shirt};

fn duty(answer: &Assessment<'_>) -> String {
    answer.duty.map_or_else(|| "unknown".to_owned(), |duty| duty.fixed(answer.currency.exponent()))
}

fn vat(answer: &Assessment<'_>) -> String {
    answer.vat.map_or_else(|| "unknown".to_owned(), |vat| vat.fixed(answer.currency.exponent()))
}

/// A coat with the seller's own rate, so that the duty above a limit is known everywhere.
fn coat(to: &str, price: &str, rate: &str) -> Consignment {
    parcel(to, vec![line("coat", "620211", 1, price).with_rate(dec(rate))])
}

#[track_caller]
fn sides(below: &Consignment, above: &Consignment, expected: [(&str, &str, &str); 2]) {
    for (ask, (regime, duty_due, vat_due)) in [(below, expected[0]), (above, expected[1])] {
        let found = answer(ask);
        let got = (found.regime.to_string(), duty(&found), vat(&found));
        assert_eq!(got, (regime.to_owned(), duty_due.to_owned(), vat_due.to_owned()));
        let limit = found.threshold.expect("a limit decided");
        assert_eq!(limit.headroom(), limit.limit.value - limit.measured);
        let within = std::ptr::eq(ask, below);
        assert_eq!(limit.is_within(), within, "{}", limit.id);
        assert_eq!(limit.headroom().is_negative(), !within);
    }
}

#[test]
fn the_union_up_to_150_under_ioss_and_at_the_border() {
    sides(
        &coat("DE", "150.00", "0.12").under("ioss"),
        &coat("DE", "150.01", "0.12").under("ioss"),
        // 150.00 + 3.00, of it 19 %; above: 12 % of 150.01, and 19 % of 150.01 + 18.00.
        [("eu.ioss", "3.00", "29.07"), ("eu.standard", "18.00", "31.92")],
    );
    sides(
        &coat("FR", "150.00", "0.12").freight("10.00").set("fr.parcelTax", false),
        &coat("FR", "150.01", "0.12").freight("10.00").set("fr.parcelTax", false),
        // The intrinsic value counts, not the freight; the tax base has both.
        [("eu.low-value", "3.00", "32.60"), ("eu.standard", "19.20", "35.84")],
    );
}

#[test]
fn the_union_before_the_relief_ended() {
    sides(
        &coat("DE", "150.00", "0.12").under("ioss").on("2026-06-30"),
        &coat("DE", "150.01", "0.12").under("ioss").on("2026-06-30"),
        [("eu.ioss", "0.00", "28.50"), ("eu.standard", "18.00", "31.92")],
    );
}

#[test]
fn poland_measures_the_limit_in_euro() {
    let rate = |ask: &Consignment| {
        let fx = support::customs::fx().with(
            support::customs::currency("EUR"),
            support::customs::currency("PLN"),
            dec("4.00"),
        );
        let found = landcast::customs::assess(support::customs::pack(), ask, &fx).unwrap();
        let limit = found.threshold.unwrap();
        (found.regime.to_string(), limit.limit.currency.to_string(), limit.headroom().plain())
    };
    let parcel = |price| coat("PL", price, "0.12").under("ioss");
    assert_eq!(rate(&parcel("600.00")), ("eu.ioss".into(), "EUR".into(), "0".into()));
    assert_eq!(rate(&parcel("600.04")), ("eu.standard".into(), "EUR".into(), "-0.01".into()));
}

#[test]
fn britain_up_to_135() {
    sides(
        &coat("GB", "135.00", "0.12").under("uk-vat").freight("5.00"),
        &coat("GB", "135.01", "0.12").under("uk-vat").freight("5.00"),
        [("gb.point-of-sale", "0.00", "28.00"), ("gb.standard", "16.80", "31.36")],
    );
}

#[test]
fn gifts_have_limits_of_their_own() {
    let gift = |to: &str, price: &str| coat(to, price, "0.12").vary(|ask| ask.gift = true);
    for (to, below, above) in [("DE", "45.00", "45.01"), ("GB", "39.00", "39.01"), ("CA", "60.00", "60.01")] {
        let ends = |ask: &Consignment| answer(ask).regime.to_string().ends_with(".gift");
        let region =
            |ask: Consignment| ask.vary(|ask| ask.destination.region = (to == "CA").then(|| "ON".to_owned()));
        assert!(ends(&region(gift(to, below))), "{to} {below}");
        assert!(!ends(&region(gift(to, above))), "{to} {above}");
    }
    assert_eq!(answer(&gift("US", "100.00")).regime.to_string(), "us.gift");
    assert_eq!(answer(&gift("US", "100.01")).regime.to_string(), "us.informal");
    // A company receives no gifts.
    let to_company = gift("DE", "45.00").vary(|ask| ask.consignee = landcast::customs::Consignee::Business);
    assert_eq!(answer(&to_company).regime.to_string(), "eu.low-value");
}

#[test]
fn canada_up_to_20_and_from_the_neighbours_up_to_40_and_150() {
    let ontario =
        |price: &str| coat("CA", price, "0.18").vary(|ask| ask.destination.region = Some("ON".into()));
    sides(
        &ontario("20.00"),
        &ontario("20.01"),
        [("ca.de-minimis", "0.00", "0.00"), ("ca.standard", "3.60", "3.07")],
    );
    let near = |price: &str| ontario(price).vary(|ask| ask.ship_from = support::customs::country("US"));
    let regime = |ask: &Consignment| {
        let found = answer(ask);
        (found.regime.to_string(), duty(&found), vat(&found))
    };
    let is = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(regime(&near("40.00")), is("ca.de-minimis", "0.00", "0.00"));
    assert_eq!(regime(&near("40.01")), is("ca.duty-free", "0.00", "5.20"));
    assert_eq!(regime(&near("150.00")), is("ca.duty-free", "0.00", "19.50"));
    assert_eq!(regime(&near("150.01")), is("ca.standard", "27.00", "23.01"));
}

#[test]
fn america_before_and_after_de_minimis() {
    let shirt = |price: &str, date: &str| parcel("US", vec![line("T-shirt", "61091000", 1, price)]).on(date);
    let regime = |ask: &Consignment| answer(ask).regime.to_string();
    assert_eq!(regime(&shirt("800.00", "2025-05-01")), "us.de-minimis");
    assert_eq!(regime(&shirt("800.01", "2025-05-01")), "us.informal");
    assert_eq!(regime(&shirt("1.00", "2025-05-02")), "us.informal");
    let indian = |price, date| shirt(price, date).vary(|ask| ask.origin = support::customs::country("IN"));
    assert_eq!(regime(&indian("800.00", "2025-08-28")), "us.de-minimis");
    assert_eq!(regime(&indian("1.00", "2025-08-29")), "us.informal");
    assert_eq!(regime(&shirt("2500.00", "2026-11-20")), "us.informal");
    assert_eq!(regime(&shirt("2500.01", "2026-11-20")), "us.formal");
}

#[test]
fn singapore_by_item_under_the_scheme_and_by_cif_at_the_border() {
    sides(
        &shirt("SG", "400.00").under("sg-ovr").freight("30.00"),
        &shirt("SG", "400.01").under("sg-ovr").freight("30.00"),
        // 9 % of price and delivery either way: collected at sale, then at the border.
        [("sg.seller-collected-and-border", "0.00", "38.70"), ("sg.standard", "0.00", "38.70")],
    );
    sides(
        &shirt("SG", "375.00").freight("25.00"),
        &shirt("SG", "375.01").freight("25.00"),
        [("sg.border-relief", "0.00", "0.00"), ("sg.standard", "0.00", "36.00")],
    );
    let by_sea = answer(&shirt("SG", "10.00").vary(|ask| ask.channel = Channel::Sea));
    assert_eq!((by_sea.regime.to_string(), vat(&by_sea)), ("sg.standard".into(), "0.90".into()));
}

#[test]
fn malaysia_by_item_under_the_scheme_and_by_cif_at_the_border() {
    sides(
        &coat("MY", "500.00", "0.10").under("my-lvg"),
        &coat("MY", "500.01", "0.10").under("my-lvg"),
        [("my.seller-collected", "0.00", "50.00"), ("my.standard", "50.00", "55.00")],
    );
    sides(
        &coat("MY", "480.00", "0.10").freight("20.00"),
        &coat("MY", "480.01", "0.10").freight("20.00"),
        [("my.border-relief", "0.00", "0.00"), ("my.standard", "50.00", "55.00")],
    );
}

#[test]
fn thailand_in_three_steps() {
    let dress = |price: &str, date: &str| coat("TH", price, "0.30").on(date);
    let is = |ask: &Consignment| {
        let found = answer(ask);
        (found.regime.to_string(), duty(&found), vat(&found))
    };
    let expect = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(is(&dress("1500.00", "2024-07-04")), expect("th.de-minimis", "0.00", "0.00"));
    assert_eq!(is(&dress("1500.01", "2024-07-04")), expect("th.standard", "450.00", "136.50"));
    assert_eq!(is(&dress("1500.00", "2024-07-05")), expect("th.duty-free", "0.00", "105.00"));
    assert_eq!(is(&dress("1500.00", "2025-12-31")), expect("th.duty-free", "0.00", "105.00"));
    assert_eq!(is(&dress("1500.00", "2026-01-01")), expect("th.standard", "450.00", "136.50"));
    assert_eq!(is(&dress("1.00", "2026-01-01")), expect("th.de-minimis", "0.00", "0.00"));
    assert_eq!(is(&dress("1.01", "2026-01-01")), expect("th.standard", "0.30", "0.09"));
}

#[test]
fn thailand_measures_each_item_with_its_share_of_freight() {
    let three = |freight: &str| {
        let lines = vec![line("dress", "620443", 3, "990.00").with_rate(dec("0.30"))];
        parcel("TH", lines).on("2024-01-01").freight(freight)
    };
    // 990 + 1,530 / 3 is 1,500 an item, though the parcel is worth 4,500.
    let found = answer(&three("1530.00"));
    assert_eq!(found.threshold.unwrap().measured, dec("1500.00"));
    assert_eq!(found.regime.to_string(), "th.de-minimis");
    assert_eq!(answer(&three("1530.03")).regime.to_string(), "th.standard");
}

#[test]
fn japan_by_the_share_of_retail_for_personal_use() {
    let toy = |price: &str| parcel("JP", vec![line("toy", "950300", 1, price).with_rate(dec("0.05"))]);
    sides(
        &toy("16666"),
        &toy("16667"),
        // 10,000 cut to thousands: 500 of duty; 10,500 cut to 10,000: 780 cut to 700, and 22/78 of it cut to 100.
        [("jp.exempt", "0", "0"), ("jp.simplified", "500", "800")],
    );
    let own_use = |price: &str| toy(price).set("jp.retailFactor", false);
    sides(&own_use("10000"), &own_use("10001"), [("jp.exempt", "0", "0"), ("jp.simplified", "500", "800")]);
    let company = |price: &str| toy(price).vary(|ask| ask.consignee = landcast::customs::Consignee::Business);
    sides(&company("10000"), &company("10001"), [("jp.exempt", "0", "0"), ("jp.simplified", "500", "800")]);
}

#[test]
fn japan_uses_the_simplified_tariff_up_to_200_000() {
    let dress =
        |price: &str| parcel("JP", vec![line("dress", "620443", 1, price)]).set("jp.retailFactor", false);
    assert_eq!(answer(&dress("200000")).regime.to_string(), "jp.simplified");
    assert_eq!(answer(&dress("200001")).regime.to_string(), "jp.standard");
    let rate = |ask: &Consignment| answer(ask).lines[0].source.view(support::customs::pack()).key;
    assert_eq!(rate(&dress("200000")), "jp.simplified.clothing");
    assert_eq!(rate(&dress("200001")), "tariff.JP");
}

#[test]
fn australia_by_good_under_the_scheme_and_by_consignment_at_the_border() {
    sides(
        &coat("AU", "1000.00", "0.05").under("au-gst").freight("10.00"),
        &coat("AU", "1000.01", "0.05").under("au-gst").freight("10.00"),
        // Above: 5 % of 1,000.01; 10 % of 1,000.01 + 50.00 + 10.00.
        [("au.seller-collected", "0.00", "101.00"), ("au.standard", "50.00", "106.00")],
    );
    let two = |price: &str| {
        parcel("AU", vec![line("lamp", "940521", 2, price).with_rate(dec("0.05"))]).under("au-gst")
    };
    assert_eq!(answer(&two("500.00")).regime.to_string(), "au.seller-collected");
    // Each good is of low value, but together they are taxed at the border, and the seller need not collect.
    assert_eq!(answer(&two("500.01")).regime.to_string(), "au.standard");
}

#[test]
fn australian_charges_rise_at_10_000_and_are_less_by_air() {
    let fees = |price: &str, channel: Channel| {
        answer(&coat("AU", price, "0.05").vary(|ask| ask.channel = channel)).fees.plain()
    };
    assert_eq!(fees("1000.00", Channel::Express), "0");
    assert_eq!(fees("1000.01", Channel::Express), "95");
    assert_eq!(fees("9999.99", Channel::Express), "95");
    assert_eq!(fees("10000.00", Channel::Express), "197");
    assert_eq!(fees("10000.00", Channel::Sea), "218");
    let off = coat("AU", "10000.00", "0.05").set("au.fees", false);
    assert_eq!(answer(&off).fees.plain(), "0");
}
