//! Short ways to write consignments for the customs engine itself, below the JSON of the contract.

pub use super::pack;
use landcast::calendar::Day;
use landcast::customs::{Assessment, Consignment, Line, SchemeChoice, Setting, assess};
use landcast::measure::{Country, HsCode};
use landcast::money::{Currency, Dec, Fx, parse_decimal};
use landcast::pack::Channel;
use landcast::problem::Problem;

/// The pack's exchange rates.
pub fn fx() -> Fx<'static> {
    Fx::new(&pack().content().fx)
}

pub fn country(code: &str) -> Country {
    Country::from_code(code).expect("a country code")
}

pub fn currency(code: &str) -> Currency {
    Currency::from_code(code).expect("a currency")
}

pub fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

pub fn dec(text: &str) -> Dec {
    parse_decimal(text).expect("a decimal")
}

pub fn hs(text: &str) -> HsCode {
    HsCode::parse(text).expect("an HS code")
}

/// A line of so many pieces.
pub fn line(description: &str, code: &str, quantity: u32, price: &str) -> Line {
    Line::new(description, quantity, dec(price)).with_hs(hs(code))
}

/// A parcel of one piece of goods with that code.
pub fn one(to: &str, code: &str, price: &str) -> Consignment {
    parcel(to, vec![line("goods", code, 1, price)])
}

/// A parcel of one cotton T-shirt in the currency of the destination, without a scheme, on 20 November 2026.
pub fn shirt(to: &str, price: &str) -> Consignment {
    parcel(to, vec![line("T-shirt", "610910", 1, price)])
}

/// A parcel in the currency of the destination, without a scheme, on 20 November 2026.
pub fn parcel(to: &str, lines: Vec<Line>) -> Consignment {
    let to = country(to);
    let money = pack().market(to).expect("a destination").currency;
    let mut parcel = Consignment::new(to, day("2026-11-20"), money, lines);
    parcel.scheme = SchemeChoice::None;
    parcel
}

/// The answer, which must be one.
pub fn answer(ask: &Consignment) -> Assessment<'static> {
    assess(pack(), ask, &fx()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Whether an alert or a note of that code is said.
pub fn says(answer: &Assessment<'_>, code: &str) -> bool {
    answer.alerts.iter().chain(&answer.notes).any(|remark| remark.code.as_str() == code)
}

/// The parameters of `code`, as text.
pub fn params(answer: &Assessment<'_>, code: &str) -> Vec<String> {
    let remark = answer.alerts.iter().chain(&answer.notes).find(|remark| remark.code.as_str() == code);
    remark.map(|remark| remark.params().map(|(_, value)| value.to_string()).collect()).unwrap_or_default()
}

/// Regime, duty and tax, in cents.
#[track_caller]
pub fn is(found: &Assessment<'_>, regime: &str, duty: &str, vat: &str) {
    let text = |amount: Option<Dec>| amount.map_or_else(|| "unknown".to_owned(), |amount| amount.fixed(2));
    let got = (found.regime.to_string(), text(found.duty), text(found.vat));
    assert_eq!(got, (regime.to_owned(), duty.to_owned(), vat.to_owned()));
}

/// The problems, which must be some.
pub fn problems(ask: &Consignment) -> Vec<Problem> {
    assess(pack(), ask, &fx()).expect_err("problems")
}

/// Ways to vary a consignment in one expression.
pub trait Vary: Sized {
    fn on(self, date: &str) -> Self;
    fn under(self, scheme: &str) -> Self;
    fn set(self, key: &str, on: bool) -> Self;
    fn choose(self, key: &str, word: &str) -> Self;
    fn freight(self, amount: &str) -> Self;
    /// By that way.
    fn by(self, channel: Channel) -> Self;
    /// The seller's own rate of duty on the first line.
    fn rated(self, rate: &str) -> Self;
    fn vary(self, change: impl FnOnce(&mut Consignment)) -> Self;
}

impl Vary for Consignment {
    fn on(self, date: &str) -> Self {
        self.vary(|ask| ask.entry = day(date))
    }

    fn under(self, scheme: &str) -> Self {
        self.vary(|ask| ask.scheme = SchemeChoice::Named(scheme.to_owned()))
    }

    fn set(self, key: &str, on: bool) -> Self {
        self.vary(|ask| ask.settings.push((key.to_owned(), Setting::Flag(on))))
    }

    fn choose(self, key: &str, word: &str) -> Self {
        self.vary(|ask| ask.settings.push((key.to_owned(), Setting::Word(word.to_owned()))))
    }

    fn freight(self, amount: &str) -> Self {
        self.vary(|ask| ask.freight = dec(amount))
    }

    fn by(self, channel: Channel) -> Self {
        self.vary(|ask| ask.channel = channel)
    }

    fn rated(self, rate: &str) -> Self {
        self.vary(|ask| ask.lines[0].duty_rate = Some(dec(rate)))
    }

    fn vary(mut self, change: impl FnOnce(&mut Consignment)) -> Self {
        change(&mut self);
        self
    }
}
