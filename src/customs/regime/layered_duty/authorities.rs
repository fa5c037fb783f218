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
#[derive(Clone, Copy, Default)]
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
    /// Some list names a part of what lies under the code: its longer codes must be asked one by one.
    pub(super) in_part: bool,
}

impl<'p> Named<'p> {
    pub(super) fn of(case: &Case<'_, 'p>, code: HsCode) -> Self {
        let mut named = Self::default();
        for list in case.rules.lists() {
            let Some(id) = list.id.strip_prefix("us.") else { continue };
            let coverage = list.coverage(code);
            if coverage == Coverage::None {
                continue;
            }
            let all = coverage == Coverage::All;
            named.in_part |= !all;
            match id {
                "flip301-excluded" => named.flip_excluded = coverage,
                "section122-exempt" => named.surcharge_exempt = coverage,
                "reciprocal-exempt" => named.reciprocal_exempt = coverage,
                "section232" => named.metal = coverage,
                "section232-unclear" => named.metal_unclear = all,
                "metal-chapter" => named.metal_chapter = all,
                "metal-content" => named.metal_content = all,
                _ if all && id.starts_with("301-rate.") => named.old_rate = Some(list),
                _ if all && id.starts_with("301-before.") => named.old_unknown = true,
                _ => {}
            }
        }
        named
    }
}
