//! Billed weight of a shipment by a lane of a card, and the card's limits.

use crate::measure::Parcel;
use crate::money::{Dec, Rounding};
use crate::pack::card::{Card, CardLane, CardVolumetric, VolumeRule};
use crate::problem::{Problem, codes};

/// What a shipment is billed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardBilled {
    /// Pieces.
    pub pieces: u32,
    /// By the scale.
    pub actual_g: u32,
    /// By volume, rounded up to whole grams; `None` where the lane has no volume rule.
    pub volumetric_g: Option<u32>,
    /// Volume counted.
    pub by_volume: bool,
    /// Scale or volume, with the minimum of the pieces, before minimum and rounding of the shipment.
    pub before_g: u32,
    /// What is billed.
    pub billed_g: u32,
}

/// Scale, volume and the pieces' minimum of `pieces` on `lane`. The lane's minimum and rounding depend on the band, so
/// `billed_g` is not rounded yet.
#[must_use]
pub fn billed(lane: &CardLane, pieces: &[Parcel]) -> CardBilled {
    let count = u32::try_from(pieces.len()).unwrap_or(u32::MAX);
    let actual_g = pieces.iter().fold(0, |sum: u32, piece| sum.saturating_add(piece.weight_g));
    let cm3 = pieces.iter().fold(0, |sum: u64, piece| sum.saturating_add(piece.billed_cm3()));
    let volumetric_g = lane.volumetric.map(|rule| grams(cm3, rule.divisor));
    let before_g = if lane.per_piece_max {
        pieces.iter().fold(0, |sum: u32, piece| {
            let own = with_volume(lane.volumetric, piece.weight_g, piece.billed_cm3(), &[*piece]);
            sum.saturating_add(own.max(lane.min_piece_g))
        })
    } else {
        with_volume(lane.volumetric, actual_g, cm3, pieces).max(lane.min_piece_g.saturating_mul(count))
    };
    let least = lane.min_piece_g.saturating_mul(count);
    let by_volume = before_g > actual_g && before_g > least;
    CardBilled { pieces: count, actual_g, volumetric_g, by_volume, before_g, billed_g: before_g }
}

/// Volumetric grams, rounded up.
fn grams(cm3: u64, divisor: u32) -> u32 {
    // SOURCE: kilograms = cubic centimetres / divisor.
    let grams = cm3.saturating_mul(1000).div_ceil(u64::from(divisor.max(1)));
    u32::try_from(grams).unwrap_or(u32::MAX)
}

/// The scale, raised by the billed share of what volume exceeds it where the rule lets volume count.
fn with_volume(rule: Option<CardVolumetric>, actual_g: u32, cm3: u64, pieces: &[Parcel]) -> u32 {
    let Some(rule) = rule else { return actual_g };
    let volume = grams(cm3, rule.divisor);
    // volume / actual against a ratio, without dividing.
    let mills = Dec::whole(i64::try_from(cm3.saturating_mul(1000)).unwrap_or(i64::MAX));
    let times = |ratio: Dec| ratio * Dec::from(actual_g) * Dec::from(rule.divisor);
    let counts = match rule.rule {
        VolumeRule::Always => true,
        VolumeRule::FromRatio(ratio) => mills >= times(ratio),
        VolumeRule::AboveRatio(ratio) => mills > times(ratio),
        VolumeRule::FromSide(side) => pieces.iter().any(|piece| piece.size_mm.iter().any(|mm| *mm >= side)),
    };
    let excess = volume.saturating_sub(actual_g);
    if !counts || excess == 0 {
        return actual_g;
    }
    if rule.share == Dec::ONE {
        return volume;
    }
    let billed = Rounding::Up.to_digits(Dec::from(excess) * rule.share, 0).trunc_i64();
    actual_g.saturating_add(u32::try_from(billed).unwrap_or(u32::MAX))
}

/// What of a piece is beyond the limits the lane gives.
pub(super) fn check_limits(card: &Card, lane: &CardLane, piece: &Parcel) -> Vec<Problem> {
    let mut found = Vec::new();
    if let Some(max) = lane.max_g.filter(|max| piece.weight_g > *max) {
        let heavy = Problem::at(codes::E4201, "product.weightG").with("weightG", piece.weight_g);
        found.push(heavy.with("service", &card.id).with("maxG", max));
    }
    let text = |sides: &[u32; 3]| sides.map(|side| side.to_string()).join(" × ");
    if let Some(max) =
        lane.max_side_mm.filter(|max| piece.size_mm.iter().zip(max).any(|(side, max)| side > max))
    {
        let long = Problem::at(codes::E4202, "product.sizeMm").with("sizeMm", text(&piece.size_mm));
        found.push(long.with("service", &card.id).with("maxMm", text(&max)));
    }
    if let Some(max) = lane.max_sum_mm.filter(|max| piece.sum_mm() > *max) {
        let bulky = Problem::at(codes::E4203, "product.sizeMm").with("sumMm", piece.sum_mm());
        found.push(bulky.with("service", &card.id).with("maxMm", max));
    }
    if let Some(max) = lane.max_girth_mm.filter(|max| piece.girth_mm() > *max) {
        let thick = Problem::at(codes::E4204, "product.sizeMm").with("girthMm", piece.girth_mm());
        found.push(thick.with("service", &card.id).with("maxMm", max));
    }
    found
}
