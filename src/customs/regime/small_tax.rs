//! Switzerland: tax from the first franc, of which a small sum is not levied; no duty on industrial goods; registered
//! sellers charge it as a seller of the country does.

use super::super::assessment::{
    Basis, LineKind, LineRounding, Missing, Param, Provenance, Remark, Tested, Unknown,
};
use super::super::case::Case;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::{fees, rates, tax};
use crate::money::{Amount, Dec, Rounding};
use crate::pack::Channel;
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of tax"),
        required("tax.not-levied", KeyUnit::Money, "tax up to which it is not levied"),
        required("tax.base-step", KeyUnit::Money, "its base is rounded to multiples of this"),
        required("tax.step", KeyUnit::Money, "the tax is rounded to multiples of this"),
        optional("duty.rate", KeyUnit::Rate, "rate of duty of goods that are not listed by weight"),
        optional("scheme.registration", KeyUnit::Money, "yearly sales above which a seller must register"),
        optional("scheme.platform", KeyUnit::Flag, "a platform counts as the seller"),
        optional(
            "base.fee-switch",
            KeyUnit::SwitchKey,
            "the switch that puts what the post charges for clearance into the base",
        ),
    ],
    lists: &[entry("duty.by-weight", "goods whose duty is by weight, which is not in the pack")],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    draft.answer.customs_value = case.value.cif();
    let sale = case.ask.is_distance_sale();
    if let Some(scheme) = case.scheme.filter(|_| !sale) {
        draft.alert(
            Remark::new(codes::A102)
                .with("scheme", Param::Word(&scheme.id))
                .with("reason", Param::Word("not-a-distance-sale")),
        );
    }
    if case.rules.flag("scheme.platform") && sale {
        draft.note(Remark::new(codes::N131));
    }
    let duties = duties(case, draft);
    if let Some(scheme) = case.scheme.filter(|_| sale) {
        draft.answer.regime = case.id("seller-collected");
        draft.answer.scheme = Some(&scheme.id);
        let rate = tax::standard(case, draft)?;
        tax::at_sale(case, draft, &rate, true, Dec::ZERO, |_| true);
        draft.at_sale = draft.sum(LineKind::Vat);
        return Ok(());
    }
    at_border(case, draft, &duties, sale)
}

/// Duty of every line: by weight is not in the pack, all else has one rate.
fn duties<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Vec<Dec> {
    let list = case.rules.list("duty.by-weight");
    let one = |at: usize| {
        let own = case.ask.lines.get(at).is_some_and(|line| line.duty_rate.is_some());
        let code = case.likely_code(at);
        let by_weight = !own && list.zip(code).is_some_and(|(list, code)| list.covers(code));
        let finding = if by_weight {
            rates::Finding::nothing(Missing { what: Unknown::SpecificDuty, line: Some(at), hs: code })
        } else {
            rates::find(case, at, case.table())
        };
        case.charge_duty(draft, case.id("duty"), at, &finding, case.cif(at))
    };
    (0..case.ask.lines.len()).map(one).collect()
}

/// Goods that meet one rate.
struct Group<'p> {
    rate: Dec,
    source: Provenance<'p>,
    base: Dec,
}

fn at_border<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    duties: &[Dec],
    sale: bool,
) -> Result<(), Problem> {
    let standard = tax::standard(case, draft)?;
    let mut groups: Vec<Group<'p>> = Vec::with_capacity(1);
    for at in 0..case.ask.lines.len() {
        let (rate, source) = tax::of_line(case, &standard, at);
        let base = case.cif(at) + duties.get(at).copied().unwrap_or_default();
        match groups.iter_mut().find(|group| group.rate == rate) {
            Some(group) => group.base += base,
            None => groups.push(Group { rate, source, base }),
        }
    }
    let limit = case.rules.require_money("tax.not-levied")?;
    let step = |key| case.rules.require_money(key).map(|step| step.value.value);
    let (franc, step) = (step("tax.base-step")?, step("tax.step")?);
    let taxable = |group: &Group<'_>| Rounding::HalfUp.to_step(group.base, franc);
    let due = |group: &Group<'_>| Rounding::HalfUp.to_step(taxable(group) * group.rate, step);
    let measured: Dec = groups.iter().map(due).sum();
    draft.vat_unknown |= draft.duty_unknown;
    let tested = Tested {
        id: case.id("small-tax"),
        limit: limit.value,
        basis: Basis::Tax,
        measured,
        line: None,
        source: limit.provenance(),
    };
    draft.tested(tested);
    if tested.is_within() && !draft.vat_unknown {
        draft.answer.regime = case.id("small-tax");
        draft.note(
            Remark::new(codes::N106)
                .with("amount", Param::Money(Amount::new(measured, case.currency)))
                .with("limit", Param::Money(limit.value)),
        );
        registration(case, draft, sale);
        return Ok(());
    }
    draft.answer.regime = case.id("standard");
    if sale {
        case.not_registered(draft);
    }
    // The post charges for clearance only where there is tax to take in, and the charge bears it.
    if let Some(group) = groups.first_mut() {
        group.base += clearance(case)?;
    }
    for group in &groups {
        if draft.vat_unknown {
            draft.estimate(LineKind::Vat, due(group));
            continue;
        }
        let rounding = LineRounding { direction: Rounding::HalfUp, step };
        let (base, rate, source) = (taxable(group), group.rate, group.source);
        draft.charge_rounded(LineKind::Vat, case.id("vat"), None, base, rate, rounding, source);
    }
    Ok(())
}

/// Nothing is due, but a seller above a yearly turnover would have to charge the tax.
fn registration<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, sale: bool) {
    let scheme = case.rules.market.schemes.first().filter(|_| sale);
    if let Some((limit, scheme)) = case.rules.money("scheme.registration").zip(scheme) {
        draft.alert(
            Remark::new(codes::A107)
                .with("amount", Param::Money(limit.value))
                .with("scheme", Param::Word(&scheme.id)),
        );
    }
}

/// What the post charges for clearance, where it belongs to the base.
fn clearance(case: &Case<'_, '_>) -> Result<Dec, Problem> {
    let on = case.word("base.fee-switch").is_some_and(|switch| case.flag(switch.value));
    if !on || case.ask.channel != Channel::Post {
        return Ok(Dec::ZERO);
    }
    Ok(fees::of_post(case)?.unwrap_or_default())
}
