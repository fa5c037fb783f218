//! Which additional duties are in force today, and which of them the code lists apply to a code.

use super::super::super::assessment::Provenance;
use super::super::super::case::Case;
use crate::measure::{Country, HsCode};
use crate::money::Dec;
use crate::pack::{CodeList, Coverage, Ruled};

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
pub(super) const MFN: usize = 0;
pub(super) const OLD_301: usize = 1;
pub(super) const FENTANYL: usize = 2;
pub(super) const RECIPROCAL: usize = 3;
pub(super) const SURCHARGE: usize = 4;
pub(super) const FLIP: usize = 5;
pub(super) const METAL: usize = 6;
pub(super) const EXCESS: usize = 7;

/// Additional duties in force today for this origin.
pub(super) struct Authorities<'p> {
    /// Rate and source by layer; the first two are looked up by code.
    rates: [Option<Ruled<'p, Dec>>; 8],
    /// Section 232 on articles of metal that are no derivatives.
    pub(super) primary: Option<Ruled<'p, Dec>>,
    /// The older Section 301 reaches goods of China, not of Hong Kong.
    pub(super) of_china: bool,
    /// Section 232 is charged on the metal content.
    pub(super) metal_unmodelled: bool,
}

impl<'p> Authorities<'p> {
    pub(super) fn of(case: &Case<'_, 'p>) -> Self {
        let chinese = case.is_chinese();
        let of_china = case.ask.origin == Country::CN;
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

    pub(super) fn rate(&self, layer: usize) -> Dec {
        self.rates.get(layer).copied().flatten().map_or(Dec::ZERO, |rule| rule.value)
    }

    pub(super) fn source(&self, layer: usize) -> Option<Provenance<'p>> {
        self.rates.get(layer).copied().flatten().map(|rule| rule.provenance())
    }
}

/// What the code lists say of one code today.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Named<'p> {
    pub(super) flip_excluded: Coverage,
    pub(super) surcharge_exempt: Coverage,
    pub(super) reciprocal_exempt: Coverage,
    pub(super) metal: Coverage,
    pub(super) metal_unclear: bool,
    pub(super) metal_chapter: bool,
    pub(super) metal_content: bool,
    /// The rate of the older Section 301 that stands in the place of its table's.
    pub(super) old_rate: Option<&'p CodeList>,
    /// The table of the older Section 301 does not hold the rate of this day.
    pub(super) old_unknown: bool,
}

impl<'p> Named<'p> {
    /// What all lists say of `code`, and what those alone say that name it whole. Those that name a part of what lies
    /// under it go to `parts`: they must be asked of each longer code.
    pub(super) fn of(case: &Case<'_, 'p>, code: HsCode, parts: &mut Vec<&'p CodeList>) -> (Self, Self) {
        let (mut named, mut whole) = (Self::default(), Self::default());
        for list in case.rules.lists() {
            match named.ask(list, code) {
                Coverage::None => {}
                Coverage::Part => parts.push(list),
                Coverage::All => {
                    whole.ask(list, code);
                }
            }
        }
        (named, whole)
    }

    /// With what `parts` say of a longer code.
    pub(super) fn and(mut self, parts: &[&'p CodeList], code: HsCode) -> Self {
        for list in parts {
            self.ask(list, code);
        }
        self
    }

    /// Notes what one list says of `code`, and how much of it the list names.
    fn ask(&mut self, list: &'p CodeList, code: HsCode) -> Coverage {
        let Some(id) = list.id.strip_prefix("us.") else { return Coverage::None };
        let coverage = list.coverage(code);
        if coverage == Coverage::None {
            return coverage;
        }
        let all = coverage == Coverage::All;
        match id {
            "flip301-excluded" => self.flip_excluded = coverage,
            "section122-exempt" => self.surcharge_exempt = coverage,
            "reciprocal-exempt" => self.reciprocal_exempt = coverage,
            "section232" => self.metal = coverage,
            "section232-unclear" => self.metal_unclear = all,
            "metal-chapter" => self.metal_chapter = all,
            "metal-content" => self.metal_content = all,
            _ if all && id.starts_with("301-rate.") => self.old_rate = Some(list),
            _ if all && id.starts_with("301-before.") => self.old_unknown = true,
            _ => {}
        }
        coverage
    }
}
