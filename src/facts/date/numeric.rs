//! Dates in digits: "2017-01-23", "1/23/2017", "23.01.2017", "2015-3", "11/20", "2019-Aug-1".

use super::calendar::calendar;
use super::reading::{Reading, Year};
use super::scan::{Scan, Word, is_dash};
use super::{Family, year};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "numeric", words: &[], read };

/// Words before "11/20" that make it a day and no fraction.
const BEFORE: &[&str] = &["on", "since", "until", "till", "dated", "this", "next"];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    if scan.word(i) != Word::Digits {
        return None;
    }
    let text = scan.text;
    // What stands right before must not go on into the digits: "555-12-1990", "$1/2"; the second of "10/1-11/2/2017" may.
    let ranged = || text.kind(i.wrapping_sub(2)) != Kind::Number || text.raw(i.wrapping_sub(3)) == "/";
    let opened = i > 0 && (matches!(text.raw(i - 1), "(" | "[" | "\"" | "“" | ":") || is_dash(text.raw(i - 1)) && ranged());
    if !text.spaced(i) && i > 0 && !opened {
        return None;
    }
    dotted(scan, i).or_else(|| named_month(scan, i)).or_else(|| marked(scan, i))
}

/// "23.01.2017", "2017.01.23": one token.
fn dotted(scan: &Scan, i: usize) -> Option<Reading> {
    let raw = scan.text.raw(i);
    if raw.matches('.').count() != 2 {
        return None;
    }
    let parts: Vec<i32> = raw.split('.').map(|p| p.parse().ok().filter(|_| p.len() <= 4)).collect::<Option<_>>()?;
    let [a, b, c] = parts[..] else { return None };
    if a > 1000 { ymd(i, i + 1, a, b, c) } else { ymd(i, i + 1, year::full(c)?, b, a) }
}

/// "2019-Aug-1", "2019/Sep/23"
fn named_month(scan: &Scan, i: usize) -> Option<Reading> {
    let (text, mark) = (scan.text, scan.text.raw(i + 1));
    if !(mark == "/" || is_dash(mark)) || text.raw(i + 3) != mark || (i + 1..i + 5).any(|k| text.spaced(k)) {
        return None;
    }
    let Word::Month(month) = scan.word(i + 2) else { return None };
    let year = scan.digits(i, 4).filter(|_| text.raw(i).len() == 4)?;
    ymd(i, i + 5, year, i32::from(month), scan.digits(i + 4, 2)?)
}

/// Digits with slashes or hyphens between them.
fn marked(scan: &Scan, i: usize) -> Option<Reading> {
    let text = scan.text;
    let joined = |k: usize| !text.spaced(k) && !text.spaced(k + 1) && text.kind(k + 1) == Kind::Number;
    let free = |end: usize| text.spaced(end) || !matches!(text.raw(end), "/" | "-" | "–") && text.kind(end) != Kind::Number;
    let mark = text.raw(i + 1);
    let slash = mark == "/";
    if !(slash || is_dash(mark)) || !joined(i + 1) {
        return None;
    }
    let (a, b) = (scan.digits(i, 4)?, scan.digits(i + 2, 4)?);
    let third = (text.raw(i + 3) == mark && joined(i + 3)).then(|| scan.digits(i + 4, 4)).flatten();
    match third {
        Some(c) if a > 31 && text.raw(i).len() == 4 => ymd(i, i + 5, a, b, c).filter(|_| free(i + 5) || scan.lower(i + 5).starts_with('t')),
        // "1-26-3" is a score.
        Some(c) if (free(i + 5) || dash_and_day(scan, i + 5)) && matches!(text.raw(i + 4).len(), 2 | 4) => {
            let year = if text.raw(i + 4).len() == 4 { c } else { year::full(c)? };
            // American order, unless only the other one can be.
            if a > 12 { ymd(i, i + 5, year, b, a) } else { ymd(i, i + 5, year, a, b) }
        }
        Some(_) => None,
        // "9/11" is a day that needs no year.
        None if slash && (a, b) == (9, 11) && free(i + 3) => ymd(i, i + 3, 2001, 9, 11),
        None if (1900..2100).contains(&a) && (1..=12).contains(&b) && text.raw(i + 2).len() <= 2 && mark != "–" && free(i + 3) => {
            calendar(i, i + 3, Year::Stated(a as i16), b as i8, None)
        }
        None if (slash || mark == "-" && text.raw(i).len() == 2) && (1..=12).contains(&a) && (1900..2100).contains(&b) && free(i + 3) => {
            calendar(i, i + 3, Year::Stated(b as i16), a as i8, None)
        }
        None if slash => day_and_month(scan, i, a, b).filter(|_| free(i + 3) || dash_and_day(scan, i + 3)),
        None => None,
    }
}

/// "on 11/20", "Friday 5/12", "10/1-11/7": a month and a day where the words around say that it is no fraction.
fn day_and_month(scan: &Scan, i: usize, a: i32, b: i32) -> Option<Reading> {
    let text = scan.text;
    let before = scan.before(i);
    let dated = i > 0 && matches!(scan.word(i - 1), Word::Weekday(_)) || BEFORE.contains(&before);
    // In a list, a day has its like beside it: "on 11/20, 11/22 or 11/25".
    let listed = matches!(before, "," | "or" | "and") && i > 3 && text.raw(i - 3) == "/" && scan.digits(i - 2, 2).is_some();
    let ranged = dash_and_day(scan, i + 3) || is_dash(before) && i > 3 && text.raw(i - 3) == "/" || matches!(before, "from" | "to");
    let two_digits = text.raw(i + 2).len() == 2;
    if !(dated || (listed || ranged) && (two_digits || dash_and_day(scan, i + 3) || is_dash(before))) || scan.lower(i + 3) == "of" {
        return None;
    }
    let (month, day) = if a > 12 { (b, a) } else { (a, b) };
    let comma = usize::from(text.raw(i + 3) == ",");
    let (year, end) =
        year::stated(scan, i + 3 + comma).filter(|_| comma == 1).map_or((Year::Open, i + 3), |(y, end)| (Year::Stated(y), end));
    calendar(i, end, year, i8::try_from(month).ok()?, Some(i8::try_from(day).ok()?))
}

/// Whether a dash and another "11/7" follow.
fn dash_and_day(scan: &Scan, i: usize) -> bool {
    scan.hyphen(i) && !scan.text.spaced(i + 1) && scan.digits(i + 1, 2).is_some() && scan.text.raw(i + 2) == "/"
}

fn ymd(first: usize, end: usize, year: i32, month: i32, day: i32) -> Option<Reading> {
    let year = i16::try_from(year).ok().filter(|y| (1..=9998).contains(y))?;
    calendar(first, end, Year::Stated(year), i8::try_from(month).ok()?, Some(i8::try_from(day).ok()?))
}
