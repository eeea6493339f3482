//! What comes in: where a date or a figure stands; what goes out: where its clause tells the deed: at a verb, or at the noun that the
//! date belongs to.

use super::participant::list::List;
use super::participant::verb;
use crate::text::words::is_stop;
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens before and behind a fact its verb is looked for.
const REACH: usize = 24;

/// So many words a noun has that a date stands before.
const NOUN: usize = 4;

/// Words at which another clause begins.
static BORDERS: List = List::new("after although as because before but if since that until when where which while who whose");

/// Those of them that lead to a date as well: "closed since Monday".
const LEADING_TO_DATES: &[&str] = &["after", "before", "since", "until"];

/// Words before a noun.
pub static PREPOSITIONS: List = List::new(
    "about and around at between by during early for from in into late near of off on or over since through to until with within",
);

/// Words before a date or a noun that belong to it.
pub static DETERMINERS: List = List::new("a an her his its the their");

/// Where a deed stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// At this verb.
    Verb(usize),
    /// At these words, which hold no verb; they may be none.
    Nouns(Range<usize>),
}

/// Whether another clause begins at the word.
pub fn is_conjunction(word: &str) -> bool {
    BORDERS.contains(word)
}

/// Whether another clause begins there.
pub fn is_border(text: &Text, i: usize) -> bool {
    matches!(text.raw(i), ";" | ":" | "—" | "–" | "\"" | "“" | "”") || BORDERS.contains(text.lower(i))
}

/// Whether a verb stands there, and no participle before its noun.
pub fn is_verb(text: &Text, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |k| text.lower(k));
    let infinitive = || before == "to" && !text.capital(i) && verb::deed(text, i).is_some();
    !DETERMINERS.contains(before)
        && !verb::is_auxiliary(text, i)
        && (verb::lemma(text, i).is_some() || verb::progressive(text, i).is_some() || infinitive())
}

/// Where the deed of the tokens stands.
pub fn place(text: &Text, tokens: &Range<usize>) -> Place {
    let sentence = text.sentence(tokens.start);
    // "the Dec. 30 ceasefire", "Friday's attack"
    let possessive = text.kind(tokens.end) == Kind::Possessive;
    if possessive || tokens.start > sentence.start && DETERMINERS.contains(text.lower(tokens.start - 1)) {
        let from = tokens.end + usize::from(possessive);
        let is_noun = |i: &usize| {
            let word = text.lower(*i);
            text.kind(*i) == Kind::Word && !BORDERS.contains(word) && !PREPOSITIONS.contains(word) && !is_verb(text, *i)
        };
        if let Some(noun) = (from..sentence.end.min(from + NOUN)).take_while(is_noun).last() {
            return Place::Nouns(noun..noun + 1);
        }
    }
    let floor = sentence.start.max(tokens.start.saturating_sub(REACH));
    let led = tokens.start > floor && LEADING_TO_DATES.contains(&text.lower(tokens.start - 1));
    let before = (floor..tokens.start - usize::from(led)).rev().find(|i| is_verb(text, *i) || is_border(text, *i));
    let start = match before {
        Some(i) if is_verb(text, i) => return Place::Verb(i),
        Some(i) => i + 1,
        None => floor,
    };
    let says = |i: usize| text.kind(i) == Kind::Word && !PREPOSITIONS.contains(text.lower(i)) && !is_stop(text.lower(i));
    if (start..tokens.start).any(says) {
        return Place::Nouns(start..tokens.start);
    }
    // "On Monday, police …"
    let behind = (tokens.end..sentence.end.min(tokens.end + REACH)).find(|i| is_verb(text, *i));
    behind.map_or(Place::Nouns(tokens.end..tokens.end), Place::Verb)
}
