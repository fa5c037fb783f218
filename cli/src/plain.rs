//! Changes of packs in plain words, by the texts the page has too.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use landcast::api::{ChangeOf, ChangesOf, DiffOf, DifferenceOf, Engine, FactOf, FindingOf};
use landcast::customs;
use landcast::pack::Fact;
use std::collections::BTreeMap;

/// Language of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Language {
    Zh,
    En,
}

/// Texts of one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    /// What the kinds of regime of a pack say of their keys.
    documented: BTreeMap<&'static str, &'static str>,
}

/// Codes named of a long list.
const SAMPLE: usize = 3;

type Arguments<'a> = [(&'a str, String)];

impl Words {
    pub(crate) fn of(language: Language, engine: &Engine) -> Self {
        let (id, text) = match language {
            Language::Zh => ("zh-CN", include_str!("../../www/locales/pack.zh-CN.ftl")),
            Language::En => ("en", include_str!("../../www/locales/pack.en.ftl")),
        };
        let mut bundle = FluentBundle::new(vec![id.parse().unwrap_or_default()]);
        // Marks of direction around each value would stand in a terminal as boxes.
        bundle.set_use_isolating(false);
        // A text that cannot be read is left out and shows as its id; a test holds that all can.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
        let markets = &engine.pack().content().markets;
        let keys = markets.iter().flat_map(|market| customs::schema(market.regime).keys);
        let documented = keys.chain(customs::COMMON).map(|key| (key.name, key.doc)).collect();
        Self { bundle, language, documented }
    }

    fn find(&self, id: &str, arguments: &Arguments<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut given = FluentArgs::new();
        for (name, value) in arguments {
            given.set(*name, value.as_str());
        }
        Some(self.bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned())
    }

    fn say(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// What a key of the data is called. A key without a name of its own is told as the regime's documentation has it.
    fn key(&self, key: &str) -> String {
        self.find(&format!("key_{}", key.replace('.', "_")), &[])
            .or_else(|| self.documented.get(key).map(|doc| format!("{doc} ({key})")))
            .unwrap_or_else(|| key.to_owned())
    }

    /// What a list of goods is called, by the longest beginning of its id that has a name.
    fn list(&self, id: &str) -> String {
        let mut stem = id;
        loop {
            if let Some(name) = self.find(&format!("list_{}", stem.replace('.', "_")), &[]) {
                return format!("{name} ({id})");
            }
            match stem.rsplit_once('.') {
                Some((shorter, _)) => stem = shorter,
                None => return id.to_owned(),
            }
        }
    }

    fn fact(&self, fact: Option<&FactOf>) -> String {
        let Some(FactOf(fact)) = fact else { return self.word("none") };
        let percent =
            |rate: landcast::money::Dec| format!("{} %", (rate * landcast::money::Dec::whole(100)).plain());
        match fact {
            Fact::Rate(rate) => percent(*rate),
            Fact::Rates(rates) => rates.map(percent).join(" / "),
            Fact::Money(value, currency) => {
                let plain = value.plain();
                let digits = plain.split_once('.').map_or(0, |(_, digits)| digits.len());
                let digits = u32::try_from(digits).unwrap_or(0).max(currency.exponent());
                format!("{} {currency}", value.fixed(digits))
            }
            Fact::Number(number) => number.plain(),
            Fact::Flag(on) => self.word(if *on { "yes" } else { "no" }),
            Fact::Word(word) => word.clone(),
            Fact::Named(names) if self.language == Language::Zh => names.zh.clone(),
            Fact::Named(names) => names.en.clone(),
            Fact::Day(day) => day.iso(),
            Fact::Repealed => self.word("repealed"),
        }
    }

    fn place(&self, country: Option<&str>, region: Option<&str>) -> String {
        match (country, region) {
            (Some(country), Some(region)) => format!("{country}-{region}"),
            (Some(country), None) => country.to_owned(),
            _ => self.word("everywhere"),
        }
    }

    /// A line for each difference; what repeats is told once.
    pub(crate) fn diff(&self, diff: &DiffOf) -> Vec<String> {
        if diff.changes.is_empty() {
            return vec![self.word("same")];
        }
        let mut lines = Vec::new();
        let mut compared: BTreeMap<Option<&str>, usize> = BTreeMap::new();
        let mut at = 0;
        while let Some(one) = diff.changes.get(at) {
            let alike = |other: &&DifferenceOf| {
                other.at.is_some()
                    && (other.subject, &other.id, other.part, &other.country, &other.date)
                        == (one.subject, &one.id, one.part, &one.country, &one.date)
            };
            let run = match (one.subject, one.part) {
                ("list", Some("codes")) | ("tariff", Some("rates")) => {
                    diff.changes.iter().skip(at).take_while(alike).count().max(1)
                }
                _ => 1,
            };
            let group = diff.changes.get(at..at + run).unwrap_or_default();
            at += run;
            match one.happened {
                "rechecked" => *compared.entry(one.country.as_deref()).or_default() += 1,
                _ => lines.push(self.difference(one, group)),
            }
        }
        lines.extend(compared.into_iter().map(|(country, count)| {
            self.say("rechecked", &[("place", self.place(country, None)), ("count", count.to_string())])
        }));
        lines
    }

    fn difference(&self, one: &DifferenceOf, group: &[DifferenceOf]) -> String {
        let name = one.name.as_ref().map(|name| match self.language {
            Language::Zh => name.zh.clone(),
            Language::En => name.en.clone(),
        });
        let what = match one.subject {
            "value" => self.key(&one.id),
            "band" => name.clone().unwrap_or_else(|| one.id.clone()),
            "list" => self.list(&one.id),
            "switch" | "tariff" | "assumption" | "source" | "fx" | "calendar" => one.id.clone(),
            _ => name.clone().map_or_else(|| one.id.clone(), |name| format!("{name} ({})", one.id)),
        };
        let at = one.at.clone().unwrap_or_default();
        let part = one.part.map(|part| self.say(&format!("part-{part}"), &[("at", at.clone())]));
        let count = |happened: &str| group.iter().filter(|one| one.happened == happened).count().to_string();
        let sample: Vec<&str> = group.iter().take(SAMPLE).filter_map(|one| one.at.as_deref()).collect();
        let more = if group.len() > SAMPLE { " …" } else { "" };
        let arguments = [
            ("place", self.place(one.country.as_deref(), one.region.as_deref())),
            ("what", what),
            ("name", name.unwrap_or_default()),
            ("subject", self.word(&format!("subject-{}", one.subject))),
            ("date", one.date.clone().unwrap_or_default()),
            ("part", part.unwrap_or_default()),
            ("before", self.worded(one, one.before.as_ref())),
            ("after", self.worded(one, one.after.as_ref())),
            ("added", count("added")),
            ("removed", count("removed")),
            ("count", group.len().to_string()),
            ("sample", format!("{}{more}", sample.join(", "))),
        ];
        let id = match (one.subject, one.part, one.happened) {
            ("value", Some("to"), _) => "value-to",
            ("value", Some("in-force"), _) => {
                // The words choose by yes and no themselves.
                let yes = matches!(one.after, Some(FactOf(Fact::Flag(true))));
                let mut chosen = arguments;
                chosen[7].1 = (if yes { "yes" } else { "no" }).to_owned();
                return self.say("value-in-force", &chosen);
            }
            ("value", _, "added") if one.expected => "value-expected",
            ("value", _, "added") => "value-added",
            ("value", _, "removed") => "value-removed",
            ("value", ..) => "value-changed",
            ("list", Some("codes"), _) => "list-codes",
            ("list", None, "added") => "list-added",
            ("list", None, "removed") => "list-removed",
            ("list", ..) => "list-changed",
            ("tariff", Some("rates"), _) => "tariff-codes",
            ("band", None, "added") => "band-added",
            ("band", None, "removed") => "band-removed",
            ("band", ..) => "band-changed",
            ("switch", None, "added") => "switch-added",
            ("switch", None, "removed") => "switch-removed",
            (_, None, "added") => "thing-added",
            (_, None, _) => "thing-removed",
            (_, Some(_), "changed") if one.before.is_none() && one.after.is_none() => "part-other",
            _ => "part-changed",
        };
        self.say(id, &arguments)
    }

    /// A value; a key that is a value, such as that of a switch, stays as it is.
    fn worded(&self, one: &DifferenceOf, fact: Option<&FactOf>) -> String {
        match (one.happened, fact) {
            // A list has a rate or it has none; its codes matter.
            ("added", None) if one.subject == "list" => "–".to_owned(),
            _ => self.fact(fact),
        }
    }

    /// A line for each dated change.
    pub(crate) fn changes(&self, changes: &ChangesOf, country: &str) -> Vec<String> {
        if changes.changes.is_empty() {
            return vec![self.word("change-nothing")];
        }
        changes.changes.iter().map(|change| self.change(change, country)).collect()
    }

    fn change(&self, change: &ChangeOf, country: &str) -> String {
        let named =
            change.note.as_ref().filter(|_| change.subject == "band").map(|note| match self.language {
                Language::Zh => note.zh.clone(),
                Language::En => note.en.clone(),
            });
        let ends = change.after.is_none();
        let after = if change.subject == "list" {
            (if ends { "none" } else { "other" }).to_owned()
        } else {
            self.fact(change.after.as_ref())
        };
        let arguments = [
            ("date", change.date.clone()),
            ("place", self.place(Some(country), change.region.as_deref())),
            (
                "what",
                named.unwrap_or_else(|| match change.subject {
                    "list" => self.list(&change.key),
                    _ => self.key(&change.key),
                }),
            ),
            ("before", self.fact(change.before.as_ref())),
            ("after", after),
            ("codes", change.codes.unwrap_or(0).to_string()),
        ];
        let id = match change.subject {
            "list" => "change-list",
            "band" => "change-band",
            _ if change.expected => "change-expected",
            _ if ends => "change-ends",
            _ => "change-begins",
        };
        self.say(id, &arguments)
    }

    /// What a finding of the linter says.
    pub(crate) fn finding(&self, finding: &FindingOf) -> String {
        let span = finding.span.as_ref().map(|ends| ends.join(" – ")).unwrap_or_default();
        let sourced = matches!(finding.lint, "old-source" | "unused");
        let arguments = [
            ("place", self.place(finding.country.as_deref(), finding.region.as_deref())),
            ("what", if sourced { finding.key.clone() } else { self.key(&finding.key) }),
            ("date", finding.date.clone().unwrap_or_default()),
            ("span", span),
        ];
        self.say(&format!("lint-{}", finding.lint), &arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_can_be_read_and_stands_in_both_languages() {
        let ids = |text: &str| {
            let resource = FluentResource::try_new(text.to_owned()).expect("texts without a fault");
            assert!(resource.entries().count() > 150);
            let lines = text.lines().filter_map(|line| line.split_once(" = "));
            lines.map(|(id, _)| id.to_owned()).collect::<std::collections::BTreeSet<_>>()
        };
        let zh = ids(include_str!("../../www/locales/pack.zh-CN.ftl"));
        let en = ids(include_str!("../../www/locales/pack.en.ftl"));
        assert_eq!(zh, en);
    }
}
