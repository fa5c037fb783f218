//! Reading what the seller packs in today.

use super::fields::{Fields, Problems};
use crate::pack::Pack;
use crate::problem::{Problem, codes};
use crate::verdict::PackingWish;

/// The widest margin that is still a margin.
const MOST_MARGIN_MM: u32 = 200;

/// `packaging: {now, nowMm, nowWeightG, nowPrice, marginMm}`.
pub(super) fn packaging(fields: &mut Fields<'_>, pack: &Pack, problems: &mut Problems) -> PackingWish {
    let path = fields.at("packaging");
    let Some(mut own) = fields.get("packaging").and_then(|value| Fields::open(value, &path, problems)) else {
        return PackingWish::default();
    };
    let known: Vec<&str> = pack.content().packaging.iter().map(|packing| packing.id.as_str()).collect();
    let now = own.word("now", &known, |word| known.contains(&word).then(|| word.to_owned()), problems);
    let now_mm = super::request::sides_e1206(&mut own, "nowMm", problems);
    let now_g = own.count("nowWeightG", (0, codes::E1201), problems);
    let now_price = own.amount("nowPrice", problems);
    let at = own.at("marginMm");
    let margin_mm = own.count("marginMm", (0, codes::E1201), problems).unwrap_or(0);
    if margin_mm > MOST_MARGIN_MM {
        problems.push(Problem::at(codes::E1204, at).with("got", margin_mm).with("max", MOST_MARGIN_MM));
    }
    own.close(problems);
    PackingWish { now, now_mm, now_g, now_price, margin_mm }
}
