//! Switches of unconfirmed rules, in the kind their destination gives them.

use super::request::Setting;
use crate::customs;
use crate::measure::Country;
use crate::pack::{Pack, Switch};

/// The switches of `settings` that `country` has, typed; others belong to other destinations of a board.
#[must_use]
pub fn settings_of(
    pack: &Pack,
    country: Country,
    settings: &[(String, Setting)],
) -> Vec<(String, customs::Setting)> {
    let Ok(rules) = pack.rules(country, None, pack.content().built) else { return Vec::new() };
    settings
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), typed(rules.switch(key)?, value)?)))
        .collect()
}

/// `value` as a switch takes it; `None` when it is of another kind.
#[must_use]
pub fn typed(switch: &Switch, value: &Setting) -> Option<customs::Setting> {
    match value {
        Setting::Flag(flag) => customs::parse_setting(switch, &flag.to_string()),
        Setting::Text(text) => customs::parse_setting(switch, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;
    use crate::money::Dec;
    use crate::pack::{Names, SwitchKind};

    #[test]
    fn a_switch_takes_its_own_kind_only() {
        let switch = |kind| Switch {
            key: "x".into(),
            kind,
            default: "false".into(),
            note: Names::default(),
            from: None,
            source: 0,
            checked: Day::default(),
        };
        let flag = Setting::Flag(true);
        let text = |text: &str| Setting::Text(text.to_owned());
        assert_eq!(typed(&switch(SwitchKind::Flag), &flag), Some(customs::Setting::Flag(true)));
        let rate = switch(SwitchKind::Rate);
        assert_eq!(typed(&rate, &flag), None);
        assert_eq!(typed(&rate, &text("0.17")), Some(customs::Setting::Rate(Dec::new(17, 2))));
        assert_eq!(typed(&rate, &text("17")), None, "17 is no fraction");
        let choice = switch(SwitchKind::Choice(vec!["1000".into(), "300".into()]));
        assert_eq!(typed(&choice, &text("1000")), Some(customs::Setting::Word("1000".into())));
        assert_eq!(typed(&choice, &text("500")), None);
    }
}
