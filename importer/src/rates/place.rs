//! Where a price holds: countries and zones as cells name them, alone, several at once, with an area or postcodes behind.

use super::plain::{Scan, has, plain};
use crate::countries::Countries;
use crate::read::fold;
use landcast::measure::Country;
use std::collections::BTreeMap;

/// What a cell says of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    pub(crate) countries: Vec<Country>,
    pub(crate) zone: Option<String>,
    /// Beginnings of postcodes, as `8` or `200-213`.
    pub(crate) prefixes: Vec<String>,
    /// What is no name of a country.
    pub(crate) unknown: Vec<String>,
    /// Warehouses of Amazon, which no parcel of a buyer goes to.
    pub(crate) warehouses: bool,
}

/// Parts of countries that are named without the country.
const AREAS: [(&str, &str); 11] = [
    ("西马", "MY"),
    ("东马", "MY"),
    ("jabodetabek", "ID"),
    ("美西", "US"),
    ("美东", "US"),
    ("美中", "US"),
    ("美南", "US"),
    ("美国西岸", "US"),
    ("美国东岸", "US"),
    ("加西", "CA"),
    ("加东", "CA"),
];

/// The main part of a country: the same as the country.
const MAIN: [&str; 14] = [
    "本土",
    "本土48州",
    "大陆",
    "境内",
    "主要城市",
    "metro",
    "mainland",
    "domestic",
    "全境",
    "全国",
    "48州",
    "站",
    "专线",
    "国家",
];

/// Words of zones that are no numbers.
const ZONES: [&str; 12] =
    ["偏远", "岛屿", "离岛", "其他", "海外", "remote", "island", "市区", "郊区", "地区", "区域", "zone"];

/// Reads places, each text once.
#[derive(Debug)]
pub(crate) struct Atlas<'c> {
    countries: &'c Countries,
    /// Words that the seller has explained; `None` for those that are no place.
    own: BTreeMap<String, Option<Country>>,
    read: BTreeMap<String, Places>,
}

impl<'c> Atlas<'c> {
    pub(crate) fn new(countries: &'c Countries, own: &[(String, String)]) -> Self {
        let own = own.iter().map(|(words, code)| (fold(words), Country::from_code(code))).collect();
        Self { countries, own, read: BTreeMap::new() }
    }

    /// What a cell says.
    pub(crate) fn read(&mut self, text: &str) -> Places {
        if let Some(known) = self.read.get(text) {
            return known.clone();
        }
        let found = self.find(text);
        self.read.insert(text.to_owned(), found.clone());
        found
    }

    fn find(&self, text: &str) -> Places {
        let mut found = Places::default();
        let whole = fold(text);
        match self.own.get(&whole) {
            Some(Some(country)) => {
                found.countries.push(*country);
                return found;
            }
            Some(None) => return found,
            None => {}
        }
        if let Some(country) = self.country(&whole) {
            found.countries.push(country);
            return found;
        }
        let form = plain(text);
        if has(&form, &["邮编", "开头", "zip", "postcode"]) {
            found.prefixes = prefixes(&form);
        }
        for line in text.split(['\n', '\r']) {
            if let Some(country) = self.country(&fold(line)) {
                found.add(country);
                continue;
            }
            for part in line.split([
                '/', '|', ',', ';', '，', '；', '、', '(', ')', '（', '）', '[', ']', '【', '】', '&', '。',
                '／', '+',
            ]) {
                self.part(part.trim(), &mut found);
            }
        }
        found
    }

    /// The country of a whole folded name; parts of countries are none.
    fn country(&self, folded: &str) -> Option<Country> {
        self.countries.exact(folded).filter(|_| !AREAS.iter().any(|(area, _)| *area == folded))
    }

    /// The one country that a title speaks of.
    pub(crate) fn titled(&self, title: &str) -> Option<Country> {
        let folded = fold(title);
        let mut found = None;
        let mut rest = folded.as_str();
        while let Some(first) = rest.chars().next() {
            if let Some((country, behind)) = self.countries.begins(rest).filter(|_| !first.is_ascii()) {
                if found.is_some_and(|one| one != country) {
                    return None;
                }
                found = Some(country);
                rest = behind;
            } else {
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
        found
    }

    /// A part between marks: one name, or several parted by spaces, or by nothing.
    fn part(&self, part: &str, found: &mut Places) {
        if part.is_empty() || self.name(part, found) {
            return;
        }
        // The longest runs of words that are a name: "United States IP".
        let words: Vec<&str> = part
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '－' | '\u{a0}'))
            .filter(|word| !word.is_empty())
            .collect();
        let mut at = 0;
        while at < words.len() {
            let run = (at.saturating_add(1)..=words.len())
                .rev()
                .find(|end| words.get(at..*end).is_some_and(|run| self.name(&run.join(" "), found)));
            match run {
                Some(end) => at = end,
                None => {
                    self.joined(words.get(at).copied().unwrap_or_default(), found);
                    at = at.saturating_add(1);
                }
            }
        }
    }

    /// A country, an area, a zone, a warehouse; `false` where it is none of them.
    fn name(&self, text: &str, found: &mut Places) -> bool {
        let folded = fold(text);
        if folded.is_empty() {
            return true;
        }
        if let Some(own) = self.own.get(&folded) {
            own.iter().for_each(|country| found.add(*country));
            return true;
        }
        if let Some((_, code)) = AREAS.iter().find(|(area, _)| *area == folded) {
            Country::from_code(code).into_iter().for_each(|country| found.add(country));
            found.zone.get_or_insert_with(|| text.trim().to_owned());
            return true;
        }
        if let Some(country) = self.countries.exact(&folded) {
            // Two or three letters are a code where they are capitals: "no" and "it" are words.
            if !(folded.is_ascii() && folded.len() <= 3) || text.chars().all(|c| !c.is_ascii_lowercase()) {
                found.add(country);
                return true;
            }
        }
        if MAIN.contains(&folded.as_str()) {
            return true;
        }
        if !found.prefixes.is_empty() && has(&folded, &["邮编", "开头", "zip", "postcode"]) {
            return true;
        }
        if zone(&folded).is_some() {
            found.zone.get_or_insert_with(|| text.trim().to_owned());
            return true;
        }
        if warehouse(text) {
            found.warehouses = true;
            return true;
        }
        // 8 of "邮编8,9开头", parted at its comma.
        !found.prefixes.is_empty() && folded.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Names written one behind another: `西班牙波兰`, `美国偏远地区`.
    fn joined(&self, text: &str, found: &mut Places) {
        let whole = fold(text);
        let mut rest = whole.as_str();
        let before = found.countries.len();
        while let Some((country, behind)) = self.countries.begins(rest).filter(|_| !rest.is_ascii()) {
            found.add(country);
            rest = behind;
            if MAIN.contains(&rest) {
                return;
            }
            if has(rest, &ZONES) || zone(rest).is_some() {
                found.zone.get_or_insert_with(|| rest.to_owned());
                return;
            }
        }
        if let Some((area, code)) = AREAS.iter().find(|(area, _)| rest.starts_with(area)) {
            Country::from_code(code).into_iter().for_each(|country| found.add(country));
            found.zone.get_or_insert_with(|| (*area).to_owned());
            return;
        }
        // A code with its zone: AU1, or what is left behind a country: 6000.
        if !rest.is_empty() {
            let digits = rest.bytes().all(|byte| byte.is_ascii_digit());
            if digits && (found.countries.len() > before || !found.countries.is_empty()) && rest.len() <= 2 {
                found.zone.get_or_insert_with(|| rest.to_owned());
            } else {
                found.unknown.push(text.trim().to_owned());
            }
        }
    }
}

impl Places {
    fn add(&mut self, country: Country) {
        if !self.countries.contains(&country) {
            self.countries.push(country);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.countries.is_empty() && self.zone.is_none()
    }
}

/// `ONT8`, `XLX7`: three letters and a digit.
fn warehouse(text: &str) -> bool {
    let text = text.trim();
    text.len() == 4
        && text.bytes().take(3).all(|b| b.is_ascii_uppercase())
        && text.bytes().skip(3).all(|b| b.is_ascii_digit())
}

/// The number or letter of a zone, where a text is one: `1区`, `一区`, `Zone 1`, `A区`, `分区3`.
pub(crate) fn zone(text: &str) -> Option<String> {
    let form = plain(text);
    let bare = form.trim_matches(['(', ')', ':']);
    let inner = bare
        .strip_prefix("zone")
        .or_else(|| bare.strip_prefix("分区"))
        .or_else(|| bare.strip_suffix("区"))
        .or_else(|| bare.strip_suffix("区报价"))?
        .trim_matches(['-', '.', '第']);
    let digit = "一二三四五六七八九十".chars().position(|c| inner.chars().eq([c]));
    if let Some(at) = digit {
        return Some(at.saturating_add(1).to_string());
    }
    let sound = !inner.is_empty()
        && inner.len() <= 3
        && (inner.bytes().all(|b| b.is_ascii_digit())
            || (inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_alphabetic())));
    sound.then(|| inner.trim_start_matches('0').to_owned())
}

/// Beginnings of postcodes in a plain text: `美西(邮编8-9开头)`.
fn prefixes(form: &str) -> Vec<String> {
    let mut scan = Scan::new(form);
    if !scan.behind(&["邮编", "postcode", "zip"]) {
        return Vec::new();
    }
    scan.eat_any(&["codes", "code", "为", "以", ":", "是"]);
    let end = scan
        .rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | ',' | '.' | '和')))
        .unwrap_or(scan.rest.len());
    let list = scan.rest.get(..end).unwrap_or_default();
    let mut found = Vec::new();
    for item in list.split([',', '.', '和']).filter(|item| !item.is_empty()) {
        match item.split_once('-') {
            Some((from, to)) if from.len() == 1 && to.len() == 1 => {
                let ends = (from.parse::<u8>(), to.parse::<u8>());
                if let (Ok(from), Ok(to)) = ends {
                    found.extend((from..=to).map(|digit| digit.to_string()));
                }
            }
            _ => found.push(item.to_owned()),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let countries = Countries::new();
        let places = Atlas::new(&countries, &[]).read(text);
        let codes: Vec<&str> = places.countries.iter().map(Country::code).collect();
        let mut shown = codes.join(" ");
        places.zone.iter().for_each(|zone| shown.push_str(&format!(" zone {zone}")));
        if !places.prefixes.is_empty() {
            shown.push_str(&format!(" post {}", places.prefixes.join(",")));
        }
        places.unknown.iter().for_each(|word| shown.push_str(&format!(" ? {word}")));
        if places.warehouses {
            shown.push_str(" warehouse");
        }
        shown.trim().to_owned()
    }

    #[test]
    fn countries_are_found_alone_and_in_lists() {
        for (text, meant) in [
            ("美国", "US"),
            ("美国 US", "US"),
            ("United States of America", "US"),
            ("美国(本土)", "US"),
            ("美国本土48州", "US"),
            ("英国/GB/UK", "GB"),
            ("United Kindgom", "GB"),
            ("中国香港/HongKong/HK", "HK"),
            ("阿联酋/阿拉伯联合酋长国/UAE", "AE"),
            ("韩国/南韩/South Korea/Korea", "KR"),
            ("沙特/沙特阿拉伯/KSA", "SA"),
            ("捷克/Czech Republic/Czechia", "CZ"),
            ("留尼汪", "RE"),
            ("法国 比利时 卢森堡  荷兰", "FR BE LU NL"),
            ("法国，荷兰，波兰", "FR NL PL"),
            ("意大利、西班牙", "IT ES"),
            ("西班牙波兰", "ES PL"),
            ("德国", "DE"),
            ("Australia (Metro)\nZone1", "AU zone Zone1"),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn zones_and_areas_stay_beside_their_country() {
        for (text, meant) in [
            ("澳大利亚-1区", "AU zone 1区"),
            ("AU-1", "AU zone 1"),
            ("美国偏远地区", "US zone 偏远地区"),
            ("西马", "MY zone 西马"),
            ("1区", "zone 1区"),
            ("美西（邮编8-9开头）", "US zone 美西 post 8,9"),
            ("美国西岸(邮编8,9开头)", "US zone 美国西岸 post 8,9"),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_said() {
        for (text, meant) in [
            ("法国 亚特兰蒂斯", "FR ? 亚特兰蒂斯"),
            ("全部", "? 全部"),
            ("其他国家", "? 其他国家"),
            ("ONT8、LGB8", "warehouse"),
            ("合计", "? 合计"),
        ] {
            assert_eq!(shown(text), meant, "{text}");
        }
    }

    #[test]
    fn the_seller_explains_words() {
        let countries = Countries::new();
        let own = [("亚特兰蒂斯".to_owned(), "PT".to_owned()), ("合计".to_owned(), String::new())];
        let mut atlas = Atlas::new(&countries, &own);
        assert_eq!(atlas.read("亚特兰蒂斯").countries.first().map(Country::code), Some("PT"));
        assert_eq!(atlas.read("合计"), Places::default());
    }

    #[test]
    fn zones_have_one_number() {
        for (text, meant) in [
            ("一区", Some("1")),
            ("1区", Some("1")),
            ("Zone 1", Some("1")),
            ("分区12", Some("12")),
            ("A区", Some("a")),
            ("地区", None),
            ("国家", None),
        ] {
            assert_eq!(zone(text).as_deref(), meant, "{text}");
        }
    }
}
