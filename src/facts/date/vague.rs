//! References that no calendar resolves: "now", "recently", "soon", "in the future".

use super::Family;
use super::reading::{Meaning, Reading};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "vague", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("now", Word::Phrase),
    ("right", Word::Phrase),
    ("currently", Word::Phrase),
    ("nowadays", Word::Phrase),
    ("recently", Word::Phrase),
    ("soon", Word::Phrase),
    ("future", Word::Phrase),
    ("lately", Word::Phrase),
    ("formerly", Word::Phrase),
    ("presently", Word::Phrase),
    ("at", Word::Phrase),
    ("one", Word::Number),
    ("some", Word::Some),
];

/// The phrases, by their words.
const PHRASES: &[(&[&str], &str)] = &[
    (&["right", "now"], "PRESENT_REF"),
    (&["now"], "PRESENT_REF"),
    (&["currently"], "PRESENT_REF"),
    (&["current"], "PRESENT_REF"),
    (&["presently"], "PRESENT_REF"),
    (&["nowadays"], "PRESENT_REF"),
    (&["these", "days"], "PRESENT_REF"),
    (&["at", "present"], "PRESENT_REF"),
    (&["at", "the", "moment"], "PRESENT_REF"),
    (&["at", "this", "time"], "PRESENT_REF"),
    (&["at", "this", "moment"], "PRESENT_REF"),
    (&["at", "the", "present", "time"], "PRESENT_REF"),
    (&["recently"], "PAST_REF"),
    (&["recent"], "PAST_REF"),
    (&["lately"], "PAST_REF"),
    (&["the", "past"], "PAST_REF"),
    (&["the", "recent", "past"], "PAST_REF"),
    (&["soon"], "FUTURE_REF"),
    (&["the", "future"], "FUTURE_REF"),
    (&["the", "near", "future"], "FUTURE_REF"),
    (&["one", "day"], "FUTURE_REF"),
    (&["some", "day"], "FUTURE_REF"),
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    // "the coming weeks", "coming months"
    let the = usize::from(scan.word(i) == Word::The);
    if scan.lower(i + the) == "coming" && matches!(scan.word(i + the + 1), Word::Units(_)) {
        let more = scan.lower(i + the + 2) == "and" && matches!(scan.word(i + the + 3), Word::Units(_));
        return Some(Reading::new(i, i + the + if more { 4 } else { 2 }, Meaning::Vague("FUTURE_REF")));
    }
    let first = scan.lower(i);
    let (phrase, value) = PHRASES.iter().filter(|(p, _)| p[0] == first && scan.text.follows(i, p)).max_by_key(|(p, _)| p.len())?;
    let end = i + phrase.len();
    let (before, next) = (scan.before(i), scan.lower(end));
    let word = scan.text.kind(end) == Kind::Word;
    let fits = match phrase[phrase.len() - 1] {
        "now" => !matches!(next, "that" | "famous" | "infamous") && !scan.hyphen(end),
        // "as soon as", "too soon"
        "soon" => !matches!(before, "as" | "too" | "how" | "so") && !matches!(next, "after" | "as"),
        "recent" => word && !matches!(before, "most" | "more"),
        "recently" => !matches!(before, "as" | "more" | "most"),
        // "the past" as a noun; "a future home" is not the time of anything.
        "past" => !word || matches!(next, "and" | "but" | "to" | "by" | "when" | "it" | "he" | "they" | "we"),
        "future" if phrase.len() == 2 => {
            !word
                || matches!(
                    next,
                    "and" | "but" | "to" | "by" | "when" | "it" | "is" | "was" | "will" | "in" | "for" | "as" | "if" | "with" | "looks"
                )
        }
        "future" => next != "of",
        "day" => matches!(scan.before(i), "will" | "would" | "could" | "may" | "might" | "can") || scan.lower(i) == "some",
        "current" => word,
        _ => true,
    };
    (fits && scan.together(i, end - 1)).then(|| Reading::new(i, end, Meaning::Vague(value)))
}
