//! Stock of a request and a budget over a run-of-show, as the page asks them; the models by themselves.
//!
//! `cargo bench --bench stock`.

use criterion::{Criterion, criterion_group, criterion_main};
use landcast::api::Engine;
use landcast::api::value::Value;
use landcast::inventory::{Demand, Shape, Store};
use std::hint::black_box;
use std::path::Path;

fn engine() -> Engine {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let content = landcast_packer::compile(&data).expect("data/ has no faults");
    Engine::new(&landcast::pack::write(&content).expect("the content fits the format")).expect("a sound pack")
}

fn request(cents: u32, shape: &str) -> Value {
    let price = format!("{}.{:02}", 30 + cents / 100, cents % 100);
    let json = serde_json::json!({
        "asOf": "2026-11-23T20:00:00+08:00",
        "product": {
            "hs": "850940", "unitCost": {"amount": "46.00", "currency": "CNY"},
            "price": {"amount": price, "currency": "EUR"}, "weightG": 620, "sizeMm": [120, 90, 240],
            "goods": ["battery-built-in"], "batteryWh": "7.4", "stage": "proven"
        },
        "destination": {"country": "DE", "postcode": "10115"},
        "stream": {"orders": {"low": 80, "likely": 200, "high": 600}},
        "seller": {"schemes": ["ioss"], "capitalRate": "0.12", "fees": {"commission": "0.05", "payment": "0.029"}},
        "stock": {"distribution": shape, "weeks": [70, 85, 60, 90, 75, 64]}
    });
    serde_json::from_value(json).expect("any JSON is a value")
}

fn bench(criterion: &mut Criterion) {
    let engine = engine();
    for shape in ["lognormal", "negative-binomial"] {
        let mut cents = 0;
        criterion.bench_function(&format!("stock of a request, {shape}"), |bencher| {
            bencher.iter_batched(
                || {
                    cents = (cents + 1) % 1000;
                    request(cents, shape)
                },
                |request| black_box(engine.stock(&request)),
                criterion::BatchSize::SmallInput,
            );
        });
    }
    let products = Value::List((0..100).map(|cents| request(cents * 7, "lognormal")).collect());
    let text = |text: &str| Value::Text(text.to_owned());
    let budget =
        Value::Object(vec![("amount".to_owned(), text("200000")), ("currency".to_owned(), text("CNY"))]);
    criterion.bench_function("a budget over 100 products", |bencher| {
        bencher.iter(|| black_box(engine.allocate(black_box(&products), &budget)));
    });
    let store = Store {
        sale: 122.5,
        landed: 76.0,
        salvage: 15.0,
        direct_margin: 31.69,
        spill: 0.5,
        window_days: 30.0,
        leftover_days: 90.0,
        lead_days: 40.0,
        payout_days: 14.0,
        capital_per_day: 0.12 / 365.0,
        storage: vec![(0.0, 0.12), (30.0, 0.30), (60.0, 0.60)],
    };
    for shape in [Shape::Lognormal, Shape::NegativeBinomial] {
        criterion.bench_function(&format!("best stock, {}", shape.as_str()), |bencher| {
            bencher.iter(|| {
                let demand = Demand::new(shape, black_box(1000.0), 0.8);
                black_box(store.best(&demand))
            });
        });
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
