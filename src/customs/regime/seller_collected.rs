//! Singapore, Malaysia, Australia: registered sellers collect tax on low-value items at sale; at the border a
//! consignment below a limit enters free, above it everything not yet taxed is.

use super::super::assessment::{Basis, LineKind, Param, Remark, Tested};
use super::super::case::Case;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::{fees, rates, tax};
use crate::money::Dec;
use crate::pack::{Channel, Scheme};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "rate of tax at the border"),
        required(
            "border.threshold",
            KeyUnit::Money,
            "value of the consignment up to which nothing is due at the border",
        ),
        required("border.basis", KeyUnit::Word(&["goods", "cif"]), "what it is measured on"),
        required("border.channels", KeyUnit::Word(&["any", "air-post"]), "channels that have the relief"),
        required("duty.base", KeyUnit::Word(&["goods", "cif"]), "what duty is computed on"),
        optional("vat.low", KeyUnit::Rate, "a lower rate that some goods meet; the range covers both"),
        optional("duty.rate", KeyUnit::Rate, "one rate of duty for all goods"),
        optional(
            "scheme.threshold",
            KeyUnit::Money,
            "price of an item up to which registered sellers collect",
        ),
        optional("scheme.rate", KeyUnit::Rate, "rate of tax they collect"),
        optional("scheme.base", KeyUnit::Word(&["price", "price-and-delivery"]), "what they collect it on"),
        optional("scheme.channels", KeyUnit::Word(&["any", "air-post"]), "channels for which they collect"),
        optional(
            "scheme.yields",
            KeyUnit::Flag,
            "they need not collect on a consignment that is taxed at the border",
        ),
        optional("scheme.registration", KeyUnit::Money, "yearly sales above which a seller must register"),
        optional("fee.processing", KeyUnit::Money, "import processing charge of a taxed consignment"),
        optional("fee.processing-high", KeyUnit::Money, "the charge of a high one"),
        optional("fee.processing-high-from", KeyUnit::Money, "customs value from which it is a high one"),
        optional(
            "fee.biosecurity-air",
            KeyUnit::Money,
            "biosecurity charge of a taxed consignment by air or post",
        ),
        optional("fee.biosecurity-sea", KeyUnit::Money, "biosecurity charge of a taxed consignment by sea"),
        optional("fee.switch", KeyUnit::SwitchKey, "the switch that decides whether these are charged"),
    ],
    lists: &[],
    switches: &[entry("au.chafta", "an origin document of ChAFTA frees the goods of duty")],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let word = |key| case.word(key).map_or("", |word| word.value);
    let duty_on_cif = word("duty.base") == "cif";
    draft.answer.customs_value = if duty_on_cif { case.value.cif() } else { case.value.goods };

    let limit = case.rules.require_money("border.threshold")?;
    let basis = if word("border.basis") == "cif" { Basis::Cif } else { Basis::Goods };
    let border = case.test(draft, case.id("border"), limit, basis)?;
    let reached = case.channel_is(word("border.channels"));
    if border.is_within() && !reached {
        case.no_relief(draft, limit.value);
    }
    let free = border.is_within() && reached && !(0..case.ask.lines.len()).any(|at| case.is_dutiable(at));
    let collected = collected(case, draft, free)?;
    let is_collected = |at: usize| collected.get(at).copied().unwrap_or(false);

    if collected.iter().any(|one| *one)
        && let Some(rate) = case.rules.number("scheme.rate")
    {
        let delivery = word("scheme.base") == "price-and-delivery";
        tax::at_sale(case, draft, &rate, delivery, Dec::ZERO, is_collected);
        draft.answer.scheme = case.scheme.map(|scheme| scheme.id.as_str());
        draft.prepaid = free;
    }
    draft.answer.regime = case.id(match (draft.answer.scheme.is_some(), free) {
        (true, true) => "seller-collected",
        (true, false) => "seller-collected-and-border",
        (false, true) => "border-relief",
        (false, false) => "standard",
    });
    if free {
        return Ok(());
    }
    let base = |at| if duty_on_cif { case.cif(at) } else { case.goods(at) };
    let duties = if case.flag("au.chafta") && case.is_chinese() {
        preferred(case, draft, base)
    } else {
        case.ordinary_duty(draft, case.id("duty"), case.table(), base)
    };
    tax::at_border(case, draft, &duties, |at| !is_collected(at))?;
    border_fees(case, draft)
}

/// Which lines the seller has collected tax on. Tells why not, where the scheme was wanted or could be.
fn collected<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, free: bool) -> Result<Vec<bool>, Problem> {
    let lines = case.ask.lines.len();
    let none = vec![false; lines];
    let Some(limit) = case.rules.money("scheme.threshold") else { return Ok(none) };
    let channels = case.word("scheme.channels").map_or("any", |word| word.value);
    if !case.ask.is_distance_sale() || !case.channel_is(channels) {
        refuse(draft, case.scheme, "not-covered");
        return Ok(none);
    }
    let mut small = Vec::with_capacity(lines);
    let mut largest: Option<Tested<'p>> = None;
    for at in 0..lines {
        let measured = case.measure(Basis::Item, Some(at), limit.value.currency)?;
        let tested = Tested {
            id: case.id("item"),
            limit: limit.value,
            basis: Basis::Item,
            measured,
            line: Some(at),
            source: limit.provenance(),
        };
        draft.tested(tested);
        if largest.is_none_or(|so_far| so_far.measured < measured) {
            largest = Some(tested);
        }
        small.push(tested.is_within() && !case.is_dutiable(at));
    }
    let any_small = small.iter().any(|one| *one);
    let Some(scheme) = case.scheme else {
        if any_small && free {
            registration(case, draft);
        } else if any_small {
            case.not_registered(draft);
        }
        return Ok(none);
    };
    if !free && case.rules.flag("scheme.yields") {
        refuse(draft, Some(scheme), "taxed-at-border");
        return Ok(none);
    }
    if draft.is_answer() {
        draft.answer.threshold = largest;
    }
    if small.iter().any(|one| !*one) {
        refuse(draft, Some(scheme), "above-limit");
    }
    Ok(small)
}

fn refuse<'p>(draft: &mut Draft<'p>, scheme: Option<&'p Scheme>, reason: &'static str) {
    if let Some(scheme) = scheme {
        draft.alert(
            Remark::new(codes::A102)
                .with("scheme", Param::Word(&scheme.id))
                .with("reason", Param::Word(reason)),
        );
    }
}

/// Nothing is due, but a seller above a yearly turnover would have to collect.
fn registration<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    let scheme = case.rules.market.schemes.first();
    if let Some((limit, scheme)) = case.rules.money("scheme.registration").zip(scheme) {
        draft.alert(
            Remark::new(codes::A107)
                .with("amount", Param::Money(limit.value))
                .with("scheme", Param::Word(&scheme.id)),
        );
    }
}

/// Duty under a preference: nil. The rate it replaces is not looked up, so nothing of it is missing.
fn preferred<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, base: impl Fn(usize) -> Dec) -> Vec<Dec> {
    let mut duties = Vec::with_capacity(case.ask.lines.len());
    for at in 0..case.ask.lines.len() {
        let own = case.ask.lines.get(at).and_then(|line| line.duty_rate);
        let duty = match own {
            Some(rate) => {
                let finding = rates::Finding::exact(rate, super::super::Provenance::Seller);
                rates::take(draft, &finding, at);
                let source = super::super::Provenance::Seller;
                draft.charge(LineKind::Duty, case.id("duty"), Some(at), base(at), rate, source)
            }
            None => Dec::ZERO,
        };
        duties.push(duty);
    }
    duties
}

/// Charges of the border on a taxed consignment.
fn border_fees<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let on = case.word("fee.switch").is_none_or(|switch| case.flag(switch.value));
    if !on {
        return Ok(());
    }
    let high = match case.rules.money("fee.processing-high-from") {
        Some(from) => draft.answer.customs_value >= case.local(from.value)?,
        None => false,
    };
    let processing = if high { "fee.processing-high" } else { "fee.processing" };
    if let Some(fee) = case.rules.money(processing) {
        fees::each(case, draft, LineKind::Fee, case.id("processing"), 1, fee)?;
    }
    let biosecurity = match case.ask.channel {
        Channel::Sea => "fee.biosecurity-sea",
        _ => "fee.biosecurity-air",
    };
    if let Some(fee) = case.rules.money(biosecurity) {
        fees::each(case, draft, LineKind::Fee, case.id("biosecurity"), 1, fee)?;
    }
    Ok(())
}
