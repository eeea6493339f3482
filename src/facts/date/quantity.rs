//! What comes in: a place in the text; what goes out: how much of which unit of time stands there: "three weeks", "a few days",
//! "2 1/2 years", "three- or four-day", "an hour and 30 minutes".

use super::Mod;
use super::reading::Unit;
use super::scan::{Scan, Word, is_dash};
use crate::text::Kind;

/// Words between the number and the unit.
const BETWEEN: &[&str] = &[
    "more",
    "consecutive",
    "straight",
    "successive",
    "full",
    "whole",
    "additional",
    "extra",
    "trading",
    "business",
    "working",
    "calendar",
    "long",
    "short",
    "other",
    "further",
    "solid",
    "or",
    "so",
    "fiscal",
    "brief",
    "entire",
    "good",
    "hard",
    "intense",
    "school",
];

/// Ends of adjectives that may stand there too: "two agonising days", "five bloody years".
const ADJECTIVE_ENDINGS: &[&str] = &["ing", "ous", "al", "ful", "ible", "able", "ive", "ic", "less", "ish", "y"];

/// Whether the word may stand between a number and its unit.
fn stands_between(word: &str) -> bool {
    BETWEEN.contains(&word) || word.len() > 5 && ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// How much of which unit, and the place after it.
pub struct Quantity {
    /// How many; none for "several".
    pub count: Option<f64>,
    /// Of what.
    pub unit: Unit,
    /// The place after it.
    pub end: usize,
    /// What its words hedge.
    pub modifier: Option<Mod>,
}

/// "three weeks", "a few days", "2 1/2 years", "two or three months", "half an hour", "a week", "four-month"
pub fn quantity(scan: &Scan, i: usize) -> Option<Quantity> {
    let text = scan.text;
    // "half an hour", "half a century"
    if scan.lower(i) == "half" || scan.word(i) == Word::A && scan.lower(i + 1) == "half" {
        let at = i + usize::from(scan.word(i) == Word::A) + 1;
        let at = scan.past_hyphen(at) + usize::from(scan.word(at) == Word::A);
        let Word::Unit(unit) = scan.word(at) else { return None };
        return Some(Quantity { count: Some(0.5), unit, end: at + 1, modifier: None });
    }
    let (mut count, mut at, mut modifier, plural) = match scan.word(i) {
        Word::A => match (scan.word(i + 1), scan.lower(i + 1)) {
            (_, "couple") => (Some(2.0), i + 2 + usize::from(scan.lower(i + 2) == "of"), Some(Mod::Approx), true),
            (Word::Some, "few") => (None, i + 2, None, true),
            (_, "number") if scan.lower(i + 2) == "of" => (None, i + 3, None, true),
            (_, "dozen" | "hundred" | "thousand") => {
                let (value, end) = scan.number(i)?;
                (Some(value), end, None, true)
            }
            _ => (Some(1.0), i + 1, None, false),
        },
        Word::Some if scan.lower(i) == "couple" => (Some(2.0), i + 1 + usize::from(scan.lower(i + 1) == "of"), Some(Mod::Approx), true),
        Word::Some => {
            let of = usize::from(scan.lower(i + 1) == "of");
            (None, i + 1 + of, None, true)
        }
        Word::Digits | Word::Number => {
            let (value, end) = scan.number(i)?;
            (Some(value), end, None, true)
        }
        _ => return None,
    };
    // "some three weeks": about three.
    if scan.lower(i) == "some" && matches!(scan.word(at), Word::Digits | Word::Number) {
        let (value, end) = scan.number(at)?;
        (count, at, modifier) = (Some(value), end, Some(Mod::Approx));
    }
    if let Some(value) = count.filter(|_| plural) {
        // "2 1/2", "2½", "two and a half"
        if scan.digits(at, 1).is_some() && text.raw(at + 1) == "/" && scan.digits(at + 2, 1).is_some() && !text.spaced(at + 1) {
            let (top, bottom) = (scan.digits(at, 1)?, scan.digits(at + 2, 1)?);
            if bottom == 0 || top >= bottom {
                return None;
            }
            count = Some(value + f64::from(top) / f64::from(bottom));
            at += 3;
        } else if let Some((upper, end)) = upper(scan, at)
            && upper > value
        {
            (at, modifier) = (end, Some(Mod::EqualOrMore));
        }
    }
    let text_joined = scan.hyphen(at);
    at = scan.past_hyphen(at);
    // "three- or four-day"
    if text_joined && at < scan.len() && is_dash(text.raw(at)) {
        at += 1;
        if let Some((_, end)) = upper(scan, at) {
            (at, modifier) = (scan.past_hyphen(end), Some(Mod::EqualOrMore));
        }
    }
    let mut between = 0;
    while between < 2
        && stands_between(scan.lower(at))
        && (plural || matches!(scan.lower(at), "full" | "whole" | "further" | "good" | "long" | "short" | "brief"))
    {
        at += 1;
        between += 1;
    }
    // "24-hour", "three weeks": a plural, or a singular joined by a hyphen, or "one week", "a week".
    let single = count.is_some_and(|c| c > 0.0 && c <= 1.0) || scan.hyphen(at.wrapping_sub(1)) || text_joined;
    let unit = match scan.word(at) {
        Word::Units(unit) if plural || text_joined => unit,
        Word::Unit(unit) if single || !text.spaced(at) || plural && is_noun_after(scan, at) => unit,
        Word::Ordinal(2) if text_joined || scan.lower(at) == "second" && is_seconds(scan, i, at, count) => Unit::Second,
        _ => return None,
    };
    let mut end = at + 1;
    // "a three-year period" the noun, "a week" the rate: "twice a week".
    if scan.word(i) == Word::A && !plural && !text_joined && is_rate(scan, i) {
        return None;
    }
    // "a day-long", "a year-old"
    if scan.lower(end) == "and" && scan.lower(end + 1) == "a" && scan.lower(end + 2) == "half" {
        count = count.map(|c| c + 0.5);
        end += 3;
    } else if scan.lower(end) == "and" && scan.lower(end + 1) == "half" && text.kind(end + 2) != Kind::Word {
        count = count.map(|c| c + 0.5);
        end += 2;
    }
    if count.is_some_and(|c| !(0.0..1e7).contains(&c)) {
        return None;
    }
    Some(Quantity { count, unit, end, modifier })
}

/// "a five year low", "four year plan": a singular before a noun, as broadcasters' transcripts have it.
fn is_noun_after(scan: &Scan, at: usize) -> bool {
    scan.text.raw(at + 1) == "("
        || scan.text.kind(at + 1) == Kind::Word && scan.text.spaced(at + 1) && !matches!(scan.lower(at + 1), "of" | "in" | "old" | "ago")
}

/// "one second later", "3.5 second": no ordinal.
fn is_seconds(scan: &Scan, i: usize, at: usize, count: Option<f64>) -> bool {
    let one = scan.lower(i) == "one" || scan.lower(i) == "1";
    let closes = scan.text.kind(at + 1) != Kind::Word
        || matches!(scan.lower(at + 1), "later" | "before" | "after" | "earlier" | "to" | "time" | "ago");
    closes && (one || count.is_some_and(|c| c.fract() != 0.0))
}

/// "two or three", "10 to 15", "12-18": the upper one and the place after it.
fn upper(scan: &Scan, at: usize) -> Option<(f64, usize)> {
    let joined = scan.hyphen(at) && !scan.text.spaced(at + 1);
    if !joined && !matches!(scan.lower(at), "or" | "to" | "and") {
        return None;
    }
    if !matches!(scan.word(at + 1), Word::Digits | Word::Number) {
        return None;
    }
    scan.number(at + 1)
}

/// "once a week", "$3 million a year": how often, not how long.
fn is_rate(scan: &Scan, i: usize) -> bool {
    let text = scan.text;
    let before = scan.before(i);
    let counted = matches!(
        before,
        "times" | "once" | "twice" | "thrice" | "million" | "billion" | "thousand" | "hours" | "days" | "cents" | "percent" | "%"
    );
    let noun = i > 0 && text.kind(i - 1) == Kind::Number && text.spaced(i);
    let flights =
        i > 1 && text.kind(i - 1) == Kind::Word && before.ends_with('s') && matches!(scan.word(i - 2), Word::Digits | Word::Number);
    let moment = matches!(scan.lower(i + 2), "ago" | "earlier" | "later" | "before" | "after" | "of");
    (counted || noun || flights) && !moment
}

/// "an hour and 30 minutes", "two years, six months": further units, each finer than the one before.
pub fn several(scan: &Scan, mut end: usize, count: Option<f64>, mut unit: Unit) -> Option<(String, usize)> {
    let mut value = unit.length(Some(count.filter(|c| c.fract() == 0.0)?));
    let mut more = false;
    for _ in 0..3 {
        let at = end + usize::from(scan.lower(end) == ",");
        let at = at + usize::from(scan.lower(at) == "and");
        if !matches!(scan.word(at), Word::Digits | Word::Number) {
            break;
        }
        let Some(next) = quantity(scan, at).filter(|q| q.modifier.is_none() && finer(unit, q.unit)) else { break };
        let Some(n) = next.count.filter(|n| n.fract() == 0.0) else { break };
        let length = next.unit.length(Some(n));
        // The clock's part begins once with a T.
        let part = length.trim_start_matches('P');
        value += if value.contains('T') { part.trim_start_matches('T') } else { part };
        (end, unit, more) = (next.end, next.unit, true);
    }
    more.then_some((value, end))
}

/// Whether the second unit goes on the first: months after years, minutes after hours.
fn finer(unit: Unit, next: Unit) -> bool {
    match unit {
        Unit::Year => matches!(next, Unit::Month | Unit::Week | Unit::Day),
        Unit::Month => matches!(next, Unit::Week | Unit::Day),
        Unit::Week => next == Unit::Day,
        Unit::Day => matches!(next, Unit::Hour | Unit::Minute),
        Unit::Hour => matches!(next, Unit::Minute | Unit::Second),
        Unit::Minute => next == Unit::Second,
        _ => false,
    }
}
