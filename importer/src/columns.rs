//! Which column of a file is which: headers by their words, and what the seller says instead.

use crate::read::fold;
use crate::words;
use std::collections::BTreeMap;

macro_rules! fields {
    ($($field:ident $name:literal $doc:literal;)*) => {
        /// What a column can hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $(#[doc = $doc] $field,)* }

        impl Field {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$field),*];

            /// The word used in JSON.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$field => $name,)* }
            }
        }
    };
}

fields! {
    Number "number" "Number of the parcel.";
    LastMile "lastMile" "Its second number, in the network of the destination.";
    Order "order" "Number of the order.";
    Service "service" "Line or service.";
    Carrier "carrier" "Who carries it.";
    Country "country" "Destination.";
    Status "status" "State.";
    Detail "detail" "A finer state.";
    Ordered "ordered" "Time of the order.";
    Dispatched "dispatched" "Time the seller sent it.";
    Received "received" "Time the carrier took it in.";
    Outbound "outbound" "Time it left the carrier's warehouse.";
    Scanned "scanned" "Time of the first scan on the way.";
    Departed "departed" "Time it left the country.";
    Arrived "arrived" "Time it came to the destination country.";
    Cleared "cleared" "Time customs let it go.";
    Handed "handed" "Time the last mile got it.";
    Delivered "delivered" "Time of delivery.";
    Updated "updated" "Time of the newest event.";
    Event "event" "The newest event, its time first.";
    Events "events" "All events, one a line.";
    Days "days" "Days under way, as the maker counts them.";
    Promised "promised" "Last day promised to the buyer.";
    DispatchBy "dispatchBy" "Last time the platform allows for sending it.";
    Cancelled "cancelled" "Time of the cancellation.";
}

impl Field {
    /// The one of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.as_str() == word)
    }
}

/// The words of all headers, folded, each with its field and its place among the words of the field.
#[derive(Clone, Debug)]
pub(crate) struct Words(BTreeMap<String, (Field, usize)>);

impl Words {
    /// The words that come with the crate.
    #[must_use]
    pub(crate) fn new() -> Self {
        let mut known = BTreeMap::new();
        for (name, words) in words::lists(include_str!("../data/columns.csv")) {
            let Some(field) = Field::parse(name) else { continue };
            for (place, word) in words.enumerate() {
                known.entry(fold(word)).or_insert((field, place));
            }
        }
        Self(known)
    }

    /// Field of a header, and how far down the list of the field's words it stands.
    #[must_use]
    pub(crate) fn find(&self, header: &str) -> Option<(Field, usize)> {
        let whole = fold(header);
        if let Some(found) = self.0.get(&whole) {
            return Some(*found);
        }
        // `签收时间/妥投时间`, `发货时间(北京时间)`: by the first of its parts that is known.
        header
            .split(['/', '(', ')', '（', '）', '／', '\n'])
            .find_map(|part| self.0.get(&fold(part)).copied())
    }

    /// Whether a folded header says something.
    #[must_use]
    pub(crate) fn know(&self, folded: &str) -> bool {
        self.0.contains_key(folded)
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new()
    }
}

/// Columns of a file by field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mapping([Option<usize>; Field::ALL.len()]);

impl Mapping {
    /// By the words of the headers.
    #[must_use]
    pub(crate) fn of(headers: &[String], words: &Words) -> Self {
        // The place of the word that was taken, by field.
        let mut best = [usize::MAX; Field::ALL.len()];
        let mut mapping = Self::default();
        let mut second = None;
        for (column, header) in headers.iter().enumerate() {
            let Some((field, place)) = words.find(header) else { continue };
            let Some(taken) = best.get_mut(field as usize) else { continue };
            let better = place < *taken;
            let other = if better { mapping.column(field) } else { Some(column) };
            if field == Field::Number && other.is_some() {
                second = other;
            }
            if better {
                *taken = place;
                mapping.set(field, column);
            }
        }
        // Carriers give a number of their own and one of the last mile, both called a number.
        if let (Some(column), None) = (second, mapping.column(Field::LastMile)) {
            mapping.set(Field::LastMile, column);
        }
        mapping
    }

    /// Column of a field.
    #[must_use]
    pub(crate) fn column(&self, field: Field) -> Option<usize> {
        self.0.get(field as usize).copied().flatten()
    }

    /// Takes another column for a field.
    pub(crate) fn set(&mut self, field: Field, column: usize) {
        if let Some(place) = self.0.get_mut(field as usize) {
            *place = Some(column);
        }
    }

    /// Leaves a field without column.
    pub(crate) fn unset(&mut self, field: Field) {
        if let Some(place) = self.0.get_mut(field as usize) {
            *place = None;
        }
    }

    /// Fields with their columns.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Field, usize)> {
        Field::ALL.iter().filter_map(|field| Some((*field, self.column(*field)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(headers: &[&str]) -> Vec<(&'static str, usize)> {
        let headers: Vec<String> = headers.iter().map(|&name| name.to_owned()).collect();
        Mapping::of(&headers, &Words::new()).iter().map(|(field, column)| (field.as_str(), column)).collect()
    }

    #[test]
    fn every_word_belongs_to_one_field() {
        let mut seen = BTreeMap::new();
        for (name, words) in words::lists(include_str!("../data/columns.csv")) {
            let field = Field::parse(name).unwrap_or_else(|| panic!("{name} is no field"));
            for word in words {
                assert!(!fold(word).is_empty(), "{word}");
                let before = seen.insert(fold(word), field);
                assert!(before.is_none_or(|other| other == field), "{word} is {field:?} and {before:?}");
            }
        }
        assert!(Field::ALL.iter().all(|field| seen.values().any(|one| one == field)));
    }

    #[test]
    fn headers_are_found_in_both_languages_and_in_odd_forms() {
        assert_eq!(
            mapped(&["单号", "运输商", "目的国", "状态", "上网时间", "签收时间", "天数", "最新轨迹"]),
            [
                ("number", 0),
                ("carrier", 1),
                ("country", 2),
                ("status", 3),
                ("scanned", 4),
                ("delivered", 5),
                ("event", 7),
                ("days", 6)
            ]
        );
        assert_eq!(
            mapped(&[
                "tracking_number",
                " Destination Country ",
                "签收时间/妥投时间",
                "发货时间（北京）",
                "Lineitem name"
            ]),
            [("number", 0), ("country", 1), ("dispatched", 3), ("delivered", 2)]
        );
    }

    #[test]
    fn of_several_columns_the_word_listed_first_wins_and_a_second_number_is_kept() {
        assert_eq!(mapped(&["Order Paid Time", "Order Creation Date"]), [("ordered", 1)]);
        assert_eq!(mapped(&["跟踪号", "运单号"]), [("number", 1), ("lastMile", 0)]);
        assert_eq!(mapped(&["运单号", "跟踪号", "转单号"]), [("number", 0), ("lastMile", 2)]);
    }
}
