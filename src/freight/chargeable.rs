//! Billed weight: actual or volumetric, then the lane's minimum and rounding.

use crate::measure::Parcel;
use crate::pack::{Lane, VolumetricRule};

/// What a lane bills a parcel by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Billed {
    /// Weight on the scale.
    pub actual_g: u32,
    /// Volumetric weight, rounded up to whole grams; `None` where the lane has no volume rule.
    pub volumetric_g: Option<u32>,
    /// Volume, not weight, decided.
    pub by_volume: bool,
    /// What is billed, minimum and rounding applied.
    pub billed_g: u32,
}

/// The billed weight of `parcel` on `lane`.
///
/// Each side is rounded up to whole centimetres, the volume divided by the lane's divisor. Where the lane's rule lets
/// volume count, the larger of both weights is taken, raised to the lane's minimum, and rounded up to its step.
#[must_use]
pub fn chargeable(lane: &Lane, parcel: &Parcel) -> Billed {
    let actual_g = parcel.weight_g;
    let mut by_volume = false;
    let volumetric_g = lane.volumetric.map(|volumetric| {
        let divisor = u64::from(volumetric.divisor.max(1));
        // SOURCE: kilograms = cubic centimetres / divisor.
        let mills = parcel.billed_cm3().saturating_mul(1000);
        let counts = match volumetric.rule {
            VolumetricRule::Always => true,
            VolumetricRule::FromRatio(hundredths) => {
                let actual =
                    u64::from(actual_g).saturating_mul(u64::from(hundredths)).saturating_mul(divisor);
                mills.saturating_mul(100) >= actual
            }
            VolumetricRule::FromSide(side) => parcel.size_mm.iter().any(|mm| *mm >= u32::from(side)),
        };
        let grams = u32::try_from(mills.div_ceil(divisor)).unwrap_or(u32::MAX);
        by_volume = counts && grams > actual_g;
        grams
    });
    let heavier = if by_volume { volumetric_g.unwrap_or(actual_g) } else { actual_g };
    let step = lane.round_g.max(1);
    let billed_g = heavier.max(lane.min_g).div_ceil(step).saturating_mul(step);
    Billed { actual_g, volumetric_g, by_volume, billed_g }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::freight::fixture::lane;
    use crate::pack::Volumetric;

    fn volumetric(divisor: u32, rule: VolumetricRule) -> Lane {
        Lane { volumetric: Some(Volumetric { divisor, rule }), ..lane() }
    }

    fn billed(lane: &Lane, weight_g: u32, size_mm: [u32; 3]) -> u32 {
        chargeable(lane, &Parcel::stack(weight_g, size_mm, 1)).billed_g
    }

    #[test]
    fn the_larger_of_both_weights_is_billed() {
        let line = volumetric(6000, VolumetricRule::Always);
        // 30 × 20 × 10 cm = 6000 cm³ = 1000 g.
        assert_eq!(billed(&line, 999, [300, 200, 100]), 1000);
        assert_eq!(billed(&line, 1000, [300, 200, 100]), 1000);
        assert_eq!(billed(&line, 1001, [300, 200, 100]), 1001);
    }

    #[test]
    fn a_millimetre_above_a_centimetre_counts_as_the_next() {
        let line = volumetric(6000, VolumetricRule::Always);
        assert_eq!(billed(&line, 1, [301, 200, 100]), 1034, "31 × 20 × 10 / 6 = 1033.3");
    }

    #[test]
    fn volume_from_twice_the_weight_counts_from_two_and_not_below() {
        let line = volumetric(6000, VolumetricRule::FromRatio(200));
        // 1000 g of volume: 500 g is exactly twice, 501 g a little less (1.996), 502.5 would be 1.99.
        assert_eq!(billed(&line, 500, [300, 200, 100]), 1000, "2.00");
        assert_eq!(billed(&line, 501, [300, 200, 100]), 501, "1.996");
        assert_eq!(billed(&line, 503, [300, 200, 100]), 503, "1.99");
    }

    #[test]
    fn volume_from_a_side_counts_from_that_side() {
        let line = volumetric(6000, VolumetricRule::FromSide(600));
        assert_eq!(billed(&line, 500, [599, 200, 100]), 500);
        assert_eq!(billed(&line, 500, [600, 200, 100]), 2000);
    }

    #[test]
    fn a_lane_without_volume_rule_bills_the_scale() {
        let found = chargeable(&lane(), &Parcel::stack(310, [600, 400, 350], 1));
        assert_eq!(found, Billed { actual_g: 310, volumetric_g: None, by_volume: false, billed_g: 310 });
    }

    #[test]
    fn the_minimum_is_applied_before_rounding_up() {
        let line = Lane { min_g: 50, round_g: 100, ..lane() };
        for (weight_g, expected) in [(1, 100), (50, 100), (100, 100), (101, 200), (200, 200)] {
            assert_eq!(billed(&line, weight_g, [100, 100, 10]), expected, "{weight_g}");
        }
        let half = Lane { min_g: 500, round_g: 500, ..lane() };
        for (weight_g, expected) in [(1, 500), (500, 500), (501, 1000)] {
            assert_eq!(billed(&half, weight_g, [100, 100, 10]), expected, "{weight_g}");
        }
    }

    #[test]
    fn a_size_that_is_not_known_bills_the_scale() {
        let line = volumetric(5000, VolumetricRule::Always);
        assert_eq!(billed(&line, 310, [0, 0, 0]), 310);
    }

    #[test]
    fn extreme_parcels_saturate() {
        let line = volumetric(1, VolumetricRule::FromRatio(u16::MAX));
        assert_eq!(billed(&line, u32::MAX, [u32::MAX; 3]), u32::MAX);
    }
}
