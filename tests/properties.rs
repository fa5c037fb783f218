//! Any request within bounds gets a sound verdict or a problem, never a trap: re-checked by arithmetic that knows nothing
//! of how the verdict was made.

use crate::support;
use landcast::api::Engine;
use proptest::prelude::*;
use serde_json::{Value, json};
use support::{CURRENCIES, GOODS};

const CODES: &[&str] =
    &["850940", "610910", "61091000", "640411", "330410", "950300", "9102", "851762", "0901", "420222"];
const DAYS: &[&str] = &[
    "2021-07-02",
    "2023-12-31",
    "2025-05-01",
    "2025-05-02",
    "2026-02-10",
    "2026-06-25",
    "2026-07-20",
    "2026-11-23",
    "2027-02-05",
];

fn amount(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

prop_compose! {
    fn request(everywhere: Vec<String>)(
        country in proptest::sample::select(everywhere),
        goods in proptest::sample::select(&GOODS[..]),
        hs in proptest::option::of(proptest::sample::select(CODES)),
        currency in proptest::sample::select(&CURRENCIES[..]),
        day in proptest::sample::select(DAYS),
        cost in 0_u64..500_000,
        price in 0_u64..5_000_000,
        weight in 1_u32..60_000,
        size in proptest::option::of([1_u32..1_500, 1_u32..900, 1_u32..900]),
        quantity in 1_u32..12,
        orders in 0_u32..5_000,
        stock in 0_u32..20,
        flags in any::<[bool; 6]>(),
    ) -> Value {
        let [cod, dap, schemes, included, papers, charged] = flags;
        json!({
            "asOf": format!("{day}T20:00:00+08:00"),
            "product": {
                "hs": hs, "category": "t-shirt",
                "unitCost": {"amount": amount(cost), "currency": "CNY"},
                "price": {"amount": amount(price), "currency": currency},
                "weightG": weight, "sizeMm": size, "goods": [goods], "batteryWh": "9.9",
                "papers": papers.then(|| json!(["UN38.3", "MSDS"])), "stateOfCharge": charged.then_some("0.5"),
                "liquidMl": weight, "batteryCells": quantity,
            },
            "order": {"quantity": quantity, "taxIncluded": included},
            "destination": {"country": country, "cod": cod},
            "stream": {"orders": {"low": orders / 2, "likely": orders, "high": orders * 3}},
            "seller": {
                "schemes": if schemes { json!(["ioss", "uk-vat", "sg-ovr", "my-lvg", "au-gst"]) } else { json!([]) },
                "incoterm": if dap { "dap" } else { "ddp" },
                "fees": {"commission": "0.05", "payment": "0.029"}, "capitalRate": "0.12",
                "stock": {"DE-FRA": stock, "US-LAX": stock},
            },
        })
    }
}

fn unsound(engine: &Engine, asked: &Value) -> Vec<String> {
    let request = match landcast::api::request(&support::value(asked), engine.pack()) {
        Ok(request) => request,
        Err(problems) => return vec![format!("the request was refused: {problems:?}")],
    };
    match engine.verdict(&request) {
        Ok(verdict) => landcast::verdict::check(&verdict),
        Err(problems) => problems
            .iter()
            .filter(|problem| !matches!(problem.code.as_str().get(..2), Some("E2" | "E3")))
            .map(|problem| format!("{problem:?}"))
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_verdict_is_sound(asked in request(support::destinations())) {
        thread_local!(static ENGINE: Engine = support::engine());
        let wrong = ENGINE.with(|engine| unsound(engine, &asked));
        prop_assert!(wrong.is_empty(), "{wrong:?}\n{asked}");
    }
}
