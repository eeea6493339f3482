//! Holidays, with the rule of the calendar that each follows: "Thanksgiving", "New Year’s Day 2000", "Easter".

use super::Family;
use super::period::weekday;
use super::reading::{Meaning, Pick as Which, Reading, Year};
use super::scan::{Scan, Word};
use super::{calendar, year};
use crate::facts::date::spans::Spans;
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
    ("saint", Word::Phrase),
    ("juneteenth", Word::Phrase),
    ("cinco", Word::Phrase),
    ("guy", Word::Phrase),
    ("flag", Word::Phrase),
    ("canada", Word::Phrase),
    ("australia", Word::Phrase),
    ("anzac", Word::Phrase),
    ("victory", Word::Phrase),
    ("international", Word::Phrase),
    ("indigenous", Word::Phrase),
    ("mlk", Word::Phrase),
    ("patriots", Word::Phrase),
    ("mardi", Word::Phrase),
    ("shrove", Word::Phrase),
    ("maundy", Word::Phrase),
    ("pentecost", Word::Phrase),
    ("ascension", Word::Phrase),
    ("whit", Word::Phrase),
    ("epiphany", Word::Phrase),
    ("cyber", Word::Phrase),
    ("orthodox", Word::Phrase),
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
    /// So many days after the fourth Thursday of November.
    AfterThanksgiving(i32),
}

/// The words, and the rule. A longer phrase stands before the shorter one that it begins with.
const HOLIDAYS: &[(&[&str], Rule)] = &[
    (&["christmas", "eve"], Rule::Fixed(12, 24)),
    (&["christmas", "day"], Rule::Fixed(12, 25)),
    (&["christmas"], Rule::Fixed(12, 25)),
    (&["new", "year", "'s", "day"], Rule::Fixed(1, 1)),
    (&["new", "year", "'s", "eve"], Rule::Fixed(12, 31)),
    (&["new", "years", "day"], Rule::Fixed(1, 1)),
    (&["new", "year", "day"], Rule::Fixed(1, 1)),
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
    (&["black", "friday"], Rule::AfterThanksgiving(1)),
    (&["st", "patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["saint", "patrick", "'s", "day"], Rule::Fixed(3, 17)),
    (&["saint", "patrick"], Rule::Fixed(3, 17)),
    (&["st", "valentine", "'s", "day"], Rule::Fixed(2, 14)),
    (&["st", "george", "'s", "day"], Rule::Fixed(4, 23)),
    (&["st", "andrew", "'s", "day"], Rule::Fixed(11, 30)),
    (&["st", "david", "'s", "day"], Rule::Fixed(3, 1)),
    (&["juneteenth"], Rule::Fixed(6, 19)),
    (&["cinco", "de", "mayo"], Rule::Fixed(5, 5)),
    (&["guy", "fawkes", "night"], Rule::Fixed(11, 5)),
    (&["guy", "fawkes", "day"], Rule::Fixed(11, 5)),
    (&["flag", "day"], Rule::Fixed(6, 14)),
    (&["canada", "day"], Rule::Fixed(7, 1)),
    (&["australia", "day"], Rule::Fixed(1, 26)),
    (&["anzac", "day"], Rule::Fixed(4, 25)),
    (&["may", "day"], Rule::Fixed(5, 1)),
    (&["victory", "day"], Rule::Fixed(5, 9)),
    (&["international", "women", "'s", "day"], Rule::Fixed(3, 8)),
    (&["international", "workers", "'", "day"], Rule::Fixed(5, 1)),
    (&["april", "fools", "'", "day"], Rule::Fixed(4, 1)),
    (&["april", "fool", "'s", "day"], Rule::Fixed(4, 1)),
    (&["indigenous", "peoples", "'", "day"], Rule::Nth(10, 1, 2)),
    (&["mlk", "day"], Rule::Nth(1, 1, 3)),
    (&["patriots", "'", "day"], Rule::Nth(4, 1, 3)),
    (&["patriots", "day"], Rule::Nth(4, 1, 3)),
    (&["mardi", "gras"], Rule::Easter(-47)),
    (&["shrove", "tuesday"], Rule::Easter(-47)),
    (&["maundy", "thursday"], Rule::Easter(-3)),
    (&["ascension", "day"], Rule::Easter(39)),
    (&["pentecost"], Rule::Easter(49)),
    (&["whit", "monday"], Rule::Easter(50)),
    (&["epiphany"], Rule::Fixed(1, 6)),
    (&["cyber", "monday"], Rule::AfterThanksgiving(4)),
    (&["orthodox", "christmas"], Rule::Fixed(1, 7)),
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
    }
    let (place, end) = name(scan, at)?;
    let comma = usize::from(matches!(scan.lower(end), "," | "of" | "in"));
    if let Some((year, after)) = year::stated(scan, end + comma).filter(|&(_, after)| scan.together(i, after - 1)) {
        return Some(Reading::new(i, after, Meaning::Holiday(place, Year::Stated(year), which)));
    }
    // "the independence day of this year"
    let yearly = scan.lower(end) == "of" && matches!(scan.word(end + 1), Word::Pick(_));
    let sure = at > i
        || yearly
        || scan.lower(at) == "juneteenth"
        || scan.text.capital(at) && (end > at + 1 || BEFORE.contains(&scan.before(i)) && !scan.text.capital(end));
    sure.then(|| Reading::new(i, end, Meaning::Holiday(place, Year::Open, which)))
}

/// The name of a holiday: its place in the table and the place after it. In lower case, "election day" may be anybody's.
fn name(scan: &Scan, at: usize) -> Option<(usize, usize)> {
    if matches!(scan.word(at), Word::Other | Word::A | Word::The | Word::Number | Word::Digits | Word::Unit(_) | Word::Units(_)) {
        return None;
    }
    let first = scan.lower(at);
    let place = HOLIDAYS.iter().position(|(words, _)| words[0] == first && scan.text.follows(at, words))?;
    let (words, rule) = HOLIDAYS.get(place)?;
    (scan.text.capital(at) || !matches!(rule, Rule::Election)).then_some((place, at + words.len()))
}

/// The holiday of "Labor Day weekend", "Easter 2018 weekend": beside the word, its name needs no more.
pub fn before_weekend(scan: &Scan, i: usize) -> Option<Reading> {
    let (place, end) = name(scan, i)?;
    let (year, end) = year::stated(scan, end).map_or((Year::Open, end), |(y, after)| (Year::Stated(y), after));
    Some(Reading::new(i, end, Meaning::Holiday(place, year, Which::Tense)))
}

/// The day of a holiday of the table in a year.
pub fn day(place: usize, year: i16) -> Option<Date> {
    match HOLIDAYS.get(place)?.1 {
        Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
        Rule::Nth(month, day, nth) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday(day)).ok(),
        Rule::Easter(offset) => easter(year)?.checked_add(offset.days()).ok(),
        Rule::Election => Date::new(year, 11, 1).ok()?.nth_weekday_of_month(1, weekday(1)).ok()?.tomorrow().ok(),
        Rule::AfterThanksgiving(days) => {
            Date::new(year, 11, 1).ok()?.nth_weekday_of_month(4, weekday(4)).ok()?.checked_add(days.days()).ok()
        }
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
