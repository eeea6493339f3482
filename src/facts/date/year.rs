//! Years alone ("in 1998", "the 2010 spy swap", "fiscal 1989"), in digits and spoken ("nineteen ninety-six").

use super::Family;
use super::reading::{Meaning, Pick, Reading, Year};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "year", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[("year", Word::Unit(super::reading::Unit::Year)), ("fiscal", Word::Phrase), ("calendar", Word::Phrase)];

/// Words after which four digits are a year, whatever follows.
const CERTAIN: &[&str] = &["in", "since", "until", "till", "during", "year", "fiscal", "circa", "early", "late", "mid", "by"];

/// Words after which four digits may be a year: what follows decides.
const LIKELY: &[&str] = &[
    "of", "from", "to", "through", "before", "after", "between", "and", "for", "than", "the", "a", "an", "its", "his", "her", "their",
    "our", "or", "this", "that", "'s", "'", "with", "on", "under", "at", "around", "about", "as", "over", "into",
];

/// What four digits count, so that they are no year.
const COUNTED: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "troops",
    "percent",
    "per",
    "degrees",
    "feet",
    "square",
    "million",
    "billion",
    "dollars",
    "civilians",
    "cases",
    "deaths",
    "others",
    "jobs",
    "homes",
    "soldiers",
    "votes",
    "points",
    "hours",
    "meters",
    "metres",
    "miles",
    "kilometers",
    "kilometres",
    "pounds",
    "tons",
    "tonnes",
    "more",
    "gmt",
    "utc",
];

/// Plurals after "the" and four digits that make these a year: "the 2005 attacks".
const HAPPENINGS: &[&str] = &[
    "attacks",
    "awards",
    "blasts",
    "bombings",
    "celebrations",
    "championships",
    "elections",
    "finals",
    "fires",
    "floods",
    "games",
    "hearings",
    "killings",
    "midterms",
    "murders",
    "playoffs",
    "primaries",
    "protests",
    "quakes",
    "riots",
    "shootings",
    "storms",
    "talks",
    "wildfires",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    match scan.word(i) {
        Word::Digits => digits(scan, i),
        Word::Number if !matches!(scan.before(i), "") => {
            let (year, end) = spoken(scan, i)?;
            Some(at(i, end, year))
        }
        // "the year 2000", "year 2008"
        Word::Unit(_) if scan.lower(i) == "year" => {
            let of = usize::from(scan.lower(i + 1) == "of");
            let (year, end) = stated(scan, i + 1 + of).or_else(|| spoken(scan, i + 1))?;
            Some(at(i, end, year))
        }
        Word::The if matches!(scan.lower(i + 1), "fiscal" | "calendar") => read(scan, i + 1).map(|r| Reading { first: i, ..r }),
        Word::Phrase if matches!(scan.lower(i), "fiscal" | "calendar") => {
            let extra = usize::from(scan.lower(i + 1) == "year");
            let (year, end) = stated(scan, i + 1 + extra)?;
            Some(at(i, end, year))
        }
        _ => None,
    }
}

fn at(first: usize, end: usize, year: i16) -> Reading {
    Reading::new(first, end, Meaning::Calendar { year: Year::Stated(year), month: None, day: None, weekday: None, pick: Pick::Tense })
}

/// Four digits that what stands around them makes a year.
fn digits(scan: &Scan, i: usize) -> Option<Reading> {
    let text = scan.text;
    let (year, end) = stated(scan, i)?;
    // "$1998", "#1998", "12-1998", "1998%", "1998-15"
    let mark_before = i > 0
        && !text.spaced(i)
        && text.kind(i - 1) == Kind::Mark
        && !matches!(text.raw(i - 1), "(" | "[" | "\"" | "“" | "‘" | "-" | "–" | "—");
    if mark_before || matches!(text.raw(end), "%" | "$" | "°" | ":" | "@" | "/") && !text.spaced(end) {
        return None;
    }
    let before = scan.before(i);
    let next = scan.lower(end);
    if COUNTED.contains(&next) || matches!(scan.word(end), Word::Units(_)) {
        return None;
    }
    // "2010s" is a decade, "1998th" a number.
    if text.kind(end) == Kind::Word && !text.spaced(end) {
        return None;
    }
    let dashed = i >= 2 && super::scan::is_dash(text.raw(i - 1)) && !text.spaced(i);
    if dashed && !(before_dash(scan, i) || matches!(scan.before(i - 1), "mid" | "pre" | "post" | "early" | "late")) {
        return None;
    }
    let plural = |word: &str| word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !text.capital(end);
    // "a failed 2010 plot": an adjective between the article and the year.
    let described = i >= 2
        && recent(year)
        && text.kind(i - 1) == Kind::Word
        && !text.capital(i - 1)
        && (matches!(scan.word(i - 2), Word::A | Word::The) || text.kind(i - 2) == Kind::Possessive)
        && text.kind(end) == Kind::Word
        && !text.capital(end)
        && !plural(next);
    let years = matches!(scan.lower(end), "to" | "through" | "until" | "till") && stated(scan, end + 1).is_some();
    let range = super::scan::is_dash(text.raw(end)) && !text.spaced(end) && text.kind(end + 1) == Kind::Number;
    let recent = recent(year);
    let good = described
        || CERTAIN.contains(&before) && (recent || matches!(before, "in" | "since" | "year" | "until"))
        || dashed
        || (LIKELY.contains(&before) || range) && (1700..=2100).contains(&year) && !plural(next)
        || text.raw(i.wrapping_sub(1)) == "(" && recent && matches!(text.raw(end), ")" | "-" | "–")
        || before == "the" && recent && HAPPENINGS.contains(&next)
        || text.kind(i.wrapping_sub(1)) == Kind::Possessive && recent && !plural(next)
        || before.is_empty() && recent && text.kind(end) == Kind::Word && !plural(next);
    (good || years && recent).then(|| at(i, end, year))
}

/// A year that news speak of.
fn recent(year: i16) -> bool {
    (1900..=2060).contains(&year)
}

/// "2014-2018": the end of a range of years.
fn before_dash(scan: &Scan, i: usize) -> bool {
    i >= 2 && scan.digits(i - 2, 4).is_some_and(|y| (1700..=2100).contains(&y)) && !scan.text.spaced(i - 1)
}

/// Four digits from 1000 on, and the place after them.
pub fn stated(scan: &Scan, i: usize) -> Option<(i16, usize)> {
    let year = scan.digits(i, 4).filter(|y| (1000..=2999).contains(y))?;
    Some((year as i16, i + 1))
}

/// "nineteen ninety-six", "two thousand fifteen"
pub fn spoken(scan: &Scan, i: usize) -> Option<(i16, usize)> {
    let century = match scan.lower(i) {
        "sixteen" => 1600,
        "seventeen" => 1700,
        "eighteen" => 1800,
        "nineteen" => 1900,
        "twenty" => 2000,
        "two" if scan.lower(i + 1) == "thousand" => {
            let (value, end) = scan.number(i)?;
            let after = scan.word(i.wrapping_sub(1));
            let dated = matches!(after, Word::Month(_)) || matches!(scan.before(i), "year" | "in" | "since" | "until");
            return (dated && (2000.0..2100.0).contains(&value)).then_some((value as i16, end));
        }
        _ => return None,
    };
    let hundred = usize::from(scan.lower(i + 1) == "hundred");
    if scan.word(i + 1 + hundred) != Word::Number {
        return None;
    }
    let (rest, end) = scan.number(i + 1 + hundred)?;
    (rest.fract() == 0.0 && (10.0..100.0).contains(&rest)).then_some((century + rest as i16, end))
}

/// The year of two digits or four: "17" is 2017, "87" 1987.
pub fn full(year: i32) -> Option<i32> {
    match year {
        0..=49 => Some(2000 + year),
        50..=99 => Some(1900 + year),
        1000..=2999 => Some(year),
        _ => None,
    }
}
