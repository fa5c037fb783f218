//! `manifest.toml`: version and dates of the pack.

use crate::{Faults, Files, read};
use landcast::calendar::Day;

/// Version and dates.
#[derive(Debug, Default)]
pub(crate) struct Manifest {
    pub(crate) version: String,
    pub(crate) built: Day,
    pub(crate) begins: Day,
    pub(crate) horizon: Day,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: String,
    built: toml::value::Datetime,
    begins: toml::value::Datetime,
    horizon: toml::value::Datetime,
}

pub(crate) fn load(files: &Files, faults: &mut Faults) -> Manifest {
    const FILE: &str = "manifest.toml";
    let Some(written) = files.toml::<Written>(FILE, faults) else { return Manifest::default() };
    let manifest = Manifest {
        version: written.version,
        built: read::day(written.built, FILE, "built", faults),
        begins: read::day(written.begins, FILE, "begins", faults),
        horizon: read::day(written.horizon, FILE, "horizon", faults),
    };
    if !(manifest.begins < manifest.built && manifest.built <= manifest.horizon) {
        faults.push(
            FILE,
            "horizon",
            "dates-out-of-order",
            "begins, built and horizon must follow each other",
        );
    }
    manifest
}
