//! Clock times: "9 a.m.", "10:35", "5 p.m. EST", "1430 GMT", "noon", "half past seven".

use super::Family;
use super::reading::{Clock, Meaning, Part, Reading};
use super::scan::{Scan, Word, is_dash};
use super::zone::past_zone;
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "clock", words: WORDS, read };

const WORDS: &[(&str, Word)] =
    &[("noon", Word::Phrase), ("midday", Word::Phrase), ("midnight", Word::Phrase), ("half", Word::Phrase), ("quarter", Word::Phrase)];

/// Words before "10:35" that make it a time and no score.
const BEFORE: &[&str] = &[
    "at",
    "by",
    "until",
    "till",
    "around",
    "about",
    "from",
    "to",
    "before",
    "after",
    "since",
    "between",
    "and",
    "approximately",
    "shortly",
    "near",
    "nearly",
    "exactly",
    "past",
    "roughly",
    "through",
    "-",
    "–",
    "—",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let (clock, end) = match scan.word(i) {
        Word::Digits => digits(scan, i)?,
        Word::Number => worded(scan, i)?,
        Word::Phrase => phrase(scan, i)?,
        _ => return None,
    };
    let end = past_zone(scan, end);
    Some(Reading { clock: Some(clock), ..Reading::new(i, end, Meaning::Hour) })
}

fn clock(hour: i32, minute: Option<i32>) -> Option<Clock> {
    let minutes = minute.unwrap_or(0);
    ((0..=24).contains(&hour) && (0..60).contains(&minutes) && (hour < 24 || minutes == 0))
        .then_some(Clock { hour: hour as i8, minute: minute.map(|m| m as i8) })
}

/// Whether "a.m." or "p.m." stands here: whether it is the afternoon, and the place after it.
fn half_day(scan: &Scan, i: usize) -> Option<(bool, usize)> {
    match scan.lower(i) {
        "am" | "a.m" => Some((false, i + 1)),
        "pm" | "p.m" => Some((true, i + 1)),
        _ => None,
    }
}

/// 12 a.m. is 0, 12 p.m. is 12.
fn on_half(hour: i32, afternoon: bool) -> Option<i32> {
    match hour {
        0..=11 => Some(hour + if afternoon { 12 } else { 0 }),
        12 => Some(if afternoon { 12 } else { 0 }),
        13..=23 if afternoon => Some(hour),
        _ => None,
    }
}

/// "9 a.m.", "9:20 p.m.", "10.30am", "10:35", "1430 GMT", "9 o'clock"
fn digits(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let text = scan.text;
    let raw = text.raw(i);
    if i > 0 && !text.spaced(i) && matches!(text.raw(i - 1), ":" | "/" | "$" | "£" | "€" | "." | "#" | "@") {
        return None;
    }
    // "10.30am" is one token; "10:35" three.
    if let Some((hours, minutes)) = raw.split_once('.').filter(|(_, m)| m.len() == 2) {
        let (hour, minute) = (hours.parse().ok()?, minutes.parse().ok()?);
        let (afternoon, end) = half_day(scan, i + 1)?;
        return Some((clock(on_half(hour, afternoon)?, Some(minute))?, end));
    }
    match raw.len() {
        1 | 2 => with_minutes(scan, i).or_else(|| hour_alone(scan, i)),
        4 => military(scan, i),
        _ => None,
    }
}

/// "9:20 p.m.", "10:35", "7:56:30 pm"
fn with_minutes(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let text = scan.text;
    let colon = |k: usize| text.raw(k) == ":" && !text.spaced(k) && !text.spaced(k + 1) && text.raw(k + 1).len() == 2;
    let hour = scan.digits(i, 2).filter(|_| colon(i + 1))?;
    let minute = scan.digits(i + 2, 2)?;
    let end = i + if colon(i + 3) && scan.digits(i + 4, 2).is_some() { 5 } else { 3 };
    if let Some((afternoon, end)) = half_day(scan, end) {
        return Some((clock(on_half(hour, afternoon)?, Some(minute))?, end));
    }
    if let Some(hour) = half_of_range(scan, end, hour) {
        return Some((clock(hour, Some(minute))?, end));
    }
    let before = scan.before(i);
    let timed = BEFORE.contains(&before)
        || past_zone(scan, end) > end
        || before == "t"
        || matches!(scan.word(end), Word::Weekday(_) | Word::Today(_) | Word::Month(_))
        || matches!(scan.word(end), Word::Pick(_)) && matches!(scan.word(end + 1), Word::Part(_) | Word::Weekday(_))
        || i > 0 && text.spaced(i) && ends_day(scan, i - 1);
    let score = matches!(text.raw(end), "-" | "–" | ":" | "%")
        && !text.spaced(end)
        && past_zone(scan, end) == end
        && text.kind(end + 1) != Kind::Number;
    (timed && !score).then(|| clock(hour, Some(minute)).map(|c| (c, end))).flatten()
}

/// Whether the token may end a day that a clock time goes on: "Sunday 14:30", "22nd 3:30", "23.04.2022 14:55", "2016-11-07 13:30".
fn ends_day(scan: &Scan, i: usize) -> bool {
    let iso = || scan.hyphen(i.wrapping_sub(1)) && scan.hyphen(i.wrapping_sub(3)) && scan.digits(i.wrapping_sub(4), 4).is_some();
    match scan.word(i) {
        Word::Weekday(_) | Word::Today(_) | Word::Ordinal(_) => true,
        Word::Digits => scan.text.raw(i).matches('.').count() == 2 || i >= 4 && iso(),
        _ => matches!(scan.lower(i), "st" | "nd" | "rd" | "th") && !scan.text.spaced(i),
    }
}

/// "9 a.m.", "9 o'clock", "4 in the morning", "25 past seven", "12 noon", the first of "9-11 p.m."
fn hour_alone(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let hour = scan.digits(i, 2)?;
    if let Some((afternoon, end)) = half_day(scan, i + 1) {
        // "1 am" the verb needs a capital I before it; digits never have one.
        return Some((clock(on_half(hour, afternoon)?, None)?, end));
    }
    if let Some(found) = past(scan, hour, i + 1) {
        return Some(found);
    }
    if let Some(end) = oclock(scan, i + 1) {
        return part_of(scan, hour, None, end);
    }
    if let Some(found) = in_part(scan, i + 1, hour) {
        return Some(found);
    }
    if hour == 12 && matches!(scan.lower(i + 1), "noon" | "midday" | "midnight") {
        return phrase(scan, i + 1);
    }
    let hour = half_of_range(scan, i + 1, hour)?;
    Some((clock(hour, None)?, i + 1))
}

/// "7:30 to 9 p.m.", "between 11 and 1 p.m.": the first end of a range takes the half of the second, or the other one where it
/// would be the later. Its hour.
fn half_of_range(scan: &Scan, joint: usize, hour: i32) -> Option<i32> {
    if !matches!(scan.lower(joint), "to" | "and" | "until" | "till") && !is_dash(scan.text.raw(joint)) {
        return None;
    }
    let last = scan.digits(joint + 1, 2).filter(|h| (1..=12).contains(h))?;
    let minutes = scan.text.raw(joint + 2) == ":" && scan.digits(joint + 3, 2).is_some();
    let (afternoon, _) = half_day(scan, joint + if minutes { 4 } else { 2 })?;
    let (first, end) = (on_half(hour, afternoon)?, on_half(last, afternoon)?);
    // "from 10 to 2 p.m." begins in the morning.
    if first > end { on_half(hour, !afternoon) } else { Some(first) }
}

/// "0735 GMT", "1800 hours"
fn military(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let (hour, end) = (scan.digits(i, 4)?, i + 1);
    let zoned = matches!(scan.lower(end), "gmt" | "utc" | "bst" | "cet" | "local" | "est" | "z");
    let hours = scan.lower(end) == "hours" && hour % 100 < 60 && matches!(scan.before(i), "at" | "by" | "until" | "from" | "around" | "to");
    (zoned || hours).then(|| clock(hour / 100, Some(hour % 100)).map(|c| (c, end + usize::from(hours)))).flatten()
}

/// "o'clock"
fn oclock(scan: &Scan, i: usize) -> Option<usize> {
    match scan.lower(i) {
        "o'clock" | "o’clock" | "oclock" => Some(i + 1),
        "o" if matches!(scan.text.raw(i + 1), "'" | "’") && scan.lower(i + 2) == "clock" => Some(i + 3),
        _ => None,
    }
}

/// "4 in the morning", "eight at night"
fn in_part(scan: &Scan, at: usize, hour: i32) -> Option<(Clock, usize)> {
    let at = match (scan.lower(at), scan.lower(at + 1)) {
        ("in", "the") => at + 2,
        ("at", "night") => at + 1,
        _ => return None,
    };
    if !(1..=12).contains(&hour) {
        return None;
    }
    let afternoon = match scan.word(at) {
        Word::Part(Part::Morning) => false,
        Word::Part(Part::Night) => (6..12).contains(&hour),
        Word::Part(Part::Afternoon | Part::Evening) => true,
        _ => return None,
    };
    Some((clock(on_half(hour, afternoon)?, None)?, at + 1))
}

/// "seven o'clock", "four in the morning", "ten past nine", "five-thirty p.m."
fn worded(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let whole = |value: f64| (value.fract() == 0.0 && (1.0..60.0).contains(&value)).then_some(value as i32);
    let (value, end) = scan.number(i)?;
    let first = whole(value)?;
    if let Some(found) = past(scan, first, end) {
        return Some(found);
    }
    if let Some(after) = oclock(scan, end) {
        return part_of(scan, first, None, after);
    }
    if let Some((afternoon, after)) = half_day(scan, end) {
        return Some((clock(on_half(first, afternoon)?, None)?, after));
    }
    let minutes = scan.past_hyphen(end);
    if scan.word(minutes) == Word::Number
        && let Some((value, end)) = scan.number(minutes)
        && let Some((afternoon, after)) = half_day(scan, end)
    {
        return Some((clock(on_half(first, afternoon)?, Some(whole(value)?))?, after));
    }
    in_part(scan, end, first)
}

/// "ten past nine", "25 minutes past seven in the morning"
fn past(scan: &Scan, minute: i32, at: usize) -> Option<(Clock, usize)> {
    let at = at + usize::from(matches!(scan.lower(at), "minutes" | "mins" | "min" | "minute"));
    if scan.lower(at) != "past" || !matches!(scan.word(at + 1), Word::Digits | Word::Number) {
        return None;
    }
    let (hour, end) = twelve(scan, at + 1)?;
    part_of(scan, hour, Some(minute), oclock(scan, end).unwrap_or(end))
}

/// An hour of the clock's face and the place after it.
fn twelve(scan: &Scan, i: usize) -> Option<(i32, usize)> {
    let (hour, end) = scan.number(i)?;
    (hour.fract() == 0.0 && (1.0..=12.0).contains(&hour)).then_some((hour as i32, end))
}

/// "noon", "midnight", "half past seven", "quarter to nine"
fn phrase(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    match scan.lower(i) {
        "noon" | "midday" => return Some((clock(12, None)?, i + 1)),
        "midnight" => return Some((clock(if midnight_ends(scan, i) { 24 } else { 0 }, None)?, i + 1)),
        _ => {}
    }
    let minutes = match scan.lower(i) {
        "half" => 30,
        "quarter" => 15,
        _ => return None,
    };
    let to = match scan.lower(i + 1) {
        "past" | "after" => false,
        "to" => true,
        _ => return None,
    };
    let (hour, end) = twelve(scan, i + 2)?;
    let (hour, minute) = if to { ((hour + 11) % 12, 60 - minutes) } else { (hour, minutes) };
    part_of(scan, hour, Some(minute), oclock(scan, end).unwrap_or(end))
}

/// The hour with the part of the day that follows: "seven o'clock in the evening".
fn part_of(scan: &Scan, hour: i32, minute: Option<i32>, end: usize) -> Option<(Clock, usize)> {
    if let Some((found, after)) = in_part(scan, end, hour) {
        return Some((Clock { minute: minute.map(|m| m as i8), ..found }, after));
    }
    clock(hour, minute).map(|c| (c, end))
}

/// "until midnight Friday" is the day's end, "shortly after midnight Friday" its start.
fn midnight_ends(scan: &Scan, i: usize) -> bool {
    matches!(scan.before(i), "until" | "till" | "by" | "at" | "before" | "expires" | "expired")
}
