//! Running other programs, with errors that say what was run and where.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

/// Lines of a failed program's output that are shown when it was run quietly.
const SHOWN_LINES: usize = 60;

/// A command that starts in `folder` and reads nothing: a program that asks a question would wait for ever in CI.
pub(crate) fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs the command and lets it write to the terminal.
pub(crate) fn stream(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs the command in silence and gives its standard output; when it fails, the error carries the end of what it said.
pub(crate) fn quiet(command: &mut Command) -> Result<String> {
    let Output { status, stdout, stderr } = command.output().map_err(|error| not_started(command, &error))?;
    let stdout = String::from_utf8_lossy(&stdout).into_owned();
    if !status.success() {
        let said = format!("{stdout}{}", String::from_utf8_lossy(&stderr));
        bail!("`{}` ended with {status}\n{}", shown(command), last_lines(&said, SHOWN_LINES));
    }
    Ok(stdout)
}

/// Whether the program can be started and says yes.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| {
            let part = part.to_string_lossy();
            if part.is_empty() || part.contains([' ', '"', '*', '$']) {
                format!("'{part}'")
            } else {
                part.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Creates the folder a file is to lie in, then writes the file.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        ErrorKind::NotFound => anyhow::anyhow!("`{program}` is not installed, or not on the PATH"),
        _ => anyhow::anyhow!("cannot start `{program}`: {error}"),
    }
}

fn last_lines(text: &str, count: usize) -> &str {
    let text = text.trim_end();
    text.rmatch_indices('\n')
        .nth(count.saturating_sub(1))
        .map_or(text, |(at, _)| text.get(at + 1..).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_lines_keeps_the_end() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a\nb", 5), "a\nb");
        assert_eq!(last_lines("", 5), "");
    }

    #[test]
    fn arguments_that_need_quotes_get_them() {
        let mut command = Command::new("npm");
        command.args(["run", "two words"]);
        assert_eq!(shown(&command), "npm run 'two words'");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = stream(&mut command("no-such-program-of-that-name", Path::new("."))).unwrap_err();
        assert!(error.to_string().contains("`no-such-program-of-that-name` is not installed"), "{error}");
    }
}
