//! Small services and orders for the table tests of the limits.

use super::ask::Ask;
use super::candidate::Leg;
use super::hazards::Hazards;
use crate::calendar::Day;
use crate::measure::{Country, HsCode};
use crate::money::{Amount, Currency, Dec, Fx, FxRate};
use crate::pack::{
    Api, Channel, Confidence, DayRange, GoodsClass, GoodsRule, Lane, Mode, Names, Node, Price, PriceStep,
    Service, ServiceRole, StageName, StagePrior, Tracking,
};
use crate::problem::Problem;

pub(super) fn country(code: &str) -> Country {
    Country::from_code(code).unwrap()
}

/// An order of a T-shirt to Germany, to be varied.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) country: &'static str,
    pub(super) postcode: Option<&'static str>,
    pub(super) goods: Vec<GoodsClass>,
    pub(super) battery_wh: Option<&'static str>,
    pub(super) hazards: Hazards,
    pub(super) hs: Option<&'static str>,
    pub(super) weight_g: u32,
    pub(super) size_mm: Option<[u32; 3]>,
    pub(super) quantity: u32,
    pub(super) price: (&'static str, &'static str),
    pub(super) cod: bool,
    pub(super) ddp: bool,
    pub(super) stock: Vec<(String, u32)>,
    pub(super) allow: Option<Vec<String>>,
    pub(super) deny: Vec<String>,
    pub(super) date: &'static str,
}

impl Default for Order {
    fn default() -> Self {
        Self {
            country: "DE",
            postcode: None,
            goods: vec![GoodsClass::General],
            battery_wh: None,
            hazards: Hazards::default(),
            hs: Some("610910"),
            weight_g: 210,
            size_mm: Some([270, 210, 25]),
            quantity: 1,
            price: ("14.90", "EUR"),
            cod: false,
            ddp: true,
            stock: Vec::new(),
            allow: None,
            deny: Vec::new(),
            date: "2026-11-23",
        }
    }
}

impl Order {
    /// Runs `f` with the order as an ask; one dollar is 0.80 euro and 7 yuan are 0.80 euro.
    pub(super) fn with_ask<T>(&self, f: impl FnOnce(&Ask<'_>) -> T) -> T {
        let rate = |code: &str, value| FxRate {
            currency: Currency::from_code(code).unwrap(),
            per_eur: value,
            source: 0,
            assumed: false,
        };
        let table = [rate("USD", Dec::new(125, 2)), rate("CNY", Dec::new(875, 2))];
        let fx = Fx::new(&table);
        let decimal = |text: &str| crate::money::parse_decimal(text).unwrap();
        f(&Ask {
            country: country(self.country),
            postcode: self.postcode,
            goods: &self.goods,
            battery_wh: self.battery_wh.map(decimal),
            hazards: &self.hazards,
            hs: self.hs.and_then(HsCode::parse),
            weight_g: self.weight_g,
            size_mm: self.size_mm,
            quantity: self.quantity,
            price: Amount::new(decimal(self.price.0), Currency::from_code(self.price.1).unwrap()),
            cod: self.cod,
            ddp: self.ddp,
            stock: &self.stock,
            allow: self.allow.as_deref(),
            deny: &self.deny,
            ship_from: "CN-SZX",
            departure: DayRange::default(),
            date: Day::parse(self.date).unwrap(),
            minute: 600,
            fx: &fx,
        })
    }
}

/// A lane to Germany without any limit but 30 kg.
pub(super) fn lane() -> Lane {
    Lane {
        to: country("DE"),
        currency: Currency::CNY,
        price: Price::Tiers(vec![PriceStep {
            up_to_g: 30_000,
            per_kg: Dec::whole(50),
            per_parcel: Dec::whole(20),
        }]),
        round_g: 1,
        min_g: 1,
        volumetric: None,
        max_g: 30_000,
        max_side_mm: None,
        max_sum_mm: None,
        max_girth_mm: None,
        fuel: None,
        surcharges: Vec::new(),
        value_cap: None,
        value_floor: None,
        published: None,
        ddp: true,
        cod: true,
        stages: vec![stage(StageName::LastMile, 10)],
        remote: Vec::new(),
        price_date: Day::parse("2026-08-10").unwrap(),
        source: 0,
        confidence: Confidence::Assumption,
    }
}

pub(super) fn stage(name: StageName, tenths: u16) -> StagePrior {
    StagePrior {
        stage: name,
        party: "someone".into(),
        days: DayRange { min: tenths, mode: tenths, max: tenths },
        inspection: None,
        cutoff_min: None,
        source: 0,
        confidence: Confidence::Assumption,
    }
}

pub(super) fn rule(class: GoodsClass) -> GoodsRule {
    GoodsRule {
        class,
        only: Vec::new(),
        except: Vec::new(),
        max_wh10: class.has_battery().then_some(1000),
        unmarked: Vec::new(),
    }
}

/// A service for general goods on [`lane`].
pub(super) fn service(id: &str, role: ServiceRole) -> Service {
    Service {
        id: id.into(),
        name: Names::default(),
        role,
        channel: Channel::Express,
        clearance_in_price: false,
        from: "CN".into(),
        tracking: Tracking::Full,
        api: Api::Rest,
        claims_cap: None,
        touches: 10,
        goods: vec![rule(GoodsClass::General)],
        hs_only: Vec::new(),
        hs_except: Vec::new(),
        bans: Vec::new(),
        daily_quota: None,
        lanes: vec![lane()],
    }
}

/// Codes of the problems that `check` finds with the order on the service's first lane.
pub(super) fn codes_of(
    service: &Service,
    order: &Order,
    check: impl Fn(Leg<'_>, &Ask<'_>) -> Vec<Problem>,
) -> Vec<&'static str> {
    let leg = Leg { service, lane: &service.lanes[0], own: None };
    order.with_ask(|ask| check(leg, ask).iter().map(|problem| problem.code.as_str()).collect())
}

/// An overseas warehouse in Germany with those bulk services.
pub(super) fn node(id: &str, bulk: &[&str]) -> Node {
    Node {
        id: id.into(),
        name: Names::default(),
        country: country("DE"),
        mode: Mode::Overseas,
        flow_through: false,
        serves: vec![country("DE")],
        bulk: bulk.iter().map(|id| (*id).to_owned()).collect(),
        outbound: vec!["last-mile".into()],
        handling: stage(StageName::Warehouse, 5),
        currency: Currency::EUR,
        inbound_per_unit: Dec::new(1, 1),
        pick_pack: vec![PriceStep { up_to_g: 30_000, per_kg: Dec::ZERO, per_parcel: Dec::whole(2) }],
        pick_extra: Dec::ZERO,
        storage: Vec::new(),
        utc_offset_min: 60,
        summer: crate::calendar::SummerTime::Never,
        zone: "Europe/Berlin".into(),
        price_date: Day::parse("2026-08-10").unwrap(),
        source: 0,
        confidence: Confidence::Assumption,
    }
}
