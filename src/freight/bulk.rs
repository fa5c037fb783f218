//! A unit's share of a bulk shipment.

use super::charge::{Charge, Formula};
use super::price::kilograms;
use crate::measure::Parcel;
use crate::money::{Amount, Dec};
use crate::pack::{Lane, Price};

/// Digits kept of a unit's volumetric kilograms.
const DIGITS: u32 = 6;

/// What `goods` cost as part of a consignment of `consignment_g` on a bulk lane.
///
/// The rate is that of the tier into which the whole consignment falls, the last one for anything heavier. Units are
/// billed by the larger of their weight and their exact volume over the lane's divisor; the lane's minimum and rounding
/// are those of the consignment and are not laid on each unit.
#[must_use]
pub fn bulk_unit(lane: &Lane, goods: &Parcel, consignment_g: u32) -> Charge {
    let rate = match &lane.price {
        Price::Tiers(tiers) => {
            let billed = consignment_g.max(lane.min_g);
            let tier = tiers.iter().find(|tier| billed <= tier.up_to_g).or_else(|| tiers.last());
            tier.map_or(Dec::ZERO, |tier| tier.per_kg)
        }
        Price::FirstAndStep { step_g, step, .. } => {
            (*step * Dec::whole(1000)).over(Dec::from(*step_g)).unwrap_or(*step)
        }
    };
    let actual = kilograms(goods.weight_g);
    let volumetric = lane.volumetric.and_then(|volumetric| {
        let cm3 = Dec::new(i64::try_from(goods.volume_mm3()).unwrap_or(i64::MAX), 3);
        cm3.over(Dec::from(volumetric.divisor))
    });
    let kg = volumetric.map_or(actual, |volumetric| volumetric.max(actual));
    let kg = crate::money::Rounding::Up.to_step(kg, Dec::new(1, DIGITS));
    let formula = Formula::PerKg { kg, rate };
    Charge {
        code: "bulk-freight",
        amount: Amount::new(formula.amount(lane.currency).value, lane.currency),
        formula,
        date: lane.price_date,
        source: lane.source,
        confidence: lane.confidence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freight::fixture::{lane, tiers};
    use crate::pack::{Volumetric, VolumetricRule};

    fn sea() -> Lane {
        Lane {
            price: tiers(&[(100_000, 20, 0), (2_000_000, 17, 0)]),
            volumetric: Some(Volumetric { divisor: 6000, rule: VolumetricRule::Always }),
            min_g: 21_000,
            round_g: 1000,
            ..lane()
        }
    }

    #[test]
    fn the_consignment_picks_the_tier_and_the_unit_its_share() {
        let unit = Parcel::stack(620, [120, 90, 240], 1);
        // 12 × 9 × 24 cm = 2592 cm³ = 432 g by volume: the scale decides.
        for (consignment_g, expected) in
            [(100_000, "12.40"), (100_001, "10.54"), (1, "12.40"), (u32::MAX, "10.54")]
        {
            assert_eq!(bulk_unit(&sea(), &unit, consignment_g).amount.text(), expected, "{consignment_g}");
        }
    }

    #[test]
    fn light_goods_are_billed_by_their_exact_volume_without_rounding_sides() {
        let unit = Parcel::stack(350, [285, 205, 145], 1);
        // 28.5 × 20.5 × 14.5 = 8471.625 cm³ / 6000 = 1.4119375 kg, kept to a milligram above.
        let charge = bulk_unit(&sea(), &unit, 200_000);
        assert_eq!(charge.formula.to_string(), "1.411938 kg × 17");
        assert_eq!(charge.amount.text(), "24.00");
    }
}
