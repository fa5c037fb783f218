//! A text as rows of cells: which character parts them, which row has the headers, and which row of the spreadsheet each is.

use super::fold::fold;
use csv::{ReaderBuilder, StringRecord};

/// Rows that are looked through for the headers.
const HEAD_ROWS: usize = 15;

/// Characters that part cells, the likelier first.
pub(crate) const DELIMITERS: [u8; 4] = *b",;\t|";

/// No spreadsheet keeps more in a cell: a longer one is a quotation mark that is never closed.
const LONGEST_CELL: usize = 32_767;

/// Where the table in a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What parts its cells.
    pub delimiter: u8,
    /// Records before the row of the headers.
    pub preamble: usize,
    /// Headers as written.
    pub headers: Vec<String>,
}

/// Why a text has no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTable {
    /// Nothing in it.
    Empty,
    /// A workbook or an archive.
    Binary,
    /// No row with headers that mean anything.
    Headers,
}

/// A row of the table.
#[derive(Debug)]
pub struct Row<'r> {
    /// Its number in the spreadsheet, the first row of the file being 1.
    pub number: usize,
    /// Its cells, as written.
    pub cells: &'r StringRecord,
}

impl Row<'_> {
    /// Cell of the column, empty where the row is too short.
    #[must_use]
    pub fn get(&self, column: Option<usize>) -> &str {
        column.and_then(|at| self.cells.get(at)).unwrap_or_default()
    }

    /// Whether no cell says anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| super::cell(cell).is_empty())
    }

    /// The column of a cell that no spreadsheet could hold.
    #[must_use]
    pub fn runaway(&self) -> Option<usize> {
        self.cells.iter().position(|cell| cell.len() > LONGEST_CELL)
    }
}

/// Finds the table: of all delimiters and of the first rows, those that give the most headers `known` says something to.
///
/// # Errors
/// There is none.
pub fn layout(text: &str, known: &dyn Fn(&str) -> bool) -> Result<Layout, NoTable> {
    let text = strip_mark(text);
    if text.trim().is_empty() {
        return Err(NoTable::Empty);
    }
    // A workbook, a legacy workbook decoded as text, or anything else that is no text.
    if text.starts_with("PK\u{3}\u{4}") || text.chars().take(512).any(|c| c == '\0') {
        return Err(NoTable::Binary);
    }
    let mut best: Option<(usize, usize, Layout)> = None;
    for delimiter in DELIMITERS {
        let mut reader = reader(text, delimiter);
        let mut record = StringRecord::new();
        for preamble in 0..HEAD_ROWS {
            if !matches!(reader.read_record(&mut record), Ok(true)) {
                break;
            }
            let mut folded: Vec<String> = record.iter().map(fold).filter(|name| known(name)).collect();
            folded.sort_unstable();
            folded.dedup();
            let rank = (folded.len(), record.len());
            if folded.len() >= 2 && best.as_ref().is_none_or(|(names, cells, _)| rank > (*names, *cells)) {
                let headers = record.iter().map(|name| super::cell(name).into_owned()).collect();
                best = Some((rank.0, rank.1, Layout { delimiter, preamble, headers }));
            }
        }
    }
    best.map(|(.., layout)| layout).ok_or(NoTable::Headers)
}

/// Reads the rows below the headers one by one until `each` says to stop.
pub fn rows(text: &str, layout: &Layout, each: &mut dyn FnMut(&Row<'_>) -> bool) {
    let mut at = 0_usize;
    records(text, layout.delimiter, &mut |number, cells| {
        at = at.saturating_add(1);
        at <= layout.preamble.saturating_add(1) || each(&Row { number, cells })
    });
}

/// All rows of a text with the numbers a spreadsheet gives them, until `each` says to stop.
pub(crate) fn records(text: &str, delimiter: u8, each: &mut dyn FnMut(usize, &StringRecord) -> bool) {
    let text = strip_mark(text);
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    // Line breaks inside cells, which make no new row.
    let mut inside = 0_usize;
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let number = start_line(text, &record).saturating_sub(inside);
        inside = inside.saturating_add(breaks(record.as_slice()));
        if !each(number, &record) {
            return;
        }
    }
}

/// Line on which a record begins, empty lines before it left out: they belong to no record.
fn start_line(text: &str, record: &StringRecord) -> usize {
    let Some(position) = record.position() else { return 0 };
    let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(from..).unwrap_or_default();
    let skipped =
        before.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).filter(|byte| **byte == b'\n').count();
    usize::try_from(position.line()).unwrap_or(usize::MAX).saturating_add(skipped)
}

fn breaks(cells: &str) -> usize {
    cells.bytes().filter(|byte| *byte == b'\n').count()
}

fn strip_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> bool {
        ["number", "status", "country"].contains(&name)
    }

    fn read(text: &str) -> (Layout, Vec<(usize, Vec<String>)>) {
        let layout = layout(text, &known).unwrap();
        let mut found = Vec::new();
        rows(text, &layout, &mut |row| {
            found.push((row.number, row.cells.iter().map(str::to_owned).collect()));
            true
        });
        (layout, found)
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_headers() {
        for (text, delimiter) in [
            ("number,status\n1,x\n", b','),
            ("number;status\n1;\"a,b\"\n", b';'),
            ("number\tstatus\r\n1\tx\r\n", b'\t'),
            ("\u{feff}number|status|note, with, commas\n1|x|y\n", b'|'),
        ] {
            let (layout, rows) = read(text);
            assert_eq!(layout.delimiter, delimiter, "{text}");
            assert_eq!(rows.len(), 1);
            assert_eq!(layout.headers[0], "number");
        }
    }

    #[test]
    fn titles_above_the_headers_are_passed_over_and_rows_keep_their_numbers() {
        let text = "All parcels of October\n\nnumber,status\n1,\"two\nlines\"\n\n2,x\n3,y";
        let (layout, rows) = read(text);
        assert_eq!(layout.preamble, 1);
        let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
        // As a spreadsheet shows them: the title is row 1, the headers row 3.
        assert_eq!(numbers, [4, 6, 7]);
        assert_eq!(rows[0].1[1], "two\nlines");
        let crlf = text.replace('\n', "\r\n");
        let numbers: Vec<usize> = read(&crlf).1.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [4, 6, 7], "with the line ends of Windows");
    }

    #[test]
    fn what_is_no_table_says_why() {
        let none = |text: &str| layout(text, &known).unwrap_err();
        assert_eq!(none(""), NoTable::Empty);
        assert_eq!(none("\u{feff}\r\n"), NoTable::Empty);
        assert_eq!(none("PK\u{3}\u{4}…"), NoTable::Binary);
        assert_eq!(none("\u{fffd}\0\0\0"), NoTable::Binary);
        assert_eq!(none("a,b,c\n1,2,3"), NoTable::Headers);
        assert_eq!(none("number,x\n1,2"), NoTable::Headers, "one known name is chance");
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_seen() {
        let long = "x".repeat(LONGEST_CELL);
        let text = format!("number,status\n1,\"{long}\n2,x\n");
        let layout = layout(&text, &known).unwrap();
        let mut seen = Vec::new();
        rows(&text, &layout, &mut |row| {
            seen.push(row.runaway());
            true
        });
        assert_eq!(seen, [Some(1)]);
        let fits = format!("number,status\n1,{long}\n");
        rows(&fits, &layout, &mut |row| {
            assert_eq!(row.runaway(), None);
            true
        });
    }
}
