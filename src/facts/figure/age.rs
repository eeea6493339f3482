//! What comes in: a place in the text; what goes out: the age that stands there ("77-year-old", "aged 77", "Ann Lee, 77,",
//! "in their 20s"), in years unless it says months, weeks or days.

use super::count::amount;
use super::{Bound, Reading, Sort, tens};
use crate::facts::date;
use crate::facts::number::is_joint;
use crate::text::{Kind, Text};

/// Nobody is older in years.
const OLDEST: f64 = 120.0;

/// Before "was 40.", these count something else.
const NO_PERSON: &[&str] =
    &["toll", "number", "total", "score", "count", "figure", "average", "it", "temperature", "maximum", "minimum", "limit", "age"];

/// Whose age may stand between commas: "his uncle, 52,".
#[rustfmt::skip]
const PERSONS: &[&str] = &[
    "aunt", "uncle", "mother", "father", "son", "daughter", "brother", "sister", "wife", "husband", "companion", "man", "woman", "boy",
    "girl", "teacher", "driver", "student", "suspect", "victim", "girlfriend", "boyfriend", "partner", "friend", "cousin", "nephew",
    "niece", "grandson", "granddaughter", "grandmother", "grandfather", "teenager", "officer", "soldier", "neighbor", "neighbour",
    "gunman", "child", "twin", "actor", "actress", "singer", "player", "farmer", "resident", "widow", "doctor", "nurse", "worker",
];

/// Whom an age limit may concern: "children under 5".
#[rustfmt::skip]
const LIMITED: &[&str] = &[
    "children", "kids", "adults", "people", "women", "men", "boys", "girls", "anyone", "everyone", "those", "youths", "youth", "workers",
    "drivers", "residents", "patients", "players", "citizens", "voters", "americans", "males", "females", "teenagers", "persons", "aged",
];

/// The words that an age may begin with, besides numbers.
pub(super) fn begins() -> Vec<&'static str> {
    tens::begins()
}

/// Reads an age.
pub(super) fn read(text: &Text, i: usize) -> Option<Reading> {
    decade(text, i).or_else(|| stated(text, i)).or_else(|| bare(text, i))
}

/// "77-year-old", "five years old", "3 years of age", "eighteen months old".
fn stated(text: &Text, i: usize) -> Option<Reading> {
    let reading = amount(text, i)?;
    let joint = |at: usize| if is_joint(text, at) { at + 1 } else { at };
    let at = joint(reading.tokens.end);
    let unit = match text.lower(at) {
        "year" | "years" | "yr" => "year",
        "month" | "months" => "month",
        "week" | "weeks" => "week",
        "day" | "days" => "day",
        _ => return None,
    };
    let after = joint(at + 1);
    let end = match text.lower(after) {
        "old" | "olds" => after + 1,
        "of" if text.lower(after + 1) == "age" => after + 2,
        _ => return None,
    };
    Some(reading.in_unit(Sort::Age, unit, i..end))
}

/// "aged 77", "at the age of 83", "Ann Lee, 77, of Rome", "who was 77": the number alone is the quote.
fn bare(text: &Text, i: usize) -> Option<Reading> {
    let mut reading = amount(text, i)?;
    let years = reading.number.filter(|n| (1.0..=OLDEST).contains(n) && n.fract() == 0.0)?;
    let end = reading.tokens.end;
    let before = |k: usize| text.lower(i.wrapping_sub(k));
    let named = matches!(before(1), "aged" | "age" | "ages") && text.lower(end) != "groups"
        || before(1) == "of" && before(2) == "age"
        // "Ann Lee and Bob Roe, both 14."
        || before(1) == "both" && matches!(text.raw(i.wrapping_sub(2)), "," | "(") && text.kind(end) != Kind::Word && !is_joint(text, end)
        || matches!(before(1), "turned" | "turns" | "turning") && !matches!(text.lower(end), "of" | "to" | "people");
    if named && !super::count::is_time(text, end) {
        reading.tokens = i..end;
        return Some(reading.in_unit(Sort::Age, "year", i..end));
    }
    if text.kind(i) != Kind::Number || end != i + 1 || years < 1.0 {
        return None;
    }
    // "children under 5", "anyone over 65"
    let limit = matches!(before(1), "under" | "over" | "above" | "below") && LIMITED.contains(&before(2));
    if limit
        && years >= 1.0
        && (text.kind(end) != Kind::Word && !is_joint(text, end) && text.raw(end) != "%" || super::counted::is_stop(text.lower(end)))
    {
        return Some(reading.in_unit(Sort::Age, "year", i..end));
    }
    let stop = |at: usize| matches!(text.raw(at), "," | "." | ";" | ")" | "—") || text.kind(at) == Kind::End;
    // "his uncle, 52, and a farmer, 36,"
    let relative =
        text.raw(i.wrapping_sub(1)) == "," && PERSONS.contains(&text.lower(i.wrapping_sub(2))) && text.raw(end) == "," && years >= 3.0;
    if relative && text.kind(end + 1) != Kind::Number {
        return Some(reading.in_unit(Sort::Age, "year", i..end));
    }
    let apposition = text.raw(i.wrapping_sub(1)) == ","
        && is_name(text, i.wrapping_sub(2))
        && text.spaced(i)
        && (text.raw(end) == ","
            || stop(end) && !follows_number(text, i)
            || matches!(text.lower(end), "of" | "who" | "was" | "from" | "and"))
        && text.kind(end + 1) != Kind::Number;
    let is = matches!(before(1), "was" | "is" | "'m" | "'s")
        && years >= 10.0
        && (stop(end) && text.kind(end + 1) != Kind::Number || text.lower(end) == "when");
    // "She was 82 and had long been ill", "Ann Lee (28)"
    let pronoun = matches!(before(1), "was" | "is" | "'s" | "’s" | "am" | "'m") && matches!(before(2), "he" | "she" | "who" | "i");
    let after =
        text.kind(end) != Kind::Word || matches!(text.lower(end), "and" | "when" | "at" | "but" | "in" | "on" | "last" | "then" | "now");
    if pronoun && after && !text.raw(end).starts_with('%') && !is_joint(text, end) && years >= 3.0 {
        return Some(reading.in_unit(Sort::Age, "year", i..end));
    }
    let bracketed =
        before(1) == "(" && matches!(text.raw(end), ")" | ",") && is_name(text, i.wrapping_sub(2)) && is_name(text, i.wrapping_sub(3));
    if bracketed && years >= 15.0 {
        return Some(reading.in_unit(Sort::Age, "year", i..end));
    }
    let person = || (2..6).all(|k| !NO_PERSON.contains(&before(k)));
    (apposition || is && person()).then(|| reading.in_unit(Sort::Age, "year", i..end))
}

/// Whether the word in lower case names a month or a day.
pub(super) fn is_date_word(word: &str) -> bool {
    date::is_month(word) || word.ends_with("day")
}

/// Whether the token may end a person's name.
fn is_name(text: &Text, i: usize) -> bool {
    text.kind(i) == Kind::Word && text.capital(i) && !is_date_word(text.lower(i))
}

/// Whether the comma parts a list of numbers.
fn follows_number(text: &Text, i: usize) -> bool {
    text.kind(i.wrapping_sub(3)) == Kind::Number
}

/// "aged 7, 9 and 12": the numbers that follow in the list are ages too.
pub(super) fn list(text: &Text, readings: &mut [Reading]) {
    for k in 1..readings.len() {
        let Some((first, next)) = readings.split_at_mut_checked(k).and_then(|(a, b)| Some((a.last()?, b.first_mut()?))) else { return };
        let gap = first.tokens.end..next.tokens.start;
        let linked = gap.len() <= 2 && !gap.is_empty() && gap.clone().all(|i| matches!(text.lower(i), "," | "and" | "or"));
        let led = matches!(text.lower(first.tokens.start.wrapping_sub(1)), "aged" | "ages" | "," | "and" | "or");
        let years = next.number.is_some_and(|n| (0.0..=OLDEST).contains(&n) && n.fract() == 0.0);
        // "aged 7, 12 of them": what follows counts.
        let bare = text.kind(next.tokens.end) != Kind::Word || matches!(text.lower(next.tokens.end), "and" | "or" | "were" | "who");
        if first.sort == Sort::Age && linked && led && years && bare && next.sort == Sort::Count && next.bound == Bound::Exact {
            let tokens = next.tokens.clone();
            *next = next.clone().in_unit(Sort::Age, first.unit.unwrap_or("year"), tokens);
        }
    }
}

/// "in their 20s", "in his mid-40s", "in her late fifties".
fn decade(text: &Text, i: usize) -> Option<Reading> {
    if !matches!(text.lower(i.wrapping_sub(1)), "his" | "her" | "their" | "my" | "our" | "your") {
        return None;
    }
    let (low, high, end) = tens::range(text, i)?;
    let mut reading = Reading::vague(i..end, Sort::Age, Some(low), Some(high));
    (reading.unit, reading.bound) = (Some("year"), Bound::Range);
    Some(reading)
}
