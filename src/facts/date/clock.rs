//! Clock times: "9 a.m.", "10:35", "5 p.m. EST", "1430 GMT", "noon", "half past seven".

use super::Family;
use super::reading::{Clock, Meaning, Part, Reading};
use super::scan::{Scan, Word};
use crate::text::Kind;

/// The family.
pub const FAMILY: Family = Family { name: "clock", words: WORDS, read };

const WORDS: &[(&str, Word)] =
    &[("noon", Word::Phrase), ("midday", Word::Phrase), ("midnight", Word::Phrase), ("half", Word::Phrase), ("quarter", Word::Phrase)];

/// Names of zones after a time.
const ZONES: &[&str] = &[
    "est", "edt", "et", "pst", "pdt", "pt", "cst", "cdt", "ct", "mst", "mdt", "mt", "gmt", "utc", "bst", "cet", "cest", "eet", "ist",
    "msk", "jst", "kst", "hst", "akst", "aest", "z",
];

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
    let end = zone(scan, end);
    Some(Reading { clock: Some(clock), ..Reading::new(i, end, Meaning::Hour) })
}

fn clock(hour: i32, minute: i32) -> Option<Clock> {
    ((0..=24).contains(&hour) && (0..60).contains(&minute) && (hour < 24 || minute == 0))
        .then_some(Clock { hour: hour as i8, minute: minute as i8 })
}

/// Whether "a.m." or "p.m." stands here: the hours that it adds, and the place after it.
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
    let before = scan.before(i);
    // "10.30am" is one token; "10:35" three.
    if let Some((hours, minutes)) = raw.split_once('.').filter(|(_, m)| m.len() == 2) {
        let (hour, minute) = (hours.parse().ok()?, minutes.parse().ok()?);
        let (afternoon, end) = half_day(scan, i + 1)?;
        return Some((clock(on_half(hour, afternoon)?, minute)?, end));
    }
    let hour = scan.digits(i, 4)?;
    if raw.len() <= 2 && text.raw(i + 1) == ":" && !text.spaced(i + 1) && !text.spaced(i + 2) && text.raw(i + 2).len() == 2 {
        let minute = scan.digits(i + 2, 2)?;
        let mut end = i + 3;
        if text.raw(end) == ":" && !text.spaced(end) && scan.digits(end + 1, 2).is_some() && !text.spaced(end + 1) {
            end += 2;
        }
        if let Some((afternoon, end)) = half_day(scan, end) {
            return Some((clock(on_half(hour, afternoon)?, minute)?, end));
        }
        let timed = BEFORE.contains(&before)
            || zone(scan, end) > end
            || before == "t"
            || matches!(scan.word(end), Word::Weekday(_) | Word::Today(_));
        let score = matches!(text.raw(end), "-" | "–" | ":" | "%")
            && !text.spaced(end)
            && zone(scan, end) == end
            && text.kind(end + 1) != Kind::Number;
        return (timed && !score).then(|| clock(hour, minute).map(|c| (c, end))).flatten();
    }
    if raw.len() <= 2 {
        if let Some((afternoon, end)) = half_day(scan, i + 1) {
            // "1 am" the verb needs a capital I before it; digits never have one.
            return Some((clock(on_half(hour, afternoon)?, 0)?, end));
        }
        if let Some(found) = past(scan, hour, i + 1) {
            return Some(found);
        }
        if let Some(end) = oclock(scan, i + 1) {
            return Some((clock(hour, 0)?, end));
        }
        if let Some(found) = in_part(scan, i + 1, hour) {
            return Some(found);
        }
        // "9-11 p.m.", "from 7 to 9 p.m.": the first takes the half of the second.
        if matches!(scan.lower(i + 1), "to" | "-" | "–" | "and") && (matches!(before, "from" | "between") || !text.spaced(i + 1)) {
            let minutes = if text.raw(i + 3) == ":" { 2 } else { 0 };
            if scan.digits(i + 2, 2).is_some_and(|h| h <= 12) {
                let (afternoon, _) = half_day(scan, i + 3 + minutes)?;
                return Some((clock(on_half(hour, afternoon)?, 0)?, i + 1));
            }
        }
        return None;
    }
    // "0735 GMT", "1800 hours"
    if raw.len() == 4 {
        let end = i + 1;
        let zoned = matches!(scan.lower(end), "gmt" | "utc" | "bst" | "cet" | "local" | "est" | "z");
        let hours = scan.lower(end) == "hours" && hour % 100 < 60 && matches!(before, "at" | "by" | "until" | "from" | "around" | "to");
        if zoned || hours {
            return Some((clock(hour / 100, hour % 100)?, end + usize::from(hours)));
        }
    }
    None
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
    let at = if scan.lower(at) == "in" && scan.lower(at + 1) == "the" {
        at + 2
    } else if scan.lower(at) == "at" && scan.lower(at + 1) == "night" {
        at + 1
    } else {
        return None;
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
    Some((clock(on_half(hour, afternoon)?, 0)?, at + 1))
}

/// "seven o'clock", "four in the morning", "ten past nine"
fn worded(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let (value, end) = scan.number(i)?;
    let whole = (value.fract() == 0.0 && (1.0..60.0).contains(&value)).then_some(value as i32)?;
    if let Some(found) = past(scan, whole, end) {
        return Some(found);
    }
    if let Some(after) = oclock(scan, end) {
        return part_of(scan, whole, 0, after);
    }
    if matches!(scan.lower(end), "a.m" | "p.m" | "am" | "pm") {
        let (afternoon, after) = half_day(scan, end)?;
        return Some((clock(on_half(whole, afternoon)?, 0)?, after));
    }
    in_part(scan, end, whole)
}

/// "ten past nine", "25 minutes past seven in the morning"
fn past(scan: &Scan, minute: i32, at: usize) -> Option<(Clock, usize)> {
    let at = at + usize::from(matches!(scan.lower(at), "minutes" | "mins" | "min" | "minute"));
    if scan.lower(at) != "past" || !matches!(scan.word(at + 1), Word::Digits | Word::Number) {
        return None;
    }
    let (hour, end) = scan.number(at + 1)?;
    if hour.fract() != 0.0 || !(1.0..=12.0).contains(&hour) {
        return None;
    }
    part_of(scan, hour as i32, minute, oclock(scan, end).unwrap_or(end))
}

/// "noon", "midnight", "half past seven", "quarter to nine"
fn phrase(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    match scan.lower(i) {
        "noon" | "midday" => return Some((clock(12, 0)?, i + 1)),
        "midnight" => return Some((clock(if midnight_ends(scan, i) { 24 } else { 0 }, 0)?, i + 1)),
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
    let (hour, end) = scan.number(i + 2)?;
    if hour.fract() != 0.0 || !(1.0..=12.0).contains(&hour) {
        return None;
    }
    let hour = hour as i32;
    let (hour, minute) = if to { ((hour + 11) % 12, 60 - minutes) } else { (hour, minutes) };
    part_of(scan, hour, minute, oclock(scan, end).unwrap_or(end))
}

/// The hour with the part of the day that follows: "seven o'clock in the evening".
fn part_of(scan: &Scan, hour: i32, minute: i32, end: usize) -> Option<(Clock, usize)> {
    if let Some((found, after)) = in_part(scan, end, hour) {
        return Some((Clock { minute: minute as i8, ..found }, after));
    }
    clock(hour, minute).map(|c| (c, end))
}

/// "until midnight Friday" is the day's end, "shortly after midnight Friday" its start.
fn midnight_ends(scan: &Scan, i: usize) -> bool {
    matches!(scan.before(i), "until" | "till" | "by" | "at" | "before" | "expires" | "expired") && !matches!(scan.before(i), "after")
}

/// The place after a zone or "local time".
fn zone(scan: &Scan, i: usize) -> usize {
    let lower = scan.lower(i);
    let capitals = scan.text.raw(i).bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
    if capitals && ZONES.contains(&lower) {
        return i + 1;
    }
    match (lower, scan.lower(i + 1)) {
        ("local" | "eastern" | "pacific" | "central" | "mountain" | "moscow" | "greenwich" | "london" | "beijing" | "kabul", "time") => {
            i + 2
        }
        ("eastern" | "central" | "greenwich", "standard" | "daylight" | "mean") if scan.lower(i + 2) == "time" => i + 3,
        _ => i,
    }
}
