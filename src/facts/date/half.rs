//! Halves of a year by their short names: "H1 2016", "2019 H2", "2019-H2", "H2 of 2015".

use super::reading::{Meaning, Reading, Year};
use super::scan::{Scan, Word};
use super::{Family, year};

/// The family. (The first and second half in words are read with the quarters.)
pub const FAMILY: Family = Family { name: "half", words: WORDS, read };

const WORDS: &[(&str, Word)] = &[("h1", Word::Phrase), ("h2", Word::Phrase)];

fn read(scan: &Scan, i: usize) -> Option<Reading> {
    if let Some((year, end)) = year::stated(scan, i) {
        let at = scan.past_hyphen(end);
        return Some(Reading::new(i, at + 1, Meaning::Half(half(scan, at)?, Year::Stated(year))));
    }
    let n = half(scan, i)?;
    let of = usize::from(scan.lower(i + 1) == "of");
    let (year, end) = year::stated(scan, i + 1 + of)?;
    Some(Reading::new(i, end, Meaning::Half(n, Year::Stated(year))))
}

fn half(scan: &Scan, i: usize) -> Option<i8> {
    match scan.lower(i) {
        "h1" => Some(1),
        "h2" => Some(2),
        _ => None,
    }
}
