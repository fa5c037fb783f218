//! One sheet: what it is for, its tables with the words above and below them, its prices.

use super::cards::Heading;
use super::effective::{self, Effective};
use super::found::{Finding, Sentence};
use super::goods;
use super::group::{Context, Group, Left, groups};
use super::head::{Field, Words};
use super::line::{Became, Line, Rows};
use super::place::{Atlas, Places, zone};
use super::plain::plain;
use super::price::Priced;
use super::rules::{self, Rule, Said};
use super::table::{self, Mapping, Table};
use super::transit::{self, Transit};
use crate::book::{Cell, Grid, Place, Row};
use landcast::calendar::Day;
use landcast::measure::Country;
use landcast::money::{Currency, Dec};
use landcast::problem::codes;
use std::collections::BTreeMap;

/// What a sheet was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    Prices,
    Catalogue,
    Reference,
    Notes,
    Hidden,
    Unknown,
}

impl Taken {
    /// The word used in JSON.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Prices => "prices",
            Self::Catalogue => "catalogue",
            Self::Reference => "reference",
            Self::Notes => "notes",
            Self::Hidden => "hidden",
            Self::Unknown => "unknown",
        }
    }
}

/// Rows of prices: all, those that gave one, those that gave none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) read: usize,
    pub(crate) taken: usize,
    pub(crate) refused: usize,
}

/// A table that was read.
#[derive(Clone, Debug)]
pub(crate) struct TableRead {
    pub(crate) table: Table,
    pub(crate) layout: &'static str,
    pub(crate) header: u32,
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) counts: Counts,
}

/// Prices of one product.
#[derive(Clone, Debug)]
pub(crate) struct Priced1 {
    pub(crate) heading: Heading,
    pub(crate) lines: Vec<Line>,
}

/// A sheet that was read.
#[derive(Clone, Debug)]
pub(crate) struct SheetRead {
    pub(crate) name: String,
    pub(crate) taken: Taken,
    pub(crate) why: &'static str,
    pub(crate) rows: usize,
    pub(crate) tables: Vec<TableRead>,
    pub(crate) products: Vec<Priced1>,
    pub(crate) rules: Vec<Said>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) findings: Vec<Finding>,
}

/// What sheets are read with.
pub(crate) struct Reading<'r, 'c> {
    pub(crate) words: &'r mut Words,
    pub(crate) atlas: &'r mut Atlas<'c>,
    pub(crate) mapping: &'r Mapping,
    pub(crate) as_of: Day,
    pub(crate) currency: Currency,
    pub(crate) carrier: Option<String>,
    pub(crate) from: Option<Day>,
    /// Name of the file without its ending.
    pub(crate) stem: &'r str,
    /// Days of the file's name.
    pub(crate) file_days: Option<Effective>,
    /// Days of products, by the words of the catalogue's rows.
    pub(crate) catalogue: Vec<(String, Effective)>,
    /// Countries of zones of the whole book.
    pub(crate) zones: BTreeMap<String, Vec<Country>>,
}

/// Days of a catalogue: of each row with a day, the words and the day.
pub(crate) fn catalogue(grid: &Grid, as_of: Day) -> Vec<(String, Effective)> {
    let mut found = Vec::new();
    for row in &grid.rows {
        let day = row.own().find_map(|(_, cell)| match cell {
            Cell::Day(day) => Some(Effective { from: *day, to: None, year_assumed: false, rank: 3 }),
            Cell::Text(text) => effective::days(text, as_of).filter(|days| !days.year_assumed),
            _ => None,
        });
        let Some(day) = day else { continue };
        let words: Vec<String> = row.own().filter_map(|(_, cell)| cell.words()).map(plain).collect();
        found.push((words.join("|"), day));
    }
    found
}

/// Countries by zone, of tables that list them without prices.
pub(crate) fn zones(grid: &Grid, tables: &[Table], atlas: &mut Atlas<'_>) -> BTreeMap<String, Vec<Country>> {
    let mut found: BTreeMap<String, Vec<Country>> = BTreeMap::new();
    for table in tables.iter().filter(|table| table.prices().count() == 0) {
        let (Some(zones), Some(countries)) = (table.column(Field::Zone), table.column(Field::Country)) else {
            continue;
        };
        for row in grid.rows.get(table.body.clone()).unwrap_or_default() {
            let (Some(name), Some(text)) = (row.get(zones.at), row.get(countries.at)) else { continue };
            let name = name.text();
            let key = zone(&name).unwrap_or_else(|| plain(&name));
            let places = atlas.read(&text.text());
            let known = found.entry(key).or_default();
            for country in places.countries {
                if !known.contains(&country) {
                    known.push(country);
                }
            }
        }
    }
    found
}

impl Reading<'_, '_> {
    /// Reads a sheet.
    pub(crate) fn sheet(&mut self, grid: &Grid) -> SheetRead {
        let mut read = SheetRead {
            name: grid.name.clone(),
            taken: Taken::Hidden,
            why: "hidden",
            rows: grid.rows.len(),
            tables: Vec::new(),
            products: Vec::new(),
            rules: Vec::new(),
            sentences: Vec::new(),
            findings: Vec::new(),
        };
        if grid.hidden {
            return read;
        }
        if let Some(reason) = &grid.broken {
            read.findings.push(Finding::row(&grid.name, 0, codes::E5439, "").with("reason", reason));
        }
        if grid.beyond > 0 {
            read.findings.push(
                Finding::row(&grid.name, 0, codes::E5439, "")
                    .with("reason", format!("{} cells beyond column IV or row 150000", grid.beyond)),
            );
        }
        if grid.rows.is_empty() {
            (read.taken, read.why) = (Taken::Notes, "empty");
            return read;
        }
        if goods::catalogue(&grid.name) || goods::reference(&grid.name) {
            read.taken = if goods::catalogue(&grid.name) { Taken::Catalogue } else { Taken::Reference };
            read.why = "name";
            return read;
        }
        let tables = table::find(grid, self.words, self.atlas, self.mapping);
        let own_zones = zones(grid, &tables, self.atlas);
        let zones = if own_zones.is_empty() { self.zones.clone() } else { own_zones };
        self.notes_around(grid, &tables, &mut read);
        let days = self.days(grid, &tables);
        let transit = self.transit(grid, &tables);
        let mut priced = false;
        for table in tables {
            priced |= self.table(grid, table, &zones, days, &mut read);
        }
        for line in read
            .products
            .iter_mut()
            .flat_map(|product| &mut product.lines)
            .filter(|line| line.transit.is_none())
        {
            line.transit = line.countries.first().and_then(|country| transit.get(country).copied());
        }
        without_divisor(&mut read);
        (read.taken, read.why) = match (priced, read.tables.is_empty()) {
            (true, _) => (Taken::Prices, "prices"),
            (false, false) => (Taken::Reference, "no-price-columns"),
            (false, true) => {
                let numbers = grid
                    .rows
                    .iter()
                    .filter(|row| {
                        row.cells().filter(|(_, cell)| matches!(cell, Cell::Number(_))).count() >= 2
                    })
                    .count();
                if numbers >= 3 { (Taken::Unknown, "no-headers") } else { (Taken::Notes, "text-only") }
            }
        };
        read
    }

    /// Days by country, of a table that has nothing else.
    fn transit(&mut self, grid: &Grid, tables: &[Table]) -> BTreeMap<Country, Transit> {
        let mut found = BTreeMap::new();
        for table in tables.iter().filter(|table| table.prices().count() == 0) {
            let (Some(country), Some(days)) = (table.column(Field::Country), table.column(Field::Transit))
            else {
                continue;
            };
            for row in grid.rows.get(table.body.clone()).unwrap_or_default() {
                let (Some(name), Some(text)) = (row.get(country.at), row.get(days.at)) else { continue };
                let Some(transit) = transit::read(&text.text(), &days.header) else { continue };
                for country in self.atlas.read(&name.text()).countries {
                    found.insert(country, transit);
                }
            }
        }
        found
    }

    /// Sentences above and below the tables, and the rules in them.
    fn notes_around(&mut self, grid: &Grid, tables: &[Table], read: &mut SheetRead) {
        for said in rules::understood(&grid.name, self.atlas) {
            if matches!(said.rule, Rule::Divisor(_) | Rule::Taxes(_)) {
                read.rules.push(said);
            }
        }
        for (at, row) in grid.rows.iter().enumerate() {
            // Cells between a header and the last row of its table are data; a row with a single text in it is a note.
            let headed = tables.iter().any(|table| (table.head..table.body.start).contains(&at));
            let below = tables.iter().any(|table| table.body.contains(&at));
            let own = row.own().count();
            if headed || (below && own > 2) {
                continue;
            }
            let texts: Vec<(usize, &str)> =
                row.own().filter_map(|(column, cell)| Some((column, cell.words()?))).collect();
            for (column, text) in texts.into_iter().filter(|(_, text)| !below || text.chars().count() > 5) {
                self.sentences(
                    &grid.name,
                    Place { row: row.number, column },
                    text,
                    &mut read.rules,
                    &mut read.sentences,
                );
            }
        }
    }

    fn sentences(
        &mut self,
        sheet: &str,
        place: Place,
        text: &str,
        rules: &mut Vec<Said>,
        found: &mut Vec<Sentence>,
    ) {
        for sentence in rules::sentences(text) {
            let said = rules::understood(sentence, self.atlas);
            if said.is_empty() && !rules::tells(sentence) {
                continue;
            }
            for one in &said {
                if !rules.contains(one) {
                    rules.push(one.clone());
                }
            }
            found.push(Sentence { sheet: sheet.to_owned(), place, text: sentence.to_owned(), said });
        }
    }

    /// The days that the sheet says, the surest words first.
    fn days(&self, grid: &Grid, tables: &[Table]) -> Option<Effective> {
        let top = tables.first().map_or(8, |table| table.head.max(8));
        let mut best: Option<Effective> = None;
        for (at, row) in grid.rows.iter().take(top).enumerate() {
            if tables.iter().any(|table| table.body.contains(&at)) && at >= 8 {
                break;
            }
            let cells: Vec<(usize, &Cell)> = row.own().collect();
            for (index, (_, cell)) in cells.iter().enumerate() {
                let Some(text) = cell.words() else { continue };
                let found = effective::labelled(text, self.as_of).or_else(|| {
                    let rank = effective::label(text).filter(|_| text.chars().count() <= 12)?;
                    let next = cells.get(index.saturating_add(1)).map(|(_, next)| *next)?;
                    let days = match next {
                        Cell::Day(day) => Effective { from: *day, to: None, year_assumed: false, rank },
                        other => effective::days(&other.text(), self.as_of)?,
                    };
                    Some(Effective { rank, ..days })
                });
                if let Some(found) = found
                    && best.is_none_or(|best| found.rank < best.rank)
                {
                    best = Some(found);
                }
            }
        }
        best
    }

    /// Reads a table; whether it has prices.
    fn table(
        &mut self,
        grid: &Grid,
        table: Table,
        zones: &BTreeMap<String, Vec<Country>>,
        days: Option<Effective>,
        read: &mut SheetRead,
    ) -> bool {
        let above: Vec<String> = grid
            .rows
            .get(table.above.clone())
            .unwrap_or_default()
            .iter()
            .flat_map(Row::own)
            .filter_map(|(_, cell)| cell.words().map(str::to_owned))
            .collect();
        let mut context = Context::of(above.iter().map(String::as_str).chain([grid.name.as_str()]));
        context.grows = grows(grid, &table);
        let (found, left) = groups(&table, context);
        let number = |at: usize| grid.rows.get(at).map_or(0, |row| row.number.saturating_add(1));
        let mut report = TableRead {
            layout: layout(&table, &found, context),
            header: number(table.head),
            from: number(table.body.start),
            to: number(table.body.start),
            counts: Counts::default(),
            table: table.clone(),
        };
        for one in left {
            let (at, code) = match one {
                Left::Unit(at) => (at, codes::E5418),
                Left::Cubic(at) => (at, codes::E5423),
            };
            let header = table
                .columns
                .iter()
                .find(|column| column.at == at)
                .map(|column| column.header.clone())
                .unwrap_or_default();
            let row = number(table.head).saturating_sub(1);
            read.findings.push(
                Finding::at(&grid.name, Place { row, column: at }, code, &header).with("header", &header),
            );
        }
        if found.is_empty() {
            read.tables.push(report);
            return false;
        }
        let (product, code) = self.title(grid, &above, &table);
        if let Some(word) = goods::closed(&product).or_else(|| goods::closed(&grid.name)) {
            read.findings.push(
                Finding::row(&grid.name, number(table.head), codes::E5419, &product).with("word", word),
            );
            read.tables.push(report);
            return true;
        }
        let used = |at: usize| found.iter().any(|group| group.uses(at));
        for column in table.columns.iter().filter(|column| {
            column.head.field.is_none()
                && !used(column.at)
                && column.head.band.is_none()
                && column.head.zone.is_none()
                && !column.head.cubic
        }) {
            let row = number(table.head).saturating_sub(1);
            let place = Place { row, column: column.at };
            read.findings.push(
                Finding::at(&grid.name, place, codes::E5438, &column.header).with("header", &column.header),
            );
        }
        let heading = self.heading(grid, &table, &above, product, code, days, read);
        let said = above.iter().rev().find(|text| {
            ["国家", "目的国", "目的地"]
                .iter()
                .any(|label| plain(text).strip_prefix(label).is_some_and(|rest| rest.starts_with(':')))
        });
        let said = said.and_then(|text| self.atlas.titled(text.split([':', '：']).nth(1)?));
        let title =
            said.or_else(|| self.atlas.titled(&heading.product)).or_else(|| self.atlas.titled(&grid.name));
        let title: Vec<Country> = title.into_iter().collect();
        let mut lines = Vec::new();
        self.rows(grid, &table, &found, zones, &title, (&mut lines, &mut report, read));
        let known = read
            .products
            .iter_mut()
            .find(|one| one.heading.product == heading.product && one.heading.code == heading.code);
        match known {
            Some(known) => known.lines.extend(lines),
            None => read.products.push(Priced1 { heading, lines }),
        }
        self.row_notes(grid, &table, &report, read);
        read.tables.push(report);
        true
    }

    fn rows(
        &mut self,
        grid: &Grid,
        table: &Table,
        groups: &[Group],
        zones: &BTreeMap<String, Vec<Country>>,
        title: &[Country],
        (lines, report, read): (&mut Vec<Line>, &mut TableRead, &mut SheetRead),
    ) {
        let mut rows = Rows {
            sheet: &grid.name,
            table,
            groups,
            atlas: self.atlas,
            zones,
            title,
            carried: Places::default(),
            findings: &mut read.findings,
            lines,
            notes: BTreeMap::new(),
        };
        let mut before =
            table.body.start.checked_sub(1).and_then(|at| grid.rows.get(at)).map_or(0, |row| row.number);
        let mut ended = false;
        let mut unread: Option<(u32, u32)> = None;
        for row in grid.rows.get(table.body.clone()).unwrap_or_default() {
            let number = row.number.saturating_add(1);
            let gap = row.number > before.saturating_add(1);
            before = row.number;
            ended |= gap;
            if ended && rows.stands_alone(row) {
                ended = false;
            }
            if ended {
                let numbers = row
                    .own()
                    .filter(|(_, cell)| matches!(Priced::read(Some(cell)), Priced::Money(_)))
                    .count();
                if numbers > 0 {
                    unread = Some((unread.map_or(number, |(from, _)| from), number));
                }
                continue;
            }
            let became = rows.read(row);
            let counts = &mut report.counts;
            match became {
                Became::Other => {
                    // A note over the whole width, or a title of what follows.
                    let mut own = row.own();
                    let single = own
                        .next()
                        .is_some_and(|(_, cell)| cell.words().is_some_and(|text| text.chars().count() > 5))
                        && own.next().is_none();
                    ended |= single;
                }
                Became::Taken => {
                    (counts.read, counts.taken) =
                        (counts.read.saturating_add(1), counts.taken.saturating_add(1))
                }
                Became::Refused => {
                    (counts.read, counts.refused) =
                        (counts.read.saturating_add(1), counts.refused.saturating_add(1))
                }
            }
            if became != Became::Other {
                report.to = number;
            }
        }
        if let Some((from, to)) = unread {
            read.findings
                .push(Finding::row(&grid.name, from, codes::E5422, "").with("from", from).with("to", to));
        }
    }

    /// Notes in columns of the table: their sentences are listed once.
    fn row_notes(&mut self, grid: &Grid, table: &Table, report: &TableRead, read: &mut SheetRead) {
        let columns: Vec<usize> = table
            .columns
            .iter()
            .filter(|column| column.head.field == Some(Field::Note))
            .map(|column| column.at)
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        for row in grid
            .rows
            .get(table.body.clone())
            .unwrap_or_default()
            .iter()
            .take_while(|row| row.number < report.to)
        {
            for at in &columns {
                let Some(text) = row.get(*at).and_then(Cell::words).filter(|_| !row.is_filled(*at)) else {
                    continue;
                };
                if seen.insert(text.to_owned()) {
                    // They hold for their own rows only, and are laid there.
                    let mut own = Vec::new();
                    self.sentences(
                        &grid.name,
                        Place { row: row.number, column: *at },
                        text,
                        &mut own,
                        &mut read.sentences,
                    );
                }
            }
        }
    }
}

/// When volume counts says nothing without what it is divided by: such sentences are not understood.
fn without_divisor(read: &mut SheetRead) {
    let divides = |said: &Said| matches!(said.rule, Rule::Divisor(_));
    let known = read.rules.iter().any(divides)
        || read.products.iter().flat_map(|product| &product.lines).any(|line| line.rules.iter().any(divides));
    if !known {
        for sentence in &mut read.sentences {
            sentence.said.retain(|said| {
                !matches!(
                    said.rule,
                    Rule::Share(_) | Rule::FromRatio(_) | Rule::AboveRatio(_) | Rule::FromSide(_)
                )
            });
        }
    }
}

/// Whether the numbers below headers without a word of price grow with the weight.
fn grows(grid: &Grid, table: &Table) -> bool {
    let Some(band) = table.column(Field::Band) else { return false };
    let unnamed = table.columns.iter().find(|column| {
        column.head.field.is_none()
            && (column.head.zone.is_some() || !column.countries.is_empty() || !column.head.label.is_empty())
    });
    let Some(column) = unnamed else { return false };
    let mut values: Vec<Dec> = Vec::new();
    for row in grid.rows.get(table.body.clone()).unwrap_or_default().iter().take(40) {
        if row.get(band.at).is_none() {
            break;
        }
        if let Priced::Money(money) = Priced::read(row.get(column.at)) {
            values.push(money.value);
        }
    }
    let rising = values.windows(2).all(|pair| matches!(pair, [a, b] if a <= b));
    values.len() >= 3 && rising && values.first() < values.last()
}

fn layout(table: &Table, groups: &[Group], context: Context) -> &'static str {
    let any = |of: fn(&Group) -> bool| groups.iter().any(of);
    if any(|group| group.per_step.is_some())
        || (any(|group| group.price.is_some() && group.zone.is_some()) && context.grows)
    {
        "courier"
    } else if any(|group| group.first_price.is_some()) {
        "first-step"
    } else if any(|group| group.band.is_some()) {
        "breaks"
    } else if any(|group| group.zone.is_some()) {
        "zones-across"
    } else if any(|group| !group.countries.is_empty() || !group.label.is_empty()) {
        "channels-across"
    } else if any(|group| group.price.is_some()) {
        "points"
    } else if table.column(Field::Band).is_none() && table.column(Field::BandFrom).is_none() {
        "post"
    } else if table.column(Field::Product).is_some() {
        "flat"
    } else {
        "bands"
    }
}
