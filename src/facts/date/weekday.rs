//! Weekdays, in the direction that the tense or the word before gives.

use super::Family;
use super::calendar::{day, which};
use super::reading::{Meaning, Pick as Which, Reading, Year};
use super::scan::{Pick, Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "weekday", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("monday", Word::Weekday(1)),
    ("tuesday", Word::Weekday(2)),
    ("wednesday", Word::Weekday(3)),
    ("thursday", Word::Weekday(4)),
    ("friday", Word::Weekday(5)),
    ("saturday", Word::Weekday(6)),
    ("sunday", Word::Weekday(7)),
    ("mon", Word::Weekday(1)),
    ("tue", Word::Weekday(2)),
    ("tues", Word::Weekday(2)),
    ("wed", Word::Weekday(3)),
    ("thu", Word::Weekday(4)),
    ("thur", Word::Weekday(4)),
    ("thurs", Word::Weekday(4)),
    ("fri", Word::Weekday(5)),
    ("sat", Word::Weekday(6)),
    ("sun", Word::Weekday(7)),
    ("mondays", Word::Weekdays(1)),
    ("tuesdays", Word::Weekdays(2)),
    ("wednesdays", Word::Weekdays(3)),
    ("thursdays", Word::Weekdays(4)),
    ("fridays", Word::Weekdays(5)),
    ("saturdays", Word::Weekdays(6)),
    ("sundays", Word::Weekdays(7)),
];

/// Whether the word in lower case names a day of the week, or shortens its name.
pub fn is_weekday(word: &str) -> bool {
    WORDS.iter().any(|(name, class)| *name == word && matches!(class, Word::Weekday(_)))
}

/// A weekday after these names something else: a battle, a sale, a paper. (Holidays have their own table.)
const NAMED_BEFORE: &[&str] = &["black", "bloody", "super", "cyber", "ash", "mardi"];
/// "the Sunday Times"
const NAMED_AFTER: &[&str] = &[
    "times",
    "telegraph",
    "mirror",
    "mail",
    "express",
    "herald",
    "post",
    "mercury",
    "world",
    "people",
    "sport",
    "independent",
    "football",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    match scan.word(i) {
        Word::Weekday(weekday) => {
            let end = named(scan, i)?;
            if let Some((day, after)) = numbered(scan, end) {
                let meaning =
                    Meaning::Calendar { year: Year::Open, month: None, day: Some(day), weekday: Some(weekday), pick: Which::Tense };
                return Some(Reading::new(i, after, meaning));
            }
            Some(Reading::new(i, end, Meaning::Weekday(weekday, Which::Tense)))
        }
        Word::Weekdays(weekday) if scan.text.capital(i) => {
            // "Thursdays raids" in a text that has lost its apostrophes.
            let set = matches!(scan.before(i), "on" | "and" | "most" | "some" | "") || scan.text.kind(i + 1) != Kind::Word;
            let meaning = if set { Meaning::Set(format!("XXXX-WXX-{weekday}")) } else { Meaning::Weekday(weekday, Which::Tense) };
            Some(Reading::new(i, i + 1, meaning))
        }
        // "the previous Friday", "the following Monday": from the day before.
        Word::The | Word::Pick(Pick::Previous | Pick::Following) => {
            let at = i + usize::from(scan.word(i) == Word::The);
            let way = match scan.word(at) {
                Word::Pick(Pick::Previous) => -1,
                // "following Sunday's march" is after it.
                Word::Pick(Pick::Following) if at > i => 1,
                _ => return None,
            };
            let Word::Weekday(weekday) = scan.word(at + 1) else { return None };
            Some(Reading::new(i, named(scan, at + 1)?, Meaning::WeekdayFrom(weekday, way)))
        }
        Word::Pick(pick) => {
            let (mut pick, mut at) = (which(pick)?, i + 1);
            if let (Which::This, Word::Pick(more)) = (pick, scan.word(at)) {
                pick = which(more)?;
                at += 1;
            }
            let Word::Weekday(weekday) = scan.word(at) else { return None };
            let end = named(scan, at)?;
            Some(Reading::new(i, end, Meaning::Weekday(weekday, pick)))
        }
        _ => None,
    }
}

/// "Friday the 26th", "Fri 14th", "Monday 21": the day of the month beside a weekday, and the place after it.
fn numbered(scan: &Scan, i: usize) -> Option<(i8, usize)> {
    let the = usize::from(scan.lower(i) == "the");
    let (day, end) = day(scan, i + the)?;
    let ordinal = end > i + the + 1 || matches!(scan.word(i + the), Word::Ordinal(_));
    let text = scan.text;
    // "Monday 21 people": a bare number counts what follows.
    let bare = the == 0
        && scan.word(i) == Word::Digits
        && (text.kind(end) == Kind::Mark && !matches!(text.raw(end), "/" | "%" | ":" | "-" | "–") && text.raw(end) != "$"
            || text.kind(end) == Kind::End
            || matches!(scan.lower(end), "at" | "between" | "from" | "and"));
    let counts = matches!(scan.word(end), Word::Unit(_) | Word::Month(_)) || scan.word(end) == Word::Other && text.kind(end) == Kind::Word;
    let closes = !counts || matches!(scan.lower(end), "at" | "between" | "from" | "and" | "around");
    ((the == 1 && ordinal && closes) || (the == 0 && ordinal && scan.word(i) == Word::Digits && closes) || bare).then_some((day, end))
}

/// The place after a weekday that is one: "Sun" is a paper or a star, "sat" a verb.
fn named(scan: &Scan, i: usize) -> Option<usize> {
    let text = scan.text;
    let full = scan.lower(i).ends_with("day");
    let mut end = i + 1;
    if !full {
        let stop = text.raw(i).ends_with('.') || text.raw(end) == "." && !text.spaced(end) && text.spaced(end + 1);
        let dated = matches!(scan.word(i + 1), Word::Month(_))
            || matches!(scan.word(i + 1), Word::Part(_))
            || matches!(text.raw(i + 1), "," | ".") && matches!(scan.word(i + 2), Word::Month(_) | Word::Digits)
            || scan.word(i + 1) == Word::Digits && !matches!(scan.lower(i), "sun" | "sat");
        if !text.capital(i) || !(dated || stop && matches!(scan.word(end), Word::Month(_) | Word::Digits)) {
            return None;
        }
        end += usize::from(text.raw(end) == "." && !text.spaced(end) && dated);
    }
    if NAMED_BEFORE.contains(&scan.before(i)) || NAMED_AFTER.contains(&scan.lower(i + 1)) && text.capital(i + 1) {
        return None;
    }
    // "Joe Friday", "Ruby Tuesday": a first name before is not known here; a title is.
    if matches!(scan.before(i), "mr" | "mrs" | "ms" | "dr") {
        return None;
    }
    Some(end)
}

/// Whether the pick names a week.
pub fn of_week(pick: Pick) -> Option<i32> {
    Some(match pick {
        Pick::Last => -1,
        Pick::This => 0,
        Pick::Next => 1,
        _ => return None,
    })
}
