//! What comes in: a [`Text`] and its described phrases; what goes out: its names with what stands beside each: titles, a description
//! before or after it, a surname that it shares; and which phrases are parts of those.

use super::group::{Described, Determiner};
use super::typed::{self, Typed};
use super::{apposition, state, title};
use crate::ordered::Ordered;
use crate::text::Text;
use crate::text::gazetteer::given_names;
use crate::text::names::NameType;
use std::ops::Range;

/// A name with what stands around it.
pub(super) struct Named {
    pub(super) tokens: Range<usize>,
    pub(super) kind: NameType,
    pub(super) title: Option<Range<usize>>,
    /// The surname that it shares with the full name after it: "Lopez" for Ana of "Ana and Eva Lopez".
    pub(super) surname: Option<usize>,
    pub(super) apposition: Option<Range<usize>>,
    /// Index of the description before it ("The head of the board, Ann Lee,").
    pub(super) before: Option<usize>,
}

pub(super) fn named(text: &Text, described: &[Described]) -> Vec<Named> {
    let names = typed::names(text);
    names
        .iter()
        .enumerate()
        .map(|(n, Typed { tokens, kind })| {
            let (tokens, kind) = (tokens.clone(), *kind);
            let person = kind == NameType::Person;
            let body = kind == NameType::Organisation;
            Named {
                title: person.then(|| title::before(text, tokens.start)).flatten(),
                apposition: (person || body).then(|| apposition::after(text, tokens.end, body)).flatten(),
                before: person.then(|| apposition::before(text, tokens.clone(), described)).flatten(),
                surname: person.then(|| names.get(n + 1).and_then(|next| shared_surname(text, &tokens, next))).flatten(),
                kind,
                tokens,
            }
        })
        .collect()
}

/// "Ana and Eva Lopez", "Ana, Eva and Ida Lopez": the surname of a given name that stands alone before a full one.
fn shared_surname(text: &Text, given: &Range<usize>, next: &Typed) -> Option<usize> {
    let joined = matches!(text.lower(given.end), "and" | "&") && next.tokens.start == given.end + 1;
    let full = next.kind == NameType::Person && next.tokens.len() == 2;
    let both = given.len() == 1
        && given_names::is_given_name(text.lower(given.start))
        && given_names::is_given_name(text.lower(next.tokens.start));
    (joined && full && both).then(|| next.tokens.end - 1)
}

/// Which described phrases are parts of names, titles and appositions.
pub(super) fn taken(described: &[Described], named: &[Named]) -> Vec<bool> {
    let mut taken = vec![false; described.len()];
    for name in named {
        let start = name.title.as_ref().map_or(name.tokens.start, |t| t.start);
        let mut mark = |range: Range<usize>| {
            let from = described.partition_point(|d| d.tokens.end <= range.start);
            for (k, _) in described.iter().enumerate().skip(from).take_while(|(_, d)| d.tokens.end <= range.end) {
                if let Some(t) = taken.get_mut(k) {
                    *t = true;
                }
            }
        };
        mark(start..name.tokens.end);
        // The first noun of an apposition is what it says; those after it are of their own.
        if let Some(range) = &name.apposition {
            let first = described.get(described.partition_point(|d| d.tokens.end <= range.start));
            if let Some(first) = first.filter(|d| d.tokens.end <= range.end) {
                mark(range.start..first.tokens.end);
            }
            // "an expert and editor of the paper": one person.
            for (k, d) in described.iter().enumerate().skip(described.partition_point(|d| d.tokens.end <= range.start)) {
                if d.tokens.end > range.end {
                    break;
                }
                let bare = d.determiner == Determiner::Bare && !d.noun.plural && title::is_role(d.noun.singular);
                if let Some(t) = taken.get_mut(k).filter(|_| bare) {
                    *t = true;
                }
            }
        }
        if let Some(t) = name.before.and_then(|k| taken.get_mut(k)) {
            *t = true;
        }
    }
    taken
}

/// The state that the article names most, at least twice: "the regime" is its.
pub(super) fn main_state(text: &Text, named: &[Named]) -> Option<&'static str> {
    let mut codes: Vec<&str> = named.iter().filter_map(|name| Some(state::at(text, name.tokens.start)?.country.code)).collect();
    codes.order();
    codes.chunk_by(|a, b| a == b).max_by_key(|same| same.len()).filter(|same| same.len() >= 2).map(|same| same[0])
}
