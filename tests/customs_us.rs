//! The United States day by day: a cotton T-shirt through every change of duty, by express and by post, and the fees.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment};
use landcast::pack::Channel;
use support::customs::{Vary, answer, country, dec, line, parcel};

fn shirt(price: &str, date: &str) -> Consignment {
    parcel("US", vec![line("T-shirt", "61091000", 1, price)]).on(date)
}

#[track_caller]
fn duty(ask: &Consignment, regime: &str, due: &str) {
    let found = answer(ask);
    let duty = found.duty.map_or_else(|| "unknown".to_owned(), |duty| duty.fixed(2));
    assert_eq!((found.regime.to_string().as_str(), duty.as_str()), (regime, due), "on {}", ask.entry);
}

/// What a remark of that code says first.
fn said(found: &Assessment<'_>, code: &str) -> Option<String> {
    let remark = found.alerts.iter().chain(&found.notes).find(|remark| remark.code.as_str() == code)?;
    Some(remark.params().next().map(|(_, value)| value.to_string()).unwrap_or_default())
}

#[test]
fn the_relief_ended_for_china_in_may_and_for_all_in_august_2025() {
    duty(&shirt("800.00", "2025-05-01"), "us.de-minimis", "0.00");
    duty(&shirt("800.01", "2025-05-01"), "us.informal", "1352.00");
    duty(&shirt("100.00", "2025-05-02"), "us.informal", "169.00");
    let of = |code: &str, date: &str| shirt("100.00", date).vary(|ask| ask.origin = country(code));
    duty(&of("HK", "2025-05-01"), "us.de-minimis", "0.00");
    // Hong Kong does not meet the older Section 301: 16.5 + 20 + 125.
    duty(&of("HK", "2025-05-02"), "us.informal", "161.50");
    duty(&of("VN", "2025-08-28"), "us.de-minimis", "0.00");
    // What other origins owe is not in the pack.
    duty(&of("VN", "2025-08-29"), "us.informal", "unknown");
}

#[test]
fn a_shirt_of_china_meets_each_authority_on_its_days() {
    // 16.5 % and 7.5 % of the older Section 301 throughout; above the relief while there was one.
    for (date, due) in [
        ("2025-02-03", "216.00"),
        ("2025-02-04", "306.00"),
        ("2025-03-03", "306.00"),
        ("2025-03-04", "396.00"),
        ("2025-04-04", "396.00"),
        ("2025-04-05", "486.00"),
        ("2025-04-08", "486.00"),
        ("2025-04-09", "1152.00"),
        ("2025-04-10", "1521.00"),
        ("2025-05-13", "1521.00"),
        ("2025-05-14", "486.00"),
        ("2025-11-09", "486.00"),
        ("2025-11-10", "396.00"),
        ("2026-02-23", "396.00"),
        // IEEPA ended, Section 122 began.
        ("2026-02-24", "306.00"),
        ("2026-07-23", "306.00"),
        // Section 122 ended, forced labour began.
        ("2026-07-24", "328.50"),
    ] {
        duty(&shirt("900.00", date), "us.informal", due);
    }
    let of_hong_kong = |date: &str| shirt("900.00", date).vary(|ask| ask.origin = country("HK"));
    duty(&of_hong_kong("2026-07-23"), "us.informal", "238.50");
    duty(&of_hong_kong("2026-07-24"), "us.informal", "261.00");
}

#[test]
fn mail_had_methods_of_its_own_until_july_2026() {
    let mail = |date: &str| shirt("100.00", date).by(Channel::Post);
    for (date, by_value, flat) in [
        ("2025-05-02", "120.00", "100.00"),
        ("2025-05-13", "120.00", "100.00"),
        ("2025-05-14", "54.00", "100.00"),
        ("2025-08-28", "54.00", "100.00"),
        ("2025-08-29", "30.00", "200.00"),
        ("2025-11-09", "30.00", "200.00"),
        ("2025-11-10", "20.00", "160.00"),
        ("2026-02-23", "20.00", "160.00"),
        // No flat amount any more: both ways are by value.
        ("2026-02-24", "10.00", "10.00"),
        ("2026-07-23", "10.00", "10.00"),
    ] {
        duty(&mail(date), "us.postal", by_value);
        duty(&mail(date).choose("us.postalMethod", "flat"), "us.postal", flat);
    }
    duty(&mail("2026-07-24"), "us.informal", "36.50");
    let entry = |date: &str| said(&answer(&mail(date)), "N133");
    assert_eq!(entry("2026-07-23"), None);
    assert_eq!(entry("2026-07-24").as_deref(), Some("imdw"));
    assert_eq!(entry("2026-10-21").as_deref(), Some("imdw"));
    assert_eq!(entry("2026-10-22").as_deref(), Some("type-13"));
    assert_eq!(said(&answer(&mail("2026-10-21")), "A109"), None);
    assert!(said(&answer(&mail("2026-10-22")), "A109").is_some());
}

#[test]
fn an_informal_entry_will_do_up_to_2500_dollars() {
    let entry = |price: &str| said(&answer(&shirt(price, "2026-11-20")), "N133");
    assert_eq!(entry("2500.00").as_deref(), Some("type-11"));
    assert_eq!(entry("2500.01").as_deref(), Some("type-01"));
    duty(&shirt("2500.00", "2026-11-20"), "us.informal", "912.50");
    duty(&shirt("2500.01", "2026-11-20"), "us.formal", "912.50");
}

#[test]
fn fees_follow_the_fiscal_year() {
    let fees = |ask: &Consignment| answer(ask).fees.fixed(2);
    assert_eq!(fees(&shirt("100.00", "2025-09-30")), "2.62");
    assert_eq!(fees(&shirt("100.00", "2025-10-01")), "2.69");
    assert_eq!(fees(&shirt("100.00", "2026-09-30")), "2.69");
    assert_eq!(fees(&shirt("100.00", "2026-10-01")), "2.77");
    // The least and the most of a formal entry.
    assert_eq!(fees(&shirt("3000.00", "2026-09-30")), "33.58");
    assert_eq!(fees(&shirt("3000.00", "2026-10-01")), "34.58");
    assert_eq!(fees(&shirt("200000.00", "2026-09-30")), "651.50");
    assert_eq!(fees(&shirt("200000.00", "2026-10-01")), "670.86");
    // By sea 0.125 % more: 34.64 + 12.50.
    assert_eq!(fees(&shirt("10000.00", "2026-11-20").by(Channel::Sea)), "47.14");
    let facility = |date: &str| fees(&shirt("100.00", date).set("us.expressFacility", true));
    assert_eq!(facility("2025-09-30"), "2.62");
    assert_eq!(facility("2025-10-01"), "1.34");
    assert_eq!(fees(&shirt("100.00", "2026-11-20").by(Channel::Air).set("us.expressFacility", true)), "2.77");
    let mail = |date: &str| fees(&shirt("900.00", date).by(Channel::Post).set("us.dutiableMailFee", true));
    assert_eq!(mail("2025-09-30"), "2.62");
    assert_eq!(mail("2025-10-01"), "10.08");
    assert_eq!(mail("2026-09-30"), "10.08");
    assert_eq!(mail("2026-10-01"), "10.38");
}

#[test]
fn sales_tax_of_the_states_is_named_and_not_counted() {
    let found = answer(&shirt("20.00", "2026-11-20"));
    assert_eq!((found.vat, said(&found, "N132").is_some()), (Some(dec("0")), true));
    let company = shirt("20.00", "2026-11-20").vary(|ask| ask.consignee = Consignee::Business);
    assert_eq!(said(&answer(&company), "N132"), None);
}

#[test]
fn section_232_took_the_place_of_forced_labour_duty_on_articles_of_metal() {
    let mug = |code: &str, date: &str| parcel("US", vec![line("goods", code, 1, "100.00")]).on(date);
    // 2 % and, from 6 April 2026, 25 % of the full value; Section 122 left such goods alone.
    duty(&mug("73239300", "2026-11-20"), "us.informal", "27.00");
    // Forced labour leaves out phones, and reaches wired headphones.
    duty(&mug("85171300", "2026-07-24"), "us.informal", "0.00");
    duty(&mug("85183020", "2026-07-24"), "us.informal", "12.50");
}

#[test]
fn every_province_of_canada_has_its_tax() {
    for (postcode, region, vat) in [
        ("T2P 1J9", "AB", "5.90"),
        ("V6B 1A1", "BC", "5.90"),
        ("R3C 0A1", "MB", "5.90"),
        ("E1A 1A1", "NB", "17.70"),
        ("A1C 5S7", "NL", "17.70"),
        ("B3H 1A1", "NS", "16.52"),
        ("X1A 2N1", "NT", "5.90"),
        ("X0A 0H0", "NU", "5.90"),
        ("M5V 2T6", "ON", "15.34"),
        ("C1A 7M8", "PE", "17.70"),
        ("H2X 1Y4", "QC", "5.90"),
        ("S4P 3Y2", "SK", "5.90"),
        ("Y1A 1A1", "YT", "5.90"),
    ] {
        let ask = parcel("CA", vec![line("jacket", "620293", 1, "100.00").with_rate(dec("0.18"))])
            .vary(|ask| ask.destination.postcode = Some(postcode.to_owned()));
        let found = answer(&ask);
        assert_eq!(found.region, Some(region));
        assert_eq!(found.vat.map(|vat| vat.fixed(2)).as_deref(), Some(vat), "{region}");
        // Four provinces tax casual goods besides.
        assert_eq!(said(&found, "A110").is_some(), ["BC", "MB", "QC", "SK"].contains(&region), "{region}");
    }
    let halifax = |date: &str| {
        let ask = parcel("CA", vec![line("jacket", "620293", 1, "100.00").with_rate(dec("0"))]).on(date);
        answer(&ask.vary(|ask| ask.destination.region = Some("NS".to_owned()))).vat
    };
    assert_eq!((halifax("2025-03-31"), halifax("2025-04-01")), (Some(dec("15.00")), Some(dec("14.00"))));
    let pan = answer(&parcel("CA", vec![line("pan", "732393", 1, "100.00")]));
    assert_eq!(said(&pan, "A105").as_deref(), Some("0"), "surtaxes on steel are named");
}
