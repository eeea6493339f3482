//! What comes in: a place in the text; what goes out: a number told by its tens alone ("the low 30s", "the mid-teens", "highs in
//! the 90s"). The decades of a century and of a life are told in the same words: dates and ages read those.

use super::{Bound, Reading, Sort, unit};
use crate::facts::number::{digits, find, is_joint};
use crate::text::{Kind, Text};

/// Tens in words.
#[rustfmt::skip]
const WORDS: &[(&str, f64)] = &[
    ("teens", 10.0), ("twenties", 20.0), ("thirties", 30.0), ("forties", 40.0), ("fifties", 50.0), ("sixties", 60.0), ("seventies", 70.0),
    ("eighties", 80.0), ("nineties", 90.0),
];

/// Parts of a ten, by their first and last ones.
#[rustfmt::skip]
const PARTS: &[(&str, f64, f64)] = &[
    ("early", 0.0, 3.0), ("low", 0.0, 3.0), ("lower", 0.0, 4.0), ("mid", 4.0, 6.0), ("middle", 4.0, 6.0), ("high", 7.0, 9.0),
    ("upper", 5.0, 9.0), ("late", 7.0, 9.0),
];

/// The words that a number told by its tens may begin with.
pub(super) fn begins() -> Vec<&'static str> {
    WORDS.iter().map(|(word, _)| *word).chain(PARTS.iter().map(|(word, ..)| *word)).collect()
}

/// Least and greatest number of the tens at `i`, and their end: "20s", "mid-40s", "low teens".
pub(super) fn range(text: &Text, i: usize) -> Option<(f64, f64, usize)> {
    let part = PARTS.iter().find(|(word, ..)| *word == text.lower(i));
    let at = match part {
        Some(_) if is_joint(text, i + 1) => i + 2,
        Some(_) => i + 1,
        None => i,
    };
    let (first, end) = match find(WORDS, text.lower(at)) {
        Some(first) => (first, at + 1),
        None => {
            let (value, _) = digits(text.raw(at)).filter(|(v, _)| v % 10.0 == 0.0 && (10.0..100.0).contains(v))?;
            if text.lower(at + 1) != "s" || text.spaced(at + 1) {
                return None;
            }
            (value, at + 2)
        }
    };
    let (low, high) = match part {
        Some((_, low, high)) => (*low, *high),
        None if first == 10.0 => (3.0, 9.0),
        None => (0.0, 9.0),
    };
    // The low teens begin with eleven.
    Some((first + if first == 10.0 { low.max(1.0) } else { low }, first + high, end))
}

/// Reads a number told by its tens.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    if text.lower(i.wrapping_sub(1)) != "the" {
        return None;
    }
    let (low, high, end) = range(text, i)?;
    let part = text.lower(i);
    let percent = matches!(text.lower(end), "percent" | "%") || text.follows(end, &["per", "cent"]);
    let scale = unit::at(text, end, false).filter(|(symbol, _)| matches!(*symbol, "°C" | "°F" | "°"));
    let weather = scale.is_some() || unit::is_weather(text, end);
    // "the mid-80s" and "the 90s" are years, where nothing tells otherwise; nobody says "the low 90s" of them.
    let sure = matches!(part, "low" | "lower" | "high" | "upper") || text.lower(end - 1) == "teens" && part != "early" && part != "late";
    if !(sure || percent || weather) || text.kind(end) == Kind::Possessive {
        return None;
    }
    let mut reading = Reading::vague(i..end, Sort::Count, Some(low), Some(high));
    reading.bound = Bound::Range;
    if percent {
        let past = if text.lower(end) == "per" { end + 2 } else { end + 1 };
        return Some(reading.in_unit(Sort::Share, "%", i..past));
    }
    match scale {
        Some((symbol, past)) => Some(reading.in_unit(Sort::Measure, symbol, i..past)),
        None if weather => Some(reading.in_unit(Sort::Measure, "°", i..end)),
        None => Some(reading),
    }
}
