//! What comes in: a name as the recogniser gives it; what goes out: the name without titles and stray words, and its type as the words
//! in and beside it say; nothing where it is no name.

use super::list::List;
use super::typed::{BODIES, Typed, is_function, organisation_words, type_of};
use super::{apposition, label, state, title};
use crate::text::gazetteer::{bodies, countries, places, titles};
use crate::text::names::NameType;
use crate::text::{Kind, Text};
use std::ops::Range;

/// Adds the name, set right.
pub(super) fn retype(text: &Text, mut tokens: Range<usize>, kind: NameType, out: &mut Vec<Typed>) {
    while tokens.len() > 1 && matches!(text.raw(tokens.start), "The" | "the" | "A" | "An" | "But" | "And" | "In" | "On") {
        tokens.start += 1;
    }
    if kind == NameType::Person && tokens.len() > 1 {
        tokens.end = past_hyphen(text, tokens.end);
    }
    // "County sheriff": the role is none of the name.
    let stray = |i: usize| text.raw(i) == "-" || !text.capital(i) && title::is_role(text.lower(i));
    while tokens.len() > 1 && stray(tokens.end - 1) {
        tokens.end -= 1;
    }
    while tokens.len() > 1 && is_function(text, tokens.end - 1) && text.raw(tokens.end - 1).len() < 4 && text.raw(tokens.end - 2) != "-" {
        tokens.end -= 1;
    }
    // "We’ve", "He", "June": no names. "Executive Editor": a title alone. "Under-19": half a word.
    let word = tokens.len() == 1 && (is_function(text, tokens.start) || title::is_day(text.lower(tokens.start)));
    let titled = tokens.len() > 1 && titles::at(text, tokens.start).is_some_and(|(_, n)| n == tokens.len());
    let half = text.raw(tokens.end) == "-" && text.kind(tokens.end + 1) == Kind::Number && !text.spaced(tokens.end);
    if word || titled || half {
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
    if let Some(split) = split(text, tokens.clone()).filter(|s| tokens.end - s <= 4 && !label::ends_in_label(text, &tokens))
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
    let entitled = || after_title(text, tokens.start) || before_role(text, tokens.end);
    if unknown && (named && entitled() || after_honorific(text, tokens.start)) {
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
    let place = |k: usize| PLACES.contains(text.lower(k));
    let of = name.start > 1 && text.lower(name.start - 1) == "of" && (place(name.start - 2) || text.lower(name.start - 2) == "outskirts");
    of && text.kind(name.end) != Kind::Possessive || place(name.end) && name.start > 0 && text.lower(name.start - 1) == "the"
}

/// Nouns of which a place is one.
static PLACES: List = List::new(
    "area borough city district enclave island municipality neighborhood neighborhoods neighbourhood neighbourhoods port province region suburb town towns township valley village villages",
);

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
