//! Indonesia: goods on a consignment note (barang kiriman). Up to a small price no duty, then one flat rate for goods in
//! general and a table of rates for special ones, above a ceiling the ordinary tariff. Tax is due from the first rupiah,
//! income tax on special goods, and each sum has its own rounding to thousands.

use super::super::assessment::{
    Basis, Formula, LineKind, LineRounding, Missing, Param, Provenance, Remark, TaxLine, Unknown,
};
use super::super::case::Case;
use super::super::consignment::Setting;
use super::super::draft::{Draft, Pick};
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::rates::{self, Certainty, Finding};
use super::super::tax;
use crate::measure::HsCode;
use crate::money::{Amount, Dec, Rounding};
use crate::pack::CodeList;
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "rate of tax on import"),
        required("threshold.free", KeyUnit::Money, "price of the goods up to which no duty is due"),
        required(
            "threshold.ceiling",
            KeyUnit::Money,
            "price above which a consignment is an ordinary import",
        ),
        required("duty.flat", KeyUnit::Rate, "duty on goods that no list names, up to the ceiling"),
        required(
            "rounding.step",
            KeyUnit::Money,
            "value and duty go up to multiples of this, income tax down",
        ),
        required("income-tax.special", KeyUnit::Rate, "income tax at import on special goods"),
        optional(
            "income-tax.special-low",
            KeyUnit::Rate,
            "the least it may be, by the recipient's registration",
        ),
        optional("income-tax.special-high", KeyUnit::Rate, "the most"),
        required("income-tax.ordinary", KeyUnit::Rate, "income tax on an ordinary import"),
        required("income-tax.switch", KeyUnit::SwitchKey, "the switch that overrides these"),
        optional(
            "price-floor",
            KeyUnit::Money,
            "the least a piece may cost that a marketplace sells from abroad",
        ),
        optional("cap.clothing", KeyUnit::Count, "pieces of clothing a parcel without a licence may hold"),
        optional("cap.textile", KeyUnit::Count, "of other textile goods"),
        optional("cap.bags", KeyUnit::Count, "of bags"),
        optional("cap.footwear", KeyUnit::Count, "of pairs of shoes"),
        optional("cap.cosmetics", KeyUnit::Count, "of cosmetics"),
        optional("cap.electronics", KeyUnit::Count, "of electronics"),
        optional("cap.phones", KeyUnit::Count, "of phones"),
    ],
    lists: &[
        entry(
            "special.*",
            "special goods: those that meet the list's rate, or the ordinary tariff where it has none",
        ),
        entry("cap.*", "goods that the cap of the same name counts"),
    ],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let free = case.rules.require_money("threshold.free")?;
    let is_free = case.test(draft, case.id("duty-free"), free, Basis::Goods)?.is_within();
    let ceiling = case.rules.require_money("threshold.ceiling")?;
    let ordinary = !case.test(draft, case.id("consignment-note"), ceiling, Basis::Goods)?.is_within();
    let regime = match (is_free, ordinary) {
        (true, _) => "duty-free",
        (_, true) => "ordinary-import",
        _ => "consignment-note",
    };
    draft.answer.regime = case.id(regime);
    if ordinary {
        draft.alert(Remark::new(codes::A111).with("limit", Param::Money(ceiling.value)));
    }
    legality(case, draft)?;
    let step = case.rules.require_money("rounding.step")?.value.value;
    let values = values(case, step);
    draft.answer.customs_value = values.iter().copied().sum();
    let duties =
        if is_free { vec![Dec::ZERO; values.len()] } else { duty(case, draft, &values, step, ordinary) };
    value_added_tax(case, draft, &values, &duties)?;
    if !is_free {
        income_tax(case, draft, &values, &duties, step, ordinary)?;
    }
    Ok(())
}

/// Value by line. What rounding the whole up adds falls on the last line.
fn values(case: &Case<'_, '_>, step: Dec) -> Vec<Dec> {
    let mut values: Vec<Dec> = (0..case.ask.lines.len()).map(|at| case.cif(at)).collect();
    let whole = case.value.cif();
    if let Some(last) = values.last_mut() {
        *last += Rounding::Up.to_step(whole, step) - whole;
    }
    values
}

/// The list of special goods that names a code.
fn special<'p>(case: &Case<'_, 'p>, code: HsCode) -> Option<&'p CodeList> {
    case.rules.lists().find(|list| list.id.starts_with("special.") && list.covers(code))
}

/// The rate of line `at`: the seller's, the ordinary one, or that of the table for consignment notes.
fn rate<'p>(case: &Case<'_, 'p>, at: usize, ordinary: bool) -> Finding<'p> {
    let Some(line) = case.ask.lines.get(at) else { return rates::find(case, at, case.table()) };
    if line.duty_rate.is_some() || ordinary || case.is_dutiable(at) {
        return rates::find(case, at, case.table());
    }
    if let Some(code) = line.hs {
        return of_code(case, at, code);
    }
    let candidates = line.category.as_deref().map(|category| case.candidates(category)).unwrap_or_default();
    let unsettled = Missing { what: case.classification(at), line: Some(at), hs: None };
    let mut over: Option<Finding<'p>> = None;
    for code in candidates.iter() {
        let one = of_code(case, at, *code);
        over = Some(over.map_or(one, |so_far| rates::either(so_far, one, unsettled)));
    }
    over.unwrap_or_else(|| unknown(case, at))
}

fn of_code<'p>(case: &Case<'_, 'p>, at: usize, code: HsCode) -> Finding<'p> {
    match special(case, code) {
        Some(list) => match list.rate {
            Some(rate) => Finding::exact(rate, Provenance::List(list)),
            None => rates::of_code(case, at, code, case.table()),
        },
        None => flat(case).unwrap_or_else(|| unknown(case, at)),
    }
}

fn flat<'p>(case: &Case<'_, 'p>) -> Option<Finding<'p>> {
    let flat = case.rules.number("duty.flat")?;
    Some(Finding::exact(flat.value, flat.provenance()))
}

/// Goods without a code: at best free, at worst at the highest rate of a list, likely at the flat one.
fn unknown<'p>(case: &Case<'_, 'p>, at: usize) -> Finding<'p> {
    let missing = Missing { what: Unknown::HsCode, line: Some(at), hs: None };
    let Some(flat) = flat(case) else { return Finding::nothing(missing) };
    let (mut low, mut high, mut open) = (flat.likely, flat.likely, false);
    for list in case.rules.lists().filter(|list| list.id.starts_with("special.")) {
        // Where special goods meet the ordinary tariff their highest rate is not known.
        open |= list.rate.is_none();
        let rate = list.rate.unwrap_or(flat.likely);
        (low, high) = (low.min(rate), high.max(rate));
    }
    Finding { low, high, certainty: Certainty::Estimate, open, missing: Some(missing), ..flat }
}

/// Duty by line, unrounded; what is payable of the sum goes up to the step.
fn duty<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    values: &[Dec],
    step: Dec,
    ordinary: bool,
) -> Vec<Dec> {
    let up = LineRounding { direction: Rounding::Up, step };
    let alone = values.len() == 1;
    let before = draft.sum(LineKind::Duty);
    let mut duties = Vec::with_capacity(values.len());
    let mut source = None;
    for (at, value) in values.iter().enumerate() {
        let finding = rate(case, at, ordinary);
        let shown = rates::take(draft, &finding, at);
        let rate = finding.at(draft.pick);
        let rounding = if alone { up } else { LineRounding::MINOR };
        match finding.source {
            Some(found) if shown => {
                let code = case.id("duty");
                draft.charge_rounded(LineKind::Duty, code, Some(at), *value, rate, rounding, found);
                source = Some(found);
            }
            _ => draft.estimate(LineKind::Duty, rounding.apply(*value * rate, case.digits)),
        }
        duties.push(*value * rate);
    }
    let charged = draft.sum(LineKind::Duty) - before;
    let rest = up.apply(charged, case.digits) - charged;
    if rest.is_zero() {
        return duties;
    }
    match source.filter(|_| !draft.duty_unknown) {
        Some(source) => draft.push(TaxLine {
            code: case.id("duty-rounding"),
            kind: LineKind::Duty,
            line: None,
            base: rest,
            amount: rest,
            formula: Formula::Ratio(Dec::ONE, Dec::ONE),
            rounding: LineRounding::MINOR,
            source,
        }),
        None => draft.estimate(LineKind::Duty, rest),
    }
    duties
}

/// On rounded value and unrounded duty, itself not rounded to the step.
fn value_added_tax<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    values: &[Dec],
    duties: &[Dec],
) -> Result<(), Problem> {
    let standard = tax::standard(case, draft)?;
    let mut bases = tax::Bases::new();
    for (at, (value, duty)) in values.iter().zip(duties).enumerate() {
        let (rate, source) = tax::of_line(case, &standard, at);
        bases.add(rate, source, *value + *duty);
    }
    draft.vat_unknown |= draft.duty_unknown;
    bases.charge(draft, case.id("vat"), case.digits);
    Ok(())
}

/// Whether income tax falls on line `at`, at the end of the range this run is for.
fn bears_income_tax(case: &Case<'_, '_>, draft: &mut Draft<'_>, at: usize) -> bool {
    // Books are named by a list too, at a rate of nil, and bear none.
    let bears =
        |code: HsCode| special(case, code).is_some_and(|list| list.rate.is_none_or(|rate| !rate.is_zero()));
    let Some(line) = case.ask.lines.get(at) else { return false };
    if let Some(code) = line.hs {
        return bears(code);
    }
    let candidates = line.category.as_deref().map(|category| case.candidates(category)).unwrap_or_default();
    let (any, all) = (candidates.iter().any(|code| bears(*code)), candidates.iter().all(|code| bears(*code)));
    let (any, all) = if candidates.is_empty() { (true, false) } else { (any, all) };
    if any != all {
        draft.spread = true;
        draft.missing(Missing { what: case.classification(at), line: Some(at), hs: None });
    }
    match draft.pick {
        Pick::Low => all,
        Pick::Likely => candidates.first().is_some_and(|code| bears(*code)),
        Pick::High => any,
    }
}

fn income_tax<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    values: &[Dec],
    duties: &[Dec],
    step: Dec,
    ordinary: bool,
) -> Result<(), Problem> {
    let mut base = Dec::ZERO;
    for (at, (value, duty)) in values.iter().zip(duties).enumerate() {
        if ordinary || bears_income_tax(case, draft, at) {
            base += *value + *duty;
        }
    }
    if base.is_zero() {
        return Ok(());
    }
    let key = if ordinary { "income-tax.ordinary" } else { "income-tax.special" };
    let rule = case.rules.require(key)?;
    let own = case.word("income-tax.switch").and_then(|switch| case.setting(switch.value));
    let (rate, source) = match own {
        Some(Setting::Rate(rate)) => (*rate, Provenance::Seller),
        _ => {
            let bound = |key| case.rules.number(key).filter(|_| !ordinary).map(|bound| bound.value);
            let (low, high) = (bound("income-tax.special-low"), bound("income-tax.special-high"));
            draft.spread |= low.is_some() || high.is_some();
            let picked = match draft.pick {
                Pick::Low => low,
                Pick::Likely => None,
                Pick::High => high,
            };
            (picked.unwrap_or(rule.value), rule.provenance())
        }
    };
    let down = LineRounding { direction: Rounding::Down, step };
    if draft.duty_unknown {
        // No line can show it: the sum of tax, which is not known either, carries it to the range.
        draft.estimate(LineKind::Vat, down.apply(base * rate, case.digits));
    } else {
        draft.charge_rounded(LineKind::Fee, case.id("income-tax"), None, base, rate, down, source);
    }
    Ok(())
}

/// What may not be sold or sent this way, whatever tax is paid.
fn legality<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let index = |at: usize| Param::Count(u64::try_from(at).unwrap_or(u64::MAX));
    if let Some(floor) = case.rules.money("price-floor").filter(|_| case.ask.is_distance_sale()) {
        for at in 0..case.ask.lines.len() {
            let price = case.measure(Basis::Item, Some(at), floor.value.currency)?;
            if price < floor.value.value {
                draft.alert(
                    Remark::new(codes::A125)
                        .with("line", index(at))
                        .with("measured", Param::Money(Amount::new(price, floor.value.currency)))
                        .with("limit", Param::Money(floor.value)),
                );
            }
        }
    }
    for list in case.rules.lists().filter(|list| list.id.starts_with("cap.")) {
        let Some(cap) = case.rules.number(&list.id) else { continue };
        let counted = |at: &usize| case.likely_code(*at).is_some_and(|code| list.covers(code));
        let pieces: u64 = (0..case.ask.lines.len())
            .filter(counted)
            .filter_map(|at| case.ask.lines.get(at))
            .map(|line| u64::from(line.quantity))
            .sum();
        let most = u64::try_from(cap.value.trunc_i64()).unwrap_or_default();
        if let Some(first) = (0..case.ask.lines.len()).find(counted).filter(|_| pieces > most) {
            draft.alert(
                Remark::new(codes::A126)
                    .with("line", index(first))
                    .with("count", Param::Count(pieces))
                    .with("cap", Param::Count(most)),
            );
        }
    }
    Ok(())
}
