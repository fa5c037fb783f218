//! Finding a market's parameters by key. An assessment asks a dozen times; comparing keys letter by letter was half of
//! its time.

use super::market::{Market, Series};

/// Where each parameter of a market stands, its own before what it shares: a table of slots by a fingerprint of the key, open
/// to the next free one, at most half full. An assessment asks for some eighty keys, most of which a destination does not
/// have: a search by halves cost a third of its time.
#[derive(Clone, Debug, Default)]
pub(crate) struct SeriesIndex {
    /// A power of two, or none.
    slots: Vec<Slot>,
}

#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Upper half of the fingerprint.
    print: u32,
    shared: bool,
    at: u16,
}

/// Nothing stands here. No market has that many parameters.
const FREE: Slot = Slot { print: 0, shared: false, at: u16::MAX };

impl SeriesIndex {
    /// Of `market` and the one it shares parameters with.
    pub(super) fn new(market: &Market, parent: Option<&Market>) -> Self {
        let own = market.series.iter().enumerate().map(|(at, series)| (at, series, false));
        let shared = parent.into_iter().flat_map(|parent| &parent.series).enumerate();
        let is_own = |key: &str| market.series.iter().any(|series| series.key == key);
        let shared = shared.filter(|(_, series)| !is_own(&series.key)).map(|(at, series)| (at, series, true));
        let all: Vec<_> = own.chain(shared).collect();
        let mut index = Self { slots: vec![FREE; all.len().saturating_mul(2).next_power_of_two()] };
        for (at, series, shared) in all {
            let Ok(at) = u16::try_from(at) else { continue };
            let print = fingerprint(&series.key);
            let free =
                index.probe(print).find(|at| index.slots.get(*at).is_some_and(|slot| slot.at == FREE.at));
            if let Some(slot) = free.and_then(|at| index.slots.get_mut(at)) {
                *slot = Slot { print, shared, at };
            }
        }
        index
    }

    /// Slots in the order in which a key of that print may stand in them.
    fn probe(&self, print: u32) -> impl Iterator<Item = usize> + use<> {
        let mask = self.slots.len().wrapping_sub(1);
        let first = usize::try_from(print).unwrap_or(0);
        (0..self.slots.len()).map(move |step| first.wrapping_add(step) & mask)
    }

    /// The parameter `key` of `market`, or of `parent`: those the index was made of.
    pub(super) fn find<'p>(
        &self,
        market: &'p Market,
        parent: Option<&'p Market>,
        key: &str,
    ) -> Option<&'p Series> {
        let print = fingerprint(key);
        for at in self.probe(print) {
            let slot = self.slots.get(at).filter(|slot| slot.at != FREE.at)?;
            if slot.print == print {
                let home = if slot.shared { parent? } else { market };
                let series = home.series.get(usize::from(slot.at))?;
                if series.key == key {
                    return Some(series);
                }
            }
        }
        None
    }
}

/// Both ends of the key and its length, stirred. Keys that share it are told apart by comparison.
fn fingerprint(key: &str) -> u32 {
    const STIR: u64 = 0x9E37_79B9_7F4A_7C15;
    let bytes = key.as_bytes();
    let short = || bytes.iter().fold(0, |print: u64, byte| (print << 8) | u64::from(*byte));
    let head = bytes.first_chunk().map_or_else(short, |head| u64::from_le_bytes(*head));
    let tail = bytes.last_chunk().map_or_else(short, |tail| u64::from_le_bytes(*tail));
    let length = u64::try_from(bytes.len()).unwrap_or(0);
    let stirred = (head.rotate_left(23) ^ tail).wrapping_add(length).wrapping_mul(STIR);
    u32::try_from(stirred >> 32).unwrap_or(0)
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
        let prints: BTreeSet<u32> = keys.iter().map(|key| fingerprint(key)).collect();
        assert_eq!(prints.len(), keys.len());
    }
}
