//! A verdict and a board of every destination, as the page asks them: parsed request in, answer ready to be written out.
//!
//! `cargo bench --bench quote`. Each pass asks another price, so that nothing but the windows can be remembered: what a
//! keystroke costs.

use criterion::{Criterion, criterion_group, criterion_main};
use landcast::api::Engine;
use landcast::api::value::Value;
use std::hint::black_box;
use std::path::Path;

fn engine() -> Engine {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let content = landcast_packer::compile(&data).expect("data/ has no faults");
    Engine::new(&landcast::pack::write(&content).expect("the content fits the format")).expect("a sound pack")
}

fn request(cents: u32) -> Value {
    let price = format!("{}.{:02}", 20 + cents / 100, cents % 100);
    let json = serde_json::json!({
        "asOf": "2026-11-23T20:00:00+08:00",
        "product": {
            "name": "便携榨汁机", "hs": "850940", "unitCost": {"amount": "46.00", "currency": "CNY"},
            "price": {"amount": price, "currency": "EUR"}, "weightG": 620, "sizeMm": [120, 90, 240],
            "goods": ["battery-built-in"], "batteryWh": "7.4"
        },
        "destination": {"country": "DE", "postcode": "10115"},
        "stream": {"orders": {"low": 80, "likely": 200, "high": 600}},
        "seller": {"schemes": ["ioss"], "fees": {"commission": "0.05", "payment": "0.029"}}
    });
    serde_json::from_value(json).expect("any JSON is a value")
}

/// Two products that share a carrier and a reserve: ten tripled days, then 290 usual ones.
fn surge(requests: &[Value]) -> Value {
    let own = serde_json::json!({
        "orders": {"low": 200, "likely": 300, "high": 500}, "days": 10,
        "after": {"orders": {"low": 90, "likely": 100, "high": 110}, "days": 290}
    });
    let carriers = serde_json::json!({
        "dailyQuota": {"air-line-battery": 240}, "reserve": [{"service": "courier-express", "dailyQuota": 120}]
    });
    let set = |request: &Value| match request.clone() {
        Value::Object(mut fields) => {
            for (name, value) in &mut fields {
                match (name.as_str(), value) {
                    ("stream", value) => {
                        *value = serde_json::from_value(own.clone()).expect("any JSON is a value")
                    }
                    ("seller", Value::Object(seller)) => {
                        let carriers = serde_json::from_value(carriers.clone()).expect("any JSON is a value");
                        seller.push(("carriers".to_owned(), carriers));
                    }
                    _ => {}
                }
            }
            Value::Object(fields)
        }
        other => other,
    };
    Value::List(requests.iter().take(2).map(set).collect())
}

fn bench(criterion: &mut Criterion) {
    let engine = engine();
    let requests: Vec<Value> = (0..1000).map(request).collect();
    let everywhere: Vec<String> =
        engine.pack().destinations().map(|market| market.code.code().to_owned()).collect();
    let mut at = 0_usize;
    let mut next = || {
        at = (at + 1) % requests.len();
        requests[at].clone()
    };
    let parsed = landcast::api::request(&requests[0], engine.pack()).expect("a sound request");
    criterion.bench_function("verdict, engine only", |bencher| {
        bencher.iter(|| black_box(engine.verdict(black_box(&parsed))));
    });
    criterion.bench_function("quote, request to answer", |bencher| {
        bencher.iter_batched(
            &mut next,
            |request| black_box(engine.quote(&request)),
            criterion::BatchSize::SmallInput,
        );
    });
    let surge = surge(&requests);
    criterion.bench_function("surge of 300 days, two products", |bencher| {
        bencher.iter(|| black_box(engine.surge(black_box(&surge))));
    });
    criterion.bench_function("board of every destination", |bencher| {
        bencher.iter_batched(
            &mut next,
            |request| black_box(engine.board(&request, &everywhere)),
            criterion::BatchSize::SmallInput,
        );
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
