//! What comes in: the readings of a text in order; what goes out: the same, with those joined that name one time together
//! ("Tuesday" + "morning", "9 p.m." + "Monday", "June" + "last year"), and ranges made of their ends.

use super::period::Grain;
use super::reading::{Clock, From, Meaning, Part, Reading, Year};
use super::scan::{Scan, Word, is_dash};

/// Joins neighbours, left to right, then ranges.
pub fn join(scan: &Scan, readings: Vec<Reading>) -> Vec<Reading> {
    let mut out: Vec<Reading> = Vec::with_capacity(readings.len());
    for reading in readings {
        let mut current = reading;
        while let Some(joined) = out.last().and_then(|left| pair(scan, left, &current)) {
            out.pop();
            current = joined;
        }
        out.push(current);
    }
    ranges(scan, out)
}

/// So many tokens at most between two readings that are joined.
const GAP: usize = 3;

/// What may stand between two readings of one time.
fn gap<'a>(scan: &'a Scan, left: &Reading, right: &Reading) -> Option<[&'a str; GAP]> {
    let between = right.first.checked_sub(left.end).filter(|n| *n <= GAP)?;
    if !scan.together(left.first, right.first) {
        return None;
    }
    let mut words = [""; GAP];
    for (k, word) in words.iter_mut().enumerate().take(between) {
        *word = scan.lower(left.end + k);
    }
    Some(words)
}

fn pair(scan: &Scan, left: &Reading, right: &Reading) -> Option<Reading> {
    let gap = gap(scan, left, right)?;
    let whole = |meaning: Meaning| Reading {
        first: left.first,
        end: right.end,
        meaning,
        clock: left.clock.or(right.clock),
        part: left.part.or(right.part),
        modifier: left.modifier.or(right.modifier),
        until: None,
        since: false,
    };
    let near = matches!(gap, ["", ..] | [",", "", _]);
    match (&left.meaning, &right.meaning) {
        // "two days after the Jan. 10 raid", "a month before Christmas"
        (Meaning::Length { count: Some(n), unit, side: 0 }, base)
            if (is_day(base) || matches!(base, Meaning::Calendar { month: Some(_), .. }))
                && (matches!(gap, ["after" | "before", "" | "the", ""])
                    || gap == ["from", "", ""] && is_day(base) && scan.before(left.first) != "for")
                && right.clock.is_none()
                && right.part.is_none()
                && matches!(left.modifier, None | Some(super::Mod::After | super::Mod::Before)) =>
        {
            let grain = unit.grain().filter(|_| n.fract() == 0.0 && *n < 10_000.0)?;
            if matches!(base, Meaning::Calendar { day: None, .. }) && grain < Grain::Month {
                return None;
            }
            let times = if *unit == super::reading::Unit::Fortnight { 2 } else { 1 };
            let count = (*n as i32) * times * if gap[0] == "before" { -1 } else { 1 };
            let base = Box::new(Reading { modifier: None, ..right.clone() });
            Some(Reading { modifier: None, ..whole(Meaning::Off { grain, count, base }) })
        }
        // "Monday, the first day of the month"
        (Meaning::Weekday(..) | Meaning::Calendar { day: Some(_), .. }, Meaning::EventDay) if near || gap == ["is", "", ""] => {
            Some(Reading { end: right.end, ..left.clone() })
        }
        // "10:35 a.m. (0735 GMT)"
        (_, Meaning::Hour) if left.clock.is_some() && right.clock.is_some() && gap == ["(", "", ""] && scan.lower(right.end) == ")" => {
            Some(Reading { end: right.end + 1, ..left.clone() })
        }
        // "Wednesday, Jan. 30, 2019"
        (Meaning::Weekday(day, _), Meaning::Calendar { year, month, day: Some(d), weekday: None, pick })
            if near || matches!(gap, [",", "the", ""] | ["(", "", ""]) =>
        {
            Some(whole(Meaning::Calendar { year: *year, month: *month, day: Some(*d), weekday: Some(*day), pick: *pick }))
        }
        // "January this year", "June of last year", "April next year"
        (
            Meaning::Calendar { year: Year::Open, month: Some(month), day, weekday, pick },
            Meaning::Shift { grain: Grain::Year, count, from, .. },
        ) if near || matches!(gap, ["of", "", ""]) => {
            let year = if *from == From::Speech {
                Year::Shift(*count)
            } else if *count == 0 {
                Year::Mentioned
            } else {
                return None;
            };
            Some(whole(Meaning::Calendar { year, month: Some(*month), day: *day, weekday: *weekday, pick: *pick }))
        }
        (Meaning::Season(season, Year::Open, pick), Meaning::Shift { grain: Grain::Year, count, from: From::Speech, .. })
            if near || matches!(gap, ["of", "", ""]) =>
        {
            Some(whole(Meaning::Season(*season, Year::Shift(*count), *pick)))
        }
        (Meaning::Quarter(n, Year::Open), Meaning::Shift { grain: Grain::Year, count, from: From::Speech, .. })
            if near || matches!(gap, ["of", "", ""]) =>
        {
            Some(whole(Meaning::Quarter(*n, Year::Shift(*count))))
        }
        (Meaning::Half(n, Year::Open), Meaning::Shift { grain: Grain::Year, count, from: From::Speech, .. })
            if near || matches!(gap, ["of", "", ""]) =>
        {
            Some(whole(Meaning::Half(*n, Year::Shift(*count))))
        }
        (Meaning::Holiday(place, Year::Open, pick), Meaning::Shift { grain: Grain::Year, count, from: From::Speech, .. })
            if near || matches!(gap, ["of", "", ""]) =>
        {
            Some(whole(Meaning::Holiday(*place, Year::Shift(*count), *pick)))
        }
        // "Tuesday next week", "next week on Tuesday"
        (Meaning::Weekday(day, _), Meaning::Shift { grain: Grain::Week, count, from: From::Speech, .. })
            if near || matches!(gap, ["of", "", ""]) =>
        {
            Some(whole(Meaning::WeekdayOf(*day, *count)))
        }
        (Meaning::Shift { grain: Grain::Week, count, from: From::Speech, .. }, Meaning::Weekday(day, _))
            if matches!(gap, ["", ..] | ["on", "", ""] | [",", "on", ""]) =>
        {
            Some(whole(Meaning::WeekdayOf(*day, *count)))
        }
        // "10 in the morning", "8 p.m. that evening"
        (Meaning::Hour, Meaning::Hour) => {
            let (Some(clock), None, Some(part)) = (left.clock, left.part, right.part) else { return None };
            let placed = matches!(gap, ["", ..] | ["in", "the", ""] | ["at", "", ""] | ["in", "", ""]) || near && right.clock.is_none();
            placed.then(|| Reading { clock: Some(on_part(clock, part)), part: None, ..whole(Meaning::Hour) })
        }
        // "9 p.m. Monday", "the night of Oct. 23", "noon on Thursday"
        (Meaning::Hour, day)
            if is_day(day) && (right.clock.is_none() || left.clock.is_none()) && right.part.is_none_or(|_| left.part.is_none()) =>
        {
            matches!(gap, ["", ..] | [",", "", _] | ["on", "", ""] | ["of", "", ""] | [",", "on", ""] | ["of", "the", ""] | ["(", "", ""])
                .then(|| with_hour(whole(day.clone()), left, right))
        }
        // "3 a.m. Friday morning": the part says nothing new, or which half the clock means.
        (day, Meaning::Hour) if is_day(day) && right.clock.is_none() && near => {
            let (Some(clock), Some(part)) = (left.clock, right.part) else {
                return left.part.is_none().then(|| with_hour(whole(day.clone()), left, right));
            };
            Some(Reading { clock: Some(on_part(clock, part)), part: None, ..whole(day.clone()) })
        }
        // "Monday at 9 p.m.", "Tuesday morning", "May 10, about noon"
        (day, Meaning::Hour) if is_day(day) && left.clock.is_none() && (left.part.is_none() || right.clock.is_some()) => {
            let placed = matches!(
                gap,
                ["", ..]
                    | ["at", "", ""]
                    | [",", "at", ""]
                    | [",", "", _]
                    | ["in", "the", ""]
                    | ["in", "", ""]
                    | ["by", "", ""]
                    | ["around", "", ""]
            ) && !(right.clock.is_none() && matches!(gap, ["at" | "by", ..]));
            placed.then(|| with_hour(whole(day.clone()), left, right))
        }
        _ => None,
    }
}

/// A day with the hour of both; where a part of the day says which half a clock means, it is set.
fn with_hour(mut joined: Reading, left: &Reading, right: &Reading) -> Reading {
    if let (Some(clock), Some(part)) = (left.clock.or(right.clock), left.part.or(right.part)) {
        joined.clock = Some(on_part(clock, part));
        joined.part = None;
    }
    joined
}

/// "10:30" in the evening is 22:30.
fn on_part(clock: Clock, part: Part) -> Clock {
    let later = match part {
        Part::Afternoon | Part::Evening => clock.hour >= 1 && clock.hour < 12,
        Part::Night => clock.hour >= 6 && clock.hour < 12,
        _ => false,
    };
    Clock { hour: clock.hour + if later { 12 } else { 0 }, minute: clock.minute }
}

/// Whether the meaning is a day, which may have an hour.
fn is_day(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Calendar { day, .. } => day.is_some(),
        Meaning::Weekday(..) | Meaning::WeekdayOf(..) | Meaning::Holiday(..) => true,
        Meaning::Shift { grain, .. } => *grain == Grain::Day,
        Meaning::DayPart(..) => true,
        _ => false,
    }
}

/// Makes one reading of "between 2011 and 2014", "from May to July", "June 5-7", and lets "April 24 and 25" be two days.
fn ranges(scan: &Scan, readings: Vec<Reading>) -> Vec<Reading> {
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

/// "from 4 to 22 January", "the 5th and 6th of May": the day before in British order, and whether it begins a range.
fn day_before(scan: &Scan, reading: &Reading, taken: usize) -> Option<(bool, Reading)> {
    let Meaning::Calendar { year, month: Some(month), day: Some(day), pick, .. } = reading.meaning else { return None };
    // In digits alone ("10/1-11/2/2017") nothing is left out.
    if !(reading.first..reading.end).any(|i| matches!(scan.word(i), Word::Month(_))) {
        return None;
    }
    let first = reading.first - usize::from(scan.lower(reading.first) != "the" && scan.before(reading.first) == "the" && reading.first > 0);
    let join = first.checked_sub(1)?;
    let suffixed = join >= 2 && matches!(scan.lower(join - 1), "st" | "nd" | "rd" | "th") && !scan.text.spaced(join - 1);
    let start = join.checked_sub(1 + usize::from(suffixed)).filter(|s| *s >= taken)?;
    if scan.word(reading.first + usize::from(scan.lower(reading.first) == "the")) != Word::Digits || scan.word(start) != Word::Digits {
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
    if !matches!(scan.word(reading.end.wrapping_sub(1)), Word::Digits | Word::Other) || reading.clock.is_some() || reading.part.is_some() {
        return out;
    }
    let mut at = reading.end;
    for _ in 0..4 {
        let dash = is_dash(scan.text.raw(at)) && !scan.text.spaced(at + 1);
        let join = scan.lower(at);
        if !(dash || matches!(join, "and" | "to" | "through" | "or")) || scan.word(at + 1) != Word::Digits {
            break;
        }
        let Some((next, end)) = super::calendar::day(scan, at + 1) else { break };
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
