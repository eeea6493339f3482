//! What comes in: a [`Text`]; what goes out: every name in it with its type, without titles and possessives.
//!
//! A linear-chain tagger over the words that may be part of a name: [`features`] reads what is known of a word, [`document`]
//! what the text as a whole says of it, [`knowledge`] what the gazetteers say, [`weights`] what training found,
//! [`decode`] finds the most likely tags. `docs/names.md` says how it was trained.

mod decode;
mod document;
mod features;
mod knowledge;
pub mod training;
mod weights;

use super::{Span, Text};
use std::sync::OnceLock;
use weights::Weights;

/// A name in the text, without its titles, acting or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where.
    pub span: Span,
    /// Its type.
    pub kind: NameType,
}

/// The types of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum NameType {
    Person,
    Organisation,
    Place,
    Nationality,
    Other,
}

/// What training found.
const WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// Finds every name, in order, not overlapping. Linear in the text.
pub fn names(text: &Text) -> Vec<Name> {
    names_by(text, weights())
}

/// The word class of a word as written, as the recogniser knows it; 0 for none.
pub fn class(word: &str) -> u64 {
    weights().word(word).map_or(0, |known| u64::from(known.class()))
}

fn weights() -> &'static Weights<'static> {
    static READ: OnceLock<Weights<'static>> = OnceLock::new();
    READ.get_or_init(|| Weights::read(WEIGHTS).unwrap_or_default())
}

fn names_by(text: &Text, weights: &Weights) -> Vec<Name> {
    let words = prepare(text, weights);
    let tags = decode::tags(text, &words, weights);
    let mut out = Vec::new();
    let mut i = 0;
    while i < tags.len() {
        let tag = tags[i];
        let start = i;
        i += 1;
        if tag == decode::OUTSIDE {
            continue;
        }
        while tags.get(i) == Some(&(tag + 1)) && tag % 2 == 1 {
            i += 1;
        }
        if let Some(kind) = decode::TYPES.get(usize::from(tag - 1) / 2) {
            out.push(Name { span: text.span(start..i), kind: *kind });
        }
    }
    out
}

fn prepare(text: &Text, weights: &Weights) -> features::Words {
    let mut words = features::Words::new(text, weights);
    document::read(text, &mut words);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_titles_and_possessives() {
        let text = Text::new("Police said President Ana Lopez's aides met Syrian envoys in Oslo and the Acme Corp. board.");
        let found: Vec<_> = names(&text).iter().map(|n| (text.slice(n.span), n.kind)).collect();
        assert_eq!(
            found,
            [
                ("Ana Lopez", NameType::Person),
                ("Syrian", NameType::Nationality),
                ("Oslo", NameType::Place),
                ("Acme Corp.", NameType::Organisation)
            ]
        );
    }
}
