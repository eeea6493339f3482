//! What comes in: a word in lower case; what goes out: of which closed classes of English it is. A rule that needs "the words with which
//! a noun phrase begins", "the words that end one" takes classes from here and adds its own words.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A set of classes, one bit each.
pub type Classes = u16;

/// "the", "a".
pub const ARTICLE: Classes = 1;
/// "this", "those".
pub const DEMONSTRATIVE: Classes = 1 << 1;
/// "his", "our".
pub const POSSESSIVE: Classes = 1 << 2;
/// "some", "every", "no".
pub const QUANTIFIER: Classes = 1 << 3;
/// "he", "them", "it".
pub const PRONOUN: Classes = 1 << 4;
/// "in", "against".
pub const PREPOSITION: Classes = 1 << 5;
/// "and", "because".
pub const CONJUNCTION: Classes = 1 << 6;
/// "who", "where".
pub const QUESTION: Classes = 1 << 7;
/// What a noun phrase may begin with.
pub const DETERMINER: Classes = ARTICLE | DEMONSTRATIVE | POSSESSIVE | QUANTIFIER;

/// The classes with their words; a word may be of several.
const TABLE: &[(Classes, &str)] = &[
    (ARTICLE, "a an the"),
    (DEMONSTRATIVE, "that these this those"),
    (POSSESSIVE, "her his its my our their your"),
    (QUANTIFIER, "all another any both each every few many most no several some"),
    // Not "us": in lower case the United States are written so too.
    (PRONOUN, "he her him i it me she them they we you"),
    (
        PREPOSITION,
        "about across after against along amid among around as at before behind between by during for from in inside into near of off on \
         onto out outside over since through throughout to toward towards under until up upon via with within without",
    ),
    (CONJUNCTION, "although and as because but if nor or since so than that though unless whether while"),
    (QUESTION, "how what when where which who whom whose why"),
];

/// Whether the word in lower case is of one of the classes.
pub fn is(word: &str, classes: Classes) -> bool {
    static WORDS: OnceLock<FxHashMap<&'static str, Classes>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut all = FxHashMap::default();
        for (class, words) in TABLE {
            for word in words.split_whitespace() {
                *all.entry(word).or_insert(0) |= class;
            }
        }
        all
    });
    words.get(word).is_some_and(|of| of & classes != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_of_several_classes() {
        assert!(is("her", POSSESSIVE) && is("her", PRONOUN) && !is("her", PREPOSITION));
        assert!(is("that", DETERMINER) && is("that", CONJUNCTION) && !is("table", Classes::MAX) && !is("", Classes::MAX));
    }
}
