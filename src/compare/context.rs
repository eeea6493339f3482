//! What comes in: a fact's place in its text; what goes out: its [`Context`], the concepts that stand around it, weighed by
//! nearness and rarity. Two facts in like contexts are likely about the same thing.

use crate::text::words::{concept, is_stop};
use crate::text::{Kind, Span, Text};
use std::collections::HashMap;

/// How many tokens away a word counts half.
const REACH: f32 = 7.0;
/// What a word of the sentence before counts, against one beside the fact.
const BEFORE: f32 = 0.12;
/// What each clause border between the fact and the word leaves of its weight.
const CLAUSE: f32 = 0.75;

/// The concepts of one text, each token's once: 0 where it says nothing.
#[derive(Debug)]
pub struct Concepts {
    of_token: Vec<u64>,
    count: HashMap<u64, u32>,
}

impl Concepts {
    /// Reads the concepts of all tokens.
    pub fn new(text: &Text) -> Self {
        let mut count = HashMap::new();
        let of_token = (0..text.len())
            .map(|i| {
                let word = text.lower(i);
                if text.kind(i) != Kind::Word || is_stop(word) {
                    return 0;
                }
                let id = hash(concept(word).as_bytes());
                *count.entry(id).or_insert(0) += 1;
                id
            })
            .collect();
        Concepts { of_token, count }
    }

    fn count(&self, id: u64) -> u32 {
        self.count.get(&id).copied().unwrap_or(0)
    }
}

/// FNV-1a: the same on every machine, so that reports are too.
pub fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// The weighed concepts around a fact, by concept; sorted.
#[derive(Clone, Debug, Default)]
pub struct Context {
    bag: Vec<(u64, f32)>,
    total: f32,
    /// The concepts that stand right beside the fact.
    pub near: Vec<u64>,
}

impl Context {
    /// The context of the fact at `span`, words rare in both texts weighing most.
    pub fn new(text: &Text, own: &Concepts, other: &Concepts, span: Span) -> Self {
        let first = text.token_at(span.start);
        let last = text.token_at(span.end.saturating_sub(1)).max(first);
        let sentence = text.sentence(first);
        let mut bag: Vec<(u64, f32)> = Vec::new();
        let mut add = |i: usize, nearness: f32| {
            let id = own.of_token.get(i).copied().unwrap_or(0);
            if id != 0 {
                let count = (own.count(id) + other.count(id)) as f32;
                bag.push((id, nearness / (1.0 + (count / 2.0).max(1.0).ln())));
            }
        };
        let border = |i: usize| {
            matches!(text.raw(i), "," | ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "“" | "”")
                || matches!(text.lower(i), "but" | "while" | "which" | "who" | "after" | "when")
        };
        let mut clause = 1.0;
        for i in (last + 1)..sentence.end {
            if border(i) {
                clause *= CLAUSE;
            }
            add(i, clause / (1.0 + (i - last) as f32 / REACH));
        }
        clause = 1.0;
        for i in (sentence.start..first).rev() {
            if border(i) {
                clause *= CLAUSE;
            }
            add(i, clause / (1.0 + (first - i) as f32 / REACH));
        }
        let index = text.sentence_of(first);
        if let Some(before) = index.checked_sub(1).and_then(|k| text.sentences.get(k)) {
            for i in before.clone() {
                add(i, BEFORE);
            }
        }
        // One entry a concept: its nearest occurrence.
        bag.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        bag.dedup_by_key(|entry| entry.0);
        let total = bag.iter().map(|e| e.1).sum();
        let near = (first.saturating_sub(3)..(last + 4).min(text.len()))
            .filter(|i| sentence.contains(i))
            .map(|i| own.of_token.get(i).copied().unwrap_or(0))
            .filter(|id| *id != 0)
            .collect();
        Context { bag, total, near }
    }

    /// How alike two contexts are, 0 to 1: the weight that they share, against what they have.
    pub fn likeness(&self, other: &Context) -> f32 {
        let (mut i, mut k, mut shared) = (0, 0, 0.0);
        while let (Some(x), Some(y)) = (self.bag.get(i), other.bag.get(k)) {
            match x.0.cmp(&y.0) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => k += 1,
                std::cmp::Ordering::Equal => {
                    shared += x.1.min(y.1);
                    (i, k) = (i + 1, k + 1);
                }
            }
        }
        let both = self.total + other.total;
        if both > 0.0 { 2.0 * shared / both } else { 0.0 }
    }

    /// The weightiest concepts, at most `n`: what the fact is found by.
    pub fn strongest(&self, n: usize) -> impl Iterator<Item = u64> {
        let mut bag = self.bag.clone();
        bag.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        bag.into_iter().take(n).map(|e| e.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_sentences_are_more_alike_than_others() {
        let (a, b) = (
            Text::new("A bomb killed 12 people in a market in Kabul."),
            Text::new("At least 9 died when a bomb went off at a market. The mayor has 9 dogs."),
        );
        let (ca, cb) = (Concepts::new(&a), Concepts::new(&b));
        let at = |text: &Text, own, other, from: usize| {
            let start = text.source[from..].find(|c: char| c.is_ascii_digit()).unwrap_or(0) + from;
            Context::new(text, own, other, Span { start, end: start + 1 })
        };
        let here = at(&a, &ca, &cb, 0);
        assert!(here.likeness(&at(&b, &cb, &ca, 0)) > here.likeness(&at(&b, &cb, &ca, 30)) + 0.2);
        assert!((here.likeness(&here) - 1.0).abs() < 1e-6);
    }
}
