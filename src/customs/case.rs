//! One consignment under the rules of its day: what every regime works with.

use super::assessment::{Basis, LineKind, LocalId, Param, Provenance, Remark, Tested, Unknown};
use super::consignment::{Consignment, Setting};
use super::draft::{Draft, tested};
use super::rates;
use super::regime::layered_duty::Layers;
use super::valuation::Valuation;
use crate::measure::{Country, HsCode};
use crate::money::{Amount, Currency, Dec, Fx, Rounding};
use crate::pack::{Channel, Dated, Ruled, Rules, Scheme, Value};
use crate::problem::{Problem, codes};
use std::borrow::Cow;
use std::cell::OnceCell;

/// See the module.
pub(crate) struct Case<'a, 'p> {
    pub(crate) rules: Rules<'p>,
    pub(crate) ask: &'a Consignment,
    pub(crate) fx: &'a Fx<'p>,
    pub(crate) value: Valuation,
    pub(crate) currency: Currency,
    pub(crate) digits: u32,
    /// The scheme that is wanted and that the destination has, whether or not the parcel qualifies.
    pub(crate) scheme: Option<&'p Scheme>,
    /// Worked out once by the regime of layered duties, for all runs of the case.
    pub(crate) layers: OnceCell<Layers<'p>>,
}

impl<'p, T> Ruled<'p, T> {
    /// Where it was taken from.
    pub(crate) const fn provenance(&self) -> Provenance<'p> {
        Provenance::Rule(self.key, self.dated)
    }
}

impl<'a, 'p> Case<'a, 'p> {
    /// A name within the destination.
    pub(crate) fn id(&self, name: &'static str) -> LocalId {
        LocalId { market: self.rules.market.code, name }
    }

    /// A name within what the destination shares with others, `eu.…` for a member state.
    pub(crate) fn shared(&self, name: &'static str) -> LocalId {
        LocalId { market: self.rules.parent.unwrap_or(self.rules.market).code, name }
    }

    /// Codes a category may fall under, most likely first.
    pub(crate) fn candidates(&self, category: &str) -> Cow<'p, [HsCode]> {
        let pack = self.rules.pack;
        match pack.category(category) {
            Some(kind) => Cow::Borrowed(&kind.candidates),
            None => Cow::Owned(pack.candidates(category).unwrap_or_default()),
        }
    }

    /// That the category of line `at` leaves open which code its goods fall under.
    pub(crate) fn classification(&self, at: usize) -> Unknown {
        let category = self.ask.lines.get(at).and_then(|line| line.category.as_deref());
        Unknown::Classification(category.and_then(|id| self.rules.pack.category_place(id)))
    }

    /// The best code of a line: its own, or the likeliest of its category.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn likely_code(&self, at: usize) -> Option<HsCode> {
        let line = self.ask.lines.get(at)?;
        line.hs.or_else(|| self.candidates(line.category.as_deref()?).first().copied())
    }

    /// Whether a flag switch is on: as set, else its default. A switch the destination does not have is off.
    pub(crate) fn flag(&self, key: &str) -> bool {
        match self.setting(key) {
            Some(Setting::Flag(on)) => *on,
            _ => self.rules.switch(key).is_some_and(|switch| switch.default == "true"),
        }
    }

    /// The word a choice switch stands at.
    pub(crate) fn choice(&self, key: &str) -> &str {
        match self.setting(key) {
            Some(Setting::Word(word)) => word,
            _ => self.rules.switch(key).map_or("", |switch| &switch.default),
        }
    }

    /// What a switch was set to.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn setting(&self, key: &str) -> Option<&'a Setting> {
        self.ask.settings.iter().find(|(name, _)| name == key).map(|(_, setting)| setting)
    }

    /// A word in force today, with its rule.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn word(&self, key: &str) -> Option<Ruled<'p, &'p str>> {
        let (series, dated) = self.rules.dated(key)?;
        match &dated.value {
            Value::Word(word) => Some(Ruled { value: word.as_str(), key: &series.key, dated }),
            _ => None,
        }
    }

    /// A flag in force today, with its rule, when it is true.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn raised(&self, key: &str) -> Option<Ruled<'p, ()>> {
        match self.rules.dated(key)? {
            (series, dated @ Dated { value: Value::Flag(true), .. }) => {
                Some(Ruled { value: (), key: &series.key, dated })
            }
            _ => None,
        }
    }

    /// An amount of the pack in the destination's currency.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn local(&self, amount: Amount) -> Result<Dec, Problem> {
        if amount.currency == self.currency {
            return Ok(amount.value);
        }
        let converted = self.fx.convert(amount, self.currency)?;
        Ok(Rounding::HalfUp.to_digits(converted.value, self.digits))
    }

    /// Price of the goods in `currency`. Taken from the seller's own amounts where that saves a conversion, so that a
    /// limit in euro is exact for prices in euro.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn measure(
        &self,
        basis: Basis,
        line: Option<usize>,
        currency: Currency,
    ) -> Result<Dec, Problem> {
        if currency == self.currency {
            let one = line.and_then(|at| self.value.lines.get(at));
            return Ok(match (basis, one) {
                (Basis::Goods | Basis::CustomsValue, None) => self.value.goods,
                (Basis::Cif, None) => self.value.cif(),
                // A tax is worked out, not measured.
                (Basis::Item | Basis::ItemCif, None) | (Basis::Tax, _) => Dec::ZERO,
                (Basis::Item | Basis::Goods | Basis::CustomsValue, Some(one)) => one.unit,
                (Basis::ItemCif | Basis::Cif, Some(one)) => self.unit_cif(line, one.unit),
            });
        }
        let raw = match (basis, line.and_then(|at| self.ask.lines.get(at))) {
            (Basis::Item | Basis::ItemCif, Some(line)) => line.unit_price,
            _ => {
                let goods: Dec =
                    self.ask.lines.iter().map(|line| line.unit_price * Dec::from(line.quantity)).sum();
                match basis {
                    Basis::Cif => goods + self.ask.freight + self.ask.insurance,
                    _ => goods,
                }
            }
        };
        let converted = self.fx.convert(Amount::new(raw, self.ask.currency), currency)?;
        Ok(Rounding::HalfUp.to_digits(converted.value, currency.exponent()))
    }

    /// Price of one piece with its share of the line's transport.
    fn unit_cif(&self, line: Option<usize>, unit: Dec) -> Dec {
        let Some(at) = line else { return unit };
        let quantity = self.ask.lines.get(at).map_or(1, |line| line.quantity);
        let transport = self.value.lines.get(at).map_or(Dec::ZERO, |value| value.transport);
        let share = transport.over(Dec::from(quantity)).unwrap_or(transport);
        Rounding::HalfUp.to_digits(unit + share, self.digits)
    }

    /// Tests a limit of the consignment and notes it.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn test(
        &self,
        draft: &mut Draft<'p>,
        id: LocalId,
        limit: Ruled<'p, Amount>,
        basis: Basis,
    ) -> Result<Tested<'p>, Problem> {
        let measured = self.measure(basis, None, limit.value.currency)?;
        let outcome = tested(id, limit.value, basis, measured, limit.provenance());
        draft.tested(outcome);
        Ok(outcome)
    }

    /// Whether the parcel travels by a channel a rule names: `any`, `air-post` (air, express, post) or `courier-post`.
    pub(crate) fn channel_is(&self, word: &str) -> bool {
        word == "any" || matches!(self.ask.channel, Channel::Express | Channel::Post | Channel::Air)
    }

    /// Distinct items: same six-digit code, or same category where there is none, and same description.
    pub(crate) fn items(&self, by_description: bool) -> u32 {
        let key = |at: usize| {
            let line = self.ask.lines.get(at)?;
            let heading = self.likely_code(at).map(|code| code.prefix(6).unwrap_or_else(|| code.chapter()));
            // Without any code only the words can tell items apart.
            let words = by_description || heading.is_none();
            Some((heading, words.then(|| line.description.trim())))
        };
        let same = |a: usize, b: usize| match (key(a), key(b)) {
            (Some((code_a, words_a)), Some((code_b, words_b))) => {
                code_a == code_b
                    && match (words_a, words_b) {
                        (Some(a), Some(b)) => a.to_lowercase() == b.to_lowercase(),
                        (a, b) => a.is_none() && b.is_none(),
                    }
            }
            _ => false,
        };
        let lines = self.ask.lines.len();
        if lines <= 1 {
            return 1;
        }
        let distinct = (0..lines).filter(|at| !(0..*at).any(|before| same(before, *at))).count();
        u32::try_from(distinct).unwrap_or(u32::MAX)
    }

    /// Charges ordinary duty on every line, `base` by line, and answers each line's duty.
    ///
    /// A line whose rate is only estimated is summed for the range but not shown.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn ordinary_duty(
        &self,
        draft: &mut Draft<'p>,
        code: LocalId,
        table: Option<&'p str>,
        base: impl Fn(usize) -> Dec,
    ) -> Vec<Dec> {
        let duty = |at| self.charge_duty(draft, code, at, &rates::find(self, at, table), base(at));
        (0..self.ask.lines.len()).map(duty).collect()
    }

    /// Charges the duty of line `at` at the rate that was found for it, and answers it.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(crate) fn charge_duty(
        &self,
        draft: &mut Draft<'p>,
        code: LocalId,
        at: usize,
        finding: &rates::Finding<'p>,
        base: Dec,
    ) -> Dec {
        let shown = rates::take(draft, finding, at);
        let rate = finding.at(draft.pick);
        match finding.source {
            Some(source) if shown => draft.charge(LineKind::Duty, code, Some(at), base, rate, source),
            _ => {
                let amount = Rounding::HalfUp.to_digits(base * rate, self.digits);
                draft.estimate(LineKind::Duty, amount);
                amount
            }
        }
    }

    /// The destination's tariff table.
    pub(crate) fn table(&self) -> Option<&'p str> {
        let own = self.rules.market.tariff.as_deref();
        own.or_else(|| self.rules.parent.and_then(|parent| parent.tariff.as_deref()))
    }

    /// Whether line `at` is of the goods that have no relief anywhere: liquor, tobacco and their like.
    pub(crate) fn is_dutiable(&self, at: usize) -> bool {
        let list = self.rules.list("alert.dutiable");
        list.zip(self.likely_code(at)).is_some_and(|(list, code)| list.covers(code))
    }

    /// Says that the relief does not reach this channel, where the value alone would have had it.
    pub(crate) fn no_relief(&self, draft: &mut Draft<'p>, limit: Amount) {
        draft.alert(
            Remark::new(codes::A113)
                .with("limit", Param::Money(limit))
                .with("channel", Param::Word(self.ask.channel.as_str())),
        );
    }

    /// Values of line `at`.
    pub(crate) fn goods(&self, at: usize) -> Dec {
        self.value.lines.get(at).map_or(Dec::ZERO, |line| line.goods)
    }

    /// Goods, transport and insurance of line `at`.
    pub(crate) fn cif(&self, at: usize) -> Dec {
        self.value.lines.get(at).map_or(Dec::ZERO, |line| line.cif())
    }

    /// Alerts that the destination's scheme would collect at sale, but the seller is not registered for it.
    pub(crate) fn not_registered(&self, draft: &mut Draft<'p>) {
        let shared = self.rules.parent.into_iter().flat_map(|parent| &parent.schemes);
        if let Some(scheme) = self.rules.market.schemes.iter().chain(shared).next() {
            draft.alert(Remark::new(codes::A101).with("scheme", Param::Word(&scheme.id)));
        }
    }

    /// Alerts what an unconfirmed fee would cost, unless the seller turned its switch off by hand.
    pub(crate) fn unconfirmed(&self, draft: &mut Draft<'p>, switch: &'p str, amount: Amount) {
        if self.setting(switch).is_none() {
            draft.alert(
                Remark::new(codes::A103)
                    .with("switch", Param::Word(switch))
                    .with("amount", Param::Money(amount)),
            );
        }
    }

    /// Alerts what an unconfirmed charge costs that is applied, unless the seller set its switch by hand.
    pub(crate) fn unconfirmed_applied(&self, draft: &mut Draft<'p>, switch: &'p str, amount: Dec) {
        if self.setting(switch).is_none() && !amount.is_zero() && !amount.is_negative() {
            draft.alert(
                Remark::new(codes::A146)
                    .with("switch", Param::Word(switch))
                    .with("amount", Param::Money(Amount::new(amount, self.currency))),
            );
        }
    }

    /// Whether the goods are of China or Hong Kong.
    pub(crate) fn is_chinese(&self) -> bool {
        self.ask.origin == Country::CN || self.ask.origin == Country::HK
    }
}
