//! What comes in: the likes that have been found among figures and dates; what goes out: how many of them join a sentence of A with one
//! of B. Sentences of which other facts agree are likely about the same thing.

use super::pairing::{Item, Matching};
use rustc_hash::FxHashMap;

/// What stands at more pairs of places than this says nothing of its sentences.
const MOST: usize = 12;
/// So many joins say all there is to say.
const ENOUGH: usize = 3;

/// How many likes join which sentences (of A, of B).
#[derive(Debug, Default)]
pub struct Joins(FxHashMap<(usize, usize), usize>);

impl Joins {
    /// Counts the likes of all kinds.
    pub fn new(kinds: &[Matching]) -> Self {
        let mut joins = Joins::default();
        for kind in kinds {
            let sentences = |items: &[Item]| items.iter().map(|item| (item.index, item.sentence)).collect::<FxHashMap<_, _>>();
            let (of_a, of_b) = (sentences(&kind.a), sentences(&kind.b));
            for like in kind.likes.iter().filter(|like| like.a.len() * like.b.len() <= MOST) {
                for (i, k) in like.a.iter().flat_map(|i| like.b.iter().map(move |k| (i, k))) {
                    if let (Some(s), Some(t)) = (of_a.get(i), of_b.get(k)) {
                        *joins.0.entry((*s, *t)).or_default() += 1;
                    }
                }
            }
        }
        joins
    }

    /// How many join the sentences, and how many those before and after, 0 to 1 each.
    pub fn of(&self, s: usize, t: usize) -> [f32; 2] {
        let at = |s: usize, t: usize| self.0.get(&(s, t)).copied().unwrap_or(0);
        let near = |s: usize| s.saturating_sub(1)..=s + 1;
        let all: usize = near(s).map(|s| near(t).map(|t| at(s, t)).sum::<usize>()).sum();
        [at(s, t), all - at(s, t)].map(|joins| joins.min(ENOUGH) as f32 / ENOUGH as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_are_counted_of_the_sentences_and_around_them() {
        let joins = Joins(FxHashMap::from_iter([((2, 5), 3), ((3, 6), 1), ((9, 5), 2)]));
        assert_eq!(joins.of(2, 5), [1.0, 1.0 / 3.0]);
        assert_eq!(joins.of(3, 5), [0.0, 1.0]);
        assert_eq!(joins.of(0, 0), [0.0, 0.0]);
    }
}
