//! A sheet as rows of cells, merged ranges filled. Only cells with a value take room, whatever the sheet says of its size.

use landcast::calendar::Day;
use landcast::money::{Dec, parse_decimal};
use std::rc::Rc;

/// Columns that are read. Price sheets have some forty; a sheet that goes to XFD has a stray cell there.
const COLUMNS: usize = 256;

/// Rows that are read. The longest lists of postcodes have a hundred thousand.
const ROWS: usize = 150_000;

/// A cell with something in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Words, or numbers written as words.
    Text(Rc<str>),
    /// A number.
    Number(f64),
    /// A date, by the cell's format.
    Day(Day),
    /// An error, as `#REF!`.
    Error(&'static str),
    /// A formula that nobody has worked out.
    NoValue,
}

impl Cell {
    /// As it is shown.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Number(value) => decimal(*value).map_or_else(|| value.to_string(), Dec::plain),
            Self::Day(day) => day.iso(),
            Self::Error(error) => (*error).to_owned(),
            Self::NoValue => String::new(),
        }
    }

    /// Words, where it has any.
    pub(crate) fn words(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A number as it was meant: sheets work in binary, and 88.3 comes as 88.30000000000001.
pub(crate) fn decimal(value: f64) -> Option<Dec> {
    if !value.is_finite() {
        return None;
    }
    let text = format!("{value:.6}");
    parse_decimal(text.trim_end_matches('0').trim_end_matches('.')).ok()
}

/// A cell, or the copy of one that was merged over this place.
#[derive(Clone, Debug, Default)]
struct Slot {
    cell: Option<Cell>,
    filled: bool,
}

/// A row with something in it.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// From 0.
    pub(crate) number: u32,
    slots: Vec<Slot>,
}

impl Row {
    /// The cell of a column, copies of merged ones too.
    pub(crate) fn get(&self, column: usize) -> Option<&Cell> {
        self.slots.get(column).and_then(|slot| slot.cell.as_ref())
    }

    /// Whether the cell is a copy of a merged one.
    pub(crate) fn is_filled(&self, column: usize) -> bool {
        self.slots.get(column).is_some_and(|slot| slot.filled)
    }

    /// The cells that are there, with their columns.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.slots.iter().enumerate().filter_map(|(at, slot)| Some((at, slot.cell.as_ref()?)))
    }

    /// The cells that are no copies.
    pub(crate) fn own(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells().filter(|(at, _)| !self.is_filled(*at))
    }

    /// Columns up to its last cell.
    pub(crate) fn width(&self) -> usize {
        self.slots.len()
    }
}

/// Where a cell is: row and column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) row: u32,
    pub(crate) column: usize,
}

impl Place {
    /// As `B7`.
    pub(crate) fn name(self) -> String {
        format!("{}{}", column_name(self.column), self.row.saturating_add(1))
    }
}

/// `A` for 0, `AA` for 26.
pub(crate) fn column_name(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column;
    loop {
        let letter = u8::try_from(rest.checked_rem(26).unwrap_or(0)).unwrap_or(0).saturating_add(b'A');
        name.insert(0, char::from(letter));
        match rest.checked_div(26).and_then(|more| more.checked_sub(1)) {
            Some(more) => rest = more,
            None => return name,
        }
    }
}

/// One sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    /// In order, the empty ones left out.
    pub(crate) rows: Vec<Row>,
    /// Cells beyond the rows and columns that are read.
    pub(crate) beyond: usize,
    /// What kept it from being read to its end.
    pub(crate) broken: Option<String>,
}

impl Grid {
    pub(crate) fn new(name: &str, hidden: bool) -> Self {
        Self { name: name.to_owned(), hidden, ..Self::default() }
    }

    /// Puts a cell in its place. Most come in order; an odd one costs a search.
    pub(crate) fn put(&mut self, row: u32, column: usize, cell: Cell) {
        if let Cell::Text(text) = &cell
            && text.trim().is_empty()
        {
            return;
        }
        if column >= COLUMNS || self.rows.len() >= ROWS {
            self.beyond = self.beyond.saturating_add(1);
            return;
        }
        let at = match self.rows.last() {
            Some(last) if last.number == row => self.rows.len().saturating_sub(1),
            Some(last) if last.number > row => match self.rows.binary_search_by_key(&row, |one| one.number) {
                Ok(at) => at,
                Err(at) => {
                    self.rows.insert(at, Row { number: row, slots: Vec::new() });
                    at
                }
            },
            _ => {
                self.rows.push(Row { number: row, slots: Vec::new() });
                self.rows.len().saturating_sub(1)
            }
        };
        if let Some(row) = self.rows.get_mut(at) {
            set(row, column, Slot { cell: Some(cell), filled: false });
        }
    }

    /// Copies the first cell of a merged range to all its places, as far as the sheet has cells.
    pub(crate) fn merge(&mut self, from: (u32, usize), to: (u32, usize)) {
        let begin = self.rows.partition_point(|row| row.number < from.0);
        let Some(cell) =
            self.rows.get(begin).filter(|row| row.number == from.0).and_then(|row| row.get(from.1)).cloned()
        else {
            return;
        };
        let widest = self.width().saturating_sub(1);
        let last = to.1.min(widest);
        for row in self.rows.iter_mut().skip(begin).take_while(|row| row.number <= to.0) {
            for column in from.1..=last {
                if (row.number, column) != from && row.get(column).is_none() {
                    set(row, column, Slot { cell: Some(cell.clone()), filled: true });
                }
            }
        }
    }

    /// Columns up to the last cell that is no copy.
    pub(crate) fn width(&self) -> usize {
        self.rows.iter().map(Row::width).max().unwrap_or(0)
    }
}

fn set(row: &mut Row, column: usize, slot: Slot) {
    if row.slots.len() <= column {
        row.slots.resize(column.saturating_add(1), Slot::default());
    }
    if let Some(place) = row.slots.get_mut(column) {
        *place = slot;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cell: &str) -> Cell {
        Cell::Text(cell.into())
    }

    #[test]
    fn columns_have_the_names_of_spreadsheets() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(column_name(column), name);
        }
        assert_eq!(Place { row: 6, column: 1 }.name(), "B7");
    }

    #[test]
    fn a_merged_cell_is_in_all_its_places_and_only_there() {
        let mut grid = Grid::new("s", false);
        grid.put(0, 0, text("title"));
        grid.put(1, 0, text("美国"));
        grid.put(1, 1, Cell::Number(1.0));
        grid.put(2, 1, Cell::Number(2.0));
        grid.put(3, 1, Cell::Number(3.0));
        // To the last column and row a sheet can have: nothing is made that is not there.
        grid.merge((0, 0), (0, 16_383));
        grid.merge((1, 0), (2, 0));
        grid.merge((5, 0), (1_048_575, 0));
        assert_eq!(grid.rows.len(), 4);
        assert_eq!(grid.width(), 2);
        assert_eq!(grid.rows[0].get(1), Some(&text("title")));
        assert!(grid.rows[2].is_filled(0) && !grid.rows[1].is_filled(0));
        assert_eq!(grid.rows[3].get(0), None);
    }

    #[test]
    fn stray_cells_far_away_take_no_room() {
        let mut grid = Grid::new("s", false);
        grid.put(0, 0, text("a"));
        grid.put(0, 16_383, text("stray"));
        grid.put(1_048_575, 0, text("b"));
        grid.put(5, 1, text("late"));
        grid.put(5, 0, text("  "));
        assert_eq!((grid.width(), grid.beyond), (2, 1));
        assert_eq!(grid.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [0, 5, 1_048_575]);
    }

    #[test]
    fn numbers_are_what_was_typed() {
        for (value, shown) in
            [(88.300_000_000_000_01, "88.3"), (0.1 + 0.2, "0.3"), (12.0, "12"), (0.000_5, "0.0005")]
        {
            assert_eq!(Cell::Number(value).text(), shown);
        }
        assert_eq!(decimal(f64::NAN), None);
        assert_eq!(decimal(1e300), None);
    }
}
