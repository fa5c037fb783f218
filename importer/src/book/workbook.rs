//! Workbooks, read by calamine.

use super::{Cell, Grid, unreadable};
use calamine::{
    CellErrorType, Data, DataRef, ExcelDateTime, Reader, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
};
use landcast::calendar::Day;
use landcast::problem::{Problem, codes};
use std::io::Cursor;

/// Cells of a file that are read: more is no price sheet.
const CELLS: usize = 6_000_000;

/// The sheets of a new workbook.
pub(super) fn xlsx(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    let mut book = match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(XlsxError::Password) => return Err(Problem::new(codes::E5403)),
        Err(error) => return Err(unreadable(error)),
    };
    let epoch = epoch(book.has_1904_epoch());
    let sheets = book.sheets_metadata().to_vec();
    let mut left = CELLS;
    let mut grids = Vec::new();
    for sheet in sheets {
        let mut grid = Grid::new(&sheet.name, sheet.visible != SheetVisible::Visible);
        if let Err(error) = cells(&mut book, &mut grid, epoch, &mut left) {
            grid.broken = Some(error.to_string());
        } else if !grid.hidden
            && let Ok(areas) = book.merge_cells_by_sheet_name(&sheet.name)
        {
            merge(&mut grid, &areas);
        }
        grids.push(grid);
    }
    Ok(grids)
}

type Open<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Cell after cell: the range that a sheet declares is not believed.
fn cells(book: &mut Open<'_>, grid: &mut Grid, epoch: Day, left: &mut usize) -> Result<(), XlsxError> {
    let mut reader = match book.worksheet_cells_reader(&grid.name) {
        // A sheet of charts.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        other => other?,
    };
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let is_formula = record.formula.is_some();
        let (row, column) = record.pos;
        let cell = match record.value {
            DataRef::Empty if is_formula => Some(Cell::NoValue),
            DataRef::Empty => None,
            // What writes formulas without working them out leaves a nought.
            DataRef::Int(0) if is_formula => Some(Cell::NoValue),
            DataRef::Float(value) if is_formula && value == 0.0 => Some(Cell::NoValue),
            DataRef::Int(value) => text(&value.to_string()),
            DataRef::Float(value) => Some(Cell::Number(value)),
            DataRef::String(words) => text(&words),
            DataRef::SharedString(words) => text(words),
            DataRef::Bool(value) => text(if value { "TRUE" } else { "FALSE" }),
            DataRef::DateTime(value) => Some(dated(&value, epoch)),
            DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => text(&words),
            DataRef::Error(error) => Some(Cell::Error(named(&error))),
        };
        if let Some(cell) = cell {
            grid.put(row, usize::try_from(column).unwrap_or(usize::MAX), cell);
        }
        match left.checked_sub(1) {
            Some(fewer) => *left = fewer,
            None => return Ok(()),
        }
    }
    Ok(())
}

/// The sheets of a legacy workbook.
pub(super) fn xls(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    let mut book: Xls<_> = match Xls::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(XlsError::Password) => return Err(Problem::new(codes::E5403)),
        Err(error) => return Err(unreadable(error)),
    };
    let epoch = epoch(book.has_1904_epoch());
    let sheets = book.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    for sheet in sheets {
        let mut grid = Grid::new(&sheet.name, sheet.visible != SheetVisible::Visible);
        if let Ok(range) = book.worksheet_range(&sheet.name) {
            let formulas = book.worksheet_formula(&sheet.name).ok();
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let row = top.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
                let column = left.saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
                let is_formula = || {
                    let found = formulas.as_ref().and_then(|all| all.get_value((row, column)));
                    found.is_some_and(|formula| !formula.is_empty())
                };
                let cell = match value {
                    Data::Empty => None,
                    Data::Int(0) if is_formula() => Some(Cell::NoValue),
                    Data::Float(value) if *value == 0.0 && is_formula() => Some(Cell::NoValue),
                    Data::Int(value) => text(&value.to_string()),
                    Data::Float(value) => Some(Cell::Number(*value)),
                    Data::Bool(value) => text(if *value { "TRUE" } else { "FALSE" }),
                    Data::DateTime(value) => Some(dated(value, epoch)),
                    Data::Error(error) => Some(Cell::Error(named(error))),
                    other => text(&other.to_string()),
                };
                if let Some(cell) = cell {
                    grid.put(row, usize::try_from(column).unwrap_or(usize::MAX), cell);
                }
            }
            if let Ok(areas) = book.merge_cells_by_sheet_name(&sheet.name) {
                merge(&mut grid, &areas);
            }
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn merge(grid: &mut Grid, areas: &[calamine::Dimensions]) {
    let column = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    for area in areas {
        grid.merge((area.start.0, column(area.start.1)), (area.end.0, column(area.end.1)));
    }
}

/// Words; pictures that WPS keeps in formulas are none.
fn text(words: &str) -> Option<Cell> {
    let none = words.starts_with("=DISPIMG") || words.starts_with("=_xlfn.DISPIMG");
    (!none).then(|| Cell::Text(words.into()))
}

/// Days are counted from the end of 1899, or in old files of the Mac from the beginning of 1904.
fn epoch(mac: bool) -> Day {
    let (year, month, day) = if mac { (1904, 1, 1) } else { (1899, 12, 30) };
    Day::from_ymd(year, month, day).unwrap_or_default()
}

fn dated(value: &ExcelDateTime, epoch: Day) -> Cell {
    let serial = libm::floor(value.as_f64());
    #[expect(clippy::cast_possible_truncation, reason = "held between one day and the year 2200")]
    let days = if (1.0..110_000.0).contains(&serial) { Some(serial as i32) } else { None };
    match days {
        Some(days) if value.is_datetime() => Cell::Day(epoch.plus(days)),
        _ => Cell::Number(value.as_f64()),
    }
}

const fn named(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#ERROR!",
    }
}
