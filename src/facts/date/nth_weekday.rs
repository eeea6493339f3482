//! Weekdays by their place in a month: "the first Friday of July", "the last Monday in May 2016", "the third Tuesday of next month".

use super::period::Grain;
use super::reading::{From, Meaning, Reading};
use super::scan::{Pick, Scan, Word};
use super::{Family, calendar, relative};

/// The family.
pub const FAMILY: Family = Family { name: "nth weekday", words: &[], read };

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.lower(i) == "the");
    let (n, weekday) = match scan.word(at) {
        Word::Pick(Pick::Last) => (-1, at + 1),
        Word::Ordinal(n) => (n, at + 1),
        Word::Digits => calendar::day(scan, at).filter(|&(_, end)| end == at + 2)?,
        _ => return None,
    };
    let Word::Weekday(day) = scan.word(weekday) else { return None };
    if n > 5 || !matches!(scan.lower(weekday + 1), "of" | "in") {
        return None;
    }
    let month = (calendar::FAMILY.read)(scan, weekday + 2).or_else(|| (relative::FAMILY.read)(scan, weekday + 2))?;
    let whole = matches!(
        month.meaning,
        Meaning::Calendar { month: Some(_), day: None, .. } | Meaning::Shift { grain: Grain::Month, from: From::Speech, .. }
    );
    whole.then(|| Reading::new(i, month.end, Meaning::NthWeekday(n, day, Box::new(month))))
}
