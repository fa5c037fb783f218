//! The browser of the tests: finding an installed Chromium, or installing Debian's.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::project::Project;
use crate::{run, say};

/// Names a user may have set to point at a browser; the first is ours and is what the browser tests read.
pub(crate) const VARIABLES: [&str; 2] = ["LANDCAST_CHROME", "CHROME_PATH"];

const PROGRAMS: [&str; 6] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

const MAC_APPS: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_APPS: [&str; 2] =
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

/// Where the program lies in a browser that Playwright downloaded.
const IN_PLAYWRIGHT: [&str; 4] = [
    "chrome-linux64/chrome",
    "chrome-linux/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win/chrome.exe",
];

/// Debian's packages: the browser, and a font with Chinese, Japanese and Korean for the screenshots.
const BROWSER_PACKAGE: &str = "chromium";
const FONT_PACKAGE: &str = "fonts-noto-cjk";

/// An installed browser the tests can drive.
pub(crate) fn find() -> Option<PathBuf> {
    let set = VARIABLES.iter().filter_map(std::env::var_os).map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let named =
        std::env::split_paths(&path).flat_map(|folder| PROGRAMS.map(|name| folder.join(executable(name))));
    let windows = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
        .into_iter()
        .filter_map(std::env::var_os)
        .flat_map(|folder| WINDOWS_APPS.map(|app| Path::new(&folder).join(app)));
    set.chain(named)
        .chain(MAC_APPS.map(PathBuf::from))
        .chain(windows)
        .chain(playwrights())
        .find(|path| path.is_file())
}

/// Finds the browser; installs it and the font where that can be done without asking.
pub(crate) fn setup(project: &Project) -> Result<PathBuf> {
    for variable in VARIABLES {
        if let Some(path) = std::env::var_os(variable).filter(|path| !Path::new(path).is_file()) {
            bail!("{variable} is set to {}, where there is no browser", path.display());
        }
    }
    let mut missing = Vec::new();
    if !find().is_some_and(|browser| starts(project, &browser)) {
        missing.push(BROWSER_PACKAGE);
    }
    if cfg!(target_os = "linux") && !has_chinese_font(project) {
        missing.push(FONT_PACKAGE);
    }
    if !missing.is_empty() {
        install(project, &missing)?;
    }
    match find() {
        Some(browser) if starts(project, &browser) => Ok(browser),
        Some(browser) => {
            bail!("{} does not start; set LANDCAST_CHROME to a browser that does", browser.display())
        }
        None => bail!("no Chromium, Chrome or Edge found; install one, or set LANDCAST_CHROME to its path"),
    }
}

/// On Windows, Chrome given `--version` opens a window instead of answering: there the file is taken at its word.
fn starts(project: &Project, browser: &Path) -> bool {
    cfg!(windows) || run::succeeds(run::command(browser, &project.root).arg("--version"))
}

fn has_chinese_font(project: &Project) -> bool {
    run::quiet(run::command("fc-list", &project.root).args([":lang=zh", "file"]))
        .is_ok_and(|fonts| !fonts.is_empty())
}

fn install(project: &Project, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("apt-get update && apt-get install --yes {list}");
    let fonts_only = packages == [FONT_PACKAGE];
    if !run::succeeds(run::command("apt-get", &project.root).arg("--version")) {
        if fonts_only {
            say::warning(
                "no font with Chinese found: screenshots will show boxes; the tests run all the same",
            );
            return Ok(());
        }
        bail!("no Chromium, Chrome or Edge found; install one, or set LANDCAST_CHROME to its path");
    }
    let root = run::quiet(run::command("id", &project.root).arg("-u"))?.trim() == "0";
    if !root && !run::succeeds(run::command("sudo", &project.root).args(["-n", "true"])) {
        bail!(
            "the browser tests need {list}, and installing needs a password. Run this once:\n\n    sudo sh -c '{by_hand}'\n\n\
             or set LANDCAST_CHROME to the path of a Chromium, Chrome or Edge"
        );
    }
    say::line("Installing", format_args!("{list} from Debian's packages"));
    let apt = |arguments: &[&str]| {
        let (program, first): (&str, &[&str]) =
            if root { ("apt-get", &[]) } else { ("sudo", &["-n", "apt-get"]) };
        run::quiet(
            run::command(program, &project.root)
                .env("DEBIAN_FRONTEND", "noninteractive")
                .args(first)
                // Another installation may be under way: wait for it instead of failing.
                .args(["-o", "DPkg::Lock::Timeout=300"])
                .args(arguments),
        )
    };
    apt(&["update"])?;
    apt(&[["install", "--yes", "--no-install-recommends"].as_slice(), packages].concat())?;
    Ok(())
}

fn playwrights() -> Vec<PathBuf> {
    let caches = [
        std::env::var_os("PLAYWRIGHT_BROWSERS_PATH").map(PathBuf::from),
        std::env::home_dir().map(|home| home.join(".cache/ms-playwright")),
        std::env::home_dir().map(|home| home.join("Library/Caches/ms-playwright")),
        std::env::var_os("LocalAppData").map(|folder| Path::new(&folder).join("ms-playwright")),
    ];
    let mut found: Vec<PathBuf> = caches
        .into_iter()
        .flatten()
        .filter_map(|cache| std::fs::read_dir(cache).ok())
        .flatten()
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("chromium-"))
        .flat_map(|entry| IN_PLAYWRIGHT.map(|program| entry.path().join(program)))
        .collect();
    // Names end with the build, so the last is the newest.
    found.sort();
    found.reverse();
    found
}

fn executable(name: &str) -> String {
    if cfg!(windows) { format!("{name}.exe") } else { name.to_owned() }
}
