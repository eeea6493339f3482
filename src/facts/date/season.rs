//! Seasons: "last fall", "the summer of 2015", "this past spring".

use super::calendar::which;
use super::reading::{Meaning, Pick as Which, Reading, Year};
use super::scan::{Pick, Scan, Word};
use super::{Family, year};

/// The family.
pub const FAMILY: Family = Family { name: "season", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[
    ("spring", Word::Season(0)),
    ("springtime", Word::Season(0)),
    ("summer", Word::Season(1)),
    ("summertime", Word::Season(1)),
    ("fall", Word::Season(2)),
    ("autumn", Word::Season(2)),
    ("winter", Word::Season(3)),
    ("wintertime", Word::Season(3)),
];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    let (mut pick, mut at) = (Which::Tense, i);
    let mut definite = false;
    match scan.word(i) {
        Word::Pick(p) => {
            pick = which(p)?;
            at = i + 1;
            if let (Pick::This, Word::Pick(more)) = (p, scan.word(at)) {
                pick = which(more)?;
                at += 1;
            }
            definite = true;
        }
        Word::The => {
            at = i + 1;
            if let Word::Pick(Pick::Past) = scan.word(at) {
                pick = Which::Past;
                at += 1;
            }
        }
        Word::Season(_) => {}
        _ => return None,
    }
    let Word::Season(season) = scan.word(at) else { return None };
    let of = usize::from(matches!(scan.lower(at + 1), "of" | ","));
    if let Some((year, end)) = year::stated(scan, at + 1 + of) {
        return Some(Reading::new(i, end, Meaning::Season(season, Year::Stated(year), pick)));
    }
    if definite {
        return Some(Reading::new(i, at + 1, Meaning::Season(season, Year::Open, pick)));
    }
    // "in the spring", "this spring" — but "the fall of Aleppo", "the fall in prices", "spring" the verb and the well.
    let before = scan.before(i);
    let placed =
        matches!(before, "in" | "by" | "until" | "since" | "during" | "of" | "early" | "late" | "mid" | "into" | "through" | "before");
    let next = scan.lower(at + 1);
    let event = matches!(next, "of" | "in" | "from" | "to") && scan.lower(at) == "fall"
        || matches!(next, "olympics" | "games" | "break" | "semester" | "school" | "camp")
        || scan.lower(at) == "spring" && scan.text.capital(at);
    // "of last year" is still the season's year.
    let yearly = matches!(next, "of") && matches!(scan.word(at + 2), Word::Pick(_));
    (placed && (!event || yearly) && (at > i || before != "of")).then(|| Reading::new(i, at + 1, Meaning::Season(season, Year::Open, pick)))
}
