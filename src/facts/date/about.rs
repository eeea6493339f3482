//! What comes in: where a time expression stands; what goes out: the event that it dates, in the article's own words.

use super::scan::{Scan, Word};
use crate::facts::deed::{self, Place};
use crate::facts::participant::verb;
use crate::text::words::is_past;
use crate::text::{Kind, Span};

/// So many tokens at most.
const LONGEST: usize = 7;

/// Whether a clause begins or ends there, at a word or a mark.
fn border(scan: &Scan, i: usize) -> bool {
    match scan.text.kind(i) {
        Kind::Mark => !matches!(scan.text.raw(i), "-" | "‑" | "'" | "’" | "$" | "%" | "/" | "&"),
        Kind::Word => deed::is_conjunction(scan.lower(i)),
        _ => false,
    }
}

/// Besides prepositions and determiners, words that lead to the expression and say nothing of the event.
const LEADING: &[&str] = &["and", "earlier", "ever", "it", "just", "later", "only", "or", "this", "throughout", "till"];

fn leads(word: &str) -> bool {
    LEADING.contains(&word) || deed::PREPOSITIONS.contains(word) || deed::DETERMINERS.contains(word)
}

/// The event dated by the tokens from `first` to before `end`.
pub fn about(scan: &Scan, first: usize, end: usize) -> String {
    let sentence = scan.text.sentence(first);
    let told = || match deed::place(scan.text, &(first..end)) {
        Place::Verb(at) if at < first => Some(before(scan, at, first)),
        Place::Verb(at) => Some(behind(scan, end, at, sentence.end)),
        Place::Nouns(range) if range.start < first => Some(range.start.max(range.end.saturating_sub(LONGEST))..range.end),
        Place::Nouns(_) => None,
    };
    [attribute(scan, first, end, sentence.end), told(), after(scan, end, sentence.end)]
        .into_iter()
        .flatten()
        .map(|range| phrase(scan, range))
        .find(|p| !p.is_empty())
        .unwrap_or_default()
}

/// Words that no phrase of an event ends with, or begins with.
const LOOSE: &[&str] = &[
    "of", "the", "a", "an", "in", "on", "at", "to", "with", "as", "for", "and", "or", "by", "from", "over", "its", "his", "her", "their",
    "also", "be", "been", "being", "if", "not", "than", "that", "which", "who", "mostly", "sometime", "during", "into", "about", "only",
    "just", "first", "then", "s",
];

fn phrase(scan: &Scan, mut range: std::ops::Range<usize>) -> String {
    let text = scan.text;
    let empty = |i: usize| {
        LOOSE.contains(&scan.lower(i)) || verb::is_auxiliary(text, i) || text.kind(i) != Kind::Word && text.kind(i) != Kind::Number
    };
    let owns =
        |i: usize| matches!(scan.lower(i), "the" | "a" | "an" | "its" | "his" | "her" | "their") || matches!(text.raw(i), "$" | "€" | "£");
    while range.start < range.end && empty(range.end - 1) {
        range.end -= 1;
    }
    // "At least 12 people"
    let bounds = |i: usize| scan.lower(i) == "at" && matches!(scan.lower(i + 1), "least" | "most");
    while range.start < range.end && empty(range.start) && !owns(range.start) && !bounds(range.start) {
        range.start += 1;
    }
    let says_nothing = |i: usize| matches!(scan.lower(i), "he" | "she" | "it" | "they" | "we" | "i" | "you" | "there");
    if range.len() == 1 && says_nothing(range.start) {
        return String::new();
    }
    let Span { start, end } = text.span(range);
    text.slice(Span { start, end }).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "the Dec. 30 [cease-fire]", "last month's [summit in Madrid]", "two-day [peace talks]": the noun that the date is part of.
fn attribute(scan: &Scan, first: usize, end: usize, stop: usize) -> Option<std::ops::Range<usize>> {
    let text = scan.text;
    let possessive = text.kind(end) == Kind::Possessive;
    // "the Oct. 1, 2017, mass shooting"
    let definite = matches!(scan.word(first.wrapping_sub(1)), Word::The | Word::A);
    let comma = definite && text.raw(end) == ",";
    let start = end + usize::from(possessive || comma);
    let noun = |i: usize| {
        i < stop
            && text.kind(i) == Kind::Word
            && !border(scan, i)
            && !leads(scan.lower(i))
            && !is_verb(scan, i)
            && scan.word(i) == Word::Other
    };
    let in_words = end > 0 && scan.word(end - 1) != Word::Other;
    if !(noun(start) && (possessive || in_words && text.spaced(start))) {
        return None;
    }
    let mut at = start;
    while at < start + 4 && (noun(at) || scan.hyphen(at) && noun(at + 1)) {
        at += 1;
    }
    // A noun phrase goes on to a preposition, a verb, a mark or the end; a clause with its own subject is no attribute.
    let closed = at >= stop || border(scan, at) || is_verb(scan, at) || leads(scan.lower(at));
    (closed && at > start && (definite || !text.capital(start))).then_some(start..at)
}

fn is_verb(scan: &Scan, i: usize) -> bool {
    deed::is_verb(scan.text, i) || verb::is_auxiliary(scan.text, i) || is_past(scan.lower(i)) || matches!(scan.lower(i), "to" | "not")
}

/// Where the verb at `at` begins with its auxiliaries: "was to be arrested".
fn group(scan: &Scan, at: usize, floor: usize) -> usize {
    let text = scan.text;
    let belongs = |i: usize| verb::is_auxiliary(text, i) || verb::is_adverb(text, i) || matches!(scan.lower(i), "to" | "not");
    let mut from = at;
    while from > floor && belongs(from - 1) {
        from -= 1;
    }
    from
}

/// Who does what the verb says: the words before it, as far as they are of its clause, at most so many; behind "who" whom that stands for.
fn subject(scan: &Scan, verb: usize, floor: usize, most: usize) -> usize {
    let ends = |i: usize| deed::is_border(scan.text, i) || matches!(scan.text.raw(i), "," | "(" | ")") || scan.lower(i) == "and";
    let back = |to: usize| {
        let mut from = to;
        while from > floor && to - from < most && !ends(from - 1) && !deed::is_verb(scan.text, from - 1) {
            from -= 1;
        }
        from
    };
    let from = back(verb);
    let is_relative = from == verb && from > floor && matches!(scan.lower(from - 1), "who" | "which" | "that");
    if is_relative { back(from - 1) } else { from }
}

/// So many words of who does it, and of what is done.
const SUBJECT: usize = 4;
const OBJECT: usize = 5;

/// The deed of a verb before the date: "police arrested three men".
fn before(scan: &Scan, at: usize, first: usize) -> std::ops::Range<usize> {
    let floor = scan.text.sentence(at).start;
    let start = subject(scan, group(scan, at, floor), floor, SUBJECT);
    let ends = |i: usize| deed::is_border(scan.text, i) || matches!(scan.text.raw(i), "," | "(" | ")");
    let end = (at + 1..first.min(at + 1 + OBJECT)).find(|i| ends(*i)).unwrap_or(first.min(at + 1 + OBJECT));
    start..end
}

/// The deed of a verb behind the date, which opens the clause: who does it may be told at more length there.
fn behind(scan: &Scan, end: usize, at: usize, stop: usize) -> std::ops::Range<usize> {
    let ends = |i: usize| deed::is_border(scan.text, i) || matches!(scan.text.raw(i), "," | "(" | ")" | ".");
    let start = subject(scan, group(scan, at, end), end, SUBJECT + 1);
    let last = stop.min(at + OBJECT);
    start..(at + 1..last).find(|i| ends(*i)).unwrap_or(last)
}

/// The clause after, for a date that opens it: its first words up to the verb and what follows.
fn after(scan: &Scan, end: usize, stop: usize) -> Option<std::ops::Range<usize>> {
    let mut start = end;
    while start < stop && (scan.text.kind(start) == Kind::Mark || scan.text.kind(start) == Kind::Possessive) && start < end + 2 {
        start += 1;
    }
    let mut at = start;
    while at < stop && at < start + LONGEST && !border(scan, at) {
        at += 1;
    }
    (at > start).then_some(start..at)
}

#[cfg(test)]
mod tests {
    use crate::facts::date;
    use crate::text::Text;

    #[test]
    fn a_date_is_about_its_clause() {
        for (source, expected) in [
            ("Police arrested three men in Tarsa on Monday.", "Police arrested three men in Tarsa"),
            ("On Monday, police arrested three men in Tarsa.", "police arrested three men in Tarsa"),
            ("Ana Lopez, who was fired on Monday, left.", "fired"),
            ("The bridge that fell on Monday was old.", "The bridge that fell"),
            ("The Dec. 30 ceasefire held.", "ceasefire"),
            ("The talks, which had been put off, began on Monday.", "began"),
            ("It was cold in 1998.", "It was cold"),
            ("At least 12 people died on Monday.", "At least 12 people died"),
            ("The dam was closed since Monday, officials said.", "The dam was closed"),
        ] {
            let facts = date::read(&Text::new(source), "2020-03-04".parse().ok());
            assert_eq!(facts[0].about, expected, "{source}");
        }
    }
}
