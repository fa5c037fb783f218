//! What must be had or is closed beside the tax: permits of goods, certificates of bulk, the gift channel, sanctions,
//! and fees of the state that the pack does not have.

use super::assessment::{Param, Remark};
use super::case::Case;
use super::consignment::Consignee;
use super::draft::Draft;
use crate::pack::Confidence;
use crate::problem::codes;

/// Says what of it concerns the consignment.
pub(super) fn say<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    permits(case, draft);
    let business = case.ask.consignee == Consignee::Business;
    if let Some(word) = case.word("bulk.certificate").filter(|_| business) {
        draft.alert(Remark::new(codes::A143).with("topic", Param::Word(word.value)));
    }
    if case.ask.gift && !business && case.raised("gift.closed").is_some() {
        draft.alert(Remark::new(codes::A142));
    }
    if case.raised("fees.incomplete").is_some() {
        draft.alert(Remark::new(codes::A144));
        draft.trust(Confidence::Low);
    }
    if case.raised("trade.sanctions").is_some() {
        draft.alert(Remark::new(codes::A145));
    }
}

/// Goods that need something before they are imported.
fn permits<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    for list in case.rules.lists() {
        let Some(topic) = list.id.strip_prefix("permit.") else { continue };
        for at in 0..case.ask.lines.len() {
            if case.likely_code(at).is_some_and(|code| list.covers(code)) {
                let remark = Remark::new(codes::A141)
                    .with("line", Param::Count(u64::try_from(at).unwrap_or(u64::MAX)))
                    .with("topic", Param::Word(topic));
                draft.alert(remark);
            }
        }
    }
}
