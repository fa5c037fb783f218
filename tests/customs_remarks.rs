//! What an answer says beside its numbers: each alert and note in a case that raises it and in one that does not.

use crate::support;
use landcast::customs::{Assessment, Consignee, Consignment, Line, Unknown};
use landcast::pack::{Channel, Confidence};
use support::customs::{Vary, answer, country, currency, dec, line, params, parcel, says, shirt};

fn missing(answer: &Assessment<'_>) -> Vec<Unknown> {
    answer.missing.iter().map(|missing| missing.what).collect()
}

#[track_caller]
fn only(code: &str, with: &Consignment, without: &Consignment) -> Vec<String> {
    let raised = answer(with);
    assert!(says(&raised, code), "{code} is not said: {:?}", raised.alerts);
    assert!(!says(&answer(without), code), "{code} is said where it should not be");
    params(&raised, code)
}

fn in_region(ask: Consignment, region: &str) -> Consignment {
    ask.vary(|ask| ask.destination.region = Some(region.to_owned()))
}

#[test]
fn a101_a_seller_without_the_scheme_is_told_that_the_border_taxes() {
    let ask = shirt("DE", "20.00");
    assert_eq!(only("A101", &ask, &ask.clone().under("ioss")), ["ioss"]);
    assert_eq!(only("A101", &shirt("GB", "20.00"), &shirt("GB", "200.00")), ["uk-vat"]);
}

#[test]
fn a102_a_scheme_that_does_not_reach_the_parcel_says_why() {
    let ioss = |price| shirt("DE", price).under("ioss");
    assert_eq!(only("A102", &ioss("150.01"), &ioss("150.00")), ["ioss", "above-limit"]);
    let company = ioss("20.00").vary(|ask| ask.consignee = Consignee::Business);
    assert_eq!(params(&answer(&company), "A102"), ["ioss", "not-a-distance-sale"]);
    let by_sea = shirt("SG", "20.00").under("sg-ovr").by(Channel::Sea);
    assert_eq!(only("A102", &by_sea, &shirt("SG", "20.00").under("sg-ovr")), ["sg-ovr", "not-covered"]);
    let two = parcel("AU", vec![line("lamp", "940521", 2, "600.00")]).under("au-gst");
    assert_eq!(params(&answer(&two), "A102"), ["au-gst", "taxed-at-border"]);
}

#[test]
fn a103_an_unconfirmed_fee_shows_what_is_at_stake_until_its_switch_is_set() {
    let two = parcel("DE", vec![line("coat", "620211", 1, "20.00"), line("scarf", "621430", 3, "5.00")]);
    assert_eq!(only("A103", &two, &two.clone().set("eu.handlingFee", false)), ["eu.handlingFee", "4.00 EUR"]);
    assert!(!says(&answer(&two.clone().on("2026-10-31")), "A103"), "before the fee begins");
    let italian = answer(&shirt("IT", "20.00").on("2026-07-01"));
    assert_eq!(params(&italian, "A103"), ["it.parcelTax", "2.00 EUR"]);
    assert_eq!(italian.fees.plain(), "0");
    assert_eq!(answer(&shirt("IT", "20.00").set("it.parcelTax", true)).fees.plain(), "2");
}

#[test]
fn a104_goods_of_other_origins_have_duties_the_pack_does_not_hold() {
    let of = |origin: &str, date: &str| {
        parcel("US", vec![line("T-shirt", "61091000", 1, "20.00")])
            .on(date)
            .vary(|ask| ask.origin = country(origin))
    };
    assert_eq!(only("A104", &of("VN", "2026-11-20"), &of("CN", "2026-11-20")), ["VN"]);
    let found = answer(&of("VN", "2026-11-20"));
    assert_eq!((found.duty, found.total), (None, None));
    assert!(missing(&found).contains(&Unknown::AdditionalDuty("origin")));
    // Section 122 reached every origin at one rate: nothing is missing then.
    assert_eq!(answer(&of("VN", "2026-03-15")).duty.unwrap(), dec("5.30"));
}

#[test]
fn a105_goods_with_rules_beyond_the_pack_are_named() {
    let candle = parcel("US", vec![line("candle", "34060000", 1, "20.00")]);
    assert_eq!(
        only("A105", &candle, &parcel("US", vec![line("toy", "95030000", 1, "20.00")])),
        ["0", "ad-cvd"]
    );
    let wine = parcel("SG", vec![line("wine", "220421", 1, "20.00")]);
    let found = answer(&wine);
    assert_eq!(params(&found, "A105"), ["0", "dutiable"]);
    assert_eq!(found.duty, None, "liquor pays by the litre");
    assert_eq!(found.regime.to_string(), "sg.standard", "and has no relief");
    let steel = parcel("CA", vec![line("pan", "732393", 1, "50.00").with_rate(dec("0.065"))]);
    assert_eq!(params(&answer(&steel), "A105"), ["0", "surtax"]);
}

#[test]
fn a106_territories_with_rules_of_their_own_are_flagged_by_region_or_postcode() {
    let to = |code: &str, postcode: &str| {
        shirt(code, "20.00").vary(|ask| ask.destination.postcode = Some(postcode.to_owned()))
    };
    assert_eq!(only("A106", &to("ES", "35 001"), &to("ES", "28001")), ["CN"]);
    assert_eq!(only("A106", &to("GB", "je2 3ab"), &to("GB", "BT1 1AA")), ["JEY"]);
    assert!(says(&answer(&in_region(shirt("FR", "20.00"), "974")), "A106"));
    // A region that has no rules of its own in the pack is not refused where the list of regions is not complete.
    assert!(!says(&answer(&in_region(shirt("DE", "20.00"), "BE")), "A106"));
}

#[test]
fn a107_where_nothing_is_due_the_duty_to_register_is_named() {
    let ask = shirt("MY", "100.00");
    assert_eq!(only("A107", &ask, &ask.clone().under("my-lvg")), ["500000.00 MYR", "my-lvg"]);
    assert!(says(&answer(&shirt("SG", "100.00")), "A107"));
    assert!(says(&answer(&shirt("AU", "100.00")), "A107"));
}

#[test]
fn a108_the_importer_may_ask_for_a_lower_general_rate() {
    // 3.7 % by the general tariff, 5 % by the simplified one.
    let ring = parcel("JP", vec![line("ring", "711719", 1, "30000")]);
    assert_eq!(only("A108", &ring, &ring.clone().set("jp.simplifiedTariff", false)), ["0", "0.037"]);
    assert_eq!(answer(&ring).duty, Some(dec("900")));
    assert_eq!(answer(&ring.set("jp.simplifiedTariff", false)).duty, Some(dec("600")));
}

#[test]
fn a109_mail_with_additional_duties_needs_more_than_the_informal_entry() {
    let mail =
        |date: &str| parcel("US", vec![line("T-shirt", "61091000", 1, "20.00")]).on(date).by(Channel::Post);
    only("A109", &mail("2026-10-22"), &mail("2026-10-21"));
}

#[test]
fn a110_provinces_that_collect_their_own_tax_are_named() {
    let ask = |region: &str| in_region(shirt("CA", "50.00"), region);
    assert_eq!(only("A110", &ask("QC"), &ask("ON")), ["QC"]);
}

#[test]
fn a111_above_the_simplified_procedure_a_formal_entry_is_needed() {
    let ask = |price: &str| in_region(shirt("CA", price), "ON");
    assert_eq!(only("A111", &ask("3300.01"), &ask("3300.00")), ["3300.00 CAD"]);
}

#[test]
fn a112_metal_content_before_april_2026_is_flagged() {
    let pan = |date: &str| parcel("US", vec![line("pan", "73239300", 1, "50.00")]).on(date);
    only("A112", &pan("2026-04-05"), &pan("2026-04-06"));
    only(
        "A112",
        &pan("2025-05-02"),
        &parcel("US", vec![line("toy", "95030000", 1, "50.00")]).on("2025-05-02"),
    );
}

#[test]
fn a113_a_relief_that_does_not_reach_the_channel_is_named() {
    let ask = |channel| in_region(shirt("CA", "15.00"), "ON").by(channel);
    assert_eq!(only("A113", &ask(Channel::Sea), &ask(Channel::Post)), ["20.00 CAD", "sea"]);
    assert!(says(&answer(&shirt("SG", "20.00").by(Channel::Road)), "A113"));
}

#[test]
fn a201_and_a202_tell_values_just_below_and_just_above_a_limit() {
    let ask = |price: &str| shirt("GB", price).under("uk-vat");
    assert_eq!(only("A201", &ask("130.00"), &ask("128.00")), ["130.00 GBP", "135.00 GBP", "gb.low-value"]);
    assert_eq!(only("A202", &ask("135.01"), &ask("141.80")), ["135.01 GBP", "135.00 GBP", "gb.low-value"]);
    assert!(!says(&answer(&ask("135.00")), "A202"));
}

#[test]
fn a201_and_a202_tell_of_every_limit_and_not_only_of_the_deciding_one() {
    // Israel frees duty up to USD 500 and tax up to USD 75: the second is the near one.
    let ask = |price: &str| shirt("IL", price).vary(|ask| ask.currency = currency("USD"));
    assert_eq!(only("A201", &ask("74.00"), &ask("70.00")), ["74.00 USD", "75.00 USD", "il.de-minimis-tax"]);
    assert_eq!(only("A202", &ask("76.00"), &ask("80.00")), ["76.00 USD", "75.00 USD", "il.de-minimis-tax"]);
    // Canada's two limits are the same amount and are told once.
    let found = answer(&in_region(shirt("CA", "19.50"), "ON"));
    assert_eq!(found.alerts.iter().filter(|alert| alert.code.as_str() == "A201").count(), 1);
}

#[test]
fn a203_a_change_that_was_announced_for_before_the_entry_is_told_and_not_applied() {
    let ask = |date: &str| shirt("DE", "20.00").under("ioss").on(date);
    assert_eq!(only("A203", &ask("2028-07-01"), &ask("2028-06-30")), ["duty.flat-per-item", "2028-07-01"]);
    let found = answer(&ask("2028-07-01"));
    assert_eq!(found.duty, Some(dec("3.00")));
    assert_eq!(found.confidence, Confidence::Low);
}

#[test]
fn a501_an_entry_beyond_the_horizon_is_less_sure() {
    let horizon = support::customs::pack().content().horizon;
    let ask = |day: landcast::calendar::Day| shirt("GB", "20.00").under("uk-vat").vary(|ask| ask.entry = day);
    only("A501", &ask(horizon.plus(1)), &ask(horizon));
    assert_eq!(answer(&ask(horizon.plus(1))).confidence, Confidence::Low);
}

#[test]
fn n101_without_a_province_the_likely_tax_is_one_province_and_the_range_all() {
    let ask = parcel("CA", vec![line("coat", "620211", 1, "100.00").with_rate(dec("0.18"))]);
    assert_eq!(only("N101", &ask, &in_region(ask.clone(), "NS")), ["ON"]);
    let found = answer(&ask);
    // 118.00 at 13 %; from 5 % (Alberta) to 15 % (New Brunswick).
    assert_eq!(found.vat, Some(dec("15.34")));
    let ends = [found.range.low, found.range.likely, found.range.high].map(Option::unwrap);
    assert_eq!(ends, ["23.90", "33.34", "35.70"].map(dec));
    assert_eq!(missing(&found), [Unknown::Region]);
    let by_postcode = ask.vary(|ask| ask.destination.postcode = Some("b3h 4r2".to_owned()));
    assert_eq!(answer(&by_postcode).region, Some("NS"));
}

#[test]
fn nova_scotia_lowered_its_tax_in_april_2025() {
    let vat =
        |date: &str| answer(&in_region(shirt("CA", "100.00"), "NS").on(date).vary(own_rate)).vat.unwrap();
    assert_eq!((vat("2025-03-31"), vat("2025-04-01")), (dec("17.70"), dec("16.52")));
}

fn own_rate(ask: &mut Consignment) {
    for line in &mut ask.lines {
        line.duty_rate = Some(dec("0.18"));
    }
}

#[test]
fn n102_personal_use_is_valued_below_retail() {
    let ask = parcel("JP", vec![line("toy", "950300", 1, "30000")]);
    assert_eq!(only("N102", &ask, &ask.clone().vary(|ask| ask.personal_use = false)), ["0.6"]);
    assert_eq!(answer(&ask).customs_value, dec("18000"));
}

#[test]
fn n103_american_values_are_declared_in_whole_dollars() {
    let ask = parcel("US", vec![line("T-shirt", "61091000", 1, "24.99")]);
    let found = answer(&ask);
    assert!(says(&found, "N103"));
    assert_eq!(found.customs_value, dec("24.99"));
    assert!(found.lines.iter().filter(|line| line.line.is_some()).all(|line| line.base == dec("25")));
    assert!(!says(&answer(&shirt("CA", "24.99")), "N103"));
}

#[test]
fn n104_a_free_gift_says_its_limit() {
    let gift = |price: &str| shirt("DE", price).vary(|ask| ask.gift = true);
    assert_eq!(only("N104", &gift("45.00"), &gift("45.01")), ["45.00 EUR"]);
}

#[test]
fn n105_the_simplified_tariff_is_named_and_can_be_declined() {
    let ask = parcel("JP", vec![line("dress", "620443", 1, "30000")]);
    only("N105", &ask, &ask.clone().set("jp.simplifiedTariff", false));
    // Knitted apparel and goods that are free anyway stay outside it.
    assert!(!says(&answer(&shirt("JP", "30000")), "N105"));
    assert!(!says(&answer(&parcel("JP", vec![line("toy", "950300", 1, "30000")])), "N105"));
}

#[test]
fn japan_taxes_knitted_apparel_from_the_first_yen_unless_it_is_a_gift() {
    let ask = shirt("JP", "5000");
    let found = answer(&ask);
    assert_eq!(found.regime.to_string(), "jp.simplified");
    // 3,000 at 9.15 % is 274, cut to 200; 3,200 cut to 3,000 at 7.8 % is 234, cut to 200; 22/78 of it cut to nothing.
    assert_eq!((found.duty, found.vat), (Some(dec("200")), Some(dec("200"))));
    let gift = answer(&ask.vary(|ask| ask.gift = true));
    assert_eq!(gift.total, Some(dec("0")));
}

#[test]
fn n106_germany_does_not_collect_less_than_a_euro() {
    let ask = |price: &str| shirt("DE", price).on("2026-06-30");
    assert_eq!(only("N106", &ask("5.23"), &ask("5.27")), ["0.99 EUR", "1.00 EUR"]);
    assert_eq!(answer(&ask("5.23")).total, Some(dec("0")));
    assert_eq!(answer(&ask("5.27")).total, Some(dec("1.00")));
}

#[test]
fn n107_a_code_over_several_rates_gives_a_typical_one_and_the_range() {
    let trousers = |code: &str| parcel("US", vec![line("trousers", code, 1, "100.00")]);
    only("N107", &trousers("620462"), &trousers("62046280"));
    let found = answer(&trousers("620462"));
    assert!(found.duty.is_some());
    assert!(found.range.low < found.range.likely && found.range.likely < found.range.high);
    assert_eq!(missing(&found), [Unknown::NationalCode(8)]);
    assert!(found.confidence < Confidence::High);
    let bag = answer(&parcel("DE", vec![line("bag", "420222", 1, "200.00")]));
    assert_eq!(missing(&bag), [Unknown::NationalCode(10)]);
}

#[test]
fn n108_the_sellers_own_rate_wins_and_is_marked() {
    let ask = parcel("DE", vec![line("coat", "620211", 1, "200.00")]);
    let own = ask.clone().vary(|ask| ask.lines[0].duty_rate = Some(dec("0.01")));
    assert_eq!(only("N108", &own, &ask), ["0"]);
    assert_eq!(answer(&own).duty, Some(dec("2.00")));
    // In America it replaces the tariff only; the layers on top stay.
    let shirt = parcel("US", vec![line("T-shirt", "61091000", 1, "100.00").with_rate(dec("0"))]);
    assert_eq!(answer(&shirt).duty, Some(dec("20.00")));
}

#[test]
fn n109_an_unknown_share_of_metal_counts_as_metal_and_widens_the_range() {
    let cable = parcel("US", vec![line("cable", "85444290", 1, "100.00")]);
    only("N109", &cable, &cable.clone().choose("us.metalUnder15", "yes"));
    let duty = |ask: &Consignment| answer(ask).duty.unwrap();
    assert_eq!(duty(&cable), dec("52.60"));
    assert_eq!(duty(&cable.clone().choose("us.metalUnder15", "yes")), dec("40.10"));
    assert_eq!(duty(&cable.clone().choose("us.metalUnder15", "no")), dec("52.60"));
    assert_eq!(missing(&answer(&cable)), [Unknown::MetalShare]);
    // A pan is of steel, whatever is said of its share.
    let pan = parcel("US", vec![line("pan", "73239300", 1, "100.00")]).choose("us.metalUnder15", "yes");
    assert_eq!(duty(&pan), dec("27.00"));
}

#[test]
fn n110_american_mail_follows_the_method_of_its_day() {
    let mail =
        |date: &str| parcel("US", vec![line("T-shirt", "61091000", 1, "20.00")]).on(date).by(Channel::Post);
    let flat = |date: &str| mail(date).choose("us.postalMethod", "flat");
    let due = |ask: &Consignment| {
        let found = answer(ask);
        (found.regime.to_string(), found.duty.unwrap().fixed(2))
    };
    let is = |regime: &str, duty: &str| (regime.to_owned(), duty.to_owned());
    assert_eq!(due(&mail("2025-05-01")), is("us.de-minimis", "0.00"));
    assert_eq!(due(&mail("2025-05-02")), is("us.postal", "24.00"));
    assert_eq!(due(&mail("2025-05-14")), is("us.postal", "10.80"));
    assert_eq!(due(&mail("2025-08-29")), is("us.postal", "6.00"));
    assert_eq!(due(&mail("2025-11-10")), is("us.postal", "4.00"));
    assert_eq!(due(&mail("2026-02-24")), is("us.postal", "2.00"));
    assert_eq!(due(&mail("2026-07-23")), is("us.postal", "2.00"));
    assert_eq!(due(&mail("2026-07-24")), is("us.informal", "7.30"));
    assert_eq!(due(&flat("2025-05-02")), is("us.postal", "100.00"));
    assert_eq!(due(&flat("2025-08-29")), is("us.postal", "200.00"));
    assert_eq!(due(&flat("2025-11-10")), is("us.postal", "160.00"));
    // No flat method is left: the choice falls back to the value.
    assert_eq!(due(&flat("2026-02-24")), is("us.postal", "2.00"));
    assert_eq!(only("N110", &flat("2025-08-29"), &flat("2026-07-24")), ["flat"]);
}

#[test]
fn american_layers_follow_origin_and_day() {
    let shirt = |origin: &str, date: &str| {
        let ask = parcel("US", vec![line("T-shirt", "61091000", 1, "1000.00")]).on(date);
        let found = answer(&ask.vary(|ask| ask.origin = country(origin)));
        let duties = found.lines.iter().filter(|line| line.line.is_some());
        duties.map(|line| format!("{} {}", line.code, line.amount)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(shirt("CN", "2025-02-03"), "us.mfn 165, us.section-301 75");
    assert_eq!(shirt("CN", "2025-02-04"), "us.mfn 165, us.section-301 75, us.ieepa-fentanyl 100");
    let both = "us.mfn 165, us.section-301 75, us.ieepa-fentanyl 200, us.ieepa-reciprocal";
    assert_eq!(shirt("CN", "2025-04-09"), format!("{both} 840"));
    assert_eq!(shirt("CN", "2025-04-10"), format!("{both} 1250"));
    assert_eq!(shirt("CN", "2025-05-14"), format!("{both} 100"));
    assert_eq!(shirt("CN", "2026-02-24"), "us.mfn 165, us.section-301 75, us.section-122 100");
    assert_eq!(shirt("CN", "2026-07-24"), "us.mfn 165, us.section-301 75, us.flip-301 125");
    assert_eq!(shirt("HK", "2026-07-24"), "us.mfn 165, us.flip-301 125");
    let phone = answer(&parcel("US", vec![line("phone", "85171300", 1, "500.00")]));
    assert_eq!(phone.duty, Some(dec("0")));
}

#[test]
fn the_excess_capacity_duty_waits_for_its_switch() {
    let ask = parcel("US", vec![line("T-shirt", "61091000", 1, "100.00")]);
    assert_eq!(answer(&ask).duty, Some(dec("36.50")));
    assert_eq!(answer(&ask.set("us.excessCapacity301", true)).duty, Some(dec("44.00")));
}

#[test]
fn a_missing_rate_leaves_the_duty_open_and_names_what_would_settle_it() {
    let ask = in_region(shirt("CA", "100.00"), "ON");
    let found = answer(&ask);
    assert_eq!((found.duty, found.vat, found.total), (None, None, None));
    assert_eq!(missing(&found), [Unknown::DutyRate]);
    // 16 to 18 % and 13 % on top.
    let ends = [found.range.low, found.range.high].map(Option::unwrap);
    assert_eq!(ends, ["31.08", "33.34"].map(dec));
    assert!(found.lines.is_empty(), "nothing is shown that is only estimated: {:?}", found.lines);
    // By category: three kinds of fabric, three rates; the question that settles it is the classification.
    let mut by_category = parcel("DE", vec![Line::new("bag", 1, dec("200.00"))]);
    by_category.lines[0].category = Some("bags".to_owned());
    let found = answer(&by_category);
    assert_eq!(found.duty, None);
    assert_eq!(missing(&found), [Unknown::Classification(None)]);
    assert!(found.range.low < found.range.high);
    let nothing = parcel("DE", vec![Line::new("thing", 1, dec("200.00"))]);
    assert_eq!(missing(&answer(&nothing)), [Unknown::HsCode]);
    assert_eq!(answer(&nothing).range.likely, None);
}

#[test]
fn a_code_of_an_older_edition_is_bounded_by_its_heading() {
    // 6202.11 of HS 2017 is 6202.20 and others of HS 2022.
    for (to, code) in [("DE", "620211"), ("US", "620211"), ("US", "62021111"), ("JP", "6202110000")] {
        let price = if to == "JP" { "300000" } else { "200.00" };
        let found = answer(&parcel(to, vec![line("coat", code, 1, price)]));
        assert_eq!(found.duty, None, "{to} {code}");
        assert_eq!(missing(&found), [Unknown::CurrentCode], "{to} {code}");
        assert!(found.range.low <= found.range.likely && found.range.likely.is_some(), "{to} {code}");
    }
}

#[test]
fn specific_and_mixed_rates_are_never_a_silent_zero() {
    let watch = answer(&parcel("US", vec![line("watch", "91021145", 1, "100.00")]));
    assert_eq!((watch.duty, watch.range.likely), (None, None));
    assert_eq!(missing(&watch), [Unknown::SpecificDuty]);
    let pens = answer(&parcel("US", vec![line("pens", "96081000", 1, "100.00")]));
    assert_eq!((pens.duty, pens.range.high), (None, None));
    assert!(pens.range.likely.is_some());
    let shoes = answer(&parcel("JP", vec![line("leather shoes", "640399", 1, "30000")]));
    assert_eq!(shoes.duty, None);
}

#[test]
fn an_item_is_a_code_with_its_description_whatever_the_quantity() {
    let items = |lines: Vec<Line>| answer(&parcel("DE", lines).under("ioss")).items;
    let shirts = |words: &str| line(words, "610910", 5, "4.00");
    assert_eq!(items(vec![shirts("T-shirt")]), Some(1));
    assert_eq!(items(vec![shirts("T-shirt"), shirts(" t-SHIRT ")]), Some(1));
    assert_eq!(items(vec![shirts("T-shirt"), shirts("tank top")]), Some(2));
    assert_eq!(
        items(vec![line("T-shirt", "61091000", 1, "4.00"), line("T-shirt", "61091010", 1, "4.00")]),
        Some(1)
    );
    assert_eq!(items(vec![Line::new("a", 1, dec("1")), Line::new("b", 1, dec("1"))]), Some(2));
}

#[test]
fn france_counts_six_digit_codes_until_the_unions_fee_takes_over() {
    let lines = || {
        vec![
            line("T-shirt", "610910", 2, "10.00"),
            line("tank top", "610910", 1, "8.00"),
            line("shoes", "640419", 1, "30.00"),
        ]
    };
    let fees = |ask: Consignment| answer(&ask.under("ioss")).fees.plain();
    assert_eq!(fees(parcel("FR", lines()).on("2026-02-28")), "0");
    assert_eq!(fees(parcel("FR", lines()).on("2026-03-01")), "4");
    assert_eq!(fees(parcel("FR", lines()).set("fr.parcelTax", false)), "0");
    // Three items at EUR 2 of the Union's fee, and no national one beside it.
    assert_eq!(fees(parcel("FR", lines()).set("eu.handlingFee", true)), "6");
    assert_eq!(fees(parcel("FR", lines()).set("eu.handlingFee", true).on("2026-10-31")), "4");
}

#[test]
fn companies_pay_the_tariff_from_the_first_euro() {
    let company = |ask: Consignment| ask.vary(|ask| ask.consignee = Consignee::Business);
    let coat = || company(parcel("DE", vec![line("coat", "620211", 1, "100.00").with_rate(dec("0.12"))]));
    assert_eq!(answer(&coat()).duty, Some(dec("12.00")));
    assert_eq!(answer(&coat().on("2026-06-30")).duty, Some(dec("0")));
}

#[test]
fn printed_books_meet_the_reduced_rate() {
    let book = parcel("DE", vec![line("book", "490199", 1, "20.00"), line("mug", "691200", 1, "20.00")]);
    let found = answer(&book.under("ioss").set("eu.vatOnFlatDuty", false));
    // 7 % of one and 19 % of the other.
    assert_eq!(found.vat, Some(dec("5.20")));
    assert_eq!(found.lines.iter().filter(|line| line.code.to_string() == "de.vat").count(), 2);
}

#[test]
fn origin_documents_lower_the_duty_where_the_seller_says_he_has_one() {
    let lamp = || parcel("AU", vec![line("lamp", "940521", 1, "1200.00")]).set("au.fees", false);
    assert_eq!(answer(&lamp()).duty, None);
    let free = answer(&lamp().set("au.chafta", true));
    assert_eq!((free.duty, free.vat), (Some(dec("0")), Some(dec("120.00"))));
    let coat = || parcel("JP", vec![line("coat", "610130", 1, "300000")]);
    let rate = |ask: &Consignment| answer(ask).lines[0].rate().unwrap();
    assert!(rate(&coat().set("jp.rcep", true)) < rate(&coat()));
}

#[test]
fn malaysian_tax_at_the_border_has_two_rates() {
    let ask = parcel("MY", vec![line("coat", "620211", 1, "1000.00").with_rate(dec("0"))]);
    let found = answer(&ask);
    assert_eq!(found.vat, Some(dec("100.00")));
    assert_eq!((found.range.low, found.range.high), (Some(dec("50.00")), Some(dec("100.00"))));
    assert_eq!(missing(&found), [Unknown::TaxRate]);
}

#[test]
fn carriers_fees_stand_apart_from_the_total() {
    let post = answer(&in_region(shirt("CA", "100.00").vary(own_rate), "ON").by(Channel::Post));
    assert_eq!(post.carrier_fees, dec("9.95"));
    assert_eq!(post.total, Some(post.duty.unwrap() + post.vat.unwrap()));
    let express = answer(&parcel("US", vec![line("T-shirt", "61091000", 1, "20.00")]));
    assert_eq!(express.carrier_fees, dec("17"), "2 % of 10.07, at least 17");
    assert_eq!(express.total, Some(dec("10.07")));
    let nothing_due = answer(&shirt("CA", "10.00").by(Channel::Post));
    assert_eq!(nothing_due.carrier_fees, dec("0"));
}

#[test]
fn who_collects_and_who_pays() {
    let of = |ask: &Consignment| {
        let found = answer(ask);
        format!("{} {}", found.collected_by.as_str(), found.payer.as_str())
    };
    assert_eq!(of(&shirt("DE", "20.00").under("ioss")), "seller seller");
    assert_eq!(of(&shirt("DE", "20.00")), "carrier buyer");
    assert_eq!(of(&shirt("DE", "20.00").by(Channel::Post)), "post buyer");
    assert_eq!(of(&shirt("DE", "20.00").by(Channel::Sea)), "customs buyer");
    let ddp = shirt("DE", "20.00").vary(|ask| ask.paid_by = landcast::customs::PaidBy::Seller);
    assert_eq!(of(&ddp), "carrier seller");
}

#[test]
fn a_line_shows_where_its_number_is_from() {
    let found = answer(&shirt("DE", "20.00").under("ioss"));
    let pack = support::customs::pack();
    let duty = found.lines[0].source.view(pack);
    assert_eq!(duty.key, "duty.flat-per-item");
    assert!(duty.document.unwrap().title.contains("2026/382"));
    assert_eq!(duty.from.unwrap().iso(), "2026-07-01");
    assert_eq!(found.lines[0].formula_text(found.currency), "1 × 3.00");
    assert_eq!(found.lines[1].formula_text(found.currency), "23.00 × 19 %");
    assert_eq!(found.lines[1].rounding.text(found.currency), "half-up to 0.01");
    let above = answer(&shirt("DE", "200.00"));
    assert_eq!(above.lines[0].source.view(pack).key, "tariff.EU");
}
