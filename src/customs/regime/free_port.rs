//! Hong Kong: no tariff and no tax on sales. What is left is a charge on the import declaration, by steps of value, and
//! excise on a few goods.

use super::super::assessment::{
    Basis, Formula, LineKind, LineRounding, Missing, Provenance, TaxLine, Unknown,
};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::{fees, rates};
use crate::money::{Amount, Dec, Rounding};
use crate::pack::{Channel, Ruled};
use crate::problem::Problem;

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("declaration.first", KeyUnit::Money, "charge on a declaration up to the first value"),
        required("declaration.first-value", KeyUnit::Money, "that first value"),
        required(
            "declaration.each",
            KeyUnit::Rate,
            "what each further step of value adds, as a number of the currency",
        ),
        required("declaration.step", KeyUnit::Money, "that step of value; a part of one counts as a whole"),
        required("declaration.round-up", KeyUnit::Money, "the charge is rounded up to multiples of this"),
        required("declaration.most", KeyUnit::Money, "the most it comes to"),
        optional(
            "declaration.switch",
            KeyUnit::SwitchKey,
            "the switch that decides whether parcels are declared",
        ),
        optional(
            "threshold.postal",
            KeyUnit::Money,
            "value below which a postal packet needs no declaration",
        ),
        optional("carrier-fee.declaration", KeyUnit::Money, "what a service provider takes for lodging one"),
    ],
    lists: &[entry("declaration.food", "goods that pay the first charge only, whatever they are worth")],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    draft.answer.customs_value = case.value.cif();
    draft.answer.regime = case.id("free-port");
    excise(case, draft);
    if let Some(limit) = case.rules.money("threshold.postal").filter(|_| case.ask.channel == Channel::Post) {
        // A packet worth the limit is declared: the highest value without a declaration is one unit less.
        let below = Amount::new(
            limit.value.value - Dec::new(1, limit.value.currency.exponent()),
            limit.value.currency,
        );
        if case.test(draft, case.id("postal"), limit.map(|_| below), Basis::Goods)?.is_within() {
            draft.answer.regime = case.id("postal");
            return Ok(());
        }
    }
    if case.word("declaration.switch").is_some_and(|switch| !case.flag(switch.value)) {
        return Ok(());
    }
    declaration(case, draft)
}

/// Liquor, tobacco, oil and methyl alcohol pay by the litre or kilogram, which the pack does not have; the seller may
/// give a rate.
fn excise<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    for at in 0..case.ask.lines.len() {
        let own = case.ask.lines.get(at).and_then(|line| line.duty_rate);
        let finding = match own {
            Some(rate) => rates::Finding::exact(rate, Provenance::Seller),
            None if case.is_dutiable(at) => rates::Finding::nothing(Missing {
                what: Unknown::SpecificDuty,
                line: Some(at),
                hs: case.likely_code(at),
            }),
            None => continue,
        };
        if rates::take(draft, &finding, at)
            && let Some(source) = finding.source
        {
            draft.charge(LineKind::Duty, case.id("duty"), Some(at), case.cif(at), finding.likely, source);
        }
    }
}

/// The first charge for all, then so much for each further step of what is no food.
fn declaration<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let first = case.rules.require_money("declaration.first")?;
    fees::each(case, draft, LineKind::Fee, case.id("declaration"), 1, first)?;
    let food = case.rules.list("declaration.food");
    let counted: Dec = (0..case.ask.lines.len())
        .filter(|at| !food.zip(case.likely_code(*at)).is_some_and(|(list, code)| list.covers(code)))
        .map(|at| case.cif(at))
        .sum();
    let free = case.rules.require_money("declaration.first-value")?;
    let step = case.rules.require_money("declaration.step")?;
    let beyond = (counted - free.value.value).max(Dec::ZERO);
    let steps = beyond.over(step.value.value).map_or(Dec::ZERO, |steps| Rounding::Up.to_digits(steps, 0));
    if !steps.is_zero() {
        further(case, draft, steps, first)?;
    }
    if case.ask.consignee == Consignee::Business
        && let Some(fee) = case.rules.money("carrier-fee.declaration")
    {
        fees::each(case, draft, LineKind::CarrierFee, case.id("declaration-service"), 1, fee)?;
    }
    Ok(())
}

fn further<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    steps: Dec,
    first: Ruled<'p, Amount>,
) -> Result<(), Problem> {
    let each = case.rules.require("declaration.each")?;
    let most = case.rules.require_money("declaration.most")?.value.value - first.value.value;
    let rounding = LineRounding {
        direction: Rounding::Up,
        step: case.rules.require_money("declaration.round-up")?.value.value,
    };
    let exact = rounding.apply(steps * each.value, case.digits);
    draft.push(TaxLine {
        code: case.id("declaration-further"),
        kind: LineKind::Fee,
        line: None,
        base: steps,
        amount: exact.min(most),
        formula: Formula::Bounded { rate: each.value, least: Dec::ZERO, most: Some(most) },
        rounding,
        source: each.provenance(),
    });
    Ok(())
}
