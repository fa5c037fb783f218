//! docs/DATA.md: every value of the pack with its dates, source and confidence.

use landcast::calendar::Day;
use landcast::pack::{Content, Dated, Market, Series, Status, SwitchKind, Unit, Value};

use super::Page;

pub(super) fn page(content: &Content) -> String {
    let mut page = Page::new(
        "Data",
        "Every value the calculator uses, with the days it holds, where it is from and how far it can be trusted. \
         A value that is announced is shown and not applied. A confidence of `assumption` means the project chose it.",
    );
    page.paragraph(format_args!(
        "Pack {}, gone through on {}, with rules from {} to {}.",
        content.version, content.built, content.begins, content.horizon
    ));
    for market in &content.markets {
        market_section(&mut page, content, market);
    }
    services(&mut page, content);
    assumptions(&mut page, content);
    exchange_rates(&mut page, content);
    calendars(&mut page, content);
    sources(&mut page, content);
    page.finish()
}

fn market_section(page: &mut Page, content: &Content, market: &Market) {
    page.heading(format_args!("{} {} {}", market.code, market.name.en, market.name.zh));
    let mut facts = vec![format!("Currency {}", market.currency), format!("regime {:?}", market.regime)];
    facts.extend(market.parent.map(|parent| format!("shares the values of {parent}")));
    facts.extend(market.tariff.as_ref().map(|tariff| format!("duty rates from the table {tariff}")));
    if !market.schemes.is_empty() {
        let ids: Vec<&str> = market.schemes.iter().map(|scheme| scheme.id.as_str()).collect();
        facts.push(format!("schemes {}", ids.join(", ")));
    }
    page.paragraph(format_args!("{}.", facts.join(", ")));

    let own = market.series.iter().map(|series| (String::new(), series));
    let regional = market
        .regions
        .iter()
        .flat_map(|region| region.series.iter().map(move |series| (format!("{}: ", region.code), series)));
    page.table(
        ["key", "value", "from", "to", "confidence", "checked", "source"],
        own.chain(regional).flat_map(|(region, series)| {
            series.values.iter().map(move |dated| value_row(content, &region, series, dated))
        }),
    );
    page.table(
        ["range of duty for", "HS", "low", "likely", "high", "from", "confidence", "source"],
        market.bands.iter().map(|band| {
            let prefixes: Vec<String> = band.prefixes.iter().map(ToString::to_string).collect();
            [
                band.name.en.clone(),
                prefixes.join(" "),
                percent(&band.low.to_string()),
                percent(&band.likely.to_string()),
                percent(&band.high.to_string()),
                band.from.to_string(),
                band.confidence.as_str().to_owned(),
                source(content, band.source),
            ]
        }),
    );
    page.table(
        ["list", "codes", "rate", "from", "to", "confidence", "source"],
        market.lists.iter().map(|list| {
            [
                list.id.clone(),
                list.codes.len().to_string(),
                list.rate.map(|rate| percent(&rate.to_string())).unwrap_or_default(),
                list.from.to_string(),
                day(list.to),
                list.confidence.as_str().to_owned(),
                source(content, list.source),
            ]
        }),
    );
    page.table(
        ["switch", "takes", "default", "why it is one", "source"],
        market.switches.iter().map(|switch| {
            let takes = match &switch.kind {
                SwitchKind::Flag => "true or false".to_owned(),
                SwitchKind::Rate => "a rate".to_owned(),
                SwitchKind::Choice(words) => words.join(", "),
            };
            [
                switch.key.clone(),
                takes,
                switch.default.clone(),
                switch.note.en.clone(),
                source(content, switch.source),
            ]
        }),
    );
}

fn value_row(content: &Content, region: &str, series: &Series, dated: &Dated) -> [String; 7] {
    let value = match &dated.value {
        Value::Number(number) => match series.unit {
            Unit::Rate => percent(&number.to_string()),
            Unit::Money(currency) => format!("{number} {currency}"),
            Unit::Count | Unit::Flag | Unit::Word => number.to_string(),
        },
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Word(word) => word.clone(),
        Value::Repealed => "repealed".to_owned(),
    };
    let announced = if dated.status == Status::Expected { " (announced)" } else { "" };
    [
        format!("{region}{}", series.key),
        format!("{value}{announced}"),
        dated.from.to_string(),
        day(dated.to),
        dated.confidence.as_str().to_owned(),
        dated.checked.to_string(),
        source(content, dated.source),
    ]
}

fn services(page: &mut Page, content: &Content) {
    if content.services.is_empty() {
        return;
    }
    page.heading("Reference services");
    page.paragraph(
        "Prices are rounded illustrations of their date; a seller's own rate card takes their place.",
    );
    page.table(
        ["service", "name", "role", "channel", "from", "to", "price of", "confidence", "source"],
        content.services.iter().flat_map(|service| {
            service.lanes.iter().map(|lane| {
                [
                    service.id.clone(),
                    service.name.en.clone(),
                    service.role.as_str().to_owned(),
                    service.channel.as_str().to_owned(),
                    service.from.clone(),
                    lane.to.to_string(),
                    lane.price_date.to_string(),
                    lane.confidence.as_str().to_owned(),
                    source(content, lane.source),
                ]
            })
        }),
    );
}

fn assumptions(page: &mut Page, content: &Content) {
    if content.assumptions.is_empty() {
        return;
    }
    page.heading("Numbers that belong to no market");
    page.table(
        ["key", "value", "what it is", "confidence", "source"],
        content.assumptions.iter().map(|assumption| {
            [
                assumption.key.clone(),
                assumption.value.to_string(),
                assumption.note.en.clone(),
                assumption.confidence.as_str().to_owned(),
                source(content, assumption.source),
            ]
        }),
    );
}

fn exchange_rates(page: &mut Page, content: &Content) {
    page.heading("Exchange rates");
    page.paragraph(format_args!(
        "Units per euro on {}. What is marked is a peg or an assumption, not a reference rate.",
        content.fx_date
    ));
    page.table(
        ["currency", "per euro", "", "source"],
        content.fx.iter().map(|rate| {
            [
                rate.currency.to_string(),
                rate.per_eur.to_string(),
                if rate.assumed { "not quoted".to_owned() } else { String::new() },
                source(content, rate.source),
            ]
        }),
    );
}

fn calendars(page: &mut Page, content: &Content) {
    page.heading("Calendars");
    page.paragraph("Later than the last column, make-up working days or holidays that depend on the moon may still change.");
    page.table(
        ["calendar", "holidays", "make-up days", "from", "until", "known until"],
        content.holidays.iter().map(|table| {
            [
                table.id.clone(),
                table.days.len().to_string(),
                table.make_up.len().to_string(),
                table.from.to_string(),
                table.until.to_string(),
                table.make_up_known_until.to_string(),
            ]
        }),
    );
}

fn sources(page: &mut Page, content: &Content) {
    page.heading("Sources");
    page.table(
        ["key", "title"],
        content.sources.iter().map(|source| {
            let title = match &source.href {
                Some(href) => format!("[{}]({href})", source.title.replace(['[', ']'], "")),
                None => source.title.clone(),
            };
            [source.key.clone(), title]
        }),
    );
}

fn source(content: &Content, index: u16) -> String {
    content.sources.get(usize::from(index)).map(|source| source.key.clone()).unwrap_or_default()
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// "6.5 %" from "0.065", by moving the point, so that no digit is lost or made up.
fn percent(fraction: &str) -> String {
    let (sign, digits) = fraction.strip_prefix('-').map_or(("", fraction), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part = format!("{part:0<2}");
    let (moved, rest) = part.split_at(2);
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let rest = rest.trim_end_matches('0');
    if rest.is_empty() { format!("{sign}{whole} %") } else { format!("{sign}{whole}.{rest} %") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_moves_the_point_and_keeps_every_digit() {
        assert_eq!(percent("0.065"), "6.5 %");
        assert_eq!(percent("0"), "0 %");
        assert_eq!(percent("0.2"), "20 %");
        assert_eq!(percent("1"), "100 %");
        assert_eq!(percent("0.00125"), "0.125 %");
        assert_eq!(percent("-0.05"), "-5 %");
        assert_eq!(percent("0.1000"), "10 %");
    }
}
