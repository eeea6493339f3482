//! What comes in: a [`Text`]; what goes out: its names as participants need them: the recogniser's, with their types set right by
//! what the tables and the titles beside them say, with titles split off, and with the states and bodies that it missed.

use super::list::List;
use super::{apposition, state, title};
use crate::text::gazetteer::{bodies, countries, organisations, places, titles};
use crate::text::names::{self, NameType};
use crate::text::{Kind, Text};
use rustc_hash::FxHashSet;
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
        retype(text, tokens, name.kind, &mut out);
    }
    missed(text, next..text.len(), &mut out);
    kin(text, &mut out);
    out
}

/// What bears the surname of a person named in full elsewhere is a person ("Ed Roe" in one place, "Al Roe" in another).
fn kin(text: &Text, out: &mut [Typed]) {
    let surname = |t: &Typed| (t.tokens.len() > 1).then(|| text.lower(t.tokens.end - 1).to_owned());
    let known: FxHashSet<String> = out.iter().filter(|t| t.kind == NameType::Person).filter_map(surname).collect();
    for name in out.iter_mut().filter(|t| t.kind != NameType::Person) {
        let unknown = organisation_words(text, name.tokens.clone()) == 0
            && places::at(text, name.tokens.start).is_none()
            && state::at(text, name.tokens.start).is_none();
        if unknown && bodies::at(text, name.tokens.start).is_none() && surname(name).is_some_and(|s| known.contains(&s)) {
            name.kind = NameType::Person;
        }
    }
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
    (3..7).contains(&word.len()) && capitals(i) && !(i > 0 && capitals(i - 1)) && !capitals(i + 1) && text.kind(i + 1) != Kind::Number
}

/// The White House is a body of its own; other seats are their governments.
fn type_of(hit: &countries::Hit) -> NameType {
    if hit.form == countries::Form::Seat && hit.country.code == "US" { NameType::Organisation } else { NameType::Place }
}

/// Whether a hyphen ties the words to a longer name ("Anglo-American" is no America).
fn within_word(text: &Text, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).is_some_and(|k| text.raw(k) == "-" && !text.spaced(start))
        && start > 1
        && countries::at(text, start - 2).is_none();
    before || text.kind(end) == Kind::Word && !text.spaced(end)
}

fn retype(text: &Text, mut tokens: Range<usize>, kind: NameType, out: &mut Vec<Typed>) {
    while tokens.len() > 1 && matches!(text.raw(tokens.start), "The" | "the" | "A" | "An" | "But" | "And" | "In" | "On") {
        tokens.start += 1;
    }
    if kind == NameType::Person && tokens.len() > 1 {
        tokens.end = past_hyphen(text, tokens.end);
    }
    while tokens.len() > 1 && is_function(text, tokens.end - 1) && text.raw(tokens.end - 1).len() < 4 && text.raw(tokens.end - 2) != "-" {
        tokens.end -= 1;
    }
    // "We’ve", "He", "June": no names.
    if tokens.len() == 1 && (is_function(text, tokens.start) || title::is_day(text.lower(tokens.start))) {
        return;
    }
    let whole = text.slice(text.span(tokens.clone()));
    if kind != NameType::Person || tokens.len() == 1 {
        if bodies::find(whole).is_some() {
            return out.push(Typed { tokens, kind: NameType::Organisation });
        }
        if let Some(hit) = state::at(text, tokens.start).filter(|hit| hit.tokens == tokens.len() && !after_title(text, tokens.start)) {
            return out.push(Typed { kind: type_of(&hit), tokens });
        }
    }
    // "Kremlin Spokesman Ed Roe": the title is none of the name.
    if let Some(split) = split(text, tokens.clone()).filter(|s| tokens.end - s <= 4)
        && (kind == NameType::Person || organisation_words(text, split..tokens.end) == 0)
    {
        return out.push(Typed { tokens: split..tokens.end, kind: NameType::Person });
    }
    let unknown = matches!(kind, NameType::Organisation | NameType::Place | NameType::Other)
        && organisation_words(text, tokens.clone()) == 0
        && places::at(text, tokens.start).is_none_or(|(_, n)| n < tokens.len());
    let named = tokens.len() > 1
        && tokens.len() < 5
        && tokens.clone().all(|i| text.capital(i) || matches!(text.lower(i), "de" | "al" | "bin" | "-" | "van"));
    let entitled = after_title(text, tokens.start) || before_role(text, tokens.end);
    if unknown && (named && entitled || after_honorific(text, tokens.start)) {
        return out.push(Typed { tokens, kind: NameType::Person });
    }
    // "the town of al-Rasha", "the al-Rasha area"
    let unknown = organisation_words(text, tokens.clone()) == 0 && !after_honorific(text, tokens.start);
    if unknown && matches!(kind, NameType::Person | NameType::Organisation | NameType::Other) && is_of_place(text, &tokens) {
        return out.push(Typed { tokens, kind: NameType::Place });
    }
    // "state news agency Norda"
    let body = tokens.start.checked_sub(1).is_some_and(|k| BODIES.contains(&text.lower(k)));
    let kind = if body && tokens.len() < 4 && kind != NameType::Organisation { NameType::Organisation } else { kind };
    out.push(Typed { tokens, kind });
}

/// Whether the words beside the name say that it is a place's.
fn is_of_place(text: &Text, name: &Range<usize>) -> bool {
    let place = |k: usize| PLACES.contains(&text.lower(k));
    let of = name.start > 1 && text.lower(name.start - 1) == "of" && (place(name.start - 2) || text.lower(name.start - 2) == "outskirts");
    of && text.kind(name.end) != Kind::Possessive || place(name.end) && name.start > 0 && text.lower(name.start - 1) == "the"
}

/// Nouns of which a place is one.
const PLACES: &[&str] = &[
    "area",
    "borough",
    "city",
    "district",
    "enclave",
    "island",
    "municipality",
    "neighborhood",
    "neighbourhood",
    "port",
    "province",
    "region",
    "suburb",
    "town",
    "township",
    "valley",
    "village",
    "villages",
    "neighborhoods",
    "neighbourhoods",
    "towns",
];

/// Past the rest of a given name in two parts: "Kim Jong-un", "Moon Jae-in"; not "Obama-era".
fn past_hyphen(text: &Text, end: usize) -> usize {
    let joined = |k: usize| text.kind(k) == Kind::Word && !text.spaced(k);
    let part = |k: usize| {
        let word = text.raw(k);
        joined(k)
            && (2..6).contains(&word.len())
            && (!text.capital(k) || matches!(word, "In" | "Un" | "Il"))
            && !matches!(word, "era" | "led" | "like" | "run" | "style" | "type")
    };
    // The recogniser may have stopped at the hyphen or after it.
    if text.raw(end) == "-" && !text.spaced(end) && part(end + 1) {
        end + 2
    } else if text.raw(end - 1) == "-" && part(end) {
        end + 1
    } else {
        end
    }
}

/// Nouns after which a body is named.
const BODIES: &[&str] = &[
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
fn organisation_words(text: &Text, tokens: Range<usize>) -> usize {
    tokens.filter(|i| organisations::is_last(text.lower(*i)) || organisations::is_head(text.lower(*i))).count()
}

/// Where the person begins in a name that begins with a title.
fn split(text: &Text, tokens: Range<usize>) -> Option<usize> {
    let mut found = None;
    let mut i = tokens.start;
    while i + 1 < tokens.end {
        match titles::at(text, i).filter(|(_, n)| i + n < tokens.end) {
            Some((_, n)) => {
                i += n.max(1);
                found = Some(i);
                // "Envoy for Syria Jan Roe"
                if matches!(text.lower(i), "for" | "to" | "of")
                    && let Some(hit) = countries::at(text, i + 1).filter(|hit| i + 1 + hit.tokens < tokens.end)
                {
                    i += 1 + hit.tokens;
                    found = Some(i);
                }
            }
            None => i += 1,
        }
    }
    found.filter(|s| text.capital(*s))
}

fn after_honorific(text: &Text, start: usize) -> bool {
    (1..4).any(|n| {
        start.checked_sub(n).is_some_and(|i| {
            titles::at(text, i).is_some_and(|(sort, m)| {
                m == n && (sort != titles::Sort::Office || n == 1 && text.lower(i) != "democrat" && text.lower(i) != "republican")
            })
        })
    })
}

/// Roles that no body has.
static OF_PERSONS: List = List::new(
    "activist actor actress ambassador analyst anchor attorney author brother chairman chief coach commander daughter detective director envoy father founder governor host husband journalist judge lawyer leader mayor minister mother president professor reporter secretary senator sheriff singer sister son spokesman spokeswoman suspect widow wife",
);

/// ", the Peruvian foreign minister,": whether a description after the name is a person's.
fn before_role(text: &Text, end: usize) -> bool {
    let Some(aside) = apposition::after(text, end, false) else { return false };
    let mut words = aside.take_while(|i| !matches!(text.lower(*i), "of" | "for" | "in" | "at" | "to" | "from" | "with"));
    words.any(|i| OF_PERSONS.contains(text.lower(i)) && text.kind(i + 1) != Kind::Possessive)
}

/// Whether a title, or a role that only a person has, stands right before.
fn after_title(text: &Text, start: usize) -> bool {
    after_honorific(text, start) || start.checked_sub(1).is_some_and(|i| OF_PERSONS.contains(text.lower(i)))
}

/// Words that a recogniser takes for names because a sentence or a quotation begins with them.
fn is_function(text: &Text, i: usize) -> bool {
    let word = text.lower(i);
    let stem = word.split(['\'', '’']).next().unwrap_or(word);
    matches!(
        stem,
        "i" | "we"
            | "he"
            | "she"
            | "it"
            | "they"
            | "you"
            | "the"
            | "a"
            | "an"
            | "this"
            | "that"
            | "these"
            | "those"
            | "there"
            | "here"
            | "what"
            | "when"
            | "where"
            | "who"
            | "why"
            | "how"
            | "if"
            | "and"
            | "but"
            | "or"
            | "so"
            | "no"
            | "yes"
            | "not"
            | "in"
            | "on"
            | "at"
            | "as"
            | "for"
            | "by"
            | "of"
            | "to"
            | "from"
            | "with"
            | "his"
            | "her"
            | "their"
            | "our"
            | "my"
            | "your"
            | "its"
            | "however"
            | "meanwhile"
            | "according"
            | "related"
            | "updated"
            | "read"
            | "watch"
    )
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
