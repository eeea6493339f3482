//! How often: "daily", "every week", "each Thursday", "twice a month", "regularly".

use super::Family;
use super::reading::{Meaning, Reading, Unit};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "set", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("hourly", Word::Phrase),
    ("daily", Word::Phrase),
    ("nightly", Word::Phrase),
    ("weekly", Word::Phrase),
    ("biweekly", Word::Phrase),
    ("monthly", Word::Phrase),
    ("fortnightly", Word::Phrase),
    ("quarterly", Word::Phrase),
    ("everyday", Word::Phrase),
    ("every", Word::Phrase),
    ("each", Word::Phrase),
    ("once", Word::Phrase),
    ("twice", Word::Phrase),
    ("regularly", Word::Phrase),
];

/// One word, one value.
const ADVERBS: &[(&str, &str)] = &[
    ("hourly", "PT1H"),
    ("daily", "P1D"),
    ("nightly", "P1D"),
    ("weekly", "P1W"),
    ("biweekly", "P2W"),
    ("monthly", "P1M"),
    ("fortnightly", "P2W"),
    ("quarterly", "P3M"),
    ("everyday", "P1D"),
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let text = scan.text;
    let word = scan.lower(i);
    if let Some((_, value)) = ADVERBS.iter().find(|(w, _)| *w == word) {
        // "the Daily Mail", "Weekly Standard"; a "quarterly report" is a sort of report.
        let name = text.capital(i) && (text.kind(i + 1) == Kind::Word && text.capital(i + 1) || i > 0 && text.capital(i - 1));
        let sort = word == "quarterly" && text.kind(i + 1) == Kind::Word;
        return (!name && !sort).then(|| Reading::new(i, i + 1, Meaning::Set((*value).to_owned())));
    }
    match word {
        // "on weekends", "all weekends"
        "weekends" => {
            let set = matches!(scan.before(i), "on" | "at" | "during" | "most" | "some" | "and" | "or") || text.kind(i + 1) != Kind::Word;
            set.then(|| Reading::new(i, i + 1, Meaning::Set("P1WE".to_owned())))
        }
        "regularly" => Some(Reading::new(i, i + 1, Meaning::Set("PXX".to_owned()))),
        "every" | "each" => every(scan, i),
        "once" | "twice" => {
            let a = usize::from(matches!(scan.lower(i + 1), "a" | "an" | "per" | "every" | "each"));
            let Word::Unit(unit) = scan.word(i + 1 + a) else { return None };
            (a == 1).then(|| Reading::new(i, i + 3, Meaning::Set(unit.length(Some(1.0)))))
        }
        _ => None,
    }
}

/// "every day", "each Thursday", "every two weeks", "every other day", "each January"
fn every(scan: &Scan, i: usize) -> Option<Reading> {
    let mut at = i + 1;
    let mut count = 1.0;
    if scan.lower(at) == "single" {
        at += 1;
    } else if scan.lower(at) == "other" {
        (at, count) = (at + 1, 2.0);
    } else if matches!(scan.word(at), Word::Digits | Word::Number) {
        let (value, end) = scan.number(at)?;
        (at, count) = (end, value);
    } else if scan.lower(at) == "few" {
        let Word::Units(unit) = scan.word(at + 1) else { return None };
        return Some(Reading::new(i, at + 2, Meaning::Set(unit.length(None))));
    }
    let value = match scan.word(at) {
        Word::Unit(unit) if count == 1.0 || count == 2.0 => unit.length(Some(count)),
        Word::Units(unit) if count > 1.0 => unit.length(Some(count)),
        Word::Weekday(day) => format!("XXXX-WXX-{day}"),
        Word::Month(month) if scan.text.capital(at) => format!("XXXX-{month:02}"),
        Word::Season(season) => format!("XXXX-{}", ["SP", "SU", "FA", "WI"].get(season).copied().unwrap_or("SP")),
        Word::Part(part) => format!("T{}", part.timex()),
        _ => return None,
    };
    // "each year-end", "every year-old"
    let unit: Option<Unit> = if let Word::Unit(u) = scan.word(at) { Some(u) } else { None };
    if unit.is_some() && scan.hyphen(at + 1) {
        return None;
    }
    Some(Reading::new(i, at + 1, Meaning::Set(value)))
}
