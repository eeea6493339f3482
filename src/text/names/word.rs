//! What comes in: a [`Text`]; what goes out: what is known of each of its tokens by itself: how it and its sentence are written,
//! its class, its marks, and whether it may be part of a name.

use super::document::Evidence;
use super::knowledge::{self, Marks};
use super::weights::{Known, Weights};
use crate::text::{Kind, Text};
use std::borrow::Cow;
use std::ops::Range;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Shape {
    Lower,
    Title,
    Capitals,
    Letter,
    Initial,
    Dotted,
    Abbreviation,
    Mixed,
    Code,
    Number,
    Mark,
    Possessive,
}

/// How a sentence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
#[repr(u8)]
pub(crate) enum Case {
    Plain,
    /// "Two Killed in Rome"
    Title,
    /// "TWO KILLED IN ROME"
    Capitals,
    /// The whole text is without capitals.
    Lower,
}

/// What the features need of a token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// Hash of the word in lower case, digits of numbers made 0.
    pub(super) fold: u32,
    pub(super) shape: Shape,
    pub(super) case: Case,
    /// Class of the word in the written or, in a sentence of one case, the likelier form; 0 where unknown.
    pub(super) class: u16,
    pub(super) coarse: u16,
    /// Whether the word stands more often in lower case (1), about equally (2) or with a capital (3); 0 where unknown.
    pub(super) habit: u8,
    pub(super) marks: Marks,
    pub(super) evidence: Evidence,
    /// Whether it may be part of a name.
    pub(crate) candidate: bool,
    /// Whether it is written, or in a sentence of one case would be written, with a capital.
    pub(super) big: bool,
    /// Whether its first letter is a capital.
    pub(super) capital: bool,
    /// Whether it has a letter in lower case.
    small: bool,
}

/// What stands where no token stands.
pub(super) const NONE: Word = Word {
    fold: 0,
    shape: Shape::Mark,
    case: Case::Plain,
    class: 0,
    coarse: 0,
    habit: 0,
    marks: Marks::NONE,
    evidence: Evidence::NONE,
    candidate: false,
    big: false,
    capital: false,
    small: false,
};

/// So many tokens on each side of a candidate are looked at.
const NEAR: usize = 2;

/// The words of a text, and whether all of it is written in one case. Linear in the text.
pub(super) fn words(text: &Text, weights: &Weights) -> (Vec<Word>, bool) {
    let mut words: Vec<Word> = (0..text.len()).map(|i| look(text, i)).collect();
    let whole = one_case(text, &words);
    let lower = whole == Some(Case::Lower);
    for sentence in &text.sentences {
        let case = whole.unwrap_or_else(|| case(text, sentence.clone(), &words, weights));
        for i in sentence.clone() {
            let word = &mut words[i];
            word.case = case;
            // In a plain sentence a word in lower case is taken for one.
            if text.kind(i) == Kind::Word && (word.shape != Shape::Lower || case != Case::Plain) {
                let folded = in_lower_case(text, i);
                word.habit = weights.habit(word.fold, &folded);
                if case >= Case::Capitals {
                    restore(word, text.raw(i), &folded, weights);
                }
            }
        }
    }
    knowledge::mark(text, lower, &mut words);
    for sentence in &text.sentences {
        candidates(text, &mut words, sentence.clone());
        // Classes of candidates and of what stands around them: no other is asked for.
        let mut next = sentence.start;
        for i in sentence.clone() {
            if words[i].candidate {
                let (from, to) = (next.max(i.saturating_sub(NEAR)), (i + NEAR + 1).min(sentence.end));
                for (k, word) in (from..to).zip(words.get_mut(from..to).unwrap_or_default()) {
                    word.class = class(text, k, word, weights);
                    word.coarse = weights.coarse(word.class);
                }
                next = next.max(to);
            }
        }
    }
    (words, whole.is_some())
}

/// How a token is written.
fn look(text: &Text, i: usize) -> Word {
    let raw = text.raw(i);
    let (shape, fold) = match text.kind(i) {
        Kind::Number => (Shape::Number, digits_hash(&in_lower_case(text, i))),
        Kind::Possessive => (Shape::Possessive, text_hash(text.lower(i))),
        Kind::Mark | Kind::End => (Shape::Mark, text_hash(&in_lower_case(text, i))),
        Kind::Word if raw.is_ascii() => return look_ascii(raw.as_bytes()),
        Kind::Word => (shape(text, i), text_hash(&in_lower_case(text, i))),
    };
    Word { fold, shape, capital: text.capital(i), small: raw.chars().any(char::is_lowercase), ..NONE }
}

/// The same in one pass over the bytes, for nearly all words.
fn look_ascii(raw: &[u8]) -> Word {
    let stem = raw.strip_suffix(b".").unwrap_or(raw);
    let (mut fold, mut upper, mut small, mut digits, mut dots) = (BASIS, 0usize, false, false, raw.len() - stem.len());
    for b in stem {
        upper += usize::from(b.is_ascii_uppercase());
        small |= b.is_ascii_lowercase();
        digits |= b.is_ascii_digit();
        dots += usize::from(*b == b'.');
        fold = step(fold, b.to_ascii_lowercase());
    }
    let capital = raw.first().is_some_and(u8::is_ascii_uppercase);
    let shape = Writing { letters: raw.len(), dots, digits, capital, small, inner: upper > usize::from(capital) }.shape();
    Word { fold, shape, capital, small, ..NONE }
}

/// What the shape of a word is read from.
struct Writing {
    letters: usize,
    dots: usize,
    digits: bool,
    capital: bool,
    small: bool,
    /// Whether a later letter is a capital.
    inner: bool,
}

impl Writing {
    fn shape(&self) -> Shape {
        if self.dots > 1 || (self.dots == 1 && self.letters == 2) {
            return match (self.capital, self.letters) {
                (false, _) => Shape::Lower,
                (true, 2) => Shape::Initial,
                (true, _) => Shape::Dotted,
            };
        }
        match (self.capital, self.inner) {
            _ if self.digits => Shape::Code,
            (true, _) if self.letters == 1 => Shape::Letter,
            (false, _) if self.letters == 1 => Shape::Lower,
            (true, _) if !self.small => Shape::Capitals,
            (_, true) => Shape::Mixed,
            (true, false) if self.dots == 1 => Shape::Abbreviation,
            (true, false) => Shape::Title,
            (false, false) => Shape::Lower,
        }
    }
}

fn shape(text: &Text, i: usize) -> Shape {
    let raw = text.raw(i);
    Writing {
        letters: raw.chars().count(),
        dots: raw.matches('.').count(),
        digits: raw.chars().any(char::is_numeric),
        capital: text.capital(i),
        small: raw.chars().any(char::is_lowercase),
        inner: raw.chars().skip(1).any(char::is_uppercase),
    }
    .shape()
}

/// Gives a word of a sentence of one case the shape that it would have in a plain one.
fn restore(word: &mut Word, raw: &str, lower: &str, weights: &Weights) {
    let abbreviation = word.habit == 0 && weights.capitals(lower).is_some();
    if abbreviation {
        word.habit = 3;
    }
    let (letters, dots) = (raw.chars().count(), raw.matches('.').count());
    word.shape = match word.shape {
        Shape::Code | Shape::Mixed => word.shape,
        _ if dots > 1 || (dots == 1 && letters == 2) => {
            Writing { letters, dots, digits: false, capital: true, small: true, inner: false }.shape()
        }
        _ if abbreviation => Shape::Capitals,
        _ if word.habit == 1 => Shape::Lower,
        _ if dots == 1 => Shape::Abbreviation,
        Shape::Lower | Shape::Capitals => Shape::Title,
        other => other,
    };
}

/// The case of a text that is written in one.
fn one_case(text: &Text, words: &[Word]) -> Option<Case> {
    let (mut all, mut capital, mut small) = (0usize, 0usize, 0usize);
    for (i, word) in words.iter().enumerate().filter(|(i, _)| text.kind(*i) == Kind::Word) {
        all += 1;
        capital += usize::from(word.capital);
        small += usize::from(word.small || text.raw(i).len() < 2);
    }
    if capital * 100 < all {
        return Some(Case::Lower);
    }
    // A short line of abbreviations is no such text.
    (all >= 8 && small * 4 < all).then_some(Case::Capitals)
}

/// How a sentence is written.
fn case(text: &Text, sentence: Range<usize>, of: &[Word], weights: &Weights) -> Case {
    let (mut words, mut upper, mut capital) = (0usize, 0usize, 0usize);
    let long = |i: &usize| text.kind(*i) == Kind::Word && text.raw(*i).len() >= 3;
    for i in sentence.clone().take(60).filter(long) {
        words += 1;
        if !of[i].small {
            upper += 1;
        } else if of[i].capital {
            capital += 1;
        }
    }
    // A word that is written small elsewhere, standing with a capital inside a sentence.
    let is_common = |i: usize| i > sentence.start && of[i].capital && weights.habit(of[i].fold, &in_lower_case(text, i)) == 1;
    if upper >= 2 && upper * 4 > words * 3 {
        Case::Capitals
    } else if sentence.len() < 40 && words >= 4 && (capital + upper) * 4 > words * 3 && sentence.clone().filter(long).any(is_common) {
        Case::Title
    } else {
        Case::Plain
    }
}

/// The word in lower case, beyond ASCII too.
pub(super) fn in_lower_case<'a>(text: &'a Text, i: usize) -> Cow<'a, str> {
    let word = text.lower(i);
    if word.is_ascii() { word.into() } else { word.to_lowercase().into() }
}

/// The class of a word in the written or, in a sentence of one case, the likelier form.
fn class(text: &Text, i: usize, word: &Word, weights: &Weights) -> u16 {
    let class_of = |known: Option<Known>| known.map_or(0, Known::class);
    let raw = text.raw(i);
    if text.kind(i) != Kind::Word {
        return class_of(weights.word(raw));
    }
    let lower = in_lower_case(text, i);
    let (small, large) = (|| class_of(weights.folded(word.fold, lower.len())), || class_of(weights.title(&lower)));
    let capitals = || class_of(weights.capitals(&lower));
    let written = || if raw == lower { small() } else { class_of(weights.word(raw)) };
    let bare = || raw.strip_suffix('.').map_or(0, |bare| class_of(weights.word(bare)));
    let first_of = |forms: &[&dyn Fn() -> u16]| forms.iter().map(|f| f()).find(|c| *c > 0).unwrap_or(0);
    match (word.case >= Case::Capitals, word.habit == 1, word.shape == Shape::Lower) {
        (true, true, _) => first_of(&[&small, &large, &capitals]),
        (true, false, _) => first_of(&[&large, &small, &capitals]),
        (false, _, true) => first_of(&[&written, &bare]),
        (false, true, false) => first_of(&[&written, &bare, &large, &small]),
        (false, false, false) => first_of(&[&written, &bare, &large]),
    }
}

/// Hashes of words.
pub(super) const fn folds<const N: usize>(words: [&str; N]) -> [u32; N] {
    let (mut out, mut i) = ([0; N], 0);
    while i < N {
        out[i] = text_hash(words[i]);
        i += 1;
    }
    out
}

/// Lower-case words, marks and particles that may stand inside a name.
const INNER: [u32; 16] = folds(["of", "the", "and", "for", "on", "in", "to", "-", "–", "&", ".", "'", "’", "/", "'s", "a"]);
/// Those that may begin one or stand before its first capital.
const BEFORE: [u32; 20] =
    folds(["al", "el", "de", "da", "du", "van", "von", "bin", "ibn", "der", "den", "la", "le", "di", "del", "ul", "ur", "e", "i", "d"]);

/// Marks the tokens that may be part of a name: words with a capital, and what may stand between or next to them.
fn candidates(text: &Text, words: &mut [Word], sentence: Range<usize>) {
    let Some(own) = words.get_mut(sentence.clone()) else { return };
    for w in own.iter_mut() {
        w.candidate = match w.case {
            Case::Lower => w.small && w.shape != Shape::Code && (w.habit != 1 || !w.marks.is_none()),
            Case::Capitals => w.capital || w.shape == Shape::Code,
            _ => !matches!(w.shape, Shape::Lower | Shape::Number | Shape::Mark | Shape::Possessive),
        };
        w.big = w.candidate && (w.case == Case::Plain || w.habit != 1);
    }
    let mut inner = Vec::new();
    // Of the four neighbours, a bit each: two before, two after.
    let is = |k: usize| own.get(k).is_some_and(|w| w.candidate);
    let (mut left, mut right) = ([false; 2], [is(0), is(1)]);
    for (k, word) in own.iter().enumerate() {
        let here = right[0];
        right = [right[1], is(k + 2)];
        // Now `right` is what stands after the word.
        if !here && (left[0] || left[1] || right[0] || right[1]) && joins(text, sentence.start + k, word, left, right, sentence.end) {
            inner.push(k);
        }
        left = [here, left[0]];
    }
    for k in inner {
        own[k].candidate = true;
    }
}

/// Whether a word that is no candidate by itself is one by those before it (the nearest first) and after it.
fn joins(text: &Text, i: usize, word: &Word, left: [bool; 2], right: [bool; 2], end: usize) -> bool {
    let (before, after) = (left[0], right[0]);
    let number = word.shape == Shape::Number;
    let is_word = text.kind(i) == Kind::Word;
    ((before || left[1]) && (after || right[1]) && (number || INNER.contains(&word.fold)))
        || ((after || right[1]) && BEFORE.contains(&word.fold))
        || (number && (before || after))
        // The first half of "al-Shaab" and "e-Bay".
        || (after && is_word && !text.spaced(i + 1))
        || (before && i + 1 < end && text.raw(i) == "." && !text.spaced(i))
        || ((before || after) && text.raw(i) == "-")
        // The second half of "Mor-yosef".
        || (left[1] && is_word && text.raw(i - 1) == "-")
        // Nothing shows that "empire" goes on with the name in "ottoman empire".
        || (word.case == Case::Lower && is_word && (before || after))
}

const BASIS: u32 = 0x811c_9dc5;

/// One step of FNV-1a.
pub(super) const fn step(hash: u32, b: u8) -> u32 {
    (hash ^ b as u32).wrapping_mul(0x0100_0193)
}

/// FNV-1a.
pub(crate) const fn text_hash(word: &str) -> u32 {
    text_hash_on(BASIS, word)
}

/// FNV-1a, going on from the hash of what stands before.
pub(crate) const fn text_hash_on(hash: u32, word: &str) -> u32 {
    let (mut hash, bytes, mut i) = (hash, word.as_bytes(), 0);
    while i < bytes.len() {
        hash = step(hash, bytes[i]);
        i += 1;
    }
    hash
}

fn digits_hash(word: &str) -> u32 {
    word.bytes().fold(BASIS, |h, b| step(h, if b.is_ascii_digit() { b'0' } else { b }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_words() {
        for (word, expected) in [
            ("roof", Shape::Lower),
            ("Roe", Shape::Title),
            ("NATO", Shape::Capitals),
            ("X", Shape::Letter),
            ("A.", Shape::Initial),
            ("U.N.", Shape::Dotted),
            ("Gov.", Shape::Abbreviation),
            ("McRoe", Shape::Mixed),
            ("eShop", Shape::Mixed),
            ("MH370", Shape::Code),
            ("Éva", Shape::Title),
            ("ÉVA", Shape::Capitals),
            ("été", Shape::Lower),
            ("370", Shape::Number),
            (",", Shape::Mark),
        ] {
            let text = Text::new(word);
            let word = look(&text, 0);
            assert_eq!(word.shape, expected, "{}", text.source);
            assert_eq!(word.fold == text_hash(&in_lower_case(&text, 0)), text.kind(0) != Kind::Number, "{}", text.source);
        }
    }
}
