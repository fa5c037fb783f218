//! The layers of duty that one line meets, at the low, the likely and the high end.

use super::super::super::CodeRates;
use super::super::super::assessment::{Missing, Param, Provenance, Remark, Unknown};
use super::super::super::case::Case;
use super::super::super::draft::{Draft, Pick};
use super::super::super::rates::{Certainty, lowered};
use super::authorities::{
    Authorities, EXCESS, FENTANYL, FLIP, METAL, MFN, Named, OLD_301, RECIPROCAL, SURCHARGE,
};
use crate::measure::HsCode;
use crate::money::{Dec, Rounding};
use crate::pack::{Confidence, Coverage, RateCell, RateKind, Tariff};
use crate::problem::codes;

/// Digits kept of the mean of rates: a thousandth of a percent, as in the tables.
const MEAN_DIGITS: u32 = 5;

/// Table of the older Section 301 duties.
const LISTS_301: &str = "US-301";

/// A rate for each layer, and their sum.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Rates {
    layers: [Dec; 8],
    total: Dec,
}

impl Rates {
    pub(super) fn get(&self, layer: usize) -> Dec {
        self.layers.get(layer).copied().unwrap_or_default()
    }

    /// The sum over `count` lines of the same rates.
    fn times(&mut self, count: u32) {
        if count > 1 {
            let count = Dec::from(count);
            for rate in self.layers.iter_mut().filter(|rate| !rate.is_zero()) {
                *rate = *rate * count;
            }
            self.total = self.total * count;
        }
    }

    fn put(&mut self, layer: usize, rate: Dec) {
        let Some(slot) = self.layers.get_mut(layer) else { return };
        if !slot.is_zero() {
            self.total -= *slot;
        }
        if !rate.is_zero() {
            self.total += rate;
        }
        *slot = rate;
    }
}

/// National lines that meet the same duties but for a plain rate of the tariff.
struct Alike<'p> {
    /// What the lists say, rates of the older Section 301, and a rate of the tariff that is not plain.
    asks: (Named<'p>, Option<RateCell>, Option<RateCell>),
    /// The first of them, which is named where something is missing.
    row: HsCode,
    old: Option<(RateCell, &'p Tariff)>,
    /// Lowest and highest rate.
    cell: RateCell,
    /// Sum of the likely ones, in thousandths of a percent.
    sum: u64,
    /// How many lines.
    count: u32,
}

impl Alike<'_> {
    fn add(&mut self, cell: RateCell) {
        self.cell.min = self.cell.min.min(cell.min);
        self.cell.max = self.cell.max.max(cell.max);
        self.sum = self.sum.saturating_add(u64::from(cell.typical));
        self.count = self.count.saturating_add(1);
    }
}

/// Rows of the older Section 301 under a code, walked beside those of the tariff: both are in the order of their codes.
struct Lists301<'p, I: Iterator<Item = (HsCode, RateCell)>> {
    table: Option<&'p Tariff>,
    rows: std::iter::Peekable<I>,
}

impl<'p> Lists301<'p, std::iter::Empty<(HsCode, RateCell)>> {
    /// Where it reaches goods of this origin.
    fn under(
        ask: Question<'_, '_, 'p>,
        code: HsCode,
    ) -> Lists301<'p, impl Iterator<Item = (HsCode, RateCell)> + use<'p>> {
        let pack = ask.case.rules.pack;
        let table = pack.tariff(LISTS_301).filter(|_| ask.authorities.of_china);
        Lists301 { table, rows: pack.tariff_rows(LISTS_301, code).peekable() }
    }
}

impl<'p, I: Iterator<Item = (HsCode, RateCell)>> Lists301<'p, I> {
    /// That of `row`; rows are asked for in their order.
    fn rate(&mut self, row: HsCode) -> Option<(RateCell, &'p Tariff)> {
        let table = self.table?;
        let first = |code: &HsCode| code.span().0;
        while self.rows.next_if(|(code, _)| first(code) < first(&row)).is_some() {}
        self.rows.peek().filter(|(code, _)| *code == row).map(|(_, cell)| (*cell, table))
    }
}

/// What is asked about one line of goods.
#[derive(Clone, Copy)]
struct Question<'q, 'a, 'p> {
    case: &'q Case<'a, 'p>,
    authorities: &'q Authorities<'p>,
    at: usize,
    own_rate: Option<Dec>,
}

impl Question<'_, '_, '_> {
    const fn missing(&self, what: Unknown, hs: Option<HsCode>) -> Missing {
        Missing { what, line: Some(self.at), hs }
    }

    /// A table that the question needs and that is not loaded.
    fn awaited(&self) -> Option<u16> {
        let pack = self.case.rules.pack;
        let lists = Some(LISTS_301).filter(|_| self.authorities.of_china);
        self.case.table().into_iter().chain(lists).find_map(|id| pack.awaited(id))
    }
}

/// Rates by layer, with what would settle them.
#[derive(Clone)]
pub(super) struct Stack<'p> {
    low: Rates,
    likely: Rates,
    high: Rates,
    /// Of the tariff and the older Section 301, which are looked up by code.
    tariff: Option<Provenance<'p>>,
    old_301: Option<Provenance<'p>>,
    certainty: Certainty,
    open: bool,
    missing: Option<Missing>,
    metal_share: bool,
    metal_content: bool,
}

impl<'p> Stack<'p> {
    /// The stack of line `at`: of its code, of all national lines under it, or of the candidates of its category.
    pub(super) fn of_line(case: &Case<'_, 'p>, authorities: &Authorities<'p>, at: usize) -> Self {
        let line = case.ask.lines.get(at);
        let own_rate = line.and_then(|line| line.duty_rate);
        let ask = Question { case, authorities, at, own_rate };
        let nothing = || Self::nothing(Some(ask.missing(Unknown::HsCode, None)));
        let Some(line) = line else { return nothing() };
        if let Some(code) = line.hs {
            return Self::of_code(ask, code);
        }
        let Some(category) = line.category.as_deref() else { return nothing() };
        let settled = case.rules.pack.category(category).and_then(|kind| kind.us_line);
        let mut over: Option<Self> = None;
        for (place, code) in case.candidates(category).iter().enumerate() {
            let one = Self::of_code(ask, settled.filter(|_| place == 0).unwrap_or(*code));
            over = Some(match over {
                None => one,
                Some(first) => first.or_candidate(&one, ask),
            });
        }
        over.unwrap_or_else(nothing)
    }

    fn nothing(missing: Option<Missing>) -> Self {
        Self {
            low: Rates::default(),
            likely: Rates::default(),
            high: Rates::default(),
            tariff: None,
            old_301: None,
            certainty: if missing.is_some() { Certainty::None } else { Certainty::Exact },
            open: missing.is_some(),
            missing,
            metal_share: false,
            metal_content: false,
        }
    }

    /// The stack of a code: its own line, or the span and mean of all lines under it.
    fn of_code(ask: Question<'_, '_, 'p>, code: HsCode) -> Self {
        let table = ask.case.table().and_then(|id| ask.case.rules.pack.tariff(id));
        if let Some(place) = ask.awaited() {
            return Self::nothing(Some(ask.missing(Unknown::Table(place), Some(code))));
        }
        let digits = table.map_or(8, |table| table.digits);
        let mut parts = Vec::new();
        let (named, whole) = Named::of(ask.case, code, &mut parts);
        let mut alike: Vec<Alike<'p>> = Vec::new();
        if let Some(table) = table {
            let whole_code = code.digits() >= digits;
            let mut lists = Lists301::under(ask, code);
            for (row, cell) in ask.case.rules.pack.tariff_rows(&table.id, code) {
                // A code longer than the table's is kept: lists may name ten digits.
                let row = if whole_code { code } else { row };
                let named = if parts.is_empty() || row == code { named } else { whole.and(&parts, row) };
                let old = if whole_code { Self::old_rate(ask, row) } else { lists.rate(row) };
                // Lines that differ in a plain rate of the tariff alone are layered once: lowest, sum and highest.
                let plain = ask.own_rate.is_some() || cell.kind == RateKind::AdValorem;
                let asks = (named, old.map(|(cell, _)| cell), if plain { None } else { Some(cell) });
                match alike.iter_mut().find(|one| one.asks == asks) {
                    Some(same) => same.add(cell),
                    None => {
                        alike.push(Alike { asks, row, old, cell, sum: u64::from(cell.typical), count: 1 })
                    }
                }
            }
        }
        let mut over: Option<Self> = None;
        let mut known = 0_u32;
        for one in alike {
            let (named, _, other) = one.asks;
            let mut stack = Self::of_row(ask, one.row, Some(one.cell), &named, one.old);
            stack.tariff = stack.tariff.or(table.map(Provenance::Table));
            if stack.certainty != Certainty::None {
                known = known.saturating_add(one.count);
            }
            stack.likely.times(one.count);
            if one.count > 1 && other.is_none() && ask.own_rate.is_none() {
                stack.likely.put(MFN, Dec::new(i64::try_from(one.sum).unwrap_or(i64::MAX), 5));
            }
            over = Some(match over {
                None => stack,
                Some(so_far) => so_far.or_row(&stack),
            });
        }
        let Some(over) = over else {
            // A code that the tariff does not have may be of an older edition: its heading bounds the rates.
            if code.digits() > 4 && ask.own_rate.is_none() {
                let mut wider = Self::of_code(ask, code.cut(if code.digits() > 6 { 6 } else { 4 }));
                wider.doubt(Certainty::Estimate, ask.missing(Unknown::CurrentCode, Some(code)));
                wider.missing = Some(ask.missing(Unknown::CurrentCode, Some(code)));
                return wider;
            }
            return Self::of_row(ask, code, None, &named, Self::old_rate(ask, code));
        };
        over.settle(known, ask.missing(Unknown::NationalCode(digits), Some(code)))
    }

    /// The stack of one national line.
    fn of_row(
        ask: Question<'_, '_, 'p>,
        code: HsCode,
        cell: Option<RateCell>,
        named: &Named<'p>,
        old: Option<(RateCell, &'p Tariff)>,
    ) -> Self {
        let authorities = ask.authorities;
        let gap = |what| ask.missing(what, Some(code));
        let mut stack = Self::nothing(None);
        match (ask.own_rate, cell) {
            (Some(rate), _) => {
                stack.all(MFN, rate);
                stack.tariff = Some(Provenance::Seller);
            }
            (None, None) => stack.doubt(Certainty::None, gap(Unknown::DutyRate)),
            (None, Some(cell)) => {
                let (low, likely, high) = cell.fractions();
                stack.span(MFN, low, likely, high);
                match cell.kind {
                    RateKind::AdValorem => {}
                    RateKind::Mixed => stack.doubt(Certainty::Estimate, gap(Unknown::SpecificDuty)),
                    RateKind::Specific => stack.doubt(Certainty::None, gap(Unknown::SpecificDuty)),
                }
                stack.open = cell.kind != RateKind::AdValorem;
            }
        }
        if authorities.of_china {
            stack.older_301(ask, named, code, old);
        }
        stack.all(FENTANYL, authorities.rate(FENTANYL));
        let longer = gap(Unknown::NationalCode(10));
        stack.unless(RECIPROCAL, authorities, named.reciprocal_exempt, longer, true);
        stack.all(EXCESS, authorities.rate(EXCESS));
        stack.metal_or(ask, named, code);
        stack.metal_content = authorities.metal_unmodelled && named.metal_content;
        stack
    }

    /// The rates of the older Section 301 for one line, where it reaches the goods.
    fn old_rate(ask: Question<'_, '_, 'p>, code: HsCode) -> Option<(RateCell, &'p Tariff)> {
        ask.authorities.of_china.then(|| ask.case.rules.pack.tariff_rate(LISTS_301, code)).flatten()
    }

    /// Section 301 by the lists of 2018 and 2019 and their review.
    fn older_301(
        &mut self,
        ask: Question<'_, '_, 'p>,
        named: &Named<'p>,
        code: HsCode,
        old: Option<(RateCell, &'p Tariff)>,
    ) {
        if let Some((list, rate)) = named.old_rate.and_then(|list| Some((list, list.rate?))) {
            self.all(OLD_301, rate);
            self.old_301 = Some(Provenance::List(list));
            return;
        }
        // Codes that no list names are not in the table: no duty.
        let Some((cell, table)) = old else { return };
        self.old_301 = Some(Provenance::Table(table));
        let (low, likely, high) = cell.fractions();
        if named.old_unknown {
            self.span(OLD_301, Dec::ZERO, high, high);
            let gap = ask.missing(Unknown::AdditionalDuty("section-301"), Some(code));
            self.doubt(Certainty::Estimate, gap);
        } else {
            self.span(OLD_301, low, likely, high);
            if low != high {
                self.doubt(Certainty::Spread, ask.missing(Unknown::NationalCode(10), Some(code)));
            }
        }
    }

    /// Section 232 where the goods are named; Section 122 or the forced-labour duty where they are not.
    fn metal_or(&mut self, ask: Question<'_, '_, 'p>, named: &Named<'p>, code: HsCode) {
        let authorities = ask.authorities;
        let gap = |what| ask.missing(what, Some(code));
        let rate = authorities.rate(METAL);
        let longer = gap(Unknown::NationalCode(10));
        if rate.is_zero() {
            return self.other_layers(authorities, named, longer);
        }
        let under = || ask.case.choice("us.metalUnder15");
        match named.metal {
            Coverage::All if named.metal_chapter => self.all(METAL, rate),
            Coverage::All => match under() {
                "no" => self.all(METAL, rate),
                "yes" => self.other_layers(authorities, named, longer),
                _ => {
                    self.metal_share = true;
                    self.instead(authorities, named, rate, rate);
                    self.doubt(Certainty::Spread, gap(Unknown::MetalShare));
                }
            },
            Coverage::Part => {
                // Some ten-digit lines are named: most goods of the code are not.
                self.other_layers(authorities, named, longer);
                let displaced = self.high.get(SURCHARGE) + self.high.get(FLIP);
                if rate > displaced {
                    self.high.put(SURCHARGE, Dec::ZERO);
                    self.high.put(FLIP, Dec::ZERO);
                    self.high.put(METAL, rate);
                }
                self.doubt(Certainty::Spread, longer);
            }
            Coverage::None if named.metal_unclear => {
                let most = authorities.primary.map_or(rate, |primary| primary.value);
                self.instead(authorities, named, rate, most);
                self.doubt(Certainty::Estimate, gap(Unknown::AdditionalDuty("section-232")));
            }
            Coverage::None => self.other_layers(authorities, named, longer),
        }
    }

    /// Section 232 at the likely and high end, the layers it displaces at the low one.
    fn instead(&mut self, authorities: &Authorities<'p>, named: &Named<'p>, likely: Dec, most: Dec) {
        for layer in [SURCHARGE, FLIP] {
            let exempt = match layer {
                FLIP => named.flip_excluded,
                _ => named.surcharge_exempt,
            };
            if exempt == Coverage::None {
                self.low.put(layer, authorities.rate(layer));
            }
        }
        self.likely.put(METAL, likely);
        self.high.put(METAL, most);
    }

    fn other_layers(&mut self, authorities: &Authorities<'p>, named: &Named<'p>, missing: Missing) {
        self.unless(SURCHARGE, authorities, named.surcharge_exempt, missing, true);
        self.unless(FLIP, authorities, named.flip_excluded, missing, false);
    }

    /// A layer unless a list exempts the goods. A list known to name only some of the goods under its codes leaves
    /// a range, likely nothing.
    fn unless(
        &mut self,
        layer: usize,
        authorities: &Authorities<'p>,
        exempt: Coverage,
        missing: Missing,
        partial_list: bool,
    ) {
        let rate = authorities.rate(layer);
        if rate.is_zero() {
            return;
        }
        match exempt {
            Coverage::None => self.all(layer, rate),
            Coverage::All if !partial_list => {}
            _ => {
                self.span(layer, Dec::ZERO, Dec::ZERO, rate);
                self.doubt(Certainty::Spread, missing);
            }
        }
    }

    fn all(&mut self, layer: usize, rate: Dec) {
        self.span(layer, rate, rate, rate);
    }

    fn span(&mut self, layer: usize, low: Dec, likely: Dec, high: Dec) {
        self.low.put(layer, low);
        self.likely.put(layer, likely);
        self.high.put(layer, high);
    }

    fn doubt(&mut self, certainty: Certainty, missing: Missing) {
        if certainty > self.certainty || self.missing.is_none() {
            self.missing = Some(missing);
        }
        self.certainty = self.certainty.max(certainty);
        self.open |= certainty == Certainty::None;
    }

    /// Joins another national line under the same code. A line without any rate of its own leaves the upper end open;
    /// `likely` is summed, and divided by the count of the others at the end.
    fn or_row(self, other: &Self) -> Self {
        let blind = |stack: &Self| stack.certainty == Certainty::None;
        let (mut over, other) = match (blind(&self), blind(other)) {
            (true, false) => (other.clone(), &self),
            _ => (self, other),
        };
        over.open |= other.open;
        over.metal_share |= other.metal_share;
        over.metal_content |= other.metal_content;
        over.old_301 = over.old_301.or(other.old_301);
        if blind(other) {
            if !blind(&over) {
                over.certainty = over.certainty.max(Certainty::Estimate);
                over.missing = other.missing;
            }
            return over;
        }
        if other.low.total < over.low.total {
            over.low = other.low;
        }
        if other.high.total > over.high.total {
            over.high = other.high;
        }
        for layer in 0..other.likely.layers.len() {
            let more = other.likely.get(layer);
            if !more.is_zero() {
                over.likely.put(layer, over.likely.get(layer) + more);
            }
        }
        if other.certainty > over.certainty {
            over.certainty = other.certainty;
            over.missing = other.missing;
        }
        over
    }

    /// Turns sums over `count` lines into means, and says whether the lines differ.
    fn settle(mut self, count: u32, longer: Missing) -> Self {
        if count <= 1 {
            return self;
        }
        if self.certainty <= Certainty::Spread {
            if self.low.total == self.high.total {
                self.likely = self.low;
                self.certainty = Certainty::Exact;
                self.missing = None;
                return self;
            }
            self.certainty = Certainty::Spread;
            self.missing = Some(longer);
        }
        for layer in 0..self.likely.layers.len() {
            let sum = self.likely.get(layer);
            if !sum.is_zero() {
                let mean = sum.over(Dec::from(count)).unwrap_or_default();
                self.likely.put(layer, Rounding::HalfUp.to_digits(mean, MEAN_DIGITS));
            }
        }
        self
    }

    /// Joins another candidate of the category; the first one stays the likely one.
    fn or_candidate(self, other: &Self, ask: Question<'_, '_, 'p>) -> Self {
        let exact = |stack: &Self| stack.certainty == Certainty::Exact;
        if exact(&self) && exact(other) && self.likely == other.likely {
            return self;
        }
        let likely = if self.certainty == Certainty::None { other.likely } else { self.likely };
        let mut over = self.or_row(other);
        over.likely = likely;
        over.certainty = over.certainty.max(Certainty::Estimate);
        if ask.awaited().is_none() {
            over.missing = Some(ask.missing(ask.case.classification(ask.at), None));
        }
        over
    }

    /// The sum of all layers at both ends and between.
    pub(super) fn totals(&self) -> Option<CodeRates> {
        (self.certainty != Certainty::None).then_some(CodeRates {
            low: self.low.total,
            likely: self.likely.total,
            high: if self.open { None } else { Some(self.high.total) },
        })
    }

    /// Rates at that end of the range.
    pub(super) const fn at(&self, pick: Pick) -> &Rates {
        match pick {
            Pick::Low => &self.low,
            Pick::Likely => &self.likely,
            Pick::High => &self.high,
        }
    }

    /// Where the rate of a layer was taken from.
    pub(super) fn source(&self, layer: usize, authorities: &Authorities<'p>) -> Option<Provenance<'p>> {
        match layer {
            MFN => self.tariff,
            OLD_301 => self.old_301,
            _ => authorities.source(layer),
        }
    }

    /// Records in `draft` what the stack does to the answer, and says whether its lines may be shown.
    pub(super) fn take(&self, draft: &mut Draft<'p>, at: usize) -> bool {
        let index = Param::Count(u64::try_from(at).unwrap_or(u64::MAX));
        draft.spread |= self.low.total != self.high.total || self.low.total != self.likely.total;
        draft.open |= self.open;
        if let Some(missing) = self.missing {
            draft.missing(missing);
        }
        if self.metal_share {
            draft.note(Remark::new(codes::N109).with("line", index));
        }
        if self.metal_content {
            draft.alert(Remark::new(codes::A112).with("line", index));
            draft.trust(Confidence::Low);
        }
        if matches!(self.tariff, Some(Provenance::Seller)) {
            draft.note(Remark::new(codes::N108).with("line", index));
        }
        match self.certainty {
            Certainty::Exact => true,
            Certainty::Spread => {
                if !self.metal_share {
                    draft.note(Remark::new(codes::N107).with("line", index));
                }
                draft.trust(self.tariff.map_or(Confidence::Low, |source| lowered(source.confidence())));
                true
            }
            Certainty::Estimate => {
                draft.duty_unknown = true;
                draft.trust(Confidence::Low);
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
}
