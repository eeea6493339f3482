//! Parts of a day: "this morning", "last night", "overnight", "that night", "in the evening", "the night after".

use super::Family;
use super::reading::{From, Meaning, Part, Reading};
use super::scan::{Pick, Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "part of day", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("morning", Word::Part(Part::Morning)),
    ("afternoon", Word::Part(Part::Afternoon)),
    ("evening", Word::Part(Part::Evening)),
    ("night", Word::Part(Part::Night)),
    ("nightfall", Word::Part(Part::Evening)),
    ("dawn", Word::Part(Part::Dawn)),
    ("daybreak", Word::Part(Part::Dawn)),
    ("sunrise", Word::Part(Part::Dawn)),
    ("dusk", Word::Part(Part::Evening)),
    ("sunset", Word::Part(Part::Evening)),
    ("lunchtime", Word::Part(Part::Noon)),
    ("daytime", Word::Part(Part::Daytime)),
    ("mornings", Word::Parts(Part::Morning)),
    ("afternoons", Word::Parts(Part::Afternoon)),
    ("evenings", Word::Parts(Part::Evening)),
    ("nights", Word::Parts(Part::Night)),
    ("tonight", Word::Phrase),
    ("overnight", Word::Phrase),
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    match scan.word(i) {
        Word::Phrase => match scan.lower(i) {
            "tonight" => (!titled(scan, i)).then(|| on(i, i + 1, Part::Night, 0, From::Speech)),
            "overnight" => {
                // "an overnight success", "overnight stay", "overnight delivery" name no night.
                let adjective = matches!(scan.before(i), "an" | "its" | "the") && scan.text.kind(i + 1) == Kind::Word;
                (!adjective).then(|| on(i, i + 1, Part::Night, -1, From::Speech))
            }
            _ => None,
        },
        Word::Pick(pick) => {
            let mut at = i + 1;
            if scan.word(at) == Word::Pick(Pick::Same) {
                at += 1;
            }
            let Word::Part(part) = scan.word(at) else { return None };
            let (count, from) = match pick {
                Pick::This => (0, From::Speech),
                Pick::Last => (-1, From::Speech),
                Pick::That | Pick::Same => (0, From::Mentioned),
                Pick::Previous => (-1, From::Mentioned),
                Pick::Following | Pick::Next => (1, From::Mentioned),
                _ => return None,
            };
            Some(on(i, at + 1, part, count, from))
        }
        Word::The => {
            let (count, at) = match scan.word(i + 1) {
                Word::Pick(Pick::Following | Pick::Next) => (1, i + 2),
                Word::Pick(Pick::Previous) => (-1, i + 2),
                Word::Pick(Pick::Same) => (0, i + 2),
                Word::Part(_) => (0, i + 1),
                _ => return None,
            };
            let Word::Part(part) = scan.word(at) else { return None };
            let end = at + 1;
            if at > i + 1 {
                return Some(on(i, end, part, count, From::Mentioned));
            }
            let closes = scan.text.kind(end + 1) != Kind::Word;
            match scan.lower(end) {
                "before" if closes => Some(on(i, end + 1, part, -1, From::Mentioned)),
                "after" if closes => Some(on(i, end + 1, part, 1, From::Mentioned)),
                "of" => Some(alone(i, end, part)),
                _ => matches!(scan.before(i), "in" | "during" | "throughout" | "through" | "into" | "on").then(|| alone(i, end, part)),
            }
        }
        Word::Part(part) => {
            let before = scan.before(i);
            let solar = matches!(scan.lower(i), "dawn" | "dusk" | "daybreak" | "nightfall" | "sunrise" | "sunset");
            let dashed = before == "-" && i >= 2 && matches!(scan.before(i - 1), "mid" | "early" | "late");
            let hyphen = matches!(before, "mid" | "early" | "late") || dashed;
            let dated = i > 0 && matches!(scan.word(i - 1), Word::Weekday(_) | Word::Weekdays(_) | Word::Today(_))
                || i > 1 && matches!(scan.before(i), "early" | "late") && matches!(scan.word(i - 2), Word::Weekday(_) | Word::Today(_));
            let date = i > 0 && matches!(scan.word(i - 1), Word::Digits) && i > 1 && matches!(scan.word(i - 2), Word::Month(_));
            // "at dawn", "by nightfall", "at night"
            let placed =
                solar && matches!(before, "at" | "by" | "before" | "until" | "after" | "since" | "to" | "from" | "near" | "around");
            let ahead = matches!(scan.word(i + 1), Word::Weekday(_))
                || matches!(scan.lower(i + 1), "of") && matches!(scan.word(i + 2), Word::Month(_) | Word::Weekday(_) | Word::Digits);
            (dated || date || placed || ahead || hyphen && !scan.lower(i).starts_with("dawn")).then(|| alone(i, i + 1, part))
        }
        Word::Parts(part) => {
            let weekday = i > 0 && matches!(scan.word(i - 1), Word::Weekday(_));
            weekday.then(|| Reading::new(i, i + 1, Meaning::Set(format!("T{}", part.timex()))))
        }
        _ => None,
    }
}

/// A part of a day that lies so many days off.
fn on(first: usize, end: usize, part: Part, count: i32, from: From) -> Reading {
    Reading { part: Some(part), ..Reading::new(first, end, Meaning::DayPart(count, from)) }
}

/// A part of a day whose day stands elsewhere.
fn alone(first: usize, end: usize, part: Part) -> Reading {
    Reading { part: Some(part), ..Reading::new(first, end, Meaning::Hour) }
}

/// "The Tonight Show"
fn titled(scan: &Scan, i: usize) -> bool {
    scan.text.capital(i) && (matches!(scan.lower(i + 1), "show") || i > 0 && scan.together(i - 1, i) && scan.text.capital(i - 1))
}
