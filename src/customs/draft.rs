//! The answer while it is being worked out.

use super::assessment::{
    Assessment, Basis, Collector, Formula, LineKind, LineRounding, LocalId, Missing, Payer, Provenance,
    Range, Remark, TaxLine, Tested,
};
use crate::calendar::Day;
use crate::measure::Country;
use crate::money::{Amount, Currency, Dec};
use crate::pack::Confidence;

/// Which rate of an uncertain one is used: the regime runs once for the answer and, where something was uncertain,
/// twice more for the ends of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pick {
    Low,
    Likely,
    High,
}

/// An assessment in the making, with its running sums.
#[derive(Debug)]
pub(crate) struct Draft<'p> {
    pub(crate) answer: Assessment<'p>,
    pub(crate) pick: Pick,
    digits: u32,
    sums: [Dec; 4],
    /// Of the sums, what the seller takes in at sale: no carrier advances it.
    pub(crate) at_sale: Dec,
    /// Something differs between the ends of the range.
    pub(crate) spread: bool,
    /// The duty is not known, only estimated or not even that.
    pub(crate) duty_unknown: bool,
    /// Nothing is known of some duty: no range.
    pub(crate) blind: bool,
    /// Some duty has no known upper end.
    pub(crate) open: bool,
    /// The tax depends on an unknown duty.
    pub(crate) vat_unknown: bool,
    /// The seller has taken in or answers for all that is due: nobody advances anything at the door.
    pub(crate) prepaid: bool,
}

impl<'p> Draft<'p> {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn new(country: Country, entry: Day, currency: Currency, digits: u32, pick: Pick) -> Self {
        Self {
            answer: Assessment {
                country,
                region: None,
                origin: Country::CN,
                entry,
                currency,
                customs_value: Dec::ZERO,
                duty: None,
                vat: None,
                fees: Dec::ZERO,
                carrier_fees: Dec::ZERO,
                total: None,
                lines: Vec::new(),
                regime: LocalId { market: country, name: "standard" },
                threshold: None,
                thresholds: Vec::new(),
                collected_by: Collector::Carrier,
                payer: Payer::Buyer,
                range: Range::default(),
                alerts: Vec::new(),
                missing: Vec::new(),
                notes: Vec::new(),
                confidence: Confidence::High,
                scheme: None,
                items: None,
            },
            pick,
            digits,
            sums: [Dec::ZERO; 4],
            at_sale: Dec::ZERO,
            spread: false,
            duty_unknown: false,
            blind: false,
            open: false,
            vat_unknown: false,
            prepaid: false,
        }
    }

    /// Whether this run is the answer itself.
    pub(crate) fn is_answer(&self) -> bool {
        self.pick == Pick::Likely
    }

    const fn slot(kind: LineKind) -> usize {
        match kind {
            LineKind::Duty => 0,
            LineKind::Vat => 1,
            LineKind::Fee => 2,
            LineKind::CarrierFee => 3,
        }
    }

    /// Sum so far of one kind, estimates included.
    pub(crate) fn sum(&self, kind: LineKind) -> Dec {
        self.sums.get(Self::slot(kind)).copied().unwrap_or_default()
    }

    /// Duty, tax and fees so far, estimates included.
    pub(crate) fn due(&self) -> Dec {
        self.sum(LineKind::Duty) + self.sum(LineKind::Vat) + self.sum(LineKind::Fee)
    }

    /// Adds to a sum what is only estimated and therefore has no line.
    pub(crate) fn estimate(&mut self, kind: LineKind, amount: Dec) {
        if let Some(sum) = self.sums.get_mut(Self::slot(kind)) {
            *sum += amount;
        }
    }

    /// Adds a line.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn push(&mut self, line: TaxLine<'p>) {
        self.estimate(line.kind, line.amount);
        if self.is_answer() {
            self.trust(line.source.confidence());
            self.answer.lines.push(line);
        }
    }

    /// Adds base × rate, rounded half up to the minor unit, and answers the amount.
    pub(crate) fn charge(
        &mut self,
        kind: LineKind,
        code: LocalId,
        line: Option<usize>,
        base: Dec,
        rate: Dec,
        source: Provenance<'p>,
    ) -> Dec {
        self.charge_rounded(kind, code, line, base, rate, LineRounding::MINOR, source)
    }

    /// Adds base × rate, rounded as `rounding` says, and answers the amount.
    #[allow(clippy::too_many_arguments, reason = "a line has that many parts")]
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn charge_rounded(
        &mut self,
        kind: LineKind,
        code: LocalId,
        line: Option<usize>,
        base: Dec,
        rate: Dec,
        rounding: LineRounding,
        source: Provenance<'p>,
    ) -> Dec {
        let amount = rounding.apply(base * rate, self.digits);
        self.push(TaxLine { code, kind, line, base, amount, formula: Formula::Rate(rate), rounding, source });
        amount
    }

    /// Lowers the confidence of the whole to that of something used.
    pub(crate) fn trust(&mut self, confidence: Confidence) {
        self.answer.confidence = self.answer.confidence.min(confidence);
    }

    /// Notes a tested limit; the first one is the one that decides unless another is set later.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn tested(&mut self, tested: Tested<'p>) {
        if self.is_answer() {
            self.trust(tested.source.confidence());
            self.answer.thresholds.push(tested);
            self.answer.threshold.get_or_insert(tested);
        }
    }

    /// Raises an alert.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn alert(&mut self, remark: Remark<'p>) {
        if self.is_answer() {
            self.answer.alerts.push(remark);
        }
    }

    /// Says how a number came about.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn note(&mut self, remark: Remark<'p>) {
        if self.is_answer() {
            self.answer.notes.push(remark);
        }
    }

    /// Names what would settle the answer, once.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn missing(&mut self, missing: Missing) {
        if self.is_answer() && !self.answer.missing.contains(&missing) {
            self.answer.missing.push(missing);
        }
    }

    /// Takes back everything that was charged: it is not collected.
    pub(crate) fn waive(&mut self) {
        self.sums = [Dec::ZERO; 4];
        self.at_sale = Dec::ZERO;
        self.answer.lines.clear();
    }

    /// Fills the sums into the answer.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn close(&mut self) {
        let (duty, vat, fees) = (self.sum(LineKind::Duty), self.sum(LineKind::Vat), self.sum(LineKind::Fee));
        let answer = &mut self.answer;
        answer.duty = (!self.duty_unknown).then_some(duty);
        answer.vat = (!self.vat_unknown).then_some(vat);
        answer.fees = fees;
        answer.total = (!self.duty_unknown && !self.vat_unknown).then_some(duty + vat + fees);
        let likely = (!self.blind).then_some(duty + vat + fees);
        answer.range = Range { low: likely, likely, high: likely.filter(|_| !self.open) };
    }
}

/// A limit as it was measured.
pub(crate) const fn tested<'p>(
    id: LocalId,
    limit: Amount,
    basis: Basis,
    measured: Dec,
    source: Provenance<'p>,
) -> Tested<'p> {
    Tested { id, limit, basis, measured, line: None, source }
}
