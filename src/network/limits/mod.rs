//! Hard limits. One file each: what it is about, its code, its check, its table test.

mod air;
mod battery;
mod carrier;
mod cod;
mod ddp;
mod destination;
mod goods;
mod liquid;
mod magnet;
mod size;
mod stock;
mod value;
mod weight;

pub use air::open_questions;
pub(super) use air::{Air, flies};
pub(super) use battery::is_above;
pub use destination::check_e4504_destination;
pub(super) use stock::check_e4302_stock;

use super::ask::Ask;
use super::candidate::Leg;
use crate::money::Dec;
use crate::pack::{Pack, ServiceRole};
use crate::problem::Problem;

/// A number that belongs to no market.
fn number(pack: &Pack, key: &str) -> Option<Dec> {
    pack.assumption(key).map(|entry| entry.value)
}

/// Limits of the leg that carries the parcel to the buyer, goods first: what is refused there matters most.
pub(super) fn parcel(leg: Leg<'_>, ask: &Ask<'_>, air: &Air) -> Vec<Problem> {
    let parcel = ask.parcel();
    let mut found = goods::check(leg, ask, air);
    found.extend(weight::check_e4201_weight(leg, &parcel));
    found.extend(size::check(leg, &parcel));
    found.extend(value::check_e4301_e4304_value(leg, ask));
    found.extend(cod::check_e4401_cod(leg, ask));
    found.extend(destination::check_e4501_area(leg, ask));
    // A parcel from stock inside the destination crosses no border.
    if leg.service.role != ServiceRole::LastMile {
        found.extend(ddp::check_e4502_ddp(leg, ask));
    }
    found.extend(carrier::check_e4503_carrier(leg, ask));
    found
}

/// Limits of the leg that brings stock, or parcels to a hub: the seller's own choice and the goods.
pub(super) fn stock_leg(leg: Leg<'_>, ask: &Ask<'_>, air: &Air) -> Vec<Problem> {
    let mut found = goods::check(leg, ask, air);
    found.extend(carrier::check_e4503_denied(leg, ask));
    found
}

#[cfg(test)]
mod testing {
    //! The air rules of the note, as small as they may be.

    use crate::calendar::Day;
    use crate::measure::HsCode;
    use crate::money::Dec;
    use crate::pack::{
        Assumption, BatteryKind, BatteryRule, ChargeLimit, Confidence, Content, GoodsClass, Names, Pack,
    };

    fn instruction(id: &str, kind: BatteryKind, class: GoodsClass, charge: Vec<ChargeLimit>) -> BatteryRule {
        let metal = kind == BatteryKind::LithiumMetal;
        BatteryRule {
            id: id.into(),
            un: String::new(),
            kind,
            class,
            vehicle: Vec::new(),
            cell_wh: (!metal).then_some(Dec::whole(20)),
            lithium_g: metal.then_some((Dec::ONE, Dec::whole(2))),
            charge,
            source: 0,
            confidence: Confidence::Assumption,
        }
    }

    pub(super) fn rules() -> Pack {
        use BatteryKind::{LithiumIon, LithiumMetal, SodiumIon};
        use GoodsClass::{BatteryBuiltIn, BatteryPackedWith, BatteryStandalone};
        let year = Day::parse("2026-01-01");
        let limit = |from, above_wh, advised| ChargeLimit { from, max: Dec::new(3, 1), above_wh, advised };
        let beside = || vec![limit(year, Dec::new(27, 1), false), limit(year, Dec::ZERO, true)];
        let batteries = vec![
            instruction("PI 965", LithiumIon, BatteryStandalone, vec![limit(None, Dec::ZERO, false)]),
            instruction("PI 966", LithiumIon, BatteryPackedWith, beside()),
            instruction("PI 967", LithiumIon, BatteryBuiltIn, vec![limit(None, Dec::ZERO, true)]),
            BatteryRule {
                vehicle: vec![HsCode::parse_prefix("8711").unwrap()],
                cell_wh: None,
                ..instruction("PI 952", LithiumIon, BatteryBuiltIn, vec![limit(year, Dec::whole(100), false)])
            },
            instruction("PI 970", LithiumMetal, BatteryBuiltIn, Vec::new()),
            instruction("PI 977", SodiumIon, BatteryPackedWith, beside()),
        ];
        let number = |key: &str, value| Assumption {
            key: key.into(),
            value,
            note: Names::default(),
            source: 0,
            confidence: Confidence::Assumption,
        };
        let assumptions = vec![
            number("liquid.flash-point", Dec::whole(60)),
            number("liquid.inner-ml", Dec::whole(500)),
            number("liquid.parcel-ml", Dec::whole(2000)),
            number("magnet.far", Dec::new(418, 3)),
            number("magnet.near", Dec::new(159, 3)),
        ];
        Pack::new(Content { batteries, assumptions, ..Content::default() }, String::new())
    }
}
