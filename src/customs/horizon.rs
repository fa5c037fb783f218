//! Days past the pack's horizon, and rules that nobody compared for long.
//!
//! Past its horizon a pack does not know what changed. The answer stays, and its range widens to what the same
//! consignment would have met under the rules of the two years before the horizon, to what it would meet if announced
//! changes came, and by a share of its value for each year begun since. A strict question is refused instead.

use super::assessment::{Assessment, Provenance};
use super::consignment::Consignment;
use super::draft::Draft;
use crate::calendar::Day;
use crate::money::{Dec, Fx, Rounding};
use crate::pack::{MOST_AGE_DAYS, Pack};
use crate::problem::{Problem, codes};

/// Days before the horizon whose rules may come back.
const LOOK_BACK: [i32; 4] = [0, 182, 365, 730];
/// Share of the value by which each begun year past the horizon widens the range on either side.
const WIDEN: &str = "horizon.widen-per-year";

/// A strict question has no answer past the horizon.
pub(super) fn check_e2105_horizon(ask: &Consignment, pack: &Pack) -> Result<(), Problem> {
    let horizon = pack.content().horizon;
    if ask.strict && ask.entry > horizon {
        return Err(Problem::at(codes::E2105, "entryDate").with("date", ask.entry).with("horizon", horizon));
    }
    Ok(())
}

/// A strict question has no answer from a rule that was compared with its source too long ago: the oldest is named.
pub(super) fn check_e2106_age(ask: &Consignment, answer: &Assessment<'_>) -> Result<(), Problem> {
    if !ask.strict {
        return Ok(());
    }
    let used = answer.lines.iter().map(|line| &line.source);
    let tested = answer.thresholds.iter().map(|tested| &tested.source);
    let oldest = used.chain(tested).filter_map(checked).min_by_key(|(day, _)| *day);
    match oldest {
        Some((day, key)) if ask.entry.since(day) > MOST_AGE_DAYS => {
            Err(Problem::at(codes::E2106, "entryDate")
                .with("key", key)
                .with("checked", day)
                .with("days", MOST_AGE_DAYS)
                .with("date", ask.entry))
        }
        _ => Ok(()),
    }
}

/// When a rule was last compared with its source; the seller's own word has no age.
const fn checked<'a>(source: &'a Provenance<'_>) -> Option<(Day, &'a str)> {
    match source {
        Provenance::Rule(key, dated) => Some((dated.checked, key)),
        Provenance::Table(table) => Some((table.checked, table.id.as_str())),
        Provenance::Band(band) => Some((band.checked, band.name.en.as_str())),
        Provenance::List(list) => Some((list.checked, list.id.as_str())),
        Provenance::Seller => None,
    }
}

/// Widens the range of an answer past the horizon.
pub(super) fn widen<'p>(
    pack: &'p Pack,
    ask: &Consignment,
    fx: &Fx<'p>,
    draft: &mut Draft<'p>,
    assess: impl Fn(&Consignment, &Fx<'p>) -> Option<Draft<'p>>,
) {
    let (horizon, begins) = (pack.content().horizon, pack.content().begins);
    let mut other = ask.clone();
    other.strict = false;
    let mut others: Vec<Draft<'p>> = LOOK_BACK
        .iter()
        .map(|back| horizon.plus(-back))
        .filter(|day| *day >= begins)
        .filter_map(|day| {
            other.entry = day;
            assess(&other, fx)
        })
        .collect();
    other.entry = ask.entry;
    other.announced = true;
    others.extend(assess(&other, fx));
    let years = ask.entry.since(horizon).saturating_add(364) / 365;
    let share = pack.assumption(WIDEN).map_or(Dec::ZERO, |entry| entry.value);
    let digits = draft.answer.currency.exponent();
    let width =
        Rounding::Up.to_digits(draft.answer.customs_value * share * Dec::whole(i64::from(years)), digits);
    let range = &mut draft.answer.range;
    for answer in others.iter().map(|draft| draft.answer.range) {
        // Rules of another day whose duty nobody knows open the upper end only: what is unknown comes on top.
        range.low = range.low.map(|a| answer.low.map_or(a, |b| a.min(b)));
        range.high = range.high.zip(answer.high).map(|(a, b)| a.max(b));
    }
    range.low = range.low.map(|low| (low - width).max(Dec::ZERO));
    range.high = range.high.map(|high| high + width);
}
