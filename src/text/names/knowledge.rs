//! What comes in: a [`Text`]; what goes out: marks on its tokens for what the gazetteers know of the words there.

use super::word::{Shape, Word, text_hash};
use crate::text::Text;
use crate::text::gazetteer::{bodies, countries, given_names, organisations, places, surnames, titles};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A set of marks on a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marks(u32);

impl Marks {
    pub(crate) const NONE: Marks = Marks(0);
    pub(crate) const TITLE: Marks = Marks(1 << 24);
    pub(crate) const GIVEN: Marks = Marks(1 << 25);
    pub(crate) const PARTICLE: Marks = Marks(1 << 26);
    pub(crate) const LAST: Marks = Marks(1 << 27);
    const HEAD: Marks = Marks(1 << 28);
    const ROLE: Marks = Marks(1 << 29);
    const HONORIFIC: Marks = Marks(1 << 30);
    const SURNAME: Marks = Marks(1 << 20);
    /// The long form that stands before its abbreviation in brackets.
    pub(crate) const SPELLED: Marks = Marks(1 << 21);
    /// Begins a form of one of the tables: a mark of the table of words alone, never of a token.
    const BEGINS: Marks = Marks(1 << 31);
    /// The marks that a word has by itself.
    const WORD: Marks = Marks(1 << 20 | 0b11_1111 << 24);
    pub(crate) const PLACE: Marks = Marks(0b11 | 0b11 << 6 | 0b11 << 10 | 0b11 << 12 | 0b11 << 14);

    /// The mark of the first (or a later) token of a form of the given sort.
    fn of(sort: u32, first: bool) -> Marks {
        Marks(1 << (2 * sort + u32::from(!first)))
    }

    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }

    fn only(self, of: Marks) -> Marks {
        Marks(self.0 & of.0)
    }

    pub(crate) fn any(self, of: Marks) -> bool {
        self.0 & of.0 != 0
    }

    /// The numbers of its marks.
    pub(crate) fn bits(self) -> impl Iterator<Item = u32> {
        Bits(self.0)
    }
}

impl std::ops::BitOr for Marks {
    type Output = Marks;
    fn bitor(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }
}

/// The numbers of the bits that are set.
pub(crate) struct Bits(pub(crate) u32);

impl Iterator for Bits {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        let bit = self.0.trailing_zeros();
        self.0 &= self.0.wrapping_sub(1);
        (bit < 32).then_some(bit)
    }
}

/// What is known of single words, by their hashes ([`text_hash`]).
struct Known {
    marks: FxHashMap<u32, Marks>,
    /// A bit for each hash's first bits that a known word has: most words are none.
    filter: Vec<u64>,
}

/// How many bits of a hash the filter tells apart.
const FILTER: u32 = 16;

impl Known {
    fn new() -> Self {
        let mut known = Known { marks: FxHashMap::default(), filter: vec![0; 1 << (FILTER - 6)] };
        given_names::all().for_each(|w| known.add(w, Marks::GIVEN));
        given_names::particles().for_each(|w| known.add(w, Marks::PARTICLE));
        surnames::all().for_each(|w| known.add(w, Marks::SURNAME));
        organisations::lasts().for_each(|w| known.add(w, Marks::LAST));
        organisations::heads().for_each(|w| known.add(w, Marks::HEAD));
        for role in titles::roles() {
            known.add(role, Marks::ROLE);
            known.add(&format!("{role}s"), Marks::ROLE);
        }
        for lookup in [countries::lookup(), countries::peoples(), places::lookup(), bodies::lookup(), titles::lookup()] {
            lookup.beginnings().for_each(|w| known.add(w, Marks::BEGINS));
        }
        known
    }

    fn add(&mut self, word: &str, marks: Marks) {
        let hash = text_hash(&word.to_lowercase());
        let of = self.marks.entry(hash).or_insert(Marks::NONE);
        *of = *of | marks;
        let at = Self::at(hash);
        if let Some(bits) = self.filter.get_mut(at / 64) {
            *bits |= 1 << (at % 64);
        }
    }

    fn at(hash: u32) -> usize {
        (hash.wrapping_mul(0x9e37_79b1) >> (32 - FILTER)) as usize
    }

    fn of(&self, hash: u32) -> Marks {
        let at = Self::at(hash);
        if self.filter.get(at / 64).is_none_or(|bits| bits >> (at % 64) & 1 == 0) {
            return Marks::NONE;
        }
        self.marks.get(&hash).copied().unwrap_or(Marks::NONE)
    }
}

/// Marks the words. With `lower`, words without capitals count as well.
pub(super) fn mark(text: &Text, lower: bool, words: &mut [Word]) {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    let known = KNOWN.get_or_init(Known::new);
    for i in 0..words.len() {
        let Word { fold, shape, capital, .. } = words[i];
        let of = known.of(fold);
        // A dotted word may begin a form that is written without the dots.
        let begins = of.any(Marks::BEGINS) || shape == Shape::Dotted;
        let mut set = |k: usize, marks: Marks| {
            if let Some(w) = words.get_mut(k) {
                w.marks = w.marks | marks;
            }
        };
        if !capital && !lower {
            set(i, of.only(Marks::ROLE | Marks::PARTICLE));
            if begins && of.any(Marks::PARTICLE) {
                spread(i, bodies::at(text, i).map_or(0, |(_, tokens)| tokens), 8, &mut set);
            }
            continue;
        }
        set(i, of.only(Marks::WORD));
        if !begins {
            continue;
        }
        if let Some(hit) = countries::in_any_case(text, i) {
            spread(i, hit.tokens, hit.form as u32, &mut set);
        }
        if let Some((sort, tokens)) = places::in_any_case(text, i) {
            spread(i, tokens, 5 + sort as u32, &mut set);
        }
        spread(i, bodies::lookup().at(text, i).map_or(0, |(_, tokens)| tokens), 8, &mut set);
        spread(i, countries::peoples().at(text, i).map_or(0, |(_, tokens)| tokens), 9, &mut set);
        if let Some((sort, tokens)) = titles::in_any_case(text, i) {
            let marks = if sort == titles::Sort::Honorific { Marks::TITLE | Marks::HONORIFIC } else { Marks::TITLE };
            (i..i + tokens).for_each(|k| set(k, marks));
        }
    }
}

fn spread(i: usize, tokens: usize, sort: u32, set: &mut impl FnMut(usize, Marks)) {
    (0..tokens).for_each(|k| set(i + k, Marks::of(sort, k == 0)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_by_their_hashes() {
        let known = Known::new();
        assert!(given_names::all().all(|w| known.of(text_hash(w)).any(Marks::GIVEN)));
        assert!(known.of(text_hash("envoys")).any(Marks::ROLE));
        assert!(known.of(text_hash("u.n")).any(Marks::BEGINS), "a beginning has no last full stop");
        assert_eq!(known.of(text_hash("quarrow")), Marks::NONE);
    }
}
