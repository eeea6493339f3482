//! What comes in: readings in order; what goes out: the same, with ranges made of their ends, and with the further days of a list.

use super::reading::{Meaning, Reading, Year};
use super::scan::{Scan, Word, is_dash};

/// Makes one reading of "between 2011 and 2014", "from May to July", "June 5-7", and lets "April 24 and 25" be two days.
pub fn ranges(scan: &Scan, readings: Vec<Reading>) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::with_capacity(readings.len());
    for reading in readings {
        let mut reading = reading;
        if let Some(left) = out.last_mut()
            && let Some(joiner) = range_between(scan, left, &reading)
        {
            inherit(left, &mut reading);
            if joiner {
                left.end = reading.end;
                left.until = Some(Box::new(reading));
                continue;
            }
        }
        let more = days_after(scan, &reading);
        let taken = out.last().map_or(0, |r| r.end);
        if let Some((range, left)) = day_before(scan, &reading, taken) {
            if range {
                let until = Some(Box::new(reading));
                out.push(Reading { until, end: more.last().map_or(left.end, |m| m.1.end).max(left.end), ..left });
                continue;
            }
            out.push(left);
        }
        out.push(reading);
        for (joined, day) in more {
            match out.last_mut() {
                Some(left) if joined && left.until.is_none() => {
                    left.end = day.end;
                    left.until = Some(Box::new(day));
                }
                _ => out.push(day),
            }
        }
    }
    out
}

/// Whether two readings are the ends of one range; none where they are no list at all.
fn range_between(scan: &Scan, left: &Reading, right: &Reading) -> Option<bool> {
    if left.until.is_some() || right.first != left.end + 1 || !scan.together(left.first, right.first) {
        return None;
    }
    let mark = scan.lower(left.end);
    let opened = scan.before(left.first);
    let dash = is_dash(scan.text.raw(left.end));
    let ends = |m: &Meaning| matches!(m, Meaning::Calendar { .. } | Meaning::Weekday(..) | Meaning::Season(..));
    if !ends(&left.meaning) || !ends(&right.meaning) || left.modifier.is_some() || right.modifier.is_some() {
        return None;
    }
    let from = matches!(opened, "from") && matches!(mark, "to" | "until" | "till" | "through")
        || opened == "between" && matches!(mark, "and" | "to" | "-" | "–")
        || dash && left.clock.is_none() && right.clock.is_none()
        || mark == "through"
        || mark == "to" && alike(&left.meaning, &right.meaning);
    (from || matches!(mark, "and" | "or" | "to")).then_some(from)
}

/// Whether both are years or both are months, so that "to" alone makes them a range.
fn alike(left: &Meaning, right: &Meaning) -> bool {
    match (left, right) {
        (Meaning::Calendar { month, day: None, .. }, Meaning::Calendar { month: other, day: None, .. }) => {
            month.is_some() == other.is_some()
        }
        _ => false,
    }
}

/// What one end leaves out the other says: "from May to July 2015", "July 5 to August 2, 2016".
fn inherit(left: &mut Reading, right: &mut Reading) {
    if let (Meaning::Calendar { year, month, day, .. }, Meaning::Calendar { year: Year::Stated(y), month: m, day: d, .. }) =
        (&mut left.meaning, &right.meaning)
        && *year == Year::Open
        && day.is_some() == d.is_some()
        && month.is_some()
        && m.is_some()
    {
        *year = Year::Stated(if *month > *m { y.saturating_sub(1) } else { *y });
    }
}

/// "from 3 to 19 January", "the 5th and 6th of May": the day before in British order, and whether it begins a range.
fn day_before(scan: &Scan, reading: &Reading, taken: usize) -> Option<(bool, Reading)> {
    let Meaning::Calendar { year, month: Some(month), day: Some(day), pick, .. } = reading.meaning else { return None };
    // In digits alone ("3/1-4/2/2017") nothing is left out.
    if !(reading.first..reading.end).any(|i| matches!(scan.word(i), Word::Month(_))) {
        return None;
    }
    let first = reading.first - usize::from(scan.lower(reading.first) != "the" && scan.before(reading.first) == "the" && reading.first > 0);
    let join = first.checked_sub(1)?;
    let suffixed = join >= 2 && matches!(scan.lower(join - 1), "st" | "nd" | "rd" | "th") && !scan.text.spaced(join - 1);
    let start = join.checked_sub(1 + usize::from(suffixed)).filter(|s| *s >= taken)?;
    let counts = |i: usize| matches!(scan.word(i), Word::Digits | Word::Ordinal(_));
    if !counts(reading.first + usize::from(scan.lower(reading.first) == "the")) || !counts(start) {
        return None;
    }
    let (before, end) = super::calendar::day(scan, start).filter(|&(d, end)| end == join && d < day)?;
    let word = scan.lower(join);
    let range = is_dash(scan.text.raw(join))
        || matches!(word, "to" | "until" | "till" | "through")
        || word == "and" && scan.before(start) == "between";
    if !range && !matches!(word, "and" | "or") || !scan.together(start, reading.first) {
        return None;
    }
    let meaning = Meaning::Calendar { year, month: Some(month), day: Some(before), weekday: None, pick };
    Some((range, Reading::new(start, if range { reading.end } else { end }, meaning)))
}

/// "April 24 and 25", "June 5-7", "May 3, 4 and 5": further days of the month, and whether each ends a range.
fn days_after(scan: &Scan, reading: &Reading) -> Vec<(bool, Reading)> {
    let mut out = Vec::new();
    if let Meaning::Calendar { year: Year::Stated(from), month: None, day: None, weekday: None, pick } = reading.meaning {
        // "1939-45", "the 2015-16 season"
        let short = (scan.hyphen(reading.end) && !scan.text.spaced(reading.end + 1) && scan.text.raw(reading.end + 1).len() == 2)
            .then(|| scan.digits(reading.end + 1, 2))
            .flatten();
        let to = short.and_then(|n| i16::try_from(n).ok()).map(|n| from / 100 * 100 + n).filter(|to| *to > from);
        if let Some(to) = to {
            let meaning = Meaning::Calendar { year: Year::Stated(to), month: None, day: None, weekday: None, pick };
            out.push((true, Reading::new(reading.end + 1, reading.end + 2, meaning)));
        }
        return out;
    }
    let Meaning::Calendar { year, month: Some(month), day: Some(mut day), pick, .. } = reading.meaning else { return out };
    // The year stands at the end of the list, the month at its start; only American order reads on this way.
    if !matches!(scan.word(reading.end.wrapping_sub(1)), Word::Digits | Word::Other | Word::Ordinal(_))
        || reading.clock.is_some()
        || reading.part.is_some()
    {
        return out;
    }
    let mut at = reading.end;
    for _ in 0..4 {
        let dash = is_dash(scan.text.raw(at)) && !scan.text.spaced(at + 1);
        let join = scan.lower(at);
        let reaches = matches!(join, "to" | "through" | "till" | "until");
        // "from April the ninth till the seventeenth"
        let the = usize::from(reaches && scan.lower(at + 1) == "the");
        let counts = matches!(scan.word(at + 1 + the), Word::Digits) || matches!(scan.word(at + 1 + the), Word::Ordinal(_)) && reaches;
        if !(dash || reaches || matches!(join, "and" | "or")) || !counts {
            break;
        }
        let Some((next, end)) = super::calendar::day(scan, at + 1 + the) else { break };
        let next_word = scan.text.kind(end) == crate::text::Kind::Word && scan.text.spaced(end);
        let follows = scan.lower(end);
        // "on May 24 and 25 people": only what ends the phrase, or goes on with a preposition, is a day.
        let ends = !next_word
            || matches!(
                follows,
                "in" | "at"
                    | "to"
                    | "of"
                    | "by"
                    | "for"
                    | "with"
                    | "when"
                    | "as"
                    | "after"
                    | "before"
                    | "on"
                    | "will"
                    | "were"
                    | "was"
                    | "but"
            )
            || dash;
        if next <= day || !ends || matches!(scan.text.raw(end), "%" | ":" | "/" | "$") || !scan.together(at, end - 1) {
            break;
        }
        let comma = usize::from(scan.text.raw(end) == ",");
        let (mut year, mut last) = (year, end);
        if let Some((y, after)) = super::year::stated(scan, end + comma).filter(|_| year == Year::Open && out.is_empty()) {
            (year, last) = (Year::Stated(y), after);
        }
        let meaning = Meaning::Calendar { year, month: Some(month), day: Some(next), weekday: None, pick };
        out.push((dash || join != "and" && join != "or", Reading::new(at + 1, last, meaning)));
        (day, at) = (next, last);
    }
    out
}
