//! What comes in: the words of a text; what goes out: for each of those that may be part of a name the hashes of its features.
//! The trainer and the recogniser read the same features from here; a change of one line asks for a new training.

use super::document::Evidence;
use super::knowledge::Marks;
use super::weights::Weights;
use super::word::{self, Case, NONE, Shape, Word, folds, text_hash};
use crate::text::Text;
use std::ops::Range;

/// A text made ready for reading features.
pub(crate) struct Words {
    pub(crate) words: Vec<Word>,
    /// Whether the whole text is written in one case, so that its capitals say nothing.
    one_case: bool,
}

impl Words {
    /// Reads what is needed of every token. Linear in the text.
    pub(crate) fn new(text: &Text, weights: &Weights) -> Self {
        let (words, one_case) = word::words(text, weights);
        Words { words, one_case }
    }

    /// Adds what the whole document says of each word.
    pub(crate) fn set_evidence(&mut self, of: impl Fn(u32) -> Evidence) {
        for word in self.words.iter_mut().filter(|w| w.candidate) {
            word.evidence = of(word.fold);
        }
    }

    /// Adds a mark to each of these tokens.
    pub(crate) fn mark(&mut self, tokens: Range<usize>, mark: Marks) {
        self.words.get_mut(tokens).unwrap_or_default().iter_mut().for_each(|w| w.marks = w.marks | mark);
    }

    pub(crate) fn fold(&self, i: usize) -> u32 {
        self.get(i).fold
    }

    pub(crate) fn shape(&self, i: usize) -> Shape {
        self.get(i).shape
    }

    pub(crate) fn case(&self, i: usize) -> Case {
        self.get(i).case
    }

    pub(crate) fn marks(&self, i: usize) -> Marks {
        self.get(i).marks
    }

    /// Whether the token is written with a capital where that says something.
    pub(crate) fn capital(&self, i: usize) -> bool {
        let w = self.get(i);
        w.case <= Case::Title && !matches!(w.shape, Shape::Lower | Shape::Number | Shape::Mark | Shape::Possessive)
    }

    /// Whether the token is written with a capital, or would be where the text is of one case.
    pub(crate) fn stands_out(&self, i: usize) -> bool {
        if self.one_case { self.get(i).big } else { self.capital(i) }
    }

    /// Whether what stands around the token says something of the word for the whole document: not so in headlines of a plain text.
    pub(crate) fn tells(&self, i: usize) -> bool {
        self.stands_out(i) && (self.one_case || self.case(i) == Case::Plain)
    }

    /// Whether the token shows that its word is also a plain one.
    pub(crate) fn is_plain(&self, i: usize) -> bool {
        !self.one_case && self.shape(i) == Shape::Lower && self.case(i) < Case::Capitals
    }

    /// The marks of a token that may be part of a name by its case.
    pub(crate) fn named(&self, i: usize) -> Marks {
        if self.one_case || self.capital(i) { self.marks(i) } else { Marks::NONE }
    }

    fn get(&self, i: usize) -> &Word {
        self.words.get(i).unwrap_or(&NONE)
    }

    /// Gives the hashes of the features of token `i` in its sentence.
    pub(crate) fn features(&self, text: &Text, i: usize, sentence: Range<usize>, give: &mut impl FnMut(u64)) {
        let (first, last) = self.run(i, &sentence);
        let here = Here { words: self, i, first, last, sentence };
        here.near(give);
        affixes(text.lower(i), here.at(0), give);
        here.run(give);
        here.across(give);
        here.known(give);
        if i > 0 && !text.spaced(i) {
            give(hash(90, here.at(-1).shape as u32, here.at(0).shape as u32));
        }
    }

    /// First and last token of the run of words with capitals around `i`, which may hold hyphens, full stops and particles;
    /// `i` alone where it has none.
    fn run(&self, i: usize, sentence: &Range<usize>) -> (usize, usize) {
        const LONGEST: usize = 8;
        const JOINTS: [u32; 5] = folds(["-", ".", "&", "’", "'"]);
        let big = |k: usize| sentence.contains(&k) && self.get(k).big;
        let joint = |k: usize| JOINTS.contains(&self.get(k).fold) || self.get(k).marks.any(Marks::PARTICLE);
        let between = i > sentence.start && big(i - 1) && big(i + 1) && joint(i);
        if !big(i) && !between {
            return (i, i);
        }
        let (mut first, mut last) = (i, i);
        while first > sentence.start && i - first < LONGEST {
            if big(first - 1) {
                first -= 1;
            } else if first >= sentence.start + 2 && big(first - 2) && joint(first - 1) {
                first -= 2;
            } else {
                break;
            }
        }
        while last + 1 < sentence.end && last - i < LONGEST {
            if big(last + 1) {
                last += 1;
            } else if big(last + 2) && joint(last + 1) {
                last += 2;
            } else {
                break;
            }
        }
        (first, last)
    }
}

/// A token in its sentence and its run of words with capitals.
struct Here<'w> {
    words: &'w Words,
    i: usize,
    first: usize,
    last: usize,
    sentence: Range<usize>,
}

/// Gives one feature after another, each under the next number.
fn numbered(mut template: u32, give: &mut impl FnMut(u64)) -> impl FnMut(u32, u32) {
    move |a, b| {
        template += 1;
        give(hash(template, a, b));
    }
}

fn fine(w: &Word) -> u32 {
    u32::from(w.class)
}

fn coarse(w: &Word) -> u32 {
    u32::from(w.coarse)
}

fn shape(w: &Word) -> u32 {
    w.shape as u32
}

impl<'w> Here<'w> {
    /// The token so many places on in the sentence.
    fn at(&self, k: isize) -> &'w Word {
        self.i.checked_add_signed(k).map_or(&NONE, |j| self.within(j))
    }

    fn within(&self, i: usize) -> &'w Word {
        if self.sentence.contains(&i) { self.words.get(i) } else { &NONE }
    }

    /// What stands so many places before the run.
    fn before(&self, k: usize) -> &'w Word {
        self.first.checked_sub(k).map_or(&NONE, |j| self.within(j))
    }

    /// Bits: the run's first token, its last.
    fn place(&self) -> u32 {
        u32::from(self.i == self.first) | u32::from(self.i == self.last) << 1
    }

    /// The word and its neighbours.
    fn near(&self, give: &mut impl FnMut(u64)) {
        let mut add = numbered(0, give);
        let (w, p, n, pp, nn) = (self.at(0), self.at(-1), self.at(1), self.at(-2), self.at(2));
        let written = shape(w) | (w.case as u32) << 4 | u32::from(self.i == self.sentence.start) << 6;
        add(written, u32::from(w.habit));
        add(w.fold, 0);
        add(w.fold, shape(w));
        add(p.fold, 0);
        add(n.fold, 0);
        add(pp.fold, 1);
        add(nn.fold, 1);
        add(p.fold, w.fold);
        add(w.fold, n.fold);
        add(p.fold, n.fold);
        add(p.fold, fine(w) << 4 | shape(w));
        add(n.fold, fine(w) << 4 | shape(w));
        add(fine(w), 0);
        add(fine(w), written);
        add(fine(p), 0);
        add(fine(n), 0);
        add(fine(pp), 0);
        add(fine(nn), 0);
        add(fine(p), fine(w));
        add(fine(w), fine(n));
        add(fine(p), fine(n));
        add(fine(p) << 4 | shape(w), fine(n) << 4 | shape(n));
        add(coarse(p) << 16 | coarse(w), coarse(n));
        add(coarse(w), 0);
        add(shape(w) << 4 | shape(p), shape(n));
        add(shape(w) << 4 | shape(p), shape(pp));
        add(shape(w) << 4 | shape(n), shape(nn));
        add(shape(p) << 4 | shape(w), u32::from(w.habit) << 2 | u32::from(p.habit));
        add(shape(n) << 4 | shape(w), u32::from(w.habit) << 2 | u32::from(n.habit));
    }

    /// The run of words with capitals, and what stands around it.
    fn run(&self, give: &mut impl FnMut(u64)) {
        let mut add = numbered(40, give);
        let (before, after) = (self.before(1), self.within(self.last + 1));
        let (f, l) = (self.words.get(self.first), self.words.get(self.last));
        let place = self.place();
        let length = (self.last - self.first).min(5) as u32;
        add(length << 2 | place, self.at(0).case as u32);
        add(l.fold, place);
        add(f.fold, place);
        add(fine(l), place);
        add(fine(f), place);
        add(before.fold, place);
        add(after.fold, place);
        add(fine(before), place);
        add(fine(after), place);
        add(fine(before) << 3 | length, fine(after));
        add(coarse(l) << 3 | length, coarse(after));
        add(coarse(f) << 3 | length, coarse(before));
        add(fine(f), fine(l));
        let (earlier, later) = (self.before(2), self.within(self.last + 2));
        add(fine(earlier) << 3 | length, fine(before));
        add(fine(after) << 3 | length, fine(later));
        add(earlier.fold, before.fold);
        add(after.fold, later.fold);
    }

    /// What stands on the other side of an "of" or "and".
    fn across(&self, give: &mut impl FnMut(u64)) {
        let (w, p, n, before) = (self.at(0), self.at(-1), self.at(1), self.before(1));
        if !w.big && p.big && n.big {
            let left = self.words.get(self.words.run(self.i - 1, &self.sentence).0);
            let right = self.words.get(self.words.run(self.i + 1, &self.sentence).1);
            for (k, b) in [(101, left.fold), (102, fine(left)), (103, right.fold), (104, fine(right))] {
                give(hash(k, w.fold, b));
            }
            for (k, x) in [(110u32, left), (111, p), (112, n), (113, right)] {
                x.marks.bits().for_each(|bit| give(hash(k, bit, w.fold)));
            }
        } else if w.big && !before.big && before.candidate && self.before(2).big {
            let left = self.words.get(self.words.run(self.first - 2, &self.sentence).0);
            give(hash(120, before.fold, left.fold));
            give(hash(121, before.fold, fine(left)));
            left.marks.bits().for_each(|bit| give(hash(122, bit, before.fold)));
        }
    }

    /// What the world knows of the words, and what the document says of them.
    fn known(&self, give: &mut impl FnMut(u64)) {
        let (w, p, n) = (self.at(0), self.at(-1), self.at(1));
        let (f, l) = (self.words.get(self.first), self.words.get(self.last));
        for (k, x) in [(0u32, w), (1, p), (2, n), (3, f), (4, l), (5, self.before(1)), (6, self.within(self.last + 1))] {
            for bit in x.marks.bits() {
                give(hash(60 + k, bit, 0));
                if k < 2 {
                    give(hash(70 + k, bit, shape(w) << 4 | shape(n)));
                }
            }
        }
        w.evidence.bits().for_each(|bit| give(hash(80, bit, u32::from(self.i == self.sentence.start) << 4 | shape(w))));
        l.evidence.bits().for_each(|bit| give(hash(81, bit, self.place())));
        f.evidence.bits().for_each(|bit| give(hash(82, bit, self.place())));
    }
}

/// How a word begins and ends, and how long an abbreviation is.
fn affixes(lower: &str, w: &Word, give: &mut impl FnMut(u64)) {
    if matches!(w.shape, Shape::Capitals | Shape::Code) && w.case == Case::Plain {
        give(hash(33, lower.len().min(8) as u32, u32::from(w.habit)));
    }
    if !matches!(w.shape, Shape::Title | Shape::Capitals | Shape::Mixed | Shape::Lower | Shape::Code) {
        return;
    }
    for n in 2..=4 {
        // A letter may take several bytes; a word that is shorter is its own affix.
        let end = lower.char_indices().rev().nth(n - 1).map_or(0, |(at, _)| text_hash(&lower[at..]));
        let start = lower.char_indices().nth(n).map_or(0, |(at, _)| text_hash(&lower[..at]));
        give(hash(33 + n as u32, end, 0));
        give(hash(36 + n as u32, start, 1));
    }
}

/// Mixes a template's number and its two values.
#[inline]
pub(crate) fn hash(template: u32, a: u32, b: u32) -> u64 {
    let mut h = (u64::from(a) | u64::from(b) << 32) ^ (u64::from(template)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h = (h ^ (h >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h = (h ^ (h >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h ^ (h >> 32)
}
