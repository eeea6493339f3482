//! What comes in: a place in the text; what goes out: the share that a fraction states, in per cent ("a third of voters",
//! "one in five", "half"), or a bare fraction as a number.

use super::{Reading, Sort};
use crate::facts::number::fraction::{DENOMINATORS, fraction_at, of_scale};
use crate::facts::number::{SCALES, digits, find, is_joint, number_at};
use crate::text::{Kind, Text};

/// A share is rounded to about this many per cent: "a third" may be 35%.
const STEP: f64 = 5.0;

/// Before "half", these make a part of a time or game of it.
#[rustfmt::skip]
const NOT_AFTER: &[&str] = &[
    "first", "second", "latter", "other", "better", "top", "bottom", "early", "late", "and", "in", "northern", "southern", "eastern",
    "western", "lower", "upper", "north", "south", "left", "right", "front", "back",
];

/// After a fraction, these make no share: "half an hour", "half brother", "a third man".
const NOT_BEFORE: &[&str] = &["an", "hour", "past", "time", "brother", "sister", "mile", "dollar", "way"];

/// The words that a share may begin with.
pub(super) fn begins() -> Vec<&'static str> {
    vec!["half"]
}

/// What may stand after "a" or "an" in a fraction or a scale: "a third", "a million", "a half-dozen".
pub(super) fn after_article() -> impl Iterator<Item = &'static str> {
    DENOMINATORS.iter().chain(SCALES).map(|(word, _)| *word)
}

/// Reads a share.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if let Some((share, end)) = one_in(text, i) {
        if is_alone(text, i, end) {
            return Some(Reading::exact(i..end, Sort::Count, share, 0.01));
        }
        let mut reading = Reading::exact(i..end, Sort::Share, share * 100.0, (share * 20.0).min(STEP));
        reading.unit = Some("%");
        return Some(reading);
    }
    if let Some((value, end)) = arithmetic(text, i) {
        return Some(Reading::exact(i..end, Sort::Count, value, 0.01));
    }
    let (value, end) = fraction_at(text, i)?;
    // "three-quarters of a million" is a number.
    if i > 0 && is_joint(text, i - 1) || of_scale(text, i).is_some() {
        return None;
    }
    let (before, next) = (text.lower(i.wrapping_sub(1)), text.lower(end));
    if text.kind(i) == Kind::Number && !matches!(next, "of" | "the") {
        return Some(Reading::exact(i..end, Sort::Count, value, 0.01)).filter(|_| !super::count::is_time(text, end));
    }
    let joined = is_joint(text, end);
    if joined || NOT_BEFORE.contains(&next) || super::count::is_time(text, end) {
        return None;
    }
    let bare_half = text.lower(i) == "half";
    if bare_half && (NOT_AFTER.contains(&before) || next == "a") {
        return None;
    }
    // "a third man", "a fourth": the singular after "a" or "one" counts a share before "of" or at the end of its clause alone.
    let indefinite = matches!(text.lower(i), "a" | "an") || text.lower(i) == "one" && !is_joint(text, i + 1);
    let ends = text.kind(end) != Kind::Word
        || matches!(next, "in" | "to" | "from" | "since" | "this" | "last" | "over" | "or" | "and" | "by" | "on");
    if indefinite && !(next == "of" || ends && text.lower(end - 1) != "second") {
        return None;
    }
    // Nothing stands there that it could be a share of: a number.
    if is_alone(text, i, end) || value > 2.0 {
        return Some(Reading::exact(i..end, Sort::Count, value, 0.01));
    }
    let mut reading = Reading::exact(i..end, Sort::Share, value * 100.0, STEP.min(value * 20.0));
    reading.unit = Some("%");
    Some(reading)
}

/// Whether nothing but a mark stands in the sentence beside the tokens from `i` to `end`.
pub(super) fn is_alone(text: &Text, i: usize, end: usize) -> bool {
    let sentence = text.sentence(i);
    i == sentence.start && (end == sentence.end || end + 1 == sentence.end && text.kind(end) == Kind::Mark)
}

/// A fraction as a sum writes it: "two over five", "-3/4", "ninety-two fifths".
fn arithmetic(text: &Text, i: usize) -> Option<(f64, usize)> {
    let negative =
        matches!(text.raw(i), "-" | "−") && !text.spaced(i + 1) && text.spaced(i) || matches!(text.lower(i), "minus" | "negative");
    let (sign, from) = if negative { (-1.0, i + 1) } else { (1.0, i) };
    if negative && let Some((value, end)) = fraction_at(text, from) {
        return Some((-value, end));
    }
    let over = number_at(text, from)?;
    let at = from + over.tokens;
    if text.lower(at) == "over" {
        // "12 over three years" is none: nothing else may stand in the sentence but what it equals.
        let under = number_at(text, at + 1)?;
        let end = at + 1 + under.tokens;
        let sentence = text.sentence(i);
        let alone = i == sentence.start || matches!(text.lower(i - 1), "is" | "equals" | "=");
        let ends = end >= sentence.end || end + 1 == sentence.end && text.kind(end) == Kind::Mark;
        return (alone && ends && under.value > 0.0).then(|| (sign * over.value / under.value, end));
    }
    let at = if is_joint(text, at) { at + 1 } else { at };
    let under = find(DENOMINATORS, text.lower(at).strip_suffix('s')?).filter(|_| over.value > 20.0)?;
    Some((sign * over.value / under, at + 1))
}

/// "one in five", "two out of three", "3 in 10": not a place or a year.
fn one_in(text: &Text, i: usize) -> Option<(f64, usize)> {
    let over = number_at(text, i)?;
    let mut at = i + over.tokens;
    let joined = is_joint(text, at) && text.lower(at + 1) == "in";
    if joined {
        at += 1;
    }
    let out_of = text.follows(at, &["out", "of"]);
    if !(out_of || text.lower(at) == "in" || text.lower(at) == "of" && text.lower(at + 1) == "every") {
        return None;
    }
    at += 1 + usize::from(out_of);
    if is_joint(text, at) {
        at += 1;
    }
    at += usize::from(text.lower(at) == "every");
    let under = number_at(text, at)?;
    let end = at + under.tokens;
    let plain = over.value >= 1.0 && over.value < under.value && over.value.fract() == 0.0 && under.value.fract() == 0.0;
    let round = matches!(under.value as i64, 2..=10 | 12 | 20 | 25 | 50 | 100 | 1_000 | 10_000 | 100_000 | 1_000_000);
    let year = digits(text.raw(at)).is_some() && super::count::is_year(text, at);
    // "nine in 10" mixes words and digits as style books ask; "six in 12 cities" counts.
    let same_form = text.kind(i) == text.kind(at) || out_of || over.value == 1.0 || matches!(under.value as i64, 10 | 100);
    (plain && (round || joined) && !year && same_form && !super::count::is_time(text, end) && over.value <= 100.0)
        .then(|| (over.value / under.value, end))
}
