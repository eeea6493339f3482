//! Weeks by their place: "the week of Jan. 10", "the week beginning 4 March", "the first week of April".

use super::reading::{Meaning, Reading, Unit};
use super::scan::{Pick, Scan, Word};
use super::{Family, calendar, year};

/// The family.
pub const FAMILY: Family = Family { name: "week", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[("week", Word::Unit(Unit::Week)), ("final", Word::Phrase)];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.lower(i) == "the");
    if let Some((n @ 1..=5, week)) = calendar::day(scan, at).filter(|&(_, end)| end == at + 2 && scan.word(at) == Word::Digits) {
        return numbered(scan, i, n, week);
    }
    let number = match (scan.word(at), scan.lower(at)) {
        (Word::Ordinal(n @ 1..=5), _) => Some(n),
        (Word::Pick(Pick::Last), _) | (_, "final") => Some(-1),
        (Word::Unit(Unit::Week), _) => None,
        _ => return None,
    };
    match number {
        Some(n) => numbered(scan, i, n, at + 1),
        None => {
            let base = base(scan, at, &["of", "beginning", "starting", "commencing"], true)?;
            Some(Reading::new(i, base.end, Meaning::WeekAround(Box::new(base))))
        }
    }
}

/// "the first week of 2015", "the last week of April"; -1 is the last.
fn numbered(scan: &Scan, first: usize, n: i8, week: usize) -> Option<Reading> {
    let base = base(scan, week, &["of"], false)?;
    Some(Reading::new(first, base.end, Meaning::NthWeek(n, Box::new(base))))
}

/// What it is a week of: a date of the calendar and nothing else, so that weeks of weeks cannot pile up.
fn base(scan: &Scan, week: usize, leads: &[&str], of_day: bool) -> Option<Reading> {
    if scan.word(week) != Word::Unit(Unit::Week) || !leads.contains(&scan.lower(week + 1)) {
        return None;
    }
    let base = (calendar::FAMILY.read)(scan, week + 2).or_else(|| (year::FAMILY.read)(scan, week + 2))?;
    matches!(&base.meaning, Meaning::Calendar { day, .. } if day.is_some() == of_day).then_some(base)
}
