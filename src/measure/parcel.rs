//! A parcel as a carrier sees it: what it weighs and how long its sides are.

/// A parcel ready to hand over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Parcel {
    /// Gross weight.
    pub weight_g: u32,
    /// Outer sides, longest first.
    pub size_mm: [u32; 3],
    /// Units of the product inside.
    pub quantity: u32,
}

impl Parcel {
    /// One parcel around `quantity` units of the same product (at least one is assumed).
    ///
    /// Units lie in a grid, all the same way round. Of all grids with a place for every unit the one with the
    /// smallest sum of sides is taken, and of those the one with the smallest volume: the compact pile a packer makes.
    /// The two longer sides repeat at most twelve times. Results saturate.
    #[must_use]
    pub fn stack(unit_weight_g: u32, unit_size_mm: [u32; 3], quantity: u32) -> Self {
        let quantity = quantity.max(1);
        let [long, middle, short] = longest_first(unit_size_mm);
        let most = quantity.min(12);
        let grids = (1..=most).flat_map(|a| (1..=most).map(move |b| (a, b)));
        let size_mm = grids
            .map(|(a, b)| {
                let layers = quantity.div_ceil(a.saturating_mul(b));
                [long.saturating_mul(a), middle.saturating_mul(b), short.saturating_mul(layers)]
            })
            .min_by_key(|size| (sum(size), volume(size)))
            .unwrap_or([long, middle, short]);
        Self { weight_g: unit_weight_g.saturating_mul(quantity), size_mm: longest_first(size_mm), quantity }
    }

    /// The same contents in a packing that adds `weight_g` and `add_mm` to every side.
    #[must_use]
    pub fn packed(self, weight_g: u32, add_mm: u32) -> Self {
        Self {
            weight_g: self.weight_g.saturating_add(weight_g),
            size_mm: self.size_mm.map(|side| side.saturating_add(add_mm)),
            quantity: self.quantity,
        }
    }

    /// Volume in cubic centimetres with every side rounded up to whole centimetres, as carriers measure.
    #[must_use]
    pub fn billed_cm3(&self) -> u64 {
        self.size_mm.iter().map(|side| u64::from(side.div_ceil(10))).fold(1, u64::saturating_mul)
    }

    /// Volume in cubic millimetres, as storage is measured.
    #[must_use]
    pub fn volume_mm3(&self) -> u64 {
        volume(&self.size_mm)
    }

    /// Sum of the three sides.
    #[must_use]
    pub fn sum_mm(&self) -> u32 {
        sum(&self.size_mm)
    }

    /// Longest side plus the girth around the other two: L + 2 (W + H).
    #[must_use]
    pub fn girth_mm(&self) -> u32 {
        let [long, middle, short] = self.size_mm;
        long.saturating_add(middle.saturating_add(short).saturating_mul(2))
    }
}

fn sum(sides: &[u32; 3]) -> u32 {
    sides.iter().fold(0, |sum, side| sum.saturating_add(*side))
}

fn volume(sides: &[u32; 3]) -> u64 {
    sides.iter().map(|side| u64::from(*side)).fold(1, u64::saturating_mul)
}

fn longest_first(mut sides: [u32; 3]) -> [u32; 3] {
    sides.sort_unstable_by(|a, b| b.cmp(a));
    sides
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_sorted_and_units_pile_along_the_shortest() {
        let one = Parcel::stack(620, [120, 90, 240], 1);
        assert_eq!((one.weight_g, one.size_mm), (620, [240, 120, 90]));
        let two = Parcel::stack(620, [120, 90, 240], 2);
        assert_eq!((two.weight_g, two.size_mm, two.quantity), (1240, [240, 180, 120], 2));
    }

    #[test]
    fn a_pile_that_would_be_a_tower_becomes_a_grid() {
        assert_eq!(Parcel::stack(200, [270, 210, 25], 11).size_mm, [275, 270, 210], "one pile");
        assert_eq!(Parcel::stack(200, [270, 210, 25], 30).size_mm, [420, 375, 270], "two piles of 15");
        let cubes = Parcel::stack(100, [100, 100, 100], 8);
        assert_eq!((cubes.size_mm, cubes.weight_g), ([200, 200, 200], 800));
    }

    #[test]
    fn a_stack_has_room_for_every_unit() {
        for quantity in 1..200 {
            let unit = [130, 110, 40];
            let stack = Parcel::stack(1, unit, quantity);
            assert!(stack.volume_mm3() >= 130 * 110 * 40 * u64::from(quantity), "{quantity}");
        }
        assert_eq!(Parcel::stack(u32::MAX, [u32::MAX; 3], u32::MAX).weight_g, u32::MAX);
    }

    #[test]
    fn carriers_round_each_side_up_to_whole_centimetres() {
        assert_eq!(Parcel::stack(1, [100, 100, 100], 1).billed_cm3(), 1000);
        assert_eq!(Parcel::stack(1, [101, 100, 100], 1).billed_cm3(), 1100);
        assert_eq!(Parcel::stack(1, [400, 300, 200], 1).girth_mm(), 1400);
        assert_eq!(Parcel::stack(1, [400, 300, 200], 1).sum_mm(), 900);
    }
}
