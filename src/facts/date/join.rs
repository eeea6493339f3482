//! What comes in: the readings of a text in order; what goes out: the same, with those joined that name one time together
//! ("Tuesday" + "morning", "9 p.m." + "Monday", "June" + "last year"), and ranges made of their ends.

use super::period::Grain;
use super::range;
use super::reading::{Clock, From, Meaning, Part, Pick, Reading, Year};
use super::scan::Scan;

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
    range::ranges(scan, out)
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
                && (matches!(left.modifier, None | Some(super::Mod::After | super::Mod::Before)) || is_today(base)) =>
        {
            let grain = unit.grain().filter(|_| n.fract() == 0.0 && *n < 10_000.0)?;
            if matches!(base, Meaning::Calendar { day: None, .. }) && grain < Grain::Month {
                return None;
            }
            let times = if *unit == super::reading::Unit::Fortnight { 2 } else { 1 };
            let count = (*n as i32) * times * if gap[0] == "before" { -1 } else { 1 };
            // "three weeks from Tuesday" is a Tuesday; "three weeks after the Jan. 10 raid" a week.
            let exact = grain == Grain::Week && is_day(base) && (gap[0] == "from" || is_today(base));
            let (grain, count) = if exact { (Grain::Day, count * 7) } else { (grain, count) };
            let base = Box::new(Reading { modifier: None, ..right.clone() });
            let modifier = left.modifier.filter(|m| !matches!(m, super::Mod::After | super::Mod::Before));
            Some(Reading { modifier, ..whole(Meaning::Off { grain, count, base }) })
        }
        // "Friday mornings"
        (Meaning::Weekday(day, Pick::Tense), Meaning::Set(part)) if part.starts_with('T') && near && right.clock.is_none() => {
            Some(whole(Meaning::Set(format!("XXXX-WXX-{day}{part}"))))
        }
        // "3 p.m. every day", "each Monday at 4 p.m."
        (Meaning::Hour, Meaning::Set(set)) | (Meaning::Set(set), Meaning::Hour)
            if matches!(gap, ["", ..] | ["at", "", ""] | ["on", "", ""] | [",", "", _] | [",", "at", ""]) =>
        {
            let clock = left.clock.or(right.clock).filter(|_| set == "P1D" || set.starts_with("XXXX-WXX-") && !set.contains('T'))?;
            let value = format!("{}{}", set.trim_start_matches("P1D"), clock.timex());
            Some(Reading { clock: None, ..whole(Meaning::Set(value)) })
        }
        // "Monday, the first day of their fair"
        (Meaning::Weekday(..) | Meaning::Calendar { day: Some(_), .. }, Meaning::EventDay(_)) if near || gap == ["is", "", ""] => {
            Some(Reading { end: right.end, ..left.clone() })
        }
        // "4:50 p.m. (1350 GMT)"
        (_, Meaning::Hour) if left.clock.is_some() && right.clock.is_some() && gap == ["(", "", ""] && scan.lower(right.end) == ")" => {
            Some(Reading { end: right.end + 1, ..left.clone() })
        }
        // "during the day Friday"
        (Meaning::Shift { grain: Grain::Day, count: 0, from: From::Mentioned, .. }, day) if is_day(day) && gap == ["", "", ""] => {
            Some(whole(day.clone()))
        }
        // "Wednesday, Jan. 30, 2019"
        (Meaning::Weekday(day, _), Meaning::Calendar { year, month, day: Some(d), weekday: None, pick })
            if near || matches!(gap, [",", "the", ""] | ["(", "", ""]) =>
        {
            Some(whole(Meaning::Calendar { year: *year, month: *month, day: Some(*d), weekday: Some(*day), pick: *pick }))
        }
        // "January this year", "the third quarter of last year", "Easter next year"
        (named, Meaning::Shift { grain: Grain::Year, count, from, .. }) if near || matches!(gap, ["of", "", ""]) => {
            in_year(named, *count, *from).map(whole)
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
        // "9 p.m. Monday", "the night of Oct. 11", "noon on Thursday"
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

/// What has no year of its own, in the year beside it.
fn in_year(named: &Meaning, count: i32, from: From) -> Option<Meaning> {
    let shifted = Year::Shift(count);
    Some(match (named, from) {
        (Meaning::Calendar { year: Year::Open, month: Some(month), day, weekday, pick }, _) => {
            let year = match from {
                From::Speech => shifted,
                From::Mentioned if count == 0 => Year::Mentioned,
                From::Mentioned => return None,
            };
            Meaning::Calendar { year, month: Some(*month), day: *day, weekday: *weekday, pick: *pick }
        }
        (Meaning::Season(season, Year::Open, pick), From::Speech) => Meaning::Season(*season, shifted, *pick),
        (Meaning::Quarter(n, Year::Open), From::Speech) => Meaning::Quarter(*n, shifted),
        (Meaning::Half(n, Year::Open), From::Speech) => Meaning::Half(*n, shifted),
        (Meaning::Holiday(place, Year::Open, pick), From::Speech) => Meaning::Holiday(*place, shifted, *pick),
        _ => return None,
    })
}

/// A day with the hour of both; where a part of the day says which half a clock means, it is set.
fn with_hour(mut joined: Reading, left: &Reading, right: &Reading) -> Reading {
    if let (Some(clock), Some(part)) = (left.clock.or(right.clock), left.part.or(right.part)) {
        joined.clock = Some(on_part(clock, part));
        // "10:20 this morning": the part is what the day is made of.
        joined.part = Some(part).filter(|_| matches!(joined.meaning, Meaning::DayPart(..)));
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

/// "today", "tomorrow"
fn is_today(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Shift { grain: Grain::Day, from: From::Speech, .. })
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
