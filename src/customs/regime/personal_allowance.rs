//! Countries where a person receives goods up to a value and a weight free and pays on what exceeds them: Kazakhstan and
//! Russia, with the planned regime of the Eurasian Economic Union for e-commerce behind a switch.

use super::super::assessment::{Basis, LineKind, Param, Remark};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, optional, required};
use super::super::{fees, tax};
use crate::money::{Amount, Dec, Rounding};
use crate::pack::{Confidence, Ruled};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of VAT on import"),
        required("allowance.value", KeyUnit::Money, "price of the goods that a person receives free"),
        required("allowance.weight", KeyUnit::Count, "gross weight of it in kilograms"),
        required("allowance.rate", KeyUnit::Rate, "duty on the value above it"),
        required("allowance.per-kg", KeyUnit::Money, "the least for each kilogram above the weight"),
        optional(
            "e-commerce.value",
            KeyUnit::Money,
            "price of the goods that stay free under the new regime",
        ),
        optional("e-commerce.rate", KeyUnit::Rate, "duty on the whole value above it"),
        optional("e-commerce.per-kg", KeyUnit::Money, "the least for each kilogram"),
        optional(
            "e-commerce.switch",
            KeyUnit::SwitchKey,
            "the switch that decides whether the regime applies",
        ),
        optional("vat.at-sale", KeyUnit::Rate, "VAT on goods of foreign sellers, from the first value on"),
    ],
    lists: &[],
    switches: &[],
};

/// The new regime as it stands on the day.
struct Ecommerce<'p> {
    limit: Ruled<'p, Amount>,
    rate: Ruled<'p, Dec>,
    per_kg: Ruled<'p, Amount>,
    switch: &'p str,
}

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    if case.ask.consignee == Consignee::Business || !case.ask.personal_use {
        draft.answer.customs_value = case.value.cif();
        let duties = case.ordinary_duty(draft, case.id("duty"), case.table(), |at| case.cif(at));
        return tax::at_border(case, draft, &duties, |_| true);
    }
    draft.answer.customs_value = case.value.goods;
    let new = ecommerce(case);
    match new.filter(|new| case.flag(new.switch)) {
        Some(new) => whole_value(case, draft, &new),
        None => excess(case, draft),
    }
}

fn ecommerce<'p>(case: &Case<'_, 'p>) -> Option<Ecommerce<'p>> {
    Some(Ecommerce {
        limit: case.rules.money("e-commerce.value")?,
        rate: case.rules.number("e-commerce.rate")?,
        per_kg: case.rules.money("e-commerce.per-kg")?,
        switch: case.word("e-commerce.switch")?.value,
    })
}

/// Gross weight in kilograms, nothing where it is not known: parcels are far lighter than the allowance.
fn kilograms(case: &Case<'_, '_>) -> Dec {
    Dec::new(i64::from(case.ask.weight_g.unwrap_or(0)), 3)
}

/// Duty on what exceeds value or weight.
fn excess<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let limit = case.rules.require_money("allowance.value")?;
    let weight = case.rules.require("allowance.weight")?;
    let tested = case.test(draft, case.id("allowance"), limit, Basis::Goods)?;
    let over = tested.headroom();
    let heavy = (kilograms(case) - weight.value).max(Dec::ZERO);
    if tested.is_within() && heavy.is_zero() {
        draft.answer.regime = case.id("allowance");
        return Ok(());
    }
    draft.answer.regime = case.id("excess");
    let above = if tested.is_within() { Dec::ZERO } else { over.abs() };
    let base = case.local(Amount::new(above, limit.value.currency))?;
    let per_kg = case.rules.require_money("allowance.per-kg")?.value;
    let least = case.local(Amount::new(per_kg.value * heavy, per_kg.currency))?;
    let rate = case.rules.require("allowance.rate")?;
    let code = case.id("excess-duty");
    if least.is_zero() {
        draft.charge(LineKind::Duty, code, None, base, rate.value, rate.provenance());
    } else {
        fees::bounded(case, draft, LineKind::Duty, code, base, rate, (least, None));
    }
    draft.note(Remark::new(codes::N140).with("limit", Param::Money(limit.value)));
    stake(case, draft)
}

/// What the new regime would cost more, as long as nobody has said whether it began.
fn stake<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let Some(new) = ecommerce(case) else { return Ok(()) };
    if case.measure(Basis::Goods, None, new.limit.value.currency)? <= new.limit.value.value {
        return Ok(());
    }
    let share = Rounding::HalfUp.to_digits(case.value.goods * new.rate.value, case.digits);
    let duty = share.max(case.local(by_weight(case, &new))?);
    let vat = (case.value.goods + duty) * case.rules.require("vat.standard")?.value;
    let more = duty + Rounding::HalfUp.to_digits(vat, case.digits) - draft.due();
    if !more.is_negative() && !more.is_zero() {
        if case.setting(new.switch).is_none() && draft.is_answer() {
            draft.trust(Confidence::Low);
        }
        case.unconfirmed(draft, new.switch, Amount::new(more, case.currency));
    }
    Ok(())
}

fn by_weight(case: &Case<'_, '_>, new: &Ecommerce<'_>) -> Amount {
    Amount::new(new.per_kg.value.value * kilograms(case), new.per_kg.value.currency)
}

/// Duty on the whole value above the limit, and VAT.
fn whole_value<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, new: &Ecommerce<'p>) -> Result<(), Problem> {
    let tested = case.test(draft, case.id("e-commerce"), new.limit, Basis::Goods)?;
    if tested.is_within() {
        draft.answer.regime = case.id("e-commerce-free");
        return Ok(());
    }
    draft.answer.regime = case.id("e-commerce");
    let least = case.local(by_weight(case, new))?;
    let code = case.id("e-commerce-duty");
    fees::bounded(case, draft, LineKind::Duty, code, case.value.goods, new.rate, (least, None));
    let standard = tax::standard(case, draft)?;
    let duty = draft.sum(LineKind::Duty);
    tax::at_sale(case, draft, &standard, false, duty, |_| true);
    Ok(())
}
