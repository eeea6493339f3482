//! Days and periods counted from now, or from the date mentioned before: "yesterday", "last month", "the following year",
//! "that day", "the year".

use super::period::Grain;
use super::reading::{From, Meaning, Reading, Unit};
use super::scan::{Pick, Scan, Word};
use super::{Family, Mod};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "relative", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("today", Word::Today(0)),
    ("yesterday", Word::Today(-1)),
    ("tomorrow", Word::Today(1)),
    ("day", Word::Unit(Unit::Day)),
    ("week", Word::Unit(Unit::Week)),
    ("weekend", Word::Unit(Unit::Weekend)),
    ("month", Word::Unit(Unit::Month)),
    ("decade", Word::Unit(Unit::Decade)),
    ("fortnight", Word::Unit(Unit::Fortnight)),
    ("year-end", Word::Phrase),
];

/// Words between the pick and the unit that change nothing: "the current fiscal year".
const BETWEEN: &[&str] = &["fiscal", "financial", "calendar", "tax", "school", "academic"];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    match scan.word(i) {
        Word::Today(count) => today(scan, i, count),
        Word::Pick(_) => picked(scan, i, i),
        Word::The => {
            picked(scan, i, i + 1).or_else(|| to_date(scan, i + 1).map(|r| Reading { first: i, ..r })).or_else(|| definite(scan, i))
        }
        Word::Unit(unit) => end_of(scan, i, unit).or_else(|| year_end(scan, i)).or_else(|| to_date(scan, i)),
        _ => None,
    }
}

fn shift(first: usize, end: usize, grain: Grain, count: i32, from: From) -> Reading {
    let or = match from {
        From::Speech if count < 0 => "PAST_REF",
        From::Speech if count > 0 => "FUTURE_REF",
        From::Speech => "PRESENT_REF",
        From::Mentioned if count > 0 => "FUTURE_REF",
        From::Mentioned => "PAST_REF",
    };
    Reading::new(first, end, Meaning::Shift { grain, count, from, or: or.to_owned() })
}

/// "today" the day; not "USA Today", "today's youth", "World Today".
fn today(scan: &Scan, i: usize, count: i32) -> Option<Reading> {
    let text = scan.text;
    let titled = text.capital(i) && i > 0 && scan.together(i - 1, i) && text.kind(i - 1) == Kind::Word && text.capital(i - 1);
    let name =
        titled && (text.raw(i).bytes().all(|b| b.is_ascii_uppercase()) || text.sentence(i).start != i) && !text.raw(i - 1).ends_with('.');
    (!name).then(|| shift(i, i + 1, Grain::Day, count, From::Speech))
}

/// "last month", "the previous day", "this coming week", "that same year"
fn picked(scan: &Scan, first: usize, mut at: usize) -> Option<Reading> {
    let Word::Pick(mut pick) = scan.word(at) else { return None };
    let the = at > first;
    at += 1;
    // "this past week", "that same month", "the very same day"
    if let Word::Pick(more @ (Pick::Past | Pick::Coming | Pick::Same | Pick::Current | Pick::Next | Pick::Last | Pick::Following)) =
        scan.word(at)
    {
        pick = match more {
            Pick::Past => Pick::Last,
            other => other,
        };
        at += 1;
    }
    if BETWEEN.contains(&scan.lower(at)) {
        at += 1;
    }
    let Word::Unit(unit) = scan.word(at) else { return None };
    let grain = unit.grain()?;
    let end = at + 1;
    // "on This Week", "the Last Day": titles.
    let lettered = scan.text.raw(at).bytes().any(|b| b.is_ascii_lowercase());
    if scan.text.capital(at) && scan.text.capital(at - 1) && lettered && scan.text.sentence(at).start < first {
        return None;
    }
    // "this week's" is one, "this day-long", "next-year" none.
    if scan.hyphen(end) && scan.text.kind(end + 1) == Kind::Word && !scan.text.spaced(end + 1) && scan.lower(end + 1) == "long" {
        return None;
    }
    // "this year 2000": the year says more.
    if unit == Unit::Year && super::year::stated(scan, end).is_some() {
        return None;
    }
    let over = matches!(scan.before(first), "over" | "in" | "during" | "within" | "for" | "throughout" | "of");
    let length = |side: i8| Some(Reading::new(first, end, Meaning::Length { count: Some(1.0), unit, side }));
    let speech = |count: i32| Some(shift(first, end, grain, count, From::Speech));
    let mentioned = |count: i32| Some(shift(first, end, grain, count, From::Mentioned));
    match pick {
        // "last week" is a week of the calendar, "the past week" its length up to now.
        Pick::Last if grain == Grain::Decade || the && over && unit != Unit::Weekend => length(-1),
        Pick::Last => speech(-1),
        Pick::Past if unit == Unit::Weekend => speech(-1),
        Pick::Past => length(-1),
        Pick::This if unit == Unit::Century || unit == Unit::Decade => speech(0),
        // "to this day" is no day.
        Pick::This if unit == Unit::Day && scan.before(first) == "to" => None,
        Pick::This | Pick::Current => speech(0),
        Pick::Next if the && over && grain > Grain::Day => length(1),
        Pick::Next if the => mentioned(1),
        Pick::Next => speech(1),
        Pick::Coming => {
            if the && over && !matches!(unit, Unit::Quarter | Unit::Weekend) {
                length(1)
            } else {
                speech(1)
            }
        }
        Pick::Previous => mentioned(-1),
        Pick::Following => mentioned(1),
        Pick::That => (unit != Unit::Decade || !over).then(|| mentioned(0)).flatten(),
        Pick::Same => mentioned(0),
        Pick::Recent | Pick::First => None,
    }
}

/// "the weekend", "during the year", "earlier in the day", "the day before"
fn definite(scan: &Scan, i: usize) -> Option<Reading> {
    if scan.lower(i) != "the" {
        return None;
    }
    let mut at = i + 1;
    if matches!(scan.lower(at), "full" | "whole" | "entire" | "fiscal" | "latest") {
        at += 1;
    }
    if scan.lower(at) == "fiscal" {
        at += 1;
    }
    let Word::Unit(unit) = scan.word(at) else { return None };
    let grain = unit.grain()?;
    let (end, next) = (at + 1, scan.lower(at + 1));
    if super::year::stated(scan, end).is_some() {
        return None;
    }
    // "the week after next", "the month before last"
    match (next, scan.lower(at + 2)) {
        ("after", "next") => return Some(shift(i, end + 2, grain, 2, From::Speech)),
        ("before", "last") => return Some(shift(i, end + 2, grain, -2, From::Speech)),
        _ => {}
    }
    // "the day before" closes its clause, "the day before the vote" does not.
    if matches!(next, "before" | "after" | "earlier" | "later") && at == i + 1 {
        let closes = scan.text.kind(end + 1) != Kind::Word && scan.text.kind(end + 1) != Kind::Number;
        let count = if matches!(next, "before" | "earlier") { -1 } else { 1 };
        return closes.then(|| shift(i, end + 1, grain, count, From::Mentioned));
    }
    if scan.hyphen(end) || scan.text.kind(end) == Kind::Possessive && grain != Grain::Day {
        return None;
    }
    let before = scan.before(i);
    let placed = matches!(
        before,
        "in" | "during" | "throughout" | "for" | "over" | "through" | "into" | "of" | "all" | "later" | "earlier" | "by" | "on"
    );
    let alone = scan.text.kind(end) != Kind::Word
        || matches!(
            next,
            "and"
                | "but"
                | "to"
                | "with"
                | "at"
                | "as"
                | "on"
                | "in"
                | "from"
                | "after"
                | "by"
                | "was"
                | "were"
                | "is"
                | "rose"
                | "fell"
                | "ended"
        );
    match unit {
        Unit::Weekend => (placed && next != "of").then(|| shift(i, end, grain, WEEKEND, From::Speech)),
        Unit::Year if matches!(next, "ended" | "ending" | "to") && before != "of" => {
            Some(Reading::new(i, end, Meaning::Length { count: Some(1.0), unit, side: 0 }))
        }
        Unit::Year | Unit::Month | Unit::Week if placed && alone && before != "by" && before != "on" => {
            // "the latest fiscal year" has ended.
            let count = if scan.lower(i + 1) == "latest" { -1 } else { 0 };
            Some(shift(i, end, grain, count, From::Speech))
        }
        Unit::Day if matches!(before, "throughout" | "during") => Some(shift(i, end, grain, 0, From::Mentioned)),
        Unit::Day if placed && alone && !matches!(before, "by" | "of" | "on") => Some(shift(i, end, grain, 0, From::Mentioned)),
        _ => None,
    }
}

/// The weekend that is going on, or else the last one, as the resolver knows.
pub const WEEKEND: i32 = i32::MIN;

/// "the end of month", "at end of year": the unit that is going on, without its article.
fn end_of(scan: &Scan, i: usize, unit: Unit) -> Option<Reading> {
    let edge = scan.before(i) == "of" && matches!(scan.before(i.saturating_sub(1)), "end" | "start" | "beginning" | "middle" | "close");
    let closes = scan.text.kind(i + 1) != Kind::Word && scan.text.kind(i + 1) != Kind::Number && !scan.hyphen(i + 1);
    let grain = unit.grain().filter(|_| edge && closes && matches!(unit, Unit::Week | Unit::Month | Unit::Quarter | Unit::Year))?;
    Some(shift(i, i + 1, grain, 0, From::Speech))
}

/// "the year to date", "year-to-date"
fn to_date(scan: &Scan, i: usize) -> Option<Reading> {
    let to = scan.past_hyphen(i + 1);
    let date = scan.past_hyphen(to + 1);
    (scan.lower(i) == "year" && scan.lower(to) == "to" && scan.lower(date) == "date")
        .then(|| shift(i, date + 1, Grain::Year, 0, From::Speech))
}

/// "year-end", "year's end"
fn year_end(scan: &Scan, i: usize) -> Option<Reading> {
    let hyphen = scan.past_hyphen(i + 1);
    let possessive = usize::from(scan.text.kind(hyphen) == Kind::Possessive);
    if scan.lower(i) != "year"
        || scan.lower(hyphen + possessive) != "end"
        || !matches!(scan.before(i), "by" | "at" | "until" | "before" | "since" | "from" | "the" | "through")
    {
        return None;
    }
    Some(shift(i, hyphen + possessive + 1, Grain::Year, 0, From::Speech).modified(Some(Mod::End)))
}
