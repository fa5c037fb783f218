//! Reading what a seller knows of cash on delivery.

use super::fields::{Fields, Problems};
use crate::verdict::OwnCod;

/// `seller.cod: {refusal, refusalPerLateDay, returnCost, recovery, prepaidShare}`
pub(super) fn own(seller: &mut Fields<'_>, problems: &mut Problems) -> OwnCod {
    let path = seller.at("cod");
    let Some(value) = seller.get("cod") else { return OwnCod::default() };
    let Some(mut fields) = Fields::open(value, &path, problems) else { return OwnCod::default() };
    let own = OwnCod {
        refusal: fields.share_e1207("refusal", problems),
        growth: fields.share_e1207("refusalPerLateDay", problems),
        return_cost: fields.amount("returnCost", problems),
        recovery: fields.share_e1207("recovery", problems),
        prepaid_share: fields.share_e1207("prepaidShare", problems),
    };
    fields.close(problems);
    own
}
