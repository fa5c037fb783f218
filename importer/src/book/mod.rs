//! Files with tables, as sheets of cells: workbooks of Excel and WPS, new and legacy, and tables of text.

mod grid;
mod text;
mod workbook;

pub(crate) use grid::{Cell, Grid, Place, Row, column_name, decimal};

use landcast::problem::{Problem, codes};

/// What a file turned out to be, by its first bytes: names lie (`report.xlsx.xlsx`, a table of text saved as `.xls`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    /// Office Open XML.
    Xlsx,
    /// The binary workbook of Excel 97 to 2003.
    Xls,
    /// Cells parted by a character.
    Text,
}

impl Container {
    /// The word used in JSON.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Text => "text",
        }
    }
}

/// A file with its sheets.
#[derive(Debug)]
pub(crate) struct Book {
    pub(crate) container: Container,
    pub(crate) sheets: Vec<Grid>,
}

impl Book {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// E5401 for what is neither workbook nor table, E5403 for one that is locked, E5006 for an empty one.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Problem> {
        if bytes.starts_with(b"PK\x03\x04") {
            return Ok(Self { container: Container::Xlsx, sheets: workbook::xlsx(bytes)? });
        }
        if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            if is_encrypted(bytes) {
                return Err(Problem::new(codes::E5403));
            }
            return Ok(Self { container: Container::Xls, sheets: workbook::xls(bytes)? });
        }
        let start = bytes.trim_ascii_start();
        if start.is_empty() {
            return Err(Problem::new(codes::E5006));
        }
        // A page saved as .xls: its table is there, but so is everything around it.
        let begins =
            |words: &[u8]| start.get(..words.len()).is_some_and(|got| got.eq_ignore_ascii_case(words));
        if begins(b"<html") || begins(b"<!doctype html") || begins(b"<table") {
            return Err(unreadable("a web page"));
        }
        if bytes.starts_with(b"%PDF") {
            return Err(unreadable("a PDF"));
        }
        text::read(bytes).map(|grid| Self { container: Container::Text, sheets: vec![grid] })
    }
}

/// A new workbook with a password lies in a container of the old kind, under this name in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn unreadable(reason: impl ToString) -> Problem {
    Problem::new(codes::E5401).with("reason", reason)
}
