//! What comes in: a word in its clause; what goes out: what it says about the time of that clause.

use crate::facts::date::scan::{Scan, Word};
use crate::text::Kind;
use crate::text::words::is_past;

/// What a word says about the time of its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// "will", "shall": ahead.
    Will,
    /// "would", "could": ahead, mostly.
    Would,
    /// "expected", "due", "scheduled": ahead, unless the schedule itself is past.
    Ahead,
    /// A verb in the past.
    Past,
    /// Governs an infinitive about what is ahead: "agreed to meet".
    Governing,
    /// Nothing.
    None,
}

/// Verbs that tell in the present what will be, in both persons: "the court meets", "they meet". "Set" and "returns" can be nouns or
/// past forms; their clause is asked.
const PLANNED_VERBS: &[&str] = &[
    "arrive", "arrives", "begin", "begins", "convene", "convenes", "depart", "departs", "expires", "extended", "meet", "meets", "opens",
    "reopens", "resume", "resumes", "returns", "set", "starts", "takes", "travels",
];

/// What a word says, whatever stands around it.
pub fn role(word: &str) -> Role {
    match word {
        "will" | "'ll" | "shall" | "wo" | "won't" | "won’t" | "we'll" | "he'll" | "they'll" | "you'll" | "i'll" | "it'll" | "she'll"
        | "we’ll" | "he’ll" | "they’ll" | "i’ll" | "it’ll" | "she’ll" | "let's" | "let’s" => Role::Will,
        "would" | "could" | "may" | "might" | "can" | "should" | "must" | "cannot" | "'d" => Role::Would,
        "expected" | "scheduled" | "planned" | "plans" | "due" | "slated" | "expects" | "expect" | "upcoming" | "tomorrow"
        | "effective" | "payable" | "planning" | "promises" | "vows" | "postponed" | "rescheduled" | "delayed" | "preparing" => Role::Ahead,
        _ if PLANNED_VERBS.contains(&word) => Role::Ahead,
        "agreed" | "agree" | "agrees" | "plan" | "want" | "wants" | "hopes" | "hope" | "hoped" | "vowed" | "promised" | "pledged"
        | "likely" | "ready" | "about" | "intends" | "intend" | "decided" | "ordered" | "asked" | "urged" | "going" | "needs" | "need"
        | "prepared" | "threatened" | "invited" | "offered" | "until" | "able" | "is" | "are" | "has" | "have" | "request"
        | "agreement" | "decision" | "proposal" | "deal" | "demand" | "demands" | "bid" | "vote" => Role::Governing,
        "n't" | "wasn't" | "weren't" | "didn't" | "hadn't" | "wasn’t" | "weren’t" | "didn’t" | "hadn’t" => Role::Past,
        _ if is_past(word) => Role::Past,
        _ => Role::None,
    }
}

/// What the word at a token says in its place: participles that only describe a noun and nouns that look like verbs say nothing.
pub fn role_at(scan: &Scan, i: usize) -> Role {
    let word = scan.lower(i);
    let found = role(word);
    let silent = match found {
        // "the May government", "in May": no verb.
        Role::Would => word == "may" && scan.text.capital(i),
        Role::Ahead if PLANNED_VERBS.contains(&word) => {
            is_noun(scan, i) || matches!(scan.before(i), "to" | "not" | "did" | "n't" | "didn't" | "didn’t")
        }
        Role::Past | Role::Governing if word.ends_with("ed") => describes(scan, i),
        _ => false,
    };
    if silent { Role::None } else { found }
}

/// Whether the word before makes this one a noun: "the meet", "on set".
fn is_noun(scan: &Scan, i: usize) -> bool {
    scan.text.kind(i.wrapping_sub(1)) == Kind::Possessive
        || determines(scan, i.wrapping_sub(1))
        || matches!(scan.before(i), "of" | "no" | "any" | "for" | "on" | "with" | "by" | "new")
}

/// Whether a word begins a noun: an article, a possessive, "last", "this"; "that" begins clauses.
fn determines(scan: &Scan, i: usize) -> bool {
    matches!(scan.word(i), Word::A | Word::The | Word::Pick(_)) && scan.lower(i) != "that"
}

/// Whether a participle stands before the noun that it describes: "a failed plot", "its newly formed party", "in heated talks".
fn describes(scan: &Scan, i: usize) -> bool {
    let text = scan.text;
    let noun = text.kind(i + 1) == Kind::Word && !is_function_word(scan, i + 1) && scan.word(i + 1) == Word::Other;
    if !noun {
        return false;
    }
    let adverb = |k: usize| scan.lower(k).ends_with("ly") || matches!(scan.lower(k), "still" | "most" | "more" | "long" | "well" | "much");
    let mut before = i.wrapping_sub(1);
    for _ in 0..2 {
        if adverb(before) || text.raw(before) == "-" {
            before = before.wrapping_sub(1);
        }
    }
    determines(scan, before)
        || scan.word(before) == Word::Number
        || text.kind(before) == Kind::Possessive
        || text.raw(before) == "," && before + 1 < i
        || matches!(
            scan.lower(before),
            "of" | "in" | "with" | "for" | "by" | "from" | "on" | "at" | "against" | "several" | "many" | "some"
        )
}

/// Whether a word only joins others, so that it begins no noun.
fn is_function_word(scan: &Scan, i: usize) -> bool {
    let word = scan.lower(i);
    matches!(scan.word(i), Word::A | Word::The | Word::Pick(_))
        || word.ends_with("ly")
        || matches!(
            word,
            "to" | "in"
                | "on"
                | "at"
                | "by"
                | "for"
                | "of"
                | "with"
                | "from"
                | "into"
                | "after"
                | "before"
                | "over"
                | "under"
                | "against"
                | "as"
                | "and"
                | "or"
                | "but"
                | "if"
                | "when"
                | "while"
                | "because"
                | "who"
                | "which"
                | "what"
                | "where"
                | "how"
                | "whether"
                | "up"
                | "down"
                | "out"
                | "off"
                | "him"
                | "it"
                | "them"
                | "me"
                | "us"
                | "he"
                | "she"
                | "they"
                | "we"
                | "you"
                | "i"
                | "there"
                | "not"
                | "no"
                | "more"
                | "through"
                | "during"
                | "about"
                | "between"
                | "back"
                | "along"
                | "than"
                | "all"
                | "some"
        )
}

/// Words after "to" that are no verbs; plurals are none either.
const NO_VERBS: &[&str] = &[
    "all",
    "church",
    "congress",
    "court",
    "date",
    "death",
    "hospital",
    "jail",
    "life",
    "lunch",
    "me",
    "more",
    "my",
    "office",
    "other",
    "parliament",
    "people",
    "police",
    "power",
    "prison",
    "public",
    "safety",
    "school",
    "staff",
    "state",
    "stock",
    "town",
    "trial",
    "us",
    "war",
    "work",
];

/// Whether a word after "to" looks like a verb: in lower case, no article, no number, no plural, no "-ing".
pub fn is_infinitive(scan: &Scan, i: usize) -> bool {
    let word = scan.lower(i);
    scan.text.kind(i) == Kind::Word
        && !scan.text.capital(i)
        && !word.ends_with("ing")
        && (!word.ends_with('s') || word.ends_with("ss") || word == "focus")
        && !matches!(scan.before(i.wrapping_sub(1)), "according" | "due" | "prior" | "thanks" | "owing" | "contrary" | "next" | "compared")
        && scan.word(i) == Word::Other
        && !is_function_word(scan, i)
        && !matches!(word, "those" | "that" | "this" | "what" | "each" | "every" | "both")
        && NO_VERBS.binary_search(&word).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn tables_are_sorted() {
        assert!(NO_VERBS.is_sorted());
        assert!(PLANNED_VERBS.is_sorted());
    }

    #[test]
    fn a_participle_before_its_noun_says_nothing() {
        for (source, word, expected) in [
            ("a failed plot", "failed", Role::None),
            ("its newly formed party", "formed", Role::None),
            ("in heated talks", "heated", Role::None),
            ("a new, privately financed report", "financed", Role::None),
            ("Norland’s planned visit", "planned", Role::Ahead),
            ("the plot failed badly", "failed", Role::Past),
            ("they formed a party", "formed", Role::Past),
            ("the party formed in May", "formed", Role::Past),
            ("police arrested protesters", "arrested", Role::Past),
            ("the plot that failed badly", "failed", Role::Past),
            ("the quake on April 6 reduced large parts to rubble", "reduced", Role::Past),
            ("the last meet", "meet", Role::None),
            ("the union plans to march", "plans", Role::Ahead),
            ("they meet", "meet", Role::Ahead),
            ("they did not meet", "meet", Role::None),
        ] {
            let text = Text::new(source);
            let scan = Scan::new(&text);
            let at = (0..scan.len()).find(|&i| scan.lower(i) == word).unwrap();
            assert_eq!(role_at(&scan, at), expected, "{source}");
        }
    }

    #[test]
    fn after_to_stands_a_verb_or_a_noun() {
        for (source, expected) in [
            ("to stay", true),
            ("to discuss", true),
            ("to reporters", false),
            ("to parliament", false),
            ("to the", false),
            ("to Norland", false),
            ("according to state", false),
        ] {
            let text = Text::new(source);
            let scan = Scan::new(&text);
            let at = (0..scan.len()).find(|&i| scan.lower(i) == "to").unwrap();
            assert_eq!(is_infinitive(&scan, at + 1), expected, "{source}");
        }
    }
}
