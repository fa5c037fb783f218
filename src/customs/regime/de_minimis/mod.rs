//! Countries where goods below a value enter free and above it everything is taxed, each with its own limits for duty
//! and for tax: Canada and the Philippines by the price of the consignment, Thailand by the customs value of each item,
//! Korea in dollars. What a country adds (how often the relief may be had, fees within or beside the tax base,
//! preferences, an all-in rate, its rounding) is data; `schema` names it all.

mod levies;
mod schema;

pub(crate) use schema::SCHEMA;

use super::super::assessment::{Basis, Param, Remark, Tested};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::limits;
use crate::measure::Country;
use crate::money::{Amount, parse_decimal};
use crate::pack::Ruled;
use crate::problem::{Problem, codes};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let on_cif = levies::word(case, "duty.base") == "cif";
    draft.answer.customs_value = if on_cif { levies::landed(case) } else { case.value.goods };
    if free_gift(case, draft)? {
        return Ok(());
    }
    let general = general_clearance(case, draft);
    let reached = case.channel_is(levies::word(case, "threshold.channels"));
    let relief = reached && !limits::used_up(case, draft);
    let duty_limit = better(case, DUTY_LIMITS, general)
        .filter(|_| duty_is_relieved(case))
        .map(|limit| chosen(case, limit));
    let vat_limit = better(case, VAT_LIMITS, general);
    let free_of_duty = exempt(case, draft, case.id("de-minimis"), duty_limit, relief)?;
    if !reached
        && draft.answer.threshold.is_some_and(|tested| tested.is_within())
        && let Some(limit) = duty_limit
    {
        case.no_relief(draft, limit.value);
    }
    let free_of_tax = exempt(case, draft, case.id("de-minimis-tax"), vat_limit, relief)?;
    formal_entry(case, draft)?;
    let is_free = |list: &[bool], at: usize| list.get(at).copied().unwrap_or(false);
    let (no_duty, no_tax) = (free_of_duty.iter().all(|free| *free), free_of_tax.iter().all(|free| *free));
    draft.answer.regime = case.id(match (no_duty, no_tax) {
        (true, true) => "de-minimis",
        (true, false) => "duty-free",
        (false, _) => "standard",
    });
    if free_of_duty.iter().chain(&free_of_tax).any(|free| *free) {
        limits::counted(case, draft);
    }
    if no_duty && no_tax {
        return Ok(());
    }
    if levies::all_in(case, draft, |at| !is_free(&free_of_duty, at) || !is_free(&free_of_tax, at)) {
        return Ok(());
    }
    let duties =
        if no_duty { Vec::new() } else { levies::duty(case, draft, |at| !is_free(&free_of_duty, at)) };
    let in_base = levies::fees(case, draft)?;
    if no_tax {
        return Ok(());
    }
    levies::tax(case, draft, &duties, in_base, |at| !is_free(&free_of_tax, at))
}

/// Keys of a limit: the general one, and those for courier shipments from near by.
struct Limits {
    general: &'static str,
    near: [(&'static str, &'static [&'static str]); 2],
}

const DUTY_LIMITS: &Limits = &Limits {
    general: "threshold.duty",
    near: [("threshold.duty.us-mx", &["US", "MX"]), ("threshold.duty.us", &["US"])],
};
const VAT_LIMITS: &Limits = &Limits {
    general: "threshold.vat",
    near: [("threshold.vat.us-mx", &["US", "MX"]), ("threshold.vat.us", &["US"])],
};

/// The limit that holds for this parcel: that for courier shipments from near by where it is one.
fn better<'p>(case: &Case<'_, 'p>, limits: &Limits, general: bool) -> Option<Ruled<'p, Amount>> {
    let from = |codes: &[&str]| codes.iter().any(|code| Country::from_code(code) == Some(case.ask.ship_from));
    let near = || {
        let mut near = limits.near.iter().filter(|(_, codes)| from(codes) && case.channel_is("courier-post"));
        near.find_map(|(key, _)| case.rules.money(key))
    };
    (!general).then(near).flatten().or_else(|| case.rules.money(limits.general))
}

fn duty_is_relieved(case: &Case<'_, '_>) -> bool {
    case.word("threshold.duty.switch").is_none_or(|switch| case.flag(switch.value))
}

/// The limit the seller chose where two are known; else the one of the day.
fn chosen<'p>(case: &Case<'_, 'p>, limit: Ruled<'p, Amount>) -> Ruled<'p, Amount> {
    let choice = || {
        let switch = case.rules.switch(case.word("threshold.duty.choice")?.value)?;
        let word = Some(case.choice(&switch.key)).filter(|word| *word != switch.default)?;
        parse_decimal(word).ok()
    };
    choice().map_or(limit, |value| limit.map(|limit| Amount::new(value, limit.currency)))
}

/// Goods that move the whole parcel from the simple clearance of lists to a declaration of its own.
fn general_clearance<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> bool {
    let Some(list) = case.rules.list("clearance.excluded") else { return false };
    let mut any = false;
    for at in 0..case.ask.lines.len() {
        if case.likely_code(at).is_some_and(|code| list.covers(code)) {
            let index = Param::Count(u64::try_from(at).unwrap_or(u64::MAX));
            draft.alert(Remark::new(codes::A121).with("line", index));
            any = true;
        }
    }
    any
}

/// Which lines are within the limit. Where the parcel has no relief at all nothing is, but the limit is still shown.
fn exempt<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    id: super::super::LocalId,
    limit: Option<Ruled<'p, Amount>>,
    relief: bool,
) -> Result<Vec<bool>, Problem> {
    let lines = case.ask.lines.len();
    let Some(limit) = limit else { return Ok(vec![false; lines]) };
    let limit = if case.rules.flag("threshold.exclusive") { limit.map(limits::just_below) } else { limit };
    let basis = match levies::word(case, "threshold.basis") {
        "item-cif" => Basis::ItemCif,
        "item" => Basis::Item,
        "cif" => Basis::Cif,
        _ => Basis::Goods,
    };
    let excluded = case.rules.list("relief.excluded");
    let has_relief = |at: usize| {
        let named = excluded.zip(case.likely_code(at)).is_some_and(|(list, code)| list.covers(code));
        relief && !named && !case.is_dutiable(at)
    };
    if !matches!(basis, Basis::Item | Basis::ItemCif) {
        let within = case.test(draft, id, limit, basis)?.is_within();
        return Ok((0..lines).map(|at| within && has_relief(at)).collect());
    }
    let mut free = Vec::with_capacity(lines);
    for at in 0..lines {
        let measured = case.measure(basis, Some(at), limit.value.currency)?;
        let tested =
            Tested { id, limit: limit.value, basis, measured, line: Some(at), source: limit.provenance() };
        draft.tested(tested);
        free.push(tested.is_within() && has_relief(at));
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
