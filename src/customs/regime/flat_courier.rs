//! Mexico, Turkey: small consignments pay one rate in place of duty and tax; what is above the limit, or no longer has the
//! rate, needs a declaration of its own with ordinary duty and tax.

use super::super::assessment::{Basis, LineKind, Param, Provenance, Remark};
use super::super::case::Case;
use super::super::consignment::{Consignee, Setting};
use super::super::draft::{Draft, Pick};
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::tax;
use crate::measure::Country;
use crate::money::Dec;
use crate::pack::{Channel, Ruled};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "rate of tax of an ordinary import"),
        optional("flat.threshold", KeyUnit::Money, "value up to which one rate replaces duty and tax"),
        optional(
            "flat.basis",
            KeyUnit::Word(&["goods", "cif"]),
            "what it is measured on, and the rate charged on",
        ),
        optional(
            "flat.freight-switch",
            KeyUnit::SwitchKey,
            "the switch that puts transport under the rate as well",
        ),
        optional("flat.rate", KeyUnit::Rate, "the rate"),
        optional(
            "flat.rate-switch",
            KeyUnit::SwitchKey,
            "the switch that sets another rate, where it is not confirmed",
        ),
        optional("flat.tier-above", KeyUnit::Money, "value above which some sources name another rate"),
        optional("flat.tier-rate", KeyUnit::Rate, "that rate"),
        optional("flat.tier-switch", KeyUnit::SwitchKey, "the switch that applies it"),
        optional(
            "flat.near",
            KeyUnit::Word(&["origin-north-america", "sent-from-eu"]),
            "goods that have rates of their own",
        ),
        optional("flat.near-free", KeyUnit::Money, "value up to which those are free"),
        optional("flat.near-low", KeyUnit::Money, "value up to which those pay the lower rate"),
        optional("flat.near-rate-low", KeyUnit::Rate, "the lower rate"),
        optional("flat.near-rate", KeyUnit::Rate, "the rate of those goods"),
        optional("flat.extra", KeyUnit::Rate, "rate on top for the goods of its list"),
        optional(
            "flat.kept-threshold",
            KeyUnit::Money,
            "value up to which listed goods keep the rate, or are free",
        ),
        optional("post.relief", KeyUnit::Money, "value up to which mail may be free"),
        optional(
            "post.relief-switch",
            KeyUnit::SwitchKey,
            "the switch that says whether it is: both, free or duty",
        ),
        optional(
            "formal.unmodelled",
            KeyUnit::Word(&["tr-detailed", "mx-formal"]),
            "what an ordinary import owes beside duty and tax and the pack does not have",
        ),
        optional("fee.unknown", KeyUnit::Flag, "a processing fee beside the flat rate is not in the pack"),
    ],
    lists: &[
        entry("flat.extra", "goods that pay the extra rate"),
        entry("flat.kept", "goods that keep the flat rate up to a limit of their own"),
        entry("flat.exempt", "goods that are free up to that limit"),
    ],
    switches: &[],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    draft.answer.customs_value = case.value.cif();
    let small = case.ask.consignee == Consignee::Consumer && case.channel_is("air-post");
    if small && flat(case, draft)? {
        return Ok(());
    }
    let unmodelled = case.word("formal.unmodelled");
    let detailed = unmodelled.is_some_and(|word| word.value == "tr-detailed");
    draft.answer.regime = case.id(if detailed { "detailed-declaration" } else { "formal" });
    let duties = case.ordinary_duty(draft, case.id("duty"), case.table(), |at| case.cif(at));
    tax::at_border(case, draft, &duties, |_| true)?;
    if let Some(word) = unmodelled {
        draft.alert(Remark::new(codes::A132).with("topic", Param::Word(word.value)));
        draft.trust(crate::pack::Confidence::Low);
    }
    Ok(())
}

/// Charges the flat rate where the consignment has it, and says whether it has.
fn flat<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    let (exempt, kept) = (all_are(case, "flat.exempt"), all_are(case, "flat.kept"));
    let own = case.rules.money("flat.kept-threshold").filter(|_| exempt || kept);
    let Some(limit) = own.or_else(|| case.rules.money("flat.threshold")) else { return Ok(false) };
    let on_cif = case.word("flat.basis").is_some_and(|basis| basis.value == "cif");
    let basis = if on_cif { Basis::Cif } else { Basis::Goods };
    if !case.test(draft, case.id("flat-rate"), limit, basis)?.is_within() {
        draft.alert(Remark::new(codes::A111).with("limit", Param::Money(limit.value)));
        return Ok(false);
    }
    if exempt {
        draft.answer.regime = case.id("exempt");
        return Ok(true);
    }
    draft.answer.regime = case.id("flat-rate");
    let rate = match near(case, draft, basis)? {
        Near::Free => {
            draft.answer.regime = case.id("duty-free");
            fee_unknown(case, draft);
            return Ok(true);
        }
        Near::Rate(rate) => Some((rate.value, rate.provenance())),
        Near::No => of_all(case, draft, basis)?,
    };
    let Some((rate, source)) = rate else { return Ok(false) };
    if disputed_relief(case, draft)? {
        return Ok(true);
    }
    let with_freight = on_cif || case.word("flat.freight-switch").is_some_and(|key| case.flag(key.value));
    let base = |at| if with_freight { case.cif(at) } else { case.goods(at) };
    let lines = case.ask.lines.len();
    let whole: Dec = (0..lines).map(base).sum();
    draft.note(Remark::new(codes::N121).with("rate", Param::Rate(rate)));
    draft.charge(LineKind::Duty, case.id("flat-rate"), None, whole, rate, source);
    if let Some((extra, list)) = case.rules.number("flat.extra").zip(case.rules.list("flat.extra")) {
        let named = |at: &usize| case.likely_code(*at).is_some_and(|code| list.covers(code));
        let base: Dec = (0..lines).filter(named).map(base).sum();
        if !base.is_zero() {
            draft.trust(list.confidence);
            draft.charge(LineKind::Duty, case.id("flat-extra"), None, base, extra.value, extra.provenance());
        }
    }
    fee_unknown(case, draft);
    Ok(true)
}

fn fee_unknown<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    if let Some(rule) = case.raised("fee.unknown") {
        draft.alert(Remark::new(codes::A131).with("topic", Param::Word("processing-fee")));
        draft.trust(rule.dated.confidence);
    }
}

/// Whether every line is of the goods of list `id`.
fn all_are(case: &Case<'_, '_>, id: &str) -> bool {
    let Some(list) = case.rules.list(id) else { return false };
    (0..case.ask.lines.len()).all(|at| case.likely_code(at).is_some_and(|code| list.covers(code)))
}

/// The rate of all origins: as set by its switch, that above the disputed limit, or the pack's.
fn of_all<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    basis: Basis,
) -> Result<Option<(Dec, Provenance<'p>)>, Problem> {
    if let Some(switch) = case.word("flat.rate-switch") {
        if let Some(Setting::Rate(rate)) = case.setting(switch.value) {
            return Ok(Some((*rate, Provenance::Seller)));
        }
        draft.trust(switch.dated.confidence);
    }
    let tier = case.rules.money("flat.tier-above").zip(case.rules.number("flat.tier-rate"));
    if let Some((above, rate)) = tier
        && case.word("flat.tier-switch").is_some_and(|switch| case.flag(switch.value))
        && !case.test(draft, case.id("flat-tier"), above, basis)?.is_within()
    {
        draft.answer.regime = case.id("flat-rate-upper");
        return Ok(Some((rate.value, rate.provenance())));
    }
    Ok(case.rules.number("flat.rate").map(|rate| (rate.value, rate.provenance())))
}

/// What goods of a near origin pay.
enum Near<'p> {
    No,
    Free,
    Rate(Ruled<'p, Dec>),
}

fn near<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, basis: Basis) -> Result<Near<'p>, Problem> {
    let is = match case.word("flat.near").map(|word| word.value) {
        Some("origin-north-america") => {
            let of = |code| Country::from_code(code) == Some(case.ask.origin);
            ["US", "CA", "MX"].into_iter().any(of)
        }
        Some("sent-from-eu") => {
            let parent = case.rules.pack.market(case.ask.ship_from).and_then(|market| market.parent);
            parent.is_some_and(|parent| parent.code() == "EU")
        }
        _ => false,
    };
    if !is {
        return Ok(Near::No);
    }
    if let Some(limit) = case.rules.money("flat.near-free")
        && case.test(draft, case.id("near-free"), limit, basis)?.is_within()
    {
        return Ok(Near::Free);
    }
    let low = case.rules.money("flat.near-low").zip(case.rules.number("flat.near-rate-low"));
    if let Some((limit, rate)) = low
        && case.test(draft, case.id("near-low"), limit, basis)?.is_within()
    {
        return Ok(Near::Rate(rate));
    }
    Ok(case.rules.number("flat.near-rate").map_or(Near::No, Near::Rate))
}

/// Mail that may be free: sources do not settle it, so that the range covers both. Says whether this run takes it as free.
fn disputed_relief<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    let relief = case.rules.money("post.relief").zip(case.word("post.relief-switch"));
    let Some((limit, switch)) = relief.filter(|_| case.ask.channel == Channel::Post) else {
        return Ok(false);
    };
    if !case.test(draft, case.id("post-relief"), limit, Basis::Goods)?.is_within() {
        return Ok(false);
    }
    match case.choice(switch.value) {
        "free" => Ok(true),
        "both" => {
            draft.spread = true;
            draft.alert(Remark::new(codes::A130).with("switch", Param::Word(switch.value)));
            draft.trust(switch.dated.confidence);
            Ok(draft.pick == Pick::Low)
        }
        _ => Ok(false),
    }
}
