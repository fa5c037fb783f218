//! What tests of services share: the committed pack, the destinations, three products, and an order of one of them.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use landcast::calendar::Day;
use landcast::measure::{Country, HsCode};
use landcast::money::{Amount, Currency, Fx, parse_decimal};
use landcast::network::{Ask, Candidate, Hazards, candidates};
use landcast::pack::{Content, DayRange, GoodsClass, Mode, Pack};
use std::path::Path;
use std::sync::LazyLock;

/// Where all three modes exist.
pub const ALL_MODES: [&str; 41] = [
    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT",
    "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB", "US", "CA", "MX", "SG", "MY", "TH",
    "VN", "ID", "PH", "JP", "AU", "AE", "SA",
];

/// Where parcels come from China or out of a hub, and no warehouse is known.
pub const NO_WAREHOUSE: [&str; 7] = ["CH", "NO", "IL", "KR", "TW", "HK", "NZ"];

/// Where only direct mail goes.
pub const DIRECT_ONLY: [&str; 9] = ["BR", "CL", "TR", "IN", "KZ", "RU", "ZA", "NG", "KE"];

/// All destinations.
pub fn destinations() -> impl Iterator<Item = &'static str> {
    ALL_MODES.into_iter().chain(NO_WAREHOUSE).chain(DIRECT_ONLY)
}

pub static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    Pack::new(landcast_packer::compile(&root).unwrap(), String::new())
});

pub fn content() -> &'static Content {
    PACK.content()
}

pub fn country(code: &str) -> Country {
    Country::from_code(code).unwrap()
}

#[derive(Clone)]
pub struct Product {
    pub goods: Vec<GoodsClass>,
    pub wh: Option<&'static str>,
    pub hs: &'static str,
    pub weight_g: u32,
    pub size_mm: [u32; 3],
    pub price: &'static str,
}

pub fn t_shirt() -> Product {
    Product {
        goods: vec![GoodsClass::General],
        wh: None,
        hs: "610910",
        weight_g: 210,
        size_mm: [270, 210, 25],
        price: "14.90",
    }
}

pub fn juicer() -> Product {
    Product {
        goods: vec![GoodsClass::BatteryBuiltIn],
        wh: Some("7.4"),
        hs: "850940",
        weight_g: 620,
        size_mm: [120, 90, 240],
        price: "24.99",
    }
}

pub fn power_bank() -> Product {
    Product {
        goods: vec![GoodsClass::BatteryStandalone],
        wh: Some("37"),
        hs: "850760",
        weight_g: 230,
        size_mm: [150, 70, 25],
        price: "27.99",
    }
}

/// Runs `f` with an order of `product` to `to`, with stock everywhere or nowhere.
pub fn ask<T>(
    product: &Product,
    to: &str,
    postcode: Option<&str>,
    stocked: bool,
    f: impl FnOnce(&Ask<'_>) -> T,
) -> T {
    let fx = Fx::new(&content().fx);
    let stock: Vec<(String, u32)> =
        content().nodes.iter().filter(|_| stocked).map(|node| (node.id.clone(), 100)).collect();
    f(&Ask {
        country: country(to),
        postcode,
        goods: &product.goods,
        battery_wh: product.wh.map(|wh| parse_decimal(wh).unwrap()),
        hazards: &Hazards::default(),
        hs: HsCode::parse(product.hs),
        weight_g: product.weight_g,
        size_mm: Some(product.size_mm),
        quantity: 1,
        price: Amount::new(parse_decimal(product.price).unwrap(), Currency::EUR),
        cod: false,
        ddp: true,
        stock: &stock,
        allow: None,
        deny: &[],
        ship_from: "CN-SZX",
        departure: DayRange::default(),
        date: Day::parse("2026-11-23").unwrap(),
        minute: 20 * 60,
        fx: &fx,
    })
}

pub fn all(product: &Product, to: &str, stocked: bool) -> Vec<Candidate<'static>> {
    ask(product, to, None, stocked, |ask| candidates(&PACK, ask))
}

pub fn feasible(found: &[Candidate<'_>], mode: Mode) -> Vec<String> {
    found.iter().filter(|one| one.mode == mode && one.feasible()).map(|one| one.id.clone()).collect()
}
