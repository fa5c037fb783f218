//! Compiles the human-edited sources under `data/` to the content of a pack, and says everything that is wrong at once.
//!
//! One module a subject; each reads its files, reports [`Fault`]s with file and key, and never stops at the first.
//! The engine does not depend on this crate: it only sees the bytes.

mod calendars;
mod faults;
mod fx;
mod goods;
mod hours;
mod logistics;
mod manifest;
mod markets;
mod names;
mod read;
mod sources;
mod tariffs;

pub use faults::{Fault, Faults};
pub use read::Files;
pub use sources::SourceTable;

use landcast::pack::Content;
use std::path::Path;

/// Compiles the tree below `root` (the folder that holds `manifest.toml`).
///
/// # Errors
/// Every fault found in any file.
pub fn compile(root: &Path) -> Result<Content, Vec<Fault>> {
    compile_files(&Files::new(root))
}

/// Compiles `files`, which may stand in for some of a folder's.
///
/// # Errors
/// As [`compile`].
pub fn compile_files(files: &Files) -> Result<Content, Vec<Fault>> {
    let mut faults = Faults::default();
    let manifest = manifest::load(files, &mut faults);
    let sources = SourceTable::load(files, &mut faults);
    let (fx_date, fx) = fx::load(files, &sources, &mut faults);
    let holidays = calendars::load(files, &sources, &mut faults);
    let calendars = holidays.iter().map(|table| table.id.clone()).collect();
    let logistics = logistics::load(files, &sources, &calendars, &mut faults);
    let tariffs = tariffs::load(files, &sources, &mut faults);
    let (kinds, groups) = goods::load(files, &mut faults);
    let (categories, kinds): (Vec<_>, Vec<_>) = kinds.into_iter().unzip();
    let names = names::hs(files, &mut faults);
    let words = names::words(files, kinds, &categories, &names, &mut faults);
    let known = markets::Known {
        files,
        sources: &sources,
        calendars: &calendars,
        tariffs: &tariffs,
        begins: manifest.begins,
        built: manifest.built,
    };
    let markets = markets::load(&known, &mut faults);
    let mut content = Content {
        version: manifest.version,
        built: manifest.built,
        begins: manifest.begins,
        horizon: manifest.horizon,
        fx_date,
        fx,
        holidays: Vec::new(),
        markets,
        tariffs,
        categories,
        words,
        names,
        groups,
        parties: logistics.parties,
        peaks: logistics.peaks,
        services: logistics.services,
        nodes: logistics.nodes,
        packaging: logistics.packaging,
        cod: logistics.cod,
        platforms: logistics.platforms,
        batteries: logistics.batteries,
        documents: logistics.documents,
        assumptions: logistics.assumptions,
        sources: Vec::new(),
    };
    hours::check(files, &sources, &content, &mut faults);
    content.sources = sources.into_list();
    content.holidays = calendars::followed(holidays, &content);
    faults.into_result(content)
}
