//! What comes in: a verb; what goes out: what it is done to, as the head of the noun phrase after it, or before a passive.

use super::super::verb;
use crate::text::function_words::{PREPOSITION, is};
use crate::text::gazetteer::countries;
use crate::text::{Kind, Text, words};

/// What a passive is done to: the noun before the participle, past asides and places.
pub(super) fn object_before(text: &Text, verb: usize) -> Vec<String> {
    let floor = text.sentence(verb).start.max(verb.saturating_sub(14));
    let mut i = verb;
    while i > floor {
        let k = i - 1;
        let word = text.lower(k);
        let place = text.capital(k) && k != floor && (countries::at(text, k).is_some() || k > floor && is(text.lower(k - 1), PREPOSITION));
        if text.kind(k) == Kind::Word && !words::is_stop(word) && !verb::is_auxiliary(text, k) && !verb::is_adverb(text, k) && !place {
            return vec![compound(text, k)];
        }
        i = k;
    }
    Vec::new()
}

/// What is done: the head of the noun phrase after the verb.
pub(super) fn object_after(text: &Text, verb: usize) -> Vec<String> {
    let end = text.sentence(verb).end.min(verb + 9);
    let mut head = None;
    for k in verb + 1..end {
        let word = text.lower(k);
        if text.kind(k) == Kind::Mark && text.raw(k) != "-"
            || is(word, PREPOSITION)
            || matches!(word, "that" | "which" | "who")
            || head.is_some() && (verb::is_auxiliary(text, k) || verb::lemma(text, k).is_some())
        {
            break;
        }
        if text.kind(k) == Kind::Word && !words::is_stop(word) {
            head = Some(k);
        }
    }
    head.map(|k| vec![compound(text, k)]).unwrap_or_default()
}

/// The word, with what a hyphen ties to it ("cease-fire").
fn compound(text: &Text, k: usize) -> String {
    if k >= 2 && text.raw(k - 1) == "-" && !text.spaced(k) && text.kind(k - 2) == Kind::Word {
        return format!("{}-{}", text.lower(k - 2), text.lower(k));
    }
    text.lower(k).to_owned()
}
