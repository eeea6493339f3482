//! What comes in: the resolved expressions of a text; what goes out: the same, with those counted from an event that the article
//! dates: "day two" after "the talks opened on Monday", "two days after the quake" after "the quake struck on Jan. 10".

use super::period::Period;
use super::reading::{Meaning, Reading, Unit};
use super::resolve::of_period;
use super::scan::Scan;
use super::tense::dates_speech;
use super::{Timex, Type};
use crate::facts::date::spans::{Spans, days};
use crate::text::Kind;
use crate::text::words::is_past;
use jiff::civil::{Date, DateTime};

/// Words that say of a day beside them that something begins on it. ("under way" is looked for as such.)
const BEGINS: &[&str] =
    &["began", "begin", "begins", "begun", "opened", "opens", "started", "starts", "start", "underway", "convened", "convene", "kicked"];

/// So many tokens may stand between such a word, or the event's name, and the day.
const NEAR: usize = 12;
/// So many dated days before may be the event's.
const BACK: usize = 12;
/// So many days before or after the day of speaking, an event that goes on has begun.
const AGO: i32 = 60;

/// Dates what is counted from an event.
pub fn anchor(scan: &Scan, speech: Option<Date>, found: &mut [(Reading, Timex)]) {
    number(scan, speech, found);
    for i in 0..found.len() {
        let Some(dated) = distance(scan, found, i) else { continue };
        if let Some((_, timex)) = found.get_mut(i) {
            *timex = dated;
        }
    }
}

/// "day two": from the start that the article states, else from the latest day that it tells of as today's.
fn number(scan: &Scan, speech: Option<Date>, found: &mut [(Reading, Timex)]) {
    let event_day = |r: &Reading| if let Meaning::EventDay(n @ 1..) = r.meaning { Some(n) } else { None };
    if !found.iter().any(|(r, _)| event_day(r).is_some()) {
        return;
    }
    let near = |day: Date| speech.is_none_or(|s| days(s, day).abs() <= AGO);
    let starts: Vec<(usize, Date)> =
        found.iter().filter_map(|(r, t)| day(t).filter(|d| near(*d) && begins(scan, r.first)).map(|d| (r.first, d))).collect();
    // A report of the day: "Day one ended …" is today where no start is stated.
    let told = found.iter().filter(|(r, _)| is_past(scan.lower(r.end)));
    let latest = told.filter(|(r, _)| scan.lower(r.first) == "day").filter_map(|(r, _)| event_day(r)).max();
    for (reading, timex) in found {
        let Some(n) = event_day(reading) else { continue };
        let of = (scan.lower(reading.end) == "of").then(|| head(scan, reading.end + 1)).flatten();
        let fits = |first: usize| of.is_none_or(|noun| named(scan, noun, first));
        let stated =
            starts.iter().rfind(|(first, _)| *first < reading.first && fits(*first)).or(starts.iter().find(|(first, _)| fits(*first)));
        let start = match (stated, speech, latest) {
            (Some((_, day)), ..) => Some(*day),
            (None, Some(today), Some(latest)) if starts.is_empty() && scan.lower(reading.first) == "day" && of.is_none() => {
                today.checked_sub(i64::from(latest - 1).days()).ok()
            }
            _ => None,
        };
        if let Some(period) = start.and_then(|s| s.checked_add(i64::from(n - 1).days()).ok()).and_then(Period::day) {
            *timex = of_period(period);
        }
    }
}

/// "two days after the quake": the day on which the article says that the quake was, and two more.
fn distance(scan: &Scan, found: &[(Reading, Timex)], i: usize) -> Option<Timex> {
    let (reading, _) = found.get(i)?;
    let Meaning::Length { count: Some(n), unit: unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year), side: 0 } = reading.meaning
    else {
        return None;
    };
    let sign = match scan.lower(reading.end) {
        "after" => 1,
        "before" => -1,
        _ => return None,
    };
    if n.fract() != 0.0 || n > 1000.0 || reading.modifier.is_some_and(|m| !matches!(m, super::Mod::After | super::Mod::Before)) {
        return None;
    }
    let noun = head(scan, reading.end + 1)?;
    let event = found
        .get(i.saturating_sub(BACK)..i)?
        .iter()
        .rev()
        .find_map(|(r, t)| day(t).filter(|_| named(scan, noun, r.first) && !dates_speech(scan, r.first)))?;
    Period::shifted(unit.grain()?, event, sign * n as i32).map(of_period)
}

/// The day that a value names.
fn day(timex: &Timex) -> Option<Date> {
    let dated = matches!(timex.kind, Type::Date | Type::Time) && timex.timex.len() >= 10 && timex.modifier.is_none();
    timex.begin.filter(|_| dated && timex.timex.is_char_boundary(10)).map(DateTime::date)
}

/// Whether something begins on the day that is named at the token.
fn begins(scan: &Scan, first: usize) -> bool {
    let back = (first.saturating_sub(NEAR)..first).rev().take_while(|&k| scan.together(k, first));
    let mut back = back.take_while(|&k| scan.text.kind(k) != Kind::Mark || matches!(scan.text.raw(k), "," | "-"));
    back.any(|k| BEGINS.contains(&scan.lower(k)) || scan.lower(k) == "way" && scan.before(k) == "under")
}

/// The event's name after "after the", "of the": the last word of the noun phrase.
fn head(scan: &Scan, the: usize) -> Option<usize> {
    if scan.lower(the) != "the" {
        return None;
    }
    let closes = |k: usize| {
        scan.text.kind(k) != Kind::Word
            || is_past(scan.lower(k))
            || matches!(
                scan.lower(k),
                "in" | "of" | "on" | "at" | "and" | "that" | "as" | "but" | "for" | "to" | "when" | "with" | "was" | "is" | "were"
            )
    };
    let end = (the + 1..the + 5).find(|&k| closes(k))?;
    (end > the + 1 && scan.lower(end - 1).len() > 3 && scan.together(the, end - 1)).then_some(end - 1)
}

/// Whether the word at `noun` stands beside the day that is named at the token, in its sentence.
fn named(scan: &Scan, noun: usize, first: usize) -> bool {
    let stem = |k: usize| scan.lower(k).trim_end_matches('s');
    (first.saturating_sub(NEAR)..first + NEAR).any(|k| k != noun && scan.together(k, first) && stem(k) == stem(noun))
}
