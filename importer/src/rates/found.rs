//! What is found on a sheet besides prices: problems with their place, and sentences with rules.

use super::rules::Said;
use crate::book::Place;
use landcast::problem::{Code, Problem};

/// A problem with its place.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) sheet: String,
    /// From 1; 0 where the whole sheet is meant.
    pub(crate) row: u32,
    pub(crate) cell: Option<String>,
    pub(crate) problem: Problem,
    pub(crate) text: String,
}

impl Finding {
    pub(crate) fn at(sheet: &str, place: Place, code: Code, text: &str) -> Self {
        Self {
            sheet: sheet.to_owned(),
            row: place.row.saturating_add(1),
            cell: Some(place.name()),
            problem: Problem::new(code),
            text: crate::read::clipped(text, 120),
        }
    }

    /// Of a whole row, or with row 0 of a whole sheet.
    pub(crate) fn row(sheet: &str, row: u32, code: Code, text: &str) -> Self {
        Self {
            sheet: sheet.to_owned(),
            row,
            cell: None,
            problem: Problem::new(code),
            text: crate::read::clipped(text, 120),
        }
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.problem = self.problem.with(name, value);
        self
    }
}

/// A sentence with rules of billing.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) sheet: String,
    pub(crate) place: Place,
    pub(crate) text: String,
    /// Nothing where it was not understood.
    pub(crate) said: Vec<Said>,
}
