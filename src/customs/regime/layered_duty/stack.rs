//! The layers of duty that one line meets.

use super::super::super::draft::Pick;
use super::super::super::rates::lowered;
use super::*;
use crate::measure::HsCode;
use crate::pack::{CodeList, Coverage, RateKind};

/// Layers in the order of their lines.
pub(super) const LAYERS: [&str; 8] = [
    "mfn",
    "section-301",
    "ieepa-fentanyl",
    "ieepa-reciprocal",
    "section-122",
    "flip-301",
    "section-232",
    "excess-capacity-301",
];
const MFN: usize = 0;
const OLD_301: usize = 1;
const FENTANYL: usize = 2;
const RECIPROCAL: usize = 3;
const SURCHARGE: usize = 4;
const FLIP: usize = 5;
const METAL: usize = 6;
const EXCESS: usize = 7;

type Rates = [Dec; 8];
type Sources<'p> = [Option<Provenance<'p>>; 8];

/// Additional duties in force today for this origin.
pub(super) struct Authorities<'p> {
    /// Rate and source by layer; the first two are looked up by code.
    rates: [Option<Ruled<'p, Dec>>; 8],
    /// Section 232 on articles of metal that are no derivatives.
    primary: Option<Ruled<'p, Dec>>,
    of_china: bool,
    metal_unmodelled: bool,
}

impl<'p> Authorities<'p> {
    pub(super) fn of(case: &Case<'_, 'p>) -> Self {
        let chinese = case.is_chinese();
        let of_china = case.ask.origin == crate::measure::Country::CN;
        let number = |key, applies: bool| if applies { case.rules.number(key) } else { None };
        let flip = if of_china { "duty.flip301.cn" } else { "duty.flip301.hk" };
        let excess = of_china && case.flag("us.excessCapacity301");
        Self {
            rates: [
                None,
                None,
                number("duty.ieepa-fentanyl.cn-hk", chinese),
                number("duty.ieepa-reciprocal.cn-hk", chinese),
                number("duty.section122", true),
                number(flip, chinese),
                number("duty.section232", true),
                number("duty.excess-capacity301.cn", excess),
            ],
            primary: case.rules.number("duty.section232-primary"),
            of_china,
            metal_unmodelled: case.rules.flag("metal-content.unmodelled"),
        }
    }

    fn rate(&self, layer: usize) -> Dec {
        self.rates.get(layer).copied().flatten().map_or(Dec::ZERO, |rule| rule.value)
    }

    fn sources(&self) -> Sources<'p> {
        self.rates.map(|rule| rule.map(|rule| rule.provenance()))
    }
}

/// What the code lists say of one code today.
#[derive(Default)]
struct Named<'p> {
    flip_excluded: Option<Coverage>,
    surcharge_exempt: Option<Coverage>,
    reciprocal_exempt: Option<Coverage>,
    metal: Option<Coverage>,
    metal_unclear: bool,
    metal_chapter: bool,
    metal_content: bool,
    old_rate: Option<&'p CodeList>,
    old_unknown: bool,
}

impl<'p> Named<'p> {
    fn of(case: &Case<'_, 'p>, code: HsCode) -> Self {
        let mut named = Self::default();
        for list in case.rules.lists() {
            let coverage = || Some(list.coverage(code)).filter(|found| *found != Coverage::None);
            let all = || list.covers(code);
            match list.id.as_str() {
                "us.flip301-excluded" => named.flip_excluded = coverage(),
                "us.section122-exempt" => named.surcharge_exempt = coverage(),
                "us.reciprocal-exempt" => named.reciprocal_exempt = coverage(),
                "us.section232" => named.metal = coverage(),
                "us.section232-unclear" => named.metal_unclear = all(),
                "us.metal-chapter" => named.metal_chapter = all(),
                "us.metal-content" => named.metal_content = all(),
                id if id.starts_with("us.301-rate.") && all() => named.old_rate = Some(list),
                id if id.starts_with("us.301-before.") && all() => named.old_unknown = true,
                _ => {}
            }
        }
        named
    }
}

/// Rates by layer at the low, likely and high end, with what would settle them.
pub(super) struct Stack<'p> {
    low: Rates,
    likely: Rates,
    high: Rates,
    pub(super) sources: Sources<'p>,
    certainty: Certainty,
    open: bool,
    missing: Option<Missing>,
    metal_share: bool,
    metal_content: bool,
}

fn total(rates: &Rates) -> Dec {
    rates.iter().copied().sum()
}

fn put(rates: &mut Rates, layer: usize, rate: Dec) {
    if let Some(slot) = rates.get_mut(layer) {
        *slot = rate;
    }
}

impl<'p> Stack<'p> {
    /// The stack of line `at`: of its code, of all national lines under it, or of the candidates of its category.
    pub(super) fn of_line(case: &Case<'_, 'p>, authorities: &Authorities<'p>, at: usize) -> Self {
        let gap = Missing { what: Unknown::HsCode, line: Some(at), hs: None };
        let Some(line) = case.ask.lines.get(at) else { return Self::nothing(authorities, gap) };
        if let Some(code) = line.hs {
            return Self::of_code(case, authorities, at, code, line.duty_rate);
        }
        let Some(category) = line.category.as_deref() else { return Self::nothing(authorities, gap) };
        let settled = case.rules.pack.category(category).and_then(|kind| kind.us_line);
        let mut over: Option<Self> = None;
        for (place, code) in case.candidates(category).iter().enumerate() {
            let code = settled.filter(|_| place == 0).unwrap_or(*code);
            let one = Self::of_code(case, authorities, at, code, line.duty_rate);
            over = Some(match over {
                None => one,
                Some(first) => first.or_candidate(one, at),
            });
        }
        over.unwrap_or_else(|| Self::nothing(authorities, gap))
    }

    fn nothing(authorities: &Authorities<'p>, missing: Missing) -> Self {
        let none = [Dec::ZERO; 8];
        Self {
            low: none,
            likely: none,
            high: none,
            sources: authorities.sources(),
            certainty: Certainty::None,
            open: true,
            missing: Some(missing),
            metal_share: false,
            metal_content: false,
        }
    }

    /// The stack of a code: its own line, or the span and mean of all lines under it.
    fn of_code(
        case: &Case<'_, 'p>,
        authorities: &Authorities<'p>,
        at: usize,
        code: HsCode,
        own_rate: Option<Dec>,
    ) -> Self {
        let table = case.table().and_then(|id| case.rules.pack.tariff(id));
        let line_digits = table.map_or(8, |table| table.digits);
        let table_id = table.map_or("", |table| table.id.as_str());
        let mut rows = case.rules.pack.tariff_rows(table_id, code).map(|(row, cell)| {
            // A code longer than the table's is kept: lists may name ten digits.
            let row = if code.digits() >= line_digits { code } else { row };
            Self::of_row(case, authorities, at, row, Some(cell), own_rate)
        });
        let Some(mut over) = rows.next() else {
            return Self::of_row(case, authorities, at, code, None, own_rate);
        };
        let mut count = 1_u32;
        for row in rows {
            count = count.saturating_add(1);
            over = over.or_row(row);
        }
        if count > 1 {
            for rate in &mut over.likely {
                *rate = rate.over(Dec::from(count)).unwrap_or(*rate);
            }
            if over.certainty <= Certainty::Spread {
                let same = total(&over.low) == total(&over.high);
                over.certainty = if same { Certainty::Exact } else { Certainty::Spread };
                over.missing = (!same)
                    .then_some(Missing {
                        what: Unknown::NationalCode(line_digits),
                        line: Some(at),
                        hs: Some(code),
                    })
                    .or(over.missing.filter(|_| !same));
                if same {
                    over.likely = over.low;
                }
            }
        }
        if let (Some(table), None) = (table, own_rate) {
            put_source(&mut over.sources, MFN, Some(Provenance::Table(table)));
        }
        over
    }

    /// The stack of one national line.
    fn of_row(
        case: &Case<'_, 'p>,
        authorities: &Authorities<'p>,
        at: usize,
        code: HsCode,
        cell: Option<crate::pack::RateCell>,
        own_rate: Option<Dec>,
    ) -> Self {
        let named = Named::of(case, code);
        let gap = |what| Missing { what, line: Some(at), hs: Some(code) };
        let mut stack = Self::nothing(authorities, gap(Unknown::DutyRate));
        stack.certainty = Certainty::Exact;
        stack.open = false;
        stack.missing = None;
        match (own_rate, cell) {
            (Some(rate), _) => {
                stack.all(MFN, rate);
                put_source(&mut stack.sources, MFN, Some(Provenance::Seller));
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
            stack.old_301(case, &named, code, at);
        }
        stack.all(FENTANYL, authorities.rate(FENTANYL));
        stack.unless(RECIPROCAL, authorities, named.reciprocal_exempt, gap(Unknown::NationalCode(10)), true);
        stack.all(EXCESS, authorities.rate(EXCESS));
        stack.metal_or(case, authorities, &named, at, code);
        stack.metal_content = authorities.metal_unmodelled && named.metal_content;
        stack
    }

    /// Section 301 by the lists of 2018 and 2019 and their review.
    fn old_301(&mut self, case: &Case<'_, 'p>, named: &Named<'p>, code: HsCode, at: usize) {
        const TABLE: &str = "US-301";
        if let Some((list, rate)) = named.old_rate.and_then(|list| Some((list, list.rate?))) {
            self.all(OLD_301, rate);
            put_source(&mut self.sources, OLD_301, Some(Provenance::List(list)));
            return;
        }
        // Codes that no list names are not in the table: no duty.
        let Some((cell, table)) = case.rules.pack.tariff_rate(TABLE, code) else { return };
        put_source(&mut self.sources, OLD_301, Some(Provenance::Table(table)));
        let (low, likely, high) = cell.fractions();
        let missing = |what| Missing { what, line: Some(at), hs: Some(code) };
        if named.old_unknown {
            self.span(OLD_301, Dec::ZERO, high, high);
            self.doubt(Certainty::Estimate, missing(Unknown::AdditionalDuty("section-301")));
        } else {
            self.span(OLD_301, low, likely, high);
            if low != high {
                self.doubt(Certainty::Spread, missing(Unknown::NationalCode(10)));
            }
        }
    }

    /// Section 232 where the goods are named; Section 122 or the forced-labour duty where they are not.
    fn metal_or(
        &mut self,
        case: &Case<'_, 'p>,
        authorities: &Authorities<'p>,
        named: &Named<'p>,
        at: usize,
        code: HsCode,
    ) {
        let gap = |what| Missing { what, line: Some(at), hs: Some(code) };
        let rate = authorities.rate(METAL);
        let under = case.choice("us.metalUnder15");
        let listed = named.metal.filter(|_| !rate.is_zero());
        let unclear = named.metal_unclear && listed.is_none() && !rate.is_zero();
        if unclear {
            let most = authorities.primary.map_or(rate, |primary| primary.value);
            self.instead(authorities, named, gap(Unknown::AdditionalDuty("section-232")), rate, most);
            self.doubt(Certainty::Estimate, gap(Unknown::AdditionalDuty("section-232")));
            return;
        }
        match listed {
            Some(Coverage::All) if named.metal_chapter || under == "no" => self.all(METAL, rate),
            Some(Coverage::All) if under == "yes" => {
                self.other_layers(authorities, named, gap(Unknown::HsCode))
            }
            Some(Coverage::All) => {
                self.metal_share = true;
                self.instead(authorities, named, gap(Unknown::MetalShare), rate, rate);
                self.doubt(Certainty::Spread, gap(Unknown::MetalShare));
            }
            Some(_) => {
                // Some ten-digit lines are named: most goods of the code are not.
                self.other_layers(authorities, named, gap(Unknown::NationalCode(10)));
                if rate > total(&self.high) - self.base_of_high() {
                    put(&mut self.high, METAL, rate);
                    put(&mut self.high, FLIP, Dec::ZERO);
                    put(&mut self.high, SURCHARGE, Dec::ZERO);
                }
                self.doubt(Certainty::Spread, gap(Unknown::NationalCode(10)));
            }
            None => self.other_layers(authorities, named, gap(Unknown::NationalCode(10))),
        }
    }

    /// Rates at the high end that Section 232 does not displace.
    fn base_of_high(&self) -> Dec {
        let displaced = [SURCHARGE, FLIP].iter().filter_map(|layer| self.high.get(*layer)).copied().sum();
        total(&self.high) - displaced
    }

    /// Section 232 at the likely and high end, the layers it displaces at the low one.
    fn instead(
        &mut self,
        authorities: &Authorities<'p>,
        named: &Named<'p>,
        missing: Missing,
        likely: Dec,
        most: Dec,
    ) {
        self.other_layers(authorities, named, missing);
        for layer in [SURCHARGE, FLIP] {
            put(&mut self.likely, layer, Dec::ZERO);
            put(&mut self.high, layer, Dec::ZERO);
        }
        put(&mut self.likely, METAL, likely);
        put(&mut self.high, METAL, most);
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
        exempt: Option<Coverage>,
        missing: Missing,
        partial_list: bool,
    ) {
        let rate = authorities.rate(layer);
        match exempt {
            _ if rate.is_zero() => {}
            None | Some(Coverage::None) => self.all(layer, rate),
            Some(Coverage::All) if !partial_list => {}
            Some(_) => {
                self.span(layer, Dec::ZERO, Dec::ZERO, rate);
                self.doubt(Certainty::Spread, missing);
            }
        }
    }

    fn all(&mut self, layer: usize, rate: Dec) {
        self.span(layer, rate, rate, rate);
    }

    fn span(&mut self, layer: usize, low: Dec, likely: Dec, high: Dec) {
        put(&mut self.low, layer, low);
        put(&mut self.likely, layer, likely);
        put(&mut self.high, layer, high);
    }

    fn doubt(&mut self, certainty: Certainty, missing: Missing) {
        if certainty > self.certainty || self.missing.is_none() {
            self.missing = Some(missing);
        }
        self.certainty = self.certainty.max(certainty);
        self.open |= certainty == Certainty::None;
    }

    /// Joins another national line under the same code; `likely` is summed and divided by the count at the end.
    fn or_row(mut self, other: Self) -> Self {
        if total(&other.low) < total(&self.low) {
            self.low = other.low;
        }
        if total(&other.high) > total(&self.high) {
            self.high = other.high;
        }
        for (sum, rate) in self.likely.iter_mut().zip(other.likely) {
            *sum += rate;
        }
        for (own, others) in self.sources.iter_mut().zip(other.sources) {
            *own = own.or(others);
        }
        if other.certainty > self.certainty {
            self.certainty = other.certainty;
            self.missing = other.missing;
        }
        self.open |= other.open;
        self.metal_share |= other.metal_share;
        self.metal_content |= other.metal_content;
        self
    }

    /// Joins another candidate of the category; the first one stays the likely one.
    fn or_candidate(mut self, other: Self, at: usize) -> Self {
        let same = self.certainty == Certainty::Exact
            && other.certainty == Certainty::Exact
            && self.likely == other.likely;
        if same {
            return self;
        }
        let likely = self.likely;
        let missing = Missing { what: Unknown::Classification, line: Some(at), hs: None };
        self = self.or_row(other);
        self.likely = likely;
        self.certainty = self.certainty.max(Certainty::Estimate);
        self.missing = Some(missing);
        self
    }

    /// Rates at that end of the range.
    pub(super) fn at(&self, pick: Pick) -> &Rates {
        match pick {
            Pick::Low => &self.low,
            Pick::Likely => &self.likely,
            Pick::High => &self.high,
        }
    }

    /// Records in `draft` what the stack does to the answer, and says whether its lines may be shown.
    pub(super) fn take(&self, draft: &mut Draft<'p>, at: usize) -> bool {
        let index = Param::Count(u64::try_from(at).unwrap_or(u64::MAX));
        draft.spread |= self.low != self.high;
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
        if matches!(self.sources.first(), Some(Some(Provenance::Seller))) {
            draft.note(Remark::new(codes::N108).with("line", index));
        }
        match self.certainty {
            Certainty::Exact => true,
            Certainty::Spread => {
                draft.note(Remark::new(codes::N107).with("line", index));
                let weakest = self.sources.iter().flatten().map(Provenance::confidence).min();
                draft.trust(lowered(weakest.unwrap_or(Confidence::Low)));
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

fn put_source<'p>(sources: &mut Sources<'p>, layer: usize, source: Option<Provenance<'p>>) {
    if let Some(slot) = sources.get_mut(layer) {
        *slot = source;
    }
}
