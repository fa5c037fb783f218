//! Bands of weight, in all the ways they are written.

use super::plain::{Scan, grams, number, plain};

/// What a weight is counted in where it does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Unit {
    #[default]
    Kilogram,
    Gram,
    Pound,
    Ounce,
}

impl Unit {
    /// The unit next in a plain text.
    pub(crate) fn eat(scan: &mut Scan<'_>) -> Option<Self> {
        let units: [(&[&str], Self); 4] = [
            (&["kgs", "kg", "公斤", "千克"], Self::Kilogram),
            (&["grams", "克", "g"], Self::Gram),
            (&["lbs", "lb", "磅"], Self::Pound),
            (&["oz", "盎司"], Self::Ounce),
        ];
        units.iter().find_map(|(words, unit)| scan.eat_any(words).map(|_| *unit))
    }

    /// The unit that a text names, as a header does in brackets.
    pub(crate) fn named(text: &str) -> Option<Self> {
        let text = text.replace("rmb/kg", "").replace("元/kg", "").replace("/kg", "");
        let words = |all: &[&str]| all.iter().any(|word| text.contains(word));
        if words(&["kg", "公斤", "千克"]) {
            Some(Self::Kilogram)
        } else if words(&["(g)", "克", "/g", "(grams)"]) || text.ends_with("_g") {
            Some(Self::Gram)
        } else if words(&["(lb", "lbs", "磅"]) {
            Some(Self::Pound)
        } else if words(&["(oz", "盎司"]) {
            Some(Self::Ounce)
        } else {
            None
        }
    }

    pub(crate) const fn milligrams(self) -> i64 {
        match self {
            Self::Kilogram => 1_000_000,
            Self::Gram => 1_000,
            Self::Pound => 453_592,
            Self::Ounce => 28_350,
        }
    }
}

/// How a band was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Comparisons say which ends belong to it.
    Range,
    /// Two ends: the lower one belongs to the band before, where there is one.
    Ends,
    /// One weight: up to it.
    Point,
    /// `21KG+`: from it to the next.
    Break,
}

/// A band of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) from_g: u32,
    pub(crate) from_included: bool,
    /// `None` where it is open.
    pub(crate) to_g: Option<u32>,
    pub(crate) to_included: bool,
    pub(crate) shape: Shape,
    /// A comma was read as a point: right only where it closes the gap to the band before.
    pub(crate) comma: bool,
    /// The lower end has two digits behind the point, as 0.21 that follows 0.2 and means 0.201.
    pub(crate) coarse: bool,
}

impl Band {
    fn range(from_g: u32, from_included: bool, to_g: Option<u32>, to_included: bool) -> Self {
        Self { from_g, from_included, to_g, to_included, shape: Shape::Range, comma: false, coarse: false }
    }

    /// Of two columns: above the first, up to and with the second, or as their headers say.
    pub(crate) fn of(from_g: u32, to_g: Option<u32>, from_included: bool) -> Option<Self> {
        to_g.is_none_or(|to| to > from_g)
            .then(|| Self { shape: Shape::Ends, ..Self::range(from_g, from_included, to_g, true) })
    }

    /// Grams that this band begins above.
    pub(crate) const fn over_g(&self) -> u32 {
        if self.from_included { self.from_g.saturating_sub(1) } else { self.from_g }
    }

    /// Reads a cell; `unit` where no unit is written.
    pub(crate) fn read(text: &str, unit: Unit) -> Option<Self> {
        let text = written(&plain(text));
        let mut found = comparisons(&text, unit).or_else(|| ends(&text, unit))?;
        found.coarse = coarse(&text);
        Some(found).filter(|band| band.to_g.is_none_or(|to| to > band.from_g))
    }

    /// Reads a cell that may name a zone before the band: `1区(0-10KG)`.
    pub(crate) fn with_zone(text: &str, unit: Unit) -> Option<(String, Self)> {
        let text = plain(text);
        let (zone, rest) = text.split_once('(')?;
        let band = Self::read(rest.strip_suffix(')')?, unit)?;
        (!zone.is_empty() && super::place::zone(zone).is_some()).then(|| (zone.to_owned(), band))
    }
}

/// One form of the words of bands.
fn written(text: &str) -> String {
    let mut text = text.to_owned();
    for (word, form) in [
        ("计费重量", "w"),
        ("重量", "w"),
        ("weight", "w"),
        ("至", "-"),
        ("到", "-"),
        ("to", "-"),
        ("(含)", ""),
        ("含", ""),
        ("及以上", "以上"),
        ("及以下", "以下"),
        ("以内", "以下"),
        ("upto", "<="),
        ("--", "-"),
        ("w:", "w"),
    ] {
        if text.contains(word) {
            text = text.replace(word, form);
        }
    }
    text
}

fn coarse(text: &str) -> bool {
    let head: &str = text.split('-').next().unwrap_or_default();
    head.split_once('.').is_some_and(|(_, digits)| digits.trim_end_matches("kg").len() == 2)
}

/// A weight with its unit; whether a comma was read as a point.
struct Weight {
    figures: String,
    unit: Option<Unit>,
}

impl Weight {
    fn next(scan: &mut Scan<'_>) -> Option<Self> {
        let figures = scan.figures()?.to_owned();
        Some(Self { figures, unit: Unit::eat(scan) })
    }

    /// Grams, and whether a comma stands for a point. In kilograms nobody means thousands.
    fn grams(&self, fallback: Unit) -> Option<(u32, bool)> {
        let unit = self.unit.unwrap_or(fallback);
        let comma = self.figures.contains(',') && !self.figures.contains('.') && unit == Unit::Kilogram;
        let value = if comma { number(&self.figures.replace(',', "."))? } else { number(&self.figures)? };
        Some((grams(value, unit.milligrams())?, comma))
    }
}

/// `0<w<=0.1kg`, `w<=2`, `<=500g`, `>30kg`, `2>=w>1`.
fn comparisons(text: &str, unit: Unit) -> Option<Band> {
    let mut scan = Scan::new(text);
    let signs = ["<=", ">=", "<", ">"];
    let left = Weight::next(&mut scan);
    let first = scan.eat_any(&signs);
    let held = scan.eat("w");
    let second = if first.is_some() && !held { None } else { scan.eat_any(&signs) };
    let right = Weight::next(&mut scan);
    if !scan.is_done() {
        return None;
    }
    let both = |one: &Option<Weight>, other: &Option<Weight>| {
        let unit =
            one.as_ref().and_then(|w| w.unit).or_else(|| other.as_ref().and_then(|w| w.unit)).unwrap_or(unit);
        one.as_ref().map(|weight| weight.grams(unit))
    };
    match (&left, first, second, &right) {
        (Some(_), Some(one), Some(other), Some(_)) if held => {
            let ((a, comma), (b, too)) = (both(&left, &right)??, both(&right, &left)??);
            let band = match (one, other) {
                ("<" | "<=", "<" | "<=") => Band::range(a, one == "<=", Some(b), other == "<="),
                (">" | ">=", ">" | ">=") => Band::range(b, other == ">=", Some(a), one == ">="),
                _ => return None,
            };
            Some(Band { comma: comma || too, ..band })
        }
        // 0.3<w, w<=0.3, <=0.3: an end is open.
        (Some(weight), Some(sign), None, None) if held => open(weight, flipped(sign), unit),
        (None, Some(sign), None, Some(weight)) | (None, None, Some(sign), Some(weight)) => {
            open(weight, sign, unit)
        }
        _ => None,
    }
}

fn flipped(sign: &str) -> &str {
    match sign {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        _ => "<=",
    }
}

fn open(weight: &Weight, sign: &str, unit: Unit) -> Option<Band> {
    let (g, comma) = weight.grams(unit)?;
    let band = match sign {
        "<" => Band::range(0, false, Some(g), false),
        "<=" => Band::range(0, false, Some(g), true),
        ">" => Band::range(g, false, None, true),
        _ => Band::range(g, true, None, true),
    };
    Some(Band { comma, ..band })
}

/// `0-0.1`, `0.101-0.2kg`, `501g-1kg`, `21kg+`, `7kg以上`, `2kg以下`, `0.5`.
fn ends(text: &str, unit: Unit) -> Option<Band> {
    let mut scan = Scan::new(text);
    let first = Weight::next(&mut scan)?;
    if scan.is_done() {
        // A year in a column of weights is a date that lost its rest.
        let (g, comma) = first.grams(unit)?;
        let year = first.unit.is_none() && (2_000_000..2_100_000).contains(&g);
        let band = Band::range(0, false, Some(g), true);
        return (!year && g > 0).then_some(Band { shape: Shape::Point, comma, ..band });
    }
    if scan.eat_any(&["+", "以上"]).is_some() {
        if !scan.is_done() && scan.rest != "(" && scan.rest != "w" {
            return None;
        }
        let (g, comma) = first.grams(unit)?;
        return Some(Band { shape: Shape::Break, comma, ..Band::range(g, true, None, true) });
    }
    if scan.eat("以下") {
        let (g, comma) = first.grams(unit)?;
        return scan.is_done().then(|| Band { comma, ..Band::range(0, false, Some(g), true) });
    }
    if !scan.eat("-") {
        return None;
    }
    if matches!(scan.rest, "+" | "" | "以上") {
        return None;
    }
    let second = Weight::next(&mut scan)?;
    scan.eat("以下");
    if !scan.is_done() {
        return None;
    }
    let unit = second.unit.or(first.unit).unwrap_or(unit);
    let ((a, comma), (b, too)) = (first.grams(unit)?, second.grams(unit)?);
    // 0.101 begins on the gram after 0.1: such a beginning belongs to the band. 0.1 after 0.1 belongs to the one before.
    let grid = first.figures.bytes().last() == Some(b'1') && a.checked_rem(10) == Some(1);
    Some(Band { shape: Shape::Ends, comma: comma || too, ..Band::range(a, grid, Some(b), true) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `(0.1,0.2]`, with `∞` for an open end.
    fn shown(text: &str) -> String {
        Band::read(text, Unit::Kilogram).map_or_else(
            || "none".to_owned(),
            |band| {
                let to = band.to_g.map_or_else(|| "∞".to_owned(), |g| g.to_string());
                let (begin, end) =
                    (if band.from_included { '[' } else { '(' }, if band.to_included { ']' } else { ')' });
                format!("{begin}{},{to}{end}{}", band.from_g, if band.comma { " comma" } else { "" })
            },
        )
    }

    #[test]
    fn bands_are_read_in_every_way_they_are_written() {
        for (text, band) in [
            ("0<W≤0.1", "(0,100]"),
            ("0＜W≤0.1KG", "(0,100]"),
            ("0<W<=0.3", "(0,300]"),
            ("0.2＜W<0.5KG", "(200,500)"),
            ("0.5≥W＞0.2", "(200,500]"),
            ("0-0.1", "(0,100]"),
            ("0.1-0.2", "(100,200]"),
            ("0.001-0.1", "[1,100]"),
            ("0.101-0.2KG", "[101,200]"),
            ("0.221 - 1", "[221,1000]"),
            ("1.001-30KG", "[1001,30000]"),
            ("0.21-0.5", "(210,500]"),
            ("501g - 1kg", "[501,1000]"),
            ("0-100g", "(0,100]"),
            ("≤500g", "(0,500]"),
            ("<0.5KG", "(0,500)"),
            ("<=30KG", "(0,30000]"),
            ("W≤2", "(0,2000]"),
            ("7KG以上", "[7000,∞]"),
            (">30kg", "(30000,∞]"),
            ("2kg以下", "(0,2000]"),
            ("12KG+", "[12000,∞]"),
            ("50.00KG+", "[50000,∞]"),
            ("23-44KG", "(23000,44000]"),
            ("0.5", "(0,500]"),
            ("1,001-5KG", "[1001,5000] comma"),
            ("0至2公斤", "(0,2000]"),
            ("0—2.0 KG", "(0,2000]"),
        ] {
            assert_eq!(shown(text), band, "{text}");
        }
    }

    #[test]
    fn what_is_no_band_is_none() {
        for text in [
            "2026-9-7",
            "2026.9",
            "2026",
            "5-2",
            "",
            "首重",
            "1-2天",
            "KG",
            "0",
            "美国",
            "1-2-3",
            "2026-09-07",
            "邮编8-9",
            "5-",
        ] {
            assert_eq!(shown(text), "none", "{text}");
        }
    }

    #[test]
    fn grams_and_kilograms_come_from_the_header_or_the_cell() {
        assert_eq!(Band::read("0-100", Unit::Gram).unwrap().to_g, Some(100));
        assert_eq!(Band::read("1,001-5,000", Unit::Gram).unwrap().from_g, 1001);
        assert_eq!(Band::read("1-2", Unit::Pound).unwrap().to_g, Some(907));
        for (text, unit) in [
            ("重量(kg)", Some(Unit::Kilogram)),
            ("起重(克)", Some(Unit::Gram)),
            ("重量段", None),
            ("运费(rmb/kg)", None),
            ("weight(lb)", Some(Unit::Pound)),
        ] {
            assert_eq!(Unit::named(text), unit, "{text}");
        }
    }

    #[test]
    fn a_zone_may_stand_before_the_band() {
        let (zone, band) = Band::with_zone("1区（0-10KG)", Unit::Kilogram).unwrap();
        assert_eq!((zone.as_str(), band.to_g), ("1区", Some(10_000)));
        assert_eq!(Band::with_zone("内电（0-10KG)", Unit::Kilogram), None);
    }
}
