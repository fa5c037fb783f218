//! Which mailer or box: too weak breaks, too strong is billed as weight.

use super::charge::{Charge, Formula};
use super::price::{Priced, price_lane};
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec, Fx};
use crate::pack::{Fragility, GoodsClass, Lane, PackSize, Packaging};
use crate::problem::{Problem, codes};

/// Handlings for which damage shares are given.
const HANDLINGS: i64 = 10;

/// Goods in one kind of packing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed<'p> {
    /// The packing.
    pub packaging: &'p Packaging,
    /// The size taken.
    pub size: &'p PackSize,
    /// The parcel with it.
    pub parcel: Parcel,
    /// Share of parcels that arrive damaged.
    pub damage: Dec,
}

/// The packing chosen for a lane, with everything it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packing<'p> {
    /// What was chosen.
    pub packed: Packed<'p>,
    /// The parcel's price on the lane.
    pub priced: Priced<'p>,
    /// Material.
    pub material: Charge,
    /// Expected cost of damage, in CNY.
    pub damage_cost: Amount,
    /// Material, freight and expected damage, in CNY and unrounded: what was made smallest.
    pub expected: Amount,
    /// It stays within the share of damage that counts as safe; otherwise it is the safest there is.
    pub safe: bool,
}

/// `goods` in every packing that holds them, each in its cheapest size, for a chain that handles the parcel `touches`
/// times.
///
/// A flat bag holds goods when each of its two sides is as long as the matching side of the goods and their thickness
/// together; a box when each inner side is as long as the goods with their padding. Padding and wall add to the outside;
/// boxes are cut down to the goods. A normal product with a battery breaks like a device.
#[must_use]
pub fn packings<'p>(
    packagings: &'p [Packaging],
    goods: &Parcel,
    fragility: Fragility,
    classes: &[GoodsClass],
    touches: u16,
    cap: Dec,
) -> Vec<Packed<'p>> {
    let device = fragility == Fragility::Normal && classes.iter().any(|class| class.has_battery());
    let fragility = if device { Fragility::Electronics } else { fragility };
    packagings
        .iter()
        .filter_map(|packaging| {
            let size = packaging.sizes.iter().find(|size| holds(size, packaging.add_mm, goods))?;
            Some(Packed {
                packaging,
                size,
                parcel: goods.packed(size.weight_g, packaging.add_mm),
                damage: damage(packaging.damage.of(fragility), touches).min(cap),
            })
        })
        .collect()
}

fn holds(size: &PackSize, add_mm: u32, goods: &Parcel) -> bool {
    let [long, middle, short] = goods.size_mm;
    let [length, width, depth] = size.inner_mm;
    if depth == 0 {
        return middle.saturating_add(short) <= width && long.saturating_add(short) <= length;
    }
    // Half of what the packing adds is padding inside, half is wall.
    let padded = |side: u32| side.saturating_add(add_mm / 2);
    padded(long) <= length && padded(middle) <= width && padded(short) <= depth
}

/// Damage grows with every handling, not with distance.
fn damage(hundredths_of_percent: u16, touches: u16) -> Dec {
    let share = Dec::new(i64::from(hundredths_of_percent), 4) * Dec::from(u32::from(touches));
    share.over(Dec::whole(HANDLINGS)).unwrap_or(share)
}

/// The packing with the smallest sum of material, freight and expected damage among those that are safe; where none is,
/// the one that breaks least. `loss` is what one damaged order costs; `safe` the highest share of damage.
///
/// # Errors
/// [`codes::E4206`] when no packing stays within the lane's limits, the problems of [`price_lane`] when none has a
/// price, or a currency without a rate.
pub fn choose<'p>(
    options: &[Packed<'p>],
    lane: &'p Lane,
    postcode: Option<&str>,
    loss: Amount,
    safe: Dec,
    fx: &Fx<'_>,
) -> Result<Packing<'p>, Vec<Problem>> {
    let loss = fx.convert(loss, Currency::CNY).map_err(|problem| vec![problem])?;
    let mut best: Option<Packing<'p>> = None;
    let mut unpriced = Vec::new();
    for packed in options.iter().filter(|packed| lane.takes(&packed.parcel)) {
        match price_lane(lane, &packed.parcel, postcode) {
            Err(problems) => unpriced = problems,
            Ok(priced) => {
                let packing = weigh(*packed, priced, loss, safe, fx).map_err(|problem| vec![problem])?;
                if best.as_ref().is_none_or(|best| is_better(&packing, best)) {
                    best = Some(packing);
                }
            }
        }
    }
    best.ok_or_else(|| {
        if unpriced.is_empty() { vec![Problem::at(codes::E4206, "product.sizeMm")] } else { unpriced }
    })
}

fn weigh<'p>(
    packed: Packed<'p>,
    priced: Priced<'p>,
    loss: Amount,
    safe: Dec,
    fx: &Fx<'_>,
) -> Result<Packing<'p>, Problem> {
    let freight = fx.convert(priced.total, Currency::CNY)?;
    let damage_cost = Amount::new(packed.damage * loss.value, Currency::CNY);
    let expected = Amount::new(packed.size.price + freight.value + damage_cost.value, Currency::CNY);
    Ok(Packing {
        packed,
        priced,
        material: material(&packed),
        damage_cost: damage_cost.rounded(),
        expected,
        safe: packed.damage <= safe,
    })
}

fn material(packed: &Packed<'_>) -> Charge {
    let formula = Formula::Fixed(packed.size.price);
    Charge {
        code: "packaging",
        amount: formula.amount(Currency::CNY),
        formula,
        date: packed.packaging.price_date,
        source: packed.packaging.source,
        confidence: packed.packaging.confidence,
    }
}

/// Safe before unsafe; among safe ones the cheaper, among unsafe ones the one that breaks less.
fn is_better(one: &Packing<'_>, other: &Packing<'_>) -> bool {
    match (one.safe, other.safe) {
        (true, false) => true,
        (false, true) => false,
        (true, true) => one.expected.value < other.expected.value,
        (false, false) => {
            (one.packed.damage, one.expected.value) < (other.packed.damage, other.expected.value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freight::fixture::{lane, tiers};
    use crate::pack::{Confidence, DamageShares, Names, Volumetric, VolumetricRule};

    /// Rate 55 a kilogram by steps of 100 g, 12 a parcel, volume by 6000: the lane of the models note, 4.6.
    fn note_lane() -> Lane {
        Lane {
            price: tiers(&[(30_000, 55, 12)]),
            round_g: 100,
            volumetric: Some(Volumetric { divisor: 6000, rule: VolumetricRule::Always }),
            ..lane()
        }
    }

    fn packaging(id: &str, add_mm: u32, size: PackSize, damage: u16) -> Packaging {
        Packaging {
            id: id.into(),
            name: Names::default(),
            add_mm,
            damage: DamageShares {
                low: damage,
                normal: damage,
                electronics: damage.saturating_mul(2),
                high: damage,
            },
            sizes: vec![size],
            price_date: crate::calendar::Day::parse("2026-08-08").unwrap(),
            source: 0,
            confidence: Confidence::Assumption,
        }
    }

    fn size(inner_mm: [u32; 3], weight_g: u32, price: Dec) -> PackSize {
        PackSize { inner_mm, weight_g, price }
    }

    fn cny(value: Dec) -> Amount {
        Amount::new(value, Currency::CNY)
    }

    /// Expected cost of a parcel of the note, whose packing is given by the outside.
    fn expected(weight_g: u32, size_mm: [u32; 3], material: Dec, damage: u16) -> String {
        let packaging = packaging("it", 0, size([9000, 9000, 9000], 0, material), damage);
        let parcel = Parcel::stack(weight_g, size_mm, 1);
        let options =
            packings(std::slice::from_ref(&packaging), &parcel, Fragility::Normal, &[], 10, Dec::ONE);
        let fx = Fx::new(&[]);
        let lane = note_lane();
        let chosen = choose(&options, &lane, None, cny(Dec::whole(115)), Dec::ONE, &fx).unwrap();
        chosen.expected.text()
    }

    #[test]
    fn the_examples_of_the_models_note() {
        // Mailer 0.32 kg, billed 0.4: 22 + 12 + material 1.00 + 3 % of 115 = 38.45.
        assert_eq!(expected(320, [280, 200, 30], Dec::whole(1), 300), "38.45");
        // Right-sized box 0.40 kg, 3600 cm³, billed 0.6: 33 + 12 + material 2.60 + 0.9 % of 115 = 48.635.
        assert_eq!(expected(400, [250, 180, 80], Dec::new(26, 1), 90), "48.64");
        // Oversized box, 17,500 cm³, billed 3.0: 165 + 12 + material 4.20 + 1.4 % of 115 = 182.81.
        assert_eq!(expected(400, [350, 250, 200], Dec::new(42, 1), 140), "182.81");
    }

    #[test]
    fn the_box_pays_only_from_the_loss_at_which_it_breaks_even() {
        let mailer = packaging("mailer", 0, size([500, 500, 0], 40, Dec::whole(1)), 300);
        let carton = packaging("carton", 0, size([300, 300, 300], 120, Dec::new(26, 1)), 90);
        let both = [mailer, carton];
        // Both are billed 0.4 kg, so the box costs 1.60 of material more and removes 2.1 points of damage:
        // 1.6 / 0.021 = 76.19.
        let goods = Parcel::stack(280, [280, 200, 30], 1);
        let options = packings(&both, &goods, Fragility::Normal, &[], 10, Dec::ONE);
        let fx = Fx::new(&[]);
        let lane = note_lane();
        let chosen = |loss| {
            choose(&options, &lane, None, cny(loss), Dec::ONE, &fx).unwrap().packed.packaging.id.clone()
        };
        assert_eq!(chosen(Dec::new(7619, 2)), "mailer");
        assert_eq!(chosen(Dec::new(7620, 2)), "carton");
    }

    #[test]
    fn an_unsafe_packing_is_taken_only_when_nothing_is_safe_and_then_the_safest() {
        let bag = packaging("bag", 0, size([500, 500, 0], 10, Dec::ZERO), 1200);
        let carton = packaging("carton", 12, size([400, 400, 400], 90, Dec::whole(3)), 300);
        let both = [bag, carton];
        let goods = Parcel::stack(420, [130, 110, 105], 1);
        let fx = Fx::new(&[]);
        let lane = note_lane();
        let pick = |touches, safe| {
            let options = packings(&both, &goods, Fragility::High, &[], touches, Dec::new(15, 2));
            let chosen = choose(&options, &lane, None, cny(Dec::ONE), safe, &fx).unwrap();
            (chosen.packed.packaging.id.clone(), chosen.safe)
        };
        assert_eq!(pick(10, Dec::new(3, 2)), ("carton".to_owned(), true), "3 % is still safe");
        assert_eq!(pick(10, Dec::new(299, 4)), ("carton".to_owned(), false), "nothing is: the safest");
        assert_eq!(pick(10, Dec::new(12, 2)), ("bag".to_owned(), true), "cheaper and safe enough");
    }

    #[test]
    fn damage_grows_with_handlings_up_to_the_cap() {
        assert_eq!(damage(200, 10), Dec::new(2, 2));
        assert_eq!(damage(200, 5), Dec::new(1, 2));
        let bag = [packaging("bag", 0, size([500, 500, 0], 10, Dec::ZERO), 1200)];
        let goods = Parcel::stack(420, [130, 110, 105], 1);
        let capped = packings(&bag, &goods, Fragility::High, &[], 14, Dec::new(15, 2));
        assert_eq!(capped[0].damage, Dec::new(15, 2));
    }

    #[test]
    fn a_normal_product_with_a_battery_breaks_like_a_device() {
        let bag = [packaging("bag", 0, size([500, 500, 0], 10, Dec::ZERO), 200)];
        let goods = Parcel::stack(420, [130, 110, 105], 1);
        let share = |fragility, classes: &[GoodsClass]| {
            packings(&bag, &goods, fragility, classes, 10, Dec::ONE)[0].damage
        };
        assert_eq!(share(Fragility::Normal, &[]), Dec::new(2, 2));
        assert_eq!(share(Fragility::Normal, &[GoodsClass::BatteryBuiltIn]), Dec::new(4, 2));
        assert_eq!(share(Fragility::Low, &[GoodsClass::BatteryBuiltIn]), Dec::new(2, 2));
    }

    #[test]
    fn bags_hold_sides_and_thickness_and_boxes_the_padding() {
        let bag = size([420, 280, 0], 12, Dec::ZERO);
        let goods = |sides| Parcel::stack(300, sides, 1);
        assert!(holds(&bag, 2, &goods([390, 250, 30])), "390 + 30 and 250 + 30");
        assert!(!holds(&bag, 2, &goods([391, 250, 30])));
        assert!(!holds(&bag, 2, &goods([390, 251, 30])));
        let carton = size([300, 180, 100], 130, Dec::whole(3));
        assert!(holds(&carton, 12, &goods([294, 174, 94])));
        assert!(!holds(&carton, 12, &goods([295, 174, 94])));
        assert!(!holds(&carton, 12, &goods([294, 174, 95])));
    }

    #[test]
    fn what_no_packing_brings_within_the_limits_is_a_problem() {
        let carton = [packaging("carton", 12, size([400, 400, 400], 90, Dec::whole(3)), 60)];
        let goods = Parcel::stack(420, [130, 110, 105], 1);
        let options = packings(&carton, &goods, Fragility::High, &[], 10, Dec::ONE);
        let fx = Fx::new(&[]);
        let pick = |max| {
            let lane = Lane { max_side_mm: Some(max), ..note_lane() };
            choose(&options, &lane, None, cny(Dec::ONE), Dec::ONE, &fx)
                .map(|chosen| chosen.material.code)
                .map_err(|p| p[0].code)
        };
        assert_eq!(pick([142, 122, 117]), Ok("packaging"));
        assert_eq!(pick([141, 122, 117]), Err(codes::E4206));
    }
}
