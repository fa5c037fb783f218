//! Duty, tax and fees of one consignment on one day.
//!
//! [`assess`] values the goods, hands them to the destination's kind of regime (one file each under `regime/`), and
//! closes the sums. A regime is code; every number it uses is a dated parameter of the pack. Where a rate is not
//! certain the regime runs twice more, at the lowest and the highest rate, so that the range follows every threshold,
//! floor and cap exactly.

mod assessment;
mod case;
mod changes;
mod check;
mod conditions;
mod consignment;
mod draft;
mod fees;
mod horizon;
mod keys;
mod limits;
mod payer;
mod rates;
mod regime;
mod requirements;
mod tax;
mod valuation;

pub use assessment::{
    Assessment, Basis, Collector, Formula, LineKind, LineRounding, LocalId, Missing, Param, Payer,
    Provenance, Range, Remark, SourceView, TaxLine, Tested, Unknown,
};
pub use changes::{Change, Changed, changes};
pub use check::parse_setting;
pub use consignment::{Consignee, Consignment, Line, PaidBy, Place, SchemeChoice, Setting};
pub use keys::{COMMON, COMMON_LISTS, Entry, Key, KeyUnit, Schema, schema};

use crate::calendar::Day;
use crate::measure::Country;
use crate::money::{Amount, Dec, Fx};
use crate::pack::{Pack, Status};
use crate::problem::{Problem, codes};
use case::Case;
use draft::{Draft, Pick};
use std::cell::OnceCell;
use valuation::Valuation;

/// Assesses `consignment` by the rules of its entry date.
///
/// # Errors
/// Every problem of the consignment at once: its fields (E1…), a destination or date the pack does not cover (E2…),
/// a missing rate of exchange (E3001).
pub fn assess<'p>(
    pack: &'p Pack,
    consignment: &Consignment,
    fx: &Fx<'p>,
) -> Result<Assessment<'p>, Vec<Problem>> {
    let one = |problem| vec![problem];
    horizon::check_e2105_horizon(consignment, pack).map_err(one)?;
    let mut draft = spanned(pack, consignment, fx)?;
    horizon::check_e2106_age(consignment, &draft.answer).map_err(one)?;
    if consignment.entry > pack.content().horizon {
        horizon::widen(pack, consignment, fx, &mut draft, |ask, fx| spanned(pack, ask, fx).ok());
    }
    Ok(draft.answer)
}

/// Lowest, likely and highest rate of all duties that depend on the code; the likely one only where it is known. `None`
/// where nothing is known, or a table is not loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeRates {
    /// Lowest.
    pub low: Dec,
    /// Likely, or the simple mean of national lines.
    pub likely: Dec,
    /// Highest; none where a part by weight or piece comes on top.
    pub high: Option<Dec>,
}

/// The ordinary rates that goods of `line` meet in `country`: what a code costs, whatever the value of a parcel.
#[must_use]
pub fn rates_of(pack: &Pack, place: Place, (origin, entry): (Country, Day), line: Line) -> Option<CodeRates> {
    let currency = pack.market(place.country)?.currency;
    let fx = Fx::new(&[]);
    let line = Line { quantity: 1, unit_price: Dec::ONE, ..line };
    let mut ask = Consignment::new(place.country, entry, currency, vec![line]);
    ask.destination = place;
    ask.origin = origin;
    let case = open(pack, &ask, &fx).ok()?;
    regime::rates(&case)
}

/// The answer with both ends of its range.
fn spanned<'p>(pack: &'p Pack, consignment: &Consignment, fx: &Fx<'p>) -> Result<Draft<'p>, Vec<Problem>> {
    let case = open(pack, consignment, fx)?;
    let mut answer = run(&case, Pick::Likely).map_err(|problem| vec![problem])?;
    if answer.spread {
        let low = run(&case, Pick::Low).map_err(|problem| vec![problem])?;
        let high = run(&case, Pick::High).map_err(|problem| vec![problem])?;
        let range = &mut answer.answer.range;
        // A lower end alone says nothing of what is likely: without that there is no span.
        range.low = range.likely.and(low.answer.range.likely.or(range.low));
        range.high = range.high.and(high.answer.range.likely);
    }
    Ok(answer)
}

/// The case, or everything wrong with the consignment.
fn open<'a, 'p>(pack: &'p Pack, ask: &'a Consignment, fx: &'a Fx<'p>) -> Result<Case<'a, 'p>, Vec<Problem>> {
    let mut problems = Vec::new();
    check::fields(ask, pack, &mut problems);
    let begins = pack.content().begins;
    if ask.entry < begins {
        problems.push(
            Problem::at(codes::E2102, "entryDate")
                .with("key", "customs")
                .with("date", ask.entry)
                .with("from", begins),
        );
    }
    let country = ask.destination.country;
    let region = pack.market(country).and_then(|market| check::region(ask, market));
    let rules = match pack.rules(country, region, ask.entry) {
        Ok(rules) => rules.supposing(ask.announced),
        Err(problem) => {
            problems.push(problem);
            return Err(problems);
        }
    };
    check::settings(ask, &rules, &mut problems);
    let scheme = check::scheme(ask, &rules, &mut problems);
    let currency = rules.market.currency;
    match Valuation::of(ask, fx, currency) {
        Ok(value) if problems.is_empty() => Ok(Case {
            rules,
            ask,
            fx,
            value,
            currency,
            digits: currency.exponent(),
            scheme,
            layers: OnceCell::new(),
        }),
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

/// One run of the regime.
fn run<'p>(case: &Case<'_, 'p>, pick: Pick) -> Result<Draft<'p>, Problem> {
    let market = case.rules.market;
    let mut draft = Draft::new(market.code, case.ask.entry, case.currency, case.digits, pick);
    draft.answer.origin = case.ask.origin;
    draft.answer.region = case.rules.region.map(|region| region.code.as_str());
    regime::run(case, &mut draft)?;
    let at_sale = draft.answer.scheme.is_some();
    draft.answer.collected_by = payer::collector(case.ask, at_sale);
    draft.answer.payer = payer::payer(case.ask, at_sale);
    if draft.is_answer() {
        fees::of_carrier(case, &mut draft)?;
        draft.answer.carrier_fees = draft.sum(LineKind::CarrierFee);
        remark(case, &mut draft);
    }
    draft.close();
    Ok(draft)
}

/// Alerts that do not depend on the regime.
fn remark<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    topics(case, draft);
    conditions::remark(case, draft);
    territory(case, draft);
    requirements::say(case, draft);
    near_limit(draft);
    let content = case.rules.pack.content();
    if case.ask.entry > content.horizon {
        draft.alert(Remark::new(codes::A501).with("horizon", Param::Day(content.horizon)));
        draft.trust(crate::pack::Confidence::Low);
    }
    // Announced changes lie after the day the pack was built; entries before it need no search.
    if case.ask.entry <= content.built {
        return;
    }
    for series in case.rules.all_series() {
        let passed =
            |dated: &&crate::pack::Dated| dated.status == Status::Expected && dated.from <= case.ask.entry;
        if let Some(dated) = series.values.iter().find(passed) {
            let remark = Remark::new(codes::A203)
                .with("key", Param::Word(&series.key))
                .with("date", Param::Day(dated.from));
            draft.alert(remark);
            draft.trust(crate::pack::Confidence::Low);
        }
    }
}

/// Lists of goods that concern something beyond the pack.
fn topics<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    for list in case.rules.lists() {
        let Some(topic) = list.id.strip_prefix("alert.") else { continue };
        for at in 0..case.ask.lines.len() {
            if case.likely_code(at).is_some_and(|code| list.covers(code)) {
                let remark = Remark::new(codes::A105)
                    .with("line", Param::Count(u64::try_from(at).unwrap_or(u64::MAX)))
                    .with("topic", Param::Word(topic));
                draft.alert(remark);
                draft.trust(crate::pack::Confidence::Low);
            }
        }
    }
}

/// Territories and provinces whose rules are not all here.
fn territory<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) {
    let Some(region) = case.rules.region else { return };
    for (key, code) in [("territory.own-rules", codes::A106), ("territory.provincial-tax", codes::A110)] {
        if let Some(rule) = case.raised(key) {
            draft.alert(Remark::new(code).with("region", Param::Word(&region.code)));
            draft.trust(rule.dated.confidence);
        }
    }
}

/// Just below a limit, or just above it: within a twentieth. Each amount once, the deciding limit first.
fn near_limit(draft: &mut Draft<'_>) {
    let mut told: Vec<Amount> = Vec::new();
    let thresholds = std::mem::take(&mut draft.answer.thresholds);
    let deciding = draft.answer.threshold;
    for tested in deciding.iter().chain(&thresholds) {
        let margin = tested.limit.value * Dec::new(5, 2);
        let headroom = tested.headroom();
        if headroom.abs() > margin || margin.is_zero() || told.contains(&tested.limit) {
            continue;
        }
        told.push(tested.limit);
        let code = if headroom.is_negative() { codes::A202 } else { codes::A201 };
        draft.alert(
            Remark::new(code)
                .with("measured", Param::Money(Amount::new(tested.measured, tested.limit.currency)))
                .with("limit", Param::Money(tested.limit))
                .with("threshold", Param::Id(tested.id)),
        );
    }
    draft.answer.thresholds = thresholds;
}

/// Destinations of `pack` in the order of their codes.
#[must_use]
pub fn destinations(pack: &Pack) -> Vec<Country> {
    pack.destinations().map(|market| market.code).collect()
}
