//! `fx/`: ECB rates per euro, pegs and market figures per dollar, all turned to units per euro.

use crate::{Faults, Files, SourceTable, read};
use landcast::calendar::Day;
use landcast::money::{Currency, Dec, FxRate};

/// Digits kept of a rate that went through the dollar: more than any of the two quotes has.
const DIGITS: u32 = 8;

#[derive(serde::Deserialize)]
struct EcbRow {
    currency: String,
    units_per_eur: String,
    date: String,
}

#[derive(serde::Deserialize)]
struct MarketRow {
    currency: String,
    units_per_usd: String,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Pegs {
    peg: Vec<Peg>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Peg {
    currency: String,
    per: String,
    units: String,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "confidence")]
    _confidence: String,
}

/// Rates sorted by currency, with the day of the ECB's.
pub(crate) fn load(files: &Files, sources: &SourceTable, faults: &mut Faults) -> (Day, Vec<FxRate>) {
    const ECB: &str = "fx/ecb.csv";
    const MARKET: &str = "fx/market.csv";
    const PEGS: &str = "fx/pegs.toml";
    let mut rates: Vec<FxRate> = Vec::new();
    let mut date = Day::default();
    let ecb = sources.find("ecb", ECB, "", faults);
    for (line, row) in files.csv::<EcbRow>(ECB, faults) {
        let at = format!("line {line}");
        match Day::parse(&row.date) {
            Some(day) => date = date.max(day),
            None => faults.push(ECB, &at, "not-a-date", format!("{} is not a day", row.date)),
        }
        let per_eur = read::decimal(&row.units_per_eur, ECB, &at, faults);
        add(&mut rates, &row.currency, per_eur, ecb, false, (ECB, &at), faults);
    }
    let dollar = rates.iter().find(|rate| rate.currency == Currency::USD).map(|rate| rate.per_eur);
    let Some(dollar) = dollar else {
        faults.push(ECB, "USD", "missing-key", "the dollar's rate is needed for pegs and market figures");
        return (date, rates);
    };
    let through_dollar = |per_usd: Dec| Dec::from_decimal((per_usd * dollar).decimal().round_dp(DIGITS));
    for peg in files.toml::<Pegs>(PEGS, faults).map(|pegs| pegs.peg).unwrap_or_default() {
        if peg.per != "USD" {
            faults.push(PEGS, &peg.currency, "unknown-unit", "a peg is to the dollar");
        }
        let source = sources.find(&format!("peg-{}", peg.currency), PEGS, &peg.currency, faults);
        let per_usd = read::decimal(&peg.units, PEGS, &peg.currency, faults);
        add(&mut rates, &peg.currency, through_dollar(per_usd), source, false, (PEGS, &peg.currency), faults);
    }
    let market = sources.find("fx-market", MARKET, "", faults);
    for (line, row) in files.csv::<MarketRow>(MARKET, faults) {
        let at = format!("line {line}");
        let per_usd = read::decimal(&row.units_per_usd, MARKET, &at, faults);
        add(&mut rates, &row.currency, through_dollar(per_usd), market, true, (MARKET, &at), faults);
    }
    rates.sort_by_key(|rate| rate.currency);
    (date, rates)
}

fn add(
    rates: &mut Vec<FxRate>,
    code: &str,
    per_eur: Dec,
    source: u16,
    assumed: bool,
    (file, at): (&str, &str),
    faults: &mut Faults,
) {
    let Some(currency) = Currency::from_code(code) else {
        faults.push(file, at, "unknown-currency", format!("{code} is no currency the engine knows"));
        return;
    };
    if per_eur <= Dec::ZERO {
        faults.push(file, at, "not-positive", "an exchange rate is above zero");
    }
    if rates.iter().any(|rate| rate.currency == currency) {
        faults.push(file, at, "duplicate-key", format!("{code} has a rate already"));
    }
    rates.push(FxRate { currency, per_eur, source, assumed });
}
