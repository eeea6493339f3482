//! What comes in: a place in the text; what goes out: how many times as much ("nearly twice as much", "three times the
//! national average", "double what it was", "more than doubled", "a tenfold rise"): unit "×".

use super::{Reading, Sort};
use crate::facts::number::{UNITS, find, is_joint, number_at};
use crate::text::Text;
use std::ops::Range;

/// Words for multiples, before what is compared.
const WORDS: &[(&str, f64)] = &[("twice", 2.0), ("double", 2.0), ("triple", 3.0), ("quadruple", 4.0), ("thrice", 3.0)];

/// Verbs that say how much a quantity became of what it was.
const VERBS: &[(&str, f64)] = &[
    ("doubled", 2.0),
    ("doubling", 2.0),
    ("tripled", 3.0),
    ("tripling", 3.0),
    ("trebled", 3.0),
    ("quadrupled", 4.0),
    ("quintupled", 5.0),
    ("halved", 0.5),
    ("halving", 0.5),
];

/// After such a verb these make another one of it: "doubled down", "doubled as a clinic".
const PARTICLES: &[&str] = &["down", "over", "up", "back", "as", "for"];

/// Numbers before "fold" beyond those below twenty.
const FOLDS: &[(&str, f64)] = &[("twenty", 20.0), ("thirty", 30.0), ("fifty", 50.0), ("hundred", 100.0), ("thousand", 1e3)];

/// What a multiple is compared with follows in one of these words.
#[rustfmt::skip]
const COMPARED: &[&str] = &[
    "as", "the", "what", "its", "their", "his", "her", "more", "higher", "larger", "bigger", "greater", "faster", "longer", "lower",
    "that", "those", "likelier", "stronger", "heavier", "less", "deadlier", "smaller", "richer", "wider", "deeper", "taller", "hotter",
    "annual", "normal", "previous",
];

/// What has multiples: "twice the size".
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "size", "rate", "amount", "number", "average", "price", "speed", "legal", "level", "cost", "height", "weight", "length", "usual",
];

/// The words that a multiple may begin with, besides numbers.
pub(super) fn begins() -> Vec<&'static str> {
    let folds = ["twofold", "threefold", "fourfold", "fivefold", "sixfold", "sevenfold", "eightfold", "ninefold", "tenfold"];
    let more = ["twelvefold", "twentyfold", "thirtyfold", "fiftyfold", "hundredfold", "thousandfold"];
    WORDS.iter().chain(VERBS).map(|(word, _)| *word).chain(folds).chain(more).collect()
}

/// Reads a multiple.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    word(text, i).or_else(|| verb(text, i)).or_else(|| fold(text, i)).or_else(|| number(text, i))
}

/// "twice as many", "double the size".
fn word(text: &Text, i: usize) -> Option<Reading> {
    let (word, value) = WORDS.iter().find(|(word, _)| *word == text.lower(i))?;
    let next = text.lower(i + 1);
    // "double the size", but "the double bombing"; "twice the two met" says how often.
    let compared = next == "as"
        && matches!(text.lower(i + 2), "much" | "many" | "likely" | "high" | "large" | "big" | "long" | "fast" | "often")
        || next == "what"
        || matches!(next, "the" | "its" | "their" | "that" | "those")
            && (*word != "twice" || (i + 2..i + 5).any(|k| MEASURES.contains(&text.lower(k))));
    let verb = matches!(text.lower(i.wrapping_sub(1)), "to" | "will" | "would" | "could" | "may" | "might") && *word != "twice";
    (compared && !verb).then(|| times(i..i + 1, *value))
}

/// "sales doubled", "a halving of output".
fn verb(text: &Text, i: usize) -> Option<Reading> {
    let value = find(VERBS, text.lower(i))?;
    (!PARTICLES.contains(&text.lower(i + 1))).then(|| Reading { change: true, ..times(i..i + 1, value) })
}

/// "tenfold", "a 12-fold rise".
fn fold(text: &Text, i: usize) -> Option<Reading> {
    if let Some(name) = text.lower(i).strip_suffix("fold") {
        let value = find(UNITS, name).or_else(|| find(FOLDS, name)).filter(|v| *v >= 2.0)?;
        return Some(Reading { change: true, ..times(i..i + 1, value) });
    }
    let number = number_at(text, i)?;
    let end = i + number.tokens;
    (is_joint(text, end) && text.lower(end + 1) == "fold").then(|| Reading { change: true, ..times(i..end + 2, number.value) })
}

/// "four times the average", "1.3 times annual revenue".
fn number(text: &Text, i: usize) -> Option<Reading> {
    let number = number_at(text, i)?;
    let end = i + number.tokens;
    let compared = COMPARED.contains(&text.lower(end + 1)) || number.value.fract() != 0.0;
    (text.lower(end) == "times" && compared).then(|| times(i..end + 1, number.value))
}

fn times(tokens: Range<usize>, value: f64) -> Reading {
    Reading::exact(tokens.clone(), Sort::Measure, value, if value < 1.0 { 0.1 } else { 1.0 }).in_unit(Sort::Measure, "×", tokens)
}
