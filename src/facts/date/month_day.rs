//! Days of a month that stands elsewhere: "on the 21st", "the 4th of next month", "the thirty-first day of the month".

use super::Family;
use super::calendar::{day, which};
use super::reading::{Meaning, Pick as Which, Reading, Year};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "day of the month", words: &[], read };

/// Words before "the 21st" that make it a day.
const BEFORE: &[&str] = &["on", "until", "till", "since", "by", "from", "around"];

/// Words after it that name nothing that it counts.
const AFTER: &[&str] = &["and", "or", "at", "in", "to", "with", "for", "when", "after", "before", "but", "as", "until", "between"];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.lower(i) == "the");
    let (day, end) = day(scan, at)?;
    let ordinal = scan.word(at) != Word::Digits && matches!(scan.word(end - 1), Word::Ordinal(_)) || end == at + 2;
    if !ordinal || !scan.together(i, end) {
        return None;
    }
    let reading = |end: usize, pick: Which| {
        let meaning = Meaning::Calendar { year: Year::Open, month: None, day: Some(day), weekday: None, pick };
        Some(Reading::new(i, end, meaning))
    };
    // "the 21st of this month", "the 15th day of the month", "the 21st this month"
    let of = end + usize::from(scan.lower(end) == "day");
    let month = of + usize::from(scan.lower(of) == "of");
    if scan.lower(month + 1) == "month" {
        if scan.lower(month) == "the" && month > of {
            return reading(month + 2, Which::This);
        }
        if let Word::Pick(pick) = scan.word(month) {
            return reading(month + 2, which(pick)?);
        }
    }
    let closes = scan.text.kind(end) != Kind::Word || AFTER.contains(&scan.lower(end)) || matches!(scan.word(end), Word::Weekday(_));
    let hyphen = scan.hyphen(end) || scan.text.kind(end) == Kind::Number;
    (at > i && scan.word(at) == Word::Digits && BEFORE.contains(&scan.before(i)) && closes && !hyphen)
        .then(|| reading(end, Which::Tense))
        .flatten()
}
