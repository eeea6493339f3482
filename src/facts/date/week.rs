//! Weeks by their place: "the week of Jan. 10", "the week beginning 4 March", "the first week of April".

use super::reading::{Meaning, Reading, Unit};
use super::scan::{Pick, Scan, Word};
use super::{Family, calendar, year};

/// The family.
pub const FAMILY: Family = Family { name: "week", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[("week", Word::Unit(Unit::Week)), ("final", Word::Phrase)];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.lower(i) == "the");
    let number = match (scan.word(at), scan.lower(at)) {
        (Word::Ordinal(n @ 1..=5), _) => Some(n),
        (Word::Pick(Pick::Last), _) | (_, "final") => Some(-1),
        (Word::Unit(Unit::Week), _) => None,
        _ => return None,
    };
    let week = at + usize::from(number.is_some());
    if scan.word(week) != Word::Unit(Unit::Week) {
        return None;
    }
    let following = scan.lower(week + 1);
    let led = following == "of" || number.is_none() && matches!(following, "beginning" | "starting" | "commencing");
    // What it is a week of is a date of the calendar and nothing else, so that weeks of weeks cannot pile up.
    let base = led.then(|| (calendar::FAMILY.read)(scan, week + 2).or_else(|| (year::FAMILY.read)(scan, week + 2))).flatten()?;
    let Meaning::Calendar { day, .. } = base.meaning else { return None };
    let (end, base) = (base.end, Box::new(base));
    match (number, day) {
        (Some(n), None) => Some(Reading::new(i, end, Meaning::NthWeek(n, base))),
        (None, Some(_)) => Some(Reading::new(i, end, Meaning::WeekAround(base))),
        _ => None,
    }
}
