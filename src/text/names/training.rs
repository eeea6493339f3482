//! What the trainer needs of the recogniser: which tokens of a text may be part of a name, and the features of each.

pub use super::decode::{OUTSIDE, TYPES, Tag, may_follow};
pub use super::weights::{MAGIC, TAGS, Weights, word_hash};
use super::{Name, features::Words};
use crate::text::Text;

/// A text made ready for training.
pub struct Prepared<'t> {
    text: &'t Text<'t>,
    words: Words,
}

impl<'t> Prepared<'t> {
    /// Reads what the features need, with the word classes of `weights`.
    pub fn new(text: &'t Text<'t>, weights: &Weights) -> Self {
        Prepared { text, words: super::prepare(text, weights) }
    }

    /// Whether a token may be part of a name.
    pub fn is_candidate(&self, i: usize) -> bool {
        self.words.words.get(i).is_some_and(|w| w.candidate)
    }

    /// The hashes of the features of a token.
    pub fn features(&self, i: usize, out: &mut Vec<u64>) {
        out.clear();
        self.words.features(self.text, i, self.text.sentence(i), &mut |f| out.push(f));
    }
}

/// The names of a text by other weights than those of the program.
pub fn names(text: &Text, weights: &Weights) -> Vec<Name> {
    super::names_by(text, weights)
}
