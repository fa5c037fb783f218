//! Limits that end below themselves, and reliefs of which a recipient has only so many.

use super::assessment::{Param, Remark};
use super::case::Case;
use super::draft::Draft;
use crate::money::{Amount, Dec};
use crate::pack::Ruled;
use crate::problem::{Code, codes};

/// Whether the recipient has had the relief as often as it is given.
pub(crate) fn used_up<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> bool {
    let Some(cap) = case.rules.number("cap.count") else { return false };
    let used = case.ask.prior_imports.is_some_and(|before| Dec::from(before) >= cap.value);
    if used {
        draft.alert(capped(codes::A127, case, cap));
        draft.trust(cap.dated.confidence);
    }
    used
}

/// Says how often the relief that was given may be had.
pub(crate) fn counted<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    if let Some(cap) = case.rules.number("cap.count") {
        draft.alert(capped(codes::A120, case, cap));
    }
}

fn capped<'p>(code: Code, case: &Case<'_, 'p>, cap: Ruled<'p, Dec>) -> Remark<'p> {
    let whole = |value: Dec| Param::Count(u64::try_from(value.trunc_i64()).unwrap_or_default());
    let months = case.rules.number("cap.months").map_or(Dec::whole(12), |months| months.value);
    Remark::new(code).with("count", whole(cap.value)).with("months", whole(months))
}

/// The highest value below a limit that itself is outside: what a price may reach, which is what a limit is shown for.
pub(crate) fn just_below(limit: Amount) -> Amount {
    Amount::new(limit.value - Dec::new(1, limit.currency.exponent()), limit.currency)
}
