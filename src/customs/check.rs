//! What a consignment must be before it can be assessed. All faults are reported at once.

use super::consignment::{Consignment, SchemeChoice, Setting};
use crate::money::{Dec, parse_decimal};
use crate::pack::{Market, Pack, Rules, Scheme, Switch, SwitchKind};
use crate::problem::{Problem, codes};

/// The most goods, freight or insurance may be worth, in any currency: far beyond a shipment, far below where exact
/// decimals end.
const MOST: i64 = 1_000_000_000_000;
/// The highest rate of duty a seller may give, as a fraction: tariffs reach some hundred percent, not ten thousand.
const HIGHEST_RATE: i64 = 100;

/// Faults of the fields themselves, whatever the destination.
pub(super) fn fields(ask: &Consignment, pack: &Pack, problems: &mut Vec<Problem>) {
    if ask.lines.is_empty() {
        problems.push(Problem::at(codes::E1205, "lines"));
    }
    let mut goods = Dec::ZERO;
    for (at, line) in ask.lines.iter().enumerate() {
        if line.quantity == 0 {
            problems.push(Problem::at(codes::E1202, format!("lines[{at}].quantity")));
        }
        amount(line.unit_price, || format!("lines[{at}].unitPrice"), problems);
        goods += line.unit_price * Dec::from(line.quantity);
        if let Some(rate) = line.duty_rate {
            if rate.is_negative() {
                problems.push(Problem::at(codes::E1201, format!("lines[{at}].dutyRate")).with("got", rate));
            } else if rate > Dec::whole(HIGHEST_RATE) {
                problems.push(
                    Problem::at(codes::E1204, format!("lines[{at}].dutyRate"))
                        .with("got", rate)
                        .with("max", HIGHEST_RATE),
                );
            }
        }
        if let Some(category) = line.category.as_deref()
            && pack.category(category).is_none()
            && pack.candidates(category).is_none()
        {
            problems.push(Problem::at(codes::E1104, format!("lines[{at}].category")).with("got", category));
        }
    }
    if goods > Dec::whole(MOST) {
        problems.push(Problem::at(codes::E1204, "lines").with("got", goods).with("max", MOST));
    }
    amount(ask.freight, || "freight".to_owned(), problems);
    amount(ask.insurance, || "insurance".to_owned(), problems);
}

fn amount(value: Dec, path: impl Fn() -> String, problems: &mut Vec<Problem>) {
    if value.is_negative() {
        problems.push(Problem::at(codes::E1201, path()).with("got", value));
    } else if value > Dec::whole(MOST) {
        problems.push(Problem::at(codes::E1204, path()).with("got", value).with("max", MOST));
    }
}

/// The region: as given, or found by the longest beginning of the postcode. A region is refused only where the
/// destination's regions are all in the pack; elsewhere only those with rules of their own are.
pub(super) fn region<'m>(ask: &'m Consignment, market: &'m Market) -> Option<&'m str> {
    let complete = || market.series.iter().any(|series| series.key == "region.default");
    if let Some(code) = ask.destination.region.as_deref() {
        let known = market.regions.iter().any(|region| region.code == code);
        return (known || complete()).then_some(code);
    }
    let postcode = ask.destination.postcode.as_deref()?;
    let begins = |prefix: &str| {
        let mut letters = postcode.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase());
        prefix.chars().all(|letter| letters.next() == Some(letter))
    };
    market
        .regions
        .iter()
        .flat_map(|region| region.postcodes.iter().map(move |prefix| (prefix, region)))
        .filter(|(prefix, _)| begins(prefix))
        .max_by_key(|(prefix, _)| prefix.len())
        .map(|(_, region)| region.code.as_str())
}

/// Every switch that is set exists here, is set once and to something it takes.
pub(super) fn settings(ask: &Consignment, rules: &Rules<'_>, problems: &mut Vec<Problem>) {
    for (at, (key, setting)) in ask.settings.iter().enumerate() {
        let path = || format!("settings.{key}");
        let Some(switch) = rules.switch(key) else {
            problems.push(Problem::at(codes::E1107, path()).with("got", key));
            continue;
        };
        if ask.settings.iter().take(at).any(|(before, _)| before == key) {
            problems.push(Problem::at(codes::E1211, path()).with("got", key));
        }
        if !takes(switch, setting) {
            problems.push(
                Problem::at(codes::E1108, path())
                    .with("key", key)
                    .with("expected", expected(switch))
                    .with("got", text(setting)),
            );
        }
    }
}

fn takes(switch: &Switch, setting: &Setting) -> bool {
    match (&switch.kind, setting) {
        (SwitchKind::Flag, Setting::Flag(_)) => true,
        (SwitchKind::Rate, Setting::Rate(rate)) => !rate.is_negative() && *rate <= Dec::ONE,
        (SwitchKind::Choice(words), Setting::Word(word)) => words.contains(word),
        _ => false,
    }
}

fn expected(switch: &Switch) -> String {
    match &switch.kind {
        SwitchKind::Flag => "true or false".to_owned(),
        SwitchKind::Rate => "a fraction from 0 to 1".to_owned(),
        SwitchKind::Choice(words) => words.join(", "),
    }
}

fn text(setting: &Setting) -> String {
    match setting {
        Setting::Flag(on) => on.to_string(),
        Setting::Rate(rate) => rate.to_string(),
        Setting::Word(word) => word.clone(),
    }
}

/// The value of a switch written as text, as a command line or a page has it.
#[must_use]
pub fn parse_setting(switch: &Switch, text: &str) -> Option<Setting> {
    let setting = match &switch.kind {
        SwitchKind::Flag => Setting::Flag(text.parse().ok()?),
        SwitchKind::Rate => Setting::Rate(parse_decimal(text).ok()?),
        SwitchKind::Choice(_) => Setting::Word(text.to_owned()),
    };
    takes(switch, &setting).then_some(setting)
}

/// Schemes of the destination, its own and shared ones.
fn offered<'p>(rules: &Rules<'p>) -> impl Iterator<Item = &'p Scheme> {
    rules.market.schemes.iter().chain(rules.parent.into_iter().flat_map(|parent| &parent.schemes))
}

/// The scheme that is wanted and exists here.
pub(super) fn scheme<'p>(
    ask: &Consignment,
    rules: &Rules<'p>,
    problems: &mut Vec<Problem>,
) -> Option<&'p Scheme> {
    for (at, id) in ask.schemes.iter().enumerate() {
        if !exists(rules.pack, id) {
            problems.push(unknown(rules.pack, format!("schemes[{at}]"), id));
        }
    }
    match &ask.scheme {
        SchemeChoice::None => None,
        SchemeChoice::Auto => offered(rules).find(|scheme| ask.schemes.contains(&scheme.id)),
        SchemeChoice::Named(id) => {
            let found = offered(rules).find(|scheme| scheme.id == *id);
            if found.is_none() {
                problems.push(if exists(rules.pack, id) {
                    let known: Vec<&str> = offered(rules).map(|scheme| scheme.id.as_str()).collect();
                    Problem::at(codes::E1111, "scheme")
                        .with("got", id)
                        .with("country", rules.market.code)
                        .with("known", known.join(", "))
                } else {
                    unknown(rules.pack, "scheme".to_owned(), id)
                });
            }
            found
        }
    }
}

fn exists(pack: &Pack, id: &str) -> bool {
    pack.content().markets.iter().any(|market| market.schemes.iter().any(|scheme| scheme.id == id))
}

fn unknown(pack: &Pack, path: String, id: &str) -> Problem {
    let known: Vec<&str> = pack
        .content()
        .markets
        .iter()
        .flat_map(|market| market.schemes.iter().map(|scheme| scheme.id.as_str()))
        .collect();
    Problem::at(codes::E1109, path).with("got", id).with("known", known.join(", "))
}
