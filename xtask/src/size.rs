//! `cargo xtask size`: what a visitor has to load, raw and compressed, against the budgets of pkg/budgets.toml.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::{run, say};

const BUDGETS: &str = "pkg/budgets.toml";

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Fail when something is over its budget
    #[arg(long)]
    pub(crate) check: bool,
}

/// One line of the table, as pkg/budgets.toml describes it.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    name: String,
    /// Files that count, from the root of the repository.
    #[serde(default)]
    files: Vec<PathBuf>,
    /// A built HTML page: it counts, with every script and style sheet it names.
    page: Option<PathBuf>,
    /// Most bytes there may be, brotli at its strongest, as a static host would serve them.
    brotli: u64,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    artefact: Vec<Budget>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, serde::Deserialize)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let text =
        std::fs::read_to_string(project.path(BUDGETS)).with_context(|| format!("cannot read {BUDGETS}"))?;
    let budgets: Budgets = toml::from_str(&text).with_context(|| format!("{BUDGETS} is malformed"))?;

    say::text(format_args!("{:<24}{:>11}{:>11}{:>11}{:>11}", "", "raw", "gzip", "brotli", "budget"));
    let mut over = Vec::new();
    for budget in &budgets.artefact {
        let size = measure(project, budget)?;
        let verdict = if size.brotli > budget.brotli { "  over" } else { "" };
        say::text(format_args!(
            "{:<24}{:>11}{:>11}{:>11}{:>11}{verdict}",
            budget.name, size.raw, size.gzip, size.brotli, budget.brotli
        ));
        if size.brotli > budget.brotli {
            over.push(format!("{} by {}", budget.name, say::bytes(size.brotli - budget.brotli)));
        }
    }
    if options.check && !over.is_empty() {
        bail!("over the budget of {BUDGETS}: {}", over.join(", "));
    }
    Ok(())
}

fn measure(project: &Project, budget: &Budget) -> Result<Size> {
    let mut files: BTreeSet<PathBuf> = budget.files.iter().map(|file| project.path(file)).collect();
    if let Some(page) = &budget.page {
        files.extend(loaded_by(&project.path(page))?);
    }
    ensure!(!files.is_empty(), "{}: the budget names no file", budget.name);
    if let Some(missing) = files.iter().find(|file| !file.exists()) {
        bail!("{} is not there; `cargo xtask build` makes it", missing.display());
    }
    Ok(compressed(project, &files)?.into_iter().fold(Size::default(), |total, size| Size {
        raw: total.raw + size.raw,
        gzip: total.gzip + size.gzip,
        brotli: total.brotli + size.brotli,
    }))
}

/// Sizes of the files, in their order.
fn compressed(project: &Project, files: &BTreeSet<PathBuf>) -> Result<Vec<Size>> {
    let script = project.path("xtask/npm/compress.mjs");
    let said = run::quiet(run::command("node", &project.root).arg(script).args(files))?;
    serde_json::from_str(&said).context("compress.mjs printed no sizes")
}

/// The page itself and the scripts and style sheets it names, by which the browser begins.
fn loaded_by(page: &Path) -> Result<Vec<PathBuf>> {
    let html = String::from_utf8(run::read(page).context("`cargo xtask build` makes the page")?)?;
    let folder = page.parent().unwrap_or(Path::new(""));
    let mut files: Vec<PathBuf> = references(&html).map(|reference| folder.join(reference)).collect();
    files.push(page.to_path_buf());
    Ok(files)
}

/// Values of `src` and `href` that name a script or a style sheet of the page's own folder.
fn references(html: &str) -> impl Iterator<Item = &str> {
    ["src=\"", "href=\""].into_iter().flat_map(move |attribute| {
        html.split(attribute)
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(value, _)| value))
            .filter(|value| value.ends_with(".js") || value.ends_with(".css"))
            .filter(|value| !value.contains("://"))
            .map(|value| value.trim_start_matches("./").trim_start_matches('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_scripts_and_styles_but_no_icons() {
        let html = r#"<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="./assets/a.css">
            <link rel="modulepreload" href="/assets/c.js"><script type="module" src="/assets/b.js"></script>"#;
        let found: Vec<&str> = references(html).collect();
        assert_eq!(found, ["assets/b.js", "assets/a.css", "assets/c.js"]);
    }

    #[test]
    fn compression_counts_all_three_sizes() {
        let project = Project::find().unwrap();
        let file = std::env::temp_dir().join(format!("landcast-size-{}", std::process::id()));
        std::fs::write(&file, [7; 10_000]).unwrap();
        let sizes = compressed(&project, &BTreeSet::from([file.clone()])).unwrap();
        std::fs::remove_file(&file).unwrap();
        assert!(
            matches!(sizes[..], [Size { raw: 10_000, gzip, brotli }] if 0 < brotli && brotli < gzip && gzip < 100),
            "{sizes:?}"
        );
    }
}
