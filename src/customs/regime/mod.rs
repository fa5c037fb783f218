//! Kinds of regime, one file each. Each says which parameters it reads and works one consignment out.

pub(super) mod consignment_note;
pub(super) mod de_minimis;
pub(super) mod eu_low_value;
pub(super) mod flat_courier;
pub(super) mod free_port;
pub(super) mod gross_up;
pub(super) mod japan;
pub(super) mod layered_duty;
pub(super) mod levies;
pub(super) mod personal_allowance;
pub(super) mod point_of_sale;
pub(super) mod seller_collected;
pub(super) mod single_rate;
pub(super) mod small_tax;

use super::case::Case;
use super::draft::Draft;
use super::{CodeRates, rates};
use crate::pack::RegimeKind;
use crate::problem::Problem;

/// The rates that the first line meets by its code, threshold and scheme aside.
pub(super) fn rates(case: &Case<'_, '_>) -> Option<CodeRates> {
    if case.rules.market.regime == RegimeKind::LayeredDuty {
        return layered_duty::rates(case);
    }
    let found = rates::find(case, 0, case.table());
    (found.certainty != rates::Certainty::None).then(|| CodeRates {
        low: found.low,
        likely: found.likely,
        high: (!found.open).then_some(found.high),
    })
}

/// Hands the case to its regime.
pub(super) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    match case.rules.market.regime {
        RegimeKind::EuLowValue => eu_low_value::run(case, draft),
        RegimeKind::PointOfSale => point_of_sale::run(case, draft),
        RegimeKind::LayeredDuty => layered_duty::run(case, draft),
        RegimeKind::DeMinimis => de_minimis::run(case, draft),
        RegimeKind::Japan => japan::run(case, draft),
        RegimeKind::ConsignmentNote => consignment_note::run(case, draft),
        RegimeKind::FreePort => free_port::run(case, draft),
        RegimeKind::SellerCollected => seller_collected::run(case, draft),
        RegimeKind::FlatCourier => flat_courier::run(case, draft),
        RegimeKind::GrossUp => gross_up::run(case, draft),
        RegimeKind::SmallTax => small_tax::run(case, draft),
        RegimeKind::Levies => levies::run(case, draft),
        RegimeKind::SingleRate => single_rate::run(case, draft),
        RegimeKind::PersonalAllowance => personal_allowance::run(case, draft),
    }
}
