//! Quarters and halves of a (business) year, and what is compared with them: "third-quarter", "the 1988 second quarter",
//! "the first half", "the year-ago quarter".

use super::reading::{From, Meaning, Reading, Unit, Year};
use super::scan::{Pick, Scan, Word};
use super::{Family, year};

/// The family.
pub const FAMILY: Family = Family { name: "quarter", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("quarter", Word::Unit(Unit::Quarter)),
    ("quarters", Word::Units(Unit::Quarter)),
    ("q1", Word::Phrase),
    ("q2", Word::Phrase),
    ("q3", Word::Phrase),
    ("q4", Word::Phrase),
    ("latest", Word::Phrase),
    ("year-ago", Word::Phrase),
    ("half", Word::Phrase),
    ("comparable", Word::Phrase),
    ("corresponding", Word::Phrase),
    ("fiscal", Word::Phrase),
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let the = usize::from(matches!(scan.word(i), Word::The | Word::A));
    year_ago(scan, i, i + the).or_else(|| numbered(scan, i, i + the)).or_else(|| mentioned(scan, i, i + the))
}

/// "third-quarter", "the fiscal second quarter", "1988 second quarter", "first half of 1990", "this year's third quarter"
fn numbered(scan: &Scan, first: usize, mut at: usize) -> Option<Reading> {
    let mut stated = Year::Open;
    if let (Some((year, end)), "quarter" | "period") = (year::stated(scan, at), scan.lower(at + 1)) {
        return Some(Reading::new(first, end + 1, Meaning::Quarter(0, Year::Stated(year))));
    }
    if let ("last", "year", "'s", "quarter" | "period") = (scan.lower(at), scan.lower(at + 1), scan.lower(at + 2), scan.lower(at + 3)) {
        return Some(Reading::new(first, at + 4, Meaning::YearBefore));
    }
    if let Some((year, end)) = year::stated(scan, at) {
        (stated, at) = (Year::Stated(year), end);
    } else if let (Word::Pick(pick), "year", "'s") = (scan.word(at), scan.lower(at + 1), scan.lower(at + 2)) {
        (stated, at) = (Year::Shift(super::weekday::of_week(pick)?), at + 3);
    }
    if matches!(scan.lower(at), "fiscal" | "flat" | "strong" | "weak" | "slow" | "full") {
        at += 1;
    }
    if let ("q1" | "q2" | "q3" | "q4", Some(n)) = (scan.lower(at), scan.text.raw(at).chars().last().and_then(|c| c.to_digit(10))) {
        if stated == Year::Open
            && let Some((year, after)) = year::stated(scan, at + 1)
        {
            return Some(Reading::new(first, after, Meaning::Quarter(n as i8, Year::Stated(year))));
        }
        return Some(Reading::new(first, at + 1, Meaning::Quarter(n as i8, stated)));
    }
    let number = match (scan.word(at), scan.lower(at), scan.lower(at + 1)) {
        (Word::Ordinal(n @ 1..=4), ..) => n,
        (_, "final" | "last", "quarter") if at > first => 4,
        (Word::Digits, "1", "st") => 1,
        (Word::Digits, "2", "nd") => 2,
        (Word::Digits, "3", "rd") => 3,
        (Word::Digits, "4", "th") => 4,
        _ => return None,
    };
    at += if scan.word(at) == Word::Digits { 2 } else { 1 };
    // "the first two quarters of 1990"
    if number == 1 && scan.text.follows(at, &["two", "quarters", "of"]) {
        let (year, end) = year::stated(scan, at + 3)?;
        return Some(Reading::new(first, end, Meaning::Half(1, Year::Stated(year))));
    }
    at = scan.past_hyphen(at);
    if matches!(scan.lower(at), "fiscal") {
        at += 1;
    }
    let quarter = match scan.lower(at) {
        "quarter" => true,
        "half" if number <= 2 => false,
        // "in its first and third quarters"
        "and" | "or" if matches!(scan.word(at + 1), Word::Ordinal(_)) && scan.lower(at + 2) == "quarters" => {
            let meaning = Meaning::Quarter(number, stated);
            return Some(Reading::new(first, at, meaning));
        }
        "quarters" => true,
        _ => return None,
    };
    let mut end = at + 1;
    let of = usize::from(matches!(scan.lower(end), "of" | ","));
    if stated == Year::Open {
        let fiscal = usize::from(scan.lower(end + of) == "fiscal");
        if let Some((year, after)) = year::stated(scan, end + of + fiscal) {
            (stated, end) = (Year::Stated(year), after);
        }
    }
    // A half that is no period: "the second half of the game".
    if !quarter && stated == Year::Open {
        let yearly = matches!(scan.lower(end), "of")
            && (scan.lower(end + 1) == "the" && scan.lower(end + 2) == "year" || matches!(scan.word(end + 1), Word::Pick(_)));
        let compared = matches!(scan.lower(end), "profit" | "earnings" | "loss" | "results" | "net" | "sales" | "revenue");
        if !yearly && !compared {
            return None;
        }
    }
    let meaning = if quarter { Meaning::Quarter(number, stated) } else { Meaning::Half(number, stated) };
    Some(Reading::new(first, end, meaning))
}

/// "the year-ago quarter", "year-earlier results", "the comparable year-ago period", "the corresponding period last year"
fn year_ago(scan: &Scan, first: usize, mut at: usize) -> Option<Reading> {
    if matches!(scan.lower(at), "comparable" | "corresponding" | "same") && scan.text.follows(at + 2, &["last", "year"]) {
        return matches!(scan.lower(at + 1), "period" | "quarter").then(|| Reading::new(first, at + 4, Meaning::YearBefore));
    }
    if matches!(scan.lower(at), "comparable" | "corresponding") {
        at += 1;
    }
    if scan.lower(at) != "year" || !scan.hyphen(at + 1) || !matches!(scan.lower(at + 2), "ago" | "earlier") {
        return None;
    }
    at += 3;
    let quarter = match (scan.word(at), scan.lower(at)) {
        (Word::Ordinal(n @ 1..=4), _) if scan.lower(at + 1) == "quarter" => Some((n, at + 2)),
        (_, "quarter" | "period") => Some((0, at + 1)),
        _ => None,
    };
    match quarter {
        Some((n, end)) if n > 0 => Some(Reading::new(first, end, Meaning::Quarter(n, Year::Shift(-1)))),
        Some((_, end)) => Some(Reading::new(first, end, Meaning::YearBefore)),
        None => Some(Reading::new(first, at, Meaning::YearBefore)),
    }
}

/// "the quarter", "the latest period", "this quarter", "last quarter"
fn mentioned(scan: &Scan, first: usize, at: usize) -> Option<Reading> {
    let the = at > first;
    match (scan.word(at), scan.lower(at), scan.lower(at + 1)) {
        // "the quarter a year earlier"
        (_, "quarter", "a" | "one") if the && scan.lower(at + 2) == "year" && matches!(scan.lower(at + 3), "ago" | "earlier") => {
            Some(Reading::new(first, at + 4, Meaning::YearBefore))
        }
        (_, "quarter", next) if the && scan.lower(first) == "the" && !matches!(next, "of" | "final" | "-") => {
            Some(Reading::new(first, at + 1, Meaning::Quarter(0, Year::Open)))
        }
        (_, "latest", "quarter" | "period") if the => Some(Reading::new(first, at + 2, Meaning::Quarter(0, Year::Shift(0)))),
        (Word::Pick(Pick::That), _, "quarter") => Some(Reading::new(first, at + 2, Meaning::Quarter(0, Year::Open))),
        (Word::Pick(pick @ (Pick::Last | Pick::This | Pick::Next)), _, "quarter") => {
            let count = super::weekday::of_week(pick)?;
            let meaning = Meaning::Shift { grain: super::period::Grain::Quarter, count, from: From::Speech, or: "XXXX-QX".to_owned() };
            Some(Reading::new(first, at + 2, meaning))
        }
        _ => None,
    }
}
