//! All parcels read so far, each once.

use super::row::Told;
#[expect(clippy::disallowed_types, reason = "looked up, never walked: its order cannot show")]
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

/// With the same keys everywhere, and none of the system's randomness.
#[expect(clippy::disallowed_types, reason = "looked up, never walked: its order cannot show")]
type Places = HashMap<String, u32, BuildHasherDefault<DefaultHasher>>;

/// Parcels by their numbers. Rows of one parcel, in one file or in several, become one: the newest wins, and what it
/// leaves open is filled from the others.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    parcels: Vec<Told>,
    by_key: Places,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Entered {
    /// A parcel nobody had told of, at this place.
    New(usize),
    /// One that is there already.
    Again,
}

impl Book {
    pub(crate) fn parcels(&self) -> &[Told] {
        &self.parcels
    }

    /// The parcel of that number, or of that order.
    pub(crate) fn find(&self, number: &str, order: &str) -> Option<&Told> {
        let at = self.by_key.get(&key('n', number)).or_else(|| self.by_key.get(&key('o', order)))?;
        self.parcels.get(usize::try_from(*at).ok()?)
    }

    pub(crate) fn enter(&mut self, told: Told) -> Entered {
        let numbers: Vec<String> = [&told.number, &told.last_mile]
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(|text| key('n', text))
            .collect();
        let order = (!told.order.is_empty()).then(|| key('o', &told.order));
        // An order may have several parcels: its number tells only where the parcel has none of its own.
        let ask = if numbers.is_empty() { order.as_slice() } else { numbers.as_slice() };
        let found = ask.iter().find_map(|key| self.by_key.get(key)).copied();
        let place = found.unwrap_or_else(|| u32::try_from(self.parcels.len()).unwrap_or(u32::MAX));
        for key in numbers.into_iter().chain(order) {
            self.by_key.entry(key).or_insert(place);
        }
        match usize::try_from(place).ok().and_then(|at| self.parcels.get_mut(at)) {
            Some(kept) => {
                join(kept, told);
                Entered::Again
            }
            None => {
                self.parcels.push(told);
                Entered::New(self.parcels.len().saturating_sub(1))
            }
        }
    }
}

/// Letters and digits of a number: files write it with spaces and in both cases.
fn key(kind: char, text: &str) -> String {
    let mut key = String::with_capacity(text.len().saturating_add(1));
    key.push(kind);
    key.extend(text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()));
    key
}

/// Makes of two rows of a parcel the newer one, filled up from the older.
fn join(kept: &mut Told, told: Told) {
    let newer = (told.delivered.is_some(), told.seen) >= (kept.delivered.is_some(), kept.seen);
    let (new, old) = if newer { (told, kept.clone()) } else { (kept.clone(), told) };
    let or = |new: String, old: String| if new.is_empty() { old } else { new };
    *kept = Told {
        number: or(new.number, old.number),
        last_mile: or(new.last_mile, old.last_mile),
        order: or(new.order, old.order),
        ordered: new.ordered.or(old.ordered),
        promised: new.promised.or(old.promised),
        seen: new.seen.max(old.seen),
        ..new
    };
}
