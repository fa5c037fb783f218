//! From text to rows, days and numbers, whatever program wrote the file.

mod date;
mod fold;
mod number;
mod table;

pub use date::{Dated, Order, Stamp, date, evidence};
pub(crate) use fold::nfkc;
pub use fold::{cell, clipped, fold};
pub use number::days;
pub(crate) use table::{DELIMITERS, records};
pub use table::{Layout, NoTable, Row, layout, rows};
