//! What xtask prints of its own: one line for what it does, in the manner of Cargo, and plain text where colours are unwanted.

use std::time::Duration;

use anstream::println;
use anstyle::{AnsiColor, Style};

const DOING: Style = AnsiColor::Green.on_default().bold();
const HEADING: Style = AnsiColor::Cyan.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// `        Pack  data/ → pkg/dist/landcast.pack`
pub(crate) fn line(word: &str, text: impl std::fmt::Display) {
    println!("{DOING}{word:>12}{DOING:#}  {text}");
}

/// Something the reader may want to act on, that stops nothing.
pub(crate) fn warning(text: impl std::fmt::Display) {
    println!("{WARNING}{:>12}{WARNING:#}  {text}", "Note");
}

/// A line that begins a part of the output.
pub(crate) fn heading(text: impl std::fmt::Display) {
    println!("\n{HEADING}── {text}{HEADING:#}");
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
