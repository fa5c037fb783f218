//! What the columns of a row cost, or why they cost nothing that could be billed.

use super::found::Finding;
use super::group::Group;
use super::head::Field;
use super::line::{Rate, Rows, shown, weight};
use super::plain::{number, plain};
use super::price::{Money, Per, Priced};
use crate::book::{Place, Row};
use landcast::money::{Currency, Dec};
use landcast::problem::codes;

impl Rows<'_, '_> {
    /// What the columns of a group cost in this row; `None` once it is said why nothing.
    pub(super) fn rate(&mut self, row: &Row, group: &Group) -> Option<(Rate, usize, Option<Currency>)> {
        let place = |column: usize| Place { row: row.number, column };
        if let Some((at, step_g)) = group.per_step {
            let money = self.money(row, at)??;
            return Some((Rate::Steps { step_g, step: money.value }, at, money.currency.or(group.currency)));
        }
        if let Some((at, first_g)) = group.first_price
            && !matches!(Priced::read(row.get(at)), Priced::Empty)
        {
            let first = self.money(row, at)??;
            let (step_at, step_g) = group.step_price?;
            let step = self.money(row, step_at)??;
            let in_row = |field| {
                self.table
                    .column(field)
                    .and_then(|column| weight(row.get(column.at), column.head.unit.unwrap_or_default()))
                    .and_then(Result::ok)
            };
            let (Some(first_g), Some(step_g)) =
                (first_g.or_else(|| in_row(Field::First)), step_g.or_else(|| in_row(Field::Step)))
            else {
                self.say(Finding::at(self.sheet, place(at), codes::E5415, "").with("got", ""));
                return None;
            };
            let per_parcel = self.fee(row, group.per_parcel)?;
            let rate = Rate::FirstStep {
                first_g,
                first: first.value,
                step_g: step_g.max(1),
                step: step.value,
                per_parcel,
            };
            return Some((rate, at, first.currency.or(group.currency)));
        }
        if let Some(at) = group.price {
            let money = self.money(row, at)??;
            let rate = match (money.per, money.plus) {
                (Some(Per::Kilogram), None) => {
                    Rate::Tier { per_kg: money.value, per_parcel: self.fee(row, group.per_parcel)? }
                }
                (_, None) => Rate::Tier {
                    per_kg: Dec::ZERO,
                    per_parcel: money.value + self.fee(row, group.per_parcel)?,
                },
                _ => return self.wrong(row, at),
            };
            return self.sound(row, at, rate).map(|rate| (rate, at, money.currency.or(group.currency)));
        }
        let net = group.net.filter(|at| !matches!(Priced::read(row.get(*at)), Priced::Empty));
        let at = net.or(group.per_kg).or(group.per_parcel)?;
        if net.is_none() && group.per_kg.is_some_and(|at| matches!(Priced::read(row.get(at)), Priced::Empty))
        {
            return self.only_fee(row, group);
        }
        if net.is_none() && group.per_kg.is_none() {
            let money = self.money(row, at)??;
            return self
                .sound(row, at, Rate::Tier { per_kg: Dec::ZERO, per_parcel: money.value })
                .map(|rate| (rate, at, money.currency.or(group.currency)));
        }
        let money = self.money(row, at)??;
        let mut per_kg = money.value;
        if net.is_none()
            && let Some(column) = group.discount
        {
            per_kg = per_kg * self.discount(row, column)?;
        }
        let fee = self.fee(row, group.per_parcel.filter(|fee| *fee != at))?;
        let rate = match (money.per, money.plus) {
            (Some(Per::Parcel), None) => Rate::Tier { per_kg: Dec::ZERO, per_parcel: per_kg + fee },
            (None | Some(Per::Kilogram), None) => Rate::Tier { per_kg, per_parcel: fee },
            (None | Some(Per::Kilogram), Some((plus, Some(Per::Parcel)))) => {
                Rate::Tier { per_kg, per_parcel: plus + fee }
            }
            _ => return self.wrong(row, at),
        };
        self.sound(row, at, rate).map(|rate| (rate, at, money.currency.or(group.currency)))
    }

    /// A courier's row: the whole price stands where the fee per parcel does.
    fn only_fee(&mut self, row: &Row, group: &Group) -> Option<(Rate, usize, Option<Currency>)> {
        let at = group.per_parcel?;
        let courier = group.first_price.is_some() || self.table.column(Field::FirstPrice).is_some();
        match Priced::read(row.get(at)) {
            Priced::Empty => None,
            Priced::Money(money) if courier => Some((
                Rate::Tier { per_kg: Dec::ZERO, per_parcel: money.value },
                at,
                money.currency.or(group.currency),
            )),
            _ => {
                let per_kg = group.per_kg.unwrap_or(at);
                self.say(
                    Finding::at(self.sheet, Place { row: row.number, column: per_kg }, codes::E5411, "")
                        .with("word", ""),
                );
                None
            }
        }
    }

    fn wrong<T>(&mut self, row: &Row, at: usize) -> Option<T> {
        let text = shown(row, at);
        self.say(
            Finding::at(self.sheet, Place { row: row.number, column: at }, codes::E5412, &text)
                .with("got", &text),
        );
        None
    }

    /// A price of nothing is none.
    fn sound(&mut self, row: &Row, at: usize, rate: Rate) -> Option<Rate> {
        match rate {
            Rate::Tier { per_kg, per_parcel } if per_kg.is_zero() && per_parcel.is_zero() => {
                self.say(
                    Finding::at(self.sheet, Place { row: row.number, column: at }, codes::E5411, "0")
                        .with("word", "0"),
                );
                None
            }
            rate => Some(rate),
        }
    }

    /// The price of a cell: the outer `None` once it is said what stands there, the inner for an empty cell.
    #[expect(clippy::option_option, reason = "nothing there and nothing usable are told apart")]
    fn money(&mut self, row: &Row, at: usize) -> Option<Option<Money>> {
        let place = Place { row: row.number, column: at };
        let text = shown(row, at);
        match Priced::read(row.get(at)) {
            Priced::Money(money) => {
                if money.comma {
                    self.say(Finding::at(self.sheet, place, codes::E5434, &text).with("got", &text));
                }
                if money.per == Some(Per::CubicMetre) {
                    self.say(Finding::at(self.sheet, place, codes::E5423, &text));
                    return None;
                }
                Some(Some(money))
            }
            Priced::Empty => Some(None),
            Priced::None(word) => {
                self.say(Finding::at(self.sheet, place, codes::E5411, &text).with("word", word));
                None
            }
            Priced::Error(error) => {
                self.say(Finding::at(self.sheet, place, codes::E5414, &text).with("got", error));
                None
            }
            Priced::NoValue => {
                self.say(Finding::at(self.sheet, place, codes::E5413, ""));
                None
            }
            Priced::Wrong(got) => {
                self.say(Finding::at(self.sheet, place, codes::E5412, &text).with("got", got));
                None
            }
        }
    }

    /// A fee per parcel: a stroke says that there is none, an empty cell says nothing and leaves the row without a price.
    fn fee(&mut self, row: &Row, at: Option<usize>) -> Option<Dec> {
        let Some(at) = at else { return Some(Dec::ZERO) };
        match Priced::read(row.get(at)) {
            Priced::None(word) if matches!(plain(&word).as_str(), "/" | "-" | "无" | "含") => {
                Some(Dec::ZERO)
            }
            Priced::Empty => {
                self.say(
                    Finding::at(self.sheet, Place { row: row.number, column: at }, codes::E5411, "")
                        .with("word", ""),
                );
                None
            }
            _ => {
                let money = self.money(row, at)??;
                if matches!(money.per, Some(Per::Kilogram)) || money.plus.is_some() {
                    return self.wrong(row, at);
                }
                Some(money.value)
            }
        }
    }

    /// `0.9`, `90%`, `9折`; nothing in the cell takes nothing off.
    fn discount(&mut self, row: &Row, at: usize) -> Option<Dec> {
        let text = shown(row, at);
        let form = plain(&text);
        if form.is_empty() || matches!(form.as_str(), "/" | "-") {
            return Some(Dec::ONE);
        }
        let rate = match (form.strip_suffix('%'), form.strip_suffix('折')) {
            (Some(share), _) => number(share).map(|share| share * Dec::new(1, 2)),
            (_, Some(tenths)) => number(tenths).map(|tenths| {
                if tenths > Dec::whole(10) { tenths * Dec::new(1, 2) } else { tenths * Dec::new(1, 1) }
            }),
            _ => number(&form),
        };
        let rate = rate.filter(|rate| *rate > Dec::new(1, 1) && *rate <= Dec::ONE);
        if rate.is_none() {
            self.say(
                Finding::at(self.sheet, Place { row: row.number, column: at }, codes::E5421, &text)
                    .with("got", &text),
            );
        }
        rate
    }
}
