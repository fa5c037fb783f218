//! VAT, GST and their kin: one line for each rate that the goods meet.

use super::assessment::{LineKind, LineRounding, LocalId, Missing, Provenance, Unknown};
use super::case::Case;
use super::draft::{Draft, Pick};
use crate::money::Dec;
use crate::pack::{Confidence, Ruled};
use crate::problem::Problem;

/// Bases by rate: few goods meet a rate of their own, so that the first slot is nearly always the only one.
pub(crate) struct Bases<'p> {
    slots: Vec<(Dec, Provenance<'p>, Dec)>,
}

impl<'p> Bases<'p> {
    pub(crate) fn new() -> Self {
        Self { slots: Vec::with_capacity(1) }
    }

    /// Adds `base` at `rate`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn add(&mut self, rate: Dec, source: Provenance<'p>, base: Dec) {
        match self.slots.iter_mut().find(|(known, _, _)| *known == rate) {
            Some((_, _, sum)) => *sum += base,
            None => self.slots.push((rate, source, base)),
        }
    }

    /// Charges every rate on its base.
    pub(crate) fn charge(&self, draft: &mut Draft<'p>, code: LocalId, digits: u32) {
        self.charge_rounded(draft, code, digits, LineRounding::MINOR);
    }

    /// Charges every rate on its base, each amount rounded as `rounding` says.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn charge_rounded(
        &self,
        draft: &mut Draft<'p>,
        code: LocalId,
        digits: u32,
        rounding: LineRounding,
    ) {
        for (rate, source, base) in &self.slots {
            if draft.vat_unknown {
                draft.estimate(LineKind::Vat, rounding.apply(*base * *rate, digits));
            } else {
                draft.charge_rounded(LineKind::Vat, code, None, *base, *rate, rounding, *source);
            }
        }
    }
}

/// The standard rate of the region, or of the country, at the end of the range this run is for.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn standard<'p>(case: &Case<'_, 'p>, draft: &mut Draft<'p>) -> Result<Ruled<'p, Dec>, Problem> {
    let own = case.rules.require("vat.standard")?;
    if let Some(low) = case.rules.number("vat.low") {
        draft.spread = true;
        draft.missing(Missing { what: Unknown::TaxRate, line: None, hs: None });
        return Ok(if draft.pick == Pick::Low { low } else { own });
    }
    let Some(default) = case.word("region.default") else { return Ok(own) };
    if case.rules.region.is_some() {
        return Ok(own);
    }
    unknown_region(case, draft, own, default)
}

/// Rates of all regions bound the range; the region of the pack's choice gives the likely one, and says so.
fn unknown_region<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    own: Ruled<'p, Dec>,
    default: Ruled<'p, &'p str>,
) -> Result<Ruled<'p, Dec>, Problem> {
    use super::assessment::{Param, Remark};
    use crate::problem::codes;
    draft.spread = true;
    draft.missing(Missing { what: Unknown::Region, line: None, hs: None });
    draft.trust(Confidence::Low);
    draft.note(Remark::new(codes::N101).with("region", Param::Word(default.value)));
    let mut chosen = own;
    for region in &case.rules.market.regions {
        if draft.is_answer() && region.code != default.value {
            continue;
        }
        let mut rules = case.rules;
        rules.region = Some(region);
        let rate = rules.require("vat.standard")?;
        let better = match draft.pick {
            Pick::Low => rate.value < chosen.value,
            Pick::Likely => true,
            Pick::High => rate.value > chosen.value,
        };
        if better {
            chosen = rate;
        }
    }
    Ok(chosen)
}

/// The rate line `at` meets: that of a list of reduced goods, else the standard one.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn of_line<'p>(
    case: &Case<'_, 'p>,
    standard: &Ruled<'p, Dec>,
    at: usize,
) -> (Dec, Provenance<'p>) {
    let reduced = || {
        let mut lists = case.rules.lists().filter(|list| list.id.starts_with("vat.reduced.")).peekable();
        lists.peek()?;
        let code = case.likely_code(at)?;
        lists.find(|list| list.covers(code)).and_then(|list| Some((list.rate?, Provenance::List(list))))
    };
    reduced().unwrap_or((standard.value, standard.provenance()))
}

/// Charges tax at the border on goods, transport, insurance and duty of every line for which `taxed` holds.
pub(crate) fn at_border<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    duties: &[Dec],
    taxed: impl Fn(usize) -> bool,
) -> Result<(), Problem> {
    let standard = standard(case, draft)?;
    let mut bases = Bases::new();
    let mut any = false;
    for at in (0..case.ask.lines.len()).filter(|at| taxed(*at)) {
        let (rate, source) = of_line(case, &standard, at);
        let duty = duties.get(at).copied().unwrap_or_default();
        bases.add(rate, source, case.cif(at) + duty);
        any = true;
    }
    if any {
        draft.vat_unknown |= draft.duty_unknown;
        bases.charge(draft, case.id("vat"), case.digits);
    }
    Ok(())
}

/// As [`at_border`] on all lines, with a duty on the `whole` that belongs to no single line: it meets the standard rate.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn at_border_with<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    duties: &[Dec],
    whole: Dec,
) -> Result<(), Problem> {
    if whole.is_zero() {
        return at_border(case, draft, duties, |_| true);
    }
    let rate = standard(case, draft)?;
    at_sale(case, draft, &rate, true, whole, |_| true);
    Ok(())
}

/// Charges tax at sale on the price, with delivery where `delivery` says so, of every line for which `taxed` holds.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub(crate) fn at_sale<'p>(
    case: &Case<'_, 'p>,
    draft: &mut Draft<'p>,
    standard: &Ruled<'p, Dec>,
    delivery: bool,
    extra: Dec,
    taxed: impl Fn(usize) -> bool,
) {
    let mut bases = Bases::new();
    for at in (0..case.ask.lines.len()).filter(|at| taxed(*at)) {
        let (rate, source) = of_line(case, standard, at);
        let base = if delivery { case.cif(at) } else { case.goods(at) };
        bases.add(rate, source, base);
    }
    if !extra.is_zero() {
        bases.add(standard.value, standard.provenance(), extra);
    }
    bases.charge(draft, case.id("vat"), case.digits);
}
