//! Files of the data folder, and the small conversions every subject needs.

use crate::Faults;
use landcast::calendar::Day;
use landcast::money::{Dec, parse_decimal};
use landcast::pack::Confidence;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The data folder.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
    instead: BTreeMap<String, String>,
}

impl Files {
    /// The tree below `root`.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), instead: BTreeMap::new() }
    }

    /// Reads `text` where `file` is asked for: to try a change before it is made, and to test faults.
    #[must_use]
    pub fn instead(mut self, file: &str, text: String) -> Self {
        self.instead.insert(file.to_owned(), text);
        self
    }

    /// Text of `file`; a missing or unreadable file is a fault.
    pub fn text(&self, file: &str, faults: &mut Faults) -> Option<String> {
        if let Some(text) = self.instead.get(file) {
            return Some(text.clone());
        }
        match std::fs::read_to_string(self.root.join(file)) {
            Ok(text) => Some(text),
            Err(error) => {
                faults.push(file, "", "unreadable", format!("cannot be read: {error}"));
                None
            }
        }
    }

    /// `file` as TOML of the shape `T`; unknown keys are faults where `T` denies them.
    pub fn toml<T: DeserializeOwned>(&self, file: &str, faults: &mut Faults) -> Option<T> {
        let text = self.text(file, faults)?;
        match toml::from_str(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                faults.push(file, "", "malformed", error.to_string().trim().replace('\n', " "));
                None
            }
        }
    }

    /// Rows of a CSV file with a header; lines that begin with `#` are comments. Each row comes with its line number.
    pub fn csv<T: DeserializeOwned>(&self, file: &str, faults: &mut Faults) -> Vec<(u64, T)> {
        let Some(text) = self.text(file, faults) else { return Vec::new() };
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
        let headers = match reader.headers() {
            Ok(headers) => headers.clone(),
            Err(error) => {
                faults.push(file, "", "malformed", error.to_string());
                return Vec::new();
            }
        };
        let mut rows = Vec::new();
        for record in reader.records() {
            match record.and_then(|record| {
                let line = record.position().map_or(0, csv::Position::line);
                record.deserialize(Some(&headers)).map(|row| (line, row))
            }) {
                Ok(row) => rows.push(row),
                Err(error) => faults.push(file, "", "malformed", error.to_string()),
            }
        }
        rows
    }

    /// Files below `folder` that end in `.ext`, sorted, as paths below the root. A missing folder has none.
    #[must_use]
    pub fn list(&self, folder: &str, ext: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut open = vec![self.root.join(folder)];
        while let Some(at) = open.pop() {
            let Ok(entries) = std::fs::read_dir(&at) else { continue };
            for path in entries.flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|found| found == ext) {
                    let below = path.strip_prefix(&self.root).unwrap_or(&path);
                    found.push(below.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        found.sort();
        found
    }
}

/// A TOML date; a fault for anything with a time or that is no day.
pub(crate) fn day(date: toml::value::Datetime, file: &str, at: &str, faults: &mut Faults) -> Day {
    let day = Day::parse(&date.to_string());
    if day.is_none() {
        faults.push(file, at, "not-a-date", format!("{date} is not a day YYYY-MM-DD"));
    }
    day.unwrap_or_default()
}

/// A decimal written as text.
pub(crate) fn decimal(text: &str, file: &str, at: &str, faults: &mut Faults) -> Dec {
    parse_decimal(text).unwrap_or_else(|code| {
        faults.push(file, at, "not-a-decimal", format!("{text:?} is not a decimal number ({code})"));
        Dec::ZERO
    })
}

/// A word for how far a value can be trusted.
pub(crate) fn confidence(word: &str, file: &str, at: &str, faults: &mut Faults) -> Confidence {
    [Confidence::Assumption, Confidence::Low, Confidence::Medium, Confidence::High]
        .into_iter()
        .find(|known| known.as_str() == word)
        .unwrap_or_else(|| {
            faults.push(
                file,
                at,
                "unknown-word",
                format!("{word:?} is none of assumption, low, medium, high"),
            );
            Confidence::Assumption
        })
}
