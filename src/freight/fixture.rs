//! A small lane and node for the tests of prices.

use crate::calendar::Day;
use crate::measure::Country;
use crate::money::{Currency, Dec};
use crate::pack::{
    Confidence, DayRange, Lane, Mode, Names, Node, Price, PriceStep, StageName, StagePrior, Storage,
};

/// Up to grams, for each kilogram, for each parcel.
pub(super) fn tiers(written: &[(u32, i64, i64)]) -> Price {
    let step = |(up_to_g, per_kg, per_parcel): &(u32, i64, i64)| PriceStep {
        up_to_g: *up_to_g,
        per_kg: Dec::whole(*per_kg),
        per_parcel: Dec::whole(*per_parcel),
    };
    Price::Tiers(written.iter().map(step).collect())
}

/// A lane to Germany at 50 a kilogram and 20 a parcel, without volume rule or limits below 30 kg.
pub(super) fn lane() -> Lane {
    Lane {
        to: Country::from_code("DE").unwrap(),
        currency: Currency::CNY,
        price: tiers(&[(30_000, 50, 20)]),
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
        cod: false,
        stages: Vec::new(),
        remote: Vec::new(),
        price_date: Day::parse("2026-08-10").unwrap(),
        source: 0,
        confidence: Confidence::Assumption,
    }
}

/// A US warehouse: storage free for a month, then by age.
pub(super) fn node() -> Node {
    let us = Country::from_code("US").unwrap();
    let step = |up_to_g, tenths| PriceStep { up_to_g, per_kg: Dec::ZERO, per_parcel: Dec::new(tenths, 1) };
    let storage = |from_day, hundredths| Storage { from_day, per_m3_day: Dec::new(hundredths, 2) };
    Node {
        id: "US-LAX".into(),
        name: Names::default(),
        country: us,
        mode: Mode::Overseas,
        flow_through: false,
        serves: vec![us],
        bulk: Vec::new(),
        outbound: Vec::new(),
        handling: StagePrior {
            stage: StageName::Warehouse,
            party: "us-warehouse".into(),
            days: DayRange { min: 3, mode: 8, max: 20 },
            inspection: None,
            cutoff_min: None,
            source: 0,
            confidence: Confidence::Assumption,
        },
        currency: Currency::USD,
        inbound_per_unit: Dec::new(15, 2),
        pick_pack: vec![step(2000, 25), step(30_000, 35)],
        pick_extra: Dec::new(5, 1),
        storage: vec![storage(0, 0), storage(31, 50), storage(61, 100), storage(91, 150)],
        utc_offset_min: -480,
        summer: crate::calendar::SummerTime::Never,
        zone: "America/Los_Angeles".into(),
        price_date: Day::parse("2025-12-01").unwrap(),
        source: 0,
        confidence: Confidence::Low,
    }
}
