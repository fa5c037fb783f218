//! An assessment as JSON.

use super::common::{BothNames, Said, SourceOf};
use crate::customs::{self, CodeRates, Line, Missing, Place, Remark, TaxLine, Tested};
use crate::money::{Currency, Dec};
use crate::pack::Pack;
use crate::problem::Problem;
use serde::Serialize;

/// One line of duty, tax or fee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct DutyLine {
    code: String,
    kind: &'static str,
    line: Option<usize>,
    base: String,
    rate: Option<String>,
    amount: String,
    formula: String,
    rounding: String,
    source: SourceOf,
}

/// A limit and how near it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Threshold {
    id: String,
    limit: String,
    currency: String,
    basis: &'static str,
    measured: String,
    headroom: String,
    line: Option<usize>,
    source: SourceOf,
}

/// Span of the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RangeOf {
    low: Option<String>,
    likely: Option<String>,
    high: Option<String>,
}

/// What would settle the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct MissingItem {
    what: &'static str,
    /// Digits of the national code, where that is what is missing.
    digits: Option<u8>,
    /// Name of the additional duty or of the table, where that is what is missing.
    name: Option<String>,
    line: Option<usize>,
    hs: Option<String>,
    /// What to ask the seller, where a classification is missing and the words of the dictionary are loaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<BothNames>,
    /// The codes its answers lead to, with what they cost.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<Candidate>,
}

/// A code the goods may fall under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Candidate {
    hs: String,
    zh: String,
    en: String,
    rate: Option<RatesOf>,
}

/// Rates of duty as fractions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RatesOf {
    low: String,
    likely: String,
    high: Option<String>,
}

impl From<CodeRates> for RatesOf {
    fn from(rates: CodeRates) -> Self {
        Self { low: rates.low.plain(), likely: rates.likely.plain(), high: rates.high.map(Dec::plain) }
    }
}

/// Duty, tax and fees of one consignment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AssessmentOf {
    country: String,
    region: Option<String>,
    entry_date: String,
    currency: String,
    customs_value: String,
    duty: Option<String>,
    vat: Option<String>,
    fees: String,
    carrier_fees: String,
    total: Option<String>,
    lines: Vec<DutyLine>,
    regime: String,
    scheme: Option<String>,
    items: Option<u32>,
    threshold: Option<Threshold>,
    thresholds: Vec<Threshold>,
    collected_by: &'static str,
    payer: &'static str,
    range: RangeOf,
    alerts: Vec<Said>,
    notes: Vec<Said>,
    missing: Vec<MissingItem>,
    confidence: &'static str,
}

impl AssessmentOf {
    /// From the engine's, every line explained.
    #[must_use]
    pub fn new(pack: &Pack, from: &customs::Assessment<'_>) -> Self {
        let currency = from.currency;
        Self {
            lines: from.lines.iter().map(|line| duty_line(pack, line, currency)).collect(),
            thresholds: from.thresholds.iter().map(|tested| threshold(pack, tested)).collect(),
            notes: from.notes.iter().map(said).collect(),
            missing: from.missing.iter().map(|item| explained(pack, from, item)).collect(),
            ..Self::brief(pack, from)
        }
    }

    /// Sums, threshold and alerts alone: for rows of a board, and for plans beside the recommended one.
    #[must_use]
    pub fn brief(pack: &Pack, from: &customs::Assessment<'_>) -> Self {
        let currency = from.currency;
        let money = |value: Dec| value.fixed(currency.exponent());
        Self {
            country: from.country.code().to_owned(),
            region: from.region.map(str::to_owned),
            entry_date: from.entry.iso(),
            currency: currency.code().to_owned(),
            customs_value: money(from.customs_value),
            duty: from.duty.map(money),
            vat: from.vat.map(money),
            fees: money(from.fees),
            carrier_fees: money(from.carrier_fees),
            total: from.total.map(money),
            lines: Vec::new(),
            regime: from.regime.to_string(),
            scheme: from.scheme.map(str::to_owned),
            items: from.items,
            threshold: from.threshold.as_ref().map(|tested| threshold(pack, tested)),
            thresholds: Vec::new(),
            collected_by: from.collected_by.as_str(),
            payer: from.payer.as_str(),
            range: RangeOf {
                low: from.range.low.map(money),
                likely: from.range.likely.map(money),
                high: from.range.high.map(money),
            },
            alerts: from.alerts.iter().map(said).collect(),
            notes: Vec::new(),
            missing: from.missing.iter().map(|item| missing(pack, item)).collect(),
            confidence: from.confidence.as_str(),
        }
    }
}

/// A remark as a problem of the registry, which is how it is printed.
#[must_use]
pub(crate) fn said(remark: &Remark<'_>) -> Said {
    Said(remark.params().fold(Problem::new(remark.code), |problem, (name, value)| problem.with(name, value)))
}

pub(super) fn source(pack: &Pack, from: &customs::Provenance<'_>) -> SourceOf {
    let view = from.view(pack);
    SourceOf {
        key: view.key,
        title: view.document.map(|document| document.title.clone()).unwrap_or_default(),
        href: view.document.and_then(|document| document.href.clone()),
        from: view.from.map(|day| day.iso()),
        to: view.to.map(|day| day.iso()),
        confidence: match from {
            customs::Provenance::Seller => "seller".to_owned(),
            _ => view.confidence.as_str().to_owned(),
        },
        checked: view.checked.map(|day| day.iso()),
        note: view.note.map(BothNames::from),
    }
}

fn duty_line(pack: &Pack, line: &TaxLine<'_>, currency: Currency) -> DutyLine {
    DutyLine {
        code: line.code.to_string(),
        kind: line.kind.as_str(),
        line: line.line,
        base: line.base.fixed(currency.exponent()),
        rate: line.rate().map(Dec::plain),
        amount: line.amount.fixed(currency.exponent()),
        formula: line.formula_text(currency),
        rounding: line.rounding.text(currency),
        source: source(pack, &line.source),
    }
}

pub(super) fn threshold(pack: &Pack, tested: &Tested<'_>) -> Threshold {
    let digits = tested.limit.currency.exponent();
    Threshold {
        id: tested.id.to_string(),
        limit: tested.limit.text(),
        currency: tested.limit.currency.code().to_owned(),
        basis: tested.basis.as_str(),
        measured: tested.measured.fixed(digits),
        headroom: tested.headroom().fixed(digits),
        line: tested.line,
        source: source(pack, &tested.source),
    }
}

/// The same with the question that would settle it.
fn explained(pack: &Pack, assessment: &customs::Assessment<'_>, from: &Missing) -> MissingItem {
    let item = missing(pack, from);
    let customs::Unknown::Classification(Some(category)) = from.what else { return item };
    let Some((question, kind)) = pack.question(category) else { return item };
    let candidates = kind.candidates.iter().map(|code| {
        let place = Place {
            country: assessment.country,
            region: assessment.region.map(str::to_owned),
            postcode: None,
        };
        let line = Line::new("", 1, Dec::ONE).with_hs(*code);
        let rates = customs::rates_of(pack, place, (assessment.origin, assessment.entry), line);
        let names = pack.words().code(*code);
        Candidate {
            hs: code.to_string(),
            zh: names.map(|names| names.zh.clone()).unwrap_or_default(),
            en: names.map(|names| names.en.clone()).unwrap_or_default(),
            rate: rates.map(RatesOf::from),
        }
    });
    MissingItem { candidates: candidates.collect(), question: Some(BothNames::from(question)), ..item }
}

fn missing(pack: &Pack, from: &Missing) -> MissingItem {
    MissingItem {
        what: from.what.as_str(),
        digits: match from.what {
            customs::Unknown::NationalCode(digits) => Some(digits),
            _ => None,
        },
        name: match from.what {
            customs::Unknown::AdditionalDuty(name) => Some(name.to_owned()),
            customs::Unknown::Table(at) => {
                pack.content().tariffs.get(usize::from(at)).map(|table| table.id.clone())
            }
            _ => None,
        },
        line: from.line,
        hs: from.hs.map(|code| code.to_string()),
        question: None,
        candidates: Vec::new(),
    }
}
