//! Objects of an answer whose fields are data.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Fields in the order of their names, written as an object. A few at most: kept by insertion, since a tree and a sort for
/// each type of value would be a tenth of the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByName<K, V>(Vec<(K, V)>);

impl<K: Ord, V> FromIterator<(K, V)> for ByName<K, V> {
    /// Of fields with the same name the last one stands.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(all: I) -> Self {
        let mut fields: Vec<(K, V)> = Vec::new();
        for field in all {
            let at = fields.partition_point(|known| known.0 < field.0);
            match fields.get_mut(at) {
                Some(known) if known.0 == field.0 => *known = field,
                _ => fields.insert(at, field),
            }
        }
        Self(fields)
    }
}

impl<K: Serialize, V: Serialize> Serialize for ByName<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_sorted_and_the_last_of_a_name_stands() {
        let fields: ByName<&str, u8> = [("b", 1), ("a", 2), ("c", 3), ("b", 4)].into_iter().collect();
        assert_eq!(serde_json::to_string(&fields).unwrap(), r#"{"a":2,"b":4,"c":3}"#);
        assert_eq!(serde_json::to_string(&ByName::<&str, u8>(Vec::new())).unwrap(), "{}");
    }
}
