//! What comes in: a [`Text`]; what goes out: marks on its tokens for what the gazetteers know of the words there.

use crate::text::Text;
use crate::text::gazetteer::{bodies, countries, given_names, organisations, places, titles};

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
    pub(crate) const PLACE: Marks = Marks(0b11 | 0b11 << 6 | 0b11 << 10 | 0b11 << 12 | 0b11 << 14);

    /// The mark of the first (or a later) token of a form of the given sort.
    fn of(sort: u32, first: bool) -> Marks {
        Marks(1 << (2 * sort + u32::from(!first)))
    }

    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
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

/// Tells `set` the marks of each token. With `lower`, words without capitals count as well.
pub(crate) fn mark(text: &Text, lower: bool, set: &mut impl FnMut(usize, Marks)) {
    for i in 0..text.len() {
        let word = text.lower(i);
        if word.len() > 3 && titles::is_role(word) {
            set(i, Marks::ROLE);
        }
        if !text.capital(i) && !lower {
            if given_names::is_particle(word) {
                set(i, Marks::PARTICLE);
                if let Some((_, tokens)) = bodies::at(text, i) {
                    spread(i, tokens, 8, set);
                }
            }
            continue;
        }
        if let Some(hit) = countries::at(text, i) {
            spread(i, hit.tokens, hit.form as u32, set);
        }
        if let Some((sort, tokens)) = places::at(text, i) {
            spread(i, tokens, 5 + sort as u32, set);
        }
        if let Some((_, tokens)) = bodies::at(text, i) {
            spread(i, tokens, 8, set);
        }
        spread(i, countries::people_at(text, i), 9, set);
        if let Some((sort, tokens)) = titles::at(text, i) {
            (i..i + tokens)
                .for_each(|k| set(k, if sort == titles::Sort::Honorific { Marks::TITLE | Marks::HONORIFIC } else { Marks::TITLE }));
        }
        for (holds, mark) in [
            (given_names::is_given_name(word), Marks::GIVEN),
            (given_names::is_particle(word), Marks::PARTICLE),
            (organisations::is_last(word), Marks::LAST),
            (organisations::is_head(word), Marks::HEAD),
        ] {
            if holds {
                set(i, mark);
            }
        }
    }
}

fn spread(i: usize, tokens: usize, sort: u32, set: &mut impl FnMut(usize, Marks)) {
    (0..tokens).for_each(|k| set(i + k, Marks::of(sort, k == 0)));
}
