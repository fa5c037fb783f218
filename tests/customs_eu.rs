//! The 27 member states and Northern Ireland: the flat duty, changes of VAT, territories, fees, items.

use crate::support;
use landcast::customs::{Assessment, Collector, Consignment, LineKind, SchemeChoice, Setting, assess};
use landcast::money::{Dec, Fx, Rounding};
use landcast::pack::Channel;
use support::customs::{Vary, answer, country, currency, day, dec, fx, line, pack, parcel, shirt};

/// Standard VAT in percent in autumn 2026.
const UNION: &[(&str, &str)] = &[
    ("AT", "20"),
    ("BE", "21"),
    ("BG", "20"),
    ("HR", "25"),
    ("CY", "19"),
    ("CZ", "21"),
    ("DE", "19"),
    ("DK", "25"),
    ("EE", "24"),
    ("ES", "21"),
    ("FI", "25.5"),
    ("FR", "20"),
    ("GR", "24"),
    ("HU", "27"),
    ("IE", "23"),
    ("IT", "22"),
    ("LV", "21"),
    ("LT", "21"),
    ("LU", "17"),
    ("MT", "18"),
    ("NL", "21"),
    ("PL", "23"),
    ("PT", "23"),
    ("RO", "21"),
    ("SK", "23"),
    ("SI", "22"),
    ("SE", "25"),
];

/// Units for one euro, so that amounts can be followed by hand.
const RATES: &[(&str, &str)] = &[
    ("CZK", "25"),
    ("DKK", "7.5"),
    ("HUF", "400"),
    ("PLN", "4"),
    ("RON", "5"),
    ("SEK", "11"),
    ("GBP", "0.8"),
];

fn fixed() -> Fx<'static> {
    RATES.iter().fold(fx(), |fx, (code, rate)| fx.with(currency("EUR"), currency(code), dec(rate)))
}

fn rate_of(code: &str) -> Dec {
    RATES.iter().find(|(known, _)| *known == code).map_or(Dec::ONE, |(_, rate)| dec(rate))
}

/// The answer at the fixed rates.
#[track_caller]
fn at_fixed(ask: &Consignment) -> Assessment<'static> {
    assess(pack(), ask, &fixed()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A coat at a price in euro whose rate of duty the seller knows, without national fees.
fn coat(to: &str, euros: &str) -> Consignment {
    let goods = vec![line("coat", "620211", 1, euros).with_rate(dec("0.12"))];
    let mut ask = Consignment::new(country(to), day("2026-10-20"), currency("EUR"), goods);
    ask.scheme = SchemeChoice::None;
    for (state, switch) in [("FR", "fr.parcelTax"), ("RO", "ro.parcelFee")] {
        if to == state {
            ask.settings.push((switch.to_owned(), Setting::Flag(false)));
        }
    }
    ask
}

fn round(value: Dec) -> Dec {
    Rounding::HalfUp.to_digits(value, 2)
}

#[test]
fn all_member_states_are_destinations_and_no_other_shares_the_rules_of_the_union() {
    let union: Vec<String> = pack()
        .destinations()
        .filter(|market| market.parent == Some(country("EU")))
        .map(|market| market.code.to_string())
        .collect();
    let mut listed: Vec<&str> = UNION.iter().map(|(code, _)| *code).collect();
    listed.sort_unstable();
    assert_eq!(union, listed);
}

#[test]
fn every_member_state_on_both_sides_of_the_flat_duty() {
    for (state, percent) in UNION {
        let vat = dec(percent) * dec("0.01");
        let local = rate_of(&pack().market(country(state)).unwrap().currency.to_string());
        for (date, flat) in [("2026-06-30", "0"), ("2026-07-01", "3")] {
            for scheme in [SchemeChoice::Named("ioss".to_owned()), SchemeChoice::None] {
                let at_sale = scheme != SchemeChoice::None;
                let found = at_fixed(&coat(state, "20.00").on(date).vary(|ask| ask.scheme = scheme));
                let duty = dec(flat) * local;
                assert_eq!(found.duty, Some(duty), "{state} {date}");
                assert_eq!(found.vat, Some(round((dec("20") * local + duty) * vat)), "{state} {date}");
                assert_eq!(found.fees, Dec::ZERO, "{state} {date}");
                let by = if at_sale { Collector::Seller } else { Collector::Carrier };
                assert_eq!(found.collected_by, by, "{state} {date}");
                assert_eq!(found.regime.to_string(), if at_sale { "eu.ioss" } else { "eu.low-value" });
            }
            // One cent above the limit the tariff holds on either side of the date.
            let above = at_fixed(&coat(state, "150.01").on(date).under("ioss"));
            let duty = round(round(dec("150.01") * local) * dec("0.12"));
            assert_eq!(above.duty, Some(duty), "{state} {date}");
            assert_eq!(above.scheme, None);
            let at_limit = at_fixed(&coat(state, "150.00").on(date).under("ioss"));
            assert_eq!(at_limit.duty, Some(dec(flat) * local), "{state} {date}");
        }
    }
}

/// State, first day, percent before, percent from then on.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    ("EE", "2024-01-01", "20", "22"),
    ("EE", "2025-07-01", "22", "24"),
    ("FI", "2024-09-01", "24", "25.5"),
    ("LU", "2023-01-01", "17", "16"),
    ("LU", "2024-01-01", "16", "17"),
    ("RO", "2025-08-01", "19", "21"),
    ("SK", "2025-01-01", "20", "23"),
];

#[test]
fn each_change_of_vat_has_the_old_rate_the_day_before_and_the_new_one_on_the_day() {
    let mut changes = 0;
    for (state, date, before, after) in CHANGES {
        for (date, percent) in [(day(date).plus(-1), before), (day(date), after)] {
            let found = at_fixed(&coat(state, "100.00").under("ioss").vary(|ask| ask.entry = date));
            let local = rate_of(&found.currency.to_string());
            assert_eq!(found.vat, Some(dec(percent) * local), "{state} on {date}");
        }
        changes += 1;
    }
    // No other change is in the pack.
    let begins = pack().content().begins;
    let in_pack: usize = UNION
        .iter()
        .filter_map(|(state, _)| pack().market(country(state)))
        .flat_map(|market| market.series.iter().filter(|series| series.key == "vat.standard"))
        .map(|series| series.values.iter().filter(|value| value.from > begins).count())
        .sum();
    assert_eq!(changes, in_pack);
}

fn to(code: &str, postcode: &str) -> Consignment {
    coat(code, "20.00").vary(|ask| ask.destination.postcode = Some(postcode.to_owned()))
}

#[test]
fn territories_outside_the_area_are_flagged_by_postcode_and_their_neighbours_are_not() {
    for (state, there, region, beside) in [
        ("ES", "35001", "CN", "34001"),
        ("ES", "38 001", "CN", "37001"),
        ("ES", "51001", "CE", "50001"),
        ("ES", "52001", "ML", "53001"),
        ("FR", "97100", "971", "96000"),
        ("FR", "97200", "972", "75001"),
        ("FR", "97300", "973", "20000"),
        ("FR", "97400", "974", "98000"),
        ("FR", "97600", "976", "13001"),
        ("FR", "97133", "BL", "69001"),
        ("FR", "97150", "MF", "69001"),
        ("FR", "97500", "PM", "69001"),
        ("FR", "98600", "WF", "98000"),
        ("FR", "98714", "PF", "98000"),
        ("FR", "98800", "NC", "98000"),
        ("FI", "22100", "01", "21100"),
        ("IT", "23041", "LIV", "23030"),
        ("IT", "22061", "CAM", "22060"),
        ("IT", "47890", "SM", "47900"),
        ("IT", "00120", "VA", "00121"),
        ("DE", "27498", "HEL", "27499"),
        ("DE", "78266", "BUS", "78267"),
        ("GR", "63086", "69", "63085"),
        ("DK", "3900", "GL", "3800"),
        ("DK", "FO-100", "FO", "1000"),
        ("GB", "JE2 3AB", "JEY", "JA1 1AA"),
        ("GB", "GY1 1AA", "GGY", "GU1 1AA"),
    ] {
        let found = at_fixed(&to(state, there));
        assert_eq!(found.region, Some(region), "{state} {there}");
        assert!(found.alerts.iter().any(|alert| alert.code.to_string() == "A106"), "{state} {there}");
        let found = at_fixed(&to(state, beside));
        assert!(!found.alerts.iter().any(|alert| alert.code.to_string() == "A106"), "{state} {beside}");
    }
}

#[test]
fn places_with_a_standard_rate_of_their_own_meet_it() {
    for (state, there, percent, beside) in [
        ("PT", "9500-321", "16", "8900-100"),
        ("PT", "9000-019", "22", "8900-100"),
        ("AT", "6691", "19", "6690"),
        ("AT", "6993", "19", "6900"),
        ("GR", "81100", "17", "82000"),
        ("GR", "853 00", "17", "85100"),
    ] {
        let tax = |postcode: &str| {
            let found = at_fixed(&to(state, postcode).under("ioss").set("eu.vatOnFlatDuty", false));
            assert!(!found.alerts.iter().any(|alert| alert.code.to_string() == "A106"));
            found.vat.unwrap() * dec("5")
        };
        assert_eq!(tax(there), dec(percent), "{state} {there}");
        let standard = UNION.iter().find(|(code, _)| *code == state).map(|(_, percent)| dec(percent));
        assert_eq!(Some(tax(beside)), standard, "{state} {beside}");
    }
}

#[test]
fn romania_charges_a_fee_on_small_parcels_since_2026() {
    let fee = |ask: &Consignment| at_fixed(ask).fees;
    let parcel = |euros: &str| {
        let mut ask = coat("RO", euros);
        ask.settings.clear();
        ask
    };
    assert_eq!(fee(&parcel("20.00").on("2025-12-31")), dec("0"));
    assert_eq!(fee(&parcel("20.00").on("2026-01-01")), dec("25"));
    // Below EUR 150, where other limits still hold at it.
    assert_eq!(fee(&parcel("149.99")), dec("25"));
    assert_eq!(fee(&parcel("150.00")), dec("0"));
    assert_eq!(fee(&parcel("20.00").set("ro.parcelFee", false)), dec("0"));
    // The fee of the Union takes its place: EUR 2 at 5.
    let november = parcel("20.00").set("eu.handlingFee", true);
    assert_eq!(fee(&november.clone().on("2026-10-31")), dec("25"));
    assert_eq!(fee(&november.on("2026-11-01")), dec("10"));
}

#[test]
fn france_charges_since_march_and_what_italy_does_since_july_is_not_confirmed() {
    let of = |to: &str, date: &str| {
        let mut ask = coat(to, "20.00").on(date);
        ask.settings.clear();
        at_fixed(&ask)
    };
    assert_eq!((of("FR", "2026-02-28").fees, of("FR", "2026-03-01").fees), (dec("0"), dec("2")));
    let asks = |date| of("IT", date).alerts.iter().any(|alert| alert.code.to_string() == "A103");
    assert_eq!((asks("2026-06-30"), asks("2026-07-01")), (false, true));
    let on = |date: &str| at_fixed(&coat("IT", "20.00").set("it.parcelTax", true).on(date)).fees;
    assert_eq!((on("2026-06-30"), on("2026-07-01")), (dec("0"), dec("2")));
    let limit = |euros: &str| at_fixed(&coat("IT", euros).set("it.parcelTax", true)).fees;
    assert_eq!((limit("150.00"), limit("150.01")), (dec("2"), dec("0")));
}

#[test]
fn only_france_italy_and_romania_have_a_fee_of_their_own() {
    for (state, _) in UNION {
        let mut ask = coat(state, "20.00");
        ask.settings.clear();
        let found = at_fixed(&ask);
        let fee = match *state {
            "FR" => dec("2"),
            "RO" => dec("25"),
            _ => dec("0"),
        };
        assert_eq!(found.fees, fee, "{state}");
        // Italy's is not confirmed: the amount at stake is named.
        let unconfirmed = found.alerts.iter().any(|alert| alert.code.to_string() == "A103");
        assert_eq!(unconfirmed, *state == "IT", "{state}");
    }
}

#[test]
fn an_item_is_a_code_and_a_description_whatever_the_quantity() {
    let duty = |lines| answer(&parcel("AT", lines).under("ioss")).duty;
    let shirt = |words: &str, quantity| line(words, "61091000", quantity, "5.00");
    assert_eq!(duty(vec![shirt("T-shirt", 5)]), Some(dec("3")));
    // The same goods on two lines are one item, case and spaces aside.
    assert_eq!(duty(vec![shirt("T-shirt", 2), shirt(" t-SHIRT ", 3)]), Some(dec("3")));
    // Another description, or another code of six digits.
    assert_eq!(duty(vec![shirt("T-shirt", 1), shirt("singlet", 1)]), Some(dec("6")));
    assert_eq!(duty(vec![shirt("T-shirt", 1), line("T-shirt", "610990", 1, "5.00")]), Some(dec("6")));
    // Beyond six digits the declaration of a low-value parcel does not look.
    assert_eq!(duty(vec![shirt("T-shirt", 1), line("T-shirt", "61091090", 1, "5.00")]), Some(dec("3")));
}

#[test]
fn germany_alone_does_not_collect_what_is_below_a_euro() {
    let tax = |to: &str, euros: &str| at_fixed(&coat(to, euros).on("2026-06-30")).vat;
    // 19 % of 5.24 is 0.9956, rounded 1.00; of 5.23 it is 0.99.
    assert_eq!(tax("DE", "5.23"), Some(dec("0")));
    assert_eq!(tax("DE", "5.24"), Some(dec("1.00")));
    assert_eq!(tax("AT", "4.00"), Some(dec("0.80")));
    // Tax at sale is owed to the cent.
    assert_eq!(at_fixed(&coat("DE", "5.23").on("2026-06-30").under("ioss")).vat, Some(dec("0.99")));
}

#[test]
fn books_and_babies_clothes_meet_reduced_rates_by_date() {
    let tax = |to: &str, code: &str, date: &str| {
        let goods = vec![line("goods", code, 1, "100.00")];
        let mut ask =
            Consignment::new(country(to), day(date), currency("EUR"), goods).set("eu.vatOnFlatDuty", false);
        ask.scheme = SchemeChoice::Named("ioss".to_owned());
        {
            let found = at_fixed(&ask);
            found.vat.unwrap().over(rate_of(&found.currency.to_string())).unwrap()
        }
    };
    for (to, date, percent) in [
        ("IE", "2026-10-20", "0"),
        ("SE", "2026-10-20", "6"),
        ("CY", "2023-07-20", "5"),
        ("CY", "2023-07-21", "3"),
        ("AT", "2021-12-31", "5"),
        ("AT", "2022-01-01", "10"),
        ("CZ", "2023-12-31", "10"),
        ("CZ", "2024-01-01", "0"),
        ("FI", "2024-12-31", "10"),
        ("FI", "2025-01-01", "14"),
        ("FI", "2026-01-01", "13.5"),
        ("LT", "2025-12-31", "9"),
        ("LT", "2026-01-01", "5"),
        ("LV", "2021-12-31", "12"),
        ("LV", "2022-01-01", "5"),
        ("RO", "2025-07-31", "5"),
        ("RO", "2025-08-01", "11"),
        ("SK", "2024-12-31", "10"),
        ("SK", "2025-01-01", "5"),
        // Denmark has one rate.
        ("DK", "2026-10-20", "25"),
    ] {
        assert_eq!(tax(to, "490199", date), dec(percent), "{to} {date}");
    }
    assert_eq!(tax("IE", "611120", "2026-10-20"), dec("0"));
    assert_eq!(tax("IE", "610910", "2026-10-20"), dec("23"), "no code tells a child's T-shirt from another");
}

#[test]
fn carriers_ask_for_advancing_what_the_seller_has_not_prepaid() {
    let fee = |ask: &Consignment| at_fixed(ask).carrier_fees;
    let by = |ask: Consignment, channel| ask.vary(|ask| ask.channel = channel);
    // EUR 20 and 3 at 7.5, and 25 % of both: 65.63 due; 2 % of it is below the least.
    assert_eq!(fee(&by(coat("DK", "20.00"), Channel::Express)), dec("100"));
    // 12 % of 15,000 is 1,800 and 25 % of 16,800 is 4,200: 2 % of 6,000.
    assert_eq!(fee(&by(coat("DK", "2000.00"), Channel::Express)), dec("120"));
    assert_eq!(fee(&by(coat("DK", "20.00"), Channel::Post)), dec("225"));
    let noted = |ask: &Consignment| {
        let found = at_fixed(&by(ask.clone(), Channel::Express));
        let note = found.notes.iter().find(|note| note.code.to_string() == "N111");
        note.map(|note| note.params().map(|(_, value)| value.to_string()).collect::<Vec<_>>().join(" to "))
    };
    assert_eq!(noted(&coat("DK", "20.00").on("2025-12-31")), None);
    assert_eq!(noted(&coat("DK", "20.00").on("2026-06-06")).as_deref(), Some("100.00 DKK to 112.50 DKK"));
    assert_eq!(noted(&coat("DK", "20.00").on("2026-06-07")).as_deref(), Some("100.00 DKK to 182.00 DKK"));
    assert_eq!(noted(&coat("DK", "20.00").under("ioss")), None);
    for (state, amount) in [("DE", "6"), ("NL", "6"), ("SE", "75"), ("AT", "0")] {
        assert_eq!(fee(&by(coat(state, "20.00"), Channel::Post)), dec(amount), "{state}");
        // What was taken in at sale needs nobody to advance it.
        assert_eq!(fee(&by(coat(state, "20.00").under("ioss"), Channel::Post)), dec("0"), "{state}");
    }
    let british =
        |scheme: &str| by(shirt("GB", "20.00").vary(|ask| ask.scheme = named(scheme)), Channel::Post);
    assert_eq!((fee(&british("none")), fee(&british("uk-vat"))), (dec("8"), dec("0")));
    let australian = |scheme: &str, price: &str| {
        let ask = parcel("AU", vec![line("coat", "620211", 1, price).with_rate(dec("0.05"))]);
        by(ask.vary(|ask| ask.scheme = named(scheme)), Channel::Express)
    };
    assert_eq!(fee(&australian("au-gst", "100.00")), dec("0"));
    assert!(fee(&australian("au-gst", "1000.01")) > dec("0"), "taxed at the border");
}

fn named(scheme: &str) -> SchemeChoice {
    if scheme == "none" { SchemeChoice::None } else { SchemeChoice::Named(scheme.to_owned()) }
}

/// A coat to Belfast at a price in pounds; EUR 1 is GBP 0.80, so that EUR 150 are GBP 120.
fn belfast(pounds: &str) -> Consignment {
    parcel("GB", vec![line("coat", "620211", 1, pounds).with_rate(dec("0.12"))])
        .vary(|ask| ask.destination.postcode = Some("BT1 1AA".to_owned()))
        .on("2026-10-20")
}

#[test]
fn northern_ireland_has_the_duties_of_the_union_and_british_tax() {
    let of = |ask: &Consignment| {
        let found = at_fixed(ask);
        assert_eq!(found.region, Some("NIR"));
        assert!(!found.alerts.iter().any(|alert| alert.code.to_string() == "A106"));
        (found.regime.to_string(), found.duty.unwrap().plain(), found.vat.unwrap().plain())
    };
    let is = |a: &str, b: &str, c: &str| (a.to_owned(), dec(b).plain(), dec(c).plain());
    let sold = |pounds| belfast(pounds).under("uk-vat");
    // EUR 3 are GBP 2.40, and the price has tax on them.
    assert_eq!(of(&sold("100.00").on("2026-06-30")), is("gb.point-of-sale", "0", "20"));
    assert_eq!(of(&sold("100.00").on("2026-07-01")), is("gb.point-of-sale", "2.40", "20.48"));
    assert_eq!(of(&sold("100.00").set("gb.vatOnFlatDuty", false)), is("gb.point-of-sale", "2.40", "20"));
    assert_eq!(of(&belfast("100.00").on("2026-06-30")), is("gb.low-value", "0", "20"));
    assert_eq!(of(&belfast("100.00").on("2026-07-01")), is("gb.low-value", "2.40", "20.48"));
    // EUR 150 and a penny above it: the tariff, while the tax is still taken in at sale.
    assert_eq!(of(&sold("120.00")), is("gb.point-of-sale", "2.40", "24.48"));
    assert_eq!(of(&sold("120.01")), is("gb.point-of-sale", "14.40", "24.00"));
    assert_eq!(of(&sold("120.01").on("2026-06-30")), is("gb.point-of-sale", "14.40", "24.00"));
    // GBP 135 and a penny above it: tax at the border on goods and duty.
    assert_eq!(of(&sold("135.00")), is("gb.point-of-sale", "16.20", "27.00"));
    assert_eq!(of(&sold("135.01")), is("gb.standard", "16.20", "30.24"));
    // The limit that is met first decides, and then the one behind it.
    let limit = |ask: &Consignment| at_fixed(ask).threshold.map(|tested| tested.id.to_string());
    assert_eq!(limit(&sold("120.01")).as_deref(), Some("gb.duty-relief"));
    assert_eq!(limit(&sold("135.01")).as_deref(), Some("gb.low-value"));
    // Two kinds of goods are two items.
    let two = parcel("GB", vec![line("coat", "620211", 2, "20.00"), line("mug", "691200", 1, "20.00")]);
    let two = two.vary(|ask| ask.destination.region = Some("NIR".to_owned())).under("uk-vat");
    let found = at_fixed(&two);
    assert_eq!((found.items, found.duty), (Some(2), Some(dec("4.80"))));
    // Britain itself keeps its relief.
    let london = |date| at_fixed(&shirt("GB", "100.00").under("uk-vat").on(date)).duty;
    assert_eq!((london("2026-06-30"), london("2026-07-01")), (Some(dec("0")), Some(dec("0"))));
}

#[test]
fn the_tariff_of_northern_ireland_is_the_one_of_the_union() {
    // Above every limit, by table.
    let rate = |ask: Consignment| {
        let found = at_fixed(&ask);
        found.lines.iter().find(|line| line.kind == LineKind::Duty).and_then(|line| line.rate())
    };
    let goods = |code: &str| vec![line("goods", code, 1, "500.00")];
    let belfast = |code: &str| {
        rate(parcel("GB", goods(code)).vary(|ask| ask.destination.region = Some("NIR".to_owned())))
    };
    for code in ["640419", "851640"] {
        assert_eq!(belfast(code), rate(parcel("IE", goods(code))), "{code}");
        assert_ne!(belfast(code), rate(parcel("GB", goods(code))), "{code}");
    }
}
