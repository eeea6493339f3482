//! Holidays, with the rule of the calendar that each follows: "Thanksgiving", "New Year’s Day 2000", "Easter".

use super::Family;
use super::period::weekday;
use super::reading::{Meaning, Pick as Which, Reading, Year};
use super::scan::{Scan, Word};
use super::{calendar, year};
use jiff::ToSpan;
use jiff::civil::Date;

/// The family.
pub const FAMILY: Family = Family { name: "holiday", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("christmas", Word::Phrase),
    ("new", Word::Phrase),
    ("thanksgiving", Word::Phrase),
    ("easter", Word::Phrase),
    ("good", Word::Phrase),
    ("palm", Word::Phrase),
    ("ash", Word::Phrase),
    ("halloween", Word::Phrase),
    ("independence", Word::Phrase),
    ("labor", Word::Phrase),
    ("memorial", Word::Phrase),
    ("veterans", Word::Phrase),
    ("valentine", Word::Phrase),
    ("boxing", Word::Phrase),
    ("columbus", Word::Phrase),
    ("martin", Word::Phrase),
    ("presidents", Word::Phrase),
    ("president", Word::Phrase),
    ("election", Word::Phrase),
    ("remembrance", Word::Phrase),
    ("bastille", Word::Phrase),
    ("mother", Word::Phrase),
    ("father", Word::Phrase),
    ("earth", Word::Phrase),
    ("groundhog", Word::Phrase),
    ("black", Word::Phrase),
    ("st", Word::Phrase),
    ("inauguration", Word::Phrase),
];

/// How a holiday finds its day.
enum Rule {
    /// A month and day.
    Fixed(i8, i8),
    /// The n-th weekday of a month; the last one for -1.
    Nth(i8, i8, i8),
    /// Days from Easter Sunday.
    Easter(i32),
    /// The Tuesday after the first Monday of November.
    Election,
    /// The day after the fourth Thursday of November.
    AfterThanksgiving,
}

/// The words, and the rule. A longer phrase stands before the shorter one that it begins with.
const HOLIDAYS: &[(&[&str], Rule)] = &[
    (&["christmas", "eve"], Rule::Fixed(12, 24)),
    (&["christmas", "day"], Rule::Fixed(12, 25)),
    (&["christmas"], Rule::Fixed(12, 25)),
    (&["new", "year", "'s", "day"], Rule::Fixed(1, 1)),
    (&["new", "year", "'s", "eve"], Rule::Fixed(12, 31)),
    (&["new", "years", "day"], Rule::Fixed(1, 1)),
    (&["new", "years", "eve"], Rule::Fixed(12, 31)),
    (&["thanksgiving", "day"], Rule::Nth(11, 4, 4)),
    (&["thanksgiving"], Rule::Nth(11, 4, 4)),
    (&["easter", "sunday"], Rule::Easter(0)),
    (&["easter", "monday"], Rule::Easter(1)),
    (&["easter"], Rule::Easter(0)),
    (&["good", "friday"], Rule::Easter(-2)),
    (&["palm", "sunday"], Rule::Easter(-7)),
    (&["ash", "wednesday"], Rule::Easter(-46)),
    (&["halloween", "night"], Rule::Fixed(10, 31)),
    (&["halloween"], Rule::Fixed(10, 31)),
    (&["independence", "day"], Rule::Fixed(7, 4)),
    (&["labor", "day"], Rule::Nth(9, 1, 1)),
    (&["memorial", "day"], Rule::Nth(5, 1, -1)),
    (&["veterans", "day"], Rule::Fixed(11, 11)),
    (&["veterans", "'", "day"], Rule::Fixed(11, 11)),
    (&["valentine", "'s", "day"], Rule::Fixed(2, 14)),
    (&["boxing", "day"], Rule::Fixed(12, 26)),
    (&["columbus", "day"], Rule::Nth(10, 1, 2)),
    (&["martin", "luther", "king", "day"], Rule::Nth(1, 1, 3)),
    (&["martin", "luther", "king", "jr", "day"], Rule::Nth(1, 1, 3)),
    (&["presidents", "'", "day"], Rule::Nth(2, 1, 3)),
    (&["presidents", "day"], Rule::Nth(2, 1, 3)),
    (&["president", "'s", "day"], Rule::Nth(2, 1, 3)),
    (&["election", "day"], Rule::Election),
    (&["remembrance", "day"], Rule::Fixed(11, 11)),
    (&["bastille", "day"], Rule::Fixed(7, 14)),
    (&["mother", "'s", "day"], Rule::Nth(5, 7, 2)),
    (&["father", "'s", "day"], Rule::Nth(6, 7, 3)),
    (&["earth", "day"], Rule::Fixed(4, 22)),
    (&["groundhog", "day"], Rule::Fixed(2, 2)),
    (&["black", "friday"], Rule::AfterThanksgiving),
    (&["st", "patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["inauguration", "day"], Rule::Fixed(1, 20)),
];

/// Holidays of one word count only after these; "Christmas presents" are no date.
const BEFORE: &[&str] = &[
    "on", "by", "before", "after", "since", "until", "till", "last", "this", "next", "during", "over", "for", "at", "around", "in", "past",
    "of", "till", "through",
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let (mut which, mut at) = (Which::Tense, i);
    if let Word::Pick(pick) = scan.word(i) {
        which = calendar::which(pick)?;
        at += 1;
    } else if scan.word(i) != Word::Phrase {
        return None;
    }
    if scan.word(at) != Word::Phrase || !scan.text.capital(at) {
        return None;
    }
    let first = scan.lower(at);
    let place = HOLIDAYS.iter().position(|(words, _)| words[0] == first && scan.text.follows(at, words))?;
    let (words, _) = HOLIDAYS.get(place)?;
    let end = at + words.len();
    let comma = usize::from(matches!(scan.lower(end), "," | "of" | "in"));
    if let Some((year, after)) = year::stated(scan, end + comma).filter(|&(_, after)| scan.together(i, after - 1)) {
        return Some(Reading::new(i, after, Meaning::Holiday(place, Year::Stated(year), which)));
    }
    let sure = words.len() > 1 || at > i || BEFORE.contains(&scan.before(i)) && !scan.text.capital(end);
    sure.then(|| Reading::new(i, end, Meaning::Holiday(place, Year::Open, which)))
}

/// The day of a holiday of the table in a year.
pub fn day(place: usize, year: i16) -> Option<Date> {
    match HOLIDAYS.get(place)?.1 {
        Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
        Rule::Nth(month, day, nth) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday(day)).ok(),
        Rule::Easter(offset) => easter(year)?.checked_add(offset.days()).ok(),
        Rule::Election => Date::new(year, 11, 1).ok()?.nth_weekday_of_month(1, weekday(1)).ok()?.tomorrow().ok(),
        Rule::AfterThanksgiving => Date::new(year, 11, 1).ok()?.nth_weekday_of_month(4, weekday(4)).ok()?.tomorrow().ok(),
    }
}

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm, after Meeus).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = (h + l - 7 * m + 90) / 25;
    let p = (h + l - 7 * m + 33 * n + 19) % 32;
    Date::new(year, i8::try_from(n).ok()?, i8::try_from(p).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_fall_on_their_days() {
        let at = |words: &[&str], year| HOLIDAYS.iter().position(|(w, _)| *w == words).and_then(|p| day(p, year)).unwrap().to_string();
        assert_eq!(at(&["easter"], 2000), "2000-04-23");
        assert_eq!(at(&["good", "friday"], 2017), "2017-04-14");
        assert_eq!(at(&["thanksgiving"], 1999), "1999-11-25");
        assert_eq!(at(&["election", "day"], 2016), "2016-11-08");
        assert_eq!(at(&["memorial", "day"], 2021), "2021-05-31");
    }

    #[test]
    fn longer_phrases_stand_first() {
        for (i, (words, _)) in HOLIDAYS.iter().enumerate() {
            assert!(!HOLIDAYS[..i].iter().any(|(before, _)| words.starts_with(before)), "{words:?} is never read");
        }
    }
}
