//! Tables of text: decoded, their delimiter found, a row of the file a row of the sheet.

use super::{Cell, Grid, unreadable};
use crate::read::{DELIMITERS, records};
use landcast::problem::Problem;

/// UTF-16 by its mark, UTF-8, else what Excel and WPS write in China.
pub(crate) fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_with_bom_removal(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::GB18030.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The sheet that a text is.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, Problem> {
    let text = decode(bytes);
    if text.chars().take(512).any(|c| c == '\0') {
        return Err(unreadable("neither a workbook nor a table of text"));
    }
    let mut grid = Grid::new("", false);
    let delimiter = delimiter(&text);
    records(&text, delimiter, &mut |number, record| {
        let row = u32::try_from(number.saturating_sub(1)).unwrap_or(u32::MAX);
        for (column, cell) in record.iter().enumerate() {
            let cell = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(cell);
            grid.put(row, column, Cell::Text(cell.into()));
        }
        true
    });
    Ok(grid)
}

/// Of all delimiters the one that makes the most cells in the first rows.
fn delimiter(text: &str) -> u8 {
    let cells = |delimiter: u8| {
        let (mut rows, mut sum) = (0_usize, 0_usize);
        records(text, delimiter, &mut |_, record| {
            rows = rows.saturating_add(1);
            sum = sum.saturating_add(record.iter().filter(|cell| !cell.trim().is_empty()).count());
            rows < 60
        });
        sum
    };
    let mut best = (0, b',');
    for delimiter in DELIMITERS {
        let found = cells(delimiter);
        if found > best.0 {
            best = (found, delimiter);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_decoded_by_their_mark_or_as_windows_writes_them() {
        assert_eq!(decode("\u{feff}国家".as_bytes()), "国家");
        assert_eq!(decode("国家".as_bytes()), "国家");
        assert_eq!(decode(&encoding_rs::GB18030.encode("国家,运费").0), "国家,运费");
        assert_eq!(decode(&[0xff, 0xfe, b'a', 0, b'b', 0]), "ab");
    }

    #[test]
    fn rows_keep_their_numbers_and_cells_their_columns() {
        let grid = read("title\r\n\r\n国家;运费;\"two\nlines\"\r\n美国;91,5;x\r\n".as_bytes()).unwrap();
        let numbers: Vec<u32> = grid.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [0, 2, 3]);
        assert_eq!(grid.rows[2].get(1), Some(&Cell::Text("91,5".into())));
    }
}
