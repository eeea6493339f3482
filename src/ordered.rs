//! What comes in: items, and how two of them compare; what goes out: the items in order, those that are equal as they stood.
//!
//! One sort for items of all kinds. The standard library's is made anew for each: two to four kilobytes of the page's weight every time.

use std::cmp::Ordering;

/// Items that can be put in order.
pub trait Ordered<T> {
    /// By what `compare` says of two.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By a key of each, which is asked for once.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// As they compare by themselves.
    fn order(&mut self)
    where
        T: Ord;
}

impl<T> Ordered<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let from = places(self.len(), &mut |i, k| compare(&self[i], &self[k]));
        arrange(from, |i, k| self.swap(i, k));
    }

    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let from = places(self.len(), &mut |i, k| keys[i].cmp(&keys[k]));
        arrange(from, |i, k| self.swap(i, k));
    }

    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

/// Which item is to stand in each place.
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    from.sort_by(|i, k| compare(*i, *k));
    from
}

/// Brings each to its place, one round after the other of those that change places.
fn arrange(mut from: Vec<usize>, mut swap: impl FnMut(usize, usize)) {
    for first in 0..from.len() {
        let mut at = first;
        while from[at] != first {
            let next = std::mem::replace(&mut from[at], at);
            swap(at, next);
            at = next;
        }
        from[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::Ordered;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_stand_as_the_standard_library_sorts_them(mut items in prop::collection::vec((0u8..6, 0u8..6), 0..40)) {
            let mut sorted = items.clone();
            sorted.sort_by_key(|i| i.0);
            items.order_by_key(|i| i.0);
            prop_assert_eq!(&items, &sorted);
            sorted.sort();
            items.order();
            prop_assert_eq!(items, sorted);
        }
    }
}
