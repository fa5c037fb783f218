//! Price sheets for the tests: rows of text with bars between the cells, as a workbook or as text. Nothing in them is real.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

/// A sheet: its name, whether it is hidden, its rows. `⌷` is merged into the cell above, `⇠` into the one on its left;
/// `=…` is a formula without a value, `#REF!` an error.
pub struct Sheet<'s> {
    pub name: &'s str,
    pub hidden: bool,
    pub rows: &'s str,
}

impl<'s> Sheet<'s> {
    pub fn new(name: &'s str, rows: &'s str) -> Self {
        Self { name, hidden: false, rows }
    }
}

fn cells(rows: &str) -> Vec<Vec<String>> {
    let lines = rows.trim_matches('\n').lines();
    lines.map(|line| line.trim().split('|').map(|cell| cell.trim().replace("\\n", "\n")).collect()).collect()
}

/// A workbook of Excel.
pub fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(sheet.name).unwrap();
        if sheet.hidden {
            page.set_hidden(true);
        }
        fill(page, &cells(sheet.rows));
    }
    // The first sheet must not be hidden in a sound workbook.
    book.save_to_buffer().unwrap()
}

fn fill(page: &mut Worksheet, rows: &[Vec<String>]) {
    let at = |row: usize, column: usize| rows.get(row).and_then(|row| row.get(column)).map(String::as_str);
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            if cell.is_empty() || matches!(cell.as_str(), "⌷" | "⇠") {
                continue;
            }
            let mut last = (row, column);
            while at(last.0 + 1, column) == Some("⌷") {
                last.0 += 1;
            }
            while at(row, last.1 + 1) == Some("⇠") {
                last.1 += 1;
            }
            let (r, c) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            if last != (row, column) {
                let to = (u32::try_from(last.0).unwrap(), u16::try_from(last.1).unwrap());
                page.merge_range(r, c, to.0, to.1, "", &Format::new()).unwrap();
            }
            if let Some(formula) = cell.strip_prefix('=') {
                page.write_formula(r, c, Formula::new(formula).set_result("")).unwrap();
            } else if cell.starts_with('#') {
                page.write_formula(r, c, Formula::new("A1").set_result(cell)).unwrap();
            } else if let (Ok(number), false) =
                (cell.parse::<f64>(), cell.starts_with('0') && !cell.starts_with("0.") && cell != "0")
            {
                page.write_number(r, c, number).unwrap();
            } else {
                page.write_string(r, c, cell).unwrap();
            }
        }
    }
}

/// The same rows as text; what is merged is empty, as when a sheet is saved so.
pub fn text(rows: &str) -> String {
    let rows = cells(rows);
    let quoted = |cell: &String| match cell.as_str() {
        "⌷" | "⇠" => String::new(),
        cell if cell.contains([',', '\n', '"']) => format!("\"{}\"", cell.replace('"', "\"\"")),
        cell => cell.to_owned(),
    };
    rows.iter()
        .map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(","))
        .collect::<Vec<_>>()
        .join("\r\n")
}
