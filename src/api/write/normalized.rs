//! The request as it was understood, defaults filled in: sent again it gives the same answer.

use super::by_name::ByName;
use super::common::Money;
use super::hazards::{HazardsOf, PackingWishOf};
use super::stock_ask::StockAskOf;
use super::surge::{AfterOf, EstimateOf, OutageOf, OwnCodOf, RefundsOf, ReserveOf};
use crate::money::Dec;
use crate::verdict::{Holdup, Incoterm, Promise, Request, Setting, Stage};
use crate::window::Disruption;
use serde::Serialize;

/// A normalised request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestOf {
    as_of: String,
    product: ProductOf,
    order: OrderOf,
    destination: DestinationOf,
    stream: StreamOf,
    seller: SellerOf,
    fx: ByName<String, String>,
    settings: ByName<String, SettingOf>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disruptions: Vec<DisruptionOf>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    slow_network: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    packaging: Option<PackingWishOf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stock: Option<StockAskOf>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    strict: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DisruptionOf {
    kind: &'static str,
    stages: Vec<&'static str>,
    from: String,
    to: String,
    multiple: Option<String>,
}

fn disruption(from: &Holdup) -> DisruptionOf {
    let Disruption { stages, from: first, to, multiple } = &from.disruption;
    DisruptionOf {
        kind: from.kind.as_str(),
        stages: stages.iter().map(|stage| stage.as_str()).collect(),
        from: first.iso(),
        to: to.iso(),
        multiple: multiple.map(|multiple| Dec::new(i64::from(multiple), 2).plain()),
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct ProductOf {
    id: Option<String>,
    name: Option<String>,
    category: Option<String>,
    hs: Option<String>,
    duty_rate: Option<String>,
    origin: String,
    unit_cost: Money,
    price: Money,
    weight_g: u32,
    size_mm: Option<[u32; 3]>,
    goods: Vec<&'static str>,
    battery_wh: Option<String>,
    #[serde(flatten)]
    hazards: HazardsOf,
    fragility: &'static str,
    stage: &'static str,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct OrderOf {
    quantity: u32,
    shipping_charged: Money,
    tax_included: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DestinationOf {
    country: String,
    region: Option<String>,
    postcode: Option<String>,
    cod: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct StreamOf {
    orders: Option<EstimateOf>,
    orders_so_far: Option<u32>,
    days: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<AfterOf>,
    max_promise_days: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct SellerOf {
    ship_from: String,
    schemes: Vec<String>,
    incoterm: &'static str,
    platform: Option<String>,
    fees: FeesOf,
    capital_rate: String,
    target_margin: Option<String>,
    promise: PromiseAsked,
    stock: ByName<String, u32>,
    carriers: CarriersOf,
    #[serde(skip_serializing_if = "Option::is_none")]
    refunds: Option<RefundsOf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cod: Option<OwnCodOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FeesOf {
    commission: String,
    payment: String,
    returns: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", tag = "policy")]
enum PromiseAsked {
    #[serde(rename_all = "camelCase")]
    Quantile {
        on_time: String,
    },
    Article,
    Buffer {
        days: u32,
    },
    Cost {
        late: String,
        long: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct CarriersOf {
    allow: Option<Vec<String>>,
    deny: Vec<String>,
    daily_quota: ByName<String, u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reserve: Vec<ReserveOf>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outages: Vec<OutageOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum SettingOf {
    Flag(bool),
    Text(String),
}

impl RequestOf {
    /// From the engine's.
    #[must_use]
    pub fn new(from: &Request) -> Self {
        let fx = from.fx.iter().map(|(a, b, rate)| (format!("{a}/{b}"), rate.plain())).collect();
        let settings = from
            .settings
            .iter()
            .map(|(key, value)| {
                let value = match value {
                    Setting::Flag(flag) => SettingOf::Flag(*flag),
                    Setting::Text(text) => SettingOf::Text(text.clone()),
                };
                (key.clone(), value)
            })
            .collect();
        Self {
            as_of: from.as_of.text(),
            product: product(from),
            order: OrderOf {
                quantity: from.order.quantity,
                shipping_charged: from.order.shipping_charged.into(),
                tax_included: from.order.tax_included,
            },
            destination: DestinationOf {
                country: from.destination.country.code().to_owned(),
                region: from.destination.region.clone(),
                postcode: from.destination.postcode.clone(),
                cod: from.destination.cod,
            },
            stream: StreamOf {
                orders: from.stream.orders.map(EstimateOf::from),
                orders_so_far: from.stream.orders_so_far,
                days: from.stream.days,
                after: from.stream.after.map(AfterOf::new),
                max_promise_days: from.stream.max_promise_days,
            },
            seller: seller(from),
            fx,
            settings,
            disruptions: from.holdups.iter().map(disruption).collect(),
            slow_network: from.slow_network,
            packaging: PackingWishOf::new(&from.packaging),
            stock: StockAskOf::new(&from.stock),
            strict: from.strict,
        }
    }
}

fn product(from: &Request) -> ProductOf {
    let product = &from.product;
    ProductOf {
        id: product.id.clone(),
        name: product.name.clone(),
        category: product.category.clone(),
        hs: product.hs.map(|code| code.to_string()),
        duty_rate: product.duty_rate.map(Dec::plain),
        origin: product.origin.code().to_owned(),
        unit_cost: product.unit_cost.into(),
        price: product.price.into(),
        weight_g: product.weight_g,
        size_mm: product.size_mm,
        goods: product.goods.iter().map(|class| class.as_str()).collect(),
        battery_wh: product.battery_wh.map(Dec::plain),
        hazards: HazardsOf::from(&product.hazards),
        fragility: product.fragility.as_str(),
        stage: stage(product.stage),
    }
}

fn seller(from: &Request) -> SellerOf {
    let seller = &from.seller;
    SellerOf {
        ship_from: seller.ship_from.clone(),
        schemes: seller.schemes.clone(),
        incoterm: match seller.incoterm {
            Incoterm::Ddp => "ddp",
            Incoterm::Dap => "dap",
        },
        platform: seller.platform.clone(),
        fees: FeesOf {
            commission: seller.commission.plain(),
            payment: seller.payment.plain(),
            returns: seller.returns.map(Dec::plain),
        },
        capital_rate: seller.capital_rate.plain(),
        target_margin: seller.target_margin.map(Dec::plain),
        promise: match seller.promise {
            Promise::Quantile(share) => PromiseAsked::Quantile { on_time: share.plain() },
            Promise::Article => PromiseAsked::Article,
            Promise::Buffer(days) => PromiseAsked::Buffer { days },
            Promise::Cost { late, long } => PromiseAsked::Cost { late: late.plain(), long: long.plain() },
        },
        stock: seller.stock.iter().cloned().collect(),
        carriers: CarriersOf {
            allow: seller.allow.clone(),
            deny: seller.deny.clone(),
            daily_quota: seller.daily_quota.iter().cloned().collect(),
            reserve: seller.surge.reserve.iter().map(ReserveOf::new).collect(),
            outages: seller.surge.outages.iter().map(OutageOf::new).collect(),
        },
        refunds: seller.surge.refunds.as_ref().map(RefundsOf::new),
        cod: OwnCodOf::new(&seller.cod),
    }
}

/// The word of a stage of a product's life.
pub(super) const fn stage(from: Stage) -> &'static str {
    match from {
        Stage::Test => "test",
        Stage::Proven => "proven",
        Stage::Tail => "tail",
    }
}
