//! `sources/*.toml`: the documents that values name.

use crate::{Faults, Files};
use landcast::pack::Source;
use std::collections::BTreeMap;

/// Sources by key, with the index they have in the pack.
#[derive(Debug, Default)]
pub struct SourceTable {
    list: Vec<Source>,
    index: BTreeMap<String, u16>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: String,
    href: Option<String>,
}

impl SourceTable {
    /// Reads all source files.
    #[must_use]
    pub fn load(files: &Files, faults: &mut Faults) -> Self {
        let mut table = Self::default();
        for file in files.list("sources", "toml") {
            let Some(entries) = files.toml::<BTreeMap<String, Written>>(&file, faults) else { continue };
            for (key, Written { title, href }) in entries {
                let next = u16::try_from(table.list.len()).unwrap_or(u16::MAX);
                if table.index.insert(key.clone(), next).is_some() {
                    faults.push(&file, &key, "duplicate-key", "a source of this key exists already");
                }
                if title.trim().is_empty() {
                    faults.push(&file, &key, "source-without-title", "a source needs a title");
                }
                table.list.push(Source { key, title, href });
            }
        }
        table
    }

    /// The index of `key`; an unknown key is a fault.
    pub fn find(&self, key: &str, file: &str, at: &str, faults: &mut Faults) -> u16 {
        self.index.get(key).copied().unwrap_or_else(|| {
            faults.push(file, at, "unknown-source", format!("no source {key:?} under sources/"));
            0
        })
    }

    /// The sources, in the order of their indices.
    #[must_use]
    pub fn into_list(self) -> Vec<Source> {
        self.list
    }
}
