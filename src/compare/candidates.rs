//! What comes in: for each fact of both sides, the keys that it is found by; what goes out: the pairs of facts worth comparing.
//! An index instead of all against all: its cost grows with the facts, not with their product.

use crate::ordered::Ordered;
use rustc_hash::FxHashMap;

/// A key that finds more pairs than this says too little; its facts are paired in the order in which they stand.
const CROWD: usize = 2048;

/// The pairs (index in A, index in B) that share a key, sorted.
pub fn candidates(a: &[Vec<u64>], b: &[Vec<u64>]) -> Vec<(usize, usize)> {
    let mut by_key: FxHashMap<u64, (Vec<usize>, Vec<usize>)> = FxHashMap::default();
    for (i, keys) in a.iter().enumerate() {
        for key in keys {
            by_key.entry(*key).or_default().0.push(i);
        }
    }
    for (k, keys) in b.iter().enumerate() {
        for key in keys {
            if let Some(found) = by_key.get_mut(key) {
                found.1.push(k);
            }
        }
    }
    by_key.retain(|_, (left, right)| {
        left.dedup();
        right.dedup();
        !right.is_empty()
    });
    let mut pairs = Vec::new();
    // By which fact of A each of B was found last.
    let mut found_by = vec![usize::MAX; b.len()];
    for (i, keys) in a.iter().enumerate() {
        let mut found: Vec<usize> = Vec::new();
        for (left, right) in keys.iter().filter_map(|key| by_key.get(key)) {
            let paired = if left.len() * right.len() <= CROWD {
                right.as_slice()
            } else {
                // Each in the order in which they stand.
                left.binary_search(&i).ok().and_then(|place| right.get(place..=place)).unwrap_or_default()
            };
            found.extend(paired.iter().filter(|k| found_by.get_mut(**k).is_some_and(|by| std::mem::replace(by, i) != i)));
        }
        found.order();
        pairs.extend(found.into_iter().map(|k| (i, k)));
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::candidates;

    #[test]
    fn pairs_share_a_key() {
        let (a, b) = (vec![vec![1, 2], vec![3]], vec![vec![2], vec![1, 2], vec![9]]);
        assert_eq!(candidates(&a, &b), [(0, 0), (0, 1)]);
    }

    #[test]
    fn a_crowd_is_paired_in_order() {
        let many = vec![vec![7]; 5000];
        let pairs = candidates(&many, &many);
        assert_eq!(pairs.len(), 5000);
        assert!(pairs.iter().all(|(i, k)| i == k));
    }
}
