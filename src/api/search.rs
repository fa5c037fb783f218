//! The search front: what was typed, and what it may be.

use super::read::fields::{Fields, Problems};
use super::value::Value;
use super::write::{PackId, RatesOf};
use crate::calendar::Day;
use crate::customs::{Line, Place, rates_of};
use crate::measure::{Country, HsCode};
use crate::money::Dec;
use crate::pack::{Pack, RateKind};
use crate::problem::{Problem, codes};
use crate::search::{Found, Hit, search};
use serde::Serialize;

/// Results when none are asked for.
const USUAL: u32 = 12;

/// Most results of one answer.
const MOST: u32 = 100;

/// Most national lines listed under a code.
const MOST_LINES: usize = 80;

/// What may be meant, best first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SearchAnswer {
    engine: &'static str,
    pack: PackId,
    text: String,
    country: Option<String>,
    results: Vec<ResultOf>,
    /// Tables of names that are not loaded: with them more is found.
    missing: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ResultOf {
    kind: &'static str,
    /// Of a category.
    id: Option<String>,
    /// The code; of a category the likeliest.
    hs: String,
    zh: String,
    en: String,
    group: Option<String>,
    goods: Vec<&'static str>,
    /// All codes a category may fall under.
    candidates: Vec<String>,
    /// From 0 to 1.
    confidence: String,
    by: &'static str,
    /// Of the country asked for.
    rate: Option<RatesOf>,
    /// National lines under the code, where the country's tariff has them and the code is one that settles to them.
    lines: Vec<LineOf>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct LineOf {
    hs: String,
    rate: Option<RatesOf>,
}

struct Asked<'v> {
    text: &'v str,
    limit: usize,
    country: Option<Country>,
    date: Day,
}

/// Searches goods and codes.
pub(super) fn answer(pack: &Pack, asked: &Value) -> Result<SearchAnswer, Vec<Problem>> {
    let asked = read(asked, pack)?;
    let hits = search(pack, asked.text, asked.limit);
    Ok(SearchAnswer {
        engine: super::ENGINE,
        pack: PackId::from(pack),
        text: asked.text.to_owned(),
        country: asked.country.map(|country| country.code().to_owned()),
        results: hits.iter().enumerate().map(|(at, hit)| result(pack, &asked, hit, at == 0)).collect(),
        missing: pack
            .tables()
            .filter(|table| !table.loaded && table.destinations.is_empty())
            .map(|table| table.head.id.clone())
            .collect(),
    })
}

fn read<'v>(value: &'v Value, pack: &Pack) -> Result<Asked<'v>, Vec<Problem>> {
    let mut problems = Problems::new();
    let mut asked = Asked { text: "", limit: 0, country: None, date: pack.content().built };
    if let Some(mut fields) = Fields::open(value, "", &mut problems) {
        asked.text = match fields.need("text", &mut problems) {
            Some(Value::Text(text)) => text,
            Some(other) => {
                let problem = Problem::at(codes::E1004, "text");
                problems.push(problem.with("expected", "string").with("got", other.kind()));
                ""
            }
            None => "",
        };
        let limit = fields.count("limit", (1, codes::E1202), &mut problems).unwrap_or(USUAL).min(MOST);
        asked.limit = usize::try_from(limit).unwrap_or_default();
        if let Some(code) = fields.text("country", &mut problems) {
            asked.country = Country::from_code(code);
            if asked.country.is_none() {
                problems.push(Problem::at(codes::E1101, "country").with("got", code));
            }
        }
        if let Some(text) = fields.text("date", &mut problems) {
            match Day::parse(text) {
                Some(day) => asked.date = day,
                None => problems.push(Problem::at(codes::E1007, "date").with("got", text)),
            }
        }
        fields.close(&mut problems);
    }
    if let Some(country) = asked.country
        && !pack.destinations().any(|market| market.code == country)
    {
        problems.push(Problem::at(codes::E2101, "country").with("country", country));
    }
    if problems.is_empty() { Ok(asked) } else { Err(problems) }
}

fn result(pack: &Pack, asked: &Asked<'_>, hit: &Hit<'_>, first: bool) -> ResultOf {
    let rate = |line: Line| {
        let place = Place { country: asked.country?, region: None, postcode: None };
        rates_of(pack, place, (Country::CN, asked.date), line).map(RatesOf::from)
    };
    let bare = || Line::new("", 1, Dec::ONE);
    let confidence = Dec::new(i64::from(hit.score), 3).plain();
    match hit.found {
        Found::Kind(kind) => ResultOf {
            kind: "category",
            id: Some(kind.id.clone()),
            hs: kind.candidates.first().map(ToString::to_string).unwrap_or_default(),
            zh: kind.name.zh.clone(),
            en: kind.name.en.clone(),
            group: pack.content().groups.get(usize::from(kind.group)).map(|group| group.id.clone()),
            goods: kind.goods.iter().map(|class| class.as_str()).collect(),
            candidates: kind.candidates.iter().map(ToString::to_string).collect(),
            confidence,
            by: hit.by.as_str(),
            rate: rate(Line { category: Some(kind.id.clone()), ..bare() }),
            lines: Vec::new(),
        },
        Found::Code { hs, en, zh } => ResultOf {
            kind: "hs",
            id: None,
            hs: hs.to_string(),
            zh: zh.unwrap_or_default().to_owned(),
            en: en.to_owned(),
            group: None,
            goods: Vec::new(),
            candidates: Vec::new(),
            confidence,
            by: hit.by.as_str(),
            rate: rate(bare().with_hs(hs)),
            lines: if first { lines(pack, asked, hs) } else { Vec::new() },
        },
    }
}

/// National lines under a code of at least six digits. Those without any rate in percent are listed too.
fn lines(pack: &Pack, asked: &Asked<'_>, hs: HsCode) -> Vec<LineOf> {
    let market = asked.country.and_then(|country| pack.market(country));
    let parent = market.and_then(|market| market.parent).and_then(|code| pack.market(code));
    let id = market.into_iter().chain(parent).find_map(|market| market.tariff.as_deref());
    let Some(table) = id.and_then(|id| pack.tariff(id)).filter(|table| table.digits > 6) else {
        return Vec::new();
    };
    if hs.digits() < 6 || hs.digits() >= table.digits {
        return Vec::new();
    }
    let rows = pack.tariff_rows(&table.id, hs).take(MOST_LINES);
    rows.map(|(line, cell)| {
        let place =
            Place { country: market.map_or(Country::CN, |market| market.code), region: None, postcode: None };
        let rates = (cell.kind != RateKind::Specific)
            .then(|| {
                rates_of(pack, place, (Country::CN, asked.date), Line::new("", 1, Dec::ONE).with_hs(line))
            })
            .flatten();
        LineOf { hs: line.to_string(), rate: rates.map(RatesOf::from) }
    })
    .collect()
}
