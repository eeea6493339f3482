//! Calendar dates and months by name, in American and British order, with and without year: "Jan. 23, 2017", "23 January".

use super::reading::{Meaning, Pick as Which, Reading, Year};
use super::scan::{Pick, Scan, Word, is_dash};
use super::{Family, year};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "calendar", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("january", Word::Month(1)),
    ("february", Word::Month(2)),
    ("march", Word::Month(3)),
    ("april", Word::Month(4)),
    ("may", Word::Month(5)),
    ("june", Word::Month(6)),
    ("july", Word::Month(7)),
    ("august", Word::Month(8)),
    ("september", Word::Month(9)),
    ("october", Word::Month(10)),
    ("november", Word::Month(11)),
    ("december", Word::Month(12)),
    ("jan", Word::Month(1)),
    ("feb", Word::Month(2)),
    ("mar", Word::Month(3)),
    ("apr", Word::Month(4)),
    ("jun", Word::Month(6)),
    ("jul", Word::Month(7)),
    ("aug", Word::Month(8)),
    ("sept", Word::Month(9)),
    ("sep", Word::Month(9)),
    ("oct", Word::Month(10)),
    ("nov", Word::Month(11)),
    ("dec", Word::Month(12)),
];

/// Whether the word in lower case names a month, or shortens its name.
pub fn is_month(word: &str) -> bool {
    WORDS.iter().any(|(name, _)| *name == word)
}

/// Months that are other words or names as well: alone they count only after one of [`BEFORE_MONTH`].
const AMBIGUOUS: &[&str] = &["may", "march", "april", "june", "august", "mar", "jan", "dec", "jun", "sep", "nov", "apr"];

/// Months that are words of another sense in lower case.
const WORDS_TOO: &[&str] = &["may", "march", "mar", "august"];

/// The words before a month that stands alone.
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "by", "of", "from", "to", "through", "during", "before", "after", "early", "late", "mid", "between",
    "and", "or", "the", "last", "next", "this", "for", "earlier", "each", "every", "until", "-", "–", "a", "an", "its", "their", "his",
    "her", "as", "than", "around",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    match scan.word(i) {
        Word::Month(_) => month_first(scan, i),
        Word::Pick(_) => picked(scan, i),
        Word::The => day_first(scan, i + 1).filter(|r| r.end > i + 2).map(|r| Reading { first: i, ..r }),
        Word::Digits => day_first(scan, i),
        Word::Ordinal(_) | Word::Number => day_first(scan, i),
        _ => None,
    }
}

/// A day or month of the calendar, if there is such a one.
pub fn calendar(first: usize, end: usize, year: Year, month: i8, day: Option<i8>) -> Option<Reading> {
    if day.is_some_and(|d| d < 1 || d > longest(month)) || !(1..=12).contains(&month) {
        return None;
    }
    if let (Year::Stated(y), Some(d)) = (year, day) {
        jiff::civil::Date::new(y, month, d).ok()?;
    }
    Some(Reading::new(first, end, Meaning::Calendar { year, month: Some(month), day, weekday: None, pick: Which::Tense }))
}

fn longest(month: i8) -> i8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// "Jan. 23, 2017", "January 23rd", "March the 4th", "January 2016", "January"
fn month_first(scan: &Scan, i: usize) -> Option<Reading> {
    let Word::Month(month) = scan.word(i) else { return None };
    let text = scan.text;
    // "31 February 2016" is no date, and no February either.
    if scan.word(i.wrapping_sub(1)) == Word::Digits && scan.digits(i.wrapping_sub(1), 2).is_some_and(|d| d > 28) && i > 0 {
        return None;
    }
    let name = scan.lower(i);
    let mut at = i + 1;
    if name == "sept" || name.len() == 3 {
        at += usize::from(text.raw(at) == "." && !text.spaced(at));
    }
    let lower_case = !text.capital(i);
    let word = lower_case && WORDS_TOO.contains(&name);
    if let Some((year, end)) = year::spoken(scan, at).filter(|&(_, end)| scan.together(i, end - 1) && !lower_case) {
        return calendar(i, end, Year::Stated(year), month, None);
    }
    // "Nov/2"
    let slash = usize::from(text.raw(at) == "/" && !text.spaced(at) && !text.spaced(at + 1) && scan.digits(at + 1, 2).is_some());
    let the = usize::from(scan.lower(at) == "the");
    if let Some((day, end)) = day(scan, at + the + slash).filter(|&(_, end)| !counts_something(scan, end)) {
        if !scan.together(i, end - 1) || word && scan.word(at + the + slash) != Word::Digits {
            return None;
        }
        let comma = usize::from(matches!(text.raw(end), "," | "." | "of" | "in"));
        let stated = year::stated(scan, end + comma).or_else(|| if comma == 0 { year::spoken(scan, end) } else { None });
        return match stated {
            Some((year, after)) => calendar(i, after, Year::Stated(year), month, Some(day)),
            None => calendar(i, end, Year::Open, month, Some(day)),
        };
    }
    let of = usize::from(matches!(text.raw(at), "," | "of" | "in"));
    if let Some((year, end)) = year::stated(scan, at + of).or_else(|| year::spoken(scan, at))
        && scan.together(i, end - 1)
        && !word
    {
        return calendar(i, end, Year::Stated(year), month, None);
    }
    // Alone: "May" may be a minister, "March" a verb, "Sept" nothing else.
    let before = scan.before(i);
    let named = i > 0 && text.kind(i - 1) == Kind::Word && text.capital(i - 1) && !BEFORE_MONTH.contains(&before);
    let placed = matches!(before, "in" | "since" | "until" | "by" | "last" | "next" | "this") && name != "march";
    // "and May said": in a list or a range, the other member is a month too.
    let listed = matches!(before, "and" | "or" | "to" | "than" | "-" | "–");
    let member = i >= 2 && matches!(scan.word(i - 2), Word::Month(_) | Word::Digits);
    // "June-August 1992", "May to July": another month says that this is one.
    let ranged =
        (is_dash(text.raw(at)) || matches!(scan.lower(at), "to" | "through" | "and" | "or")) && matches!(scan.word(at + 1), Word::Month(_));
    let last = matches!(scan.word(i.wrapping_sub(2)), Word::Month(_)) && listed;
    if lower_case && !placed && (word || !ranged && !last) || named && !ranged {
        return None;
    }
    if AMBIGUOUS.contains(&name) && !(ranged && text.capital(at + 1)) && (!BEFORE_MONTH.contains(&before) || listed && !member) {
        return None;
    }
    // "of May's government", "to August Wilson": a name goes on.
    let next = i + 1;
    let possessive = text.kind(next) == Kind::Possessive;
    if AMBIGUOUS.contains(&name)
        && (possessive || text.kind(next) == Kind::Word && text.capital(next))
        && !matches!(before, "in" | "since" | "last" | "this" | "next" | "the" | "early" | "late" | "mid")
    {
        return None;
    }
    calendar(i, at, Year::Open, month, None)
}

/// "23 January 2017", "3rd of May", "fifteen August"
fn day_first(scan: &Scan, i: usize) -> Option<Reading> {
    let (day, at) = day(scan, i)?;
    // "12:30 December" ends a clock time.
    if scan.before(i) == ":" && !scan.text.spaced(i) && scan.text.kind(i.wrapping_sub(2)) == Kind::Number {
        return None;
    }
    // "the 15th day of June"
    let whole = 2 * usize::from(scan.lower(at) == "day" && scan.lower(at + 1) == "of");
    let of = whole.max(usize::from(matches!(scan.lower(at), "of" | "-" | "/")));
    let Word::Month(month) = scan.word(at + of) else { return None };
    let name = scan.lower(at + of);
    // "the first May sees", "one May day": words need "of" where the month is ambiguous; "12 may die" is no date.
    let word = !scan.text.capital(at + of) && WORDS_TOO.contains(&name) && whole == 0;
    if word && year::stated(scan, at + of + 1).is_none() || !scan.together(i, at + of) {
        return None;
    }
    let dated = || year::stated(scan, at + of + 1).is_some() || year::spoken(scan, at + of + 1).is_some();
    if scan.word(i) != Word::Digits && of == 0 && AMBIGUOUS.contains(&name) && !dated() {
        return None;
    }
    let mut end = at + of + 1;
    end += usize::from(scan.text.raw(end) == "." && name.len() <= 4 && !scan.text.spaced(end) && year::stated(scan, end + 1).is_some());
    // "01-Feb-02"
    let short = scan.hyphen(end) && of == 1 && !scan.text.spaced(end + 1) && scan.text.raw(end + 1).len() == 2;
    if short && let Some(year) = scan.digits(end + 1, 2).and_then(year::full) {
        return calendar(i, end + 2, Year::Stated(i16::try_from(year).ok()?), month, Some(day));
    }
    let comma = usize::from(matches!(scan.text.raw(end), "," | "-" | "/" | "of" | "in"));
    match year::stated(scan, end + comma).or_else(|| year::spoken(scan, end)).filter(|&(_, after)| scan.together(i, after - 1)) {
        Some((year, after)) => calendar(i, after, Year::Stated(year), month, Some(day)),
        None => calendar(i, end, Year::Open, month, Some(day)),
    }
}

/// "last May", "this September", "next March": a month picked.
fn picked(scan: &Scan, i: usize) -> Option<Reading> {
    let Word::Pick(pick) = scan.word(i) else { return None };
    let (mut which, mut at) = (which(pick)?, i + 1);
    if let (Pick::This, Word::Pick(Pick::Past | Pick::Coming)) = (pick, scan.word(at)) {
        which = if scan.word(at) == Word::Pick(Pick::Past) { Which::Past } else { Which::Coming };
        at += 1;
    }
    // "next 6th of April"
    if matches!(scan.word(at), Word::Digits | Word::Ordinal(_))
        && let Some(Reading { end, meaning: Meaning::Calendar { year, month, day, weekday, .. }, .. }) = day_first(scan, at)
    {
        return Some(Reading::new(i, end, Meaning::Calendar { year, month, day, weekday, pick: which }));
    }
    let Word::Month(month) = scan.word(at) else { return None };
    if !scan.text.capital(at) && AMBIGUOUS.contains(&scan.lower(at)) {
        return None;
    }
    let day = day(scan, at + 1).filter(|&(_, end)| !counts_something(scan, end));
    let (day, end) = day.map_or((None, at + 1), |(d, end)| (Some(d), end));
    if day.is_some_and(|d| d > longest(month)) {
        return None;
    }
    let comma = usize::from(scan.text.raw(end) == ",");
    if let Some((year, after)) = year::stated(scan, end + comma).filter(|&(_, after)| day.is_some() && scan.together(i, after - 1)) {
        return calendar(i, after, Year::Stated(year), month, day);
    }
    Some(Reading::new(i, end, Meaning::Calendar { year: Year::Open, month: Some(month), day, weekday: None, pick: which }))
}

/// The picks that a month, a season, a holiday may have.
pub fn which(pick: Pick) -> Option<Which> {
    Some(match pick {
        Pick::Last => Which::Last,
        Pick::Past => Which::Past,
        Pick::This | Pick::Current => Which::This,
        Pick::Next => Which::Next,
        Pick::Coming => Which::Coming,
        _ => return None,
    })
}

/// "23", "23rd", "third", "twenty-third": 1 to 31 and the place after it.
pub fn day(scan: &Scan, i: usize) -> Option<(i8, usize)> {
    match scan.word(i) {
        Word::Digits => {
            let day = scan.digits(i, 2).filter(|d| (1..=31).contains(d))?;
            let suffix = matches!(scan.lower(i + 1), "st" | "nd" | "rd" | "th") && !scan.text.spaced(i + 1);
            Some((day as i8, i + 1 + usize::from(suffix)))
        }
        Word::Ordinal(n) => (n <= 31).then_some((n, i + 1)),
        Word::Number => {
            let (value, end) = scan.number(i)?;
            if value == 20.0 || value == 30.0 {
                let at = scan.past_hyphen(end);
                if let Word::Ordinal(n @ 1..=9) = scan.word(at) {
                    return Some((value as i8 + n, at + 1)).filter(|d| d.0 <= 31);
                }
            }
            (value.fract() == 0.0 && (1.0..=31.0).contains(&value)).then_some((value as i8, end))
        }
        _ => None,
    }
}

/// Whether the number that ends here counts something: "May 5 percent", "March 12 million".
fn counts_something(scan: &Scan, end: usize) -> bool {
    let next = scan.lower(end);
    matches!(next, "%" | "percent" | "per" | "million" | "billion" | "thousand" | "hundred" | "people" | "points" | "point")
        || matches!(scan.word(end), Word::Units(_)) && scan.text.spaced(end)
        || scan.text.raw(end) == ":" && scan.text.kind(end + 1) == Kind::Number && !scan.text.spaced(end + 1)
        || matches!(scan.text.raw(end), "/") && !scan.text.spaced(end)
}
