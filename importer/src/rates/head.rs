//! Headers of price sheets: what a column holds, in what unit, and for which zone, band, channel or country.

use super::band::{Band, Shape, Unit};
use super::place;
use super::plain::{Scan, has, plain};
use super::price::{Per, currency_in};
use crate::words;
use landcast::money::Currency;
use std::collections::BTreeMap;

macro_rules! fields {
    ($($field:ident $name:literal $doc:literal;)*) => {
        /// What a column of a price table can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Field { $(#[doc = $doc] $field,)* }

        impl Field {
            /// The word used in JSON.
            pub(crate) const fn as_str(self) -> &'static str {
                match self { $(Self::$field => $name,)* }
            }

            /// The one of that word.
            pub(crate) fn parse(word: &str) -> Option<Self> {
                [$(Self::$field,)*].into_iter().find(|one| one.as_str() == word)
            }
        }
    };
}

fields! {
    Country "country" "Names of countries, with their zones and areas.";
    CountryCode "countryCode" "Codes of countries, or a zone in their place.";
    Zone "zone" "Zones.";
    Product "product" "The product of the row.";
    Code "code" "Its code.";
    Carrier "carrier" "Its carrier.";
    Origin "origin" "Where parcels are handed in.";
    Band "band" "A band of weight.";
    BandFrom "bandFrom" "Its lower end.";
    BandTo "bandTo" "Its upper end.";
    PerKg "perKg" "For each kilogram.";
    NetPerKg "netPerKg" "For each kilogram, discount taken off.";
    Discount "discount" "Share of the list price that is paid.";
    PerParcel "perParcel" "For each parcel.";
    Price "price" "The whole price of a parcel.";
    First "first" "The first weight.";
    FirstPrice "firstPrice" "Its price.";
    Step "step" "The weight of a step.";
    StepPrice "stepPrice" "Its price.";
    Minimum "minimum" "Least billed weight.";
    Rounding "rounding" "What weights are rounded up to.";
    Limit "limit" "Most weight.";
    Transit "transit" "Days.";
    Note "note" "Sentences, perhaps with rules.";
    Option "option" "Fees of services that are chosen, never part of the price.";
    Ignore "ignore" "Nothing we read.";
}

impl Field {
    /// Whether cells of the column are prices.
    pub(crate) const fn is_price(self) -> bool {
        matches!(
            self,
            Self::PerKg | Self::NetPerKg | Self::PerParcel | Self::Price | Self::FirstPrice | Self::StepPrice
        )
    }
}

/// What a header says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) field: Option<Field>,
    pub(crate) per: Option<Per>,
    pub(crate) unit: Option<Unit>,
    pub(crate) currency: Option<Currency>,
    /// `一区`.
    pub(crate) zone: Option<String>,
    /// `12KG+`, `0-2.0 KG`, `首重0.5KG`.
    pub(crate) band: Option<Band>,
    /// `1CBM+`.
    pub(crate) cubic: bool,
    /// What is left of it: a channel, a region, a country.
    pub(crate) label: String,
    /// A unit alone: the second line of a header.
    pub(crate) unit_only: bool,
}

/// Header words, read once.
#[derive(Debug)]
pub(crate) struct Words {
    exact: BTreeMap<String, Field>,
    read: BTreeMap<String, Head>,
}

/// Options and fees, whose words contain those of prices.
const OPTIONS: [&str; 20] = [
    "保价",
    "签名",
    "燃油",
    "超尺寸",
    "超长",
    "超重费",
    "偏远",
    "关税",
    "重派",
    "退件",
    "附加费",
    "保险",
    "报关",
    "试算",
    "赔偿",
    "代收",
    "查验",
    "insurance",
    "signature",
    "surcharge",
];

/// Words that tell a field wherever they stand, in order.
const PARTS: [(&str, Field); 22] = [
    ("结算运费", Field::NetPerKg),
    ("折扣率", Field::Discount),
    ("首重价", Field::FirstPrice),
    ("续重价", Field::StepPrice),
    ("最低计费重", Field::Minimum),
    ("最小计费重", Field::Minimum),
    ("进位", Field::Rounding),
    ("理赔时效", Field::Ignore),
    ("上网", Field::Ignore),
    ("时效", Field::Transit),
    ("国家", Field::Country),
    ("國家", Field::Country),
    ("重量段", Field::Band),
    ("分区", Field::Zone),
    ("公斤运费", Field::PerKg),
    ("运费", Field::PerKg),
    ("運費", Field::PerKg),
    ("资费", Field::PerKg),
    ("挂号费", Field::PerParcel),
    ("处理费", Field::PerParcel),
    ("操作费", Field::PerParcel),
    ("warehousecode", Field::Country),
];

/// Units behind a header's word.
const UNITS: [&str; 30] = [
    "rmb/kg",
    "cny/kg",
    "hkd/kg",
    "usd/kg",
    "元/kg",
    "元/公斤",
    "元/千克",
    "rmb/票",
    "cny/票",
    "hkd/票",
    "usd/票",
    "元/票",
    "元/件",
    "rmb/件",
    "cny/件",
    "元/单",
    "元/pcs",
    "rmb/pcs",
    "/kg",
    "/公斤",
    "/千克",
    "/票",
    "/件",
    "/单",
    "/parcel",
    "rmb",
    "cny",
    "hkd",
    "元",
    "kg",
];

impl Words {
    pub(crate) fn new() -> Self {
        let mut exact = BTreeMap::new();
        for (name, words) in words::lists(include_str!("../../data/prices.csv")) {
            let Some(field) = Field::parse(name) else { continue };
            for word in words {
                exact.insert(plain(word), field);
            }
        }
        Self { exact, read: BTreeMap::new() }
    }

    /// What a header says. Long texts are sentences and no headers.
    pub(crate) fn head(&mut self, text: &str) -> Head {
        if let Some(known) = self.read.get(text) {
            return known.clone();
        }
        let head = if text.chars().count() > 40 { Head::default() } else { self.find(&plain(text)) };
        self.read.insert(text.to_owned(), head.clone());
        head
    }

    fn find(&self, form: &str) -> Head {
        let mut head =
            Head { per: Per::named(form), unit: Unit::named(form), currency: None, ..Head::default() };
        if form.is_empty() || form.contains(':') && !form.contains(")") {
            return head;
        }
        let (bare, had_unit) = without_units(form);
        if had_unit || head.per.is_some() {
            head.currency = currency_in(form);
        }
        if bare.is_empty() && had_unit {
            head.unit_only = true;
            head.field = match (head.per, head.unit) {
                (Some(Per::Kilogram), _) => Some(Field::PerKg),
                (Some(Per::Parcel), _) => Some(Field::PerParcel),
                // 重量 stands above it, or nothing does.
                (None, Some(_)) => Some(Field::Band),
                _ => None,
            };
            return head;
        }
        let exact = self.exact.get(form).or_else(|| self.exact.get(bare.as_str())).copied();
        if let Some(field) = exact {
            head.field = Some(settled(field, &head));
            if matches!(
                field,
                Field::Band
                    | Field::BandFrom
                    | Field::BandTo
                    | Field::Minimum
                    | Field::Rounding
                    | Field::Limit
            ) {
                head.per = None;
            }
            return head;
        }
        if has(form, &OPTIONS) {
            head.field = Some(Field::Option);
            return head;
        }
        if steps(form, &mut head) || breaks(&bare, form, &mut head) {
            return head;
        }
        if let Some(zone) = place::zone(&bare) {
            head.zone = Some(zone);
            return head;
        }
        if let Some((word, field)) = PARTS.iter().find(|(word, _)| bare.contains(word)) {
            head.field = Some(settled(*field, &head));
            let rest = bare.replace(word, "");
            match place::zone(&rest) {
                Some(zone) => head.zone = Some(zone),
                None if field.is_price() => head.label = rest,
                None => {}
            }
            return head;
        }
        head.label = bare;
        head
    }
}

/// A price by what it is for: `运费RMB/票` is the whole price.
fn settled(field: Field, head: &Head) -> Field {
    match (field, head.per) {
        (Field::PerKg, Some(Per::Parcel)) => Field::Price,
        (Field::PerParcel, Some(Per::Kilogram)) => Field::PerKg,
        _ => field,
    }
}

/// A header without its units: in brackets, or behind.
fn without_units(form: &str) -> (String, bool) {
    let mut bare = form.to_owned();
    let mut had = false;
    while let Some(begin) = bare.find('(') {
        let Some(end) = bare.get(begin..).and_then(|rest| rest.find(')')).map(|at| begin.saturating_add(at))
        else {
            break;
        };
        let inner = bare.get(begin.saturating_add(1)..end).unwrap_or_default();
        let unit = has(
            inner,
            &[
                "kg",
                "rmb",
                "cny",
                "hkd",
                "usd",
                "元",
                "克",
                "公斤",
                "%",
                "cm",
                "人民币",
                "港币",
                "工作日",
                "自然日",
                "天",
                ">",
                "<",
                "票",
                "件",
            ],
        ) || matches!(inner, "g" | "lb" | "oz" | "w");
        if !unit || Band::read(inner, Unit::Kilogram).is_some() {
            break;
        }
        had = true;
        bare.replace_range(begin..=end, "");
    }
    let mut again = true;
    while std::mem::take(&mut again) {
        for unit in UNITS {
            let Some(rest) = bare.strip_suffix(unit) else { continue };
            // 12kg is a weight, and its unit belongs to it.
            if rest.ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            bare = rest.trim_end_matches(['(', '-', ',', '/']).to_owned();
            (had, again) = (true, true);
            break;
        }
    }
    (bare, had)
}

/// `首重0.5kg`, `首0.5kg`, `续重0.5kg`, `每增加0.5kg`.
fn steps(form: &str, head: &mut Head) -> bool {
    for (words, field) in [
        (["首重", "首"], Field::FirstPrice),
        (["续重", "续"], Field::StepPrice),
        (["每增加", "每增"], Field::StepPrice),
    ] {
        let mut scan = Scan::new(form);
        if scan.eat_any(&words).is_none() {
            continue;
        }
        scan.eat("(");
        if let Some(band) = Band::read(scan.rest.trim_end_matches(')'), Unit::Kilogram)
            .filter(|band| band.shape == Shape::Point)
        {
            head.field = Some(field);
            head.band = Some(band);
            return true;
        }
    }
    false
}

/// `12kg+`, `含税深圳50.00kg+`, `23-44kg`, `0-2.0kg`, `1cbm+`: the weight of a column, perhaps behind a region.
fn breaks(bare: &str, form: &str, head: &mut Head) -> bool {
    let Some(at) = form.find(|c: char| c.is_ascii_digit() || matches!(c, '<' | '>' | 'w')) else {
        return false;
    };
    let (label, weight) = form.split_at(at);
    if let Some(cubes) = weight
        .strip_suffix("cbm+")
        .or_else(|| weight.strip_suffix("方+"))
        .or_else(|| weight.strip_suffix("cbm"))
        && cubes.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    {
        head.cubic = true;
        label.clone_into(&mut head.label);
        return true;
    }
    let unit = has(weight, &["kg", "公斤", "g", "克", "lb"]);
    // A number alone is anything; with a plus or two ends it is a weight.
    let band = Band::read(weight, Unit::Kilogram).filter(|band| unit || band.shape != Shape::Point);
    let Some(band) = band.filter(|_| bare.len() > 1 && (unit || weight.contains(['+', '<']))) else {
        return false;
    };
    head.band = Some(band);
    label.clone_into(&mut head.label);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let head = Words::new().find(&plain(text));
        let mut shown = vec![head.field.map_or("?", Field::as_str).to_owned()];
        shown.extend(head.per.map(|per| format!("{per:?}")));
        shown.extend(head.zone.map(|zone| format!("zone {zone}")));
        shown.extend(head.band.map(|band| format!("{}..{}", band.from_g, band.to_g.unwrap_or(0))));
        if head.cubic {
            shown.push("cubic".to_owned());
        }
        if !head.label.is_empty() {
            shown.push(format!("'{}'", head.label));
        }
        shown.join(" ")
    }

    #[test]
    fn every_word_belongs_to_one_field() {
        let mut seen = BTreeMap::new();
        for (name, words) in words::lists(include_str!("../../data/prices.csv")) {
            let field = Field::parse(name).unwrap_or_else(|| panic!("{name} is no field"));
            for word in words {
                let before = seen.insert(plain(word), field);
                assert!(before.is_none(), "{word} stands twice: {field:?} and {before:?}");
            }
        }
    }

    #[test]
    fn headers_of_carriers_are_understood() {
        for (text, meant) in [
            ("国家/地区", "country"),
            ("國家/地區", "country"),
            ("CountryCode", "countryCode"),
            ("重量(KG)", "band"),
            ("重量段(KG)", "band"),
            ("重量段/KG", "band"),
            ("重量段始（KG）", "bandFrom"),
            ("重量右值(<=)", "bandTo"),
            ("运费(RMB/KG)", "perKg Kilogram"),
            ("运费\nRMB/KG", "perKg Kilogram"),
            ("公斤运费(元/KG)", "perKg Kilogram"),
            ("运费（CNY/KG）", "perKg Kilogram"),
            ("运费/kg", "perKg Kilogram"),
            ("挂号费\nRMB/票", "perParcel Parcel"),
            ("处理费(元/件)", "perParcel Parcel"),
            ("专递操作费/票", "perParcel Parcel"),
            ("渠道1 运费RMB/票", "price Parcel '渠道1'"),
            ("结算运费", "netPerKg"),
            ("折扣率", "discount"),
            ("进位制(KG)", "rounding"),
            ("最低计费重(KG)", "minimum"),
            ("起重（克）", "minimum"),
            ("参考时效 (工作日)", "transit"),
            ("理赔时效", "ignore"),
            ("保价服务费(RMB/票)", "option Parcel"),
            ("试算运费（元）", "option"),
            ("首重0.5KG", "firstPrice 0..500"),
            ("续重0.5KG", "stepPrice 0..500"),
            ("首重价格", "firstPrice"),
            ("元/件", "perParcel Parcel"),
            ("元/千克", "perKg Kilogram"),
            ("(RMB/KG)", "perKg Kilogram"),
            ("(KG)", "band"),
            ("一区", "? zone 1"),
            ("Zone 3", "? zone 3"),
            ("12KG+", "? 12000..0"),
            ("含税 深圳 50.00KG+", "? 50000..0 '含税深圳'"),
            ("自税 深圳 0.50CBM+", "? cubic '自税深圳'"),
            ("23-44KG", "? 23000..44000"),
            ("0-2.0 KG", "? 0..2000"),
            ("美国专线特敏感B", "? '美国专线特敏感b'"),
            ("生效日期：2026.08.10", "?"),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }
}
