//! Countries where small or personal parcels meet one rate of duty instead of the tariff: India's heading of personal
//! imports with its surcharge and its rate for gifts, South Africa's concession with and without VAT.

use super::super::assessment::{Basis, LineKind, Param, Provenance, Remark};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::Draft;
use super::super::keys::{KeyUnit, Schema, entry, optional, required};
use super::super::limits;
use super::super::rates::{self, Finding};
use super::super::tax::{self, Bases};
use crate::money::{Amount, Dec, Rounding};
use crate::pack::{Channel, Ruled};
use crate::problem::{Problem, codes};

pub(crate) static SCHEMA: Schema = Schema {
    keys: &[
        required("vat.standard", KeyUnit::Rate, "standard rate of tax on import"),
        optional("vat.uplift", KeyUnit::Rate, "share of the value that is added to the base of the tax"),
        required("duty.base", KeyUnit::Word(&["goods", "cif"]), "what duty is computed on"),
        optional("duty.surcharge", KeyUnit::Rate, "surcharge on duty by the tariff, a share of it"),
        optional("single.rate", KeyUnit::Rate, "the one rate of duty"),
        optional("single.gift", KeyUnit::Rate, "the one rate for gifts"),
        optional("single.limit", KeyUnit::Money, "price of the goods up to which it applies"),
        optional("single.below", KeyUnit::Flag, "it does not apply at the limit itself"),
        optional("single.channels", KeyUnit::Word(&["any", "courier"]), "channels it applies to"),
        optional("single.switch", KeyUnit::SwitchKey, "the switch that decides whether it applies"),
        optional("single.surcharge", KeyUnit::Rate, "surcharge on the duty at the one rate, a share of it"),
        optional(
            "single.surcharge.switch",
            KeyUnit::SwitchKey,
            "the switch that decides whether that is charged",
        ),
        optional("single.gift-surcharge", KeyUnit::Rate, "surcharge on the duty of gifts"),
        optional("single.vat", KeyUnit::Rate, "rate of tax on these goods, where it is not the standard one"),
        optional("single.vat-free", KeyUnit::Flag, "no tax on these goods"),
        optional(
            "post.minimum",
            KeyUnit::Money,
            "duty and tax on a parcel by post below this are not collected",
        ),
        optional("post.minimum.switch", KeyUnit::SwitchKey, "the switch that decides whether that holds"),
        optional("threshold.gift", KeyUnit::Money, "value up to which gifts are free"),
        optional("cap.count", KeyUnit::Count, "how many such gifts one recipient has free …"),
        optional("cap.months", KeyUnit::Count, "… in so many months"),
    ],
    lists: &[entry("single.excluded", "goods that pay by the tariff in any parcel")],
    switches: &[],
};

/// The one rate as it applies to the parcel.
struct Single<'p> {
    rate: Ruled<'p, Dec>,
    surcharge: Option<Ruled<'p, Dec>>,
    surcharge_switch: Option<&'p str>,
}

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let on_cif = case.word("duty.base").is_some_and(|base| base.value == "cif");
    draft.answer.customs_value = if on_cif { case.value.cif() } else { case.value.goods };
    if free_gift(case, draft)? {
        return Ok(());
    }
    let single = single(case, draft)?;
    let excluded = |at: usize| {
        let list = case.rules.list("single.excluded");
        case.is_dutiable(at) || list.zip(case.likely_code(at)).is_some_and(|(list, code)| list.covers(code))
    };
    let single = single.filter(|_| (0..case.ask.lines.len()).any(|at| !excluded(at)));
    draft.answer.regime = case.id(match (&single, case.ask.gift) {
        (Some(_), true) if case.rules.number("single.gift").is_some() => "gift-rate",
        (Some(_), _) => "single-rate",
        (None, _) => "standard",
    });
    let standard = tax::standard(case, draft)?;
    let mut bases = Bases::new();
    let mut unconfirmed = Dec::ZERO;
    for at in 0..case.ask.lines.len() {
        let one = single.as_ref().filter(|_| !excluded(at));
        let value = if on_cif { case.cif(at) } else { case.goods(at) };
        let (duty, surcharge) = duty(case, draft, at, one, value);
        let (rate, source) = match one {
            Some(_) if case.rules.flag("single.vat-free") => continue,
            Some(_) => case
                .rules
                .number("single.vat")
                .map_or((standard.value, standard.provenance()), |rate| (rate.value, rate.provenance())),
            None => tax::of_line(case, &standard, at),
        };
        if one.is_some_and(|one| one.surcharge_switch.is_some()) {
            unconfirmed += surcharge + surcharge * rate;
        }
        let uplift = case.rules.number("vat.uplift").map_or(Dec::ZERO, |uplift| uplift.value);
        let uplifted = Rounding::HalfUp.to_digits(value + value * uplift, case.digits);
        bases.add(rate, source, uplifted + duty + surcharge);
    }
    if let Some(switch) = single.and_then(|single| single.surcharge_switch) {
        case.unconfirmed_applied(draft, switch, Rounding::HalfUp.to_digits(unconfirmed, case.digits));
    }
    draft.vat_unknown |= draft.duty_unknown;
    bases.charge(draft, case.id("vat"), case.digits);
    uncollected(case, draft)
}

/// Takes back what the post does not collect because it is so little.
fn uncollected<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let on = case.word("post.minimum.switch").is_none_or(|switch| case.flag(switch.value));
    let Some(least) = case.rules.money("post.minimum").filter(|_| on) else { return Ok(()) };
    let due = draft.due();
    if case.ask.channel == Channel::Post
        && !draft.duty_unknown
        && !due.is_zero()
        && due < case.local(least.value)?
    {
        let amount = Amount::new(due, case.currency);
        draft.note(
            Remark::new(codes::N106)
                .with("amount", Param::Money(amount))
                .with("limit", Param::Money(least.value)),
        );
        draft.trust(least.dated.confidence);
        draft.waive();
    }
    Ok(())
}

/// Duty of one line and the surcharge on it.
fn duty<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    at: usize,
    single: Option<&Single<'p>>,
    value: Dec,
) -> (Dec, Dec) {
    let own = case.ask.lines.get(at).and_then(|line| line.duty_rate);
    let finding = match single {
        Some(single) if own.is_none() => Finding::exact(single.rate.value, single.rate.provenance()),
        _ => rates::find(case, at, case.table()),
    };
    let duty = case.charge_duty(draft, case.id("duty"), at, &finding, value);
    let rule = single.map_or_else(|| case.rules.number("duty.surcharge"), |single| single.surcharge);
    let Some(rule) = rule else { return (duty, Dec::ZERO) };
    if draft.duty_unknown {
        let amount = Rounding::HalfUp.to_digits(duty * rule.value, case.digits);
        draft.estimate(LineKind::Duty, amount);
        return (duty, amount);
    }
    let source = Provenance::Rule(rule.key, rule.dated);
    (duty, draft.charge(LineKind::Duty, case.id("duty-surcharge"), Some(at), duty, rule.value, source))
}

/// The one rate, where this parcel meets it.
fn single<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<Option<Single<'p>>, Problem> {
    if case.ask.consignee == Consignee::Business || !case.ask.personal_use {
        return Ok(None);
    }
    let gift = case.rules.number("single.gift").filter(|_| case.ask.gift);
    let Some(rate) = gift.or_else(|| case.rules.number("single.rate")) else { return Ok(None) };
    if let Some(limit) = case.rules.money("single.limit") {
        let limit = if case.rules.flag("single.below") { limit.map(limits::just_below) } else { limit };
        if !case.test(draft, case.id("single-rate"), limit, Basis::Goods)?.is_within() {
            return Ok(None);
        }
    }
    let by_courier = matches!(case.ask.channel, Channel::Express | Channel::Air);
    if case.word("single.channels").is_some_and(|word| word.value == "courier") && !by_courier {
        return Ok(None);
    }
    if case.word("single.switch").is_some_and(|switch| !case.flag(switch.value)) {
        return Ok(None);
    }
    let (key, switch) = match gift {
        Some(_) => ("single.gift-surcharge", None),
        None => ("single.surcharge", case.word("single.surcharge.switch").map(|word| word.value)),
    };
    let on = switch.is_none_or(|switch| case.flag(switch));
    let surcharge = case.rules.number(key).filter(|_| on);
    let surcharge_switch = switch.filter(|_| surcharge.is_some());
    Ok(Some(Single { rate, surcharge, surcharge_switch }))
}

/// A gift up to a limit of its own.
fn free_gift<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<bool, Problem> {
    if !case.ask.gift || case.ask.consignee == Consignee::Business {
        return Ok(false);
    }
    let Some(limit) = case.rules.money("threshold.gift") else { return Ok(false) };
    let tested = case.test(draft, case.id("gift"), limit, Basis::Goods)?;
    let free = tested.is_within() && !limits::used_up(case, draft);
    if free {
        draft.answer.regime = case.id("gift");
        draft.note(Remark::new(codes::N104).with("limit", Param::Money(limit.value)));
        limits::counted(case, draft);
    } else if draft.is_answer() && case.rules.money("single.limit").is_some() {
        // The ordinary limit decides; it is tested next.
        draft.answer.threshold = None;
    }
    Ok(free)
}
