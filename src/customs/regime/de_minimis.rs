//! Countries where goods below a value enter free and above it everything is taxed: Canada by the price of the
//! consignment, Thailand by the customs value of each item, with limits of their own for duty and for tax.

use super::super::assessment::{Basis, Param, Remark, Tested};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, optional, required};
use super::super::tax;
use crate::measure::Country;
use crate::money::{Amount, Dec};
use crate::pack::Ruled;
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of tax on import"),
        required("threshold.duty", KeyUnit::Money, "value up to which no duty is due"),
        required("threshold.vat", KeyUnit::Money, "value up to which no tax is due"),
        required(
            "threshold.basis",
            KeyUnit::Word(&["goods", "cif", "item-cif"]),
            "what both are measured on",
        ),
        required(
            "threshold.channels",
            KeyUnit::Word(&["any", "courier-post"]),
            "channels that have the relief",
        ),
        required("duty.base", KeyUnit::Word(&["goods", "cif"]), "what duty is computed on"),
        optional(
            "threshold.duty.us-mx",
            KeyUnit::Money,
            "the limit for duty on courier shipments from the United States or Mexico",
        ),
        optional("threshold.vat.us-mx", KeyUnit::Money, "the limit for tax on them"),
        optional("threshold.gift", KeyUnit::Money, "value up to which gifts are free"),
        optional("threshold.simplified-entry", KeyUnit::Money, "value above which a formal entry is needed"),
        optional("duty.rate", KeyUnit::Rate, "one rate of duty for all goods"),
    ],
    lists: &[],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let word = |key| case.word(key).map_or("", |word| word.value);
    let basis = match word("threshold.basis") {
        "item-cif" => Basis::ItemCif,
        "cif" => Basis::Cif,
        _ => Basis::Goods,
    };
    let on_cif = word("duty.base") == "cif";
    draft.answer.customs_value = if on_cif { case.value.cif() } else { case.value.goods };
    if free_gift(case, draft)? {
        return Ok(());
    }
    let relief = case.channel_is(word("threshold.channels"));
    let duty_limit = better(case, "threshold.duty", "threshold.duty.us-mx")?;
    let vat_limit = better(case, "threshold.vat", "threshold.vat.us-mx")?;
    let free_of_duty = exempt(case, draft, case.id("de-minimis"), duty_limit, basis, relief)?;
    if !relief && draft.answer.threshold.is_some_and(|tested| tested.is_within()) {
        case.no_relief(draft, duty_limit.value);
    }
    let free_of_tax = exempt(case, draft, case.id("de-minimis-tax"), vat_limit, basis, relief)?;
    formal_entry(case, draft)?;
    let is_free = |list: &[bool], at: usize| list.get(at).copied().unwrap_or(false);
    let all_free = |list: &[bool]| list.iter().all(|free| *free);
    draft.answer.regime = case.id(match (all_free(&free_of_duty), all_free(&free_of_tax)) {
        (true, true) => "de-minimis",
        (true, false) => "duty-free",
        (false, _) => "standard",
    });
    let duties = if all_free(&free_of_duty) {
        Vec::new()
    } else {
        case.ordinary_duty(draft, case.id("duty"), case.table(), |at| match is_free(&free_of_duty, at) {
            true => Dec::ZERO,
            false if on_cif => case.cif(at),
            false => case.goods(at),
        })
    };
    if all_free(&free_of_tax) {
        return Ok(());
    }
    // The tax base is always the value duty is computed on, and the duty.
    if on_cif {
        return tax::at_border(case, draft, &duties, |at| !is_free(&free_of_tax, at));
    }
    let rate = tax::standard(case, draft)?;
    draft.vat_unknown |= draft.duty_unknown;
    let duty: Dec = duties.iter().copied().sum();
    tax::at_sale(case, draft, &rate, false, duty, |at| !is_free(&free_of_tax, at));
    Ok(())
}

/// The limit that holds for this parcel: that for courier shipments from the neighbours where it is one.
fn better<'p>(
    case: &Case<'_, 'p>,
    key: &'static str,
    near: &'static str,
) -> Result<Ruled<'p, Amount>, Problem> {
    let from_near = ["US", "MX"].iter().any(|code| Country::from_code(code) == Some(case.ask.ship_from));
    let near = case.rules.money(near).filter(|_| from_near && case.channel_is("courier-post"));
    near.map_or_else(|| case.rules.require_money(key), Ok)
}

/// Which lines are within the limit. Where the parcel has no relief at all nothing is, but the limit is still shown.
fn exempt<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    id: super::super::LocalId,
    limit: Ruled<'p, Amount>,
    basis: Basis,
    relief: bool,
) -> Result<Vec<bool>, Problem> {
    let lines = case.ask.lines.len();
    if basis != Basis::ItemCif {
        let within = case.test(draft, id, limit, basis)?.is_within();
        return Ok((0..lines).map(|at| within && relief && !case.is_dutiable(at)).collect());
    }
    let mut free = Vec::with_capacity(lines);
    for at in 0..lines {
        let measured = case.measure(basis, Some(at), limit.value.currency)?;
        let tested =
            Tested { id, limit: limit.value, basis, measured, line: Some(at), source: limit.provenance() };
        draft.tested(tested);
        free.push(tested.is_within() && relief && !case.is_dutiable(at));
    }
    Ok(free)
}

fn free_gift<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    if !case.ask.gift || case.ask.consignee == Consignee::Business {
        return Ok(false);
    }
    let Some(limit) = case.rules.money("threshold.gift") else { return Ok(false) };
    let tested = case.test(draft, case.id("gift"), limit, Basis::Goods)?;
    if tested.is_within() {
        draft.answer.regime = case.id("gift");
        draft.note(Remark::new(codes::N104).with("limit", Param::Money(limit.value)));
    } else if draft.is_answer() {
        // The ordinary limit decides; it is tested next.
        draft.answer.threshold = None;
    }
    Ok(tested.is_within())
}

fn formal_entry<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let Some(limit) = case.rules.money("threshold.simplified-entry") else { return Ok(()) };
    if !case.test(draft, case.id("simplified-entry"), limit, Basis::Goods)?.is_within() {
        draft.alert(Remark::new(codes::A111).with("limit", Param::Money(limit.value)));
    }
    Ok(())
}
