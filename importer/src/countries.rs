//! Destinations as files name them: codes of two and three letters, Chinese and English names, trade spellings, several at
//! once, with a zone or an area behind.

use crate::read::{cell, fold};
use landcast::measure::Country;
use std::collections::BTreeMap;

/// Names of all countries and territories.
#[derive(Clone, Debug)]
pub(crate) struct Countries {
    exact: BTreeMap<String, Country>,
    /// Chinese names a longer text may begin with, the longest first.
    begins: Vec<(String, Country)>,
}

impl Countries {
    /// The names that come with the crate.
    #[must_use]
    pub(crate) fn new() -> Self {
        let mut exact = BTreeMap::new();
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(include_str!("../data/countries.csv").as_bytes());
        let mut record = csv::StringRecord::new();
        while matches!(reader.read_record(&mut record), Ok(true)) {
            let Some(country) = record.get(0).and_then(Country::from_code) else { continue };
            let names = record.iter().flat_map(|cell| cell.split('|')).map(fold);
            for name in names.filter(|name| !name.is_empty()) {
                exact.entry(name).or_insert(country);
            }
        }
        let mut begins: Vec<(String, Country)> = exact
            .iter()
            .filter(|(name, _)| !name.is_ascii())
            .map(|(name, country)| (name.clone(), *country))
            .collect();
        begins.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Self { exact, begins }
    }

    /// The country of a folded name.
    #[must_use]
    pub(crate) fn exact(&self, folded: &str) -> Option<Country> {
        self.exact.get(folded).copied()
    }

    /// The country whose Chinese name a folded text begins with, the longest, and what follows it.
    #[must_use]
    pub(crate) fn begins<'t>(&self, folded: &'t str) -> Option<(Country, &'t str)> {
        self.begins.iter().find_map(|(name, country)| Some((*country, folded.strip_prefix(name.as_str())?)))
    }

    /// The country a cell names; `None` where it names none, or more than one.
    #[must_use]
    pub(crate) fn find(&self, text: &str) -> Option<Country> {
        let text = cell(text);
        let whole = fold(&text);
        if let Some(country) = self.exact.get(&whole) {
            return Some(*country);
        }
        // 加拿大站: a platform's site.
        if let Some(country) = whole.strip_suffix('站').and_then(|name| self.exact.get(name)) {
            return Some(*country);
        }
        let mut found = text
            .split(['/', '|', ',', ';', '(', ')', '[', ']', '、', ':', '\n'])
            .flat_map(|segment| {
                let known = self.exact.get(&fold(segment)).copied();
                // Latin words of a segment count only where they are codes in capitals: AU-1, 美国 US, not "no".
                let words = segment
                    .split(|c: char| c.is_whitespace() || c == '-')
                    .filter(move |word| known.is_none() && (is_code(word) || !word.is_ascii()))
                    .filter_map(|word| self.exact.get(&fold(word)).copied());
                known.into_iter().chain(words)
            })
            .collect::<Vec<_>>();
        if found.is_empty() {
            // 美国偏远地区 is an area, 西班牙波兰 a list.
            let area = self
                .begins
                .iter()
                .find_map(|(name, country)| Some((whole.strip_prefix(name.as_str())?, *country)));
            found
                .extend(area.filter(|(rest, _)| !self.exact.contains_key(*rest)).map(|(_, country)| country));
        }
        let first = found.first().copied()?;
        found.iter().all(|country| *country == first).then_some(first)
    }
}

impl Default for Countries {
    fn default() -> Self {
        Self::new()
    }
}

fn is_code(word: &str) -> bool {
    matches!(word.len(), 2 | 3) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_as_files_write_them() {
        let countries = Countries::new();
        for (text, code) in [
            ("美国", "US"),
            ("US", "US"),
            ("usa", "US"),
            ("United States", "US"),
            ("United States of America", "US"),
            ("美国 US", "US"),
            ("美国偏远地区", "US"),
            ("美国(本土)", "US"),
            ("英国/GB/UK", "GB"),
            ("United Kindgom", "GB"),
            ("UK", "GB"),
            ("AU-1", "AU"),
            ("澳大利亚-1区", "AU"),
            ("Australia (Metro)\nZone1", "AU"),
            ("中国香港/HongKong/HK", "HK"),
            ("捷克/Czech Republic/Czechia", "CZ"),
            ("南韩", "KR"),
            ("Korea, Republic of", "KR"),
            ("KSA", "SA"),
            ("阿联酋", "AE"),
            ("加拿大站", "CA"),
            ("DEU", "DE"),
            ("德國", "DE"),
            ("Türkiye", "TR"),
            ("Turkey", "TR"),
            ("México", "MX"),
            ("留尼汪", "RE"),
            ("ＤＥ", "DE"),
        ] {
            assert_eq!(
                countries.find(text).map(|country| country.code().to_owned()).as_deref(),
                Some(code),
                "{text}"
            );
        }
    }

    #[test]
    fn none_and_several_are_not_guessed() {
        let countries = Countries::new();
        for text in [
            "",
            "--",
            "其他国家",
            "全部",
            "法国 比利时 卢森堡",
            "西班牙波兰",
            "France/Belgium",
            "no such place",
            "合计",
            "ZZ",
        ] {
            assert_eq!(countries.find(text), None, "{text}");
        }
    }

    #[test]
    fn no_name_means_two_countries() {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for line in
            include_str!("../data/countries.csv").lines().filter(|line| !line.starts_with('#')).skip(1)
        {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
            let record = reader.records().next().unwrap().unwrap();
            for name in
                record.iter().flat_map(|cell| cell.split('|')).map(fold).filter(|name| !name.is_empty())
            {
                let before = seen.insert(name.clone(), record[0].to_owned());
                assert!(before.is_none_or(|code| code == record[0]), "{name} is also {}", &record[0]);
            }
        }
        assert!(seen.len() > 900, "{}", seen.len());
    }
}
