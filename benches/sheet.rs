//! A rate sheet of 30 services with 200 bands each, for `cargo xtask bench --peers`: writes cards, parcels and totals to
//! target/parity/rates.json for the peer to compute, and prints the time of one parcel on all services.

use landcast::api::value::Value;
use landcast::calendar::Day;
use landcast::freight::card::{Extras, Shipment, bill};
use landcast::measure::{Country, Parcel};
use serde_json::{Value as Json, json};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const SERVICES: u32 = 30;
const BANDS: u32 = 200;
const BAND_G: u32 = 100;

/// In whole tenths, so that the peer's binary floats and its rounding at the end meet no half cent.
fn amount(service: u32, band: u32) -> String {
    format!("{}.{}", 15 + service % 7 + band * (6 + service % 5), band % 10)
}

#[allow(
    clippy::disallowed_methods,
    reason = "a bench reads the clock and writes for a peer; the engine does neither"
)]
fn main() {
    let id = |service: u32| format!("service-{service}");
    let bands = |service: u32| (1..=BANDS).map(move |band| (band * BAND_G, amount(service, band)));
    let cards: Vec<Json> = (0..SERVICES)
        .map(|service| {
            let bands: Vec<Json> = bands(service)
                .map(|(up_to, amount)| json!({"upToG": up_to, "upToIncluded": false, "perKg": "0", "perParcel": amount}))
                .collect();
            json!({"id": id(service), "product": id(service), "currency": "CNY", "from": "2026-01-01",
                "fuel": [{"from": "2026-01-01", "rate": "0.2"}],
                "lanes": [{"countries": ["DE"], "price": {"kind": "tiers", "bands": bands}}]})
        })
        .collect();
    let file = json!({"format": "landcast-rates", "version": 1, "cards": cards});
    let file: Value = serde_json::from_value(file).expect("any JSON is a value");
    let cards = landcast::api::rates(&file).expect("sound cards");
    // The peer rounds parcels to ten grams.
    let weights: Vec<u32> = (0..400).map(|at| 10 * (1 + at * 7 % 1999)).collect();
    let pieces: Vec<Parcel> = weights.iter().map(|grams| Parcel::stack(*grams, [0; 3], 1)).collect();
    let (country, day) = (Country::from_code("DE").expect("DE"), Day::parse("2026-11-23").expect("a day"));
    let total = |card, piece: &Parcel| {
        let pieces = std::slice::from_ref(piece);
        let shipment = Shipment { country, postcode: Some("10115"), pieces, day, extras: Extras::default() };
        bill(card, &shipment).expect("a price").total
    };
    let totals: Vec<Vec<String>> =
        pieces.iter().map(|piece| cards.iter().map(|card| total(card, piece).fixed(2)).collect()).collect();
    let begin = Instant::now();
    for _ in 0..20 {
        for piece in &pieces {
            for card in &cards {
                black_box(total(black_box(card), black_box(piece)));
            }
        }
    }
    let micros = begin.elapsed().as_secs_f64() * 1e6 / (20.0 * pieces.len() as f64);
    let plain: Vec<Json> = (0..SERVICES)
        .map(|service| {
            let bands: Vec<Json> =
                bands(service).map(|(up_to, amount)| json!({"upToG": up_to, "amount": amount})).collect();
            json!({"id": id(service), "fuelPercent": 20, "bands": bands})
        })
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/parity");
    std::fs::create_dir_all(&folder).expect("target/ can be written");
    let asked = json!({"cards": plain, "weights": weights, "totals": totals});
    std::fs::write(folder.join("rates.json"), asked.to_string()).expect("target/ can be written");
    let count = pieces.len() * cards.len();
    println!(r#"{{"peer":"landcast","formulas":{count},"different":0,"cents":"0","micros":"{micros:.2}"}}"#);
}
