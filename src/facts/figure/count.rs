//! What comes in: a place in the text; what goes out: the plain number that counts something there ("12", "two dozen").

use super::{Reading, Sort};
use crate::facts::number::{self, is_joint, number_at};
use crate::text::{Kind, Text};

/// Units of time, in the singular: what they measure is a duration, which dates read.
#[rustfmt::skip]
const TIME: &[&str] = &[
    "second", "minute", "min", "hour", "hr", "day", "weekday", "week", "fortnight", "month", "year", "yr", "decade", "century",
    "centurie", "millennium", "night", "evening", "morning", "afternoon", "weekend", "semester", "season", "moment", "time", "a.m",
    "p.m", "am", "pm", "gmt", "o'clock", "o’clock", "et", "est", "edt", "utc", "noon", "midnight", "calendar", "sec", "mins", "hrs",
    "quarter",
];

/// Words between a number and its unit of time: "three straight days".
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "more", "full", "long", "straight", "consecutive", "successive", "whole", "additional", "other", "working", "business", "short",
    "solid", "further", "extra", "entire", "calendar", "fiscal", "trading", "or", "so", "odd", "of",
    "sleepless", "school", "the", "this", "that", "his", "their", "its", "her",
];

/// After a hyphen these make no count: "two-way", "one-time".
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "way", "for", "time", "first", "second", "fifth", "sixth", "seventh", "eighth", "ninth", "sided", "on", "off", "fold", "faced", "step", "stop", "tier", "off", "up", "out", "star", "and", "size", "handed",
    "shot", "hander", "third", "fourth", "liner", "half", "to", "state", "party", "piece", "percenter", "over", "man", "woman", "run",
    "under",
];

/// Those of them that count where they are three or more: "six-party talks", "ten-man crew".
const CREWS: &[&str] = &["party", "man", "woman", "piece", "run", "step", "stop"];

/// The words that a number may begin with.
pub(super) fn begins() -> Vec<&'static str> {
    number::UNITS.iter().chain(number::TENS).map(|(word, _)| *word).chain(["quarter", "minus", "negative", "plus"]).collect()
}

/// Whether a unit of time stands at `i`, after a hyphen and a few adjectives.
pub(super) fn is_time(text: &Text, i: usize) -> bool {
    let from = if is_joint(text, i) { i + 1 } else { i };
    for at in from..from.saturating_add(3) {
        let word = text.lower(at);
        let singular = word.strip_suffix('s').unwrap_or(word);
        if TIME.contains(&word) || TIME.contains(&singular) {
            return true;
        }
        if !BETWEEN.contains(&word) {
            return false;
        }
    }
    false
}

/// A number that may take a unit, with its sign: "12", "-5", "minus five", "several hundred".
pub(super) fn amount(text: &Text, i: usize) -> Option<Reading> {
    // "plus or minus 3 points" says how wide a margin is.
    let margin = if text.raw(i) == "±" { 1 } else { 3 * usize::from(text.follows(i, &["plus", "or", "minus"])) };
    if margin > 0 {
        let reading = plain(text, i + margin)?;
        return Some(Reading { tokens: i..reading.tokens.end, ..reading });
    }
    let signed = match text.raw(i) {
        "-" | "−" | "–" | "+" => {
            let alone = (text.spaced(i) || matches!(text.raw(i.wrapping_sub(1)), "<" | ">" | "=" | "("))
                && !text.spaced(i + 1)
                && text.kind(i + 1) == Kind::Number;
            if !alone {
                return None;
            }
            true
        }
        _ => matches!(text.lower(i), "minus" | "negative"),
    };
    if signed {
        let reading = plain(text, i + 1)?;
        let factor = if text.raw(i) == "+" { 1.0 } else { -1.0 };
        let mut reading = reading.times(factor);
        reading.step = reading.step.abs();
        reading.tokens.start = i;
        return Some(reading);
    }
    super::vague::amount(text, i).or_else(|| plain(text, i))
}

fn plain(text: &Text, i: usize) -> Option<Reading> {
    let number = number_at(text, i)?;
    Some(Reading::exact(i..i + number.tokens, Sort::Count, number.value, number.step))
}

/// Reads a plain count.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    let reading = amount(text, i)?;
    let end = reading.tokens.end;
    let year = (is_year(text, i) || is_early_year(text, i)) && end == i + 1 && !counts_people(text, end) && !is_bounded(text, i, end);
    // Words set apart: "a two - month siege"
    let parted = matches!(text.raw(end), "-" | "–") && is_time(text, end + 1);
    if is_time(text, end) || parted || year {
        return None;
    }
    if is_joint(text, end) {
        let next = text.lower(end + 1);
        let several = reading.number.is_some_and(|n| n >= 3.0) && CREWS.contains(&next);
        if COMPOUNDS.contains(&next) && !several || text.kind(end + 1) != Kind::Word {
            return None;
        }
    }
    // Letters joined to digits: "3D", "737s".
    if text.kind(end - 1) == Kind::Number && text.kind(end) == Kind::Word && !text.spaced(end) {
        return None;
    }
    if text.kind(end) == Kind::Possessive && text.kind(end - 1) == Kind::Number {
        return None;
    }
    // A scale alone after "a" is no "hundred percent" here; "a hundred" stands.
    if text.lower(i) == "one" && end == i + 1 && !super::one::counts(text, i) {
        return None;
    }
    Some(reading)
}

/// Whether the token is a year by its look.
pub(super) fn is_year(text: &Text, i: usize) -> bool {
    let raw = text.raw(i);
    raw.len() == 4 && raw.bytes().all(|b| b.is_ascii_digit()) && (raw.starts_with("19") || raw.starts_with("20") || raw.starts_with("18"))
}

/// A year before 1800: only after words that lead to one ("from 1530 to 1570").
fn is_early_year(text: &Text, i: usize) -> bool {
    let raw = text.raw(i);
    let digits = raw.len() == 4 && raw.bytes().all(|b| b.is_ascii_digit()) && raw.starts_with('1');
    digits
        && matches!(text.lower(i.wrapping_sub(1)), "in" | "from" | "since" | "until" | "to" | "by" | "circa" | "year" | "before" | "after")
}

/// A year's look, yet a bound stands before it and a plural after: "more than 2000 hospital visits".
fn is_bounded(text: &Text, i: usize, end: usize) -> bool {
    let bound = matches!(
        text.lower(i.wrapping_sub(1)),
        "than" | "least" | "nearly" | "almost" | "some" | "roughly" | "approximately" | "estimated"
    );
    bound && (end..end + 3).take_while(|k| text.kind(*k) == Kind::Word).any(|k| super::counted::is_plural(text.lower(k)))
}

/// A year's look, yet people are counted: "killed 2000 people".
fn counts_people(text: &Text, i: usize) -> bool {
    matches!(text.lower(i), "people" | "civilians" | "troops" | "soldiers" | "workers" | "jobs" | "others" | "men" | "women" | "children")
}
