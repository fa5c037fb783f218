//! Japan: goods for personal use valued at a share of the retail price, an exemption with goods excluded from it, the
//! simplified tariff, and arithmetic that cuts to thousands and hundreds of yen.

use super::super::assessment::{
    Basis, Formula, LineKind, LineRounding, Missing, Param, Provenance, Remark, TaxLine, Unknown,
};
use super::super::case::Case;
use super::super::draft::{Draft, tested};
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::rates::{self, Certainty, Finding};
use super::super::tax;
use crate::money::{Dec, Rounding};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("threshold.exempt", KeyUnit::Money, "customs value up to which neither duty nor tax is due"),
        required(
            "threshold.simplified",
            KeyUnit::Money,
            "customs value up to which the simplified tariff applies",
        ),
        optional(
            "valuation.retail-factor",
            KeyUnit::Rate,
            "share of the retail price that goods for personal use are valued at",
        ),
        required("duty.base-step", KeyUnit::Money, "bases of duty and tax are cut to multiples of this"),
        required("duty.step", KeyUnit::Money, "duty and tax are cut to multiples of this"),
        required("duty.simplified-other", KeyUnit::Rate, "simplified rate of goods that no list names"),
        required("tax.national", KeyUnit::Rate, "national part of the consumption tax"),
        required("tax.local-numerator", KeyUnit::Count, "the local part is this share of the national one …"),
        required("tax.local-denominator", KeyUnit::Count, "… divided by this"),
        optional("tax.at-sale", KeyUnit::Flag, "the tax is collected at sale by seller or platform"),
    ],
    lists: &[
        entry(
            "jp.no-exemption",
            "goods that are taxed from the first yen and stay outside the simplified tariff",
        ),
        entry("jp.simplified.*", "goods that meet the list's rate under the simplified tariff"),
    ],
    switches: &[
        entry("jp.retailFactor", "values goods for personal use at a share of retail"),
        entry("jp.rcep", "an origin document gives the agreed rate"),
        entry("jp.simplifiedTariff", "applies the simplified tariff"),
    ],
};

/// Table of agreed rates.
const RCEP: &str = "JP-RCEP";

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let values = values(case, draft);
    let total: Dec = values.iter().copied().sum();
    let limit = case.rules.require_money("threshold.exempt")?;
    // A fraction of a yen above the limit is above it, hence up.
    let measured = Rounding::Up.to_digits(total, 0);
    let outcome =
        tested(case.id("exemption"), limit.value, Basis::CustomsValue, measured, limit.provenance());
    draft.tested(outcome);
    draft.answer.customs_value = Rounding::Down.to_digits(total, 0);
    let excluded = |at: usize| {
        let list = case.rules.list("jp.no-exemption");
        list.zip(case.likely_code(at)).is_some_and(|(list, code)| list.covers(code))
    };
    let exempt = outcome.is_within();
    // A genuine gift is exempt whatever it is.
    let taxed: Vec<bool> = (0..values.len()).map(|at| !exempt || (excluded(at) && !case.ask.gift)).collect();
    if !taxed.iter().any(|one| *one) {
        draft.answer.regime = case.id("exempt");
        return Ok(());
    }
    let simplified = case.rules.require_money("threshold.simplified")?;
    let simplified_limit = tested(
        case.id("simplified"),
        simplified.value,
        Basis::CustomsValue,
        measured,
        simplified.provenance(),
    );
    draft.tested(simplified_limit);
    let simple = simplified_limit.is_within() && case.flag("jp.simplifiedTariff") && !case.flag("jp.rcep");
    draft.answer.regime = case.id(if simple { "simplified" } else { "standard" });

    let taxable = |at: usize| taxed.get(at).copied().unwrap_or(false);
    let duties = duty(case, draft, &values, taxable, |at| simple && !excluded(at))?;
    consumption_tax(case, draft, &values, &duties, taxable)
}

/// Customs value by line, unrounded.
fn values<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Vec<Dec> {
    let private = case.ask.consignee == super::super::Consignee::Consumer && case.ask.personal_use;
    let factor = case.rules.number("valuation.retail-factor");
    match factor.filter(|_| private && case.flag("jp.retailFactor")) {
        Some(factor) => {
            draft.note(Remark::new(codes::N102).with("rate", Param::Rate(factor.value)));
            if draft.is_answer() {
                draft.trust(factor.dated.confidence);
            }
            case.value.lines.iter().map(|line| line.goods * factor.value).collect()
        }
        None => case.value.lines.iter().map(super::super::valuation::LineValue::cif).collect(),
    }
}

/// The rate of a line, by the simplified tariff where that applies.
fn rate<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, at: usize, simple: bool) -> Finding<'p> {
    let table = if case.flag("jp.rcep") && case.is_chinese() { Some(RCEP) } else { case.table() };
    let general = rates::find(case, at, table);
    let is_sellers = matches!(general.source, Some(Provenance::Seller));
    // Goods that are free by the general tariff are no goods of the simplified one.
    let free = general.high.is_zero() && general.certainty <= Certainty::Spread;
    let unknown = general.certainty > Certainty::Spread;
    if !simple || is_sellers || free || unknown {
        return general;
    }
    let Some(code) = case.likely_code(at) else { return general };
    let listed = case
        .rules
        .lists()
        .filter(|list| list.id.starts_with("jp.simplified."))
        .find_map(|list| list.covers(code).then_some((list.rate?, Provenance::List(list))));
    let other = case.rules.number("duty.simplified-other");
    let Some((rate, source)) = listed.or(other.map(|other| (other.value, other.provenance()))) else {
        return general;
    };
    let index = Param::Count(u64::try_from(at).unwrap_or(u64::MAX));
    draft.note(Remark::new(codes::N105).with("line", index));
    if general.certainty == Certainty::Exact && general.likely < rate {
        draft.alert(Remark::new(codes::A108).with("line", index).with("rate", Param::Rate(general.likely)));
    }
    let mut finding = Finding::exact(rate, source);
    if general.low.is_zero() && !rate.is_zero() {
        // Some national lines under the code are free: the simplified tariff would not reach those.
        finding.low = Dec::ZERO;
        finding.certainty = Certainty::Spread;
        finding.missing =
            general.missing.or(Some(Missing { what: Unknown::DutyRate, line: Some(at), hs: Some(code) }));
    }
    finding
}

/// Duty by line: base cut to thousands, the sum cut to hundreds. What the cut takes is taken from the last lines.
fn duty<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    values: &[Dec],
    taxable: impl Fn(usize) -> bool,
    simple: impl Fn(usize) -> bool,
) -> Result<Vec<Dec>, Problem> {
    let base_step = case.rules.require_money("duty.base-step")?.value.value;
    let step = case.rules.require_money("duty.step")?.value.value;
    let mut found = Vec::with_capacity(values.len());
    let mut raw = Vec::with_capacity(values.len());
    for (at, value) in values.iter().enumerate() {
        let finding = taxable(at).then(|| rate(case, draft, at, simple(at)));
        let base = Rounding::Down.to_step(*value, base_step);
        let rate = finding.as_ref().map_or(Dec::ZERO, |finding| finding.at(draft.pick));
        raw.push((base, Rounding::Down.to_digits(base * rate, 0)));
        found.push(finding);
    }
    let mut left = Rounding::Down.to_step(raw.iter().map(|(_, amount)| *amount).sum(), step);
    let mut duties = Vec::with_capacity(values.len());
    for (at, (finding, (base, amount))) in found.into_iter().zip(raw).enumerate() {
        let amount = amount.min(left);
        left -= amount;
        duties.push(amount);
        let Some(finding) = finding else { continue };
        let shown = rates::take(draft, &finding, at);
        match finding.source {
            Some(source) if shown => draft.push(TaxLine {
                code: case.id("duty"),
                kind: LineKind::Duty,
                line: Some(at),
                base,
                amount,
                formula: Formula::Rate(finding.at(draft.pick)),
                rounding: LineRounding { direction: Rounding::Down, step },
                source,
            }),
            _ => draft.estimate(LineKind::Duty, amount),
        }
    }
    Ok(duties)
}

/// National part on value and duty, by rate; local part on the national one.
fn consumption_tax<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    values: &[Dec],
    duties: &[Dec],
    taxable: impl Fn(usize) -> bool,
) -> Result<(), Problem> {
    let base_step = case.rules.require_money("duty.base-step")?.value.value;
    let step = case.rules.require_money("duty.step")?.value.value;
    let standard = case.rules.require("tax.national")?;
    let over = case.rules.require("tax.local-numerator")?;
    let under = case.rules.require("tax.local-denominator")?;
    let mut bases: Vec<(Dec, Provenance<'p>, Dec)> = Vec::with_capacity(1);
    for (at, value) in values.iter().enumerate().filter(|(at, _)| taxable(*at)) {
        let (rate, source) = tax::of_line(case, &standard, at);
        let base = *value + duties.get(at).copied().unwrap_or_default();
        match bases.iter_mut().find(|(known, _, _)| *known == rate) {
            Some((_, _, sum)) => *sum += base,
            None => bases.push((rate, source, base)),
        }
    }
    draft.vat_unknown |= draft.duty_unknown;
    let rounding = LineRounding { direction: Rounding::Down, step };
    let mut national = Dec::ZERO;
    for (rate, source, base) in bases {
        let base = Rounding::Down.to_step(base, base_step);
        let amount = Rounding::Down.to_step(base * rate, step);
        national += amount;
        let formula = Formula::Rate(rate);
        push_tax(
            draft,
            TaxLine {
                code: case.id("consumption-tax"),
                kind: LineKind::Vat,
                line: None,
                base,
                amount,
                formula,
                rounding,
                source,
            },
        );
    }
    let local = (national * over.value).over(under.value).unwrap_or_default();
    push_tax(
        draft,
        TaxLine {
            code: case.id("local-consumption-tax"),
            kind: LineKind::Vat,
            line: None,
            base: national,
            amount: Rounding::Down.to_step(local, step),
            formula: Formula::Ratio(over.value, under.value),
            rounding,
            source: over.provenance(),
        },
    );
    Ok(())
}

fn push_tax<'p>(draft: &mut Draft<'p>, line: TaxLine<'p>) {
    if draft.vat_unknown {
        draft.estimate(LineKind::Vat, line.amount);
    } else {
        draft.push(line);
    }
}
