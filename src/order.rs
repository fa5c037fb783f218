//! One sort for all lists of the engine.
//!
//! The library's stable sort is compiled anew for each type and each comparison, seven kilobytes a time: fifteen of them
//! were a twelfth of the module. This one orders positions by a comparison it is handed, so that there is one.

use std::cmp::Ordering;

/// Sorts `items`, keeping equal ones as they stood.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let by_position = |a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let order = positions(items.len(), &by_position);
    let mut from: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.iter().filter_map(|at| from.get_mut(*at)?.take()));
}

#[inline(never)]
fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn equal_items_keep_their_places_and_none_is_lost() {
        let mut items: Vec<(u32, usize)> =
            (0..200).map(|at| (u32::try_from(at * 37 % 11).unwrap(), at)).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        sort_by(&mut items, |a, b| a.0.cmp(&b.0));
        assert_eq!(items, expected);
        let mut none: Vec<u8> = Vec::new();
        sort_by(&mut none, u8::cmp);
        assert!(none.is_empty());
    }
}
