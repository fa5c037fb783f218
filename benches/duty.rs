//! One assessment, engine only: budget 3 µs, target 1 µs, tariff tables included.

use criterion::{Criterion, criterion_group, criterion_main};
use landcast::calendar::Day;
use landcast::customs::{Consignment, Line, SchemeChoice, assess};
use landcast::measure::{Country, HsCode};
use landcast::money::{Currency, Dec, Fx};
use landcast::pack::Pack;
use std::hint::black_box;
use std::path::Path;

fn pack() -> Pack {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let content = landcast_packer::compile(&data).expect("the data folder compiles");
    let bytes = landcast::pack::write(&content).expect("the content fits the format");
    landcast::pack::read(&bytes).expect("what was written reads back")
}

fn parcel(country: &str, currency: &str, hs: &str, price: i64, scheme: SchemeChoice) -> Consignment {
    let line = Line::new("goods", 1, Dec::new(price, 2)).with_hs(HsCode::parse(hs).expect("a code"));
    let country = Country::from_code(country).expect("a country");
    let currency = Currency::from_code(currency).expect("a currency");
    let mut parcel =
        Consignment::new(country, Day::parse("2026-11-20").expect("a day"), currency, vec![line]);
    parcel.scheme = scheme;
    parcel.freight = Dec::new(500, 2);
    parcel
}

fn duty(c: &mut Criterion) {
    let pack = pack();
    let fx = Fx::new(&pack.content().fx);
    let ioss = || SchemeChoice::Named("ioss".to_owned());
    let cases = [
        ("DE, IOSS, flat duty", parcel("DE", "EUR", "610910", 2499, ioss())),
        ("DE, above 150, tariff", parcel("DE", "EUR", "610910", 24900, SchemeChoice::None)),
        ("US, HTS8, layers", parcel("US", "USD", "61091000", 2499, SchemeChoice::None)),
        ("US, HS6, span of lines", parcel("US", "USD", "620462", 2499, SchemeChoice::None)),
        ("JP, simplified tariff", parcel("JP", "JPY", "620443", 3_000_000, SchemeChoice::None)),
        ("CA, rate range, from USD", parcel("CA", "USD", "610910", 4999, SchemeChoice::None)),
    ];
    for (name, parcel) in &cases {
        c.bench_function(name, |b| b.iter(|| assess(&pack, black_box(parcel), &fx)));
    }
}

criterion_group!(benches, duty);
criterion_main!(benches);
