//! Running other programs, with errors that say what was run and where.

use std::ffi::OsStr;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};

use anyhow::{Context, Result, bail};

use crate::say;

/// Lines of a failed program's output that are shown when it was run quietly: some say what is wrong first, some last.
const FIRST_LINES: usize = 20;
const LAST_LINES: usize = 40;

/// A command that starts in `folder` and reads nothing: a program that asks a question would wait for ever in CI.
pub(crate) fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs the command and lets it write to the terminal, or to what this thread keeps.
pub(crate) fn stream(command: &mut Command) -> Result<()> {
    let status = match say::keep(|kept| kept_of(command, kept)) {
        Some(status) => status?,
        None => command.status().map_err(|error| not_started(command, &error))?,
    };
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs the command with all it says added to `kept`, errors where they came among the rest.
fn kept_of(command: &mut Command, kept: &mut String) -> Result<ExitStatus> {
    let (mut reader, writer) = std::io::pipe()?;
    let child = command.stdout(writer.try_clone()?).stderr(writer).spawn();
    // The command holds the pipe's other end, and reading would wait for it.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child.map_err(|error| not_started(command, &error))?;
    let mut said = Vec::new();
    reader.read_to_end(&mut said)?;
    *kept += &String::from_utf8_lossy(&said);
    Ok(child.wait()?)
}

/// Runs the command in silence and gives its standard output; when it fails, the error carries what it said.
pub(crate) fn quiet(command: &mut Command) -> Result<String> {
    let Output { status, stdout, stderr } = command.output().map_err(|error| not_started(command, &error))?;
    let stdout = String::from_utf8_lossy(&stdout).into_owned();
    if !status.success() {
        let said = format!("{stdout}{}", String::from_utf8_lossy(&stderr));
        bail!("`{}` ended with {status}\n{}", shown(command), shortened(&said, FIRST_LINES, LAST_LINES));
    }
    Ok(stdout)
}

/// Whether the program can be started and says yes.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    // The name is enough: the path is the toolchain's, and long.
    let program = Path::new(command.get_program());
    std::iter::once(program.file_name().unwrap_or(command.get_program()))
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

fn shortened(text: &str, first: usize, last: usize) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let left_out = lines.len().saturating_sub(first + last);
    if left_out == 0 {
        return lines.join("\n");
    }
    let (begin, rest) = lines.split_at(first);
    let end = rest.get(left_out..).unwrap_or_default();
    format!("{}\n… {left_out} lines left out …\n{}", begin.join("\n"), end.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_output_keeps_its_begin_and_its_end() {
        assert_eq!(shortened("a\nb\nc\n", 1, 2), "a\nb\nc");
        assert_eq!(shortened("a\nb\nc\nd\n", 1, 2), "a\n… 1 lines left out …\nc\nd");
        assert_eq!(shortened("", 1, 2), "");
    }

    #[test]
    fn arguments_that_need_quotes_get_them() {
        let mut command = Command::new("npm");
        command.args(["run", "two words"]);
        assert_eq!(shown(&command), "npm run 'two words'");
    }

    #[test]
    fn what_a_program_says_is_kept_with_its_errors_and_in_its_order() {
        let say = |word, to: &str| format!("process.{to}.write('{word}\\n')");
        let script = format!("{};{};process.exit(3)", say("one", "stdout"), say("two", "stderr"));
        let (outcome, kept) =
            say::keeping(|| stream(command("node", Path::new(".")).args(["-e", &script])).unwrap_err());
        assert_eq!(kept, "one\ntwo\n");
        assert!(outcome.to_string().contains("exit status: 3"), "{outcome}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = stream(&mut command("no-such-program-of-that-name", Path::new("."))).unwrap_err();
        assert!(error.to_string().contains("`no-such-program-of-that-name` is not installed"), "{error}");
    }
}
