//! What comes in: a place in the text; what goes out: the fraction that stands there, in words ("two-thirds", "a quarter"),
//! digits ("3/4") or one character ("½"), and its combinations with whole numbers and scales.

use super::digits::digits;
use super::{SCALES, find, is_joint, small};
use crate::text::{Kind, Text};

/// Fractions of one character.
#[rustfmt::skip]
const SIGNS: &[(&str, f64)] = &[
    ("½", 0.5), ("¼", 0.25), ("¾", 0.75), ("⅓", 1.0 / 3.0), ("⅔", 2.0 / 3.0), ("⅕", 0.2), ("⅖", 0.4), ("⅗", 0.6), ("⅘", 0.8),
    ("⅙", 1.0 / 6.0), ("⅛", 0.125), ("⅜", 0.375), ("⅝", 0.625), ("⅞", 0.875),
];

/// Denominators in words, in the singular.
#[rustfmt::skip]
pub const DENOMINATORS: &[(&str, f64)] = &[
    ("half", 2.0), ("third", 3.0), ("quarter", 4.0), ("fourth", 4.0), ("fifth", 5.0), ("sixth", 6.0), ("seventh", 7.0), ("eighth", 8.0),
    ("ninth", 9.0), ("tenth", 10.0), ("eleventh", 11.0), ("twelfth", 12.0), ("fifteenth", 15.0), ("sixteenth", 16.0),
    ("twentieth", 20.0), ("thirtieth", 30.0), ("fiftieth", 50.0), ("hundredth", 100.0), ("thousandth", 1e3), ("millionth", 1e6),
    ("billionth", 1e9), ("trillionth", 1e12),
];

/// The denominator that a word names, and whether it stands in the plural.
fn denominator(word: &str) -> Option<(f64, bool)> {
    if word == "halves" {
        return Some((2.0, true));
    }
    if let Some(value) = find(DENOMINATORS, word) {
        return Some((value, false));
    }
    let value = find(DENOMINATORS, word.strip_suffix('s')?)?;
    Some((value, true))
}

/// A fraction alone, with its end: "½", "3/4", "two-thirds", "three quarters", "a third", "half", "one twenty-fifth".
pub fn fraction_at(text: &Text, i: usize) -> Option<(f64, usize)> {
    match text.kind(i) {
        Kind::Word => {}
        _ if text.raw(i).is_ascii() => return slashed(text, i).filter(|_| text.kind(i) == Kind::Number),
        _ => return find(SIGNS, text.raw(i)).map(|value| (value, i + 1)),
    }
    if text.lower(i) == "half" {
        return Some((0.5, i + 1));
    }
    let (over, end) = match text.lower(i) {
        "a" | "an" => (1.0, i + 1),
        _ => small(text, i)?,
    };
    let at = if is_joint(text, end) || text.raw(end) == "-" { end + 1 } else { end };
    if over == 1.0
        && let Some((under, past)) = compound(text, at)
    {
        return Some((1.0 / under, past));
    }
    let (under, plural) = denominator(text.lower(at))?;
    (plural == (over > 1.0)).then(|| (over / under, at + 1))
}

/// "twenty-fifth" as a denominator, with its end.
fn compound(text: &Text, i: usize) -> Option<(f64, usize)> {
    let ten = find(super::TENS, text.lower(i)).filter(|_| is_joint(text, i + 1))?;
    let (unit, plural) = denominator(text.lower(i + 2)).filter(|(u, _)| *u < 10.0)?;
    (!plural).then_some((ten + unit, i + 3))
}

/// "3/4": the numerator first, without white space, no third part ("5/17/2018").
fn slashed(text: &Text, i: usize) -> Option<(f64, usize)> {
    let slash = |at: usize| matches!(text.raw(at), "/" | "⁄") && !text.spaced(at) && !text.spaced(at + 1);
    if !slash(i + 1) || slash(i + 3) || (i > 0 && text.raw(i - 1) == "/" && !text.spaced(i)) {
        return None;
    }
    let (over, under) = (digits(text.raw(i))?.0, digits(text.raw(i + 2))?.0);
    let whole = over.fract() == 0.0 && under.fract() == 0.0;
    // "9/11" is a day.
    (whole && over >= 1.0 && over < under && matches!(under as u8, 2..=6 | 8 | 10 | 12 | 16)).then(|| (over / under, i + 3))
}

/// What stands beside whole digits: "2½", "2 1/4".
pub(super) fn beside_digits(text: &Text, i: usize) -> Option<(f64, usize)> {
    if let Some(value) = find(SIGNS, text.raw(i)) {
        return Some((value, i + 1));
    }
    if text.kind(i) == Kind::Number && text.spaced(i) { slashed(text, i) } else { None }
}

/// What stands after a whole number and "and": "a half", "three quarters"; not a share of something else ("and a third of").
pub(super) fn tail(text: &Text, i: usize) -> Option<(f64, usize)> {
    let (value, end) = fraction_at(text, i)?;
    let bare_half = text.lower(i) == "half";
    (value < 1.0 && !bare_half && !matches!(text.lower(end), "of" | "the")).then_some((value, end))
}

/// A fraction of a scale: "half a million", "a half-dozen", "quarter million", "three quarters of a million".
pub fn of_scale(text: &Text, i: usize) -> Option<(f64, usize)> {
    let (value, mut at) = match text.lower(i) {
        "quarter" => (0.25, i + 1),
        _ => fraction_at(text, i)?,
    };
    let joint = |at: usize| if is_joint(text, at) { at + 1 } else { at };
    at = joint(at);
    if text.lower(at) == "of" {
        at = joint(at + 1);
    }
    if matches!(text.lower(at), "a" | "one") {
        at = joint(at + 1);
    }
    let scale = find(SCALES, text.lower(at)).filter(|s| *s == 12.0 || *s >= 1e5)?;
    let value = value * scale;
    (value.fract() == 0.0).then_some((value, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_fractions() {
        for (source, expected) in [
            ("two-thirds", Some(2.0 / 3.0)),
            ("a quarter", Some(0.25)),
            ("three quarters", Some(0.75)),
            ("3/4", Some(0.75)),
            ("½", Some(0.5)),
            ("one twenty-fifth", Some(0.04)),
            ("half", Some(0.5)),
            ("9/11/2001", None),
            ("24/7", None),
            ("two third", None),
            ("a thirds", None),
        ] {
            assert_eq!(fraction_at(&Text::new(source), 0).map(|f| f.0), expected, "{source}");
        }
    }
}
