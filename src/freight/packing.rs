//! Which mailer or box: too weak breaks, too strong is billed as weight.

use super::carriage::{Carriage, Fare};
use super::charge::{Charge, Formula};
use crate::measure::Parcel;
use crate::money::{Amount, Currency, Dec, Fx};
use crate::pack::{Fragility, GoodsClass, PackSize, Packaging};
use crate::problem::{Problem, codes};

/// Handlings for which damage shares are given.
const HANDLINGS: i64 = 10;

/// Goods in one kind of packing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed<'p> {
    /// The packing.
    pub packaging: &'p Packaging,
    /// The size taken.
    pub size: PackSize,
    /// The parcel with it.
    pub parcel: Parcel,
    /// Share of parcels that arrive damaged.
    pub damage: Dec,
}

/// A packing on a lane, with everything it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packing<'p> {
    /// What it is.
    pub packed: Packed<'p>,
    /// The parcel's price.
    pub fare: Fare<'p>,
    /// Material.
    pub material: Charge,
    /// What is lost when it arrives broken, in CNY.
    pub loss: Dec,
    /// Expected cost of damage, in CNY.
    pub damage_cost: Amount,
    /// Material, carriage and expected damage, in CNY and unrounded: what is made smallest.
    pub expected: Amount,
    /// It stays within the share of damage that counts as safe; otherwise it is the safest there is.
    pub safe: bool,
}

/// What an order that arrives broken costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loss {
    /// The goods and the work on the complaint, in CNY.
    pub fixed: Dec,
    /// It is sent again in the same packing, which costs the carriage a second time.
    pub again: bool,
    /// Highest share of damage that counts as safe.
    pub safe: Dec,
}

/// Goods to be packed.
#[derive(Clone, Copy, Debug)]
pub struct Goods<'a> {
    /// The contents in their own boxes.
    pub parcel: Parcel,
    /// How easily they break.
    pub fragility: Fragility,
    /// Transport classes.
    pub classes: &'a [GoodsClass],
    /// How often the chain handles the parcel.
    pub touches: u16,
    /// Damage is never taken above this share.
    pub cap: Dec,
}

/// `goods` in every packing that holds them, each in its cheapest size.
///
/// A flat bag holds goods when each of its two sides is as long as the matching side of the goods and their thickness
/// together; a box when each inner side is as long as the goods with their padding. Padding and wall add to the outside;
/// boxes are cut down to the goods. A normal product with a battery breaks like a device.
#[must_use]
pub fn packings<'p>(packagings: &'p [Packaging], goods: &Goods<'_>) -> Vec<Packed<'p>> {
    packagings
        .iter()
        .filter_map(|packaging| {
            let size = packaging.sizes.iter().find(|size| holds(size, packaging.add_mm, &goods.parcel))?;
            Some(Packed {
                packaging,
                size: *size,
                parcel: goods.parcel.packed(size.weight_g, packaging.add_mm),
                damage: damage_share(packaging, goods),
            })
        })
        .collect()
}

/// Share of parcels of `goods` that arrive damaged in `packaging`.
#[must_use]
pub fn damage_share(packaging: &Packaging, goods: &Goods<'_>) -> Dec {
    let device =
        goods.fragility == Fragility::Normal && goods.classes.iter().any(|class| class.has_battery());
    let fragility = if device { Fragility::Electronics } else { goods.fragility };
    damage(packaging.damage.of(fragility), goods.touches).min(goods.cap)
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

/// The packing with the smallest sum of material, carriage and expected damage among those that are safe; where none is,
/// the one that breaks least.
///
/// # Errors
/// [`codes::E4206`] when no packing stays within the lane's limits, the problems of [`Carriage::fare`] when none has a
/// price, or a currency without a rate.
pub fn choose<'p>(
    options: &[Packed<'p>],
    carriage: &Carriage<'p, '_>,
    loss: Loss,
    fx: &Fx<'_>,
) -> Result<Packing<'p>, Vec<Problem>> {
    let mut best: Option<Packing<'p>> = None;
    let mut unpriced = Vec::new();
    for packed in options.iter().filter(|packed| carriage.takes(&packed.parcel)) {
        match weigh(*packed, carriage, loss, fx) {
            Err(problems) => unpriced = problems,
            Ok(packing) => {
                if best.as_ref().is_none_or(|best| packing.is_better(best)) {
                    best = Some(packing);
                }
            }
        }
    }
    best.ok_or_else(|| {
        if unpriced.is_empty() { vec![Problem::at(codes::E4206, "product.sizeMm")] } else { unpriced }
    })
}

/// Everything that `packed` costs by `carriage`.
///
/// # Errors
/// As [`Carriage::fare`], or a currency without a rate.
// SOURCE: cost = material + carriage at the billed weight + q × loss; loss = goods + sending again + work (models note, 4.6).
pub fn weigh<'p>(
    packed: Packed<'p>,
    carriage: &Carriage<'p, '_>,
    loss: Loss,
    fx: &Fx<'_>,
) -> Result<Packing<'p>, Vec<Problem>> {
    let fare = carriage.fare(&packed.parcel)?;
    let carried = fare.in_cny(fx).map_err(|problem| vec![problem])?;
    let lost = if loss.again { loss.fixed + carried } else { loss.fixed };
    let damage_cost = packed.damage * lost;
    Ok(Packing {
        packed,
        material: material(&packed),
        fare,
        loss: lost,
        damage_cost: Amount::new(damage_cost, Currency::CNY).rounded(),
        expected: Amount::new(packed.size.price + carried + damage_cost, Currency::CNY),
        safe: packed.damage <= loss.safe,
    })
}

/// Where a packing that protects better begins to pay: the points of damage that would make up for its price at the
/// present loss, and the loss from which it pays with the points it does remove; the second is `None` where it removes
/// none.
#[must_use]
pub fn break_even(cheap: &Packing<'_>, strong: &Packing<'_>) -> (Dec, Option<Dec>) {
    let without = |one: &Packing<'_>| one.expected.value - one.packed.damage * one.loss;
    let extra = without(strong) - without(cheap);
    let points = extra.over(cheap.loss).unwrap_or(Dec::ZERO);
    // Sending a dearer parcel again is dearer too: the difference stands on both sides of the break-even.
    let again = strong.packed.damage * (strong.loss - cheap.loss);
    let removed = cheap.packed.damage - strong.packed.damage;
    let from = (removed > Dec::ZERO).then(|| (extra + again).over(removed)).flatten();
    (points, from)
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

impl Packing<'_> {
    /// Safe before unsafe; among safe ones the cheaper, among unsafe ones the one that breaks less.
    #[must_use]
    pub fn is_better(&self, other: &Self) -> bool {
        match (self.safe, other.safe) {
            (true, false) => true,
            (false, true) => false,
            (true, true) => self.expected.value < other.expected.value,
            (false, false) => {
                (self.packed.damage, self.expected.value) < (other.packed.damage, other.expected.value)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freight::fixture::{lane, tiers};
    use crate::pack::{Confidence, DamageShares, Lane, Names, Volumetric, VolumetricRule};

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

    fn goods(weight_g: u32, size_mm: [u32; 3]) -> Goods<'static> {
        let parcel = Parcel::stack(weight_g, size_mm, 1);
        Goods { parcel, fragility: Fragility::Normal, classes: &[], touches: 10, cap: Dec::ONE }
    }

    fn on(lane: &Lane) -> Carriage<'_, '_> {
        Carriage { lane, postcode: None, own: None, season: None, node: None }
    }

    /// A loss that does not depend on the carriage, every packing counting as safe.
    fn fixed(loss: Dec) -> Loss {
        Loss { fixed: loss, again: false, safe: Dec::ONE }
    }

    /// The three parcels of the note, whose packing is given by the outside: mailer, right-sized box, oversized box.
    fn of_the_note<T>(loss: Dec, f: impl FnOnce([Packing<'_>; 3]) -> T) -> T {
        let lane = note_lane();
        let fx = Fx::new(&[]);
        let kinds = [(Dec::whole(1), 300), (Dec::new(26, 1), 90), (Dec::new(42, 1), 140)]
            .map(|(material, damage)| packaging("it", 0, size([9000, 9000, 9000], 0, material), damage));
        let parcels = [(320, [280, 200, 30]), (400, [250, 180, 80]), (400, [350, 250, 200])];
        let [mailer, right, over] = [0, 1, 2].map(|at| {
            let (weight_g, size_mm) = parcels[at];
            let packed = packings(&kinds[at..=at], &goods(weight_g, size_mm));
            choose(&packed, &on(&lane), fixed(loss), &fx).unwrap()
        });
        f([mailer, right, over])
    }

    #[test]
    fn the_examples_of_the_models_note() {
        of_the_note(Dec::whole(115), |[mailer, right, over]| {
            // Mailer 0.32 kg, billed 0.4: 22 + 12 + material 1.00 + 3 % of 115 = 38.45.
            assert_eq!(mailer.expected.text(), "38.45");
            // Right-sized box 0.40 kg, 3600 cm³, billed 0.6: 33 + 12 + material 2.60 + 0.9 % of 115 = 48.635.
            assert_eq!((right.expected.text().as_str(), right.fare.priced.billed.billed_g), ("48.64", 600));
            // Oversized box, 17,500 cm³, billed 3.0: 165 + 12 + material 4.20 + 1.4 % of 115 = 182.81.
            assert_eq!((over.expected.text().as_str(), over.fare.priced.billed.billed_g), ("182.81", 3000));
        });
    }

    #[test]
    fn the_box_of_the_note_pays_for_eleven_points_of_damage_or_a_loss_above_600() {
        of_the_note(Dec::whole(115), |[mailer, right, _]| {
            let (points, from) = break_even(&mailer, &right);
            // 47.60 − 35.00 = 12.60; 12.60 / 115 = 10.96 points; 12.60 / (3 % − 0.9 %) = 600.
            assert_eq!((points * Dec::whole(100)).fixed(1), "11.0");
            assert_eq!(from, Some(Dec::whole(600)));
            assert_eq!(break_even(&right, &mailer).1, None, "a mailer removes no damage");
        });
        for (loss, better) in [(Dec::new(59_999, 2), false), (Dec::new(60_001, 2), true)] {
            of_the_note(loss, |[mailer, right, _]| assert_eq!(right.is_better(&mailer), better, "{loss}"));
        }
    }

    #[test]
    fn sending_again_costs_the_carriage_a_second_time() {
        let lane = note_lane();
        let fx = Fx::new(&[]);
        let bag = [packaging("bag", 0, size([500, 500, 0], 0, Dec::whole(1)), 300)];
        let packed = packings(&bag, &goods(320, [280, 200, 30]));
        let loss = Loss { again: true, ..fixed(Dec::whole(115)) };
        let again = choose(&packed, &on(&lane), loss, &fx).unwrap();
        // 34 of carriage: 1 + 34 + 3 % of (115 + 34).
        assert_eq!((again.loss, again.expected.text()), (Dec::whole(149), "39.47".to_owned()));
    }

    #[test]
    fn a_break_even_with_the_carriage_in_the_loss_is_one() {
        let lane = note_lane();
        let fx = Fx::new(&[]);
        let kinds = [
            packaging("mailer", 0, size([500, 500, 0], 40, Dec::whole(1)), 300),
            packaging("carton", 60, size([400, 400, 400], 120, Dec::new(26, 1)), 90),
        ];
        let options = packings(&kinds, &goods(280, [280, 200, 30]));
        let at = |fixed_part| {
            let loss = Loss { fixed: fixed_part, again: true, safe: Dec::ONE };
            options.iter().map(|packed| weigh(*packed, &on(&lane), loss, &fx).unwrap()).collect::<Vec<_>>()
        };
        let found = at(Dec::whole(115));
        let from = break_even(&found[0], &found[1]).1.unwrap();
        let carriage = found[0].loss - Dec::whole(115);
        let there = at(from - carriage);
        assert_eq!(there[0].expected.value.fixed(6), there[1].expected.value.fixed(6));
    }

    #[test]
    fn the_box_pays_only_from_the_loss_at_which_it_breaks_even() {
        let mailer = packaging("mailer", 0, size([500, 500, 0], 40, Dec::whole(1)), 300);
        let carton = packaging("carton", 0, size([300, 300, 300], 120, Dec::new(26, 1)), 90);
        let both = [mailer, carton];
        // Both are billed 0.4 kg, so the box costs 1.60 of material more and removes 2.1 points of damage:
        // 1.6 / 0.021 = 76.19.
        let options = packings(&both, &goods(280, [280, 200, 30]));
        let fx = Fx::new(&[]);
        let lane = note_lane();
        let chosen =
            |loss| choose(&options, &on(&lane), fixed(loss), &fx).unwrap().packed.packaging.id.clone();
        assert_eq!(chosen(Dec::new(7619, 2)), "mailer");
        assert_eq!(chosen(Dec::new(7620, 2)), "carton");
    }

    #[test]
    fn an_unsafe_packing_is_taken_only_when_nothing_is_safe_and_then_the_safest() {
        let bag = packaging("bag", 0, size([500, 500, 0], 10, Dec::ZERO), 1200);
        let carton = packaging("carton", 12, size([400, 400, 400], 90, Dec::whole(3)), 300);
        let both = [bag, carton];
        let fx = Fx::new(&[]);
        let lane = note_lane();
        let pick = |touches, safe| {
            let cap = Dec::new(15, 2);
            let goods = Goods { fragility: Fragility::High, touches, cap, ..goods(420, [130, 110, 105]) };
            let options = packings(&both, &goods);
            let chosen = choose(&options, &on(&lane), Loss { safe, ..fixed(Dec::ONE) }, &fx).unwrap();
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
        let goods = Goods {
            fragility: Fragility::High,
            touches: 14,
            cap: Dec::new(15, 2),
            ..goods(420, [130, 110, 105])
        };
        let capped = packings(&bag, &goods);
        assert_eq!(capped[0].damage, Dec::new(15, 2));
    }

    #[test]
    fn a_normal_product_with_a_battery_breaks_like_a_device() {
        let bag = [packaging("bag", 0, size([500, 500, 0], 10, Dec::ZERO), 200)];
        let share = |fragility, classes: &[GoodsClass]| {
            packings(&bag, &Goods { fragility, classes, ..goods(420, [130, 110, 105]) })[0].damage
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
        let goods = Goods { fragility: Fragility::High, ..goods(420, [130, 110, 105]) };
        let options = packings(&carton, &goods);
        let fx = Fx::new(&[]);
        let pick = |max| {
            let lane = Lane { max_side_mm: Some(max), ..note_lane() };
            choose(&options, &on(&lane), fixed(Dec::ONE), &fx)
                .map(|chosen| chosen.material.code)
                .map_err(|p| p[0].code)
        };
        assert_eq!(pick([142, 122, 117]), Ok("packaging"));
        assert_eq!(pick([141, 122, 117]), Err(codes::E4206));
    }
}
