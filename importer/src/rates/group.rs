//! Which columns of a table make one price: per kilogram and per parcel of the same zone, band, channel and country.

use super::band::{Band, Shape};
use super::head::Field;
use super::plain::{Scan, has, plain};
use super::price::Per;
use super::table::{Column, Table};
use landcast::measure::Country;
use landcast::money::Currency;

/// Columns of one price.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) zone: Option<String>,
    pub(crate) band: Option<Band>,
    pub(crate) label: String,
    pub(crate) countries: Vec<Country>,
    pub(crate) per_kg: Option<usize>,
    pub(crate) net: Option<usize>,
    pub(crate) discount: Option<usize>,
    pub(crate) per_parcel: Option<usize>,
    pub(crate) price: Option<usize>,
    pub(crate) first_price: Option<(usize, Option<u32>)>,
    pub(crate) step_price: Option<(usize, Option<u32>)>,
    /// Each begun step of so many grams costs what the column says.
    pub(crate) per_step: Option<(usize, u32)>,
    pub(crate) currency: Option<Currency>,
    column: Column,
}

impl Group {
    /// Columns that make a price alone.
    pub(crate) fn prices(&self) -> impl Iterator<Item = usize> + use<> {
        let columns = [
            self.per_kg,
            self.net,
            self.price,
            self.per_parcel,
            self.first_price.map(|(at, _)| at),
            self.per_step.map(|(at, _)| at),
        ];
        columns.into_iter().flatten()
    }

    /// Whether a column is part of it.
    pub(crate) fn uses(&self, at: usize) -> bool {
        self.prices().chain(self.discount).chain(self.step_price.map(|(at, _)| at)).any(|own| own == at)
    }
}

/// Why a column has no price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    /// Its unit is not known.
    Unit(usize),
    /// It is priced by the cubic metre.
    Cubic(usize),
}

/// What the words above a table say of its prices.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Context {
    pub(crate) per: Option<Per>,
    /// Prices grow with the weight, as those of whole parcels do.
    pub(crate) grows: bool,
}

impl Context {
    /// Of the text above: `Multiplier rate per 0.5 KG`, `单价：元/KG`.
    pub(crate) fn of<'t>(above: impl Iterator<Item = &'t str>) -> Self {
        let mut found = Self::default();
        for text in above.filter(|text| text.chars().count() <= 80) {
            let form = plain(text);
            let mut scan = Scan::new(&form);
            if has(&form, &["multiplier"]) && scan.behind(&["per"]) {
                let step = super::band::Band::read(
                    scan.rest.split("kg").next().unwrap_or_default(),
                    super::band::Unit::Kilogram,
                );
                found.per = step.and_then(|band| band.to_g).map(Per::Step).or(found.per);
            } else if let Some(per) = Per::named(&form) {
                found.per = Some(per);
            }
        }
        found
    }
}

/// The prices of a table.
pub(crate) fn groups(table: &Table, context: Context) -> (Vec<Group>, Vec<Left>) {
    let (mut found, mut left): (Vec<Group>, Vec<Left>) = (Vec::new(), Vec::new());
    let named = table.prices().count() > 0;
    let other_first = |field| table.columns.iter().any(|column| column.head.field == Some(field));
    for column in &table.columns {
        let mut field = column.head.field;
        if column.head.cubic || column.head.per == Some(Per::CubicMetre) {
            left.push(Left::Cubic(column.at));
            continue;
        }
        // 首重 beside 首重价格 is the weight, alone it is the price.
        if field.is_none() {
            field = match column.head.label.as_str() {
                "首重" if other_first(Field::FirstPrice) => Some(Field::First),
                "首重" => Some(Field::FirstPrice),
                "续重" if other_first(Field::StepPrice) => Some(Field::Step),
                "续重" => Some(Field::StepPrice),
                _ => None,
            };
        }
        let place = column.head.band.is_some() || column.head.zone.is_some() || !column.countries.is_empty();
        let unnamed = field.is_none() && (place || (!named && !column.head.label.is_empty()));
        if unnamed {
            let per = match (column.head.per, context.per, column.head.band.map(|band| band.shape)) {
                (Some(per), ..) | (None, Some(per), _) => Some(per),
                // Heavy breaks are billed by the kilogram; a light weight over a column may be a total.
                (None, None, Some(_)) => heavy(column).then_some(Per::Kilogram),
                (None, None, None) => context.grows.then_some(Per::Parcel),
            };
            match per {
                Some(Per::Kilogram) => put(&mut found, column, |group| &mut group.per_kg),
                Some(Per::Parcel) => put(&mut found, column, |group| &mut group.price),
                Some(Per::Step(g)) => {
                    let at = slot(&mut found, column, |group| group.per_step.is_none());
                    at.into_iter().for_each(|group| group.per_step = Some((column.at, g)));
                }
                Some(Per::CubicMetre) => left.push(Left::Cubic(column.at)),
                None if place => left.push(Left::Unit(column.at)),
                None => {}
            }
            continue;
        }
        let first_g = column.head.band.and_then(|band| band.to_g);
        match field {
            Some(Field::PerKg) => put(&mut found, column, |group| &mut group.per_kg),
            Some(Field::NetPerKg) => put(&mut found, column, |group| &mut group.net),
            Some(Field::Discount) => put(&mut found, column, |group| &mut group.discount),
            Some(Field::PerParcel) => put(&mut found, column, |group| &mut group.per_parcel),
            Some(Field::Price) => put(&mut found, column, |group| &mut group.price),
            Some(Field::FirstPrice) => {
                slot(&mut found, column, |group| group.first_price.is_none())
                    .into_iter()
                    .for_each(|group| group.first_price = Some((column.at, first_g)));
            }
            Some(Field::StepPrice) => {
                slot(&mut found, column, |group| group.step_price.is_none())
                    .into_iter()
                    .for_each(|group| group.step_price = Some((column.at, first_g)));
            }
            _ => {}
        }
    }
    share(&mut found);
    for group in &mut found {
        // A total has the fee in it.
        if group.price.is_some() && has(&plain(&group.column.header), &["总", "全包", "total"]) {
            group.per_parcel = None;
        }
    }
    close(&mut found);
    // A price per kilogram of which neither the header nor another column says that it is one.
    let sure = |group: &Group| {
        let column =
            group.per_kg.or(group.net).and_then(|at| table.columns.iter().find(|column| column.at == at));
        column.is_none_or(|column| {
            column.head.per.is_some()
                || column.head.field.is_none()
                || table.mapped
                || context.per == Some(Per::Kilogram)
        }) || group.per_parcel.is_some()
    };
    found.retain(|group| {
        // A whole price beside a price per kilogram: which of them is billed is not known.
        let kept = sure(group) && !(group.price.is_some() && (group.per_kg.is_some() || group.net.is_some()));
        if !kept {
            left.extend(group.price.or(group.per_kg).or(group.net).map(Left::Unit));
        }
        kept && (group.per_kg.is_some()
            || group.net.is_some()
            || group.price.is_some()
            || group.per_parcel.is_some()
            || group.first_price.is_some()
            || group.per_step.is_some())
    });
    (found, left)
}

/// `12KG+`, `23-44KG`.
fn heavy(column: &Column) -> bool {
    column
        .head
        .band
        .is_some_and(|band| band.from_g >= 10_000 || (band.shape == Shape::Break && band.from_g >= 5_000))
}

fn slot<'g>(
    found: &'g mut Vec<Group>,
    column: &Column,
    free: impl Fn(&Group) -> bool,
) -> Option<&'g mut Group> {
    let at = found.iter().position(|group| group.column.beside(column) && free(group));
    let at = at.unwrap_or_else(|| {
        found.push(Group {
            zone: column.head.zone.clone(),
            band: column
                .head
                .band
                .filter(|_| !matches!(column.head.field, Some(Field::FirstPrice | Field::StepPrice))),
            label: if matches!(column.head.label.as_str(), "首重" | "续重") {
                String::new()
            } else {
                column.head.label.clone()
            },
            countries: column.countries.clone(),
            currency: column.head.currency,
            column: column.clone(),
            ..Group::default()
        });
        found.len().saturating_sub(1)
    });
    found.get_mut(at)
}

fn put(found: &mut Vec<Group>, column: &Column, of: impl Fn(&mut Group) -> &mut Option<usize>) {
    let free = |group: &Group| of(&mut group.clone()).is_none();
    if let Some(group) = slot(found, column, free) {
        *of(group) = Some(column.at);
        group.currency = group.currency.or(column.head.currency);
    }
}

/// One column of fees per parcel, or of discounts, for all prices of the row.
fn share(found: &mut Vec<Group>) {
    let general = |group: &Group| {
        group.zone.is_none() && group.band.is_none() && group.label.is_empty() && group.countries.is_empty()
    };
    let Some(at) = found.iter().position(|group| {
        general(group)
            && group.per_kg.is_none()
            && group.net.is_none()
            && group.price.is_none()
            && group.first_price.is_none()
    }) else {
        return;
    };
    if found.len() < 2 {
        return;
    }
    let shared = found.remove(at);
    for group in found.iter_mut() {
        group.per_parcel = group.per_parcel.or(shared.per_parcel);
        group.discount = group.discount.or(shared.discount);
    }
}

/// `12KG+ | 21KG+ | 45KG+`: the next head closes the band of the one before.
fn close(found: &mut [Group]) {
    let heads: Vec<(Option<String>, String, Option<Band>)> =
        found.iter().map(|group| (group.zone.clone(), group.label.clone(), group.band)).collect();
    for group in found {
        let Some(band) = group.band.as_mut().filter(|band| band.shape == Shape::Break) else { continue };
        let mut next = heads
            .iter()
            .filter(|(zone, label, _)| *zone == group.zone && *label == group.label)
            .filter_map(|(.., other)| other.map(|other| other.from_g))
            .filter(|from| *from > band.from_g)
            .collect::<Vec<_>>();
        next.sort_unstable();
        band.to_g = next.first().copied();
        band.to_included = band.to_g.is_none();
    }
}
