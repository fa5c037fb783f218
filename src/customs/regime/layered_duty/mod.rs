//! United States: the tariff and layers of additional duty on each line, by authority, origin and day; no relief for
//! goods of China since May 2025 nor for others since August 2025; methods of their own for mail; user fees.

mod authorities;
mod stack;

use super::super::CodeRates;
use super::super::assessment::{Basis, LineKind, Missing, Param, Remark, Unknown};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::fees;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use crate::money::{Dec, Rounding};
use crate::pack::{Channel, Confidence};
use crate::problem::{Problem, codes};
use authorities::{Authorities, LAYERS};
use stack::Stack;

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        optional("threshold.de-minimis", KeyUnit::Money, "value up to which goods enter free"),
        optional("threshold.de-minimis.cn-hk", KeyUnit::Money, "the same for goods of China and Hong Kong"),
        required("threshold.informal", KeyUnit::Money, "value up to which an informal entry will do"),
        optional("threshold.gift", KeyUnit::Money, "value up to which gifts are free"),
        optional("entered-value.step", KeyUnit::Money, "values are declared in multiples of this"),
        optional("postal.limit", KeyUnit::Money, "value up to which the postal methods apply"),
        optional(
            "postal.rate.cn-hk",
            KeyUnit::Rate,
            "postal duty on goods of China and Hong Kong, instead of all others",
        ),
        optional(
            "postal.flat.cn-hk",
            KeyUnit::Money,
            "the flat amount a postal item the carrier may choose instead",
        ),
        optional("postal.rate", KeyUnit::Rate, "postal duty on goods of any origin, instead of all others"),
        optional(
            "postal.formal",
            KeyUnit::Flag,
            "mail with additional duties needs an extended or formal entry",
        ),
        optional("duty.ieepa-fentanyl.cn-hk", KeyUnit::Rate, "IEEPA duty of the fentanyl orders"),
        optional("duty.ieepa-reciprocal.cn-hk", KeyUnit::Rate, "IEEPA duty of the reciprocal order"),
        optional("duty.section122", KeyUnit::Rate, "Section 122 surcharge on goods of any origin"),
        optional("duty.flip301.cn", KeyUnit::Rate, "Section 301 on forced labour, goods of China"),
        optional("duty.flip301.hk", KeyUnit::Rate, "the same, goods of Hong Kong"),
        optional("duty.section232", KeyUnit::Rate, "Section 232 on derivative articles of metal, full value"),
        optional("duty.section232-primary", KeyUnit::Rate, "Section 232 on articles of metal, full value"),
        optional(
            "duty.excess-capacity301.cn",
            KeyUnit::Rate,
            "Section 301 on excess capacity, behind its switch",
        ),
        optional(
            "origin.extra-duties",
            KeyUnit::Flag,
            "goods of other origins meet additional duties that are not in the pack",
        ),
        optional(
            "metal-content.unmodelled",
            KeyUnit::Flag,
            "Section 232 was charged on the metal content, which is not in the pack",
        ),
        required("fee.mpf-informal", KeyUnit::Money, "merchandise processing fee of an informal entry"),
        required("fee.mpf-rate", KeyUnit::Rate, "merchandise processing fee of a formal entry"),
        required("fee.mpf-min", KeyUnit::Money, "the least of it"),
        required("fee.mpf-max", KeyUnit::Money, "the most of it"),
        required("fee.hmf-rate", KeyUnit::Rate, "harbor maintenance fee, by sea"),
        optional(
            "fee.express-waybill",
            KeyUnit::Money,
            "fee of an express facility, in place of that of an informal entry, behind its switch",
        ),
        optional(
            "fee.dutiable-mail",
            KeyUnit::Money,
            "fee of mail that customs itself enters, behind its switch",
        ),
        optional("postal.entry", KeyUnit::Word(&["imdw", "type-13"]), "the informal entry of mail"),
    ],
    lists: &[
        entry("us.flip301-excluded", "goods outside the forced-labour duty"),
        entry("us.section122-exempt", "goods of which some were outside the Section 122 surcharge"),
        entry("us.reciprocal-exempt", "goods of which some were outside the reciprocal duty"),
        entry("us.section232", "derivative articles of metal"),
        entry("us.section232-unclear", "articles of metal whose listing was not collected"),
        entry("us.metal-chapter", "chapters that the rule of 15 % metal does not reach"),
        entry("us.metal-content", "goods that may have met Section 232 on their metal content"),
        entry("us.301-before.*", "codes for whose earlier days the Section 301 table holds no rate"),
        entry("us.301-rate.*", "goods whose Section 301 rate is the list's and not the table's"),
    ],
    switches: &[
        entry("us.postalMethod", "postal duty ad valorem or flat"),
        entry("us.excessCapacity301", "charges the duty on excess capacity"),
        entry("us.metalUnder15", "less than 15 % of the goods' weight is metal"),
        entry("us.expressFacility", "charges the fee of an express facility"),
        entry("us.dutiableMailFee", "charges the fee of dutiable mail"),
    ],
};

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    draft.answer.customs_value = case.value.goods;
    if case.ask.is_distance_sale() {
        draft.note(Remark::new(codes::N132));
    }
    if case.ask.gift
        && case.ask.consignee == Consignee::Consumer
        && let Some(limit) = case.rules.money("threshold.gift")
    {
        if case.test(draft, case.id("gift"), limit, Basis::Goods)?.is_within() {
            draft.answer.regime = case.id("gift");
            draft.note(Remark::new(codes::N104).with("limit", Param::Money(limit.value)));
            return Ok(());
        }
        draft.answer.threshold = None;
    }
    let relief = if case.is_chinese() { "threshold.de-minimis.cn-hk" } else { "threshold.de-minimis" };
    if let Some(limit) = case.rules.money(relief)
        && case.test(draft, case.id("de-minimis"), limit, Basis::Goods)?.is_within()
    {
        draft.answer.regime = case.id("de-minimis");
        return Ok(());
    }
    let informal_limit = case.rules.require_money("threshold.informal")?;
    let informal = case.test(draft, case.id("informal"), informal_limit, Basis::Goods)?.is_within();
    if case.ask.channel == Channel::Post && postal(case, draft)? {
        return Ok(());
    }
    draft.answer.regime = case.id(if informal { "informal" } else { "formal" });
    let mail = case.word("postal.entry").filter(|_| case.ask.channel == Channel::Post);
    let entry = match (informal, mail) {
        (true, Some(word)) => word.value,
        (true, None) => "type-11",
        (false, _) => "type-01",
    };
    draft.note(Remark::new(codes::N133).with("entry", Param::Word(entry)));
    let step = case.rules.money("entered-value.step");
    if let Some(step) = step {
        draft.note(Remark::new(codes::N103).with("amount", Param::Money(step.value)));
    }
    let step = step.map_or(Dec::ZERO, |step| step.value.value);
    let layers = case.layers.get_or_init(|| Layers::of(case));
    let mut entered = Dec::ZERO;
    for (at, stack) in layers.stacks.iter().enumerate() {
        let base = Rounding::HalfUp.to_step(case.goods(at), step);
        entered += base;
        levy(case, draft, at, base, stack, &layers.authorities);
    }
    if !case.is_chinese() && case.rules.flag("origin.extra-duties") {
        unknown_origin(case, draft);
    }
    if case.ask.channel == Channel::Post && case.rules.flag("postal.formal") {
        draft.alert(Remark::new(codes::A109));
    }
    user_fees(case, draft, informal, entered)
}

/// All layers of the first line together.
pub(crate) fn rates(case: &Case<'_, '_>) -> Option<CodeRates> {
    Layers::of(case).stacks.first()?.totals()
}

/// The stacks of all lines. They hold both ends of every rate, so one set serves all runs of a case.
pub(crate) struct Layers<'p> {
    authorities: Authorities<'p>,
    stacks: Vec<Stack<'p>>,
}

impl<'p> Layers<'p> {
    fn of(case: &Case<'_, 'p>) -> Self {
        let authorities = Authorities::of(case);
        let stacks = (0..case.ask.lines.len()).map(|at| Stack::of_line(case, &authorities, at)).collect();
        Self { authorities, stacks }
    }
}

/// One line a layer. Where the stack is only estimated nothing is shown, but the range counts it.
fn levy<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    at: usize,
    base: Dec,
    stack: &Stack<'p>,
    authorities: &Authorities<'p>,
) {
    let shown = stack.take(draft, at);
    let rates = stack.at(draft.pick);
    for (layer, name) in LAYERS.iter().enumerate() {
        let rate = rates.get(layer);
        // The tariff's own line stands even at nil: it says that the goods are free of it.
        if rate.is_zero() && layer != 0 {
            continue;
        }
        match stack.source(layer, authorities) {
            Some(source) if shown => {
                draft.charge(LineKind::Duty, case.id(name), Some(at), base, rate, source);
            }
            _ => draft.estimate(LineKind::Duty, Rounding::HalfUp.to_digits(base * rate, case.digits)),
        }
    }
}

/// Additional duties on this origin are not in the pack: no duty can be told.
fn unknown_origin<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    draft.alert(Remark::new(codes::A104).with("origin", Param::Country(case.ask.origin)));
    draft.missing(Missing { what: Unknown::AdditionalDuty("origin"), line: None, hs: None });
    draft.duty_unknown = true;
    draft.open = true;
    draft.trust(Confidence::Low);
}

/// Mail while it had methods of its own, which stood in the place of all other duties. False when it has none today.
fn postal<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    let Some(limit) = case.rules.money("postal.limit") else { return Ok(false) };
    if case.value.goods > case.local(limit.value)? {
        return Ok(false);
    }
    let own = case.rules.number("postal.rate.cn-hk").filter(|_| case.is_chinese());
    let Some(rate) = own.or_else(|| case.rules.number("postal.rate")) else { return Ok(false) };
    draft.answer.regime = case.id("postal");
    let flat = case.rules.money("postal.flat.cn-hk").filter(|_| case.is_chinese());
    let method = case.choice("us.postalMethod");
    match flat.filter(|_| method == "flat") {
        Some(flat) => {
            draft.note(Remark::new(codes::N110).with("method", Param::Word("flat")));
            fees::each(case, draft, LineKind::Duty, case.id("postal-flat"), 1, flat)?;
        }
        None => {
            draft.note(Remark::new(codes::N110).with("method", Param::Word("ad-valorem")));
            for at in 0..case.ask.lines.len() {
                let source = rate.provenance();
                let id = case.id("postal-duty");
                draft.charge(LineKind::Duty, id, Some(at), case.goods(at), rate.value, source);
            }
        }
    }
    Ok(true)
}

/// Merchandise processing fee by type of entry, harbor maintenance fee by sea.
fn user_fees<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    informal: bool,
    entered: Dec,
) -> Result<(), Problem> {
    let behind = |channel, switch: &str, key| {
        case.rules.money(key).filter(|_| case.ask.channel == channel && case.flag(switch))
    };
    if informal {
        let express = behind(Channel::Express, "us.expressFacility", "fee.express-waybill");
        match express {
            Some(fee) => fees::each(case, draft, LineKind::Fee, case.id("express-facility"), 1, fee)?,
            None => {
                let fee = case.rules.require_money("fee.mpf-informal")?;
                fees::each(case, draft, LineKind::Fee, case.id("mpf"), 1, fee)?
            }
        };
    } else {
        let rate = case.rules.require("fee.mpf-rate")?;
        let least = case.rules.require_money("fee.mpf-min")?.value.value;
        let most = case.rules.require_money("fee.mpf-max")?;
        let bounds = (least, Some(most.value.value));
        draft.trust(most.dated.confidence);
        fees::bounded(case, draft, LineKind::Fee, case.id("mpf"), entered, rate, bounds);
    }
    if let Some(fee) = behind(Channel::Post, "us.dutiableMailFee", "fee.dutiable-mail") {
        fees::each(case, draft, LineKind::Fee, case.id("mail-fee"), 1, fee)?;
    }
    if case.ask.channel == Channel::Sea {
        let rate = case.rules.require("fee.hmf-rate")?;
        draft.charge(LineKind::Fee, case.id("hmf"), None, entered, rate.value, rate.provenance());
    }
    Ok(())
}
