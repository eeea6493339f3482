//! What comes in: a [`Text`] and a token; what goes out: what the world knows of the words that stand there. One file a kind of
//! knowledge, each a table: [`countries`], [`bodies`], [`places`], [`titles`], [`given_names`],
//! [`surnames`], [`organisations`].
//!
//! All tables were written for this project from general knowledge; `docs/names.md` says how to add a line.

pub mod bodies;
pub mod countries;
pub mod given_names;
pub mod organisations;
pub mod places;
pub mod surnames;
pub mod titles;

use super::Text;
use rustc_hash::FxHashMap;

/// No form has more tokens than this.
const LONGEST: usize = 8;

/// Finds the forms of a table in a text, whatever their case and full stops.
pub(crate) struct Lookup {
    /// Hash of a form's words in lower case without full stops → the number of the entry.
    forms: ByHash<Entry>,
    /// Hashes of first words, each with the number of tokens of the longest form that it begins.
    first: ByHash<usize>,
    /// The first words, without their last full stop as [`Text::lower`] gives them.
    beginnings: Vec<String>,
}

#[derive(Clone, Copy)]
struct Entry {
    id: u16,
    /// An abbreviation that is also a word ("US", "WHO"): it must stand in capitals.
    capitals: bool,
}

type ByHash<T> = FxHashMap<u64, T>;

impl Lookup {
    /// A table of forms, each with the number of its entry. Where two entries share a form, the first has it.
    pub(crate) fn new<'a>(forms: impl Iterator<Item = (&'a str, u16)>) -> Self {
        let mut out = Lookup { forms: ByHash::default(), first: ByHash::default(), beginnings: Vec::new() };
        for (form, id) in forms {
            let words = words(form);
            let Some(first) = words.first() else { continue };
            let longest = out.first.entry(key(START, first)).or_default();
            *longest = words.len().max(*longest).min(LONGEST);
            let capitals = words.len() == 1 && form.chars().count() < 7 && !form.chars().any(char::is_lowercase);
            out.beginnings.push(first.strip_suffix('.').unwrap_or(first).to_owned());
            out.forms.entry(key_of(&words)).or_insert(Entry { id, capitals });
        }
        out
    }

    /// The words, in lower case, that begin a form.
    pub(crate) fn beginnings(&self) -> impl Iterator<Item = &str> {
        self.beginnings.iter().map(String::as_str)
    }

    /// The longest form that starts at token `i`: the number of its entry, and how many tokens it takes.
    pub(crate) fn at(&self, text: &Text, i: usize) -> Option<(u16, usize)> {
        let mut joined = key(START, text.lower(i));
        let mut best = None;
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
            joined = key(joined, text.lower(i + tokens));
        }
        best
    }

    /// The entry of exactly this form.
    pub(crate) fn get(&self, form: &str) -> Option<u16> {
        let entry = self.forms.get(&key_of(&words(form)))?;
        (!entry.capitals || !form.chars().any(char::is_lowercase)).then_some(entry.id)
    }
}

/// Where a key begins.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// Goes on with a key by one word, without its full stops (FNV-1a, then mixed).
fn key(so_far: u64, word: &str) -> u64 {
    let step = |h: u64, b: u8| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3);
    let hash = word.bytes().filter(|b| *b != b'.').fold(step(so_far, b' '), step);
    (hash ^ (hash >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn key_of(words: &[String]) -> u64 {
    words.iter().fold(START, |so_far, word| key(so_far, word))
}

/// Cuts a form as [`Text`] cuts it into tokens.
fn words(form: &str) -> Vec<String> {
    let apart = form.to_ascii_lowercase().replace('-', " - ").replace('&', " & ").replace("'s ", " 's ");
    apart.split_whitespace().map(str::to_owned).collect()
}
