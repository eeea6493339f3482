//! Days counted from an event's start: "day two of the talks", "on the first day". They stay open here;
//! [`event`](super::event) dates those whose start the article states.

use super::Family;
use super::reading::{Meaning, Reading};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "event day", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[("opening", Word::Phrase), ("final", Word::Phrase), ("day", Word::Unit(super::reading::Unit::Day))];

/// "day one", "Day 2", "on the first day", "the opening day"
fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let text = scan.text;
    let open = |end: usize, n: i8| Some(Reading::new(i, end, Meaning::EventDay(n)));
    match scan.word(i) {
        Word::Unit(_) if scan.lower(i) == "day" => {
            let (number, end) = scan.number(i + 1)?;
            let whole = number.fract() == 0.0 && (1.0..100.0).contains(&number);
            // "the day 12 people died": a day of an event has no article, and counts nothing.
            let named = !matches!(scan.before(i), "the" | "a" | "one" | "that" | "this" | "per" | "every" | "each" | "same")
                && scan.word(end) != Word::Other;
            let closes = text.kind(end) != Kind::Word
                || matches!(scan.lower(end), "of" | "ended" | "began" | "in" | "at" | "was" | "and" | "saw" | "on" | "brought" | "opened");
            (whole && (closes || named) && !scan.hyphen(end)).then(|| open(end, number as i8)).flatten()
        }
        // "the fifth day of fighting" counts, "on the first day" dates.
        Word::The if scan.lower(i) == "the" => {
            let ordinal = match (scan.word(i + 1), scan.lower(i + 1)) {
                (Word::Ordinal(n), _) => n,
                (_, "opening") => 1,
                (_, "final") => 0,
                _ => return None,
            };
            if scan.lower(i + 2) != "day" || scan.hyphen(i + 3) {
                return None;
            }
            let of = scan.lower(i + 3) == "of";
            let dated = scan.before(i) == "on" || ordinal <= 1 && of;
            (dated && !(of && ordinal > 1)).then(|| open(i + 3, ordinal)).flatten()
        }
        _ => None,
    }
}
