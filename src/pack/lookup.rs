//! Finding a market's parameters by key. An assessment asks a dozen times; comparing keys letter by letter was half of
//! its time.

use super::market::{Market, Series};

/// Where each parameter of a market stands, its own before what it shares, by a fingerprint of the key.
#[derive(Clone, Debug, Default)]
pub(crate) struct SeriesIndex {
    entries: Vec<Entry>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    print: u64,
    shared: bool,
    at: u16,
}

impl SeriesIndex {
    /// Of `market` and the one it shares parameters with.
    pub(super) fn new(market: &Market, parent: Option<&Market>) -> Self {
        let own = market.series.iter().enumerate().map(|(at, series)| (at, series, false));
        let shared = parent.into_iter().flat_map(|parent| &parent.series).enumerate();
        let is_own = |key: &str| market.series.iter().any(|series| series.key == key);
        let shared = shared.filter(|(_, series)| !is_own(&series.key)).map(|(at, series)| (at, series, true));
        let mut entries: Vec<Entry> = own
            .chain(shared)
            .map(|(at, series, shared)| Entry {
                print: fingerprint(&series.key),
                shared,
                at: u16::try_from(at).unwrap_or(u16::MAX),
            })
            .collect();
        entries.sort_unstable_by_key(|entry| entry.print);
        Self { entries }
    }

    /// The parameter `key` of `market`, or of `parent`: those the index was made of.
    pub(super) fn find<'p>(
        &self,
        market: &'p Market,
        parent: Option<&'p Market>,
        key: &str,
    ) -> Option<&'p Series> {
        let print = fingerprint(key);
        let first = self.entries.partition_point(|entry| entry.print < print);
        self.entries
            .get(first..)?
            .iter()
            .take_while(|entry| entry.print == print)
            .filter_map(|entry| {
                let home = if entry.shared { parent? } else { market };
                home.series.get(usize::from(entry.at))
            })
            .find(|series| series.key == key)
    }
}

/// Both ends of the key and its length, stirred. Keys that share it are told apart by comparison.
fn fingerprint(key: &str) -> u64 {
    const STIR: u64 = 0x9E37_79B9_7F4A_7C15;
    let bytes = key.as_bytes();
    let short = || bytes.iter().fold(0, |print: u64, byte| (print << 8) | u64::from(*byte));
    let head = bytes.first_chunk().map_or_else(short, |head| u64::from_le_bytes(*head));
    let tail = bytes.last_chunk().map_or_else(short, |tail| u64::from_le_bytes(*tail));
    (head.rotate_left(23) ^ tail).wrapping_mul(STIR).wrapping_add(u64::try_from(bytes.len()).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn keys_that_differ_anywhere_but_the_middle_have_prints_of_their_own() {
        let keys = [
            "vat.low",
            "duty.rate",
            "threshold.duty",
            "threshold.vat",
            "threshold.duty.us-mx",
            "threshold.vat.us-mx",
            "duty.flip301.cn",
            "duty.flip301.hk",
            "fee.mpf-min",
            "fee.mpf-max",
            "fee.processing",
            "fee.processing-high",
        ];
        let prints: BTreeSet<u64> = keys.iter().map(|key| fingerprint(key)).collect();
        assert_eq!(prints.len(), keys.len());
    }
}
