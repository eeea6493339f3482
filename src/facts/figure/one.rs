//! What comes in: a place where "one" stands; what goes out: whether it counts ("one man was shot", "one of the brothers") or
//! is a pronoun or an article ("the one who", "one of the best", "one official said").

use crate::text::{Kind, Text};

/// Before "one", these make a pronoun of it.
#[rustfmt::skip]
const NOT_AFTER: &[&str] = &[
    "the", "this", "that", "which", "another", "every", "each", "any", "some", "no", "only", "first", "last", "next", "new", "good",
    "big", "these", "those", "other", "right", "wrong", "same", "such", "whichever", "a", "as", "number", "day", "loved", "like",
    "great", "kind", "way",
];

/// After "one", these make a pronoun or an adverb of it.
#[rustfmt::skip]
const NOT_BEFORE: &[&str] = &[
    "another", "need", "factor", "aspect", "example", "theory", "possibility", "explanation", "option", "question", "source", "day", "night", "time",
    "thing", "way", "hand", "side", "year", "month", "week", "morning", "afternoon", "evening", "point", "reason", "can", "could",
    "would", "should", "must", "might", "may", "that", "who", "which", "'s", "to", "or", "and", "step", "place", "else", "knows", "has",
    "who's", "i", "we", "he", "she", "they", "you", "where", "when", "more", "might", "such", "does", "says", "'", "moment", "minute",
    "hour", "second", "with", "for", "at", "as", "on", "than", "from",
];

/// Verbs of saying: "one official said" points at somebody, and counts nobody.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "said", "says", "told", "wrote", "read", "reads", "called", "asked", "added", "noted", "recalled", "tweeted", "explained", "argued",
    "described", "put", "suggested", "allegedly", "remarked", "posted", "complained", "joked", "shouted", "claimed", "admitted",
];

/// In "one of the …", these make it praise or a ranking.
#[rustfmt::skip]
const RANKING: &[&str] = &[
    "most", "best", "worst", "least", "few", "many", "leading", "major", "top", "main", "great", "good", "key", "biggest", "finest",
    "only", "more", "first", "last", "original", "things", "ways", "reasons", "big", "favorite", "favourite", "better", "central",
];

/// Prepositions before a pronoun: "similar to one used".
const PREPOSITIONS: &[&str] = &["to", "from", "like", "with", "for", "than", "of", "by", "into", "on"];

/// Whether "one" at `i` counts.
pub(super) fn counts(text: &Text, i: usize) -> bool {
    let before = text.lower(i.wrapping_sub(1));
    let next = text.lower(i + 1);
    if text.follows(i.saturating_sub(2), &["at", "least"]) && i >= 2 {
        return true;
    }
    // "grew by one to 212"
    if before == "by" && super::change::is_verb(text.lower(i.wrapping_sub(2))) && !matches!(next, "of" | "who") {
        return true;
    }
    // "said that one of its men", "noticed that one wheel had"
    let clause = before == "that" && (next == "of" || matches!(text.lower(i + 2), "had" | "was" | "is" | "were" | "has"));
    if NOT_AFTER.contains(&before) && !clause || NOT_BEFORE.contains(&next) || text.kind(i + 1) != Kind::Word {
        return false;
    }
    // "was one of the leaders" tells what somebody is.
    if next == "of"
        && matches!(
            before,
            "is" | "was" | "are" | "were" | "be" | "been" | "as" | "remains" | "became" | "considered" | "becoming" | "being"
        )
    {
        return false;
    }
    if next == "of" {
        let whose = matches!(text.lower(i + 2), "the" | "his" | "her" | "its" | "their" | "our" | "my" | "those" | "these" | "them");
        let ranked = (i + 3..i + 8).any(|k| {
            let word = text.lower(k);
            RANKING.contains(&word) || word.len() > 5 && word.ends_with("est")
        });
        return whose && !ranked;
    }
    let participle = next.ends_with("ed")
        || next.ends_with("ing")
        || matches!(
            next,
            "made" | "found" | "shown" | "held" | "given" | "seen" | "built" | "sold" | "taken" | "worn" | "sent" | "left" | "written"
        );
    if PREPOSITIONS.contains(&before) && participle {
        return false;
    }
    // "one is to go", "one message read"
    let said = (i + 2..i + 5).take_while(|k| text.kind(*k) == Kind::Word).any(|k| SAYS.contains(&text.lower(k)));
    !(next == "is" && text.lower(i + 2) == "to" || said)
}
