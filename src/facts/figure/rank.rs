//! What comes in: a place in the text; what goes out: the place in an order of merit that stands there ("finished 32nd",
//! "ranks third in the world", "in fourth place", "the 12th seed"); an ordinal that orders anything else is none.

use super::ordinal::ordinal;
use super::{Reading, Sort};
use crate::facts::number::{find, is_joint};
use crate::text::{Kind, Text};
use std::ops::Range;

/// The head of a rank: two ranks of one are the same, or they are in conflict.
const HEAD: &str = "place";

/// Verbs that a rank follows.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "finished", "finish", "finishing", "finishes", "ranked", "rank", "ranks", "ranking", "placed", "placing", "seeded", "qualified",
    "sits", "sit", "sat", "lies", "lie", "came", "comes", "started", "starts", "slipped", "climbed", "drafted",
];

/// Words between such a verb and the rank.
const BETWEEN: &[&str] =
    &["a", "an", "to", "up", "down", "in", "just", "only", "joint", "tied", "for", "equal", "distant", "disappointing", "overall"];

/// What may follow a rank that stands alone.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "in", "of", "on", "out", "at", "behind", "with", "to", "overall", "and", "among", "for", "after", "from", "nationally", "worldwide",
    "globally", "last", "this", "while", "but",
];

/// Before "second place" these tell that it is taken, and no "second place to eat".
#[rustfmt::skip]
const TAKEN: &[&str] = &[
    "in", "into", "to", "for", "took", "take", "takes", "taking", "claimed", "finished", "secured", "from", "tied", "joint", "a", "distant",
];

/// The end of what makes a rank of an ordinal that ends at `end`: "place", "seed".
fn noun(text: &Text, end: usize) -> Option<usize> {
    let at = if is_joint(text, end) { end + 1 } else { end };
    matches!(text.lower(at), "place" | "seed" | "seeded").then_some(at + 1)
}

/// Reads a rank.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    let (value, end) = first(text, i).or_else(|| ordinal(text, i))?;
    let before = |k: usize| text.lower(i.wrapping_sub(k));
    if let Some(past) = noun(text, end) {
        let joined = is_joint(text, end);
        // "in the second place" counts arguments, "a first place to stay" places.
        let taken = text.lower(past - 1) != "place" || TAKEN.contains(&before(1)) && (joined || before(1) != "a");
        return taken.then(|| rank(i..end, value));
    }
    let alone = text.kind(end) != Kind::Word && !is_joint(text, end) && text.kind(end) != Kind::Number || AFTER.contains(&text.lower(end));
    let mut k = 1;
    while k < 4 && BETWEEN.contains(&before(k)) {
        k += 1;
    }
    // "safety came first", "he was placed first" but "she came second"
    let told = VERBS.contains(&before(k)) && !(value == 1.0 && before(k) != "finished" && !before(k).starts_with("rank"));
    (alone && told && text.sentence_of(i - k) == text.sentence_of(i)).then(|| rank(i..end, value))
}

/// "first", which counts nothing else.
fn first(text: &Text, i: usize) -> Option<(f64, usize)> {
    find(&[("first", 1.0)], text.lower(i)).map(|value| (value, i + 1))
}

fn rank(tokens: Range<usize>, value: f64) -> Reading {
    Reading { head: HEAD.to_owned(), ..Reading::exact(tokens, Sort::Ordinal, value, 1.0) }
}
