//! European Union: relief up to EUR 150 until June 2026, a flat duty per item since, the tariff above; VAT at sale
//! under IOSS or at the border; the Union's handling fee and national parcel fees.
//!
//! Without IOSS the carrier may clear under the special arrangements or by the standard procedure: it collects the same
//! tax from the buyer either way, so both are the scheme `none`.

use super::super::assessment::{Basis, LineKind, Param, Remark};
use super::super::case::Case;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::{fees, tax};
use crate::money::{Amount, Dec};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of VAT"),
        required(
            "threshold.low-value",
            KeyUnit::Money,
            "intrinsic value of the consignment up to which IOSS, the relief and the flat duty apply",
        ),
        optional("relief.duty", KeyUnit::Flag, "no duty up to the low-value threshold"),
        optional(
            "duty.flat-per-item",
            KeyUnit::Money,
            "flat duty per item of a distance sale up to the threshold",
        ),
        optional(
            "threshold.gift",
            KeyUnit::Money,
            "value up to which gifts between private persons are free",
        ),
        optional(
            "fee.handling",
            KeyUnit::Money,
            "customs handling fee per item, behind the switch eu.handlingFee",
        ),
        optional("fee.parcel-tax", KeyUnit::Money, "national fee on low-value parcels"),
        optional(
            "fee.parcel-tax.below",
            KeyUnit::Money,
            "value below which the national fee is charged, where that is not the low-value threshold itself",
        ),
        optional(
            "fee.parcel-tax.per",
            KeyUnit::Word(&["hs6", "consignment"]),
            "what the national fee is counted by",
        ),
        optional(
            "fee.parcel-tax.switch",
            KeyUnit::SwitchKey,
            "the switch that decides whether it is charged",
        ),
    ],
    lists: &[],
    switches: &[
        entry("eu.handlingFee", "charges the handling fee"),
        entry("eu.vatOnFlatDuty", "puts the flat duty into the VAT base under IOSS"),
    ],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let ask = case.ask;
    let limit = case.rules.require_money("threshold.low-value")?;
    let tested = case.test(draft, case.shared("low-value"), limit, Basis::Goods)?;
    let low = tested.is_within();
    let sale = ask.is_distance_sale();
    draft.answer.customs_value = case.value.cif();
    if free_gift(case, draft)? {
        return Ok(());
    }
    let ioss = case.scheme.filter(|_| sale && low);
    announce_scheme(case, draft, low);

    let relieved = low && case.rules.flag("relief.duty");
    let flat = case.rules.money("duty.flat-per-item").filter(|_| low && sale && !relieved);
    let mut items = None;
    let mut count = || *items.get_or_insert_with(|| case.items(true));
    let mut flat_duty = Dec::ZERO;
    let duties = if relieved {
        Vec::new()
    } else if let Some(flat) = flat {
        flat_duty = fees::each(case, draft, LineKind::Duty, case.shared("flat-duty"), count(), flat)?;
        Vec::new()
    } else {
        case.ordinary_duty(draft, case.shared("duty"), case.table(), |at| case.cif(at))
    };
    draft.answer.items = flat.map(|_| count());

    draft.answer.regime = case.shared(match (ioss.is_some(), low) {
        (true, _) => "ioss",
        (false, true) => "low-value",
        (false, false) => "standard",
    });
    if let Some(scheme) = ioss {
        draft.answer.scheme = Some(&scheme.id);
        draft.prepaid = true;
        let rate = tax::standard(case, draft)?;
        let extra = if case.flag("eu.vatOnFlatDuty") { flat_duty } else { Dec::ZERO };
        tax::at_sale(case, draft, &rate, true, extra, |_| true);
    } else {
        border_tax(case, draft, &duties, flat_duty)?;
    }
    if sale {
        national_fee(case, draft, low)?;
        handling_fee(case, draft, count())?;
    }
    Ok(())
}

/// VAT on customs value and duty, unless all of it is too little to be collected.
fn border_tax<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    duties: &[Dec],
    flat_duty: Dec,
) -> Result<(), Problem> {
    tax::at_border_with(case, draft, duties, flat_duty)?;
    let Some(least) = case.rules.money("collect.minimum") else { return Ok(()) };
    let least_here = case.local(least.value)?;
    if draft.due() < least_here && !draft.due().is_zero() {
        let due = Amount::new(draft.due(), case.currency);
        draft.note(
            Remark::new(codes::N106)
                .with("amount", Param::Money(due))
                .with("limit", Param::Money(least.value)),
        );
        draft.waive();
    }
    Ok(())
}

/// A gift between private persons up to its own limit.
fn free_gift<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    if !case.ask.gift || case.ask.consignee == super::super::Consignee::Business {
        return Ok(false);
    }
    let Some(limit) = case.rules.money("threshold.gift") else { return Ok(false) };
    let tested = case.test(draft, case.shared("gift"), limit, Basis::Goods)?;
    draft.answer.threshold = draft.is_answer().then_some(tested);
    if tested.is_within() {
        draft.answer.regime = case.shared("gift");
        draft.note(Remark::new(codes::N104).with("limit", Param::Money(limit.value)));
    }
    Ok(tested.is_within())
}

/// Why the scheme is not used: not registered, or the parcel does not qualify.
fn announce_scheme<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, low: bool) {
    let sale = case.ask.is_distance_sale();
    match case.scheme {
        Some(scheme) if !(low && sale) => {
            let reason = if !sale { "not-a-distance-sale" } else { "above-limit" };
            draft.alert(
                Remark::new(codes::A102)
                    .with("scheme", Param::Word(&scheme.id))
                    .with("reason", Param::Word(reason)),
            );
        }
        Some(_) => {}
        None if low && sale => case.not_registered(draft),
        None => {}
    }
}

fn handling_fee<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, items: u32) -> Result<(), Problem> {
    const SWITCH: &str = "eu.handlingFee";
    let Some(fee) = case.rules.money("fee.handling") else { return Ok(()) };
    draft.answer.items = Some(items);
    if case.flag(SWITCH) {
        fees::each(case, draft, LineKind::Fee, case.shared("handling-fee"), items, fee)?;
    } else {
        case.unconfirmed(draft, SWITCH, Amount::new(fee.value.value * Dec::from(items), fee.value.currency));
    }
    Ok(())
}

/// Fees of the state, on low-value parcels only, until the Union's own fee takes their place.
fn national_fee<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, low: bool) -> Result<(), Problem> {
    let Some(fee) = case.rules.money("fee.parcel-tax").filter(|_| low) else { return Ok(()) };
    let Some(switch) = case.word("fee.parcel-tax.switch") else { return Ok(()) };
    if let Some(limit) = case.rules.money("fee.parcel-tax.below")
        && case.measure(Basis::Goods, None, limit.value.currency)? >= limit.value.value
    {
        return Ok(());
    }
    if case.flag("eu.handlingFee") && case.rules.money("fee.handling").is_some() {
        return Ok(());
    }
    let per_heading = case.word("fee.parcel-tax.per").is_some_and(|per| per.value == "hs6");
    let count = if per_heading { case.items(false) } else { 1 };
    if case.flag(switch.value) {
        fees::each(case, draft, LineKind::Fee, case.id("parcel-tax"), count, fee)?;
    } else {
        case.unconfirmed(
            draft,
            switch.value,
            Amount::new(fee.value.value * Dec::from(count), fee.value.currency),
        );
    }
    Ok(())
}
