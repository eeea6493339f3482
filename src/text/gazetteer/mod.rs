//! What comes in: a [`Text`] and a token; what goes out: what the world knows of the words that stand there. One file a kind of
//! knowledge, each a table: [`countries`], [`bodies`], [`places`], [`titles`], [`given_names`], [`organisations`].
//!
//! All tables were written for this project from general knowledge; `docs/names.md` says how to add a line.

pub mod bodies;
pub mod countries;
pub mod given_names;
pub mod organisations;
pub mod places;
pub mod titles;

use super::Text;
use std::collections::HashMap;

/// No form has more tokens than this.
const LONGEST: usize = 8;

/// Finds the forms of a table in a text, whatever their case and full stops.
pub(crate) struct Lookup {
    /// Words in lower case without full stops, joined by spaces → the number of the entry.
    forms: HashMap<String, Entry>,
    /// First words, each with the number of tokens of the longest form that it begins.
    first: HashMap<String, usize>,
}

#[derive(Clone, Copy)]
struct Entry {
    id: u16,
    /// An abbreviation that is also a word ("US", "WHO"): it must stand in capitals.
    capitals: bool,
}

impl Lookup {
    /// A table of forms, each with the number of its entry. Where two entries share a form, the first has it.
    pub(crate) fn new<'a>(forms: impl Iterator<Item = (&'a str, u16)>) -> Self {
        let mut out = Lookup { forms: HashMap::new(), first: HashMap::new() };
        for (form, id) in forms {
            let words = words(form);
            let Some(first) = words.first() else { continue };
            let longest = out.first.entry(first.clone()).or_default();
            *longest = words.len().max(*longest).min(LONGEST);
            let capitals = words.len() == 1 && form.chars().count() < 7 && !form.chars().any(char::is_lowercase);
            out.forms.entry(words.join(" ")).or_insert(Entry { id, capitals });
        }
        out
    }

    /// The longest form that starts at token `i`: the number of its entry, and how many tokens it takes.
    pub(crate) fn at(&self, text: &Text, i: usize) -> Option<(u16, usize)> {
        let mut joined = String::new();
        let mut best = None;
        push_word(&mut joined, text.lower(i));
        let longest = *self.first.get(&joined)?;
        for tokens in 1..=longest {
            if let Some(entry) = self.forms.get(&joined)
                && (!entry.capitals || !text.raw(i).chars().any(char::is_lowercase))
            {
                best = Some((entry.id, tokens));
            }
            if tokens == longest || i + tokens >= text.len() || text.tokens.get(i + tokens).is_some_and(|t| t.line_start) {
                break;
            }
            joined.push(' ');
            push_word(&mut joined, text.lower(i + tokens));
        }
        best
    }

    /// The entry of exactly this form.
    pub(crate) fn get(&self, form: &str) -> Option<u16> {
        let entry = self.forms.get(&words(form).join(" "))?;
        (!entry.capitals || !form.chars().any(char::is_lowercase)).then_some(entry.id)
    }
}

/// Adds a token to a key: without full stops.
fn push_word(key: &mut String, word: &str) {
    key.extend(word.chars().filter(|c| *c != '.'));
}

/// Cuts a form as [`Text`] cuts it into tokens.
fn words(form: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in form.to_ascii_lowercase().replace('-', " - ").replace('&', " & ").replace("'s ", " 's ").split_whitespace() {
        let mut key = String::new();
        push_word(&mut key, word);
        out.push(key);
    }
    out
}
