//! What belongs to no market: days of the pack, tariff tables, goods, exchange rates, calendars, assumptions, sources.

use super::super::content::Content;
use super::super::tariff::{RateCell, Tariff};
use super::{Fact, Found, Happened, Spot, Subject, pairs, word};
use crate::measure::HsCode;

pub(super) fn all(found: &mut Found<'_>) {
    let (before, after) = (found.before, found.after);
    let pack = Spot::new(Subject::Pack, "pack");
    for (part, day) in [
        ("built", (before.built, after.built)),
        ("begins", (before.begins, after.begins)),
        ("horizon", (before.horizon, after.horizon)),
        ("fx-date", (before.fx_date, after.fx_date)),
    ] {
        found.part(&pack, part, Some(Fact::Day(day.0)), Some(Fact::Day(day.1)));
    }
    tariffs(found, before, after);
    categories(found, before, after);
    for (currency, pair) in pairs(&before.fx, &after.fx, |rate| rate.currency) {
        let per_eur = pair.0.map(|rate| Fact::Number(rate.per_eur));
        let spot = Spot::new(Subject::Fx, currency.code());
        found.part(&spot, "per-eur", per_eur, pair.1.map(|rate| Fact::Number(rate.per_eur)));
    }
    calendars(found, before, after);
    for (key, pair) in pairs(&before.assumptions, &after.assumptions, |entry| entry.key.as_str()) {
        let Some(entry) = pair.1.or(pair.0) else { continue };
        let spot = Spot::new(Subject::Assumption, key).named(&entry.note);
        let number = |entry: &super::super::content::Assumption| Fact::Number(entry.value);
        found.part(&spot, "number", pair.0.map(number), pair.1.map(number));
    }
    for (key, pair) in pairs(&before.sources, &after.sources, |source| source.key.as_str()) {
        let title = |source: &super::super::provenance::Source| Fact::Word(source.title.clone());
        let spot = Spot::new(Subject::Source, key);
        found.part(&spot, "title", pair.0.map(title), pair.1.map(title));
        if let (Some(was), Some(is)) = pair {
            found.part(&spot, "href", was.href.as_deref().and_then(word), is.href.as_deref().and_then(word));
        }
    }
}

fn tariffs(found: &mut Found<'_>, before: &Content, after: &Content) {
    for (id, pair) in pairs(&before.tariffs, &after.tariffs, |table| table.id.as_str()) {
        let spot = Spot::new(Subject::Tariff, id);
        match pair {
            (None, Some(_)) => found.whole(&spot, Happened::Added),
            (Some(_), None) => found.whole(&spot, Happened::Removed),
            (Some(was), Some(is)) => {
                let mut says_other =
                    found.part(&spot, "read", Some(Fact::Day(was.data_date)), Some(Fact::Day(is.data_date)));
                // Tables are files of their own: one that is not loaded says nothing of its rates.
                let loaded = !was.rows.steps.is_empty() && !is.rows.steps.is_empty();
                let (was_rows, is_rows) =
                    if loaded { (rows(was), rows(is)) } else { (Vec::new(), Vec::new()) };
                for (code, (old, new)) in pairs(&was_rows, &is_rows, |(code, _)| *code) {
                    let digits = if new.is_some() { is.digits } else { was.digits };
                    let at = HsCode::of_number(u64::from(code), digits).map(|code| code.to_string());
                    let rates = |row: &(u32, Option<RateCell>)| {
                        let (low, likely, high) = row.1?.fractions();
                        Some(Fact::Rates([low, likely, high]))
                    };
                    says_other |=
                        found.part_at(&spot, "rates", at.clone(), old.and_then(rates), new.and_then(rates));
                    let kind = |row: Option<&(u32, Option<RateCell>)>| {
                        row.and_then(|row| row.1).map(|cell| cell.kind)
                    };
                    if old.is_some() && new.is_some() && kind(old) != kind(new) {
                        found.list.push(spot.say(Some("kind"), at, Happened::Changed, None, None));
                        says_other = true;
                    }
                }
                if !says_other {
                    let evidence =
                        |table: &Tariff, key: &str| (key.to_owned(), table.confidence, table.checked);
                    let old = evidence(was, found.source_before(was.source));
                    let new = evidence(is, found.source_after(is.source));
                    found.rechecked(&spot, &old, &new, Some((was.checked, is.checked)));
                }
            }
            (None, None) => {}
        }
    }
}

fn rows(table: &Tariff) -> Vec<(u32, Option<RateCell>)> {
    let cells = table.rows.cell.iter().map(|at| table.rows.cells.get(usize::from(*at)).copied());
    table.codes().into_iter().zip(cells).collect()
}

fn categories(found: &mut Found<'_>, before: &Content, after: &Content) {
    for (id, pair) in pairs(&before.categories, &after.categories, |one| one.id.as_str()) {
        let Some(one) = pair.1.or(pair.0) else { continue };
        let spot = Spot::new(Subject::Category, id).named(&one.name);
        match pair {
            (None, _) => found.whole(&spot, Happened::Added),
            (_, None) => found.whole(&spot, Happened::Removed),
            (Some(was), Some(is)) => {
                let codes = |one: &super::super::goods::Category| {
                    let codes: Vec<String> = one.candidates.iter().map(ToString::to_string).collect();
                    Some(Fact::Word(codes.join(" ")))
                };
                found.part(&spot, "codes", codes(was), codes(is));
                found.other(&spot, "goods", &was.goods, &is.goods);
            }
        }
    }
}

fn calendars(found: &mut Found<'_>, before: &Content, after: &Content) {
    for (id, pair) in pairs(&before.holidays, &after.holidays, |table| table.id.as_str()) {
        let spot = Spot::new(Subject::Calendar, id);
        match pair {
            (None, Some(_)) => found.whole(&spot, Happened::Added),
            (Some(_), None) => found.whole(&spot, Happened::Removed),
            (Some(was), Some(is)) => {
                found.part(&spot, "until", Some(Fact::Day(was.until)), Some(Fact::Day(is.until)));
                let known = (was.make_up_known_until, is.make_up_known_until);
                found.part(&spot, "known-until", Some(Fact::Day(known.0)), Some(Fact::Day(known.1)));
                // A table that reaches further is told by its last day; only days both know are told one by one.
                let both = |day: &&crate::calendar::Day| {
                    **day <= was.until.min(is.until) && **day >= was.from.max(is.from)
                };
                let days = |table: &crate::calendar::Holidays| {
                    table.days.iter().map(|(day, _)| *day).filter(|day| both(&day)).collect::<Vec<_>>()
                };
                let made = |table: &crate::calendar::Holidays| {
                    table.make_up.iter().copied().filter(|day| both(&day)).collect::<Vec<_>>()
                };
                for (part, was, is) in
                    [("holiday", days(was), days(is)), ("make-up-day", made(was), made(is))]
                {
                    for (day, (old, new)) in pairs(&was, &is, |day| *day) {
                        let spot = spot.clone().on(day);
                        let stands = |day: Option<_>| day.map(|_| Fact::Day(spot.date.unwrap_or_default()));
                        found.part(&spot, part, stands(old), stands(new));
                    }
                }
            }
            (None, None) => {}
        }
    }
}
