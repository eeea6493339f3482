//! What comes in: a place in a text; what goes out: the source that is no speaker of a clause: a document that says something,
//! "according to", "citing".

use super::speech::Speech;
use super::voice::{Voice, plain};
use crate::facts::participant::group::MODIFIERS;
use crate::facts::participant::list::List;
use crate::facts::participant::{Type, verb};
use crate::text::{Kind, Text};
use std::ops::Range;

/// So many tokens does the name of a source have.
const LONGEST: usize = 12;
/// So far behind the verb stands "citing".
const REACH: usize = 8;
/// Documents that say something without being a participant.
static DOCUMENTS: List = List::new(
    "statement report study claim document website post tweet survey poll indictment complaint affidavit lawsuit filing release \
     letter memo article reports documents records papers media television tv radio",
);

/// "the report said": what is said in writing.
pub(super) fn document(text: &Text, verb: usize) -> Option<(Range<usize>, String)> {
    let noun = verb.checked_sub(1).filter(|k| *k >= text.sentence(verb).start && DOCUMENTS.contains(text.lower(*k)))?;
    let floor = text.sentence(verb).start.max(noun.saturating_sub(4));
    let start = (floor..noun).rev().find(|k| matches!(text.lower(*k), "the" | "a" | "an" | "its" | "his" | "her" | "their"));
    // "State media", "local radio"
    let start = start.or_else(|| noun.checked_sub(1).filter(|k| *k >= floor && MODIFIERS.contains(text.lower(*k)))).unwrap_or(noun);
    let name = plain(text.slice(text.span(start..noun + 1)));
    Some((start..noun + 1, if text.lower(start) == "state" { name.to_lowercase() } else { name }))
}

/// What the source at the tokens is called: by the full name, where it is a person's.
fn called(text: &Text, tokens: Range<usize>, voices: &[Voice]) -> String {
    let from = voices.partition_point(|v| v.tokens.start < tokens.start);
    let person =
        voices.iter().skip(from).take_while(|v| v.tokens.start < tokens.end).find(|v| v.tokens.end == tokens.end && v.kind == Type::Person);
    person.map_or_else(|| plain(text.slice(text.span(tokens))), |v| v.name.clone())
}

/// "according to" and the source.
pub(super) fn source(text: &Text, at: usize, voices: &[Voice]) -> Option<Speech> {
    let sentence = text.sentence(at);
    let start = at + 2;
    let limit = sentence.end.min(start + LONGEST);
    let end = (start..limit)
        .find(|k| {
            text.kind(*k) == Kind::Mark && !matches!(text.raw(*k), "-" | "&" | "/")
                || *k > start
                    && (verb::is_auxiliary(text, *k)
                        || verb::lemma(text, *k).is_some() && text.lower(*k).ends_with("ed")
                        || matches!(text.lower(*k), "who" | "which" | "that" | "and" | "while" | "but"))
        })
        .unwrap_or(limit);
    let name = called(text, start..end, voices);
    let name = match citing(text, end.saturating_sub(1), sentence.end, voices) {
        Some(cited) if text.lower(end + 1) == "citing" => format!("{name}, {cited}"),
        _ => name,
    };
    (end > start).then_some(Speech { verb: at, speaker: start..end, name, before: at > sentence.start, after: at == sentence.start })
}

/// "citing the ministry", "quoted by the Norda Times", between two tokens.
pub(super) fn citing(text: &Text, from: usize, end: usize, voices: &[Voice]) -> Option<String> {
    let at = (from..end.min(from + REACH)).find(|k| text.lower(*k) == "citing" || text.follows(*k, &["quoted", "by"]))?;
    let (word, start) = if text.lower(at) == "citing" { ("citing", at + 1) } else { ("quoted by", at + 2) };
    let limit = end.min(start + LONGEST);
    let stop = (start..limit).find(|k| text.kind(*k) == Kind::Mark && text.raw(*k) != "-" || text.lower(*k) == "as").unwrap_or(limit);
    (stop > start).then(|| format!("{word} {}", called(text, start..stop, voices)))
}
