//! What a destination asks beside the money: identity of the recipient, parcels that count as one, its own exchange
//! rate, goods that may not enter.

use super::assessment::{Param, Remark};
use super::case::Case;
use super::draft::Draft;
use crate::measure::Country;
use crate::problem::codes;

pub(super) fn remark<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    if let Some(identity) = case.word("recipient.identity") {
        draft.alert(Remark::new(codes::A122).with("identity", Param::Word(identity.value)));
    }
    let relieved = draft.answer.threshold.is_some_and(|tested| tested.is_within());
    if let Some(rule) = case.word("aggregation").filter(|_| relieved) {
        draft.alert(Remark::new(codes::A123).with("aggregation", Param::Word(rule.value)));
    }
    let converts = case.ask.currency != case.currency
        || draft.answer.thresholds.iter().any(|tested| tested.limit.currency != case.ask.currency);
    if let Some(basis) = case.word("fx.basis").filter(|_| converts) {
        draft.note(Remark::new(codes::N120).with("exchange", Param::Word(basis.value)));
    }
    if let Some(list) = case.word("ban.list").filter(|_| case.ask.origin == Country::CN) {
        draft.alert(
            Remark::new(codes::A124)
                .with("origin", Param::Country(case.ask.origin))
                .with("list", Param::Word(list.value)),
        );
    }
}
