//! `cargo xtask docs`: the pages of docs/ that are written by code, from the registry of problems and from the data.

mod data;
mod errors;

use std::fmt::Write as _;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::{pack, run, say};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Compare with what is committed, write nothing
    #[arg(long)]
    pub(crate) check: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let content = pack::content(project)?;
    let pages =
        [("docs/ERRORS.md", errors::page(landcast::problem::ALL)), ("docs/DATA.md", data::page(&content))];
    let mut stale = Vec::new();
    for (name, page) in pages {
        let path = project.path(name);
        // A checkout on Windows may have changed the line ends.
        let committed = std::fs::read_to_string(&path).map(|text| text.replace("\r\n", "\n"));
        if committed.is_ok_and(|committed| committed == page) {
            say::line("Same", name);
        } else if options.check {
            stale.push(name);
        } else {
            run::write(&path, page)?;
            say::line("Wrote", name);
        }
    }
    if !stale.is_empty() {
        bail!("not what code and data say: {}; `cargo xtask docs` writes it anew", stale.join(", "));
    }
    Ok(())
}

/// A Markdown page under construction.
struct Page(String);

impl Page {
    fn new(title: &str, introduction: &str) -> Self {
        Self(format!(
            "<!-- Written by `cargo xtask docs`; edits here are lost. -->\n\n# {title}\n\n{introduction}\n"
        ))
    }

    fn heading(&mut self, text: impl std::fmt::Display) {
        let _ = write!(self.0, "\n## {text}\n");
    }

    fn paragraph(&mut self, text: impl std::fmt::Display) {
        let _ = write!(self.0, "\n{text}\n");
    }

    /// A table; nothing at all when there are no rows.
    fn table<const N: usize>(&mut self, columns: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
        let mut rows = rows.into_iter().peekable();
        if rows.peek().is_none() {
            return;
        }
        let _ = write!(self.0, "\n| {} |\n|{}\n", columns.join(" | "), " --- |".repeat(N));
        for row in rows {
            let _ = writeln!(
                self.0,
                "| {} |",
                row.map(|cell| cell.replace('|', "\\|").replace('\n', " ")).join(" | ")
            );
        }
    }

    fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_keep_their_columns_whatever_a_cell_says() {
        let mut page = Page::new("T", "I.");
        page.table(["a", "b"], [["x|y".to_owned(), "two\nlines".to_owned()]]);
        assert!(page.finish().ends_with("\n| a | b |\n| --- | --- |\n| x\\|y | two lines |\n"));
    }

    #[test]
    fn a_table_without_rows_is_left_out() {
        let mut page = Page::new("T", "I.");
        page.table(["a"], []);
        assert!(page.finish().ends_with("I.\n"));
    }
}
