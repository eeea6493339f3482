//! Weeks and weekends by their place: "the week of Jan. 10", "the week beginning 4 March", "the first week of April", "week 27 of
//! 2018", "the weekend of Jan. 10", "Labor Day weekend".

use super::period::Grain;
use super::reading::{From, Meaning, Reading, Unit, Year};
use super::scan::{Pick, Scan, Word};
use super::{Family, calendar, holiday, relative, year};

/// The family.
pub const FAMILY: Family = Family { name: "week", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[("week", Word::Unit(Unit::Week)), ("final", Word::Phrase)];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let at = i + usize::from(scan.lower(i) == "the");
    if let Some(found) = weekend(scan, i, at).or_else(|| of_year(scan, i, at)) {
        return Some(found);
    }
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

/// "the weekend of Jan. 10", "Halloween weekend", "Labor Day weekend 2021"
fn weekend(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    let around = |base: Reading, end: usize| Some(Reading::new(first, end, Meaning::WeekendAround(Box::new(base))));
    if scan.lower(at) == "weekend" && scan.lower(at + 1) == "of" {
        let base = (calendar::FAMILY.read)(scan, at + 2).or_else(|| (holiday::FAMILY.read)(scan, at + 2))?;
        let day = matches!(&base.meaning, Meaning::Calendar { day: Some(_), .. } | Meaning::Holiday(..));
        let end = base.end;
        return day.then_some(base).and_then(|b| around(b, end));
    }
    let mut base = holiday::before_weekend(scan, at).filter(|b| scan.lower(b.end) == "weekend")?;
    let mut end = base.end + 1;
    if let (Meaning::Holiday(_, year @ Year::Open, _), Some((stated, after))) = (&mut base.meaning, year::stated(scan, end)) {
        (*year, end) = (Year::Stated(stated), after);
    }
    around(base, end)
}

/// "week 27 of last year", "week 3 of 2027"
fn of_year(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    let n = scan.digits(at + 1, 2).filter(|n| (1..=53).contains(n) && scan.word(at) == Word::Unit(Unit::Week))?;
    if scan.lower(at + 2) != "of" {
        return None;
    }
    let base = (year::FAMILY.read)(scan, at + 3).or_else(|| (relative::FAMILY.read)(scan, at + 3))?;
    let whole = matches!(
        base.meaning,
        Meaning::Calendar { month: None, day: None, .. } | Meaning::Shift { grain: Grain::Year, from: From::Speech, .. }
    );
    let end = base.end;
    whole.then(|| Reading::new(first, end, Meaning::NthWeek(n as i8, Box::new(base))))
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
