//! Building the engine again when its sources change, beside a running server.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use anyhow::Result;

use crate::project::{Project, cargo};
use crate::stamp::files_below;
use crate::{run, say};

/// What the engine and the pack are made of; the page is watched by Vite itself.
const SOURCES: [&str; 4] = ["src", "data", "packer/src", "Cargo.toml"];

/// A few hundred files are looked at in a millisecond or two, and unlike notifications this works on every file system.
const INTERVAL: Duration = Duration::from_millis(400);

/// Builds on every change until `ended` says so. A failed build is shown and the next change tried.
pub(crate) fn rebuild_on_change(project: &Project, ended: impl Fn() -> bool) -> Result<()> {
    let mut built = state(project)?;
    while !ended() {
        std::thread::sleep(INTERVAL);
        let mut now = state(project)?;
        if now == built {
            continue;
        }
        // An editor or a checkout writes several files: wait until it is done.
        loop {
            std::thread::sleep(INTERVAL);
            let later = state(project)?;
            if later == now {
                break;
            }
            now = later;
        }
        let changed = difference(&built, &now);
        say::line("Changed", changed.strip_prefix(&project.root).unwrap_or(&changed).display());
        built = now;
        // A process of its own, because the pack compiler is part of this program and may be what changed.
        let begin = Instant::now();
        let build = run::stream(run::command(cargo(), &project.root).args(["xtask", "build", "--engine"]));
        match build {
            Ok(()) => say::line("Built", format_args!("in {}", say::duration(begin.elapsed()))),
            Err(_) => say::warning("the page keeps the engine it has until the next change builds"),
        }
    }
    Ok(())
}

type State = BTreeMap<PathBuf, SystemTime>;

fn state(project: &Project) -> Result<State> {
    let mut state = State::new();
    for source in SOURCES {
        for path in files_below(&project.path(source))? {
            // A file that vanished meanwhile is simply not there.
            if let Ok(time) = std::fs::metadata(&path).and_then(|metadata| metadata.modified()) {
                state.insert(path, time);
            }
        }
    }
    Ok(state)
}

/// The first file that was added, changed or removed.
fn difference(before: &State, after: &State) -> PathBuf {
    after
        .iter()
        .find(|(path, time)| before.get(*path) != Some(time))
        .map(|(path, _)| path)
        .or_else(|| before.keys().find(|path| !after.contains_key(*path)))
        .cloned()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_changed_and_removed_files_are_named() {
        let (early, late) = (SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH + Duration::from_secs(1));
        let state =
            |files: &[(&str, SystemTime)]| files.iter().map(|(path, time)| (path.into(), *time)).collect();
        let before: State = state(&[("a", early), ("b", early)]);
        assert_eq!(difference(&before, &state(&[("a", early), ("b", late)])), PathBuf::from("b"));
        assert_eq!(
            difference(&before, &state(&[("a", early), ("b", early), ("c", early)])),
            PathBuf::from("c")
        );
        assert_eq!(difference(&before, &state(&[("b", early)])), PathBuf::from("a"));
    }
}
