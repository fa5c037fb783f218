//! Where on a sheet the tables of prices are, and what their columns hold: headers of one to three rows, for zones, bands,
//! channels or countries side by side.

use super::head::{Field, Head, Words};
use super::place::Atlas;
use super::plain::{has, number, plain};
use super::price::Per;
use crate::book::{Cell, Grid, Row};
use landcast::measure::Country;
use std::collections::BTreeMap;

/// Rows that a header may have.
const HEADER_ROWS: usize = 3;

/// A column of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Column {
    pub(crate) at: usize,
    /// Its headers, one under another.
    pub(crate) header: String,
    /// What they say together; its label is a channel, a region, a place of handing in.
    pub(crate) head: Head,
    /// Countries side by side.
    pub(crate) countries: Vec<Country>,
}

impl Column {
    /// Whether it belongs to the prices of the same zone, band, channel and country.
    pub(crate) fn beside(&self, other: &Self) -> bool {
        let steps = |column: &Self| matches!(column.head.field, Some(Field::FirstPrice | Field::StepPrice));
        let band = |column: &Self| if steps(self) || steps(column) { None } else { column.head.band };
        self.head.zone == other.head.zone
            && band(self) == band(other)
            && self.head.label == other.head.label
            && self.countries == other.countries
    }
}

/// A table of a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Rows of the grid, by their place in it: the first of the headers, and those that may be below it.
    pub(crate) head: usize,
    pub(crate) body: std::ops::Range<usize>,
    pub(crate) columns: Vec<Column>,
    /// Of the words of the headers: next month's file has the same.
    pub(crate) fingerprint: String,
    pub(crate) mapped: bool,
    /// A country that stands in the corner, for all rows.
    pub(crate) corner: Vec<Country>,
    /// Rows of text above it, down from the table before.
    pub(crate) above: std::ops::Range<usize>,
}

impl Table {
    pub(crate) fn column(&self, field: Field) -> Option<&Column> {
        self.columns.iter().find(|column| column.head.field == Some(field))
    }

    /// Whether it has prices at all.
    pub(crate) fn prices(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.head.field.is_some_and(Field::is_price))
    }
}

/// Columns by header, for tables by their fingerprint.
pub(crate) type Mapping = BTreeMap<String, BTreeMap<String, Field>>;

/// Finds the tables of a sheet.
pub(crate) fn find(grid: &Grid, words: &mut Words, atlas: &mut Atlas<'_>, mapping: &Mapping) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut after = 0;
    let mut at = 0;
    while at < grid.rows.len() {
        let Some(row) = grid.rows.get(at).filter(|row| is_header(row, words)) else {
            at = at.saturating_add(1);
            continue;
        };
        let mut last = at;
        let mut number = row.number;
        while last.saturating_sub(at) < HEADER_ROWS.saturating_sub(1) {
            let next = last.saturating_add(1);
            match grid.rows.get(next) {
                Some(row) if row.number == number.saturating_add(1) && continues(row, words) => {
                    (last, number) = (next, row.number);
                }
                _ => break,
            }
        }
        let begin = if groups(grid, at, last, after, words) { at.saturating_sub(1) } else { at };
        for (columns, corner) in segments(grid, begin, last, words, atlas) {
            let fingerprint = fingerprint(&columns);
            let mut table = Table {
                head: begin,
                body: last.saturating_add(1)..grid.rows.len(),
                columns,
                mapped: mapping.contains_key(&fingerprint),
                fingerprint,
                corner,
                above: after..begin,
            };
            if let Some(own) = mapping.get(&table.fingerprint) {
                for column in &mut table.columns {
                    column.head.field = own.get(&column.header).copied().or(column.head.field);
                }
            }
            tables.push(table);
        }
        after = last.saturating_add(1);
        at = after;
    }
    // A table ends where the headers of the next begin.
    let heads: Vec<usize> = tables.iter().map(|table| table.head).collect();
    for table in &mut tables {
        let next = heads.iter().copied().filter(|head| *head > table.head).min();
        table.body.end = next.unwrap_or(grid.rows.len()).max(table.body.start);
    }
    tables
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) | Cell::NoValue | Cell::Error(_) => true,
        Cell::Text(text) => {
            let text = text.trim();
            text.len() <= 16 && text.starts_with(|c: char| c.is_ascii_digit()) && number(text).is_some()
        }
        Cell::Day(_) => true,
    }
}

/// What the cells of a row say as headers: fields, weights and zones, units, numbers.
fn told(row: &Row, words: &mut Words) -> Option<(Vec<Field>, usize, usize, usize)> {
    let (mut fields, mut weak, mut units, mut others) = (Vec::new(), 0_usize, 0_usize, 0_usize);
    for (_, cell) in row.own() {
        if is_number(cell) {
            return None;
        }
        let Some(text) = cell.words() else { continue };
        let head = words.head(text);
        if head.unit_only {
            units = units.saturating_add(1);
        }
        match head.field {
            Some(Field::Option | Field::Ignore) if text.chars().count() > 16 => {
                others = others.saturating_add(1)
            }
            Some(field) => fields.push(field),
            None if head.zone.is_some() || head.band.is_some() || head.cubic => weak = weak.saturating_add(1),
            None => others = others.saturating_add(1),
        }
    }
    Some((fields, weak, units, others))
}

const fn is_key(field: Field) -> bool {
    field.is_price()
        || matches!(
            field,
            Field::Country
                | Field::CountryCode
                | Field::Zone
                | Field::Product
                | Field::Band
                | Field::BandFrom
                | Field::Minimum
        )
}

fn is_header(row: &Row, words: &mut Words) -> bool {
    let Some((fields, weak, units, _)) = told(row, words) else { return false };
    let mut distinct = fields.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let keys = distinct.iter().filter(|field| is_key(**field)).count();
    // A unit in a cell of data, as `元/件`, is a header only among others.
    let named = fields.len().saturating_sub(units.min(fields.len()));
    // KG | Zone 1 | Zone 2: a courier's table.
    if units == 1 && fields == [Field::Band] && weak >= 2 {
        return true;
    }
    let named = keys >= 1 && named >= 1;
    named && (distinct.len() >= 2 || weak >= 1 || has_channels(row, words))
}

/// `重量段/KG | 渠道1 运费RMB/票 | 渠道2 运费RMB/票`, `重量 | 美国 | 英国`: one key, and names over the rest.
fn has_channels(row: &Row, words: &mut Words) -> bool {
    let mut own = row.own();
    let Some((_, first)) = own.next() else { return false };
    let first = first.words().map(|text| words.head(text).field);
    let rest: Vec<&str> = own.filter_map(|(_, cell)| cell.words()).collect();
    first == Some(Some(Field::Band))
        && rest.len() >= 2
        && rest.iter().all(|text| text.chars().count() <= 16 && !text.contains(['：', ':', '。']))
}

/// Whether a row goes on with the headers of the one above.
fn continues(row: &Row, words: &mut Words) -> bool {
    let Some((fields, weak, units, others)) = told(row, words) else { return false };
    let keys = fields.iter().filter(|field| is_key(**field)).count();
    (units >= 1 && others == 0)
        || (keys >= 2 && others <= keys)
        || (weak >= 2 && others == 0)
        || (keys >= 1 && weak >= 1 && others == 0)
}

/// Whether the row above the headers says to what some of the columns belong: zones, channels, regions over several columns.
fn groups(grid: &Grid, at: usize, last: usize, after: usize, words: &mut Words) -> bool {
    let Some(above) = at.checked_sub(1).filter(|above| *above >= after) else { return false };
    let (Some(row), Some(head)) = (grid.rows.get(above), grid.rows.get(at)) else { return false };
    if row.number.saturating_add(1) != head.number || told(row, words).is_none() {
        return false;
    }
    let price = |column: usize, words: &mut Words| {
        (at..=last).filter_map(|row| grid.rows.get(row)?.get(column)?.words()).any(|text| {
            let head = words.head(text);
            head.field.is_some_and(Field::is_price)
                || (head.field.is_none() && (head.zone.is_some() || head.band.is_some() || head.cubic))
        })
    };
    let mut over = 0_usize;
    for (column, cell) in row.cells() {
        let Some(text) = cell.words() else { return false };
        let short = text.chars().count() <= 24
            && !text.contains(['：', ':', '。'])
            && super::effective::label(text).is_none();
        if price(column, words) {
            if !short {
                return false;
            }
            over = over.saturating_add(1);
        } else if head.get(column).is_none_or(|below| below.words() != Some(text))
            && words.head(text).field.is_none()
        {
            // A title that lies over everything is none of a group.
            return false;
        }
    }
    over >= 1
}

/// The columns of the headers, table by table where several stand side by side; and the country of the corner.
fn segments(
    grid: &Grid,
    begin: usize,
    last: usize,
    words: &mut Words,
    atlas: &mut Atlas<'_>,
) -> Vec<(Vec<Column>, Vec<Country>)> {
    let rows: Vec<&Row> = (begin..=last).filter_map(|at| grid.rows.get(at)).collect();
    let width = rows.iter().map(|row| row.width()).max().unwrap_or(0);
    let mut found: Vec<(Vec<Column>, Vec<Country>)> = vec![(Vec::new(), Vec::new())];
    let mut group = vec![None::<String>; rows.len()];
    for at in 0..width {
        let mut stack: Vec<String> = Vec::new();
        for (depth, row) in rows.iter().enumerate() {
            let is_last = depth.saturating_add(1) == rows.len();
            let text = row.get(at).and_then(Cell::words).map(|text| text.trim().to_owned());
            // A merged header of a file of text stands over its first column only.
            let carried = match (&text, group.get(depth)) {
                (None, Some(Some(before))) if !is_last && below_is_price(&rows, depth, at, words) => {
                    Some(before.clone())
                }
                _ => text,
            };
            if let Some(place) = group.get_mut(depth) {
                place.clone_from(&carried);
            }
            if let Some(text) = carried
                && stack.last() != Some(&text)
            {
                stack.push(text);
            }
        }
        if stack.is_empty() {
            continue;
        }
        let column = column(at, &stack, words, atlas);
        let (columns, corner) = match found.last_mut() {
            Some(last) => last,
            None => continue,
        };
        let again = matches!(column.head.field, Some(Field::Country | Field::Band | Field::BandFrom))
            && columns.iter().any(|one: &Column| one.head.field == column.head.field)
            && columns.iter().any(|one| {
                one.head.field.is_some_and(Field::is_price)
                    || one.head.band.is_some()
                    || one.head.zone.is_some()
                    || one.head.field == Some(Field::Zone)
            });
        if again {
            let corner = corner.clone();
            found.push((vec![column], corner));
            continue;
        }
        if column.head.field == Some(Field::Country) && !column.countries.is_empty() {
            corner.clone_from(&column.countries);
        }
        columns.push(column);
    }
    found.retain(|(columns, _)| columns.len() >= 2);
    found
}

fn below_is_price(rows: &[&Row], depth: usize, at: usize, words: &mut Words) -> bool {
    rows.iter().skip(depth.saturating_add(1)).filter_map(|row| row.get(at)?.words()).any(|text| {
        let head = words.head(text);
        head.field.is_some_and(Field::is_price)
            || (head.field.is_none() && (head.band.is_some() || head.cubic))
    })
}

/// What a column holds, by its headers from above.
fn column(at: usize, stack: &[String], words: &mut Words, atlas: &mut Atlas<'_>) -> Column {
    let mut column = Column { at, header: stack.join(" / ").replace(['\n', '\r'], " "), ..Column::default() };
    let mut labels: Vec<String> = Vec::new();
    for text in stack {
        let Head { field, per, unit, currency, zone, band, cubic, label, unit_only } = words.head(text);
        column.head.per = per.or(column.head.per);
        column.head.unit = unit.or(column.head.unit);
        column.head.currency = currency.or(column.head.currency);
        column.head.zone = zone.or(column.head.zone);
        column.head.band = band.or(column.head.band);
        column.head.cubic |= cubic;
        column.head.field = match (column.head.field, field) {
            // A unit below a word says what the word is for.
            (Some(above), Some(below)) if unit_only => Some(match (above, below) {
                // 资费标准 over 元/件 and 元/千克: both are parts of the price.
                (Field::PerKg, Field::PerParcel) if text_above(stack, text, "资费") => Field::PerParcel,
                (Field::PerKg, Field::PerParcel) if per == Some(Per::Parcel) => Field::Price,
                (above, _) => above,
            }),
            (above, below) => below.or(above),
        };
        if !label.is_empty() {
            labels.push(text.clone());
        }
    }
    for label in labels {
        let form = plain(&label);
        if column.head.field.is_some_and(|field| !field.is_price()) {
            continue;
        }
        let places = atlas.read(&label);
        if !places.countries.is_empty() && places.unknown.is_empty() && places.zone.is_none() {
            column.countries = places.countries;
            // Over the first column it is the corner of the table.
            if at == 0 && column.head.field.is_none() {
                column.head.field = Some(Field::Country);
            }
        } else if form == "首重"
            || form == "续重"
            || !has(&form, &["资费", "价格", "报价", "标准"])
            || form.chars().count() > 8
        {
            let head = words.head(&label);
            let shown = if head.field.is_none() && head.band.is_none() && !head.cubic {
                label.trim().to_owned()
            } else {
                head.label
            };
            column.head.label =
                if column.head.label.is_empty() { shown } else { format!("{} {shown}", column.head.label) };
        }
    }
    column
}

/// Whether a header above this one has a word.
fn text_above(stack: &[String], text: &str, word: &str) -> bool {
    stack.iter().take_while(|above| *above != text).any(|above| above.contains(word))
}

/// Of the words of the headers, so that the same table is known next month, whatever its weights and prices.
fn fingerprint(columns: &[Column]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for column in columns {
        for byte in plain(&column.header).bytes().chain([0x1f]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
