//! What comes in: a [`Text`]; what goes out: which tokens may be part of a name, and for each of them the hashes of its features.
//! The trainer and the recogniser read the same features from here; a change of one line asks for a new training.

use super::document::Evidence;
use super::knowledge::{self, Marks};
use super::weights::{Known, Weights};
use crate::text::{Kind, Text};
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
    /// Hash of the word in lower case, digits made 0.
    fold: u32,
    shape: Shape,
    case: Case,
    /// Class of the word in the written or, in a sentence of one case, the likelier form; 0 where unknown.
    class: u16,
    coarse: u16,
    /// Whether the word stands more often in lower case (1), about equally (2) or with a capital (3); 0 where unknown.
    habit: u8,
    marks: Marks,
    evidence: Evidence,
    /// Whether it may be part of a name.
    pub(crate) candidate: bool,
    /// Whether it is written, or in a sentence of one case would be written, with a capital.
    big: bool,
}

const NONE: Word = Word {
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
};

/// A text made ready for reading features.
pub(crate) struct Words {
    pub(crate) words: Vec<Word>,
}

/// Lower-case words, marks and particles that may stand inside a name.
const INNER: &[&str] = &["of", "the", "and", "for", "on", "in", "to", "-", "–", "&", ".", "'", "’", "/", "'s", "a"];
/// Those that may begin one or stand before its first capital.
const BEFORE: &[&str] =
    &["al", "el", "de", "da", "du", "van", "von", "bin", "ibn", "der", "den", "la", "le", "di", "del", "ul", "ur", "e", "i", "d"];

impl Words {
    /// Reads what is needed of every token. Linear in the text.
    pub(crate) fn new(text: &Text, weights: &Weights) -> Self {
        let mut words = vec![NONE; text.len()];
        let lower = is_lower(text);
        for sentence in &text.sentences {
            let case = if lower { Case::Lower } else { case(text, sentence.clone(), weights) };
            for i in sentence.clone() {
                words[i] = word(text, i, case, weights);
            }
        }
        knowledge::mark(text, lower, &mut |i, marks| {
            if let Some(w) = words.get_mut(i) {
                w.marks = w.marks | marks;
            }
        });
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
        Words { words }
    }

    /// Adds what the whole document says of each word.
    pub(crate) fn set_evidence(&mut self, of: impl Fn(u32) -> Evidence) {
        for word in self.words.iter_mut().filter(|w| w.candidate) {
            word.evidence = of(word.fold);
        }
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

    fn get(&self, i: usize) -> &Word {
        self.words.get(i).unwrap_or(&NONE)
    }

    /// The hashes of the features of token `i` in its sentence.
    pub(crate) fn features(&self, text: &Text, i: usize, sentence: Range<usize>, out: &mut Vec<u64>) {
        out.clear();
        let at = |k: isize| -> &Word {
            match i.checked_add_signed(k) {
                Some(j) if sentence.contains(&j) => self.get(j),
                _ => &NONE,
            }
        };
        let (w, p, n, pp, nn) = (at(0), at(-1), at(1), at(-2), at(2));
        let mut template = 0u32;
        let mut add = |a: u32, b: u32| {
            template += 1;
            out.push(hash(template, a, b));
        };
        let case = w.case as u32;
        let shape = w.shape as u32 | case << 4 | u32::from(i == sentence.start) << 6;
        let class = |w: &Word| u32::from(w.class);
        let coarse = |w: &Word| u32::from(w.coarse);
        let sh = |w: &Word| w.shape as u32;
        add(shape, u32::from(w.habit));
        add(w.fold, 0);
        add(w.fold, sh(w));
        add(p.fold, 0);
        add(n.fold, 0);
        add(pp.fold, 1);
        add(nn.fold, 1);
        add(p.fold, w.fold);
        add(w.fold, n.fold);
        add(p.fold, n.fold);
        add(p.fold, class(w) << 4 | sh(w));
        add(n.fold, class(w) << 4 | sh(w));
        add(class(w), 0);
        add(class(w), shape);
        add(class(p), 0);
        add(class(n), 0);
        add(class(pp), 0);
        add(class(nn), 0);
        add(class(p), class(w));
        add(class(w), class(n));
        add(class(p), class(n));
        add(class(p) << 4 | sh(w), class(n) << 4 | sh(n));
        add(coarse(p) << 16 | coarse(w), coarse(n));
        add(coarse(w), 0);
        add(sh(w) << 4 | sh(p), sh(n));
        add(sh(w) << 4 | sh(p), sh(pp));
        add(sh(w) << 4 | sh(n), sh(nn));
        add(sh(p) << 4 | sh(w), u32::from(w.habit) << 2 | u32::from(p.habit));
        add(sh(n) << 4 | sh(w), u32::from(w.habit) << 2 | u32::from(n.habit));
        // Affixes.
        let word = text.lower(i);
        let suffix = |n: usize| word.char_indices().rev().nth(n - 1).map_or(0, |(at, _)| text_hash(&word[at..]));
        let prefix = |n: usize| word.char_indices().nth(n).map_or(0, |(at, _)| text_hash(&word[..at]));
        if matches!(w.shape, Shape::Title | Shape::Capitals | Shape::Mixed | Shape::Lower | Shape::Code) {
            add(suffix(2), 0);
            add(suffix(3), 0);
            add(suffix(4), 0);
            add(prefix(2), 1);
            add(prefix(3), 1);
            add(prefix(4), 1);
        }
        template = 40;
        let mut add = |a: u32, b: u32| {
            template += 1;
            out.push(hash(template, a, b));
        };
        // The run of capitals.
        let (first, last) = self.run(text, i, sentence.clone());
        let (before, after) = (self.within(first.wrapping_sub(1), &sentence), self.within(last + 1, &sentence));
        let (f, l) = (self.get(first), self.get(last));
        let place = u32::from(i == first) | u32::from(i == last) << 1;
        let length = (last - first).min(5) as u32;
        add(length << 2 | place, case);
        add(l.fold, place);
        add(f.fold, place);
        add(class(l), place);
        add(class(f), place);
        add(before.fold, place);
        add(after.fold, place);
        add(class(before), place);
        add(class(after), place);
        add(class(before) << 3 | length, class(after));
        add(coarse(l) << 3 | length, coarse(after));
        add(coarse(f) << 3 | length, coarse(before));
        add(class(f), class(l));
        // What stands on the other side of an "of" or "and".
        if !w.big && p.big && n.big {
            let (left, _) = self.run(text, i - 1, sentence.clone());
            let (_, right) = self.run(text, i + 1, sentence.clone());
            let (left, right) = (self.get(left), self.get(right));
            add(w.fold, left.fold);
            add(w.fold, class(left));
            add(w.fold, right.fold);
            add(w.fold, class(right));
            for (k, x) in [(0u32, left), (1, p), (2, n), (3, right)] {
                for bit in x.marks.bits() {
                    out.push(hash(50 + k, bit, w.fold));
                }
            }
        } else if w.big && !before.big && before.candidate && first >= sentence.start + 2 && self.get(first - 2).big {
            let (left, _) = self.run(text, first - 2, sentence.clone());
            let left = self.get(left);
            add(before.fold, left.fold);
            add(before.fold, class(left));
            for bit in left.marks.bits() {
                out.push(hash(55, bit, before.fold));
            }
        }
        // What the world knows.
        for (k, x) in [(0u32, w), (1, p), (2, n), (3, f), (4, l), (5, before), (6, after)] {
            for bit in x.marks.bits() {
                out.push(hash(60 + k, bit, 0));
                if k < 2 {
                    out.push(hash(70 + k, bit, sh(w) << 4 | sh(n)));
                }
            }
        }
        // What the document says.
        for (k, x) in [(0u32, w), (1, l), (2, f)] {
            for bit in x.evidence.bits() {
                out.push(hash(80 + k, bit, if k == 0 { u32::from(i == sentence.start) << 4 | sh(w) } else { place }));
            }
        }
        if i > 0 && !text.spaced(i) {
            out.push(hash(90, sh(p), sh(w)));
        }
    }

    fn within(&self, i: usize, sentence: &Range<usize>) -> &Word {
        if sentence.contains(&i) { self.get(i) } else { &NONE }
    }

    /// First and last token of the run of words with capitals around `i`, which may hold hyphens, full stops and particles;
    /// `i` alone where it has none.
    fn run(&self, text: &Text, i: usize, sentence: Range<usize>) -> (usize, usize) {
        const LONGEST: usize = 8;
        let big = |k: usize| sentence.contains(&k) && self.get(k).big;
        let joint = |k: usize| {
            let w = self.get(k);
            matches!(text.raw(k), "-" | "." | "&" | "’" | "'") || w.marks.any(Marks::PARTICLE)
        };
        let between = i > sentence.start && joint(i) && big(i - 1) && big(i + 1);
        if !big(i) && !between {
            return (i, i);
        }
        let (mut first, mut last) = (i, i);
        while first > sentence.start && i - first < LONGEST {
            if big(first - 1) {
                first -= 1;
            } else if first >= sentence.start + 2 && joint(first - 1) && big(first - 2) {
                first -= 2;
            } else {
                break;
            }
        }
        while last + 1 < sentence.end && last - i < LONGEST {
            if big(last + 1) {
                last += 1;
            } else if joint(last + 1) && big(last + 2) {
                last += 2;
            } else {
                break;
            }
        }
        (first, last)
    }
}

/// Whether the whole text lacks capitals.
fn is_lower(text: &Text) -> bool {
    let words = text.tokens.iter().filter(|t| t.kind == Kind::Word).count();
    let capitals = (0..text.len()).filter(|i| text.capital(*i)).count();
    capitals * 100 < words
}

/// How a sentence is written.
fn case(text: &Text, sentence: Range<usize>, weights: &Weights) -> Case {
    let (mut words, mut upper, mut capital) = (0usize, 0usize, 0usize);
    let long = |i: &usize| text.kind(*i) == Kind::Word && text.raw(*i).len() >= 3;
    for i in sentence.clone().take(60).filter(long) {
        words += 1;
        if !text.raw(i).chars().any(char::is_lowercase) {
            upper += 1;
        } else if text.capital(i) {
            capital += 1;
        }
    }
    // A word that is written small elsewhere, standing with a capital inside a sentence.
    let is_common = |i: usize| i > sentence.start && text.capital(i) && weights.habit(&text_lower(text, i)) == 1;
    if upper >= 2 && upper * 4 > words * 3 {
        Case::Capitals
    } else if sentence.len() < 40 && words >= 4 && (capital + upper) * 4 > words * 3 && sentence.clone().filter(long).any(is_common) {
        Case::Title
    } else {
        Case::Plain
    }
}

fn text_lower<'a>(text: &'a Text, i: usize) -> std::borrow::Cow<'a, str> {
    let word = text.lower(i);
    if word.is_ascii() { word.into() } else { word.to_lowercase().into() }
}

/// So many tokens on each side of a candidate are looked at.
const NEAR: usize = 2;

fn word(text: &Text, i: usize, case: Case, weights: &Weights) -> Word {
    let shape = shape(text, i);
    let lower = text_lower(text, i);
    let fold = if text.kind(i) == Kind::Number { digits_hash(&lower) } else { text_hash(&lower) };
    // In a plain sentence a word in lower case is taken for one.
    let habit = if text.kind(i) == Kind::Word && (shape != Shape::Lower || case != Case::Plain) { weights.habit(&lower) } else { 0 };
    Word { fold, shape, case, habit, ..NONE }
}

/// The class of a word in the written or, in a sentence of one case, the likelier form.
fn class(text: &Text, i: usize, word: &Word, weights: &Weights) -> u16 {
    let class_of = |known: Option<Known>| known.map_or(0, Known::class);
    let raw = text.raw(i);
    if text.kind(i) != Kind::Word {
        return class_of(weights.word(raw));
    }
    let lower = text_lower(text, i);
    let (small, large) = (|| class_of(weights.word(&lower)), || class_of(weights.title(&lower)));
    let written = || class_of(weights.word(raw));
    let bare = || raw.strip_suffix('.').map_or(0, |bare| class_of(weights.word(bare)));
    let first_of = |forms: &[&dyn Fn() -> u16]| forms.iter().map(|f| f()).find(|c| *c > 0).unwrap_or(0);
    match (word.case >= Case::Capitals, word.habit == 1, word.shape == Shape::Lower) {
        (true, true, _) => first_of(&[&small, &large]),
        (true, false, _) => first_of(&[&large, &small]),
        (false, _, true) => first_of(&[&written, &bare]),
        (false, true, false) => first_of(&[&written, &bare, &large, &small]),
        (false, false, false) => first_of(&[&written, &bare, &large]),
    }
}

fn shape(text: &Text, i: usize) -> Shape {
    let raw = text.raw(i);
    match text.kind(i) {
        Kind::Number => return Shape::Number,
        Kind::Possessive => return Shape::Possessive,
        Kind::Mark | Kind::End => return Shape::Mark,
        Kind::Word => {}
    }
    let letters = raw.chars().count();
    let dots = raw.matches('.').count();
    let first_upper = text.capital(i);
    if dots > 1 || (dots == 1 && letters == 2) {
        return if !first_upper {
            Shape::Lower
        } else if letters == 2 {
            Shape::Initial
        } else {
            Shape::Dotted
        };
    }
    if raw.chars().any(char::is_numeric) {
        return Shape::Code;
    }
    if letters == 1 {
        return if first_upper { Shape::Letter } else { Shape::Lower };
    }
    if !raw.chars().any(char::is_lowercase) && first_upper {
        return Shape::Capitals;
    }
    let inner_upper = raw.chars().skip(1).any(char::is_uppercase);
    match (first_upper, inner_upper) {
        (_, true) => Shape::Mixed,
        (true, false) if dots == 1 => Shape::Abbreviation,
        (true, false) => Shape::Title,
        (false, false) => Shape::Lower,
    }
}

/// Marks the tokens that may be part of a name: words with a capital, and what may stand between or next to them.
fn candidates(text: &Text, words: &mut [Word], sentence: Range<usize>) {
    for i in sentence.clone() {
        let w = &words[i];
        words[i].candidate = match w.case {
            Case::Lower => matches!(w.shape, Shape::Lower) && (w.habit != 1 || !w.marks.is_none()),
            _ => !matches!(w.shape, Shape::Lower | Shape::Number | Shape::Mark | Shape::Possessive),
        };
        words[i].big = words[i].candidate && (words[i].case == Case::Plain || words[i].habit != 1);
    }
    let is = |words: &[Word], i: usize| sentence.contains(&i) && words[i].candidate;
    let mut inner = Vec::new();
    for i in sentence.clone() {
        if words[i].candidate {
            continue;
        }
        let left = (1..=2).any(|k| i >= k && is(words, i - k));
        let right = (1..=2).any(|k| is(words, i + k));
        if !left && !right {
            continue;
        }
        let lower = text.lower(i);
        let (before, after) = (i > 0 && is(words, i - 1), is(words, i + 1));
        let number = text.kind(i) == Kind::Number;
        let joined = after && !text.spaced(i + 1) && text.kind(i) == Kind::Word;
        let found = (left && right && (number || INNER.contains(&lower)))
            || (right && BEFORE.contains(&lower))
            || joined
            || (number && (before || after))
            || (lower == "." && before && !text.spaced(i) && i + 1 < sentence.end)
            // The second half of "Mor-Yosef" and the first of "al-Shaab" and "e-Bay".
            || (lower == "-" && i > 0 && (before || after))
            || (i >= 2 && text.raw(i - 1) == "-" && is(words, i - 2) && text.kind(i) == Kind::Word);
        if found {
            inner.push(i);
        }
    }
    for i in inner {
        words[i].candidate = true;
    }
}

/// FNV-1a.
pub(crate) fn text_hash(word: &str) -> u32 {
    text_hash_on(0x811c_9dc5, word)
}

/// FNV-1a, going on from the hash of what stands before.
pub(crate) fn text_hash_on(hash: u32, word: &str) -> u32 {
    word.bytes().fold(hash, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

fn digits_hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(if b.is_ascii_digit() { b'0' } else { b })).wrapping_mul(0x0100_0193))
}

/// Mixes a template's number and its two values.
pub(crate) fn hash(template: u32, a: u32, b: u32) -> u64 {
    let mut h = (u64::from(a) | u64::from(b) << 32) ^ (u64::from(template)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h = (h ^ (h >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h = (h ^ (h >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    h ^ (h >> 32)
}
