//! Duty, fees and tax of what is not free.

use super::super::super::assessment::{LineKind, LineRounding, Param, Provenance, Remark};
use super::super::super::case::Case;
use super::super::super::draft::{Draft, Pick};
use super::super::super::{fees, rates, tax};
use crate::measure::Country;
use crate::money::{Dec, Rounding};
use crate::pack::Confidence;
use crate::problem::{Problem, codes};

/// A word in force today, empty where there is none.
pub(super) fn word<'p>(case: &Case<'_, 'p>, key: &str) -> &'p str {
    case.word(key).map_or("", |word| word.value)
}

/// Value of line `at` with transport and insurance: the insurance customs assumes where none was declared.
fn cif(case: &Case<'_, '_>, at: usize) -> Dec {
    let assumed = || {
        let on = case.word("insurance.switch").is_some_and(|switch| case.flag(switch.value));
        case.rules.number("insurance.default").filter(|_| on && case.ask.insurance.is_zero())
    };
    let share = assumed().map_or(Dec::ZERO, |share| case.goods(at) * share.value);
    case.cif(at) + Rounding::HalfUp.to_digits(share, case.digits)
}

/// The same of the whole consignment.
pub(super) fn landed(case: &Case<'_, '_>) -> Dec {
    (0..case.ask.lines.len()).map(|at| cif(case, at)).sum()
}

/// How something is rounded; half up to the minor unit where nothing is said.
fn rounding(case: &Case<'_, '_>, direction: &'static str, step: &'static str) -> Option<LineRounding> {
    let direction = match word(case, direction) {
        "down" => Rounding::Down,
        "up" => Rounding::Up,
        "nearest" => Rounding::HalfUp,
        _ => return None,
    };
    let step = case.rules.money(step).map_or(Dec::ZERO, |step| step.value.value);
    Some(LineRounding { direction, step })
}

/// Ordinary duty on every line for which `due` holds, by the proof of origin where there is one.
pub(super) fn duty<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, due: impl Fn(usize) -> bool) -> Vec<Dec> {
    let on_cif = word(case, "duty.base") == "cif";
    let base_rounding = rounding(case, "rounding.base", "rounding.base-step");
    let base = |at: usize| {
        let exact = match due(at) {
            false => Dec::ZERO,
            true if on_cif => cif(case, at),
            true => case.goods(at),
        };
        base_rounding.map_or(exact, |rounding| rounding.apply(exact, case.digits))
    };
    let rounding = rounding(case, "rounding.duty", "rounding.duty-step").unwrap_or(LineRounding::MINOR);
    let agreed = agreed(case);
    let mut duties = Vec::with_capacity(case.ask.lines.len());
    for at in 0..case.ask.lines.len() {
        // What is free of duty needs no rate, so none of it is missing.
        if !due(at) {
            duties.push(Dec::ZERO);
            continue;
        }
        let own = case.ask.lines.get(at).is_some_and(|line| line.duty_rate.is_some());
        let finding = match agreed {
            Some(agreed) if !own && !case.is_dutiable(at) => agreed,
            _ => rates::find(case, at, case.table()),
        };
        let shown = rates::take(draft, &finding, at);
        let (base, rate) = (base(at), finding.at(draft.pick));
        duties.push(match finding.source {
            Some(source) if shown => {
                let code = case.id("duty");
                draft.charge_rounded(LineKind::Duty, code, Some(at), base, rate, rounding, source)
            }
            _ => {
                let amount = rounding.apply(base * rate, case.digits);
                draft.estimate(LineKind::Duty, amount);
                amount
            }
        });
    }
    duties
}

/// The agreed rate for goods of China that travel with a proof of origin.
fn agreed<'p>(case: &Case<'_, 'p>) -> Option<rates::Finding<'p>> {
    let rate = case.rules.number("preference.rate")?;
    let switch = case.word("preference.switch")?;
    (case.ask.origin == Country::CN && case.flag(switch.value))
        .then(|| rates::Finding::exact(rate.value, rate.provenance()))
}

/// One rate in place of duty and tax, where its switch asks for it. Says whether it was charged.
pub(super) fn all_in<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, due: impl Fn(usize) -> bool) -> bool {
    let asked = case.word("simplified.switch").is_some_and(|switch| case.flag(switch.value));
    let Some(rate) = case.rules.number("simplified.rate").filter(|_| asked) else { return false };
    let high = case.rules.number("simplified.rate-high").filter(|high| high.value > rate.value);
    draft.spread |= high.is_some();
    draft.answer.regime = case.id("simplified");
    draft.note(Remark::new(codes::N121).with("rate", Param::Rate(rate.value)));
    if high.is_some() {
        draft.trust(Confidence::Low);
    }
    let used = high.filter(|_| draft.pick == Pick::High).unwrap_or(rate);
    for at in (0..case.ask.lines.len()).filter(|at| due(*at)) {
        let code = case.id("simplified-duty");
        draft.charge(LineKind::Duty, code, Some(at), cif(case, at), used.value, used.provenance());
    }
    true
}

/// Fees of the government; answers what of them belongs to the tax base.
pub(super) fn fees<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<Dec, Problem> {
    let mut in_base = match case.rules.money("tax.base-extra") {
        Some(extra) => case.local(extra.value)?,
        None => Dec::ZERO,
    };
    if !case.word("fee.switch").is_none_or(|switch| case.flag(switch.value)) {
        return Ok(in_base);
    }
    if let Some(fee) = case.rules.money("fee.entry") {
        let amount = fees::each(case, draft, LineKind::Fee, case.id("entry-fee"), 1, fee)?;
        if case.rules.flag("fee.entry-in-base") {
            in_base += amount;
        }
    }
    if let Some(rate) = case.rules.number("fee.share") {
        let amount = |key| case.rules.money(key).map(|bound| case.local(bound.value)).transpose();
        let bounds = (amount("fee.share-min")?.unwrap_or(Dec::ZERO), amount("fee.share-max")?);
        let before = draft.sum(LineKind::Fee);
        let (code, base) = (case.id("share-fee"), draft.answer.customs_value);
        fees::bounded(case, draft, LineKind::Fee, code, base, rate, bounds);
        if case.rules.flag("fee.share-in-base") {
            in_base += draft.sum(LineKind::Fee) - before;
        }
    }
    Ok(in_base)
}

/// Tax on value, duty and what of the fees belongs to the base.
pub(super) fn tax<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    duties: &[Dec],
    in_base: Dec,
    taxed: impl Fn(usize) -> bool,
) -> Result<(), Problem> {
    let base = case.word("tax.base").map_or_else(|| word(case, "duty.base"), |base| base.value);
    let standard = tax::standard(case, draft)?;
    let mut bases = tax::Bases::new();
    for at in (0..case.ask.lines.len()).filter(|at| taxed(*at)) {
        let (rate, source) = tax::of_line(case, &standard, at);
        let value = if base == "cif" { cif(case, at) } else { case.goods(at) };
        bases.add(rate, source, value + duties.get(at).copied().unwrap_or_default());
    }
    if !in_base.is_zero() {
        bases.add(standard.value, Provenance::Rule(standard.key, standard.dated), in_base);
    }
    draft.vat_unknown |= draft.duty_unknown;
    let rounding = rounding(case, "rounding.tax", "rounding.tax-step").unwrap_or(LineRounding::MINOR);
    bases.charge_rounded(draft, case.id("vat"), case.digits, rounding);
    Ok(())
}
