//! What comes in: a fact's place in its text; what goes out: its [`Context`], the concepts that stand around it in three circles,
//! weighed by rarity. Two facts in like contexts are likely about the same thing.

use crate::ordered::Ordered;
use crate::text::concepts::concept;
use crate::text::gazetteer::countries::{self, Form};
use crate::text::words::is_stop;
use crate::text::{Kind, Span, Text, names};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// How many tokens away a word of the sentence counts half.
const REACH: f32 = 7.0;
/// What each clause border between the fact and the word leaves of its weight.
const CLAUSE: f32 = 0.75;
/// How many tokens to either side stand beside the fact.
const NEAR: usize = 5;
/// A text with fewer concepts does not tell what event it is about.
const FEWEST: usize = 20;
/// So far a sentence is walked from the fact to either side: a text without full stops is one sentence.
const FAR: usize = 60;

/// The concepts of one text, each token's once: 0 where it says nothing.
#[derive(Debug)]
pub struct Concepts {
    of_token: Vec<u64>,
    count: FxHashMap<u64, u32>,
    /// Those of words with a capital that do not begin their sentence.
    names: FxHashSet<u64>,
}

impl Concepts {
    /// Reads the concepts of all tokens.
    pub fn new(text: &Text) -> Self {
        let mut count = FxHashMap::default();
        let mut names = FxHashSet::default();
        let mut of_token = vec![0; text.len()];
        let mut next = 0;
        for (i, concept) in of_token.iter_mut().enumerate() {
            if i < next || text.kind(i) != Kind::Word {
                continue;
            }
            // "Syria", "Syrian" and "Syrians" are one, as are "U.S." and "American"; "us" is a stop word, "US" is none.
            let country = countries::at(text, i).filter(|hit| !matches!(hit.form, Form::Capital | Form::Seat));
            let id = match &country {
                Some(hit) => hash(hit.country.code.as_bytes()),
                None if is_stop(text.lower(i)) => continue,
                None => id(text.lower(i)),
            };
            next = i + country.map_or(1, |hit| hit.tokens);
            *concept = id;
            *count.entry(id).or_insert(0) += 1;
            if text.capital(i) && i != text.sentence(i).start {
                names.insert(id);
            }
        }
        Concepts { of_token, count, names }
    }

    /// How alike both texts are by their words, the cosine of how often each has them, and how much of the smaller one's names the other
    /// has, 0 to 1 each; none where one has too few words to tell.
    pub fn shared(&self, other: &Concepts) -> Option<(f32, f32)> {
        let (words, names) = (self.count.len().min(other.count.len()), self.names.len().min(other.names.len()));
        if words < FEWEST {
            return None;
        }
        // Whole numbers, so that the sum is the same in whatever order.
        let product = |x: &Concepts, y: &Concepts| -> u64 {
            x.count.iter().filter_map(|(id, n)| Some(often(*n) * often(*y.count.get(id)?))).fold(0, u64::saturating_add)
        };
        let alike = product(self, other) as f64 / (product(self, self) as f64 * product(other, other) as f64).sqrt();
        let named = self.names.iter().filter(|id| other.names.contains(id)).count() as f32;
        Some((alike as f32, if names > 0 { named / names as f32 } else { 0.0 }))
    }

    /// The concept of a token, 0 where it says nothing.
    pub fn of(&self, i: usize) -> u64 {
        self.of_token.get(i).copied().unwrap_or(0)
    }

    /// How often the text names it.
    pub fn count(&self, id: u64) -> u32 {
        self.count.get(&id).copied().unwrap_or(0)
    }
}

/// The concepts of one text, weighed by how often both texts name them.
#[derive(Debug, Default)]
pub struct Circles {
    /// Each token's concept, 0 where it says nothing, and what its weight is divided by.
    of_token: Vec<(u64, f32)>,
    /// The sentences before and after each sentence.
    around: Vec<Bag>,
}

impl Circles {
    /// Weighs those of `own` against those of the other text.
    pub fn new(text: &Text, own: &Concepts, other: &Concepts) -> Self {
        let often = |id: u64| ((own.count(id) + other.count(id)) as f32 / 2.0).max(1.0);
        let of_token = own.of_token.iter().map(|id| (*id, if *id == 0 { 1.0 } else { 1.0 + often(*id).ln() })).collect();
        let mut circles = Circles { of_token, around: Vec::new() };
        let around = |k: usize| {
            let neighbours = [k.checked_sub(1), k.checked_add(1)].into_iter().flatten().filter_map(|k| text.sentences.get(k));
            Bag::new(neighbours.flat_map(|s| s.clone().take(FAR)).filter_map(|i| circles.at(i, 1.0)).collect())
        };
        circles.around = (0..text.sentences.len()).map(around).collect();
        circles
    }

    /// The token's concept and its weight so near; none where it says nothing.
    fn at(&self, i: usize, nearness: f32) -> Option<(u64, f32)> {
        self.of_token.get(i).filter(|(id, _)| *id != 0).map(|(id, often)| (*id, nearness / often))
    }
}

/// What a word counts that a text has so often: its tenth mention says less than its first. In hundredths.
fn often(n: u32) -> u64 {
    (100.0 * (1.0 + f64::from(n.max(1)).ln())).round() as u64
}

/// The number of a word's concept.
pub fn id(word: &str) -> u64 {
    hash(concept(word).as_bytes())
}

/// FNV-1a: the same on every machine, so that reports are too.
pub fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3))
}

/// Weighed concepts, each once, sorted.
#[derive(Clone, Debug, Default)]
pub struct Bag {
    entries: Vec<(u64, f32)>,
    total: f32,
}

impl Bag {
    /// One entry a concept: its weightiest occurrence.
    fn new(mut entries: Vec<(u64, f32)>) -> Self {
        entries.order_by(|x, y| x.0.cmp(&y.0).then(y.1.total_cmp(&x.1)));
        entries.dedup_by_key(|e| e.0);
        Bag { total: entries.iter().map(|e| e.1).sum(), entries }
    }

    /// A bag of concepts of equal weight; those that say nothing are left out.
    pub fn of_ids(ids: impl Iterator<Item = u64>) -> Self {
        Bag::new(ids.filter(|id| *id != 0).map(|id| (id, 1.0)).collect())
    }

    /// A bag of words of equal weight.
    pub fn of_words<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Bag::of_ids(words.filter(|w| !is_stop(w)).map(id))
    }

    /// The weight that two bags share.
    fn shared(&self, other: &Bag) -> f32 {
        let (mut i, mut k, mut shared) = (0, 0, 0.0);
        while let (Some(x), Some(y)) = (self.entries.get(i), other.entries.get(k)) {
            match x.0.cmp(&y.0) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => k += 1,
                std::cmp::Ordering::Equal => {
                    shared += x.1.min(y.1);
                    (i, k) = (i + 1, k + 1);
                }
            }
        }
        shared
    }

    /// How alike two bags are, the weight that they share against what they have, and how much of the smaller one the other holds,
    /// 0 to 1 each.
    pub fn overlap(&self, other: &Bag) -> (f32, f32) {
        let (both, least) = (self.total + other.total, self.total.min(other.total));
        if least <= 0.0 {
            return (0.0, 0.0);
        }
        let shared = self.shared(other);
        (2.0 * shared / both, shared / least)
    }

    /// How alike two bags are, 0 to 1.
    pub fn likeness(&self, other: &Bag) -> f32 {
        self.overlap(other).0
    }

    /// How much of the smaller bag the other holds, 0 to 1.
    pub fn containment(&self, other: &Bag) -> f32 {
        self.overlap(other).1
    }

    /// How many concepts it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The weightiest concepts, at most `n`.
    fn strongest(&self, n: usize) -> impl Iterator<Item = u64> {
        let mut entries = self.entries.clone();
        entries.order_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        entries.into_iter().take(n).map(|e| e.0)
    }
}

/// The tokens of a sentence that are walked from the fact `first..=last`.
fn within_reach(sentence: &Range<usize>, first: usize, last: usize) -> Range<usize> {
    sentence.start.max(first.saturating_sub(FAR))..sentence.end.min(last + 1 + FAR)
}

/// What stands around a fact.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Its sentence, near words weighing most.
    pub sentence: Bag,
    /// The words right beside it.
    pub near: Bag,
    /// The word classes right beside it: words that stand in like places, "officers" and "agents".
    pub kinds: Bag,
    /// The sentences before and after.
    pub around: Bag,
    /// The names in its sentence: words with a capital that do not begin it.
    pub names: Bag,
}

impl Context {
    /// The context of the fact at `span`, words rare in both texts weighing most.
    pub fn new(text: &Text, circles: &Circles, span: Span) -> Self {
        let first = text.token_at(span.start);
        let last = text.token_at(span.end.saturating_sub(1)).max(first);
        let whole = text.sentence(first);
        let sentence = within_reach(&whole, first, last);
        let beside = (first.saturating_sub(NEAR).max(sentence.start)..first).chain(last + 1..(last + 1 + NEAR).min(sentence.end));
        let names = sentence.filter(|i| *i != whole.start && text.capital(*i) && !(first..=last).contains(i));
        // A word without a concept has no class; a class of 0 is none.
        let class = |i: usize| circles.at(i, 1.0).map(|_| names::class(text.raw(i))).filter(|class| *class != 0);
        Context {
            kinds: Bag::new(beside.clone().filter_map(|i| Some((class(i)?, 1.0))).collect()),
            near: Bag::new(beside.filter_map(|i| circles.at(i, 1.0)).collect()),
            names: Bag::new(names.filter_map(|i| circles.at(i, 1.0)).collect()),
            ..Context::wide(text, circles, span)
        }
    }

    /// Its sentence and those around alone: all that is asked for of participants.
    pub fn wide(text: &Text, circles: &Circles, span: Span) -> Self {
        let first = text.token_at(span.start);
        let last = text.token_at(span.end.saturating_sub(1)).max(first);
        let sentence = within_reach(&text.sentence(first), first, last);
        let border = |i: usize| {
            matches!(text.raw(i), "," | ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "“" | "”")
                || matches!(text.lower(i), "but" | "while" | "which" | "who" | "after" | "when")
        };
        let mut entries = Vec::with_capacity(sentence.len());
        let mut walk = |tokens: &mut dyn Iterator<Item = usize>| {
            let mut clause = 1.0;
            for (steps, i) in tokens.enumerate() {
                if border(i) {
                    clause *= CLAUSE;
                }
                entries.extend(circles.at(i, clause / (1.0 + (steps + 1) as f32 / REACH)));
            }
        };
        walk(&mut (last + 1..sentence.end));
        walk(&mut (sentence.start..first).rev());
        let around = circles.around.get(text.sentence_of(first)).cloned().unwrap_or_default();
        Context { sentence: Bag::new(entries), around, ..Context::default() }
    }

    /// How alike two contexts are, 0 to 1.
    pub fn likeness(&self, other: &Context) -> f32 {
        0.8 * self.sentence.likeness(&other.sentence) + 0.2 * self.around.likeness(&other.around)
    }

    /// The weightiest concepts of the sentence, at most `n`: what the fact is found by.
    pub fn strongest(&self, n: usize) -> impl Iterator<Item = u64> {
        self.sentence.strongest(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_sentences_are_more_alike_than_others() {
        let (a, b) = (
            Text::new("A bomb killed 12 people in a market in Kabul."),
            Text::new("At least 9 died when a bomb went off beside a market. The mayor has 9 dogs."),
        );
        let (ca, cb) = (Concepts::new(&a), Concepts::new(&b));
        let at = |text: &Text, own, other, from: usize| {
            let start = text.source[from..].find(|c: char| c.is_ascii_digit()).unwrap_or(0) + from;
            Context::new(text, &Circles::new(text, own, other), Span { start, end: start + 1 })
        };
        let here = at(&a, &ca, &cb, 0);
        assert!(here.likeness(&at(&b, &cb, &ca, 0)) > here.likeness(&at(&b, &cb, &ca, 30)) + 0.2);
        assert!((here.sentence.likeness(&here.sentence) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn a_name_is_a_word_with_a_capital_inside_the_sentence() {
        let text = Text::new("Police in Tarsa arrested 3 men near Port Ellis.");
        let concepts = Concepts::new(&text);
        let start = text.source.find('3').unwrap();
        let context = Context::new(&text, &Circles::new(&text, &concepts, &concepts), Span { start, end: start + 1 });
        assert_eq!(context.names.len(), 3);
    }
}
