//! From text to rows, days and numbers, whatever program wrote the file.

mod date;
mod fold;
mod number;
mod table;

pub use date::{Dated, Order, Stamp, date, evidence};
pub use fold::{cell, clipped, fold};
pub use number::days;
pub use table::{Layout, NoTable, Row, layout, rows};
