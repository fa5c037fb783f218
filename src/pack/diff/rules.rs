//! Import rules: parameters, switches, schemes, regions, lists, ranges.

use super::super::market::{
    CodeList, Dated, Market, RateBand, Region, Series, Status, Switch, SwitchKind, Unit, Value,
};
use super::{Fact, Found, Happened, Spot, Subject, pairs, word};
use crate::calendar::Day;
use crate::measure::{Country, HsCode};

pub(super) fn markets(found: &mut Found<'_>) {
    for (code, pair) in pairs(&found.before.markets, &found.after.markets, |market| market.code) {
        let spot = |market: &Market| Spot::new(Subject::Market, code.code()).of(code).named(&market.name);
        match pair {
            (None, Some(market)) => found.whole(&spot(market), Happened::Added),
            (Some(market), None) => found.whole(&spot(market), Happened::Removed),
            (Some(before), Some(after)) => {
                about(found, &spot(after), before, after);
                of_market(found, code, before, after);
            }
            (None, None) => {}
        }
    }
}

fn about(found: &mut Found<'_>, spot: &Spot, before: &Market, after: &Market) {
    let tariff = |market: &Market| market.tariff.as_deref().and_then(word);
    let parent = |market: &Market| market.parent.and_then(|code| word(code.code()));
    found.part(spot, "currency", word(before.currency.code()), word(after.currency.code()));
    found.part(spot, "tariff", tariff(before), tariff(after));
    found.part(spot, "shares", parent(before), parent(after));
    found.part(spot, "holidays", word(&before.calendar), word(&after.calendar));
    found.other(spot, "regime", &before.regime, &after.regime);
}

fn of_market(found: &mut Found<'_>, code: Country, before: &Market, after: &Market) {
    series(found, code, None, &before.series, &after.series);
    for (key, pair) in pairs(&before.switches, &after.switches, |switch| switch.key.as_str()) {
        switch(found, &Spot::new(Subject::Switch, key).of(code), pair);
    }
    for (id, pair) in pairs(&before.schemes, &after.schemes, |scheme| scheme.id.as_str()) {
        let spot = Spot::new(Subject::Scheme, id).of(code);
        match pair {
            (None, Some(scheme)) => found.whole(&spot.named(&scheme.name), Happened::Added),
            (Some(scheme), None) => found.whole(&spot.named(&scheme.name), Happened::Removed),
            _ => {}
        }
    }
    for (id, pair) in pairs(&before.regions, &after.regions, |region| region.code.as_str()) {
        region(found, code, id, pair);
    }
    for ((id, from), pair) in pairs(&before.lists, &after.lists, |list| (list.id.as_str(), list.from)) {
        list(found, &Spot::new(Subject::List, id).of(code).on(from), pair);
    }
    let prefixes =
        |band: &RateBand| band.prefixes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    for ((codes, from), pair) in pairs(&before.bands, &after.bands, |band| (prefixes(band), band.from)) {
        band(found, &Spot::new(Subject::Band, codes).of(code).on(from), pair);
    }
}

fn region(found: &mut Found<'_>, code: Country, id: &str, pair: (Option<&Region>, Option<&Region>)) {
    let spot = |region: &Region| {
        let spot = Spot::new(Subject::Region, id).of(code).named(&region.name);
        Spot { region: Some(id.to_owned()), ..spot }
    };
    match pair {
        (None, Some(region)) => {
            found.whole(&spot(region), Happened::Added);
            series(found, code, Some(id), &[], &region.series);
        }
        (Some(region), None) => found.whole(&spot(region), Happened::Removed),
        (Some(before), Some(after)) => {
            found.other(&spot(after), "postcodes", &before.postcodes, &after.postcodes);
            series(found, code, Some(id), &before.series, &after.series);
        }
        (None, None) => {}
    }
}

fn series(found: &mut Found<'_>, code: Country, region: Option<&str>, before: &[Series], after: &[Series]) {
    for (key, (before, after)) in pairs(before, after, |series| series.key.as_str()) {
        let values =
            |series: Option<&'_ Series>| series.map(|series| series.values.clone()).unwrap_or_default();
        let (old, new) = (values(before), values(after));
        for (from, pair) in pairs(&old, &new, |dated| dated.from) {
            let spot = Spot {
                region: region.map(str::to_owned),
                ..Spot::new(Subject::Value, key).of(code).on(from)
            };
            dated(found, spot, (before, after), pair, from);
        }
    }
}

/// What a series applies on `date`, repeals left out.
fn applied(series: Option<&Series>, date: Day) -> Option<Fact> {
    let series = series?;
    series
        .on(date)
        .filter(|dated| dated.value != Value::Repealed)
        .map(|dated| fact(series.unit, &dated.value))
}

fn fact(unit: Unit, value: &Value) -> Fact {
    match (value, unit) {
        (Value::Number(number), Unit::Rate) => Fact::Rate(*number),
        (Value::Number(number), Unit::Money(currency)) => Fact::Money(*number, currency),
        (Value::Number(number), _) => Fact::Number(*number),
        (Value::Flag(on), _) => Fact::Flag(*on),
        (Value::Word(word), _) => Fact::Word(word.clone()),
        (Value::Repealed, _) => Fact::Repealed,
    }
}

fn dated(
    found: &mut Found<'_>,
    spot: Spot,
    (old, new): (Option<&Series>, Option<&Series>),
    pair: (Option<&Dated>, Option<&Dated>),
    from: Day,
) {
    let unit = new.or(old).map_or(Unit::Word, |series| series.unit);
    match pair {
        (None, Some(after)) => {
            let spot = Spot { expected: after.status == Status::Expected, ..spot };
            let says = Some(fact(unit, &after.value));
            found.list.push(spot.say(None, None, Happened::Added, applied(old, from), says));
            if let Some(to) = after.to {
                found.part(&spot, "to", None, Some(Fact::Day(to)));
            }
        }
        (Some(before), None) => {
            let spot = Spot { expected: before.status == Status::Expected, ..spot };
            let unit = old.map_or(unit, |series| series.unit);
            let says = Some(fact(unit, &before.value));
            found.list.push(spot.say(None, None, Happened::Removed, says, applied(new, from)));
        }
        (Some(before), Some(after)) => {
            let spot = Spot { expected: after.status == Status::Expected, ..spot };
            let old_unit = old.map_or(unit, |series| series.unit);
            let (was, is) = (fact(old_unit, &before.value), fact(unit, &after.value));
            let mut says_other = was != is;
            if says_other {
                found.list.push(spot.say(None, None, Happened::Changed, Some(was), Some(is)));
            }
            says_other |= found.part(&spot, "to", before.to.map(Fact::Day), after.to.map(Fact::Day));
            let stands = |dated: &Dated| Some(Fact::Flag(dated.status == Status::InForce));
            says_other |= found.part(&spot, "in-force", stands(before), stands(after));
            if !says_other {
                let evidence = |dated: &Dated, key: &str| {
                    (key.to_owned(), dated.confidence, dated.checked, dated.note.clone())
                };
                let was = evidence(before, found.source_before(before.source));
                let is = evidence(after, found.source_after(after.source));
                found.rechecked(&spot, &was, &is, Some((before.checked, after.checked)));
            }
        }
        (None, None) => {}
    }
}

fn switch(found: &mut Found<'_>, spot: &Spot, pair: (Option<&Switch>, Option<&Switch>)) {
    let named = |switch: &Switch| spot.clone().named(&switch.note);
    let default = |switch: &Switch| Some(Fact::Word(switch.default.clone()));
    match pair {
        (None, Some(switch)) => {
            found.list.push(named(switch).say(None, None, Happened::Added, None, default(switch)));
        }
        (Some(switch), None) => {
            found.list.push(named(switch).say(None, None, Happened::Removed, default(switch), None));
        }
        (Some(before), Some(after)) => {
            let spot = named(after);
            let mut says_other = found.part(&spot, "default", default(before), default(after));
            let choices = |switch: &Switch| match &switch.kind {
                SwitchKind::Choice(words) => Some(Fact::Word(words.join(", "))),
                SwitchKind::Flag => word("true, false"),
                SwitchKind::Rate => None,
            };
            says_other |= found.part(&spot, "choices", choices(before), choices(after));
            says_other |= found.part(&spot, "from", before.from.map(Fact::Day), after.from.map(Fact::Day));
            if !says_other {
                let was = (found.source_before(before.source).to_owned(), before.checked, &before.note);
                let is = (found.source_after(after.source).to_owned(), after.checked, &after.note);
                found.rechecked(&spot, &was, &is, Some((before.checked, after.checked)));
            }
        }
        (None, None) => {}
    }
}

fn list(found: &mut Found<'_>, spot: &Spot, pair: (Option<&CodeList>, Option<&CodeList>)) {
    let rate = |list: &CodeList| list.rate.map(Fact::Rate);
    match pair {
        (None, Some(list)) => found.list.push(spot.say(None, None, Happened::Added, None, rate(list))),
        (Some(list), None) => found.list.push(spot.say(None, None, Happened::Removed, rate(list), None)),
        (Some(before), Some(after)) => {
            let mut says_other = found.part(spot, "rate", rate(before), rate(after));
            says_other |= found.part(spot, "to", before.to.map(Fact::Day), after.to.map(Fact::Day));
            let code = |code: Option<&HsCode>| code.map(|code| Fact::Word(code.to_string()));
            for (name, (was, is)) in pairs(&before.codes, &after.codes, ToString::to_string) {
                says_other |= found.part_at(spot, "codes", Some(name), code(was), code(is));
            }
            if !says_other {
                let was = (found.source_before(before.source).to_owned(), before.confidence, before.checked);
                let is = (found.source_after(after.source).to_owned(), after.confidence, after.checked);
                found.rechecked(spot, &was, &is, Some((before.checked, after.checked)));
            }
        }
        (None, None) => {}
    }
}

fn band(found: &mut Found<'_>, spot: &Spot, pair: (Option<&RateBand>, Option<&RateBand>)) {
    let rates = |band: &RateBand| Some(Fact::Rates([band.low, band.likely, band.high]));
    let named = |band: &RateBand| spot.clone().named(&band.name);
    match pair {
        (None, Some(band)) => {
            found.list.push(named(band).say(None, None, Happened::Added, None, rates(band)));
        }
        (Some(band), None) => {
            found.list.push(named(band).say(None, None, Happened::Removed, rates(band), None));
        }
        (Some(before), Some(after)) => {
            let spot = named(after);
            if !found.part(&spot, "rates", rates(before), rates(after)) {
                let was = (found.source_before(before.source).to_owned(), before.confidence, before.checked);
                let is = (found.source_after(after.source).to_owned(), after.confidence, after.checked);
                found.rechecked(&spot, &was, &is, Some((before.checked, after.checked)));
            }
        }
        (None, None) => {}
    }
}
