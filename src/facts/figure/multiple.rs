//! What comes in: a place in the text; what goes out: how many times as much ("nearly twice as much", "three times the
//! national average", "double what it was"): unit "×".

use super::{Reading, Sort};
use crate::facts::number::number_at;
use crate::text::Text;

/// Words for multiples, and whether "times" follows in others.
const WORDS: &[(&str, f64)] = &[("twice", 2.0), ("double", 2.0), ("triple", 3.0), ("quadruple", 4.0), ("thrice", 3.0)];

/// What a multiple is compared with follows in one of these words.
#[rustfmt::skip]
const COMPARED: &[&str] = &[
    "as", "the", "what", "its", "their", "his", "her", "more", "higher", "larger", "bigger", "greater", "faster", "longer", "lower",
    "that", "those", "likelier", "stronger", "heavier", "less",
];

/// The words that a multiple may begin with, besides numbers.
pub(super) fn begins() -> Vec<&'static str> {
    WORDS.iter().map(|(word, _)| *word).collect()
}

/// Reads a multiple.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if let Some((word, value)) = WORDS.iter().find(|(word, _)| *word == text.lower(i)) {
        let next = text.lower(i + 1);
        // "double the size", but "the double bombing"; "twice the two met" says how often.
        let compared = next == "as"
            && matches!(text.lower(i + 2), "much" | "many" | "likely" | "high" | "large" | "big" | "long" | "fast" | "often")
            || next == "what"
            || matches!(next, "the" | "its" | "their" | "that") && (*word != "twice" || measures(text, i + 2));
        let verb = matches!(text.lower(i.wrapping_sub(1)), "to" | "will" | "would" | "could" | "may" | "might") && *word != "twice";
        return (compared && !verb).then(|| times(i..i + 1, *value));
    }
    let number = number_at(text, i)?;
    let end = i + number.tokens;
    let compared = text.lower(end) == "times" && COMPARED.contains(&text.lower(end + 1));
    compared.then(|| times(i..end + 1, number.value))
}

/// Whether what follows is a measure that has multiples: "twice the size".
fn measures(text: &Text, i: usize) -> bool {
    (i..i + 3).any(|k| {
        matches!(
            text.lower(k),
            "size"
                | "rate"
                | "amount"
                | "number"
                | "average"
                | "price"
                | "speed"
                | "legal"
                | "level"
                | "cost"
                | "height"
                | "weight"
                | "length"
                | "usual"
        )
    })
}

fn times(tokens: std::ops::Range<usize>, value: f64) -> Reading {
    let end = tokens.end;
    Reading::exact(tokens.clone(), Sort::Measure, value, 1.0).in_unit(Sort::Measure, "×", tokens.start..end)
}
