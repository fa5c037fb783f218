//! Outer size: each side, the sum of the sides, length plus girth.

use crate::measure::Parcel;
use crate::network::candidate::Leg;
use crate::problem::{Problem, codes};

/// Everything about size.
pub(super) fn check(leg: Leg<'_>, parcel: &Parcel) -> Vec<Problem> {
    [check_e4202_sides(leg, parcel), check_e4203_sum(leg, parcel), check_e4204_girth(leg, parcel)]
        .into_iter()
        .flatten()
        .collect()
}

fn size_text([long, middle, short]: [u32; 3]) -> String {
    format!("{long} × {middle} × {short}")
}

/// A side is longer than the lane takes, longest compared with longest.
fn check_e4202_sides(leg: Leg<'_>, parcel: &Parcel) -> Option<Problem> {
    let max = leg.lane.max_side_mm?;
    (!leg.lane.takes_sides(parcel)).then(|| {
        Problem::at(codes::E4202, "product.sizeMm")
            .with("service", &leg.service.id)
            .with("sizeMm", size_text(parcel.size_mm))
            .with("maxMm", size_text(max))
    })
}

/// The three sides add up to more than the lane takes.
fn check_e4203_sum(leg: Leg<'_>, parcel: &Parcel) -> Option<Problem> {
    let max = leg.lane.max_sum_mm?;
    (!leg.lane.takes_sum(parcel)).then(|| {
        Problem::at(codes::E4203, "product.sizeMm")
            .with("service", &leg.service.id)
            .with("sumMm", parcel.sum_mm())
            .with("maxMm", max)
    })
}

/// Length plus girth, L + 2 (W + H), is more than the lane takes.
fn check_e4204_girth(leg: Leg<'_>, parcel: &Parcel) -> Option<Problem> {
    let max = leg.lane.max_girth_mm?;
    (!leg.lane.takes_girth(parcel)).then(|| {
        Problem::at(codes::E4204, "product.sizeMm")
            .with("service", &leg.service.id)
            .with("girthMm", parcel.girth_mm())
            .with("maxMm", max)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::fixture::{Order, codes_of, service};
    use crate::pack::{Service, ServiceRole};

    fn sizes(line: &Service, size_mm: Option<[u32; 3]>) -> Vec<&'static str> {
        codes_of(line, &Order { size_mm, ..Order::default() }, |leg, ask| check(leg, &ask.parcel()))
    }

    #[test]
    fn sides_are_compared_longest_with_longest() {
        let mut line = service("line", ServiceRole::Direct);
        line.lanes[0].max_side_mm = Some([600, 400, 350]);
        assert!(sizes(&line, Some([350, 600, 400])).is_empty());
        assert_eq!(sizes(&line, Some([601, 100, 100])), ["E4202"]);
        assert_eq!(sizes(&line, Some([600, 401, 100])), ["E4202"]);
        assert_eq!(sizes(&line, Some([400, 400, 351])), ["E4202"]);
        assert!(sizes(&line, None).is_empty(), "a size that is not known is not refused");
    }

    #[test]
    fn sum_and_girth_have_both_sides_of_their_limit() {
        let mut line = service("line", ServiceRole::Direct);
        line.lanes[0].max_sum_mm = Some(900);
        assert!(sizes(&line, Some([300, 300, 300])).is_empty());
        assert_eq!(sizes(&line, Some([301, 300, 300])), ["E4203"]);
        line.lanes[0].max_sum_mm = None;
        line.lanes[0].max_girth_mm = Some(2500);
        assert!(sizes(&line, Some([900, 400, 400])).is_empty(), "900 + 2 × 800");
        assert_eq!(sizes(&line, Some([901, 400, 400])), ["E4204"]);
    }

    #[test]
    fn all_broken_limits_of_size_are_named() {
        let mut line = service("line", ServiceRole::Direct);
        line.lanes[0].max_side_mm = Some([600, 600, 600]);
        line.lanes[0].max_sum_mm = Some(900);
        line.lanes[0].max_girth_mm = Some(1000);
        assert_eq!(sizes(&line, Some([700, 200, 200])), ["E4202", "E4203", "E4204"]);
    }
}
