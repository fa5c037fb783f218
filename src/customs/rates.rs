//! The rate of ordinary duty of a line: the seller's own, the destination's flat rate, its tariff table, its rate
//! ranges, the candidates of a category; and an honest gap when none of them knows.

use super::assessment::{Missing, Provenance, Unknown};
use super::case::Case;
use super::draft::{Draft, Pick};
use crate::measure::HsCode;
use crate::money::Dec;
use crate::pack::{Confidence, RateKind};

/// How much a rate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certainty {
    /// It is the rate.
    Exact,
    /// The mean of national lines that differ: a figure, with its range.
    Spread,
    /// A range only: the duty is not known.
    Estimate,
    /// Nothing.
    None,
}

/// A rate with its range.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Finding<'p> {
    pub(crate) low: Dec,
    pub(crate) likely: Dec,
    pub(crate) high: Dec,
    pub(crate) certainty: Certainty,
    /// A part of the duty by weight or piece comes on top.
    pub(crate) open: bool,
    pub(crate) source: Option<Provenance<'p>>,
    pub(crate) missing: Option<Missing>,
}

impl<'p> Finding<'p> {
    pub(crate) const fn exact(rate: Dec, source: Provenance<'p>) -> Self {
        Self {
            low: rate,
            likely: rate,
            high: rate,
            certainty: Certainty::Exact,
            open: false,
            source: Some(source),
            missing: None,
        }
    }

    pub(crate) const fn nothing(missing: Missing) -> Self {
        Self {
            low: Dec::ZERO,
            likely: Dec::ZERO,
            high: Dec::ZERO,
            certainty: Certainty::None,
            open: true,
            source: None,
            missing: Some(missing),
        }
    }

    pub(crate) const fn at(&self, pick: Pick) -> Dec {
        match pick {
            Pick::Low => self.low,
            Pick::Likely => self.likely,
            Pick::High => self.high,
        }
    }
}

/// The confidence one step below.
pub(crate) const fn lowered(confidence: Confidence) -> Confidence {
    match confidence {
        Confidence::High => Confidence::Medium,
        Confidence::Medium | Confidence::Low => Confidence::Low,
        Confidence::Assumption => Confidence::Assumption,
    }
}

/// The rate of line `at`, by the table `table` where the destination has one.
pub(crate) fn find<'p>(case: &Case<'_, 'p>, at: usize, table: Option<&'p str>) -> Finding<'p> {
    let gap = |what| Finding::nothing(Missing { what, line: Some(at), hs: None });
    let Some(line) = case.ask.lines.get(at) else { return gap(Unknown::HsCode) };
    if let Some(rate) = line.duty_rate {
        return Finding::exact(rate, Provenance::Seller);
    }
    if let Some(flat) = case.rules.number("duty.rate") {
        // Liquor and tobacco pay by the litre and the kilogram even where all other goods are free.
        if case.is_dutiable(at) {
            return Finding::nothing(Missing {
                what: Unknown::SpecificDuty,
                line: Some(at),
                hs: case.likely_code(at),
            });
        }
        return Finding::exact(flat.value, Provenance::Rule(flat.key, flat.dated));
    }
    if let Some(code) = line.hs {
        return of_code(case, at, code, table);
    }
    let Some(category) = line.category.as_deref() else { return gap(Unknown::HsCode) };
    let unsettled = Missing { what: case.classification(at), line: Some(at), hs: None };
    let mut over: Option<Finding<'p>> = None;
    for code in case.candidates(category).iter() {
        let one = of_code(case, at, *code, table);
        over = Some(over.map_or(one, |so_far| either(so_far, one, unsettled)));
    }
    over.unwrap_or_else(|| gap(Unknown::HsCode))
}

/// The rate that covers two candidates: the likely one is the first's.
pub(crate) fn either<'p>(first: Finding<'p>, second: Finding<'p>, unsettled: Missing) -> Finding<'p> {
    let same = first.certainty == Certainty::Exact
        && second.certainty == Certainty::Exact
        && first.likely == second.likely;
    if same {
        return first;
    }
    if first.certainty == Certainty::None || second.certainty == Certainty::None {
        // One end stays unknown; what is known still gives the other.
        let (known, gap) = if first.certainty == Certainty::None { (second, first) } else { (first, second) };
        return Finding {
            open: true,
            certainty: known.certainty.max(Certainty::Estimate),
            missing: known.missing.or(gap.missing),
            ..known
        };
    }
    Finding {
        low: first.low.min(second.low),
        high: first.high.max(second.high),
        certainty: Certainty::Estimate,
        open: first.open || second.open,
        missing: Some(unsettled),
        ..first
    }
}

/// The rate of one code.
pub(crate) fn of_code<'p>(
    case: &Case<'_, 'p>,
    at: usize,
    code: HsCode,
    table: Option<&'p str>,
) -> Finding<'p> {
    let missing = |what| Some(Missing { what, line: Some(at), hs: Some(code) });
    // Neither the heading nor a range stands in for a table that can be had.
    if let Some(place) = table.and_then(|id| case.rules.pack.awaited(id)) {
        return Finding::nothing(Missing { what: Unknown::Table(place), line: Some(at), hs: Some(code) });
    }
    if let Some((cell, table)) = table.and_then(|id| case.rules.pack.tariff_rate(id, code)) {
        let (low, likely, high) = cell.fractions();
        let settles = if code.digits() < table.line_digits {
            Unknown::NationalCode(table.line_digits)
        } else {
            Unknown::DutyRate
        };
        let (certainty, open, missing) = match cell.kind {
            RateKind::AdValorem if low == high => (Certainty::Exact, false, None),
            RateKind::AdValorem => (Certainty::Spread, false, missing(settles)),
            RateKind::Mixed => (Certainty::Estimate, true, missing(Unknown::SpecificDuty)),
            RateKind::Specific => (Certainty::None, true, missing(Unknown::SpecificDuty)),
        };
        let source = Some(Provenance::Table(table));
        return Finding { low, likely, high, certainty, open, source, missing };
    }
    // A code that the table does not have may be of an older edition: what stands under its heading bounds the rate.
    if code.digits() > 4 && table.is_some() {
        let wider = of_code(case, at, code.cut(if code.digits() > 6 { 6 } else { 4 }), table);
        return Finding {
            certainty: wider.certainty.max(Certainty::Estimate),
            missing: missing(Unknown::CurrentCode),
            ..wider
        };
    }
    let Some(band) = case.rules.band(code) else {
        return Finding {
            missing: missing(Unknown::DutyRate),
            ..Finding::nothing(Missing { what: Unknown::DutyRate, line: Some(at), hs: Some(code) })
        };
    };
    let settled = band.low == band.high && band.confidence >= Confidence::Medium;
    Finding {
        low: band.low,
        likely: band.likely,
        high: band.high,
        certainty: if settled { Certainty::Exact } else { Certainty::Estimate },
        open: false,
        source: Some(Provenance::Band(band)),
        missing: if settled { None } else { missing(Unknown::DutyRate) },
    }
}

/// Records in `draft` what a rate does to the answer, and says whether it may be shown as a line.
pub(crate) fn take<'p>(draft: &mut Draft<'p>, finding: &Finding<'p>, at: usize) -> bool {
    use super::assessment::{Param, Remark};
    use crate::problem::codes;
    if finding.low != finding.high {
        draft.spread = true;
    }
    draft.open |= finding.open;
    if let Some(missing) = finding.missing {
        draft.missing(missing);
    }
    let index = Param::Count(u64::try_from(at).unwrap_or(u64::MAX));
    match finding.certainty {
        Certainty::Exact => {
            if matches!(finding.source, Some(Provenance::Seller)) {
                draft.note(Remark::new(codes::N108).with("line", index));
            }
            true
        }
        Certainty::Spread => {
            if let Some(source) = finding.source {
                draft.trust(lowered(source.confidence()));
            }
            draft.note(Remark::new(codes::N107).with("line", index));
            true
        }
        Certainty::Estimate => {
            draft.duty_unknown = true;
            if let Some(source) = finding.source {
                draft.trust(source.confidence().min(Confidence::Low));
            }
            false
        }
        Certainty::None => {
            draft.duty_unknown = true;
            draft.blind = true;
            draft.trust(Confidence::Low);
            false
        }
    }
}
