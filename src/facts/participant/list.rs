//! What comes in: words as one string; what goes out: whether a word is among them.

use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// A set of words or of phrases, written as one string with white space between.
#[derive(Debug)]
pub struct List {
    words: &'static str,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl List {
    /// Words with white space between them.
    pub const fn new(words: &'static str) -> Self {
        List { words, set: OnceLock::new() }
    }

    fn set(&self) -> &FxHashSet<&'static str> {
        self.set.get_or_init(|| self.words.split_whitespace().collect())
    }

    /// Whether the word is among them.
    pub fn contains(&self, word: &str) -> bool {
        self.set().contains(word)
    }

    /// The word as the list has it.
    pub fn get(&self, word: &str) -> Option<&'static str> {
        self.set().get(word).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_words_alone() {
        static LIST: List = List::new("one two\n three");
        assert!(LIST.contains("three") && !LIST.contains("one two") && !LIST.contains(""));
    }
}
