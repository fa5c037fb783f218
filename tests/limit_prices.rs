//! The highest price and the most units that keep a limit, where what is measured goes in steps.

mod support;

use serde_json::{Value, json};

fn limits(country: &str, plan: &str, price: &str, currency: &str, incoterm: &str) -> Vec<Value> {
    let request = json!({
        "asOf": "2026-11-23T20:00:00+08:00",
        "product": {
            "name": "T恤", "hs": "610910",
            "unitCost": {"amount": "22.00", "currency": "CNY"},
            "price": {"amount": price, "currency": currency},
            "weightG": 220, "sizeMm": [250, 200, 20], "goods": ["general"]
        },
        "destination": {"country": country, "region": if country == "BR" { json!("SP") } else { json!(null) }},
        "seller": {"shipFrom": "CN-SZX", "schemes": ["remessa-conforme", "voec"], "incoterm": incoterm}
    });
    let answer = support::json(&support::engine().exposure(&support::value(&request), Some(plan), 1));
    answer["limits"].as_array().unwrap_or_else(|| panic!("{answer}")).clone()
}

#[track_caller]
fn limit<'a>(limits: &'a [Value], id: &str) -> &'a Value {
    limits.iter().find(|limit| limit["id"] == id).unwrap_or_else(|| panic!("{limits:?}"))
}

#[test]
fn five_francs_of_swiss_tax_are_a_price_and_three_units() {
    let found = limits("CH", "direct:air-line-general:CH", "20.00", "CHF", "dap");
    let tax = limit(&found, "ch.small-tax");
    // CHF 62.49 rounds to a base of 62; three pieces of 20 stay below, four do not.
    assert_eq!(tax["price"], json!({"amount": "62.49", "currency": "CHF"}));
    assert_eq!(tax["quantity"], json!(3));
}

#[test]
fn fifty_dollars_with_transport_are_two_pieces_of_twenty_in_brazil() {
    let found = limits("BR", "direct:latin-line:BR", "20.00", "USD", "dap");
    let low = limit(&found, "br.remessa-low");
    assert_eq!(low["price"]["amount"], json!("50.00"));
    assert_eq!(low["quantity"], json!(2));
    // The price with the tax in it is higher: 50.00 and 10.24 of tax.
    let inclusive = limits("BR", "direct:latin-line:BR", "20.00", "USD", "ddp");
    let amount = limit(&inclusive, "br.remessa-low")["price"]["amount"].as_str().unwrap().to_owned();
    assert!(["60.24", "60.25"].contains(&amount.as_str()), "{amount}");
}

#[test]
fn a_limit_of_single_items_has_a_price_and_no_count() {
    let found = limits("NO", "direct:air-line-general:NO", "200.00", "NOK", "dap");
    let item = limit(&found, "no.item");
    assert_eq!(item["price"]["amount"], json!("2999.99"));
    assert_eq!(item["quantity"], Value::Null);
}

/// Above the lower rate the tax no longer follows the line drawn through two prices, and still the parts add up.
#[test]
fn a_price_with_tax_in_it_is_goods_and_tax_on_both_sides_of_a_change_of_rate() {
    for price in ["30.00", "58.00", "60.24", "60.30", "62.00", "90.00", "200.00"] {
        let request = json!({
            "asOf": "2026-11-23T20:00:00+08:00",
            "product": {
                "name": "T恤", "hs": "610910",
                "unitCost": {"amount": "22.00", "currency": "CNY"},
                "price": {"amount": price, "currency": "BRL"},
                "weightG": 220, "sizeMm": [250, 200, 20], "goods": ["general"]
            },
            "fx": {"USD/BRL": "1.00"},
            "destination": {"country": "BR", "region": "SP"},
            "seller": {"shipFrom": "CN-SZX", "schemes": ["remessa-conforme"], "incoterm": "ddp"}
        });
        let answer = support::json(&support::engine().quote(&support::value(&request)));
        let duty = &answer["duty"];
        let amount =
            |key: &str| support::customs::dec(duty[key].as_str().unwrap_or_else(|| panic!("{answer}")));
        let parts = amount("customsValue") + amount("total");
        let off = (parts - support::customs::dec(price)).abs();
        assert!(off <= support::customs::dec("0.02"), "{price}: {parts}");
    }
}
