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
    let mut pairs = Vec::new();
    for (left, right) in by_key.values_mut() {
        left.dedup();
        right.dedup();
        if left.len() * right.len() <= CROWD {
            pairs.extend(left.iter().flat_map(|i| right.iter().map(move |k| (*i, *k))));
        } else {
            pairs.extend(left.iter().copied().zip(right.iter().copied()));
        }
    }
    pairs.order();
    pairs.dedup();
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
