//! Rate cards: one parcel on a card of 50,000 bands, and reading such a card from its file.

use criterion::{Criterion, criterion_group, criterion_main};
use landcast::api::value::Value;
use landcast::calendar::Day;
use landcast::freight::card::{Extras, Shipment, bill};
use landcast::measure::{Country, Parcel};
use std::hint::black_box;

/// Lanes to countries in turn, in zones, with bands of ten grams: 50,000 bands in all.
fn file(lanes: u32, bands: u32) -> Value {
    let countries = ["DE", "FR", "US", "GB", "AU", "JP", "MY", "TH", "CA", "ES"];
    let lanes: Vec<_> = (0..lanes)
        .map(|lane| {
            let bands: Vec<_> = (1..=bands)
                .map(|band| serde_json::json!({"upToG": band * 10, "perKg": format!("{}.5", 40 + lane % 60), "perParcel": "19.5"}))
                .collect();
            serde_json::json!({
                "countries": [countries[lane as usize % countries.len()]],
                "zone": {"name": format!("{lane}区"), "prefixes": [format!("{lane:03}")]},
                "price": {"kind": "tiers", "bands": bands}
            })
        })
        .collect();
    let card = serde_json::json!({"id": "large", "product": "large", "currency": "CNY", "from": "2026-01-01", "lanes": lanes});
    let file = serde_json::json!({"format": "landcast-rates", "version": 1, "cards": [card]});
    serde_json::from_value(file).expect("any JSON is a value")
}

fn bench(criterion: &mut Criterion) {
    let day = Day::parse("2026-11-23").expect("a day");
    let country = Country::from_code("DE").expect("DE");
    let pieces = [Parcel::stack(620, [240, 120, 90], 1)];
    for (name, lanes, bands) in
        [("50 lanes of 1,000 bands", 50, 1000), ("one lane of 50,000 bands", 1, 50_000)]
    {
        let file = file(lanes, bands);
        let cards = landcast::api::rates(&file).expect("a sound card");
        let card = cards.first().expect("one card");
        let shipment =
            Shipment { country, postcode: Some("00099"), pieces: &pieces, day, extras: Extras::default() };
        criterion.bench_function(&format!("price of a parcel, {name}"), |bencher| {
            bencher.iter(|| black_box(bill(black_box(card), black_box(&shipment))));
        });
        if lanes > 1 {
            criterion.bench_function(&format!("reading, {name}"), |bencher| {
                bencher.iter(|| black_box(landcast::api::rates(black_box(&file))));
            });
        }
    }
}

criterion_group! { name = rates; config = Criterion::default().sample_size(20); targets = bench }
criterion_main!(rates);
