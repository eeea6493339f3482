//! What comes in: a [`Text`]; what goes out: its names as participants need them: the recogniser's, with their types set right by
//! what the tables and the titles beside them say, with titles split off, and with the states and bodies that it missed.

use super::list::List;
use super::retype::retype;
use super::{evidence, state, title};
use crate::text::function_words::{ARTICLE, CONJUNCTION, DEMONSTRATIVE, POSSESSIVE, PREPOSITION, PRONOUN, QUESTION, is};
use crate::text::gazetteer::{bodies, countries, organisations};
use crate::text::names::{self, NameType};
use crate::text::{Kind, Text};
use std::ops::Range;

/// A longer run of capitals is no name.
const LONGEST: usize = 12;

/// A name and its type.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its type.
    pub kind: NameType,
}

/// Reads the names, in order, not overlapping.
pub fn names(text: &Text) -> Vec<Typed> {
    let mut out: Vec<Typed> = Vec::new();
    let mut next = 0;
    for name in names::names(text) {
        let mut tokens = text.token_at(name.span.start)..text.token_at(name.span.end.saturating_sub(1)) + 1;
        // "Czech" of the Czech Republic.
        if let Some(hit) = countries::at(text, tokens.start).filter(|hit| hit.form == countries::Form::Name && hit.tokens > tokens.len()) {
            tokens.end = tokens.start + hit.tokens;
        }
        if tokens.len() > LONGEST || tokens.start < next {
            continue;
        }
        missed(text, next..tokens.start, &mut out);
        next = tokens.end;
        if let Some(and) = two_firms(text, &tokens) {
            retype(text, tokens.start..and, name.kind, &mut out);
            tokens.start = and + 1;
        }
        retype(text, tokens, name.kind, &mut out);
    }
    missed(text, next..text.len(), &mut out);
    evidence::settle(text, &mut out);
    out
}

/// Where the "and" of "Norda Foods Corp. and Acme Inc." stands.
fn two_firms(text: &Text, name: &Range<usize>) -> Option<usize> {
    let firm = |i: usize| matches!(text.lower(i), "inc" | "corp" | "ltd" | "plc" | "llc");
    (name.start + 2..name.end.saturating_sub(1)).find(|and| {
        let last = if text.raw(and - 1) == "." { and - 2 } else { and - 1 };
        text.lower(*and) == "and" && firm(last) && text.capital(and + 1)
    })
}

/// States and bodies between two names, by the tables.
fn missed(text: &Text, range: Range<usize>, out: &mut Vec<Typed>) {
    let mut i = range.start;
    while i < range.end {
        if !text.capital(i) {
            i += 1;
            continue;
        }
        let body = bodies::at(text, i)
            .filter(|(_, n)| *n > 1 || text.raw(i).chars().nth(1).is_some_and(char::is_uppercase))
            .map(|(_, n)| (NameType::Organisation, n));
        let state = state::at(text, i).map(|hit| (type_of(&hit), hit.tokens));
        let acronym = acronym(text, i).then_some((NameType::Organisation, 1));
        let introduced = introduced(text, i, range.end).map(|n| (NameType::Organisation, n));
        let found = body.or(state).or(acronym).or(introduced).filter(|(_, n)| i + n <= range.end && !within_word(text, i, i + n));
        if let Some((kind, n)) = found {
            out.push(Typed { tokens: i..i + n, kind });
            i += n.max(1);
        } else {
            i += 1;
        }
    }
}

/// "electronics giant Norda Labs reversed course": the words in capitals after a noun that introduces a body.
fn introduced(text: &Text, i: usize, limit: usize) -> Option<usize> {
    let noun = i.checked_sub(1).filter(|k| BODIES.contains(&text.lower(*k)) && !text.capital(*k) && text.spaced(i))?;
    let n = (i..limit.min(i + 4)).take_while(|k| text.capital(*k) && text.kind(*k) == Kind::Word).count();
    (text.sentence_of(noun) == text.sentence_of(i) && !is_function(text, i) && !title::is_day(text.lower(i))).then_some(n)
}

/// Whether the token is an abbreviation in capitals among words that are not ("QVL", "TNBC").
fn acronym(text: &Text, i: usize) -> bool {
    let capitals = |k: usize| text.raw(k).len() > 1 && text.raw(k).chars().all(|c| c.is_ascii_uppercase());
    let word = text.raw(i);
    (3..7).contains(&word.len())
        && !is_function(text, i)
        && capitals(i)
        && !(i > 0 && capitals(i - 1))
        && !capitals(i + 1)
        && text.kind(i + 1) != Kind::Number
}

/// The White House is a body of its own; other seats are their governments.
pub(super) fn type_of(hit: &countries::Hit) -> NameType {
    if hit.form == countries::Form::Seat && hit.country.code == "US" { NameType::Organisation } else { NameType::Place }
}

/// Whether a hyphen ties the words to a longer name ("Anglo-American" is no America).
fn within_word(text: &Text, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).is_some_and(|k| text.raw(k) == "-" && !text.spaced(start))
        && start > 1
        && countries::at(text, start - 2).is_none();
    before || text.kind(end) == Kind::Word && !text.spaced(end)
}

/// Nouns after which a body is named.
pub(super) const BODIES: &[&str] = &[
    "agency",
    "newspaper",
    "broadcaster",
    "website",
    "channel",
    "network",
    "company",
    "firm",
    "magazine",
    "airline",
    "giant",
    "affiliate",
    "rival",
    "group",
    "movement",
];

/// How many words of the name are an organisation's.
pub(super) fn organisation_words(text: &Text, tokens: Range<usize>) -> usize {
    tokens.filter(|i| organisations::is_last(text.lower(*i)) || organisations::is_head(text.lower(*i))).count()
}

/// Other words with which sentences, quotations and page furniture begin.
static OPENERS: List = List::new("according here however meanwhile no not read related there updated watch yes");

/// Words that a recogniser takes for names because a sentence or a quotation begins with them.
pub(super) fn is_function(text: &Text, i: usize) -> bool {
    let word = text.lower(i);
    let stem = word.split(['\'', '’']).next().unwrap_or(word);
    let closed = ARTICLE | DEMONSTRATIVE | POSSESSIVE | PRONOUN | PREPOSITION | CONJUNCTION | QUESTION;
    is(stem, closed) || OPENERS.contains(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<(String, NameType)> {
        let text = Text::new(source);
        names(&text).into_iter().map(|n| (text.slice(text.span(n.tokens)).to_owned(), n.kind)).collect()
    }

    #[test]
    fn the_tables_have_the_last_word() {
        let names = found("The UN-backed group met NATO and Kremlin Spokesman Ed Marlow in Oslo.");
        assert!(names.contains(&("UN".to_owned(), NameType::Organisation)), "{names:?}");
        assert!(names.contains(&("NATO".to_owned(), NameType::Organisation)), "{names:?}");
        assert!(names.contains(&("Ed Marlow".to_owned(), NameType::Person)), "{names:?}");
    }
}
