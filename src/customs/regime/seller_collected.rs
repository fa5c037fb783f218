//! Singapore, Malaysia, Australia, New Zealand, Norway, Chile: registered sellers collect tax on low values at sale; at
//! the border a consignment below a limit enters free, where there is such a limit, and otherwise everything not yet
//! taxed is taxed.

use super::super::assessment::{Basis, LineKind, Missing, Param, Remark, Tested, Unknown};
use super::super::case::Case;
use super::super::draft::{Draft, Pick};
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::{fees, rates, tax};
use crate::money::{Amount, Dec};
use crate::pack::{Channel, Confidence, Ruled, Scheme};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "rate of tax at the border"),
        optional(
            "border.threshold",
            KeyUnit::Money,
            "value of the consignment up to which nothing is due at the border; without it all is taxed",
        ),
        optional("border.basis", KeyUnit::Word(&["goods", "cif"]), "what it is measured on"),
        optional("border.channels", KeyUnit::Word(&["any", "air-post"]), "channels that have the relief"),
        required("duty.base", KeyUnit::Word(&["goods", "cif"]), "what duty is computed on"),
        optional("vat.low", KeyUnit::Rate, "a lower rate that some goods meet; the range covers both"),
        optional("duty.rate", KeyUnit::Rate, "one rate of duty for all goods"),
        optional("scheme.threshold", KeyUnit::Money, "value up to which registered sellers collect"),
        optional(
            "scheme.basis",
            KeyUnit::Word(&["item", "goods"]),
            "what it is measured on: the price of one item, where nothing is said, or of the consignment",
        ),
        optional("scheme.exclusive", KeyUnit::Flag, "the threshold itself is already above it"),
        optional(
            "scheme.frees",
            KeyUnit::Flag,
            "what was taxed at sale meets neither duty nor a charge at the border",
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
        optional("fee.unknown", KeyUnit::Flag, "a charge of a taxed consignment is not in the pack"),
        optional("fee.levy-air", KeyUnit::Money, "levy of a free consignment by air, before tax"),
        optional("fee.levy-sea", KeyUnit::Money, "levy of a free consignment by sea, before tax"),
        optional("fee.levy-mail", KeyUnit::Money, "levy of free mail for each kilogram, before tax"),
        optional("fee.levy-tax", KeyUnit::Rate, "tax on the levy"),
        optional("fee.switch", KeyUnit::SwitchKey, "the switch that decides whether these are charged"),
        optional(
            "preference.switch",
            KeyUnit::SwitchKey,
            "the switch that says an origin document frees goods of China of duty",
        ),
        optional(
            "duty.relief-switch",
            KeyUnit::SwitchKey,
            "the switch that says whether goods within the scheme's threshold are free of duty when no tax was \
             collected at sale: both, free or duty",
        ),
    ],
    lists: &[entry("scheme.excluded", "goods that neither the scheme nor the relief at the border reaches")],
    switches: &[],
};

/// What happened at sale.
struct Sale {
    /// Lines on which the seller has collected tax.
    collected: Vec<bool>,
    /// Lines within the scheme's threshold, collected or not.
    small: Vec<bool>,
}

impl Sale {
    fn none(lines: usize) -> Self {
        Self { collected: vec![false; lines], small: vec![false; lines] }
    }

    fn collected(&self, at: usize) -> bool {
        self.collected.get(at).copied().unwrap_or(false)
    }

    fn small(&self, at: usize) -> bool {
        self.small.get(at).copied().unwrap_or(false)
    }
}

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let word = |key| case.word(key).map_or("", |word| word.value);
    let duty_on_cif = word("duty.base") == "cif";
    draft.answer.customs_value = if duty_on_cif { case.value.cif() } else { case.value.goods };
    let lines = case.ask.lines.len();
    let free = free_at_border(case, draft)?;
    let sale = at_sale(case, draft, free)?;

    if sale.collected.iter().any(|one| *one)
        && let Some(rate) = case.rules.number("scheme.rate")
    {
        let delivery = word("scheme.base") == "price-and-delivery";
        tax::at_sale(case, draft, &rate, delivery, Dec::ZERO, |at| sale.collected(at));
        draft.at_sale = draft.sum(LineKind::Vat);
        draft.answer.scheme = case.scheme.map(|scheme| scheme.id.as_str());
    }
    let frees = case.rules.flag("scheme.frees");
    let freed = |at: usize| frees && sale.collected(at);
    let nothing_left = free || (0..lines).all(freed);
    draft.answer.regime = case.id(match (draft.answer.scheme.is_some(), nothing_left) {
        (true, true) => "seller-collected",
        (true, false) => "seller-collected-and-border",
        (false, true) => "border-relief",
        (false, false) => "standard",
    });
    if nothing_left {
        return levies(case, draft);
    }
    let base = |at| if duty_on_cif { case.cif(at) } else { case.goods(at) };
    let preferred =
        case.word("preference.switch").is_some_and(|key| case.flag(key.value)) && case.is_chinese();
    let mut duties = Vec::with_capacity(lines);
    let mut disputed = false;
    for at in 0..lines {
        let own = case.ask.lines.get(at).is_some_and(|line| line.duty_rate.is_some());
        // A rate that a preference replaces is not looked up, so that nothing of it is missing.
        if freed(at) || (preferred && !own) {
            duties.push(Dec::ZERO);
            continue;
        }
        match relief(case, sale.small(at) && !own) {
            Relief::Free => duties.push(Dec::ZERO),
            Relief::Disputed if draft.pick == Pick::Low => duties.push(Dec::ZERO),
            standing => {
                disputed |= standing == Relief::Disputed;
                let finding = rates::find(case, at, case.table());
                duties.push(case.charge_duty(draft, case.id("duty"), at, &finding, base(at)));
            }
        }
    }
    if disputed {
        draft.spread = true;
        if let Some(switch) = case.word("duty.relief-switch") {
            draft.alert(Remark::new(codes::A130).with("switch", Param::Word(switch.value)));
            draft.trust(switch.dated.confidence);
        }
    }
    tax::at_border(case, draft, &duties, |at| !sale.collected(at))?;
    border_fees(case, draft)
}

/// Whether goods are free of duty because they would have been, had the seller collected the tax.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relief {
    Free,
    Due,
    /// Sources conflict: the range covers both.
    Disputed,
}

fn relief(case: &Case<'_, '_>, small: bool) -> Relief {
    match case.word("duty.relief-switch").filter(|_| small).map(|switch| case.choice(switch.value)) {
        Some("free") => Relief::Free,
        Some("both") => Relief::Disputed,
        _ => Relief::Due,
    }
}

/// Whether the consignment as a whole enters free.
fn free_at_border<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    let Some(limit) = case.rules.money("border.threshold") else { return Ok(false) };
    let word = |key| case.word(key).map_or("", |word| word.value);
    let basis = if word("border.basis") == "cif" { Basis::Cif } else { Basis::Goods };
    let border = case.test(draft, case.id("border"), limit, basis)?;
    let reached = case.channel_is(word("border.channels"));
    if border.is_within() && !reached {
        case.no_relief(draft, limit.value);
    }
    Ok(border.is_within() && reached && (0..case.ask.lines.len()).all(|at| in_scope(case, at)))
}

/// Whether line `at` is of goods that scheme and relief are for.
fn in_scope(case: &Case<'_, '_>, at: usize) -> bool {
    let excluded = case.rules.list("scheme.excluded");
    !case.is_dutiable(at) && !excluded.zip(case.likely_code(at)).is_some_and(|(list, code)| list.covers(code))
}

/// Which lines the seller has collected tax on. Tells why not, where the scheme was wanted or could be.
fn at_sale<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, free: bool) -> Result<Sale, Problem> {
    let lines = case.ask.lines.len();
    let none = || Sale::none(lines);
    let Some(limit) = case.rules.money("scheme.threshold") else { return Ok(none()) };
    let limit = if case.rules.flag("scheme.exclusive") { limit.map(below) } else { limit };
    let channels = case.word("scheme.channels").map_or("any", |word| word.value);
    if !case.ask.is_distance_sale() || !case.channel_is(channels) {
        refuse(draft, case.scheme, "not-covered");
        return Ok(none());
    }
    let (within, deciding) = measured(case, draft, limit)?;
    let small: Vec<bool> =
        within.iter().enumerate().map(|(at, within)| *within && in_scope(case, at)).collect();
    let any_small = small.iter().any(|one| *one);
    let Some(scheme) = case.scheme else {
        if any_small && free {
            registration(case, draft);
        } else if any_small {
            case.not_registered(draft);
        }
        return Ok(Sale { collected: vec![false; lines], small });
    };
    if !free && case.rules.flag("scheme.yields") {
        refuse(draft, Some(scheme), "taxed-at-border");
        return Ok(none());
    }
    if draft.is_answer() {
        draft.answer.threshold = deciding;
    }
    if within.iter().any(|one| !*one) {
        refuse(draft, Some(scheme), "above-limit");
    } else if small.iter().any(|one| !*one) {
        refuse(draft, Some(scheme), "not-covered");
    }
    Ok(Sale { collected: small.clone(), small })
}

/// Which lines are within the scheme's threshold, and the test that came out highest.
fn measured<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    limit: Ruled<'p, Amount>,
) -> Result<(Vec<bool>, Option<Tested<'p>>), Problem> {
    let lines = case.ask.lines.len();
    if case.word("scheme.basis").is_some_and(|basis| basis.value == "goods") {
        let tested = case.test(draft, case.id("scheme-limit"), limit, Basis::Goods)?;
        return Ok((vec![tested.is_within(); lines], Some(tested)));
    }
    let mut within = Vec::with_capacity(lines);
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
        within.push(tested.is_within());
    }
    Ok((within, largest))
}

/// The highest amount below a limit that is itself above it.
fn below(limit: Amount) -> Amount {
    Amount::new(limit.value - Dec::new(1, limit.currency.exponent()), limit.currency)
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

/// Charges of the border on a taxed consignment.
fn border_fees<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    if !fees_are_on(case) {
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
    if let Some(rule) = case.raised("fee.unknown") {
        draft.alert(Remark::new(codes::A131).with("topic", Param::Word("border-charge")));
        draft.trust(rule.dated.confidence);
    }
    Ok(())
}

fn fees_are_on(case: &Case<'_, '_>) -> bool {
    case.word("fee.switch").is_none_or(|switch| case.flag(switch.value))
}

/// The levy of a consignment that enters free, with the tax on it.
fn levies<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    if !fees_are_on(case) {
        return Ok(());
    }
    let key = match case.ask.channel {
        Channel::Post => "fee.levy-mail",
        Channel::Sea => "fee.levy-sea",
        _ => "fee.levy-air",
    };
    let Some(levy) = case.rules.money(key) else { return Ok(()) };
    let amount = if case.ask.channel == Channel::Post {
        let Some(grams) = case.ask.weight_g else {
            draft.missing(Missing { what: Unknown::Weight, line: None, hs: None });
            draft.trust(Confidence::Low);
            return Ok(());
        };
        fees::by_weight(case, draft, case.id("levy"), grams, levy)?
    } else {
        fees::each(case, draft, LineKind::Fee, case.id("levy"), 1, levy)?
    };
    if let Some(rate) = case.rules.number("fee.levy-tax") {
        draft.charge(LineKind::Fee, case.id("levy-tax"), None, amount, rate.value, rate.provenance());
    }
    Ok(())
}
