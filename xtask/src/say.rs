//! What xtask prints of its own: one line for what it does, in the manner of Cargo, and plain text where colours are unwanted.

use std::cell::RefCell;
use std::fmt::Display;
use std::time::Duration;

use anstyle::{AnsiColor, Style};

const DOING: Style = AnsiColor::Green.on_default().bold();
const HEADING: Style = AnsiColor::Cyan.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

thread_local! {
    /// What this thread has printed since it keeps it, while it does.
    static KEPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Prints a line, or keeps it.
pub(crate) fn text(text: impl Display) {
    let left = keep(|kept| *kept += &format!("{}\n", anstream::adapter::strip_str(&text.to_string())));
    if left.is_none() {
        anstream::println!("{text}");
    }
}

/// Does the work with all that this thread prints kept back, so that two can work at once and both be read; gives what was
/// kept.
pub(crate) fn keeping<T>(work: impl FnOnce() -> T) -> (T, String) {
    KEPT.with(|kept| *kept.borrow_mut() = Some(String::new()));
    let outcome = work();
    (outcome, KEPT.with(RefCell::take).unwrap_or_default())
}

/// Hands over what is kept so far; `None` where this thread prints at once.
pub(crate) fn keep<T>(with: impl FnOnce(&mut String) -> T) -> Option<T> {
    KEPT.with(|kept| kept.borrow_mut().as_mut().map(with))
}

/// `        Pack  data/ → pkg/dist/landcast.pack`
pub(crate) fn line(word: &str, said: impl Display) {
    text(format_args!("{DOING}{word:>12}{DOING:#}  {said}"));
}

/// Something the reader may want to act on, that stops nothing.
pub(crate) fn warning(said: impl Display) {
    text(format_args!("{WARNING}{:>12}{WARNING:#}  {said}", "Note"));
}

/// A line that begins a part of the output.
pub(crate) fn heading(said: impl Display) {
    text(format_args!("\n{HEADING}── {said}{HEADING:#}"));
}

/// `0.4 s`, `12 s`, `3 min 5 s`.
pub(crate) fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..=9 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..=59 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// `812 B`, `9.4 KB`, `182 KB`, in thousands as browsers count them.
pub(crate) fn bytes(count: u64) -> String {
    match count {
        0..=999 => format!("{count} B"),
        1_000..=99_999 => format!("{}.{} KB", count / 1_000, count % 1_000 / 100),
        100_000..=999_999 => format!("{} KB", count / 1_000),
        _ => format!("{}.{:02} MB", count / 1_000_000, count % 1_000_000 / 10_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_plain_and_ends_with_the_work() {
        let (outcome, kept) = keeping(|| {
            heading("rust");
            line("Page", 7);
            keep(|kept| kept.len()).is_some()
        });
        assert!(outcome, "kept while it worked");
        assert_eq!(kept, "\n── rust\n        Page  7\n");
        assert!(keep(|_| ()).is_none(), "and no longer");
    }

    #[test]
    fn durations_read_well_on_both_sides_of_each_change() {
        assert_eq!(duration(Duration::from_millis(9_949)), "9.9 s");
        assert_eq!(duration(Duration::from_secs(10)), "10 s");
        assert_eq!(duration(Duration::from_secs(59)), "59 s");
        assert_eq!(duration(Duration::from_secs(60)), "1 min 0 s");
    }

    #[test]
    fn sizes_read_well_on_both_sides_of_each_change() {
        assert_eq!(bytes(999), "999 B");
        assert_eq!(bytes(1_000), "1.0 KB");
        assert_eq!(bytes(99_999), "99.9 KB");
        assert_eq!(bytes(100_000), "100 KB");
        assert_eq!(bytes(999_999), "999 KB");
        assert_eq!(bytes(1_234_567), "1.23 MB");
    }
}
