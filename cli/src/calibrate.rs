//! `landcast calibrate`: what own parcels teach, written to a file, and read again by `--learned`.

use crate::{import, packs};
use landcast::api::value::Value;
use landcast::api::{Engine, LearnedOf, Reply, Said, not_json};
use landcast::money::{Dec, parse_decimal};
use landcast::problem::{Problem, codes};
use landcast_importer::Importer;
use std::path::{Path, PathBuf};

/// Learns from the files of parcels.
///
/// # Errors
/// What keeps a file from being read, and E1207 for a target outside 0 to 1.
pub(crate) fn run(
    engine: &Engine,
    history: &[PathBuf],
    day: &packs::AsOf,
    reading: &import::Reading,
    target: &str,
) -> Result<LearnedOf, Vec<Said>> {
    let learn = || {
        let as_of = day.day().map_err(|problem| vec![problem])?;
        let share = parse_decimal(target).ok().filter(|share| *share > Dec::ZERO && *share < Dec::ONE);
        let share = share.ok_or_else(|| vec![Problem::at(codes::E1207, "--target").with("got", target)])?;
        let mut importer = Importer::with(engine.pack().clone());
        import::history(&mut importer, history, &reading.on(as_of))?;
        Ok(LearnedOf::from(&importer.learned(as_of, share.to_f64())))
    };
    learn().map_err(|problems: Vec<Problem>| problems.into_iter().map(Said).collect())
}

/// Writes what was learned.
///
/// # Errors
/// Why it cannot be written.
pub(crate) fn save(path: &Path, overlay: &LearnedOf) -> Result<(), String> {
    let text = serde_json::to_string(overlay).map_err(|error| error.to_string())?;
    std::fs::write(path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))
}

/// Hands a written file to the engine.
///
/// # Errors
/// What is wrong with it, each with its path.
pub(crate) fn take(engine: &mut Engine, path: &Path) -> Result<(), Vec<Said>> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| vec![Said(Problem::at(codes::E5001, name.as_str()).with("reason", error))])?;
    let value: Value = serde_json::from_str(&text).map_err(|error| vec![not_json(&error.to_string())])?;
    match engine.learn(&value) {
        Reply::Answer(_) => Ok(()),
        Reply::Problems { problems } => Err(problems),
    }
}
