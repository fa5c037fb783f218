//! Prices as cells hold them, and what is written where there is none.

use super::plain::{Scan, has, number, plain};
use crate::book::{Cell, decimal};
use landcast::money::{Currency, Dec};

/// What a price is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Per {
    Kilogram,
    Parcel,
    /// A begun step of so many grams.
    Step(u32),
    CubicMetre,
}

impl Per {
    /// The unit in a plain text behind a stroke, or in the words of a header.
    pub(crate) fn named(text: &str) -> Option<Self> {
        if has(text, &["/cbm", "/m3", "/方", "/立方"]) {
            Some(Self::CubicMetre)
        } else if has(text, &["/100g", "/500g", "/g", "/克", "/lb", "/磅"]) && !has(text, &["/gbp"]) {
            // No sheet of ours bills by these; what is not known is not billed.
            None
        } else if has(text, &["/kg", "/公斤", "/千克", "公斤单价", "公斤运费", "perkg", "每公斤"])
        {
            Some(Self::Kilogram)
        } else if has(
            text,
            &[
                "/票",
                "/件",
                "/个",
                "/单",
                "/pcs",
                "/pc",
                "/parcel",
                "/piece",
                "/包裹",
                "perparcel",
                "每票",
                "每件",
            ],
        ) {
            Some(Self::Parcel)
        } else {
            None
        }
    }
}

/// A price that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Money {
    pub(crate) value: Dec,
    /// Where the cell says it.
    pub(crate) per: Option<Per>,
    /// `60+150/票`: a second part.
    pub(crate) plus: Option<(Dec, Option<Per>)>,
    /// Where the cell says it.
    pub(crate) currency: Option<Currency>,
    /// A comma stood for the point.
    pub(crate) comma: bool,
}

/// What became of a cell of a column of prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Priced {
    Money(Money),
    /// The cell says that there is no price, and how.
    None(String),
    /// Nothing in it.
    Empty,
    /// An error of the spreadsheet.
    Error(&'static str),
    /// A formula without a value.
    NoValue,
    /// Something else.
    Wrong(String),
}

/// What stands where there is no price.
const NONE: [&str; 28] = [
    "/",
    "-",
    "*",
    "单询",
    "单寻",
    "单独询价",
    "另询",
    "询价",
    "电询",
    "暂停",
    "渠道暂停",
    "不可达",
    "无服务",
    "暂时关停",
    "关停",
    "停收",
    "不接",
    "不收",
    "分票",
    "含",
    "实销",
    "按表价",
    "n/a",
    "na",
    "无",
    "closed",
    "suspended",
    "onrequest",
];

const CURRENCIES: [(&str, &str); 26] = [
    ("人民币", "CNY"),
    ("港币", "HKD"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("欧元", "EUR"),
    ("英镑", "GBP"),
    ("rmb", "CNY"),
    ("cny", "CNY"),
    ("hkd", "HKD"),
    ("hk$", "HKD"),
    ("usd", "USD"),
    ("us$", "USD"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("sgd", "SGD"),
    ("myr", "MYR"),
    ("jpy", "JPY"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("元", "CNY"),
    ("¥", "CNY"),
    ("块", "CNY"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("圆", "CNY"),
];

/// The currency that stands next.
fn currency(scan: &mut Scan<'_>) -> Option<Currency> {
    let (_, code) = CURRENCIES.iter().find(|(word, _)| scan.eat(word))?;
    Currency::from_code(code)
}

/// The currency that a header or a title names.
pub(crate) fn currency_in(text: &str) -> Option<Currency> {
    let (_, code) = CURRENCIES.iter().find(|(word, _)| text.contains(word))?;
    Currency::from_code(code)
}

impl Priced {
    /// Reads a cell.
    pub(crate) fn read(cell: Option<&Cell>) -> Self {
        let Some(cell) = cell else { return Self::Empty };
        match cell {
            Cell::Number(value) => match decimal(*value) {
                Some(value) if !value.is_negative() => {
                    Self::Money(Money { value, per: None, plus: None, currency: None, comma: false })
                }
                _ => Self::Wrong(cell.text()),
            },
            Cell::Text(text) => Self::text(text),
            Cell::Day(_) => Self::Wrong(cell.text()),
            Cell::Error(error) => Self::Error(error),
            Cell::NoValue => Self::NoValue,
        }
    }

    fn text(text: &str) -> Self {
        let form = plain(text);
        if form.is_empty() {
            return Self::Empty;
        }
        // Two numbers in one cell are none: without the space between them they would be a third.
        if form.starts_with('#') || apart(text) {
            return Self::Wrong(text.trim().to_owned());
        }
        match money(&form) {
            Some(money) => Self::Money(money),
            None if is_none(&form) => Self::None(text.trim().to_owned()),
            None => Self::Wrong(text.trim().to_owned()),
        }
    }
}

/// Whether white space stands between two digits.
fn apart(text: &str) -> bool {
    let ends = |word: &str| word.ends_with(|c: char| c.is_ascii_digit());
    let begins = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    text.split_whitespace().zip(text.split_whitespace().skip(1)).any(|(one, next)| ends(one) && begins(next))
}

fn is_none(form: &str) -> bool {
    let digits = form.bytes().any(|byte| byte.is_ascii_digit());
    NONE.iter().any(|word| {
        form == *word
            || (word.chars().count() > 1
                && !word.is_ascii()
                && form.contains(word)
                && (!digits || form.contains("分票")))
    })
}

/// `91.5`, `¥91.5`, `12.5元/kg`, `60+150/票`, `45元/kg+8元/票`. Nothing may be left over: `0.5元起` is no price.
fn money(form: &str) -> Option<Money> {
    let mut scan = Scan::new(form);
    let (value, per, first, comma) = part(&mut scan)?;
    let plus = if scan.eat("+") {
        let (value, per, ..) = part(&mut scan)?;
        Some((value, per.or(Some(Per::Parcel))))
    } else {
        None
    };
    scan.is_done().then_some(Money { value, per, plus, currency: first, comma })
}

fn part(scan: &mut Scan<'_>) -> Option<(Dec, Option<Per>, Option<Currency>, bool)> {
    let before = currency(scan);
    let figures = scan.figures()?;
    // 91,5 can only be a point: thousands come in threes.
    let comma = figures.split_once(',').is_some_and(|(_, rest)| rest.len() < 3 && !rest.contains([',', '.']));
    let value = if comma { number(&figures.replace(',', "."))? } else { number(figures)? };
    let after = currency(scan);
    let per = if scan.rest.starts_with('/') {
        let unit = scan.rest.split('+').next().unwrap_or_default();
        let per = Per::named(unit)?;
        scan.rest = scan.rest.get(unit.len()..)?;
        Some(per)
    } else {
        None
    };
    Some((value, per, before.or(after), comma))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match Priced::text(text) {
            Priced::Money(money) => format!(
                "{}{}{}{}",
                money.value.plain(),
                money.per.map_or(String::new(), |per| format!(" {per:?}")),
                money.plus.map_or(String::new(), |(value, per)| format!(
                    " + {} {:?}",
                    value.plain(),
                    per.unwrap()
                )),
                money.currency.map_or(String::new(), |currency| format!(" {}", currency.code())),
            ),
            Priced::None(word) => format!("none: {word}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn prices_are_read_with_their_units_and_currencies() {
        for (text, price) in [
            ("91.5", "91.5"),
            ("1,234.50", "1234.5"),
            ("¥ 91.5", "91.5 CNY"),
            ("12.5元/KG", "12.5 Kilogram CNY"),
            ("23元", "23 CNY"),
            ("HKD 8", "8 HKD"),
            ("60+150/票", "60 + 150 Parcel"),
            ("45元/KG+8元/票", "45 Kilogram + 8 Parcel CNY"),
            ("９１．５", "91.5"),
            ("91,5", "91.5"),
            ("0", "0"),
        ] {
            assert_eq!(shown(text), price, "{text}");
        }
    }

    #[test]
    fn what_says_that_there_is_no_price_keeps_its_word() {
        for text in [
            "/",
            "-",
            "--",
            "——",
            "*",
            "单询",
            "暂停",
            "渠道暂停",
            "不可达",
            "200KG以上请分票",
            "按表价",
            "含",
        ] {
            assert_eq!(shown(text), format!("none: {text}"));
        }
    }

    #[test]
    fn what_is_neither_is_wrong_and_never_a_number() {
        for text in [
            "0.5元起/pcs",
            "91.5?",
            "abc",
            "9 1 5 x",
            "1.2.3",
            "#REF!",
            "12/15",
            "USD1/箱",
            "约30",
            "-5",
            "12 15",
            "60 \n 150",
            "2026-01-02",
        ] {
            assert!(matches!(Priced::text(text), Priced::Wrong(_)), "{text}: {:?}", Priced::text(text));
        }
        assert_eq!(Priced::read(Some(&Cell::NoValue)), Priced::NoValue);
        assert_eq!(Priced::read(Some(&Cell::Error("#N/A"))), Priced::Error("#N/A"));
        assert_eq!(Priced::read(None), Priced::Empty);
        assert!(matches!(Priced::read(Some(&Cell::Number(-1.0))), Priced::Wrong(_)));
    }
}
