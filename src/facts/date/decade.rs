//! Decades and centuries: "the 1990s", "the early '60s", "the nineties", "the 20th century".

use super::Family;
use super::reading::{Meaning, Reading, Unit};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "decade", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("twenties", Word::Decade(20)),
    ("thirties", Word::Decade(30)),
    ("forties", Word::Decade(40)),
    ("fifties", Word::Decade(50)),
    ("sixties", Word::Decade(60)),
    ("seventies", Word::Decade(70)),
    ("eighties", Word::Decade(80)),
    ("nineties", Word::Decade(90)),
    ("noughties", Word::Decade(100)),
    ("century", Word::Unit(Unit::Century)),
];

/// Words before "the 70s" that make it no decade.
const DEGREES: &[&str] = &[
    "temperatures",
    "temperature",
    "highs",
    "lows",
    "high",
    "low",
    "upper",
    "degrees",
    "weather",
    "people",
    "men",
    "women",
    "man",
    "woman",
    "patients",
    "winds",
    "mph",
    "percent",
    "shot",
    "scored",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let the = usize::from(scan.word(i) == Word::The);
    let edge = usize::from(the == 1 && matches!(scan.word(i + 1), Word::Edge(_)));
    if edge == 1 {
        return None;
    }
    decade(scan, i, i + the).or_else(|| century(scan, i, i + the))
}

/// "1990s", "'60s", "nineties"
fn decade(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    let text = scan.text;
    if let Word::Decade(decade) = scan.word(at) {
        // "in his forties" is an age.
        let whose = |k: usize| matches!(scan.lower(k), "his" | "her" | "their" | "my" | "our" | "your");
        let age = (first.saturating_sub(3)..=first).any(whose);
        return (!age && (at > first || matches!(scan.before(first), "early" | "late" | "mid" | "-")))
            .then(|| Reading::new(first, at + 1, Meaning::Decade(1900 + decade)));
    }
    // "the nineteen seventies"
    if let ("eighteen" | "nineteen", Word::Decade(decade @ 20..=90)) = (scan.lower(at), scan.word(at + 1)) {
        let century = if scan.lower(at) == "nineteen" { 1900 } else { 1800 };
        return (at > first).then(|| Reading::new(first, at + 2, Meaning::Decade(century + decade)));
    }
    let s = |k: usize| scan.lower(k) == "s" && !text.spaced(k) || scan.lower(k) == "'s" && !text.spaced(k);
    if let Some(year) = scan.digits(at, 4).filter(|y| (1000..2100).contains(y) && y % 10 == 0) {
        return s(at + 1).then(|| Reading::new(first, at + 2, Meaning::Decade(year as i16)));
    }
    // "the '60s", "the 70s"; "highs in the 70s" are degrees, "in his 60s" is an age.
    let short = matches!(text.raw(at), "'" | "’" | "‘");
    let at = at + usize::from(short);
    let year = scan.digits(at, 2).filter(|y| (20..100).contains(y) && y % 10 == 0 && s(at + 1))?;
    let definite =
        scan.lower(first) == "the" || scan.before(first) == "the" || matches!(scan.before(first), "early" | "late" | "mid" | "-");
    let degrees = || (first.saturating_sub(12)..first).any(|k| DEGREES.contains(&scan.lower(k)));
    let age = (first.saturating_sub(3)..=first).any(|k| matches!(scan.lower(k), "his" | "her" | "their" | "my" | "our" | "your"));
    (definite && !age && (short || !degrees())).then(|| Reading::new(first, at + 2, Meaning::Decade(1900 + year as i16)))
}

/// "20th century", "the eleventh century"
fn century(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    let (n, end) = match scan.word(at) {
        Word::Ordinal(n) => (n, at + 1),
        Word::Digits => super::calendar::day(scan, at).filter(|&(_, end)| end > at + 1)?,
        Word::Number => super::calendar::day(scan, at)?,
        _ => return None,
    };
    let end = scan.past_hyphen(end);
    if scan.lower(end) != "century" || !(1..=30).contains(&n) {
        return None;
    }
    // "21st Century Fox", "Twentieth Century Fund": names.
    if scan.text.capital(end) && scan.text.kind(end + 1) == Kind::Word && scan.text.capital(end + 1) {
        return None;
    }
    let bc = matches!(scan.lower(end + 1), "b.c" | "bc" | "bce");
    (!bc).then(|| Reading::new(first, end + 1, Meaning::Century((i16::from(n) - 1) * 100)))
}
