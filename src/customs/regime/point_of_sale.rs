//! United Kingdom: up to GBP 135 no duty and VAT at the point of sale; above it duty and VAT at the border.
//!
//! A region may have duties of another customs territory with limits of their own: Northern Ireland has those of the
//! European Union under the VAT of the United Kingdom.

use super::super::assessment::{Basis, LineKind, Param, Remark};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::{fees, tax};
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
            "threshold.duty",
            KeyUnit::Money,
            "intrinsic value up to which the relief and the flat duty apply, where it is another than for the tax",
        ),
        optional(
            "duty.flat-per-item",
            KeyUnit::Money,
            "flat duty per item of a distance sale up to that value",
        ),
        optional(
            "duty.tariff",
            KeyUnit::Word(&["EU", "GB"]),
            "the table of ordinary duty, where a region has another than its country",
        ),
        optional(
            "threshold.gift",
            KeyUnit::Money,
            "value up to which gifts between private persons are free",
        ),
    ],
    lists: &[],
    switches: &[entry("gb.vatOnFlatDuty", "puts the flat duty into the VAT base at sale")],
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
    let duty = duty(case, draft, low, sale)?;
    if let Some(scheme) = case.scheme.filter(|_| low && sale) {
        draft.answer.scheme = Some(&scheme.id);
        draft.prepaid = true;
        draft.answer.regime = case.id("point-of-sale");
        let rate = tax::standard(case, draft)?;
        let extra = if case.flag("gb.vatOnFlatDuty") { duty.whole } else { Dec::ZERO };
        tax::at_sale(case, draft, &rate, true, extra, |_| true);
        return Ok(());
    }
    draft.answer.regime = case.id(if low { "low-value" } else { "standard" });
    tax::at_border_with(case, draft, &duty.by_line, duty.whole)
}

/// Duty by line, and what belongs to no single line.
#[derive(Default)]
struct Duty {
    by_line: Vec<Dec>,
    whole: Dec,
}

/// Nothing where the relief holds, so much an item where a flat duty does, else by the tariff.
fn duty<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, low: bool, sale: bool) -> Result<Duty, Problem> {
    let low = match case.rules.money("threshold.duty") {
        Some(limit) => {
            let tested = case.test(draft, case.id("duty-relief"), limit, Basis::Goods)?;
            // Of two limits, the one that is not yet crossed or was crossed last decides.
            if draft.is_answer() && low {
                draft.answer.threshold = Some(tested);
            }
            tested.is_within()
        }
        None => low,
    };
    if low && case.rules.flag("relief.duty") {
        return Ok(Duty::default());
    }
    if let Some(flat) = case.rules.money("duty.flat-per-item").filter(|_| low && sale) {
        let items = case.items(true);
        draft.answer.items = Some(items);
        let whole = fees::each(case, draft, LineKind::Duty, case.id("flat-duty"), items, flat)?;
        return Ok(Duty { by_line: Vec::new(), whole });
    }
    let table = case.word("duty.tariff").map(|table| table.value).or_else(|| case.table());
    let by_line = case.ordinary_duty(draft, case.id("duty"), table, |at| case.cif(at));
    Ok(Duty { by_line, whole: Dec::ZERO })
}
