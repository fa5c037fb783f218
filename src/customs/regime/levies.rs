//! Countries that stack levies on the duty, each with its own base: Saudi Arabia's service fee, Nigeria's surcharge,
//! ETLS and inspection fee, Kenya's declaration fee and railway levy. Small parcels may be free of duty or of all.

use super::super::assessment::{Basis, LineKind, Provenance};
use super::super::case::Case;
use super::super::consignment::Consignee;
use super::super::draft::{Draft, Pick};
use super::super::keys::{Key, KeyUnit, Schema, optional, required};
use super::super::{fees, limits, tax};
use crate::money::{Dec, Rounding};
use crate::pack::Ruled;
use crate::problem::Problem;

/// A levy: the names of its parameters.
struct Levy {
    name: &'static str,
    rate: &'static str,
    base: &'static str,
    least: &'static str,
    most: &'static str,
    most_free: &'static str,
    switch: &'static str,
    replaces: &'static str,
}

macro_rules! schema {
    ([$($key:expr),* $(,)?] $($name:literal: $doc:literal),* $(,)?) => {
        const NAMES: &[&str] = &[$($name),*];

        /// In the order in which they are worked out.
        static LEVIES: &[Levy] = &[$(Levy {
            name: $name,
            rate: concat!("levy.", $name),
            base: concat!("levy.", $name, ".base"),
            least: concat!("levy.", $name, ".min"),
            most: concat!("levy.", $name, ".max"),
            most_free: concat!("levy.", $name, ".max-free"),
            switch: concat!("levy.", $name, ".switch"),
            replaces: concat!("levy.", $name, ".replaces"),
        }),*];

        static KEYS: &[Key] = &[$($key,)* $(
            optional(concat!("levy.", $name), KeyUnit::Rate, $doc),
            optional(
                concat!("levy.", $name, ".base"),
                KeyUnit::Word(&["cif", "goods", "duty", "cif-duty"]),
                "what it is computed on; goods, transport and insurance where nothing is said",
            ),
            optional(concat!("levy.", $name, ".min"), KeyUnit::Money, "the least it comes to"),
            optional(concat!("levy.", $name, ".max"), KeyUnit::Money, "the most it comes to"),
            optional(concat!("levy.", $name, ".max-free"), KeyUnit::Money, "the most, for goods free of duty"),
            optional(concat!("levy.", $name, ".switch"), KeyUnit::SwitchKey, "the switch that decides whether it is charged"),
            optional(concat!("levy.", $name, ".replaces"), KeyUnit::Word(NAMES), "the levy whose place it takes"),
        )*];
    };
}

schema! {
    [
        required("vat.standard", KeyUnit::Rate, "standard rate of VAT on import"),
        required("duty.base", KeyUnit::Word(&["goods", "cif"]), "what duty is computed on"),
        optional("duty.rate", KeyUnit::Rate, "one rate of duty for all goods"),
        optional("relief.limit", KeyUnit::Money, "value up to which a person's parcel has the relief"),
        optional("relief.basis", KeyUnit::Word(&["goods", "cif"]), "what it is measured on"),
        optional("relief.below", KeyUnit::Flag, "a parcel at the limit itself has no relief"),
        optional("relief.frees", KeyUnit::Word(&["duty", "all"]), "what it frees of: duty, or levies and VAT as well"),
        optional("relief.without-permit", KeyUnit::Flag, "goods of a permit.* list may have no relief; the range says so"),
        optional("cap.count", KeyUnit::Count, "how many parcels one recipient has with the relief …"),
        optional("cap.months", KeyUnit::Count, "… in so many months"),
        optional("levies.vat-switch", KeyUnit::SwitchKey, "the switch that puts the levies into the VAT base"),
    ]
    "service": "customs service fee",
    "idf": "import declaration fee",
    "rdl": "railway development levy",
    "surcharge": "surcharge on duty",
    "etls": "ECOWAS trade liberalisation levy",
    "ciss": "comprehensive import supervision fee",
    "fcs": "free-on-board levy of the customs service",
}

pub(crate) static SCHEMA: Schema = Schema { keys: KEYS, lists: &[], switches: &[] };

/// What a parcel is free of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Relief {
    None,
    Duty,
    All,
}

pub(crate) fn run<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let on_cif = case.word("duty.base").is_none_or(|base| base.value == "cif");
    draft.answer.customs_value = if on_cif { case.value.cif() } else { case.value.goods };
    let relief = relief(case, draft)?;
    draft.answer.regime = case.id(match relief {
        Relief::All => "relief",
        Relief::Duty => "duty-free",
        Relief::None => "standard",
    });
    if relief == Relief::All {
        return Ok(());
    }
    let duty: Dec = if relief == Relief::Duty {
        Dec::ZERO
    } else {
        let base = |at| if on_cif { case.cif(at) } else { case.goods(at) };
        case.ordinary_duty(draft, case.id("duty"), case.table(), base).iter().copied().sum()
    };
    let levied = levies(case, draft, duty)?;
    let in_base = case.word("levies.vat-switch").is_none_or(|switch| case.flag(switch.value));
    let extra = if in_base { duty + levied } else { duty };
    let standard = tax::standard(case, draft)?;
    draft.vat_unknown |= draft.duty_unknown;
    tax::at_sale(case, draft, &standard, true, extra, |_| true);
    Ok(())
}

/// Whether the parcel of a person is small enough, and what that frees it of.
fn relief<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<Relief, Problem> {
    if case.ask.consignee == Consignee::Business {
        return Ok(Relief::None);
    }
    let Some(limit) = case.rules.money("relief.limit") else { return Ok(Relief::None) };
    let word = |key| case.word(key).map_or("", |word| word.value);
    let basis = if word("relief.basis") == "cif" { Basis::Cif } else { Basis::Goods };
    let limit = if case.rules.flag("relief.below") { limit.map(limits::just_below) } else { limit };
    let tested = case.test(draft, case.id("relief"), limit, basis)?;
    let lines = || 0..case.ask.lines.len();
    let counted_out = tested.is_within() && limits::used_up(case, draft);
    if !tested.is_within() || counted_out || lines().any(|at| case.is_dutiable(at)) {
        return Ok(Relief::None);
    }
    if case.rules.flag("relief.without-permit") && lines().any(|at| needs_permit(case, at)) {
        draft.spread = true;
        if draft.pick == Pick::High {
            return Ok(Relief::None);
        }
    }
    limits::counted(case, draft);
    Ok(if word("relief.frees") == "all" { Relief::All } else { Relief::Duty })
}

fn needs_permit(case: &Case<'_, '_>, at: usize) -> bool {
    let code = case.likely_code(at);
    let mut lists = case.rules.lists().filter(|list| list.id.starts_with("permit."));
    code.is_some_and(|code| lists.any(|list| list.covers(code)))
}

/// The levies of the day, and their sum.
fn levies<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>, duty: Dec) -> Result<Dec, Problem> {
    let charged = |levy: &Levy| {
        let on = case.word(levy.switch).is_none_or(|switch| case.flag(switch.value));
        case.rules.number(levy.rate).filter(|_| on)
    };
    let replaced = |name: &str| {
        let by = |levy: &&Levy| case.word(levy.replaces).is_some_and(|other| other.value == name);
        LEVIES.iter().filter(by).any(|levy| charged(levy).is_some())
    };
    let mut sum = Dec::ZERO;
    for levy in LEVIES.iter().filter(|levy| !replaced(levy.name)) {
        let Some(rate) = charged(levy) else { continue };
        let amount = charge(case, draft, levy, rate, duty)?;
        sum += amount;
        if let Some(switch) = case.word(levy.switch) {
            let instead = case.word(levy.replaces).and_then(|other| named(other.value));
            let before = instead
                .and_then(|other| Some(base(case, other, duty) * case.rules.number(other.rate)?.value));
            let less = Rounding::HalfUp.to_digits(amount - before.unwrap_or_default(), case.digits);
            case.unconfirmed_applied(draft, switch.value, less);
        }
    }
    Ok(sum)
}

fn named(name: &str) -> Option<&'static Levy> {
    LEVIES.iter().find(|levy| levy.name == name)
}

fn base(case: &Case<'_, '_>, levy: &Levy, duty: Dec) -> Dec {
    match case.word(levy.base).map_or("cif", |word| word.value) {
        "goods" => case.value.goods,
        "duty" => duty,
        "cif-duty" => case.value.cif() + duty,
        _ => case.value.cif(),
    }
}

/// One levy. What depends on an unknown duty is estimated with it: a fee has no line without its base.
fn charge<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    levy: &Levy,
    rate: Ruled<'p, Dec>,
    duty: Dec,
) -> Result<Dec, Problem> {
    let base = base(case, levy, duty);
    let on_duty = case.word(levy.base).is_some_and(|word| matches!(word.value, "duty" | "cif-duty"));
    if on_duty && draft.duty_unknown {
        let amount = Rounding::HalfUp.to_digits(base * rate.value, case.digits);
        draft.estimate(LineKind::Duty, amount);
        return Ok(amount);
    }
    let amount = |key| case.rules.money(key).map(|amount| case.local(amount.value)).transpose();
    let free = amount(levy.most_free)?.filter(|_| duty.is_zero());
    let (least, most) = (amount(levy.least)?, free.or(amount(levy.most)?));
    let before = draft.sum(LineKind::Fee);
    match (least, most) {
        (None, None) => {
            let source = Provenance::Rule(rate.key, rate.dated);
            draft.charge(LineKind::Fee, case.id(levy.name), None, base, rate.value, source);
        }
        (least, most) => {
            let bounds = (least.unwrap_or_default(), most);
            fees::bounded(case, draft, LineKind::Fee, case.id(levy.name), base, rate, bounds);
        }
    }
    Ok(draft.sum(LineKind::Fee) - before)
}
