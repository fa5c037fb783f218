//! Brazil: one rate of duty on small consignments with a deduction for certified sellers, and a state tax that belongs to
//! its own base; the ordinary procedure above the limit.

use super::super::assessment::{Basis, Formula, LineKind, LineRounding, Param, Provenance, Remark, TaxLine};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::tax;
use crate::money::{Dec, Rounding, parse_decimal};
use crate::pack::{Confidence, Ruled};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "rate of the state tax, which belongs to its own base"),
        required(
            "simplified.threshold",
            KeyUnit::Money,
            "value with transport up to which the simplified procedure applies",
        ),
        required("simplified.rate", KeyUnit::Rate, "the one rate of duty of that procedure"),
        optional(
            "scheme.low-threshold",
            KeyUnit::Money,
            "value with transport up to which the lower rate applies to certified sellers",
        ),
        optional("scheme.low-rate", KeyUnit::Rate, "the lower rate"),
        optional("scheme.deduction", KeyUnit::Money, "what is taken off their duty above that value"),
        optional(
            "medicine.threshold",
            KeyUnit::Money,
            "value up to which medicine for own use is free of duty",
        ),
        optional("card-tax.rate", KeyUnit::Rate, "tax that the buyer's card bears; never part of the total"),
        optional("vat.switch", KeyUnit::SwitchKey, "the switch that sets the rate of the state tax"),
        optional(
            "formal.unmodelled",
            KeyUnit::Word(&["br-ordinary"]),
            "what an ordinary import owes beside duty and state tax and the pack does not have",
        ),
    ],
    lists: &[entry("medicine", "medicine for own use")],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    draft.answer.customs_value = case.value.cif();
    if let Some(rate) = case.rules.number("card-tax.rate").filter(|_| case.ask.is_distance_sale()) {
        draft.note(Remark::new(codes::N130).with("rate", Param::Rate(rate.value)));
    }
    let certified = certified(case, draft)?;
    let limit = case.rules.require_money("simplified.threshold")?;
    let simplified = case.test(draft, case.id("simplified-limit"), limit, Basis::Cif)?.is_within();
    let medicine = medicine(case, draft)?;
    if case.ask.consignee == Consignee::Business || !(simplified || medicine) {
        return ordinary(case, draft, limit);
    }
    draft.answer.regime = case.id(if certified { "remessa-conforme" } else { "simplified-procedure" });
    let duty = if medicine { Dec::ZERO } else { simplified_duty(case, draft, certified)? };
    let rate = state_rate(case, draft)?;
    inside(case, draft, case.value.cif() + duty, rate);
    if certified {
        draft.answer.scheme = case.scheme.map(|scheme| scheme.id.as_str());
        draft.at_sale = draft.due();
        draft.prepaid = true;
    }
    Ok(())
}

/// Whether duty and tax are paid at sale under the scheme.
fn certified<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    let Some(low) = case.rules.money("scheme.low-threshold") else {
        refuse(case, draft, "not-covered");
        return Ok(false);
    };
    let ceiling = case.rules.require_money("simplified.threshold")?.value;
    let sale = case.ask.is_distance_sale();
    let above = case.measure(Basis::Cif, None, ceiling.currency)? > ceiling.value;
    match case.scheme {
        Some(_) if sale && !above => {
            case.test(draft, case.id("remessa-low"), low, Basis::Cif)?;
            Ok(true)
        }
        Some(_) => {
            refuse(case, draft, if sale { "above-limit" } else { "not-a-distance-sale" });
            Ok(false)
        }
        None => {
            if sale && !above {
                case.not_registered(draft);
            }
            Ok(false)
        }
    }
}

fn refuse<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, reason: &'static str) {
    if let Some(scheme) = case.scheme {
        draft.alert(
            Remark::new(codes::A102)
                .with("scheme", Param::Word(&scheme.id))
                .with("reason", Param::Word(reason)),
        );
    }
}

/// Whether the consignment is medicine for own use within its limit.
fn medicine<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    let rule = case.rules.money("medicine.threshold").zip(case.rules.list("medicine"));
    let Some((limit, list)) = rule.filter(|_| case.ask.personal_use) else { return Ok(false) };
    let named = |at| case.likely_code(at).is_some_and(|code| list.covers(code));
    if !(0..case.ask.lines.len()).all(named) {
        return Ok(false);
    }
    Ok(case.test(draft, case.id("medicine"), limit, Basis::Cif)?.is_within())
}

/// The one duty of the simplified procedure, on the whole consignment.
fn simplified_duty<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, certified: bool) -> Result<Dec, Problem> {
    let rate = case.rules.require("simplified.rate")?;
    let base = case.value.cif();
    let code = case.id("duty");
    let low = case.rules.money("scheme.low-threshold").zip(case.rules.number("scheme.low-rate"));
    if let Some((limit, lower)) = low.filter(|_| certified)
        && case.measure(Basis::Cif, None, limit.value.currency)? <= limit.value.value
    {
        return Ok(draft.charge(LineKind::Duty, code, None, base, lower.value, lower.provenance()));
    }
    let Some(deduction) = case.rules.money("scheme.deduction").filter(|_| certified) else {
        return Ok(draft.charge(LineKind::Duty, code, None, base, rate.value, rate.provenance()));
    };
    let less = case.local(deduction.value)?;
    let exact = (base * rate.value - less).max(Dec::ZERO);
    let amount = Rounding::HalfUp.to_digits(exact, case.digits);
    draft.push(TaxLine {
        code,
        kind: LineKind::Duty,
        line: None,
        base,
        amount,
        formula: Formula::Less { rate: rate.value, less },
        rounding: LineRounding::MINOR,
        source: deduction.provenance(),
    });
    Ok(amount)
}

/// The rate of the state tax: as set by the seller, else that of the state.
fn state_rate<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(Dec, Provenance<'p>), Problem> {
    let set = case.word("vat.switch").and_then(|switch| parse_decimal(case.choice(switch.value)).ok());
    if let Some(rate) = set {
        return Ok((rate, Provenance::Seller));
    }
    let rate = tax::standard(case, draft)?;
    Ok((rate.value, rate.provenance()))
}

/// Charges a tax that belongs to its own base: `net` × r / (1 − r).
fn inside<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, net: Dec, (rate, source): (Dec, Provenance<'p>)) {
    let rest = Dec::ONE - rate;
    let exact = (net * rate).over(rest).unwrap_or_default();
    let amount = Rounding::HalfUp.to_digits(exact, case.digits);
    if draft.vat_unknown {
        draft.estimate(LineKind::Vat, amount);
        return;
    }
    draft.push(TaxLine {
        code: case.id("vat"),
        kind: LineKind::Vat,
        line: None,
        base: net,
        amount,
        formula: Formula::Ratio(rate, rest),
        rounding: LineRounding::MINOR,
        source,
    });
}

/// The ordinary procedure: tariff, state tax, and other taxes that are not in the pack.
fn ordinary<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    limit: Ruled<'p, crate::money::Amount>,
) -> Result<(), Problem> {
    draft.answer.regime = case.id("formal");
    draft.alert(Remark::new(codes::A111).with("limit", Param::Money(limit.value)));
    let duties = case.ordinary_duty(draft, case.id("duty"), case.table(), |at| case.cif(at));
    draft.vat_unknown |= draft.duty_unknown;
    let rate = state_rate(case, draft)?;
    inside(case, draft, case.value.cif() + duties.iter().copied().sum(), rate);
    if let Some(word) = case.word("formal.unmodelled") {
        draft.alert(Remark::new(codes::A132).with("topic", Param::Word(word.value)));
        draft.trust(Confidence::Low);
    }
    Ok(())
}
