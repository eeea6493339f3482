//! What comes in: where a time expression stands; what goes out: the event that it dates, in the article's own words.

use super::scan::{Scan, Word};
use crate::text::words::is_past;
use crate::text::{Kind, Span};

/// So many tokens at most.
const LONGEST: usize = 7;

/// Words that begin or end a clause.
fn border(scan: &Scan, i: usize) -> bool {
    match scan.text.kind(i) {
        Kind::Mark => !matches!(scan.text.raw(i), "-" | "‑" | "'" | "’" | "$" | "%" | "/" | "&"),
        Kind::Word => {
            matches!(
                scan.lower(i),
                "that"
                    | "but"
                    | "which"
                    | "who"
                    | "when"
                    | "while"
                    | "because"
                    | "as"
                    | "after"
                    | "before"
                    | "since"
                    | "although"
                    | "whose"
                    | "where"
            )
        }
        _ => false,
    }
}

/// Words that lead to the expression and say nothing of the event.
const LEADING: &[&str] = &[
    "on",
    "in",
    "at",
    "by",
    "since",
    "until",
    "till",
    "from",
    "during",
    "over",
    "for",
    "of",
    "to",
    "through",
    "throughout",
    "about",
    "around",
    "just",
    "and",
    "or",
    "the",
    "a",
    "an",
    "within",
    "between",
    "only",
    "ever",
    "into",
    "early",
    "late",
    "earlier",
    "later",
    "it",
    "this",
];

/// The event dated by the tokens from `first` to before `end`.
pub fn about(scan: &Scan, first: usize, end: usize) -> String {
    let sentence = scan.text.sentence(first);
    [attribute(scan, first, end, sentence.end), before(scan, first, sentence.start), after(scan, end, sentence.end)]
        .into_iter()
        .flatten()
        .map(|range| phrase(scan, range))
        .find(|p| !p.is_empty())
        .unwrap_or_default()
}

/// Words that no phrase of an event ends with, or begins with.
const LOOSE: &[&str] = &[
    "of", "the", "a", "an", "in", "on", "at", "to", "with", "as", "for", "and", "or", "by", "from", "over", "its", "his", "her", "their",
    "also", "mostly", "sometime", "during", "into", "about", "only", "just", "first", "then", "s",
];

fn phrase(scan: &Scan, mut range: std::ops::Range<usize>) -> String {
    let loose = |i: usize| {
        LOOSE.contains(&scan.lower(i)) || scan.text.kind(i) == Kind::Possessive || matches!(scan.text.raw(i), "-" | "‑" | "'" | "’")
    };
    while range.start < range.end && loose(range.end - 1) {
        range.end -= 1;
    }
    while range.start < range.end
        && loose(range.start)
        && !matches!(scan.lower(range.start), "the" | "a" | "an" | "its" | "his" | "her" | "their")
    {
        range.start += 1;
    }
    let Span { start, end } = scan.text.span(range);
    scan.text.slice(Span { start, end }).split_whitespace().collect::<Vec<_>>().join(" ")
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
            && !LEADING.contains(&scan.lower(i))
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
    let closed = at >= stop || border(scan, at) || is_verb(scan, at) || LEADING.contains(&scan.lower(at));
    (closed && at > start && (definite || !text.capital(start))).then_some(start..at)
}

fn is_verb(scan: &Scan, i: usize) -> bool {
    let word = scan.lower(i);
    is_past(word)
        || matches!(word, "is" | "are" | "will" | "would" | "could" | "can" | "may" | "might" | "be" | "to" | "not" | "should" | "must")
}

/// The clause before: from its verb, or its last words.
fn before(scan: &Scan, first: usize, start: usize) -> Option<std::ops::Range<usize>> {
    let mut end = first;
    while end > start && LEADING.contains(&scan.lower(end - 1)) {
        end -= 1;
    }
    let stop = start.max(end.saturating_sub(LONGEST * 2));
    let mut at = end;
    while at > stop && !border(scan, at - 1) {
        at -= 1;
    }
    if at >= end {
        return None;
    }
    // The verb nearest to the date and what it says; a verb that opens it keeps its subject.
    let verb = (at..end).rev().find(|&i| {
        is_verb(scan, i) && !matches!(scan.lower(i), "to" | "not" | "be" | "is" | "was" | "were" | "are" | "been" | "had" | "has" | "have")
    });
    if let Some(verb) = verb {
        let from = verb.saturating_sub(if end - verb <= 2 { 3 } else { 2 }).max(at);
        return Some(from..end.min(verb + LONGEST));
    }
    Some(end.saturating_sub(LONGEST).max(at)..end)
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
