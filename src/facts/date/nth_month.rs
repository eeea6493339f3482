//! Months and days by their place in a year: "the last month of 2016", "the final day of last year".

use super::reading::{Meaning, Pick as Which, Reading, Unit, Year};
use super::scan::{Pick, Scan, Word};
use super::{Family, weekday, year};

/// The family.
pub const FAMILY: Family = Family { name: "nth month", words: &[], read };

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.lower(i) == "the");
    let number = match (scan.word(at), scan.lower(at)) {
        (Word::Pick(Pick::Last), _) | (_, "final") => None,
        (Word::Ordinal(n @ 1..=12), _) => Some(n),
        _ => return None,
    };
    let day = match (scan.word(at + 1), number) {
        (Word::Unit(Unit::Month), _) => None,
        // Of the days of a year only the ends are told so.
        (Word::Unit(Unit::Day), Some(1)) => Some(1),
        (Word::Unit(Unit::Day), None) => Some(31),
        _ => return None,
    };
    if at == i || scan.lower(at + 2) != "of" {
        return None;
    }
    let (year, end) = match (year::stated(scan, at + 3), scan.word(at + 3), scan.word(at + 4)) {
        (Some((year, end)), ..) => (Year::Stated(year), end),
        (None, Word::Pick(pick), Word::Unit(Unit::Year)) => (Year::Shift(weekday::of_week(pick)?), at + 5),
        _ => return None,
    };
    let meaning = Meaning::Calendar { year, month: Some(number.unwrap_or(12)), day, weekday: None, pick: Which::Tense };
    Some(Reading::new(i, end, meaning))
}
