//! What comes in: a text's words; what goes out: what the document as a whole says of each word: "Mr. Roe" once makes
//! Roe a person's name everywhere.

use super::features::Words;
use super::knowledge::{Bits, Marks};
use super::weights::TAGS;
use super::word::Shape;
use crate::text::{Kind, Text};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A set of things that the document says of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence(u32);

impl Evidence {
    pub(crate) const NONE: Evidence = Evidence(0);

    /// The numbers of what holds.
    pub(crate) fn bits(self) -> impl Iterator<Item = u32> {
        Bits(self.0)
    }
}

/// A map whose keys are hashes of words.
pub(crate) type ByWord<T> = FxHashMap<u32, T>;

const SMALL: u32 = 0;
const AFTER_TITLE: u32 = 1;
const AFTER_GIVEN: u32 = 2;
const SAYS: u32 = 3;
const AFTER_IN: u32 = 4;
const BEFORE_LAST: u32 = 5;
const OWNS: u32 = 6;
const INSIDE: u32 = 7;
const AFTER_THE: u32 = 8;
const LATER: u32 = 9;
const FIRST: u32 = 10;
const AFTER_INITIAL: u32 = 11;
const IN_BRACKETS: u32 = 12;
const BEFORE_PLACE: u32 = 13;
const AFTER_FROM: u32 = 14;
const TWICE: u32 = 15;
const SHORT: u32 = 16;

/// Notes in each word what the document says of it.
pub(crate) fn read(text: &Text, words: &mut Words) {
    let mut seen: ByWord<u32> = ByWord::default();
    for i in 0..text.len() {
        if !words.tells(i) {
            continue;
        }
        let start = text.sentence(i).start;
        let before = i.checked_sub(1).filter(|_| i > start);
        let mut bits = 0u32;
        let mut set = |bit: u32, holds: bool| bits |= u32::from(holds) << bit;
        set(INSIDE, before.is_some_and(|p| text.kind(p) == Kind::Word && words.shape(p) == Shape::Lower));
        if let Some(p) = before {
            let word = text.lower(p);
            set(AFTER_TITLE, words.named(p).any(Marks::TITLE));
            set(AFTER_GIVEN, words.named(p).any(Marks::GIVEN));
            set(AFTER_INITIAL, words.shape(p) == Shape::Initial);
            set(AFTER_IN, matches!(word, "in" | "near" | "at"));
            set(AFTER_FROM, matches!(word, "from" | "to"));
            set(AFTER_THE, word == "the");
            set(LATER, words.stands_out(p));
            let in_brackets = word == "(" && text.raw(i + 1) == ")";
            set(IN_BRACKETS, in_brackets);
            if in_brackets && words.shape(i) == Shape::Capitals {
                let long = spelled_out(text, words, start, i);
                set(SHORT, !long.is_empty());
                words.mark(long, Marks::SPELLED);
            }
        }
        let after = text.lower(i + 1);
        set(SAYS, matches!(after, "said" | "says" | "told" | "added" | "was" | "has" | "had" | "who"));
        set(BEFORE_LAST, words.named(i + 1).any(Marks::LAST));
        set(OWNS, text.kind(i + 1) == Kind::Possessive);
        set(FIRST, words.stands_out(i + 1));
        set(BEFORE_PLACE, after == "," && words.named(i + 2).any(Marks::PLACE));
        seen.entry(words.fold(i)).and_modify(|e| *e |= bits | 1 << TWICE).or_insert(bits);
    }
    for i in (0..text.len()).filter(|i| words.is_plain(*i)) {
        if let Some(bits) = seen.get_mut(&words.fold(i)) {
            *bits |= 1 << SMALL;
        }
    }
    words.set_evidence(|fold| Evidence(seen.get(&fold).copied().unwrap_or(0)));
}

/// No abbreviation has more letters.
const LONGEST: usize = 8;

/// The long form that stands before its abbreviation in brackets ("Tarsa Water Board (TWB)"): the tokens whose first letters give
/// it, small words left out; an empty range where there is none.
fn spelled_out(text: &Text, words: &Words, start: usize, abbreviation: usize) -> Range<usize> {
    let mut letters = text.raw(abbreviation).chars().rev().take(LONGEST + 1).peekable();
    let end = abbreviation.saturating_sub(1);
    let mut first = end;
    // As many small words and marks may stand between.
    for i in (start..end).rev().take(2 * LONGEST) {
        let Some(letter) = letters.peek() else { break };
        if words.capital(i) && text.raw(i).starts_with(*letter) {
            letters.next();
            first = i;
        } else if words.capital(i) || text.kind(i) == Kind::Number {
            return end..end;
        }
    }
    if letters.peek().is_none() && end - first > 1 { first..end } else { end..end }
}

/// How a first reading tagged the occurrences of a word.
#[derive(Clone, Copy, Default)]
pub(crate) struct Votes {
    /// Outside a name, then each type.
    counts: [u32; 6],
    total: u32,
}

impl Votes {
    /// Whether all occurrences were tagged with the type of this tag.
    pub(crate) fn all_for(&self, tag: u8) -> bool {
        self.counts.get(usize::from(tag).div_ceil(2)).is_some_and(|n| *n == self.total)
    }

    /// Adds to the scores of each tag what the share of its type in the document is worth.
    pub(crate) fn add(&self, scores: &mut [i32; TAGS], scale: i32) {
        for (tag, score) in scores.iter_mut().enumerate() {
            let count = self.counts.get(tag.div_ceil(2)).copied().unwrap_or(0);
            *score += (WORTH * scale * count as i32) / (self.total.max(1) as i32);
        }
    }
}

/// What it is worth that all occurrences of a word have one type, in the unit of the weights.
const WORTH: i32 = 3;

/// So many occurrences are counted: more say no more.
const ENOUGH: u32 = 1000;

/// How often each word with a capital was tagged as what; words that occur once say nothing.
pub(crate) fn votes(words: &Words, tags: &[u8]) -> ByWord<Votes> {
    let mut out: ByWord<Votes> = ByWord::default();
    for (i, tag) in tags.iter().enumerate() {
        if !words.tells(i) {
            continue;
        }
        let of = out.entry(words.fold(i)).or_default();
        if of.total < ENOUGH
            && let Some(count) = of.counts.get_mut(usize::from(*tag).div_ceil(2))
        {
            *count += 1;
            of.total += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::names::weights::Weights;

    #[test]
    fn an_abbreviation_is_spelled_out_before_its_brackets() {
        for (source, expected) in [
            ("The Tarsa Water Board (TWB) met.", "Tarsa Water Board"),
            ("The Institute for the Study of Tides (IST) met.", "Institute for the Study of Tides"),
            ("The Tarsa Water Board (TWC) met.", ""),
            ("Roe of the Board (TB) met.", ""),
            ("In Tarsa (B) it rained.", ""),
        ] {
            let text = Text::new(source);
            let words = Words::new(&text, &Weights::default());
            let at = (0..text.len()).find(|i| text.raw(*i) == "(").map_or(0, |i| i + 1);
            let long = spelled_out(&text, &words, 0, at);
            assert_eq!(text.slice(text.span(long)), expected, "{source}");
        }
    }
}
