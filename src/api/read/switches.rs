//! Switches and schemes that a destination has.

use super::fields::Problems;
use crate::customs;
use crate::measure::Country;
use crate::pack::{Pack, SwitchKind};
use crate::problem::{Problem, codes};
use crate::verdict::{Setting, typed};

/// Ids of the schemes `country` offers.
pub(super) fn schemes_of(country: Country, pack: &Pack) -> Vec<&str> {
    let market = pack.market(country);
    let parent = market.and_then(|market| market.parent).and_then(|code| pack.market(code));
    market
        .into_iter()
        .chain(parent)
        .flat_map(|market| &market.schemes)
        .map(|scheme| scheme.id.as_str())
        .collect()
}

/// Each switch is one the destination has (E1107) and has a value of its kind (E1108).
pub(super) fn check_e1107_e1108_switches(
    country: Option<Country>,
    settings: Vec<(String, Setting)>,
    pack: &Pack,
    problems: &mut Problems,
) -> Vec<(String, customs::Setting)> {
    let Some(rules) = country.and_then(|country| pack.rules(country, None, pack.content().built).ok()) else {
        return Vec::new();
    };
    let mut checked = Vec::new();
    for (key, value) in settings {
        let path = format!("settings.{key}");
        let Some(switch) = rules.switch(&key) else {
            problems.push(Problem::at(codes::E1107, path).with("got", key));
            continue;
        };
        match typed(switch, &value) {
            Some(setting) => checked.push((key, setting)),
            None => {
                let got = match &value {
                    Setting::Flag(flag) => flag.to_string(),
                    Setting::Text(text) => text.clone(),
                };
                let expected = match &switch.kind {
                    SwitchKind::Flag => "true or false".to_owned(),
                    SwitchKind::Rate => "a fraction as a decimal string".to_owned(),
                    SwitchKind::Choice(words) => words.join(", "),
                };
                problems.push(
                    Problem::at(codes::E1108, path)
                        .with("key", key)
                        .with("expected", expected)
                        .with("got", got),
                );
            }
        }
    }
    checked
}
