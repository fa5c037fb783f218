//! United Kingdom: up to GBP 135 no duty and VAT at the point of sale; above it duty and VAT at the border.

use super::super::assessment::{Basis, Param, Remark};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, optional, required};
use super::super::tax;
use crate::money::Dec;
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of VAT"),
        required(
            "threshold.low-value",
            KeyUnit::Money,
            "intrinsic value of the consignment up to which VAT is charged at sale",
        ),
        optional("relief.duty", KeyUnit::Flag, "no duty up to the threshold"),
        optional(
            "threshold.gift",
            KeyUnit::Money,
            "value up to which gifts between private persons are free",
        ),
    ],
    lists: &[],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let sale = case.ask.is_distance_sale();
    let limit = case.rules.require_money("threshold.low-value")?;
    let low = case.test(draft, case.id("low-value"), limit, Basis::Goods)?.is_within();
    draft.answer.customs_value = case.value.cif();
    if case.ask.gift
        && case.ask.consignee == Consignee::Consumer
        && let Some(limit) = case.rules.money("threshold.gift")
    {
        let tested = case.test(draft, case.id("gift"), limit, Basis::Goods)?;
        if tested.is_within() {
            draft.answer.threshold = draft.is_answer().then_some(tested);
            draft.answer.regime = case.id("gift");
            draft.note(Remark::new(codes::N104).with("limit", Param::Money(limit.value)));
            return Ok(());
        }
    }
    match case.scheme {
        Some(scheme) if !(low && sale) => {
            let reason = if sale { "above-limit" } else { "not-a-distance-sale" };
            draft.alert(
                Remark::new(codes::A102)
                    .with("scheme", Param::Word(&scheme.id))
                    .with("reason", Param::Word(reason)),
            );
        }
        None if low && sale => case.not_registered(draft),
        _ => {}
    }
    if let Some(scheme) = case.scheme.filter(|_| low && sale) {
        draft.answer.scheme = Some(&scheme.id);
        draft.answer.regime = case.id("point-of-sale");
        let rate = tax::standard(case, draft)?;
        tax::at_sale(case, draft, &rate, true, Dec::ZERO, |_| true);
        // The relief is what keeps duty away; without it these parcels meet the tariff as well.
        if !case.rules.flag("relief.duty") {
            case.ordinary_duty(draft, case.id("duty"), case.table(), |at| case.cif(at));
        }
        return Ok(());
    }
    let relieved = low && case.rules.flag("relief.duty");
    draft.answer.regime = case.id(if low { "low-value" } else { "standard" });
    let duties = if relieved {
        Vec::new()
    } else {
        case.ordinary_duty(draft, case.id("duty"), case.table(), |at| case.cif(at))
    };
    tax::at_border(case, draft, &duties, |_| true)
}
