//! Tables of words that come with the crate: a name in the first column, words parted by `|` in the second.

/// Rows of `text`: first cell, and the words of the second. Lines that begin with `#` and the headers are left out.
pub(crate) fn lists(
    text: &'static str,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .map(|(name, words)| (name, words.split('|')))
}
