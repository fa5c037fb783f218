//! Fees: so much an item, and what carriers charge for advancing duty and tax.

use super::assessment::{Formula, LineKind, LineRounding, LocalId, Param, Remark, TaxLine};
use super::case::Case;
use super::draft::Draft;
use crate::money::{Amount, Dec, Rounding};
use crate::pack::{Channel, Ruled};
use crate::problem::{Problem, codes};

/// Charges `count` times an amount of the pack.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn each<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    kind: LineKind,
    code: LocalId,
    count: u32,
    fee: Ruled<'p, Amount>,
) -> Result<Dec, Problem> {
    let times = Dec::from(count);
    let amount = case.local(Amount::new(fee.value.value * times, fee.value.currency))?;
    draft.push(TaxLine {
        code,
        kind,
        line: None,
        base: times,
        amount,
        formula: Formula::Each { count, amount: fee.value },
        rounding: LineRounding::MINOR,
        source: fee.provenance(),
    });
    Ok(amount)
}

/// Charges an amount of the pack for each kilogram.
pub(crate) fn by_weight<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    code: LocalId,
    grams: u32,
    fee: Ruled<'p, Amount>,
) -> Result<Dec, Problem> {
    let base = case.local(fee.value)?;
    let (grams, thousand) = (Dec::from(grams), Dec::whole(1000));
    let exact = (base * grams).over(thousand).unwrap_or_default();
    let amount = Rounding::HalfUp.to_digits(exact, case.digits);
    draft.push(TaxLine {
        code,
        kind: LineKind::Fee,
        line: None,
        base,
        amount,
        formula: Formula::Ratio(grams, thousand),
        rounding: LineRounding::MINOR,
        source: fee.provenance(),
    });
    Ok(amount)
}

/// Charges a share of `base` kept between two amounts.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn bounded<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    kind: LineKind,
    code: LocalId,
    base: Dec,
    rate: Ruled<'p, Dec>,
    (least, most): (Dec, Option<Dec>),
) {
    let exact = Rounding::HalfUp.to_digits(base * rate.value, case.digits).max(least);
    draft.push(TaxLine {
        code,
        kind,
        line: None,
        base,
        amount: most.map_or(exact, |most| exact.min(most)),
        formula: Formula::Bounded { rate: rate.value, least, most },
        rounding: LineRounding::MINOR,
        source: rate.provenance(),
    });
}

/// What the post charges for clearance, where the pack has it.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn of_post(case: &Case<'_, '_>) -> Result<Option<Dec>, Problem> {
    let Some(fee) = case.rules.money("carrier-fee.post") else { return Ok(None) };
    let share = case.rules.number("carrier-fee.post.rate").map_or(Dec::ZERO, |rate| rate.value);
    let share = Rounding::HalfUp.to_digits(case.value.goods * share, case.digits);
    Ok(Some(case.local(fee.value)? + share))
}

/// What the carrier usually charges when something is taken in at the door. It is no part of the total.
pub(crate) fn of_carrier<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<(), Problem> {
    let due = draft.due() - draft.at_sale;
    if due.is_zero() || draft.prepaid {
        return Ok(());
    }
    match case.ask.channel {
        Channel::Post => {
            if let Some(fee) = case.rules.money("carrier-fee.post") {
                each(case, draft, LineKind::CarrierFee, case.id("post-handling"), 1, fee)?;
                if let Some(rate) = case.rules.number("carrier-fee.post.rate") {
                    let (code, source) = (case.id("post-handling"), rate.provenance());
                    draft.charge(LineKind::CarrierFee, code, None, case.value.goods, rate.value, source);
                }
            }
        }
        Channel::Express => {
            if let Some(fee) = case.rules.money("carrier-fee.express.flat") {
                each(case, draft, LineKind::CarrierFee, case.id("disbursement"), 1, fee)?;
            }
            // A share of what is not known cannot be shown.
            let Some(rate) = case.rules.number("carrier-fee.express.rate") else { return Ok(()) };
            if draft.duty_unknown || draft.vat_unknown {
                return Ok(());
            }
            let amount = |key| case.rules.money(key).map_or(Ok(Dec::ZERO), |fee| case.local(fee.value));
            if due > amount("carrier-fee.express.from")? {
                let least = amount("carrier-fee.express.min")?;
                let code = case.id("disbursement");
                bounded(case, draft, LineKind::CarrierFee, code, due, rate, (least, None));
                if let Some(dearest) = case.rules.money("carrier-fee.express.dearest") {
                    draft.note(
                        Remark::new(codes::N111)
                            .with("from", Param::Money(Amount::new(least, case.currency)))
                            .with("to", Param::Money(dearest.value)),
                    );
                }
            }
        }
        _ => {}
    }
    Ok(())
}
